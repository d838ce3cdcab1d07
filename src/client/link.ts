/** A file behind a link: asked for once, signed like every request, and read in parts that come in time. */
import { WechatPayError, type ApiError } from '../errors.js'
import type { Identity } from '../keys/keys.js'
import {
  OUTCOME_UNKNOWN,
  exchangeError,
  follow,
  parseJson,
  toResponse,
  withinTime,
  type Ending,
  type Exchange,
  type Send,
} from '../wire/wire.js'
import { readError } from './answer.js'
import type { AttemptEvent, Outcome } from './attempt.js'
import { pairHosts } from './hosts.js'
import { PlainResponse } from './messages.js'
import { preparePatience } from './patience.js'
import { attemptCall, type Call } from './retry.js'
import { signRequest, verifyResponse } from './signing.js'

/** The answer to a link: the bytes of a file, in parts as they come, or WeChat Pay's no. */
export type Opened =
  | {
      readonly bytes: AsyncIterable<Uint8Array>
      /** Ends the connection of a file that nobody wants any more. */
      readonly close: () => void
      readonly error?: undefined
      readonly response: Response
    }
  | { readonly bytes?: never; readonly error: ApiError; readonly response: Response }

/** What bounds the reading of a file. */
export interface Bounds {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the answer begins, and between two parts of it. */
  readonly timeout?: number | undefined
}

/** Signs a GET of a link and sends it. Resolves when the answer begins. */
export type Open = (url: URL, bounds: Bounds) => Promise<Opened>

/** What opens links. */
export interface OpenTools {
  readonly identity: Identity
  readonly send: Send
  readonly timeout: number
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined
}

const DISCARD = 'Discard what was read of it, and apply for it again.'

function cutError(cause: unknown): WechatPayError {
  const code = (cause as { readonly code?: unknown } | undefined)?.code
  const why = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? ` (${code})` : ''
  return new WechatPayError('ERR_NETWORK', `The file did not arrive whole${why}. ${DISCARD}`)
}

/** Passes on the parts of a file, each of which must come in time; then calls `close`. */
async function* readInTime(
  source: AsyncIterable<Uint8Array>,
  ms: number,
  signal: AbortSignal | undefined,
  close: () => void,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const late = () => new WechatPayError('ERR_TIMEOUT', `No further part of the file came within ${ms} ms. ${DISCARD}`)
  try {
    for (;;) {
      const { done, value } = await withinTime(ms, late, signal, () => chunks.next())
      if (done) return
      yield value as Uint8Array
    }
  } catch (error) {
    throw error instanceof WechatPayError || signal?.aborted ? error : cutError(error)
  } finally {
    close()
    void Promise.resolve(chunks.return?.()).catch(() => {})
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** What a refusal says; a page of a gateway is told by what it is. */
function readRefusal(body: Uint8Array): unknown {
  try {
    return parseJson(body)
  } catch {
    return undefined
  }
}

/** A download changes nothing: what became of it is never in question. */
function withoutOutcome(failure: unknown): unknown {
  if (!(failure instanceof WechatPayError)) return failure
  const { code, message, status, requestId, attempts, cause } = failure
  return new WechatPayError(code, message.replace(OUTCOME_UNKNOWN, 'Apply for the file again.'), {
    status,
    requestId,
    attempts,
    ...(cause === undefined ? {} : { cause }),
  })
}

/** Makes what opens links. A link is used once, so there is one attempt. */
export function createOpen({ identity, send, timeout: usualTimeout, onAttempt }: OpenTools): Open {
  return async (url, { signal, timeout = usualTimeout }) => {
    let ending: Ending | undefined
    // The attempt is over when the answer begins; the connection lasts until the file is read, or nobody wants it any more.
    const close = () => {
      leave?.()
      ending?.end(new Error('nobody reads the file any more'))
    }
    const leave = signal && follow(signal, () => ending?.end(signal.reason))
    let bytes: AsyncIterable<Uint8Array> = noBytes()
    let isOpen = false

    async function ask(exchange: Exchange): Promise<Outcome> {
      const request = { method: 'GET', url, body: new Uint8Array(0) }
      const serial = await identity.platformKeys.preferred()
      exchange.step = 'signing'
      const { message: signed, headers: signing } = await signRequest(identity, request, { serial })
      const answer = new PlainResponse(await send({ ...request, headers: signing }, exchange))
      const { wire, status, headers, ok } = answer
      const response = () => toResponse(wire)
      if (ok) {
        if (wire.stream) {
          isOpen = true
          bytes = readInTime(wire.stream, timeout, signal, close)
        }
        return { error: undefined, status, headers, keyId: undefined, response }
      }
      // A file's own errors may be unsigned; a signature that is there must be right.
      const verified = await verifyResponse(identity, answer)
      const error = readError(verified, readRefusal(wire.body), {}, signed)
      return { error, status, headers, keyId: verified.keyId, response }
    }

    const call: Call = {
      method: 'GET',
      path: url.pathname,
      patience: preparePatience({ timeout, retry: false }),
      repeatAfter: undefined,
      repeatable: true,
      usualTimeout,
      hasKeySource: false,
      hosts: pairHosts(url.origin, undefined, 0),
      now: identity.now,
      signal,
      query: () => undefined,
      onAttempt,
    }
    try {
      const { outcome, attempts } = await attemptCall(
        call,
        () => () => {},
        async (_, exchange) => {
          ending = exchange.ending
          Object.assign(exchange, { streams: true })
          try {
            return await ask(exchange)
          } catch (error) {
            throw ending.isOver ? ending.reason : exchangeError(error, { exchange })
          }
        },
      )
      const { error } = outcome
      const response = outcome.response()
      if (!isOpen) close()
      return error ? { error: { ...error, attempts }, response } : { bytes, close, error: undefined, response }
    } catch (failure) {
      close()
      throw withoutOutcome(failure)
    }
  }
}
