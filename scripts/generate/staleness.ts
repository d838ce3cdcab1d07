// The English that was left behind when its Chinese changed since a git revision.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyOverlay, formatPath } from './overlay.js'
import { findStale, heldTexts, pairTexts, type Pair, type StalePair } from './translation.js'
import { place, readContract, sayProblem, type Contract } from '../contract/read.js'
import { readAtRevision } from './revision.js'

/** What to say of it: every place with both texts, then what to do; nothing when there is none. Broken English cannot be read. */
export function sayStaleEnglish(contract: Contract, revision: string): string[] {
  const file = join(dirname(contract.file), 'overlay.en.yaml')
  const [text, overlayText] = [readAtRevision(revision, contract.file), readAtRevision(revision, file)]
  if (text === undefined || overlayText === undefined || !existsSync(file)) return []
  const overlay = readContract(file)
  if (overlay.broken) return [sayProblem(overlay.broken)]
  const before = pairUp(
    readContract(`${revision}:${contract.file}`, text),
    readContract(`${revision}:${file}`, overlayText),
  )
  const stale = findStale(before, pairUp(contract, overlay), heldTexts(overlay.json))
  if (!stale.length) return []
  return [
    ...stale.flatMap((pair) => sayStalePair(contract, pair)),
    `Change the English in ${file}. Where it holds as it is, say so there:`,
    'x-still-holds:',
    ...stale.map(({ zh }) => `  - ${quote(zh)}`),
  ]
}

const pairUp = (contract: Contract, overlay: Contract): Pair[] =>
  pairTexts(contract.json, applyOverlay(contract, overlay).json)

function sayStalePair(contract: Contract, { path, zh, en, writtenFor }: StalePair): string[] {
  return [
    `${contract.file}:${lineOfPart(contract, path, zh)} the English of ${formatPath(path)} was written for other Chinese`,
    `    Chinese:     ${sayChanged(zh, writtenFor)}`,
    `    English:     ${oneLine(en)}`,
    `    written for: ${sayChanged(writtenFor, zh)}`,
  ]
}

/** The line of a part inside a long text; of the text, when the part does not stand there as it is. */
function lineOfPart(contract: Contract, path: (string | number)[], part: string): number {
  const { line: first } = place(contract, path, '')
  const at = contract.text.split('\n').findIndex((text, index) => index >= first - 1 && text.includes(headOf(part)))
  return at === -1 ? first : at + 1
}

const headOf = (part: string): string => part.split('\n')[0]?.trim() ?? ''

// As prettier leaves it in YAML.
const quote = (text: string): string => (/['\n]/.test(text) ? JSON.stringify(text) : `'${text}'`)

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ')

/** A short text as it is; of a long one what differs from `other`, in 【】, with a few characters around it. */
export function sayChanged(text: string, other: string): string {
  const [own, that] = [text, other].map((one) => [...oneLine(one)]) as [string[], string[]]
  if (own.length <= 60) return own.join('')
  let start = 0
  while (start < Math.min(own.length, that.length) && own[start] === that[start]) start++
  let end = 0
  while (end < Math.min(own.length, that.length) - start && own.at(-1 - end) === that.at(-1 - end)) end++
  const [from, to] = [Math.max(0, start - 12), Math.min(own.length, own.length - end + 12)]
  const part = (a: number, b: number): string => own.slice(a, b).join('')
  const changed = `${part(from, start)}【${part(start, own.length - end)}】${part(own.length - end, to)}`
  return `${from > 0 ? '…' : ''}${changed}${to < own.length ? '…' : ''}`
}
