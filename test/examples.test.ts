// The examples, each installed from the packed package into a folder of its own, built, started, and used against the mock over HTTP.
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, inject, test } from 'vitest'
import { createMockWechatPay } from '../src/mock/mock.js'
import { createFolder, run } from './consumer/install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders: string[] = []
let server: ChildProcess | undefined
afterEach(() => {
  // The whole group: npm starts the server as a child.
  if (server?.pid && server.exitCode === null) process.kill(-server.pid)
  server = undefined
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An example with its dependencies, and this package from its tarball. */
function install(name: string): string {
  const folder = createFolder()
  folders.push(folder)
  cpSync(join(root, 'test/examples', name), folder, { recursive: true })
  copyFileSync(inject('tarball'), join(folder, 'package.tgz'))
  const file = join(folder, 'package.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/("wechatpay-fetch": ").*"/, '$1file:package.tgz"'))
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--engine-strict=false'],
    folder,
  )
  return folder
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The answer, once somebody listens. */
async function post(url: string): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(url, { method: 'POST' })
    } catch (error) {
      if (attempt === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

test.each(['express', 'koa', 'fastify', 'nestjs', 'nextjs', 'workers', 'lambda'])(
  '%s: makes a call, accepts a notification, refuses a forged one',
  { timeout: 600_000 },
  async (name) => {
    const folder = install(name)
    const mock = createMockWechatPay({ speed: 1000 })
    const wechatpay = await mock.listen()
    const [publicKeyId, publicKey] = Object.entries(mock.merchant.platformKeys)[0]!
    const port = await freePort()
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      NOTIFY_URL: `http://127.0.0.1:${port}/wechatpay/notify`,
      WECHATPAY_MCHID: mock.merchant.mchid,
      WECHATPAY_SERIAL_NO: mock.merchant.serialNo,
      WECHATPAY_PRIVATE_KEY: mock.merchant.privateKey,
      WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
      WECHATPAY_PUBLIC_KEY: publicKey,
      WECHATPAY_APIV3_KEY: mock.merchant.apiV3Key,
      WECHATPAY_BASE_URL: wechatpay.url,
    }
    run('npm', ['run', 'build'], folder, env)
    // miniflare needs a newer Node.js than the oldest that this package supports.
    const node = name === 'workers' ? ['npx', '-y', '-p', 'node@24', '--'] : []
    const [program = '', ...args] = [...node, 'npm', 'start']
    let output = ''
    server = spawn(program, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [server.stdout!, server.stderr!])
      stream.on('data', (chunk: Buffer) => (output += String(chunk)))

    const presigned = await post(`http://127.0.0.1:${port}/contracts/W1`)
    expect(await presigned.text(), output).toMatch(/^\{"id":"\w{16,}"\}$/)
    mock.injectNotification('forged')
    const { accepted, attempts } = await mock.approve('W1')
    expect([accepted, attempts.map(({ status }) => status)], output).toEqual([true, [401, 204]])
    await wechatpay.close()
  },
)

test('jest: the tests of a project without configuration pass', { timeout: 300_000 }, () => {
  const folder = install('jest')
  const output = run('npm', ['test', '--silent', '--', '--json'], folder)
  expect(JSON.parse(output)).toMatchObject({ success: true, numPassedTests: 2 })
})
