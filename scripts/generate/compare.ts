// Differences between two contracts, found by `redocly diff`, and their effect on callers.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hiddenPaths } from './chain.js'
import { bySide, notificationPath, usersOf, type Sided } from './sides.js'
import { isObject, pointerSteps, valueAt, type Json } from '../contract/read.js'
import { operationsOf } from '../contract/operation.js'
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

/** All differences from `before` to `after`. Redocly finds and rates them; what it cannot know makes the rating stricter, never milder. */
export function compareContracts(before: Json, after: Json): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [old, now] = [bySide(before), bySide(after)]
  const changes = [
    ...askRedocly(old.json, now.json)
      .filter(isNoPair)
      .flatMap((change) => explain(change, old, now)),
    ...compareNames(before, after),
  ]
  const merged = new Map(changes.map((change) => [JSON.stringify(change), change]))
  return merged.size > 0
    ? [...merged.values()]
    : [{ of: 'contract', what: 'texts, examples or sources changed', effect: 'none', caller: '' }]
}

/** Whether a change is not half of a parameter that is removed and added with the same rules: so Redocly tells some new texts. */
function isNoPair(found: Found, _: number, all: Found[]): boolean {
  if (found.typeName !== 'Parameter' || found.kind === 'modified') return true
  const rules = ({ base, revision }: Found): string => {
    const value = base?.value ?? revision?.value
    return JSON.stringify(isObject(value) ? ['in', 'name', 'required', 'schema'].map((key) => value[key]) : value)
  }
  return !all.some(
    (other) =>
      other.typeName === 'Parameter' &&
      other.path === found.path &&
      other.kind !== 'modified' &&
      other.kind !== found.kind &&
      rules(other) === rules(found),
  )
}

/** Names that the generated files export and Redocly does not compare. */
function compareNames(before: Json, after: Json): Change[] {
  const names = (json: Json): string[] =>
    Object.entries(isObject(json['components']) ? json['components'] : {}).flatMap(([kind, parts]) =>
      isObject(parts) && kind !== 'securitySchemes' && kind !== 'examples'
        ? Object.keys(parts).map((name) => `components['${kind}']['${name}']`)
        : [],
    )
  const [old, now] = [names(before), names(after)]
  const kept = new Set(operationsOf(before).map(({ path }) => path))
  const hidden = [...hiddenPaths(after).keys()].filter((path) => kept.has(path) && !hiddenPaths(before).has(path))
  return [
    ...old
      .filter((name) => !now.includes(name))
      .map((name) => breaks('types', `${name} is gone`, `code that names it no longer compiles`)),
    ...now
      .filter((name) => !old.includes(name))
      .map((name): Change => ({ of: 'types', what: `${name} is new`, effect: 'compatible', caller: '' })),
    ...hidden.map((path) => breaks(path, 'the chain has no steps to it any more', 'chains of it no longer compile')),
  ]
}

const breaks = (of: string, what: string, caller: string): Change => ({ of, what, effect: 'breaks', caller })

/** A change as Redocly reports it. */
interface Found {
  path: string
  typeName: string
  kind: 'added' | 'removed' | 'modified'
  impact: 'major' | 'minor' | 'patch'
  verdicts: { message: string }[]
  property?: string
  base?: { pointer: string; value?: unknown }
  revision?: { pointer: string; value?: unknown }
}

function askRedocly(before: Json, after: Json): Found[] {
  const directory = mkdtempSync(join(tmpdir(), 'spec-diff-'))
  try {
    for (const [name, json] of Object.entries({ before, after }))
      writeFileSync(join(directory, `${name}.json`), JSON.stringify(json))
    // Without a configuration of its own it would read the one of the working directory.
    writeFileSync(join(directory, 'redocly.yaml'), 'telemetry: off\n')
    const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { redocly: string } }
    const args = ['diff', 'before.json', 'after.json', '--format=json', '--fail-on=none', '--config=redocly.yaml']
    const text = execFileSync(process.execPath, [join(dirname(manifest), bin.redocly), ...args], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      maxBuffer: 1 << 28,
    })
    return (JSON.parse(text) as { changes: Found[] }).changes
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const wording = new Set(['Info', 'Contact', 'License', 'Tag', 'TagList', 'ExternalDocs', 'Example', 'ExamplesMap'])
const wordingKeys =
  /^(?:summary|description|title|examples?|tags|externalDocs|\$comment|x-(?!echoes|listed-by|idempotent-by|sensitive|past-date|oldest-days|max-bytes|repeat-after|timeout).*)$/

