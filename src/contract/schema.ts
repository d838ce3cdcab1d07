/** JSON Schema validation, by @cfworker/json-schema. */
import { validate } from '@cfworker/json-schema'
import type { Schema } from '../../generated/contract.js'
import { isSurelyAllowed } from './accept.js'

/** A schema of a contract, with all that it refers to. */
export interface Check {
  readonly schema: Schema
  readonly lookup: Record<string, Schema | boolean>
}

/** One broken rule of a schema. */
export interface SchemaError {
  /** JSON pointer into the value. */
  readonly pointer: string
  readonly keyword: string
  /** The schema that holds the rule. */
  readonly schema: Schema
  /** Whether the schema around it demands the part at `pointer`. */
  readonly demanded: boolean
}

/** Deeper than any schema looks, and far from the end of the stack. */
const DEEPEST = 200

/**
 * Copies a value as JSON would carry it, without prototypes: what somebody adds to `Object.prototype` is then no field of a message and no keyword of a
 * schema. What JSON does not know becomes null, which no type but null accepts.
 */
function copyBare(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || value === !!value ? value : null
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return Array.from(value, (item) => copyBare(item, depth + 1))
  const copy = Object.create(null) as Record<string, unknown>
  for (const name of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[name]
    if (part === undefined) continue
    // Half a character in a name cannot be written into a pointer.
    copy[/[\ud800-\udfff]/.test(name) ? name.replace(/\p{Surrogate}/gu, '\uFFFD') : name] = copyBare(part, depth + 1)
  }
  return copy
}

/** Makes checks of the schemas of one contract; `$ref` reaches its `$defs`. */
export function createChecks($defs: Readonly<Record<string, Schema | boolean>>): (schema: Schema) => Check {
  const lookup = Object.create(null) as Check['lookup']
  let isFilled = false
  return (schema) => {
    let bare: Schema | undefined
    return {
      // Copied at the first use: most programs need few of the schemas.
      get schema() {
        return (bare ??= copyBare(schema) as Schema)
      },
      get lookup() {
        if (!isFilled)
          for (const [name, part] of Object.entries($defs)) lookup[`#/$defs/${name}`] = copyBare(part) as Schema
        isFilled = true
        return lookup
      },
    }
  }
}

/** The schema itself where it is nothing but a reference to another. */
export function resolveSchema({ schema, lookup }: Check): Schema {
  let found: unknown = schema
  while (typeof (found as Schema)?.['$ref'] === 'string' && Object.keys(found as Schema).length === 1) {
    found = lookup[(found as { $ref: string }).$ref]
  }
  return typeof found === 'object' && found !== null ? (found as Schema) : {}
}

/** Keywords that only tell that something within them failed, which is told on its own. */
const wrappers: ReadonlySet<string> = new Set(
  (
    'properties patternProperties additionalProperties unevaluatedProperties propertyNames items prefixItems unevaluatedItems $ref allOf if ' +
    'dependentSchemas'
  ).split(' '),
)

/** Keywords under which a schema stands by a name of the contract's choice. */
const named: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas'])

const readLocation = (location: string) =>
  location
    .split('/')
    .slice(1)
    .map((step) => decodeURI(step).replaceAll('%23', '#'))
/** A step of a JSON pointer as the name that it stands for. */
export const unescapeStep = (step: string) => step.replace(/~1/g, '/').replace(/~0/g, '~')
/** A name as a step of a JSON pointer. */
export const escapeStep = (name: string) => (/[~/]/.test(name) ? name.replace(/~/g, '~0').replace(/\//g, '~1') : name)

/** Follows the location of a keyword to the schema that holds it. */
function followLocation({ schema, lookup }: Check, location: string): Pick<SchemaError, 'schema' | 'demanded'> {
  let at: unknown = schema
  let demanded = true
  const steps = readLocation(location).slice(0, -1)
  for (let index = 0; index < steps.length; index++) {
    const keyword = steps[index]!
    const holder = at as Record<string, unknown>
    if (keyword === '$ref') at = lookup[String(holder['$ref'])]
    else at = holder[keyword]
    if (named.has(keyword)) {
      const name = unescapeStep(steps[++index]!)
      at = (at as Record<string, unknown>)[name]
      if (keyword === 'properties') demanded = ((holder['required'] as string[] | undefined) ?? []).includes(name)
    } else if (Array.isArray(at)) at = (at as unknown[])[Number(steps[++index])]
    // One of several forms failed; another may have been meant.
    if (keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'not' || keyword === 'contains') demanded = false
  }
  return { schema: at as Schema, demanded }
}

/** Every rule of a schema that a value breaks. */
export function findErrors(check: Check, value: unknown): readonly SchemaError[] {
  if (isSurelyAllowed(check.schema, value, check.lookup)) return []
  const bare = copyBare(value)
  const { valid, errors } = validate(bare, check.schema, '2020-12', check.lookup, false)
  if (valid) return []
  const found: SchemaError[] = []
  const told = new Set<string>()
  // A part that is wrong knows none of its fields: `unevaluatedProperties` then calls right ones unknown.
  const uncertain = new Set<number>()
  errors.forEach(({ keyword, instanceLocation, keywordLocation }, index) => {
    if (wrappers.has(keyword)) return
    const pointer = readLocation(instanceLocation)
      .map((step) => `/${step}`)
      .join('')
    if (keyword === 'false') {
      // A schema `false` knows no place of its own: it stands after the keyword that holds it.
      const holder = errors[index - 1]
      const isUnknown = holder?.keyword === 'additionalProperties' || holder?.keyword === 'unevaluatedProperties'
      if (holder?.keyword.startsWith('unevaluated')) uncertain.add(found.length)
      const { schema } = holder ? followLocation(check, holder.keywordLocation) : check
      found.push({ pointer, keyword: isUnknown ? 'additionalProperties' : 'false', schema, demanded: false })
      return
    }
    const { schema, demanded } = followLocation(check, keywordLocation)
    if (keyword !== 'required' && keyword !== 'dependentRequired') {
      found.push({ pointer, keyword, schema, demanded })
      return
    }
    // Told once for each missing name, which stands in words only: the schema and the value know them too.
    if (told.has(instanceLocation + keywordLocation)) return
    told.add(instanceLocation + keywordLocation)
    const holder = valueAt(bare, pointer) as Readonly<Record<string, unknown>>
    const demands = schema[keyword] as readonly string[] | Readonly<Record<string, readonly string[]>>
    const names = Array.isArray(demands)
      ? (demands as readonly string[])
      : Object.entries(demands).flatMap(([name, others]) => (Object.hasOwn(holder, name) ? (others as string[]) : []))
    const isOneOfSeveral = /\/(anyOf|oneOf|not|contains)(\/|$)/.test(keywordLocation)
    for (const name of new Set(names)) {
      if (Object.hasOwn(holder, name)) continue
      found.push({
        pointer: `${pointer}/${escapeStep(name)}`,
        keyword,
        schema,
        demanded: keyword === 'required' && !isOneOfSeveral,
      })
    }
  })
  return uncertain.size < found.length ? found.filter((_, index) => !uncertain.has(index)) : found
}

/** The part of a value at a JSON pointer; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => {
      const name = unescapeStep(step)
      return typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined
    }, value)
}
