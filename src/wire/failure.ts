/** The name of an exchange that failed, and what of its cause may be told. */
import { WechatPayError, cleanText } from '../errors.js'
import type { Exchange, WireRequest } from './message.js'

/** What a caller must know of every call without a trustworthy answer. */
export const OUTCOME_UNKNOWN =
  'The outcome of the call is unknown: it may have been carried out. Query it by your own number, or make the same call again unchanged, before you act on it.'

/** What is known of an exchange when it fails. */
export interface Circumstances {
  readonly exchange: Pick<Exchange, 'step'>
  /** What was to be sent: no text of a cause may repeat it. */
  readonly request?: WireRequest
  /** What may help, where no connection came about. */
  readonly hint?: string
}

/** Texts of a request that must not stand in a log: its signature, its body and every value in it, the numbers in its path. */
function privateTexts({ url, headers, body }: WireRequest): readonly string[] {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()
  const steps = url.href.split(/[/?&=]/).filter((step) => /\d/.test(step) && !/^v\d$/.test(step) && !step.includes(':'))
  const texts = [text, ...steps]
  texts.push(...Object.values(headers).filter((value) => value.length > 20))
  for (const step of steps) attempt(() => texts.push(decodeURIComponent(step)))
  const note = (_: string, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
    return value
  }
  attempt(() => void JSON.parse(text, note))
  return texts.filter((one) => one.length > 1)
}

/** Does what may fail: a step that is encoded in no way, a body that is no JSON. */
function attempt(work: () => unknown): void {
  try {
    work()
  } catch {
    // Then there is nothing to be had of it.
  }
}

