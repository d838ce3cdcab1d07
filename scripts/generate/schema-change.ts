// What differs between two versions of a schema, seen from the side that sends it or the side that receives it.
import { dereference, isObject, type Json } from './contract.js'
import { change, type Change } from './change.js'

/** Both contracts, and where in them the two schemas stand. */
export interface Context {
  before: Json
  after: Json
  of: string
  at: string
  /** `sent` by the caller, or `received` from WeChat Pay. */
  direction: 'sent' | 'received'
  /** Pairs of references that are being compared further up: recursive schemas end here. */
  above?: ReadonlySet<string>
}

/** Keywords that bound a value, with the word for a tighter bound: upper bounds tighten downwards. */
const bounds: Record<string, 'upper' | 'lower'> = {
  maxLength: 'upper',
  maximum: 'upper',
  exclusiveMaximum: 'upper',
  maxItems: 'upper',
  maxProperties: 'upper',
  minLength: 'lower',
  minimum: 'lower',
  exclusiveMinimum: 'lower',
  minItems: 'lower',
  minProperties: 'lower',
}

/** Whatever the generated code and types depend on, keyword by keyword. */
export function compareSchemas(context: Context, oldSchema: unknown, newSchema: unknown): Change[] {
  const { before, after, of, at, direction } = context
  const key = JSON.stringify([refOf(oldSchema), refOf(newSchema)])
  if (context.above?.has(key) && key !== '[null,null]') return []
  const inside = { ...context, above: new Set([...(context.above ?? []), key]) }
  const old = flatten(before, oldSchema)
  const now = flatten(after, newSchema)
  if (JSON.stringify(old) === JSON.stringify(now) && !JSON.stringify(old).includes('$ref')) return []
  const changes = [
    ...compareTypes(context, old, now),
    ...compareRules(context, old, now),
    ...compareProperties(inside, old, now),
  ]
  if (old['items'] !== undefined || now['items'] !== undefined)
    changes.push(...compareSchemas({ ...inside, at: `${at}[]` }, old['items'] ?? {}, now['items'] ?? {}))
  for (const keyword of ['anyOf', 'oneOf', 'not', 'if', 'patternProperties', 'prefixItems', 'contains'])
    if (JSON.stringify(checking(old[keyword])) !== JSON.stringify(checking(now[keyword])))
      changes.push(
        change(
          of,
          `${at}: ${keyword} changed`,
          'breaks',
          direction === 'sent' ? 'check the calls' : 'check the code that reads it',
        ),
      )
  return changes
}

function compareProperties(context: Context, old: Json, now: Json): Change[] {
  const { of, at, direction } = context
  const [oldProperties, properties] = [objectOf(old['properties']), objectOf(now['properties'])]
  const [oldRequired, required] = [new Set([old['required']].flat()), new Set([now['required']].flat())]
  return [...new Set([...Object.keys(oldProperties), ...Object.keys(properties)])].flatMap((name): Change[] => {
    const field = fieldName(at, name)
    const must = required.has(name)
    if (!(name in oldProperties)) {
      if (direction === 'received')
        return [
          change(
            of,
            `${field} added (${must ? 'required' : 'optional'})`,
            must ? 'refused' : 'compatible',
            must ? 'an answer without it is refused' : '',
          ),
        ]
      return [
        change(
          of,
          `${field} added (${must ? 'required' : 'optional'})`,
          must ? 'breaks' : 'compatible',
          must ? `calls without ${name} no longer compile` : '',
        ),
      ]
    }
    if (!(name in properties))
      return [
        change(
          of,
          `${field} removed`,
          'breaks',
          direction === 'sent' ? `calls with ${name} no longer compile` : `code that reads ${name} no longer compiles`,
        ),
      ]
    const changes = compareSchemas({ ...context, at: field }, oldProperties[name], properties[name])
    if (must && !oldRequired.has(name))
      changes.push(
        change(
          of,
          `${field} is now required`,
          direction === 'sent' ? 'breaks' : 'refused',
          direction === 'sent' ? `calls without ${name} no longer compile` : 'an answer without it is refused',
        ),
      )
    if (!must && oldRequired.has(name))
      changes.push(
        change(
          of,
          `${field} is now optional`,
          direction === 'sent' ? 'compatible' : 'breaks',
          direction === 'sent' ? '' : `code that takes ${name} for granted no longer compiles`,
        ),
      )
    return changes
  })
}

