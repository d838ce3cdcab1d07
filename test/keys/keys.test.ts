import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { WechatPayError } from '../../src/errors.js'
import {
  checkKeyBelongs,
  checkNotOwn,
  checkSerialBelongs,
  checkValidity,
  decodeText,
  normalizeSerial,
  platformKeySource,
  platformKeyTable,
  publicKeyOf,
  readApiV3Key,
  readMerchantCertificate,
  readPlatformCertificate,
  readPlatformKey,
  readPrivateKey,
} from '../../src/keys/keys.js'
import { createCertificate } from '../../src/mock/certificate.js'
import {
  merchant,
  platformCertificate as platformPem,
  platformSerial as serial,
  publicKey as publicPem,
  publicKeyId,
  shortKey,
} from '../support/merchant.js'

const privateKey = createPrivateKey(merchant.privateKey)
const pkcs1 = privateKey.export({ format: 'pem', type: 'pkcs1' }) as string
const pkcs8Der = privateKey.export({ format: 'der', type: 'pkcs8' })
const pkcs1Der = privateKey.export({ format: 'der', type: 'pkcs1' })
const certificateDer = new X509Certificate(merchant.certificate).raw
const spkiDer = createPublicKey(publicPem).export({ format: 'der', type: 'spki' })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const encrypted = privateKey.export({
  format: 'pem',
  type: 'pkcs8',
  cipher: 'aes-256-cbc',
  passphrase: 'secret',
}) as string
const encryptedPkcs1 = privateKey.export({
  format: 'pem',
  type: 'pkcs1',
  cipher: 'aes-256-cbc',
  passphrase: 'secret',
}) as string
const pem = (key: KeyObject) => key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }) as string
/** Base64 of the whole PEM, as long as it needs no equals sign. */
const withoutPadding = Buffer.from(merchant.privateKey + '\n'.repeat(3 - (merchant.privateKey.length % 3))).toString(
  'base64',
)
const damaged = (text: string) => text.replace(/\n.{10}/, '\n')

