/** Knows what an operation of the mock can see. */
import type { MockCredentials } from './credentials.js'
import type { Ledger, LedgerContract } from './ledger.js'
import type { Announcement } from './notifier.js'

/** What an operation can see. */
export interface Stage {
  readonly ledger: Ledger
  readonly credentials: MockCredentials
  /** Milliseconds since 1970. */
  readonly now: number
  /** Tells the merchant that a contract has ended. */
  readonly announce: (contract: LedgerContract) => void
  /** Delivers a notification. */
  readonly notify: (url: string, announcement: Announcement) => void
}
