// What the client has to know about each operation and notification at run time, as a table of compiled validators.
import { compileSchemas, validatorName } from './compile/compile.js'
import { dereference, isObject, type Json } from './read.js'
import { echoesOf } from './echo.js'
import { jsonSchemaOf, operationsOf, webhooksOf, type Operation } from './operation.js'
import { createSchemaTable, type SchemaTable } from './schema-table.js'

/** The parts of `validators.ts`. */
export function renderValidators(json: Json): string[] {
  const table = createSchemaTable(json)
  const operations = operationsOf(json).map((operation) => renderOperation(json, table, operation))
  const apiError = table.add('ApiError', componentOr(json, 'ApiError', fallbackApiError))
  const envelope = table.add('NotificationEnvelope', componentOr(json, 'NotificationEnvelope', fallbackEnvelope))
  const resources = webhooksOf(json).flatMap(({ path, id, json: { ['x-resource']: resource } }) =>
    resource ? `${JSON.stringify(path)}: ${validatorName(table.add(`${id} resource`, resource))}` : [],
  )
  return [
    `// @ts-nocheck The code below is compiled from JSON Schema; the exported types are written out.\n`,
    ...interfaces,
    ...compileSchemas(table.schemas),
    `/** What is known about each operation, by method and schema path. */
export const operations: Readonly<Record<string, OperationContract>> = {${operations.join(',\n')}}`,
    `/** Any answer with a 4xx or 5xx status. */
export const apiError: Validator = ${validatorName(apiError)}`,
    `/** Any notification, before its resource is decrypted. */
export const notificationEnvelope: Validator = ${validatorName(envelope)}`,
    `/** The decrypted resource of each notification, by event type. */
export const notificationResources: Readonly<Record<string, Validator>> = {${resources.join(',\n')}}`,
  ]
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
    body !== undefined && `body: ${validatorName(table.add(`${id} body`, body))}`,
    `bodyRequired: ${String(requestBody?.['required'] === true)}`,
    path && `path: ${validatorName(table.add(`${id} path`, path))}`,
    query && `query: ${validatorName(table.add(`${id} query`, query))}`,
    `responses: {${responses
      .map(({ status, schema }) => {
        const value = schema === undefined ? 'null' : validatorName(table.add(`${id} response ${status}`, schema))
        return `${JSON.stringify(status)}: ${value}`
      })
      .join(', ')}}`,
    `echoes: ${JSON.stringify(
      echoesOf(
        json,
        operation,
        body,
        responses.map(({ schema }) => schema),
      ),
    )}`,
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

const interfaces = [
  `/** One broken rule; \`data\` is the value that broke it, \`parentSchema\` the schema that holds the rule. */
export interface ValidationError {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  data?: unknown
  parentSchema?: Record<string, unknown>
}`,
  `/** A compiled schema: returns whether the value fits, and leaves every broken rule in \`errors\` until the next call. */
export interface Validator {
  (value: unknown): boolean
  errors?: ValidationError[] | null
}`,
  `/** A top-level field of the answer that must equal a part of the request. */
export interface Echo {
  field: string
  from: 'body' | 'path'
  name: string
}`,
  `/** What is known about one operation. */
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
}`,
]
