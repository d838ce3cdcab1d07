/** Sends requests over node:http and node:https, on connections that are kept alive. */
// Node's own fetch, and the streams and copies behind its Request and Response, cost a call about twice the CPU of its RSA signature
// (`npm run bench`). Elsewhere (Workers, Deno, Bun) node:http is made of fetch, which is then the shorter way.
import type { Agent, ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { createAgent, dropIdle, unusedProxyVariable } from './agent.js'
import { TOO_LARGE, readStream } from './body.js'
import { answerError, exchangeError, tooLargeError } from './failure.js'
import { isConnectionHeader, readerOf, targetOf, type Exchange, type Send, type WireRequest } from './message.js'

/** What {@link sendByNode} needs to know. */
export interface NodeOptions {
  /** Largest answer that is read, in bytes. */
  readonly maxResponseSize: number
  /** Connections to a host at a time. */
  readonly maxConnections: number
  /** The caller's own agent, for a proxy or a certificate authority; it must fit the protocol of the URLs. */
  readonly agent?: Agent | undefined
}

/** Waits until a connection carries the request: from then on bytes of it may have left. Returns how many bytes it had received before. */
function noteSent(outgoing: ClientRequest, exchange: Exchange): () => boolean {
  let socket: Socket | undefined
  let readBefore = 0
  outgoing.on('socket', (given: Socket) => {
    socket = given
    readBefore = given.bytesRead
    const { connecting, secureConnecting } = given as TLSSocket & { readonly secureConnecting?: boolean }
    const sent = () => void (exchange.step = 'sent')
    // Node.js writes nothing before the certificate is found good.
    if (secureConnecting) given.once('secureConnect', sent)
    else if (connecting) given.once('connect', sent)
    else sent()
  })
  return () => outgoing.reusedSocket && socket!.bytesRead === readBefore
}

/** Refuses an answer that cannot be read. */
function checkHead({ statusCode: status = 0, rawHeaders: fields }: IncomingMessage): void {
  if (status < 200 || status > 599) {
    throw answerError('ERR_NETWORK', `The answer has the HTTP status ${status}, which does not exist.`)
  }
  const encoding = readerOf({ fields }).get('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    const what = 'The answer has a Content-Encoding, although none was accepted: a proxy probably compressed it.'
    throw answerError('ERR_NETWORK', what, status)
  }
}

/** Headers as they are sent. */
function headersOf({ headers, body }: WireRequest): Record<string, string> {
  const sent: Record<string, string> = {}
  // Of a host that a middleware has named, Node would take the name to hold the certificate against.
  for (const name of Object.keys(headers)) if (!isConnectionHeader(name)) sent[name] = headers[name]!
  sent['accept-encoding'] = 'identity'
  // With POST and no body Node.js writes it itself.
  if (body.length > 0) sent['content-length'] = String(body.length)
  return sent
}

/** What may help where no connection came about: a proxy is named, and Node.js does not use it. */
function proxyHint(protocol: string, module: typeof import('node:http') | typeof import('node:https')): string {
  const variable = unusedProxyVariable(protocol, module)
  return variable
    ? `${variable} is set, and Node.js does not use it: set NODE_USE_ENV_PROXY=1 (Node.js 22.21, 24.5 or later), or give an agent that does.`
    : ''
}

/** Makes the sender over node:http(s); `undefined` where the global fetch is not Node's. */
export function sendByNode({ maxResponseSize, maxConnections, agent }: NodeOptions): Send | undefined {
  // Workers name it too, as an empty text: their node:http does not tell the headers of an answer.
  if (!globalThis.process?.versions?.['undici']) return undefined
  const http = process.getBuiltinModule('node:http')
  const https = process.getBuiltinModule('node:https')
  const ways = {
    'http:': { module: http, agent: agent ?? createAgent(http, maxConnections) },
    'https:': { module: https, agent: agent ?? createAgent(https, maxConnections) },
  }
  return (request, exchange) =>
    new Promise((resolve, reject) => {
      const { ending } = exchange
      if (ending.isOver) return reject(ending.reason)
      const { method, url, body } = request
      const { protocol, hostname, port } = url
      const way = ways[protocol as keyof typeof ways]
      const fail = (error: unknown) => {
        try {
          const hint = agent ? '' : proxyHint(protocol, way.module)
          reject(exchangeError(error, { exchange, request, hint }))
        } catch {
          // In an event handler it would end the process.
          reject(error)
        }
      }
      exchange.step = 'connecting'
      let outgoing: ClientRequest
      try {
        // Asked for `request` each time: what traces calls puts its own there, and takes the headers for an object.
        outgoing = way.module.request({
          agent: way.agent,
          method,
          hostname: hostname.replace(/[[\]]/g, ''),
          port,
          path: targetOf(url),
          headers: headersOf(request),
          // Node.js would take them from a polluted Object.prototype: those of a connection with TLS only.
          auth: undefined,
          family: undefined,
          insecureHTTPParser: undefined,
          localAddress: undefined,
          localPort: undefined,
          lookup: undefined,
          setHost: undefined,
          signal: undefined,
        })
      } catch (error) {
        return fail(error)
      }
      const isStale = noteSent(outgoing, exchange)
      const giveUp = (error: unknown) => {
        fail(error)
        outgoing.destroy()
      }
      // What an event handler throws would end the process.
      const listen = <Given>(name: string, handler: (given: Given) => void) =>
        outgoing.on(name, (given: Given) => {
          try {
            handler(given)
          } catch (error) {
            giveUp(error)
          }
        })
      ending.onEnd = () => {
        reject(ending.reason)
        outgoing.destroy()
      }
      let isAnswered = false
      listen('error', (error) => {
        if (!isAnswered && isStale()) {
          exchange.isStale = true
          dropIdle(way.agent)
        }
        fail(error)
      })
      listen('response', (incoming: IncomingMessage) => {
        isAnswered = true
        const { statusCode: status = 0, statusMessage, rawHeaders: fields } = incoming
        const statusText = statusMessage!
        if (exchange.streams && status >= 200 && status < 300) {
          return resolve({ url: url.href, status, statusText, fields, body: new Uint8Array(0), stream: incoming })
        }
        checkHead(incoming)
        readStream(incoming, maxResponseSize).then(
          (body) => resolve({ url: url.href, status, statusText, fields, body }),
          (error: unknown) => giveUp(error === TOO_LARGE ? tooLargeError(maxResponseSize, status) : error),
        )
      })
      // Not every end is an error to Node, e.g. an answer that would change the protocol.
      listen('close', () => {
        ending.onEnd = undefined
        if (!isAnswered) fail(new Error('the connection was closed before an answer came'))
      })
      outgoing.end(body)
    })
}
