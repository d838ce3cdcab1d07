import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { X509Certificate } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { operationsOf } from '../../src/contract/contract.js'
import { variables } from '../../src/environment/environment.js'
import { chooseLanguage, giveVoice, type Terminal } from '../../src/cli/terminal.js'
import { createRun, variablesOf } from '../support/command.js'
import { createMockWechatPay } from '../support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const [, serial] = Object.keys(merchant.platformKeys) as [string, string]
const directory = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rmSync(directory, { recursive: true }))

const env = {
  ...variablesOf(merchant),
  WECHATPAY_CERTIFICATE: merchant.certificate,
  WECHATPAY_APIV3_KEY: merchant.apiV3Key,
}

const run = createRun({ env, fetch: mock.fetch })

/** Pre-signs contract W1 over HTTP, as a merchant whose variables are in a file. */
async function presignBy(file: string, notifyUrl: string) {
  const contract = ['--appid', 'wxd678efh567hg6787', '--plan-id', '12535', '--out-contract-code', 'W1']
  const user = ['--contract-display-account', '陈', '--notify-url', notifyUrl]
  const online = { env: {}, fetch: (request: Request) => fetch(request) }
  expect(await run(['call', 'pre-entrust-sign', '--env', file, ...contract, ...user], online)).toMatchObject({
    code: 0,
  })
}

