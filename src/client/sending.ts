/** Knows what sends a client's requests. */
import type { Agent } from 'node:http'
import { checkFunction, describeValue, refuseOption } from '../contract/contract.js'
import { createTransport, plainOptions, type Transport } from '../wire/wire.js'

/** How requests are sent. */
export interface SendingOptions {
  /** Sends the signed request; receives one `Request`. Default: node:https with connections kept alive; the global `fetch` where that is absent. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /**
   * Makes the connections of the default `fetch`: an `https.Agent` of your own, for a proxy or a certificate authority. Node.js only, and not
   * together with `fetch`.
   */
  readonly agent?: Agent | undefined
}

/** The caller's `fetch` as it is; otherwise the short way, and where there is none the global fetch. */
export function prepareSending({ fetch, agent }: SendingOptions, maxResponseSize: number): Transport {
  if (fetch !== undefined) checkFunction('fetch', fetch)
  const transport = fetch ? undefined : createTransport({ maxResponseSize, agent })
  if (agent === undefined || (typeof agent === 'object' && transport)) {
    return transport ?? { fetch: fetch ?? ((request) => globalThis.fetch(request)), requestOptions: plainOptions }
  }
  throw refuseOption(
    'agent',
    `${describeValue(agent)}${fetch ? ' beside a fetch of your own' : ''}`,
    'an https.Agent, on Node.js, without the option fetch; a fetch of your own makes its connections itself',
  )
}
