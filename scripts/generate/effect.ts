// Effects of a change of the contract on callers: a plugin of `redocly diff`.
import { typeExtension } from '../../spec/rules.js'
import { isObject, type Json } from '../contract/read.js'
import { simplify, upgrade } from './normal.js'
import { followed, relate, type Relation } from './relation.js'

/**
 * - `none`: documentation only
 * - `compatible`: code that compiled and worked still does
 * - `refused`: compiles unchanged, but values that passed before are refused now
 * - `breaks`: code that compiled may not any more
 */
export type Effect = 'none' | 'compatible' | 'refused' | 'breaks'

/** One difference. */
export interface Change {
  /** The operations, notifications or schema that it belongs to. */
  of: string
  /** What has changed, in words. */
  what: string
  effect: Effect
  /** What a caller sees or has to do; empty when nothing. */
  caller: string
}

type Judged = Pick<Change, 'effect' | 'caller'>

/** One side of a pair of nodes that Redocly compares. */
interface Node {
  type: { name: string }
  key: string | number
  value: unknown
  resolved?: Node
}

/** Two nodes that Redocly compares; one is missing where something was added or removed. */
interface Pair {
  base?: Node
  revision?: Node
  parent: Pair | null
  /** The same two nodes, where other references lead to them. */
  referencedBy: Pair[]
}

/** A change as Redocly hands it to a plugin. */
export interface Found {
  node: Pair
  kind: 'added' | 'removed' | 'modified'
  property?: string
  base?: { value?: unknown }
  revision?: { value?: unknown }
}

/** Every way from the root of the document to a pair through references, one for each part of an operation. */
function waysTo(pair: Pair, below: string[] = [], seen = new Set<Pair>()): string[][] {
  if (seen.has(pair)) return []
  seen.add(pair)
  return [pair, ...pair.referencedBy].flatMap((one) => {
    const { base, revision, parent } = one
    if (!parent) return [below]
    // What a reference leads to stands, for a caller, where the reference stands.
    const isTarget = (base && parent.base?.resolved === base) || (revision && parent.revision?.resolved === revision)
    const steps = isTarget ? below : [String((revision ?? base)!.key), ...below]
    return waysTo(parent, steps, /^(?:Operation|PathItem|Root)$/.test(typeOf(parent)) ? new Set() : seen)
  })
}

const typeOf = ({ base, revision }: Pair): string => (revision ?? base)!.type.name

const rootOf = (pair: Pair): Pair => (pair.parent ? rootOf(pair.parent) : pair)

const wording = new Set(['Info', 'Contact', 'License', 'Tag', 'TagList', 'ExternalDocs', 'Example', 'ExamplesMap'])
const wordingKeys =
  /^(?:summary|description|title|examples?|tags|externalDocs|\$comment|x-(?!echoes|listed-by|idempotent-by|sensitive|past-date|oldest-days|max-bytes|repeat-after|timeout).*)$/

/** What a change is to callers, for each place where they meet it. */
export function explain(found: Found): Change[] {
  const { node, kind, property = '', base, revision } = found
  if (wording.has(typeOf(node)) || wordingKeys.test(property)) return []
  const root = rootOf(node)
  const [before, after] = [root.base!.value as Json, root.revision!.value as Json]
  const all = waysTo(node)
  const used = all.filter(([top]) => top !== 'components')
  const groups = new Map<string, { users: Set<string>; change: Omit<Change, 'of'> }>()
  for (const steps of used.length > 0 ? used : all) {
    // Whole components are named by `compareNames`; one that no operation uses is compared as a type.
    if (steps[0] === 'components' && steps.length === 3 && (kind !== 'modified' || property === 'key')) continue
    const judged = judge(found, steps, relate(found, steps, before, after))
    if (!judged) continue
    const json = kind === 'removed' ? before : after
    const { of, at } = placeOf(steps, json)
    const holder = steps.at(-2) === 'properties' ? followed(json, steps.slice(0, -2)) : undefined
    const must = isObject(holder) && [holder['required']].flat().includes(steps.at(-1))
    const more = kind === 'added' && holder !== undefined ? ` (${must ? 'required' : 'optional'})` : ''
    for (const what of sayWhat(at, kind, property, base?.value, revision?.value)) {
      const change = { what: what + more, ...judged }
      const key = JSON.stringify(change)
      const group = groups.get(key) ?? { users: new Set(), change }
      group.users.add(of)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ users, change }) => ({ of: [...users].join(', '), ...change }))
}

