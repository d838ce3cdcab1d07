// The operations and webhooks of a contract, each with the place where it stands.
import { dereference, isObject, type Json } from './read.js'

/** The keys of a path item that are operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/** One operation of the contract; for a webhook, `path` is its event type. */
export interface Operation {
  /** `POST /v3/…` as the generated table is keyed; for a webhook the event type. */
  key: string
  method: string
  path: string
  /** The contract's operationId, or one made of method and path. */
  id: string
  /** Where it stands in the document. */
  at: string[]
  json: Json
  /** Parameters of the operation over those of its path item. */
  parameters: Json[]
}

/** All operations under `paths`, in the contract's order. */
export function operationsOf(json: Json): Operation[] {
  return collect(json, 'paths', (method, path) => `${method.toUpperCase()} ${path}`)
}

/** All operations under `webhooks`, in the contract's order. */
export function webhooksOf(json: Json): Operation[] {
  return collect(json, 'webhooks', (_, event) => event)
}

function collect(json: Json, root: string, key: (method: string, path: string) => string): Operation[] {
  const items = isObject(json[root]) ? json[root] : {}
  return Object.entries(items).flatMap(([path, value]) => {
    const item = dereference(json, value) ?? {}
    return methods.flatMap((method) => {
      const operation = item[method]
      if (!isObject(operation)) return []
      const { operationId } = operation
      return {
        key: key(method, path),
        method,
        path,
        id: typeof operationId === 'string' ? operationId : camelCase(`${method} ${path}`),
        at: [root, path, method],
        json: operation,
        parameters: parametersOf(json, item, operation),
      }
    })
  })
}

/** An operation's own parameter replaces the path item's of the same place and name. */
function parametersOf(json: Json, item: Json, operation: Json): Json[] {
  const found = new Map<string, Json>()
  for (const value of [item['parameters'], operation['parameters']].flat()) {
    const parameter = dereference(json, value)
    if (parameter) found.set(`${String(parameter['in'])} ${String(parameter['name'])}`, parameter)
  }
  return [...found.values()]
}

/** The JSON schema of a request body or answer, following references to the body or answer itself. */
export function jsonSchemaOf(json: Json, bodyOrAnswer: unknown): unknown {
  const content = dereference(json, bodyOrAnswer)?.['content']
  const media = isObject(content) ? content['application/json'] : undefined
  return isObject(media) ? media['schema'] : undefined
}

/** A name in PascalCase from any text, safe as a part of an identifier. */
export function pascalCase(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

function camelCase(text: string): string {
  const name = pascalCase(text)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The 2xx answers that are JSON (with their schema) or empty; a file to download is neither. */
export function successesOf(json: Json, { json: { responses } }: Operation): { status: string; schema: unknown }[] {
  return Object.entries(isObject(responses) ? responses : {}).flatMap(([status, response]) => {
    if (!/^2/.test(status)) return []
    const content = dereference(json, response)?.['content']
    const schema = jsonSchemaOf(json, response)
    return schema === undefined && isObject(content) && Object.keys(content).length ? [] : { status, schema }
  })
}
