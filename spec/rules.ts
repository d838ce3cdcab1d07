// House rules of the contract, and what a client can be generated from: a plugin of Redocly's linter.
import { fieldsOf, readEcho, unmarkedEchoes } from '../scripts/contract/echo.js'
import { partsOf } from '../scripts/contract/keyword.js'
import { jsonSchemaOf, operationsOf, successesOf, webhooksOf } from '../scripts/contract/operation.js'
import { dereference, isObject, pointerSteps, valueAt, type Json, type Path } from '../scripts/contract/read.js'

/** The little of Redocly's context that the rules need. */
interface Context {
  report: (problem: { message: string; location: unknown }) => void
  location: Location
  resolve: (value: unknown) => { node?: unknown }
}

interface Location {
  source: { body: string }
  child: (path: Path) => Location
  key: () => Location
}

interface Finding {
  path: Path
  message: string
}

type Find = (node: Json, resolve: (value: unknown) => unknown) => Finding[]

/** A rule for every node of a type; its findings name places below the node. */
const rule = (type: 'Root' | 'Components' | 'SchemaProperties' | 'Schema', find: Find) => () => ({
  [type]: (node: Json, { report, location, resolve }: Context) => {
    for (const { path, message } of find(node, (value) => resolve(value).node))
      report({ message, location: path.length > 0 ? location.child(path).key() : location.key() })
  },
})

/** Keys that YAML 1.1, which many languages still read, takes for a boolean, for null, or for members to be merged. */
const findOddKeys = () => ({
  Root: (_: Json, { report, location: { source } }: Context) => {
    for (const [index, line] of source.body.split('\n').entries()) {
      const [, indent = '', key] = /^(\s*(?:- )?)(<<|true|false|yes|no|on|off|y|n|null|~)\s*:(?:\s|$)/i.exec(line) ?? []
      if (key === undefined) continue
      const message =
        key === '<<'
          ? 'merge keys (<<) are not part of YAML 1.2: write the members out'
          : `the key ${key} is read as a boolean or null by YAML 1.1: write '${key}' in quotes`
      report({ message, location: { source, pointer: undefined, start: { line: index + 1, col: indent.length + 1 } } })
    }
  },
})

/** Names that mean something else wherever TypeScript is written. */
const globals = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...'Partial Required Readonly Record Pick Omit Exclude Extract NonNullable Parameters ReturnType Awaited'.split(' '),
  ...'Document Element Node Window Location History Notification Worker File'.split(' '),
])

const findGlobalNames: Find = ({ schemas }) =>
  Object.keys(isObject(schemas) ? schemas : {})
    .filter((name) => globals.has(name))
    .map((name) => ({
      path: ['schemas', name],
      message: `the schema ${name} is named like a global type: give it another name`,
    }))

/** A field without a text is one that the documentation cannot explain: its own, or that of the schema it refers to. */
const findUndescribed: Find = (properties, resolve) =>
  Object.entries(properties)
    .filter(([, part]) => ![part, resolve(part)].some((at) => isObject(at) && String(at['description'] ?? '').trim()))
    .map(([name]) => ({ path: [name], message: `${name} has no description: say in a sentence what it is` }))

const findOddSource: Find = ({ 'x-published': source }) =>
  source === undefined || source === false || /^https?:\/\/\S+$/.test(String(source))
    ? []
    : [
        {
          path: ['x-published'],
          message: `x-published is ${JSON.stringify(source)}: it names the page that publishes the rule; an inferred rule is told in x-inferred`,
        },
      ]

const findOddPattern: Find = ({ pattern }) => {
  if (typeof pattern !== 'string') return []
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    const why = (error as Error).message.split(': ').at(-1)
    return [{ path: ['pattern'], message: `pattern ${pattern} is no regular expression: ${why}` }]
  }
  // What RE2, PCRE, and the engines of Java, Python and Ruby do not all know.
  const odd = /\\[upPkc]|\(\?/.exec(pattern)?.[0]
  const message = `pattern ${pattern} has ${odd}, which not every language knows: write it without, so that all can check by it`
  return odd ? [{ path: ['pattern'], message }] : []
}

/** What Redocly lets pass and of which nothing right can be generated. */
const findUnsupported: Find = (schema) => [
  ...['$dynamicRef', '$dynamicAnchor', '$id', '$anchor', '$recursiveRef']
    .filter((keyword) => keyword in schema)
    .map((keyword) => ({ path: [keyword], message: `${keyword} is not supported: use $ref to a component` })),
  ...['enum', 'allOf', 'anyOf', 'oneOf']
    .filter((keyword) => Array.isArray(schema[keyword]) && schema[keyword].length === 0)
    .map((keyword) => ({ path: [keyword], message: `${keyword} is empty: it is a list of at least one` })),
]

