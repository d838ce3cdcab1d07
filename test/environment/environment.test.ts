import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it, vi } from 'vitest'
import {
  findProblems,
  fromEnv,
  merchantOptions,
  readEnvironment,
  tellReason,
  variables,
} from '../../src/environment/environment.js'
import { createNotificationHandler, WechatPayError } from '../../src/index.js'
import type { PlatformKeySource } from '../../src/keys/keys.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const [[publicKeyId, publicKey], [serial, platformCertificate]] = Object.entries(merchant.platformKeys) as [
  [string, string],
  [string, string],
]
const directory = mkdtempSync(join(tmpdir(), 'environment-'))
afterAll(() => rmSync(directory, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

const identity = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_SERIAL_NO: merchant.serialNo,
  WECHATPAY_PRIVATE_KEY: merchant.privateKey,
}
const publicKeyMode = { ...identity, WECHATPAY_PUBLIC_KEY_ID: publicKeyId, WECHATPAY_PUBLIC_KEY: publicKey }

async function works(env: Record<string, string>) {
  const options = merchantOptions(readEnvironment(env), { fetch: mock.fetch })
  const client = createWechatPayClient({ ...options, fetch: mock.fetch })
  const { response } = await client.POST(presignPath, { body: presign('ENVIRONMENT') })
  return response.headers.get('Wechatpay-Serial')
}

describe('a configuration that works', () => {
  it('public key mode', async () => {
    expect(await works(publicKeyMode)).toBe(publicKeyId)
  })

  it('public key mode, keys from files, serial from the certificate', async () => {
    const env = {
      WECHATPAY_MCHID: ` ${merchant.mchid} `,
      WECHATPAY_PRIVATE_KEY: file('apiclient_key.pem', merchant.privateKey),
      WECHATPAY_CERTIFICATE: file('apiclient_cert.pem', merchant.certificate),
      WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
      WECHATPAY_PUBLIC_KEY: file('pub_key.pem', publicKey),
      WECHATPAY_SERIAL_NO: '',
    }
    expect(await works(env)).toBe(publicKeyId)
    expect(merchantOptions(readEnvironment(env)).serialNo).toBe(merchant.serialNo)
  })

  it('platform certificates: text, a path, several paths, several in one file, literal \\n', async () => {
    const path = file('platform.pem', platformCertificate)
    for (const value of [
      platformCertificate,
      path,
      `${path}, ${path}`,
      file('both.pem', platformCertificate + platformCertificate),
      platformCertificate.replace(/\n/g, '\\n'),
    ]) {
      expect(await works({ ...identity, WECHATPAY_PLATFORM_CERTIFICATES: value })).toBe(serial)
    }
  })

  it('both at once', async () => {
    const env = { ...publicKeyMode, WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate }
    const { platformKeys } = merchantOptions(readEnvironment(env))
    expect(Object.keys(platformKeys)).toEqual([publicKeyId, serial])
    expect(await works(env)).toBe(publicKeyId)
  })

  it('downloaded certificates, by the word or because there is only an APIv3 key', async () => {
    const only = { ...identity, WECHATPAY_APIV3_KEY: merchant.apiV3Key }
    expect(await works(only)).toBe(serial)
    const both = {
      ...publicKeyMode,
      WECHATPAY_APIV3_KEY: merchant.apiV3Key,
      WECHATPAY_PLATFORM_CERTIFICATES: 'download',
    }
    const source = merchantOptions(readEnvironment(both), { fetch: mock.fetch }).platformKeys as PlatformKeySource
    expect(await source.preferred()).toBe(publicKeyId)
    expect(await source.find(serial)).toBeDefined()
  })

  it('an APIv3 key from a file that ends in a line feed', () => {
    const apiV3Key = (value: string) => readEnvironment({ WECHATPAY_APIV3_KEY: value }).apiV3Key
    expect(apiV3Key(file('apiv3.key', `${merchant.apiV3Key}\r\n`))).toBe(merchant.apiV3Key)
    expect(apiV3Key(merchant.apiV3Key)).toBe(merchant.apiV3Key)
    expect(apiV3Key(`${merchant.apiV3Key}\r\n`)).toBe(merchant.apiV3Key)
    expect(apiV3Key(`"${merchant.apiV3Key}"`)).toBe(merchant.apiV3Key)
  })

  it('an APIv3 key from a file whose path has as many characters as a key', () => {
    const path = file('k'.repeat(Math.max(1, 31 - directory.length)), merchant.apiV3Key)
    expect(readEnvironment({ WECHATPAY_APIV3_KEY: path }).apiV3Key).toBe(merchant.apiV3Key)
    expect(readEnvironment({ WECHATPAY_APIV3_KEY: ` ${path}\r` }).apiV3Key).toBe(merchant.apiV3Key)
  })

  it('another address', () => {
    const env = { ...publicKeyMode, WECHATPAY_BASE_URL: 'http://127.0.0.1:4600' }
    expect(merchantOptions(readEnvironment(env)).baseUrl).toBe('http://127.0.0.1:4600')
  })
})

describe('a configuration that is not whole', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'nothing',
      {},
      [
        'WECHATPAY_MCHID',
        'WECHATPAY_SERIAL_NO',
        'WECHATPAY_PRIVATE_KEY',
        'WECHATPAY_PUBLIC_KEY_ID',
        'WECHATPAY_PUBLIC_KEY',
      ],
    ],
    ['a public key without its id', { ...identity, WECHATPAY_PUBLIC_KEY: publicKey }, ['WECHATPAY_PUBLIC_KEY_ID']],
    ['an id without its key', { ...identity, WECHATPAY_PUBLIC_KEY_ID: publicKeyId }, ['WECHATPAY_PUBLIC_KEY']],
    ['a download without a key', { ...identity, WECHATPAY_PLATFORM_CERTIFICATES: 'download' }, ['WECHATPAY_APIV3_KEY']],
    ['whole', publicKeyMode, []],
  ])('names what is missing: %s', (_, env, missing) => {
    expect(findProblems(readEnvironment(env), Date.now()).map(({ variable }) => variable)).toEqual(missing)
  })

  it('tells all of it at once, with what each variable holds', () => {
    const run = () => fromEnv({ env: { WECHATPAY_PRIVATE_KEY: '/nowhere/apiclient_key.pem' } })
    expect(run).toThrow(WechatPayError)
    expect(run).toThrow('5 environment variables are missing or wrong:\n  WECHATPAY_MCHID: missing. Wanted: ')
    expect(run).toThrow('WECHATPAY_PRIVATE_KEY: no file at /nowhere/apiclient_key.pem. Wanted: apiclient_key.pem')
    expect(run).toThrow(variables.WECHATPAY_MCHID.en)
    const { WECHATPAY_MCHID: _, ...rest } = publicKeyMode
    expect(() => fromEnv({ env: rest })).toThrow(/^WECHATPAY_MCHID: missing\. Wanted: merchant number/)
  })

  it('tells what is wrong, too, by variable and in the words of the doctor', () => {
    const env = {
      WECHATPAY_MCHID: '1900"109',
      WECHATPAY_SERIAL_NO: publicKeyId,
      WECHATPAY_PRIVATE_KEY: merchant.certificate,
      WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_x',
      WECHATPAY_PUBLIC_KEY: publicKey,
      WECHATPAY_PLATFORM_CERTIFICATES: merchant.certificate,
      WECHATPAY_APIV3_KEY: 'x'.repeat(31),
      WECHATPAY_BASE_URL: 'nowhere',
    }
    const problems = findProblems(readEnvironment(env), Date.now())
    expect(problems.map(({ name, reason }) => [name, reason.kind])).toEqual([
      ['WECHATPAY_MCHID', 'mchid'],
      ['WECHATPAY_SERIAL_NO', 'serialIsPublicKeyId'],
      ['WECHATPAY_PRIVATE_KEY', 'certificate'],
      ['WECHATPAY_PUBLIC_KEY_ID', 'idForm'],
      ['WECHATPAY_PLATFORM_CERTIFICATES', 'ownByName'],
      ['WECHATPAY_APIV3_KEY', 'secret'],
      ['WECHATPAY_BASE_URL', 'baseUrl'],
    ])
    for (const { name, reason } of problems) {
      expect(() => fromEnv({ env })).toThrow(`${name}: ${tellReason(reason).given.en}.`)
    }
  })

  it('does not tell what follows from something else', () => {
    const env = { ...publicKeyMode, WECHATPAY_SERIAL_NO: undefined, WECHATPAY_CERTIFICATE: './no.pem' }
    const problems = findProblems(readEnvironment(env), Date.now())
    expect(problems.map(({ variable }) => variable)).toEqual(['WECHATPAY_CERTIFICATE'])
  })

  it('repeats no path that may be a piece of a key', () => {
    const pasted = merchant.privateKey.split('\n')[1]!
    for (const value of [pasted, `/${pasted}`, `./${pasted}`, `${pasted}.pem`, pasted.slice(0, 20)]) {
      const environment = readEnvironment({ ...publicKeyMode, WECHATPAY_PRIVATE_KEY: value })
      const { kind } = environment.unreadable.WECHATPAY_PRIVATE_KEY!
      expect(kind).toBe('noFile')
      expect(inspect(findProblems(environment, Date.now()), { depth: 9 })).not.toContain(pasted.slice(0, 16))
    }
  })

  it.each([
    ['too short', 'abcdefgh/.ABCDEFGH+12345678901', 30],
    ['too long', `${merchant.apiV3Key}/`, 33],
    ['without what paths have', 'abcdefghABCDEFGH123456789012345', 31],
    ['much too long', 'x.'.repeat(5000), 10_000],
    ['below a file', 'package.json/key', 16],
    ['with a NUL', 'abc\0.def', 8],
  ])('tells an APIv3 key that is neither 32 characters nor a file, and does not repeat it: %s', (_, value, length) => {
    const environment = readEnvironment({ ...identity, WECHATPAY_APIV3_KEY: value })
    expect(environment.apiV3Key).toBeUndefined()
    const { en, zh } = tellReason(environment.unreadable.WECHATPAY_APIV3_KEY!).given
    expect(en).toBe(`neither 32 characters nor a file that exists; its length is ${length}`)
    expect(zh).toBe(`既不是 32 个字符，也不是存在的文件（长度为 ${length}）`)
    // Nothing else is missing: with it, certificates could be downloaded.
    const problems = findProblems(environment, Date.now())
    expect(problems.map(({ variable }) => variable)).toEqual(['WECHATPAY_APIV3_KEY'])
    expect(() => merchantOptions(environment)).toThrow(`WECHATPAY_APIV3_KEY: ${en}. `)
    expect(() => merchantOptions(environment)).not.toThrow(value.trim())
  })

  it('tells a file that holds something else', () => {
    const env = { ...identity, WECHATPAY_PLATFORM_CERTIFICATES: file('key.pem', merchant.privateKey) }
    expect(() => fromEnv({ env })).toThrow('WECHATPAY_PLATFORM_CERTIFICATES: a private key')
  })

  it.each([
    ['a folder', directory, 'folder', `a folder: ${directory}`],
    ['a tilde', '~/apiclient_key.pem', 'tilde', 'a path that begins with ~: ~/apiclient_key.pem'],
    ['a relative path', 'no/key.pem', 'noFile', `no file at ${resolve('no/key.pem')}`],
    ['a path of Windows', 'C:\\keys\\key.pem', 'noFile', 'no file at '],
    ['the first line alone', '-----BEGIN PRIVATE KEY-----', 'firstLine', 'only the first line of a PEM'],
    ['the first line, quoted', '"-----BEGIN PRIVATE KEY-----"', 'firstLine', 'only the first line of a PEM'],
  ])('tells %s as what it is, and sends nobody to issue a new key', (_, value, kind, given) => {
    const [problem] = findProblems(readEnvironment({ ...publicKeyMode, WECHATPAY_PRIVATE_KEY: value }), Date.now())
    expect(problem).toMatchObject({ variable: 'WECHATPAY_PRIVATE_KEY', reason: { kind } })
    const told = tellReason(problem!.reason)
    expect(told.given.en).toContain(given)
    expect(told.todo!.en).not.toMatch(/console|new one/)
    expect(told.todo!.zh).not.toMatch(/商户平台|重新申请/)
  })

  it('tells a link that leads to itself', () => {
    const [a, b] = [join(directory, 'link-a'), join(directory, 'link-b')]
    symlinkSync(b, a)
    symlinkSync(a, b)
    const [problem] = findProblems(readEnvironment({ ...publicKeyMode, WECHATPAY_PRIVATE_KEY: `${a}` }), Date.now())
    expect(tellReason(problem!.reason).given.zh).toContain('系统无法读取文件（ELOOP）')
  })
})

