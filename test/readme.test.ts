import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { explainSignError } from '../src/client/explanation.js'
import { createWechatPayClient } from '../src/index.js'
import { createMockWechatPay } from '../src/mock/mock.js'
import { signedMessage } from '../src/protocol/signature.js'
import { body, path } from './fixtures/seed.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const readmes = ['README.md', 'README.zh-CN.md']

/** The blocks of a Markdown file in one language, and whether they have a name: those are run by other tests. */
function blocksOf(file: string, language: string) {
  const text = readFileSync(join(root, file), 'utf8')
  return Array.from(text.matchAll(/^```(\w+)(.*)\n([\s\S]*?)^```/gm), ([, found, name, code]) => ({
    found,
    name: name!.trim(),
    code: code!,
  })).filter(({ found }) => found === language)
}

/** What the blocks take for granted: the reader's own values, and packages of others. */
const prelude = `
import type { createWechatPayClient as create, WechatPayClient, WechatPayClientOptions, WechatPayNotification } from 'wechatpay-fetch'
declare global {
  const createWechatPayClient: typeof create
  const options: WechatPayClientOptions
  const mchid: string
  const serialNo: string
  const privateKey: string
  const apiclientCert: string
  const apiV3Key: string
  const platformKeys: Record<string, string>
  const wechatpay: WechatPayClient
  const path: '${path}'
  const body: ${JSON.stringify(body)
    .replace(/:"[^"]*"/g, ':string')
    .replace(/:\d+/g, ':number')
    .replace(/:true/g, ':boolean')}
  const signal: AbortSignal
  const log: { info: (event: object) => void }
  const kms: { sign: (request: { message: Uint8Array; algorithm: string }) => Promise<Uint8Array> }
  const onEvent: (event: WechatPayNotification) => Promise<void>
}
`
const telemetry = `declare module '@opentelemetry/api' {
  export const context: { active: () => object }
  export const propagation: { inject: <C>(context: object, carrier: C, setter: { set: (carrier: C, name: string, value: string) => void }) => void }
}
`

/** Compiles TypeScript files as a reader of the package would. Returns what the compiler says. */
function compile(files: readonly string[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const paths = {
    'wechatpay-fetch': [join(root, 'src/index.ts')],
    'wechatpay-fetch/mock': [join(root, 'src/mock/mock.ts')],
  }
  const program = ts.createProgram(files, { ...options, paths, noEmit: true, noUnusedLocals: false })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
}

describe.each(readmes)('%s', (file) => {
  const folder = join(root, 'dist/readme', file)
  const write = (name: string, code: string) => {
    writeFileSync(join(folder, name), code)
    return join(folder, name)
  }
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  })

  test('has code that compiles, every block of it', () => {
    const blocks = blocksOf(file, 'ts').filter(({ name }) => name === '')
    expect(blocks.length).toBeGreaterThan(4)
    const files = blocks.map(({ code }, index) =>
      // "…" stands for the options that were told of before.
      write(`${index}.ts`, `${code.replace(/^ *\/\/ ….*$/gm, '...options,')}\nexport {}\n`),
    )
    expect(compile([...files, write('prelude.ts', prelude), write('telemetry.d.ts', telemetry)])).toEqual([])
  })

  test('has a mock that compiles and runs as it stands', async () => {
    const code = (name: string) => blocksOf(file, 'ts').find((block) => block.name === name)!.code
    const names = ['mock', 'mock-payer']
    expect(compile(names.map((name) => write(`${name}.ts`, code(name))))).toEqual([])
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    for (const name of names) {
      const sources = { 'wechatpay-fetch': 'index', 'wechatpay-fetch/mock': 'mock/mock' }
      const runnable = code(name).replace(
        /from '(wechatpay-fetch(?:\/mock)?)'/g,
        (_, specifier: keyof typeof sources) => `from '${join(root, 'src', sources[specifier])}.js'`,
      )
      await import(write(`${name}-run.ts`, runnable))
    }
    const printed = print.mock.calls
    print.mockRestore()
    expect(printed).toEqual([['ECOMMERCE_ENTRUST.SIGN'], ['ECOMMERCE_ENTRUST.TERMINATE'], [true, 3]])
  })

  test('shows errors as they read', async () => {
    const mock = createMockWechatPay()
    const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
    const { notify_url: notifyUrl, ...rest } = body
    const wrong = { ...rest, notifyUrl, plan_id: '12535', contract_display_account: '微信😀' }
    const post = (given: object) => client.POST(path, { body: given as never }).catch((error: unknown) => error)
    const failures = [await post(wrong)]
    mock.inject('tampered')
    failures.push(await post(body))
    const said = (failures as { code: string; message: string }[]).map(({ code, message }) => `${code}: ${message}`)
    const lines = ['POST', path, '1709745440', '5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk']
    const received = Buffer.from(signedMessage(lines, Buffer.from(''))).toString()
    const information = { truncated_sign_message: received, sign_message_length: received.length }
    const detail = { detail: { issue: 'sign not match' }, sign_information: information }
    said.push(explainSignError(detail, signedMessage(lines, Buffer.from(JSON.stringify(body))), null).explanation)
    const shown = blocksOf(file, 'text')
    expect(shown.length).toBeGreaterThan(0)
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
    for (const { code } of shown) {
      // The attempts of a call, which are told last, are others each time.
      expect(said.map((text) => flat(text).replace(/ Attempts: .*$/, ''))).toContain(flat(code))
    }
  })
})
