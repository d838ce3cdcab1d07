/** Bill files: decryption of encrypted ones, and the check of a file against the hash of its application. */
import { constants, createCipheriv, createDecipheriv, createHash, publicEncrypt, type KeyObject } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { TAG_LENGTH } from './cipher.js'
import { decryptSensitiveBytes } from './sensitive.js'
import { WechatPayError } from '../errors.js'

/** How an encrypted bill file is opened, as its application says. */
export interface BillKey {
  /** Base64 of the content key, encrypted for the merchant API certificate. */
  readonly encrypt_key: string
  /** 16 characters, unlike the 12 of a notification. */
  readonly nonce: string
}

/** Decrypts a file part by part. Nothing it gives may be used before `final` has returned. */
export interface BillDecipher {
  readonly update: (chunk: Uint8Array) => Uint8Array
  /** Throws `ERR_DECRYPT` when the tag is wrong: another key, a cut or an altered file. */
  readonly final: () => void
}

/** Decrypts the content key of a bill (AEAD_AES_256_GCM: 32 bytes). Throws `ERR_DECRYPT`. */
export function decryptBillKey({ encrypt_key }: BillKey, privateKey: KeyObject): Uint8Array {
  const key = decryptSensitiveBytes(encrypt_key, privateKey)
  if (key.length === 32) return key
  throw new WechatPayError(
    'ERR_DECRYPT',
    `The content key of the bill has ${key.length} bytes. Wanted: 32, as AEAD_AES_256_GCM has them. SM4_GCM is not supported: Node.js has no such cipher.`,
  )
}

/** Makes the decipher of one bill file: binary ciphertext that ends in the tag, no associated data. */
export function createBillDecipher(contentKey: Uint8Array, nonce: string): BillDecipher {
  const decipher = createDecipheriv('aes-256-gcm', contentKey, Buffer.from(nonce), { authTagLength: TAG_LENGTH })
  // The last 16 bytes that came may be the tag.
  let held: Buffer = Buffer.alloc(0)
  return {
    update: (chunk) => {
      const all = Buffer.concat([held, chunk])
      const length = Math.max(0, all.length - TAG_LENGTH)
      held = all.subarray(length)
      return decipher.update(all.subarray(0, length))
    },
    final: () => {
      try {
        decipher.setAuthTag(held)
        decipher.final()
      } catch {
        throw new WechatPayError(
          'ERR_DECRYPT',
          'The bill cannot be decrypted: the file was cut or altered, or its key belongs to another file. Nothing of it was handed on. Apply for it again.',
        )
      }
    },
  }
}

/** Encrypts a bill as WeChat Pay does: the counterpart of {@link createBillDecipher} and {@link decryptBillKey}. */
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

/** Counts and hashes the plain bytes of a bill. */
export interface BillCheck {
  /** Throws `ERR_RESPONSE_TOO_LARGE` when more than `maxBytes` have come. */
  readonly update: (chunk: Uint8Array) => void
  /** Throws `ERR_DOWNLOAD_INVALID` when the bytes are not those of the hash. */
  readonly final: () => void
}

/** Makes the check of one bill. Throws `ERR_DOWNLOAD_INVALID` for another hash than SHA1, the only one that is published. */
export function createBillCheck({ hash_type, hash_value }: BillHash, maxBytes: number): BillCheck {
  if (hash_type.toUpperCase() !== 'SHA1' || !/^[0-9a-f]{40}$/i.test(hash_value)) {
    throw new WechatPayError(
      'ERR_DOWNLOAD_INVALID',
      'The application names no SHA1 hash of 40 hex digits, so the file could not be checked. Nothing was downloaded.',
    )
  }
  const hash = createHash('sha1')
  let bytes = 0
  return {
    update: (chunk) => {
      bytes += chunk.length
      if (bytes > maxBytes) {
        throw new WechatPayError(
          'ERR_RESPONSE_TOO_LARGE',
          `The file has more than ${maxBytes} bytes of plain text and was not read further. Raise maxBytes if a file of this size is expected.`,
        )
      }
      hash.update(chunk)
    },
    final: () => {
      if (hash.digest('hex') === hash_value.toLowerCase()) return
      throw new WechatPayError(
        'ERR_DOWNLOAD_INVALID',
        `The ${bytes} bytes that were downloaded are not those of the hash in WeChat Pay's answer: the file was cut or altered. Discard what was ` +
          'read of it, and apply for it again.',
      )
    },
  }
}

/** Takes bytes out of gzip, where they are gzip: a bill's text never begins like one. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let head: Buffer = Buffer.alloc(0)
  while (head.length < 2) {
    const { done, value } = await chunks.next()
    if (done) break
    first.push(value)
    head = Buffer.concat(first)
  }
  async function* whole() {
    try {
      if (head.length > 0) yield head as Uint8Array
      for (;;) {
        const { done, value } = await chunks.next()
        if (done) return
        yield value
      }
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
  } finally {
    unzipped.destroy()
  }
}

/**
 * Reads a bill, gzip or not, as plain bytes, and checks it: rejects with `ERR_DOWNLOAD_INVALID` at its end when the hash is wrong, and with
 * `ERR_RESPONSE_TOO_LARGE` as soon as there are more than `maxBytes`. The last part is given after the check only.
 */
export async function* readBill(
  source: AsyncIterable<Uint8Array>,
  hash: BillHash,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const check = createBillCheck(hash, maxBytes)
  let held: Uint8Array | undefined
  for await (const chunk of gunzip(source)) {
    check.update(chunk)
    if (held) yield held
    held = chunk
  }
  check.final()
  if (held) yield held
}
