/** Knows what an operation of the mock can see. */
import type { MockCredentials } from './credentials.js'
import type { Ledger } from './ledger.js'

/** What an operation can see. */
export interface Stage {
  readonly ledger: Ledger
  readonly credentials: MockCredentials
  /** Milliseconds since 1970. */
  readonly now: number
}
