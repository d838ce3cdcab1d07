// Differences between two contracts, found and rated by `redocly diff`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { operationsOf } from '../contract/operation.js'
import { isObject, type Json } from '../contract/read.js'
import { hiddenPaths } from './chain.js'
import { type Change } from './effect.js'

/** A change as Redocly reports it. */
interface Found {
  path: string
  typeName: string
  kind: 'added' | 'removed' | 'modified'
  impact: 'major' | 'minor' | 'patch'
  verdicts: { ruleId: string; message: string }[]
  base?: { value?: unknown }
  revision?: { value?: unknown }
}

/** All differences from `before` to `after`. What Redocly cannot know makes its rating stricter, never milder. */
export function compareContracts(before: Json, after: Json): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const found = askRedocly(before, after).filter(isNoPair)
  const changes = [...found.flatMap(rate), ...compareNames(before, after)]
  const merged = new Map(changes.map((change) => [JSON.stringify(change), change]))
  return merged.size > 0
    ? [...merged.values()]
    : [{ of: 'contract', what: 'texts, examples or sources changed', effect: 'none', caller: '' }]
}

/** What the plugin says of a change. Redocly knows more reasons than it: the rating of its own rules is the least. */
function rate({ verdicts, impact }: Found): Change[] {
  const [own, ...others] = [...verdicts].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  const changes = JSON.parse(own!.message) as Change[]
  if (impact !== 'major') return changes
  return changes.map((change) =>
    change.effect === 'compatible' || change.effect === 'none'
      ? { ...change, effect: 'breaks', caller: others[0]!.message }
      : change,
  )
}

const isOwn = ({ ruleId }: { ruleId: string }): boolean => ruleId === 'effect/callers'

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

function askRedocly(before: Json, after: Json): Found[] {
  const directory = mkdtempSync(join(tmpdir(), 'spec-diff-'))
  try {
    for (const [name, json] of Object.entries({ before, after }))
      writeFileSync(join(directory, `${name}.json`), JSON.stringify(json))
    const decorators = { 'effect/upgrade': 'on', 'effect/simplify': 'on' }
    const plugins = [fileURLToPath(new URL('effect.ts', import.meta.url))]
    const config = { telemetry: 'off', plugins, decorators, diff: { 'effect/callers': 'patch' } }
    writeFileSync(join(directory, 'redocly.yaml'), JSON.stringify(config))
    const { resolve } = createRequire(import.meta.url)
    const manifest = resolve('@redocly/cli/package.json')
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { redocly: string } }
    const command = ['--import', String(pathToFileURL(resolve('tsx'))), join(dirname(manifest), bin.redocly)]
    const args = ['diff', 'before.json', 'after.json', '--format=json', '--fail-on=none', '--config=redocly.yaml']
    const text = execFileSync(process.execPath, [...command, ...args], {
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
