/** Context of a handler: ledger, clock, planned outcomes, notifications. */
import type { MockCredentials } from './credentials.js'
import type { KeyChoice } from './key-choice.js'
import type { Ledger, LedgerContract } from './ledger.js'
import type { Announcement } from './notification.js'

/** A planned outcome of a deduction. */
export interface Outcome {
  /** `trade_state` of the sub-orders that are meant; the others are paid. */
  readonly state: string
  /** `out_trade_no` of the sub-order, or its place from 1; otherwise all are meant. */
  readonly subOrder?: string | undefined
}

/** The context of a handler. */
export interface Context {
  readonly ledger: Ledger
  readonly credentials: MockCredentials
  readonly keys: KeyChoice
  /** Milliseconds since 1970. */
  readonly now: number
  /** Takes the outcome that is planned for this deduction. */
  readonly takeOutcome: () => Outcome | undefined
  /** Tells the merchant that a contract has ended. */
  readonly announceEnd: (contract: LedgerContract) => void
  /** Delivers a notification. */
  readonly notify: (url: string, announcement: Announcement) => void
}
