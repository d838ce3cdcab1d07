// The pre-sign call of the demo: path and body of the published example.

/** The path of APP 方式预签约. */
export const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

/** The published example of its body. */
export const body = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
  return_app: true,
}
