import { describe, expect, test } from 'vitest'
import { createChecks, operationsOf } from '../../src/contract/contract.js'
import { findProblems, findRequestProblems, formatProblems } from '../../src/contract/validation.js'
import { describeValue, findNearest, quoteName } from '../../src/contract/describe.js'
import { body } from '../fixtures/seed.js'

const operations = operationsOf()
const preEntrustSign = operations['POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign']!
const query =
  operations['GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}']!
const transaction = operations['POST /v3/ecommerce/combine-papay/transactions']!

const problemsWith = (change: object) => findRequestProblems(preEntrustSign, { body: { ...body, ...change } })

describe('the request of the seeds', () => {
  test('is right, with and without its optional fields', () => {
    expect(problemsWith({})).toEqual([])
    expect(problemsWith({ attach: 'example_attach' })).toEqual([])
    expect(problemsWith({ return_app: undefined })).toEqual([])
  })

  test('may be as long as is published, in characters and not in bytes', () => {
    expect(problemsWith({ contract_display_account: '微'.repeat(32), attach: '付'.repeat(255) })).toEqual([])
    expect(problemsWith({ notify_url: `https://a.cn/${'x'.repeat(243)}` })).toEqual([])
    expect(problemsWith({ plan_id: Number.MAX_SAFE_INTEGER })).toEqual([])
  })

  // Only inferred from other pages, therefore never refused.
  test('may carry what is merely unusual', () => {
    expect(
      problemsWith({
        out_contract_code: 'with-dash_and.dot',
        notify_url: 'http://yourapp.com/notify',
        return_app: false,
      }),
    ).toEqual([])
  })
})

describe('a wrong value', () => {
  test.each([
    ['plan_id', '12535', 'must be of type integer', 'a string of 5 characters'],
    ['plan_id', 1.5, 'must be of type integer', 'the number 1.5'],
    ['plan_id', 2 ** 53, 'must be at most 9007199254740991', 'a number of 16 digits'],
    ['plan_id', 0, 'must be at least 1', 'the number 0'],
    ['plan_id', NaN, 'must be of type integer', 'the number NaN'],
    [
      'contract_display_account',
      '微信😀',
      'must be only characters of 1 to 3 bytes in UTF-8 (no emoji)',
      'a string with U+1F600',
    ],
    [
      'contract_display_account',
      'a\uD800',
      'must be whole characters: half a surrogate pair cannot be sent',
      'a string with U+D800',
    ],
    ['out_contract_code', 'x'.repeat(33), 'must have at most 32 characters', 'a string of 33 characters'],
    ['appid', '', 'must have at least 1 character', 'an empty string'],
    [
      'notify_url',
      'https://a.cn/?id=1',
      'must be an absolute http(s) URL without a query string',
      'a string of 18 characters (with : / . ? =)',
    ],
    [
      'notify_url',
      '/notify',
      'must be an absolute http(s) URL without a query string',
      'a string of 7 characters (with /)',
    ],
    [
      'notify_url',
      'https://a.cn/a b',
      'must be an absolute http(s) URL without a query string',
      'a string of 16 characters (with : / . " ")',
    ],
    ['attach', 'x'.repeat(256), 'must have at most 255 characters', 'a string of 256 characters'],
    ['attach', null, 'must be of type string', 'null'],
    ['return_app', 'Y', 'must be of type boolean', 'a string of 1 character'],
    ['appid', ['a'], 'must be of type string', 'an array of 1'],
    ['appid', {}, 'must be of type string', 'an object'],
  ])('of %s: %o %s', (field, value, rule, given) => {
    expect(problemsWith({ [field]: value })).toEqual([{ pointer: `/body/${field}`, rule, given }])
  })

  test('of a kind that JSON does not know is found before it is serialised', () => {
    expect(problemsWith({ plan_id: 12535n })).toEqual([
      { pointer: '/body/plan_id', rule: 'must be of type integer', given: 'the bigint 12535' },
    ])
  })

  test('is reported with every other one, not one at a time', () => {
    const problems = findRequestProblems(preEntrustSign, { body: { plan_id: 'x', return_app: 1, attach: null } })
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/appid',
      '/body/attach',
      '/body/contract_display_account',
      '/body/notify_url',
      '/body/out_contract_code',
      '/body/plan_id',
      '/body/return_app',
    ])
    expect(problems).toContainEqual({ pointer: '/body/appid', rule: 'is required', given: 'nothing' })
  })

  test('within a list is found with its place', () => {
    const problems = findRequestProblems(transaction, { body: { sub_orders: [{ amount: { total_amount: '1' } }] } })
    expect(problems).toContainEqual({
      pointer: '/body/sub_orders/0/amount/total_amount',
      rule: 'must be of type integer',
      given: 'a string of 1 character',
    })
    const tooMany = findRequestProblems(transaction, { body: { sub_orders: Array(51).fill({}) } })
    expect(tooMany).toContainEqual({
      pointer: '/body/sub_orders',
      rule: 'must have at most 50 items',
      given: 'an array of 51',
    })
  })
})

