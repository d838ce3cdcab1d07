import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { findMissing, merchantOptions, readEnvironment, variables } from '../../src/environment/environment.js'
import { WechatPayError } from '../../src/errors.js'
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
    // White space in the variable itself is the caller's, and is reported where the key is read.
    expect(apiV3Key(`${merchant.apiV3Key}\n`)).toHaveLength(33)
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
    expect(findMissing(readEnvironment(env))).toEqual(missing)
  })

  it('tells all of it at once, with what each variable holds', () => {
    const run = () => merchantOptions(readEnvironment({ WECHATPAY_PRIVATE_KEY: '/nowhere/apiclient_key.pem' }))
    expect(run).toThrow(WechatPayError)
    expect(run).toThrow('5 environment variables are missing')
    expect(run).toThrow('WECHATPAY_PRIVATE_KEY (its file cannot be read: ENOENT)')
    expect(run).toThrow(variables.WECHATPAY_MCHID.en)
    const { WECHATPAY_MCHID: _, ...rest } = publicKeyMode
    expect(() => merchantOptions(readEnvironment(rest))).toThrow('1 environment variable is missing')
  })

  it('repeats no path, which may be a key without its PEM lines', () => {
    const pasted = merchant.privateKey.split('\n')[1]!
    const environment = readEnvironment({ WECHATPAY_PRIVATE_KEY: pasted, WECHATPAY_APIV3_KEY: './nowhere.key' })
    expect(environment.unreadable).toMatchObject({
      WECHATPAY_PRIVATE_KEY: { en: 'its file cannot be read: ENOENT', zh: '无法读取所指的文件：不存在' },
      WECHATPAY_APIV3_KEY: { en: 'neither 32 characters nor a file that exists; its length is 13' },
    })
    expect(inspect(environment.unreadable)).not.toMatch(/nowhere/)
    expect(() => merchantOptions(environment)).not.toThrow(pasted)
  })

  it.each([
    ['too short', 'abcdefgh/.ABCDEFGH+12345678901', 30],
    ['too long', `${merchant.apiV3Key}/`, 33],
    ['without what paths have', 'abcdefghABCDEFGH123456789012345', 31],
    ['much too long', 'x.'.repeat(5000), 10_000],
    ['below a file', 'package.json/key', 16],
    ['with white space around it', ' abc.def\n', 7],
    ['with a NUL', 'abc\0.def', 8],
  ])('tells an APIv3 key that is neither 32 characters nor a file, and does not repeat it: %s', (_, value, length) => {
    const environment = readEnvironment({ ...identity, WECHATPAY_APIV3_KEY: value })
    expect(environment.apiV3Key).toBeUndefined()
    const { en, zh } = environment.unreadable.WECHATPAY_APIV3_KEY!
    expect(en).toBe(`neither 32 characters nor a file that exists; its length is ${length}`)
    expect(zh).toBe(`既不是 32 个字符，也不是存在的文件（长度为 ${length}）`)
    // Nothing else is missing: with it, certificates could be downloaded.
    expect(findMissing(environment)).toEqual(['WECHATPAY_APIV3_KEY'])
    expect(() => merchantOptions(environment)).toThrow(`WECHATPAY_APIV3_KEY (${en}): `)
    expect(() => merchantOptions(environment)).not.toThrow(value.trim())
  })

  it('leaves a file that holds something else to whoever reads the key', () => {
    const env = { ...identity, WECHATPAY_PLATFORM_CERTIFICATES: file('key.pem', merchant.privateKey) }
    expect(() => merchantOptions(readEnvironment(env))).toThrow('platformKeys: a PEM block "PRIVATE KEY"')
  })
})
