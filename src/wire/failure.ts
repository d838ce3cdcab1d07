/** Knows what an exchange without an answer is called, and what of its cause may be told. */
import { WechatPayError } from '../errors.js'

/** What a caller must know of every call without a trustworthy answer. */
export const OUTCOME_UNKNOWN =
  'The outcome of the call is unknown: it may have been carried out. Query it by your own number, or make the same call again unchanged, before you act on it.'

const toldFacts = ['code', 'errno', 'syscall', 'hostname', 'address', 'port'] as const

/**
 * Copies an error without what hangs on it: a parser's error carries the bytes it read, and that of another `fetch` perhaps the whole request.
 */
function copyCause(cause: unknown, depth = 0): Error | undefined {
  if (!(cause instanceof Error) || depth > 4) return undefined
  const inner = copyCause(cause.cause, depth + 1)
  // Some run-times name the URL, and with it the number of a contract.
  const message = cause.message.replace(/\b(https?:\/\/[^\s/"')]+)[^\s"')]*/g, '$1/…')
  const copy = new Error(message, inner && { cause: inner })
  const hide = (name: string, value: unknown) => Object.defineProperty(copy, name, { value, configurable: true })
  hide('name', cause.name)
  hide(
    'stack',
    cause.stack?.replace(cause.message, () => message),
  )
  for (const name of toldFacts) {
    const value: unknown = (cause as NodeJS.ErrnoException & Record<string, unknown>)[name]
    if (typeof value === 'string' || typeof value === 'number') Object.assign(copy, { [name]: value })
  }
  return copy
}

function describeCause(cause: Error | undefined): string {
  const inner = (cause?.cause ?? cause) as NodeJS.ErrnoException | undefined
  if (!inner) return 'no reason was given'
  // A long message may hold what was sent; a short one, such as "bad port", says more than "Error".
  const { code, name, message } = inner
  return code ?? (/^[\w' -]{1,40}$/.test(message) ? message : name)
}

/** True for the error of a socket that never came into being: the name was not found, or nobody answered to it. */
function isUnconnected(error: unknown): boolean {
  // Several addresses that were tried are one error without a syscall of its own.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnconnected)
  return ['getaddrinfo', 'connect'].includes((error as NodeJS.ErrnoException | undefined)?.syscall ?? '')
}

function connectError(why: string, cause?: Error): WechatPayError {
  const what = `No connection could be made (${why}${cause ? '; see cause' : ''}). This attempt sent nothing.`
  return new WechatPayError('ERR_CONNECT', what, cause && { cause })
}

/**
 * Tells of a socket's error whether anything can have been sent. Only for who made the socket: behind a `fetch` of the caller's, a refused
 * connection may have been the second try.
 */
export function socketError(error: Error): Error {
  return isUnconnected(error) ? connectError(describeCause(error), copyCause(error)) : error
}

/** What a failed exchange is called, unless the caller's own signal or the clock ended it. */
export function networkError(failure: unknown): WechatPayError {
  if (failure instanceof WechatPayError && failure.code === 'ERR_CONNECT') return failure
  const cause = copyCause(failure)
  return new WechatPayError(
    'ERR_NETWORK',
    `No whole answer came (${describeCause(cause)}${cause ? '; see cause' : ''}). ${OUTCOME_UNKNOWN}`,
    { outcomeUnknown: true, ...(cause && { cause }) },
  )
}

/** What an exchange is called that took longer than `ms` milliseconds; `isUnsent` where all of them went into making a connection. */
export function timeoutError(ms: number, isUnsent = false): WechatPayError {
  const time = `within ${Math.round(ms)} ms`
  if (isUnsent) return connectError(`none ${time}`)
  return new WechatPayError('ERR_TIMEOUT', `No whole answer came ${time}. ${OUTCOME_UNKNOWN}`, { outcomeUnknown: true })
}
