/** Operations on a contract: pre-sign, query, termination by the merchant. */
import type { AdmittedCall } from './admission.js'
import type { Context } from './context.js'
import { isSameRequest, openSession, terminateContract as terminate, type LedgerContract } from './ledger.js'
import { formatExactTime, refuse, refuseOtherParameters, type Reply } from './message.js'

/** Opens a session; the same call again has the same one, as long as it lives. */
export function preEntrustSign({ operation, body }: AdmittedCall, { ledger, credentials, now }: Context): Reply {
  const request = body as LedgerContract['request']
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
function findContract({ path }: AdmittedCall, { ledger }: Context): LedgerContract | undefined {
  const contract = ledger.contracts.get(String(path['out_contract_code']))
  return contract?.request.plan_id === path['plan_id'] ? contract : undefined
}

const unknownContract = () => refuse(404, 'CONTRACT_NOT_EXIST', '签约协议不存在')

/** Describes a contract as its query does. What only signing adds is empty before it: WeChat Pay publishes no other form. */
export function describeContract({ request, state, signing, termination }: LedgerContract, mchid: string) {
  const { appid, plan_id, out_contract_code, contract_display_account } = request
  return {
    mchid,
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
  }
}

/** Says what became of a contract. */
export function queryContract(call: AdmittedCall, context: Context): Reply {
  const contract = findContract(call, context)
  if (!contract) return unknownContract()
  const body = describeContract(contract, context.credentials.mchid)
  return { status: 200, body, reason: `the contract is ${contract.state}` }
}

/** Ends a signed contract. A contract that has ended already stays as it is. */
export function terminateContract(call: AdmittedCall, context: Context): Reply {
  const contract = findContract(call, context)
  if (!contract) return unknownContract()
  const { plan_id, out_contract_code } = contract.request
  if (contract.state === 'NOT_SIGNED') return refuse(400, 'INVALID_REQUEST', '协议未签约，不能解约')
  const hadEnded = contract.state === 'TERMINATED'
  if (!hadEnded) {
    const remark = String((call.body as Record<string, unknown>)['contract_termination_remark'])
    context.announceEnd(terminate(contract, { mode: 'MCH_API_TERMINATE', remark, time: context.now }))
  }
  const body = { mchid: context.credentials.mchid, plan_id, out_contract_code }
  return { status: 200, body, reason: hadEnded ? 'it had ended before' : 'the contract has ended' }
}
