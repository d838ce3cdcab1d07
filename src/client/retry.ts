/** The attempts of a call, until one settles it. */
import { WechatPayError, type Attempt } from '../errors.js'
import { OUTCOME_UNKNOWN, pause, type Exchange } from '../wire/wire.js'
import { formatAttempts, isOpen, makeAttempt, type AttemptEvent, type Outcome, type Result } from './attempt.js'
import type { Host, Hosts } from './hosts.js'
import type { Patience } from './patience.js'
import { followUp, type CallFacts } from './retry-table.js'

/** One call, which may take several attempts. */
export interface Call extends CallFacts {
  readonly method: string
  /** Path as the contract writes it. */
  readonly path: string
  readonly patience: Patience
  /** Milliseconds before another request for the same thing is welcome; a repeat that may have company waits at least so long. */
  readonly repeatAfter: number | undefined
  readonly hosts: Hosts
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  readonly signal: AbortSignal | undefined
  /** How to ask what became of the call, for the error message. */
  readonly query: () => string | undefined
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined
}

/** The exchanges of a call: how far it has come, whatever fails. */
export interface Progress {
  /** The exchange under way, or the last one. */
  exchange?: Exchange
  /** Whether an earlier one was sent. */
  isSent: boolean
}

/** Waits until a host may be asked, for `ms` milliseconds at most; returns what lets the next call ask it. */
export type Enter = (host: Host, signal: AbortSignal | undefined, ms: number) => Promise<() => void> | (() => void)

/**
 * Makes a call: `send` is one whole exchange, signed anew. Resolves to the first answer that settles the call, or to the last refusal with every
 * attempt; rejects with the last failure when no attempt brought a trustworthy answer, or with the reason of the caller's signal at once.
 */
export async function attemptCall(
  call: Call,
  enter: Enter,
  send: (baseUrl: string, exchange: Exchange) => Promise<Outcome>,
  progress: Progress = { isSent: false },
): Promise<{ readonly outcome: Outcome; readonly attempts: readonly Attempt[] }> {
  const { patience, hosts, signal } = call
  const attempts: Attempt[] = []
  const end = performance.now() + patience.deadline
  const remaining = () => end - performance.now()
  let isReplaced = false
  let host = hosts.first()
  for (;;) {
    let leave
    try {
      leave = await enter(host, signal, remaining())
    } catch (failure) {
      throw conclude(failure, attempts, isReplaced, call)
    }
    const { baseUrl } = host
    const allowed = Math.max(1, Math.min(patience.timeout, remaining()))
    const attempt = (exchange: Exchange) => {
      if (progress.exchange?.step === 'sent') progress.isSent = true
      return send(baseUrl, (progress.exchange = exchange))
    }
    let result
    try {
      result = await makeAttempt(attempts.length + 1, host, allowed, signal, attempt)
    } finally {
      leave()
    }
    const { next, isHostWell } = followUp(result, call, isReplaced)
    if (next === 'replace') {
      isReplaced = true
      continue
    }
    if (isHostWell !== undefined) hosts.report(host, isHostWell)
    attempts.push(result.attempt)
    const wait = next === 'end' ? undefined : waitBefore(call, attempts.length, result, remaining())
    tell(call, result.attempt, wait)
    if (wait !== undefined) await pause(wait, signal)
    // A busy event loop may have held the wait up until there is no time left.
    if (wait === undefined || remaining() <= 0) {
      if (result.outcome) return { outcome: result.outcome, attempts }
      throw conclude(result.failure, attempts, isReplaced, call)
    }
    if (next === 'other host') host = hosts.after(host)
  }
}

/** Milliseconds until the next attempt; `undefined` when there is none, or no time left for one. */
function waitBefore(
  { patience, repeatAfter = 0, now }: Call,
  made: number,
  { outcome, isSent }: Result,
  remaining: number,
): number | undefined {
  if (made >= patience.attempts) return undefined
  const header = readRetryAfter(outcome?.headers.get('Retry-After') ?? '', now())
  const asked = isSent ? Math.max(header, repeatAfter) : header
  if (asked > patience.maxRetryAfter) return undefined
  const wait = asked + backOff(patience, made)
  // A timer may fire a fraction of a millisecond early: that is no time for an attempt.
  return wait + 1 < remaining ? wait : undefined
}

/** Milliseconds that `Retry-After` asks for, given in seconds or as an HTTP date; 0 for anything else. */
export function readRetryAfter(header: string, now: number): number {
  if (/^[0-9]{1,9}$/.test(header)) return Number(header) * 1000
  const isDate = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$/.test(header)
  return isDate ? Math.max(0, Date.parse(header) - now) || 0 : 0
}

/** Full jitter: any time up to a bound that doubles with each attempt, so that callers who failed together do not come back together. */
function backOff({ baseDelay, maxDelay }: Patience, made: number): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (made - 1))
}

/** Tells an observer, who must not change what becomes of a payment. */
function tell({ onAttempt, method, path, now }: Call, attempt: Attempt, wait: number | undefined): void {
  if (!onAttempt) return
  try {
    const startedAt = Math.round(now()) - attempt.ms
    const waiting = wait === undefined ? {} : { wait: Math.round(wait) }
    const result: unknown = onAttempt({ ...attempt, method, path, startedAt, ...waiting })
    Promise.resolve(result).catch(() => {})
  } catch {
    // Its own affair.
  }
}

/** The failure with all that is known of the call; what a middleware or the caller's signal threw stays as it is. */
function conclude(failure: unknown, attempts: readonly Attempt[], isReplaced: boolean, { query }: Call): unknown {
  if (!(failure instanceof WechatPayError)) return failure
  const { code, message, problems, status, requestId } = failure
  // The request of a replaced connection was sent too.
  const outcomeUnknown = failure.outcomeUnknown || isReplaced || isOpen(attempts)
  const facts = {
    problems,
    attempts,
    outcomeUnknown,
    status,
    requestId,
    ...('cause' in failure ? { cause: failure.cause } : {}),
  }
  // The last attempt sent nothing, and an earlier one did.
  const warning = outcomeUnknown && !failure.outcomeUnknown ? `An earlier attempt was sent. ${OUTCOME_UNKNOWN}` : ''
  const hint = outcomeUnknown ? query() : undefined
  const told = [message, warning, attempts.length > 0 && formatAttempts(attempts), hint && `To query: ${hint}.`]
  return new WechatPayError(code, told.filter(Boolean).join(' '), facts)
}
