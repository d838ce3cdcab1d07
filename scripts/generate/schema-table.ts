// The JSON schemas that the validators need, each under a name of its own, stripped to what a validator can use.
import { createHash } from 'node:crypto'
import { isObject, pointerSteps, valueAt, type Json } from './read.js'
import { checkingKeywords, kindOfKeyword } from './keyword.js'
import { pascalCase } from './operation.js'

/** Schemas by identifier; every `$ref` between them is such an identifier. */
export interface SchemaTable {
  schemas: ReadonlyMap<string, Json | boolean>
  /** The identifiers in the order in which they were taken. */
  ids: readonly string[]
  /** Adds a schema and whatever it refers to; returns its identifier (the component's own when it is a bare reference). */
  add(name: string, schema: unknown): string
}

/** A schema that stands within another instead of under a name. */
const isInline = (value: unknown): boolean => isObject(value) && !('$ref' in value)

/** An empty table over one contract. */
export function createSchemaTable(json: Json): SchemaTable {
  const schemas = new Map<string, Json | boolean>()
  const ids: string[] = []
  const idByPointer = new Map<string, string>()
  const counts = new Map<string, number>()

  function add(name: string, schema: unknown): string {
    if (isObject(schema) && typeof schema['$ref'] === 'string') return refer(schema['$ref'])
    const id = freeId(name)
    schemas.set(id, true)
    schemas.set(id, strip(schema))
    return id
  }

  function refer(ref: string): string {
    const known = idByPointer.get(ref)
    if (known) return known
    const steps = pointerSteps(ref)
    const target = ref.startsWith('#') ? valueAt(json, steps) : undefined
    if (target === undefined) throw new Error(`$ref ${ref} leads nowhere`)
    const isComponent = steps[0] === 'components' && steps.length === 3
    const id = freeId(isComponent ? String(steps[2]) : steps.join(' '))
    idByPointer.set(ref, id)
    schemas.set(id, true)
    schemas.set(id, strip(target))
    return id
  }

  function freeId(name: string): string {
    const id = pascalCase(name).replace(/[^A-Za-z0-9]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    for (;;) {
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      const candidate = count === 1 ? id : `${id}_${count}`
      if (schemas.has(candidate)) continue
      ids.push(candidate)
      return candidate
    }
  }

  /** Properties with the same rules share one function: contracts repeat few kinds of text and number over and over. */
  function share(schema: Json | boolean): Json | boolean {
    if (!isObject(schema) || '$ref' in schema || Object.values(schema).some(isInline)) return schema
    const text = JSON.stringify(schema)
    const id = `Value${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    if (!schemas.has(id)) {
      ids.push(id)
      schemas.set(id, schema)
    }
    return { $ref: id }
  }

  function strip(schema: unknown): Json | boolean {
    if (!isObject(schema)) return schema !== false
    const kept: Json = {}
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === '$ref' && typeof value === 'string') kept[keyword] = refer(value)
      const kind = kindOfKeyword.get(keyword)
      if (checkingKeywords.has(keyword)) kept[keyword] = value
      if (kind === 'single') kept[keyword] = strip(value)
      if (kind === 'list' && Array.isArray(value)) kept[keyword] = value.map(strip)
      if (kind === 'named' && isObject(value)) {
        kept[keyword] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, share(strip(part))]))
      }
    }
    return kept
  }

  return { schemas, ids, add }
}
