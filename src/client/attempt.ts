/** One attempt of a call: how long it may take, what came of it, and how that is told. */
import { WechatPayError, type ApiError, type Attempt, type Problem } from '../errors.js'
import type { HeaderReader } from '../protocol/protocol.js'
import { timeoutError, withinTime, type Ending, type Exchange } from '../wire/wire.js'
import type { Host } from './hosts.js'
import { requestIdOf } from './signing.js'

/** What an attempt brought back: data or a refusal. */
export interface Outcome {
  readonly data?: unknown
  /** Where the data departs from the API definition. */
  readonly problems?: readonly Problem[] | undefined
  readonly error?: Omit<ApiError, 'attempts'> | undefined
  readonly status: number
  readonly headers: HeaderReader
  /** `Wechatpay-Serial` of the key that verified the answer. */
  readonly keyId: string | undefined
  /** The answer as a Response, made when it is asked for. */
  readonly response: () => Response
}

/** What came of an attempt: an outcome, or the failure in its place. */
export interface Result {
  readonly outcome: Outcome | undefined
  readonly failure: unknown
  /** Whether bytes of the request may have left this machine. */
  readonly isSent: boolean
  /** Whether a kept connection broke before any byte of an answer. */
  readonly isStale: boolean
  /** Milliseconds that it was given. */
  readonly allowed: number
  /** The same, as it is told. */
  readonly attempt: Attempt
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

/** Makes one attempt within `allowed` milliseconds. Never rejects. */
export async function makeAttempt(
  number: number,
  host: Host,
  allowed: number,
  signal: AbortSignal | undefined,
  send: (exchange: Exchange) => Promise<Outcome>,
): Promise<Result> {
  const started = performance.now()
  let exchange: Exchange | undefined
  const where = () => ({ attempt: number, host: host.name, ms: Math.round(performance.now() - started) })
  const begin = (ending: Ending) => send((exchange = { ending, step: 'keys', isStale: false }))
  const conclude = (outcome: Outcome | undefined, failure: unknown, attempt: Attempt): Result => ({
    outcome,
    failure,
    isSent: exchange?.step === 'sent',
    isStale: exchange?.isStale ?? false,
    allowed,
    attempt,
  })
  try {
    const outcome = await withinTime(allowed, () => timeoutError(allowed, { exchange: exchange! }), signal, begin)
    return conclude(outcome, undefined, describeAnswer(where(), outcome))
  } catch (failure) {
    return conclude(undefined, failure, describeFailure(where(), failure, signal))
  }
}

/** Unverified answers may hold anything, and logs are read by machines: only what looks like a code is repeated. */
function cleanCode({ code, status }: { code: string; status: number }): string {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(code) ? code : `HTTP_${status}`
}

/** An attempt while it is being told. */
type Told = { -readonly [Name in keyof Attempt]: Attempt[Name] }

/** Where and when an attempt was made. */
type Circumstances = Pick<Attempt, 'attempt' | 'host' | 'ms'>

/** Tells what an answer says. */
function describeAnswer(where: Circumstances, outcome: Outcome): Attempt {
  const { attempt, host, ms } = where
  const { status, headers, error, keyId, problems = [] } = outcome
  // Not spread: V8 makes a hidden class for each object that is spread and added to, and keeps it until a major garbage collection.
  const told: Told = { attempt, host, ms, status, verified: keyId !== undefined }
  const requestId = requestIdOf(headers)?.requestId
  if (error !== undefined) told.code = cleanCode(error)
  if (requestId !== undefined) told.requestId = requestId
  if (keyId !== undefined) told.keyId = keyId
  if (problems.length > 0) told.problems = problems
  return told
}

/** Tells why an attempt has no answer that can be trusted. */
function describeFailure(where: Circumstances, failure: unknown, signal: AbortSignal | undefined): Attempt {
  if (!(failure instanceof WechatPayError)) {
    return { ...where, code: signal?.aborted ? 'ABORTED' : 'THROWN', verified: false }
  }
  const { code, status, requestId } = failure
  // Of another call: the download of platform certificates.
  const isOwn = code !== 'ERR_PLATFORM_KEYS'
  return {
    ...where,
    ...(status === undefined || !isOwn ? {} : { status }),
    code,
    ...(requestId === undefined || !isOwn ? {} : { requestId }),
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
