import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { bin, installPackage, readBlock, run } from './consumer/install.js'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('the packed package', () => {
  const tarball = inject('tarball')
  let folder: string
  beforeAll(() => {
    folder = installPackage(tarball)
    for (const [file, name] of [
      ['README.md', 'first-call'],
      ['README.zh-CN.md', 'first-call-zh'],
    ] as const) {
      // The deduction goes on where the first call ends.
      const blocks = ['first-call', 'deduct'].map((block) => readBlock(file, `ts ${block}`))
      writeFileSync(join(folder, `${name}.ts`), blocks.join('\n'))
    }
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('compiles for consumers without skipLibCheck, with the first call of both READMEs', () => {
    expect(run(bin('tsc'), ['-p', '.'], folder)).toBe('')
    expect(existsSync(join(folder, 'out/first-call.js'))).toBe(true)
  })

  test('compiles under TypeScript 7 too', () => {
    const tsc = join(root, 'node_modules/typescript7/bin', 'tsc')
    expect(run(process.execPath, [tsc, '-p', '.', '--noEmit'], folder)).toBe('')
  })

  test('compiles under TypeScript 5.4, the oldest that is promised', () => {
    expect(run('npx', ['-y', '-p', 'typescript@5.4', '--', 'tsc', '-p', '.', '--noEmit'], folder)).toBe('')
  })

  test('works as installed', () => {
    run(bin('tsc'), ['-p', '.'], folder)
    expect(run(process.execPath, ['out/run.js'], folder)).toMatch(/^consumer: [1-9]\d* checks\n$/)
  })

  test('is clean by publint', () => {
    expect(run(bin('publint'), ['run', tarball, '--strict'], folder)).toContain('All good!')
  })

  test('is clean by arethetypeswrong', () => {
    expect(run(bin('attw'), [tarball, '--exclude-entrypoints', 'openapi.yaml'], folder)).toContain('No problems found')
  })

  test('holds the promises, the guides and the way to its source', () => {
    const files = run('tar', ['tzf', tarball], folder).split('\n')
    for (const name of ['SECURITY.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md']) {
      expect(files).toContain(`package/${name}`)
    }
    for (const name of readdirSync(join(root, 'spec/guides'))) expect(files).toContain(`package/spec/guides/${name}`)
    expect(files.filter((name) => /^package\/(test|scripts|node_modules)\//.test(name))).toEqual([])
    const { repository, homepage, bugs } = packageJson
    for (const url of [repository.url, homepage, bugs.url]) expect(url).toContain('github.com/wechatpay-fetch/')
  })

  test.each(['wechatpay-fetch', 'wechatpay-fetch/mock'])(
    '%s says at once that it must not run in a browser',
    async (name) => {
      const { outputFiles, warnings } = await build({
        stdin: { contents: `import * as all from '${name}'; console.log(all)`, resolveDir: folder },
        bundle: true,
        format: 'iife',
        platform: 'browser',
        write: false,
      })
      expect(warnings).toEqual([])
      const script = outputFiles[0]!.text
      expect(() => runInNewContext(script)).toThrow(/must not run in a browser.*private key.*from your server/)
      expect(script.length).toBeLessThan(2_000)
      // The build of a server that asks for the conditions of a browser too, as Workers and edge functions do, gets the package itself.
      for (const condition of ['workerd', 'worker', 'edge-light', 'node']) {
        const { metafile } = await build({
          stdin: { contents: `export * from '${name}'`, resolveDir: folder },
          bundle: true,
          format: 'esm',
          platform: 'node',
          conditions: [condition, 'browser'],
          metafile: true,
          write: false,
        })
        expect(Object.keys(metafile.inputs).filter((file) => file.includes('/dist/browser/'))).toEqual([])
      }
    },
  )

  test('carries the contract', () => {
    const contract = readFileSync(
      join(folder, 'node_modules/wechatpay-fetch', packageJson.exports['./openapi.yaml']),
      'utf8',
    )
    expect(contract).toBe(readFileSync(join(root, 'spec/openapi.yaml'), 'utf8'))
  })

  test.each([
    ['parseNotification', false],
    ['createWechatPayClient', true],
  ])('an application that imports %s carries the client: %s', async (name, isCarried) => {
    const { outputFiles, metafile, warnings } = await build({
      stdin: { contents: `export { ${name} } from 'wechatpay-fetch'`, resolveDir: folder },
      bundle: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      write: false,
    })
    expect(warnings).toEqual([])
    const inputs = Object.entries(Object.values(metafile.outputs)[0]!.inputs)
    const has = (part: string) => inputs.some(([file, { bytesInOutput }]) => file.includes(part) && bytesInOutput > 0)
    expect([has('wechatpay-fetch/'), has('openapi-fetch')]).toEqual([true, isCarried])
    for (const trace of ['node:https', 'SIGN_ERROR', 'ReadableStream(']) {
      expect(outputFiles[0]!.text.includes(trace), trace).toBe(isCarried)
    }
  })

  test('brings its command', () => {
    const command = join(folder, 'node_modules/.bin/wechatpay-fetch')
    expect(run(command, ['--version'], folder)).toBe(`wechatpay-fetch ${packageJson.version}\n`)
  })

  test('depends on openapi-fetch alone at run time, and says whose validator it contains', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(['openapi-fetch'])
    const code = readFileSync(join(folder, 'node_modules/wechatpay-fetch/dist/src/index.js'), 'utf8')
    expect(code).toMatch(/Contains @cfworker\/json-schema \d+\.\d+\.\d+ by Jeremy Danyow under the MIT License/)
  })
})