/** Makes what cleans a foreign text: it is left out whole where it repeats the request, and bounded. */
function createCleaner(request: WireRequest | undefined): (text: string) => string {
  const hidden = request ? privateTexts(request) : []
  return (text) => {
    // Some run-times name the URL, and with it the number of a contract.
    const short = text.slice(0, 5000).replace(/\b(https?:\/\/[^\s/"')]+)[^\s"')]*/g, '$1/…')
    // A short text counts where it stands alone only.
    const isRepeated = (one: string) =>
      one.length > 8 ? short.includes(one) : new RegExp(`(?<!\\w)${one.replace(/\W/g, '\\$&')}(?!\\w)`).test(short)
    if (/WECHATPAY2-|signature="/.test(short) || hidden.some(isRepeated))
      return '(left out, because it repeats the request)'
    return cleanText(short)
  }
}

const toldFacts = ['code', 'errno', 'syscall', 'hostname', 'address', 'port'] as const

/** Copies an error without what hangs on it: a parser's error carries the bytes it read, and that of another `fetch` perhaps the whole request. */
function copyCause(cause: unknown, clean: (text: string) => string, depth = 0): Error | undefined {
  if (!(cause instanceof Error) || depth > 4) return undefined
  const inner = copyCause(cause.cause, clean, depth + 1)
  const message = clean(String(cause.message))
  const copy = new Error(message, inner && { cause: inner })
  const hide = (name: string, value: unknown) => Object.defineProperty(copy, name, { value })
  const name = /^\w{1,60}$/.test(cause.name) ? cause.name : 'Error'
  hide('name', name)
  // Only where it happened: the beginning of a stack repeats the message.
  const places = String(cause.stack)
    .split('\n')
    .filter((line) => /^ {4}at [^"{]{1,300}$/.test(line))
    .slice(0, 20)
  hide('stack', [`${name}: ${message}`, ...places].join('\n'))
  for (const fact of toldFacts) {
    const value: unknown = (cause as NodeJS.ErrnoException & Record<string, unknown>)[fact]
    if (typeof value === 'number') Object.assign(copy, { [fact]: value })
    if (typeof value === 'string') Object.assign(copy, { [fact]: clean(value) })
  }
  return copy
}

/** Why there is no answer: the code of the innermost cause, or its text. */
function describeCause(cause: Error | undefined): string {
  const reasons: string[] = []
  for (let one: unknown = cause; one instanceof Error; one = one.cause) {
    const { code, message, name } = one as NodeJS.ErrnoException
    const text = message !== '' ? message : /^(Type)?Error$/.test(name) ? undefined : name
    const reason = /^[A-Z][A-Z0-9_]{2,60}$/.test(String(code)) ? code : text
    if (reason !== undefined) reasons.push(reason)
  }
  return reasons.at(-1) ?? 'no reason was given'
}

/** Codes of a certificate that this machine does not trust. */
const isCertificateCode =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID)$/

const CERTIFICATE_HINT =
  'The certificate of the other side is not trusted here. If it is that of a proxy of your company, name its authority in ' +
  'NODE_EXTRA_CA_CERTS, or give an agent with the option ca.'

/** What may be told of a cause: a clean copy, and a sentence's part. */
function tellCause(failure: unknown, request?: WireRequest) {
  const cause = copyCause(failure, createCleaner(request))
  const reason = describeCause(cause)
  return { reason, why: ` (${reason}${cause ? '; see cause' : ''})`, facts: cause ? { cause } : {} }
}

/**
 * Names a failed exchange, unless the caller's own signal or the clock ended it: `ERR_PLATFORM_KEYS` before there was a key, `ERR_CONNECT` before
 * anything was sent.
 */
export function exchangeError(failure: unknown, { exchange, request, hint }: Circumstances): WechatPayError {
  if (failure instanceof WechatPayError) return failure
  const { reason, why, facts } = tellCause(failure, request)
  if (exchange.step === 'sent') {
    const message = `No whole answer came${why}. ${OUTCOME_UNKNOWN}`
    return new WechatPayError('ERR_NETWORK', message, { ...facts, outcomeUnknown: true })
  }
  // No host is to blame for that.
  if (exchange.step === 'keys') {
    return new WechatPayError('ERR_PLATFORM_KEYS', `platformKeys did not name a key${why}. Nothing was sent.`, facts)
  }
  const advice = isCertificateCode.test(reason) ? CERTIFICATE_HINT : hint
  const message = `No connection could be made${why}. This attempt sent nothing.${advice ? ` ${advice}` : ''}`
  return new WechatPayError('ERR_CONNECT', message, facts)
}

/**
 * Names what nobody meant to throw, such as the TypeError of a process whose globals were changed: `ERR_NETWORK` with an unknown outcome once the
 * call was sent, otherwise `ERR_CONNECT`. Uses as little of the globals as it can.
 */
export function unexpectedError(failure: unknown, isSent: boolean): WechatPayError {
  if (failure instanceof WechatPayError) return failure
  let told: { readonly why: string; readonly facts: object } = { why: '', facts: {} }
  try {
    told = tellCause(failure)
  } catch {
    // The code and the outcome are what counts.
  }
  const { why, facts } = told
  if (!isSent) return new WechatPayError('ERR_CONNECT', `The call failed before anything was sent${why}.`, facts)
  const message = `The call failed after it was sent${why}. ${OUTCOME_UNKNOWN}`
  return new WechatPayError('ERR_NETWORK', message, { ...facts, outcomeUnknown: true })
}

/** Names an exchange that took longer than `ms` milliseconds, by how far it came. */
export function timeoutError(ms: number, { exchange, hint }: Circumstances): WechatPayError {
  const time = `within ${Math.round(ms)} ms`
  switch (exchange.step) {
    case 'keys':
      return new WechatPayError('ERR_PLATFORM_KEYS', `platformKeys did not name a key ${time}. Nothing was sent.`)
    case 'signing':
      return new WechatPayError('ERR_SIGNER', `The request was not signed ${time}. Nothing was sent.`)
    case 'connecting': {
      const message = `No connection could be made (none ${time}). This attempt sent nothing.${hint ? ` ${hint}` : ''}`
      return new WechatPayError('ERR_CONNECT', message)
    }
    case 'sent':
      return new WechatPayError('ERR_TIMEOUT', `No whole answer came ${time}. ${OUTCOME_UNKNOWN}`, {
        outcomeUnknown: true,
      })
  }
}

/** Refuses an answer that came and cannot be read, in whole words. */
export function answerError(
  code: 'ERR_NETWORK' | 'ERR_RESPONSE_TOO_LARGE',
  what: string,
  status?: number,
): WechatPayError {
  return new WechatPayError(code, `${what} ${OUTCOME_UNKNOWN}`, {
    outcomeUnknown: true,
    cause: new Error(what),
    status,
  })
}

/** Refuses an answer over the size limit. */
export function tooLargeError(limit: number, status: number): WechatPayError {
  return answerError(
    'ERR_RESPONSE_TOO_LARGE',
    `The answer is larger than ${limit} bytes and was not read further.`,
    status,
  )
}
