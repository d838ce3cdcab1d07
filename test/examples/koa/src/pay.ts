// The client, one call, and the receiver of notifications, the same for every framework.
import { createNotificationHandler, createWechatPayClient, fromEnv } from 'wechatpay-fetch'

const wechatpay = createWechatPayClient(fromEnv())

/** Pre-signs a contract. The app opens WeChat with the id. */
export async function presign(outContractCode: string): Promise<string | undefined> {
  const { data, error } = await wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', {
    body: {
      appid: 'wxd678efh567hg6787',
      plan_id: 12535,
      out_contract_code: outContractCode,
      contract_display_account: '微信代扣用户A',
      notify_url: process.env['NOTIFY_URL'] ?? 'https://yourapp.com/wechatpay/notify',
    },
  })
  if (error) throw new Error(`${error.code}: ${error.message}`)
  return data.pre_entrustweb_id
}

export const handle = createNotificationHandler({
  ...fromEnv(),
  onEvent: (event) => console.log('notified', event.event_type),
})
