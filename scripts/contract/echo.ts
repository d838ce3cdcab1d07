// The answer fields that repeat a part of the request, as `x-echoes` marks them.
import { dereference, isObject, type Json } from './read.js'
import { jsonSchemaOf, type Operation } from './operation.js'

/** A field of the answer, and what it must equal. `*` in a path stands for the items of a list. */
export interface Echo {
  field: string
  from: 'body' | 'path' | 'client'
  name: string
  /** The field by which an item of the answer's list finds its item in the request's. */
  by?: string
}

/** A field of a schema, at any depth. */
export interface Field {
  /** Names with a slash between; `*` stands for the items of a list. */
  way: string
  /** The property itself, and what it refers to. */
  holders: Json[]
  /** `x-listed-by` of the items around it. */
  by?: string
}

/** All fields of a schema, through references, `allOf` and lists. */
export function fieldsOf(json: Json, schema: unknown, way = '', by?: string, above: readonly unknown[] = []): Field[] {
  const target = dereference(json, schema)
  if (!target || above.includes(target)) return []
  const within = [...above, target]
  const parts = Array.isArray(target['allOf']) ? target['allOf'] : []
  const items = isObject(target['items']) ? dereference(json, target['items']) : undefined
  const own = isObject(target['properties']) ? Object.entries(target['properties']) : []
  return [
    ...parts.flatMap((part) => fieldsOf(json, part, way, by, within)),
    ...(items ? fieldsOf(json, items, `${way}*/`, items['x-listed-by'] as string | undefined, within) : []),
    ...own.flatMap(([name, property]): Field[] => {
      const at = way + name
      const holders = [property, dereference(json, property)].filter(isObject)
      return [{ way: at, holders, ...(by !== undefined && { by }) }, ...fieldsOf(json, property, `${at}/`, by, within)]
    }),
  ]
}

/** Reads `$request.body#/name`, `$request.path.name` and `$client.mchid`; anything else is undefined. */
export function readEcho(expression: string): Pick<Echo, 'from' | 'name'> | undefined {
  if (expression === '$client.mchid') return { from: 'client', name: 'mchid' }
  const match = /^\$request\.(?:(body)#\/(.+)|path\.(.+))$/.exec(expression)
  const name = match?.[2] ?? match?.[3]
  return name === undefined ? undefined : { from: match![1] ? 'body' : 'path', name }
}

const marksOf = ({ holders }: Field): unknown[] => [...new Set(holders.flatMap((holder) => holder['x-echoes'] ?? []))]

/** Everything that a request sends, as `x-echoes` would name it. */
function sentFields(json: Json, { json: operation, parameters }: Operation): string[] {
  const path = parameters.filter(({ in: place }) => place === 'path').map(({ name }) => `$request.path.${String(name)}`)
  const body = fieldsOf(json, jsonSchemaOf(json, operation['requestBody'])).map(({ way }) => `$request.body#/${way}`)
  return [...path, ...body]
}

/** The answer's fields that must equal a part of the request. A mark that names what another operation sends does not apply. */
export function echoesOf(json: Json, operation: Operation, answers: unknown[]): Echo[] {
  const sent = sentFields(json, operation)
  const echoes = new Map<string, Echo>()
  for (const field of answers.flatMap((schema) => fieldsOf(json, schema))) {
    for (const mark of marksOf(field)) {
      const echo = readEcho(String(mark))
      if (!echo || (echo.from !== 'client' && !sent.includes(String(mark)))) continue
      const { way, by } = field
      echoes.set(`${way} ${String(mark)}`, { field: way, ...echo, ...(by !== undefined && { by }) })
    }
  }
  return [...echoes.values()]
}

/** The fields of answers that are called like a field of the request and do not say whether they repeat it. */
export function unmarkedEchoes(json: Json, operation: Operation, answers: unknown[]): { field: Field; mark: string }[] {
  const sent = sentFields(json, operation)
  return answers
    .flatMap((schema) => fieldsOf(json, schema))
    .filter(
      (field) =>
        marksOf(field).length === 0 &&
        !field.holders.some((holder) => isObject(holder['properties']) || 'items' in holder),
    )
    .flatMap((field) => {
      const mark = sent.find((one) => one === `$request.path.${field.way}` || one === `$request.body#/${field.way}`)
      return mark === undefined ? [] : [{ field, mark }]
    })
}
