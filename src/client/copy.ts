/** Knows how data is copied that JSON would write as it is. */

/** Stands for what JSON would write as something else, or not at all. */
export const NOT_PLAIN = Symbol('not plain')

/** Deeper than any message of WeChat Pay; what contains itself ends here. */
const DEEPEST = 32

/** More values than in any message of WeChat Pay; what is reached in very many ways ends here. */
const MOST = 100_000

/**
 * Copies objects, arrays, texts, finite numbers, booleans and null. {@link NOT_PLAIN} for anything with another thing in it: what is inherited,
 * has a `toJSON`, or cannot be written.
 */
export function copyPlain(value: unknown): unknown {
  let copied = 0
  const copyOne = (value: unknown, depth: number): unknown => {
    if (++copied > MOST) return NOT_PLAIN
    if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined) return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : NOT_PLAIN
    if (typeof value !== 'object' || depth === DEEPEST || 'toJSON' in value) return NOT_PLAIN
    if (Array.isArray(value)) {
      const copy: unknown[] = []
      for (const one of value as readonly unknown[]) {
        const copied = one === undefined ? NOT_PLAIN : copyOne(one, depth + 1)
        if (copied === NOT_PLAIN) return NOT_PLAIN
        copy.push(copied)
      }
      return copy
    }
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return NOT_PLAIN
    const copy: Record<string, unknown> = {}
    for (const name of Object.keys(value)) {
      // Assigned, it would be inherited from.
      const one = name === '__proto__' ? NOT_PLAIN : copyOne((value as Record<string, unknown>)[name], depth + 1)
      if (one === NOT_PLAIN) return NOT_PLAIN
      copy[name] = one
    }
    return copy
  }
  return copyOne(value, 0)
}