describe('the command line', () => {
  it('without a command shows what there is, and fails', async () => {
    const { code, out } = await run([])
    expect(code).toBe(2)
    for (const word of ['doctor', 'mock', 'call', 'certificates', 'WECHATPAY_MCHID', 'WECHATPAY_APIV3_KEY'])
      expect(out).toContain(word)
  })

  it.each([['--help'], ['-h'], ['help']])('%s is help', async (word) => {
    expect((await run([word])).code).toBe(0)
    expect((await run([word, '--lang', 'zh'])).out).toContain('用法')
  })

  it.each(['doctor', 'mock', 'certificates', 'call'])('%s --help is in both languages', async (command) => {
    expect((await run([command, '--help'])).out).toContain(`wechatpay-fetch ${command}`)
    const { out } = await run([command, '--help', '--lang', 'zh'])
    expect(out).toMatch(/\p{Script=Han}/u)
  })

  it.each(['en', 'zh'] as const)('--help names every variable that is read, in %s', async (language) => {
    const { out } = await run(['--help', '--lang', language])
    const said = out.replace(/\s/g, '')
    for (const [name, text] of Object.entries(variables)) {
      expect(said).toContain(name)
      expect(said).toContain(text[language].replace(/\s/g, ''))
    }
  })

  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect((await run(['--version'])).out).toBe(`wechatpay-fetch ${version}`)
  })

  it.each([
    [['doktor'], 'There is no command doktor.'],
    [['__proto__'], 'There is no command __proto__.'],
    [['doctor', '--bogus'], 'There is no option --bogus.'],
    [['doctor', '-x'], 'There is no option -x.'],
    [['doctor', '--online=yes'], '--online takes no value.'],
    [['mock', '--port', '--out', 'x'], '--port wants a value.'],
    [['call', 'echo-security', '--env', '--body', '{}'], '--env wants a value.'],
    [['doctor', '--lang', 'cn'], '--lang wants en or zh.'],
    [['doctor', '--lang'], '--lang wants en or zh.'],
    [['--lang=cn'], '--lang wants en or zh.'],
    [['doctor', 'extra'], 'extra'],
    [['mock', '--port'], '--port'],
    [['mock', '--port', 'eighty'], '--port wants a number'],
    [['mock', '--port', '65536'], '--port wants a number'],
    [['mock', '--keys', 'old'], '--keys wants one of follow, certificate, public-key, both, mixed; given: old.'],
    [['mock', '--proxy'], '--proxy is about files: --out is missing.'],
    [['mock', '--speed', '0'], '--speed wants a number above 0, e.g. 100; given: 0.'],
    [['mock', '--speed', 'fast'], '--speed wants a number above 0'],
    [['mock', '--deliver-to', '127.0.0.1:3000'], '--deliver-to wants a whole URL, e.g. http://127.0.0.1:3000/notify'],
    [['mock', '--termination-url', '/ended', '--lang', 'zh'], '--termination-url 应为完整的 URL'],
    [['doctor', '--env', '/nowhere/.env'], '--env: no file at /nowhere/.env. Wanted: a file of variables'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([
    [['docter'], 'Did you mean doctor?'],
    [['cert'], 'Did you mean certificates?'],
    [['doctor', '--onlin'], 'Did you mean --online?'],
    [['call', 'pre-entrust'], 'Did you mean pre-entrust-sign or pre-entrust-sign-mini-program?'],
    [
      ['call', 'query-contract', '--plan-id', '1', '--out-contract-cod', 'W1'],
      'query-contract has no field --out-contract-cod.\nDid you mean --out-contract-code?',
    ],
    [['call', 'pre-entrust-sign', '--notify_ulr', 'x'], 'Did you mean --notify-url?'],
    [['call', 'echo-security', '--bodi', '{}'], 'Did you mean --body?'],
  ])('says what was probably meant: %j', async (args, message) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([
    [['docter'], '没有名为 docter 的命令。\n是不是想写 doctor？\n参见 wechatpay-fetch --help'],
    [['doctor', '--onlin'], '没有名为 --onlin 的选项。\n是不是想写 --online？\n参见 wechatpay-fetch doctor --help'],
    [['doctor', 'extra'], '多余的参数：extra。'],
    [['doctor', '--online=yes'], '--online 后面不带值。'],
    [['mock', '--port'], '--port 后面缺少值。'],
    [['doctor', '--lang', 'cn'], '--lang 应为 en 或 zh。'],
    [['doctor', '--env', '/nowhere/.env'], '--env：文件不存在：/nowhere/.env。要求：'],
    [['call', 'query-contract', '--out-contract-cod', 'W1'], 'query-contract 没有 --out-contract-cod 这个字段。'],
    [['call', 'pre-entrust-sign', '--body', '[]'], '--body 应为 JSON 对象（{…}）。'],
    [['call', 'pre-entrust-sign', '--body', '{'], '--body 不是有效的 JSON。'],
    [['call', 'pre-entrust-sign', '--body', '@/nowhere.json'], '--body：文件不存在：/nowhere.json。'],
  ])('tells mistakes in Chinese: %j', async (args, message) => {
    const { code, err } = await run(args, { env: { ...env, LANG: 'zh_CN.UTF-8' } })
    expect(code).toBe(2)
    expect(err).toContain(message)
    for (const line of err.split('\n')) expect(line).toMatch(/\p{Script=Han}/u)
  })

  it('says where it could not write', async () => {
    const file = join(directory, 'no-folder')
    writeFileSync(file, '')
    const { code, err } = await run(['certificates', '--lang', 'zh', '--out', join(file, 'below')])
    expect(code).toBe(2)
    expect(err).toContain(`无法写入 ${join(file, 'below')}（`)
  })

  it('does not name the doctor for a mistake outside of the configuration', async () => {
    const { code, err } = await run(['mock', '--port', '0', '--mchid', '#'])
    expect(code).toBe(1)
    expect(err).toContain('ERR_OPTIONS: mchid')
    expect(err).not.toContain('doctor')
  })

  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh-Hans' }, 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
    [{}, 'en'],
  ])('speaks by locale: %j', (locale, language) => {
    expect(chooseLanguage(locale, 'en-US')).toBe(language)
    expect(['en', 'zh']).toContain(chooseLanguage(locale))
  })

  it.each([
    [['--lang', 'zh', '--help'], '用法'],
    [['--lang', 'zh', 'doctor', '--help'], '读取环境变量'],
    [['--lang=zh', 'doctor', '--help'], '读取环境变量'],
    [['doktor', '--lang=zh'], '没有名为 doktor 的命令'],
    [['doctor', '--bogus', '--lang', 'zh'], '参见 wechatpay-fetch doctor --help'],
    [['call', '--lang', 'zh', 'nothing'], '没有名为 nothing 的操作'],
    [['call', '--help', 'pre-entrust-sign', '--lang', 'zh'], '必填字段'],
  ])('takes --lang and --help wherever they stand: %j', async (args, message) => {
    const { out, err } = await run(args)
    expect(out + err).toContain(message)
  })

  it.each([
    ['doctor', '--online'],
    ['doctor', '--online', '--json'],
    ['call', 'echo-security', '--echo-message', 'x'],
    ['certificates'],
  ])('lets no control character of a stranger through to the terminal: %s %s', async (...args) => {
    const evil = 'm\u001b[2J\u009b31m\u202e\r'
    const detail = {
      detail: { issue: `sign${evil}` },
      sign_information: { truncated_sign_message: `GET\n/v3/${evil}\n1\nx\n` },
    }
    for (const code of ['SIGN_ERROR', `NO_AUTH${evil}`]) {
      const fetch = async () => Response.json({ code, message: evil, detail }, { status: 401 })
      const { out, err } = await run(args, { fetch, isInteractive: true })
      expect(out + err).toContain('\\u009b31m')
      const foreign = (out + err).replace(/\u001B\[\d+m/g, '').replace(/\n/g, '')
      expect(foreign).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
      if (args.includes('--json')) expect(() => JSON.parse(out) as unknown).not.toThrow()
    }
  })

  it('has colour on a terminal only', () => {
    const terminal = { env: {}, isInteractive: true } as unknown as Terminal
    const paint = (change: Partial<Terminal>) => {
      let written = ''
      const voice = giveVoice({ ...terminal, ...change, out: (line) => (written = line) }, 'en')
      voice.out(voice.paint('red', 'x\u001B[2J'))
      return written
    }
    expect(paint({})).toBe('\u001B[31mx\\u001b[2J\u001B[0m')
    expect(paint({ env: { NO_COLOR: '1' } })).toBe('x\\u001b[2J')
    expect(paint({ isInteractive: false })).toBe('x\\u001b[2J')
  })

  it('does not hide a bug behind its help', async () => {
    const now = (): never => {
      throw new Error('a bug')
    }
    await expect(run(['doctor'], { now })).rejects.toThrow('a bug')
  })
})

describe('doctor', () => {
  it('prints a checklist', async () => {
    const { code, out } = await run(['doctor'])
    expect(code).toBe(0)
    expect(out).toContain('✓ private key: RSA, 2048 bits')
    expect(out).toContain('0 errors, 0 warnings')
    expect(out).toContain('doctor --online')
  })

  it('calls with --online', async () => {
    const { code, out } = await run(['doctor', '--online', '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out).toContain('✓ 联调自测：应答正常，已用')
    expect(out).not.toContain('下一步')
  })

  it.each([
    [['--notify-url', 'https://yourapp.com/notify'], '--notify-url wants --online beside it.'],
    [['--online', '--notify-url', 'yourapp.com/notify'], '--notify-url wants a whole URL'],
    [['--notify-url', 'https://yourapp.com/notify', '--lang', 'zh'], '要与 --online 一起使用'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(['doctor', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('names each problem, and fails', async () => {
    const { code, out } = await run(['doctor'], {
      env: { ...env, WECHATPAY_PRIVATE_KEY: merchant.certificate, WECHATPAY_BASE_URL: 'http://127.0.0.1:1' },
    })
    expect(code).toBe(1)
    expect(out).toContain('✗ private key: a certificate')
    expect(out).toContain('    wanted: apiclient_key.pem')
    expect(out).toContain('    to do: Correct WECHATPAY_PRIVATE_KEY')
    expect(out).toContain('1 error, 1 warning')
  })

  it('indents the further lines of an explanation', async () => {
    const { out } = await run(['doctor', '--online'], {
      env,
      fetch: async (request) =>
        mock.fetch(
          new Request(`${request.url}?x`, { method: 'POST', headers: request.headers, body: await request.text() }),
        ),
    })
    expect(out).toMatch(/\n {6}the URL differs/)
  })

  it('speaks JSON', async () => {
    const { code, out } = await run(['doctor', '--json'], { env: { LANG: 'en' } })
    expect(code).toBe(1)
    const told = JSON.parse(out) as { ok: boolean; findings: Record<string, unknown>[] }
    expect(told.ok).toBe(false)
    expect(told.findings).toContainEqual({
      check: 'mchid',
      level: 'error',
      kind: 'missing',
      found: 'missing',
      wanted: expect.any(String) as string,
      todo: expect.any(String) as string,
    })
  })

  it('reads variables from a file, those of the environment first', async () => {
    const file = join(directory, '.env')
    const lines = Object.entries(env).map(([name, value]) => `${name}="${value.replace(/\n/g, '\\n')}"`)
    writeFileSync(file, lines.join('\n'))
    expect((await run(['doctor', '--env', file], { env: {} })).code).toBe(0)
    expect((await run(['doctor', '--env', file], { env: { WECHATPAY_MCHID: '商户' } })).code).toBe(1)
  })

  it('prints no secret', async () => {
    const swapped = { ...env, WECHATPAY_MCHID: merchant.apiV3Key, WECHATPAY_SERIAL_NO: merchant.privateKey }
    for (const variables of [env, swapped]) {
      for (const args of [
        ['doctor', '--online'],
        ['doctor', '--online', '--json'],
      ]) {
        const { out, err } = await run(args, { env: variables })
        for (const line of [merchant.apiV3Key, ...merchant.privateKey.split('\n').filter((l) => l.length > 30)])
          expect(out + err).not.toContain(line)
      }
    }
  })
})

describe('call', () => {
  const presign = (code: string) => [
    ...['call', 'pre-entrust-sign', '--appid', 'wxd678efh567hg6787', '--plan-id', '12535', '--out-contract-code', code],
    ...['--contract-display-account', '陈', '--notify-url=https://yourapp.com/notify'],
  ]

  it('makes one typed call', async () => {
    const { code, out } = await run([...presign('CALL1'), '--return-app'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ plan_id: 12535, out_contract_code: 'CALL1' })
  })

  it('takes the body from a file, from stdin, or as text, single fields on top', async () => {
    const body = { appid: 'wxd678efh567hg6787', plan_id: 1, out_contract_code: 'CALL2', contract_display_account: '陈' }
    const text = JSON.stringify({ ...body, notify_url: 'https://yourapp.com/notify' })
    const file = join(directory, 'body.json')
    writeFileSync(file, text)
    for (const source of [text, `@${file}`, '-']) {
      const { out } = await run(['call', 'pre-entrust-sign', '--body', source, '--plan-id', '2'], {
        readInput: async () => text,
      })
      expect(JSON.parse(out)).toMatchObject({ plan_id: 2, out_contract_code: 'CALL2' })
    }
  })

  it.each([
    ['{', '--body is no JSON.'],
    ['@/nowhere.json', '--body: no file at /nowhere.json.'],
  ])('refuses a body that cannot be read: %s', async (source, reason) => {
    const { code, err } = await run(['call', 'pre-entrust-sign', '--body', source])
    expect(code).toBe(2)
    expect(err).toContain(reason)
  })

  it.each([
    ['[]', 'an array of 0'],
    ['null', 'null'],
    ['"text"', 'a string of 4 characters'],
  ])('refuses a body that is no object: %s', async (source, given) => {
    const { code, err } = await run(['call', 'pre-entrust-sign', '--body', source])
    expect(code).toBe(2)
    expect(err).toContain(`--body must be a JSON object; given: ${given}.`)
  })

  it('points to no cause that nobody can see', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
    const { code, err } = await run(['call', 'echo-security', '--echo-message', 'x'], { fetch })
    expect(code).toBe(1)
    expect(err).toContain('ERR_NETWORK: no whole answer came (ECONNREFUSED).')
    expect(err).not.toContain('see cause')
  })

  it('puts fields where the path and the query want them', async () => {
    const seen: string[] = []
    const fetch = (request: Request) => {
      seen.push(request.url.replace(/^https:\/\/[^/]+/, ''))
      return mock.fetch(request)
    }
    await run(['call', 'query-contract', '--plan-id', '12535', '--out-contract-code', 'CALL1'], { fetch })
    const { code } = await run(['call', 'list-certificates', '--algorithm-type', 'RSA'], { fetch })
    expect(seen).toEqual([
      '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/CALL1',
      '/v3/certificates?algorithm_type=RSA',
    ])
    expect(code).toBe(0)
  })

  it('says what breaks the API definition, and sends nothing', async () => {
    const { code, err } = await run(['call', 'pre-entrust-sign', '--plan-id', 'x'])
    expect(code).toBe(1)
    expect(err).toContain('/body/plan_id must be of type integer')
    expect(err).toContain('/body/appid is required')
  })

  it('prints what WeChat Pay refused, with its explanation', async () => {
    const { code, out, err } = await run(presign('CALL3'), {
      fetch: async (request) =>
        mock.fetch(
          new Request(request.url, { method: 'POST', headers: request.headers, body: `${await request.text()} ` }),
        ),
    })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('"code": "SIGN_ERROR"')
    expect(err).toContain('the body differs')
    const { err: chinese } = await run([...presign('CALL3'), '--lang', 'zh'], {
      fetch: async (request) =>
        mock.fetch(
          new Request(request.url, { method: 'POST', headers: request.headers, body: `${await request.text()} ` }),
        ),
    })
    expect(chinese).toContain('请求体从第')
    expect(chinese).not.toContain('differs')
    const { err: other } = await run(presign('CALL3'), {
      fetch: async () => Response.json({ code: 'NO_AUTH', message: '无权限' }, { status: 403 }),
    })
    expect(JSON.parse(other)).toMatchObject({ code: 'NO_AUTH', status: 403 })
  })

  it('names the variables that are missing', async () => {
    const { code, err } = await run(presign('CALL4'), { env: { LANG: 'en', WECHATPAY_PRIVATE_KEY: './no.pem' } })
    expect(code).toBe(1)
    expect(err).toContain('5 environment variables are missing or wrong:\n  WECHATPAY_MCHID: missing. Wanted: ')
    expect(err).toContain('WECHATPAY_PRIVATE_KEY: no file at ')
    const { err: chinese } = await run(presign('CALL4'), { env: { LANG: 'zh', WECHATPAY_PRIVATE_KEY: './no.pem' } })
    expect(chinese).toContain('有 5 个环境变量缺失或不可用：\n  WECHATPAY_MCHID：未提供。要求：')
    expect(chinese).toContain('WECHATPAY_PRIVATE_KEY：文件不存在：')
  })

  it('sends who has a wrong key to the doctor', async () => {
    const { code, err } = await run(presign('CALL4'), {
      env: { ...env, LANG: 'zh', WECHATPAY_PRIVATE_KEY: merchant.certificate },
    })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^有 1 个.*\n {2}WECHATPAY_PRIVATE_KEY：给出的是一张证书。.*\n逐项检查：wechatpay-fetch doctor$/,
    )
  })

  it('says done where there is no content', async () => {
    const key = Object.keys(operationsOf()).find((one) => operationsOf()[one]!.operationId === 'reverseTransaction')!
    expect(Object.keys(operationsOf()[key]!.responses)).toContain('204')
    mock.answer(() => ({ status: 204 }), { operation: 'reverseTransaction' })
    const orders = JSON.stringify([{ mchid: '1900000109', out_trade_no: '20150806125346', sub_mchid: '1900000109' }])
    const { code, out, err } = await run([
      ...['call', 'reverse-transaction', '--combine-out-trade-no', 'P20150806125346'],
      ...['--combine-appid', 'wxd678efh567hg6787', '--sub-orders', orders],
    ])
    expect(err).toBe('')
    expect({ code, out }).toEqual({ code: 0, out: 'done, no content' })
  })

  it('helps with every operation', async () => {
    const { out } = await run(['call', '--help'])
    for (const { operationId } of Object.values(operationsOf()))
      expect(out).toContain(operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    const { out: one } = await run(['call', 'pre-entrust-sign', '--help'])
    expect(one).toContain('POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign')
    expect(one).toContain('--out-contract-code')
    expect(one).toContain('Optional fields\n  --return-app\n  --attach')
    expect((await run(['call', 'list-certificates', '--help'])).out).toContain('–')
  })

  it.each([
    [['call'], 'Which operation?'],
    [['call', 'pre-entrust-sing'], 'Did you mean pre-entrust-sign?'],
    [['call', 'x', 'y'], 'There is no operation x.'],
  ])('refuses %j and lists what there is', async (args, message) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toContain('query-contract')
  })
})

describe('certificates', () => {
  it('downloads them into files', async () => {
    const out = join(directory, 'certificates')
    const result = await run(['certificates', '--out', out])
    expect(result.code).toBe(0)
    const [file] = readdirSync(out).filter((name) => name.endsWith('.pem'))
    expect(file).toBe(`wechatpay_${serial}.pem`)
    expect(new X509Certificate(readFileSync(join(out, file!))).serialNumber).toBe(serial)
    expect(result.out).toContain('valid until')
  })

  it('names the variable that is missing', async () => {
    const { code, err } = await run(['certificates'], { env: { ...env, WECHATPAY_APIV3_KEY: '' } })
    expect(code).toBe(1)
    expect(err).toContain('1 environment variable is missing or wrong:\n  WECHATPAY_APIV3_KEY: missing. ')
    const { err: chinese } = await run(['certificates'], { env: { ...env, LANG: 'zh', WECHATPAY_APIV3_KEY: '' } })
    expect(chinese).toContain('有 1 个环境变量缺失或不可用：\n  WECHATPAY_APIV3_KEY：未提供。要求：APIv3 密钥')
  })

  it('says why nothing could be downloaded, and points to no cause that nobody can see', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('no DNS'), { code: 'ENOTFOUND' }))
    const { code, err } = await run(['certificates'], { fetch })
    expect(code).toBe(1)
    expect(err).toMatch(/^ERR_PLATFORM_KEYS: .*\n(.*\n)?ERR_NETWORK: no whole answer came \(ENOTFOUND\)\.\n1\. /)
    expect(err).not.toMatch(/see cause|outcome/)
  })

  it('says why it could not', async () => {
    const { code, err } = await run(['certificates'], {
      env: { ...env, WECHATPAY_APIV3_KEY: '0123456789abcdef0123456789abcdef' },
    })
    expect(code).toBe(1)
    expect(err).toContain('ERR_PLATFORM_KEYS')
    expect(err).toContain('APIv3 key')
  })
})

describe('mock', () => {
  async function serve(args: readonly string[], language = 'en', change: Partial<Terminal> = {}) {
    const stop = new AbortController()
    const lines: string[] = []
    const running = run(['mock', '--port', '0', ...args], {
      env: { LANG: language },
      signal: stop.signal,
      out: (line) => lines.push(line),
      ...change,
    })
    await expect.poll(() => lines.join('\n'), { timeout: 30_000 }).toMatch(/Ctrl-C/)
    return { lines, end: () => (stop.abort(), running) }
  }

  it('prints credentials that work, and logs each request with its verdict', async () => {
    const { lines, end } = await serve(['--mchid', '1230000109'])
    const file = join(directory, 'printed.env')
    writeFileSync(file, lines.join('\n'))
    const online = { env: { LANG: 'en' }, fetch: (request: Request) => fetch(request) }
    const { code, out } = await run(['doctor', '--online', '--env', file], online)
    expect(out).toContain('✓ merchant number: 1230000109')
    expect(out).toContain('✓ self-test')
    expect(code).toBe(0)
    expect(lines).toContain('POST /v3/security/echo → 200 echoed')
    const wrong = join(directory, 'wrong.env')
    writeFileSync(wrong, lines.join('\n').replace('WECHATPAY_MCHID="1230000109"', 'WECHATPAY_MCHID="1230000100"'))
    expect((await run(['doctor', '--online', '--env', wrong], online)).code).toBe(1)
    expect(lines.at(-1)).toBe('POST /v3/security/echo → 401 SIGN_ERROR: mchid unknown')
    expect((await end()).code).toBe(0)
  })

  /** A receiver of notifications on this machine, with the requests that it got. */
  async function receive(answer: (count: number) => { status: number; text?: string }) {
    const seen: string[] = []
    const server = createServer((request, response) => {
      const { status, text = '' } = answer(seen.push(request.url!))
      response.writeHead(status).end(text)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { seen, server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }

  it('writes the files of a merchant, and takes the same keys again', async () => {
    const out = join(directory, 'mock')
    const { lines, end } = await serve(['--out', out], 'zh_CN')
    expect(readdirSync(out).sort()).toEqual([
      '.wechatpay-fetch',
      'apiclient_cert.pem',
      'apiclient_key.pem',
      'mock.env',
      'mock.json',
      'pub_key.pem',
      'wechatpay_platform.pem',
    ])
    expect(lines.join('\n')).toContain('模拟的微信支付运行于')
    expect(lines.join('\n')).not.toContain('PRIVATE KEY')
    const online = { env: {}, fetch: (request: Request) => fetch(request) }
    expect((await run(['doctor', '--online', '--env', join(out, 'mock.env')], online)).code).toBe(0)
    await end()
    const read = () => readFileSync(join(out, 'mock.env'), 'utf8').replace(/^WECHATPAY_BASE_URL.*$/m, '')
    const [key, variables] = [readFileSync(join(out, 'apiclient_key.pem'), 'utf8'), read()]
    expect(statSync(join(out, 'apiclient_key.pem')).mode & 0o777).toBe(0o600)
    const again = await serve(['--out', out, '--readable', '--paths', '/run/keys'])
    expect(readFileSync(join(out, 'apiclient_key.pem'), 'utf8')).toBe(key)
    expect(read()).toBe(variables.replaceAll(`${out}/`, '/run/keys/'))
    expect(statSync(join(out, 'apiclient_key.pem')).mode & 0o777).toBe(0o644)
    await again.end()
    const other = await serve(['--out', out, '--mchid', '1900000200'])
    expect(readFileSync(join(out, 'apiclient_key.pem'), 'utf8')).not.toBe(key)
    await other.end()
  })

  it('touches no file that is not its own', async () => {
    const out = join(directory, 'theirs')
    mkdirSync(out)
    writeFileSync(join(out, 'apiclient_key.pem'), 'a real key')
    const { code, err } = await run(['mock', '--port', '0', '--out', out])
    expect(code).toBe(1)
    expect(err).toContain('was not written by this command')
    expect(readdirSync(out)).toEqual(['apiclient_key.pem'])
    expect(readFileSync(join(out, 'apiclient_key.pem'), 'utf8')).toBe('a real key')
  })

  it.each([
    ['certificate', ['WECHATPAY_PLATFORM_CERTIFICATES']],
    ['public-key', ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY']],
    ['mixed', ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY', 'WECHATPAY_PLATFORM_CERTIFICATES']],
  ])('gives the keys of the state %s, and says it', async (keys, names) => {
    const { lines, end } = await serve(['--keys', keys])
    await end()
    const printed = lines.flatMap((line) => line.split('\n')).map((line) => line.split('=')[0])
    const all = ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY', 'WECHATPAY_PLATFORM_CERTIFICATES']
    expect(all.filter((name) => printed.includes(name))).toEqual(names)
    expect(lines.join('\n')).toContain(`# --keys ${keys}: `)
  })

  it('writes what clients of the proxy need', async () => {
    const out = join(directory, 'proxy')
    const { lines, end } = await serve(['--out', out, '--proxy'])
    await end()
    const { HTTPS_PROXY, SSL_CERT_FILE, WECHATPAY_BASE_URL } = parseEnv(readFileSync(join(out, 'mock.env'), 'utf8'))
    expect(HTTPS_PROXY).toBe(WECHATPAY_BASE_URL)
    expect(new X509Certificate(readFileSync(SSL_CERT_FILE!)).ca).toBe(true)
    expect(lines.join('\n')).toContain(`# HTTPS_PROXY=${HTTPS_PROXY}, and trust ${join(out, 'mock_ca.pem')}`)
  })

  it('plays the payer by requests under /mock, delivers where it is told to, and logs each attempt', async () => {
    const { seen, server, origin } = await receive((count) =>
      count === 1 ? { status: 500, text: 'not\n  now' } : { status: 204 },
    )
    const args = ['--out', join(directory, 'payer'), '--deliver-to', origin, '--speed', '1000']
    const { lines, end } = await serve([...args, '--termination-url', 'https://yourapp.com/ended'])
    const [, url] = /^# The payer: curl (http.*\/mock)$/m.exec(lines.join('\n'))!
    await presignBy(join(directory, 'payer', 'mock.env'), 'https://yourapp.com/wechatpay/notify')
    const post = async (target: string) => (await fetch(`${url}${target}`, { method: 'POST' })).json()
    const address = `${origin}/wechatpay/notify`
    expect(await post('/approve/W1?until=end')).toMatchObject({ accepted: true, url: address })
    await post('/inject-notification/forged')
    expect(await post('/terminate/W1?until=end')).toMatchObject({ accepted: true, url: `${origin}/ended` })
    expect(lines.slice(-3)).toEqual([
      `POST ${address} → 500 ECOMMERCE_ENTRUST.SIGN W1; not now; again in 0.01 s`,
      `POST ${address} → 204 ECOMMERCE_ENTRUST.SIGN W1`,
      `POST ${origin}/ended → 204 ECOMMERCE_ENTRUST.TERMINATE W1 (forged)`,
    ])
    expect(seen).toEqual(['/wechatpay/notify', '/wechatpay/notify', '/ended'])
    await end()
    server.close()
  })

  it('names the injected fault in the line of the request', async () => {
    const { lines, end } = await serve(['--out', join(directory, 'faulty')])
    const [, url] = /^# The payer: curl (http.*\/mock)$/m.exec(lines.join('\n'))!
    await fetch(`${url}/inject/unsigned`, { method: 'POST' })
    await run([...['call', 'echo-security', '--echo-message', 'a', '--env', join(directory, 'faulty', 'mock.env')]], {
      env: {},
      fetch: (request) => fetch(request),
    })
    expect(lines.at(-1)).toBe('POST /v3/security/echo → 200 echoed (unsigned)')
    await end()
  })

  it('sends nothing to the internet unless told to, and says so', async () => {
    const { lines, end } = await serve(['--out', join(directory, 'afar')])
    const [, url] = /^# The payer: curl (http.*\/mock)$/m.exec(lines.join('\n'))!
    await presignBy(join(directory, 'afar', 'mock.env'), 'https://yourapp.com/notify')
    const answer = await fetch(`${url}/approve/W1`, { method: 'POST' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ error: expect.stringContaining('--deliver-to') as string })
    await end()
  })

  it('says when it gives up a delivery', async () => {
    const { server, origin } = await receive(() => ({ status: 404 }))
    const args = ['--out', join(directory, 'giving-up'), '--speed', '1000000']
    const { lines, end } = await serve(args, 'zh_CN')
    const [, url] = /^# 扮演用户：curl (http.*\/mock)$/m.exec(lines.join('\n'))!
    await presignBy(join(directory, 'giving-up', 'mock.env'), `${origin}/notify`)
    await fetch(`${url}/approve/W1?until=end`, { method: 'POST' })
    expect(lines.at(-2)).toMatch(/→ 404 ECOMMERCE_ENTRUST.SIGN W1; 0.0003 秒后再次投递$/)
    expect(lines.at(-1)).toBe(`POST ${origin}/notify → 404 ECOMMERCE_ENTRUST.SIGN W1; 不再投递`)
    await end()
    server.close()
  })

  it('ends by POST /mock/stop', async () => {
    const lines: string[] = []
    const running = run(['mock', '--port', '0'], { env: { LANG: 'en' }, out: (line) => lines.push(line) })
    await expect.poll(() => lines.join('\n'), { timeout: 30_000 }).toMatch(/Ctrl-C/)
    const [, url] = /^# The payer: curl (http.*\/mock)$/m.exec(lines.join('\n'))!
    const answer = await fetch(`${url}/stop`, { method: 'POST' })
    expect(await answer.json()).toEqual({ stopped: true })
    expect((await running).code).toBe(0)
    await expect(fetch(url!)).rejects.toThrow()
  })

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const { code, err } = await run(['mock', '--port', String(port)])
    server.close()
    expect(code).toBe(1)
    expect(err).toContain('EADDRINUSE')
  })

  it('ends at once where it is stopped already', async () => {
    expect((await run(['mock', '--port', '0'], { signal: AbortSignal.abort() })).code).toBe(0)
  })
})

describe('the executable', () => {
  afterEach(() => {
    process.exitCode = undefined
  })

  it('gives the command its process', async () => {
    const { argv } = process
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    process.argv = ['node', 'wechatpay-fetch', '--version']
    await import('../../src/cli/cli.js')
    process.argv = argv
    const written = write.mock.calls.map(([text]) => text)
    write.mockRestore()
    expect(written).toContainEqual(expect.stringMatching(/^wechatpay-fetch \d/))
    expect(process.exitCode).toBe(0)
  })

  it('ends in silence when nobody reads on', { timeout: 60_000 }, async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const doctor = spawn(process.execPath, ['--import', 'tsx', 'src/cli/cli.ts', 'doctor'], { cwd: root })
    doctor.stdout.destroy()
    const [said, [code]] = await Promise.all([text(doctor.stderr), once(doctor, 'exit') as Promise<[number]>])
    // Its own: nothing is configured here.
    expect([said, code]).toEqual(['', 1])
  })

  it('runs as a program, reads stdin, and stops on a signal', { timeout: 120_000 }, async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const start = (...args: string[]) =>
      spawn(process.execPath, ['--import', 'tsx', 'src/cli/cli.ts', ...args], {
        cwd: root,
        env: { ...process.env, ...env },
      })
    const serving = start('mock', '--port', '0', '--out', join(directory, 'program'))
    await once(serving.stdout, 'data')
    await expect.poll(() => existsSync(join(directory, 'program', 'mock.env')), { timeout: 60_000 }).toBe(true)
    const calling = start('call', 'echo-security', '--body', '-', '--env', 'missing.env')
    calling.stdin.end('{}')
    const [text] = (await once(calling.stderr, 'data')) as [Buffer]
    expect(text.toString()).toContain('missing.env')
    await once(calling, 'exit')
    // A delivery that is to be attempted again in 10 s does not keep it.
    const file = join(directory, 'program', 'mock.env')
    await presignBy(file, 'http://127.0.0.1:1/notify')
    const [, url] = /^WECHATPAY_BASE_URL="(.*)"$/m.exec(readFileSync(file, 'utf8'))!
    const approved = await fetch(`${url}/mock/approve/W1`, { method: 'POST' })
    expect(await approved.json()).toMatchObject({ accepted: false, wait: 10_000 })
    const killedAt = Date.now()
    serving.kill('SIGTERM')
    const [code] = (await once(serving, 'exit')) as [number]
    expect(code).toBe(0)
    expect(Date.now() - killedAt).toBeLessThan(9000)
  })
})
