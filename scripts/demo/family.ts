// Demo of one contract from pre-sign to termination, every call as a chain of names.
import { chain, createWechatPayClient, launchParameters, WechatPayError } from '../../src/index.js'
import type { MockWechatPay } from '../../src/mock/mock.js'
import { startReceiver } from './notification.js'
import { body } from './seed.js'
import { claim, say, show, title, waitFor } from './terminal.js'

/** Shows pre-sign, the APP, signing, deduction, reversal and termination. */
export async function showFamily(mock: MockWechatPay, baseUrl: string): Promise<void> {
  const wxpay = chain(createWechatPayClient({ ...mock.merchant, baseUrl }))
  const { contracts, transactions } = wxpay.v3.ecommerce.combinePapay
  const contract = contracts.planId._plan_id_.outContractCode._out_contract_code_
  const receiver = await startReceiver(mock)
  const out_contract_code = `${body.out_contract_code}F`
  const contractKey = { plan_id: body.plan_id, out_contract_code }

  title('From the server to the APP', '从服务器到 APP')
  const preSignedAt = Date.now()
  const session = await contracts.preEntrustSign.post({ ...body, out_contract_code, notify_url: receiver.url })
  const launch = launchParameters(session.data, { preSignedAt })
  show(say('to the APP', '交给 APP'), launch)
  claim(
    launch.kind === 'WXOpenBusinessWebview' && launch.queryInfo.pre_entrustweb_id === session.data.pre_entrustweb_id,
    'the APP knows which way to open WeChat, and until when',
    'APP 知道用哪种方式拉起微信，以及在什么时间之前',
  )

  title('Signed, and what can be deducted from it', '签约，以及可以扣款的协议')
  await mock.approve(out_contract_code)
  const { data: signed } = await contract.get(contractKey)
  show(say('contract', '协议'), `${signed.contract_id} ${signed.contract_state}`)
  claim(
    signed.contract_state === 'SIGNED' && receiver.events.at(-1)?.event_type === 'ECOMMERCE_ENTRUST.SIGN',
    'notification and query agree',
    '通知与查询一致',
  )

  title('A deduction, queried and reversed', '扣款、查询、撤销')
  const combine_out_trade_no = `P${preSignedAt}`
  const subOrder = { mchid: mock.merchant.mchid, out_trade_no: `S${preSignedAt}`, sub_mchid: '1900000110' }
  const amount = { total_amount: 1500, currency: 'CNY' }
  const deduction = {
    combine_appid: body.appid,
    combine_mchid: mock.merchant.mchid,
    combine_out_trade_no,
    contract_id: signed.contract_id!,
    sub_orders: [{ ...subOrder, description: '视频会员 连续包月', amount }],
  }
  const { data: paid } = await transactions.post(deduction)
  const again = await transactions.post(deduction)
  const { transaction_id, trade_state } = paid.sub_orders[0]!
  show(say('order', '订单'), `${combine_out_trade_no} ${trade_state} ${transaction_id}`)
  claim(
    again.data.sub_orders[0]?.transaction_id === transaction_id,
    'the same call again took no money again',
    '原样重试没有重复扣款',
  )
  const order = transactions._combine_out_trade_no_
  await order.reverse.post({ combine_appid: body.appid, sub_orders: [subOrder] }, { combine_out_trade_no })
  const { data: reversed } = await order.get({ combine_out_trade_no })
  claim(
    reversed.sub_orders[0]?.trade_state !== 'SUCCESS',
    `reversed with 204; the order is now ${reversed.sub_orders[0]?.trade_state}`,
    `撤销应答 204；订单现在是 ${reversed.sub_orders[0]?.trade_state}`,
  )

  title('The end of the contract', '解约')
  await contract.terminate.post({ contract_termination_remark: '用户解约' }, contractKey)
  await waitFor(() => receiver.events.length === 2)
  receiver.close()
  claim(
    receiver.events.at(-1)?.event_type === 'ECOMMERCE_ENTRUST.TERMINATE',
    'its notification arrived too',
    '解约通知也已到达',
  )
  const later = { ...deduction, combine_out_trade_no: `${combine_out_trade_no}B` }
  const refusal: unknown = await transactions.post(later).catch((error: unknown) => error)
  const apiError = refusal instanceof WechatPayError ? refusal.apiError : undefined
  claim(
    apiError?.code === 'CONTRACT_NOT_EXIST' && apiError.verified,
    `no more deductions: the chain throws ${apiError?.code ?? '—'}, signed by WeChat Pay`,
    `不能再扣款：链式调用抛出 ${apiError?.code ?? '—'}，应答已验签`,
  )
}
