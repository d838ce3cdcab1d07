import createClient from 'openapi-fetch'
import { describe, expect, test, vi } from 'vitest'
import { createNotificationHandler, createWechatPayClient, signingMiddleware, type paths } from '../../src/index.js'
import { createMockWechatPay, type MockWechatPayOptions } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const transactions = '/v3/ecommerce/combine-papay/transactions'
const contractPath = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
const HOUR = 3_600_000

/** A mock with a signed contract, and a merchant that deducts from it. */
async function open(options: MockWechatPayOptions = {}, codes = ['W1']) {
  const mock = createMockWechatPay({ notify: async () => new Response(), ...options })
  const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
  const { mchid } = mock.merchant
  const query = async (code: string) =>
    (await client.GET(contractPath, { params: { path: { plan_id: body.plan_id, out_contract_code: code } } })).data!
  for (const out_contract_code of codes) {
    await client.POST(path, { body: { ...body, out_contract_code } })
    await mock.approve(out_contract_code)
  }
  const deduct = async (number: string, code = 'W1', change = {}) => {
    const order = (n: number, total_amount: number) => ({
      ...{ mchid, sub_mchid: '1900000110', out_trade_no: `${number}S${n}`, description: 'd' },
      amount: { total_amount, currency: 'CNY', ...change },
    })
    return client.POST(transactions, {
      body: {
        ...{ combine_appid: body.appid, combine_mchid: mchid, combine_out_trade_no: number },
        contract_id: String(mock.contracts(code)[0]!['contract_id']),
        sub_orders: [order(1, 1500), order(2, 800)],
      },
    })
  }
  const states = async (number: string) => {
    const params = { path: { combine_out_trade_no: number } }
    const { data } = await client.GET(`${transactions}/{combine_out_trade_no}`, { params })
    return data!.sub_orders.map(({ trade_state }) => trade_state)
  }
  return { mock, client, query, deduct, states }
}

describe('a refusal', () => {
  test('by its published code comes with status and message, signed, once', async () => {
    const { mock, deduct } = await open()
    mock.refuse('NOT_ENOUGH')
    const { error } = await deduct('P1')
    expect(error).toMatchObject({ status: 403, code: 'NOT_ENOUGH', message: '余额不足', verified: true })
    expect(mock.pending()).toEqual([])
    expect((await deduct('P1')).data!.sub_orders.map(({ trade_state }) => trade_state)).toEqual(['SUCCESS', 'SUCCESS'])
  })

  test('of any other code, with a detail, takes what it is given', async () => {
    const { mock, deduct } = await open()
    mock.refuse({ code: 'BANK_DOWN', status: 503, message: '银行维护', detail: { bank: 'CMB' } })
    const { error } = await deduct('P1')
    expect(error).toMatchObject({ status: 503, code: 'BANK_DOWN', message: '银行维护', detail: { bank: 'CMB' } })
  })

  test('carries nothing out', async () => {
    const { mock, deduct } = await open()
    mock.refuse('RULE_LIMIT')
    await deduct('P1')
    expect(mock.orders()).toEqual([])
  })
})

