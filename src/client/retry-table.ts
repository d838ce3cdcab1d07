/** What follows the result of an attempt: the table of the README, as one function. */
import { WechatPayError, type WechatPayErrorCode } from '../errors.js'
import type { Result } from './attempt.js'

/** What is known of a call. */
export interface CallFacts {
  /** Whether making the call twice is the same as making it once. */
  readonly repeatable: boolean
  /** Whether platform keys come from a source that may know further ones later. */
  readonly hasKeySource: boolean
  /** What other calls of the client give an attempt, in milliseconds. */
  readonly usualTimeout: number
}

/** What follows: the end, or another attempt. A replacement is made at once on a fresh connection, and is not counted. */
export type Next = 'end' | 'replace' | 'same host' | 'other host'

/** What follows a result, and whether it says that the host gave an answer of WeChat Pay. */
export interface FollowUp {
  readonly next: Next
  /** `undefined` where the result says nothing of the host. */
  readonly isHostWell: boolean | undefined
}

/** What follows an attempt without an answer that can be trusted. All other codes end the call: another attempt would end in the same way. */
const afterFailure: Readonly<Partial<Record<WechatPayErrorCode, Next>>> = {
  // No answer, or not one of WeChat Pay's.
  ERR_CONNECT: 'other host',
  ERR_NETWORK: 'other host',
  ERR_TIMEOUT: 'other host',
  ERR_REDIRECT: 'other host',
  ERR_RESPONSE_TOO_LARGE: 'other host',
  ERR_SIGNATURE_MISSING: 'other host',
  ERR_SIGNATURE_MALFORMED: 'other host',
  ERR_SIGNATURE_INVALID: 'other host',
  ERR_TIMESTAMP: 'other host',
  // WeChat Pay's own, and wrong: a probe, or an answer to something else.
  ERR_SIGNATURE_PROBE: 'same host',
  ERR_RESPONSE_MISMATCH: 'same host',
}

/** What follows an attempt, were it safe to make another one. */
function wish({ outcome, failure }: Result, { hasKeySource }: CallFacts): Next {
  if (failure !== undefined) {
    if (!(failure instanceof WechatPayError)) return 'end'
    // A fixed table will not know the key at the next attempt either.
    if (failure.code === 'ERR_SERIAL_UNKNOWN') return hasKeySource ? 'other host' : 'end'
    return afterFailure[failure.code] ?? 'end'
  }
  const error = outcome?.error
  if (!error) return 'end'
  if (error.status === 429) return 'same host'
  if (error.status !== 408 && error.status < 500) return 'end'
  const isGateway = !error.verified && error.code === `HTTP_${error.status}`
  return isGateway ? 'other host' : 'same host'
}

/** What follows a result; `isReplaced` says that a broken kept connection was already replaced in this call. */
export function followUp(result: Result, call: CallFacts, isReplaced: boolean): FollowUp {
  const { outcome, failure, isSent, isStale, allowed } = result
  const wanted = wish(result, call)
  // What must not happen twice is attempted again only where it is known not to have happened.
  const isSafe = call.repeatable || !isSent || outcome?.error?.status === 429
  if (isStale && wanted !== 'end') {
    if (!isSafe) return { next: 'end', isHostWell: undefined }
    if (!isReplaced) return { next: 'replace', isHostWell: undefined }
  }
  const next = isSafe ? wanted : 'end'
  if (failure !== undefined) {
    // A call that gave it less time than others do says nothing of the host.
    const isHasty = failure instanceof WechatPayError && failure.code === 'ERR_TIMEOUT' && allowed < call.usualTimeout
    return { next, isHostWell: wanted === 'end' || isHasty ? undefined : wanted === 'same host' }
  }
  return { next, isHostWell: wanted !== 'other host' }
}
