/** Bill files: decryption of encrypted ones, and the check of a file against the hash of its application. */
import { constants, createCipheriv, createDecipheriv, createHash, publicEncrypt, type KeyObject } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { TAG_LENGTH } from './cipher.js'
import { decryptSensitiveBytes } from './sensitive.js'
import { WechatPayError } from '../errors.js'

/** Decrypts the content key of a bill (AEAD_AES_256_GCM: 32 bytes). Throws `ERR_DECRYPT`. */
export function decryptBillKey(encryptKey: string, privateKey: KeyObject): Uint8Array {
  const key = decryptSensitiveBytes(encryptKey, privateKey)
  if (key.length === 32) return key
  throw new WechatPayError(
    'ERR_DECRYPT',
    `The content key of the bill has ${key.length} bytes. Wanted: 32, as AEAD_AES_256_GCM has them. SM4_GCM is not supported: Node.js has no such cipher.`,
  )
}

/**
 * Decrypts a bill file: binary ciphertext that ends in the tag, no associated data. Nothing of it may be used before it has ended: only then the tag
 * is known. Rejects with `ERR_DECRYPT` when it is wrong: another key, a cut or an altered file.
 */
export async function* decryptBill(
  source: AsyncIterable<Uint8Array>,
  contentKey: Uint8Array,
  nonce: string,
): AsyncGenerator<Uint8Array> {
  const decipher = createDecipheriv('aes-256-gcm', contentKey, Buffer.from(nonce), { authTagLength: TAG_LENGTH })
  // The last 16 bytes that came may be the tag.
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    const all = Buffer.concat([held, chunk])
    const length = Math.max(0, all.length - TAG_LENGTH)
    held = all.subarray(length)
    yield decipher.update(all.subarray(0, length))
  }
  try {
    decipher.setAuthTag(held)
    decipher.final()
  } catch {
    throw new WechatPayError(
      'ERR_DECRYPT',
      'The bill cannot be decrypted: the file was cut or altered, or its key belongs to another file. Nothing of it was handed on. Apply for it again.',
    )
  }
}

/** Encrypts a bill as WeChat Pay does: the counterpart of {@link decryptBill} and {@link decryptBillKey}. */
export function encryptBill(
  plain: Uint8Array,
  contentKey: Uint8Array,
  nonce: string,
  merchantKey: KeyObject,
): { readonly file: Buffer; readonly encrypt_key: string } {
  const cipher = createCipheriv('aes-256-gcm', contentKey, Buffer.from(nonce))
  const file = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  const key = { key: merchantKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
  return { file, encrypt_key: publicEncrypt(key, contentKey).toString('base64') }
}

/** Hash of a bill's plain text, as `hash_value` gives it. */
export interface BillHash {
  readonly hash_type: string
  /** Hex, in either case. */
  readonly hash_value: string
}

/** Takes bytes out of gzip, where they are gzip: a bill's text never begins like one. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let next = await chunks.next()
  for (; !next.done && head.length < 2; next = await chunks.next()) head = Buffer.concat([head, next.value])
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      for (; !next.done; next = await chunks.next()) yield next.value
    } finally {
      await chunks.return?.()
    }
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* whole()
  const unzipped = createGunzip()
  // Its failure is told by reading.
  pipeline(Readable.from(whole()), unzipped).catch(() => {})
  try {
    for await (const chunk of unzipped) yield chunk as Uint8Array
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error
    throw new WechatPayError(
      'ERR_DOWNLOAD_INVALID',
      'The downloaded file is damaged gzip: it was cut or altered. Discard what was read of it, and apply for it again.',
    )
  }
}

/**
 * Reads a bill, gzip or not, as plain bytes, and checks it: rejects with `ERR_DOWNLOAD_INVALID` at its end when the hash is wrong, and with
 * `ERR_RESPONSE_TOO_LARGE` as soon as there are more than `maxBytes`. The last part is given after the check only. Only SHA1 is published.
 */
export async function* readBill(
  source: AsyncIterable<Uint8Array>,
  { hash_type, hash_value }: BillHash,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  if (hash_type.toUpperCase() !== 'SHA1' || !/^[0-9a-f]{40}$/i.test(hash_value)) {
    throw new WechatPayError(
      'ERR_DOWNLOAD_INVALID',
      'The application names no SHA1 hash of 40 hex digits, so the file could not be checked. Nothing of it was read.',
    )
  }
  const hash = createHash('sha1')
  let bytes = 0
  let held: Uint8Array | undefined
  for await (const chunk of gunzip(source)) {
    bytes += chunk.length
    if (bytes > maxBytes) {
      throw new WechatPayError(
        'ERR_RESPONSE_TOO_LARGE',
        `The file has more than ${maxBytes} bytes of plain text and was not read further. Raise maxBytes if a file of this size is expected.`,
      )
    }
    hash.update(chunk)
    if (held) yield held
    held = chunk
  }
  if (hash.digest('hex') !== hash_value.toLowerCase()) {
    throw new WechatPayError(
      'ERR_DOWNLOAD_INVALID',
      `The ${bytes} bytes that were downloaded are not those of the hash in WeChat Pay's answer: the file was cut or altered. Discard what was ` +
        'read of it, and apply for it again.',
    )
  }
  if (held) yield held
}
