// Schemas written in one way: those of OpenAPI 3.0 as those of 3.1, and what has several spellings in one of them.
import { isObject, type Json } from '../contract/read.js'

/** Turns a schema of a 3.0 document into one of 3.1: the few keywords that mean something else there. */
export function upgradeSchema(schema: Json): void {
  for (const bound of ['Minimum', 'Maximum']) {
    const [exclusive, plain] = [`exclusive${bound}`, bound.toLowerCase()]
    if (schema[exclusive] === true) {
      schema[exclusive] = schema[plain]
      delete schema[plain]
    } else if (schema[exclusive] === false) delete schema[exclusive]
  }
  if (schema['nullable'] === true) {
    if (typeof schema['type'] === 'string') schema['type'] = [schema['type'], 'null']
    if (Array.isArray(schema['enum']) && !schema['enum'].includes(null)) schema['enum'] = [...schema['enum'], null]
    const { allOf } = schema
    if (Array.isArray(allOf) && !isObject(schema['properties'])) {
      delete schema['allOf']
      schema['anyOf'] = [{ allOf }, { type: 'null' }]
    }
  }
  delete schema['nullable']
}

const wordOnly = /^(?:title|description|examples?|x-published|x-inferred|x-ours|x-practice)$/

/** Writes `const` as an enum of one, a list of one type as that type, and a combination of one schema as that schema. */
export function simplifySchema(schema: Json): void {
  const { const: only, type } = schema
  if (only !== undefined && !isObject(only) && !('enum' in schema)) {
    delete schema['const']
    schema['enum'] = [only]
  }
  if (Array.isArray(type) && type.length === 1) schema['type'] = type[0] as unknown
  const [keyword = '', ...rest] = Object.keys(schema).filter((key) => !wordOnly.test(key))
  const parts = schema[keyword]
  if (rest.length > 0 || !/^(?:allOf|oneOf|anyOf)$/.test(keyword) || !Array.isArray(parts)) return
  if (parts.length !== 1 || !isObject(parts[0])) return
  delete schema[keyword]
  Object.assign(schema, { ...parts[0], ...schema })
}

interface Context {
  oasVersion?: string
  specVersion?: string
  type: { name: string }
}

/** A decorator for Redocly, that upgrades the schemas of a 3.0 document. */
export const upgrade = () => {
  const isOld = ({ oasVersion, specVersion = oasVersion }: Context): boolean => specVersion === 'oas3_0'
  return {
    Root: { leave: (root: Json) => void (root['openapi'] = '3.1.0') },
    Schema: { leave: (schema: Json, context: Context) => (isOld(context) ? upgradeSchema(schema) : undefined) },
    // In 3.0 nothing beside a reference counts.
    ref: (node: Json, context: Context) => {
      if (!isOld(context) || context.type.name !== 'Schema') return
      for (const name of Object.keys(node)) if (name !== '$ref') delete node[name]
    },
  }
}

/** A decorator for Redocly, that writes schemas in one way. */
export const simplify = () => ({ Schema: { leave: simplifySchema } })

/** A decorator for Redocly, that drops patterns which are no regular expression of JavaScript (flag u). */
export const uncheckable = () => ({
  Schema: (schema: Json) => {
    try {
      new RegExp(String(schema['pattern']), 'u')
    } catch {
      delete schema['pattern']
    }
  },
})
