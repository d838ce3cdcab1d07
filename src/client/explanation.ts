/** Knows what a `SIGN_ERROR` means: WeChat Pay says what it received, and that is compared with what was signed. */
import type { ApiError } from '../errors.js'
import { CLOCK_TOLERANCE } from '../protocol/protocol.js'
import { describeValue } from '../contract/contract.js'

/** What WeChat Pay received, as far as it says so. */
interface Received {
  readonly issue: string | undefined
  /** Length of the whole message it built. Whether characters or bytes is not published. */
  readonly length: number | undefined
  /** The message it built, or its beginning. */
  readonly message: string | undefined
}

/** A signed message, taken apart. */
interface SignedMessage {
  readonly method: string
  readonly url: string
  readonly timestamp: string
  readonly nonce: string
  /** The body, as far as it is there. */
  readonly body: string
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Reads `detail` in both shapes that occur: with `sign_information` and a nested `detail`, and as the documented flat object. */
function readReceived(detail: unknown): Received {
  const outer = isObject(detail) ? detail : {}
  const inner = isObject(outer['detail']) ? outer['detail'] : {}
  const information = [outer['sign_information'], inner['sign_information']].find(isObject) ?? {}
  const issue = outer['issue'] ?? inner['issue']
  const { sign_message_length: length, truncated_sign_message: message } = information
  return {
    issue: typeof issue === 'string' ? issue : undefined,
    length: typeof length === 'number' ? length : undefined,
    message: typeof message === 'string' && message !== '' ? message : undefined,
  }
}

/** `detail` without what it repeats of the body, which may be personal; everything else stays as WeChat Pay said it. */
export function redactDetail(detail: unknown): unknown {
  const redact = (name: string, value: unknown): unknown => {
    // The documented place of a field that was refused.
    if (name === 'value') return `(${describeValue(value)})`
    if (name !== 'truncated_sign_message' || typeof value !== 'string') return value
    return value.replace(
      /^((?:[^\n]*\n){4})([\s\S]+)$/,
      (_, head: string, body: string) => `${head}(${body.length} characters)`,
    )
  }
  try {
    return JSON.parse(JSON.stringify(detail, redact))
  } catch {
    // Nested more deeply than can be written: nothing that WeChat Pay says.
    return undefined
  }
}

/** Takes a message apart; lines that a truncated one does not reach are absent. */
function takeApart(message: string): Partial<SignedMessage> {
  const [, method, url, timestamp, nonce, body] =
    /^([^\n]*)(?:\n([^\n]*)(?:\n([^\n]*)(?:\n([^\n]*)(?:\n([\s\S]*))?)?)?)?$/.exec(message)!
  return Object.fromEntries(
    Object.entries({ method, url, timestamp, nonce, body }).filter(([, value]) => value !== undefined),
  )
}

/** Where else to look: not for somebody who has just done so. */
const DOCTOR = 'npx wechatpay-fetch doctor checks which keys belong together.'

const keysAreWrong = () =>
  'Every line agrees, so the message is right and the key is wrong: serialNo is not the serial number of the certificate that belongs to ' +
  `privateKey, the certificate was replaced in the merchant console, or it belongs to another mchid. ${DOCTOR}`

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function explainUrl(signed: string, received: string): string {
  const facts = `the URL differs: signed ${signed}, received ${received}`
  if (signed.startsWith(`${received}?`)) return `${facts}. The query was lost on the way.`
  if (decode(signed) === decode(received)) return `${facts}. Something on the way encoded it anew.`
  if (received.endsWith(signed)) return `${facts}. Something on the way, perhaps a proxy, put a prefix before the path.`
  if (signed.endsWith(received)) return `${facts}. Something on the way, perhaps a proxy, took a prefix off the path.`
  return `${facts}. A proxy, or middleware, rewrote it.`
}

/** Writes JSON with sorted keys, so that only what it says is compared. */
function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, one: unknown) =>
    isObject(one) && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

