// OpenAPI 3.0 read as 3.1: the few keywords of schemas that mean something else there.
import { isObject, type Json } from '../contract/read.js'
import { rootSchemas, walkSchema } from '../contract/keyword.js'

/** Turns the schemas of a 3.0 document into those of 3.1. */
export function upgrade(given: Json): Json {
  if (!String(given['openapi']).startsWith('3.0')) return given
  const json = { ...structuredClone(given), openapi: '3.1.0' }
  for (const [root] of rootSchemas(json)) walkSchema(root, [], upgradeSchema)
  return json
}

function upgradeSchema(schema: Json): void {
  // In 3.0 nothing beside a reference counts.
  if (typeof schema['$ref'] === 'string')
    for (const name of Object.keys(schema)) if (name !== '$ref') delete schema[name]
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
    const parts = schema['allOf']
    if (Array.isArray(parts) && !isObject(schema['properties'])) {
      delete schema['allOf']
      schema['anyOf'] = [{ allOf: parts }, { type: 'null' }]
    }
  }
  delete schema['nullable']
}
