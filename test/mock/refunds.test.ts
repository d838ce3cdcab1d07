import { describe, expect, test } from 'vitest'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const now = () => Date.parse('2026-11-25T10:00:00+08:00')
const sub_mchid = '1900000110'

/** A platform that has deducted two sub-orders of a contract, and hears what the mock tells it. */
async function setUp() {
  const deliverTo = 'http://127.0.0.1:9/notify'
  const heard: unknown[] = []
  const mock = createMockWechatPay({
    now,
    deliverTo,
    notify: async (request: Request) => {
      heard.push(await request.json())
      return new Response(null, { status: 204 })
    },
  })
  const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, now })
  const contract = { appid: 'wxd678efh567hg6787', plan_id: 12535, out_contract_code: 'W1' }
  await wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', {
    body: { ...contract, contract_display_account: '陈', notify_url: 'https://yourapp.com/notify' },
  })
  await mock.approve('W1')
  const [{ contract_id }] = mock.contracts('W1') as [{ contract_id: string }]
  const order = (out_trade_no: string, total_amount: number) => {
    const amount = { total_amount, currency: 'CNY' }
    return { mchid: mock.merchant.mchid, out_trade_no, sub_mchid, description: '会员', amount }
  }
  const { data } = await wechatpay.POST('/v3/ecommerce/combine-papay/transactions', {
    body: {
      combine_appid: contract.appid,
      combine_mchid: mock.merchant.mchid,
      combine_out_trade_no: 'P1',
      contract_id,
      sub_orders: [order('S1', 1500), order('S2', 800)],
    },
  })
  heard.length = 0
  const refund = (out_refund_no: string, amount: number, change: object = {}) =>
    wechatpay.POST('/v3/ecommerce/refunds/apply', {
      body: {
        sub_mchid,
        sp_appid: contract.appid,
        transaction_id: data!.sub_orders[0]!.transaction_id!,
        out_refund_no,
        amount: { refund: amount, total: 1500, currency: 'CNY' },
        notify_url: 'https://yourapp.com/refunded',
        ...change,
      },
    })
  const left = () => (mock.orders('P1')[0]!['refundable'] as Record<string, number>)['S1']
  return { mock, wechatpay, refund, left, heard }
}