const directory = mkdtempSync(join(tmpdir(), 'keys-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** A real .p12, as the merchant console hands it out: its password is the mchid. */
function createP12(): Buffer {
  const file = (name: string) => join(directory, name)
  writeFileSync(file('key.pem'), merchant.privateKey)
  writeFileSync(file('cert.pem'), merchant.certificate)
  execFileSync('openssl', [
    ...['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('cert.pem')],
    ...['-passout', `pass:${merchant.mchid}`, '-out', file('cert.p12')],
  ])
  return readFileSync(file('cert.p12'))
}
const p12 = createP12()

/** Runs and returns the refusal, which must name the option and repeat none of what was given. */
function refusal(run: () => unknown): WechatPayError {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(WechatPayError)
    const { code, message } = error as WechatPayError
    expect(code).toBe('ERR_OPTIONS')
    expect(message).toContain('Wanted:')
    // No line of any key may come through.
    expect(message).not.toMatch(/[A-Za-z0-9+/]{60}/)
    return error as WechatPayError
  }
  throw new Error('it was not refused')
}

describe('a private key is read', () => {
  it.each([
    ['PKCS#8', merchant.privateKey],
    ['PKCS#1', pkcs1],
    ['with a BOM', `\uFEFF${merchant.privateKey}`],
    ['as bare base64 with a BOM', `\uFEFF${pkcs8Der.toString('base64')}`],
    ['with CRLF', merchant.privateKey.replace(/\n/g, '\r\n')],
    ['with literal \\n', merchant.privateKey.replace(/\n/g, '\\n')],
    ['with literal \\r\\n', merchant.privateKey.replace(/\n/g, '\\r\\n')],
    ['on one line', merchant.privateKey.replace(/\n/g, ' ')],
    ['indented with tabs', merchant.privateKey.replace(/\n/g, '\n\t')],
    ['with text before and after it', `Bag Attributes\n  friendlyName: x\n${merchant.privateKey}\nkind regards\n`],
    ['as bare base64', pkcs8Der.toString('base64')],
    ['as bare base64 of PKCS#1 in lines', pkcs1Der.toString('base64').replace(/(.{64})/g, '$1\n')],
    ['as base64 of the whole PEM', Buffer.from(merchant.privateKey).toString('base64')],
    ['as the bytes of the PEM', Buffer.from(merchant.privateKey)],
    ['as a Uint8Array', new Uint8Array(Buffer.from(merchant.privateKey))],
    ['as DER', pkcs8Der],
    ['as DER of PKCS#1', pkcs1Der],
    ['as a KeyObject', privateKey],
    ['with line breaks escaped twice', merchant.privateKey.replace(/\n/g, '\\\\n')],
    ['with line breaks escaped three times', merchant.privateKey.replace(/\n/g, '\\\\\\r\\\\\\n')],
    ['in quotation marks', `"${merchant.privateKey}"`],
    ['as quoted bare base64', `'${pkcs8Der.toString('base64')}'`],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${merchant.privateKey}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(merchant.privateKey, 'utf16le')],
    ['in UTF-16 of the other order', Buffer.from(`\uFEFF${merchant.privateKey}`, 'utf16le').swap16()],
    ['in UTF-16 read as UTF-8', Buffer.from(`\uFEFF${merchant.privateKey}`, 'utf16le').toString()],
    ['as base64 of UTF-16', Buffer.from(`\uFEFF${merchant.privateKey}`, 'utf16le').toString('base64')],
  ])('%s', (_, input) => {
    expect(readPrivateKey(input).equals(privateKey)).toBe(true)
  })
})

describe('a private key is refused', () => {
  it.each([
    ['missing', undefined, 'privateKey: missing'],
    ['null', null, 'privateKey: null'],
    ['empty', '', 'privateKey: an empty string'],
    ['an empty file', new Uint8Array(0), 'privateKey: an empty file'],
    ['white space', ' \n', 'privateKey: a string'],
    ['a number', 1, 'privateKey: the number 1'],
    ['an array', [merchant.privateKey], 'privateKey: an array'],
    ['an object', { key: merchant.privateKey }, 'privateKey: an object'],
    ['the certificate', merchant.certificate, 'privateKey: a certificate. '],
    ['the certificate as DER', certificateDer, 'a certificate'],
    ['a public key', publicPem, 'a public key'],
    ['a public key as DER', spkiDer, 'a public key'],
    ['a public KeyObject', createPublicKey(publicPem), 'a public key'],
    ['encrypted', encrypted, 'Decrypt it first'],
    ['encrypted PKCS#1', encryptedPkcs1, 'Decrypt it first'],
    ['an EC key', pem(ec.privateKey), 'a key of type ec'],
    ['1024 bits', pem(shortKey), 'an RSA key of 1024 bits'],
    ['damaged', damaged(merchant.privateKey), 'damaged'],
    ['cut', merchant.privateKey.slice(0, 900), 'text without a complete PEM block (900 characters)'],
    ['two PEMs in one file', merchant.privateKey + merchant.certificate, '2 PEM blocks (PRIVATE KEY, CERTIFICATE)'],
    ['a .p12 file', p12, 'a PKCS#12 file (.p12)'],
    ['a .p12 file in base64', p12.toString('base64'), 'a PKCS#12 file (.p12)'],
    ['a .p12 file read as text', p12.toString(), 'binary data read as text'],
    [
      'other binary data',
      Buffer.from([0x30, 0x82, 1, 0, 4, 4, 4, 4, 4]),
      'binary data that is neither a key nor a certificate',
    ],
    [
      'a .p12 given as PEM',
      `-----BEGIN PRIVATE KEY-----\n${p12.toString('base64')}\n-----END PRIVATE KEY-----`,
      'a damaged PEM block "PRIVATE KEY"',
    ],
  ])('%s', (_, input, message) => {
    expect(refusal(() => readPrivateKey(input)).message).toContain(message)
  })

  it.each([
    ['only its first line', '-----BEGIN PRIVATE KEY-----', 'only the first line of a PEM. Wanted:'],
    ['its first line in quotation marks', '"-----BEGIN PRIVATE KEY-----"', 'only the first line of a PEM. Wanted:'],
    ['a lost character', merchant.privateKey.replace('\n', '\n\ufffd'), 'the character U+FFFD in line 2'],
    [
      'one after literal \\n',
      merchant.privateKey.replace('\n', '\n\u200b').replace(/\n/g, '\\n'),
      'the character U+200B in line 2',
    ],
    [
      'one after other lines',
      `Bag Attributes\n\n${merchant.privateKey.replace('\n', '\n\n_')}`,
      'the character "_" in line 5',
    ],
    ['binary data with zeros, as text', '0\ufffd\0x', 'binary data read as text'],
    ['binary data with a zero, as text', '\u0001', 'binary data read as text'],
    ['text in bytes that opens like DER', Buffer.from('0 is no key'), 'text without a complete PEM block'],
    ['bytes that go on like DER', Buffer.from([0x31, 0x82, 1, 0, 4]), 'binary data read as text'],
    ['base64 with something behind it', `${pkcs8Der.toString('base64')}*`, 'text without a complete PEM block'],
    ['base64 that is quoted in part', `a"${pkcs8Der.toString('base64')}"`, 'text without a complete PEM block'],
    ['base64 that begins quoted', `"${withoutPadding}"a`, 'text without a complete PEM block'],
    ['a first line behind a word', 'key -----BEGIN PRIVATE KEY-----', 'Its end did not arrive.'],
    ['a first line before a word', '-----BEGIN PRIVATE KEY----- key', 'Its end did not arrive.'],
    [
      'what only begins like a key',
      damaged(pem(privateKey)).replaceAll('PRIVATE KEY', 'KEY REQUEST'),
      'a PEM block "KEY',
    ],
    ['a label with more before it', '-----BEGIN XKEY-----\nAAAA\n-----END XKEY-----', 'a damaged PEM block "…"'],
    ['a label with more behind it', '-----BEGIN KEYX-----\nAAAA\n-----END KEYX-----', 'a PEM block "…"'],
    ['a zero-width space', merchant.privateKey.replace('\n', '\n\u200b'), 'the character U+200B in line 2'],
    ['an en dash', merchant.privateKey.replace(/-----/g, '–––'), 'the character U+2013 in line 1'],
    ['base64 for URLs', merchant.privateKey.replace(/\n.{5}/, '\nMIIE_'), 'the character "_" in line 2'],
    ['a Chinese comma', merchant.privateKey.replace(/=*\n-----END/, '，\n-----END'), 'the character U+FF0C in line'],
    ['a secret KeyObject', createSecretKey(Buffer.alloc(32)), 'a secret key'],
    [
      'a label that is none',
      '-----BEGIN ABCDEFGHIJKLMNOPQRSTUVWXYZ012345-----\nAAAA\n-----END ABCDEFGHIJKLMNOPQRSTUVWXYZ012345-----',
      'PEM block "…"',
    ],
  ])('with the damage: %s', (_, input, message) => {
    const error = refusal(() => readPrivateKey(input))
    expect(error.message).toContain(message)
    expect(error.message).not.toContain('ABCDEFGHIJKLM')
  })

  it('under the name of the option, with what was given alone in problems', () => {
    const error = refusal(() => readPrivateKey(undefined, 'otherKey'))
    expect(error.problems).toMatchObject([{ pointer: '/otherKey', given: 'missing' }])
  })
})

describe('a path in place of what the file holds', () => {
  const readers = [
    ['privateKey', readPrivateKey],
    ['certificate', readMerchantCertificate],
    ['platformKeys', readPlatformCertificate],
    [`platformKeys["${publicKeyId}"]`, (input: unknown) => readPlatformKey(publicKeyId, input)],
    [`platformKeys["${serial}"]`, (input: unknown) => readPlatformKey(serial, input)],
  ] as const
  const paths = [
    'apiclient_key.pem',
    'apiclient_key.pem\n',
    '/run/secrets/wechatpay',
    './wechatpay',
    '../keys/wechatpay',
    '~/wechatpay',
    'C:\\new\\readme\\wechatpay.p8',
    'keys of ours/wechatpay.key',
    'file:///etc/wechatpay.crt',
  ]

  it.each(readers)('%s: is told as one, with what to do', (name, read) => {
    for (const path of paths) {
      const { message } = refusal(() => read(path))
      expect(message).toContain(
        `${name}: text that looks like the path of a file (${path.length} characters). Wanted: `,
      )
      expect(message).toMatch(/ Read it from the file\.$/)
    }
  })

  it('is not repeated', () => {
    for (const path of paths) {
      expect(inspect(refusal(() => readPrivateKey(path)))).not.toContain(path.replace(/\s+$/, ''))
    }
  })

  it.each([
    ['a cut key', merchant.privateKey.slice(0, 900)],
    ['a cut key on one line', merchant.privateKey.slice(0, 900).replace(/\n/g, ' ')],
    ['one line of a key', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC/+9w0BAQEFAAS'],
    ['several lines', 'The key is in\napiclient_key.pem'],
    ['a name', 'apiclient_key'],
    ['a sentence with a name', 'see apiclient_key.pem for it'],
  ])('is not what is made of %s', (_, text) => {
    const { message } = refusal(() => readPrivateKey(text))
    expect(message).toContain(`privateKey: text without a complete PEM block (${text.length} characters). Wanted: `)
  })
})

describe('a platform key is read', () => {
  it.each([
    ['public key', publicKeyId, publicPem],
    ['public key as DER', publicKeyId, spkiDer],
    ['public key as PKCS#1', publicKeyId, createPublicKey(publicPem).export({ format: 'pem', type: 'pkcs1' })],
    ['public key as PKCS#1 DER', publicKeyId, createPublicKey(publicPem).export({ format: 'der', type: 'pkcs1' })],
    ['public key as KeyObject', publicKeyId, createPublicKey(publicPem)],
    ['public key as bare base64', publicKeyId, spkiDer.toString('base64')],
    ['certificate', serial, platformPem],
    ['certificate under a lower-case serial', serial.toLowerCase(), platformPem],
    ['certificate as DER', serial, new X509Certificate(platformPem).raw],
    ['certificate with CRLF and a BOM', serial, `\uFEFF${platformPem.replace(/\n/g, '\r\n')}`],
  ])('%s', (_, id, input) => {
    const { key } = readPlatformKey(id, input)
    const wanted = id === publicKeyId ? createPublicKey(publicPem) : new X509Certificate(platformPem).publicKey
    expect(key.equals(wanted)).toBe(true)
  })
})

describe('a platform key is refused', () => {
  it.each([
    ['a private key', publicKeyId, merchant.privateKey, 'a private key'],
    ['a private KeyObject', publicKeyId, privateKey, 'a private key'],
    ['a certificate under a public key id', publicKeyId, platformPem, 'a certificate'],
    ['a certificate under another serial', 'ABCDEF', platformPem, `a certificate with serial number ${serial}`],
    ['an id of another form', 'pub_key_id_1', publicPem, 'listed under an id of another form'],
    ['a decimal serial', BigInt(`0x${serial}`).toString(), platformPem, 'listed under an id of another form'],
    ['the serial "0"', '0', platformPem, `a certificate with serial number ${serial}`],
    ['the serial with colons', serial.replace(/(..)(?=.)/g, '$1:'), platformPem, 'listed under an id of another form'],
    ['an EC key', publicKeyId, pem(ec.publicKey), 'a key of type ec'],
    ['1024 bits', publicKeyId, pem(createPublicKey(shortKey)), 'an RSA key of 1024 bits'],
    ['damaged', publicKeyId, damaged(publicPem), 'a damaged PEM block "PUBLIC KEY"'],
    ['binary data', publicKeyId, Buffer.from([0x30, 0x82, 1, 0, 4, 4, 4, 4]), 'neither a key nor a certificate'],
    ['a .p12 file', publicKeyId, p12, 'a PKCS#12 file (.p12)'],
    ['two PEMs', serial, platformPem + merchant.certificate, '2 PEM blocks'],
    ['missing', publicKeyId, undefined, 'missing'],
    ['a public key under a serial', serial, publicPem, 'a public key under the serial number of a certificate'],
    ['a public key under a number', '1', publicPem, 'a public key under the serial number of a certificate'],
    ['an id without its prefix', '0114232134912410000000000000001234', publicPem, 'under the serial number'],
    ['an id with a line break', `${publicKeyId}\r`, publicPem, 'text with U+000D'],
    ['an id with a blank', `${publicKeyId} `, publicPem, 'text with U+0020'],
    ['a quoted id', `"${publicKeyId}"`, publicPem, 'a value in quotation marks'],
    ['the id of a variable that is not set', 'undefined', publicPem, 'Is the environment variable with the id set?'],
    ['letters after PUB_KEY_ID_', 'PUB_KEY_ID_12ab', publicPem, 'listed under an id of another form (15 characters)'],
    ["a merchant's certificate", merchant.serialNo, merchant.certificate, "the merchant's own certificate"],
  ])('%s', (_, id, input, message) => {
    expect(refusal(() => readPlatformKey(id, input)).message).toContain(message)
  })
})

describe('a certificate', () => {
  it('is read with its serial number', () => {
    expect(readMerchantCertificate(merchant.certificate).serialNumber).toBe(merchant.serialNo)
    expect(readPlatformCertificate(Buffer.from(platformPem)).serialNumber).toBe(serial)
    expect(readMerchantCertificate(certificateDer).serialNumber).toBe(merchant.serialNo)
  })

  it.each([
    ['a private key', merchant.privateKey, 'certificate: a private key'],
    ['a private key in bytes', pkcs8Der, 'certificate: a private key'],
    [
      'an encrypted private key',
      privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }),
      'certificate: a private key',
    ],
    [
      'the request for one',
      damaged(merchant.certificate).replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
      'a PEM block "CERTIFICATE REQUEST"',
    ],
    ['a KeyObject', privateKey, 'a private key'],
    ['damaged', damaged(merchant.certificate), 'a damaged PEM block "CERTIFICATE"'],
    ['binary data', Buffer.from([0x30, 0x82, 1, 0, 4, 4, 4, 4]), 'binary data that is neither a key nor a certificate'],
    ['a .p12 file', p12, 'a PKCS#12 file (.p12)'],
    [
      'of an EC key',
      createCertificate(
        { serial: '01', commonName: 'x', notBefore: 0, notAfter: 1, publicKey: ec.publicKey },
        { commonName: 'x', privateKey },
      ),
      'a key of type ec',
    ],
  ])('is refused: %s', (_, input, message) => {
    expect(refusal(() => readMerchantCertificate(input)).message).toContain(message)
  })

  it('belongs to its serial number and private key, and to no other', () => {
    const certificate = readMerchantCertificate(merchant.certificate)
    expect(() => checkSerialBelongs(certificate, merchant.serialNo.toLowerCase())).not.toThrow()
    expect(() => checkKeyBelongs(certificate, privateKey)).not.toThrow()
    expect(refusal(() => checkSerialBelongs(certificate, serial)).message).toContain(merchant.serialNo)
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    expect(refusal(() => checkKeyBelongs(certificate, other)).message).toContain('another certificate')
  })
})

