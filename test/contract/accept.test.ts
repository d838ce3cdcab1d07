import { describe, expect, it } from 'vitest'
import { isSurelyAllowed } from '../../src/contract/accept.js'

const amount = { type: 'object', required: ['total'], properties: { total: { type: 'integer', minimum: 1 } } }

describe('the quick yes', () => {
  it.each([
    ['a value that keeps its schema', { ...amount, additionalProperties: false }, { total: 1 }],
    ['a value behind a reference', { $ref: '#/$defs/amount' }, { total: 1, other: [] }],
    ['words about a schema', { type: 'string', description: 'x', 'x-source': 'y', examples: ['z'] }, ''],
    ['one of several types', { type: ['string', 'null'] }, null],
    ['items', { type: 'array', items: amount, minItems: 1, maxItems: 2 }, [{ total: 1 }]],
  ])('is said of %s', (_, schema, value) => {
    expect(isSurelyAllowed(schema, value, { '#/$defs/amount': amount })).toBe(true)
  })

  it.each([
    ['a keyword that it does not know', { format: 'date' }, '2026-11-26'],
    ['a reference to nothing', { $ref: '#/$defs/nothing' }, 1],
    ['a schema without end', { $ref: '#' }, 1],
    ['text whose characters must be counted', { minLength: 2 }, '𠮷'],
    ['a field that is undefined', amount, { total: undefined }],
    ['a field of the prototype', amount, Object.create({ total: 1 })],
    ['a hole in a list', { type: 'array', items: { type: 'integer' } }, new Array(1)],
    ['a number that JSON does not know', { type: 'number' }, Infinity],
    ['an object in a list of values', { enum: [{}] }, {}],
    ['a schema that allows nothing', false, 1],
  ])('is not said of %s', (_, schema, value) => {
    expect(isSurelyAllowed(schema, value, { '#': { $ref: '#' } })).toBe(false)
  })
})
