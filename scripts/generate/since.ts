// Changes of the contract since a git revision, and what was not brought along with them.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isObject, readContract, sayProblem, type Contract, type Json } from '../contract/read.js'
import { compareContracts } from './compare.js'
import { type Change } from './effect.js'
import { applyOverlay } from './overlay.js'
import { findStale, heldTexts, pairTexts, sayStale } from './translation.js'

/** A contract compared with an older one. */
export interface Since {
  changes: Change[]
  /** What the English and the record of changes lack, in lines for people. */
  lacks: string[]
}

/** Compares with a revision; undefined when there was no contract, and a sentence when it cannot be read. */
export function compareSince(contract: Contract, revision: string): Since | string | undefined {
  const { file } = contract
  const text = readAtRevision(revision, file)
  if (text === undefined) return undefined
  const before = readContract(`${revision}:${file}`, text)
  if (before.broken) return `${file} at ${revision} is not readable YAML: choose another base`
  const changes = before.text === contract.text ? [] : compareContracts(before.json, contract.json)
  return {
    changes,
    lacks: [...sayStaleEnglish(contract, before, revision), ...sayUnrecorded(changes, before.json, contract, revision)],
  }
}

/** The English that was left behind when its Chinese changed. */
function sayStaleEnglish(contract: Contract, before: Contract, revision: string): string[] {
  const file = join(dirname(contract.file), 'overlay.en.yaml')
  const text = readAtRevision(revision, file)
  if (text === undefined || !existsSync(file)) return []
  const overlay = readContract(file)
  // Broken English cannot be read.
  if (overlay.broken) return [sayProblem(overlay.broken)]
  const old = readContract(`${revision}:${file}`, text)
  const pairs = [
    [before, old],
    [contract, overlay],
  ].map(([zh, en]) => pairTexts(zh!.json, applyOverlay(zh!, en!).json))
  return sayStale(contract, file, findStale(pairs[0]!, pairs[1]!, heldTexts(overlay.json)))
}

/** What to say where rules changed and the record did not: later nobody knows by which page. Texts and examples alone need no line. */
function sayUnrecorded(changes: Change[], before: Json, { file, json }: Contract, since: string): string[] {
  const entries = entriesOf(json)
  const known = new Set(entriesOf(before))
  if (!entries?.every((entry) => known.has(entry)) || changes.every(({ effect }) => effect === 'none')) return []
  return [
    `接口定义更新记录 in ${file} has no new line since ${since}: say there what changed, when, and by which source.`,
  ]
}

/** The items of the part 接口定义更新记录 of a contract's description, each in one line. */
function entriesOf({ info }: Json): string[] | undefined {
  const description = isObject(info) ? String(info['description']) : ''
  const [, record] = description.split(/^# 接口定义更新记录$/m)
  const items = record?.split(/^# /m)[0]?.split(/^(?=- |#)/m)
  return items?.filter((part) => part.startsWith('- ')).map((entry) => entry.replace(/\s+/g, ' ').trim())
}

/** The text of a file at a revision; undefined when it was not there, or when this is no git work tree. */
export function readAtRevision(revision: string, file: string): string | undefined {
  return git(['show', `${revision}:./${basename(file)}`], dirname(resolve(file)))
}

/** Whether git knows the revision. */
export function isRevision(revision: string): boolean {
  return git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], '.') !== undefined
}

function git(args: string[], cwd: string): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  } catch {
    return undefined
  }
}
