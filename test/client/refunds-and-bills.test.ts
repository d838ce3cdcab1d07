/** Rules of refunds and bills beyond their fields: when a refund may be repeated, and which days have bills. */
import { afterAll, describe, expect, test } from 'vitest'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))

/** Noon of a day whose bills of the day before are there. */
const now = () => Date.parse('2026-11-25T12:00:00+08:00')

/** A mock behind HTTP, and a client of it. */
async function online(options: object = {}) {
  const mock = createMockWechatPay({ now })
  const { url, close } = await mock.listen()
  closing.push(() => void close())
  const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl: url, now, retry: { baseDelay: 0 }, ...options })
  return { mock, url, wechatpay }
}

describe('a refund', () => {
  const body = {
    sub_mchid: '1900000110',
    sp_appid: 'wxd678efh567hg6787',
    transaction_id: '42',
    out_refund_no: 'R1',
    amount: { refund: 1, total: 1 },
  }

  test.each(['rate-limited', 'empty-500', 'reset', 'hang'] as const)(
    'is not sent again within a minute after %s',
    async (fault) => {
      const { mock, wechatpay } = await online({ timeout: 200 })
      mock.inject(fault)
      const call = wechatpay.POST('/v3/ecommerce/refunds/apply', { body })
      if (fault === 'reset' || fault === 'hang') await expect(call).rejects.toMatchObject({ outcomeUnknown: true })
      else expect((await call).error?.attempts).toHaveLength(1)
      expect(mock.requests()).toHaveLength(1)
    },
  )

  test('waits for a minute where the caller has the time', async () => {
    const waits: (number | undefined)[] = []
    const stop = new AbortController()
    const onAttempt = ({ wait }: { readonly wait?: number }) => {
      waits.push(wait)
      stop.abort(new Error('told'))
    }
    const { mock, wechatpay } = await online({ onAttempt })
    mock.inject('rate-limited')
    const patient = { retry: { maxRetryAfter: 120_000 }, deadline: 300_000, signal: stop.signal }
    await expect(wechatpay.POST('/v3/ecommerce/refunds/apply', { body, ...patient })).rejects.toThrow('told')
    expect(waits[0]).toBeGreaterThanOrEqual(60_000)
  })
})

describe('the application for a bill', () => {
  test('of a day that is not over in UTC+8 is refused before it is sent', async () => {
    const { mock, wechatpay } = await online()
    const apply = (bill_date: string) => wechatpay.GET('/v3/bill/tradebill', { params: { query: { bill_date } } })
    for (const date of ['2026-11-25', '2026-11-26', '2026-02-30', '2026-08-01', '20261124']) {
      await expect(apply(date)).rejects.toMatchObject({ problems: [{ pointer: '/query/bill_date' }] })
    }
    expect(mock.requests()).toEqual([])
  })

  test.each([
    ['NO_STATEMENT_EXIST', '2026-11-24', '2026-11-25T12:00:00+08:00', /no bill for this day/],
    ['STATEMENT_CREATING', '2026-11-24', '2026-11-25T08:59:59+08:00', /every 30 minutes/],
  ])('%s is a value with advice', async (code, bill_date, time, advice) => {
    const mock = createMockWechatPay({ now: () => Date.parse(time) })
    const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, now: () => Date.parse(time) })
    const { error } = await wechatpay.GET('/v3/bill/tradebill', { params: { query: { bill_date } } })
    expect(error).toMatchObject({
      code,
      status: 400,
      verified: true,
      explanation: expect.stringMatching(advice) as string,
    })
  })
})
