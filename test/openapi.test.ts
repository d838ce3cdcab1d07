import { createDecipheriv, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { operationsOf as preparedOperations } from '../src/contract/contract.js'
import { dereference, isObject, pointerSteps, valueAt, type Json } from '../scripts/contract/read.js'
import { operationsOf, webhooksOf, type Operation } from '../scripts/contract/operation.js'
import { refuseOtherParameters } from '../src/mock/message.js'

const contract = parse(readFileSync('spec/openapi.yaml', 'utf8')) as Json
const guide = (name: string): string => readFileSync(`spec/guides/${name}.md`, 'utf8')
const schemas = (contract['components'] as Json)['schemas'] as Record<string, Json>
const inShort = ({ path, method, json }: Operation) => [path, method, json] as const
const operations = operationsOf(contract).map(inShort)
const webhooks = webhooksOf(contract).map(inShort)

function* walk(node: unknown, path: string[] = []): Generator<[string[], Json]> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* walk(item, [...path, String(index)])
  if (!isObject(node)) return
  yield [path, node]
  for (const [key, child] of Object.entries(node)) yield* walk(child, [...path, key])
}

const bodyOf = (operation: Json): Json | undefined => {
  const media = valueAt(operation, ['requestBody', 'content', 'application/json', 'schema'])
  return dereference(contract, media)
}

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'contract', ...contract })
  const pointer = (path: string[]): string =>
    path.map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')

  test('all satisfy their own schema', () => {
    let checked = 0
    const check = (path: string[], values: unknown[]): void => {
      const validate = ajv.compile({ $ref: `contract#${pointer(path)}` })
      for (const value of values) {
        checked++
        expect(validate(value), `${path.join(' ')}: ${ajv.errorsText(validate.errors)}`).toBe(true)
      }
    }
    for (const [path, node] of walk(contract)) {
      if (isObject(node['schema'])) {
        const named = isObject(node['examples'])
          ? Object.values(node['examples']).map((item) => (item as Json)['value'])
          : []
        check([...path, 'schema'], [...('example' in node ? [node['example']] : []), ...named])
      }
      if (Array.isArray(node['examples'])) check(path, node['examples'])
    }
    expect(checked).toBeGreaterThan(150)
  })

  test('have the published request, byte for byte', () => {
    const body = valueAt(operations[0]![2], ['requestBody', 'content', 'application/json', 'example'])
    expect(JSON.stringify(body)).toBe(
      '{"appid":"wxd678efh567hg6787","plan_id":12535,"out_contract_code":"wxwtdk20200910100000","contract_display_account":"微信代扣用户A","notify_url":"https://yourapp.com/notify","return_app":true}',
    )
  })

  test('of the notifications decrypt to what they say', () => {
    for (const [name, , operation] of webhooks) {
      const envelope = valueAt(operation, ['requestBody', 'content', 'application/json', 'example']) as Json
      const resource = envelope['resource'] as Record<'ciphertext' | 'nonce' | 'associated_data', string>
      const bytes = Buffer.from(resource.ciphertext, 'base64')
      const cipher = createDecipheriv('aes-256-gcm', '0123456789abcdef0123456789abcdef', resource.nonce, {
        authTagLength: 16,
      })
      cipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(bytes.subarray(-16))
      const text = cipher.update(bytes.subarray(0, -16), undefined, 'utf8') + cipher.final('utf8')
      // Several events may carry one kind of resource.
      expect(dereference(contract, operation['x-resource'])!['examples'], name).toContainEqual(JSON.parse(text))
      expect(envelope['event_type']).toBe(name)
    }
    expect(webhooks).toHaveLength(6)
  })
})

