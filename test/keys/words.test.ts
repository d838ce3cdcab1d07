// What somebody is told who gives a wrong key, certificate or number: whole sentences, as they stand in a log.
import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  checkKeyBelongs,
  checkNotMerchants,
  checkNotOwn,
  checkSerialBelongs,
  checkValidity,
  keyReasonOf,
  platformKeyTable,
  readApiV3Key,
  readMchid,
  readMerchantCertificate,
  readPlatformCertificate,
  readPlatformKey,
  readPrivateKey,
  readSerialNo,
  signingOptions,
} from '../../src/keys/keys.js'
import { checkNames, checkTogether } from '../../src/contract/contract.js'
import { createCertificate } from '../../src/mock/certificate.js'
import { merchant, platformCertificate, platformSerial, publicKey, publicKeyId, shortKey } from '../support/merchant.js'

const privateKey = createPrivateKey(merchant.privateKey)
const certificate = new X509Certificate(merchant.certificate)
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' })
const block = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`

/** The certificate with the serial number 5A, valid in 2024 and 2025. */
const dated = new X509Certificate(
  createCertificate(
    {
      serial: '5A',
      commonName: 'x',
      notBefore: Date.parse('2024-02-03T04:05:06Z'),
      notAfter: Date.parse('2025-06-07T08:09:10Z'),
      publicKey: createPublicKey(privateKey),
    },
    { commonName: 'x', privateKey },
  ),
)

type Row = readonly [what: string, given: unknown, said: string]

/** Reads what was given in each row, and holds the whole refusal against what must be said. */
function tellsOf(read: (given: never) => unknown, rows: readonly Row[]): void {
  test.each(rows)('%s', (_, given, said) => {
    expect(() => read(given as never)).toThrow(expect.objectContaining({ code: 'ERR_OPTIONS', message: said }) as Error)
  })
}

describe('of a private key', () => {
  const WANTED =
    'Wanted: an RSA private key of at least 2048 bits, as PEM text or bytes, bare base64, a KeyObject, or a signer function.'
  const WHERE = 'Take apiclient_key.pem from the merchant API certificate that the merchant console issued.'
  const LINES = 'Use the path of the file, \\n for line breaks, or base64.'
  const COPY = 'Copy the file itself: chats, web pages and word processors change what is pasted into them.'
  tellsOf(readPrivateKey, [
    ['missing', undefined, `privateKey: missing. ${WANTED} ${WHERE}`],
    ['something else', true, `privateKey: the boolean true. ${WANTED} ${WHERE}`],
    ['an empty file', new Uint8Array(0), `privateKey: an empty file. ${WANTED} ${WHERE}`],
    ['an empty text', '', `privateKey: an empty string. ${WANTED} ${WHERE}`],
    [
      'PKCS#12',
      Buffer.from('30820a0002010300', 'hex'),
      `privateKey: a PKCS#12 file (.p12). ${WANTED} Take the .pem beside it, or extract it: openssl pkcs12 -nodes -in FILE (the password is the mchid).`,
    ],
    [
      'a path',
      '/run/key',
      `privateKey: text that looks like the path of a file (8 characters). ${WANTED} Read it from the file.`,
    ],
    [
      'a first line',
      '-----BEGIN PRIVATE KEY-----',
      `privateKey: only the first line of a PEM. ${WANTED} The other lines did not arrive. ${LINES}`,
    ],
    [
      'a beginning',
      '-----BEGIN PRIVATE KEY-----\nAAAA',
      `privateKey: text without a complete PEM block (32 characters). ${WANTED} Its end did not arrive. ${LINES}`,
    ],
    ['a name', 'apiclient_key', `privateKey: text without a complete PEM block (13 characters). ${WANTED} ${WHERE}`],
    [
      'two',
      merchant.privateKey + merchant.certificate,
      `privateKey: 2 PEM blocks (PRIVATE KEY, CERTIFICATE). ${WANTED} Give the one that is meant.`,
    ],
    [
      'a foreign character',
      merchant.privateKey.replace('\n', '\n\u200b'),
      `privateKey: a PEM with the character U+200B in line 2, which no PEM has. ${WANTED} ${COPY}`,
    ],
    ['a damaged one', block('PRIVATE KEY'), `privateKey: a damaged PEM block "PRIVATE KEY". ${WANTED} ${WHERE}`],
    ['another block', block('DH PARAMETERS'), `privateKey: a PEM block "DH PARAMETERS". ${WANTED} ${WHERE}`],
    [
      'binary data',
      Buffer.from('3082010004040404', 'hex'),
      `privateKey: binary data that is neither a key nor a certificate. ${WANTED} ${WHERE}`,
    ],
    ['binary data as text', '0\ufffd', `privateKey: binary data read as text. ${WANTED} Read the file as bytes.`],
    ['an EC key', ec, `privateKey: a key of type ec. ${WANTED} ${WHERE}`],
    ['a short one', shortKey, `privateKey: an RSA key of 1024 bits. ${WANTED} ${WHERE}`],
    [
      'an encrypted one',
      block('ENCRYPTED PRIVATE KEY'),
      `privateKey: an encrypted private key. ${WANTED} Decrypt it first (openssl pkey -in KEY.pem), or pass a KeyObject made with its passphrase.`,
    ],
    ['a public key', publicKey, `privateKey: a public key. ${WANTED} ${WHERE}`],
    ['a secret key', createSecretKey(Buffer.alloc(32)), `privateKey: a secret key. ${WANTED} ${WHERE}`],
    ['a certificate', merchant.certificate, `privateKey: a certificate. ${WANTED} ${WHERE}`],
  ])
})

