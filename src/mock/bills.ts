/** Bills of a day, made from the ledger: application and download. */
import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { encryptBill } from '../protocol/protocol.js'
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import type { Ledger, LedgerOrder, LedgerRefund, LedgerSubOrder } from './ledger.js'
import { refuse, type Reply } from './message.js'

/** How long a link lives, in milliseconds (published: 30 s). */
const LINK_LIFE = 30_000

const HOUR = 3_600_000

/** A time in UTC+8 as bills write it, to the second. */
const billTime = (time: number) => new Date(time + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ')

/** Amounts stand in bills in yuan, with two digits. */
const yuan = (fen: number) => (fen / 100).toFixed(2)

/** What happened in a day: a payment, or a refund of one. */
interface Movement {
  readonly time: number
  readonly order: LedgerOrder
  readonly subOrder: LedgerSubOrder
  readonly refund: LedgerRefund | undefined
}

function movementsOf({ orders, refunds }: Ledger, date: string): Movement[] {
  const isThatDay = (time: number | undefined) => time !== undefined && billTime(time).startsWith(date)
  const movements = [...orders.values()].flatMap((order) =>
    order.subOrders.flatMap((subOrder): Movement[] => {
      const payments = isThatDay(subOrder.paidAt)
        ? [{ time: subOrder.paidAt!, order, subOrder, refund: undefined }]
        : []
      const own = [...refunds.values()].filter((one) => one.subOrder === subOrder && isThatDay(one.succeededAt))
      return [...payments, ...own.map((refund) => ({ time: refund.succeededAt!, order, subOrder, refund }))]
    }),
  )
  return movements.sort((a, b) => a.time - b.time)
}

/** Writes a part of a bill: a heading, and lines whose values begin with a backtick. */
const writePart = (heading: readonly string[], lines: readonly (readonly unknown[])[]) => [
  heading.join(','),
  ...lines.map((line) => line.map((value) => `\`${String(value)}`).join(',')),
]

const writeBill = (...parts: readonly (readonly string[])[]) => Buffer.from(`\ufeff${parts.flat().join('\r\n')}\r\n`)

const sum = (movements: readonly Movement[], amount: (one: Movement) => number) =>
  movements.reduce((all, one) => all + amount(one), 0)

const paid = ({ subOrder, refund }: Movement) => (refund ? 0 : subOrder.request.amount.total_amount)
const refunded = ({ refund }: Movement) => refund?.request.amount.refund ?? 0

function writeTradeBill(movements: readonly Movement[], mchid: string): Buffer {
  const heading = (
    '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,' +
    '微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
  ).split(',')
  const lines = movements.map((one) => {
    const { order, subOrder, refund, time } = one
    const { request, transactionId } = subOrder
    const numbers = refund ? [refund.refundId, refund.request.out_refund_no] : ['0', '0']
    return [
      ...[
        billTime(time),
        order.request.combine_appid,
        mchid,
        request.sub_mchid,
        '',
        transactionId,
        request.out_trade_no,
      ],
      ...[
        order.contract.signing!.openid,
        'PAP',
        refund ? 'REFUND' : 'SUCCESS',
        'OTHERS',
        'CNY',
        yuan(paid(one)),
        '0.00',
      ],
      ...[...numbers, yuan(refunded(one)), '0.00', refund ? 'ORIGINAL' : '', refund ? 'SUCCESS' : ''],
      ...[
        request['description'] ?? '',
        request['attach'] ?? '',
        '0.00000',
        '0.00%',
        yuan(paid(one)),
        yuan(refunded(one)),
        '',
      ],
    ]
  })
  const totals = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'.split(
    ',',
  )
  const [income, back] = [yuan(sum(movements, paid)), yuan(sum(movements, refunded))]
  const total = [movements.length, income, back, '0.00', '0.00000', income, back]
  return writeBill(writePart(heading, lines), writePart(totals, [total]))
}

function writeFundFlowBill(movements: readonly Movement[], hasMerchants: boolean): Buffer {
  const heading =
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'.split(
      ',',
    )
  let balance = 0
  const lines = movements.map((one) => {
    const { subOrder, refund, time } = one
    const amount = refund ? refunded(one) : paid(one)
    balance += refund ? -amount : amount
    const flow = [refund ? refund.refundId : subOrder.transactionId, refund ? '退款' : '交易', refund ? '退款' : '交易']
    const voucher = refund ? refund.request.out_refund_no : subOrder.request.out_trade_no
    return [
      ...(hasMerchants ? [subOrder.request.sub_mchid] : []),
      ...[
        billTime(time),
        subOrder.transactionId,
        ...flow,
        refund ? '支出' : '收入',
        yuan(amount),
        yuan(balance),
        'system',
        '',
        voucher,
      ],
    ]
  })
  const income = movements.filter(({ refund }) => !refund)
  const back = movements.filter(({ refund }) => refund)
  const totals = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'.split(',')
  const total = [movements.length, income.length, yuan(sum(income, paid)), back.length, yuan(sum(back, refunded))]
  return writeBill(writePart(hasMerchants ? ['二级商户号', ...heading] : heading, lines), writePart(totals, [total]))
}

