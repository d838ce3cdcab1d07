// Written by `npm run generate` from spec/openapi.yaml. Do not edit: change the contract instead.
import type { paths } from './schema.js'

/** The operations of the contract, in the two ways in which a chain reaches them. */
export interface chain {
    /** Step by step, as in `v3.ecommerce.combinePapay`; a path parameter is the step `_plan_id_`. */
    steps: {
        v3: V3
    }
    /** By the whole path, without the slash in front. */
    paths: {
        /**
         * APP 方式预签约
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012881608
         */
        "v3/ecommerce/combine-papay/contracts/pre-entrust-sign": V3EcommerceCombinePapayContractsPreEntrustSign
        /**
         * 小程序方式预签约
         * @see https://pay.weixin.qq.com/doc/v3/partner/4017177322
         */
        "v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program": V3EcommerceCombinePapayContractsPreEntrustSignMiniProgram
        /**
         * 查询协议
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012884060
         */
        "v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}": V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode
        /**
         * 解除协议
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012884072
         */
        "v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate": V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCodeTerminate
        /**
         * 受理扣款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012884121
         */
        "v3/ecommerce/combine-papay/transactions": V3EcommerceCombinePapayTransactions
        /**
         * 查询扣款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012884130
         */
        "v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}": V3EcommerceCombinePapayTransactionsCombineOutTradeNo
        /**
         * 撤销扣款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012884126
         */
        "v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse": V3EcommerceCombinePapayTransactionsCombineOutTradeNoReverse
        /**
         * 申请退款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012476892
         */
        "v3/ecommerce/refunds/apply": V3EcommerceRefundsApply
        /**
         * 按商户退款单号查询退款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012476911
         */
        "v3/ecommerce/refunds/out-refund-no/{out_refund_no}": V3EcommerceRefundsOutRefundNoOutRefundNo
        /**
         * 按微信支付退款单号查询退款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012476908
         */
        "v3/ecommerce/refunds/id/{refund_id}": V3EcommerceRefundsIdRefundId
        /**
         * 发起异常退款
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012649274
         */
        "v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund": V3EcommerceRefundsRefundIdApplyAbnormalRefund
        /**
         * 申请交易账单
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012760667
         */
        "v3/bill/tradebill": V3BillTradebill
        /**
         * 申请资金账单
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012760672
         */
        "v3/bill/fundflowbill": V3BillFundflowbill
        /**
         * 申请全部二级商户的资金账单
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012760697
         */
        "v3/ecommerce/bill/fundflowbill": V3EcommerceBillFundflowbill
        /**
         * 申请单个二级商户的资金账单
         * @see https://pay.weixin.qq.com/doc/v3/partner/4012760249
         */
        "v3/bill/sub-merchant-fundflowbill": V3BillSubMerchantFundflowbill
        /**
         * 上传图片
         * @see https://pay.weixin.qq.com/docs/partner/apis/contracted-merchant-application/upload.html
         */
        "v3/merchant/media/upload": V3MerchantMediaUpload
        /**
         * 下载平台证书
         * @see https://pay.weixin.qq.com/docs/partner/development/interface-rules/basic-rules.html
         */
        "v3/certificates": V3Certificates
        /**
         * 联调自测
         * @see https://pay.weixin.qq.com/doc/v3/partner/4015139289
         */
        "v3/security/echo": V3SecurityEcho
    }
}

