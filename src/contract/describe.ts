/** How messages name and describe what was given, without repeating what may be secret or personal. */
import { cleanText } from '../errors.js'

const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`

/** Describes a value by kind and measure. Of text only the special characters are shown, of long numbers only the length. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'number' || typeof value === 'bigint') return describeNumber(value)
  if (typeof value !== 'string') return `the ${typeof value} ${cleanText(String(value))}`
  if (value === '') return 'an empty string'
  const astral = [...value].find((character) => character.length > 1 || /[\uD800-\uDFFF]/.test(character))
  if (astral) return `a string with U+${astral.codePointAt(0)!.toString(16).toUpperCase()}`
  const special = [...new Set(value.replace(/[\p{L}\p{N}]/gu, ''))]
    .slice(0, 20)
    .map((c) => (/[\p{C}\p{Z}]/u.test(c) ? cleanText(JSON.stringify(c)) : c))
  return `a string of ${count(value.length, 'character')}${special.length > 0 ? ` (with ${special.join(' ')})` : ''}`
}

/** A long number may be somebody's: a contract, an order, a telephone. */
function describeNumber(value: number | bigint): string {
  const digits = /^-?(\d{9,})/.exec(String(value))?.[1]
  if (digits !== undefined) return `a number of ${digits.length} digits`
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) >= 1e8
    ? `a number of ${Math.floor(Math.log10(Math.abs(value))) + 1} digits`
    : `the ${typeof value} ${String(value)}`
}

/** Words in one of the usual spellings of names. No key is made of them: keys are longer, or 32 characters without a separator. */
const NAME = /^[A-Za-z_$][\w$.-]{0,23}$|^(?!.{61})[A-Za-z]+(?:[_-][A-Za-z]+)+$/

/**
 * A name as it may stand in a message: of a field, an option, a parameter, a header. What does not look like a name is described instead, because
 * a key may stand in its place.
 */
export function quoteName(name: string): string {
  if (NAME.test(name)) return name
  if (name === '') return '(an empty name)'
  const breaks = /[\r\n]/.test(name) ? ' with line breaks' : ''
  return `(a name of ${count(name.length, 'character')}${breaks})`
}

/** Levenshtein distance, to name the field that was probably meant. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]))
    }
    row = next
  }
  return row[b.length]!
}

const bare = (name: string) => name.toLowerCase().replace(/[_-]/g, '')

/** Longer text is no name that somebody misspelt, and comparing it would take long. */
const LONGEST_NAME = 100

/** The name that can only have been meant: the same but for case, `_` and `-`, or but for one letter of a long one. */
export function findMisspelt(wrong: string, names: readonly string[]): string | undefined {
  if (wrong.length > LONGEST_NAME) return undefined
  return names.find((name) => distance(bare(wrong), bare(name)) <= (name.length > 6 ? 1 : 0))
}

/** The name nearest to a wrong one, if it is near enough to have been meant. */
export function findNearest(wrong: string, names: readonly string[]): string | undefined {
  if (wrong.length > LONGEST_NAME) return undefined
  const [best] = names
    .map((name) => ({ name, cost: distance(bare(wrong), bare(name)) }))
    .sort((a, b) => a.cost - b.cost)
  return best && best.cost <= Math.max(2, Math.floor(wrong.length / 3)) ? best.name : undefined
}