function compareTypes({ of, at, direction }: Context, old: Json, now: Json): Change[] {
  const changes: Change[] = []
  const [oldTypes, types] = [typesOf(old), typesOf(now)]
  if (oldTypes.join() !== types.join()) {
    const wider = oldTypes.every((type) => types.includes(type) || (type === 'integer' && types.includes('number')))
    const sameInTypeScript = oldTypes.join().replace('integer', 'number') === types.join().replace('integer', 'number')
    const effect = sameInTypeScript
      ? wider
        ? 'compatible'
        : 'refused'
      : wider === (direction === 'sent')
        ? 'compatible'
        : 'breaks'
    changes.push(
      change(
        of,
        `${at}: type ${oldTypes.join(' or ') || 'any'} is now ${types.join(' or ') || 'any'}`,
        effect,
        effect === 'breaks'
          ? 'values of the other type no longer compile'
          : effect === 'refused'
            ? 'fractions are refused'
            : '',
      ),
    )
  }
  const [oldValues, values] = [valuesOf(old), valuesOf(now)]
  if (JSON.stringify(oldValues) !== JSON.stringify(values)) {
    const added = values?.filter((value) => !oldValues?.includes(value)) ?? []
    const removed = oldValues?.filter((value) => !values?.includes(value)) ?? []
    const words = [
      oldValues && values && added.length && `may also be ${list(added)}`,
      oldValues && values && removed.length && `is no longer ${list(removed)}`,
      !oldValues && `is now one of ${list(values ?? [])}`,
      !values && 'may now be any value',
    ]
    const narrower = !oldValues || removed.length > 0
    const wider = !values || added.length > 0
    const breaks = direction === 'sent' ? narrower : wider && Boolean(oldValues)
    const effect = breaks ? 'breaks' : direction === 'received' && narrower ? 'refused' : 'compatible'
    changes.push(
      change(
        of,
        `${at} ${words.filter(Boolean).join(', ')}`,
        effect,
        breaks
          ? direction === 'sent'
            ? 'other values no longer compile'
            : 'an exhaustive switch needs a new case'
          : effect === 'refused'
            ? 'an answer with another value is refused'
            : '',
      ),
    )
  }
  return changes
}

function compareRules({ of, at, direction }: Context, old: Json, now: Json): Change[] {
  const refused = direction === 'sent' ? 'such values are refused before they are sent' : 'such an answer is refused'
  const changes: Change[] = []
  for (const [keyword, side] of Object.entries(bounds)) {
    const [was, is] = [old[keyword], now[keyword]]
    if (was === is) continue
    const tighter =
      was === undefined ||
      (is !== undefined && (side === 'upper' ? Number(is) < Number(was) : Number(is) > Number(was)))
    changes.push(
      change(
        of,
        `${at}: ${keyword} ${was === undefined ? `is now ${String(is)}` : is === undefined ? `${String(was)} is gone` : `${String(was)} is now ${String(is)}`}`,
        tighter ? 'refused' : 'compatible',
        tighter ? refused : '',
      ),
    )
  }
  for (const keyword of ['pattern', 'multipleOf', 'uniqueItems']) {
    const [was, is] = [old[keyword], now[keyword]]
    if (was === is) continue
    const rule = keyword === 'pattern' ? (now['x-pattern-rule'] ?? is) : `${keyword} ${String(is)}`
    changes.push(
      change(
        of,
        is === undefined
          ? `${at}: ${keyword} ${String(old['x-pattern-rule'] ?? was)} is gone`
          : `${at} must now be ${String(rule)}`,
        is === undefined ? 'compatible' : 'refused',
        is === undefined ? '' : refused,
      ),
    )
  }
  if (old['additionalProperties'] !== false && now['additionalProperties'] === false)
    changes.push(
      change(
        of,
        `${at} is now closed`,
        direction === 'sent' ? 'breaks' : 'refused',
        direction === 'sent' ? 'calls with other fields no longer compile' : refused,
      ),
    )
  if (old['additionalProperties'] === false && now['additionalProperties'] !== false)
    changes.push(change(of, `${at} is now open`, 'compatible', ''))
  const [oldEchoes, echoes] = [[old['x-echoes'] ?? []].flat(), [now['x-echoes'] ?? []].flat()]
  if (oldEchoes.join() !== echoes.join())
    changes.push(
      change(
        of,
        `${at} ${echoes.length ? `must now equal ${echoes.join(' or ')}` : 'need no longer equal the request'}`,
        echoes.length ? 'refused' : 'compatible',
        echoes.length ? 'an answer to another request is refused' : '',
      ),
    )
  return changes
}

/** A schema with its reference followed and its `allOf` merged, as far as the comparison needs it. */
function flatten(json: Json, schema: unknown): Json {
  const target = dereference(json, schema)
  if (!target) return {}
  const parts = [...(Array.isArray(target['allOf']) ? target['allOf'].map((part) => flatten(json, part)) : []), target]
  const siblings = isObject(schema) && schema !== target ? [schema] : []
  return [...parts, ...siblings].reduce<Json>(
    (all, part) => ({
      ...all,
      ...part,
      properties: { ...objectOf(all['properties']), ...objectOf(part['properties']) },
      required: [...new Set([all['required'] ?? [], part['required'] ?? []].flat())],
    }),
    {},
  )
}

/** The parts of a value that a validator or a type depends on: without texts and examples. */
function checking(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(checking)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^(?:title|description|examples?|x-published|x-practice)$/.test(key))
      .map(([key, part]) => [key, checking(part)]),
  )
}

const objectOf = (value: unknown): Json => (isObject(value) ? value : {})
const refOf = (schema: unknown): unknown => (isObject(schema) ? (schema['$ref'] ?? null) : null)
const typesOf = (schema: Json): unknown[] => [schema['type'] ?? []].flat().sort()
const list = (values: unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ')

function valuesOf(schema: Json): unknown[] | undefined {
  if ('const' in schema) return [schema['const']]
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined
}

/** `request.appid`, `answer.sub_orders[].amount`. */
const fieldName = (at: string, name: string): string => (at.endsWith('parameter') ? `${at} ${name}` : `${at}.${name}`)
