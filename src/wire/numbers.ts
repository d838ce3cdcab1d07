/** JSON with numbers that JavaScript cannot hold exactly: an amount that was rounded is worse than none. */
import { cleanText, type Problem } from '../errors.js'
import { decodeText } from './body.js'

/** The digits of a decimal number from the first that is no zero on. */
const digitsOf = (text: string) => text.replace(/e.*/i, '').replace(/\D/g, '').replace(/^0+/, '')

/** True for a number that comes out of JavaScript as it stands in the text. */
function isExact(text: string): boolean {
  // Most numbers are short, and every one of 15 digits is held.
  if (text.length <= 15 && !/e/i.test(text)) return true
  const value = Number(text)
  const isSafe = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
  if (!isSafe) return false
  // The exponents need no look: no rounding makes a number ten times as large.
  const held = digitsOf(String(value)).replace(/0+$/, '')
  const written = digitsOf(text)
  return written.startsWith(held) && !/[1-9]/.test(written.slice(held.length))
}

/** The tokens of JSON that may hold digits: strings and numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** Where a number of more than 14 digits, or with an exponent, may begin. Most messages hold none. */
const LONG_NUMBER = /[:[,]\s*-?(?:\d[\d.]{14}|\d[\d.]*e)|^\s*-?\d/i

/**
 * What bytes say as JSON in UTF-8, with inexact numbers as text in their places; each is a problem. Throws for what is no JSON. `parsed` is what
 * `JSON.parse` makes of them, where that is known already.
 */
export function parseExact(
  bytes: Uint8Array,
  parsed?: unknown,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const text = decodeText(bytes)
  const rounded: unknown = parsed === undefined ? JSON.parse(text) : parsed
  if (!LONG_NUMBER.test(text)) return { value: rounded, problems: [] }
  const exact = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || isExact(token) ? token : `"${token}"`,
  )
  if (exact === text) return { value: rounded, problems: [] }
  const value: unknown = JSON.parse(exact)
  return { value, problems: findTexts(value, rounded) }
}

/** The places where a text stands for a number. */
function findTexts(value: unknown, rounded: unknown): Problem[] {
  const problems: Problem[] = []
  // No recursion: arrays may lie in arrays as deep as the text is long.
  const places = [{ value, rounded, pointer: '' }]
  for (const { value, rounded, pointer } of places) {
    if (typeof value === 'string' && typeof rounded === 'number') {
      const given = `a number of ${value.length} characters`
      problems.push({ pointer, rule: 'must be a number that JavaScript can hold exactly', given })
    }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, part] of Object.entries(value)) {
      const step = cleanText(name.replace(/~/g, '~0').replace(/\//g, '~1'), 80)
      places.push({ value: part, rounded: (rounded as Record<string, unknown>)[name], pointer: `${pointer}/${step}` })
    }
  }
  return problems
}
