import { createHash, createSign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const sub_mchid = '1900000110'
const sp_appid = 'wxd678efh567hg6787'

/** A mock, and requests to it that no client has checked; rightly signed, whatever they are. */
async function setUp(time = '2026-11-25T12:00:00+08:00') {
  const now = () => Date.parse(time)
  const mock = createMockWechatPay({ now, notify: () => Promise.resolve(new Response(null, { status: 204 })) })
  const { mchid, serialNo, privateKey } = mock.merchant
  async function send(
    method: string,
    url: string,
    body: string | Buffer = '',
    headers: Readonly<Record<string, string>> = {},
    signed: string | Buffer = body,
  ) {
    const timestamp = String(Math.floor(now() / 1000))
    const message = Buffer.concat([
      Buffer.from(`${method}\n${url}\n${timestamp}\nnonce\n`),
      Buffer.from(signed),
      Buffer.from('\n'),
    ])
    const signature = createSign('sha256').update(message).sign(privateKey, 'base64')
    const response = await mock.fetch(
      new Request(`https://api.mch.weixin.qq.com${url}`, {
        method,
        headers: {
          ...{ Accept: 'application/json', 'User-Agent': 'test', 'Content-Type': 'application/json' },
          Authorization: `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="nonce",signature="${signature}",timestamp="${timestamp}",serial_no="${serialNo}"`,
          ...headers,
        },
        ...(body.length > 0 && { body: new Uint8Array(Buffer.from(body)) }),
      }),
    )
    const text = await response.text()
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown> }
  }
  return { mock, send, now }
}

/** A mock with an order of one sub-order, S1, over 15 yuan. */
async function paid() {
  const given = await setUp()
  const { mock, now, send } = given
  const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, now, retry: false })
  await wechatpay.POST(presignPath, { body: presign('W1') })
  await mock.approve('W1')
  const { mchid } = mock.merchant
  await wechatpay.POST('/v3/ecommerce/combine-papay/transactions', {
    body: {
      combine_appid: sp_appid,
      combine_mchid: mchid,
      combine_out_trade_no: 'P1',
      contract_id: mock.contracts('W1')[0]!['contract_id'] as string,
      sub_orders: [
        {
          ...{ mchid, out_trade_no: 'S1', sub_mchid, description: '会员' },
          amount: { total_amount: 1500, currency: 'CNY' },
        },
      ],
    },
  })
  const refund = (out_refund_no: string, amount: object = {}) =>
    send(
      'POST',
      '/v3/ecommerce/refunds/apply',
      JSON.stringify({
        ...{ sub_mchid, sp_appid, out_trade_no: 'S1', out_refund_no },
        amount: { refund: 500, total: 1500, currency: 'CNY', ...amount },
      }),
    )
  return { ...given, refund }
}

describe('WeChat Pay refuses a refund', () => {
  test.each<[string, object, string, string | undefined]>([
    ['of nothing', { refund: 0 }, 'PARAM_ERROR', '/amount/refund'],
    ['in another currency', { currency: 'USD' }, 'PARAM_ERROR', '/amount/currency'],
    ['of a text', { refund: '500' }, 'PARAM_ERROR', '/amount/refund'],
    ['whose parts are more', { from: [{ account: 'AVAILABLE', amount: 501 }] }, 'PARAM_ERROR', '/amount/from'],
    ['of another total', { total: 1499 }, 'INVALID_REQUEST', undefined],
    ['of more than there is', { refund: 1501 }, 'INVALID_REQUEST', undefined],
  ])('%s', async (_, amount, code, field) => {
    const { mock, refund } = await paid()
    const { status, body } = await refund('R1', amount)
    expect({ status, code: body['code'] }).toEqual({ status: 400, code })
    expect((body['detail'] as { field?: string } | undefined)?.field).toBe(field)
    expect(mock.refunds()).toEqual([])
  })

  test('whose parts are the whole not', async () => {
    const { mock, refund } = await paid()
    expect((await refund('R1', { from: [{ account: 'AVAILABLE', amount: 500 }] })).status).toBe(200)
    expect(mock.refunds()).toHaveLength(1)
  })
})

