// What our own contract promises beyond OpenAPI: every rule on a request has a published source, bodies are closed.
import { dereference, isObject, pointerSteps, type Json } from './read.js'
import { fieldsOf, readEcho, unmarkedEchoes } from './echo.js'
import { partsOf, rootSchemas, walkDocument, walkSchema, type Path } from './keyword.js'
import { jsonSchemaOf, operationsOf, webhooksOf } from './operation.js'
import { type Finding } from './finding.js'

/** Every breach of the house rules. */
export function houseProblems(json: Json): Finding[] {
  return [
    ...schemaFindings(json),
    ...textFindings(json),
    ...requestFindings(json),
    ...extensionFindings(json),
    ...webhookFindings(json),
  ]
}

/** Names that mean something else wherever TypeScript is written. */
const globals = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...'Partial Required Readonly Record Pick Omit Exclude Extract NonNullable Parameters ReturnType Awaited'.split(' '),
  ...'Document Element Node Window Location History Notification Worker File'.split(' '),
])

function schemaFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  for (const [root, rootPath] of rootSchemas(json)) {
    const name = String(rootPath[2])
    if (rootPath[1] === 'schemas' && globals.has(name))
      findings.push({ path: rootPath, message: `the schema ${name} is named like a global type: give it another name` })
    walkSchema(root, rootPath, (schema, path) => {
      if ('default' in schema)
        findings.push({
          path: [...path, 'default'],
          message:
            'a default turns an optional field into a required one for readers of the types: describe it instead',
        })
      if ('pattern' in schema !== 'x-pattern-rule' in schema)
        findings.push({ path, message: 'pattern and x-pattern-rule (what is wanted, in words) need each other' })
      const source = schema['x-published']
      if (source !== undefined && source !== false && !/^https?:\/\/\S+$/.test(String(source)))
        findings.push({
          path: [...path, 'x-published'],
          message: `x-published is ${JSON.stringify(source)}: it names the page that publishes the rule; an inferred rule is told in x-inferred`,
        })
    })
  }
  return findings
}

/** A field without a text is one that the documentation cannot explain: its own, or that of the schema it refers to. */
function textFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const check = (name: string, part: unknown, path: Path): void => {
    const target = dereference(json, part)
    const texts = [part, target].map((holder) => isObject(holder) && holder['description'])
    if (target && !texts.some((text) => typeof text === 'string' && text.trim()))
      findings.push({ path, message: `${name} has no description: say in a sentence what it is` })
  }
  for (const [root, rootPath] of rootSchemas(json))
    walkSchema(root, rootPath, ({ properties }, path) => {
      for (const [name, part] of Object.entries(isObject(properties) ? properties : {}))
        check(name, part, [...path, 'properties', name])
    })
  walkDocument(json, [], ({ name, in: place, ...parameter }, path) => {
    if (typeof name === 'string' && typeof place === 'string') check(name, parameter, path)
  })
  return findings
}

/** Keywords by which a request can be refused. */
const refusing = new Set(
  (
    'const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems ' +
    'uniqueItems maxProperties minProperties required'
  ).split(' '),
)

