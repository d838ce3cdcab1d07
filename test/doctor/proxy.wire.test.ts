/** The doctor goes the way of the client: through a proxy where Node.js can, and it says which way that is. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, it } from 'vitest'
import { createMockWechatPay } from '../support/keys.js'

const { merchant } = createMockWechatPay()
const [publicKeyId, publicKey] = Object.entries(merchant.platformKeys)[0] as [string, string]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const canProxy = (major === 22 && minor >= 21) || (major === 24 && minor >= 5) || major > 24

it.each([
  ['is named', {}, canProxy],
  ['is named, and the host excepted', { NO_PROXY: 'wechatpay.invalid' }, false],
])('what the finding says of a proxy that %s is what the self-test does', async (_, variables, isUsed) => {
  const seen: (string | undefined)[] = []
  const proxy = createServer().on('connect', ({ url }, socket: Socket) => {
    seen.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const env = {
    PATH: process.env['PATH'],
    LANG: 'en',
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    WECHATPAY_BASE_URL: 'https://wechatpay.invalid',
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL_NO: merchant.serialNo,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
    WECHATPAY_PUBLIC_KEY: publicKey,
    ...variables,
  }
  const args = ['--import', 'tsx', 'src/cli/cli.ts', 'doctor', '--online', '--json']
  const told = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { env }, (_, stdout, stderr) => resolve(stdout || stderr)),
  )
  proxy.close()
  const { findings } = JSON.parse(told) as { findings: { check: string; kind: string; found: string }[] }
  const kind = 'NO_PROXY' in variables ? 'proxyExcepted' : canProxy ? 'proxyUsed' : 'proxyUnused'
  expect(findings.find(({ check }) => check === 'proxy')).toMatchObject({ kind })
  expect(findings.find(({ check }) => check === 'echo')!.found).toMatch(/^ERR_(CONNECT|NETWORK)/)
  expect(new Set(seen)).toEqual(new Set(isUsed ? ['wechatpay.invalid:443'] : []))
})
