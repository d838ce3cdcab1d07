import { describe, expect, test } from 'vitest'
import { chain, createWechatPayClient, WechatPayError } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { body } from '../fixtures/seed.js'

const HOUR = 60 * 60 * 1000
const remark = { contract_termination_remark: '用户解约' }
const { plan_id, out_contract_code } = body
const contractKey = { plan_id, out_contract_code }

/** A mock with a clock of its own, and the family by its names. */
function open() {
  let time = Date.UTC(2026, 10, 21)
  const now = () => time
  const mock = createMockWechatPay({ now, notify: async () => new Response() })
  const wxpay = chain(createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, now, retry: false }))
  const { contracts, transactions } = wxpay.v3.ecommerce.combinePapay
  const contract = contracts.planId._plan_id_.outContractCode._out_contract_code_
  const order = transactions._combine_out_trade_no_
  const preSign = async () => (await contracts.preEntrustSign.post(body)).data.pre_entrustweb_id
  const query = async () => (await contract.get(contractKey)).data
  const deduction = (contract_id: string, combine_out_trade_no = 'P1') => ({
    combine_appid: body.appid,
    combine_mchid: mock.merchant.mchid,
    combine_out_trade_no,
    contract_id,
    sub_orders: [
      {
        mchid: mock.merchant.mchid,
        out_trade_no: `${combine_out_trade_no}-1`,
        sub_mchid: '1900000110',
        description: '视频会员 连续包月',
        attach: '深圳分店',
        amount: { total_amount: 1500, currency: 'CNY' },
      },
      {
        mchid: mock.merchant.mchid,
        out_trade_no: `${combine_out_trade_no}-2`,
        sub_mchid: '1900000111',
        sub_appid: body.appid,
        description: '音乐会员 连续包月',
        amount: { total_amount: 800, currency: 'CNY' },
      },
    ],
  })
  const reversal = {
    combine_appid: body.appid,
    sub_orders: [1, 2].map((n) => ({
      mchid: mock.merchant.mchid,
      out_trade_no: `P1-${n}`,
      sub_mchid: `190000011${n - 1}`,
    })),
  }
  const sign = async () => {
    await preSign()
    await mock.approve(out_contract_code)
    return (await query()).contract_id
  }
  const pass = (ms: number) => void (time += ms)
  return { mock, wxpay, contracts, contract, transactions, order, preSign, query, deduction, reversal, sign, pass }
}

