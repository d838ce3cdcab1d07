import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createRun, variablesOf } from '../support/command.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const folder = mkdtempSync(join(tmpdir(), 'bill-'))
afterAll(() => rmSync(folder, { recursive: true }))

let time = Date.parse('2026-11-24T10:00:00+08:00')
const now = () => time
const mock = createMockWechatPay({ now, notify: async () => new Response(null, { status: 204 }) })
const { merchant } = mock
const env = variablesOf(merchant)

const runUsual = createRun({ env, fetch: mock.fetch, now })

async function run(...args: string[]) {
  const shown: string[] = []
  const result = await runUsual(['bill', ...args], { progress: (text) => shown.push(text) })
  return { ...result, shown }
}

/** A day with two payments and a refund, and the next morning. */
const ready = (async () => {
  const wechatpay = createWechatPayClient({ ...merchant, fetch: mock.fetch, now })
  await wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', {
    body: {
      appid: 'wxd678efh567hg6787',
      plan_id: 12535,
      out_contract_code: 'W1',
      contract_display_account: '陈',
      notify_url: 'https://yourapp.com/notify',
    },
  })
  await mock.approve('W1')
  const [{ contract_id }] = mock.contracts('W1') as [{ contract_id: string }]
  const order = (out_trade_no: string, sub_mchid: string, total_amount: number) => {
    const amount = { total_amount, currency: 'CNY' }
    return { mchid: merchant.mchid, out_trade_no, sub_mchid, description: '会员', amount }
  }
  await wechatpay.POST('/v3/ecommerce/combine-papay/transactions', {
    body: {
      combine_appid: 'wxd678efh567hg6787',
      combine_mchid: merchant.mchid,
      combine_out_trade_no: 'P1',
      contract_id,
      sub_orders: [order('S1', '1900000110', 1500), order('S2', merchant.mchid, 800)],
    },
  })
  const body = { sub_mchid: '1900000110', sp_appid: 'wxd678efh567hg6787', out_trade_no: 'S1', out_refund_no: 'R1' }
  await wechatpay.POST('/v3/ecommerce/refunds/apply', { body: { ...body, amount: { refund: 500, total: 1500 } } })
  time = Date.parse('2026-11-25T10:00:00+08:00')
})()

describe('a bill', () => {
  test('of yesterday is written whole, with its totals and its progress', async () => {
    await ready
    const file = join(folder, 'trade.csv')
    const { code, out, shown } = await run('--out', file)
    expect(code).toBe(0)
    expect(out).toMatch(/trade\.csv: \d+ bytes, the hash is right\n {2}总交易单数 {2}3\n {2}应结订单总金额 {2}23\.00/)
    expect(shown.at(-1)).toBe('')
    expect(shown[0]).toMatch(/MB$/)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines.join()).toMatch(/`R1,`5\.00/)
  })

  test.each([
    ['fund', [], '资金流水总笔数', '1'],
    ['sub-merchants', [], '资金流水总笔数', '3'],
    ['sub-merchant', ['--sub-mchid', '1900000110'], '支出金额', '5.00'],
  ])('of the kind %s gives its totals as JSON', async (type, args, name, value) => {
    await ready
    const file = join(folder, `${type}.csv`)
    const { code, out } = await run('--date', '2026-11-24', '--type', type, '--out', file, '--json', ...args)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ file, type, date: '2026-11-24', totals: { [name]: value } })
  })
})

describe('nothing is written', () => {
  test.each<[string, string[], number, RegExp]>([
    ['of a day without one', ['--date', '2026-11-23'], 1, /NO_STATEMENT_EXIST[\s\S]*no bill for this day/],
    ['of today', ['--date', '2026-11-25'], 1, /bill_date must be a day that is over in UTC\+8/],
    ['of another kind', ['--type', 'trades'], 2, /There is no bill trades/],
    ['without the sub-merchant', ['--type', 'sub-merchant'], 2, /--sub-mchid is missing/],
  ])('for a bill %s', async (name, args, code, message) => {
    await ready
    const file = join(folder, `${name.replace(/\W/g, '')}.csv`)
    const result = await run(...args, '--out', file)
    expect(result.code).toBe(code)
    expect(result.err).toMatch(message)
    expect(readdirSync(folder).filter((one) => one.includes(name.replace(/\W/g, '')))).toEqual([])
  })

  test('without a file, and over one that is there', async () => {
    await ready
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('--out is missing') as string })
    const file = join(folder, 'mine.csv')
    writeFileSync(file, 'mine')
    expect(await run('--out', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already') as string,
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('of a bill that was changed on its way', async () => {
    await ready
    mock.inject('tampered', { path: '/v3/billdownload/file' })
    const file = join(folder, 'tampered.csv')
    const { code, err } = await run('--out', file)
    expect(code).toBe(1)
    expect(err).toMatch(/ERR_DOWNLOAD_INVALID/)
    expect(readdirSync(folder).filter((one) => one.includes('tampered'))).toEqual([])
  })
})