describe('of the merchant certificate', () => {
  const WANTED = 'Wanted: the merchant API certificate, as PEM text or bytes.'
  const WHERE = 'Take apiclient_cert.pem from the merchant API certificate that the merchant console issued.'
  tellsOf(readMerchantCertificate, [
    ['missing', undefined, `certificate: missing. ${WANTED} ${WHERE}`],
    ['a private key', merchant.privateKey, `certificate: a private key. ${WANTED} ${WHERE}`],
    ['an encrypted one', block('ENCRYPTED PRIVATE KEY'), `certificate: a private key. ${WANTED} ${WHERE}`],
  ])
  tellsOf(
    (time: string) => checkValidity(dated, Date.parse(time)),
    [
      [
        'expired',
        '2025-06-07T08:09:11Z',
        `certificate: a certificate that expired on 2025-06-07. ${WANTED} Take the one that replaced it, with its private key and serial number.`,
      ],
      [
        'not yet valid',
        '2024-02-03T04:05:05Z',
        `certificate: a certificate that is valid from 2024-02-03 on. ${WANTED} Check the clock of this machine (NTP).`,
      ],
    ],
  )
  tellsOf(
    (serial: string) => checkSerialBelongs(dated, serial),
    [
      [
        'of another serial number',
        '5B',
        "serialNo: another serial number than that of the certificate. Wanted: 5A, the certificate's own serial number, in hex. Leave it out, and it is read from the certificate.",
      ],
      ...['91', 'A90'].map((serial): Row => [
        `of the serial number ${serial}`,
        serial,
        "serialNo: another serial number than that of the certificate. Wanted: 5A, the certificate's own serial number, in hex. Leave it out, and it is read from the certificate.",
      ]),
      [
        'with its serial number in decimal',
        '90',
        "serialNo: the certificate's own, but in decimal. Wanted: 5A, the certificate's own serial number, in hex. Write it in hex.",
      ],
    ],
  )
  tellsOf(
    (key: KeyObject) => checkKeyBelongs(certificate, key),
    [
      [
        'of another private key',
        shortKey,
        'privateKey: the private key of another certificate. Wanted: the private key that was made together with the certificate. Take apiclient_key.pem and apiclient_cert.pem from the same download.',
      ],
    ],
  )
})

describe('of the merchant number', () => {
  const WANTED = "Wanted: the caller's merchant number as a string, e.g. '1900000109'."
  tellsOf(readMchid, [
    ['missing', undefined, `mchid: missing. ${WANTED}`],
    ['a number', 1900000109, `mchid: a number of 10 digits. ${WANTED}`],
    ['empty', '', `mchid: an empty string. ${WANTED}`],
    ['with a quoted part', 'a"1"', `mchid: text of 4 characters that does not look like one. ${WANTED}`],
    ['with a quoted beginning', '"1"a', `mchid: text of 4 characters that does not look like one. ${WANTED}`],
    ['of another form', '1900-0001', `mchid: text of 9 characters that does not look like one. ${WANTED}`],
    ['too long', '1'.repeat(32), `mchid: text of 32 characters that does not look like one. ${WANTED}`],
    [
      'quoted',
      '"1900000109" ',
      `mchid: a value in quotation marks. ${WANTED} Take them off: docker --env-file keeps them.`,
    ],
    ['with a line break', '1900000109\r', `mchid: text with U+000D. ${WANTED} Trim it when you read it from a file.`],
    [
      'with a blank before it',
      ' 1900000109',
      `mchid: text with U+0020. ${WANTED} Trim it when you read it from a file.`,
    ],
  ])
})

