import { describe, expect, test } from 'vitest'
import { findMismatches, judge, operationsOf } from '../../src/contract/contract.js'
import type { Operation } from '../../src/contract/operation.js'

const operations = operationsOf()
const deduct = operations['POST /v3/ecommerce/combine-papay/transactions']!
const query = operations['GET /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}']!
const order = (out_trade_no: string, more = {}) => ({
  out_trade_no,
  mchid: '1',
  sub_mchid: '2',
  amount: { total_amount: 100, currency: 'CNY' },
  ...more,
})
const body = {
  combine_appid: 'wx1',
  combine_mchid: '1',
  combine_out_trade_no: 'P1',
  sub_orders: [order('S1'), order('S2', { sub_mchid: '3' })],
}
const answer = { ...body, sub_orders: body.sub_orders.map((one) => ({ ...one, trade_state: 'SUCCESS' })) }

describe('an answer is compared with what was sent', () => {
  const pointers = (change: object) =>
    findMismatches(deduct, { ...answer, ...change }, { body }).map(({ pointer }) => pointer)

  test('and agrees, in whatever order its sub-orders come, and whatever it leaves out', () => {
    expect(pointers({})).toEqual([])
    expect(pointers({ sub_orders: [...answer.sub_orders].reverse() })).toEqual([])
    expect(pointers({ combine_appid: undefined, sub_orders: [{ out_trade_no: 'S1' }] })).toEqual([])
  })

  test.each([
    [{ combine_appid: 'wx2' }, '/combine_appid'],
    [{ combine_mchid: '9' }, '/combine_mchid'],
    [{ combine_out_trade_no: 'P2' }, '/combine_out_trade_no'],
    [{ sub_orders: [order('S3')] }, '/sub_orders/0/out_trade_no'],
    [{ sub_orders: [order('S1'), order('S2', { sub_mchid: '2' })] }, '/sub_orders/1/sub_mchid'],
    [
      { sub_orders: [order('S1', { amount: { total_amount: 101, currency: 'CNY' } })] },
      '/sub_orders/0/amount/total_amount',
    ],
  ])('%j disagrees at %s', (change, pointer) => {
    expect(pointers(change)).toEqual([pointer])
  })

  test('and with the merchant number of the client', () => {
    const fixed = { path: { combine_out_trade_no: 'P1' }, client: { mchid: '1' } }
    expect(findMismatches(query, answer, fixed)).toEqual([])
    expect(findMismatches(query, { ...answer, combine_mchid: '9' }, fixed)).toEqual([
      { pointer: '/combine_mchid', name: 'mchid' },
    ])
  })
})

describe('a signed answer is judged', () => {
  const judged = (value: unknown) => {
    const { missing, departures } = judge(query.responses['200']!, value)
    return { missing: missing.map(({ pointer }) => pointer), departures: departures.map(({ pointer }) => pointer) }
  }

  test('right without what an unpaid order does not have', () => {
    expect(judged({ combine_out_trade_no: 'P1', sub_orders: [{ out_trade_no: 'S1', trade_state: 'NOTPAY' }] })).toEqual(
      { missing: [], departures: [] },
    )
  })

  test.each([
    ['no object', [], ['']],
    ['nothing', undefined, ['']],
    ['no number', { sub_orders: [] }, ['/combine_out_trade_no']],
    ['null for a number', { combine_out_trade_no: null, sub_orders: [] }, ['/combine_out_trade_no']],
    ['no list', { combine_out_trade_no: 'P1', sub_orders: 'S1' }, ['/sub_orders']],
    ['no state', { combine_out_trade_no: 'P1', sub_orders: [{ out_trade_no: 'S1' }] }, ['/sub_orders/0/trade_state']],
  ])('of no use: %s', (_, value, missing) => {
    expect(judged(value)).toEqual({ missing, departures: [] })
  })

  test('of use, with what departs from the API definition', () => {
    const sub_orders = [{ out_trade_no: 5, trade_state: 'SUCCESS', transaction_id: null, amount: 'much' }]
    expect(judged({ combine_out_trade_no: 'P1', sub_orders })).toEqual({
      missing: [],
      departures: ['/sub_orders/0/transaction_id', '/sub_orders/0/out_trade_no', '/sub_orders/0/amount'],
    })
  })
})

describe('an answer in a list', () => {
  const echoes = [{ field: 'orders/*/amount', from: 'body', name: 'orders/*/amount', by: 'no' }] as const
  const operation = { echoes } as unknown as Operation
  const sent = {
    body: {
      orders: [
        { no: 'a', amount: 1 },
        { no: 'b', amount: 2 },
      ],
    },
  }

  test.each([
    [
      'in another order',
      {
        orders: [
          { no: 'b', amount: 2 },
          { no: 'a', amount: 1 },
        ],
      },
      [],
    ],
    ['with another amount', { orders: [{ no: 'b', amount: 1 }] }, ['/orders/0/amount']],
    ['with an item that nobody asked for', { orders: [{ no: 'c', amount: 1 }] }, ['/orders/0/no']],
    ['without a number of its own', { orders: [{ amount: 9 }] }, []],
    ['that is no list', { orders: 'x' }, []],
    ['that is no object', 7, []],
  ])('%s is held against the item that it names', (_, answer, pointers) => {
    expect(findMismatches(operation, answer, sent).map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
