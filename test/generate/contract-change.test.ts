import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareContracts } from '../../scripts/generate/contract-change.js'
import { readContract } from '../../scripts/generate/read.js'
import { judge, versionFor, writeReport } from '../../scripts/generate/report.js'

const file = 'test/fixtures/contract.yaml'
const text = readFileSync(file, 'utf8')
const sign = 'POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
const terminate =
  'POST /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate'

const length = '            maxLength: 32,\n'

/** What is said when `from` becomes `to` in the contract of the fixture. */
function compare(from: string, to: string) {
  expect(text).toContain(from)
  return compareContracts(readContract(file, text).json, readContract(file, text.replace(from, to)).json)
}

describe('a changed contract in words', () => {
  test.each([
    [
      'an optional field',
      'return_app: { type: boolean }',
      'return_app: { type: boolean }\n        attach: { type: string }',
      'request.attach added (optional)',
      'compatible',
    ],
    ['a field that is gone', '        return_app: { type: boolean }\n', '', 'request.return_app removed', 'breaks'],
    [
      'a field that becomes required',
      '[appid, plan_id, out_contract_code]',
      '[appid, plan_id, out_contract_code, return_app]',
      'request.return_app is now required',
      'breaks',
    ],
    [
      'a field that becomes optional',
      '[appid, plan_id, out_contract_code]',
      '[appid, plan_id]',
      'request.out_contract_code is now optional',
      'compatible',
    ],
    ['a shorter length', length, length.replace('32', '31'), 'request.appid: maxLength 32 is now 31', 'refused'],
    ['a longer length', length, length.replace('32', '64'), 'request.appid: maxLength 32 is now 64', 'compatible'],
    ['a length that is gone', length, '', 'request.appid: maxLength 32 is gone', 'compatible'],
    [
      'another type',
      'return_app: { type: boolean }',
      'return_app: { type: string }',
      'request.return_app: type boolean is now string',
      'breaks',
    ],
    ['another pattern', 'x-pattern-rule: no emoji', 'x-pattern-rule: no Chinese', undefined, undefined],
    [
      'an answer that may lack a field',
      '[pre_entrustweb_id, plan_id]',
      '[plan_id]',
      'answer.pre_entrustweb_id is now optional',
      'breaks',
    ],
    [
      'an answer that must have a field',
      '[pre_entrustweb_id, plan_id]',
      '[pre_entrustweb_id, plan_id, out_contract_code]',
      'answer.out_contract_code is now required',
      'refused',
    ],
    [
      'an echo that is no longer checked',
      ', x-echoes: $request.body#/out_contract_code',
      '',
      'answer.out_contract_code need no longer equal the request',
      'compatible',
    ],
    [
      'an operation of another name',
      'operationId: preEntrustSign',
      'operationId: preSign',
      'operationId preEntrustSign is now preSign',
      'breaks',
    ],
    [
      'a method that is another',
      '    post:\n      operationId: terminateContract',
      '    put:\n      operationId: terminateContract',
      'operation removed',
      'breaks',
    ],
    [
      'a notification of another type',
      '  ECOMMERCE_ENTRUST.SIGN:',
      '  ECOMMERCE_ENTRUST.SIGNED:',
      'notification removed',
      'breaks',
    ],
    [
      'a resource that lacks a field',
      'required: [out_contract_code]',
      'required: []',
      'resource.out_contract_code is now optional',
      'breaks',
    ],
    ['a text', 'description: 应用标识', 'description: 应用的标识', 'texts, examples or sources changed', 'none'],
  ])('%s', (_, from, to, what, effect) => {
    const changes = compare(from, to)
    if (what === undefined) expect(judge(changes)).toBe('patch')
    else expect(changes).toContainEqual(expect.objectContaining({ what, effect }))
  })

  test('a schema that several operations share is reported once, with all of them', () => {
    const changes = compare('PlanId: { type: integer,', 'PlanId: { type: string,')
    expect(changes.filter(({ what }) => what.includes('plan_id')).map(({ of, what }) => [of, what])).toEqual([
      [sign, 'request.plan_id: type integer is now string'],
      [sign, 'answer.plan_id: type integer is now string'],
      [terminate, 'path parameter plan_id: type integer is now string'],
    ])
  })

  test('the same contract has no changes, and a schema that holds itself ends', () => {
    expect(compare('operationId: preEntrustSign', 'operationId: preEntrustSign')).toEqual([])
    const recursive = text.replace(
      '    PlanId:',
      "    Tree: { type: object, properties: { below: { $ref: '#/components/schemas/Tree' } } }\n    PlanId:",
    )
    const inside = recursive.replace(
      'return_app: { type: boolean }',
      "return_app: { $ref: '#/components/schemas/Tree' }",
    )
    const changed = inside.replace('Tree: { type: object,', 'Tree: { type: object, maxProperties: 1,')
    const changes = compareContracts(readContract(file, inside).json, readContract(file, changed).json)
    expect(changes.map(({ what }) => what)).toEqual(['request.return_app: maxProperties is now 1'])
  })
})

describe('the verdict', () => {
  test('says which version, and whether callers compile', () => {
    const added = compare(
      'return_app: { type: boolean }',
      'return_app: { type: boolean }\n        attach: { type: string }',
    )
    expect(writeReport(added, 'v1.2.3', '1.2.3')).toEqual([
      'The contract compared with v1.2.3:',
      `  ${sign}`,
      '    + request.attach added (optional)',
      'Version: minor (1.2.3 → 1.3.0)',
      'Callers: compiles unchanged',
    ])
    const removed = compare('        return_app: { type: boolean }\n', '')
    expect(writeReport(removed, 'HEAD', '1.2.3').slice(2)).toEqual([
      '    ✗ request.return_app removed → calls with return_app no longer compile',
      'Version: major (1.2.3 → 2.0.0)',
      'Callers: 1 change breaks the compilation of the code that uses what changed (✗)',
    ])
    expect(writeReport(added, 'HEAD', '0.1.0')).toContain('Version: minor (0.1.0 → 0.1.1) (while 0.x)')
    expect(writeReport(removed, 'HEAD', '0.1.0')).toContain('Version: major (0.1.0 → 0.2.0) (while 0.x)')
    const tighter = compare(length, length.replace('32', '31'))
    expect(writeReport(tighter, 'HEAD', '1.2.3').at(-1)).toBe(
      'Callers: compiles unchanged; values that passed before are refused now (!)',
    )
  })

  test.each([
    ['1.2.3', 'none', '1.2.3'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
  ] as const)('%s with a change that is %s becomes %s', (version, verdict, next) => {
    expect(versionFor(version, verdict)).toBe(next)
  })
})
