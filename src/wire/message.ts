/** Requests and answers of HTTP as plain data, and as the web's Request and Response where somebody else wants those. */
import type { Ending } from './ending.js'

/** A request, whole. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** An answer, whole. */
export interface WireResponse {
  readonly url: string
  readonly status: number
  readonly statusText: string
  /** Names and values in turn, as they came. */
  readonly fields: readonly string[]
  readonly body: Uint8Array
  /** The body of a success in parts as they come, where the exchange asked for it; `body` is empty then. */
  readonly stream?: AsyncIterable<Uint8Array>
}

/** How far an exchange has come: while it is not `sent`, no byte of the request has left this machine. */
export type Step = 'keys' | 'signing' | 'connecting' | 'sent'

/** An exchange under way, and how far it is. */
export interface Exchange {
  readonly ending: Ending
  /** Whether the body of a success is to be left unread. */
  readonly streams?: boolean
  step: Step
  /** True where a kept connection broke before any byte of an answer: its server had closed it while it was idle. */
  isStale: boolean
  /** What a hook of the caller threw: it is handed on as it is. */
  thrown?: { readonly error: unknown }
}

/** Sends a request and collects its answer. Rejects with a `WechatPayError`, or with the reason of its ending. */
export type Send = (request: WireRequest, exchange: Exchange) => Promise<WireResponse>

/** Headers that say where a message goes and where it ends: only who makes the connection writes them. */
const connectionHeaders: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'host',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
])

/** True for the lower-case name of a header that belongs to the connection. */
export function isConnectionHeader(name: string): boolean {
  return connectionHeaders.has(name)
}

/** The name of the first header that HTTP cannot carry; `undefined` when all can be sent. */
export function findUnsendable(headers: Readonly<Record<string, string>>): string | undefined {
  const isSendable = (name: string) =>
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) && !/[^\t\x20-\x7e\x80-\xff]/.test(headers[name]!)
  return Object.keys(headers).find((name) => !isSendable(name))
}

/** Makes a reader of headers by name in any case; `null` for one that is absent, "a, b" for one that came twice. */
export function readerOf({ fields }: Pick<WireResponse, 'fields'>): Pick<Headers, 'get'> {
  return {
    get: (name) => {
      const wanted = name.toLowerCase()
      let found: string | null = null
      for (let i = 0; i < fields.length; i += 2) {
        if (fields[i]!.length !== wanted.length || fields[i]!.toLowerCase() !== wanted) continue
        // Two different signatures must not look like one.
        found = found === null ? fields[i + 1]! : `${found}, ${fields[i + 1]!}`
      }
      return found
    },
  }
}

/** Path with query, as they are signed and sent. What follows a `#` is never sent, nor is a `?` without a query. */
export function targetOf({ pathname, search }: URL): string {
  return pathname + search
}

/** The web's Request of a request. */
export function toRequest({ method, url, headers, body }: WireRequest, signal: AbortSignal): Request {
  const content = body.length > 0 ? { body: body as Uint8Array<ArrayBuffer> } : {}
  return new Request(url, { method, headers: { ...headers }, redirect: 'manual', signal, ...content })
}

/** The web's Response of an answer. */
export function toResponse({ url, status, statusText, fields, body }: WireResponse): Response {
  const headers = new Headers()
  for (let i = 0; i < fields.length; i += 2) headers.append(fields[i]!, fields[i + 1]!)
  // 204 and its like must not be given a body, not even an empty one.
  const content = body.length > 0 ? (body as Uint8Array<ArrayBuffer>) : null
  const response = new Response(content, { status, statusText, headers })
  return Object.defineProperty(response, 'url', { value: url })
}
