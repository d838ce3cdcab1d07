// Types for a caller: errors of the compiler, completion in an editor, and their cost as the contract grows.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growContract, writePrograms } from '../scripts/bench/types/programs.js'
import { renderChain } from '../scripts/generate/chain.js'
import { readContract } from '../scripts/contract/read.js'
import { renderSchema } from '../scripts/generate/schema.js'

const root = fileURLToPath(new URL('..', import.meta.url))
let directory: string
const contract = readContract(join(root, 'spec/openapi.yaml')).json

// Parsed once for all programs: Node's own types are most of the work.
const parsed = new Map<string, ts.SourceFile | undefined>()

function compile(files: string[]) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes('/node_modules/typescript/') && !name.includes('/@types/')) return getSourceFile(name, ...rest)
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest))
    return parsed.get(name)
  }
  const program = ts.createProgram(files, options, host)
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  return { problems, instantiations: program.getInstantiationCount() }
}

beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  // Below node_modules, so that git, prettier and tsc do not meet it.
  directory = mkdtempSync(join(root, 'node_modules/.cache/types-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

test('errors of the compiler name the mistake', () => {
  const file = join(directory, 'wrong.ts')
  const lines = [
    `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSing`,
    `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.get()`,
    `wxpay.v3.certificates()`,
    `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post({ ...body, planId: 1 })`,
    `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post({ ...body, plan_id: '1' })`,
    `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post()`,
    `wxpay.v3.ecommerce.combinePapay.transactions._combine_out_trade_no_.get({ combine_out_trade_number: 'P1' })`,
    `wxpay.v3.ecommerce.combinePapay.contracts.planId._plan_id_.outContractCode._out_contract_code_.get({ plan_id: 1 })`,
    `wxpay['v3/nowhere'].get()`,
    `wxpay.chain('/v3/nowhere')`,
    `client.POST('/v3/security/echo', { body: { echo_mesage: 'hello' } })`,
    `client.GET('/v3/security/echo')`,
    `client.POST('/v3/security/echo')`,
  ]
  const source = `import { chain, type WechatPayClient } from '${join(root, 'src/index.js')}'
    import { body } from '${join(root, 'test/fixtures/seed.js')}'
    declare const client: WechatPayClient
    const wxpay = chain(client)
    ${lines.map((line) => `export const _${lines.indexOf(line)} = ${line}`).join('\n')}`
  writeFileSync(file, source)
  const { problems } = compile([file])
  const said = [
    "Did you mean 'preEntrustSign'?",
    "Property 'get' does not exist on type 'ChainStep<V3EcommerceCombinePapayContractsPreEntrustSign>'.",
    'This expression is not callable.',
    "Did you mean to write 'plan_id'?",
    "Type 'string' is not assignable to type 'number'.",
    'Expected 1-2 arguments, but got 0.',
    "'combine_out_trade_number' does not exist in type 'ChainInit<{ combine_out_trade_no: string; }",
    "Property 'out_contract_code' is missing in type '{ plan_id: number; }'",
    "Property 'v3/nowhere' does not exist on type 'Chain<chain>'.",
    `Argument of type '"/v3/nowhere"' is not assignable to parameter of type`,
    "Did you mean to write 'echo_message'?",
    `Argument of type '"/v3/security/echo"' is not assignable to parameter of type 'PathsWith<paths, "get">'.`,
    'Expected 2 arguments, but got 1.',
  ]
  expect(problems.map((problem, index) => (problem.includes(said[index]!) ? said[index] : problem))).toEqual(said)
})

describe('in an editor', () => {
  const file = join(root, 'test/editor.ts')
  // `|` is the cursor.
  function open(line: string) {
    const source = `import { chain, type WechatPayClient } from '../src/index.js'
      declare const client: WechatPayClient
      const wxpay = chain(client)
      const { contracts } = wxpay.v3.ecommerce.combinePapay
      ${line}`
    const at = source.indexOf('|')
    const text = source.replace('|', '')
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
      config: object
    }
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root)
    const read = (name: string) => (name === file ? text : ts.sys.readFile(name))
    const service = ts.createLanguageService(
      {
        getScriptFileNames: () => [file],
        getScriptVersion: () => text,
        getScriptSnapshot: (name) => {
          const content = read(name)
          return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
        },
        getCurrentDirectory: () => root,
        getCompilationSettings: () => options,
        getDefaultLibFileName: ts.getDefaultLibFilePath,
        fileExists: (name) => read(name) !== undefined,
        readFile: read,
      },
      registry,
    )
    return { service, at }
  }
  const registry = ts.createDocumentRegistry()
  // What TypeScript offers on everything that can be called.
  const ofFunctions = [...Object.getOwnPropertyNames(Function.prototype), 'prototype']

  test.each([
    ['the first step', 'wxpay.|', ['chain', 'v3']],
    ['the next step', 'wxpay.v3.ecommerce.combinePapay.|', ['contracts', 'transactions']],
    ['the verbs of a step', 'contracts.preEntrustSign.|', ['miniProgram', 'post']],
    ['the verb of another', 'wxpay.v3.certificates.|', ['get']],
    ['path parameters, and no verb where there is no operation', 'contracts.planId._plan_id_.|', ['outContractCode']],
    [
      'the fields of a body',
      'contracts.preEntrustSign.post({ | })',
      ['appid', 'attach', 'contract_display_account', 'notify_url', 'out_contract_code', 'plan_id', 'return_app'],
    ],
  ])('%s is completed', { timeout: 120_000 }, (_, line, names) => {
    const { service, at } = open(line)
    const offered = service.getCompletionsAtPosition(file, at, undefined)!.entries.map(({ name }) => name)
    // A step that can be called is a function too.
    const own = offered.filter((name) => !ofFunctions.includes(name) && !name.includes('/'))
    expect(own.sort()).toEqual(names)
  })

  test('whole paths are completed, in both forms', { timeout: 120_000 }, () => {
    const paths = Object.keys((contract as { paths: object }).paths).map((path) => path.slice(1))
    for (const line of ["wxpay.chain('|')", "wxpay['|']"]) {
      const { service, at } = open(line)
      const offered = service.getCompletionsAtPosition(file, at, undefined)!.entries.map(({ name }) => name)
      expect(offered.filter((name) => name.includes('/')).sort()).toEqual(paths.sort())
    }
  })

  test.each(['contracts.preEntrustSign.po|st', 'contracts.preEntrust|Sign()', 'contracts.preEntrust|Sign.post()'])(
    'hovering over %s shows the Chinese summary',
    { timeout: 120_000 },
    (line) => {
      const { service, at } = open(line)
      const { documentation } = service.getQuickInfoAtPosition(file, at)!
      const { paths } = contract as { paths: Record<string, { post: { summary: string } }> }
      expect(ts.displayPartsToString(documentation)).toBe(
        paths['/v3/ecommerce/combine-papay/contracts/pre-entrust-sign']!.post.summary,
      )
    },
  )
})

