import { describe, expect, test } from 'vitest'
import { hasSensitive, mapSensitive } from '../../src/contract/sensitive.js'
import { createChecks } from '../../src/contract/schema.js'

const check = createChecks({
  Card: {
    type: 'object',
    properties: {
      number: { type: 'string', 'x-sensitive': true },
      bank: { type: 'string' },
      owner: { $ref: '#/$defs/Name' },
    },
  },
  Name: { type: 'string', 'x-sensitive': true },
  Owner: {
    type: 'object',
    properties: { name: { $ref: '#/$defs/Name' }, next: { $ref: '#/$defs/Owner' } },
  },
  Plain: { type: 'object', properties: { next: { $ref: '#/$defs/Plain' } } },
})
const whole = check({
  type: 'object',
  properties: {
    card: { $ref: '#/$defs/Card' },
    owners: { type: 'array', items: { $ref: '#/$defs/Owner' } },
    contact: {
      allOf: [
        { properties: { phone: { 'x-sensitive': true } } },
        { oneOf: [{ properties: { mail: { 'x-sensitive': true } } }, { properties: { fax: {} } }] },
      ],
    },
    remark: { type: 'string' },
    names: { type: 'array', prefixItems: [{ type: 'string' }, { 'x-sensitive': true }] },
  },
})

/** The pointers of the fields that were changed. */
function changedIn(value: unknown) {
  const pointers: string[] = []
  const copy = mapSensitive(whole, value, (_, pointer) => (pointers.push(pointer), '…'), '/body')
  return { copy, pointers }
}

describe('sensitive fields are found', () => {
  test('in nested objects, lists and combined schemas, and nowhere else', () => {
    const value = {
      card: { number: '6225', bank: 'CMB', owner: '张三' },
      owners: [{ name: '李四' }, { name: '王五', next: { name: '赵六', next: { name: '钱七' } } }],
      contact: { phone: '139', mail: 'a@b.c', fax: '1' },
      remark: 'x',
      names: ['a', 'b', 'c'],
    }
    const before = structuredClone(value)
    const { copy, pointers } = changedIn(value)
    expect(pointers.sort()).toEqual([
      '/body/card/number',
      '/body/card/owner',
      '/body/contact/mail',
      '/body/contact/phone',
      '/body/names/1',
      '/body/owners/0/name',
      '/body/owners/1/name',
      '/body/owners/1/next/name',
      '/body/owners/1/next/next/name',
    ])
    expect(copy).toEqual({
      card: { number: '…', bank: 'CMB', owner: '…' },
      owners: [{ name: '…' }, { name: '…', next: { name: '…', next: { name: '…' } } }],
      contact: { phone: '…', mail: '…', fax: '1' },
      remark: 'x',
      names: ['a', '…', 'c'],
    })
    expect(value).toEqual(before)
  })

  test('where they are present: an absent field stays absent', () => {
    expect(changedIn({ card: { bank: 'CMB' }, owners: [], contact: null }).pointers).toEqual([])
    expect(changedIn(undefined).copy).toBeUndefined()
    expect(changedIn('text').copy).toBe('text')
  })

  test('under names of every kind', () => {
    const odd = check({ properties: { 'a/b~c': { 'x-sensitive': true } } })
    const pointers: string[] = []
    mapSensitive(odd, { 'a/b~c': '1' }, (_, pointer) => pointers.push(pointer))
    expect(pointers).toEqual(['/a~1b~0c'])
    const own = JSON.parse('{"__proto__":{"x":1},"card":{"number":"1"}}') as object
    expect(JSON.stringify(changedIn(own).copy)).toBe('{"__proto__":{"x":1},"card":{"number":"…"}}')
  })
})

test('a contract without the mark is known to have none, circles included', () => {
  expect(hasSensitive(check({ $ref: '#/$defs/Plain' }))).toBe(false)
  expect(hasSensitive(check({ $ref: '#/$defs/Owner' }))).toBe(true)
  expect(hasSensitive(whole)).toBe(true)
  expect(hasSensitive(undefined)).toBe(false)
  const value = { next: {} }
  expect(mapSensitive(check({ $ref: '#/$defs/Plain' }), value, () => 'x')).toBe(value)
})
