// What differs between two versions of a schema, seen from the side that sends it or the side that receives it.
import { change, type Change } from './change.js'
import { dereference, isObject, type Json } from './read.js'
import { compareRules, compareTypes, type Context } from './rule-change.js'

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
      .filter(([key]) => !/^(?:title|description|examples?|x-published|x-inferred|x-ours|x-practice)$/.test(key))
      .map(([key, part]) => [key, checking(part)]),
  )
}

const objectOf = (value: unknown): Json => (isObject(value) ? value : {})
const refOf = (schema: unknown): unknown => (isObject(schema) ? (schema['$ref'] ?? null) : null)

/** `request.appid`, `answer.sub_orders[].amount`. */
const fieldName = (at: string, name: string): string => (at.endsWith('parameter') ? `${at} ${name}` : `${at}.${name}`)