/** Makes a bill out of the movements that are meant, and refuses a day that has none, or that is not over long enough. */
function answerBill(
  { query, origin }: AdmittedCall,
  { ledger, credentials, now }: Context,
  isMeant: (one: Movement) => boolean,
  write: (movements: readonly Movement[]) => Buffer,
  isEncrypted: boolean,
): Reply {
  const date = String(query['bill_date'])
  // Made from 9:00 in UTC+8 of the next day.
  if (now < Date.parse(`${date}T09:00:00+08:00`) + 24 * HOUR)
    return refuse(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试')
  const movements = movementsOf(ledger, date).filter(isMeant)
  if (movements.length === 0) return refuse(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  const text = write(movements)
  const isZipped = query['tar_type'] === 'GZIP'
  const plain = isZipped ? gzipSync(text) : text
  const hash = { hash_type: 'SHA1', hash_value: createHash('sha1').update(text).digest('hex') }
  const nonce = randomBytes(8).toString('hex')
  const encrypted = isEncrypted ? encryptBill(plain, randomBytes(32), nonce, credentials.merchant.publicKey) : undefined
  const token = randomBytes(24).toString('base64url')
  const type = isEncrypted ? 'application/octet-stream' : isZipped ? 'application/x-gzip' : 'text/plain'
  ledger.files.set(token, { bytes: encrypted?.file ?? plain, type, expiry: now + LINK_LIFE })
  const download_url = `${origin}/v3/billdownload/file?token=${token}${isZipped ? '&tartype=gzip' : ''}`
  const reason = `a bill of ${movements.length} line${movements.length === 1 ? '' : 's'}`
  if (!encrypted) return { status: 200, body: { ...hash, download_url }, reason }
  const file = { bill_sequence: 1, ...hash, download_url, encrypt_key: encrypted.encrypt_key, nonce }
  return { status: 200, body: { download_bill_count: 1, download_bill_list: [file] }, reason }
}

/** The bill of payments and refunds. */
export function applyTradeBill(call: AdmittedCall, context: Context): Reply {
  const { sub_mchid, bill_type = 'ALL' } = call.query
  const isMeant = ({ subOrder, refund }: Movement) =>
    (sub_mchid === undefined || subOrder.request.sub_mchid === sub_mchid) &&
    (bill_type === 'ALL' || (bill_type === 'REFUND') === (refund !== undefined))
  return answerBill(call, context, isMeant, (movements) => writeTradeBill(movements, context.credentials.mchid), false)
}

/** The movements of the platform's own account. */
export function applyFundFlowBill(call: AdmittedCall, context: Context): Reply {
  const isMeant = ({ subOrder }: Movement) => subOrder.request.sub_mchid === context.credentials.mchid
  return answerBill(call, context, isMeant, (movements) => writeFundFlowBill(movements, false), false)
}

/** The movements of every sub-merchant, encrypted. */
export function applySubMerchantsFundFlowBill(call: AdmittedCall, context: Context): Reply {
  return answerBill(
    call,
    context,
    () => true,
    (movements) => writeFundFlowBill(movements, true),
    true,
  )
}

/** The movements of one sub-merchant, encrypted. */
export function applySubMerchantFundFlowBill(call: AdmittedCall, context: Context): Reply {
  const isMeant = ({ subOrder }: Movement) => subOrder.request.sub_mchid === String(call.query['sub_mchid'])
  return answerBill(call, context, isMeant, (movements) => writeFundFlowBill(movements, false), true)
}

/** The path of every download link. */
export const DOWNLOAD_PATH = '/v3/billdownload/file'

/** Hands out a file, which WeChat Pay does not sign. */
export function downloadFile(url: string, { files }: Ledger, now: number): Reply {
  const token = new URLSearchParams(url.split('?')[1] ?? '').get('token') ?? ''
  const file = files.get(token)
  if (!file || now >= file.expiry) {
    return refuse(400, 'INVALID_REQUEST', '下载链接已失效，请重新申请账单', undefined, { signed: false })
  }
  const { bytes, type } = file
  return { status: 200, bytes, type, signed: false, reason: `a file of ${bytes.length} bytes` }
}