describe('of the serial number', () => {
  const FORM = 'Wanted: the serial number of the merchant API certificate, up to 40 hex digits without colons.'
  const WANTED = `${FORM} It is read from the option certificate where that is given; or: openssl x509 -in apiclient_cert.pem -noout -serial`
  tellsOf(
    (serial: unknown) => readSerialNo(serial, undefined),
    [
      ['missing', undefined, `serialNo: missing. ${WANTED}`],
      ['empty', '', `serialNo: an empty string. ${WANTED}`],
      ['no hex', 'xyz', `serialNo: text of 3 characters that is no hex number. ${WANTED}`],
      ['too long', 'A'.repeat(41), `serialNo: text of 41 characters that is no hex number. ${WANTED}`],
      [
        'the id of the public key',
        'PUB_KEY_ID_01',
        `serialNo: the id of the WeChat Pay public key, which is not the merchant’s. ${WANTED}`,
      ],
      ['behind something else', '10x5A', `serialNo: text of 5 characters that is no hex number. ${WANTED}`],
      ['behind a word', 'a serial=5A', `serialNo: text of 11 characters that is no hex number. ${WANTED}`],
      ['with colons', '5A:B0', `serialNo: a serial number with colons, or "serial=" before it. ${WANTED}`],
      ['as openssl prints it', 'serial=5A', `serialNo: a serial number with colons, or "serial=" before it. ${WANTED}`],
      ['as a number is written', '0x5A', `serialNo: a serial number with colons, or "serial=" before it. ${WANTED}`],
      ['with a line break', '5A\n', `serialNo: text with U+000A. ${FORM} Trim it when you read it from a file.`],
    ],
  )
})

describe('of a platform key', () => {
  const WHERE = 'Download pub_key.pem, with its PUB_KEY_ID_…, or the platform certificate in the merchant console.'
  const EITHER =
    'Wanted: a platform certificate under its serial number, 40 hex digits, or a public key under its PUB_KEY_ID_ and digits.'
  const hidden = 'platformKeys (one of its ids)'
  const named = `platformKeys["${publicKeyId}"]`
  tellsOf(
    ([id, key]: [string, unknown]) => readPlatformKey(id, key),
    [
      [
        'missing',
        [publicKeyId, undefined],
        `${named}: missing. Wanted: the WeChat Pay public key of this id. ${WHERE}`,
      ],
      [
        'under an id of another form',
        ['pub_key_id_1', publicKey],
        `${hidden}: listed under an id of another form (12 characters). ${EITHER} ${WHERE}`,
      ],
      [
        'a certificate under the id of the public key',
        [publicKeyId, platformCertificate],
        `${named}: a certificate. Wanted: the WeChat Pay public key of this id. ${WHERE}`,
      ],
      ...['PUB_KEY_ID_12x', 'xPUB_KEY_ID_12', `PUB_KEY_ID_${'1'.repeat(41)}`, 'g'.repeat(36), 'a'.repeat(32)].map(
        (id): Row => [
          `under ${id}, which may be a key`,
          [id, /^a/.test(id) ? platformCertificate : publicKey],
          /^a/.test(id)
            ? `${hidden}: a certificate with serial number ${platformSerial}. ${EITHER} ${WHERE}`
            : `${hidden}: listed under an id of another form (${id.length} characters). ${EITHER} ${WHERE}`,
        ],
      ),
      ...['a', 'b'.repeat(16), 'C'.repeat(36), 'd'.repeat(40)].map((id): Row => [
        `under ${id}, which is none`,
        [id, platformCertificate],
        `platformKeys["${id}"]: a certificate with serial number ${platformSerial}. ${EITHER} ${WHERE}`,
      ]),
      [
        'under an id that was not set',
        ['undefined', publicKey],
        `${hidden}: listed under the id "undefined". ${EITHER} Is the environment variable with the id set?`,
      ],
      [
        'under a serial number',
        ['5A', publicKey],
        `platformKeys["5A"]: a public key under the serial number of a certificate. ${EITHER} A public key stands under its PUB_KEY_ID_…, a certificate under its own serial number.`,
      ],
      [
        'a certificate under another serial number',
        ['5A', platformCertificate],
        `platformKeys["5A"]: a certificate with serial number ${platformSerial}. ${EITHER} ${WHERE}`,
      ],
    ],
  )
  tellsOf(
    (keys: never) => platformKeyTable(keys),
    [
      ['no table', null, `platformKeys: null. Wanted: an object: key id to key. ${WHERE}`],
      ['an array', [1], 'platformKeys: an array of 1. Wanted: an object: key id to key. List each key under its id.'],
      ['none', {}, `platformKeys: an empty table. Wanted: at least one platform key. ${WHERE}`],
    ],
  )
  const own = { serialNo: undefined, publicKey: createPublicKey(privateKey) }
  tellsOf(
    (key: KeyObject) => platformKeyTable({ [publicKeyId]: key }, checkNotOwn(own)),
    [
      [
        "the merchant's own",
        own.publicKey,
        `${named}: the merchant's own certificate or key (apiclient_cert.pem). Wanted: WeChat Pay's key, which is another one and verifies what WeChat Pay signs. ${WHERE}`,
      ],
    ],
  )
  const CERTIFICATE =
    'Wanted: a WeChat Pay platform certificate, as PEM text or bytes. Download it in the merchant console, or with: npx wechatpay-fetch certificates'
  tellsOf(readPlatformCertificate, [
    ['no certificate', undefined, `platformKeys: missing. ${CERTIFICATE}`],
    ['no certificate but its key', publicKey, `platformKeys: a public key. ${CERTIFICATE}`],
  ])
  tellsOf(checkNotMerchants, [
    [
      "the merchant's own certificate",
      certificate,
      `platformKeys: the merchant's own certificate (apiclient_cert.pem), issued to 1900000109. ${CERTIFICATE}`,
    ],
  ])
})

