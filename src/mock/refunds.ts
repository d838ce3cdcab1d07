/** Refunds of sub-orders: application, queries, and the handling of abnormal ones. */
import { randomInt } from 'node:crypto'
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import { isSameRequest, type Ledger, type LedgerRefund, type LedgerSubOrder } from './ledger.js'
import { formatTime, refuse, refuseField, refuseOtherParameters, type Reply } from './message.js'
import type { Announcement } from './notification.js'
import { decryptField } from './platform.js'

/** An order can be refunded for a year, in at most 50 parts. https://pay.weixin.qq.com/wiki/doc/apiv3_partner/apis/chapter7_6_1.shtml */
const YEAR = 365 * 86_400_000
const MOST_PARTS = 50

/** Where the mock's payers get their money back. */
const ACCOUNT = '招商银行信用卡0403'

type RefundRequest = LedgerRefund['request']

function findSubOrder({ orders }: Ledger, request: RefundRequest): LedgerSubOrder | undefined {
  const { transaction_id, out_trade_no, sub_mchid } = request
  return [...orders.values()]
    .flatMap(({ subOrders }) => subOrders)
    .find(
      ({ transactionId, request: { out_trade_no: own, sub_mchid: merchant } }) =>
        merchant === sub_mchid &&
        (transaction_id === undefined || transaction_id === transactionId) &&
        (out_trade_no === undefined || out_trade_no === own),
    )
}

const describeAmount = ({ amount: { refund } }: RefundRequest) => ({
  refund,
  payer_refund: refund,
  discount_refund: 0,
  currency: 'CNY',
})

/** Describes a refund as its queries do. */
export function describeRefund({ request, refundId, subOrder, status, createdAt, succeededAt }: LedgerRefund) {
  return {
    refund_id: refundId,
    out_refund_no: request.out_refund_no,
    transaction_id: subOrder.transactionId,
    out_trade_no: subOrder.request.out_trade_no,
    channel: 'ORIGINAL',
    user_received_account: ACCOUNT,
    create_time: formatTime(createdAt),
    ...(succeededAt === undefined ? {} : { success_time: formatTime(succeededAt) }),
    status,
    amount: describeAmount(request),
    refund_account: request.refund_account ?? 'REFUND_SOURCE_SUB_MERCHANT',
  }
}

/** Announces what became of a refund. */
export function announceRefund(
  { request, refundId, subOrder, status, succeededAt }: LedgerRefund,
  sp_mchid: string,
): Announcement {
  const { total_amount: total } = subOrder.request.amount
  const { refund } = request.amount
  return {
    event_type: `REFUND.${status}`,
    original_type: 'refund',
    summary: { SUCCESS: '退款成功', ABNORMAL: '退款异常' }[status as string] ?? '退款关闭',
    resource: {
      sp_mchid,
      sub_mchid: request.sub_mchid,
      out_trade_no: subOrder.request.out_trade_no,
      transaction_id: subOrder.transactionId,
      out_refund_no: request.out_refund_no,
      refund_id: refundId,
      refund_status: status,
      ...(succeededAt === undefined ? {} : { success_time: formatTime(succeededAt) }),
      user_received_account: ACCOUNT,
      amount: { total, refund, payer_total: total, payer_refund: refund },
    },
  }
}

/** Tells the merchant at the address of the application; an address in the merchant console this mock does not have. */
function tellMerchant(refund: LedgerRefund, { notify, credentials }: Context): void {
  const { notify_url } = refund.request
  if (notify_url !== undefined) notify(notify_url, announceRefund(refund, credentials.mchid))
}

/** Problems of an amount that the schema cannot tell. */
function refuseAmount({ amount }: RefundRequest, { request, refundable }: LedgerSubOrder): Reply | undefined {
  const { refund, total, currency = 'CNY', from } = amount
  if (refund < 1) return refuseField('/amount/refund', refund, 'must be at least 1')
  if (currency !== 'CNY') return refuseField('/amount/currency', currency, 'Currency code is invalid')
  const sum = from?.reduce((all, one) => all + one.amount, 0) ?? refund
  if (sum !== refund) return refuseField('/amount/from', from, 'must be as much as refund')
  if (total !== request.amount.total_amount)
    return refuse(400, 'INVALID_REQUEST', '订单金额与退款请求中的订单金额不一致')
  if (refund > refundable) return refuse(400, 'INVALID_REQUEST', '申请退款金额大于订单可退金额')
  return undefined
}

