import { createPublicKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { encodeSignature } from '../../src/keys/signer.js'
import { checkSignatureHeaders, signedMessage, signMessage, verifyMessage } from '../../src/protocol/signature.js'
import { formatAuthorization, parseAuthorization } from '../../src/protocol/authorization.js'
import { createNonce } from '../../src/protocol/nonce.js'
import { SCHEME } from '../../src/protocol/published.js'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const empty = new Uint8Array(0)

/** An answer that WeChat Pay's own material publishes, with the key that verifies it. */
const published = {
  headers: {
    'Wechatpay-Serial': 'PUB_KEY_ID_0000000000000024101100397200000006',
    'Wechatpay-Timestamp': '1722850421',
    'Wechatpay-Nonce': 'd824f2e086d3c1df967785d13fcd22ef',
    'Wechatpay-Signature':
      'mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==',
  },
  body: '{"code_url":"weixin://wxpay/bizpayurl?pr=JyC91EIz1"}',
  publicKey:
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwXNI6sdlknHBnK8Fu2U6Cwor9qY747jP8KAfeBMeveEt1TqaHkLfaSD07trZLhGpfs8/AHqjhgSMO1O10YQWOrrJ4hjIWPKqxbgrYMkBQc+mwdiWp4W3ByCqxBRagCveCXRWCmuJYovl9H/bsDI0iGbpVtEOghJtfciisYSgxcLufUDTRkvwxjIBK1pCRjk33jJ5YTBWTHMRtMAOcFLNF6hdEYdX8SPsgHHeLZ5Lv2T/686w1xtgCHef/sd4uSfWmyzsalQdHG/e4IyYmrhx+O3VBoNDzE3nx23bFeV/RVNCG7cV6VhmYokJNHa/erIPkEmEFID6A5wQOXuxUkmJWwIDAQAB',
}
const publishedKey = createPublicKey({ key: Buffer.from(published.publicKey, 'base64'), format: 'der', type: 'spki' })
const publishedTime = 1722850421_000

function verifyPublished(change: {
  headers?: Record<string, string | null>
  body?: string
  now?: number
  key?: typeof publishedKey | null
}) {
  const headers = new Headers(published.headers)
  for (const [name, value] of Object.entries(change.headers ?? {})) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  const find = (serial: string) =>
    serial === published.headers['Wechatpay-Serial']
      ? change.key === null
        ? undefined
        : (change.key ?? publishedKey)
      : undefined
  return verifyMessage(headers, Buffer.from(change.body ?? published.body), find, change.now ?? publishedTime)
}

describe('the published answer', () => {
  test('is built into the three lines that were signed', () => {
    expect(text(signedMessage(['1722850421', 'd824f2e086d3c1df967785d13fcd22ef'], Buffer.from(published.body)))).toBe(
      '1722850421\nd824f2e086d3c1df967785d13fcd22ef\n{"code_url":"weixin://wxpay/bizpayurl?pr=JyC91EIz1"}\n',
    )
  })

  test('verifies at its own time and tells which key did', async () => {
    await expect(verifyPublished({})).resolves.toBe('PUB_KEY_ID_0000000000000024101100397200000006')
  })

  test.each([-299_000, 299_000, 300_999])('verifies %i ms off', async (skew) => {
    await expect(verifyPublished({ now: publishedTime + skew })).resolves.toBeDefined()
  })

  test.each([NaN, Infinity, undefined])('is refused by a clock that says %s', async (now) => {
    const headers = new Headers(published.headers)
    const verified = verifyMessage(headers, Buffer.from(published.body), () => publishedKey, now as number)
    await expect(verified).rejects.toMatchObject({ code: 'ERR_TIMESTAMP' })
  })

  test.each([
    [-301_000, 'ahead of'],
    [301_000, 'behind'],
  ])('is refused %i ms off', async (skew, word) => {
    const refused = await verifyPublished({ now: publishedTime + skew }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'ERR_TIMESTAMP', message: expect.stringContaining(`301 s ${word}`) })
  })

  test.each([
    ['one byte of the body', { body: published.body.replace('JyC', 'JyD') }],
    ['a byte order mark', { body: `\uFEFF${published.body}` }],
    ['another line feed', { body: `${published.body}\n` }],
    ['no body', { body: '' }],
    ['another nonce', { headers: { 'Wechatpay-Nonce': 'd824f2e086d3c1df967785d13fcd22ee' } }],
    ['another second', { headers: { 'Wechatpay-Timestamp': '1722850422' } }],
    ['a shortened signature', { headers: { 'Wechatpay-Signature': 'mfI1CPqv' } }],
  ])('is refused with %s', async (_, change) => {
    await expect(verifyPublished(change)).rejects.toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })

  test.each(Object.keys(published.headers))('is refused without %s', async (name) => {
    const refused = await verifyPublished({ headers: { [name]: null } }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'ERR_SIGNATURE_MISSING', message: expect.stringContaining(`lacks ${name}.`) })
  })

  const signature = published.headers['Wechatpay-Signature']
  test.each([
    ['a URL-safe signature', { 'Wechatpay-Signature': signature.replaceAll('+', '-').replaceAll('/', '_') }],
    ['an unpadded signature', { 'Wechatpay-Signature': signature.replace(/=+$/, '') }],
    [
      'a signature with white space inside',
      { 'Wechatpay-Signature': `${signature.slice(0, 60)} ${signature.slice(60)}` },
    ],
    ['a signature that came twice', { 'Wechatpay-Signature': `${signature}, ${signature}` }],
    ['a timestamp that came twice', { 'Wechatpay-Timestamp': '1722850421, 1722850421' }],
    ['a timestamp in milliseconds with a fraction', { 'Wechatpay-Timestamp': '1722850421.0' }],
    ['a signed timestamp with a sign', { 'Wechatpay-Timestamp': '+1722850421' }],
    ['another scheme', { 'Wechatpay-Signature-Type': 'WECHATPAY2-SM2-WITH-SM3' }],
  ])('is refused with %s', async (_, headers) => {
    await expect(verifyPublished({ headers })).rejects.toMatchObject({ code: 'ERR_SIGNATURE_MALFORMED' })
  })

  test.each(['PUB_KEY_ID_0000000000000024101100397200000007', '__proto__', 'constructor', 'x'.repeat(500)])(
    'is refused under the serial %s',
    async (serial) => {
      const refused = await verifyPublished({ headers: { 'Wechatpay-Serial': serial } }).catch((error: Error) => error)
      expect(refused).toMatchObject({ code: 'ERR_SERIAL_UNKNOWN' })
      expect((refused as Error).message.length).toBeLessThan(500)
    },
  )

  test('a probe is refused under its own code, whatever follows the prefix', async () => {
    const probe = { 'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/not base64 at all!' }
    await expect(verifyPublished({ headers: probe })).rejects.toMatchObject({
      code: 'ERR_SIGNATURE_PROBE',
      message: expect.stringMatching(/^WeChat Pay sent a wrong signature to see whether it is refused; it was\./),
    })
  })

  test('a signature that is no base64 is told as that', async () => {
    const headers = { 'Wechatpay-Signature': '*' }
    await expect(verifyPublished({ headers })).rejects.toThrow(
      /^Wechatpay-Signature is not one value in standard base64\.$/,
    )
  })

  test('what fits nothing was forged or changed, or the key is another one', async () => {
    const body = published.body.replace('JyC', 'JyD')
    await expect(verifyPublished({ body })).rejects.toThrow(
      /^The signature does not belong to the 52 bytes that were received\. The message was forged or changed .*, or the key configured for its serial is not the right one\.$/,
    )
  })

  test('a source of keys that fails is told with its cause', async () => {
    const cause = new Error('the key server is down')
    const verified = verifyMessage(
      new Headers(published.headers),
      Buffer.from(published.body),
      () => Promise.reject(cause),
      publishedTime,
    )
    await expect(verified).rejects.toMatchObject({
      code: 'ERR_SERIAL_UNKNOWN',
      message: 'platformKeys failed; see cause.',
      cause,
    })
  })

  test('waits for a key that comes later', async () => {
    const find = async () => publishedKey
    await expect(
      verifyMessage(new Headers(published.headers), Buffer.from(published.body), find, publishedTime),
    ).resolves.toBeDefined()
  })

  test('the signature type is accepted when it says the open scheme', async () => {
    await expect(verifyPublished({ headers: { 'Wechatpay-Signature-Type': SCHEME } })).resolves.toBeDefined()
  })
})

