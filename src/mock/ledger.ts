/** Knows what the mock's WeChat Pay remembers: contracts and orders by the merchant's own numbers. */
import { randomBytes, randomInt } from 'node:crypto'
import { WechatPayError } from '../errors.js'

/** How a contract ended. */
export interface LedgerTermination {
  readonly mode: string
  readonly remark: string
  /** Milliseconds since 1970. */
  readonly time: number
}

/** A contract from its pre-sign on. Times are milliseconds since 1970. */
export interface LedgerContract {
  /** `pre_entrustweb_id` */
  readonly session: string
  /** Until when the payer can sign. */
  readonly sessionExpiry: number
  /** The body of the pre-sign call. */
  readonly request: Readonly<Record<string, unknown>>
  /** The pre-sign operation, because two of them share the numbers. */
  readonly operationId: string
  readonly state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED'
  /** The payer has left the signing page for good. */
  readonly isGivenUp?: boolean
  /** What signing has added. */
  readonly signing?: {
    readonly contractId: string
    readonly openid: string
    readonly time: number
    readonly expiry: number
  }
  readonly termination?: LedgerTermination
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
}

/** Opens an empty ledger. */
export function openLedger(): Ledger {
  return { contracts: new Map(), orders: new Map() }
}

/** A session lives 2 hours. https://pay.weixin.qq.com/doc/v3/partner/4012881608 */
const SESSION_LIFE = 2 * 3_600_000

/** Opens a session. Its id is like the published ones: prefix and 22 characters. */
export function openSession(now: number): Pick<LedgerContract, 'session' | 'sessionExpiry'> {
  const session = `5778aad${randomBytes(16).toString('base64url').replace(/[-_]/g, 'X')}`
  return { session, sessionExpiry: now + SESSION_LIFE }
}

/** Makes an id of a transaction like the published one: 28 digits. */
export function createTransactionId(now: number): string {
  return `42${now}${Array.from({ length: 13 }, () => randomInt(10)).join('')}`.slice(0, 28)
}

/** True when two JSON values have the same fields with the same values, in any order. */
export function isSameRequest(a: unknown, b: unknown): boolean {
  const sort = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value
  return JSON.stringify(a, sort) === JSON.stringify(b, sort)
}

/** Makes an id of a contract like the published one: 18 digits. */
function createContractId(now: number): string {
  return `${now}${randomInt(10_000, 100_000)}`
}

/** Published examples last one year. */
const YEAR = 365 * 86_400_000

/** The contracts of late, because a number that is unknown is most often misspelt. */
function listContracts({ contracts }: Ledger): string {
  const known = [...contracts].slice(-5).map(([code, { state }]) => `${code} (${state})`)
  return known.length > 0 ? `, which knows ${known.join(', ')}` : ', which knows none'
}

function findContract(ledger: Ledger, out_contract_code: string, wanted: LedgerContract['state']): LedgerContract {
  const contract = ledger.contracts.get(out_contract_code)
  const given = contract
    ? `has the state ${contract.state}${contract.isGivenUp ? ', given up' : ''}`
    : `is unknown to this mock${listContracts(ledger)}`
  if (contract?.state === wanted && !contract.isGivenUp) return contract
  throw new WechatPayError(
    'ERR_OPTIONS',
    `out_contract_code: the contract ${given}. Wanted: one with the state ${wanted}. Pre-sign it first, and play each step once.`,
  )
}

function keep(ledger: Ledger, out_contract_code: string, contract: LedgerContract): LedgerContract {
  ledger.contracts.set(out_contract_code, contract)
  return contract
}

/** Signs a contract as the payer does. Throws `ERR_OPTIONS` unless it waits to be signed. */
export function approveContract(ledger: Ledger, out_contract_code: string, now: number): LedgerContract {
  const contract = findContract(ledger, out_contract_code, 'NOT_SIGNED')
  if (now >= contract.sessionExpiry) {
    throw new WechatPayError(
      'ERR_OPTIONS',
      'out_contract_code: its session is older than 2 hours. Wanted: an open session. Pre-sign again with the same number.',
    )
  }
  const openid = `o-${randomBytes(20).toString('base64url').slice(0, 26)}`
  const signing = { contractId: createContractId(now), openid, time: now, expiry: now + YEAR }
  return keep(ledger, out_contract_code, { ...contract, state: 'SIGNED', signing })
}

/** Ends a session without a signature; the contract stays as it is. Throws `ERR_OPTIONS` unless it waits to be signed. */
export function giveUpContract(ledger: Ledger, out_contract_code: string): LedgerContract {
  return keep(ledger, out_contract_code, { ...findContract(ledger, out_contract_code, 'NOT_SIGNED'), isGivenUp: true })
}

/** Ends a signed contract. Throws `ERR_OPTIONS` unless it is signed. */
export function terminateContract(
  ledger: Ledger,
  out_contract_code: string,
  termination: LedgerTermination,
): LedgerContract {
  const contract = findContract(ledger, out_contract_code, 'SIGNED')
  return keep(ledger, out_contract_code, { ...contract, state: 'TERMINATED', termination })
}
