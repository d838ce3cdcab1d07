/** Knows the operations on a contract: its session, what became of it, and its end by the merchant. */
import { refuse, refuseOtherParameters, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { isSameRequest, openSession, terminateContract as terminate, type LedgerContract } from './ledger.js'
import type { Stage } from './stage.js'
import { formatExactTime } from './time.js'

/** Opens a session; the same call again has the same one, as long as it lives. */
export function preEntrustSign({ operation, body }: AdmittedCall, { ledger, credentials, now }: Stage): Reply {
  const request = body as Record<string, unknown> & { out_contract_code: string; plan_id: number }
  const { out_contract_code, plan_id } = request
  const { operationId } = operation
  const known = ledger.contracts.get(out_contract_code)
  if (known && (known.operationId !== operationId || !isSameRequest(known.request, request))) {
    return refuseOtherParameters()
  }
  // Published for sibling operations only: a number that was signed cannot be used again.
  if (known && known.state !== 'NOT_SIGNED') return refuse(400, 'INVALID_REQUEST', '商户协议号已被使用')
  const isOpen = known !== undefined && !known.isGivenUp && now < known.sessionExpiry
  const contract: LedgerContract = isOpen ? known : { ...openSession(now), request, operationId, state: 'NOT_SIGNED' }
  ledger.contracts.set(out_contract_code, contract)
  return {
    status: 200,
    body: { pre_entrustweb_id: contract.session, mchid: credentials.mchid, plan_id, out_contract_code },
    reason: isOpen ? 'the session that this number has already' : 'a new session',
  }
}

/** The contract of a path; its number belongs to one plan. */
function findContract({ path }: AdmittedCall, { ledger }: Stage): LedgerContract | undefined {
  const contract = ledger.contracts.get(String(path['out_contract_code']))
  return contract?.request['plan_id'] === path['plan_id'] ? contract : undefined
}

const unknownContract = () => refuse(404, 'CONTRACT_NOT_EXIST', '签约协议不存在')

/** Says what became of a contract. What only signing adds is empty before it: WeChat Pay publishes no other form. */
export function queryContract(call: AdmittedCall, stage: Stage): Reply {
  const contract = findContract(call, stage)
  if (!contract) return unknownContract()
  const { request, state, signing, termination } = contract
  const { appid, plan_id, out_contract_code, contract_display_account } = request
  return {
    status: 200,
    body: {
      mchid: stage.credentials.mchid,
      contract_id: signing?.contractId ?? '',
      appid,
      plan_id,
      out_contract_code,
      contract_display_account,
      contract_state: state,
      contract_signed_time: signing ? formatExactTime(signing.time) : '',
      contract_expired_time: signing ? formatExactTime(signing.expiry) : '',
      openid: signing?.openid ?? '',
      ...(termination && {
        contract_terminate_info: {
          contract_termination_mode: termination.mode,
          contract_terminated_time: formatExactTime(termination.time),
          contract_termination_remark: termination.remark,
        },
      }),
    },
    reason: `the contract is ${state}`,
  }
}

/** Ends a signed contract. A contract that has ended already stays as it is. */
export function terminateContract(call: AdmittedCall, stage: Stage): Reply {
  const contract = findContract(call, stage)
  if (!contract) return unknownContract()
  const { plan_id, out_contract_code } = contract.request
  if (contract.state === 'NOT_SIGNED') return refuse(400, 'INVALID_REQUEST', '协议未签约，不能解约')
  if (contract.state === 'SIGNED') {
    const remark = String((call.body as Record<string, unknown>)['contract_termination_remark'])
    const termination = { mode: 'MCH_API_TERMINATE', remark, time: stage.now }
    stage.announce(terminate(stage.ledger, String(out_contract_code), termination))
  }
  const body = { mchid: stage.credentials.mchid, plan_id, out_contract_code }
  return { status: 200, body, reason: contract.state === 'SIGNED' ? 'the contract has ended' : 'it had ended before' }
}