describe('a merchant certificate', () => {
  const certificate = readMerchantCertificate(merchant.certificate)
  const at = (date: string, offset: number) => Date.parse(date) + offset

  it('must be valid', () => {
    expect(() => checkValidity(certificate, at(certificate.validTo, -1000))).not.toThrow()
    expect(refusal(() => checkValidity(certificate, at(certificate.validTo, 1000))).message).toContain(
      `certificate: a certificate that expired on ${new Date(certificate.validTo).toISOString().slice(0, 10)}.`,
    )
    expect(refusal(() => checkValidity(certificate, at(certificate.validFrom, -1000))).message).toContain(
      'Check the clock of this machine',
    )
  })
})

describe('the table of platform keys', () => {
  const identity = { serialNo: merchant.serialNo.toLowerCase(), publicKey: publicKeyOf(privateKey) }
  const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 })

  it('finds the public key and certificates side by side, hex in any case', async () => {
    const table = platformKeyTable(merchant.platformKeys, checkNotOwn(identity))
    for (const id of [publicKeyId, serial, serial.toLowerCase()]) expect(await table.find(id)).toBeDefined()
    expect(table.find.ids).toEqual(Object.keys(merchant.platformKeys))
    for (const id of [publicKeyId.toLowerCase(), 'F00', '', '__proto__', 'constructor'])
      expect(await table.find(id)).toBeUndefined()
  })

  it('prefers the public key, then the certificate that is valid longest', () => {
    const certify = (id: string, notAfter: number) =>
      createCertificate(
        { serial: id, commonName: 'x', notBefore: 0, notAfter, publicKey: otherKey.publicKey },
        { commonName: 'x', privateKey: otherKey.privateKey },
      )
    const certificates = { '0A': certify('0A', 2e12), '0B': certify('0B', 3e12), '0C': certify('0C', 1e12) }
    expect(platformKeyTable({ ...certificates, [publicKeyId]: publicPem }).preferred()).toBe(publicKeyId)
    expect(platformKeyTable({ [publicKeyId]: publicPem, ...certificates }).preferred()).toBe(publicKeyId)
    expect(platformKeyTable(certificates).preferred()).toBe('0B')
  })

  it('still finds an expired certificate: a right signature stays right', async () => {
    const expired = createCertificate(
      { serial: '0D', commonName: 'x', notBefore: 0, notAfter: 1000, publicKey: otherKey.publicKey },
      { commonName: 'x', privateKey: otherKey.privateKey },
    )
    expect(await platformKeyTable({ '0D': expired }).find('0d')).toBeDefined()
  })

  const otherCertificate = (serial: string) =>
    createCertificate(
      { serial, commonName: 'x', notBefore: 0, notAfter: 3e12, publicKey: otherKey.publicKey },
      { commonName: 'x', privateKey: otherKey.privateKey },
    )
  const ownOtherSerial = createCertificate(
    { serial: '0E', commonName: merchant.mchid, notBefore: 0, notAfter: 3e12, publicKey: otherKey.publicKey },
    { commonName: 'x', privateKey: otherKey.privateKey },
  )

  it.each([
    ['its certificate', { [merchant.serialNo]: merchant.certificate }],
    ['its public key under a public key id', { [publicKeyId]: pem(publicKeyOf(privateKey)) }],
    ['an older certificate of it', { '0E': ownOtherSerial }],
    ['its serial number', { [merchant.serialNo]: otherCertificate(merchant.serialNo) }],
  ])("refuses the merchant's own: %s", (_, keys) => {
    const error = refusal(() => platformKeyTable(keys, checkNotOwn(identity)))
    expect(error.message).toContain("the merchant's own")
  })

  it('does without knowing the merchant’s key', () => {
    expect(() =>
      platformKeyTable(merchant.platformKeys, checkNotOwn({ ...identity, publicKey: undefined })),
    ).not.toThrow()
  })

  it.each([
    ['undefined', undefined, 'platformKeys: missing'],
    ['null', null, 'platformKeys: null'],
    ['a PEM', publicPem, 'platformKeys: a string'],
    ['an empty table', {}, 'platformKeys: an empty table'],
    ['an array', [publicPem], 'platformKeys: an array of 1'],
  ])('refuses %s', (_, keys, message) => {
    expect(refusal(() => platformKeySource(keys as never)).message).toContain(message)
  })

  it('takes a source as it is', () => {
    const source = { preferred: () => 'A', find: () => undefined }
    expect(platformKeySource(source)).toBe(source)
  })
})

