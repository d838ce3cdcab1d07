/** Knows what one attempt came to, in words that may be logged. */
import { WechatPayError, type ApiError, type Attempt } from '../errors.js'
import { requestIdOf } from './signing.js'

/** What an attempt brought back: data or a refusal. */
export interface Outcome {
  readonly data?: unknown
  readonly error?: Omit<ApiError, 'attempts'>
  readonly response: Response
  /** `Wechatpay-Serial` of the key that verified the answer. */
  readonly keyId: string | undefined
}

/** One attempt of a call, told to `onAttempt` when it has ended. Safe to log and to trace: no key, header, body or number of a contract. */
export interface AttemptEvent extends Attempt {
  /** HTTP method. */
  readonly method: string
  /** Path as the contract writes it, its parameters not filled in. */
  readonly path: string
  /** When it began, in milliseconds since 1970, by the client's clock. */
  readonly startedAt: number
  /** Milliseconds until the next attempt; absent when none follows. */
  readonly wait?: number
}

/** Unverified answers may hold anything, and logs are read by machines: only what looks like a code is repeated. */
function cleanCode({ code, status }: { code: string; status: number }): string {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(code) ? code : `HTTP_${status}`
}

/** Where and when an attempt was made. */
type Circumstances = Pick<Attempt, 'attempt' | 'host' | 'ms'>

/** Tells what an answer says. */
export function describeAnswer(where: Circumstances, { response, error, keyId }: Outcome): Attempt {
  return {
    ...where,
    status: response.status,
    ...(error === undefined ? {} : { code: cleanCode(error) }),
    ...requestIdOf(response),
    verified: keyId !== undefined,
    ...(keyId === undefined ? {} : { keyId }),
  }
}

/** Tells why an attempt has no answer that can be trusted. */
export function describeFailure(where: Circumstances, failure: unknown, signal: AbortSignal | undefined): Attempt {
  if (!(failure instanceof WechatPayError)) {
    return { ...where, code: signal?.aborted ? 'ABORTED' : 'THROWN', verified: false }
  }
  const { code, status, requestId } = failure
  return {
    ...where,
    ...(status === undefined ? {} : { status }),
    code,
    ...(requestId === undefined ? {} : { requestId }),
    // Only what is signed is compared with the contract and the call.
    verified: code === 'ERR_RESPONSE_INVALID' || code === 'ERR_RESPONSE_MISMATCH',
  }
}

/** Codes of attempts that may have been carried out: nothing trustworthy says what became of them. */
const open = /^ERR_(NETWORK|TIMEOUT|REDIRECT|TIMESTAMP|SERIAL_|SIGNATURE_|RESPONSE_)/

/** True where one of several attempts may have been carried out, whatever became of the last one. */
export function isOpen(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ code, status = 0 }) => status >= 500 || open.test(code ?? ''))
}

/** Writes attempts as the end of an error message. */
export function formatAttempts(attempts: readonly Attempt[]): string {
  const lines = attempts.map(
    ({ attempt, host, status, code, ms, requestId }) =>
      `${attempt}. ${[host, status, code, `${ms} ms`, requestId && `Request-ID ${requestId}`].filter(Boolean).join(', ')}`,
  )
  return `Attempts: ${lines.join('; ')}.`
}