/** The operations of the contract by method and path. */
export interface calls {
    get: {
        "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}": paths["/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"]['get']
        "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}": paths["/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}"]['get']
        "/v3/ecommerce/refunds/out-refund-no/{out_refund_no}": paths["/v3/ecommerce/refunds/out-refund-no/{out_refund_no}"]['get']
        "/v3/ecommerce/refunds/id/{refund_id}": paths["/v3/ecommerce/refunds/id/{refund_id}"]['get']
        "/v3/bill/tradebill": paths["/v3/bill/tradebill"]['get']
        "/v3/bill/fundflowbill": paths["/v3/bill/fundflowbill"]['get']
        "/v3/ecommerce/bill/fundflowbill": paths["/v3/ecommerce/bill/fundflowbill"]['get']
        "/v3/bill/sub-merchant-fundflowbill": paths["/v3/bill/sub-merchant-fundflowbill"]['get']
        "/v3/certificates": paths["/v3/certificates"]['get']
    }
    post: {
        "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign": paths["/v3/ecommerce/combine-papay/contracts/pre-entrust-sign"]['post']
        "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program": paths["/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program"]['post']
        "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate": paths["/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"]['post']
        "/v3/ecommerce/combine-papay/transactions": paths["/v3/ecommerce/combine-papay/transactions"]['post']
        "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse": paths["/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse"]['post']
        "/v3/ecommerce/refunds/apply": paths["/v3/ecommerce/refunds/apply"]['post']
        "/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund": paths["/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund"]['post']
        "/v3/merchant/media/upload": paths["/v3/merchant/media/upload"]['post']
        "/v3/security/echo": paths["/v3/security/echo"]['post']
    }
    put: {}
    patch: {}
    delete: {}
}

interface V3 {
    ecommerce: V3Ecommerce
    bill: V3Bill
    merchant: V3Merchant
    /**
     * 下载平台证书
     * @see https://pay.weixin.qq.com/docs/partner/development/interface-rules/basic-rules.html
     */
    certificates: V3Certificates
    security: V3Security
}

interface V3Ecommerce {
    combinePapay: V3EcommerceCombinePapay
    refunds: V3EcommerceRefunds
    bill: V3EcommerceBill
}

interface V3EcommerceCombinePapay {
    contracts: V3EcommerceCombinePapayContracts
    /**
     * 受理扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884121
     */
    transactions: V3EcommerceCombinePapayTransactions
}

interface V3EcommerceCombinePapayContracts {
    /**
     * APP 方式预签约
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012881608
     */
    preEntrustSign: V3EcommerceCombinePapayContractsPreEntrustSign
    planId: V3EcommerceCombinePapayContractsPlanId
}

interface V3EcommerceCombinePapayContractsPreEntrustSign {
    /**
     * APP 方式预签约
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012881608
     */
    post: paths["/v3/ecommerce/combine-papay/contracts/pre-entrust-sign"]['post']
    /**
     * 小程序方式预签约
     * @see https://pay.weixin.qq.com/doc/v3/partner/4017177322
     */
    miniProgram: V3EcommerceCombinePapayContractsPreEntrustSignMiniProgram
}

interface V3EcommerceCombinePapayContractsPreEntrustSignMiniProgram {
    /**
     * 小程序方式预签约
     * @see https://pay.weixin.qq.com/doc/v3/partner/4017177322
     */
    post: paths["/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program"]['post']
}

interface V3EcommerceCombinePapayContractsPlanId {
    _plan_id_: V3EcommerceCombinePapayContractsPlanIdPlanId
}

interface V3EcommerceCombinePapayContractsPlanIdPlanId {
    outContractCode: V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCode
}

interface V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCode {
    /**
     * 查询协议
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884060
     */
    _out_contract_code_: V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode
}

interface V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode {
    /**
     * 查询协议
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884060
     */
    get: paths["/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"]['get']
    /**
     * 解除协议
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884072
     */
    terminate: V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCodeTerminate
}

interface V3EcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCodeTerminate {
    /**
     * 解除协议
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884072
     */
    post: paths["/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"]['post']
}

interface V3EcommerceCombinePapayTransactions {
    /**
     * 受理扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884121
     */
    post: paths["/v3/ecommerce/combine-papay/transactions"]['post']
    /**
     * 查询扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884130
     */
    _combine_out_trade_no_: V3EcommerceCombinePapayTransactionsCombineOutTradeNo
}

interface V3EcommerceCombinePapayTransactionsCombineOutTradeNo {
    /**
     * 查询扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884130
     */
    get: paths["/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}"]['get']
    /**
     * 撤销扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884126
     */
    reverse: V3EcommerceCombinePapayTransactionsCombineOutTradeNoReverse
}

interface V3EcommerceCombinePapayTransactionsCombineOutTradeNoReverse {
    /**
     * 撤销扣款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012884126
     */
    post: paths["/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse"]['post']
}

