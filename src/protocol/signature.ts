/** Signatures of APIv3 messages: the signed bytes, signing and verifying. */
import { sign as rsaSign, verify as rsaVerify, type KeyObject } from 'node:crypto'
import { decodeBase64 } from './base64.js'
import { WechatPayError } from '../errors.js'
import { damageText, findDamage, ExplanationBudget } from './diagnosis.js'
import { checkTimestamp, readSignatureHeaders, type HeaderReader } from './headers.js'
import { PROBE_PREFIX } from './published.js'

/** Signs a message with RSASSA-PKCS1-v1_5 and SHA-256, and returns the raw signature, or its standard base64. */
export type Signer = (message: Uint8Array) => Uint8Array | string | Promise<Uint8Array | string>

/** Finds the public key that belongs to a `Wechatpay-Serial`. */
export interface KeyFinder {
  (serial: string): KeyObject | undefined | Promise<KeyObject | undefined>
  /** The ids of a fixed table, to tell beside one that is not in it. */
  readonly ids?: readonly string[]
}

/** Tells which ids are configured, which are no secret, and the likely slip. */
function describeIds(serial: string, ids: readonly string[] = []): string {
  if (ids.length === 0) return ''
  const more = ids.length > 10 ? ` and ${ids.length - 10} more` : ''
  const slip = ids.some((id) => `PUB_KEY_ID_${id}` === serial) ? ' Was PUB_KEY_ID_ left out of it?' : ''
  return ` Configured: ${ids.slice(0, 10).join(', ')}${more}.${slip}`
}

/**
 * Builds the bytes that are signed, of requests (`METHOD`, URL, timestamp, nonce), answers and notifications (timestamp, nonce).
 * Every line ends in a line feed, the body's too, also when the body is empty.
 */
export function signedMessage(lines: readonly string[], body: Uint8Array): Uint8Array {
  const head = lines.join('\n') + '\n'
  // From Node's buffer pool: an ArrayBuffer for each message would cost more than the rest of this function.
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

/** True when a signature is the right one of a message. */
export function isRightSignature(message: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return rsaVerify('sha256', message, key, signature)
}

/** A signature with valid headers and a known key, not yet verified against the body. */
export interface PendingSignature {
  readonly timestamp: string
  readonly nonce: string
  readonly signature: Uint8Array
  readonly serial: string
  readonly key: KeyObject
  /** `Content-Length` of a body that is not compressed, where it is known. */
  readonly contentLength: number | undefined
}

/** A serial as it may stand in a message: text that has its form, or what it is instead. */
function describeSerial(serial: string): string {
  if (/^(PUB_KEY_ID_\w{1,64}|[0-9A-Fa-f]{8,64})$/.test(serial)) return serial
  return `of ${serial.length} characters that is neither hex nor PUB_KEY_ID_…`
}

/**
 * Checks the headers of an answer or a notification and finds the key, before the body is read.
 * Throws `ERR_SIGNATURE_MISSING`, `ERR_SIGNATURE_MALFORMED`, `ERR_SIGNATURE_PROBE`, `ERR_TIMESTAMP` or `ERR_SERIAL_UNKNOWN`.
 */
export async function checkSignatureHeaders(
  headers: HeaderReader,
  findKey: KeyFinder,
  now: number,
): Promise<PendingSignature> {
  const { timestamp, nonce, signature, serial } = readSignatureHeaders(headers)
  checkTimestamp(timestamp, now)
  if (signature.startsWith(PROBE_PREFIX)) {
    throw new WechatPayError(
      'ERR_SIGNATURE_PROBE',
      'WeChat Pay sent a wrong signature to see whether it is refused; it was. The message comes again with a right one.',
    )
  }
  const bytes = decodeBase64(signature)
  if (!bytes) {
    throw new WechatPayError('ERR_SIGNATURE_MALFORMED', 'Wechatpay-Signature is not one value in standard base64.')
  }
  let key
  try {
    key = await findKey(serial)
  } catch (cause) {
    throw new WechatPayError('ERR_SERIAL_UNKNOWN', 'platformKeys failed; see cause.', { cause })
  }
  if (!key) {
    throw new WechatPayError(
      'ERR_SERIAL_UNKNOWN',
      `No platform key is configured for the Wechatpay-Serial ${describeSerial(serial)}. Add the WeChat Pay public key or platform ` +
        `certificate of this id to platformKeys; if WeChat Pay knows none, the message is forged.${describeIds(serial, findKey.ids)}`,
    )
  }
  const length = headers.get('Content-Encoding') ? null : headers.get('Content-Length')
  const contentLength = length && /^\d{1,15}$/.test(length) ? Number(length) : undefined
  return { timestamp, nonce, signature: bytes, serial, key, contentLength }
}

const explaining = /* @__PURE__ */ new ExplanationBudget()

/** Verifies a signature against the raw bytes of its body. Throws `ERR_SIGNATURE_INVALID`, with the damage of the body where it can be named. */
export function verifyBody(
  { timestamp, nonce, signature, key, contentLength }: PendingSignature,
  body: Uint8Array,
): void {
  const isSigned = (bytes: Uint8Array) => isRightSignature(signedMessage([timestamp, nonce], bytes), signature, key)
  if (isSigned(body)) return
  const damage = explaining.take(body.length) ? findDamage(body, isSigned, contentLength) : undefined
  const why = damage
    ? damageText[damage]
    : 'The message was forged or changed on its way (a proxy or framework that rewrites bodies does this), or the key configured for its ' +
      'serial is not the right one.'
  throw new WechatPayError(
    'ERR_SIGNATURE_INVALID',
    `The signature does not belong to the ${body.length} bytes that were received. ${why}`,
  )
}

/** Verifies an answer or a notification over its raw bytes. Returns the serial whose key verified it, or throws. */
export async function verifyMessage(
  headers: HeaderReader,
  body: Uint8Array,
  findKey: KeyFinder,
  now: number,
): Promise<string> {
  const pending = await checkSignatureHeaders(headers, findKey, now)
  verifyBody(pending, body)
  return pending.serial
}
