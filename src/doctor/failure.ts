/** Knows how a failed call is told to somebody who has its words alone, and no error to look into. */
import { WechatPayError } from '../errors.js'
import { OUTCOME_UNKNOWN } from '../wire/wire.js'

/** Writes an error with what its causes say. `isIdle`: the call changes nothing, so that its outcome is no question. */
export function tellFailure({ code, message, cause }: WechatPayError, isIdle = false): string {
  // A download changes nothing either.
  const hasNoOutcome = isIdle || code === 'ERR_PLATFORM_KEYS'
  const told = message.replaceAll('; see cause', '')
  const line = `${code}: ${hasNoOutcome ? told.replace(` ${OUTCOME_UNKNOWN}`, '') : told}`
  if (!(cause instanceof WechatPayError) || message.includes(cause.message)) return line
  return `${line}\n${tellFailure(cause, hasNoOutcome)}`
}