describe('the cost of a call does not depend on the others', () => {
  let sizes: Map<number, Record<string, number>>
  beforeAll(async () => {
    const declarations = join(directory, 'package')
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, 'scripts/tsconfig.build.json'), (name) => ts.sys.readFile(name)).config,
      ts.sys,
      join(root, 'scripts'),
    )
    const emitted = { ...options, outDir: declarations, emitDeclarationOnly: true, noEmit: false }
    ts.createProgram([join(root, 'src/index.ts')], emitted).emit()
    sizes = new Map()
    for (const size of [40, 80, 160]) {
      const at = join(directory, String(size))
      cpSync(declarations, at, { recursive: true })
      const grown = growContract(contract, size)
      writeFileSync(join(at, 'generated/schema.d.ts'), await renderSchema(grown))
      writeFileSync(join(at, 'generated/chain.d.ts'), renderChain(grown))
      writePrograms(grown, at)
      const counts = ['chain', 'client.POST'].map((name) => {
        const { problems, instantiations } = compile([join(at, `${name}.ts`)])
        expect(problems).toEqual([])
        return [name, instantiations] as const
      })
      sizes.set(size, Object.fromEntries(counts))
    }
  }, 300_000)

  test.each(['chain', 'client.POST'])('%s grows by a few instantiations a path, and no faster', (program) => {
    const [small, middle, large] = [...sizes.values()].map((counts) => counts[program]!) as [number, number, number]
    const first = (middle - small) / 40
    const second = (large - middle) / 80
    expect(second).toBeLessThan(40)
    expect(second).toBeLessThan(first * 1.5 + 5)
  })
})
