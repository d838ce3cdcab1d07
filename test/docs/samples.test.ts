import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { compileSamples, samplesOf } from '../../scripts/docs/compile.js'
import { labels } from '../../scripts/docs/labels.js'
import { operationsOf, presentContract } from '../../scripts/docs/present.js'
import { makeReceiverSamples, makeSamples, requestExample, type Sample } from '../../scripts/docs/samples.js'
import { readContract, type Json } from '../../scripts/generate/read.js'
import { createMockWechatPay } from '../../src/mock/mock.js'

const contract = readContract('spec/openapi.yaml').json
const operations = [...operationsOf(contract, 'paths')].map(([path, method, operation]) => {
  const samples = Object.fromEntries(
    makeSamples(contract, path, method, operation, labels.zh).map((sample) => [sample.label, sample.source]),
  ) as Record<string, string>
  return { path, method, operation, samples, id: String(operation['operationId']) }
})

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]

test('every operation has all samples, and Redoc is told about each label', () => {
  for (const { samples } of operations) expect(Object.keys(samples)).toEqual(Object.values(labels.zh.samples))
})

test('all TypeScript samples compile, in both languages', () => {
  for (const words of [labels.zh, labels.en]) expect(compileSamples(presentContract(contract, words))).toEqual([])
})

test('a sample with a misspelt field does not compile', () => {
  const broken = structuredClone(contract)
  const [[, , operation]] = [...operationsOf(broken, 'paths')] as [[string, string, Json]]
  const body = requestExample(operation)!
  body['notify_urls'] = body['notify_url']
  const [problem, ...more] = compileSamples(presentContract(broken, labels.zh))
  expect(problem).toMatchObject({
    message: expect.stringMatching(
      /^the sample "TypeScript" of preEntrustSign does not compile, line \d+: .*notify_urls/,
    ) as string,
    field: 'notify_urls',
  })
  expect(more).toEqual([])
})

describe.each(operations)('the samples of $id', ({ operation, samples, path }) => {
  test("show the contract's own example values, all of them", () => {
    const parameters = ((operation['parameters'] ?? []) as Json[]).filter((parameter) => parameter['in'] === 'path')
    const values = [...leaves(requestExample(operation) ?? {}), ...parameters.map((parameter) => parameter['example'])]
    for (const [label, source] of Object.entries(samples)) {
      // Where a shell quotes JSON, backslashes and quotes are as in JSON.
      for (const value of values) expect(source, label).toContain(String(value))
    }
    expect(samples['curl']).not.toMatch(/[{}]\w+[}]/)
    expect(samples['TypeScript']).toContain(`'${path}'`)
  })
})

describe('the curl samples, executed', () => {
  /** Runs a sample against a mock with an empty ledger. Returns what curl printed. */
  async function run(source: string): Promise<string> {
    const mock = createMockWechatPay()
    const server = await mock.listen()
    const directory = mkdtempSync(join(tmpdir(), 'docs-curl-'))
    writeFileSync(join(directory, 'apiclient_key.pem'), mock.merchant.privateKey)
    const script = source
      .replace('https://api.mch.weixin.qq.com', server.url)
      .replace(/SERIAL_NO='\w+'/, `SERIAL_NO='${mock.merchant.serialNo}'`)
      .replace(/PUB_KEY_ID_\w+/, Object.keys(mock.merchant.platformKeys)[0]!)
    try {
      return (await promisify(execFile)('sh', ['-eu', '-c', script], { cwd: directory })).stdout
    } finally {
      await server.close()
      rmSync(directory, { recursive: true })
    }
  }

  test.each(operations)('$id: signed and written as WeChat Pay wants it', async ({ id, samples }) => {
    const answer = await run(samples['curl']!)
    // The others ask about contracts and orders that this mock has never heard of: it refuses them, but not for the signature.
    const succeeds = ['preEntrustSign', 'preEntrustSignMiniProgram'].includes(id)
    expect(answer).toMatch(succeeds ? /^HTTP\/1\.1 200 / : /^HTTP\/1\.1 (?!401)/)
    expect(answer).not.toMatch(/SIGN_ERROR|PARAM_ERROR/)
    expect(answer).toMatch(/wechatpay-serial: PUB_KEY_ID_/i)
    if (id === 'preEntrustSign') expect(answer).toContain('"out_contract_code":"wxwtdk20200910100000"')
  })

  test('a body that was not signed is refused', async () => {
    const tampered = operations[0]!.samples['curl']!.replace('--data-binary "$BODY"', '--data-binary "$BODY "')
    expect(await run(tampered)).toMatch(/^HTTP\/1\.1 401 [\s\S]*SIGN_ERROR/)
  })
})

test('the pages carry exactly these samples', () => {
  const shown = [...samplesOf(presentContract(contract, labels.zh))].map(
    ({ sample }: { sample: Sample }) => sample.source,
  )
  const receivers = [...operationsOf(contract, 'webhooks')]
    .flatMap(([name, , operation]) => makeReceiverSamples(contract, name, operation, labels.zh))
    .map(({ source }) => source)
  for (const source of receivers) expect(source.trim().split('\n').length).toBeLessThanOrEqual(20)
  expect(shown).toEqual([...operations.flatMap(({ samples }) => Object.values(samples)), ...receivers])
})
