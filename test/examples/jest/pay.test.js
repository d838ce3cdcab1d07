const { createWechatPayClient, WechatPayError } = require('wechatpay-fetch')
const { createMockWechatPay } = require('wechatpay-fetch/mock')
const { presign } = require('./pay')

test('pre-signs a contract', async () => {
  const mock = createMockWechatPay()
  const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
  expect(await presign('W1', wechatpay)).toEqual(expect.any(String))
})

test('believes no forged answer', async () => {
  const mock = createMockWechatPay()
  const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
  mock.inject('forged')
  const failure = await presign('W1', wechatpay).catch((error) => error)
  expect(failure).toBeInstanceOf(WechatPayError)
  expect(failure.code).toBe('ERR_SIGNATURE_INVALID')
})
