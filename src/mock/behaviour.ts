/** Knows what each operation of the contract does to the ledger and answers. */
import { preEntrustSign, queryContract, terminateContract } from './contracts.js'
import { echoSecurity } from './echo.js'
import { refuse, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { createTransaction, queryTransaction, reverseTransaction } from './orders.js'
import { listCertificates } from './platform.js'
import type { Stage } from './stage.js'

type Behaviour = (call: AdmittedCall, stage: Stage) => Reply

const behaviours: Readonly<Record<string, Behaviour>> = {
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

/** Carries out an admitted call. */
export function carryOut(call: AdmittedCall, stage: Stage): Reply {
  const behaviour = behaviours[call.operation.operationId]
  return behaviour
    ? behaviour(call, stage)
    : refuse(501, 'SYSTEM_ERROR', `the mock does not play ${call.operation.operationId}`)
}