/** Gives the money back at once and tells it; the same call again gives nothing. */
export function applyRefund({ body }: AdmittedCall, context: Context): Reply {
  const { ledger, now } = context
  const request = body as RefundRequest
  const answer = (refund: LedgerRefund, reason: string): Reply => {
    const { refund_id, out_refund_no, create_time, amount, refund_account } = describeRefund(refund)
    return { status: 200, body: { refund_id, out_refund_no, create_time, amount, refund_account }, reason }
  }
  const known = ledger.refunds.get(request.out_refund_no)
  if (known) {
    return isSameRequest(known.request, request)
      ? answer(known, `the refund of this number is ${known.status}`)
      : refuseOtherParameters()
  }
  const subOrder = findSubOrder(ledger, request)
  if (!subOrder) return refuse(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  const refusal = refuseAmount(request, subOrder)
  if (refusal) return refusal
  if (now - (subOrder.paidAt ?? now) > YEAR) return refuse(400, 'INVALID_REQUEST', '订单已超过可退款的最大期限')
  const parts = [...ledger.refunds.values()].filter((one) => one.subOrder === subOrder)
  if (parts.length >= MOST_PARTS) return refuse(400, 'INVALID_REQUEST', '订单的部分退款次数超过限制')
  // 29 digits, like the published one.
  const digits = Array.from({ length: 12 }, () => randomInt(10)).join('')
  const refund: LedgerRefund = {
    ...{ request, subOrder, createdAt: now, succeededAt: now, status: 'SUCCESS' },
    refundId: `5030${now}${digits}`.slice(0, 29),
  }
  ledger.refunds.set(request.out_refund_no, refund)
  subOrder.refundable -= request.amount.refund
  tellMerchant(refund, context)
  return answer(refund, 'refunded')
}

const unknownRefund = () => refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')

const answerRefund = (refund: LedgerRefund): Reply => ({
  status: 200,
  body: describeRefund(refund),
  reason: `the refund is ${refund.status}`,
})

/** Says what has become of a refund, by either number; it belongs to one sub-merchant. */
export function queryRefund({ path, query }: AdmittedCall, { ledger }: Context): Reply {
  const refund = [...ledger.refunds.values()].find(
    ({ refundId, request }) => refundId === path['refund_id'] || request.out_refund_no === path['out_refund_no'],
  )
  return refund?.request.sub_mchid === query['sub_mchid'] ? answerRefund(refund!) : unknownRefund()
}

/** Sends the money of an abnormal refund elsewhere. Its sensitive fields must be encrypted with the key that `Wechatpay-Serial` names. */
export function applyAbnormalRefund(call: AdmittedCall, context: Context): Reply {
  const { ledger, now } = context
  const body = call.body as Readonly<Record<string, string>>
  const refund = [...ledger.refunds.values()].find(({ refundId }) => refundId === call.path['refund_id'])
  const { request } = refund ?? {}
  if (!refund || request?.sub_mchid !== body['sub_mchid'] || request?.out_refund_no !== body['out_refund_no'])
    return unknownRefund()
  const wanted = body['type'] === 'USER_BANK_CARD' ? ['bank_type', 'bank_account', 'real_name'] : []
  const missing = wanted.find((name) => body[name] === undefined)
  if (missing !== undefined) return refuseField(`/${missing}`, undefined, 'is required for USER_BANK_CARD')
  for (const name of ['bank_account', 'real_name']) {
    if (body[name] === undefined) continue
    const decrypted = decryptField(body[name], call, context)
    if ('message' in decrypted)
      return refuse(400, 'PARAM_ERROR', decrypted.message, { field: `/${name}`, location: 'body' })
  }
  if (refund.status !== 'ABNORMAL') return refuse(400, 'INVALID_REQUEST', '退款单状态不是退款异常')
  const reply: Reply = {
    ...answerRefund({ ...refund, status: 'PROCESSING' }),
    reason: 'the abnormal refund goes elsewhere',
  }
  Object.assign(refund, { status: 'SUCCESS', succeededAt: now })
  tellMerchant(refund, context)
  return reply
}