interface V3EcommerceRefunds {
    /**
     * 申请退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476892
     */
    apply: V3EcommerceRefundsApply
    outRefundNo: V3EcommerceRefundsOutRefundNo
    id: V3EcommerceRefundsId
    _refund_id_: V3EcommerceRefundsRefundId
}

interface V3EcommerceRefundsApply {
    /**
     * 申请退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476892
     */
    post: paths["/v3/ecommerce/refunds/apply"]['post']
}

interface V3EcommerceRefundsOutRefundNo {
    /**
     * 按商户退款单号查询退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476911
     */
    _out_refund_no_: V3EcommerceRefundsOutRefundNoOutRefundNo
}

interface V3EcommerceRefundsOutRefundNoOutRefundNo {
    /**
     * 按商户退款单号查询退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476911
     */
    get: paths["/v3/ecommerce/refunds/out-refund-no/{out_refund_no}"]['get']
}

interface V3EcommerceRefundsId {
    /**
     * 按微信支付退款单号查询退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476908
     */
    _refund_id_: V3EcommerceRefundsIdRefundId
}

interface V3EcommerceRefundsIdRefundId {
    /**
     * 按微信支付退款单号查询退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012476908
     */
    get: paths["/v3/ecommerce/refunds/id/{refund_id}"]['get']
}

interface V3EcommerceRefundsRefundId {
    /**
     * 发起异常退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012649274
     */
    applyAbnormalRefund: V3EcommerceRefundsRefundIdApplyAbnormalRefund
}

interface V3EcommerceRefundsRefundIdApplyAbnormalRefund {
    /**
     * 发起异常退款
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012649274
     */
    post: paths["/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund"]['post']
}

interface V3Bill {
    /**
     * 申请交易账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760667
     */
    tradebill: V3BillTradebill
    /**
     * 申请资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760672
     */
    fundflowbill: V3BillFundflowbill
    /**
     * 申请单个二级商户的资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760249
     */
    subMerchantFundflowbill: V3BillSubMerchantFundflowbill
}

interface V3BillTradebill {
    /**
     * 申请交易账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760667
     */
    get: paths["/v3/bill/tradebill"]['get']
}

interface V3BillFundflowbill {
    /**
     * 申请资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760672
     */
    get: paths["/v3/bill/fundflowbill"]['get']
}

interface V3EcommerceBill {
    /**
     * 申请全部二级商户的资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760697
     */
    fundflowbill: V3EcommerceBillFundflowbill
}

interface V3EcommerceBillFundflowbill {
    /**
     * 申请全部二级商户的资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760697
     */
    get: paths["/v3/ecommerce/bill/fundflowbill"]['get']
}

interface V3BillSubMerchantFundflowbill {
    /**
     * 申请单个二级商户的资金账单
     * @see https://pay.weixin.qq.com/doc/v3/partner/4012760249
     */
    get: paths["/v3/bill/sub-merchant-fundflowbill"]['get']
}

interface V3Merchant {
    media: V3MerchantMedia
}

interface V3MerchantMedia {
    /**
     * 上传图片
     * @see https://pay.weixin.qq.com/docs/partner/apis/contracted-merchant-application/upload.html
     */
    upload: V3MerchantMediaUpload
}

interface V3MerchantMediaUpload {
    /**
     * 上传图片
     * @see https://pay.weixin.qq.com/docs/partner/apis/contracted-merchant-application/upload.html
     */
    post: paths["/v3/merchant/media/upload"]['post']
}

interface V3Certificates {
    /**
     * 下载平台证书
     * @see https://pay.weixin.qq.com/docs/partner/development/interface-rules/basic-rules.html
     */
    get: paths["/v3/certificates"]['get']
}

interface V3Security {
    /**
     * 联调自测
     * @see https://pay.weixin.qq.com/doc/v3/partner/4015139289
     */
    echo: V3SecurityEcho
}

interface V3SecurityEcho {
    /**
     * 联调自测
     * @see https://pay.weixin.qq.com/doc/v3/partner/4015139289
     */
    post: paths["/v3/security/echo"]['post']
}
