/** The problems of a value, in words. */
import type { Problem } from '../errors.js'
import { describeValue, findNearest, quoteName } from './describe.js'
import type { Operation } from './operation.js'
import { escapeStep, findErrors, resolveSchema, unescapeStep, valueAt, type Check, type SchemaError } from './schema.js'

const count = (n: unknown, noun: string) => `${String(n)} ${noun}${n === 1 ? '' : 's'}`

/** The broken rule in words, by JSON Schema keyword. */
const rules: Readonly<Record<string, (schema: Readonly<Record<string, unknown>>) => string>> = {
  type: ({ type }) => `must be of type ${[type].flat().join(' or ')}`,
  minLength: ({ minLength }) => `must have at least ${count(minLength, 'character')}`,
  maxLength: ({ maxLength }) => `must have at most ${count(maxLength, 'character')}`,
  minItems: ({ minItems }) => `must have at least ${count(minItems, 'item')}`,
  maxItems: ({ maxItems }) => `must have at most ${count(maxItems, 'item')}`,
  minimum: ({ minimum }) => `must be at least ${String(minimum)}`,
  maximum: ({ maximum }) => `must be at most ${String(maximum)}`,
  exclusiveMinimum: ({ exclusiveMinimum }) => `must be more than ${String(exclusiveMinimum)}`,
  exclusiveMaximum: ({ exclusiveMaximum }) => `must be less than ${String(exclusiveMaximum)}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${String(multipleOf)}`,
  uniqueItems: () => 'must have no item twice',
  pattern: (schema) =>
    `must be ${String(schema['x-pattern-rule'] ?? `text that matches ${String(schema['pattern'])}`)}`,
  enum: (schema) => `must be one of ${(schema['enum'] as unknown[]).map(writeAllowed).join(', ')}`,
  const: (schema) => `must be ${JSON.stringify(schema['const'])}`,
  anyOf: ({ anyOf }) => `must have one of ${(anyOf as unknown[]).length} forms`,
  oneOf: ({ oneOf }) => `must have exactly one of ${(oneOf as unknown[]).length} forms`,
  required: () => 'is required',
  dependentRequired: () => 'is required beside the other fields',
  additionalProperties: () => 'is not a field of this object',
  false: () => 'must be absent',
}

const writeAllowed = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function describeError({ pointer, keyword, schema }: SchemaError, value: unknown, base: string): Problem {
  const rule = rules[keyword]?.(schema) ?? `breaks the rule "${keyword}"`
  const given = describeValue(valueAt(value, pointer))
  if (keyword === 'required' || keyword === 'dependentRequired')
    return { pointer: base + pointer, rule, given: 'nothing' }
  if (keyword !== 'additionalProperties') return { pointer: base + pointer, rule, given }
  const slash = pointer.lastIndexOf('/')
  const unknown = unescapeStep(pointer.slice(slash + 1))
  const nearest = findNearest(unknown, Object.keys((schema['properties'] as object | undefined) ?? {}))
  // The name of an unknown field may be anything.
  const place = `${base}${pointer.slice(0, slash)}/${escapeStep(quoteName(unknown))}`
  return { pointer: place, rule, given, ...(nearest === undefined ? {} : { nearest }) }
}

/** What is worth telling: a value of the wrong type breaks its other rules too, and one rule may be broken in several forms of a schema. */
function tellable(errors: readonly SchemaError[]): readonly SchemaError[] {
  if (errors.length === 0) return errors
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ pointer }) => pointer))
  return errors.filter(({ keyword, pointer }) => keyword === 'type' || !mistyped.has(pointer))
}

const withoutRepeats = (problems: readonly Problem[]) =>
  problems.filter(
    ({ pointer, rule }, at) => problems.findIndex((one) => one.pointer === pointer && one.rule === rule) === at,
  )

/** Every problem of a value, under a base pointer. */
export function findProblems(check: Check, value: unknown, base = ''): readonly Problem[] {
  const errors = findErrors(check, value)
  if (errors.length === 0) return []
  return withoutRepeats(tellable(errors).map((error) => describeError(error, value, base)))
}

/** What is wrong with a message that WeChat Pay has signed. */
export interface Judgement {
  /** What the message is of no use without: it is refused. */
  readonly missing: readonly Problem[]
  /** Other departures from the contract: the message is handed over, and they are told. */
  readonly departures: readonly Problem[]
}

/** Whether a part is of no use: demanded and not there, null, or no object or list where one is demanded. */
function isMissing({ keyword, schema, pointer, demanded }: SchemaError, value: unknown): boolean {
  if (!demanded) return false
  if (keyword === 'required') return true
  if (keyword !== 'type') return false
  const isHolder = [schema['type']].flat().some((type) => type === 'object' || type === 'array')
  return isHolder || (valueAt(value, pointer) ?? null) === null
}

