/** Knows the messages of the short way: as little of Request and Response as suffices, and all of it where somebody looks. */
import type { IncomingMessage } from 'node:http'
import { BYTES, TOO_LARGE, type KnownBytes } from '../body.js'

/** Answers that have no body, whatever their headers say; a Response refuses to be made with one. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const decoder = new TextDecoder()

/** The little of a Request that openapi-fetch, the signing middleware and this transport use of it. A class, because openapi-fetch says `new`. */
export class LightRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly signal: AbortSignal
  readonly redirect = 'manual'
  readonly body: string | null
  readonly bodyUsed = false
  readonly [BYTES]: Uint8Array

  constructor(url: string, init: { method: string; headers: Headers; body?: string; signal: AbortSignal }) {
    this.url = new URL(url).href
    this.method = init.method
    this.headers = init.headers
    this.signal = init.signal
    this.body = init.body ?? null
    this[BYTES] = Buffer.from(init.body ?? '')
  }
}

/**
 * Makes the class of Requests whose bytes need not be read back out of a stream to be signed and sent. Made when it is needed: to name
 * Node's Request is to load Node's whole fetch.
 */
export function createWatchedRequest() {
  return class WatchedRequest extends Request {
    // Private, as in LightResponse: a logged message does not show its bytes.
    readonly #bytes: Uint8Array | undefined

    constructor(...[input, init]: ConstructorParameters<typeof Request>) {
      super(input, init)
      if (typeof init?.body === 'string') this.#bytes = Buffer.from(init.body)
    }

    get [BYTES](): Uint8Array | undefined {
      return this.#bytes
    }

    /** A middleware may hand on any other Request; openapi-fetch asks this class whether it is one. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request
    }
  }
}

/**
 * An answer whose bytes are all there: a Response to `instanceof` and in everything it does. What needs more than its head and its bytes is
 * left to a real Response, which is made at that moment.
 */
class LightResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly url: string
  readonly redirected = false
  readonly type = 'basic'
  readonly #bytes: KnownBytes
  #isRead = false
  #real: Response | undefined

  constructor(url: string, { statusCode = 0, statusMessage = '', rawHeaders }: IncomingMessage, bytes: KnownBytes) {
    this.status = statusCode
    this.statusText = statusMessage
    this.headers = new Headers()
    // Not `headers`, which drops the second of some names: two different signatures must not look like one.
    for (let i = 0; i < rawHeaders.length; i += 2) this.headers.append(rawHeaders[i]!, rawHeaders[i + 1]!)
    this.url = url
    this.#bytes = bytes
  }

  get [BYTES](): KnownBytes {
    return this.#bytes
  }
  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }
  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? this.#isRead
  }

  get #response(): Response {
    if (this.#real) return this.#real
    const body = bodiless.has(this.status)
      ? null
      : this.#bytes === TOO_LARGE
        ? new ReadableStream({ start: (controller) => controller.error(new TypeError('The body is too large.')) })
        : (this.#bytes as Uint8Array<ArrayBuffer>)
    const { status, statusText, headers } = this
    this.#real = new Response(body, { status, statusText, headers })
    if (this.#isRead) void this.#real.arrayBuffer()
    return this.#real
  }

  async text(): Promise<string> {
    if (this.#real || this.#isRead || this.#bytes === TOO_LARGE) return this.#response.text()
    this.#isRead = true
    return decoder.decode(this.#bytes)
  }
  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }
  get body() {
    return this.#response.body
  }
  clone() {
    return this.#response.clone()
  }
  async arrayBuffer() {
    return this.#response.arrayBuffer()
  }
  async bytes() {
    return new Uint8Array(await this.arrayBuffer())
  }
  async blob() {
    return this.#response.blob()
  }
  async formData() {
    return this.#response.formData()
  }
}

/** Makes the answer to a request for `url`. Throws for headers that no Headers can hold. */
export function createResponse(url: string, incoming: IncomingMessage, bytes: KnownBytes): Response {
  if (!(LightResponse.prototype instanceof Response)) Object.setPrototypeOf(LightResponse.prototype, Response.prototype)
  return new LightResponse(url, incoming, bytes) as unknown as Response
}
