/** What the commands refuse, and what the doctor says of a network that is not there or not right. */
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { examine } from '../../src/doctor/doctor.js'
import { examineProxy } from '../../src/doctor/proxy.js'
import { chineseWords } from '../../src/doctor/explanation.js'
import { readEnvironment, tellReason } from '../../src/environment/environment.js'
import { createRun, variablesOf } from '../support/command.js'
import { createMockWechatPay } from '../support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const directory = mkdtempSync(join(tmpdir(), 'refusals-'))
afterAll(() => rmSync(directory, { recursive: true }))

const env = variablesOf(merchant)

const run = createRun({ env, fetch: mock.fetch })

describe('bill', () => {
  test('asks for nothing where the configuration is wrong', async () => {
    const file = join(directory, 'none.csv')
    const asked: string[] = []
    const fetch = async (request: Request) => {
      asked.push(request.url)
      return mock.fetch(request)
    }
    const { code, err } = await run(['bill', '--out', file], {
      env: { ...env, WECHATPAY_PRIVATE_KEY: './no.pem' },
      fetch,
    })
    expect(code).toBe(1)
    expect(err).toContain('WECHATPAY_PRIVATE_KEY')
    expect(asked).toEqual([])
    expect(readdirSync(directory)).not.toContain('none.csv')
  })

  test.each([
    ['trade', ['--sub-mchid', '1900000110'], 'sub_mchid', '1900000110'],
    ['fund', ['--account', 'OPERATION'], 'account_type', 'OPERATION'],
    ['trade', ['--date', '2026-11-01'], 'bill_date', '2026-11-01'],
  ])('of kind %s applies with %j', async (type, args, name, value) => {
    const asked: URL[] = []
    const fetch = async (request: Request) => {
      asked.push(new URL(request.url))
      return mock.fetch(request)
    }
    await run(['bill', '--type', type, '--out', join(directory, `${name}.csv`), ...args], { fetch })
    expect(asked[0]?.searchParams.get(name)).toBe(value)
  })
})

describe('mock', () => {
  test('a long --speed is told by its length, not by what it is', async () => {
    const { code, err } = await run(['mock', '--speed', 'very-very-fast'])
    expect(code).toBe(2)
    expect(err).toContain('--speed wants a number above 0')
    expect(err).not.toContain('very-very-fast')
  })

  test('names the host beside the port that cannot be used', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    try {
      const args = ['mock', '--port', String(port), '--host', '127.0.0.1']
      expect(await run(args)).toMatchObject({
        code: 1,
        err: `Port ${port} (--host 127.0.0.1) cannot be used (EADDRINUSE).`,
      })
    } finally {
      taken.close()
    }
  })

  test.each([
    ['certificate', 'wechatpay_platform.pem', 'pub_key.pem'],
    ['public-key', 'pub_key.pem', 'wechatpay_platform.pem'],
  ])('--keys %s writes %s and no %s', async (keys, written, absent) => {
    const out = join(directory, keys)
    const { code } = await run(['mock', '--port', '0', '--keys', keys, '--out', out], { signal: AbortSignal.abort() })
    expect(code).toBe(0)
    expect(readdirSync(out)).toContain(written)
    expect(readdirSync(out)).not.toContain(absent)
    expect(readFileSync(join(out, 'mock.env'), 'utf8')).toContain(written)
  })
})

