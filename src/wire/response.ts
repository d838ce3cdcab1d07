/** Knows the answers of the short way: as little of Response as suffices, and all of it where somebody looks. */
import type { IncomingMessage } from 'node:http'
import { BYTES, TOO_LARGE, type KnownBytes } from './body.js'
import { becomeLike, createHeadersMaker } from './headers.js'

/** Makes the answer to a request for `url`. */
type ResponseMaker = (url: string, incoming: IncomingMessage, bytes: KnownBytes) => Response

/** The beginning of an answer. */
interface Head {
  readonly url: string
  readonly status: number
  readonly statusText: string
  /** Names and values in turn, as they came. */
  readonly fields: readonly string[]
}

/** Answers that have no body, whatever their headers say; a Response refuses to be made with one. */
const bodiless: ReadonlySet<number> = /* @__PURE__ */ new Set([204, 205, 304])

const decoder = /* @__PURE__ */ new TextDecoder()

/**
 * Makes what makes answers whose bytes are all there: each a Response to `instanceof` and in everything it does. What needs more than its head
 * and its bytes is left to a real Response, which is made at that moment.
 */
export function createResponseMaker(): ResponseMaker {
  const createHeaders = createHeadersMaker()
  class LightResponse {
    // Private, all of it: what was verified must not be assigned to, and a logged message does not show its bytes.
    readonly #head: Head
    readonly #headers: Headers
    readonly #bytes: KnownBytes
    #isRead = false
    #real: Response | undefined

    constructor(head: Head, bytes: KnownBytes) {
      this.#head = head
      this.#headers = createHeaders(head.fields)
      this.#bytes = bytes
    }

    get [BYTES](): KnownBytes {
      return this.#bytes
    }
    get status(): number {
      return this.#head.status
    }
    get statusText(): string {
      return this.#head.statusText
    }
    get headers(): Headers {
      return this.#headers
    }
    get url(): string {
      return this.#head.url
    }
    get redirected() {
      return false
    }
    get type() {
      return 'basic'
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
      // A real one would not know the URL.
      return this.#real || this.#isRead ? this.#response.clone() : new LightResponse(this.#head, this.#bytes)
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
  return (url, { statusCode = 0, statusMessage = '', rawHeaders }, bytes) => {
    becomeLike(LightResponse, Response)
    const head = { url, status: statusCode, statusText: statusMessage, fields: rawHeaders }
    return new LightResponse(head, bytes) as unknown as Response
  }
}
