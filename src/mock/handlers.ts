/** Handlers of the operations, by `operationId`. */
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import {
  applyFundFlowBill,
  applySubMerchantFundFlowBill,
  applySubMerchantsFundFlowBill,
  applyTradeBill,
} from './bills.js'
import { preEntrustSign, queryContract, terminateContract } from './contracts.js'
import type { Reply } from './message.js'
import { createTransaction, queryTransaction, reverseTransaction } from './orders.js'
import { echoSecurity, listCertificates } from './platform.js'
import { applyAbnormalRefund, applyRefund, queryRefund } from './refunds.js'
import { uploadImage } from './uploads.js'

/** By `operationId`. */
export const handlers: Readonly<Record<string, (call: AdmittedCall, context: Context) => Reply>> = {
  preEntrustSign,
  preEntrustSignMiniProgram: preEntrustSign,
  queryContract,
  terminateContract,
  createTransaction,
  queryTransaction,
  reverseTransaction,
  applyRefund,
  queryRefundByOutRefundNo: queryRefund,
  queryRefundById: queryRefund,
  applyAbnormalRefund,
  applyTradeBill,
  applyFundFlowBill,
  applySubMerchantsFundFlowBill,
  applySubMerchantFundFlowBill,
  uploadImage,
  listCertificates,
  echoSecurity,
}
