// Both READMEs: their length, their tables, their links, and their code, which compiles and runs as it stands.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readmes, renderReadme } from '../scripts/readme.js'
import { createWechatPayClient, type WechatPayClient } from '../src/index.js'
import { createMockWechatPay } from '../src/mock/mock.js'
import { path, body } from './fixtures/seed.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = Object.keys(readmes) as (keyof typeof readmes)[]
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The TypeScript of a README by the names of its blocks. */
const blocksOf = (file: string) =>
  new Map(Array.from(read(file).matchAll(/^```ts ([\w-]+)\n([\s\S]*?)^```/gm), ([, name, code]) => [name!, code!]))

/** What the blocks take for granted: what stands in an earlier block, and the reader's own. */
const prelude = `
import type { createWechatPayClient as create, WechatPayClient, WechatPayNotification } from 'wechatpay-fetch'
declare global {
  const createWechatPayClient: typeof create
  const wechatpay: WechatPayClient
  const onEvent: (event: WechatPayNotification) => Promise<void>
  const presign: (outContractCode: string, wechatpay: WechatPayClient) => Promise<void>
}
`

/** Compiles TypeScript files as a reader of the package would. Returns what the compiler says. */
function compile(names: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const paths = {
    'wechatpay-fetch': [join(root, 'src/index.ts')],
    'wechatpay-fetch/mock': [join(root, 'src/mock/mock.ts')],
  }
  const program = ts.createProgram(names, { ...options, paths, noEmit: true, noUnusedLocals: false })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
}

