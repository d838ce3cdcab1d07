/** Operations of every merchant: platform certificates, and the self-test with its sensitive field. */
import { randomBytes } from 'node:crypto'
import type { components } from '../../generated/schema.js'
import { decodeBase64, decryptSensitive, encryptResource, encryptSensitive } from '../protocol/protocol.js'
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import { formatTime, refuse, refuseField, type Reply } from './message.js'

/** Lists the platform certificates, each encrypted with the APIv3 key. A merchant without certificates is refused. */
export function listCertificates({ query }: AdmittedCall, { credentials, keys, now }: Context): Reply {
  if (!keys.hasCertificates) {
    return refuse(404, 'RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥')
  }
  const algorithm = query['algorithm_type']
  if (algorithm === 'SM2')
    return refuseField('algorithm_type', algorithm, 'the mock has RSA certificates only', 'query')
  const apiV3Key = Buffer.from(credentials.apiV3Key)
  const data = credentials.platform.listed(now).map(({ serial, notBefore, notAfter, pem }) => ({
    serial_no: serial,
    effective_time: formatTime(notBefore),
    expire_time: formatTime(notAfter),
    encrypt_certificate: encryptResource(Buffer.from(pem), apiV3Key, randomBytes(6).toString('hex'), 'certificate'),
  }))
  return { status: 200, body: { data }, reason: `${data.length} platform certificate${data.length === 1 ? '' : 's'}` }
}

/** Decrypts a field with the key that the request's `Wechatpay-Serial` names. Returns the plain text, or WeChat Pay's message. */
export function decryptField(
  field: string,
  { serial }: AdmittedCall,
  { keys, now }: Context,
): { readonly plain: string } | { readonly message: string } {
  if (serial === null) return { message: 'HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)' }
  // A ciphertext is as long as the modulus.
  if (decodeBase64(field)?.length !== 256) return { message: '请确认待处理的消息是否为加密后的密文' }
  const key = keys.known(now).find((one) => one.serial === serial.toUpperCase())
  try {
    if (key) return { plain: decryptSensitive(field, key.privateKey) }
  } catch {
    // Encrypted with another key, or with another padding: the same to WeChat Pay.
  }
  return { message: '平台私钥解密失败' }
}

/** Gives back what it was sent, an encrypted text encrypted anew for the merchant. Notifies where it is asked to. */
export function echoSecurity(call: AdmittedCall, context: Context): Reply {
  const { echo_message, encrypted_echo_message, notify_url } = call.body as components['schemas']['SecurityEcho']
  let encrypted: string | undefined
  if (encrypted_echo_message !== undefined) {
    const decrypted = decryptField(encrypted_echo_message, call, context)
    if ('message' in decrypted) return refuse(400, 'PARAM_ERROR', decrypted.message)
    encrypted = encryptSensitive(decrypted.plain, context.credentials.merchant.publicKey)
  }
  if (notify_url !== undefined) {
    context.notify(notify_url, {
      event_type: 'SECURITY_ECHO.SUCCESS',
      original_type: 'security',
      // Its text is not published.
      summary: '联调自测通知',
      // Another name than in the answer, as published. What encrypts it is the general rule of sensitive fields; its own page does not say.
      resource: { echo_message, ...(encrypted === undefined ? {} : { encrypt_echo_message: encrypted }) },
    })
  }
  const body = { echo_message, ...(encrypted === undefined ? {} : { encrypted_echo_message: encrypted }) }
  return { status: 200, body, reason: encrypted === undefined ? 'echoed' : 'decrypted, encrypted anew, echoed' }
}