describe.each([
  ['Chinese', guide('signing.zh')],
  ['English', guide('signing.en')],
])('the worked examples in %s', (_, text) => {
  const blocks = [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block!)

  // RFC 9500, section 2.1: the public half of testRSA2048.
  const testKey = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsPnoGUOnrpiSqt4XynxA
+HRP7S+BSObI6qJ7fQAVSPtRkqsotWxQYLEYzNEx5ZSHTGypibVsJylvCfuToDTf
Mul8b/CZjP2Ob0LdpYrNH6l5hvFE89FU1nZQF15oVLOpUgA7wGiHuEVawrGfey92
UE68mOyUVXGweJIVDdxqdMoPvNNUl86BU02vlBiESxOuox+dWmuVV7vfYZ79Toh/
LUK43YvJh+rhv4nKuF7iHjVjBd9sB6iDjj70HFldzOQ9r8SRI+9NirupPTkF5AKN
e6kUhKJ1luB7S27ZkvB3tSTT3P593VVJvnzOjaA1z6Cz+4+eRvcysqhrRgFlwI9T
EwIDAQAB
-----END PUBLIC KEY-----`

  test('sign the example of the operation', () => {
    const [message, signature, authorization] = blocks as [string, string, string]
    const lines = message.split('\n')
    expect(lines).toHaveLength(7) // five lines, each ended, and the fence's own line
    expect(lines[0]).toBe('POST')
    expect(lines[1]).toBe(operations[0]![0])
    expect(lines[4]).toBe(
      JSON.stringify(valueAt(operations[0]![2], ['requestBody', 'content', 'application/json', 'example'])),
    )
    expect(Buffer.byteLength(lines[4]!)).toBe(198)
    const signed = Buffer.from(message.slice(0, -1))
    expect(verify('sha256', signed, testKey, Buffer.from(signature, 'base64'))).toBe(true)
    expect(authorization).toContain(`timestamp="${lines[2]!}"`)
    expect(authorization).toContain(`nonce_str="${lines[3]!}"`)
    expect(authorization).toContain(`signature="${signature.slice(0, 8)}…${signature.trim().slice(-8)}"`)
  })

  test('verify the officially published answer', () => {
    const [message, headers] = blocks.slice(3) as [string, string]
    const key = createPublicKey({
      key: Buffer.from(
        'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwXNI6sdlknHBnK8Fu2U6Cwor9qY747jP8KAfeBMeveEt1TqaHkLfaSD07trZLhGpfs8/AHqjhgSMO1O10YQWOrrJ4hjIWPKqxbgrYMkBQc+mwdiWp4W3ByCqxBRagCveCXRWCmuJYovl9H/bsDI0iGbpVtEOghJtfciisYSgxcLufUDTRkvwxjIBK1pCRjk33jJ5YTBWTHMRtMAOcFLNF6hdEYdX8SPsgHHeLZ5Lv2T/686w1xtgCHef/sd4uSfWmyzsalQdHG/e4IyYmrhx+O3VBoNDzE3nx23bFeV/RVNCG7cV6VhmYokJNHa/erIPkEmEFID6A5wQOXuxUkmJWwIDAQAB',
        'base64',
      ),
      format: 'der',
      type: 'spki',
    })
    const signature = /Wechatpay-Signature: (\S+)/.exec(headers)![1]!
    expect(verify('sha256', Buffer.from(message.slice(0, -1)), key, Buffer.from(signature, 'base64'))).toBe(true)
  })
})

describe('the conventions', () => {
  const LIMITS = [
    'maxLength',
    'minLength',
    'pattern',
    'minimum',
    'maximum',
    'enum',
    'const',
    'maxItems',
    'minItems',
    'required',
  ]

  test('a limit on a request names the official page it comes from', () => {
    const requests = operations.flatMap(([, , operation]) => [
      ...(bodyOf(operation) ? [bodyOf(operation)!] : []),
      ...((operation['parameters'] ?? []) as Json[]).map((parameter) => parameter['schema'] as Json),
    ])
    let limits = 0
    const check = (schema: Json, published: unknown): void => {
      const source = schema['x-published'] ?? published
      if (LIMITS.some((limit) => limit in schema)) {
        limits++
        expect(String(source)).toMatch(/^https:\/\/(pay\.weixin\.qq\.com|wechatpay\.im)\//)
      }
      for (const property of Object.values((schema['properties'] ?? {}) as Json)) {
        check(dereference(contract, property)!, property === dereference(contract, property) ? source : undefined)
      }
      if (isObject(schema['items'])) check(dereference(contract, schema['items'])!, undefined)
    }
    for (const request of requests) check(request, undefined)
    expect(limits).toBeGreaterThan(40)
  })

  test('a limit that is not of WeChat Pay says in the text where it comes from', () => {
    const exact: string[] = []
    for (const [path, node] of walk(contract)) {
      if (node['maximum'] !== Number.MAX_SAFE_INTEGER) continue
      // A parameter has its text beside its schema.
      const holder = path.at(-1) === 'schema' ? (valueAt(contract, path.slice(0, -1)) as Json) : node
      exact.push(path.join(' '))
      expect(holder['x-ours'], path.join(' ')).toMatch(/不是微信支付的规则.*rfc8259#section-6/)
      expect(String(holder['x-practice']), path.join(' ')).not.toContain('上限')
    }
    expect(exact).toHaveLength(4)
  })

  test('the refusal of a number that comes again with other parameters is told of, as the mock answers it', () => {
    const { code } = refuseOtherParameters().body as { code: string }
    for (const text of [guide('errors.zh'), guide('errors.en')])
      expect(text.split('\n').find((line) => line.startsWith(`| \`${code}\` `))).toMatch(
        /或同一单号再次请求时参数与首次不同：原样重发，或换新单号|the same number came again with other parameters: repeat it as it was, or take a new number/,
      )
  })

  test('requests are closed, everything else is open', () => {
    const sent = new Set<string>()
    const follow = (node: unknown): void => {
      for (const [, { $ref }] of walk(node)) {
        if (typeof $ref !== 'string' || sent.has($ref)) continue
        sent.add($ref)
        follow(valueAt(contract, pointerSteps($ref)))
      }
    }
    for (const [, , operation] of operations) follow(operation['requestBody'])
    for (const [name, schema] of Object.entries(schemas)) {
      const expected = sent.has(`#/components/schemas/${name}`) ? false : undefined
      expect(schema['additionalProperties'], name).toBe(expected)
    }
  })

  test('every text a request can hold excludes 4-byte characters', () => {
    for (const [, , operation] of operations) {
      for (const [path, schema] of walk(bodyOf(operation))) {
        if (schema['type'] !== 'string') continue
        expect(new RegExp(String(schema['pattern']), 'u').test('😀'), path.join('.')).toBe(false)
      }
    }
  })

  test('every property is described, and has an example where it is a value', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      for (const [path, node] of walk(schema, [name])) {
        if (path.at(-2) !== 'properties' || '$ref' in node) continue
        expect(node['description'], path.join('.')).toBeTypeOf('string')
        // No value of original_type is published for these notifications.
        const isValue = node['type'] !== 'array' && path.at(-1) !== 'original_type'
        if (isValue) expect(node['examples'], path.join('.')).toHaveLength(1)
      }
    }
  })

  test('what an answer repeats of its request, or of the client, is marked', () => {
    const echoes = Object.values(preparedOperations()).map(({ operationId, echoes }) => [
      operationId,
      echoes.map(({ field, from }) => `${from} ${field}`),
    ])
    const item = (name: string) => `body sub_orders/*/${name}`
    expect(Object.fromEntries(echoes)).toEqual({
      preEntrustSign: ['client mchid', 'body plan_id', 'body out_contract_code'],
      preEntrustSignMiniProgram: ['client mchid', 'body plan_id', 'body out_contract_code'],
      queryContract: ['client mchid', 'path plan_id', 'path out_contract_code'],
      terminateContract: ['client mchid', 'path plan_id', 'path out_contract_code'],
      createTransaction: [
        'body combine_appid',
        'body combine_mchid',
        'body combine_out_trade_no',
        ...['mchid', 'out_trade_no', 'sub_mchid', 'sub_appid', 'amount/total_amount', 'amount/currency'].map(item),
      ],
      queryTransaction: ['client combine_mchid', 'path combine_out_trade_no'],
      reverseTransaction: [],
      applyRefund: ['body out_refund_no'],
      queryRefundByOutRefundNo: ['path out_refund_no'],
      queryRefundById: ['path refund_id'],
      applyAbnormalRefund: ['path refund_id', 'body out_refund_no'],
      applyTradeBill: [],
      applyFundFlowBill: [],
      applySubMerchantsFundFlowBill: [],
      applySubMerchantFundFlowBill: [],
      uploadImage: [],
      listCertificates: [],
      echoSecurity: ['body echo_message'],
    })
  })

  test('patterns are written so that Go, PHP, Python, Java and Ruby compile them as well', () => {
    const patterns = new Set(
      [...walk(contract)].flatMap(([, { pattern }]) => (typeof pattern === 'string' ? [pattern] : [])),
    )
    expect(patterns.size).toBe(5)
    // Neither escapes of JavaScript alone, nor looking around, nor naming, nor properties.
    for (const pattern of patterns) expect(pattern).not.toMatch(/\\[upPkuc]|\(\?/)
  })

  test('nothing in it is unused', () => {
    const used = new Set<string>()
    for (const [, { $ref }] of walk(contract)) if (typeof $ref === 'string') used.add($ref)
    for (const [kind, parts] of Object.entries(contract['components'] as Json)) {
      if (kind === 'securitySchemes') continue
      for (const name of Object.keys(parts as Json)) expect(used).toContain(`#/components/${kind}/${name}`)
    }
  })
})

test('the error codes of the tables complete in an editor', () => {
  const tables = readFileSync('spec/openapi.yaml', 'utf8').matchAll(/^ +\| `([A-Z_]+)` \| \d{3} /gm)
  const codes = new Set(Array.from(tables, ([, code]) => code!))
  expect(codes.size).toBeGreaterThan(5)
  const [, known] = /export type KnownApiErrorCode =\n([\s\S]*?)\n\n/.exec(readFileSync('src/errors.ts', 'utf8'))!
  for (const code of codes) expect(known).toContain(`| '${code}'`)
})