function isSameJson(a: string, b: string): boolean {
  try {
    return canonical(a) === canonical(b)
  } catch {
    // No JSON, or nested more deeply than any.
    return false
  }
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

/** Explains a difference in the body. Bodies hold personal data: only lengths and positions are told. */
function explainBody(signed: string, received: string, isWhole: boolean): string | undefined {
  if (signed === received || (!isWhole && signed.startsWith(received))) return undefined
  const measure = (text: string) => `${text.length} characters`
  if (isWhole && received === '') {
    return `the body differs: signed ${measure(signed)}, received none. The body was lost on the way, or sent empty.`
  }
  if (signed === '') return 'the body differs: signed none, received one. Something on the way added it.'
  const place = `the body differs from character ${firstDifference(signed, received)} on`
  const lengths = isWhole ? `: signed ${measure(signed)}, received ${measure(received)}` : ''
  const isReserialized = isWhole && isSameJson(signed, received)
  return isReserialized
    ? `${place}${lengths}. It says the same in another spelling: it was serialised again after it was signed.`
    : `${place}${lengths}. It was changed after it was signed: serialised again, sent in another charset, or rewritten by a proxy.`
}

function compareLines(signed: SignedMessage, received: Partial<SignedMessage>, isWhole: boolean): string[] {
  // The last line of a truncated message may itself be cut.
  const last = Object.keys(received).at(-1)
  const differs = (name: keyof SignedMessage) => {
    const value = received[name]
    if (value === undefined) return false
    return isWhole || name !== last ? value !== signed[name] : !signed[name].startsWith(value)
  }
  const differences: string[] = []
  if (differs('method')) {
    differences.push(
      `the method differs: signed ${signed.method}, received ${received.method!}. A redirect or a proxy changed it.`,
    )
  }
  if (differs('url')) differences.push(explainUrl(signed.url, received.url!))
  if (differs('timestamp')) {
    differences.push(`the timestamp differs: signed ${signed.timestamp}, received ${received.timestamp!}.`)
  }
  if (differs('nonce')) differences.push('the nonce differs.')
  if (differs('timestamp') || differs('nonce')) {
    differences.push(
      'The Authorization header is not the one that was made for this request: something replaced or repeated it.',
    )
  }
  const body = received.body === undefined ? undefined : explainBody(signed.body, received.body, isWhole)
  if (body) differences.push(body)
  return differences
}

/**
 * Explains a `SIGN_ERROR` from its `detail`, the message that was signed and the answer's `Date`. Names lines, lengths and the likely cause;
 * repeats no body.
 */
export function explainSignError(
  detail: unknown,
  signedBytes: Uint8Array,
  date: string | null,
): Required<Pick<ApiError, 'explanation' | 'signErrorCause'>> {
  const signedText = Buffer.from(signedBytes).toString()
  const signed = takeApart(signedText) as SignedMessage
  const offset = Number(signed.timestamp) - Date.parse(date ?? '') / 1000
  const received = readReceived(detail)
  const issue = received.issue === undefined ? '' : ` (issue: ${received.issue})`
  if (Math.abs(offset) > CLOCK_TOLERANCE) {
    const explanation =
      `WeChat Pay refused the signature${issue}. By the Date of its answer this machine's clock is ${Math.abs(Math.round(offset))} s ` +
      `${offset < 0 ? 'behind' : 'ahead'}; at most ${CLOCK_TOLERANCE} s are accepted. Synchronise it (NTP).`
    return { signErrorCause: 'clock', explanation }
  }
  if (received.message === undefined) {
    const explanation =
      `WeChat Pay refused the signature${issue} and did not say what it received, so nothing can be compared. Likely causes: serialNo and ` +
      `privateKey do not belong together or to this mchid. ${DOCTOR}`
    return { signErrorCause: 'untold', explanation }
  }
  const isWhole =
    received.length === undefined
      ? received.message.endsWith('\n')
      : [received.message.length, Buffer.byteLength(received.message)].includes(received.length)
  // The line feed that ends the message is no part of the body.
  const trim = (text: string) => (text.endsWith('\n') ? text.slice(0, -1) : text)
  const differences = compareLines(
    { ...signed, body: trim(signed.body) },
    takeApart(isWhole ? trim(received.message) : received.message),
    isWhole,
  )
  const lengths = [signedBytes.length, signedText.length]
  if (differences.length === 0 && received.length !== undefined && !lengths.includes(received.length)) {
    differences.push(
      `the message has another length: signed ${signedBytes.length} bytes, received ${received.length}. What WeChat Pay shows of it agrees, ` +
        'so the difference lies further on, in the body: it was serialised again, cut, or given a line feed after it was signed.',
    )
  }
  const shown = isWhole
    ? ''
    : ` WeChat Pay shows the first ${received.message.length} characters${received.length === undefined ? '' : ` of ${received.length}`}.`
  if (differences.length === 0) {
    const explanation = `WeChat Pay refused the signature${issue}.${shown} ${keysAreWrong()}`
    return { signErrorCause: 'key', explanation }
  }
  const lines = differences.map((line) => `  ${line}`).join('\n')
  const explanation = `WeChat Pay received something else than was signed${issue}.${shown}\n${lines}`
  return { signErrorCause: 'message', explanation }
}
