import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkNames } from '../../src/contract/contract.js'
import { prepareIdentity, signingOptions, type SigningOptions } from '../../src/keys/keys.js'
import type { Signer } from '../../src/protocol/protocol.js'
import { merchant, publicKeyId } from '../support/merchant.js'

const privateKey = createPrivateKey(merchant.privateKey)
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const message = Buffer.from('POST\n/v3/x\n1\nnonce\n{"a":"代扣"}\n')

const prepare = (change: { readonly [Name in keyof SigningOptions]?: unknown } = {}) =>
  prepareIdentity({ ...merchant, ...change } as SigningOptions)
const isRight = (signature: string) =>
  verify('sha256', message, createPublicKey(privateKey), Buffer.from(signature, 'base64'))

/** The whole text of a refusal. */
function refusalOf(change: { readonly [Name in keyof SigningOptions]?: unknown }): string {
  try {
    prepare(change)
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_OPTIONS' })
    return (error as Error).message
  }
  return expect.unreachable('it was not refused')
}

describe('the options of signing', () => {
  test('come out checked, with what is usual for those that are not given', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    const { mchid, serialNo } = merchant
    const usual = { userAgent: `wechatpay-fetch/${version}`, maxResponseSize: 1_048_576, now: Date.now, inFlight: 0 }
    expect(prepare()).toMatchObject({ mchid, serialNo, ...usual })
    expect(prepare().privateKey?.equals(privateKey)).toBe(true)
    expect(prepare().platformKeys.preferred()).toBe(publicKeyId)
    const now = () => Date.parse('2026-05-06')
    const given = { userAgent: 'my-shop/1.0 (a b)', maxResponseSize: 1, now }
    expect(prepare({ ...given, certificate: undefined })).toMatchObject(given)
  })

  test('need no serial number where the certificate is given', () => {
    expect(prepare({ serialNo: undefined }).serialNo).toBe(merchant.serialNo)
    expect(prepare({ serialNo: merchant.serialNo.toLowerCase() }).serialNo).toBe(merchant.serialNo.toLowerCase())
  })

  test.each([
    [
      'a user agent with a line break',
      { userAgent: 'a\r\nb' },
      'userAgent: a string of 4 characters (with "\\r" "\\n").',
    ],
    ['one that begins with a blank', { userAgent: ' a' }, 'userAgent: a string of 2 characters (with " ").'],
    ['one that is empty', { userAgent: '' }, 'userAgent: an empty string.'],
    ['one in Chinese', { userAgent: 'a商户' }, 'userAgent: a string of 3 characters.'],
    ['one that is no text', { userAgent: 1 }, 'userAgent: the number 1.'],
  ])('are refused with %s', (_, change, said) => {
    expect(refusalOf(change)).toBe(`${said} Wanted: printable ASCII, e.g. my-shop/1.0.`)
  })

  test('are all refused at once', () => {
    const all = { mchid: 1, privateKey: 2, serialNo: 3, certificate: 4, platformKeys: 5, now: 6, userAgent: 7 }
    const told = refusalOf({ ...all, maxResponseSize: 0 })
    expect(told).toMatch(/^8 options are missing or wrong:\n/)
    expect(
      told
        .split('\n')
        .slice(1)
        .map((line) => /^ {2}(\w+):/.exec(line)?.[1]),
    ).toEqual([
      ...['now', 'userAgent', 'maxResponseSize', 'mchid', 'certificate', 'serialNo', 'privateKey', 'platformKeys'],
    ])
    expect(told).toContain(
      'maxResponseSize: the number 0. Wanted: a whole number of bytes, from 1 to 9007199254740991.',
    )
  })

  test('with a certificate that cannot be read are not told that its serial number is missing', () => {
    expect(refusalOf({ certificate: 'x', serialNo: undefined })).toMatch(/^certificate: /)
    expect(refusalOf({ certificate: undefined, serialNo: undefined })).toMatch(/^serialNo: missing\./)
    expect(refusalOf({ certificate: 'x', serialNo: '' })).toMatch(/^2 options .*\n {2}certificate: .*\n {2}serialNo: /)
  })

  test('hold the certificate against the clock that is given', () => {
    const { validTo } = new X509Certificate(merchant.certificate)
    expect(refusalOf({ now: () => Date.parse(validTo) + 1 })).toMatch(/^certificate: a certificate that expired on /)
    expect(() => prepare({ now: () => Date.parse(validTo) })).not.toThrow()
    const { validFrom } = new X509Certificate(merchant.certificate)
    expect(() => prepare({ now: () => Date.parse(validFrom) })).not.toThrow()
  })

  test('hold the serial number and the private key against the certificate', () => {
    const decimal = BigInt(`0x${merchant.serialNo}`).toString()
    expect(refusalOf({ serialNo: 'ABCDEF' })).toMatch(/^serialNo: another serial number than that of the certificate\./)
    expect(refusalOf({ serialNo: decimal })).toMatch(/^serialNo: the certificate's own, but in decimal\./)
    expect(refusalOf({ serialNo: decimal.replace(/.$/, 'x') })).toMatch(
      /^serialNo: text of \d+ characters that is no hex/,
    )
    expect(refusalOf({ serialNo: decimal, certificate: undefined })).toMatch(
      /^serialNo: text of \d+ characters that is/,
    )
    expect(refusalOf({ serialNo: '1'.repeat(50) })).toMatch(/^serialNo: text of 50 characters that is no hex number\./)
    expect(refusalOf({ privateKey: stranger })).toMatch(/^privateKey: the private key of another certificate\./)
    expect(() => prepare({ privateKey: stranger, certificate: undefined })).not.toThrow()
  })

  test.each([
    ['a public key', (key: KeyObject) => ({ PUB_KEY_ID_1: key }), {}],
    ['a public key, without a certificate', (key: KeyObject) => ({ PUB_KEY_ID_1: key }), { certificate: undefined }],
    ['a public key, where a function signs', (key: KeyObject) => ({ PUB_KEY_ID_1: key }), { privateKey: () => '' }],
  ])("refuse the merchant's own among the platform keys: %s", (_, keysOf, change) => {
    const platformKeys = keysOf(createPublicKey(privateKey))
    expect(refusalOf({ ...change, platformKeys })).toContain("the merchant's own certificate or key")
    // Nobody can know where a function signs and there is no certificate.
    expect(() => prepare({ privateKey: () => '', certificate: undefined, platformKeys })).not.toThrow()
  })

  test('are known by their names', () => {
    const options: SigningOptions = merchant
    expect(() => checkNames({ ...options, userAgents: 'x' } as SigningOptions, signingOptions)).toThrow(
      'userAgents is not an option. Did you mean userAgent?',
    )
  })
})

