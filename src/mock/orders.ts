/** Knows what the operations on combined orders do to the ledger and answer. */
import { refuse, refuseOtherParameters, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { createTransactionId, isSameRequest, type LedgerOrder } from './ledger.js'
import type { Stage } from './stage.js'
import { formatExactTime } from './time.js'

interface SubOrder extends Record<string, unknown> {
  readonly mchid: string
  readonly out_trade_no: string
  readonly sub_mchid: string
  readonly amount: { readonly total_amount: number; readonly currency: string }
}

interface Deduction extends Record<string, unknown> {
  readonly combine_appid: string
  readonly combine_mchid: string
  readonly combine_out_trade_no: string
  readonly contract_id: string
  readonly sub_orders: readonly SubOrder[]
}

function answerOrder({ result, state }: LedgerOrder, reason: string): Reply {
  const sub_orders = result.sub_orders.map((order) => ({ ...order, trade_state: state }))
  return { status: 200, body: { ...result, sub_orders }, reason }
}

function paySubOrder({ mchid, out_trade_no, sub_mchid, sub_appid, attach, amount }: SubOrder, now: number) {
  return {
    mchid,
    trade_type: 'PAP',
    trade_state: 'SUCCESS',
    bank_type: 'OTHERS',
    ...(attach === undefined ? {} : { attach }),
    success_time: formatExactTime(now),
    transaction_id: createTransactionId(now),
    out_trade_no,
    sub_mchid,
    ...(sub_appid === undefined ? {} : { sub_appid }),
    amount: { ...amount, payer_amount: amount.total_amount, payer_currency: amount.currency },
  }
}

/** Takes the money at once; the same call again has the same result. */
export function createTransaction({ body }: AdmittedCall, { ledger, credentials, now }: Stage): Reply {
  const request = body as Deduction
  const { combine_appid, combine_mchid, combine_out_trade_no, contract_id, sub_orders } = request
  const known = ledger.orders.get(combine_out_trade_no)
  if (known) {
    return isSameRequest(known.request, request)
      ? answerOrder(known, 'the order that this number has already')
      : refuseOtherParameters()
  }
  if (combine_mchid !== credentials.mchid) {
    return refuse(400, 'PARAM_ERROR', 'http header中的mchid与post payload中的mchid不匹配', { field: 'combine_mchid' })
  }
  const contract = [...ledger.contracts.values()].find(({ signing }) => signing?.contractId === contract_id)
  if (contract?.state !== 'SIGNED' || now >= contract.signing!.expiry) {
    return refuse(404, 'CONTRACT_NOT_EXIST', '协议不存在或已解约')
  }
  const result = {
    combine_appid,
    combine_mchid,
    combine_out_trade_no,
    sub_orders: sub_orders.map((order) => paySubOrder(order, now)),
    combine_payer_info: { openid: contract.signing!.openid },
  }
  const order: LedgerOrder = { state: 'SUCCESS', request, result }
  ledger.orders.set(combine_out_trade_no, order)
  return answerOrder(order, 'paid')
}

function findOrder({ path }: AdmittedCall, { ledger }: Stage): LedgerOrder | Reply {
  return ledger.orders.get(String(path['combine_out_trade_no'])) ?? refuse(404, 'ORDER_NOT_EXIST', '订单不存在')
}

/** Says what has become of an order. */
export function queryTransaction(call: AdmittedCall, stage: Stage): Reply {
  const order = findOrder(call, stage)
  return 'status' in order ? order : answerOrder(order, `the order is ${order.state}`)
}

/** Gives the money of a whole order back; the same call again changes nothing. */
export function reverseTransaction(call: AdmittedCall, stage: Stage): Reply {
  const order = findOrder(call, stage)
  if ('status' in order) return order
  const { combine_appid, sub_orders } = call.body as Pick<Deduction, 'combine_appid' | 'sub_orders'>
  const numbers = (orders: readonly Record<string, unknown>[]) => orders.map((o) => String(o['out_trade_no'])).sort()
  const isWhole = isSameRequest(numbers(sub_orders), numbers(order.result.sub_orders))
  if (combine_appid !== order.result['combine_appid'] || !isWhole) {
    return refuse(400, 'PARAM_ERROR', '撤销的订单与扣款时不一致', { field: isWhole ? 'combine_appid' : 'sub_orders' })
  }
  // REVOKED is APIv3's general word; which one this product answers with is not published.
  stage.ledger.orders.set(String(call.path['combine_out_trade_no']), { ...order, state: 'REVOKED' })
  return { status: 204, reason: order.state === 'SUCCESS' ? 'reversed' : 'reversed before' }
}
