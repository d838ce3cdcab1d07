import { createSign, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOutput, writeFiles, type Output } from '../../scripts/generate/output.js'
import { operationsOf } from '../../scripts/contract/operation.js'
import { isObject, readContract, sayProblem, type Json } from '../../scripts/contract/read.js'
import {
  mapSensitive,
  operationsOf as preparedOperations,
  type Contract,
  type Operation,
} from '../../src/contract/contract.js'
import { resolveSchema } from '../../src/contract/schema.js'
import { chain, createWechatPayClient } from '../../src/index.js'
import { decryptSensitive } from '../../src/protocol/protocol.js'

const spec = 'test/fixtures/platform.yaml'
const source = readContract(spec)
mkdirSync('dist', { recursive: true })
const directory = mkdtempSync('dist/platform-')
const out = join(directory, 'generated')
let output: Output
let warnings: string[]
let contract: Contract
let took: number

beforeAll(async () => {
  const begun = performance.now()
  const made = await makeOutput(source, { spec, out }, { house: false, command: 'x' })
  took = performance.now() - begun
  output = made.output!
  warnings = made.warnings.map(sayProblem)
  writeFiles(out, output)
  contract = ((await import(pathToFileURL(resolve(out, 'contract.ts')).href)) as { contract: Contract }).contract
})
afterAll(() => rmSync(directory, { recursive: true }))

test('more than 60 operations of other products are generated in a time that a person waits for', () => {
  expect(Object.keys(contract.operations).length).toBeGreaterThan(60)
  expect(took).toBeLessThan(15_000)
})

test('what no call can be made of is left out by name, with its place; a segment called like a verb costs its step alone', () => {
  const left = operationsOf(source.json).filter(({ key }) => !contract.operations[key])
  expect(left.map(({ key }) => key)).toEqual([
    'GET /v3/billdownload/file',
    'GET /v3/merchant-service/images/{media_id}',
    'POST /v3/old/form',
  ])
  for (const { key } of left)
    expect(warnings).toContainEqual(
      expect.stringMatching(new RegExp(`^${spec}:\\d+ ${key.replace(/[{}]/g, '.')} is left out: `)),
    )
  const hidden = warnings.filter((line) => line.includes('the segment delete has no step of its own'))
  expect(hidden).toHaveLength(3)
  expect(warnings).toHaveLength(6)
})

test('an --include takes some of the paths, and of the schemas what they need', async () => {
  const wishes = { house: false, include: ['/v3/ecommerce/refunds/**', '/v3/nothing/*'], command: 'x' }
  const { output, warnings } = await makeOutput(source, { spec, out }, wishes)
  expect([...output!['contract.ts']!.matchAll(/^ {4}'(\w+ \/[^']+)': /gm)].map(([, key]) => key).sort()).toEqual(
    [
      'POST /v3/ecommerce/refunds/apply',
      'GET /v3/ecommerce/refunds/id/{refund_id}',
      'GET /v3/ecommerce/refunds/out-refund-no/{out_refund_no}',
      'POST /v3/ecommerce/refunds/{refund_id}/return-advance',
      'GET /v3/ecommerce/refunds/{refund_id}/return-advance',
    ].sort(),
  )
  expect(output!['schema.ts']).not.toContain('Receiver')
  expect(warnings.map(({ message }) => message)).toEqual(['--include /v3/nothing/* matches no path'])
})

describe('OpenAPI 3.0', () => {
  test('is read as 3.1', async () => {
    const old = readContract(
      'old.yaml',
      `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /v3/a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
components: { schemas: { A: { type: object, properties: { n: { type: integer, minimum: 0, exclusiveMinimum: true }, s: { type: string, nullable: true } } } } }
`,
    )
    const { errors, output } = await makeOutput(old, { spec: 'old.yaml', out }, { house: false, command: 'x' })
    expect(errors).toBeUndefined()
    expect(output!['contract.ts']).toContain(
      "n: { type: 'integer', exclusiveMinimum: 0 }, s: { type: ['string', 'null'] }",
    )
    expect(output!['schema.ts']).toMatch(/s\?: string \| null/)
  })
})

/** A value that a schema allows. */
function sample(schema: unknown, lookup: Record<string, unknown>, depth = 0): unknown {
  if (!isObject(schema)) return 'x'
  const { $ref: ref, ...beside } = schema
  const at = typeof ref === 'string' ? { ...(lookup[ref] as Json), ...beside } : schema
  if ('const' in at) return at['const']
  if (Array.isArray(at['enum'])) return at['enum'][0]
  const form = [at['oneOf'], at['anyOf']].find(Array.isArray)
  if (form) return sample(form[0], lookup, depth)
  const parts = [
    at,
    ...(Array.isArray(at['allOf'])
      ? at['allOf'].map((part: Json) => (part['$ref'] ? (lookup[String(part['$ref'])] as Json) : part))
      : []),
  ]
  const properties = Object.assign({}, ...parts.map((part) => part['properties'])) as Json
  const type = [at['type']].flat()[0]
  if (Object.keys(properties).length > 0)
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, part]) =>
        depth > 3 ? [] : [[name, sample(part, lookup, depth + 1)]],
      ),
    )
  if (type === 'object') return {}
  if (type === 'array') {
    const items = Array.from({ length: Number(at['minItems'] ?? 1) }, () => sample(at['items'], lookup, depth + 1))
    return depth > 3 ? items.slice(0, Number(at['minItems'] ?? 0)) : items
  }
  if (type === 'integer' || type === 'number') return 5
  if (type === 'boolean') return true
  return at['pattern'] === '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' ? '2026-11-25' : 'x1'
}

