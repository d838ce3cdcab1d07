/** Knows what the operations on contracts do to the ledger and answer. */
import { refuse, refuseOtherParameters, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { isSameRequest, openSession, terminate, type LedgerContract, type PreSignRequest } from './ledger.js'
import type { Stage } from './stage.js'
import { formatTime } from './time.js'

/** Opens a session; the same call again has the same one, as long as it lives. */
export function preEntrustSign({ operation, body }: AdmittedCall, { ledger, credentials, now }: Stage): Reply {
  const request = body as PreSignRequest
  const { out_contract_code, plan_id } = request
  const { operationId } = operation
  const known = ledger.contracts.get(out_contract_code)
  if (known && (known.operationId !== operationId || !isSameRequest(known.request, request))) {
    return refuseOtherParameters()
  }
  // Published for sibling operations only: a number that was signed cannot be used again.
  if (known && known.state !== 'NOT_SIGNED') return refuse(400, 'INVALID_REQUEST', '商户协议号已被使用')
  const isOpen = known?.session !== undefined && now < known.session.expiresAt
  const session = isOpen ? known.session : openSession(now)
  ledger.contracts.set(out_contract_code, { state: 'NOT_SIGNED', operationId, request, session })
  return {
    status: 200,
    body: { pre_entrustweb_id: session.id, mchid: credentials.mchid, plan_id, out_contract_code },
    reason: isOpen ? 'the session that this number has already' : 'a new session',
  }
}

function findContract({ path }: AdmittedCall, { ledger }: Stage): LedgerContract | Reply {
  const contract = ledger.contracts.get(String(path['out_contract_code']))
  return contract && contract.request.plan_id === path['plan_id']
    ? contract
    : refuse(404, 'CONTRACT_NOT_EXIST', '协议不存在')
}

/** Says what has become of a contract. */
export function queryContract(call: AdmittedCall, stage: Stage): Reply {
  const contract = findContract(call, stage)
  if ('status' in contract) return contract
  const { state, signed, terminated } = contract
  const { appid, plan_id, out_contract_code, contract_display_account } = contract.request
  return {
    status: 200,
    body: {
      mchid: stage.credentials.mchid,
      // Published as always there; what stands in them before the signing is not.
      contract_id: signed?.contract_id ?? '',
      appid,
      plan_id,
      out_contract_code,
      contract_display_account,
      contract_state: state,
      contract_signed_time: signed ? formatTime(signed.at) : '',
      contract_expired_time: signed ? formatTime(signed.until) : '',
      openid: signed?.openid ?? '',
      ...(terminated && {
        contract_terminate_info: {
          contract_termination_mode: terminated.mode,
          contract_terminated_time: formatTime(terminated.at),
          contract_termination_remark: terminated.remark,
        },
      }),
    },
    reason: `the contract is ${state}`,
  }
}

/** Ends a contract on the merchant's side; the same call again changes nothing. */
export function terminateContract(call: AdmittedCall, stage: Stage): Reply {
  const contract = findContract(call, stage)
  if ('status' in contract) return contract
  const { plan_id, out_contract_code } = contract.request
  if (contract.state === 'NOT_SIGNED') return refuse(400, 'INVALID_REQUEST', '协议尚未签约，不能解约')
  if (contract.state === 'SIGNED') {
    const remark = String((call.body as Record<string, unknown>)['contract_termination_remark'])
    terminate(stage.ledger, out_contract_code, { mode: 'MCH_API_TERMINATE', remark }, stage.now)
  }
  return {
    status: 200,
    body: { mchid: stage.credentials.mchid, plan_id, out_contract_code },
    reason: contract.state === 'SIGNED' ? 'terminated' : 'terminated before',
  }
}
