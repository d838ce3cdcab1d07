// The keywords of a schema in OpenAPI 3.1, and the places of a contract where schemas stand.
import { isObject, type Json, type Path } from './read.js'

const words = (text: string): string[] => text.split(' ')

/** Keywords that check a value, and those of ours that mean something at run time: `x-pattern-rule` words the error, `x-sensitive` is encrypted, `x-past-date` is a
 * day that is over in UTC+8, at most `x-oldest-days` days ago. */
export const checkingKeywords: ReadonlySet<string> = new Set(
  words(
    'type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems ' +
      'minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired x-pattern-rule x-sensitive ' +
      'x-past-date x-oldest-days',
  ),
)

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
export const kindOfKeyword: ReadonlyMap<string, 'single' | 'list' | 'named'> = new Map([
  ...words('items additionalProperties not if then else contains propertyNames contentSchema').map(single),
  ...words('unevaluatedItems unevaluatedProperties').map(single),
  ...words('allOf anyOf oneOf prefixItems').map((word) => [word, 'list'] as const),
  ...words('properties patternProperties $defs dependentSchemas').map((word) => [word, 'named'] as const),
])

function single(word: string): [string, 'single'] {
  return [word, 'single']
}

/** Calls `visit` for the schema at `path` and for every schema inside it; references are not followed. */
export function walkSchema(schema: unknown, path: Path, visit: (schema: Json, path: Path) => void): void {
  if (!isObject(schema)) return
  visit(schema, path)
  for (const [part, at] of partsOf(schema)) walkSchema(part, [...path, ...at], visit)
}

/** The schemas directly inside a schema, each with the way to it. */
export function partsOf(schema: Json): [unknown, Path][] {
  return Object.entries(schema).flatMap(([keyword, value]): [unknown, Path][] => {
    const kind = kindOfKeyword.get(keyword)
    if (kind === 'single') return [[value, [keyword]]]
    if (kind === 'list' && Array.isArray(value)) return value.map((part, index) => [part, [keyword, index]])
    if (kind === 'named' && isObject(value)) return Object.entries(value).map(([name, part]) => [part, [keyword, name]])
    return []
  })
}

/** Every place outside of schemas: `visit` returns false where nothing below is to be looked at. */
export function walkDocument(value: unknown, path: Path, visit: (value: Json, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => walkDocument(item, [...path, index], visit))
  if (!isObject(value)) return
  visit(value, path)
  for (const [key, part] of Object.entries(value)) {
    if (key === 'example' || key === 'examples' || isSchemaPlace([...path, key])) continue
    walkDocument(part, [...path, key], visit)
  }
}

/** The root schemas of a document: the components, and those of parameters, headers, bodies and answers. */
export function rootSchemas(json: Json): [unknown, Path][] {
  const roots: [unknown, Path][] = []
  walkDocument(json, [], (value, path) => {
    for (const [key, part] of Object.entries(value))
      if (isSchemaPlace([...path, key])) roots.push([part, [...path, key]])
  })
  return roots
}

function isSchemaPlace(path: Path): boolean {
  return path[0] === 'components' && path[1] === 'schemas' ? path.length === 3 : path.at(-1) === 'schema'
}