const sampleOf = (check: Operation['body']) => check && sample(check.schema, check.lookup)

test('every operation is called, checked and answered', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const serial = 'PUB_KEY_ID_0000000000000024101100397200000006'
  let answer: { status: number; text: string } = { status: 200, text: '' }
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createSign('sha256').update(`${timestamp}\nnonce\n${answer.text}\n`).sign(privateKey, 'base64')
    const headers = {
      'Content-Type': 'application/json',
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': 'nonce',
      'Wechatpay-Serial': serial,
      'Wechatpay-Signature': signature,
    }
    return new Response(answer.status === 204 ? null : answer.text, { status: answer.status, headers })
  }
  const client = createWechatPayClient({
    mchid: '1900000109',
    serialNo: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB',
    privateKey: merchant.privateKey,
    platformKeys: { [serial]: publicKey },
    fetch,
    retry: false,
    contract,
  }) as unknown as Record<string, (path: string, init: object) => Promise<{ data: unknown }>>
  const wxpay = chain(client as never, contract as never) as unknown as {
    chain: (path: string) => Record<string, unknown>
  }
  let called = 0
  for (const operation of Object.values(preparedOperations(contract))) {
    const { key, method, template, body, path, query, header, responses, upload } = operation
    expect(Object.hasOwn(wxpay.chain(template.slice(1)), method.toLowerCase()), key).toBe(true)
    if (upload) {
      await expect(client[method]!(template, {})).rejects.toThrow('must be a file, which upload() sends')
      continue
    }
    const [status, check] = Object.entries(responses)[0]!
    const data = check ? sampleOf(check) : undefined
    answer = { status: Number(status), text: data === undefined ? '' : JSON.stringify(data) }
    const params = {
      path: sampleOf(path) ?? {},
      query: sampleOf(query) ?? {},
      ...(header && { header: sampleOf(header) }),
    }
    const content = sampleOf(body)
    const result = await client[method]!(template, { params, ...(content === undefined ? {} : { body: content }) })
    expect(result.data, key).toEqual(data)
    const request = asked.at(-1)!
    expect(request.method).toBe(method)
    for (const name of Object.keys(header ? (resolveSchema(header)['properties'] as object) : {}))
      expect(request.headers.get(name)).toBe('x1')
    if (content !== undefined) {
      // Sensitive fields arrive encrypted for WeChat Pay.
      const decrypt = (field: unknown) => decryptSensitive(String(field), privateKey)
      expect(mapSensitive(body, JSON.parse(await request.text()), decrypt), key).toEqual(content)
      // A closed body refuses what it does not know.
      await expect(
        client[method]!(template, { params, body: { ...(content as Json), unknown_field: 1 } }),
        key,
      ).rejects.toThrow('unknown_field')
    }
    called++
  }
  expect(called).toBeGreaterThan(60)
})

test('callers compile under strict, and slips do not', () => {
  writeFileSync(
    join(directory, 'caller.ts'),
    `import { chain, createWechatPayClient } from '../../src/index.js'
import { contract } from './generated/contract.js'
import { contract as own } from '../../generated/contract.js'
declare const options: Omit<Parameters<typeof createWechatPayClient>[0], 'contract'>
const client = createWechatPayClient({ ...options, contract })
const amount = { total: 1, currency: 'CNY' } as const
const { data } = await client.POST('/v3/ecommerce/refunds/apply', { body: { out_refund_no: '1', amount } })
export const id: string | undefined = data?.id
const path = { stock_id: '1' }
await client.POST('/v3/marketing/favor/stocks/{stock_id}/pause', { params: { path } })
await client.POST('/v3/marketing/favor/stocks/{stock_id}/pause', { params: { path }, body: { note: 'x' } })
const query = { begin_date: '2026-11-25' }
await client.GET('/v3/merchant-service/complaints-v2', { params: { query, header: { 'X-Request-Scope': 'a' } } })
const wxpay = chain(client, contract)
await wxpay.v3.marketing.favor.stocks._stock_id_.pause({ note: 'x' }, path)
await wxpay.v3.marketing.favor.stocks._stock_id_.pause(undefined, path)
await wxpay.v3.merchantService.complaintsV2.get({ query, header: { 'X-Request-Scope': 'a' } })
await wxpay.chain('v3/profitsharing/receivers/delete').post({ type: 'MERCHANT_ID', account: '1' })
// @ts-expect-error a misspelt field
await client.POST('/v3/ecommerce/refunds/apply', { body: { out_refund_on: '1', amount } })
// @ts-expect-error the header is required
await client.GET('/v3/merchant-service/complaints-v2', { params: { query } })
// @ts-expect-error a file is sent by upload()
await client.POST('/v3/merchant/media/upload', {})
// @ts-expect-error a file is not read by GET
await client.GET('/v3/billdownload/file', {})
// @ts-expect-error both contracts have the refunds
createWechatPayClient({ ...options, contract: [contract, own] })
`,
  )
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  )
  const program = ts.createProgram([join(directory, 'caller.ts')], options)
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText, start, file }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(messages).toEqual([])
})
