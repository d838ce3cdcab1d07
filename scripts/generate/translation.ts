// The translation of a contract: its Chinese, part by part, beside the English that stands for it.
import { place, valueAt, type Contract, type Json, type Problem } from '../contract/read.js'
import { formatPath, isChinese, textsOf, type Step } from './overlay.js'

/** A paragraph, a list item or a table row in both languages, and where its text stands in the contract. */
export interface Pair {
  path: Step[]
  zh: string
  en: string
}

/** A pair whose English was written for other Chinese. */
export interface StalePair extends Pair {
  /** That other Chinese. */
  writtenFor: string
}

/** Every Chinese text in pairs with its English; in one, when the two have not the same number of parts. */
export function pairTexts(zh: Json, en: Json): Pair[] {
  return chineseTexts(zh).flatMap(({ path, text }) => {
    const english = englishAt(en, path)
    const [parts, translated] = [partsOf(text), partsOf(english)]
    if (parts.length !== translated.length) return [{ path, zh: text, en: english }]
    return parts.map((part, index) => ({ path, zh: part, en: translated[index] ?? '' }))
  })
}

/** Texts of which one language has a paragraph, a list item or a row more than the other. */
export function findUneven(contract: Contract, en: Json): Problem[] {
  return chineseTexts(contract.json).flatMap(({ path, text }) => {
    const [zh, english] = [partsOf(text).length, partsOf(englishAt(en, path)).length]
    if (zh === english) return []
    const message = `${formatPath(path)} has ${zh} paragraphs, list items and table rows in Chinese and ${english} in English`
    return [place(contract, path, message)]
  })
}

/**
 * Pairs that are new although their English is not: the Chinese changed and the English stayed, or the action of the
 * overlay that was written for one field now meets another. `held` is Chinese whose English was found to hold.
 */
export function findStale(before: Pair[], now: Pair[], held: string[]): StalePair[] {
  const stale = new Map<string, StalePair>()
  const places = new Set(before.map(({ path }) => formatPath(path)))
  const texts = new Set(before.map(({ zh }) => withoutPunctuation(zh)))
  for (const pair of now) {
    // A text that only moved, as with a schema of another name: what it lacks is the target of its action, which is told.
    if (!places.has(formatPath(pair.path)) && texts.has(withoutPunctuation(pair.zh))) continue
    const written = before.filter(({ en }) => flatten(en) === flatten(pair.en))
    const known = [...held, ...written.map(({ zh }) => zh)].some((zh) => saysTheSame(zh, pair.zh))
    const source = written.find(({ path }) => formatPath(path) === formatPath(pair.path)) ?? written[0]
    const key = JSON.stringify([pair.zh, pair.en])
    if (source && !known && !stale.has(key)) stale.set(key, { ...pair, writtenFor: source.zh })
  }
  return [...stale.values()]
}

/** The texts of the overlay's `x-still-holds`: Chinese that changed, and whose English was found to hold. */
export function heldTexts(overlay: Json): string[] {
  return [overlay['x-still-holds'] ?? []].flat().map(String)
}

/** Texts that `x-still-holds` keeps although the contract has them no more. */
export function findIdle(contract: Contract, overlay: Contract): Problem[] {
  const parts = chineseTexts(contract.json).flatMap(({ text }) => partsOf(text))
  return heldTexts(overlay.json).flatMap((held, index) => {
    if (parts.some((part) => saysTheSame(part, held))) return []
    return [
      place(overlay, ['x-still-holds', index], `the API definition says nowhere ${JSON.stringify(held)}: remove it`),
    ]
  })
}

const chineseTexts = (zh: Json): { text: string; path: Step[] }[] => textsOf(zh).filter(({ text }) => isChinese(text))

const englishAt = (en: Json, path: Step[]): string => String(valueAt(en, path))

// The long description is one text, and changes with every entry of its history: only its parts tell what was left behind.
const partsOf = (text: string): string[] => text.trim().split(/\n\s*\n|\n(?=\s*(?:\||- |\d+\. |#|>))/)

// Line breaks and Chinese punctuation say nothing that English repeats; ASCII punctuation belongs to numbers, names and code.
const saysTheSame = (one: string, other: string): boolean => withoutPunctuation(one) === withoutPunctuation(other)

const withoutPunctuation = (text: string): string => text.replace(/[\s，。、；：？！“”‘’（）《》—…·]/gu, '')

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What to say of stale English: every place with both texts, then what to do; nothing when there is none. */
export function sayStale(contract: Contract, file: string, stale: StalePair[]): string[] {
  if (stale.length === 0) return []
  return [
    ...stale.flatMap((pair) => sayStalePair(contract, pair)),
    `Change the English in ${file}. Where it holds as it is, say so there:`,
    'x-still-holds:',
    ...stale.map(({ zh }) => `  - ${quote(zh)}`),
  ]
}

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
