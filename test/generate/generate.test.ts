import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { constants, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWechatPayClient } from '../../src/index.js'

const files = ['chain.ts', 'contract.ts', 'schema.ts'] as const
let directory: string
beforeAll(() => {
  // Inside the repository, where prettier and tsc find their settings.
  mkdirSync('dist', { recursive: true })
  directory = mkdtempSync('dist/generate-')
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const command = ['--import', 'tsx', 'scripts/generate/generate.ts']

function generate(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** A place of its own for a contract of the fixtures. */
function place(name: string, fixture = 'contract.yaml') {
  const spec = join(directory, name, 'openapi.yaml')
  const out = join(directory, name, 'generated')
  mkdirSync(join(directory, name))
  copyFileSync(join('test/fixtures', fixture), spec)
  const read = () => files.map((file) => readFileSync(join(out, file), 'utf8'))
  const edit = (from: string, to: string) => {
    const text = readFileSync(spec, 'utf8')
    expect(text).toContain(from)
    writeFileSync(spec, text.replace(from, to))
  }
  return { spec, out, read, edit, run: (...args: string[]) => generate('--spec', spec, '--out', out, ...args) }
}

/** Makes a folder a repository, and commits what stands in it. */
function commit(cwd: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'as it was')
}

describe('npm run generate', () => {
  test('writes what is missing, then only what changed, and --check finds every difference', () => {
    const { out, read, edit, run } = place('once')
    expect(run('--check').err.trim().split('\n')).toEqual(
      files.map((file) => expect.stringContaining(`${out}/${file} does not follow from`) as string),
    )
    expect(run()).toMatchObject({ code: 0, out: `Written: ${files.map((file) => `${out}/${file}`).join(', ')}\n` })
    const first = read()
    const times = files.map((file) => statSync(join(out, file)).mtimeMs)
    expect(run()).toMatchObject({ code: 0, out: 'Nothing to write: all is as the API definition says.\n' })
    expect(files.map((file) => statSync(join(out, file)).mtimeMs)).toEqual(times)
    expect(run('--check')).toEqual({ code: 0, out: '', err: '' })

    // A length stands in the data, and in a comment of the types.
    edit('maxLength: 256', 'maxLength: 255')
    const stale = run('--check')
    expect(stale.code).toBe(1)
    expect(stale.err.trim().split('\n')).toEqual([
      expect.stringMatching(/contract\.ts does not follow from .*: npm run generate/),
      expect.stringMatching(/schema\.ts does not follow from .*: npm run generate/),
    ])
    expect(run()).toMatchObject({ code: 0, out: `Written: ${out}/contract.ts, ${out}/schema.ts\n` })
    edit('maxLength: 255', 'maxLength: 256')
    run()
    expect(read()).toEqual(first)

    writeFileSync(join(out, 'schema.ts'), `${first[1]} `)
    expect(run('--check').code).toBe(1)
    rmSync(join(out, 'contract.ts'))
    expect(run('--check').err.trim().split('\n')).toHaveLength(2)
    expect(readdirSync(out)).toEqual(['chain.ts', 'schema.ts'])
  }, 120_000)

  test('writes the same bytes every time', () => {
    const { out, read, run } = place('same')
    run()
    const first = read()
    rmSync(out, { recursive: true })
    run()
    expect(read()).toEqual(first)
  }, 120_000)

  test('writes nothing while the contract is wrong, and says all at once where', () => {
    const { spec, out, edit, run } = place('wrong')
    edit("{ $ref: '#/components/schemas/PreEntrustSignBody' }", "{ $ref: '#/components/schemas/PreEntrustSingBody' }")
    edit('maxLength: 256', 'maxLenght: 256')
    const line = (text: string) => readFileSync(spec, 'utf8').split(text)[0]!.split('\n').length
    const { code, err } = run()
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      `warning: ${spec}:${line('maxLenght')} Property \`maxLenght\` is not expected here. Did you mean: maxLength?`,
      `${spec}:${line('PreEntrustSingBody')} $ref #/components/schemas/PreEntrustSingBody leads nowhere: PreEntrustSignBody was meant?`,
    ])
    expect(() => statSync(out)).toThrow('ENOENT')
  }, 60_000)

  test('answers a missing contract and an unknown option in one line', () => {
    expect(generate('--spec', 'no.yaml')).toEqual({
      code: 1,
      out: '',
      err: 'no.yaml does not exist: give the API definition with --spec FILE\n',
    })
    expect(generate('--chekc')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^generate: .*--chekc.*\n$/) as string,
    })
  }, 60_000)

  test('names English that was written for other Chinese than that of the contract, and holds nothing up', () => {
    const { spec, out, edit, run } = place('english')
    const at = join(directory, 'english')
    writeFileSync(join(at, 'overlay.en.yaml'), 'actions:\n  - { target: $.info, update: { title: Test contract } }\n')
    commit(at)
    edit('title: 测试契约', 'title: 正式契约')
    const { code, err } = run()
    expect(code).toBe(0)
    expect(err).toContain(`${spec}:2 the English of info.title was written for other Chinese\n`)
    expect(existsSync(join(out, 'schema.ts'))).toBe(true)
  }, 60_000)

  test('--watch regenerates on every save and outlives broken YAML', async () => {
    const { out, read, edit, spec, run } = place('watch')
    run()
    commit(join(directory, 'watch'))
    const child = spawn(process.execPath, [...command, '--spec', spec, '--out', out, '--watch'])
    let said = ''
    let heard = () => {}
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        heard()
      })
    const until = async (text: string) => {
      while (!said.includes(text)) await new Promise<void>((go) => (heard = go))
      said = said.slice(said.indexOf(text) + text.length)
    }
    await until('Nothing to write')
    edit('return_app: { type: boolean }', 'return_app: { type: boolean')
    await until(`${spec}:`)
    edit('return_app: { type: boolean', 'return_app: { type: boolean }\n        attach: { type: string }')
    await until('request.attach added (optional)')
    await until('compiles unchanged')
    await until('Written:')
    const kept = readFileSync(spec, 'utf8')
    rmSync(spec)
    await until(`${spec} does not exist`)
    writeFileSync(spec, kept)
    await until('Nothing to write')
    expect(read()[2]).toContain('attach?: string')
    // As editors save, and `sed -i`: more than once.
    for (const name of ['first', 'second']) {
      const attach = 'attach: { type: string }'
      const text = readFileSync(spec, 'utf8').replace(attach, `${attach}\n        ${name}: { type: string }`)
      writeFileSync(`${spec}.${name}`, text)
      renameSync(`${spec}.${name}`, spec)
      await until(`request.${name} added (optional)`)
      await until('Written:')
    }
    child.kill('SIGINT')
    expect(await new Promise((done) => child.on('exit', done))).toBe(0)
  }, 240_000)
})

