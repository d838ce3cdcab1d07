/** A quick yes to values that a JSON Schema allows. */
// Nearly every message keeps its schema. To find that out the validator writes the place of each field: a tenth of all calls per second with 64
// in flight, and more with 256 (`npm run bench`). What is not allowed here for sure is left to it, and so is every word about it.
import type { Schema } from '../../generated/contract.js'

/** True for a value that is surely allowed. */
type Accept = (value: unknown, depth: number) => boolean

/** Schemas by what refers to them. */
type Lookup = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: Number.isInteger,
  number: Number.isFinite,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
}

/** The keywords that are understood here, with what they ask. */
const rules: Readonly<Record<string, (given: never, schema: Schema, make: (schema: unknown) => Accept) => Accept>> = {
  type: (type: string | readonly string[]) => {
    const tests = [type].flat().map((one) => types[one as string] ?? never)
    return tests.length === 1 ? tests[0]! : (value) => tests.some((test) => test(value))
  },
  required: (names: readonly string[]) => (value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name) && value[name] !== undefined),
  properties: (fields: Readonly<Record<string, unknown>>, _, make) => {
    const known = new Map(Object.keys(fields).map((name) => [name, make(fields[name])]))
    return (value, depth) =>
      !isObject(value) || Object.keys(value).every((name) => known.get(name)?.(value[name], depth) ?? true)
  },
  additionalProperties: (rest: unknown, { properties = {} }) =>
    rest === true
      ? () => true
      : (value) => isObject(value) && Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  items: (item: unknown, _, make) => {
    const accept = make(item)
    return (value, depth) => !Array.isArray(value) || Array.from(value).every((one) => accept(one, depth))
  },
  enum: (allowed: readonly unknown[]) => (value) => typeof value !== 'object' && allowed.includes(value),
  const: (allowed: unknown) => (value) => typeof value !== 'object' && value === allowed,
  pattern: (pattern: string) => {
    const made = new RegExp(pattern, 'u')
    return (value) => typeof value !== 'string' || made.test(value)
  },
  // Lengths count characters, of which text may have fewer than units.
  minLength: (least: number) => (value) =>
    typeof value !== 'string' || (value.length >= least && !/[\ud800-\udfff]/.test(value)),
  maxLength: (most: number) => (value) => typeof value !== 'string' || value.length <= most,
  minimum: (least: number) => (value) => typeof value !== 'number' || value >= least,
  maximum: (most: number) => (value) => typeof value !== 'number' || value <= most,
  minItems: (least: number) => (value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number) => (value) => !Array.isArray(value) || value.length <= most,
  allOf: (all: readonly unknown[], _, make) => {
    const accepts = all.map(make)
    return (value, depth) => accepts.every((accept) => accept(value, depth))
  },
}

/** Keywords that allow everything. */
const isSilent = (keyword: string) =>
  keyword.startsWith('x-') || /^(description|title|examples?|deprecated|\$comment)$/.test(keyword)

/** Deeper than any schema looks, and far from the end of the stack. */
const DEEPEST = 100

const never = () => false

const prepared = new WeakMap<object, Accept>()

/** What a schema asks of a value. Prepared once, at the first value: most programs need few of the schemas. */
function prepare(schema: unknown, lookup: Lookup): Accept {
  if (typeof schema !== 'object' || schema === null) return () => schema === true
  const known = prepared.get(schema)
  if (known) return known
  let accepts: readonly Accept[] | undefined
  const accept: Accept = (value, depth) => {
    accepts ??= Object.entries(schema).flatMap(([keyword, given]) => {
      if (keyword === '$ref') return prepare(lookup[given as string], lookup)
      const rule = Object.hasOwn(rules, keyword) ? rules[keyword] : undefined
      if (rule) return rule(given as never, schema as Schema, (part) => prepare(part, lookup))
      return isSilent(keyword) ? [] : never
    })
    return depth < DEEPEST && accepts.every((one) => one(value, depth + 1))
  }
  prepared.set(schema, accept)
  return accept
}

/** True for a value that a schema surely allows; false for any other, and where a keyword is not understood here. */
export function isSurelyAllowed(schema: unknown, value: unknown, lookup: Lookup): boolean {
  return prepare(schema, lookup)(value, 0)
}
