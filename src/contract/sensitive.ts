/** Fields that a contract marks `x-sensitive: true`: encrypted in requests, decrypted in answers. */
import { escapeStep, type Check } from './schema.js'

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema behind references, and those that are combined in it. */
function formsOf(schema: unknown, lookup: Check['lookup'], seen: ReadonlySet<unknown> = new Set()): readonly Schema[] {
  if (!isSchema(schema) || seen.has(schema)) return []
  const within = new Set([...seen, schema])
  const { $ref, allOf, anyOf, oneOf } = schema
  const combined = [typeof $ref === 'string' ? lookup[$ref] : undefined, schema['if'], schema['then'], schema['else']]
  const parts = [...combined, ...[allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []))]
  return [schema, ...parts.flatMap((part) => formsOf(part, lookup, within))]
}

/** Whether anything within a schema, or within what it refers to, is sensitive. */
function isMarked(part: unknown, lookup: Check['lookup'], seen: Set<unknown>): boolean {
  if (typeof part !== 'object' || part === null || seen.has(part)) return false
  seen.add(part)
  const { $ref, 'x-sensitive': mark } = part as Schema
  const within = [typeof $ref === 'string' ? lookup[$ref] : undefined, ...Object.values(part)]
  return mark === true || within.some((one) => isMarked(one, lookup, seen))
}

const known = new WeakMap<Check, boolean>()

/** Whether a contract marks any field of a message as sensitive. */
export function hasSensitive(check: Check | undefined): boolean {
  if (!check) return false
  let found = known.get(check)
  if (found === undefined) known.set(check, (found = isMarked(check.schema, check.lookup, new Set())))
  return found
}

/**
 * Copies a value with every sensitive field changed, in nested objects and lists too. `change` is given the field and its JSON pointer; what it
 * returns stands in the copy. What is `undefined` or `null` stays so.
 */
export function mapSensitive(
  check: Check | undefined,
  value: unknown,
  change: (field: unknown, pointer: string) => unknown,
  base = '',
): unknown {
  if (!check || !hasSensitive(check)) return value
  const { lookup } = check
  const visit = (part: unknown, schemas: readonly unknown[], pointer: string): unknown => {
    const forms = schemas.flatMap((schema) => formsOf(schema, lookup))
    if (part === undefined || part === null || forms.length === 0) return part
    if (forms.some((form) => form['x-sensitive'] === true)) return change(part, pointer)
    if (Array.isArray(part)) {
      return part.map((item, index) => {
        const of = forms.flatMap(({ items, prefixItems }) => [
          items,
          Array.isArray(prefixItems) ? (prefixItems as readonly unknown[])[index] : undefined,
        ])
        return visit(item, of, `${pointer}/${index}`)
      })
    }
    if (typeof part !== 'object') return part
    const copy: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(part)) {
      const of = forms.flatMap(({ properties, additionalProperties }) => {
        const own = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined
        return [own ?? additionalProperties]
      })
      const changed = visit(one, of, `${pointer}/${escapeStep(name)}`)
      // Not assigned: "__proto__" would be no field then.
      Object.defineProperty(copy, name, { value: changed, enumerable: true, writable: true, configurable: true })
    }
    return copy
  }
  return visit(value, [check.schema], base)
}
