import { expect, test } from 'vitest'
import { copyPlain, NOT_PLAIN } from '../../src/client/copy.js'

test.each<[string, unknown]>([
  ['a text', '代扣'],
  ['a number', -0.5],
  ['null', null],
  ['nothing', undefined],
  ['an object', { a: [1, { b: null }], c: { d: 'e' } }],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
  ['what is undefined', { a: undefined }],
  ['a name that is no name', { constructor: 1, '': 2 }],
])('%s is copied', (_, value) => {
  const copy = copyPlain(value)
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
  if (typeof value === 'object' && value !== null) expect(copy).not.toBe(value)
})

test('what is changed later does not change the copy', () => {
  const value = { a: [{ b: 1 }] }
  const copy = copyPlain(value)
  value.a[0]!.b = 2
  expect(copy).toEqual({ a: [{ b: 1 }] })
})

const circle: unknown[] = []
circle.push(circle)

test.each<[string, unknown]>([
  ['NaN', Number.NaN],
  ['a bigint', 1n],
  ['a function', () => 1],
  ['a date', new Date()],
  ['a String', new String('x')],
  ['a Map', new Map()],
  ['an instance', new (class Plan {})()],
  ['what inherits', Object.create({ a: 1 })],
  ['its own toJSON', { toJSON: undefined }],
  ['a hole in an array', [1, , 2]],
  ['undefined in an array', [undefined]],
  ['a __proto__ of its own', JSON.parse('{"__proto__":{"a":1}}')],
  ['a circle', circle],
])('%s is not plain, however deep', (_, value) => {
  expect(copyPlain(value)).toBe(NOT_PLAIN)
  expect(copyPlain({ a: [value] })).toBe(NOT_PLAIN)
})

test('what contains itself in many ways, or very many times, ends at once', () => {
  const node: Record<string, unknown> = {}
  node['children'] = Array.from({ length: 30 }, () => ({ parent: node }))
  expect(copyPlain(node)).toBe(NOT_PLAIN)
  let shared: unknown = 'x'
  for (let level = 0; level < 24; level++) shared = [shared, shared]
  expect(copyPlain(shared)).toBe(NOT_PLAIN)
  expect(copyPlain(new Array(2e7))).toBe(NOT_PLAIN)
})

test('a Proxy that shows __proto__ late is not plain either', () => {
  let asked = 0
  const proxy = new Proxy(
    {},
    {
      ownKeys: () => (asked++ > 0 ? [] : ['__proto__']),
      getOwnPropertyDescriptor: () => ({ value: { a: 1 }, enumerable: true, configurable: true }),
    },
  )
  expect(copyPlain(proxy)).toBe(NOT_PLAIN)
})
