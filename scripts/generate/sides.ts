// A contract with two copies of each shared schema: what callers send, and what they receive.
import { dereference, isObject, type Json } from '../contract/read.js'
import { operationsOf, webhooksOf } from '../contract/operation.js'
import { upgrade } from './upgrade.js'

/** The contract as Redocly is asked about it. */
export interface Sided {
  json: Json
  /** Operations by the copies of schemas that they use. */
  users: ReadonlyMap<string, ReadonlySet<string>>
}

/** What stands before an event type where it is a path. */
export const notificationPath = '/@'

type Side = 'sent' | 'received'

const wordOnly = /^(?:title|description|examples?|x-published|x-inferred|x-ours|x-practice)$/

/**
 * The operations and notifications of a contract, with schemas by side. A schema in a request and in an answer is rated by
 * each of them; one that nothing uses is kept under its own name. A notification is an answer, and its resource a second one.
 */
export function bySide(given: Json): Sided {
  const json = upgrade(given)
  const components = isObject(json['components']) ? json['components'] : {}
  const originals = isObject(components['schemas']) ? components['schemas'] : {}
  const schemas: Json = {}
  const users = new Map<string, Set<string>>()

  /** A copy in which references lead to the copies of `side`, and what is written in two ways is written in one. */
  function copy(value: unknown, side: Side, user: string, above: readonly string[] = []): unknown {
    if (Array.isArray(value)) return value.map((item) => copy(item, side, user, above))
    if (!isObject(value)) return value
    const { $ref: ref, ...rest } = value
    if (typeof ref === 'string') {
      const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(ref) ?? []
      if (name !== undefined) return { $ref: refer(name, ref, side, user), ...members(rest, side, user, above) }
      const target = above.includes(ref) ? undefined : dereference(json, value)
      return target ? copy({ ...target, ...rest }, side, user, [...above, ref]) : value
    }
    return members(simplify(value), side, user, above)
  }

  function members(value: Json, side: Side, user: string, above: readonly string[]): Json {
    const { $ref: ref, ...rest } = value
    const copied = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, copy(part, side, user, above)]))
    return ref === undefined ? copied : { ...(copy({ $ref: ref }, side, user, above) as Json), ...copied }
  }

  function refer(name: string, ref: string, side: Side, user: string): string {
    const own = side === 'sent' ? name : `${name}@received`
    const known = users.get(own) ?? new Set()
    users.set(own, known)
    if (!known.has(user)) {
      known.add(user)
      const target = originals[decodeURIComponent(name)]
      if (target !== undefined) schemas[own] = copy(target, side, user)
    }
    return side === 'sent' ? ref : `${ref}@received`
  }

  const paths: Record<string, Json> = {}
  for (const { path, method, key, json: operation, parameters } of operationsOf(json)) {
    const { requestBody, responses, callbacks: _, ...rest } = operation
    const item = (paths[path] ??= {})
    item[method] = {
      ...rest,
      parameters: copy(parameters, 'sent', key),
      ...(requestBody === undefined ? {} : { requestBody: copy(requestBody, 'sent', key) }),
      responses: copy(responses ?? {}, 'received', key),
    }
  }
  for (const { path, json: webhook } of webhooksOf(json)) {
    const answer = (content: unknown): Json => ({ description: '', content })
    const body = dereference(json, webhook['requestBody'])
    const resource = { 'application/json': { schema: webhook['x-resource'] ?? {} } }
    const responses = { 200: answer(body?.['content'] ?? {}), 201: answer(resource) }
    // A path has to begin with a slash to be compared.
    paths[`${notificationPath}${path}`] = { post: { responses: copy(responses, 'received', path) } }
  }
  for (const [name, schema] of Object.entries(originals)) {
    if (users.has(name) || users.has(`${name}@received`)) continue
    schemas[name] = copy(schema, 'sent', `components.schemas.${name}`)
  }
  const { info, security, servers } = json
  return { json: { openapi: '3.1.0', info, servers, security, paths, components: { schemas } }, users }
}

/** The operations that use a copy. */
export const usersOf = ({ users }: Sided, name: string): string[] => [...(users.get(name) ?? [])]

/** `const` as an enum of one, a list of one type as that type, and a combination of one schema as that schema. */
function simplify(schema: Json): Json {
  const { const: only, type, ...rest } = schema
  let simple: Json = schema
  if (only !== undefined && !isObject(only) && !('enum' in rest))
    simple = { ...rest, ...(type ? { type } : {}), enum: [only] }
  if (Array.isArray(type) && type.length === 1) simple = { ...simple, type: type[0] as unknown }
  const rules = Object.keys(simple).filter((key) => !wordOnly.test(key))
  const [keyword = ''] = rules
  const parts = simple[keyword]
  if (rules.length !== 1 || !/^(?:allOf|oneOf|anyOf)$/.test(keyword) || !Array.isArray(parts)) return simple
  if (parts.length !== 1 || !isObject(parts[0])) return simple
  const { [keyword]: _, ...words } = simple
  return { ...simplify(parts[0]), ...words }
}
