/** Knows Node's short way to the network: light messages over node:http and node:https, with connections kept alive. */
// Why it exists: Node's own fetch, and the streams and copies behind its Request and Response, cost a call about twice the CPU of its RSA
// signature (`npm run bench`). openapi-fetch takes `Request` and `fetch` as options, so only this file and its room know of the short way; what
// others see of it is the LightSignal that ends an attempt, and headers of a request that need be no more than a Map.
// Elsewhere (Workers, Deno, Bun), and wherever the caller gives a `fetch`, that fetch is used as it is.
import type { Agent, ClientRequest, IncomingMessage } from 'node:http'
import { BYTES, GrowingBytes, TOO_LARGE, readBytes, type KnownBytes } from './body.js'
import { socketError } from './failure.js'
import { createAgent, noteHint } from './agent.js'
import { findField, isFraming } from './headers.js'
import { createLightRequest, createWatchedRequest } from './request.js'
import { createResponseMaker } from './response.js'
import type { LightSignal } from './signal.js'
import { splitUrl } from './url.js'

/** Bodies of fewer bytes are joined to their head before they are written. */
const SHORT = 4096

/** A request before openapi-fetch makes it. */
export interface Outgoing {
  /** The body. */
  readonly bytes: Buffer | undefined
  /** Ends it from outside. */
  readonly ended: LightSignal
  /** Whether a middleware of the caller sees it: then it must be a Request in every respect. */
  readonly isWatched: boolean
}

/** What openapi-fetch makes of requests, and what sends them. */
export interface Transport {
  /**
   * Sends a request. Rejects with the socket's error, with `ERR_CONNECT` where there was no socket, or with the signal's reason; the connection
   * is then destroyed.
   */
  readonly fetch: (request: Request) => Promise<Response>
  /** The options of openapi-fetch under which it makes a request, without those that do not depend on how it is sent. */
  readonly requestOptions: (outgoing: Outgoing) => object
}

/** Under these options openapi-fetch makes a Request as any `fetch` takes it. */
export function plainOptions({ bytes, ended }: Omit<Outgoing, 'isWatched'>): object {
  return {
    signal: ended.real,
    ...(bytes ? { body: bytes.toString(), bodySerializer: (body: string) => body } : {}),
  }
}

/** What {@link createTransport} needs to know. */
export interface TransportOptions {
  /** Largest answer that is read, in bytes. */
  readonly maxResponseSize: number
  /** The caller's own agent, for a proxy or a certificate authority; it must fit the protocol of the URLs. */
  readonly agent?: Agent | undefined
}

/** The messages of every transport; made with the first, because to name Node's Request is to load Node's whole fetch. */
let messages: ReturnType<typeof createMessages> | undefined

const createMessages = () => ({
  LightRequest: createLightRequest(),
  WatchedRequest: createWatchedRequest(),
  createResponse: createResponseMaker(),
})

/** Collects an answer, and no more of it than is allowed. */
function receive(
  incoming: IncomingMessage,
  outgoing: ClientRequest,
  limit: number,
  finish: (bytes: KnownBytes) => void,
  fail: (reason: unknown) => void,
): void {
  const { statusCode = 0, rawHeaders } = incoming
  incoming.on('error', fail)
  // Of the fields as they came, because to give `headers` Node would gather all of them first.
  const encoding = findField(rawHeaders, 'content-encoding') ?? 'identity'
  const complaint =
    statusCode < 200 || statusCode > 599
      ? `The answer has the HTTP status ${statusCode}.`
      : encoding.toLowerCase() !== 'identity'
        ? 'The answer has a Content-Encoding, although none was accepted.'
        : undefined
  if (complaint !== undefined) {
    fail(new Error(complaint))
    outgoing.destroy()
    return
  }
  if (findField(rawHeaders, 'keep-alive') !== null) noteHint(incoming.socket)
  const pieces = new GrowingBytes(limit)
  incoming.on('data', (piece: Uint8Array) => {
    if (pieces.add(piece)) return
    finish(TOO_LARGE)
    outgoing.destroy()
  })
  incoming.on('end', () => finish(pieces.bytes))
}

