import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { createSchemaTable } from '../../scripts/generate/schema-table.js'
import { isObject, readContract, type Json } from '../../scripts/contract/read.js'
import { createChecks, notificationsOf, operationsOf } from '../../src/contract/contract.js'
import { findErrors, type SchemaError } from '../../src/contract/schema.js'
import { createRandom } from '../fixtures/random.js'

const escape = (name: unknown) => String(name).replace(/~/g, '~0').replace(/\//g, '~1')

/** Where ajv finds what, with missing and foreign fields at their own places, and without what only reports another finding. */
function placesOfAjv(all: readonly ErrorObject[]): string[] {
  const certain = all.filter(({ keyword }) => !keyword.startsWith('unevaluated'))
  const places = (certain.length > 0 ? certain : all).flatMap(
    ({ keyword, instancePath, schemaPath, params, propertyName }) => {
      if (schemaPath.includes('/contains/')) return []
      if (['if', '$ref', 'allOf', 'propertyNames'].includes(keyword)) return []
      const { missingProperty, additionalProperty, unevaluatedProperty } = params as Record<string, string | undefined>
      const at = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName
      const told =
        keyword === 'unevaluatedProperties' ? 'additionalProperties' : keyword === 'false schema' ? 'false' : keyword
      return [`${instancePath}${at === undefined ? '' : `/${escape(at)}`} ${told}`]
    },
  )
  return [...new Set(places)].sort()
}

const placesOfOurs = (errors: readonly SchemaError[]): string[] =>
  [...new Set(errors.map(({ pointer, keyword }) => `${pointer} ${keyword}`))].sort()

/** Values by schema: mostly what fits, so that one wrong part at a time is seen too. */
function createValues(json: Json, random: () => number) {
  // JSON.parse makes it of 1e400. Checked like the null that it would be sent as, it passes where null may stand.
  const infinite = JSON.stringify(json).includes('null') ? 7 : Infinity
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const odd = () =>
    structuredClone(
      pick<unknown>(
        [
          null,
          true,
          0,
          1,
          -1,
          5,
          7,
          1.5,
          2 ** 53,
          infinite,
          '',
          'a',
          'x',
          'abc',
          'a😀',
          '\uD800',
          'abcdef',
          'fast',
          'card',
          '1234',
          'x'.repeat(33),
        ].concat([
          'https://a.cn/?b=1',
          'CNY',
          [],
          ['x'],
          ['x', 1, true],
          [1, 1],
          {},
          { a: 1 },
          { a: 1, b: [2] },
          { kind: 'cash', notes: 1 },
          { n1: 'x', long_name: 1 },
        ] as never[]),
      ),
    )
  const resolve = (schema: unknown): Json => {
    const at = isObject(schema) ? schema : {}
    const { $ref: ref, ...beside } = at
    if (typeof ref !== 'string') return at
    const [, , , name] = ref.split('/')
    return { ...resolve((json['components'] as { schemas: Json }).schemas[name!]), ...beside }
  }
  function value(schema: unknown, depth = 0): unknown {
    const at = resolve(schema)
    if (random() < 0.04 || depth > 6) return odd()
    if (Array.isArray(at['examples']) && random() < 0.6) return structuredClone(at['examples'][0])
    if ('const' in at) return at['const']
    if (Array.isArray(at['enum'])) return structuredClone(pick(at['enum']))
    for (const keyword of ['oneOf', 'anyOf']) if (Array.isArray(at[keyword])) return value(pick(at[keyword]), depth + 1)
    const parts = [at, ...(Array.isArray(at['allOf']) ? at['allOf'].map(resolve) : [])]
    const properties = Object.assign({}, ...parts.map((part) => part['properties'])) as Json
    if (Object.keys(properties).length > 0 || at['type'] === 'object') {
      const entries = Object.entries(properties)
        .filter(() => random() < 0.85)
        .map(([name, part]) => [name, value(part, depth + 1)])
      if (random() < 0.1) entries.push([pick(['unknown', 'a/b~c', '__proto__', 'n1', 'constructor', '有']), odd()])
      if (isObject(at['additionalProperties'])) entries.push(['more', value(at['additionalProperties'], depth + 1)])
      return Object.fromEntries(entries)
    }
    if (at['type'] === 'array')
      return Array.from({ length: Math.floor(random() * 3) }, () => value(at['items'], depth + 1))
    const type = [at['type']].flat()[0]
    return type === 'integer' || type === 'number'
      ? pick([1, 5, 10, 100])
      : type === 'boolean'
        ? random() < 0.5
        : pick(['a', 'abc', 'x1', '1234'])
  }
  return value
}

/** Compares with ajv on the contract as it stands, with nothing of the generator's in between. */
function compare(file: string, rounds: number, seed: number) {
  const { json } = readContract(file)
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
    strictNumbers: true,
    inlineRefs: false,
  })
  ajv.addSchema(json, 'contract')
  const table = createSchemaTable(json)
  const names = Object.keys((json['components'] as { schemas: Json }).schemas)
  const stripped = names.map((name) => table.strip({ $ref: `#/components/schemas/${name}` }))
  const check = createChecks(Object.fromEntries(table.schemas))
  const checks = stripped.map((schema) => check(schema as Json))
  const value = createValues(json, createRandom(seed))
  let refused = 0
  for (let round = 0; round < rounds; round++) {
    const at = round % names.length
    const oracle = ajv.getSchema(`contract#/components/schemas/${names[at]}`)!
    const given = value({ $ref: `#/components/schemas/${names[at]}` })
    const isRight = oracle(given)
    const errors = findErrors(checks[at]!, given)
    const told = () => `${names[at]}: ${JSON.stringify(given)}`
    expect(errors.length === 0, told()).toBe(isRight)
    expect(placesOfOurs(errors), told()).toEqual(placesOfAjv(oracle.errors ?? []))
    if (!isRight) refused++
  }
  // Both kinds have to be there, or nothing was compared.
  expect(refused).toBeGreaterThan(rounds / 10)
  expect(refused).toBeLessThan((rounds * 9) / 10)
}

