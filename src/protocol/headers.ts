/** `Wechatpay-*` headers: the signature of an answer or a notification. */
import { WechatPayError } from '../errors.js'
import { CLOCK_TOLERANCE, SCHEME } from './published.js'

/** The `Wechatpay-*` headers of a signature, the same for answers and notifications. */
export interface SignatureHeaders {
  readonly timestamp: string
  readonly nonce: string
  readonly signature: string
  readonly serial: string
}

/** Reads a header by its name, in any case; `null` when it is absent, "a, b" when it came twice. A `Headers` does. */
export type HeaderReader = Pick<Headers, 'get'>

const headerNames = ['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature', 'Wechatpay-Serial'] as const

/** True when a message claims to be signed: any one of the four headers is there. */
export function isSigned(headers: HeaderReader): boolean {
  return headerNames.some((name) => headers.get(name) !== null)
}

/** Takes the headers of a signature out of a message. Throws `ERR_SIGNATURE_MISSING` or `ERR_SIGNATURE_MALFORMED`. */
export function readSignatureHeaders(headers: HeaderReader): SignatureHeaders {
  // Node's fetch leaves white space around a value, which HTTP does not count to it.
  const read = (name: string) => headers.get(name)?.trim()
  const [timestamp, nonce, signature, serial] = headerNames.map(read)
  if (!timestamp || !nonce || !signature || !serial) {
    const missing = headerNames.filter((name) => !read(name))
    throw new WechatPayError(
      'ERR_SIGNATURE_MISSING',
      `The message lacks ${missing.join(', ')}. WeChat Pay signs every success and every notification: without a signature it is forged, ` +
        'unless a proxy took the Wechatpay-* headers away.',
    )
  }
  const type = read('Wechatpay-Signature-Type')
  if (type !== undefined && type !== SCHEME) {
    throw new WechatPayError(
      'ERR_SIGNATURE_MALFORMED',
      `Wechatpay-Signature-Type is not ${SCHEME}, the only scheme this package verifies.`,
    )
  }
  return { timestamp, nonce, signature, serial }
}

/** Refuses what is too far from `now`, in milliseconds. Throws `ERR_SIGNATURE_MALFORMED` or `ERR_TIMESTAMP`. */
export function checkTimestamp(timestamp: string, now: number): void {
  // A header that came twice reads "a, b" and fails here too.
  if (!/^[0-9]{1,15}$/.test(timestamp)) {
    throw new WechatPayError('ERR_SIGNATURE_MALFORMED', 'Wechatpay-Timestamp is not one number of Unix seconds.')
  }
  const seconds = Math.floor(now / 1000)
  const offset = Number(timestamp) - seconds
  // Not "greater than": a clock that gives no number must not let anything pass.
  if (Math.abs(offset) <= CLOCK_TOLERANCE) return
  if (Math.abs(Number(timestamp) / 1000 - seconds) <= CLOCK_TOLERANCE) {
    throw new WechatPayError(
      'ERR_TIMESTAMP',
      'Wechatpay-Timestamp is Unix time in milliseconds. Wanted: seconds, as WeChat Pay sends them: Math.floor(Date.now() / 1000).',
    )
  }
  throw new WechatPayError(
    'ERR_TIMESTAMP',
    `Wechatpay-Timestamp is ${Math.abs(offset)} s ${offset < 0 ? 'behind' : 'ahead of'} this machine's clock; at most ` +
      `${CLOCK_TOLERANCE} s are accepted. The message is replayed, or this clock is wrong: synchronise it (NTP).${explainHours(offset)}`,
  )
}

/** Names the likely reason of a difference of whole hours. */
function explainHours(offset: number): string {
  const hours = Math.round(offset / 3600)
  const isWhole = Math.abs(hours) <= 14 && Math.abs(offset - hours * 3600) <= CLOCK_TOLERANCE
  return isWhole
    ? ` The difference is ${Math.abs(hours)} whole hour${Math.abs(hours) === 1 ? '' : 's'}: local time was taken for UTC, on this machine, in its container, or by who signed.`
    : ''
}