/** Keywords by which a request can be refused. */
const refusing = new Set(
  (
    'const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems ' +
    'uniqueItems maxProperties minProperties required'
  ).split(' '),
)

/** Bodies and parameters, with their places, and whether a source is named above them. */
const requestSchemas = (json: Json): { schema: unknown; path: Path; published: boolean; body: boolean }[] =>
  operationsOf(json).flatMap(({ at, json: operation, parameters }) => {
    const body = operation['requestBody']
    const steps =
      isObject(body) && typeof body['$ref'] === 'string' ? pointerSteps(body['$ref']) : [...at, 'requestBody']
    const path = [...steps, 'content', 'application/json', 'schema']
    return [
      { schema: jsonSchemaOf(json, body), path, published: false, body: true },
      ...parameters
        .filter(({ in: place }) => place === 'path' || place === 'query')
        .map(({ schema, ...parameter }) => ({
          schema,
          path: [...at, 'parameters'],
          published: 'x-published' in parameter,
          body: false,
        })),
    ]
  })

const findUnsourced: Find = (json) => {
  /** The rules without a source, in one list for each place where a source is missing. */
  function search(schema: unknown, path: Path, published: boolean, above: Set<unknown>): [Path, ...Path[]][] {
    if (!isObject(schema) || above.has(schema)) return []
    const { 'x-published': source, $ref: ref } = schema
    const known = source === undefined ? published : source !== false
    const here = known ? [] : Object.keys(schema).filter((word) => refusing.has(word))
    const referred: [unknown, Path][] = typeof ref === 'string' ? [[dereference(json, schema), pointerSteps(ref)]] : []
    const parts = partsOf(schema).map(([part, way]): [unknown, Path] => [part, [...path, ...way]])
    const within = new Set([...above, schema])
    const below = [...referred, ...parts].flatMap(([part, way]) => search(part, way, known, within))
    const [first, ...rest] = [...here.map((keyword): Path => [...path, keyword]), ...(known ? [] : below.flat())]
    return first ? [[first, ...rest]] : below
  }
  // One missing source leaves every rule below it without one: that is one problem.
  return requestSchemas(json)
    .flatMap(({ schema, path, published }) => search(schema, path, published, new Set()))
    .map(([first, ...more]) => {
      const rest = more.length ? ` (and ${more.length} more ${more.length === 1 ? 'rule' : 'rules'} below)` : ''
      const message = `${String(first.at(-1))} refuses requests, but no x-published names the page that says so; an inferred rule is told in x-inferred${rest}`
      return { path: first, message }
    })
}

const findOpenRequests: Find = (json) => {
  function search(schema: unknown, path: Path, above: unknown[]): Finding[] {
    const target = dereference(json, schema)
    if (!target || above.includes(target)) return []
    const { $ref: ref } = schema as Json
    const at = typeof ref === 'string' ? pointerSteps(ref) : path
    const { additionalProperties: more, unevaluatedProperties: rest, properties } = target
    const isOpen = isObject(properties) && more !== false && rest !== false
    const below = partsOf(target).flatMap(([part, way]) => search(part, [...at, ...way], [...above, target]))
    return isOpen ? [{ path: at, message: 'a request body is closed: additionalProperties: false' }, ...below] : below
  }
  return requestSchemas(json).flatMap(({ schema, path, body }) => (body ? search(schema, path, []) : []))
}

const findUnknownRequired: Find = ({ required, properties, allOf }) =>
  !isObject(properties) || !Array.isArray(required) || allOf
    ? []
    : required
        .filter((name) => !Object.hasOwn(properties, String(name)))
        .map((name) => ({ path: ['required'], message: `${name} is required but not among the properties` }))

/** Names of the fields that a request sends. */
const sentNames = (json: Json, { requestBody }: Json): string[] =>
  fieldsOf(json, jsonSchemaOf(json, requestBody)).map(({ way }) => way)

const findOddEchoes = () => {
  const sources = new Set(['client mchid'])
  const find: Find = (schema) =>
    [schema['x-echoes'] ?? []].flat().flatMap((mark) => {
      const echo = readEcho(String(mark))
      const message = `x-echoes ${String(mark)} names nothing that a request sends`
      return mark === false || (echo && sources.has(`${echo.from} ${echo.name}`))
        ? []
        : [{ path: ['x-echoes'], message }]
    })
  const Root = (json: Json): void => {
    for (const { json: operation, parameters } of operationsOf(json)) {
      for (const name of sentNames(json, operation)) sources.add(`body ${name}`)
      for (const { in: place, name } of parameters) if (place === 'path') sources.add(`path ${String(name)}`)
    }
  }
  return { Root, ...rule('Schema', find)() }
}