describe('20,000 random messages get the verdict that ajv gives, for the same reasons at the same places', () => {
  test('by the own contract', () => compare('spec/openapi.yaml', 20_000, 1))
  test('by every way of composing schemas', () => compare('test/fixtures/keywords.yaml', 20_000, 2))
})

test('every part of every operation and notification can be checked', () => {
  const { envelope, resources } = notificationsOf()
  const checks = Object.values(operationsOf()).flatMap(({ body, path, query, header, responses }) => [
    body,
    path,
    query,
    header,
    ...Object.values(responses),
  ])
  const all = [envelope, ...Object.values(resources), ...checks].filter(
    (check) => check !== undefined && check !== null,
  )
  expect(all.length).toBeGreaterThan(20)
  for (const check of all)
    expect(findErrors(check, null)).toMatchObject([{ pointer: '', keyword: 'type', demanded: true }])
})

describe('what a program may meet', () => {
  const check = createChecks({ Tree: { type: 'object', properties: { next: { $ref: '#/$defs/Tree' } } } })

  test('a polluted Object.prototype is no field of a message and no keyword of a schema', () => {
    const closed = check({ type: 'object', properties: { a: {} }, additionalProperties: false })
    const polluted = Object.prototype as unknown as Record<string, unknown>
    polluted['extra'] = 1
    polluted['required'] = ['b']
    try {
      expect(findErrors(closed, { a: 1 })).toEqual([])
      expect(findErrors(closed, { c: 1 })).toMatchObject([{ pointer: '/c', keyword: 'additionalProperties' }])
    } finally {
      delete polluted['extra']
      delete polluted['required']
    }
  })

  test('a value that holds itself, or that is nested without end, is checked as far as anybody looks', () => {
    const ring: Record<string, unknown> = {}
    ring['next'] = ring
    expect(findErrors(check({ $ref: '#/$defs/Tree' }), ring).map(({ keyword }) => keyword)).toEqual(['type'])
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
    expect(findErrors(check({ type: 'array' }), deep)).toEqual([])
  })

  test('a name with half a character', () => {
    const closed = check({ type: 'object', additionalProperties: false })
    expect(findErrors(closed, { '\uD800': 1 })).toMatchObject([{ pointer: '/\uFFFD', keyword: 'additionalProperties' }])
  })
})