describe('a deduction', () => {
  test('can stay open, and be paid later: a query sees it pass', async () => {
    const { mock, deduct, states } = await open()
    mock.deduct('USERPAYING')
    const { data } = await deduct('P1')
    expect(data!.sub_orders[0]).toMatchObject({ trade_state: 'USERPAYING' })
    expect(data!.sub_orders[0]).not.toHaveProperty('success_time')
    expect(await states('P1')).toEqual(['USERPAYING', 'USERPAYING'])
    expect(mock.orders('P1')).toMatchObject([{ refundable: { P1S1: 0, P1S2: 0 } }])
    mock.settle('P1')
    expect(await states('P1')).toEqual(['SUCCESS', 'SUCCESS'])
    expect(mock.orders('P1')).toMatchObject([{ refundable: { P1S1: 1500, P1S2: 800 }, out_contract_code: 'W1' }])
  })

  test.each([['P1S2'], [2], ['2']])('can succeed in part of its sub-orders: %s fails', async (subOrder) => {
    const { mock, deduct, states } = await open()
    mock.deduct('PAYERROR', { contract: 'W1', subOrder })
    expect((await deduct('P1')).error).toBeUndefined()
    expect(await states('P1')).toEqual(['SUCCESS', 'PAYERROR'])
    expect(await states('P1')).toEqual(['SUCCESS', 'PAYERROR'])
  })

  test('that comes again does not use up what is planned for the next', async () => {
    const { mock, deduct, states } = await open()
    await deduct('P1')
    mock.deduct('PAYERROR')
    await deduct('P1')
    expect(mock.pending()).toEqual([{ plan: 'deduction PAYERROR', where: {} }])
    await deduct('P2')
    expect([await states('P1'), await states('P2')]).toEqual([
      ['SUCCESS', 'SUCCESS'],
      ['PAYERROR', 'PAYERROR'],
    ])
  })

  test('that is settled was open, and is known', async () => {
    const { mock, deduct } = await open()
    await deduct('P1')
    expect(() => mock.settle('P1')).toThrow('no sub-order that is meant waits (P1S1 SUCCESS, P1S2 SUCCESS)')
    expect(() => mock.settle('P9')).toThrow('is unknown to this mock, which knows P1')
    expect(() => mock.deduct('paid')).toThrow('Wanted: a word like SUCCESS or PAYERROR')
  })

  test.each([
    [{ total_amount: -1 }, { field: '/sub_orders/0/amount/total_amount', value: -1, location: 'body' }],
    [{ total_amount: 0 }, { field: '/sub_orders/0/amount/total_amount', value: 0 }],
    [{ currency: 'RMB' }, { field: '/sub_orders/0/amount/currency', value: 'RMB', issue: 'Currency code is invalid' }],
  ])('of %j is refused in the published shape', async (change, detail) => {
    const { mock } = await open()
    const { mchid } = mock.merchant
    // A client that checks nothing before it sends.
    const client = createClient<paths>({ baseUrl: 'https://api.mch.weixin.qq.com', fetch: mock.fetch })
    client.use(signingMiddleware(mock.merchant))
    const { error } = await client.POST(transactions, {
      body: {
        ...{ combine_appid: body.appid, combine_mchid: mchid, combine_out_trade_no: 'P1' },
        contract_id: String(mock.contracts()[0]!['contract_id']),
        sub_orders: [
          {
            ...{ mchid, sub_mchid: '1900000110', out_trade_no: 'S1', description: 'd' },
            amount: { total_amount: 1, currency: 'CNY', ...change },
          },
        ],
      },
    })
    expect(error).toMatchObject({ code: 'PARAM_ERROR', message: '参数错误', detail })
  })
})

describe('an answer', () => {
  test('can be changed by a function before it is signed', async () => {
    const { mock, query } = await open()
    mock.answer(({ status, body }) => ({ status, body: { ...(body as object), contract_state: 'TERMINATED' } }))
    expect(await query('W1')).toMatchObject({ contract_state: 'TERMINATED' })
    expect(await query('W1')).toMatchObject({ contract_state: 'SIGNED' })
  })
})

describe('time', () => {
  test('passes for a session without a wait, and not for signatures', async () => {
    const { mock, client } = await open({}, [])
    await client.POST(path, { body })
    expect(mock.clock(2 * HOUR).ahead).toBe(2 * HOUR)
    await expect(mock.approve(body.out_contract_code)).rejects.toThrow('older than 2 hours')
    expect((await client.POST(path, { body })).error).toBeUndefined()
    mock.clock(0)
    expect(() => mock.clock(NaN)).toThrow('Wanted: milliseconds')
  })

  test('ends a contract, at once or when its life is over', async () => {
    const { mock, deduct, query } = await open({}, ['W1', 'W2'])
    mock.expire('W1')
    expect((await deduct('P1')).error).toMatchObject({ status: 404, code: 'CONTRACT_NOT_EXIST' })
    expect((await query('W1')).contract_state).toBe('SIGNED')
    expect((await deduct('P2', 'W2')).error).toBeUndefined()
    mock.clock(366 * 24 * HOUR)
    expect((await deduct('P3', 'W2')).error).toMatchObject({ code: 'CONTRACT_NOT_EXIST' })
  })

  test('is that of the clock that client, handler and mock were given', async () => {
    const now = () => Date.now() + HOUR
    const mock = createMockWechatPay({ now, notify: (request) => handle(request) })
    const onEvent = vi.fn()
    const handle = createNotificationHandler({ ...mock.merchant, now, onEvent })
    const client = createWechatPayClient({ ...mock.merchant, now, fetch: mock.fetch })
    expect((await client.POST(path, { body })).error).toBeUndefined()
    expect(await mock.approve(body.out_contract_code)).toMatchObject({ accepted: true })
    expect(onEvent).toHaveBeenCalledOnce()
    const late = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
    expect((await late.POST(path, { body })).error).toMatchObject({ code: 'SIGN_ERROR' })
  })

  test('of signatures can be wrong', async () => {
    const { mock, client } = await open()
    mock.skew(-400_000)
    await expect(client.POST(path, { body })).resolves.toMatchObject({ error: { code: 'SIGN_ERROR', status: 401 } })
    mock.skew(200_000)
    expect((await client.POST(path, { body })).error).toBeUndefined()
  })
})