function explain(found: Found, old: Sided, now: Sided): Change[] {
  const { path, kind, typeName, property = '' } = found
  const steps = pointerSteps(path)
  // Whole components are named by `compareNames`; one that no operation uses is compared as a type.
  if (steps[0] === 'components' && steps.length === 3 && kind !== 'modified') return []
  if (wording.has(typeName) || wordingKeys.test(property)) return []
  const side = kind === 'removed' ? old : now
  const { of, at } = placeOf(steps, side)
  const pointer = (kind === 'removed' ? found.base : found.revision)?.pointer ?? path
  const users = usersOf(side, pointerSteps(pointer)[2] ?? '')
  const relation = relate(found, steps, old.json, now.json)
  const judged = judgeChange(found, steps, relation)
  if (!judged) return []
  const message = found.verdicts.map(({ message }) => message.replaceAll('@received', '')).at(0)
  // Redocly knows more reasons than are told apart here: its verdict is the least.
  const strict: Judged =
    found.impact === 'major' && (judged.effect === 'compatible' || judged.effect === 'none')
      ? { effect: 'breaks', caller: message ?? 'Redocly rates it as breaking' }
      : judged
  const [was, is] = [found.base?.value, found.revision?.value]
  const holder = steps.at(-2) === 'properties' ? followed(side.json, steps.slice(0, -2)) : undefined
  const must = isObject(holder) && [holder['required']].flat().includes(steps.at(-1))
  const more = kind === 'added' && holder !== undefined ? ` (${must ? 'required' : 'optional'})` : ''
  return sayWhat(at, kind, property, was, is).map((what) => ({
    of: pointer.startsWith('#/components/') && users.length > 1 ? users.join(', ') : of,
    what: what + more,
    ...strict,
  }))
}

function judgeChange(found: Found, steps: string[], relation: Relation): Judged | undefined {
  const { kind, typeName, property = '' } = found
  const [was, is] = [found.base?.value, found.revision?.value]
  const compatible = (caller = ''): Judged => ({ effect: 'compatible', caller })
  const doubt: Judged = { effect: 'breaks', caller: 'this may need other code: look at the calls' }
  if (relation === 'same') return undefined
  if (property === 'deprecated') return compatible(is === true ? 'editors strike it through' : '')
  if (/^x-(?:idempotent-by|repeat-after|timeout)$/.test(property))
    return compatible('retries or timeouts behave differently')
  if (property.startsWith('x-'))
    return is === undefined || is === false
      ? compatible()
      : { effect: 'refused', caller: 'values that do not agree with it are refused from now on' }
  // Nothing is generated from servers, security and headers of answers.
  if (/^(?:Server|Security|Xml)/.test(typeName) || (steps[3] === 'responses' && steps[5] === 'headers'))
    return compatible()
  if (typeName === 'Operation' || typeName === 'PathItem') {
    if (kind === 'added') return compatible('there is something new')
    if (kind === 'removed') return { effect: 'breaks', caller: 'code that uses it no longer compiles' }
  }
  if (typeName === 'Response') {
    if (kind === 'added' && steps[4]?.startsWith('2'))
      return { effect: 'breaks', caller: 'data may have another shape, or be undefined' }
    return { effect: 'breaks', caller: kind === 'added' ? 'error may have another shape' : doubt.caller }
  }
  if (typeName === 'Parameter' || typeName === 'RequestBody') {
    if (kind === 'added' && !(isObject(is) && is['required'] === true)) return compatible()
    if (property === 'required' && was === true) return compatible()
    return { effect: 'breaks', caller: 'calls may no longer compile' }
  }
  const sent = steps[0] === 'paths' && (steps[3] === 'parameters' || steps[3] === 'requestBody')
  const received = steps[0] === 'paths' && steps[3] === 'responses'
  if (relation === 'unrelated' || (!sent && !received)) return doubt
  const { narrower, typed } = relation
  if (relation.wider && relation.narrower) return { effect: 'breaks', caller: 'other values no longer compile' }
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

/** `POST /v3/a` and `request.sub_orders[].amount` for a place of the document. */
function placeOf(steps: string[], { json }: Sided): { of: string; at: string } {
  if (steps[0] === 'components') return { of: `components.schemas.${steps[2]}`, at: sayFields('value', steps.slice(3)) }
  if (steps[0] !== 'paths') return { of: 'contract', at: steps.join('.') }
  const [, path = '', method, part, name = ''] = steps
  const isNotification = path.startsWith(notificationPath)
  const of = isNotification ? path.slice(notificationPath.length) : !method ? path : `${method.toUpperCase()} ${path}`
  const deeper = steps.slice(steps.indexOf('schema') + 1)
  const inside = steps.includes('schema') ? deeper : []
  if (!part) return { of, at: isNotification ? 'notification' : method ? 'operation' : 'path' }
  if (part === 'parameters') {
    const parameter = valueAt(json, steps.slice(0, 5))
    const title = isObject(parameter) ? `${String(parameter['in'])} parameter ${String(parameter['name'])}` : part
    return { of, at: sayFields(title, inside) }
  }
  if (part === 'requestBody') return { of, at: sayFields('request', inside) }
  if (part !== 'responses') return { of, at: part }
  const answer = isNotification
    ? name === '200'
      ? 'envelope'
      : 'resource'
    : `answer${name === '200' ? '' : ` ${name}`}`
  return { of, at: sayFields(answer, inside) }
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
