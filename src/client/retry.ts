/** Knows when a call is attempted again, and what is left of it when it is not. */
import { WechatPayError, type ApiError, type Attempt, type WechatPayErrorCode } from '../errors.js'
import { OUTCOME_UNKNOWN, timeoutError, pause, withinTime, type LightSignal } from '../wire/wire.js'
import { describeAnswer, describeFailure, formatAttempts, isOpen, type AttemptEvent, type Outcome } from './attempt.js'
import type { Hosts } from './hosts.js'
import type { Patience } from './patience.js'

/** What follows an attempt: nothing, another one at the same host, or one at the other host. */
type Next = 'end' | 'again' | 'elsewhere'

/**
 * What follows an attempt without an answer that can be trusted. All other codes end the call: WeChat Pay would say the same again
 * (`ERR_RESPONSE_INVALID`), or the failure was made on this side and would be made again.
 */
const afterFailure: Readonly<Partial<Record<WechatPayErrorCode, Next>>> = {
  // No answer, or not one of WeChat Pay's.
  ERR_CONNECT: 'elsewhere',
  ERR_NETWORK: 'elsewhere',
  ERR_TIMEOUT: 'elsewhere',
  ERR_REDIRECT: 'elsewhere',
  ERR_RESPONSE_TOO_LARGE: 'elsewhere',
  ERR_SIGNATURE_MISSING: 'elsewhere',
  ERR_SIGNATURE_MALFORMED: 'elsewhere',
  ERR_SIGNATURE_INVALID: 'elsewhere',
  ERR_SERIAL_UNKNOWN: 'elsewhere',
  ERR_TIMESTAMP: 'elsewhere',
  // WeChat Pay's own, and wrong: a probe, or an answer to something else.
  ERR_SIGNATURE_PROBE: 'again',
  ERR_RESPONSE_MISMATCH: 'again',
}

/** What follows an answer that says no. */
function afterRefusal({ status, code, verified }: Omit<ApiError, 'attempts'>): Next {
  if (status === 429) return 'again'
  if (status !== 408 && status < 500) return 'end'
  const isGateway = !verified && code === `HTTP_${status}`
  return isGateway ? 'elsewhere' : 'again'
}

/** What an attempt brought: an outcome, or the failure in its place. */
interface Result {
  readonly outcome: Outcome | undefined
  readonly failure: unknown
}

/** What must not happen twice is attempted again only where it is known not to have happened: nothing was sent, or it was "too many requests". */
function isSafe(repeatable: boolean, { outcome, failure }: Result): boolean {
  const isUnsent = failure instanceof WechatPayError && failure.code === 'ERR_CONNECT'
  return repeatable || isUnsent || outcome?.error?.status === 429
}

/** Milliseconds that `Retry-After` asks for, given in seconds or as an HTTP date; 0 for anything else. */
export function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0
  if (/^[0-9]{1,9}$/.test(header)) return Number(header) * 1000
  const isDate = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$/.test(header)
  return isDate ? Math.max(0, Date.parse(header) - now) || 0 : 0
}

/** Full jitter: any time up to a bound that doubles with each attempt, so that callers who failed together do not come back together. */
function backOff({ baseDelay, maxDelay }: Patience, made: number): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (made - 1))
}

/** One call, which may take several attempts. */
export interface Call {
  readonly method: string
  /** Path as the contract writes it. */
  readonly path: string
  readonly patience: Patience
  /** What other calls of the client give an attempt, in milliseconds. */
  readonly usualTimeout: number
  readonly hosts: Hosts
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  readonly signal: AbortSignal | undefined
  /** Whether making the call twice is the same as making it once. */
  readonly repeatable: boolean
  /** How to ask what became of the call, for the error message. */
  readonly query: () => string | undefined
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined
}

/** An observer must not change what becomes of a payment. */
function tell({ onAttempt, method, path, now }: Call, attempt?: Attempt, wait?: number): void {
  if (!onAttempt || !attempt) return
  try {
    const startedAt = Math.round(now()) - attempt.ms
    const result: unknown = onAttempt({
      ...attempt,
      method,
      path,
      startedAt,
      ...(wait === undefined ? {} : { wait: Math.round(wait) }),
    })
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // Its own affair.
  }
}

