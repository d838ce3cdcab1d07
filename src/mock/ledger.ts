/** Knows what the mock's WeChat Pay remembers: contracts by the merchant's own number. */
import { randomBytes } from 'node:crypto'

/** A contract from its pre-sign on. */
export interface LedgerContract {
  /** `pre_entrustweb_id` */
  readonly session: string
  /** The body of the pre-sign call. */
  readonly request: Readonly<Record<string, unknown>>
  /** The pre-sign operation, because two of them share the numbers. */
  readonly operationId: string
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
