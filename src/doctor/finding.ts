/** Knows what a finding of the doctor is: what was found, what is wanted, and where to get it. */
import type { Text } from '../environment/environment.js'
import { WechatPayError } from '../errors.js'
import { translateRefusal } from '../environment/environment.js'

/** How a check ended. Errors stop payments; warnings will, or may. */
export type Level = 'ok' | 'warning' | 'error' | 'skipped'

/** One line of the checklist. It never holds a key, nor anything that might be one in the wrong place. */
export interface Finding {
  /** Stable name, for machines. */
  readonly check: string
  readonly level: Level
  readonly found: Text
  readonly wanted?: Text
  /** What to do, and where in the merchant console. */
  readonly todo?: Text
}

/** Makes findings of one check. */
export function findingsOf(check: string, wanted: Text, todo: Text) {
  return {
    ok: (en: string, zh: string): Finding => ({ check, level: 'ok', found: { en, zh } }),
    skipped: (en: string, zh: string): Finding => ({ check, level: 'skipped', found: { en, zh } }),
    warning: (en: string, zh: string, other: Text = todo): Finding => ({
      check,
      level: 'warning',
      found: { en, zh },
      wanted,
      todo: other,
    }),
    error: (en: string, zh: string, other: Text = todo): Finding => ({
      check,
      level: 'error',
      found: { en, zh },
      wanted,
      todo: other,
    }),
  }
}

/** Says, in both languages, that a variable is missing or why nothing could be read from it. */
export function describeAbsence(reason: Text | undefined): [en: string, zh: string] {
  return reason === undefined ? ['missing', '未提供'] : [reason.en, reason.zh]
}

/** The word that opens what to do about a variable: one that holds something already has to be corrected. */
export function setOrCorrect(isGiven: boolean): Text {
  return isGiven ? { en: 'Correct', zh: '改正' } : { en: 'Set', zh: '设置' }
}

/** Reads key material. Returns it, or what it was instead, in both languages. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly given: [en: string, zh: string] } {
  try {
    return { value: read() }
  } catch (error) {
    const given = error instanceof WechatPayError ? error.problems[0]?.given : undefined
    if (given === undefined) throw error
    return { given: [given, translateRefusal(given)] }
  }
}

const DAY = 86_400_000

/** Days until a certificate expires; negative once it has. */
export function daysLeft(certificate: { readonly validTo: string }, now: number): number {
  return Math.floor((Date.parse(certificate.validTo) - now) / DAY)
}

/** From so many days before its end on, a certificate is warned about. */
export const SOON = 60