/** The failure with all that is known of the call; what a middleware or the caller's signal threw stays as it is. */
function conclude(failure: unknown, attempts: readonly Attempt[], { query }: Call): unknown {
  if (!(failure instanceof WechatPayError)) return failure
  const { code, message, problems, status, requestId } = failure
  const outcomeUnknown = failure.outcomeUnknown || isOpen(attempts)
  const facts = {
    problems,
    attempts,
    outcomeUnknown,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...('cause' in failure ? { cause: failure.cause } : {}),
  }
  // The last attempt sent nothing, and an earlier one did.
  const warning = outcomeUnknown && !failure.outcomeUnknown ? `An earlier attempt was sent. ${OUTCOME_UNKNOWN}` : ''
  const hint = outcomeUnknown ? query() : undefined
  const told = [message, warning, formatAttempts(attempts), hint && `To query: ${hint}.`]
  return new WechatPayError(code, told.filter(Boolean).join(' '), facts)
}

/**
 * Makes a call: `send` is one whole attempt, signed anew. Resolves to the first answer that settles the call, or to the last refusal with every
 * attempt; rejects with the last failure when no attempt brought a trustworthy answer, or with the reason of the caller's signal at once.
 */
export async function attemptCall(
  call: Call,
  send: (baseUrl: string, ended: LightSignal) => Promise<Outcome>,
): Promise<{ readonly outcome: Outcome; readonly attempts: readonly Attempt[] }> {
  const { patience, usualTimeout, hosts, signal } = call
  const attempts: Attempt[] = []
  const begun = performance.now()
  let host = hosts.first()
  for (;;) {
    const started = performance.now()
    const allowed = Math.min(patience.timeout, begun + patience.deadline - started)
    const where = () => ({
      attempt: attempts.length + 1,
      host: host.name,
      ms: Math.round(performance.now() - started),
    })
    let outcome: Outcome | undefined
    let failure: unknown
    let next: Next
    try {
      const { baseUrl } = host
      outcome = await withinTime(
        allowed,
        ({ isUnsent }) => timeoutError(allowed, isUnsent?.()),
        signal,
        (ended) => send(baseUrl, ended),
      )
      next = outcome.error ? afterRefusal(outcome.error) : 'end'
      hosts.report(host, next !== 'elsewhere')
      if (outcome.error || call.onAttempt) attempts.push(describeAnswer(where(), outcome))
    } catch (error) {
      failure = error
      next = (error instanceof WechatPayError && afterFailure[error.code]) || 'end'
      attempts.push(describeFailure(where(), error, signal))
      // A call that gave it less time than others do says nothing of the host.
      const isHasty = error instanceof WechatPayError && error.code === 'ERR_TIMEOUT' && allowed < usualTimeout
      if (next !== 'end' && !isHasty) hosts.report(host, next === 'again')
    }
    const wait = waitBefore(call, next, attempts.length, { outcome, failure }, begun)
    tell(call, attempts.at(-1), wait)
    if (wait !== undefined) await pause(wait, signal)
    // A busy event loop may have held the wait up until there is no time left.
    if (wait === undefined || performance.now() >= begun + patience.deadline) {
      if (outcome === undefined) throw conclude(failure, attempts, call)
      return { outcome, attempts }
    }
    if (next === 'elsewhere') host = hosts.after(host)
  }
}

/** Milliseconds until the next attempt; `undefined` when there is none, or no time left for one. */
function waitBefore(
  { patience, repeatable, now }: Call,
  next: Next,
  made: number,
  result: Result,
  begun: number,
): number | undefined {
  if (next === 'end' || made >= patience.attempts || !isSafe(repeatable, result)) return undefined
  const asked = readRetryAfter(result.outcome?.response.headers.get('Retry-After') ?? null, now())
  if (asked > patience.maxRetryAfter) return undefined
  const wait = asked + backOff(patience, made)
  // A timer may fire a fraction of a millisecond early: that is no time for an attempt.
  return performance.now() + wait + 1 < begun + patience.deadline ? wait : undefined
}