describe('WeChat Pay refuses to send an abnormal refund elsewhere', () => {
  const card = { type: 'USER_BANK_CARD', bank_type: 'ICBC_DEBIT', bank_account: 'plain', real_name: 'plain' }
  const without = (name: string) => Object.fromEntries(Object.entries(card).filter(([one]) => one !== name))

  async function abnormal(change: object, headers = {}, id?: string) {
    const { mock, send, refund } = await paid()
    await refund('R1')
    const { refund_id } = mock.settleRefund('R1', 'ABNORMAL') as { refund_id: string }
    const path = `/v3/ecommerce/refunds/${id ?? refund_id}/apply-abnormal-refund`
    const answered = await send('POST', path, JSON.stringify({ sub_mchid, out_refund_no: 'R1', ...change }), headers)
    return { ...answered, state: mock.refunds('R1')[0]!['status'] }
  }

  test.each<[string, object, string]>([
    ['without its bank', without('bank_type'), '/bank_type'],
    ['without its account', without('bank_account'), '/bank_account'],
    ['without its name', without('real_name'), '/real_name'],
    ['with an account that is not encrypted', card, '/bank_account'],
  ])('%s', async (_, change, field) => {
    expect(await abnormal(change, { 'Wechatpay-Serial': 'PUB_KEY_ID_1' })).toMatchObject({
      ...{ status: 400, state: 'ABNORMAL' },
      body: { code: 'PARAM_ERROR', detail: { field } },
    })
  })

  test('without Wechatpay-Serial', async () => {
    expect(await abnormal(card)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('Wechatpay-Serial') as string },
    })
  })

  test.each<[string, object, string | undefined]>([
    ['of another number', { out_refund_no: 'R2' }, undefined],
    ['of another sub-merchant', { sub_mchid: '1900000111' }, undefined],
    ['of an unknown id', {}, '42'],
  ])('%s', async (_, change, id) => {
    expect(await abnormal({ type: 'MERCHANT_BANK_CARD', ...change }, {}, id)).toMatchObject({
      ...{ status: 404, state: 'ABNORMAL' },
      body: { code: 'RESOURCE_NOT_EXISTS' },
    })
  })
})

