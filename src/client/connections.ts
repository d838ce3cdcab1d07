/** How a client's requests are sent, and how many at a time. */
import type { Agent } from 'node:http'
import { checkFunction, checkNumber, describeValue, refuseOption } from '../contract/contract.js'
import { WechatPayError } from '../errors.js'
import { createLimit, sendByFetch, sendByNode, withinTime, type Limit, type Send } from '../wire/wire.js'
import type { Host } from './hosts.js'
import type { Enter } from './retry.js'

/** How requests are sent. */
export interface SendingOptions {
  /** Sends the signed request; receives one `Request`. Default: node:https with connections kept alive; the global `fetch` where that is absent. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /**
   * Makes the connections of the default `fetch`: an `https.Agent` of your own, for a proxy or a certificate authority. Node.js only, and not
   * together with `fetch`.
   */
  readonly agent?: Agent | undefined
  /**
   * Connections to a host at a time; further calls wait for a free one, and their `timeout` begins when they have it. Default: the `maxSockets`
   * of `agent`, otherwise 64. Of no meaning with `fetch`.
   */
  readonly maxConnections?: number | undefined
}

/** What sends requests, and what waits for a free connection before. */
export interface Sending {
  readonly send: Send
  readonly enter: Enter
}

/** Lets in so many to each host at a time. */
function enterBounded(most: number): Enter {
  const limits = new Map<Host, Limit>()
  return (host, signal, ms) => {
    const limit = limits.get(host) ?? createLimit(most)
    limits.set(host, limit)
    const late = () => {
      const what = `No connection was free within ${Math.round(ms)} ms: all ${most} to ${host.name} are in use. Nothing was sent.`
      return new WechatPayError('ERR_CONNECT', `${what} Make fewer calls at a time, or raise maxConnections.`)
    }
    return limit.take() ?? withinTime(ms, late, signal, (ending) => limit.wait(ending))
  }
}

/** Connections to a host at a time, unless the caller says otherwise: more make a burst slower, and on a busy machine make it fail. */
const MOST = 64

/** Chooses the caller's `fetch`, node:http(s), or the global fetch where there is no such. Throws `ERR_OPTIONS`. */
export function prepareSending(options: SendingOptions, maxResponseSize: number): Sending {
  const { fetch, agent } = options
  const own = Number.isFinite(agent?.maxSockets) ? agent!.maxSockets : MOST
  const { maxConnections = own } = options
  checkNumber('maxConnections', maxConnections, 1, 65_535, 'connections to a host')
  if (fetch !== undefined) checkFunction('fetch', fetch)
  const byNode = fetch ? undefined : sendByNode({ maxResponseSize, maxConnections, agent })
  if (agent !== undefined && (typeof agent !== 'object' || !byNode)) {
    throw refuseOption(
      'agent',
      `${describeValue(agent)}${fetch ? ' beside a fetch of your own' : ''}`,
      'an https.Agent, on Node.js, without the option fetch; a fetch of your own makes its connections itself',
    )
  }
  if (byNode) return { send: byNode, enter: enterBounded(maxConnections) }
  // Nobody knows how many connections a fetch makes.
  return {
    send: sendByFetch(fetch ?? ((request) => globalThis.fetch(request)), maxResponseSize),
    enter: () => () => {},
  }
}