test('both READMEs have the same parts and the same code', () => {
  const [en = '', zh = ''] = files.map(read)
  const headings = (text: string) => Array.from(text.matchAll(/^(#+) /gm), ([, level]) => level)
  expect(headings(zh)).toEqual(headings(en))
  // Code without what is said in each language.
  const bare = (file: string) =>
    [...blocksOf(file)].map(([name, code]) => [name, code.replace(/ *\/\/.*$|'[^'\n]*[\u4e00-\u9fff][^'\n]*'/gm, '')])
  expect(bare('README.zh-CN.md').map(([name]) => name)).toEqual(bare('README.md').map(([name]) => name))
  const calls = (file: string) => bare(file).map(([, code]) => code!.match(/\b[\w.]+\(/g))
  expect(calls('README.zh-CN.md')).toEqual(calls('README.md'))
})

test('the code of both READMEs compiles', () => {
  const folder = join(root, 'dist/readme')
  rmSync(folder, { recursive: true, force: true })
  const names = files.flatMap((file) => {
    mkdirSync(join(folder, file), { recursive: true })
    const blocks = [...blocksOf(file)]
    expect(blocks.map(([name]) => name)).toEqual(['first-call', 'mock', 'deduct', 'receiver', 'testing'])
    return blocks.map(([name, code]) => [join(folder, file, `${name}.ts`), `${code}\nexport {}\n`] as const)
  })
  const sources = [...names, [join(folder, 'prelude.ts'), prelude] as const]
  for (const [name, code] of sources) writeFileSync(name, code)
  expect(compile(sources.map(([name]) => name))).toEqual([])
})

describe.each(files)('%s', (file) => {
  const folder = join(root, 'dist/readme', file)
  const blocks = blocksOf(file)
  const write = (name: string, code: string) => {
    writeFileSync(join(folder, name), code)
    return join(folder, name)
  }
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
  })
  const print = vi.spyOn(console, 'log')
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
    print.mockReset()
  })

  /** Runs a block, changed where it names what only its reader has. Returns what it prints. */
  async function execute(name: string, change: (code: string) => string = (code) => code): Promise<unknown[]> {
    print.mockImplementation(() => {})
    const sources = { 'wechatpay-fetch': 'index', 'wechatpay-fetch/mock': 'mock/mock' }
    const code = change(blocks.get(name)!).replace(
      /from '(wechatpay-fetch(?:\/mock)?)'/g,
      (_, specifier: keyof typeof sources) => `from '${join(root, 'src', sources[specifier])}.js'`,
    )
    runs += 1
    const module = (await import(write(`${name}-${runs}.ts`, `${code}\nexport {}\n`))) as { default?: unknown }
    exported = module.default
    return print.mock.calls.flat()
  }
  let runs = 0
  let exported: unknown

  /** A mock over HTTP, with the variables of its merchant in the environment. */
  async function serve() {
    const mock = createMockWechatPay({ speed: 1000 })
    const { url, close } = await mock.listen()
    const [publicKeyId, publicKey] = Object.entries(mock.merchant.platformKeys)[0]!
    const variables = {
      ...{ MCHID: mock.merchant.mchid, SERIAL_NO: mock.merchant.serialNo, PRIVATE_KEY: mock.merchant.privateKey },
      ...{ PUBLIC_KEY_ID: publicKeyId, PUBLIC_KEY: publicKey, APIV3_KEY: mock.merchant.apiV3Key, BASE_URL: url },
    }
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(`WECHATPAY_${name}`, value)
    return { mock, close }
  }

  /** A contract that its payer has signed. */
  async function signContract(mock: ReturnType<typeof createMockWechatPay>, wechatpay: WechatPayClient, code: string) {
    await wechatpay.POST(path, { body: { ...body, out_contract_code: code } })
    await mock.approve(code)
    const params = { path: { plan_id: body.plan_id, out_contract_code: code } }
    const query = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
    return (await wechatpay.GET(query, { params })).data!.contract_id!
  }

  test('has at most 200 lines', () => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(200)
  })

  test('has the tables that npm run readme writes', async () => {
    expect(read(file)).toBe(await renderReadme(file))
  })

  test('links to what is there', () => {
    const links = Array.from(read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#([^)]+))?\)/g))
    expect(links.length).toBeGreaterThan(15)
    for (const [, target, anchor] of links) {
      expect(existsSync(join(root, target!)), target).toBe(true)
      if (anchor) expect(read(target!)).toContain(`<a id="${anchor}"></a>`)
    }
  })

  test('takes the line of each framework from its example', () => {
    const rows = Array.from(read(file).matchAll(/^\| \[[^\]]+\]\((test\/examples\/\w+)\) +\| `([^`]+)`/gm))
    expect(rows.map(([, folder]) => folder)).toEqual(
      ['express', 'koa', 'fastify', 'nestjs', 'nextjs', 'workers', 'lambda'].map((name) => `test/examples/${name}`),
    )
    for (const [, folder, line] of rows) {
      const sources = readdirSync(join(root, folder!), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
        .map((name) => read(join(folder!, name)))
      expect(sources.join('\n')).toContain(line)
    }
  })

  test('has a first call that runs with variables from the environment', async () => {
    const { close } = await serve()
    expect(await execute('first-call')).toEqual([expect.stringMatching(/^\w{16,}$/)])
    await close()
  })

  test('has a mock that runs', async () => {
    vi.stubGlobal('createWechatPayClient', createWechatPayClient)
    await execute('mock', (code) => `${code}\nexport default await wechatpay.GET('/v3/certificates')`)
    expect(exported).toMatchObject({ data: { data: expect.any(Array) } })
  })

  test('has a deduction that tells success, a refusal, and what became of a call whose answer was lost', async () => {
    const mock = createMockWechatPay({ notify: async () => new Response(null, { status: 204 }) })
    const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
    vi.stubGlobal('wechatpay', wechatpay)
    const contract = await signContract(mock, wechatpay, 'W1')
    const withContract = (code: string) => code.replace(/contract_id: '[^']*'/, `contract_id: '${contract}'`)
    expect(await execute('deduct', withContract)).toEqual([['SUCCESS']])
    print.mockReset()
    mock.inject('forged')
    const other = (code: string) => withContract(code).replaceAll('P20261125000001', 'P20261125000002')
    expect(await execute('deduct', other)).toEqual([['SUCCESS']])
    print.mockReset()
    expect((await execute('deduct', (code) => code.replace(/contract_id: '[^']*'/, "contract_id: '1'")))[0]).toMatch(
      /^[A-Z_]+$/,
    )
  })

  test('has a receiver that is told what the payer did', async () => {
    const { mock, close } = await serve()
    await execute('receiver', (code) =>
      code.replace(/^express\(\)(.*)\.listen\(3000\).*$/m, 'export default express()$1.listen(0)'),
    )
    const server = exported as Server
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    await wechatpay.POST(path, { body: { ...body, notify_url: `http://127.0.0.1:${port}/wechatpay/notify` } })
    const { accepted, attempts } = await mock.approve(body.out_contract_code)
    expect([accepted, attempts.map(({ status }) => status)]).toEqual([true, [204]])
    expect(print.mock.calls).toEqual([[expect.any(String), expect.any(String), body.out_contract_code]])
    await new Promise((resolve) => server.close(resolve))
    await close()
  })

  test('has a test that passes', async () => {
    const events: string[] = []
    vi.stubGlobal('onEvent', async ({ event_type }: { event_type: string }) => events.push(event_type))
    vi.stubGlobal('presign', (code: string, wechatpay: WechatPayClient) =>
      wechatpay.POST(path, { body: { ...body, out_contract_code: code } }),
    )
    await execute('testing', (code) => `${code}\nexport default accepted`)
    expect([exported, events]).toEqual([true, ['ECOMMERCE_ENTRUST.SIGN']])
  })
})