describe('a refund', () => {
  test('reduces what is left of its sub-order, is found by both numbers, and is told', async () => {
    const { wechatpay, refund, left, heard } = await setUp()
    const { data } = await refund('R1', 500)
    expect(data).toMatchObject({ out_refund_no: 'R1', amount: { refund: 500, payer_refund: 500 } })
    expect(data).not.toHaveProperty('status')
    expect(left()).toBe(1000)
    const query = { sub_mchid }
    const byOwn = await wechatpay.GET('/v3/ecommerce/refunds/out-refund-no/{out_refund_no}', {
      params: { path: { out_refund_no: 'R1' }, query },
    })
    const byTheirs = await wechatpay.GET('/v3/ecommerce/refunds/id/{refund_id}', {
      params: { path: { refund_id: data!.refund_id }, query },
    })
    expect(byOwn.data).toMatchObject({ status: 'SUCCESS', out_trade_no: 'S1', amount: { refund: 500 } })
    expect(byTheirs.data).toEqual(byOwn.data)
    await expect.poll(() => heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ event_type: 'REFUND.SUCCESS', resource: { original_type: 'refund' } })
  })

  test('of the same number gives nothing again, and of other parameters is refused', async () => {
    const { refund, left } = await setUp()
    const first = await refund('R1', 500)
    const again = await refund('R1', 500)
    expect(again.data).toEqual(first.data)
    expect(left()).toBe(1000)
    expect((await refund('R1', 400)).error).toMatchObject({ code: 'INVALID_REQUEST', verified: true })
    expect(left()).toBe(1000)
  })

  test.each<[string, number, object, string]>([
    ['more than is left', 1501, {}, 'INVALID_REQUEST'],
    ['nothing', 0, {}, 'PARAM_ERROR'],
    ['another total', 500, { amount: { refund: 500, total: 1600 } }, 'INVALID_REQUEST'],
    ['an order of another sub-merchant', 500, { sub_mchid: '1900000111' }, 'RESOURCE_NOT_EXISTS'],
    ['an unknown order', 500, { transaction_id: '42' }, 'RESOURCE_NOT_EXISTS'],
    ['two numbers of different orders', 500, { out_trade_no: 'S2' }, 'RESOURCE_NOT_EXISTS'],
    [
      'shares that are not the whole',
      500,
      { amount: { refund: 500, total: 1500, from: [{ account: 'AVAILABLE', amount: 1 }] } },
      'PARAM_ERROR',
    ],
  ])('of %s is refused', async (_, amount, change, code) => {
    const { refund, left } = await setUp()
    expect((await refund('R1', amount, change)).error).toMatchObject({ code })
    expect(left()).toBe(1500)
  })

  test('in parts is possible until nothing is left', async () => {
    const { refund, left } = await setUp()
    await refund('R1', 1000)
    await refund('R2', 500)
    expect(left()).toBe(0)
    expect((await refund('R3', 1)).error).toMatchObject({ code: 'INVALID_REQUEST' })
  })

  test('is known to its sub-merchant only', async () => {
    const { wechatpay, refund } = await setUp()
    await refund('R1', 500)
    const { error } = await wechatpay.GET('/v3/ecommerce/refunds/out-refund-no/{out_refund_no}', {
      params: { path: { out_refund_no: 'R1' }, query: { sub_mchid: '1900000111' } },
    })
    expect(error).toMatchObject({ code: 'RESOURCE_NOT_EXISTS', status: 404 })
  })

  test('that is closed leaves its money to be refunded again, and is told', async () => {
    const { mock, refund, left, heard } = await setUp()
    await refund('R1', 500)
    expect(mock.settleRefund('R1', 'CLOSED')).toMatchObject({ status: 'CLOSED' })
    expect(left()).toBe(1500)
    await expect.poll(() => heard).toHaveLength(2)
    expect(heard[1]).toMatchObject({ event_type: 'REFUND.CLOSED' })
    expect(() => mock.settleRefund('R9')).toThrow(/R9|knows R1/)
  })
})

describe('an abnormal refund', () => {
  async function abnormal() {
    const given = await setUp()
    const { data } = await given.refund('R1', 500)
    given.mock.settleRefund('R1', 'ABNORMAL')
    return { ...given, refund_id: data!.refund_id }
  }

  test('goes to the settlement card of the sub-merchant', async () => {
    const { mock, wechatpay, refund_id, heard } = await abnormal()
    const { data } = await wechatpay.POST('/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund', {
      params: { path: { refund_id } },
      body: { sub_mchid, out_refund_no: 'R1', type: 'MERCHANT_BANK_CARD' },
    })
    expect(data).toMatchObject({ status: 'PROCESSING', out_refund_no: 'R1' })
    expect(mock.refunds('R1')).toMatchObject([{ status: 'SUCCESS' }])
    await expect
      .poll(() => heard.map((one) => (one as { event_type: string }).event_type))
      .toEqual(['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.SUCCESS'])
  })

  test('that is none is refused', async () => {
    const { wechatpay, refund } = await setUp()
    const { data } = await refund('R1', 500)
    const { error } = await wechatpay.POST('/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund', {
      params: { path: { refund_id: data!.refund_id } },
      body: { sub_mchid, out_refund_no: 'R1', type: 'MERCHANT_BANK_CARD' },
    })
    expect(error).toMatchObject({ code: 'INVALID_REQUEST' })
  })
})

test('the contract allows an application with either number of the sub-order, and none without', async () => {
  const { refund } = await setUp()
  expect((await refund('R1', 1, { transaction_id: undefined, out_trade_no: 'S1' })).data).toMatchObject({
    out_refund_no: 'R1',
  })
  await expect(refund('R2', 1, { transaction_id: undefined })).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
})
