/** A quick yes to values that a JSON Schema allows. */
// Nearly every message keeps its schema. To find that out the validator writes the place of each field: a tenth of all calls per second with 64
// in flight, and more with 256 (`npm run bench`). What is not allowed here for sure is left to it, and so is every word about it.
import type { Schema } from '../../generated/contract.js'

type Rule = (
  given: never,
  value: unknown,
  schema: Schema,
  accept: (schema: unknown, value: unknown) => boolean,
) => boolean

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function hasType(type: unknown, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'null':
      return value === null
    default:
      return typeof value === type && (type === 'string' || type === 'boolean')
  }
}

const patterns = new Map<string, RegExp>()

function matches(pattern: string, text: string): boolean {
  let made = patterns.get(pattern)
  if (!made) patterns.set(pattern, (made = new RegExp(pattern, 'u')))
  return made.test(text)
}

/** The keywords that are understood here, with what they ask. */
const rules: Readonly<Record<string, Rule>> = {
  type: (type: string | readonly string[], value) =>
    Array.isArray(type) ? type.some((one) => hasType(one, value)) : hasType(type, value),
  required: (names: readonly string[], value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name) && value[name] !== undefined),
  properties: (fields: Readonly<Record<string, unknown>>, value, _, accept) =>
    !isObject(value) ||
    Object.keys(value).every((name) => !Object.hasOwn(fields, name) || accept(fields[name], value[name])),
  additionalProperties: (rest: unknown, value, { properties = {} }) =>
    rest === true || (isObject(value) && Object.keys(value).every((name) => Object.hasOwn(properties as object, name))),
  items: (item: unknown, value, _, accept) =>
    !Array.isArray(value) || Array.from(value).every((one) => accept(item, one)),
  enum: (allowed: readonly unknown[], value) => typeof value !== 'object' && allowed.includes(value),
  const: (allowed: unknown, value) => typeof value !== 'object' && value === allowed,
  pattern: (pattern: string, value) => typeof value !== 'string' || matches(pattern, value),
  // Lengths count characters, of which text may have fewer than units.
  minLength: (least: number, value) =>
    typeof value !== 'string' || (value.length >= least && !/[\ud800-\udfff]/.test(value)),
  maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number, value) => !Array.isArray(value) || value.length <= most,
  allOf: (all: readonly unknown[], value, _, accept) => all.every((one) => accept(one, value)),
}

/** Keywords that allow everything. */
const isSilent = (keyword: string) =>
  keyword.startsWith('x-') || /^(description|title|examples?|deprecated|\$comment)$/.test(keyword)

/** Deeper than any schema looks, and far from the end of the stack. */
const DEEPEST = 100

/** True for a value that a schema surely allows; false for any other, and where a keyword is not understood here. */
export function isSurelyAllowed(
  schema: unknown,
  value: unknown,
  lookup: Readonly<Record<string, unknown>>,
  depth = 0,
): boolean {
  if (typeof schema !== 'object' || schema === null) return schema === true
  if (depth > DEEPEST) return false
  const accept = (part: unknown, of: unknown) => isSurelyAllowed(part, of, lookup, depth + 1)
  return Object.keys(schema).every((keyword) => {
    const given = (schema as Readonly<Record<string, unknown>>)[keyword]
    if (keyword === '$ref') return accept(lookup[given as string], value)
    const rule = Object.hasOwn(rules, keyword) ? rules[keyword] : undefined
    return rule ? rule(given as never, value, schema as Schema, accept) : isSilent(keyword)
  })
}
