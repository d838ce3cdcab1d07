// The validators of the contract, compiled by ajv to code that needs nothing at run time.
import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { dereference, isObject, type Json } from './contract.js'
import { jsonSchemaOf, operationsOf, webhooksOf, type Operation } from './operation.js'
import { createSchemaTable, type SchemaTable } from './schema-table.js'

/** The text of `validators.ts`. */
export function renderValidators(json: Json): string {
  const table = createSchemaTable(json)
  const operations = operationsOf(json).map((operation) => renderOperation(json, table, operation))
  const apiError = table.add('ApiError', componentOr(json, 'ApiError', fallbackApiError))
  const envelope = table.add('NotificationEnvelope', componentOr(json, 'NotificationEnvelope', fallbackEnvelope))
  const resources = webhooksOf(json).flatMap(({ path, id, json: { ['x-resource']: resource } }) =>
    resource ? `${JSON.stringify(path)}: ${validator(table.add(`${id} resource`, resource))}` : [],
  )
  return `// @ts-nocheck The code below is compiled from JSON Schema; the exported types are written out.
${interfaces}
${compile(table)}
/** What is known about each operation, by method and schema path. */
export const operations: Readonly<Record<string, OperationContract>> = {${operations.join(',\n')}}
/** Any answer with a 4xx or 5xx status. */
export const apiError: Validator = ${validator(apiError)}
/** Any notification, before its resource is decrypted. */
export const notificationEnvelope: Validator = ${validator(envelope)}
/** The decrypted resource of each notification, by event type. */
export const notificationResources: Readonly<Record<string, Validator>> = {${resources.join(',\n')}}
`
}

function renderOperation(json: Json, table: SchemaTable, operation: Operation): string {
  const { key, id, parameters } = operation
  const requestBody = dereference(json, operation.json['requestBody'])
  const body = jsonSchemaOf(json, requestBody)
  const path = parameterSchema(parameters, 'path')
  const query = parameterSchema(parameters, 'query')
  const responses = successesOf(json, operation)
  const idempotentBy = operation.json['x-idempotent-by']
  const timeout = operation.json['x-timeout']
  const fields = [
    `operationId: ${JSON.stringify(id)}`,
    body !== undefined && `body: ${validator(table.add(`${id} body`, body))}`,
    `bodyRequired: ${String(requestBody?.['required'] === true)}`,
    path && `path: ${validator(table.add(`${id} path`, path))}`,
    query && `query: ${validator(table.add(`${id} query`, query))}`,
    `responses: {${responses
      .map(({ status, schema }) => {
        const value = schema === undefined ? 'null' : validator(table.add(`${id} response ${status}`, schema))
        return `${JSON.stringify(status)}: ${value}`
      })
      .join(', ')}}`,
    `echoes: ${JSON.stringify(echoesOf(json, operation, body, responses))}`,
    typeof idempotentBy === 'string' && `idempotentBy: ${JSON.stringify(idempotentBy)}`,
    typeof timeout === 'number' && `timeout: ${timeout}`,
  ]
  return `${JSON.stringify(key)}: {${fields.filter(Boolean).join(',')}}`
}

/** The 2xx answers that are JSON (with their schema) or empty; a file to download is neither. */
function successesOf(json: Json, operation: Operation): { status: string; schema: unknown }[] {
  const responses = isObject(operation.json['responses']) ? operation.json['responses'] : {}
  return Object.entries(responses).flatMap(([status, response]) => {
    if (!/^2/.test(status)) return []
    const content = dereference(json, response)?.['content']
    const schema = jsonSchemaOf(json, response)
    return schema === undefined && isObject(content) && Object.keys(content).length ? [] : { status, schema }
  })
}

/** One closed object schema for all parameters of a place; undefined when there are none. */
function parameterSchema(parameters: Json[], place: 'path' | 'query'): Json | undefined {
  const here = parameters.filter((parameter) => parameter['in'] === place)
  if (!here.length) return undefined
  return {
    type: 'object',
    required: here.filter((parameter) => parameter['required'] === true).map(({ name }) => name),
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema ?? {}])),
    additionalProperties: false,
  }
}

