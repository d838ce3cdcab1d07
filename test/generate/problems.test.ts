import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { makeOutput } from '../../scripts/generate/output.js'
import { createRandom } from '../fixtures/random.js'
import { readContract, sayProblem, type Json } from '../../scripts/contract/read.js'
import { findProblems } from '../../scripts/generate/lint.js'

const file = 'spec/openapi.yaml'
const text = readFileSync(file, 'utf8')

/** The problems of our contract when `from` becomes `to`; `LINE` in an expectation is the line of that place. */
async function find(from: string, to: string, house = true) {
  expect(text).toContain(from)
  const line = text.slice(0, text.indexOf(from)).split('\n').length
  const { errors } = await findProblems(readContract(file, text.replace(from, to)), { house })
  return { line, problems: errors.map(sayProblem) }
}

test('our contract has no problem', async () => {
  expect(await findProblems(readContract(file, text), { house: true })).toEqual({ errors: [], warnings: [] })
})

const field = '        return_app:\n          type: boolean\n'

describe('a problem is one line with its place', () => {
  test.each([
    [
      'an unknown reference',
      "$ref: '#/components/schemas/PreEntrustSign'",
      "$ref: '#/components/schemas/PreEntrustSing'",
      0,
      '$ref #/components/schemas/PreEntrustSing leads nowhere: PreEntrustSign was meant?',
    ],
    [
      'a reference to another file',
      "$ref: '#/components/schemas/PreEntrustSign'",
      'x: 1\n              $ref: other.yaml',
      0,
      '$ref other.yaml leads nowhere',
    ],
    [
      'nullable',
      field,
      `${field}          nullable: true\n`,
      2,
      "nullable is OpenAPI 3.0 and means nothing in 3.1: write type: [string, 'null']",
    ],
    [
      'a boolean limit',
      field,
      `${field}          exclusiveMinimum: true\n`,
      2,
      'Expected type `number` but got `boolean`.',
    ],
    [
      'a misspelt keyword',
      field,
      `${field}          exemples: [true]\n`,
      2,
      'Property `exemples` is not expected here. Did you mean: examples?',
    ],
    [
      'an unknown type',
      field,
      field.replace('boolean', 'bool'),
      1,
      '`type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null". Did you mean: boolean?',
    ],
    [
      'a default in a request',
      field,
      `${field}          default: true\n`,
      2,
      'Write no default; it turns a property required in the generated types.',
    ],
    [
      'a boolean key',
      field,
      `        on:\n          type: string\n          description: x\n${field}`,
      0,
      "the key on is read as a boolean or null by YAML 1.1: write 'on' in quotes",
    ],
    [
      'a broken pattern',
      field,
      `        return_app:\n          type: string\n          pattern: '['\n          x-pattern-rule: x\n`,
      2,
      'pattern [ is no regular expression: Unterminated character class',
    ],
    [
      'an inferred rule marked as published',
      field,
      `${field}          x-published: inferred\n`,
      2,
      'x-published is "inferred": it names the page that publishes the rule; an inferred rule is told in x-inferred',
    ],
    [
      'an example of another type',
      field,
      `${field}          example: 'yes'\n`,
      2,
      'Example value must conform to the schema: type must be boolean.',
    ],
    [
      'an example of a body with a field of another type',
      '              plan_id: 12535\n',
      "              plan_id: '12535'\n",
      0,
      'Example value must conform to the schema: `plan_id` property type must be integer.',
    ],
    [
      'an example of a body with a misspelt field',
      '              return_app: true\n',
      '              return_ap: true\n',
      0,
      'Example value must conform to the schema: must NOT have additional properties `return_ap`.',
    ],
    [
      'an example of an answer without a required field',
      '                pre_entrustweb_id: 5778',
      '                pre_entrustweb: 5778',
      0,
      "Example value must conform to the schema: must have required property 'pre_entrustweb_id'.",
    ],
    [
      'an example of a schema with a wrong item inside',
      "        - mchid: '1900000109'\n          out_contract_code: wxwtdk20200910100000\n          plan_id: 12535\n",
      '        - mchid: 1900000109\n          out_contract_code: wxwtdk20200910100000\n          plan_id: 12535\n',
      0,
      'Example value must conform to the schema: `mchid` property type must be string.',
    ],
    [
      'a list of values that is none',
      field,
      `${field}          enum: yes\n`,
      2,
      'Expected type `array` but got `string`.',
    ],
    [
      'a list of values without a value',
      field,
      `${field}          enum: []\n`,
      2,
      'enum is empty: it is a list of at least one',
    ],
    [
      'a keyword of other languages',
      field,
      `${field}          $id: x\n`,
      2,
      '$id is not supported: use $ref to a component',
    ],
    [
      'a required field that is none',
      field,
      `        deep:\n          type: object\n          additionalProperties: false\n          description: x\n          properties:\n            a: { type: string, description: x }\n          required: [b]\n${field}`,
      6,
      'b is required but not among the properties',
    ],
    [
      'a field without a text',
      field,
      `        new_field:\n          type: string\n${field}`,
      0,
      'new_field has no description: say in a sentence what it is',
    ],
    [
      'a parameter without a text',
      text.match(/ {10}description: 协议模板 ID，签约时使用的那一个。.*\n/)![0],
      '',
      -3,
      'Parameter object description must be present.',
    ],
    [
      'a schema named like a global',
      '    PreEntrustSession:\n',
      '    Response:\n      type: object\n      description: 应答。\n    PreEntrustSession:\n',
      0,
      'the schema Response is named like a global type: give it another name',
    ],
    [
      'an echo of nothing',
      "x-echoes: '$request.body#/plan_id'",
      "x-echoes: '$request.body#/planid'",
      0,
      'x-echoes $request.body#/planid names nothing that a request sends',
    ],
    [
      'Swagger 2.0',
      'openapi: 3.1.0',
      "swagger: '2.0'",
      0,
      'this is Swagger 2.0: 3.1.0 is wanted. Convert it: npx swagger2openapi FILE --outfile openapi.yaml',
    ],
    [
      'a pattern for one language',
      field,
      `        return_app:\n          type: string\n          pattern: '^(?!a)'\n          x-pattern-rule: x\n`,
      2,
      'pattern ^(?!a) has (?, which not every language knows: write it without, so that all can check by it',
    ],
    [
      'an operationId that is taken',
      'operationId: preEntrustSignMiniProgram',
      'operationId: preEntrustSign',
      0,
      'Every operation must have a unique `operationId`.',
    ],
  ])('%s', async (_, from, to, offset, message) => {
    const { line, problems } = await find(from, to)
    expect(problems).toContain(`${file}:${line + offset} ${message}`)
  })

  test('a reference that leads nowhere is not told again for every example above it', async () => {
    const { problems } = await find(
      "$ref: '#/components/schemas/EncryptedResource'",
      "$ref: '#/components/schemas/Nothing'",
    )
    expect(problems).toEqual([expect.stringContaining('$ref #/components/schemas/Nothing leads nowhere')])
  })

  test('an answer that repeats the request and does not say so', async () => {
    const { problems } = await find("          x-echoes: '$request.body#/combine_appid'\n", '')
    expect(problems).toEqual([
      expect.stringContaining(
        "combine_appid in the answer of POST /v3/ecommerce/combine-papay/transactions is called like what is sent: say x-echoes: '$request.body#/combine_appid', or x-echoes: false",
      ),
    ])
  })

  test('a rule of a request without a source', async () => {
    const source = '      x-published: https://pay.weixin.qq.com/doc/v3/partner/4012881608\n'
    const { line, problems } = await find(source, '')
    expect(problems).toEqual([
      `spec/openapi.yaml:${line + 1} required refuses requests, but no x-published names the page that says so; an inferred rule is told in x-inferred (and 16 more rules below)`,
    ])
  })

  test('an open request body', async () => {
    const { problems } = await find('      additionalProperties: false\n', '')
    expect(problems).toEqual([expect.stringContaining('a request body is closed: additionalProperties: false')])
  })

  test.each([
    [
      'a list that is not closed',
      field,
      '        return_app: [\n          type: boolean\n',
      /^spec\/openapi\.yaml:\d+:\d+ /,
    ],
    [
      'an alias of nothing',
      'example: *transaction\n',
      'example: *transactoin\n',
      /:\d+:\d+ unidentified alias "transactoin"/,
    ],
    ['an unknown tag', 'example: *transaction\n', 'example: !secret x\n', /:\d+:\d+ unknown tag !<!secret>/],
    [
      'a merge key',
      field,
      `${field}          <<: { description: x }\n`,
      /:\d+ merge keys \(<<\) are not part of YAML 1\.2/,
    ],
    [
      'an alias of itself',
      'example: &transaction\n',
      'example: &transaction\n                again: *transaction\n',
      /:\d+ an alias stands inside of what it stands for$/,
    ],
    ['a tab', field, '\treturn_app:\n', /^spec\/openapi\.yaml:\d+:\d+ /],
  ])('%s in the YAML: its cause alone, with its place', async (_, from, to, message) => {
    const { line, problems } = await find(from, to)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
    expect(Math.abs(parseInt(problems[0]!.split(':')[1]!) - line)).toBeLessThan(4)
  })

  test('whatever node is dropped, doubled, renamed or retyped: an answer with the file, never a stack', async () => {
    const random = createRandom(7)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    const contract = readContract('test/fixtures/contract.yaml')
    let refused = 0
    for (let round = 0; round < 120; round++) {
      const json = structuredClone(contract.json)
      const holders: (Json | unknown[])[] = []
      const collect = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return
        holders.push(value as Json)
        Object.values(value).forEach(collect)
      }
      collect(json)
      const holder = pick(holders.filter((one) => Object.keys(one).length > 0)) as Json
      const key = pick(Object.keys(holder))
      const change = pick(['drop', 'rename', 'retype', 'retype', 'nest'])
      const value = holder[key]
      if (change !== 'retype') delete holder[key]
      if (change === 'rename') holder[`${key}x`] = value
      if (change === 'retype')
        holder[key] = pick<unknown>([null, 1, '', 'x', [], {}, true, [null], { $ref: '#/nowhere' }, { $ref: 1 }])
      if (change === 'nest') holder[key] = { [key]: value }
      const changed = readContract('changed.yaml', stringify(json))
      const made = await makeOutput(changed, { spec: 'changed.yaml', out: 'out' }, { house: false, command: 'x' })
      for (const problem of made.errors ?? []) expect(sayProblem(problem)).toMatch(/^changed\.yaml:\d+(:\d+)? \S/)
      if (made.errors) refused++
      else expect(Object.keys(made.output)).toHaveLength(3)
    }
    expect(refused).toBeGreaterThan(15)
    expect(refused).toBeLessThan(105)
  })
})

