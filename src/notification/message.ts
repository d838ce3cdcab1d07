/** Knows where a received message keeps its method, headers and raw bytes, whichever framework hands it on. */
import { WechatPayError } from '../errors.js'
import type { HeaderReader } from '../protocol/protocol.js'

/**
 * A request as frameworks hand it on: a Web-standard `Request`, a request of node:http, Express or Fastify as it is, or
 * `{ headers, body }` made by hand, with the raw body as text or bytes.
 */
export type ReceivedMessage = Request | RawMessage

/** A message that is no Web-standard `Request`. */
export interface RawMessage {
  readonly method?: string | undefined
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The raw bytes or text, never a parsed object. Absent: the message is a stream itself, as in node:http. */
  readonly body?: Uint8Array | ArrayBuffer | string | AsyncIterable<Uint8Array | string> | null | undefined
}

/** Largest notification that is read, in bytes. Real ones have about 1 kB. */
const MAXIMUM_SIZE = 1_048_576

function notRaw(given: string): WechatPayError {
  return new WechatPayError(
    'ERR_BODY_NOT_RAW',
    `The body was given as ${given}. Wanted: the raw bytes, which are signed. Express: mount this route before express.json(), or give it ` +
      "express.raw({ type: () => true }). Fastify: a content type parser with parseAs: 'buffer'. Request: hand it on before json() or text().",
  )
}

function tooLarge(): WechatPayError {
  return new WechatPayError('ERR_NOTIFICATION_TOO_LARGE', `The body is larger than ${MAXIMUM_SIZE} bytes.`)
}

function incomplete(why: string, facts = {}): WechatPayError {
  return new WechatPayError('ERR_NOTIFICATION_INCOMPLETE', `The body did not arrive whole: ${why}.`, facts)
}

/** Reads a stream within a size and a time. What is left unread is not drained: whoever answers closes the connection. */
async function readStream(stream: AsyncIterable<Uint8Array | string>, timeout: number): Promise<Uint8Array> {
  let timer
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(incomplete(`it took longer than ${timeout} ms`)), timeout)
  })
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const iterator = stream[Symbol.asyncIterator]()
    for (;;) {
      const { done, value } = await Promise.race([iterator.next(), late])
      if (done) return Buffer.concat(chunks, length)
      const chunk = Buffer.from(value as Uint8Array)
      length += chunk.length
      if (length > MAXIMUM_SIZE) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (cause) {
    throw cause instanceof WechatPayError ? cause : incomplete('the connection broke', { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** True for streams and requests that somebody has read from. */
function isConsumed(source: object): boolean {
  const { bodyUsed, locked, readableDidRead } = source as Readonly<Record<string, unknown>>
  return bodyUsed === true || locked === true || readableDidRead === true
}

/**
 * Takes the raw bytes out of a message, at most 1 MiB, within `timeout` milliseconds.
 * Throws `ERR_BODY_NOT_RAW`, `ERR_NOTIFICATION_TOO_LARGE` or `ERR_NOTIFICATION_INCOMPLETE`.
 */
export async function readRawBody(message: ReceivedMessage, timeout: number): Promise<Uint8Array> {
  const body: unknown = message.body
  if (body === null) return new Uint8Array(0)
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof ArrayBuffer) {
    const bytes = body instanceof Uint8Array ? body : Buffer.from(body as string)
    if (bytes.length > MAXIMUM_SIZE) throw tooLarge()
    return bytes
  }
  // node:http hands on the message as the stream; Express does too, as long as no parser has run.
  const stream = body ?? message
  if (typeof stream !== 'object' || !(Symbol.asyncIterator in stream)) {
    throw notRaw(body === undefined ? 'nothing' : `a parsed ${Array.isArray(body) ? 'array' : typeof body}`)
  }
  if (isConsumed(message) || isConsumed(stream)) throw notRaw('a stream that was read already')
  return readStream(stream as AsyncIterable<Uint8Array | string>, timeout)
}

/**
 * Takes the `Wechatpay-*` headers out of a message; throws `ERR_BODY_NOT_RAW` for what has no headers and is no message. A header that came
 * twice reads "a, b", and means nothing that can be trusted.
 */
export function readHeaders(message: ReceivedMessage): HeaderReader {
  const headers = (message as Partial<ReceivedMessage> | null | undefined)?.headers
  if (typeof headers !== 'object' || headers === null) {
    throw new WechatPayError(
      'ERR_BODY_NOT_RAW',
      'The message has no headers. Wanted: the request itself (Hono: c.req.raw), not its body.',
    )
  }
  if (typeof headers.get === 'function') return headers as Headers
  // Not a Headers, which costs as much as parsing the message.
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(headers as Exclude<RawMessage['headers'], Headers>)) {
    if (value === undefined || !/^wechatpay-/i.test(name)) continue
    const text = String(value).trim()
    // A line feed above all: in a nonce it would pass off the beginning of a body as the end of a line.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
      throw new WechatPayError(
        'ERR_SIGNATURE_MALFORMED',
        `A ${name.slice(0, 80)} header holds what no header can hold.`,
      )
    }
    const key = name.toLowerCase()
    const before = found.get(key)
    found.set(key, before === undefined ? text : `${before}, ${text}`)
  }
  return { get: (name) => found.get(name.toLowerCase()) ?? null }
}
