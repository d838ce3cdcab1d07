// What the client needs of a contract at run time, as data: operations, notifications, and the JSON schemas of both.
import { dereference, isObject, type Json } from '../contract/read.js'
import { echoesOf } from '../contract/echo.js'
import { jsonSchemaOf, operationsOf, successesOf, webhooksOf, type Operation } from '../contract/operation.js'
import { printData } from './print.js'
import { createSchemaTable, type SchemaTable } from './schema-table.js'

/** The text of `contract.ts`. */
export function renderContract(json: Json): string {
  const table = createSchemaTable(json)
  const operations = operationsOf(json).map((operation) => [operation.key, readOperation(json, table, operation)])
  const notifications = webhooksOf(json).flatMap(({ path, json: { 'x-resource': resource } }) =>
    resource ? [[path, table.strip(resource)]] : [],
  )
  const notificationEnvelope = table.strip(componentOr(json, 'NotificationEnvelope', fallbackEnvelope))
  const data = {
    operations: Object.fromEntries(operations),
    notificationEnvelope,
    notifications: Object.fromEntries(notifications),
    $defs: Object.fromEntries([...table.schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  return `import type { chain } from './chain.js'\nimport type { paths } from './schema.js'\n\n${interfaces}\n
/** The contract as data, for the option \`contract\` of a client and of a chain. */
export const contract: Contract<paths, chain> = ${printData(data)}\n`
}

function readOperation(json: Json, table: SchemaTable, operation: Operation): Json {
  const { id, parameters } = operation
  const requestBody = dereference(json, operation.json['requestBody'])
  const body = jsonSchemaOf(json, requestBody)
  const responses = successesOf(json, operation)
  const place = (name: 'path' | 'query' | 'header') => {
    const schema = parameterSchema(parameters, name)
    return schema && { [name]: table.strip(schema) }
  }
  const answers = responses.map(({ schema }) => schema)
  const { 'x-idempotent-by': idempotentBy, 'x-timeout': timeout, 'x-repeat-after': repeatAfter } = operation.json
  const upload = readUpload(json, table, requestBody)
  return {
    operationId: id,
    ...(body !== undefined && { body: table.strip(body) }),
    bodyRequired: requestBody?.['required'] === true,
    ...place('path'),
    ...place('query'),
    ...place('header'),
    responses: Object.fromEntries(
      responses.map(({ status, schema }) => [status, schema === undefined ? null : table.strip(schema)]),
    ),
    echoes: echoesOf(json, operation, answers),
    ...(typeof idempotentBy === 'string' && { idempotentBy }),
    ...(typeof timeout === 'number' && { timeout }),
    ...(typeof repeatAfter === 'number' && { repeatAfter }),
    ...(upload && { upload }),
  }
}

/** What a form with a file consists of: the signed part `meta`, and the one part that is binary. */
function readUpload(json: Json, table: SchemaTable, requestBody: Json | undefined): Json | undefined {
  const content = isObject(requestBody?.['content']) ? requestBody['content']['multipart/form-data'] : undefined
  const form = isObject(content) ? dereference(json, content['schema']) : undefined
  const properties = isObject(form?.['properties']) ? form['properties'] : {}
  const file = Object.entries(properties).find(([, part]) => dereference(json, part)?.['format'] === 'binary')
  if (!file || properties['meta'] === undefined) return undefined
  const maxBytes = dereference(json, file[1])?.['x-max-bytes']
  return { meta: table.strip(properties['meta']), fileField: file[0], ...(isObject(maxBytes) && { maxBytes }) }
}

/** One closed object schema for all parameters of a place; undefined when there are none. */
function parameterSchema(parameters: Json[], place: 'path' | 'query' | 'header'): Json | undefined {
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

const interfaces = `/** A JSON Schema (2020-12); its \`$ref\` are \`#/$defs/…\` of its contract. */
export type Schema = Readonly<Record<string, unknown>>

/** A field of the answer that must equal what was sent, or what belongs to the client. \`*\` in a path stands for the items of a list. */
export interface Echo {
  readonly field: string
  readonly from: 'body' | 'path' | 'client'
  readonly name: string
  /** The field by which an item of the answer finds its item in the request. */
  readonly by?: string
}

/** What is known about one operation. */
export interface OperationContract {
  readonly operationId: string
  /** Present when the operation has a request body. */
  readonly body?: Schema
  readonly bodyRequired: boolean
  /** Of the object \`params.path\`. */
  readonly path?: Schema
  /** Of the object \`params.query\`. */
  readonly query?: Schema
  /** Of the header fields that a caller gives. */
  readonly header?: Schema
  /** By 2xx status code; null means no content. */
  readonly responses: Readonly<Record<string, Schema | null>>
  readonly echoes: readonly Echo[]
  /** The field of the body that makes a repeated call harmless. */
  readonly idempotentBy?: string
  /** Milliseconds that an answer may take, where that is published. */
  readonly timeout?: number
  /** Milliseconds before a call that may have arrived can be repeated, where that is published. */
  readonly repeatAfter?: number
  /** Present when the operation takes a form with a file instead of JSON. */
  readonly upload?: UploadContract
}

/** The form of an upload. */
export interface UploadContract {
  /** Of the part \`meta\`, which alone is signed. */
  readonly meta: Schema
  /** Name of the part that holds the file. */
  readonly fileField: string
  /** Largest file in bytes, by media type; \`default\` for all others. */
  readonly maxBytes?: Readonly<Record<string, number>>
}

/** What a contract says, as data. */
export interface Contract<Paths = unknown, Chain = unknown> {
  /** By method and path. */
  readonly operations: Readonly<Record<string, OperationContract>>
  /** Any notification, before its resource is decrypted. */
  readonly notificationEnvelope: Schema
  /** The decrypted resource of each notification, by event type. */
  readonly notifications: Readonly<Record<string, Schema>>
  readonly $defs: Readonly<Record<string, Schema | boolean>>
  /** Never there: it tells a client the types of this contract. */
  readonly types?: { readonly paths: Paths; readonly chain: Chain }
}`
