import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import {
  apiError,
  notificationEnvelope,
  notificationResources,
  operations,
  type Validator,
} from '../../generated/validators.js'
import { jsonSchemaOf, operationsOf, webhooksOf } from '../../scripts/generate/operation.js'
import { isObject, readContract, type Json } from '../../scripts/generate/read.js'

const { json } = readContract('spec/openapi.yaml')

/** ajv on the contract as it stands, with nothing of the generator's in between. */
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
ajv.addSchema(json, 'contract')

function oracle(schema: unknown) {
  const ref = isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'] : undefined
  if (!ref) return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object)
  return ajv.getSchema(`contract${ref}`)!
}

interface Case {
  name: string
  validate: Validator
  schema: unknown
}

const cases: Case[] = [
  ...operationsOf(json).flatMap(({ key, json: operation }) => {
    const contract = operations[key]!
    const body = jsonSchemaOf(json, operation['requestBody'])
    return [
      ...(contract.body ? [{ name: `${key} body`, validate: contract.body, schema: body }] : []),
      ...Object.entries(contract.responses).flatMap(([status, validate]) =>
        validate
          ? [
              {
                name: `${key} ${status}`,
                validate,
                schema: jsonSchemaOf(json, (operation['responses'] as Json)[status]),
              },
            ]
          : [],
      ),
    ]
  }),
  ...webhooksOf(json).map(({ path, json: webhook }) => ({
    name: path,
    validate: notificationResources[path]!,
    schema: webhook['x-resource'],
  })),
  { name: 'error', validate: apiError, schema: { $ref: '#/components/schemas/ApiError' } },
  { name: 'envelope', validate: notificationEnvelope, schema: { $ref: '#/components/schemas/NotificationEnvelope' } },
]

/** A value that fits, made of the examples of the contract. */
function sample(schema: unknown): unknown {
  const at =
    isObject(schema) && typeof schema['$ref'] === 'string'
      ? (ajv.getSchema(`contract${schema['$ref']}`)!.schema as Json)
      : (schema as Json)
  if (Array.isArray(at['examples'])) return at['examples'][0]
  if ('example' in at) return at['example']
  if ('const' in at) return at['const']
  if (at['type'] === 'array') return [sample(at['items'])]
  if (isObject(at['properties']))
    return Object.fromEntries(Object.entries(at['properties']).map(([name, part]) => [name, sample(part)]))
  return { string: 'x', integer: 1, number: 1, boolean: true, object: {} }[String(at['type'])]
}

/** The value with one part removed, replaced or added, in every possible place. */
function* mutations(value: unknown): Generator<unknown> {
  yield* [
    null,
    1.5,
    0,
    -1,
    2 ** 53,
    '',
    'x'.repeat(33),
    'x'.repeat(300),
    '微信😀',
    'https://a.cn/?b=1',
    true,
    [],
    {},
    undefined,
  ]
  if (Array.isArray(value)) {
    yield [...value, ...value]
    for (const [index, item] of value.entries()) for (const other of mutations(item)) yield value.with(index, other)
  } else if (isObject(value)) {
    yield { ...value, unknown_field: 1 }
    for (const [name, part] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
      for (const other of mutations(part)) yield { ...value, [name]: other }
    }
  }
}

const places = (errors: readonly { instancePath: string; keyword: string }[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort()

describe('the generated validators agree with ajv on the contract itself', () => {
  test.each(cases)('$name', ({ validate, schema }) => {
    const reference = oracle(schema)
    const value = sample(schema)
    expect(reference(value), JSON.stringify(reference.errors)).toBe(true)
    expect(validate(value)).toBe(true)
    let refused = 0
    for (const other of mutations(value)) {
      const expected = reference(other)
      expect(validate(other)).toBe(expected)
      expect(places(validate.errors)).toEqual(places(reference.errors))
      if (!expected) refused++
    }
    expect(refused).toBeGreaterThan(5)
  })
})

test('an error carries the value, the schema that holds the rule, and the words of a pattern', () => {
  const validate = operations['POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign']!.body!
  expect(
    validate({ ...(sample({ $ref: '#/components/schemas/PreEntrustSign' }) as Json), notify_url: 'https://a.cn/?b=1' }),
  ).toBe(false)
  expect(validate.errors).toEqual([
    {
      instancePath: '/notify_url',
      keyword: 'pattern',
      params: { pattern: expect.any(String) as string },
      data: 'https://a.cn/?b=1',
      parentSchema: expect.objectContaining({
        'x-pattern-rule': expect.stringContaining('without a query') as string,
      }) as object,
    },
  ])
})