describe('a serial without a key', () => {
  /** What is said of a serial when keys of these ids are configured. */
  async function refusalOf(serial: string, ids?: readonly string[]): Promise<string> {
    const find = Object.assign(() => undefined, ids && { ids })
    const headers = new Headers({ ...published.headers, 'Wechatpay-Serial': serial })
    return verifyMessage(headers, Buffer.from(published.body), find, publishedTime).then(
      () => 'accepted',
      (error: Error) => error.message,
    )
  }

  const id = '0114232134912410000000000000001234'

  test.each([`PUB_KEY_ID_${id}`, `PUB_KEY_ID_${'x'.repeat(64)}`, 'aF09aF09', '9'.repeat(64)])(
    'is named where it has the form of one: %s',
    async (serial) => {
      expect(await refusalOf(serial)).toMatch(
        new RegExp(
          `^No platform key is configured for the Wechatpay-Serial ${serial}\\. Add the WeChat Pay public key`,
        ),
      )
    },
  )

  test.each([
    'PUB_KEY_ID_',
    `PUB_KEY_ID_${'x'.repeat(65)}`,
    'PUB_KEY_ID_a-b',
    `xPUB_KEY_ID_${id}`,
    'aF09aF0',
    '9'.repeat(65),
    'aF09aF0g',
  ])('is described where it has another form: %s', async (serial) => {
    expect(await refusalOf(serial)).toContain(
      `Wechatpay-Serial of ${serial.length} characters that is neither hex nor PUB_KEY_ID_…. Add`,
    )
  })

  test('is told with the ids that are configured, ten of them at most', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `ABCDEF0${(i + 10).toString(36)}`)
    const forged = 'if WeChat Pay knows none, the message is forged.'
    for (const none of [undefined, []]) expect((await refusalOf(id, none)).endsWith(forged)).toBe(true)
    expect(await refusalOf(id, ids.slice(0, 2))).toContain(`${forged} Configured: ABCDEF0a, ABCDEF0b.`)
    expect((await refusalOf(id, ids.slice(0, 10))).endsWith('ABCDEF0j.')).toBe(true)
    expect((await refusalOf(id, ids)).endsWith('ABCDEF0i, ABCDEF0j and 2 more.')).toBe(true)
  })

  test('that a configured id would be, with PUB_KEY_ID_ before it, names that slip', async () => {
    const slip = / Was PUB_KEY_ID_ left out of it\?$/
    expect(await refusalOf(`PUB_KEY_ID_${id}`, ['ABCDEF01', id])).toMatch(slip)
    expect(await refusalOf(`PUB_KEY_ID_${id}`, ['ABCDEF01'])).toMatch(/Configured: ABCDEF01\.$/)
  })
})