describe('a plan with a filter', () => {
  test('waits for the request that it names: by contract, by order, by operation, by path', async () => {
    const { mock, deduct, query } = await open({}, ['W1', 'W2'])
    mock.inject('html-502', { contract: 'W2' })
    mock.inject('empty-500', { order: 'P2S2' })
    mock.inject('rate-limited', { operation: 'queryContract' })
    mock.refuse('NO_AUTH', { path: transactions })
    expect(mock.pending()).toHaveLength(4)
    expect((await deduct('P1')).error).toMatchObject({ code: 'NO_AUTH' })
    expect((await deduct('P2')).error).toMatchObject({ code: 'HTTP_500' })
    expect(await deduct('P3', 'W2')).toMatchObject({ error: { code: 'HTTP_502' } })
    expect(mock.pending()).toEqual([{ plan: 'fault rate-limited', where: { operation: 'queryContract' } }])
    expect(await query('W1')).toBeUndefined()
    expect(await query('W1')).toMatchObject({ contract_state: 'SIGNED' })
  })

  test('at a delivery is not applied to the delivery of another contract', async () => {
    const { mock, client } = await open({}, [])
    for (const out_contract_code of ['OTHER', 'MINE']) await client.POST(path, { body: { ...body, out_contract_code } })
    mock.injectNotification('probe', { contract: 'MINE' })
    const faults = async (code: string) => (await mock.approve(code)).attempts.map(({ fault }) => fault)
    expect(await faults('OTHER')).toEqual([undefined])
    expect(await faults('MINE')).toEqual(['probe'])
  })

  test('at what cannot be there is refused', () => {
    const mock = createMockWechatPay()
    expect(() => mock.inject('forged', { operation: 'createTransactoin' })).toThrow('Did you mean createTransaction?')
    expect(() => mock.inject('forged', { path: '/v3/nowhere' })).toThrow('is no path of the API definition')
    expect(() => mock.inject('forged', { contrakt: 'W1' } as never)).toThrow('Did you mean contract?')
    expect(() => mock.refuse('NO_AUTH', { order: 1 } as never)).toThrow('order: the number 1. Wanted: a text.')
  })
})

describe('the journal', () => {
  test('tells what came, what was answered and why, of one contract or of all', async () => {
    const { mock, deduct } = await open({}, ['W1', 'W2'])
    await deduct('P1')
    mock.inject('forged')
    await deduct('P2', 'W2').catch(() => {})
    expect(mock.requests().map(({ operation }) => operation)).toEqual([
      ...['preEntrustSign', 'preEntrustSign', 'createTransaction', 'createTransaction'],
    ])
    expect(mock.requests({ contract: 'W2', operation: 'createTransaction' })).toMatchObject([
      {
        method: 'POST',
        url: transactions,
        status: 200,
        reason: 'paid',
        fault: 'forged',
        body: { combine_out_trade_no: 'P2' },
      },
    ])
    expect(mock.requests({ order: 'P1' })[0]!.answer).toMatchObject({ combine_out_trade_no: 'P1' })
  })

  test('is forgotten with everything else, and what waits between two attempts ends', async () => {
    const { mock, client } = await open({ speed: 1, notify: async () => new Response(null, { status: 500 }) }, [])
    await client.POST(path, { body })
    const approved = mock.approve(body.out_contract_code)
    await expect.poll(() => mock.deliveries().length).toBe(1)
    mock.refuse('NO_AUTH')
    mock.reset()
    expect(await approved).toMatchObject({ accepted: false })
    const left = [mock.requests(), mock.contracts(), mock.orders(), mock.deliveries(), mock.pending()]
    expect(left).toEqual([[], [], [], [], []])
    expect((await client.POST(path, { body })).error).toBeUndefined()
  })
})
