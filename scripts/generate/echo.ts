// The answer fields that repeat a part of the request, as `x-echoes` marks them.
import { dereference, isObject, type Json } from './read.js'
import { type Operation } from './operation.js'

/** A top-level field of the answer, and the part of the request that it must equal. */
export interface Echo {
  field: string
  from: 'body' | 'path'
  name: string
}

/** The answer's top-level fields that must equal a part of the request. */
export function echoesOf(json: Json, operation: Operation, body: unknown, answers: unknown[]): Echo[] {
  const echoes = new Map<string, Echo>()
  for (const schema of answers) {
    for (const [field, value] of propertiesOf(json, schema)) {
      const property = dereference(json, value)
      for (const expression of [property?.['x-echoes'], isObject(value) && value['x-echoes']].flat()) {
        const echo = typeof expression === 'string' && readEcho(expression)
        if (!echo) continue
        // A schema shared by several operations names the source of each; those of the others do not apply here.
        const applies =
          echo.from === 'body'
            ? propertiesOf(json, body).some(([name]) => name === echo.name)
            : operation.parameters.some(({ in: place, name }) => place === 'path' && name === echo.name)
        if (applies) echoes.set(`${field} ${expression}`, { field, ...echo })
      }
    }
  }
  return [...echoes.values()]
}

/** Reads `$request.body#/name` and `$request.path.name`; anything else is undefined. */
export function readEcho(expression: string): Omit<Echo, 'field'> | undefined {
  const match = /^\$request\.(?:(body)#\/|(path)\.)([^/]+)$/.exec(expression)
  return match?.[3] === undefined ? undefined : { from: match[1] ? 'body' : 'path', name: match[3] }
}

/** The top-level properties of a schema, through references and `allOf`. */
export function propertiesOf(json: Json, schema: unknown): [string, unknown][] {
  const target = dereference(json, schema)
  if (!target) return []
  const all = Array.isArray(target['allOf']) ? target['allOf'] : []
  const own = isObject(target['properties']) ? Object.entries(target['properties']) : []
  return [...all.flatMap((part) => propertiesOf(json, part)), ...own]
}
