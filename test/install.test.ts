// Installs the package as its users do: from git, with pnpm, with Yarn Plug'n'Play, in a CommonJS project, under Jest.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createFolder, run } from './consumer/install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A project with these files, and the packed package beside them as `package.tgz`. */
function createProject(files: Readonly<Record<string, string | object>>): string {
  const folder = createFolder()
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  copyFileSync(inject('tarball'), join(folder, 'package.tgz'))
  return folder
}

const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--silent', '--engine-strict=false']

/** One call through the mock; prints the id. */
const call = `
const mock = createMockWechatPay()
const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
const body = { appid: 'wxd678efh567hg6787', plan_id: 12535, out_contract_code: 'W1', contract_display_account: 'A', notify_url: 'https://yourapp.com/n' }
const result = wechatpay.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', { body })`
const modules = `import { createWechatPayClient, WechatPayError } from 'wechatpay-fetch'
import { createMockWechatPay } from 'wechatpay-fetch/mock'
${call}`
const commonJs = `const { createWechatPayClient, WechatPayError } = require('wechatpay-fetch')
const { createMockWechatPay } = require('wechatpay-fetch/mock')
${call}`
const print = `
result.then(({ data, error }) => console.log('id', data?.pre_entrustweb_id ?? error))`
const printed = /^id [0-9A-Za-z]{16,}$/m

describe('npm', () => {
  test('installs from git, which builds the package', { timeout: 300_000 }, () => {
    const folder = createProject({ 'package.json': { private: true, type: 'module' }, 'run.js': modules + print })
    // What is not committed yet belongs to the test too.
    const bare = join(folder, 'origin.git')
    const clone = join(folder, 'clone')
    run('git', ['clone', '--quiet', '--no-hardlinks', root, clone], folder)
    const changed = run('git', ['ls-files', '--modified', '--others', '--exclude-standard', '-z'], root)
    for (const name of changed.split('\0').filter(Boolean)) {
      mkdirSync(join(clone, name, '..'), { recursive: true })
      copyFileSync(join(root, name), join(clone, name))
    }
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
    run('git', ['add', '--all'], clone)
    run('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', 'Work in progress'], clone)
    run('git', ['clone', '--quiet', '--bare', clone, bare], folder)
    run('npm', ['install', ...quiet, `git+file://${bare}`], folder)
    expect(run(process.execPath, ['run.js'], folder)).toMatch(printed)
    expect(run('npx', ['wechatpay-fetch', '--version'], folder)).toMatch(/^wechatpay-fetch \d/)
  })

  test('gives a CommonJS project both entries, and errors that both builds know', { timeout: 120_000 }, () => {
    const folder = createProject({
      'package.json': { private: true },
      'run.js': commonJs + print,
      'both.mjs': `import { createRequire } from 'node:module'
import { WechatPayError, createWechatPayClient } from 'wechatpay-fetch'
const other = createRequire(import.meta.url)('wechatpay-fetch')
const fail = (create) => { try { create({}) } catch (error) { return error } }
const [mine, its] = [fail(createWechatPayClient), fail(other.createWechatPayClient)]
console.log(other.WechatPayError !== WechatPayError, mine instanceof other.WechatPayError, its instanceof WechatPayError, new Error('no') instanceof WechatPayError)`,
    })
    run('npm', ['install', ...quiet, './package.tgz'], folder)
    expect(run(process.execPath, ['run.js'], folder)).toMatch(printed)
    expect(run(process.execPath, ['both.mjs'], folder)).toBe('true true true false\n')
  })
})

describe('pnpm', () => {
  test('installs the package and its dependencies, and nothing is hoisted by luck', { timeout: 300_000 }, () => {
    const folder = createProject({ 'package.json': { private: true, type: 'module' }, 'run.js': modules + print })
    const pnpm = [
      '-y',
      '-p',
      'node@24',
      '-p',
      'pnpm@12',
      '--',
      'pnpm',
      'add',
      './package.tgz',
      '--store-dir',
      join(folder, 'store'),
    ]
    run('npx', pnpm, folder)
    expect(run(process.execPath, ['run.js'], folder)).toMatch(printed)
  })
})

describe("Yarn Plug'n'Play", () => {
  test.each([
    ['ES modules', 'module', modules],
    ['CommonJS', 'commonjs', commonJs],
  ])('runs the package from its archive, as %s', { timeout: 300_000 }, (_, type, code) => {
    const folder = createProject({
      'package.json': { private: true, type, dependencies: { 'wechatpay-fetch': 'file:./package.tgz' } },
      'run.js': code + print,
      'yarn.lock': '',
      '.yarnrc.yml': [
        `npmRegistryServer: ${run('npm', ['config', 'get', 'registry'], root).trim()}`,
        ...['nodeLinker: pnp', 'enableTelemetry: false', 'enableGlobalCache: false', "unsafeHttpWhitelist: ['*']"],
        // In CI Yarn refuses to write a lock file unless told otherwise.
        'enableImmutableInstalls: false',
      ].join('\n'),
    })
    const yarn = (...args: string[]) => run('npx', ['-y', '-p', '@yarnpkg/cli-dist@4', '--', 'yarn', ...args], folder)
    yarn('install')
    expect(yarn('node', 'run.js')).toMatch(printed)
  })
})

describe('Jest', () => {
  let folder: string
  const check = `
test('a call through the mock', async () => {
  const { data } = await result
  expect(data?.pre_entrustweb_id).toMatch(/^[0-9A-Za-z]{16,}$/)
  expect(() => createWechatPayClient({} as any)).toThrow(WechatPayError)
})`
  const plain = check.replace(' as any', '')
  beforeAll(() => {
    folder = createProject({
      'package.json': { private: true },
      'plain/require.test.js': commonJs + plain,
      'plain/import.test.js': modules + plain,
      'typed/import.test.ts': modules + check,
      // Jest's own transformer is Babel, which needs to be told of modules; the test with require() needs nothing.
      'babel.config.js': "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] }",
      'tsconfig.json': {
        compilerOptions: {
          target: 'es2022',
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '5.0',
          strict: true,
          skipLibCheck: true,
          types: ['node', 'jest'],
        },
      },
      'ts-jest.config.js': "module.exports = { preset: 'ts-jest', rootDir: 'typed' }",
      'swc.config.js':
        "module.exports = { rootDir: 'typed', transform: { '.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' } } }] } }",
    })
    const versions = ['jest@30', 'ts-jest@29', '@babel/preset-env@7', '@swc/jest@0.2', '@swc/core@1']
    const types = ['typescript@5.9', '@types/node@20', '@types/jest@30']
    run('npm', ['install', ...quiet, './package.tgz', ...versions, ...types], folder)
  }, 300_000)

  test.each([
    ['without configuration', ['--rootDir=plain', 'require']],
    ['with Babel', ['plain/import']],
    ['with ts-jest and the old module resolution', ['--config=ts-jest.config.js']],
    ['with SWC', ['--config=swc.config.js']],
  ])('runs the package %s', { timeout: 120_000 }, (_, args) => {
    const output = run(process.execPath, ['node_modules/jest/bin/jest.js', '--ci', '--json', ...args], folder)
    expect(JSON.parse(output)).toMatchObject({ success: true, numPassedTests: 1 })
  })
})
