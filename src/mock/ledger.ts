/** Knows what the mock's WeChat Pay remembers of contracts and orders, and what may become of them. */
import { randomBytes, randomInt } from 'node:crypto'
import { WechatPayError } from '../errors.js'

/** How long a session lives, in milliseconds. https://pay.weixin.qq.com/doc/v3/partner/4012881608 */
const SESSION_LIFE = 2 * 60 * 60 * 1000
/** How long a contract lives, in milliseconds; templates say so in reality. */
const CONTRACT_LIFE = 365 * 24 * 60 * 60 * 1000

/** What a pre-sign call said. */
export interface PreSignRequest {
  readonly appid: string
  readonly plan_id: number
  readonly out_contract_code: string
  readonly contract_display_account: string
  readonly notify_url: string
  readonly attach?: string
}

/** A signing session. */
export interface Session {
  /** `pre_entrustweb_id` */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** A contract from its pre-sign on. Times are milliseconds since 1970. */
export interface LedgerContract {
  readonly state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED'
  /** The pre-sign operation, because two of them share the numbers. */
  readonly operationId: string
  readonly request: PreSignRequest
  /** The session in which it may be signed; absent once it was signed or given up. */
  readonly session: Session | undefined
  /** From its signing on. */
  readonly signed?: {
    readonly contract_id: string
    readonly openid: string
    readonly at: number
    readonly until: number
  }
  /** From its termination on. */
  readonly terminated?: { readonly mode: string; readonly remark: string; readonly at: number }
}

/** A combined order. */
export interface LedgerOrder {
  readonly state: 'SUCCESS' | 'REVOKED'
  readonly request: Readonly<Record<string, unknown>>
  /** What the deduction was answered with. */
  readonly result: Readonly<Record<string, unknown>> & { readonly sub_orders: readonly Record<string, unknown>[] }
}

/** The state of one mock. */
export interface Ledger {
  /** By `out_contract_code`, which is unique on the merchant's side. */
  readonly contracts: Map<string, LedgerContract>
  /** By `combine_out_trade_no`. */
  readonly orders: Map<string, LedgerOrder>
  /** Is told each contract that was signed or terminated, by whomever: what WeChat Pay sends notifications about. */
  readonly onSettled: (contract: LedgerContract) => void
}

/** Opens an empty ledger. */
export function openLedger(onSettled: Ledger['onSettled'] = () => {}): Ledger {
  return { contracts: new Map(), orders: new Map(), onSettled }
}

/** Makes digits, the first of them given, as ids of contracts and transactions are. */
export function createDigits(prefix: string, length: number): string {
  let digits = prefix
  while (digits.length < length) digits += randomInt(10)
  return digits
}

/** Opens a session like the published ones: prefix and 22 characters. */
export function openSession(now: number): Session {
  const id = `5778aad${randomBytes(16).toString('base64url').replace(/[-_]/g, 'X')}`
  return { id, expiresAt: now + SESSION_LIFE }
}

function write(ledger: Ledger, contract: LedgerContract): LedgerContract {
  ledger.contracts.set(contract.request.out_contract_code, contract)
  if (contract.state !== 'NOT_SIGNED') ledger.onSettled(contract)
  return contract
}

function findSession(ledger: Ledger, id: string, now: number): LedgerContract {
  const contract = [...ledger.contracts.values()].find(({ session }) => session?.id === id)
  if (contract && now < contract.session!.expiresAt) return contract
  throw new WechatPayError(
    'ERR_OPTIONS',
    contract
      ? 'The session is older than 2 hours. Pre-sign again with the same number.'
      : 'No session is open under this id. Wanted: the pre_entrustweb_id of a pre-sign that was neither signed nor given up.',
  )
}

/** The payer signs in a session. Throws `ERR_OPTIONS` when it is not open. */
export function approve(ledger: Ledger, sessionId: string, now: number): LedgerContract {
  const contract = findSession(ledger, sessionId, now)
  const signed = {
    contract_id: createDigits('20', 18),
    openid: `o${randomBytes(20).toString('base64url').slice(0, 27)}`,
    at: now,
    until: now + CONTRACT_LIFE,
  }
  return write(ledger, { ...contract, state: 'SIGNED', session: undefined, signed })
}

/** The payer leaves a session without signing; WeChat Pay tells nobody. Throws `ERR_OPTIONS` when it is not open. */
export function giveUp(ledger: Ledger, sessionId: string, now: number): LedgerContract {
  return write(ledger, { ...findSession(ledger, sessionId, now), session: undefined })
}

/** Ends a signed contract. Throws `ERR_OPTIONS` when it is not signed. */
export function terminate(
  ledger: Ledger,
  out_contract_code: string,
  { mode, remark }: { readonly mode: string; readonly remark: string },
  now: number,
): LedgerContract {
  const contract = ledger.contracts.get(out_contract_code)
  if (contract?.state !== 'SIGNED') {
    throw new WechatPayError(
      'ERR_OPTIONS',
      `The contract is ${contract ? contract.state : 'not known'}. Only a contract that is SIGNED can be terminated.`,
    )
  }
  return write(ledger, { ...contract, state: 'TERMINATED', terminated: { mode, remark, at: now } })
}

/** True when two JSON values have the same fields with the same values, in any order. */
export function isSameRequest(a: unknown, b: unknown): boolean {
  const sort = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value
  return JSON.stringify(a, sort) === JSON.stringify(b, sort)
}
