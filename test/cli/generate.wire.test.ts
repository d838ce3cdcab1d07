/** The command `generate` in this process, with the generator that the package was built with. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createRun } from '../support/command.js'

const root = mkdtempSync(join(tmpdir(), 'generate-'))
afterAll(() => rmSync(root, { recursive: true }))

const spec = 'test/fixtures/refunds.yaml'
const contract = readFileSync(spec, 'utf8')
let out: string
beforeEach(() => {
  out = join(mkdtempSync(join(root, 'out-')), 'wechatpay')
})

const runUsual = createRun({
  env: { LANG: 'en_US.UTF-8' },
  fetch: () => Promise.reject(new Error('generate calls nobody')),
})
const run = (...args: string[]) => runUsual(['generate', ...args])

/** A contract with a change, in a file of its own. */
function change(from: string, to: string): string {
  expect(contract).toContain(from)
  const file = join(mkdtempSync(join(root, 'spec-')), 'openapi.yaml')
  writeFileSync(file, contract.replace(from, to))
  return file
}

describe('a wrong command line is refused, and nothing is written', () => {
  test('without a contract, or without a folder', async () => {
    for (const args of [[], [spec], ['--out', out]]) {
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain('An OpenAPI file and a folder are wanted')
      expect((await run(...args, '--lang', 'zh')).err).toContain('需要一个 OpenAPI 文件和一个目录')
    }
  })

  test('with a contract that is not there', async () => {
    const { code, err } = await run('none.yaml', '--out', out)
    expect(code).toBe(2)
    expect(err).toContain('There is no file none.yaml.')
    expect((await run('none.yaml', '--out', out, '--lang', 'zh')).err).toContain('没有文件 none.yaml。')
  })

  test('with an unknown option', async () => {
    const { code, err } = await run(spec, '--out', out, '--chek')
    expect(code).toBe(2)
    expect(err).toContain('--check')
    expect(() => readdirSync(out)).toThrow('ENOENT')
  })
})

test('writes the files once, and then says that there is nothing to write', async () => {
  const first = await run(spec, '--out', out)
  expect(first).toMatchObject({ code: 0, err: '' })
  const names = ['chain.ts', 'contract.ts', 'schema.ts']
  expect(first.out).toBe(`Written: ${names.map((name) => join(out, name)).join(', ')}`)
  expect(readdirSync(out)).toEqual(names)
  expect(await run(spec, '--out', out)).toEqual({
    code: 0,
    out: 'Nothing to write: all is as the API definition says.',
    err: '',
  })
  expect((await run(spec, '--out', out, '--lang', 'zh')).out).toBe('无须写入：文件与接口定义一致。')
})

test('--check writes nothing: it names each file that does not follow, and the command that makes it', async () => {
  expect((await run(spec, '--out', out, '--check')).err.split('\n')).toHaveLength(3)
  expect(() => readdirSync(out)).toThrow('ENOENT')
  await run(spec, '--out', out)
  expect(await run(spec, '--out', out, '--check')).toEqual({ code: 0, out: '', err: '' })
  const file = join(out, 'contract.ts')
  writeFileSync(file, '// by hand')
  const again = `npx wechatpay-fetch generate ${spec} --out ${out}`
  expect(await run(spec, '--out', out, '--check')).toEqual({
    code: 1,
    out: '',
    err: `${file} does not follow from ${spec}: ${again}`,
  })
  expect((await run(spec, '--out', out, '--check', '--lang', 'zh')).err).toBe(`${file} 与 ${spec} 不一致：${again}`)
  expect(readFileSync(file, 'utf8')).toBe('// by hand')
})

test('--include takes the operations that match, and the files tell so', async () => {
  const include = ['--include', '/v3/refund/domestic/refunds/{out_refund_no}']
  expect((await run(spec, '--out', out, ...include)).code).toBe(0)
  const written = readFileSync(join(out, 'contract.ts'), 'utf8')
  expect(written).toContain('/v3/refund/domestic/refunds/{out_refund_no}')
  expect(written).not.toContain('createRefund')
  expect((await run(spec, '--out', out, '--check', ...include)).code).toBe(0)
  const whole = await run(spec, '--out', out, '--check')
  expect(whole.code).toBe(1)
  expect(whole.err).not.toContain('--include')
})

test('a mistake in the contract is told with its place, and nothing is written', async () => {
  const file = change("'#/components/schemas/RefundApplication'", "'#/components/schemas/RefundAplication'")
  const { code, err, out: printed } = await run(file, '--out', out)
  expect({ code, printed }).toEqual({ code: 1, printed: '' })
  expect(err).toContain(`${file}:15 `)
  expect(err).toContain('RefundApplication was meant?')
  expect(() => readdirSync(out)).toThrow('ENOENT')
})

test('a misspelt keyword is a warning in both languages, and the files are written', async () => {
  const file = change('minLength: 1', 'minLenght: 1')
  const { code, err } = await run(file, '--out', out)
  expect(code).toBe(0)
  expect(err).toMatch(/^warning: .*Property `minLenght` is not expected here\. Did you mean: minLength\?$/)
  expect(readdirSync(out)).toHaveLength(3)
  expect((await run(file, '--out', out, '--lang', 'zh')).err).toMatch(/^警告: .*minLenght/)
})