test('generate with nothing is refused before any generator is loaded', async () => {
  expect(await run(['generate'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('An OpenAPI file and a folder') as string,
  })
})

test('an error that is no refusal is thrown on', async () => {
  const readInput = () => Promise.reject(new RangeError('stdin broke'))
  await expect(run(['call', 'pre-entrust-sign', '--body', '-'], { readInput })).rejects.toThrow('stdin broke')
})

test('a reason without a path says what it can, in both languages', () => {
  const kinds = ['noPermission', 'folder', 'tilde'] as const
  const reasons = [...kinds.map((kind) => ({ kind })), { kind: 'system', code: 'EIO' } as const]
  for (const reason of reasons) {
    const bare = tellReason({ ...reason, path: undefined })
    const full = tellReason({ ...reason, path: '/a/key.pem' })
    expect(full.given).toEqual({ en: `${bare.given.en}: /a/key.pem`, zh: `${bare.given.zh}：/a/key.pem` })
    expect(full.todo).toEqual(bare.todo)
  }
  expect(tellReason({ kind: 'noFile', path: '/a/key.pem' }).given).toEqual({
    en: 'no file at /a/key.pem',
    zh: '文件不存在：/a/key.pem',
  })
  expect(tellReason({ kind: 'noFile', path: undefined }).given).toEqual({
    en: 'neither the text of a key nor the path of a file that exists',
    zh: '既不是密钥内容，也不是存在的文件',
  })
})

test('the Chinese words of a refused signature tell only what is known', () => {
  const { shown, findings } = chineseWords
  expect(shown({ characters: 5, of: undefined })).toBe('微信支付只给出了前 5 个字符。')
  expect(shown({ characters: 5, of: 9 })).toBe('微信支付只给出了前 5 个字符（共 9 个）。')
  expect(findings.clock({ seconds: 400, isBehind: true })).toContain('慢了 400 秒')
  expect(findings.clock({ seconds: 400, isBehind: false })).toContain('快了 400 秒')
  expect(findings.body({ from: 3, lengths: undefined, isReserialized: false })).toBe(
    '请求体从第 3 个字符起不同。签名之后被改动：重新序列化、换了字符集，或被代理改写。',
  )
})

describe('the doctor', () => {
  const online = { online: true, now: Date.now }
  const kindsOf = (findings: readonly { readonly check: string; readonly kind: string }[], check: string) =>
    findings.filter((finding) => finding.check === check).map(({ kind }) => kind)

  /** Examines with the connections of Node.js itself. */
  async function examineAt(listener: RequestListener) {
    const server = createServer(listener).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    try {
      return await examine({ ...env, WECHATPAY_BASE_URL: `http://127.0.0.1:${port}` }, online)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('reads the clock from answers that no fetch of its own brought', async () => {
    const findings = await examineAt((_, response) => response.writeHead(404).end())
    expect(kindsOf(findings, 'clock')).toEqual(['clockOffset'])
  })

  test('reads no clock from an answer without a date', async () => {
    const findings = await examineAt((_, response) => {
      response.sendDate = false
      response.writeHead(404).end()
    })
    expect(kindsOf(findings, 'clock')).toEqual(['noDate'])
  })

  test('throws on what is no failure of a call', async () => {
    let calls = 0
    const now = () => {
      if (++calls > 2) throw new RangeError('no clock')
      return Date.now()
    }
    await expect(examine(env, { online: true, now, fetch: mock.fetch })).rejects.toThrow('no clock')
  })

  test('asks this Node.js what it does with the proxy of each protocol', () => {
    const named = { http_proxy: 'http://proxy:8080', https_proxy: 'http://proxy:8080' }
    for (const [address, variable] of [
      ['http://127.0.0.1', 'http_proxy'],
      ['https://127.0.0.1', 'https_proxy'],
    ]) {
      const variables = { ...named, WECHATPAY_BASE_URL: address }
      const finding = examineProxy(readEnvironment(variables), variables)
      expect(finding?.kind).toBe(process.env['NODE_USE_ENV_PROXY'] === '1' ? 'proxyUsed' : 'proxyUnused')
      expect(finding?.found.en).toContain(variable)
    }
  })

  test.each([
    ['http://127.0.0.1', '127.0.0.1:80', 'proxyExcepted'],
    ['http://127.0.0.1', '127.0.0.1:443', 'proxyUsed'],
    ['http://127.0.0.1:4600', '127.0.0.1:4600', 'proxyExcepted'],
  ])('%s with NO_PROXY=%s is %s', (WECHATPAY_BASE_URL, NO_PROXY, kind) => {
    const variables = { WECHATPAY_BASE_URL, NO_PROXY, HTTP_PROXY: 'http://proxy:8080' }
    const node = { version: '24.5.0', isHeeded: true }
    expect(examineProxy(readEnvironment(variables), variables, node)).toMatchObject({ level: 'ok', kind })
  })
})
