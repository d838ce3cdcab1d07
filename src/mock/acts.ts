/** Knows what can be played from outside the process, by name. */
import type { Delivery, Dispatch } from './delivery.js'
import type { Fault } from './faults.js'
import type { NotificationFault } from './notifier.js'
import type { Payer } from './payer.js'

/** What a query parameter takes. */
export interface Choice {
  readonly pattern: RegExp
  /** What is wanted, in words. */
  readonly wanted: string
}

/** One thing that can be played. */
export interface Act {
  /** POST for what changes something. */
  readonly method: 'GET' | 'POST'
  /** What follows its name in the path; in brackets what may be left out. */
  readonly subject: string
  /** The query parameters that it knows; none must be given. */
  readonly query: Readonly<Record<string, Choice>>
  /** What it does, in one line. */
  readonly does: string
  /** Returns what is answered as JSON. Throws or rejects with `ERR_OPTIONS` for what cannot be played. */
  readonly play: (subject: string, query: Readonly<Record<string, string>>) => unknown
}

/** What of a mock can be reached from outside. */
export interface Stagehand {
  readonly payer: Payer
  readonly inject: (...faults: readonly Fault[]) => void
  /** Faults that still wait for a request. */
  readonly faults: readonly Fault[]
  readonly injectNotification: (...faults: readonly NotificationFault[]) => void
  /** Faults that still wait for a delivery. */
  readonly notificationFaults: readonly NotificationFault[]
  /** What became of each notification so far, by its `id`. */
  readonly deliveries: ReadonlyMap<string, Delivery>
}

const until: Choice = { pattern: /^end$/, wanted: 'end' }
// No closed list: WeChat Pay may add others.
const mode: Choice = { pattern: /^[A-Z]+(_[A-Z]+)*$/, wanted: 'a word like USER_TERMINATE or SYSTEM_TERMINATE' }

/** Waits for what is asked for: by default the first attempt, because the last may be 2 hours away. */
function follow({ firstAttempt, end }: Dispatch, query: Readonly<Record<string, string>>): Promise<Delivery> {
  const { until: moment } = query
  return moment === undefined ? firstAttempt : end
}

const split = <Name extends string>(names: string) => names.split(',').map((name) => name.trim() as Name)

/** Makes the acts of a mock, each by the name under which it is reached. */
export function createActs(stagehand: Stagehand): Readonly<Record<string, Act>> {
  const { payer, inject, faults, injectNotification, notificationFaults, deliveries } = stagehand
  return {
    approve: {
      method: 'POST',
      subject: '/{out_contract_code}',
      query: { until },
      does: 'the payer signs; answers with the delivery after its first attempt, with ?until=end when it has ended',
      play: (code, query) => follow(payer.approve(code), query),
    },
    'give-up': {
      method: 'POST',
      subject: '/{out_contract_code}',
      query: {},
      does: 'the payer leaves the signing page for good; nobody is told',
      play: (out_contract_code) => {
        payer.giveUp(out_contract_code)
        return { out_contract_code, given_up: true }
      },
    },
    terminate: {
      method: 'POST',
      subject: '/{out_contract_code}',
      query: { mode, until },
      does: 'a signed contract ends, by ?mode=USER_TERMINATE unless told otherwise; answers like approve',
      play: (code, query) => follow(payer.terminate(code, query['mode']), query),
    },
    inject: {
      method: 'POST',
      subject: '/{fault},{fault}…',
      query: {},
      does: 'plays these faults, one for each of the next requests; answers with all that wait',
      play: (names) => {
        inject(...split<Fault>(names))
        return { faults }
      },
    },
    'inject-notification': {
      method: 'POST',
      subject: '/{fault},{fault}…',
      query: {},
      does: 'plays these faults, one for each of the next attempts to deliver; answers with all that wait',
      play: (names) => {
        injectNotification(...split<NotificationFault>(names))
        return { faults: notificationFaults }
      },
    },
    deliveries: {
      method: 'GET',
      subject: '[/{out_contract_code}]',
      query: {},
      does: 'what became of each notification since its first attempt, the oldest first; all, or those of one contract',
      play: (code) =>
        [...deliveries.values()].filter(({ out_contract_code }) => code === '' || out_contract_code === code),
    },
  }
}