/** The answer's top-level fields that must equal a part of the request. */
function echoesOf(json: Json, operation: Operation, body: unknown, responses: { schema: unknown }[]): unknown[] {
  const echoes = new Map<string, unknown>()
  for (const { schema } of responses) {
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
export function readEcho(expression: string): { from: 'body' | 'path'; name: string } | undefined {
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

/** Compiles every schema of the table; the names depend on the schemas alone, not on their number. */
function compile({ schemas }: SchemaTable): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  })
  // Book-keeping for the unevaluated keywords costs code in every function; most contracts never use them.
  ajv.opts.unevaluated = [...schemas.values()].some((schema) => /"unevaluated/.test(JSON.stringify(schema)))
  for (const [id, schema] of schemas) ajv.addSchema(schema, id)
  const names = new Map<string, string>()
  const ids = new Map<unknown, string>([...schemas].map(([id, schema]) => [schema, id]))
  for (const id of schemas.keys()) {
    const source = ajv.getSchema(id)?.source
    if (!source) throw new Error(`ajv compiled no source for the schema ${id}`)
    names.set(source.validateName.str, validator(id))
    for (const [prefix, values] of Object.entries(source.scopeValues)) {
      for (const name of values ?? []) {
        const owner = ids.get(name.value?.ref)
        if (prefix === 'schema') names.set(name.str, `schema${owner ?? digest(JSON.stringify(name.value?.ref))}`)
        if (prefix === 'pattern') names.set(name.str, `pattern${digest(String(name.value?.code))}`)
        const wrapped = prefix === 'wrapper' && ids.get((name.value?.ref as { schema?: unknown } | undefined)?.schema)
        if (wrapped) names.set(name.str, `wrapper${wrapped}`)
      }
    }
  }
  const exported = Object.fromEntries([...schemas.keys()].map((id) => [validator(id), id]))
  const code = standalone.default(ajv, exported)
  return inlineRuntime(rename(dropExports(code), names))
}

/** The code around ajv's names: strings are stepped over, so that text in a schema is never taken for a name. */
function rename(code: string, names: Map<string, string>): string {
  return code.replace(
    /"(?:[^"\\]|\\.)*"|\b(?:validate|schema|pattern|wrapper)\d+\b/g,
    (word) => names.get(word) ?? word,
  )
}

function dropExports(code: string): string {
  return code.replace(/^"use strict";$/gm, '').replace(/^export const \w+ = \w+;$/gm, '')
}

/** ajv's stand-alone code calls `require` for two functions; the package has neither `require` nor ajv. */
const runtime: Record<string, string> = {
  'ajv/dist/runtime/ucs2length': 'countCodePoints',
  'ajv/dist/runtime/equal': 'equalJson',
}

const runtimeCode = `
/** Lengths in JSON Schema count code points. */
function countCodePoints(text) {
  let count = 0
  for (const _ of text) count++
  return count
}
function equalJson(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
}
`

function inlineRuntime(code: string): string {
  const functions = new Map<string, string>()
  const rest = code.replace(
    /^const (func\d+) = require\("([^"]+)"\)\.default;$/gm,
    (line, name: string, module: string) => {
      const own = runtime[module]
      if (own) functions.set(name, own)
      return own ? '' : line
    },
  )
  const inlined = rest.replace(/"(?:[^"\\]|\\.)*"|\bfunc\d+\b/g, (word) => functions.get(word) ?? word)
  const left = inlined.split('\n').find((line) => /\brequire\s*\(/.test(line.replace(/"(?:[^"\\]|\\.)*"/g, '""')))
  if (left)
    throw new Error(`ajv's code still says "${left}": give it a function of our own in scripts/generate/validators.ts`)
  return runtimeCode + inlined
}

const validator = (id: string): string => `validate${id}`

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

function componentOr(json: Json, name: string, fallback: Json): unknown {
  const { components } = json
  const schemas = isObject(components) ? components['schemas'] : undefined
  return isObject(schemas) && name in schemas ? { $ref: `#/components/schemas/${name}` } : fallback
}

const fallbackApiError: Json = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' } },
}

const fallbackEnvelope: Json = {
  type: 'object',
  required: ['id', 'event_type', 'resource'],
  properties: {
    id: { type: 'string' },
    event_type: { type: 'string' },
    resource: {
      type: 'object',
      required: ['algorithm', 'ciphertext', 'nonce'],
      properties: {
        algorithm: { type: 'string' },
        ciphertext: { type: 'string' },
        nonce: { type: 'string' },
        associated_data: { type: 'string' },
      },
    },
  },
}

const interfaces = `
/** One broken rule; \`data\` is the value that broke it, \`parentSchema\` the schema that holds the rule. */
export interface ValidationError {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  data?: unknown
  parentSchema?: Record<string, unknown>
}
/** A compiled schema: returns whether the value fits, and leaves every broken rule in \`errors\` until the next call. */
export interface Validator {
  (value: unknown): boolean
  errors?: ValidationError[] | null
}
/** A top-level field of the answer that must equal a part of the request. */
export interface Echo {
  field: string
  from: 'body' | 'path'
  name: string
}
/** What is known about one operation. */
export interface OperationContract {
  operationId: string
  /** Present when the operation has a JSON request body. */
  body?: Validator
  bodyRequired: boolean
  /** Validates the object \`params.path\`. */
  path?: Validator
  /** Validates the object \`params.query\`. */
  query?: Validator
  /** By 2xx status code; null means no content. */
  responses: Readonly<Record<string, Validator | null>>
  echoes: readonly Echo[]
  /** The field of the body that makes a repeated call harmless. */
  idempotentBy?: string
  /** Milliseconds that an answer may take, where that is published. */
  timeout?: number
}
`