test.each([
  ['52', 52],
  ['123456789012345', 123456789012345],
  ['1234567890123456', undefined],
  ['x52', undefined],
  ['52x', undefined],
  ['52, 52', undefined],
  [null, undefined],
])('of the Content-Length %s the length of the body is %s', async (length, known) => {
  const headers = new Headers({ ...published.headers, ...(length === null ? {} : { 'Content-Length': length }) })
  const { contentLength } = await checkSignatureHeaders(headers, () => publishedKey, publishedTime)
  expect(contentLength).toBe(known)
  headers.set('Content-Encoding', 'gzip')
  expect((await checkSignatureHeaders(headers, () => publishedKey, publishedTime)).contentLength).toBeUndefined()
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
const publicPem = publicKey.export({ format: 'pem', type: 'spki' }) as string

const seedBody =
  '{"appid":"wxd678efh567hg6787","plan_id":12535,"out_contract_code":"wxwtdk20200910100000","contract_display_account":"微信代扣用户A","notify_url":"https://yourapp.com/notify","return_app":true}'

const messages: readonly (readonly [string, string[], string])[] = [
  [
    'a body with Chinese',
    [
      'POST',
      '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign',
      '1554208460',
      '593BEC0C930BF1AFEB40B4A08C8FB242',
    ],
    seedBody,
  ],
  [
    'a query string',
    ['GET', '/v3/certificates?algorithm_type=RSA&x=%E5%BE%AE', '1554208460', '593BEC0C930BF1AFEB40B4A08C8FB242'],
    '',
  ],
  ['an empty body', ['GET', '/v3/certificates', '1554208460', '593BEC0C930BF1AFEB40B4A08C8FB242'], ''],
  [
    'a body that ends in a line feed',
    ['POST', '/v3/x', '1554208460', '593BEC0C930BF1AFEB40B4A08C8FB242'],
    'Hello World!\n',
  ],
]

describe('a request', () => {
  test('the published example of the seeds has 198 bytes, and is signed in five lines that all end in a line feed', () => {
    expect(Buffer.from(seedBody)).toHaveLength(198)
    expect(text(signedMessage(messages[0]![1], Buffer.from(seedBody)))).toBe(
      `POST\n/v3/ecommerce/combine-papay/contracts/pre-entrust-sign\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n${seedBody}\n`,
    )
  })

  test('a real SIGN_ERROR counted 71 bytes for an empty body', () => {
    const message = signedMessage(
      ['POST', '/v3/transfer/batches', '1709745440', '5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk'],
      empty,
    )
    expect(text(message)).toBe('POST\n/v3/transfer/batches\n1709745440\n5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk\n\n')
    expect(message).toHaveLength(71)
  })

  test.each(messages)(
    'with %s is signed as node:crypto and wechatpay-axios-plugin sign it, and verified by both',
    async (_, lines, body) => {
      const [method, url, timestamp, nonce] = lines as [string, string, string, string]
      const message = signedMessage(lines, Buffer.from(body))
      expect(text(message)).toBe(Formatter.request(method, url, timestamp, nonce, body))

      const signature = Buffer.from(await signMessage(message, privateKey)).toString('base64')
      expect(signature).toHaveLength(344)
      expect(signature).toBe(
        createSign('RSA-SHA256')
          .update(`${lines.join('\n')}\n${body}\n`)
          .sign(privatePem, 'base64'),
      )
      expect(signature).toBe(Rsa.sign(Formatter.request(method, url, timestamp, nonce, body), privatePem))
      expect(createVerify('RSA-SHA256').update(message).verify(publicPem, signature, 'base64')).toBe(true)
      expect(Rsa.verify(Formatter.request(method, url, timestamp, nonce, body), signature, publicPem)).toBe(true)
    },
  )

  test('is signed alike on the thread pool, and an unusable key rejects there', async () => {
    const message = signedMessage(['GET', '/', '1', 'n'], empty)
    const pooled = signMessage(message, privateKey, true)
    expect(pooled).toBeInstanceOf(Promise)
    expect(await pooled).toEqual(signMessage(message, privateKey))
    await expect((async () => signMessage(message, publicKey, true))()).rejects.toThrow()
  })
})

describe('an answer of an independent implementation', () => {
  test.each(['{"summary":"签约结果通知"}', '', '{"a":1}\n'])('verifies: %j', async (body) => {
    const signature = Rsa.sign(Formatter.response('1722850421', 'NONCE', body), privatePem)
    const headers = new Headers({
      'wechatpay-timestamp': '1722850421',
      'WECHATPAY-NONCE': 'NONCE',
      'Wechatpay-Signature': signature,
      'Wechatpay-Serial': 'X',
    })
    await expect(verifyMessage(headers, Buffer.from(body), () => publicKey, publishedTime)).resolves.toBe('X')
  })
})

describe('the Authorization header', () => {
  const items = { mchid: '1900000109', nonce_str: 'N', signature: 'S+/=', timestamp: '1554208460', serial_no: '408B' }

  test('is written as the independent implementation writes it, items aside', () => {
    const sorted = (header: string) => [
      header.split(' ')[0],
      ...header
        .slice(header.indexOf(' ') + 1)
        .split(',')
        .sort(),
    ]
    expect(sorted(formatAuthorization(items))).toEqual(
      sorted(Formatter.authorization('1900000109', 'N', 'S+/=', '1554208460', '408B')),
    )
  })

  test('is read back, in any order', () => {
    expect(parseAuthorization(formatAuthorization(items))).toEqual(items)
    expect(
      parseAuthorization(
        `${SCHEME} mchid="1900000109" , serial_no="408B",  timestamp="1554208460", nonce_str="N", signature="S+/="`,
      ),
    ).toEqual(items)
  })

  test.each([
    '',
    'Bearer x',
    SCHEME,
    `${SCHEME} mchid="1"`,
    `${formatAuthorization(items)},mchid="2"`,
    `${formatAuthorization(items)},more="2"`,
    formatAuthorization(items).replace('mchid', 'merchant'),
    formatAuthorization(items).replaceAll('"', ''),
    formatAuthorization(items).replace('RSA2048', 'RSA4096'),
    formatAuthorization(items).replace('nonce_str=', 'x nonce_str='),
    formatAuthorization(items).replace('",nonce_str', '"x,nonce_str'),
    formatAuthorization(items).replace(',', ',,'),
  ])('is not read from %j', (header) => {
    expect(parseAuthorization(header)).toBeUndefined()
  })
})

describe('a nonce', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('has 32 characters of 0-9A-Za-z, uses all of them, and does not come twice', () => {
    const nonces = Array.from({ length: 500 }, createNonce)
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9A-Za-z]{32}$/)
    expect(new Set(nonces).size).toBe(500)
    expect(new Set(nonces.join('')).size).toBe(62)
  })

  test('has every character as often as any other, and draws a thousand random bytes at a time', () => {
    const draw = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      const bytes = array as Uint8Array
      bytes.forEach((_, at) => (bytes[at] = at))
      return array
    })
    // What was drawn before is used up first. Every byte comes four times in a thousand, so that 31 nonces are one round.
    for (let drawn = 0; drawn < 1024; drawn += 32) createNonce()
    const counts = new Map<string, number>()
    for (const character of Array.from({ length: 31 }, createNonce).join('')) {
      counts.set(character, (counts.get(character) ?? 0) + 1)
    }
    expect(new Set(counts.values())).toEqual(new Set([16]))
    expect(counts.size).toBe(62)
    expect(draw.mock.calls.length).toBeLessThanOrEqual(3)
  })
})

describe('what a signer returns', () => {
  const raw = new Uint8Array(256).fill(7)

  test('may be raw or base64', () => {
    const base64 = Buffer.from(raw).toString('base64')
    expect(encodeSignature(raw)).toBe(base64)
    expect(encodeSignature(raw.buffer as never)).toBe(base64)
    expect(encodeSignature(base64)).toBe(base64)
  })

  test.each([
    [raw.subarray(1)],
    [Buffer.from(raw).toString('hex').slice(0, 300)],
    [''],
    [Buffer.from(raw).toString('base64url')],
  ])('is refused when it is no RSA signature', (signature) => {
    expect(() => encodeSignature(signature)).toThrow(expect.objectContaining({ code: 'ERR_SIGNER' }))
  })
})
