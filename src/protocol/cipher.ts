/** AEAD_AES_256_GCM: decryption and encryption of notification resources and platform certificates. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { decodeBase64 } from './base64.js'
import { WechatPayError } from '../errors.js'

/** The only algorithm of encrypted resources that is open to merchants. */
export const RESOURCE_ALGORITHM = 'AEAD_AES_256_GCM'

/** Bytes of the tag at the end of a ciphertext. */
export const TAG_LENGTH = 16

/** An encrypted resource, as in notifications and in `GET /v3/certificates`. */
export interface EncryptedResource {
  readonly algorithm: string
  /** base64 of ciphertext and 16-byte tag. */
  readonly ciphertext: string
  readonly nonce: string
  /** May be empty or absent. */
  readonly associated_data?: string | undefined
}

function undecryptable(why: string): WechatPayError {
  return new WechatPayError('ERR_DECRYPT', why)
}

/**
 * Decrypts a resource with the APIv3 key (32 bytes) and checks its tag.
 * Throws `ERR_DECRYPT` for another algorithm, a short ciphertext, a wrong key or changed bytes.
 */
export function decryptResource(resource: EncryptedResource, apiV3Key: Uint8Array): Uint8Array {
  const { algorithm, ciphertext, nonce, associated_data = '' } = resource
  if (algorithm !== RESOURCE_ALGORITHM) {
    throw undecryptable(`The resource's algorithm is not ${RESOURCE_ALGORITHM}.`)
  }
  const bytes = decodeBase64(ciphertext)
  if (!bytes || bytes.length < TAG_LENGTH || nonce === '') {
    throw undecryptable(
      'The resource is not a nonce with the standard base64 of a ciphertext that ends in a 16-byte tag.',
    )
  }
  try {
    // Without authTagLength, a shortened tag would be accepted and forgeries become cheap. OpenSSL refuses nonces of more than 128 bytes here.
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, nonce, { authTagLength: TAG_LENGTH })
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_LENGTH))
    // Empty data is left out: it changes nothing, and the Workers run-time accepts it only since September 2026.
    if (associated_data) decipher.setAAD(Buffer.from(associated_data))
    const plain = decipher.update(bytes.subarray(0, bytes.length - TAG_LENGTH))
    decipher.final()
    return plain
  } catch (cause) {
    throw new WechatPayError(
      'ERR_DECRYPT',
      'The resource cannot be decrypted: the APIv3 key is not the one set in the merchant console, or the resource was altered.',
      { cause },
    )
  }
}

/** Encrypts bytes as WeChat Pay does: the mock's side of {@link decryptResource}. `nonce` is 12 characters in every real message. */
export function encryptResource(
  plain: Uint8Array,
  apiV3Key: Uint8Array,
  nonce: string,
  associatedData = '',
): EncryptedResource {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, Buffer.from(nonce))
  if (associatedData) cipher.setAAD(Buffer.from(associatedData))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: RESOURCE_ALGORITHM,
    ciphertext: ciphertext.toString('base64'),
    nonce,
    associated_data: associatedData,
  }
}
