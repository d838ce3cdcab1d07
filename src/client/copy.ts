/** Knows how data is copied that JSON would write as it is. */

/** Stands for what JSON would write as something else, or not at all. */
export const NOT_PLAIN = Symbol('not plain')

/** Deeper than any message of WeChat Pay; what contains itself ends here. */
const DEEPEST = 32

/**
 * Copies objects, arrays, texts, finite numbers, booleans and null. {@link NOT_PLAIN} for anything with another thing in it: what is inherited,
 * has a `toJSON`, or cannot be written.
 */
export function copyPlain(value: unknown, depth = 0): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : NOT_PLAIN
  if (typeof value !== 'object' || depth === DEEPEST || 'toJSON' in value) return NOT_PLAIN
  if (Array.isArray(value)) {
    const copy = Array.from(value, (one) => (one === undefined ? NOT_PLAIN : copyPlain(one, depth + 1)))
    return copy.includes(NOT_PLAIN) ? NOT_PLAIN : copy
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || Object.hasOwn(value, '__proto__')) return NOT_PLAIN
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    const one = copyPlain((value as Record<string, unknown>)[name], depth + 1)
    if (one === NOT_PLAIN) return NOT_PLAIN
    copy[name] = one
  }
  return copy
}
