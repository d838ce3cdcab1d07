// Notifications as WeChat Pay sends them, for the processes of the benchmark.
import { createCipheriv } from 'node:crypto'

/** The APIv3 key of the benchmark. */
export const apiV3Key = '0123456789abcdef0123456789abcdef'

/** What the notification tells. */
export const resource = {
  mchid: '1900000109',
  appid: 'wxcbda96de0b165486',
  plan_id: 12535,
  out_contract_code: '100000',
  contract_id: '201509160000028648',
  openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
  contract_expired_time: '2027-11-21T10:34:56+08:00',
  operate_time: '2026-11-21T10:34:56+08:00',
}

/** A body, encrypted, and the text that its signature covers. */
export function createDelivery(id: string, timestamp: string, nonce: string): { body: Buffer; signed: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from('contract'))
  const bytes = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()])
  const body = JSON.stringify({
    id,
    create_time: '2026-11-21T10:34:56+08:00',
    resource_type: 'encrypt-resource',
    event_type: 'ECOMMERCE_ENTRUST.SIGN',
    summary: '签约成功',
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      original_type: 'contract',
      ciphertext: bytes.toString('base64'),
      nonce,
      associated_data: 'contract',
    },
  })
  return { body: Buffer.from(body), signed: Buffer.from(`${timestamp}\n${nonce}\n${body}\n`) }
}