function judge(found: Found, steps: string[], relation: Relation): Judged | undefined {
  const { kind, node, property = '' } = found
  const [was, is] = [found.base?.value, found.revision?.value]
  const typeName = typeOf(node)
  const compatible = (caller = ''): Judged => ({ effect: 'compatible', caller })
  const doubt: Judged = { effect: 'breaks', caller: 'this may need other code: look at the calls' }
  const isNotification = steps[0] === 'webhooks'
  if (relation === 'same') return undefined
  if (property === 'deprecated') return compatible(is === true ? 'editors strike it through' : '')
  if (/^x-(?:idempotent-by|repeat-after|timeout)$/.test(property))
    return compatible('retries or timeouts behave differently')
  if (property.startsWith('x-'))
    return is === undefined || is === false
      ? compatible()
      : { effect: 'refused', caller: 'values that do not agree with it are refused from now on' }
  // Nothing is generated from servers, security, headers of answers, and what a receiver answers.
  if (/^(?:Server|Security|Xml)/.test(typeName)) return compatible()
  if (steps[3] === 'responses' && (isNotification || steps[5] === 'headers')) return compatible()
  if (typeName === 'Operation' || typeName === 'PathItem' || typeName === 'WebhooksMap') {
    if (kind === 'added') return compatible('there is something new')
    if (kind === 'removed') return { effect: 'breaks', caller: 'code that uses it no longer compiles' }
  }
  if (typeName === 'Response') {
    if (kind === 'added' && steps[4]?.startsWith('2'))
      return { effect: 'breaks', caller: 'data may have another shape, or be undefined' }
    return { effect: 'breaks', caller: kind === 'added' ? 'error may have another shape' : doubt.caller }
  }
  if (typeName === 'Parameter' || typeName === 'ParameterList' || typeName === 'RequestBody') {
    const must = [is].flat().some((one) => isObject(one) && one['required'] === true)
    if (kind === 'added' && !must) return compatible()
    if (property === 'required' && was === true) return compatible()
    return { effect: 'breaks', caller: 'calls may no longer compile' }
  }
  const part = steps[2] === 'parameters' ? 'parameters' : steps[3]
  const sent = steps[0] === 'paths' && (part === 'parameters' || part === 'requestBody')
  const received = isNotification ? part === 'requestBody' || part === 'x-resource' : part === 'responses'
  if (relation === 'unrelated' || (!sent && !received)) return doubt
  const { narrower, wider, typed } = relation
  if (wider && narrower) return { effect: 'breaks', caller: 'other values no longer compile' }
  if (sent && !narrower) return compatible()
  if (received && narrower) return { effect: 'refused', caller: 'such an answer is refused from now on' }
  if (!typed)
    return narrower ? { effect: 'refused', caller: 'such values are refused before they are sent' } : compatible()
  return {
    effect: 'breaks',
    caller: sent
      ? 'calls with other values, or without it, no longer compile'
      : 'code that takes what it was for granted no longer compiles',
  }
}

/** `POST /v3/a` and `request.sub_orders[].amount` for a way through the document. */
function placeOf(steps: string[], json: Json): { of: string; at: string } {
  const [top, path = '', method, part, name = ''] = steps
  if (top === 'components') return { of: `components.schemas.${method}`, at: sayFields('value', steps.slice(3)) }
  if (top !== 'paths' && top !== 'webhooks') return { of: 'contract', at: steps.join('.') }
  const isNotification = top === 'webhooks'
  const of = isNotification || !method || method === 'parameters' ? path : `${method.toUpperCase()} ${path}`
  const at = steps.findIndex((step) => step === 'schema' || step === 'x-resource')
  const inside = at === -1 ? [] : steps.slice(at + 1)
  if (steps.includes('parameters')) {
    const parameter = followed(json, steps.slice(0, steps.indexOf('parameters') + 2))
    const title = isObject(parameter)
      ? `${String(parameter['in'])} parameter ${String(parameter['name'])}`
      : 'parameters'
    return { of, at: sayFields(title, inside) }
  }
  if (!part) return { of, at: isNotification ? 'notification' : method ? 'operation' : 'path' }
  if (part === 'x-resource') return { of, at: sayFields('resource', inside) }
  if (part === 'requestBody') return { of, at: sayFields(isNotification ? 'envelope' : 'request', inside) }
  return { of, at: part === 'responses' ? sayFields(`answer${name === '200' ? '' : ` ${name}`}`, inside) : part }
}

const sayFields = (start: string, steps: string[]): string =>
  steps
    .reduce((text, step, index) => {
      const isName = steps[index - 1] === 'properties' && steps[index - 2] !== 'properties'
      if (isName) return `${text}.${step}`
      return step === 'properties' ? text : step === 'items' ? `${text}[]` : `${text}.${step}`
    }, start)
    .replace(/\.allOf\.\d+(?=\.)/g, '')

function sayWhat(at: string, kind: Found['kind'], property: string, was: unknown, is: unknown): string[] {
  if (kind !== 'modified') return [`${at} ${kind}`]
  const [before, after] = [was, is].map((value) => [value ?? []].flat())
  const [gone, come] = [before!.filter((one) => !after!.includes(one)), after!.filter((one) => !before!.includes(one))]
  if (property === 'required' && (Array.isArray(was) || Array.isArray(is)))
    return [
      ...come.map((name) => `${at}.${String(name)} is now required`),
      ...gone.map((name) => `${at}.${String(name)} is now optional`),
    ]
  if (property === 'enum' && was && is) {
    const words = [come.length && `may also be ${list(come)}`, gone.length && `is no longer ${list(gone)}`]
    return [`${at} ${words.filter(Boolean).join(', ')}`]
  }
  if (was === undefined) return [`${at}: ${property} is now ${say(is)}`]
  return [`${at}: ${property} ${say(was)} is ${is === undefined ? 'gone' : `now ${say(is)}`}`]
}

const list = (values: unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ')

function say(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' or ')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

export default () => ({
  id: 'effect',
  decorators: { oas3: { upgrade, simplify } },
  typeExtension,
  diff: {
    oas3: {
      callers: () => ({
        any: (found: Found, { report }: { report: (verdict: { message: string }) => void }) =>
          report({ message: JSON.stringify(explain(found)) }),
      }),
    },
  },
})