/** Makes the short way; `undefined` where there is none, because the global fetch is not Node's. */
export function createTransport({ maxResponseSize, agent }: TransportOptions): Transport | undefined {
  // Deno, Bun and Workers have a node:http too, made of their own fetch, which is then the shorter way.
  if (typeof globalThis.process?.versions?.['undici'] !== 'string') return undefined
  const { LightRequest, WatchedRequest, createResponse } = (messages ??= createMessages())
  const http = process.getBuiltinModule('node:http')
  const https = process.getBuiltinModule('node:https')
  const ways = {
    'http:': { module: http, agent: agent ?? createAgent(http) },
    'https:': { module: https, agent: agent ?? createAgent(https) },
  }

  function findPlace(origin: string) {
    const { protocol, hostname, port } = new URL(origin)
    return { origin, ...ways[protocol as keyof typeof ways], hostname: hostname.replace(/^\[|\]$/g, ''), port }
  }
  /** Where the last request went: hardly any goes elsewhere. */
  let place: ReturnType<typeof findPlace> | undefined

  async function fetch(message: Request, ended?: LightSignal): Promise<Response> {
    const { url, method, headers } = message
    // Both: of a Request that a middleware made of another one, Node forgets the way from signal to signal.
    const signals = ended && ended.light !== message.signal ? [message.signal, ended] : [message.signal]
    if (message.bodyUsed) throw new TypeError('The body of the request was read by a middleware: clone() it first.')
    const body = await readBytes(message, Infinity)
    const { origin, target } = splitUrl(url)
    if (place?.origin !== origin) place = findPlace(origin)
    const { module, agent, hostname, port } = place
    // Not names and values in turn, which Node takes too and a little faster: what traces calls takes them for an object.
    const fields: Record<string, string> = {}
    // Of a host that a middleware has named, Node would take the name to hold the certificate against.
    for (const [name, value] of headers) if (!isFraming(name)) fields[name] = value
    fields['accept-encoding'] = 'identity'
    if (body.length > 0 || method !== 'GET') fields['content-length'] = String(body.length)
    return new Promise((resolve, reject) => {
      const early = signals.find((signal) => signal.aborted)
      if (early) return reject(early.reason)
      // Asked for `request` each time: what traces calls puts its own there.
      const outgoing = module.request({ agent, method, hostname, port, path: target, headers: fields })
      if (ended) ended.isUnsent = () => outgoing.socket?.connecting !== false
      const abort = () => {
        reject(signals.find((signal) => signal.aborted)?.reason)
        outgoing.destroy()
      }
      for (const signal of signals) signal.addEventListener('abort', abort, { once: true })
      let isAnswered = false
      outgoing.on('error', (error) => reject(socketError(error)))
      outgoing.on('response', (incoming) => {
        isAnswered = true
        const finish = (bytes: KnownBytes) => resolve(createResponse(url, incoming, bytes))
        receive(incoming, outgoing, maxResponseSize, finish, reject)
      })
      // Not every end is an error to Node, e.g. an answer that would change the protocol.
      outgoing.on('close', () => {
        for (const signal of signals) signal.removeEventListener('abort', abort)
        if (!isAnswered) reject(new Error('The connection was closed before an answer came.'))
      })
      // As text of one byte a character, Node joins head and body; a large body would only be copied.
      if (body.length < SHORT)
        outgoing.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1')
      else outgoing.end(body)
    })
  }
  return {
    fetch: (request) => fetch(request),
    requestOptions: ({ isWatched, bytes, ended }) => ({
      // A light one has no body for openapi-fetch, which makes a second set of headers for one.
      ...(isWatched
        ? { ...plainOptions({ bytes, ended }), Request: WatchedRequest }
        : { signal: ended.light, Request: LightRequest }),
      [BYTES]: bytes,
      fetch: (request: Request) => fetch(request, ended),
    }),
  }
}