test('a contract in several files is generated from as one, and a slip in another file is told with that file', async () => {
  mkdirSync('dist', { recursive: true })
  const directory = mkdtempSync('dist/files-')
  try {
    const [spec, more] = ['openapi.yaml', 'more.yaml'].map((name) => join(directory, name)) as [string, string]
    writeFileSync(
      spec,
      `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /v3/a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: 'more.yaml#/Sent' } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'more.yaml#/Got' } } } } }
`,
    )
    const make = async (text: string) => {
      writeFileSync(more, text)
      return makeOutput(readContract(spec), { spec, out: join(directory, 'out') }, { house: false, command: 'x' })
    }
    const sound = 'Sent: { type: object, properties: { x: { type: string, maxLength: 3 } } }\nGot: { type: object }\n'
    const { output } = await make(sound)
    expect(output?.['schema.ts']).toContain('Sent: {')
    expect(output?.['contract.ts']).toContain(
      "Sent: { type: 'object', properties: { x: { type: 'string', maxLength: 3 } } }",
    )
    const { errors } = await make(sound.replace('maxLength: 3', 'maxLength: true'))
    expect(errors?.map(sayProblem)).toEqual([`${more}:1 Expected type \`integer\` but got \`boolean\`.`])
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('contracts of other people are not held to the house rules', async () => {
  expect((await find(field, `${field}          default: true\n`, false)).problems).toEqual([])
  expect((await find('      additionalProperties: false\n', '', false)).problems).toEqual([])
})
