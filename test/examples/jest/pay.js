const { createWechatPayClient, fromEnv } = require('wechatpay-fetch')

/** The id with which the app opens WeChat. */
exports.presign = async function presign(outContractCode, wechatpay = createWechatPayClient(fromEnv())) {
  const { data, error } = await wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', {
    body: {
      appid: 'wxd678efh567hg6787',
      plan_id: 12535,
      out_contract_code: outContractCode,
      contract_display_account: '微信代扣用户A',
      notify_url: 'https://yourapp.com/wechatpay/notify',
    },
  })
  if (error) throw new Error(error.code)
  return data.pre_entrustweb_id
}