describe('an unknown field', () => {
  test.each([
    ['planId', 'plan_id'],
    ['plan_di', 'plan_id'],
    ['outContractCode', 'out_contract_code'],
    ['notifyUrl', 'notify_url'],
    ['attache', 'attach'],
  ])('%s is probably %s', (wrong, nearest) => {
    expect(problemsWith({ [wrong]: 1 })).toEqual([
      { pointer: `/body/${wrong}`, rule: 'is not a field of this object', given: 'the number 1', nearest },
    ])
  })

  test('that resembles nothing gets no suggestion, and what looks like no name is described', () => {
    expect(problemsWith({ 'a/b~c': 1 })).toEqual([
      { pointer: '/body/(a name of 5 characters)', rule: 'is not a field of this object', given: 'the number 1' },
    ])
  })

  test('named __proto__ is found too', () => {
    const sneaky = JSON.parse('{"__proto__": 1}') as object
    const problems = findRequestProblems(preEntrustSign, { body: Object.assign(Object.create(null), body, sneaky) })
    expect(Object.keys(sneaky)).toEqual(['__proto__'])
    expect(problems.every(({ pointer }) => pointer.startsWith('/body/'))).toBe(true)
    expect(findRequestProblems(preEntrustSign, { body: { ...body, ['__proto__']: 1 } })).toHaveLength(1)
  })
})

describe('the place of a value', () => {
  test('a missing body', () => {
    expect(findRequestProblems(preEntrustSign, {})).toEqual([
      { pointer: '/body', rule: 'is required', given: 'nothing' },
    ])
  })

  test.each([[null], ['text'], [[]]])('a body that is no object: %j', (wrong) => {
    expect(findRequestProblems(preEntrustSign, { body: wrong })).toMatchObject([
      { pointer: '/body', rule: 'must be of type object' },
    ])
  })

  test('a body where none belongs', () => {
    expect(findRequestProblems(query, { path: { plan_id: 12535, out_contract_code: 'a' }, body: {} })).toMatchObject([
      { pointer: '/body', given: 'an object' },
    ])
  })

  test('path parameters', () => {
    expect(findRequestProblems(query, {})).toMatchObject([
      { pointer: '/path/plan_id' },
      { pointer: '/path/out_contract_code' },
    ])
    expect(findRequestProblems(query, { path: { plan_id: 12535, out_contract_code: 'a' } })).toEqual([])
  })

  test('query parameters', () => {
    const certificates = operations['GET /v3/certificates']!
    expect(findRequestProblems(certificates, { query: { algorithm_type: 'RSA' } })).toEqual([])
    expect(findRequestProblems(certificates, { query: { algorithm_type: 1 } })).toMatchObject([
      { pointer: '/query/algorithm_type' },
    ])
  })
})

describe('an answer', () => {
  const answer = {
    pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V',
    mchid: '1900000109',
    plan_id: 12535,
    out_contract_code: 'a',
  }
  const validate = preEntrustSign.responses['200']!

  test('may carry more than the contract knows', () => {
    expect(findProblems(validate, { ...answer, miniprogram_username: 'gh_0123456789ab', new_field: { a: 1 } })).toEqual(
      [],
    )
  })

  test('must carry what the contract requires', () => {
    expect(findProblems(validate, { ...answer, pre_entrustweb_id: undefined })).toEqual([
      { pointer: '/pre_entrustweb_id', rule: 'is required', given: 'nothing' },
    ])
  })
})

