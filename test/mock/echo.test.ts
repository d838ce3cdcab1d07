import { constants, createPublicKey, privateDecrypt, publicEncrypt, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createNotificationHandler, createWechatPayClient, type WechatPayNotification } from '../../src/index.js'
import { createMockWechatPay, type Delivery } from '../../src/mock/mock.js'

const path = '/v3/security/echo'
const events: WechatPayNotification[] = []
const envelopes: Record<string, unknown>[] = []
const deliveries: Delivery[] = []
const mock = createMockWechatPay({
  notify: async (request) => {
    envelopes.push((await request.clone().json()) as Record<string, unknown>)
    return handle(request)
  },
  onDelivery: (delivery) => deliveries.push(delivery),
})
const { merchant } = mock
const handle = createNotificationHandler({ ...merchant, onEvent: (event) => void events.push(event) })
const client = createWechatPayClient({ ...merchant, fetch: mock.fetch, retry: false })
const [publicKeyId, certificateSerial] = Object.keys(merchant.platformKeys) as [string, string]

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }

/** What a merchant encrypts for WeChat Pay, with the key of a serial number. */
const encrypt = (text: string, serial = publicKeyId, scheme: object = oaep) =>
  publicEncrypt({ ...scheme, key: createPublicKey(merchant.platformKeys[serial]!) }, Buffer.from(text)).toString(
    'base64',
  )

/** What the merchant alone can read. */
const decrypt = (field: string) =>
  privateDecrypt({ ...oaep, key: merchant.privateKey }, Buffer.from(field, 'base64')).toString()

describe('the self-test', () => {
  test('gives back what it was sent', async () => {
    const { data } = await client.POST(path, { body: { echo_message: '你好' } })
    expect(data).toEqual({ echo_message: '你好' })
  })

  test('decrypts a text, and gives it back encrypted for the merchant', async () => {
    const { data } = await client.POST(path, {
      body: { echo_message: 'hello', encrypted_echo_message: encrypt('秘密') },
    })
    expect(data).toMatchObject({ echo_message: 'hello' })
    expect(decrypt(data!.encrypted_echo_message!)).toBe('秘密')
  })

  test('decrypts with the platform certificate, where the merchant goes by certificates', async () => {
    const { [publicKeyId]: _, ...platformKeys } = merchant.platformKeys
    const other = createWechatPayClient({ ...merchant, platformKeys, fetch: mock.fetch })
    const certificate = new X509Certificate(platformKeys[certificateSerial]!)
    const encrypted_echo_message = publicEncrypt({ ...oaep, key: certificate.publicKey }, Buffer.from('密')).toString(
      'base64',
    )
    const { data, response } = await other.POST(path, { body: { echo_message: 'a', encrypted_echo_message } })
    expect(decrypt(data!.encrypted_echo_message!)).toBe('密')
    expect(response.headers.get('Wechatpay-Serial')).toBe(certificateSerial)
  })

  test.each([
    ['what is no base64', 'not encrypted', '请确认待处理的消息是否为加密后的密文'],
    ['what is too short', 'Fx9mh7K5sjqHxxQcgDVhnJ9QdS4nKfcUbuAOjQ==', '请确认待处理的消息是否为加密后的密文'],
    ['another key', encrypt('x', certificateSerial), '平台私钥解密失败'],
    ['another hash', encrypt('x', publicKeyId, { ...oaep, oaepHash: 'sha256' }), '平台私钥解密失败'],
  ])('refuses %s', async (_, encrypted_echo_message, message) => {
    const { error } = await client.POST(path, { body: { echo_message: 'a', encrypted_echo_message } })
    expect(error).toMatchObject({ status: 400, code: 'PARAM_ERROR', message, verified: true })
  })

  test.each([
    [null, 'HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)'],
    ['ABCDEF', '平台私钥解密失败'],
  ])('refuses a ciphertext of the key %s', async (serial, message) => {
    const change = (request: Request) => {
      const headers = new Headers(request.headers)
      if (serial === null) headers.delete('Wechatpay-Serial')
      else headers.set('Wechatpay-Serial', serial)
      return mock.fetch(new Request(request, { headers }))
    }
    const other = createWechatPayClient({ ...merchant, fetch: change, retry: false })
    const { error } = await other.POST(path, {
      body: { echo_message: 'a', encrypted_echo_message: encrypt('x') },
    })
    expect(error).toMatchObject({ status: 400, code: 'PARAM_ERROR', message })
  })
})

describe('its notification', () => {
  test('comes to notify_url and nowhere else, with the text', async () => {
    await client.POST(path, { body: { echo_message: 'hello', notify_url: 'https://yourapp.com/echo' } })
    await expect.poll(() => deliveries.length, { timeout: 20_000 }).toBe(1)
    expect(deliveries).toMatchObject([{ url: 'https://yourapp.com/echo', accepted: true }])
    expect(deliveries[0]).not.toHaveProperty('out_contract_code')
    expect(envelopes[0]).toMatchObject({ resource: { original_type: 'security' } })
    const [event] = events
    // The comparison alone tells the type.
    if (event?.event_type !== 'SECURITY_ECHO.SUCCESS') throw new Error('not its notification')
    expect(event.resource).toEqual({ echo_message: 'hello' })
    expect(event.resource.echo_message).toBe('hello')
  })

  test('carries the encrypted text under the name that is published for it', async () => {
    const body = {
      echo_message: 'hello',
      encrypted_echo_message: encrypt('秘密'),
      notify_url: 'https://yourapp.com/echo',
    }
    await client.POST(path, { body })
    await expect.poll(() => events.length, { timeout: 20_000 }).toBe(2)
    const { encrypt_echo_message, ...rest } = events[1]!.resource as Record<string, string>
    expect(rest).toEqual({ echo_message: 'hello' })
    expect(decrypt(encrypt_echo_message!)).toBe('秘密')
  })
})