describe('of the APIv3 key', () => {
  const WANTED = 'Wanted: exactly 32 bytes, as set in the merchant console.'
  const key = 'a'.repeat(32)
  tellsOf(readApiV3Key, [
    ['missing', undefined, `apiV3Key: missing. ${WANTED} fromEnv() reads it from WECHATPAY_APIV3_KEY.`],
    ['a number', 1, `apiV3Key: the number 1. ${WANTED} Copy it anew.`],
    ['too short', 'abc', `apiV3Key: 3 bytes. ${WANTED} Copy it anew.`],
    [
      'quoted',
      ` '${key}'\n`,
      `apiV3Key: a value in quotation marks. ${WANTED} Take them off: docker --env-file keeps them.`,
    ],
    ['quoted in its end', `a"${key}"`, `apiV3Key: 35 bytes. ${WANTED} Copy it anew.`],
    ['quoted in its beginning', `"${key}"a`, `apiV3Key: 35 bytes. ${WANTED} Copy it anew.`],
    ['quoted on one side', `"${key}`, `apiV3Key: 33 bytes. ${WANTED} Copy it anew.`],
    ['a shorter one that is quoted', `"${key.slice(1)}"`, `apiV3Key: 33 bytes. ${WANTED} Copy it anew.`],
    [
      'with white space',
      ` ${key}\n`,
      `apiV3Key: 34 bytes, 32 without the white space around it. ${WANTED} Trim it when you read it from a file.`,
    ],
  ])
})

test('a certificate is that of a merchant by its whole common name only', () => {
  const named = (commonName: string) =>
    new X509Certificate(
      createCertificate(
        { serial: '5B', commonName, notBefore: 0, notAfter: 3e12, publicKey: createPublicKey(privateKey) },
        { commonName: 'x', privateKey },
      ),
    )
  for (const name of ['Shop CN=1900000109', '1900000109 Ltd', '1234567', '12345678901'])
    expect(() => checkNotMerchants(named(name))).not.toThrow()
  for (const name of ['12345678', '1234567890']) expect(() => checkNotMerchants(named(name))).toThrow(name)
})

test('a number that is missing because its name is misspelt is told once', () => {
  const checks = (mchid: unknown) => ({
    names: () => checkNames({ ...merchant, mchId: '1900000109' } as never, signingOptions),
    mchid: () => readMchid(mchid),
  })
  expect(() => checkTogether(checks(undefined))).toThrow(/^mchId is not an option\. Did you mean mchid\?$/)
  expect(() => checkTogether(checks(1))).toThrow(/^2 options are missing or wrong:/)
})

test('the reason is there as data, too', () => {
  const reasonOf = (run: () => unknown) => {
    try {
      return run()
    } catch (error) {
      return keyReasonOf(error)
    }
  }
  expect(reasonOf(() => readPrivateKey(shortKey))).toEqual({ kind: 'keySize', bits: 1024 })
  expect(reasonOf(() => readMchid(undefined))).toEqual({ kind: 'missing' })
  expect(keyReasonOf(new Error('of something else'))).toBeUndefined()
})
