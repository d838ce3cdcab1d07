/** The requests and answers that openapi-fetch is given: they hold what it reads, and pretend to be nothing else. */
import { WechatPayError } from '../errors.js'
import { OUTCOME_UNKNOWN, parseJson, readerOf, type WireRequest, type WireResponse } from '../wire/wire.js'

const EMPTY = /* @__PURE__ */ new Uint8Array(0)

/** What openapi-fetch makes a request from. */
interface PlainRequestInit {
  readonly method: string
  readonly headers: Headers
  readonly body?: Uint8Array | undefined
}

/** A request before it is sent; openapi-fetch makes it, signing adds headers to it. */
export class PlainRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array
  readonly redirect = 'manual'
  /** What signing adds, by name in lower case. */
  signed: Readonly<Record<string, string>> | undefined

  constructor(url: string, { method, headers, body = EMPTY }: PlainRequestInit) {
    this.url = new URL(url)
    this.method = method
    this.headers = headers
    this.body = body
  }

  /** The request as it is sent. */
  get wire(): WireRequest {
    const { method, url, body, signed } = this
    const headers: Record<string, string> = {}
    for (const [name, value] of this.headers) headers[name] = value
    return { method, url, headers: Object.assign(headers, signed), body }
  }
}

/** An answer; openapi-fetch takes the data out of it. */
export class PlainResponse {
  readonly wire: WireResponse
  readonly status: number
  readonly ok: boolean
  readonly headers: Pick<Headers, 'get'>

  constructor(wire: WireResponse) {
    const { get } = readerOf(wire)
    this.wire = wire
    this.status = wire.status
    this.ok = wire.status < 300
    // Without a length, which is lacking where it came in chunks, openapi-fetch would parse the text itself, and throw a bare SyntaxError.
    this.headers = { get: (name) => (name.toLowerCase() === 'content-length' ? String(wire.body.length) : get(name)) }
  }

  /** The data of a success; `undefined` for an empty body. */
  async json(): Promise<unknown> {
    // Of one that came in chunks openapi-fetch asks for the data, whatever its length is.
    if (this.wire.body.length === 0) return undefined
    try {
      return parseJson(this.wire.body)
    } catch {
      // Without a cause: the engine's own message quotes the text.
      throw new WechatPayError(
        'ERR_RESPONSE_INVALID',
        `WeChat Pay's answer is signed, but it is not JSON in UTF-8. ${OUTCOME_UNKNOWN}`,
        { outcomeUnknown: true, status: this.status },
      )
    }
  }

  /** What a refusal says, which may be a page of a gateway in any encoding. */
  async text(): Promise<string> {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.wire.body)
  }
}