const FLAWLESS: Judgement = { missing: [], departures: [] }

/** Judges a signed answer or notification. `base` is put before every pointer. */
export function judge(check: Check, value: unknown, base = ''): Judgement {
  const errors = tellable(findErrors(check, value))
  if (errors.length === 0) return FLAWLESS
  const describe = (some: readonly SchemaError[]) =>
    withoutRepeats(some.map((error) => describeError(error, value, base)))
  return {
    missing: describe(errors.filter((error) => isMissing(error, value))),
    departures: describe(errors.filter((error) => !isMissing(error, value))),
  }
}

/** The fields that an object may have by the contract. */
export function fieldsOf(check: Check | undefined): readonly string[] {
  return check ? Object.keys((resolveSchema(check)['properties'] as object | undefined) ?? {}) : []
}

/** The fields that an object must have by the contract. */
export function requiredFields(check: Check): readonly string[] {
  return (resolveSchema(check)['required'] as readonly string[] | undefined) ?? []
}

/** The fields of an object whose values have the wrong type, e.g. because they were written as text. */
export function mistypedFields(check: Check | undefined, value: object): readonly string[] {
  if (!check) return []
  return findErrors(check, value).flatMap(({ keyword, pointer }) => (keyword === 'type' ? [pointer.slice(1)] : []))
}

const UNSENDABLE: ReadonlySet<string> = new Set(['bigint', 'symbol', 'function'])

/** Whether JSON has a form for a value, whatever it holds. */
export function isSayable(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : !UNSENDABLE.has(typeof value)
}

/** Finds what cannot be sent, whatever the contract allows: what is no JSON, and text with half a character, of which UTF-8 makes another one. */
function findUnsendable(value: unknown, pointer: string, depth = 0, found: Problem[] = []): readonly Problem[] {
  if (!isSayable(value)) found.push({ pointer, rule: 'must be a value of JSON', given: describeValue(value) })
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    const rule = 'must be whole characters: half a surrogate pair cannot be sent'
    found.push({ pointer, rule, given: describeValue(value) })
  }
  if (typeof value !== 'object' || value === null || depth > 200) return found
  for (const name of Object.keys(value)) {
    findUnsendable((value as Record<string, unknown>)[name], `${pointer}/${escapeStep(name)}`, depth + 1, found)
  }
  return found
}

function bodyProblems({ body, bodyRequired }: Operation, given: unknown): readonly Problem[] {
  if (!body) {
    const rule = 'must be absent: this operation takes no body'
    return given === undefined ? [] : [{ pointer: '/body', rule, given: describeValue(given) }]
  }
  if (given === undefined) return bodyRequired ? [{ pointer: '/body', rule: 'is required', given: 'nothing' }] : []
  const problems = findProblems(body, given, '/body')
  const unsendable = findUnsendable(given, '/body')
  return [...problems, ...unsendable.filter(({ pointer }) => problems.every((told) => told.pointer !== pointer))]
}

/** Checks a call against its operation: body, path, query and header parameters, every problem at once. */
export function findRequestProblems(
  operation: Operation,
  call: { readonly body?: unknown; readonly path?: unknown; readonly query?: unknown; readonly header?: unknown },
): readonly Problem[] {
  const problems = [...bodyProblems(operation, call.body)]
  for (const place of ['path', 'query', 'header'] as const) {
    const given = (call[place] ?? {}) as Readonly<Record<string, unknown>>
    const check = operation[place]
    if (check) problems.push(...findProblems(check, given, `/${place}`), ...findUnsendable(given, `/${place}`))
    for (const [name, value] of Object.entries(given)) {
      const rule = !check
        ? `is not a parameter: this operation takes no ${place}`
        : place === 'path' && (value === '.' || value === '..')
          ? 'must be another text than . or .., which a URL drops together with the step before it'
          : undefined
      if (rule) problems.push({ pointer: `/${place}/${quoteName(name)}`, rule, given: describeValue(value) })
    }
  }
  return problems
}

/** Writes problems as the lines of an error message. */
export function formatProblems(problems: readonly Problem[]): string {
  const told = 20
  const more = problems.length > told ? [`  and ${problems.length - told} more`] : []
  const lines = problems
    .slice(0, told)
    .map(
      ({ pointer, rule, given, nearest }) =>
        `  ${pointer || '/'} ${rule}; given: ${given}${nearest ? `. Did you mean ${nearest}?` : ''}`,
    )
  return [...lines, ...more].join('\n')
}
