/** Findings of the doctor: what was found, what is wanted, what to do. */
import { tellReason, type Reason, type Text } from '../environment/environment.js'
import { keyReasonOf, type FactsOf, type ReasonOf } from '../keys/keys.js'
import { found, wanted, whatToDo, type Check } from './words.js'

/** How a check ended. Errors stop payments; warnings will, or may. */
export type Level = 'ok' | 'warning' | 'error' | 'skipped'

/** One line of the checklist. It never holds a key, nor anything that might be one in the wrong place. */
export interface Finding {
  /** Stable name of what was checked, for machines. */
  readonly check: Check
  readonly level: Level
  /** Stable name of what was found, for machines. */
  readonly kind: string
  readonly found: Text
  readonly wanted?: Text
  /** What to do, and where in the merchant console. */
  readonly todo?: Text
}

/** What was found, as data. */
export type Found = ReasonOf<FactsOf<typeof found>>

function describe(what: Found): Text {
  return (found[what.kind] as (facts: Found) => Text)(what)
}

/** The word that opens what to do about a variable: one that holds something already has to be corrected. */
const setOrCorrect = (isGiven: boolean): Text => (isGiven ? { en: 'Correct', zh: '改正' } : { en: 'Set', zh: '设置' })

/** Makes findings of one check. `isGiven`: whether the variable that it is about holds something. */
export function findingsOf(check: Check, isGiven = true) {
  const todo = whatToDo[check](setOrCorrect(isGiven))
  const tell = (level: Level, what: Found, facts: Partial<Finding> = {}): Finding => ({
    check,
    level,
    kind: what.kind,
    found: describe(what),
    ...facts,
  })
  return {
    ok: (what: Found) => tell('ok', what),
    skipped: (what: Found) => tell('skipped', what),
    warning: (what: Found, other = todo) => tell('warning', what, { wanted: wanted[check], todo: other }),
    error: (what: Found, other = todo) => tell('error', what, { wanted: wanted[check], todo: other }),
    /** What a check of the client refuses. */
    refused: (reason: Reason): Finding => {
      const told = tellReason(reason)
      // What to do is told by the kind of the reason, where that tells more.
      const facts = { wanted: wanted[check], todo: told.todo ?? todo }
      return { check, level: 'error', kind: reason.kind, found: told.given, ...facts }
    },
  }
}

/** Reads key material. Returns it, or why it was refused. `unreadable`: why there is nothing to read. */
export function attempt<T>(read: () => T, unreadable?: Reason): { readonly value: T } | { readonly reason: Reason } {
  if (unreadable) return { reason: unreadable }
  try {
    return { value: read() }
  } catch (error) {
    const reason = keyReasonOf(error)
    if (reason === undefined) throw error
    return { reason }
  }
}

const DAY = 86_400_000

/** Days until a certificate expires; negative once it has. */
export function daysLeft(certificate: { readonly validTo: string }, now: number): number {
  return Math.floor((Date.parse(certificate.validTo) - now) / DAY)
}

/** The day on which a certificate expires. */
export const lastDay = ({ validTo }: { readonly validTo: string }) => new Date(validTo).toISOString().slice(0, 10)

/** From so many days before its end on, a certificate is warned about. */
export const SOON = 60
