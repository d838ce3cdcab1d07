/** Knows the requests of the short way: as little of Request as suffices, and all of it where somebody looks. */
import { BYTES } from './body.js'

/**
 * A URL, its origin already in normal form, that `new URL` would give back as it is: nothing to encode, no dots that lead back, no query. To
 * parse one takes longer than all else that is done here.
 */
const isNormal = /^https?:\/\/[^/]+(?:\/\w[\w.~-]*)+$/

/** What a request is made from, beside its URL. Under {@link BYTES} the transport's own callers hand over a body that is bytes already. */
interface LightRequestInit {
  readonly method: string
  readonly headers: Headers
  readonly signal: AbortSignal
  readonly [BYTES]?: Uint8Array | undefined
}

/**
 * Makes the class of requests that no middleware of the caller sees: the little of a Request that openapi-fetch, the signing middleware and this
 * transport use. Their headers are a Map by lower-case name: Node's Headers take microseconds for each.
 */
export function createLightRequest(): typeof Request {
  class LightRequest {
    readonly url: string
    readonly method: string
    readonly headers: Map<string, string>
    readonly signal: AbortSignal
    readonly redirect = 'manual'
    readonly bodyUsed = false
    readonly [BYTES]: Uint8Array

    constructor(url: string, { method, headers, signal, [BYTES]: bytes = new Uint8Array(0) }: LightRequestInit) {
      this.url = isNormal.test(url) ? url : new URL(url).href
      this.method = method
      this.headers = new Map(headers)
      this.signal = signal
      this[BYTES] = bytes
    }
  }
  return LightRequest as unknown as typeof Request
}

/** Makes the class of Requests whose bytes need not be read back out of a stream to be signed and sent. */
export function createWatchedRequest(): typeof Request {
  const Native = Request
  return class WatchedRequest extends Native {
    // Private, as in LightResponse: a logged message does not show its bytes.
    readonly #bytes: Uint8Array | undefined

    constructor(
      input: ConstructorParameters<typeof Request>[0],
      init?: RequestInit & Partial<Pick<LightRequestInit, typeof BYTES>>,
    ) {
      super(input, init)
      this.#bytes = init?.[BYTES]
    }

    get [BYTES](): Uint8Array | undefined {
      return this.#bytes
    }

    /** A middleware may hand on any other Request; openapi-fetch asks this class whether it is one. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      // A framework may have put a class of its own in the place of the global one.
      return value instanceof Native || value instanceof Request
    }
  }
}
