// Claims of the documents: every sentence names the tests that keep it, in claims.yaml, or says that it promises nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { blocksOf, sentencesOf } from './fixtures/sentences.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** By document, in its order: the first words of a sentence, with " … 3" where three are meant, to their tests or the reason why there are none. */
type Claims = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
const claims = parse(read('test/claims.yaml')) as Claims

const reasons = ['no promise', 'tried by hand']

const guides = readdirSync(join(root, 'spec/guides')).filter((name) => name.endsWith('.en.md'))
const documents = ['README.md', 'SECURITY.md', ...guides.map((name) => `spec/guides/${name}`)]
const chineseOf = (document: string) =>
  document === 'README.md' ? 'README.zh-CN.md' : document.replace('.en.md', '.zh.md')

/** A row that names its tests itself is checked by security.test.ts. */
const namesItsTests = (sentence: string) => /`test\/[\w./-]+`: "/.test(sentence)

/** The first difference between a document and its claims; undefined where there is none. */
function findGap(text: string, entries: Claims[string]): string | undefined {
  const sentences = sentencesOf(text).filter((sentence) => !namesItsTests(sentence))
  let at = 0
  for (const key of Object.keys(entries)) {
    const [, words = '', count = '1'] = /^(.*?)(?: … (\d+))?$/.exec(key)!
    const sentence = sentences[at]
    if (!sentence?.startsWith(words))
      return `"${sentence ?? 'its end'}" is not claimed where claims.yaml has "${words}"`
    at += Number(count)
  }
  if (at === sentences.length) return undefined
  return at > sentences.length ? `it has ${at - sentences.length} sentences less` : `"${sentences[at]}" is not claimed`
}

/** Sources without comments: a title that stands in one names no test. */
const sources = new Map<string, string>()
function hasTest(reference: string): boolean {
  const [, file = '', title = ''] = /^([\w./-]+): (.+)$/.exec(reference) ?? []
  if (!/\.test(-d)?\.ts$|^\.\.\/scripts\/runtimes\.ts$/.test(file) || !existsSync(join(root, 'test', file)))
    return false
  if (!sources.has(file)) sources.set(file, read(`test/${file}`).replace(/^\s*(\/\/|\/?\*).*$/gm, ''))
  // A title stands in quotation marks.
  return sources
    .get(file)!
    .split('\n')
    .some((line) => /['"`]/.test(line.slice(0, Math.max(0, line.indexOf(title)))))
}

describe('the claims', () => {
  test('are those of every document', () => {
    expect(Object.keys(claims).toSorted()).toEqual(documents.toSorted())
  })

  test.each(documents)('of %s are its sentences, each with its tests', (document) => {
    const entries = claims[document]!
    expect(findGap(read(document), entries)).toBeUndefined()
    const values = Object.values(entries)
    expect(values.filter((value) => typeof value === 'string' && !reasons.includes(value))).toEqual([])
    const named = values.flatMap((value) => (typeof value === 'string' ? [] : value))
    expect(named.filter((reference) => !hasTest(reference))).toEqual([])
  })

  test.each(documents.filter((document) => document !== 'SECURITY.md'))(
    'of %s are those of its Chinese',
    (document) => {
      expect(blocksOf(read(chineseOf(document)))).toHaveLength(blocksOf(read(document)).length)
    },
  )
})

describe('the check', () => {
  const text = 'It signs. It verifies.\n\n| a | b |\n| - | - |\n| one | two |\n'
  const entries = { 'It signs … 2': ['a.test.ts: b'], 'one | two': 'no promise' }

  test('passes what is claimed', () => {
    expect(findGap(text, entries)).toBeUndefined()
  })

  test.each([
    ['a new sentence', text.replace('verifies.', 'verifies. It retries.'), '"It retries." is not claimed where'],
    ['a new paragraph', `${text}\nIt retries.\n`, '"It retries." is not claimed'],
    ['a new row', `${text}| three | four |\n`, '"three | four" is not claimed'],
    ['a promise that was taken back', text.replace(' It verifies.', ''), '"its end" is not claimed where'],
    ['other words', text.replace('signs', 'sings'), '"It sings." is not claimed where'],
  ])('finds %s', (_, changed, gap) => {
    expect(findGap(changed, entries)).toContain(gap)
  })

  test('finds a test that is not there', () => {
    expect(hasTest('claims.test.ts: passes what is claimed')).toBe(true)
    expect(hasTest(`claims.test.ts: ${['passes', 'everything'].join(' ')}`)).toBe(false)
    expect(hasTest('nothing.test.ts: passes')).toBe(false)
    // A comment of that file.
    expect(hasTest('notification/processes.test.ts: Several receivers with one Redis')).toBe(false)
  })
})