function requestFindings(json: Json): Finding[] {
  const findings = new Map<string, Finding>()
  const report = (path: Path, message: string): void => {
    findings.set(JSON.stringify([path, message]), { path, message })
  }
  for (const { at, json: operation, parameters } of operationsOf(json)) {
    const body = operation['requestBody']
    const schema = jsonSchemaOf(json, body)
    if (schema !== undefined) {
      const bodyPath =
        isObject(body) && typeof body['$ref'] === 'string' ? pointerSteps(body['$ref']) : [...at, 'requestBody']
      checkSources(schema, [...bodyPath, 'content', 'application/json', 'schema'], false)
    }
    for (const parameter of parameters) {
      if (parameter['in'] === 'path' || parameter['in'] === 'query')
        checkSources(parameter['schema'], [...at, 'parameters'], 'x-published' in parameter)
    }
  }
  return [...findings.values()]

  /** One missing source leaves every rule below it without one: that is one problem. */
  function checkSources(schema: unknown, path: Path, published: boolean): void {
    for (const [first, ...more] of findUnsourced(schema, path, published, new Set())) {
      const rest = more.length ? ` (and ${more.length} more ${more.length === 1 ? 'rule' : 'rules'} below)` : ''
      report(
        first,
        `${String(first.at(-1))} refuses requests, but no x-published names the page that says so; an inferred rule is told in x-inferred${rest}`,
      )
    }
  }

  /** The rules without a source, in one list for each place where a source is missing. */
  function findUnsourced(schema: unknown, path: Path, published: boolean, above: Set<unknown>): [Path, ...Path[]][] {
    if (!isObject(schema) || above.has(schema)) return []
    const within = new Set([...above, schema])
    const source = schema['x-published']
    const known = source === undefined ? published : source !== false
    if (isObject(schema['properties'])) checkClosed(schema, schema['properties'], path)
    const here = known ? [] : Object.keys(schema).filter((word) => refusing.has(word))
    const referred: [unknown, Path][] =
      typeof schema['$ref'] === 'string' ? [[dereference(json, schema), pointerSteps(schema['$ref'])]] : []
    const parts = partsOf(schema).map(([part, way]): [unknown, Path] => [part, [...path, ...way]])
    const below = [...referred, ...parts].flatMap(([part, way]) => findUnsourced(part, way, known, within))
    const [first, ...rest] = [...here.map((keyword): Path => [...path, keyword]), ...(known ? [] : below.flat())]
    return first ? [[first, ...rest]] : below
  }

  function checkClosed(schema: Json, properties: Json, path: Path): void {
    if (schema['additionalProperties'] !== false && schema['unevaluatedProperties'] !== false)
      report(path, 'a request body is closed: additionalProperties: false')
    for (const name of [schema['required']].flat())
      if (typeof name === 'string' && !Object.hasOwn(properties, name))
        report([...path, 'required'], `${name} is required but not among the properties`)
  }
}

function extensionFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const operations = operationsOf(json)
  const fieldNames = (operation: Json): string[] =>
    fieldsOf(json, jsonSchemaOf(json, operation['requestBody'])).map(({ way }) => way)
  const sources = new Set(
    operations.flatMap(({ json: operation, parameters }) => [
      ...fieldNames(operation).map((name) => `body ${name}`),
      ...parameters.filter(({ in: place }) => place === 'path').map(({ name }) => `path ${String(name)}`),
    ]),
  )
  for (const [root, rootPath] of rootSchemas(json))
    walkSchema(root, rootPath, (schema, path) => {
      for (const expression of [schema['x-echoes'] ?? []].flat()) {
        if (expression === false) continue
        const echo = readEcho(String(expression))
        if (!echo || (echo.from !== 'client' && !sources.has(`${echo.from} ${echo.name}`)))
          findings.push({
            path: [...path, 'x-echoes'],
            message: `x-echoes ${String(expression)} names nothing that a request sends`,
          })
      }
    })
  for (const operation of operations) {
    const { at, key, json: own, parameters } = operation
    const name = own['x-idempotent-by']
    const sent = [...fieldNames(own), ...parameters.map((parameter) => parameter['name'])]
    if (name !== undefined && !sent.includes(name as string))
      findings.push({
        path: [...at, 'x-idempotent-by'],
        message: `x-idempotent-by ${String(name)} is no field of this request`,
      })
    const answers = Object.entries(isObject(own['responses']) ? own['responses'] : {}).flatMap(([status, answer]) =>
      status.startsWith('2') ? [jsonSchemaOf(json, answer)] : [],
    )
    for (const { field, mark } of unmarkedEchoes(json, operation, answers))
      findings.push({
        path: [...at, 'responses'],
        message: `${field.way} in the answer of ${key} is called like what is sent: say x-echoes: '${mark}', or x-echoes: false where it may differ`,
      })
  }
  return findings
}

function webhookFindings(json: Json): Finding[] {
  return webhooksOf(json).flatMap(({ path, at, json: webhook }): Finding[] => {
    const body = jsonSchemaOf(json, webhook['requestBody'])
    const event = fieldsOf(json, body)
      .filter(({ way }) => way === 'event_type')
      .at(-1)
      ?.holders.find((holder) => 'const' in holder)?.['const']
    if (event !== path)
      return [
        {
          path: at,
          message: `the event_type of ${path} is ${JSON.stringify(event)} in its body: const: ${path} is wanted`,
        },
      ]
    if (!isObject(webhook['x-resource']))
      return [{ path: at, message: `${path} names no x-resource, the schema of what it carries` }]
    return []
  })
}