describe('WeChat Pay refuses a bill', () => {
  test.each([
    ['/v3/bill/tradebill?bill_date=2026-11-24', 'NO_STATEMENT_EXIST'],
    ['/v3/bill/tradebill?bill_date=2026-11-25', 'STATEMENT_CREATING'],
    ['/v3/bill/tradebill?bill_date=20261124', 'PARAM_ERROR'],
    ['/v3/bill/tradebill', 'PARAM_ERROR'],
    ['/v3/bill/fundflowbill?bill_date=2026-11-24', 'NO_STATEMENT_EXIST'],
    ['/v3/billdownload/file?token=unknown', 'INVALID_REQUEST'],
    ['/v3/billdownload/file', 'INVALID_REQUEST'],
  ])('%s: %s', async (url, code) => {
    const { send } = await setUp()
    expect(await send('GET', url)).toMatchObject({ status: 400, body: { code } })
  })

  test('whose link is 30 seconds old', async () => {
    const { mock, send } = await paid()
    mock.clock(86_400_000)
    const { body } = await send('GET', '/v3/bill/tradebill?bill_date=2026-11-25&bill_type=SUCCESS&tar_type=GZIP')
    const { pathname, search } = new URL(body['download_url'] as string)
    expect(search).toMatch(/&tartype=gzip$/)
    mock.clock(86_400_000 + 30_000)
    expect(await send('GET', pathname + search)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
    expect(await send('GET', '/v3/bill/tradebill?bill_date=2026-11-25&bill_type=REFUND')).toMatchObject({
      status: 400,
      body: { code: 'NO_STATEMENT_EXIST' },
    })
  })
})

describe('WeChat Pay refuses an upload', () => {
  const path = '/v3/merchant/media/upload'
  const metaOf = (file: Buffer, filename = 'a.png') =>
    JSON.stringify({ filename, sha256: createHash('sha256').update(file).digest('hex') })

  async function upload(meta: string | undefined, file: Buffer | undefined) {
    const { send } = await setUp()
    const head = (rest: string) => Buffer.from(`--b\r\nContent-Disposition: form-data; name=${rest}\r\n\r\n`)
    const parts = [
      ...(meta === undefined ? [] : [head('"meta"'), Buffer.from(`${meta}\r\n`)]),
      ...(file === undefined
        ? []
        : [head('"file"; filename="a.png"\r\nContent-Type: image/png'), file, Buffer.from('\r\n')]),
      Buffer.from('--b--\r\n'),
    ]
    return send('POST', path, Buffer.concat(parts), { 'Content-Type': 'multipart/form-data; boundary=b' }, meta ?? '')
  }

  const image = Buffer.from('image')
  const empty = Buffer.alloc(0)
  const large = Buffer.alloc(5 * 1024 * 1024 + 1, 1)

  test.each<[string, string | undefined, Buffer | undefined, string]>([
    ['without a file', metaOf(image), undefined, 'file'],
    ['without meta', undefined, image, 'meta'],
    ['whose meta is no JSON', '{', image, 'meta'],
    ['whose meta has no digest', '{"filename":"a.png"}', image, '/meta/sha256'],
    ['that is empty', metaOf(empty), empty, 'file'],
    ['of more than 5 MiB', metaOf(large), large, 'file'],
    ['of another name', metaOf(image, 'b.png'), image, '/meta/filename'],
    ['of another content', metaOf(empty), image, '/meta/sha256'],
  ])('%s', async (_, meta, file, field) => {
    expect(await upload(meta, file)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR', detail: { field } } })
  })

  test('that is right not', async () => {
    expect(await upload(metaOf(image), image)).toMatchObject({
      status: 200,
      body: { media_id: expect.stringMatching(/^.{60}$/) as string },
    })
  })
})

describe('WeChat Pay refuses a request', () => {
  const body = JSON.stringify(presign('W1'))

  test.each([
    ['Accept', 'text/html'],
    ['User-Agent', ''],
    ['Content-Type', 'text/plain'],
  ])('whose %s is "%s"', async (field, value) => {
    const { mock, send } = await setUp()
    expect(await send('POST', presignPath, body, { [field]: value })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', detail: { field, location: 'header' } },
    })
    expect(mock.contracts()).toEqual([])
  })

  test('that is no JSON', async () => {
    const { send } = await setUp()
    expect(await send('POST', presignPath, '{')).toMatchObject({
      status: 400,
      body: { code: 'PARAM_ERROR', detail: { location: 'body' } },
    })
  })

  test('whose path is not UTF-8', async () => {
    const { send } = await setUp()
    expect(await send('GET', `/v3/ecommerce/refunds/out-refund-no/%FF?sub_mchid=${sub_mchid}`)).toMatchObject({
      status: 400,
      body: { code: 'PARAM_ERROR', detail: { issue: 'is not UTF-8', location: 'url' } },
    })
  })

  test('without Authorization, or with one that is none', async () => {
    const { mock, send } = await setUp()
    const url = `https://api.mch.weixin.qq.com${presignPath}`
    const bare = await mock.fetch(new Request(url, { method: 'POST', body }))
    expect(bare.status).toBe(401)
    expect(await bare.json()).toMatchObject({ detail: { detail: { issue: 'authorization missing' } } })
    expect(await send('POST', presignPath, body, { Authorization: 'Bearer x' })).toMatchObject({
      status: 401,
      body: { code: 'SIGN_ERROR', detail: { detail: { issue: 'authorization malformed' } } },
    })
  })
})