const findUnmarkedEchoes: Find = (json) =>
  operationsOf(json).flatMap((operation) =>
    unmarkedEchoes(
      json,
      operation,
      successesOf(json, operation).map(({ schema }) => schema),
    ).map(({ field: { way }, mark }) => ({
      path: [...operation.at, 'responses'],
      message: `${way} in the answer of ${operation.key} is called like what is sent: say x-echoes: '${mark}', or x-echoes: false where it may differ`,
    })),
  )

const findOddIdempotence: Find = (json) =>
  operationsOf(json).flatMap(({ at, json: operation, parameters }) => {
    const name = operation['x-idempotent-by'] as string | undefined
    const sent = [...sentNames(json, operation), ...parameters.map((parameter) => parameter['name'])]
    const message = `x-idempotent-by ${name} is no field of this request`
    return name === undefined || sent.includes(name) ? [] : [{ path: [...at, 'x-idempotent-by'], message }]
  })

const findOddNotifications: Find = (json) =>
  webhooksOf(json).flatMap(({ path, at, json: webhook }) => {
    const fields = fieldsOf(json, jsonSchemaOf(json, webhook['requestBody'])).filter(({ way }) => way === 'event_type')
    const event = fields.at(-1)?.holders.find((holder) => 'const' in holder)?.['const']
    const wanted = `const: ${path} is wanted`
    if (event !== path)
      return [{ path: at, message: `the event_type of ${path} is ${JSON.stringify(event)} in its body: ${wanted}` }]
    if (isObject(webhook['x-resource'])) return []
    return [{ path: at, message: `${path} names no x-resource, the schema of what it carries` }]
  })

const findOddResources: Find = (json) =>
  webhooksOf(json).flatMap(({ path, at, json: { 'x-resource': resource } }) => {
    const ref = valueAt(resource, ['$ref'])
    const isRight = resource === undefined || /^#\/components\/schemas\//.test(String(ref))
    return isRight ? [] : [{ path: [...at, 'x-resource'], message: `x-resource of ${path} is no $ref to a schema` }]
  })

const always = { 'wechatpay/supported': 'error', 'wechatpay/resource-is-a-component': 'error' }
const own = {
  'plain-keys': findOddKeys,
  'global-names': rule('Components', findGlobalNames),
  'described-fields': rule('SchemaProperties', findUndescribed),
  'source-is-a-page': rule('Schema', findOddSource),
  'sourced-rules': rule('Root', findUnsourced),
  'closed-requests': rule('Root', findOpenRequests),
  'known-required': rule('Schema', findUnknownRequired),
  'known-echoes': findOddEchoes,
  'marked-echoes': rule('Root', findUnmarkedEchoes),
  'idempotent-by-a-field': rule('Root', findOddIdempotence),
  notifications: rule('Root', findOddNotifications),
}

/** What a notification carries is a schema, too. */
export const typeExtension = {
  oas3: (types: Record<string, { properties: Json }>) => {
    const { Operation } = types
    return { ...types, Operation: { ...Operation, properties: { ...Operation?.properties, 'x-resource': 'Schema' } } }
  },
}

/** The plugin; `own` are the rules of this contract, `any` those of any contract that is generated from. */
export default () => ({
  id: 'wechatpay',
  rules: {
    oas3: {
      ...own,
      'portable-pattern': rule('Schema', findOddPattern),
      supported: rule('Schema', findUnsupported),
      'resource-is-a-component': rule('Root', findOddResources),
    },
  },
  configs: {
    own: {
      rules: {
        ...always,
        'wechatpay/portable-pattern': 'error',
        ...Object.fromEntries(Object.keys(own).map((name) => [`wechatpay/${name}`, 'error'])),
      },
    },
    any: {
      rules: {
        ...always,
        'wechatpay/portable-pattern': 'warn',
        struct: 'error',
        'no-unresolved-refs': 'error',
        'path-parameters-defined': 'error',
        'operation-operationId-unique': 'error',
        'no-invalid-media-type-examples': { severity: 'warn', allowAdditionalProperties: true },
        'no-invalid-schema-examples': { severity: 'warn', allowAdditionalProperties: true },
        'no-invalid-parameter-examples': { severity: 'warn', allowAdditionalProperties: true },
      },
    },
  },
  typeExtension,
})
