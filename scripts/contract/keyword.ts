// The keywords of a schema in OpenAPI 3.1.
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
