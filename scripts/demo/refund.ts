// Demo of a refund with its notification, and of the bill of the day.
import { text } from 'node:stream/consumers'
import { createWechatPayClient, WechatPayError } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { startReceiver } from './notification.js'
import { body } from './seed.js'
import { claim, say, show, title, waitFor } from './terminal.js'

const HOUR = 3_600_000

/** Walks through the refund of a sub-order and the bill of its day, on a clock of its own: bills are made the next morning. */
export async function showRefund(): Promise<void> {
  const started = Date.now()
  const day = new Date(started + 8 * HOUR).toISOString().slice(0, 10)
  // At noon, so that the day does not end on the way.
  let ahead = Date.parse(`${day}T12:00:00+08:00`) - started
  const now = () => Date.now() + ahead
  const mock = createMockWechatPay({ now })
  const server = await mock.listen()
  const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl: server.url, now })
  const receiver = await startReceiver(mock, now)
  const { mchid } = mock.merchant
  const out_contract_code = `${body.out_contract_code}R`

  await wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', {
    body: { ...body, out_contract_code, notify_url: receiver.url },
  })
  await mock.approve(out_contract_code)
  const { data: contract } = await wechatpay.GET(
    '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
    { params: { path: { plan_id: body.plan_id, out_contract_code } } },
  )
  const sub_mchid = '1900000110'
  const order = (out_trade_no: string, description: string, total_amount: number) => {
    return { mchid, out_trade_no, sub_mchid, description, amount: { total_amount, currency: 'CNY' } }
  }
  const { data: paid } = await wechatpay.POST('/v3/ecommerce/combine-papay/transactions', {
    body: {
      combine_appid: body.appid,
      combine_mchid: mchid,
      combine_out_trade_no: `P${day}R`,
      contract_id: contract?.contract_id ?? '',
      sub_orders: [order('S1', '视频会员 连续包月', 1500), order('S2', '音乐会员 连续包月', 800)],
    },
  })

  title('A refund of one sub-order, and its notification', '一笔子单的退款，及其通知')
  const { data: accepted } = await wechatpay.POST('/v3/ecommerce/refunds/apply', {
    body: {
      sub_mchid,
      sp_appid: body.appid,
      transaction_id: paid?.sub_orders[0]?.transaction_id ?? '',
      out_refund_no: 'R1',
      reason: '服务中断补偿',
      amount: { refund: 500, total: 1500, currency: 'CNY' },
      notify_url: receiver.url,
    },
  })
  await waitFor(() => receiver.events.length === 2)
  receiver.close()
  show(say('accepted', '已受理'), `${accepted?.out_refund_no} ${accepted?.refund_id}`)
  const event = receiver.events.at(-1)
  show(say('event', '事件'), event ?? say('none', '没有'))
  const { data: refund } = await wechatpay.GET('/v3/ecommerce/refunds/out-refund-no/{out_refund_no}', {
    params: { path: { out_refund_no: 'R1' }, query: { sub_mchid } },
  })
  claim(
    event?.event_type === 'REFUND.SUCCESS' &&
      event.resource.refund_status === refund?.status &&
      event.resource.out_refund_no === 'R1',
    `the notification says ${refund?.status ?? '—'}, and the query says the same`,
    `通知是 ${refund?.status ?? '—'}，查询的结果相同`,
  )

  title("The next morning: the day's bill", '第二天上午：当天的账单')
  ahead += 22 * HOUR
  const { data: application, error } = await wechatpay.GET('/v3/bill/tradebill', {
    params: { query: { bill_date: day, tar_type: 'GZIP' } },
  })
  if (!application) {
    claim(false, `no bill: ${error?.code}`, `没有账单：${error?.code}`)
  } else {
    const { data: bill } = await wechatpay.download(application)
    const lines = (await text(bill!)).trimEnd().split('\r\n')
    const [heading = '', totals = ''] = lines.slice(-2)
    const names = heading.split(',')
    const values = totals.split(',').map((value) => value.slice(1))
    show(
      say('bill', '账单'),
      `${day}, ${say(`${lines.length} lines`, `${lines.length} 行`)}, SHA-1 ${application.hash_value}`,
    )
    show(say('totals', '汇总'), names.map((name, index) => `${name} ${values[index]}`).join(' · '))
    claim(
      lines.length === 6 && values[1] === '23.00' && values[2] === '5.00',
      'unzipped, and its hash is right: two payments of 23.00 yuan, and a refund of 5.00',
      '已解压，哈希正确：两笔收款共 23.00 元，一笔退款 5.00 元',
    )
    const forged = { ...application, hash_value: '0'.repeat(40) }
    const failure: unknown = await wechatpay
      .download(forged)
      .then(({ data }) => text(data!))
      .catch((one: unknown) => one)
    claim(
      failure instanceof WechatPayError && failure.code === 'ERR_DOWNLOAD_INVALID',
      'a bill of another hash fails when it is read, and is told by name',
      '哈希不符的账单，读取时会失败，并说明原因',
    )
  }
  await server.close()
}
