// The JSON schemas that a contract needs at run time, each under a name of its own, without what checks nothing.
import { isObject, pointerSteps, valueAt, type Json } from '../contract/read.js'
import { checkingKeywords, kindOfKeyword } from '../contract/keyword.js'

/** Schemas by name. Every `$ref` between them is `#/$defs/` and such a name. */
export interface SchemaTable {
  schemas: ReadonlyMap<string, Json | boolean>
  /** A schema without what checks nothing; whatever it refers to is added to the table. */
  strip(schema: unknown): Json | boolean
}

/** An empty table over one contract. */
export function createSchemaTable(json: Json): SchemaTable {
  const schemas = new Map<string, Json | boolean>()
  const names = new Map<string, string>()

  function refer(ref: string): string {
    const known = names.get(ref)
    if (known !== undefined) return known
    const steps = pointerSteps(ref)
    const target = ref.startsWith('#') ? valueAt(json, steps) : undefined
    if (target === undefined) throw new Error(`$ref ${ref} leads nowhere`)
    const isComponent = steps[0] === 'components' && steps.length === 3
    const wanted = isComponent ? String(steps[2]) : steps.join('.').replace(/[^\w.-]+/g, '.')
    let name = wanted
    for (let count = 2; schemas.has(name); count++) name = `${wanted}_${count}`
    names.set(ref, name)
    schemas.set(name, true)
    schemas.set(name, strip(target))
    return name
  }

  function strip(schema: unknown): Json | boolean {
    if (!isObject(schema)) return schema !== false
    const kept: Json = {}
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === '$ref' && typeof value === 'string') kept[keyword] = `#/$defs/${refer(value)}`
      const kind = kindOfKeyword.get(keyword)
      if (checkingKeywords.has(keyword)) kept[keyword] = value
      if (kind === 'single') kept[keyword] = strip(value)
      if (kind === 'list' && Array.isArray(value)) kept[keyword] = value.map(strip)
      if (kind === 'named' && isObject(value)) {
        kept[keyword] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, strip(part)]))
      }
    }
    return kept
  }

  return { schemas, strip }
}
