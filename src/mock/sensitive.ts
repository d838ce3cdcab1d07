/** Knows how sensitive fields are encrypted on their way to WeChat Pay or back: RSAES-OAEP with SHA-1, in base64. */
import { constants, privateDecrypt, publicEncrypt } from 'node:crypto'
import { decodeBase64 } from '../protocol/protocol.js'
import type { MockCredentials, SigningKey } from './credentials.js'

const scheme = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const

/** WeChat Pay's key of a serial number or public-key id. */
function findKey(serial: string, { publicKey, platform }: MockCredentials, now: number): SigningKey | undefined {
  return [publicKey, ...platform.listed(now)].find((key) => key.serial === serial.toUpperCase())
}

/** Decrypts a field with the key that the request's `Wechatpay-Serial` names. Returns the plain text, or WeChat Pay's message. */
export function decryptField(
  field: string,
  serial: string | null,
  credentials: MockCredentials,
  now: number,
): { readonly plain: string } | { readonly message: string } {
  if (serial === null) return { message: 'HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)' }
  const bytes = decodeBase64(field)
  // A ciphertext is as long as the modulus.
  if (bytes?.length !== 256) return { message: '请确认待处理的消息是否为加密后的密文' }
  const key = findKey(serial, credentials, now)
  try {
    if (key) return { plain: privateDecrypt({ ...scheme, key: key.privateKey }, bytes).toString() }
  } catch {
    // Encrypted with another key, or with another padding: the same to WeChat Pay.
  }
  return { message: '平台私钥解密失败' }
}

/** Encrypts a field with the merchant API certificate's key, as WeChat Pay does with what it sends. */
export function encryptField(plain: string, { merchant }: MockCredentials): string {
  return publicEncrypt({ ...scheme, key: merchant.publicKey }, Buffer.from(plain)).toString('base64')
}
