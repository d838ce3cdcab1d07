/** Knows which bytes are signed in APIv3 messages and how the signature rides in their headers. */
import { sign as rsaSign, verify as rsaVerify, type KeyObject } from 'node:crypto'
import { WechatPayError } from './errors.js'

/** The only signature scheme of APIv3 that is open to merchants: RSASSA-PKCS1-v1_5 with SHA-256. */
export const SCHEME = 'WECHATPAY2-SHA256-RSA2048'

/** Clock difference that is still accepted, in seconds, in both directions (published: 5 minutes). */
export const CLOCK_TOLERANCE = 300

/** Start of the deliberately wrong signatures with which WeChat Pay tests its clients. */
export const PROBE_PREFIX = 'WECHATPAY/SIGNTEST/'

/** Signs a message with RSASSA-PKCS1-v1_5 and SHA-256, and returns the raw signature, or its standard base64. */
export type Signer = (message: Uint8Array) => Uint8Array | string | Promise<Uint8Array | string>

/** The `Wechatpay-*` headers that carry a signature, in one place for answers and notifications. */
export interface SignatureHeaders {
  readonly timestamp: string
  readonly nonce: string
  readonly signature: string
  readonly serial: string
}

/** Reads a header by its name, in any case; `null` when it is absent, "a, b" when it came twice. A `Headers` does. */
export type HeaderReader = Pick<Headers, 'get'>

/** Finds the public key that belongs to a `Wechatpay-Serial`. */
export type KeyFinder = (serial: string) => KeyObject | undefined | Promise<KeyObject | undefined>

/**
 * Builds the bytes that are signed, of requests (`METHOD`, URL, timestamp, nonce), answers and notifications (timestamp, nonce).
 * Every line ends in a line feed, the body's too, also when the body is empty.
 */
export function signedMessage(lines: readonly string[], body: Uint8Array): Uint8Array {
  const head = lines.join('\n') + '\n'
  // Out of Node's buffer pool: an ArrayBuffer for each message costs more than all the rest of this.
  const message = Buffer.allocUnsafe(Buffer.byteLength(head) + body.length + 1)
  message.set(body, message.write(head))
  message[message.length - 1] = 0x0a
  return message
}

/** Signs with an RSA private key. `pooled` moves the work to the thread pool, which pays as soon as other calls could use the event loop. */
export function signMessage(message: Uint8Array, key: KeyObject, pooled = false): Uint8Array | Promise<Uint8Array> {
  // The key stands alone: PKCS1 padding is the default of RSA keys, and Workers takes no KeyObject within options.
  if (!pooled) return rsaSign('sha256', message, key)
  return new Promise((resolve, reject) =>
    rsaSign('sha256', message, key, (error, signature) => (error ? reject(error) : resolve(signature))),
  )
}

/** True when a signature in base64 is the right one of a message. */
export function isRightSignature(message: Uint8Array, signature: string, key: KeyObject): boolean {
  return rsaVerify('sha256', message, key, Buffer.from(signature, 'base64'))
}

/** The five items of a request's `Authorization` header. */
export interface Authorization {
  /** The caller's merchant number. */
  readonly mchid: string
  /** Serial number of the merchant API certificate. */
  readonly serial_no: string
  /** Unix time in seconds. */
  readonly timestamp: string
  readonly nonce_str: string
  /** Standard base64. */
  readonly signature: string
}

const authorizationItems = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'] as const

/** Writes an `Authorization` header. */
export function formatAuthorization(items: Authorization): string {
  const { mchid, nonce_str, signature, timestamp, serial_no } = items
  return `${SCHEME} mchid="${mchid}",nonce_str="${nonce_str}",signature="${signature}",timestamp="${timestamp}",serial_no="${serial_no}"`
}

/** Reads an `Authorization` header, its items in any order; `undefined` when it is not of the published form. */
export function parseAuthorization(header: string): Authorization | undefined {
  if (!header.startsWith(`${SCHEME} `)) return undefined
  const found = new Map<string, string>()
  for (const item of header.slice(SCHEME.length + 1).split(',')) {
    const match = /^\s*(\w+)="([^"]*)"\s*$/.exec(item)
    if (!match || found.has(match[1]!)) return undefined
    found.set(match[1]!, match[2]!)
  }
  if (found.size !== authorizationItems.length || !authorizationItems.every((name) => found.has(name))) return undefined
  return Object.fromEntries(found) as unknown as Authorization
}

const nonceAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random bytes for many nonces, because asking for them costs the same for one byte and for a thousand; each is used once. */
const randomBytes = /* @__PURE__ */ new Uint8Array(1024)
let usedBytes = 1024

/** Makes a nonce: 32 characters of `0-9A-Za-z`, as the official SDKs do. */
export function createNonce(): string {
  let nonce = ''
  while (nonce.length < 32) {
    if (usedBytes === randomBytes.length) {
      crypto.getRandomValues(randomBytes)
      usedBytes = 0
    }
    const byte = randomBytes[usedBytes++]!
    // 248 is the greatest multiple of 62 in a byte: what lies above it would favour the first characters.
    if (byte < 248) nonce += nonceAlphabet[byte % 62]
  }
  return nonce
}

/** True for the standard base64 of a signature: padded, no line breaks, no other alphabet. */
function isBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text
}

/** Brings what a signer returned into the form of the header; throws `ERR_SIGNER` when it cannot be an RSA signature. */
export function encodeSignature(signature: Uint8Array | string): string {
  const text = typeof signature === 'string' ? signature : Buffer.from(signature).toString('base64')
  const length = Buffer.from(text, 'base64').length
  if (isBase64(text) && length >= 256) return text
  throw new WechatPayError(
    'ERR_SIGNER',
    `The signer returned ${typeof signature === 'string' ? 'a string' : 'bytes'} that hold ${length} bytes of signature. ` +
      'Wanted: an RSASSA-PKCS1-v1_5 signature with SHA-256 of at least 256 bytes (2048 bits), raw or in standard base64.',
  )
}

const headerNames = ['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature', 'Wechatpay-Serial'] as const

/** True when a message claims to be signed: any one of the four headers is there. */
export function isSigned(headers: Headers): boolean {
  return headerNames.some((name) => headers.has(name))
}

function readSignatureHeaders(headers: HeaderReader): SignatureHeaders {
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

function checkTimestamp(timestamp: string, now: number): void {
  // A header that came twice reads "a, b" and fails here too.
  if (!/^[0-9]{1,15}$/.test(timestamp)) {
    throw new WechatPayError('ERR_SIGNATURE_MALFORMED', 'Wechatpay-Timestamp is not one number of Unix seconds.')
  }
  const offset = Number(timestamp) - Math.floor(now / 1000)
  if (Math.abs(offset) > CLOCK_TOLERANCE) {
    throw new WechatPayError(
      'ERR_TIMESTAMP',
      `Wechatpay-Timestamp is ${Math.abs(offset)} s ${offset < 0 ? 'behind' : 'ahead of'} this machine's clock; at most ` +
        `${CLOCK_TOLERANCE} s are accepted. The message is replayed, or this clock is wrong: synchronise it (NTP).`,
    )
  }
}

/** Verifies an answer or a notification over its raw bytes. Returns the serial whose key verified it, or throws. */
export async function verifyMessage(
  headers: HeaderReader,
  body: Uint8Array,
  findKey: KeyFinder,
  now: number,
): Promise<string> {
  const { timestamp, nonce, signature, serial } = readSignatureHeaders(headers)
  checkTimestamp(timestamp, now)
  if (signature.startsWith(PROBE_PREFIX)) {
    throw new WechatPayError(
      'ERR_SIGNATURE_PROBE',
      'WeChat Pay sent a wrong signature to see whether it is refused; it was. The message comes again with a right one.',
    )
  }
  if (!isBase64(signature)) {
    throw new WechatPayError('ERR_SIGNATURE_MALFORMED', 'Wechatpay-Signature is not one value in standard base64.')
  }
  const found = findKey(serial)
  const key = found instanceof Promise ? await found : found
  if (!key) {
    throw new WechatPayError(
      'ERR_SERIAL_UNKNOWN',
      `No platform key is configured for Wechatpay-Serial ${JSON.stringify(serial.slice(0, 80))}. Add the WeChat Pay public key or platform ` +
        'certificate of this id to platformKeys; if WeChat Pay knows none, the message is forged.',
    )
  }
  const message = signedMessage([timestamp, nonce], body)
  if (!isRightSignature(message, signature, key)) {
    throw new WechatPayError(
      'ERR_SIGNATURE_INVALID',
      `The signature does not belong to the ${body.length} bytes that were received. The message was forged or changed on its way ` +
        '(a proxy or framework that rewrites bodies does this), or the key configured for its serial is not the right one.',
    )
  }
  return serial
}