describe('fromEnv', () => {
  const contents = Object.entries({ ...publicKeyMode, WECHATPAY_APIV3_KEY: merchant.apiV3Key })
    .map(([name, value]) => `${name}="${value.replace(/\n/g, '\\n')}"`)
    .join('\r\n')

  it('returns options of a client and of a receiver', async () => {
    const options = fromEnv({ env: { ...publicKeyMode, WECHATPAY_APIV3_KEY: merchant.apiV3Key } })
    expect(Object.keys(options)).toEqual(['mchid', 'serialNo', 'privateKey', 'platformKeys', 'apiV3Key'])
    const client = createWechatPayClient({ ...options, fetch: mock.fetch })
    expect((await client.POST(presignPath, { body: presign('FROM_ENV') })).error).toBeUndefined()
    expect(createNotificationHandler({ ...options, onEvent: () => {} })).toBeTypeOf('function')
  })

  it('leaves a receiver to say that it has no APIv3 key, and where it is read from', () => {
    const options = fromEnv({ env: publicKeyMode })
    expect(() => createNotificationHandler({ ...options, onEvent: () => {} })).toThrow(
      /^apiV3Key: missing\. .* WECHATPAY_APIV3_KEY\.$/,
    )
  })

  it('reads another prefix, and names its variables', () => {
    const env = Object.fromEntries(
      Object.entries(publicKeyMode).map(([name, value]) => [`SHOP_${name.slice(10)}`, value]),
    )
    expect(fromEnv({ prefix: 'SHOP_', env }).mchid).toBe(merchant.mchid)
    expect(() => fromEnv({ prefix: 'SHOP_', env: { ...env, SHOP_MCHID: '' } })).toThrow(/^SHOP_MCHID: missing/)
  })

  it.each([
    ['in UTF-8', Buffer.from(contents)],
    ['with a byte order mark', Buffer.from(`\uFEFF${contents}`)],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${contents}`, 'utf16le')],
  ])('reads a file %s', (name, content) => {
    const options = fromEnv({ env: {}, file: file(`${name}.env`, content) })
    expect(options).toMatchObject({ mchid: merchant.mchid, apiV3Key: merchant.apiV3Key })
  })

  it('lets variables of the environment come before those of the file', () => {
    const path = file('two.env', contents)
    expect(() => fromEnv({ env: { WECHATPAY_MCHID: '!' }, file: path })).toThrow(
      'WECHATPAY_MCHID: text of 1 characters',
    )
  })

  it('tells a file that sets nothing, and one that is not there', () => {
    const nothing = file('nothing.env', 'just some words')
    expect(() => fromEnv({ env: {}, file: nothing })).toThrow('file: a file that sets no variable WECHATPAY_…')
    expect(() => fromEnv({ env: {}, file: './no.env' })).toThrow(`file: no file at ${resolve('no.env')}`)
  })

  it('reads process.env', () => {
    vi.stubEnv('WECHATPAY_MCHID', '!')
    expect(() => fromEnv()).toThrow('WECHATPAY_MCHID: text of 1 characters')
    vi.unstubAllEnvs()
  })
})