describe('the contract of another product', () => {
  const caller = `
    import { createWechatPayClient } from '../../../src/index.js'
    import type { notificationResources, paths } from './generated/schema.js'
    import { contract } from './generated/contract.js'
    const client = createWechatPayClient<paths>({ contract } as never)
    const amount = { refund: 100, total: 100, currency: 'CNY' } as const
    const { data } = await client.POST('/v3/refund/domestic/refunds', { body: { out_trade_no: '1217752501201407033233368018', out_refund_no: '1', amount } })
    export const total: number | undefined = data?.amount.payer_total
    export const status: string = ({} as notificationResources['REFUND.SUCCESS']).refund_status
    // @ts-expect-error a misspelt field
    await client.POST('/v3/refund/domestic/refunds', { body: { out_refund_on: '1', amount } })
    // @ts-expect-error an operation that the other contract has
    await client.GET('/v3/certificates')
  `

  test('becomes a typed, signed and verified client', async () => {
    const { out, run } = place('refunds', 'refunds.yaml')
    expect(run()).toMatchObject({ code: 0 })

    const file = join(directory, 'refunds', 'caller.ts')
    writeFileSync(file, caller)
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
      ts.sys,
      '.',
    )
    const program = ts.createProgram([file], options)
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    expect(messages).toEqual([])

    const { contract } = (await import(resolve(out, 'contract.ts'))) as typeof import('../../generated/contract.js')
    const { paths: _, ...wechat } = pretendWechatPay()
    const client = createWechatPayClient<RefundPaths>({ ...wechat, contract })
    const body = {
      out_trade_no: '1217752501201407033233368018',
      out_refund_no: 'R1',
      amount: { refund: 1, total: 2, currency: 'CNY' },
    }
    const { data } = await client.POST('/v3/refund/domestic/refunds', { body })
    expect(data).toMatchObject({ out_refund_no: 'R1', status: 'PROCESSING' })
    await expect(
      client.POST('/v3/refund/domestic/refunds', { body: { ...body, out_refund_no: 'R 1' } }),
    ).rejects.toThrow('out_refund_no')
    await expect(
      client.POST('/v3/refund/domestic/refunds', { body: { ...body, out_trade_no: undefined as never } }),
    ).rejects.toThrow('out_trade_no')
    // The pretended answer is always that of R1.
    await expect(
      client.POST('/v3/refund/domestic/refunds', { body: { ...body, out_refund_no: 'R2' } }),
    ).rejects.toThrow('out_refund_no')
  }, 120_000)
})

interface RefundPaths {
  '/v3/refund/domestic/refunds': {
    post: {
      parameters: object
      requestBody: { content: { 'application/json': { out_trade_no: string; out_refund_no: string; amount: object } } }
      responses: {
        200: { headers: object; content: { 'application/json': { out_refund_no: string; status: string } } }
      }
    }
  }
}

/** A fetch function that checks the signature of a request and signs its answer, with node:crypto alone. */
function pretendWechatPay() {
  const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const serial = 'PUB_KEY_ID_0000000000000024101100397200000006'
  const paths: string[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const field = (name: string) =>
      new RegExp(`${name}="([^"]*)"`).exec(request.headers.get('Authorization') ?? '')?.[1] ?? ''
    const message = `POST\n${pathname}\n${field('timestamp')}\n${field('nonce_str')}\n${await request.text()}\n`
    const key = { key: merchant.publicKey, padding: constants.RSA_PKCS1_PADDING }
    if (!createVerify('sha256').update(message).verify(key, field('signature'), 'base64'))
      return new Response('{}', { status: 401 })
    paths.push(pathname)
    const body = JSON.stringify({
      refund_id: '50000000382019052709732678859',
      out_refund_no: 'R1',
      transaction_id: '1217752501201407033233368018',
      out_trade_no: '1217752501201407033233368018',
      status: 'PROCESSING',
      amount: { refund: 1, total: 2 },
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createSign('sha256').update(`${timestamp}\nnonce\n${body}\n`).sign(platform.privateKey, 'base64')
    const headers = {
      'Content-Type': 'application/json',
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': 'nonce',
      'Wechatpay-Serial': serial,
      'Wechatpay-Signature': signature,
    }
    return new Response(body, { headers })
  }
  return {
    paths,
    fetch,
    mchid: '1900000109',
    serialNo: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB',
    privateKey: merchant.privateKey,
    platformKeys: { [serial]: platform.publicKey },
  }
}
