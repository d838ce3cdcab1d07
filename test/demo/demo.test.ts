import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createMockWechatPay } from '../../src/mock/mock.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  const { PATH = '' } = process.env
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/demo/demo.ts', ...args],
      { cwd: root, env: { PATH, ...env } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    ),
  )
}

describe('npm start', () => {
  test('makes only true claims, without colour where there is no terminal', async () => {
    const { code, output } = await run([])
    expect(output).toMatch(/POST\\n\n +\/v3\/ecommerce\/combine-papay\/contracts\/pre-entrust-sign\\n/)
    expect(output).toMatch(/signature="[A-Za-z0-9+/]{12}….{4}"/)
    expect(output).toMatch(/✓ pre_entrustweb_id: 5778aad/)
    expect(output).toContain('ERR_SIGNATURE_INVALID')
    expect(output).toContain('Did you mean notify_url?')
    expect(output).toMatch(/401 \(forged\), 204/)
    expect(output).toContain('"event_type": "ECOMMERCE_ENTRUST.SIGN"')
    expect(output).not.toContain('✗')
    expect(output).not.toContain('\u001b[')
    expect(code).toBe(0)
  })

  test('speaks Chinese where the locale does', async () => {
    expect((await run([], { LANG: 'zh_CN.UTF-8' })).output).toContain('以上全部通过')
  })
})

describe('npm start -- --live', () => {
  test('says everything that is missing, at once', async () => {
    const { code, output } = await run(['--live'])
    for (const name of ['MCHID', 'SERIAL_NO', 'PRIVATE_KEY', 'PUBLIC_KEY', 'APPID', 'PLAN_ID', 'NOTIFY_URL']) {
      expect(output).toContain(`WECHATPAY_${name}:`)
    }
    expect(code).toBe(1)
  })

  test('makes the call with the configuration that it finds, and fails when the answer is no', async () => {
    const mock = createMockWechatPay()
    const server = await mock.listen()
    const [publicKeyId, publicKey] = Object.entries(mock.merchant.platformKeys)[0]!
    const configuration = {
      WECHATPAY_MCHID: mock.merchant.mchid,
      WECHATPAY_SERIAL_NO: mock.merchant.serialNo,
      WECHATPAY_PRIVATE_KEY: mock.merchant.privateKey,
      WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
      WECHATPAY_PUBLIC_KEY: publicKey,
      WECHATPAY_BASE_URL: server.url,
      WECHATPAY_APPID: 'wxd678efh567hg6787',
      WECHATPAY_PLAN_ID: '12535',
      WECHATPAY_NOTIFY_URL: 'https://yourapp.com/notify',
    }
    const answered = await run(['--live'], configuration)
    expect(answered.output).toContain('pre_entrustweb_id')
    expect(answered.code).toBe(0)
    const refused = await run(['--live'], { ...configuration, WECHATPAY_MCHID: '1900000110' })
    expect(refused.output).toContain('SIGN_ERROR')
    expect(refused.code).toBe(1)
    const impossible = await run(['--live'], { ...configuration, WECHATPAY_PLAN_ID: 'none' })
    expect(impossible.output).toContain('/body/plan_id must be of type integer')
    expect(impossible.code).toBe(1)
    await server.close()
  })
})
