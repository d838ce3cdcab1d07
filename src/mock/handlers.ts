/** Table of handlers: what each operation of the contract does to the ledger and answers. */
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import { preEntrustSign, queryContract, terminateContract } from './contracts.js'
import type { Reply } from './message.js'
import { createTransaction, queryTransaction, reverseTransaction } from './orders.js'
import { echoSecurity, listCertificates } from './platform.js'

/** By `operationId`. */
export const handlers: Readonly<Record<string, (call: AdmittedCall, context: Context) => Reply>> = {
  preEntrustSign,
  preEntrustSignMiniProgram: preEntrustSign,
  queryContract,
  terminateContract,
  createTransaction,
  queryTransaction,
  reverseTransaction,
  listCertificates,
  echoSecurity,
}
