/** Knows what the mock's WeChat Pay remembers: contracts by the merchant's own number. */
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

/** The state of one mock. */
export interface Ledger {
  /** By `out_contract_code`, which is unique on the merchant's side. */
  readonly contracts: Map<string, LedgerContract>
}

/** Opens an empty ledger. */
export function openLedger(): Ledger {
  return { contracts: new Map() }
}

/** Makes an id like the published ones: prefix and 22 characters. */
export function createSessionId(): string {
  return `5778aad${randomBytes(16).toString('base64url').replace(/[-_]/g, 'X')}`
}

/** True when two JSON objects have the same fields with the same values, in any order. */
export function isSameRequest(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
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

function findContract(ledger: Ledger, out_contract_code: string, wanted: LedgerContract['state']): LedgerContract {
  const contract = ledger.contracts.get(out_contract_code)
  const given = contract
    ? `has the state ${contract.state}${contract.isGivenUp ? ', given up' : ''}`
    : 'is unknown to this mock'
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