describe('a text file', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from('密'), '密'],
    ['UTF-8 with a mark', Buffer.from('\ufeff密\ufeff'), '密\ufeff'],
    ['UTF-8 with a mark within', Buffer.from('a\ufeffb'), 'a\ufeffb'],
    ['UTF-16 with a mark', wide('\ufeff密'), '密'],
    ['UTF-16 of the other order with a mark', wide('\ufeff密').swap16(), '密'],
    ['UTF-16', wide('a密'), 'a密'],
    ['UTF-16 of the other order', wide('a密').swap16(), 'a密'],
    ['UTF-8, with a zero and an odd length', Buffer.from('a\0b'), 'a\0b'],
    ['UTF-8, after zeros', Buffer.from('\0\0ab'), '\0\0ab'],
    ['UTF-8, with half a mark', Buffer.from([0xff, 0x61, 0x62, 0x63]), '\ufffdabc'],
    ['UTF-8, with half of the other mark', Buffer.from([0xfe, 0x61, 0x62, 0x63]), '\ufffdabc'],
    ['UTF-8, with the second half of a mark', Buffer.from([0x61, 0xfe]), 'a\ufffd'],
    ['UTF-8, with the second half of the other mark', Buffer.from([0x61, 0xff]), 'a\ufffd'],
    ['nothing', Buffer.alloc(0), ''],
  ])('is read: %s', (_, bytes, text) => {
    const before = Buffer.from(bytes)
    expect(decodeText(bytes)).toBe(text)
    expect(bytes).toEqual(before)
  })
})

