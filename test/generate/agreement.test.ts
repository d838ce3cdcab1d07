import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDisagreements } from '../../scripts/generate/agreement.js'
import { readContract } from '../../scripts/contract/read.js'

let directory: string
beforeAll(() => {
  mkdirSync('dist', { recursive: true })
  directory = mkdtempSync('dist/agreement-')
  copyFileSync('spec/overlay.en.yaml', join(directory, 'overlay.en.yaml'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What disagrees with our contract when `from` becomes `to` in it. */
function find(from: string, to: string): string[] {
  const text = readFileSync('spec/openapi.yaml', 'utf8')
  expect(text).toContain(from)
  const file = join(directory, 'openapi.yaml')
  writeFileSync(file, text.replace(from, to))
  return findDisagreements(readContract(file))
}

test('nothing disagrees with the contract as it stands', () => {
  expect(find('', '')).toEqual([])
}, 60_000)

test.each([
  [
    'a text without English',
    '        return_app:\n',
    '        new_field:\n          type: string\n          description: 新的字段\n        return_app:\n',
    /openapi\.yaml:\d+ .*新的字段.*overlay\.en\.yaml/,
  ],
  [
    'a table row that only the Chinese has',
    '    # 接口定义更新记录\n',
    '    | 新的时限 | 1 秒 | 重试 |\n\n    # 接口定义更新记录\n',
    /openapi\.yaml:\d+ info\.description has \d+ paragraphs.* in Chinese and \d+ in English \(edit .*overlay\.en\.yaml\)/,
  ],
  [
    'an operation that the mock does not play',
    'operationId: echoSecurity',
    'operationId: echoSafety',
    /^the mock does not play echoSafety: .*src\/mock/,
  ],
  [
    'a version without its history',
    '\n  version: ',
    '\n  version: 9',
    /openapi\.yaml:4 接口定义更新记录 has no section "## 9/,
  ],
  [
    'a history without a date',
    '    2026-11-25\n\n',
    '',
    /openapi\.yaml:4 接口定义更新记录 has no date or no source under "## 0/,
  ],
])(
  '%s is one line that says what mends it',
  (_, from, to, line) => {
    expect(find(from, to)).toContainEqual(expect.stringMatching(line))
  },
  60_000,
)

test('a text that lacks its English in several places is one line, with all of them', () => {
  const field = (name: string) => `        ${name}:\n          type: string\n          description: 新的字段\n`
  const lines = find('        return_app:\n', `${field('one')}${field('two')}        return_app:\n`)
  expect(lines.filter((line) => line.includes('新的字段'))).toEqual([
    expect.stringMatching(/\.one\.description: 新的字段 \(and the same at .*\.two\.description\) \(edit /),
  ])
}, 60_000)
