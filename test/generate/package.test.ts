import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bin, installPackage, packPackage, run } from '../consumer/install.js'

let folder: string
const command = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    join(folder, 'node_modules/.bin/wechatpay-fetch'),
    ['--lang', 'en', 'generate', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const link = (name: string) => symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
const spec = resolve('test/fixtures/refunds.yaml')

beforeAll(() => {
  folder = installPackage(packPackage())
  for (const name of ['consumer.ts', 'run.ts', 'worker.ts']) rmSync(join(folder, name))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('the installed package names what it needs, generates, and its files compile and are checked', () => {
  expect(command(spec, '--out', 'src')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'generate needs openapi-typescript, typescript: npm install -D openapi-typescript@7 typescript@5\n',
  })
  for (const name of ['openapi-typescript', 'typescript']) link(name)
  expect(command('none.yaml', '--out', 'src').status).toBe(2)
  expect(command(spec).status).toBe(2)
  expect(command(spec, '--out', 'wechatpay')).toMatchObject({
    status: 0,
    stdout: 'Written: wechatpay/chain.ts, wechatpay/contract.ts, wechatpay/schema.ts\n',
  })
  expect(command(spec, '--out', 'wechatpay', '--check')).toEqual({ status: 0, stdout: '', stderr: '' })
  writeFileSync(
    join(folder, 'refund.ts'),
    `import { chain, createWechatPayClient, type WechatPayClientOptions } from 'wechatpay-fetch'
import { contract } from './wechatpay/contract.js'

export async function refund(options: Omit<WechatPayClientOptions, 'contract'>) {
  const client = createWechatPayClient({ ...options, contract })
  const body = { out_trade_no: '1', out_refund_no: 'R1', amount: { refund: 1, total: 1, currency: 'CNY' } } as const
  const { data } = await client.POST('/v3/refund/domestic/refunds', { body })
  const { data: same } = await chain(client, contract).v3.refund.domestic.refunds(body)
  return [data?.status, same.status] satisfies (string | undefined)[]
}
`,
  )
  run(bin('tsc'), ['--noEmit', '-p', '.'], folder)
  writeFileSync(join(folder, 'wechatpay/contract.ts'), '')
  expect(command(spec, '--out', 'wechatpay', '--check')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('wechatpay/contract.ts does not follow from') as string,
  })
}, 300_000)
