import { describe, expect, test } from 'vitest'
import { applyOverlay, findUntranslated, formatPath } from '../../scripts/generate/overlay.js'
import { readContract } from '../../scripts/contract/read.js'

const contract = readContract(
  'api.yaml',
  `info:
  title: 标题
tags:
  - name: A
    description: 甲
  - name: B
    description: 乙
components:
  schemas:
    One:
      description: 一
      properties:
        id:
          description: 编号
          examples: [中文]
    Two:
      description: 二
      properties:
        id:
          description: 编号
`,
)
const overlay = (actions: string) =>
  applyOverlay(contract, readContract('en.yaml', `overlay: 1.0.0\nactions:\n${actions}`))

describe('applyOverlay', () => {
  test('merges into every part the target finds, and leaves the contract alone', () => {
    const { json, problems } = overlay(`
  - target: $.components.schemas.*.properties.id
    update: { description: The id }
  - target: $.tags[?@.name=='B']
    update: { description: Second }
`)
    expect(problems).toEqual([])
    expect(json).toMatchObject({
      tags: [{ description: '甲' }, { description: 'Second' }],
      components: {
        schemas: {
          One: { description: '一', properties: { id: { description: 'The id', examples: ['中文'] } } },
          Two: { properties: { id: { description: 'The id' } } },
        },
      },
    })
    expect(contract.json).toMatchObject({ tags: [{}, { description: '乙' }] })
  })

  test('a later action wins over an earlier one', () => {
    const { json } = overlay(`
  - target: $.components.schemas.*
    update: { description: Any }
  - target: $.components.schemas.Two
    update: { description: Second }
`)
    expect(json).toMatchObject({
      components: { schemas: { One: { description: 'Any' }, Two: { description: 'Second' } } },
    })
  })

  test.each([
    [
      '$.tags[?@.name=="C"]',
      '{ description: x }',
      'en.yaml:3 the target matches nothing in api.yaml: $.tags[?@.name=="C"]',
    ],
    ['$.info', '{ summary: x }', 'en.yaml:4 $.info has no summary'],
    [
      '$.components.schemas.One',
      '{ properties: { no: { description: x } } }',
      'en.yaml:4 $.components.schemas.One has no properties.no',
    ],
    ['$.info.title', '{ description: x }', 'en.yaml:3 the target is not an object: $.info.title'],
    ['$.info[', '{ description: x }', 'en.yaml:3 the target is not a JSONPath: $.info[ ('],
  ])('names file and line when %s with %s is wrong', (target, update, message) => {
    const { problems } = overlay(`  - target: '${target}'\n    update: ${update}\n`)
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      expect.stringContaining(message),
    ])
  })

  test('an action without a target is a problem', () => {
    expect(overlay('  - update: { title: x }\n').problems[0]?.message).toBe('an action needs a target')
  })
})

describe('findUntranslated', () => {
  test('names every text that is still Chinese, by its line in the contract, and no example value', () => {
    const { json } = overlay('  - target: $.info\n    update: { title: Title }\n')
    expect(findUntranslated(json, contract).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 no English text for tags.0.description: 甲',
      '7 no English text for tags.1.description: 乙',
      '11 no English text for components.schemas.One.description: 一',
      '14 no English text for components.schemas.One.properties.id.description: 编号 (and the same at components.schemas.Two.properties.id.description)',
      '17 no English text for components.schemas.Two.description: 二',
    ])
  })

  test('an English text may quote a Chinese literal, and nothing else', () => {
    const messages = (title: string) => findUntranslated({ info: { title } }, contract).length
    expect(messages('WeChat says "参数错误".')).toBe(0)
    expect(messages('It is `用户`.')).toBe(0)
    expect(messages('It is “用户”.')).toBe(1)
  })
})

test('formatPath puts paths in brackets', () => {
  expect(formatPath(['paths', '/v3/a', 'get', 'tags', 0])).toBe("paths['/v3/a'].get.tags.0")
})
