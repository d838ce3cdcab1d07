// The part of a contract that a client can call: what is left out is told, with its place.
import { dereference, isObject, type Json, type Path } from '../contract/read.js'
import { methods, operationsOf, type Operation } from '../contract/operation.js'
import { isVerb } from '../../src/contract/names.js'

/** A contract without what no call can be made of. */
export interface Scope {
  json: Json
  /** What was left out, or changed, and why. */
  told: { path: Path; message: string }[]
}

/** Header fields that the client sets itself. */
const ownHeaders = new Set(
  'accept authorization content-type content-length user-agent wechatpay-serial host connection accept-encoding'.split(
    ' ',
  ),
)

/** Whether a path is meant by one of the patterns: `*` is one step, `**` any number of them. */
function isIncluded(path: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true
  return patterns.some((pattern) => {
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\/\*\*$|\*\*|\*/g, (stars) => (stars === '/**' ? '(?:/.*)?' : stars === '**' ? '.*' : '[^/]*'))
    return new RegExp(`^${source}$`).test(path)
  })
}

const contentOf = (json: Json, holder: unknown): Json => {
  const content = dereference(json, holder)?.['content']
  return isObject(content) ? content : {}
}

const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type)

/** Why no call can be made of an operation; undefined where one can. */
function findObstacle(json: Json, { method, json: operation, parameters }: Operation): string | undefined {
  if (!isVerb(method)) return `the client has no ${method.toUpperCase()}`
  const bodies = Object.keys(contentOf(json, operation['requestBody']))
  if (bodies.length > 0 && !bodies.some((type) => isJson(type) || type === 'multipart/form-data'))
    return `its body is ${bodies.join(' or ')}: the client sends JSON, and files as multipart/form-data`
  for (const { in: place, name, required, schema, style, explode } of parameters) {
    if (place === 'cookie' && required === true) return `it demands the cookie ${String(name)}: the client sends none`
    if (schema === undefined && required === true && place !== 'cookie')
      return `its parameter ${String(name)} has no schema`
    if (place !== 'query') continue
    if ((style !== undefined && style !== 'form') || explode === false)
      return `its parameter ${String(name)} is written in another way than name=value, once for each value`
  }
  const answers = Object.entries(isObject(operation['responses']) ? operation['responses'] : {})
  const successes = answers.filter(([status]) => /^2/.test(status))
  if (successes.length === 0) return 'it names no 2xx answer'
  const wild = successes.find(([status]) => !/^2\d\d$/.test(status))?.[0]
  if (wild !== undefined) return `its answer is ${wild}: name the status, e.g. 200`
  const files = successes.flatMap(([, answer]) => {
    const types = Object.keys(contentOf(json, answer))
    return types.length > 0 && !types.some(isJson) ? types : []
  })
  if (files.length > 0)
    return `its answer is a file (${files.join(', ')}): give the answer that names its download_url to client.download()`
  return undefined
}

/** Takes out of a copy of a contract what no call can be made of, and what is not included. */
export function takeScope(given: Json, include: readonly string[] = []): Scope {
  const json = structuredClone(given)
  const told: Scope['told'] = []
  for (const operation of operationsOf(json)) {
    const { key, at, method, path } = operation
    const item = (json['paths'] as Record<string, Json>)[path]!
    if (!isIncluded(path, include)) {
      delete item[method]
      continue
    }
    const obstacle = findObstacle(json, operation)
    if (obstacle !== undefined) {
      told.push({ path: at, message: `${key} is left out: ${obstacle}` })
      delete item[method]
      continue
    }
    trimOperation(json, operation, item)
  }
  const paths = json['paths'] as Record<string, Json>
  for (const [path, item] of Object.entries(paths))
    if (!methods.some((method) => isObject(item[method]))) delete paths[path]
  if (include.length > 0) {
    for (const pattern of include)
      if (!operationsOf(given).some(({ path }) => isIncluded(path, [pattern])))
        told.push({ path: ['paths'], message: `--include ${pattern} matches no path` })
    delete json['webhooks']
  }
  return { json, told }
}

/** Leaves of an operation what a call consists of, and resolves what stands elsewhere. */
function trimOperation(json: Json, { json: operation, parameters }: Operation, item: Json): void {
  const kept = parameters.filter(
    ({ in: place, name, schema }) =>
      place !== 'cookie' && schema !== undefined && !(place === 'header' && ownHeaders.has(String(name).toLowerCase())),
  )
  // Those of the path item are among them, once for each operation.
  delete item['parameters']
  if (kept.length > 0) operation['parameters'] = structuredClone(kept)
  else delete operation['parameters']
  const body = dereference(json, operation['requestBody'])
  if (body) {
    const content = contentOf(json, body)
    const json_ = Object.keys(content).find(isJson)
    operation['requestBody'] = {
      ...structuredClone(body),
      content: json_ === undefined ? content : { 'application/json': content[json_] },
    }
  }
  const responses = operation['responses'] as Json
  for (const [status, answer] of Object.entries(responses)) {
    const content = contentOf(json, answer)
    const type = Object.keys(content).find(isJson)
    if (type === undefined || type === 'application/json') continue
    responses[status] = { ...dereference(json, answer), content: { 'application/json': content[type] } }
  }
}