/** The refusal of a call, as code and status. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((error: unknown) => error)
  if (!(error instanceof WechatPayError && error.apiError)) throw error
  expect(error.apiError.verified).toBe(true)
  return `${error.apiError.status} ${error.apiError.code}`
}

describe('a contract', () => {
  test('is not there before its pre-sign, nor under another plan', async () => {
    const { contract, preSign } = open()
    expect(await refusal(contract.get(contractKey))).toBe('404 CONTRACT_NOT_EXIST')
    await preSign()
    expect(await refusal(contract.get({ ...contractKey, plan_id: 1 }))).toBe('404 CONTRACT_NOT_EXIST')
    expect(await refusal(contract.terminate.post(remark, { ...contractKey, plan_id: 1 }))).toBe(
      '404 CONTRACT_NOT_EXIST',
    )
  })

  test('goes from NOT_SIGNED through SIGNED to TERMINATED, each with its time', async () => {
    const { mock, contract, preSign, query, pass } = open()
    await preSign()
    expect(await query()).toMatchObject({ contract_state: 'NOT_SIGNED', contract_id: '', openid: '' })
    pass(HOUR)
    await mock.approve(out_contract_code)
    const signed = await query()
    expect(signed).toMatchObject({
      ...contractKey,
      mchid: mock.merchant.mchid,
      appid: body.appid,
      contract_display_account: body.contract_display_account,
      contract_state: 'SIGNED',
      contract_id: expect.stringMatching(/^[0-9]{18}$/),
      openid: expect.stringMatching(/^o-[-_0-9A-Za-z]{26}$/),
      contract_signed_time: '2026-11-21T09:00:00.000+08:00',
      contract_expired_time: '2027-11-21T09:00:00.000+08:00',
    })
    pass(HOUR)
    expect((await contract.terminate.post(remark, contractKey)).data).toEqual({
      ...contractKey,
      mchid: mock.merchant.mchid,
    })
    pass(HOUR)
    await contract.terminate.post(remark, contractKey)
    expect(await query()).toEqual({
      ...signed,
      contract_state: 'TERMINATED',
      contract_terminate_info: {
        contract_termination_mode: 'MCH_API_TERMINATE',
        contract_terminated_time: '2026-11-21T10:00:00.000+08:00',
        contract_termination_remark: '用户解约',
      },
    })
  })

  test('can be ended by its payer, once', async () => {
    const { mock, query, sign } = open()
    await expect(mock.terminate(out_contract_code)).rejects.toThrow('the contract is unknown')
    await sign()
    await mock.terminate(out_contract_code)
    expect((await query()).contract_terminate_info?.contract_termination_mode).toBe('USER_TERMINATE')
    await expect(mock.terminate(out_contract_code, 'SYSTEM_TERMINATE')).rejects.toThrow('has the state TERMINATED')
  })

  test('that was not signed cannot be ended', async () => {
    const { mock, contract, preSign } = open()
    await preSign()
    expect(await refusal(contract.terminate.post(remark, contractKey))).toBe('400 INVALID_REQUEST')
    await expect(mock.terminate(out_contract_code)).rejects.toThrow('has the state NOT_SIGNED')
  })

  test('that was signed keeps its number', async () => {
    const { mock, preSign, sign } = open()
    await sign()
    expect(await refusal(preSign())).toBe('400 INVALID_REQUEST')
    await mock.terminate(out_contract_code)
    expect(await refusal(preSign())).toBe('400 INVALID_REQUEST')
  })

  test('of a mini-program has a session of its own kind', async () => {
    const { mock, contracts, query } = open()
    const { appid, contract_display_account, notify_url } = body
    const request = { appid, plan_id, out_contract_code, contract_display_account, notify_url }
    await contracts.preEntrustSign.miniProgram.post(request)
    expect(await refusal(contracts.preEntrustSign.post(body))).toBe('400 INVALID_REQUEST')
    await mock.approve(out_contract_code)
    expect((await query()).contract_state).toBe('SIGNED')
  })
})

describe('a session', () => {
  test('is one for the same call, and another when the payer gave it up', async () => {
    const { mock, preSign, query } = open()
    const first = await preSign()
    expect(await preSign()).toBe(first)
    mock.giveUp(out_contract_code)
    expect((await query()).contract_state).toBe('NOT_SIGNED')
    await expect(mock.approve(out_contract_code)).rejects.toMatchObject({ code: 'ERR_OPTIONS' })
    const second = await preSign()
    expect(second).not.toBe(first)
    await mock.approve(out_contract_code)
    expect(() => mock.giveUp(out_contract_code)).toThrow('has the state SIGNED')
  })

  test('lives 2 hours', async () => {
    const { mock, preSign, pass } = open()
    const first = await preSign()
    pass(2 * HOUR - 1)
    expect(await preSign()).toBe(first)
    pass(1)
    await expect(mock.approve(out_contract_code)).rejects.toThrow('older than 2 hours')
    expect(await preSign()).not.toBe(first)
    await mock.approve(out_contract_code)
  })
})

describe('an order', () => {
  test('is paid at once, and the same afterwards', async () => {
    const { transactions, order, sign, query, deduction, pass } = open()
    const request = deduction((await sign())!)
    const { data } = await transactions.post(request)
    expect(data).toMatchObject({
      combine_appid: body.appid,
      combine_mchid: request.combine_mchid,
      combine_out_trade_no: 'P1',
      combine_payer_info: { openid: (await query()).openid },
    })
    const [first, second] = data.sub_orders
    expect(first).toEqual({
      mchid: request.combine_mchid,
      trade_type: 'PAP',
      trade_state: 'SUCCESS',
      bank_type: 'OTHERS',
      attach: '深圳分店',
      success_time: '2026-11-21T08:00:00.000+08:00',
      transaction_id: expect.stringMatching(/^42[0-9]{26}$/),
      out_trade_no: 'P1-1',
      sub_mchid: '1900000110',
      amount: { total_amount: 1500, currency: 'CNY', payer_amount: 1500, payer_currency: 'CNY' },
    })
    expect(second).toMatchObject({ sub_appid: body.appid, out_trade_no: 'P1-2' })
    expect(second).not.toHaveProperty('attach')
    pass(HOUR)
    expect((await transactions.post(request)).data).toEqual(data)
    expect((await order.get({ combine_out_trade_no: 'P1' })).data).toEqual(data)
  })

  test('is not taken twice under one number', async () => {
    const { transactions, sign, deduction } = open()
    const contract_id = await sign()
    await transactions.post(deduction(contract_id!))
    const other = { ...deduction(contract_id!), risk_info: 'other' }
    expect(await refusal(transactions.post(other))).toBe('400 INVALID_REQUEST')
  })

  test('needs a signed contract that still lives', async () => {
    const { mock, transactions, sign, deduction, pass } = open()
    expect(await refusal(transactions.post(deduction('123')))).toBe('404 CONTRACT_NOT_EXIST')
    const contract_id = await sign()
    pass(365 * 24 * HOUR)
    expect(await refusal(transactions.post(deduction(contract_id!)))).toBe('404 CONTRACT_NOT_EXIST')
    pass(-HOUR)
    await transactions.post(deduction(contract_id!))
    await mock.terminate(out_contract_code)
    expect(await refusal(transactions.post(deduction(contract_id!, 'P2')))).toBe('404 CONTRACT_NOT_EXIST')
  })

  test('is taken by the merchant who signs', async () => {
    const { transactions, sign, deduction } = open()
    const request = { ...deduction((await sign())!), combine_mchid: '1900000999' }
    expect(await refusal(transactions.post(request))).toBe('400 PARAM_ERROR')
  })

  test('can be reversed as a whole, again and again', async () => {
    const { transactions, order, sign, deduction, reversal } = open()
    const key = { combine_out_trade_no: 'P1' }
    expect(await refusal(order.get(key))).toBe('404 ORDER_NOT_EXIST')
    expect(await refusal(order.reverse.post(reversal, key))).toBe('404 ORDER_NOT_EXIST')
    await transactions.post(deduction((await sign())!))
    const part = { ...reversal, sub_orders: reversal.sub_orders.slice(1) }
    expect(await refusal(order.reverse.post(part, key))).toBe('400 PARAM_ERROR')
    expect(await refusal(order.reverse.post({ ...reversal, combine_appid: 'wx0' }, key))).toBe('400 PARAM_ERROR')
    for (let time = 0; time < 2; time++) {
      const { data, response } = await order.reverse.post(reversal, key)
      expect([data, response.status]).toEqual([undefined, 204])
    }
    const { data } = await order.get(key)
    expect(data.sub_orders.map(({ trade_state }) => trade_state)).toEqual(['REVOKED', 'REVOKED'])
  })
})