describe('a serial number', () => {
  it('is the same in any case when it is hex, and only then', () => {
    expect(normalizeSerial('5157f09e')).toBe('5157F09E')
    for (const id of ['PUB_KEY_ID_01ab', 'ab_x', 'x_ab']) expect(normalizeSerial(id)).toBe(id)
  })
})

describe('the APIv3 key', () => {
  const right = '0123456789abcdef0123456789abcdef'

  it('is its 32 bytes as they stand', () => {
    expect(Buffer.from(readApiV3Key(right)).toString()).toBe(right)
    expect(readApiV3Key(Buffer.from(right))).toHaveLength(32)
  })

  it.each([
    ['31 bytes', right.slice(1), 'apiV3Key: 31 bytes. '],
    ['33 bytes', `${right}0`, 'apiV3Key: 33 bytes. '],
    ['a trailing line feed', `${right}\n`, '33 bytes, 32 without the white space'],
    ['16 bytes, which other SDKs take', right.slice(16), 'apiV3Key: 16 bytes'],
    ['32 characters that are more bytes', `${right.slice(1)}密`, 'apiV3Key: 34 bytes'],
    ['missing', undefined, 'apiV3Key: missing'],
    ['a number', 32, 'apiV3Key: the number 32'],
  ])('is refused: %s', (_, input, message) => {
    const error = refusal(() => readApiV3Key(input))
    expect(error.message).toContain(message)
    expect(error.message).not.toContain('abcdef')
  })
})
