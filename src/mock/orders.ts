/** Operations on combined orders: deduction, query, reversal. */
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import {
  chooseSubOrders,
  enterOrder,
  findByContractId,
  isSameRequest,
  setState,
  type LedgerOrder,
  type LedgerSubOrder,
} from './ledger.js'
import { formatExactTime, refuse, refuseField, refuseOtherParameters, type Reply } from './message.js'

function describeSubOrder({ request, transactionId, state, paidAt }: LedgerSubOrder) {
  const { mchid, out_trade_no, sub_mchid, sub_appid, attach, amount } = request
  return {
    mchid,
    trade_type: 'PAP',
    trade_state: state,
    ...(attach === undefined ? {} : { attach }),
    ...(paidAt === undefined ? {} : { bank_type: 'OTHERS', success_time: formatExactTime(paidAt) }),
    transaction_id: transactionId,
    out_trade_no,
    sub_mchid,
    ...(sub_appid === undefined ? {} : { sub_appid }),
    amount: {
      ...amount,
      ...(paidAt === undefined ? {} : { payer_amount: amount.total_amount, payer_currency: amount.currency }),
    },
  }
}

/** Describes an order as its query does. */
export function describeOrder({ request, contract, subOrders }: LedgerOrder) {
  const { combine_appid, combine_mchid, combine_out_trade_no } = request
  return {
    combine_appid,
    combine_mchid,
    combine_out_trade_no,
    sub_orders: subOrders.map(describeSubOrder),
    combine_payer_info: { openid: contract.signing!.openid },
  }
}

const statesOf = ({ subOrders }: LedgerOrder) => [...new Set(subOrders.map(({ state }) => state))].join(', ')

const answerOrder = (order: LedgerOrder, reason: string): Reply => ({ status: 200, body: describeOrder(order), reason })

/** Problems of amounts and numbers of sub-orders that the schema cannot tell. */
function refuseSubOrders({ sub_orders }: LedgerOrder['request']): Reply | undefined {
  const numbers = new Set<string>()
  for (const [index, { amount, out_trade_no }] of sub_orders.entries()) {
    const at = (name: string) => `/sub_orders/${index}/${name}`
    const { total_amount, currency } = amount
    // Not published for this product, and true of every payment: an amount is positive, and there is no other currency than CNY.
    if (total_amount < 1) return refuseField(at('amount/total_amount'), total_amount, 'must be at least 1')
    if (currency !== 'CNY') return refuseField(at('amount/currency'), currency, 'Currency code is invalid')
    if (numbers.has(out_trade_no)) return refuseField(at('out_trade_no'), out_trade_no, 'is that of another sub-order')
    numbers.add(out_trade_no)
  }
  return undefined
}

/** Takes the money at once, unless another outcome was planned; the same call again takes nothing. */
export function createTransaction({ body }: AdmittedCall, context: Context): Reply {
  const { ledger, credentials, now } = context
  const request = body as LedgerOrder['request']
  const known = ledger.orders.get(request.combine_out_trade_no)
  if (known) {
    return isSameRequest(known.request, request)
      ? answerOrder(known, `the order that this number has already is ${statesOf(known)}`)
      : refuseOtherParameters()
  }
  if (request.combine_mchid !== credentials.mchid) {
    const message = 'http header中的mchid与post payload中的mchid不匹配'
    return refuse(400, 'PARAM_ERROR', message, { field: '/combine_mchid', location: 'body' })
  }
  const refusal = refuseSubOrders(request)
  if (refusal) return refusal
  const contract = findByContractId(ledger, request.contract_id)
  if (contract?.state !== 'SIGNED' || now >= contract.signing!.expiry) {
    return refuse(404, 'CONTRACT_NOT_EXIST', '协议不存在或已解约')
  }
  const planned = context.takeOutcome()
  const meant = planned && chooseSubOrders(request.sub_orders, planned.subOrder)
  const stateOf = (one: (typeof request.sub_orders)[number]) => (meant?.includes(one) ? planned!.state : 'SUCCESS')
  const order = enterOrder(ledger, request, contract, stateOf, now)
  return answerOrder(order, planned ? `planned: ${statesOf(order)}` : 'paid')
}

function findOrder({ path }: AdmittedCall, { ledger }: Context): LedgerOrder | undefined {
  return ledger.orders.get(String(path['combine_out_trade_no']))
}

const unknownOrder = () => refuse(404, 'ORDER_NOT_EXIST', '订单不存在')

/** Says what has become of an order. */
export function queryTransaction(call: AdmittedCall, context: Context): Reply {
  const order = findOrder(call, context)
  return order ? answerOrder(order, `the order is ${statesOf(order)}`) : unknownOrder()
}

/** Gives the money of a whole order back; the same call again changes nothing. */
export function reverseTransaction(call: AdmittedCall, context: Context): Reply {
  const order = findOrder(call, context)
  if (!order) return unknownOrder()
  const { combine_appid, sub_orders } = call.body as Pick<LedgerOrder['request'], 'combine_appid' | 'sub_orders'>
  const numbers = (orders: typeof sub_orders) => orders.map(({ out_trade_no }) => out_trade_no).sort()
  const isWhole = isSameRequest(numbers(sub_orders), numbers(order.request.sub_orders))
  if (combine_appid !== order.request.combine_appid || !isWhole) {
    const field = isWhole ? '/combine_appid' : '/sub_orders'
    return refuse(400, 'PARAM_ERROR', '撤销的订单与扣款时不一致', { field, location: 'body' })
  }
  const wasReversed = statesOf(order) === 'REVOKED'
  // REVOKED is APIv3's general word; which one this product answers with is not published.
  for (const one of order.subOrders) setState(one, 'REVOKED', context.now)
  return { status: 204, reason: wasReversed ? 'reversed before' : 'reversed' }
}
