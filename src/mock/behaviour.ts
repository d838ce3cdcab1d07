/** Knows what each operation of the contract does to the ledger and answers. */
import type { MockCredentials } from './credentials.js'
import { refuse, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { queryContract, terminateContract } from './contracts.js'
import { createSessionId, isSameRequest, type Ledger, type LedgerContract } from './ledger.js'
import { echoSecurity, listCertificates } from './platform.js'

/** What an operation can see. */
export interface Stage {
  readonly ledger: Ledger
  readonly credentials: MockCredentials
  /** Milliseconds since 1970. */
  readonly now: number
  /** Tells the merchant that a contract has ended. */
  readonly announce: (contract: LedgerContract) => void
}

type Behaviour = (call: AdmittedCall, stage: Stage) => Reply

function preEntrustSign({ operation, body }: AdmittedCall, { ledger, credentials }: Stage): Reply {
  const request = body as Record<string, unknown> & { out_contract_code: string; plan_id: number }
  const { out_contract_code, plan_id } = request
  const { operationId } = operation
  const known = ledger.contracts.get(out_contract_code)
  if (known && (known.operationId !== operationId || !isSameRequest(known.request, request))) {
    return refuse(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致', undefined, { internalCode: -268498688 })
  }
  const contract = known ?? { session: createSessionId(), request, operationId, state: 'NOT_SIGNED' }
  ledger.contracts.set(out_contract_code, contract)
  return {
    status: 200,
    body: { pre_entrustweb_id: contract.session, mchid: credentials.mchid, plan_id, out_contract_code },
    reason: known ? 'the session that this number has already' : 'a new session',
  }
}

const behaviours: Readonly<Record<string, Behaviour>> = {
  preEntrustSign,
  preEntrustSignMiniProgram: preEntrustSign,
  queryContract,
  terminateContract,
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
