import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { compileSamples } from '../../scripts/docs/compile.js'
import { labels } from '../../scripts/docs/labels.js'
import { presentContract } from '../../scripts/docs/present.js'
import { makeSamples, requestExample } from '../../scripts/docs/samples.js'
import { operationsOf } from '../../scripts/contract/operation.js'
import { readContract, type Json } from '../../scripts/contract/read.js'
import { createMockWechatPay } from '../../src/mock/mock.js'

const contract = readContract('spec/openapi.yaml').json
const operations = operationsOf(contract).map(({ path, method, json: operation }) => {
  const samples = Object.fromEntries(
    makeSamples(contract, path, method, operation, labels.zh).map((sample) => [sample.label, sample.source]),
  ) as Record<string, string>
  return { path, method, operation, samples, id: String(operation['operationId']) }
})

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]

test('every operation has all samples, and Redoc is told about each label', () => {
  for (const { samples, id } of operations)
    expect(Object.keys(samples)).toEqual(id === 'uploadImage' ? ['curl'] : Object.values(labels.zh.samples))
})

test('all TypeScript samples compile, in both languages', () => {
  for (const words of [labels.zh, labels.en]) expect(compileSamples(presentContract(contract, words))).toEqual([])
})

test('a sample with a misspelt field does not compile', () => {
  const broken = structuredClone(contract)
  const body = requestExample(operationsOf(broken)[0]!.json)!
  body['notify_urls'] = body['notify_url']
  expect(compileSamples(presentContract(broken, labels.zh))).toEqual([
    expect.stringMatching(/^the sample "TypeScript" of preEntrustSign does not compile, line \d+: .*notify_urls/),
  ])
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
    if ('TypeScript' in samples) expect(samples['TypeScript']).toContain(`'${path}'`)
  })
})

describe('the curl samples, executed', () => {
  /** Runs samples one after the other against one mock, with the edits that they name. Returns what curl printed. */
  async function run(...sources: (string | ((mock: ReturnType<typeof createMockWechatPay>) => unknown))[]) {
    const mock = createMockWechatPay({ notify: () => Promise.resolve(new Response(null, { status: 204 })) })
    const server = await mock.listen()
    const directory = mkdtempSync(join(tmpdir(), 'docs-curl-'))
    writeFileSync(join(directory, 'apiclient_key.pem'), mock.merchant.privateKey)
    const edits: Record<string, string> = {
      BASE_URL: server.url,
      MCHID: mock.merchant.mchid,
      SERIAL_NO: mock.merchant.serialNo,
      PUBLIC_KEY_ID: Object.keys(mock.merchant.platformKeys)[0]!,
    }
    const printed: string[] = []
    let contractId = ''
    try {
      for (const source of sources) {
        if (typeof source !== 'string') await source(mock)
        else {
          const script = Object.entries(edits)
            .reduce(
              (text, [name, value]) => text.replace(new RegExp(`^${name}='.*'`, 'm'), `${name}='${value}'`),
              source,
            )
            .replace('123124412412423431', contractId || '123124412412423431')
          printed.push((await promisify(execFile)('sh', ['-eu', '-c', script], { cwd: directory })).stdout)
          contractId ||= /"contract_id":"([^"]+)"/.exec(printed.at(-1)!)?.[1] ?? ''
        }
      }
    } finally {
      await server.close()
      rmSync(directory, { recursive: true })
    }
    return printed
  }
  const sample = (id: string): string => operations.find((operation) => operation.id === id)!.samples['curl']!

  test('one after the other: each is answered with success, from pre-sign to termination', async () => {
    const signs = (mock: ReturnType<typeof createMockWechatPay>) => mock.approve('wxwtdk20200910100000')
    const steps = [
      ...['preEntrustSign', 'preEntrustSignMiniProgram'].map(sample),
      signs,
      ...['queryContract', 'createTransaction', 'queryTransaction', 'reverseTransaction'].map(sample),
      ...['terminateContract', 'echoSecurity'].map(sample),
    ]
    const answers = await run(...steps)
    expect(answers.map((answer) => answer.split('\r\n')[0])).toEqual([
      ...Array.from({ length: 5 }, () => expect.stringMatching(/^HTTP\/1\.1 200/) as string),
      expect.stringMatching(/^HTTP\/1\.1 204/),
      ...Array.from({ length: 2 }, () => expect.stringMatching(/^HTTP\/1\.1 200/) as string),
    ])
    for (const answer of answers) expect(answer).toMatch(/wechatpay-serial: PUB_KEY_ID_/i)
  }, 60_000)

  test('a body that was not signed is refused', async () => {
    const tampered = sample('preEntrustSign').replace('--data-binary "$BODY"', '--data-binary "$BODY "')
    expect((await run(tampered))[0]).toMatch(/^HTTP\/1\.1 401 [\s\S]*SIGN_ERROR/)
  })
})
