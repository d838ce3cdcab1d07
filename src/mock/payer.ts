/** Knows what a payer does with a contract, and what WeChat Pay tells the merchant of it. */
import { deliverNotification, type Courier, type Dispatch } from './delivery.js'
import { approveContract, giveUpContract, terminateContract, type Ledger, type LedgerContract } from './ledger.js'
import type { Announcement } from './notifier.js'
import { formatExactTime } from './time.js'

/** Ways in which a contract ends without the merchant's call; WeChat Pay may add others. */
export type TerminationMode =
  'USER_TERMINATE' | 'WEPAY_WEB_TERMINATE' | 'CUSTOMER_SERVICE_TERMINATE' | 'SYSTEM_TERMINATE' | (string & {})

/** What a payer can do. Each step throws `ERR_OPTIONS` for a contract whose turn it is not. */
export interface Payer {
  readonly approve: (out_contract_code: string) => Dispatch
  readonly giveUp: (out_contract_code: string) => void
  readonly terminate: (out_contract_code: string, mode?: TerminationMode) => Dispatch
  /** Delivers the end of a contract, whoever has ended it. */
  readonly announceEnd: (contract: LedgerContract) => Dispatch
}

/** What both notifications say of a contract. */
function describeContract({ request, signing }: LedgerContract, mchid: string): Record<string, unknown> {
  const { appid, plan_id, out_contract_code, attach } = request
  return {
    mchid,
    out_contract_code,
    plan_id,
    appid,
    openid: signing!.openid,
    ...(attach === undefined ? {} : { attach }),
  }
}

function announceSigning(contract: LedgerContract, mchid: string): Announcement {
  const { time, expiry } = contract.signing!
  return {
    event_type: 'ECOMMERCE_ENTRUST.SIGN',
    summary: '签约结果通知',
    resource: {
      ...describeContract(contract, mchid),
      contract_expired_time: formatExactTime(expiry),
      operate_time: formatExactTime(time),
    },
  }
}

function announceTermination(contract: LedgerContract, mchid: string): Announcement {
  const { mode, time } = contract.termination!
  return {
    event_type: 'ECOMMERCE_ENTRUST.TERMINATE',
    summary: '解约结果通知',
    resource: {
      ...describeContract(contract, mchid),
      contract_termination_mode: mode,
      operate_time: formatExactTime(time),
    },
  }
}

/** Makes the payer of a mock. `terminationUrl` is where ends are announced, which is set with the plan; default: the pre-sign's `notify_url`. */
export function createPayer(ledger: Ledger, courier: Courier, terminationUrl?: string): Payer {
  const { now, credentials } = courier
  const { mchid } = credentials
  const urlOf = ({ request }: LedgerContract) => String(request['notify_url'])
  const announceEnd = (contract: LedgerContract) =>
    deliverNotification(terminationUrl ?? urlOf(contract), announceTermination(contract, mchid), courier)
  return {
    announceEnd,
    approve: (out_contract_code) => {
      const contract = approveContract(ledger, out_contract_code, now())
      return deliverNotification(urlOf(contract), announceSigning(contract, mchid), courier)
    },
    giveUp: (out_contract_code) => void giveUpContract(ledger, out_contract_code),
    terminate: (out_contract_code, mode = 'USER_TERMINATE') =>
      announceEnd(terminateContract(ledger, out_contract_code, { mode, remark: '', time: now() })),
  }
}
