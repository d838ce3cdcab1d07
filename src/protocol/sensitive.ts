/** Encryption of sensitive fields: RSAES-OAEP with SHA-1 and MGF1-SHA-1, in standard base64. */
import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto'
import { decodeBase64 } from './base64.js'
import { WechatPayError } from '../errors.js'

/** OAEP keeps two SHA-1 hashes and two bytes of a block for itself. */
const OAEP_OVERHEAD = 42

const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }

/** Bytes of UTF-8 that one ciphertext of this key can hold: 214 for a key of 2048 bits. */
export function sensitiveLimit(key: KeyObject): number {
  return key.asymmetricKeyDetails!.modulusLength! / 8 - OAEP_OVERHEAD
}

/** Why a text cannot be encrypted with a key, as what was given and what is wanted; `undefined` when it can. */
export function findSensitiveProblem(
  text: unknown,
  key: KeyObject,
): { readonly rule: string; readonly given: string } | undefined {
  if (typeof text !== 'string') return { rule: 'must be text', given: text === null ? 'null' : `a ${typeof text}` }
  // Half of a pair would be encrypted as U+FFFD, and nobody would see it.
  if (/\p{Surrogate}/u.test(text)) {
    return { rule: 'must be text that UTF-8 can hold', given: 'text with half a surrogate pair' }
  }
  const bytes = Buffer.byteLength(text)
  const limit = sensitiveLimit(key)
  if (bytes <= limit) return undefined
  return { rule: `must have at most ${limit} bytes of UTF-8, the most that can be encrypted`, given: `${bytes} bytes` }
}

/** Encrypts a text for the owner of a key. Throws `ERR_REQUEST_INVALID` for text that is too long; see {@link sensitiveLimit}. */
export function encryptSensitive(text: string, key: KeyObject): string {
  const problem = findSensitiveProblem(text, key)
  if (problem) {
    throw new WechatPayError(
      'ERR_REQUEST_INVALID',
      `The text to encrypt ${problem.rule}. Given: ${problem.given}. Nothing was sent.`,
      { problems: [{ pointer: '', ...problem }] },
    )
  }
  return publicEncrypt({ key, ...padding }, Buffer.from(text)).toString('base64')
}

/** Decrypts bytes that were encrypted for the owner of a private key. Throws `ERR_DECRYPT`, which holds neither text nor ciphertext. */
export function decryptSensitiveBytes(ciphertext: string, key: KeyObject): Uint8Array {
  const bytes = typeof ciphertext === 'string' ? decodeBase64(ciphertext) : undefined
  const size = key.asymmetricKeyDetails!.modulusLength! / 8
  if (bytes?.length !== size) {
    throw new WechatPayError(
      'ERR_DECRYPT',
      `The ciphertext is not the standard base64 of ${size} bytes, as this key makes them.`,
    )
  }
  try {
    return privateDecrypt({ key, ...padding }, bytes)
  } catch {
    // Without a cause: OpenSSL says nothing more, and what fails here must look the same for every reason.
    throw new WechatPayError(
      'ERR_DECRYPT',
      'The field cannot be decrypted: it was encrypted with the public key of another certificate, or altered. WeChat Pay encrypts with the ' +
        'merchant API certificate whose serial number signed the request.',
    )
  }
}

/** Decrypts a field of an answer with the private key of the merchant API certificate. Throws `ERR_DECRYPT`. */
export function decryptSensitive(ciphertext: string, key: KeyObject): string {
  const bytes = decryptSensitiveBytes(ciphertext, key)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new WechatPayError('ERR_DECRYPT', 'The decrypted field is not UTF-8.')
  }
}
