import { describe, expect, test } from 'vitest'
import { findIdle, findStale, findUneven, pairTexts, sayChanged } from '../../scripts/generate/translation.js'
import { readContract } from '../../scripts/contract/read.js'

const zh = {
  info: {
    title: '标题',
    description: '# 时限\n\n| 时限 | 数值 |\n|---|---|\n| 会话 | 2 小时 |\n\n- 一，\n  接着\n- 二\n',
  },
  type: 'string',
  example: '数据',
}
const en = {
  info: {
    title: 'Title',
    description: '# Limits\n\n| Limit | Value |\n|---|---|\n| Session | 2 hours |\n\n- one,\n  on\n- two\n',
  },
  type: 'string',
  example: '数据',
}
const pairs = pairTexts(zh, en)
const described = (text: string) => ({ info: { ...zh.info, description: text }, type: 'string', example: '数据' })
const translated = (text: string) => ({ info: { ...en.info, description: text }, type: 'string', example: '数据' })

test('pairTexts pairs paragraphs, list items and table rows, and no data', () => {
  expect(pairs.map((pair) => [pair.path.join('.'), pair.zh, pair.en])).toEqual([
    ['info.title', '标题', 'Title'],
    ['info.description', '# 时限', '# Limits'],
    ['info.description', '| 时限 | 数值 |', '| Limit | Value |'],
    ['info.description', '|---|---|', '|---|---|'],
    ['info.description', '| 会话 | 2 小时 |', '| Session | 2 hours |'],
    ['info.description', '- 一，\n  接着', '- one,\n  on'],
    ['info.description', '- 二', '- two'],
  ])
})

test('findUneven names the text of which one language has more', () => {
  const contract = readContract('api.yaml', 'info:\n  title: 标题\n  description: |\n    一\n\n    二\n')
  expect(findUneven(contract, { info: { title: 'Title', description: 'one\n\ntwo' } })).toEqual([])
  expect(findUneven(contract, { info: { title: 'Title', description: 'one' } })).toEqual([
    {
      file: 'api.yaml',
      line: 3,
      message: 'info.description has 2 paragraphs, list items and table rows in Chinese and 1 in English',
    },
  ])
})

describe('findStale', () => {
  const find = (from: string, to: string, english = (text: string) => text, held: string[] = []) => {
    expect(zh.info.description).toContain(from)
    const now = pairTexts(described(zh.info.description.replace(from, to)), translated(english(en.info.description)))
    return findStale(pairs, now, held).map((pair) => [pair.writtenFor, pair.zh, pair.en])
  }
  const stale = [['| 会话 | 2 小时 |', '| 会话 | 3 小时 |', '| Session | 2 hours |']]

  test('finds the part whose Chinese alone changed, also when another part changed in both', () => {
    expect(find('2 小时', '3 小时')).toEqual(stale)
    expect(find('2 小时', '3 小时', (text) => text.replace('- two', '- the second'))).toEqual(stale)
    expect(find('2 小时', '3 小时', (text) => text.replace('2 hours', '3 hours'))).toEqual([])
  })

  test('finds it although the English was wrapped anew', () => {
    expect(find('接着', '继续', (text) => text.replace('one,\n  on', 'one, on'))).toHaveLength(1)
  })

  test.each([
    ['a line break', '- 一，\n  接着', '- 一，接着'],
    ['Chinese punctuation', '一，', '一；'],
    ['another order', '- 一，\n  接着\n- 二', '- 二\n- 一，\n  接着'],
  ])('lets %s through', (_, from, to) => {
    const swap = (text: string) =>
      to.startsWith('- 二') ? text.replace('- one,\n  on\n- two', '- two\n- one,\n  on') : text
    expect(find(from, to, swap)).toEqual([])
  })

  test('does not take a number for punctuation', () => {
    expect(find('2 小时', '2.5 小时')).toHaveLength(1)
  })

  test('lets Chinese through whose English holds, and no other', () => {
    expect(find('2 小时', '3 小时', undefined, ['| 会话 | 3 小时 |'])).toEqual([])
    expect(find('2 小时', '4 小时', undefined, ['| 会话 | 3 小时 |'])).toHaveLength(1)
  })

  test('finds a new field under the English of another, and both of two that changed places', () => {
    const field = (description: string) => ({ description })
    const before = pairTexts({ a: field('编号'), b: field('名称') }, { a: field('Id'), b: field('Name') })
    const added = { a: field('编号'), b: field('名称'), c: field('旧的编号') }
    const english = { a: field('Id'), b: field('Name'), c: field('Id') }
    expect(findStale(before, pairTexts(added, english), [])).toEqual([
      { path: ['c', 'description'], zh: '旧的编号', en: 'Id', writtenFor: '编号' },
    ])
    const swapped = pairTexts({ a: field('名称'), b: field('编号') }, { a: field('Id'), b: field('Name') })
    expect(findStale(before, swapped, [])).toHaveLength(2)
  })
})

test('a text that moved with a schema of another name is not stale', () => {
  const before = pairTexts(
    { Session: { mchid: '商户号' }, Order: { mchid: '平台商户号' } },
    { Session: { mchid: 'The merchant' }, Order: { mchid: 'The platform' } },
  )
  const renamed = pairTexts(
    { EntrustSession: { mchid: '商户号' }, Order: { mchid: '平台商户号' } },
    { EntrustSession: { mchid: 'The platform' }, Order: { mchid: 'The platform' } },
  )
  expect(findStale(before, renamed, [])).toEqual([])
  const reworded = pairTexts({ EntrustSession: { mchid: '子商户号' } }, { EntrustSession: { mchid: 'The platform' } })
  expect(findStale(before, reworded, [])).toHaveLength(1)
})

test('sayChanged shows a long text by what differs, and a short one whole', () => {
  expect(sayChanged('会话 3 小时', '会话 2 小时')).toBe('会话 3 小时')
  const long = (hours: number) => `${'前'.repeat(60)}会话有效期 ${hours} 小时，${'后'.repeat(60)}`
  expect(sayChanged(long(3), long(2))).toBe(`…${'前'.repeat(6)}会话有效期 【3】 小时，${'后'.repeat(8)}…`)
  expect(sayChanged(long(3).slice(0, 67), long(3))).toBe(`…${'前'.repeat(5)}会话有效期 3【】`)
})

test('findIdle names what x-still-holds need not hold any more', () => {
  const contract = readContract('api.yaml', 'info:\n  title: 标题\n')
  const overlay = readContract('en.yaml', 'x-still-holds:\n  - 《标题》\n  - 别的\nactions: []\n')
  expect(findIdle(contract, overlay)).toEqual([
    { file: 'en.yaml', line: 3, message: 'the API definition says nowhere "别的": remove it' },
  ])
})