describe('a rule', () => {
  const check = createChecks({ Text: { type: 'string' } })
  const rulesOf = (schema: object, value: unknown) =>
    findProblems(check(schema as never), value).map(({ rule }) => rule)

  test.each([
    [{ const: 'a' }, 1, 'must be "a"'],
    [{ enum: ['A', 'B', 1] }, 'C', 'must be one of A, B, 1'],
    [{ minItems: 1 }, [], 'must have at least 1 item'],
    [{ uniqueItems: true }, [1, 1], 'must have no item twice'],
    [{ pattern: '^a$' }, 'b', 'must be text that matches ^a$'],
    [{ exclusiveMinimum: 0 }, 0, 'must be more than 0'],
    [{ exclusiveMaximum: 9 }, 9, 'must be less than 9'],
    [{ multipleOf: 5 }, 7, 'must be a multiple of 5'],
    [{ not: {} }, 7, 'breaks the rule "not"'],
    [{ type: ['string', 'null'] }, 7, 'must be of type string or null'],
    [{ properties: { a: false } }, { a: 1 }, 'must be absent'],
  ])('%j for %j reads: %s', (schema, value, rule) => {
    expect(rulesOf(schema, value)).toEqual([rule])
  })

  test('that only wraps another is not told twice, and one that two parts demand is told once', () => {
    expect(rulesOf({ allOf: [{ $ref: '#/$defs/Text' }, { $ref: '#/$defs/Text' }] }, 1)).toEqual([
      'must be of type string',
    ])
  })

  test('of several forms is told with what each of them lacks', () => {
    const oneOf = [{ required: ['a'] }, { required: ['b'] }]
    expect(findProblems(check({ type: 'object', oneOf }), {}).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(
      [' must have exactly one of 2 forms', '/a is required', '/b is required'],
    )
  })

  test('is written on a line of its own', () => {
    expect(
      formatProblems([
        { pointer: '', rule: 'is wrong', given: 'null' },
        { pointer: '/a', rule: 'is not a field of this object', given: 'the number 1', nearest: 'b' },
      ]),
    ).toBe('  / is wrong; given: null\n  /a is not a field of this object; given: the number 1. Did you mean b?')
  })
})

describe('what was given', () => {
  test('is never repeated where it may be personal', () => {
    expect(describeValue('张三 13800138000')).toBe('a string of 14 characters (with " ")')
    expect(describeValue('a\u0000b')).toBe('a string of 3 characters (with "\\u0000")')
  })

  test('is told for a body that is not JSON too', () => {
    expect(describeValue(undefined)).toBe('nothing')
    expect(describeValue(true)).toBe('the boolean true')
    expect(describeValue(Symbol('s'))).toBe('the symbol Symbol(s)')
    expect(describeValue(() => 'secret')).toBe('a function')
  })

  test('the nearest name is none when nothing is near', () => {
    expect(findNearest('x', [])).toBeUndefined()
  })
})

describe('a name', () => {
  test.each(['plan_id', 'contract_termination_remark', 'x-notify-url', 'timeOut', 'out_contract_code_2'])(
    'is quoted: %s',
    (name) => {
      expect(quoteName(name)).toBe(name)
    },
  )

  test.each([
    ['a PEM', '-----BEGIN PRIVATE KEY-----\nMIIE\n', '(a name of 33 characters with line breaks)'],
    ['a line of a key', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC', '(a name of 51 characters)'],
    ['32 letters and digits', 'abcdefghijklmnopqrstuvwxyz012345', '(a name of 32 characters)'],
    ['32 letters', 'abcdefghijklmnopqrstuvwxyzabcdef', '(a name of 32 characters)'],
    ['words', 'the key', '(a name of 7 characters)'],
    ['an escape', '\u001b[2J', '(a name of 4 characters)'],
    ['nothing', '', '(an empty name)'],
    ['much', 'x'.repeat(12_345), '(a name of 12,345 characters)'],
  ])('is described, where it is %s', (_, name, described) => {
    expect(quoteName(name)).toBe(described)
  })
})
