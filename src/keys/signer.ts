/** The caller's signer function: whether it signs with the key of the merchant certificate, and in which form. */
import type { KeyObject } from 'node:crypto'
import { WechatPayError } from '../errors.js'
import { decodeBase64, isRightSignature } from '../protocol/protocol.js'
import { describeValue } from '../contract/contract.js'

function findReason(signature: string, publicKey: KeyObject): string {
  if (/^[0-9a-f]+$/i.test(signature)) return 'It is hex. Wanted: the raw bytes, or their standard base64.'
  const given = Buffer.from(signature, 'base64').length
  const wanted = publicKey.asymmetricKeyDetails!.modulusLength! / 8
  if (given !== wanted) return `It has ${given} bytes, and that key makes ${wanted}: the signer holds another key.`
  return (
    'Either the signer holds another key, or it does not sign the message itself with RSASSA-PKCS1-v1_5 and SHA-256 ' +
    '(PSS, or a message hashed twice, are usual).'
  )
}

/**
 * Wraps a signer so that its signatures are verified against the merchant certificate until one was right: once a signer, not once a call.
 * The signer rejects with `ERR_SIGNER` for a signature of another key, padding or hash; nothing is sent then.
 */
export function checkSigner(
  sign: (message: Uint8Array) => string | Promise<string>,
  publicKey: KeyObject,
): (message: Uint8Array) => Promise<string> {
  let isChecked = false
  return async (message) => {
    const signature = await sign(message)
    if (isChecked) return signature
    if (!isRightSignature(message, Buffer.from(signature, 'base64'), publicKey)) {
      throw new WechatPayError(
        'ERR_SIGNER',
        `The signer's signature does not verify with the key of the merchant certificate; nothing was sent. ${findReason(signature, publicKey)}`,
      )
    }
    isChecked = true
    return signature
  }
}

/** Brings what a signer returned into the form of the header; throws `ERR_SIGNER` when it cannot be an RSA signature. */
export function encodeSignature(signature: Uint8Array | string): string {
  const isText = typeof signature === 'string'
  // Also the ArrayBuffer of crypto.subtle; anything else is what a KMS wraps a signature in, or nothing.
  const isBytes = signature instanceof Uint8Array || (signature as unknown) instanceof ArrayBuffer
  const bytes = isText ? decodeBase64(signature) : isBytes ? Buffer.from(signature) : undefined
  if (bytes && bytes.length >= 256) return isText ? signature : bytes.toString('base64')
  const given = bytes
    ? `${bytes.length} bytes`
    : isText
      ? 'a string that is not standard base64'
      : describeValue(signature)
  throw new WechatPayError(
    'ERR_SIGNER',
    `The signer returned ${given}. ` +
      'Wanted: an RSASSA-PKCS1-v1_5 signature with SHA-256 of at least 256 bytes (2048 bits), raw or in standard base64.',
  )
}
