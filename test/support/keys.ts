/** Client, mock and a pre-sign call, shared by tests of keys. */
export { createWechatPayClient } from '../../src/client/client.js'
export { createMockWechatPay } from '../../src/mock/mock.js'

/** The pre-sign operation. */
export const presignPath = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

/** A valid body for it. */
export function presign(out_contract_code: string) {
  return {
    appid: 'wxd678efh567hg6787',
    plan_id: 12535,
    out_contract_code,
    contract_display_account: '微信代扣用户A',
    notify_url: 'https://yourapp.com/notify',
  }
}