describe('a message', () => {
  test('is signed with the key at once, and on the thread pool where others could work meanwhile', async () => {
    const { sign } = prepare()
    const atOnce = sign(message)
    expect(atOnce).toBeTypeOf('string')
    expect(isRight(atOnce as string)).toBe(true)
    const pooled = sign(message, true)
    expect(pooled).toBeInstanceOf(Promise)
    expect(await pooled).toBe(atOnce)
  })

  test.each<[string, (message: Uint8Array) => unknown]>([
    ['bytes', (m) => sign('sha256', m, privateKey)],
    ['an ArrayBuffer', (m) => new Uint8Array(sign('sha256', m, privateKey)).buffer],
    ['base64', (m) => sign('sha256', m, privateKey).toString('base64')],
    ['later', async (m) => sign('sha256', m, privateKey)],
  ])('is signed by a function that returns %s', async (_, signer) => {
    expect(isRight(await prepare({ privateKey: signer }).sign(message))).toBe(true)
    expect(isRight(await prepare({ privateKey: signer, certificate: undefined }).sign(message))).toBe(true)
  })

  test('stays as it is whatever the function does with it', async () => {
    const before = Buffer.from(message)
    const signer: Signer = (given) => {
      const signature = sign('sha256', given, privateKey)
      given.fill(0)
      return signature
    }
    expect(isRight(await prepare({ privateKey: signer }).sign(message))).toBe(true)
    expect(message).toEqual(before)
  })

  test('is verified against the certificate until one signature was right, and then no more', async () => {
    const signatures = [new Uint8Array(256), sign('sha256', message, privateKey), new Uint8Array(256)]
    const identity = prepare({ privateKey: () => signatures.shift()! })
    await expect(identity.sign(message)).rejects.toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: false })
    expect(isRight(await identity.sign(message))).toBe(true)
    expect(await identity.sign(message)).toBe(Buffer.alloc(256).toString('base64'))
  })

  const UNVERIFIED =
    "The signer's signature does not verify with the key of the merchant certificate; nothing was sent."
  const OTHER =
    'Either the signer holds another key, or it does not sign the message itself with RSASSA-PKCS1-v1_5 and SHA-256 ' +
    '(PSS, or a message hashed twice, are usual).'
  const WANTED =
    'Wanted: an RSASSA-PKCS1-v1_5 signature with SHA-256 of at least 256 bytes (2048 bits), raw or in standard base64.'
  test.each<[string, (message: Uint8Array) => unknown, string]>([
    ['another key', (m) => sign('sha256', m, stranger), `${UNVERIFIED} ${OTHER}`],
    [
      'one that begins like hex',
      () => Buffer.concat([Buffer.from('abcd', 'base64'), Buffer.alloc(253, 255)]),
      `${UNVERIFIED} ${OTHER}`,
    ],
    [
      'PSS',
      (m) => sign('sha256', m, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }),
      `${UNVERIFIED} ${OTHER}`,
    ],
    [
      'a message hashed twice',
      (m) => sign('sha256', createHash('sha256').update(m).digest(), privateKey),
      `${UNVERIFIED} ${OTHER}`,
    ],
    [
      'a longer key, and a signature that ends like hex',
      () => Buffer.concat([Buffer.alloc(381, 255), Buffer.from('abcd', 'base64')]),
      `${UNVERIFIED} It has 384 bytes, and that key makes 256: the signer holds another key.`,
    ],
    [
      'hex',
      (m) => sign('sha256', m, privateKey).toString('hex'),
      `${UNVERIFIED} It is hex. Wanted: the raw bytes, or their standard base64.`,
    ],
    [
      'hex in capitals',
      (m) => sign('sha256', m, privateKey).toString('hex').toUpperCase(),
      `${UNVERIFIED} It is hex. Wanted: the raw bytes, or their standard base64.`,
    ],
    ['255 bytes', () => new Uint8Array(255), `The signer returned 255 bytes. ${WANTED}`],
    ['ECDSA as text', () => Buffer.alloc(72).toString('base64'), `The signer returned 72 bytes. ${WANTED}`],
    ['an empty text', () => '', `The signer returned 0 bytes. ${WANTED}`],
    [
      'base64 for URLs',
      () => Buffer.alloc(256, 255).toString('base64url'),
      `The signer returned a string that is not standard base64. ${WANTED}`,
    ],
    ['nothing', () => undefined, `The signer returned nothing. ${WANTED}`],
    ["a KMS's answer", () => ({ Signature: new Uint8Array(256) }), `The signer returned an object. ${WANTED}`],
    ['a DataView', () => new DataView(new ArrayBuffer(256)), `The signer returned an object. ${WANTED}`],
  ])('is not sent with %s', async (_, signer, said) => {
    const signing = Promise.resolve(prepare({ privateKey: signer }).sign(message))
    await expect(signing).rejects.toMatchObject({ code: 'ERR_SIGNER', message: said, outcomeUnknown: false })
  })

  test('is not sent where the function fails, whose own error is the cause', async () => {
    const cause = new Error('KMS: AccessDenied')
    const failing: Signer = () => {
      throw cause
    }
    for (const signer of [failing, async () => failing(message)]) {
      const signing = Promise.resolve(prepare({ privateKey: signer }).sign(message))
      await expect(signing).rejects.toMatchObject({
        code: 'ERR_SIGNER',
        message: 'The signer function failed; nothing was sent. Its own error is the cause.',
        cause,
      })
    }
  })
})
