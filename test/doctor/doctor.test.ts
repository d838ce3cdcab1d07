import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examine, type Finding } from '../../src/doctor/doctor.js'
import { attempt } from '../../src/doctor/finding.js'
import { createCertificate } from '../../src/mock/certificate.js'
import { createMockWechatPay } from '../support/keys.js'

const now = Date.parse('2026-11-21T12:00:00Z')
const mock = createMockWechatPay({ now: () => now })
const { merchant } = mock
const [[publicKeyId, publicKey], [serial, platformCertificate]] = Object.entries(merchant.platformKeys) as [
  [string, string],
  [string, string],
]
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = (key: KeyObject) => key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }) as string
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
const encrypted = stranger.privateKey.export({
  format: 'pem',
  type: 'pkcs8',
  cipher: 'aes-256-cbc',
  passphrase: 'secret',
}) as string
const DAY = 86_400_000

const right = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_SERIAL_NO: merchant.serialNo,
  WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  WECHATPAY_CERTIFICATE: merchant.certificate,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
  WECHATPAY_APIV3_KEY: merchant.apiV3Key,
}

const all: Finding[] = []

async function look(
  change: Record<string, string | undefined>,
  options: { online?: boolean; fetch?: (request: Request) => Promise<Response>; now?: () => number } = {},
) {
  const findings = await examine(
    { ...right, ...change },
    {
      online: false,
      fetch: mock.fetch,
      now: () => now,
      ...options,
    },
  )
  all.push(...findings)
  return Object.fromEntries(findings.map((finding) => [finding.check, finding])) as Record<string, Finding>
}

const certify = (id: string, commonName: string, notBefore: number, notAfter: number, key = stranger.publicKey) =>
  createCertificate(
    { serial: id, commonName, notBefore, notAfter, publicKey: key },
    { commonName, privateKey: stranger.privateKey },
  )

const none = { WECHATPAY_PUBLIC_KEY_ID: undefined, WECHATPAY_PUBLIC_KEY: undefined }

describe('a right configuration', () => {
  it('has only checks that pass, but for what only WeChat Pay knows', async () => {
    const findings = await look({})
    expect(Object.entries(findings).map(([check, { level }]) => [check, level])).toEqual([
      ['mchid', 'ok'],
      ['privateKey', 'ok'],
      ['certificate', 'ok'],
      ['privateKeyBelongsToCertificate', 'ok'],
      ['serialNo', 'ok'],
      ['publicKey', 'ok'],
      ['apiV3Key', 'skipped'],
      ['mode', 'ok'],
    ])
  })

  it.each([
    ['the public key', {}, 'WeChat Pay public key'],
    ['certificates', { ...none, WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate }, 'platform certificates'],
    ['downloaded certificates', none, 'platform certificates, downloaded'],
    [
      'both',
      { WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate },
      'WeChat Pay public key and platform certificates, chosen by Wechatpay-Serial (switch-over)',
    ],
    [
      'both, downloaded',
      { WECHATPAY_PLATFORM_CERTIFICATES: 'download' },
      'WeChat Pay public key and platform certificates, downloaded, chosen by Wechatpay-Serial (switch-over)',
    ],
  ])('names its mode: %s', async (_, change, mode) => {
    const { mode: finding } = await look(change)
    expect(finding).toMatchObject({ level: 'ok', found: { en: mode } })
  })
})

describe('each mistake', () => {
  it.each<[string, Record<string, string | undefined>, string, Finding['level'], string]>([
    ['no mchid', { WECHATPAY_MCHID: undefined }, 'mchid', 'error', 'missing'],
    ['an mchid with letters', { WECHATPAY_MCHID: 'abc' }, 'mchid', 'warning', '3 characters'],
    ['an mchid of another form', { WECHATPAY_MCHID: '商户' }, 'mchid', 'error', '2 characters'],
    ['no private key', { WECHATPAY_PRIVATE_KEY: undefined }, 'privateKey', 'error', 'missing'],
    [
      'a private key that is not there',
      { WECHATPAY_PRIVATE_KEY: './no.pem' },
      'privateKey',
      'error',
      `no file at ${resolve('no.pem')}`,
    ],
    [
      'the certificate as private key',
      { WECHATPAY_PRIVATE_KEY: merchant.certificate },
      'privateKey',
      'error',
      'a certificate',
    ],
    ['no certificate', { WECHATPAY_CERTIFICATE: undefined }, 'certificate', 'skipped', 'not given'],
    [
      'a certificate that is not there',
      { WECHATPAY_CERTIFICATE: './no.pem' },
      'certificate',
      'error',
      `no file at ${resolve('no.pem')}`,
    ],
    [
      'the private key as certificate',
      { WECHATPAY_CERTIFICATE: merchant.privateKey },
      'certificate',
      'error',
      'a private key',
    ],
    [
      'a platform certificate as certificate',
      { WECHATPAY_CERTIFICATE: platformCertificate },
      'certificate',
      'warning',
      'another name',
    ],
    [
      'an expired certificate',
      { WECHATPAY_CERTIFICATE: certify('01', merchant.mchid, 0, now - DAY) },
      'certificate',
      'error',
      'expired on 2026-11-20',
    ],
    [
      'a certificate of tomorrow',
      { WECHATPAY_CERTIFICATE: certify('01', merchant.mchid, now + DAY, now + 9 * DAY) },
      'certificate',
      'error',
      'valid from 2026-11-22 on',
    ],
    [
      'a certificate that expires soon',
      { WECHATPAY_CERTIFICATE: certify('01', merchant.mchid, 0, now + 9 * DAY) },
      'certificate',
      'warning',
      'in 9 days',
    ],
    [
      'another private key',
      { WECHATPAY_PRIVATE_KEY: pem(stranger.privateKey) },
      'privateKeyBelongsToCertificate',
      'error',
      'another certificate',
    ],
    [
      'no pair to compare',
      { WECHATPAY_CERTIFICATE: undefined },
      'privateKeyBelongsToCertificate',
      'skipped',
      'needs both',
    ],
    ['no serial', { WECHATPAY_SERIAL_NO: undefined, WECHATPAY_CERTIFICATE: undefined }, 'serialNo', 'error', 'missing'],
    ['no serial but a certificate', { WECHATPAY_SERIAL_NO: undefined }, 'serialNo', 'ok', 'taken from the certificate'],
    [
      'a lower-case serial',
      { WECHATPAY_SERIAL_NO: merchant.serialNo.toLowerCase() },
      'serialNo',
      'ok',
      merchant.serialNo,
    ],
    [
      'the public key id as serial',
      { WECHATPAY_SERIAL_NO: publicKeyId },
      'serialNo',
      'error',
      'the id of the WeChat Pay public key',
    ],
    [
      'the platform’s serial',
      { WECHATPAY_SERIAL_NO: serial, WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate },
      'serialNo',
      'error',
      'of a platform certificate',
    ],
    [
      'the platform’s serial, without certificate',
      {
        WECHATPAY_CERTIFICATE: undefined,
        WECHATPAY_SERIAL_NO: serial,
        WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate,
      },
      'serialNo',
      'error',
      'of a platform certificate',
    ],
    [
      'a decimal serial',
      { WECHATPAY_SERIAL_NO: BigInt(`0x${merchant.serialNo}`).toString() },
      'serialNo',
      'error',
      'in decimal',
    ],
    [
      'a serial with colons',
      { WECHATPAY_SERIAL_NO: merchant.serialNo.replace(/(..)(?=.)/g, '$1:') },
      'serialNo',
      'error',
      'with colons, or "serial=" before it',
    ],
    [
      'a serial as openssl prints it',
      { WECHATPAY_SERIAL_NO: `serial=${merchant.serialNo}` },
      'serialNo',
      'error',
      'serial=',
    ],
    ['no hex', { WECHATPAY_SERIAL_NO: 'not hex' }, 'serialNo', 'error', '7 characters that is no hex number'],
    [
      'another serial',
      { WECHATPAY_SERIAL_NO: 'ABCDEF' },
      'serialNo',
      'error',
      'another serial number than that of the certificate',
    ],
    ['a serial alone', { WECHATPAY_CERTIFICATE: undefined }, 'serialNo', 'skipped', 'not compared'],
    [
      'a short serial alone',
      { WECHATPAY_CERTIFICATE: undefined, WECHATPAY_SERIAL_NO: 'ABCDEF' },
      'serialNo',
      'skipped',
      '6 digits instead of 40',
    ],
    ['a public key without id', { WECHATPAY_PUBLIC_KEY_ID: undefined }, 'publicKey', 'error', 'its id is missing'],
    ['an id without public key', { WECHATPAY_PUBLIC_KEY: undefined }, 'publicKey', 'error', 'missing'],
    [
      'a public key that is not there',
      { WECHATPAY_PUBLIC_KEY: './no.pem', WECHATPAY_PUBLIC_KEY_ID: undefined },
      'publicKey',
      'error',
      'its id is missing',
    ],
    [
      'a public key file that is not there',
      { WECHATPAY_PUBLIC_KEY: './no.pem' },
      'publicKey',
      'error',
      `no file at ${resolve('no.pem')}`,
    ],
    ['an id of another form', { WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_x' }, 'publicKey', 'error', 'another form'],
    ['an id that is too short', { WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1' }, 'publicKey', 'warning', '34 digits'],
    [
      'a certificate as public key',
      { WECHATPAY_PUBLIC_KEY: platformCertificate },
      'publicKey',
      'error',
      'a certificate',
    ],
    [
      'the merchant’s own public key',
      { WECHATPAY_PUBLIC_KEY: pem(createPublicKey(merchant.privateKey)) },
      'publicKey',
      'error',
      "the merchant's own",
    ],
    [
      'the merchant’s certificate as platform certificate',
      { WECHATPAY_PLATFORM_CERTIFICATES: merchant.certificate },
      'platformCertificate',
      'error',
      "the merchant's own",
    ],
    [
      'a platform certificate that is none',
      { WECHATPAY_PLATFORM_CERTIFICATES: publicKey },
      'platformCertificate',
      'error',
      'a public key',
    ],
    [
      'a platform certificate that is not there',
      { WECHATPAY_PLATFORM_CERTIFICATES: './no.pem' },
      'platformCertificate',
      'error',
      `no file at ${resolve('no.pem')}`,
    ],
    [
      'an expired platform certificate',
      { WECHATPAY_PLATFORM_CERTIFICATES: certify('0A', 'x', 0, now - DAY) },
      'platformCertificate',
      'warning',
      'expired on',
    ],
    [
      'one that expires soon',
      { WECHATPAY_PLATFORM_CERTIFICATES: certify('0A', 'x', 0, now + 30 * DAY) },
      'platformCertificate',
      'warning',
      'in 30 days',
    ],
    ['no APIv3 key', { WECHATPAY_APIV3_KEY: undefined }, 'apiV3Key', 'skipped', 'notifications'],
    [
      'no APIv3 key to download with',
      { WECHATPAY_APIV3_KEY: undefined, WECHATPAY_PLATFORM_CERTIFICATES: 'download' },
      'apiV3Key',
      'error',
      'missing',
    ],
    [
      'an APIv3 key of 31 bytes',
      { WECHATPAY_APIV3_KEY: 'x'.repeat(31) },
      'apiV3Key',
      'error',
      'neither 32 characters nor a file that exists; its length is 31',
    ],
    [
      'an APIv3 key of 31 bytes that could be a path',
      { WECHATPAY_APIV3_KEY: `x/y\\z.${'x'.repeat(25)}` },
      'apiV3Key',
      'error',
      'neither 32 characters nor a file that exists; its length is 31',
    ],
    ['an APIv3 key of 34 bytes', { WECHATPAY_APIV3_KEY: `${'x'.repeat(31)}密` }, 'apiV3Key', 'error', '34 bytes'],
    [
      'an APIv3 key with a line feed',
      { WECHATPAY_APIV3_KEY: `${'x'.repeat(32)}\n` },
      'apiV3Key',
      'skipped',
      'right length',
    ],
    [
      'an APIv3 key file that is not there',
      { WECHATPAY_APIV3_KEY: './no.key' },
      'apiV3Key',
      'error',
      `no file at ${resolve('no.key')}`,
    ],
    [
      'a folder as APIv3 key file',
      { WECHATPAY_APIV3_KEY: './test' },
      'apiV3Key',
      'error',
      `a folder: ${resolve('test')}`,
    ],
    [
      'no key of WeChat Pay',
      { ...none, WECHATPAY_APIV3_KEY: undefined },
      'mode',
      'error',
      'no key to verify answers with',
    ],
    [
      'an address of WeChat Pay',
      { WECHATPAY_BASE_URL: 'https://api2.mch.weixin.qq.com' },
      'baseUrl',
      'ok',
      'https://api2',
    ],
    [
      'another address',
      { WECHATPAY_BASE_URL: 'https://mch.weixin.qq.com.evil.example' },
      'baseUrl',
      'warning',
      'https://mch.weixin.qq.com.evil.example,',
    ],
    [
      'a password in the address',
      { WECHATPAY_BASE_URL: 'https://user:password@mch.weixin.qq.com' },
      'baseUrl',
      'error',
      'no https origin without a path',
    ],
    ['no address', { WECHATPAY_BASE_URL: 'nowhere' }, 'baseUrl', 'error', 'no https origin without a path'],
    [
      'an address with a path',
      { WECHATPAY_BASE_URL: 'http://127.0.0.1:4600/v3' },
      'baseUrl',
      'error',
      'no https origin without a path',
    ],
  ])('is found: %s', async (_, change, check, level, found) => {
    const finding = (await look(change))[check]!
    expect(finding).toMatchObject({ check, level })
    expect(finding.found.en).toContain(found)
    if (level === 'ok' || level === 'skipped') return
    expect(finding.wanted).toBeDefined()
    expect(finding.todo).toBeDefined()
  })
})

describe('the mode', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['the merchant’s certificate as platform certificate', { WECHATPAY_PLATFORM_CERTIFICATES: merchant.certificate }],
    ['a malformed public key id', { ...none, WECHATPAY_PUBLIC_KEY_ID: '0119', WECHATPAY_PUBLIC_KEY: publicKey }],
    ['a download with half a key', { ...none, WECHATPAY_APIV3_KEY: 'x' }],
  ])('is not told by what is wrong: %s', async (_, change) => {
    expect((await look(change))['mode']).toMatchObject({ level: 'skipped' })
  })
})

describe('what to do', () => {
  it('is to set what is absent, and to correct what is there', async () => {
    const todo = async (value: string | undefined) =>
      (await look({ WECHATPAY_PRIVATE_KEY: value }))['privateKey']!.todo!
    expect((await todo(undefined)).zh).toMatch(/^设置 WECHATPAY_PRIVATE_KEY/)
    expect((await todo(merchant.certificate)).zh).toMatch(/^改正 WECHATPAY_PRIVATE_KEY/)
    // Nobody is sent to the console for a path.
    expect((await todo('./no.pem')).en).toMatch(/^Check the path/)
  })
})

describe('one mistake is blamed on one variable', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'a serial number that is the platform’s',
      { WECHATPAY_SERIAL_NO: serial, WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate },
      'serialNo',
    ],
    [
      'the merchant’s certificate in the place of the platform’s, and nowhere else',
      { WECHATPAY_CERTIFICATE: undefined, WECHATPAY_PLATFORM_CERTIFICATES: merchant.certificate },
      'platformCertificate',
    ],
  ])('%s', async (_, change, check) => {
    const findings = Object.values(await look(change))
    expect(findings.filter(({ level }) => level === 'error').map((finding) => finding.check)).toEqual([check])
  })

  it('and on both where no key tells which', async () => {
    const findings = Object.values(
      await look({
        WECHATPAY_CERTIFICATE: undefined,
        WECHATPAY_PRIVATE_KEY: undefined,
        WECHATPAY_SERIAL_NO: serial,
        WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate,
      }),
    )
    expect(findings.filter(({ level }) => level === 'error').map((finding) => finding.check)).toEqual([
      'privateKey',
      'serialNo',
      'platformCertificate',
    ])
  })
})

it('does not take a bug for a finding', () => {
  const bug = new TypeError('a bug')
  const read = () => {
    throw bug
  }
  expect(() => attempt(read)).toThrow(bug)
})

describe('online', () => {
  const online = (
    change: Record<string, string | undefined> = {},
    fetch: (request: Request) => Promise<Response> = mock.fetch,
    options = {},
  ) => look(change, { online: true, fetch, ...options })

  it('calls the self-test and reads the clock', async () => {
    const { echo, clock } = await online()
    expect(echo).toMatchObject({ level: 'ok', found: { en: `echoed; signature verified with ${publicKeyId}` } })
    expect(clock).toMatchObject({ level: 'ok', found: { en: '0 s off' } })
  })

  it('asks for a notification, and says what has to arrive where', async () => {
    const notifyUrl = 'https://yourapp.com/notify'
    const seen: string[] = []
    const notify = async ({ url }: Request) => {
      seen.push(url)
      return new Response(null, { status: 204 })
    }
    const other = createMockWechatPay({ now: () => now, notify, credentials: mock.credentials })
    const { echo } = await online({}, other.fetch, { notifyUrl })
    const [first, second] = echo!.found.en.split('\n')
    expect(first).toBe(`echoed; signature verified with ${publicKeyId}`)
    expect(second).toBe(
      `now see whether a notification arrives at ${notifyUrl}: SECURITY_ECHO.SUCCESS, echo_message doctor-${now}`,
    )
    expect(echo!.found.zh).toContain(`请到 ${notifyUrl} 查看`)
    await expect.poll(() => seen, { timeout: 20_000 }).toEqual([notifyUrl])
  })

  it('downloads certificates where that is the mode', async () => {
    const { echo } = await online(none)
    expect(echo).toMatchObject({ level: 'ok', found: { en: `echoed; signature verified with ${serial}` } })
  })

  it('is not called while the configuration is unusable', async () => {
    const { echo, clock } = await online({ WECHATPAY_PRIVATE_KEY: merchant.certificate })
    expect(echo).toMatchObject({ level: 'skipped' })
    expect(clock).toBeUndefined()
  })

  it('explains a SIGN_ERROR', async () => {
    const { echo } = await online({ WECHATPAY_PRIVATE_KEY: pem(stranger.privateKey), WECHATPAY_CERTIFICATE: undefined })
    expect(echo!.level).toBe('error')
    expect(echo!.found.en).toContain('401 SIGN_ERROR')
    expect(echo!.found.en).toContain('Every line agrees')
    expect(echo!.found.zh).toMatch(/^微信支付拒绝了签名（issue：sign not match）。 ?各行都一致/)
    expect(echo!.found.zh).toContain('Request-ID')
    expect(echo!.todo!.en).toContain('serial number')
    // It would send its reader to where the reader is.
    expect(JSON.stringify(echo)).not.toContain('wechatpay-fetch doctor')
  })

  it('says in Chinese, too, where the message was changed', async () => {
    const { echo } = await online({}, async (request) => {
      const { method, headers } = request
      return mock.fetch(new Request(`${request.url}?x`, { method, headers, body: await request.text() }))
    })
    expect(echo!.found.zh).toMatch(
      /^微信支付收到的内容与签名时的不同（issue：.*）。\n  URL 不同：签名时是 \/v3\/security\/echo，收到的是 \/v3\/security\/echo\?x?。/,
    )
    expect(echo!.found.zh).not.toContain('differs')
    expect(echo!.todo!.en).toBe('See the message')
    const { echo: unexplained } = await online({}, async () =>
      Response.json({ code: 'SIGN_ERROR', message: '签名错误' }, { status: 401 }),
    )
    expect(unexplained!.found.zh).toMatch(/^微信支付拒绝了签名。 ?它没有说明收到了什么/)
    expect(JSON.stringify(unexplained)).not.toContain('wechatpay-fetch doctor')
  })

  it('passes on another refusal', async () => {
    const { echo } = await online({}, async () =>
      Response.json({ code: 'NO_AUTH', message: '无权限' }, { status: 403 }),
    )
    expect(echo).toMatchObject({
      level: 'error',
      found: { en: '403 NO_AUTH: 无权限' },
      todo: { en: 'See the message' },
    })
  })

  it('says that the switch to the public key has not begun', async () => {
    const asCertificate = (request: Request) => {
      request.headers.set('Wechatpay-Serial', serial)
      return mock.fetch(request)
    }
    const both = { WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate }
    expect((await online(both, asCertificate))['echo']).toMatchObject({ level: 'warning' })
    const { echo } = await online({}, asCertificate)
    expect(echo!.level).toBe('error')
    expect(echo!.found.en).toContain('ERR_SERIAL_UNKNOWN')
    expect(echo!.todo!.en).toContain('start the switch')
  })

  it.each([
    [301, 'error'],
    [-301, 'error'],
    [100, 'warning'],
    [30, 'ok'],
  ])('compares the clock: %i s off', async (offset, level) => {
    const { clock } = await online({}, mock.fetch, { now: () => now + offset * 1000 })
    expect(clock).toMatchObject({ level, found: { en: `${offset} s off` } })
  })

  it('says in Chinese, too, that WeChat Pay refused a signature for the clock', async () => {
    const { echo, clock } = await online({}, mock.fetch, { now: () => now + 301_000 })
    expect(echo!.found.zh).toMatch(/^微信支付拒绝了签名.*本机时钟快了 301 秒.*\n401 SIGN_ERROR/)
    expect(echo!.todo!.zh).toContain('NTP')
    expect(clock).toMatchObject({ level: 'error', found: { en: '301 s off' } })
  })

  it('tells a wrong clock even when the answer is refused for it', async () => {
    mock.inject('stale')
    const { echo, clock } = await online()
    expect(clock).toMatchObject({ level: 'ok', kind: 'clockOffset' })
    expect(echo!.found.en).toContain('ERR_TIMESTAMP')
    expect(echo!.todo!.en).toContain('NTP')
  })

  it('reads the clock from an answer that the client refuses', async () => {
    const Date = new globalThis.Date(now - 400_000).toUTCString()
    const { echo, clock } = await online({}, async () => Response.json({}, { headers: { Date } }))
    expect(echo!.found.en).toContain('ERR_SIGNATURE_MISSING')
    expect(clock).toMatchObject({ level: 'error', found: { en: '400 s off' } })
  })

  it('says when there is no answer, and does not miss its Date', async () => {
    const { echo, clock } = await online({}, () => Promise.reject(new TypeError('fetch failed')))
    expect(echo!.found.en).toMatch(
      /^ERR_NETWORK: no whole answer came \(fetch failed\)\.\n1\. api\.mch\.weixin\.qq\.com, ERR_NETWORK, /,
    )
    expect(echo!.found.zh).toMatch(/^ERR_NETWORK: 没有收到完整的应答（?.*\n1\. api/)
    expect(echo!.todo!.en).toBe('Check DNS, proxy and firewall for api.mch.weixin.qq.com:443')
    expect(clock).toMatchObject({ level: 'skipped', found: { en: 'no answer to compare it with' } })
  })

  it.each([
    ['http://127.0.0.1:42999', 'Check that something listens on 127.0.0.1:42999'],
    ['http://localhost', 'Check that something listens on localhost:80'],
    ['https://api2.mch.weixin.qq.com', 'Check DNS, proxy and firewall for api2.mch.weixin.qq.com:443'],
  ])('names the host that did not answer: %s', async (baseUrl, todo) => {
    const { echo } = await online({ WECHATPAY_BASE_URL: baseUrl }, () => Promise.reject(new TypeError('fetch failed')))
    expect(echo!.todo!.en).toBe(todo)
  })

  it('names it, too, where certificates cannot be downloaded, with the reason', async () => {
    const { echo, apiV3Key } = await online(none, () => Promise.reject(new TypeError('fetch failed')))
    expect(echo!.found.en).toMatch(
      /^ERR_PLATFORM_KEYS: the platform certificates could not be downloaded\.\n(.*\n)?ERR_NETWORK: no whole answer came/,
    )
    expect(echo!.todo!.en).toContain('api.mch.weixin.qq.com:443')
    expect(apiV3Key!.level).toBe('skipped')
  })

  it('misses the Date of an answer that has none', async () => {
    const { clock } = await online({}, async () => new Response(null, { status: 400 }))
    expect(clock).toMatchObject({ level: 'skipped', found: { en: 'the answer has no Date' } })
  })

  describe('the APIv3 key', () => {
    const wrongKey = { WECHATPAY_APIV3_KEY: '0123456789abcdef0123456789abcdef' }
    const certificates = { WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate }

    it.each([
      ['downloaded certificates', none],
      ['certificates', { ...none, ...certificates }],
      ['both', certificates],
    ])('is tried on the platform certificates of a merchant that uses them: %s', async (_, change) => {
      expect((await online(change))['apiV3Key']).toMatchObject({ level: 'ok' })
    })

    it.each([
      ['certificates', { ...none, ...certificates }, 'ok'],
      ['downloaded certificates', none, 'skipped'],
    ])('is called wrong where it decrypts nothing, and nothing else is: %s', async (_, change, level) => {
      const { apiV3Key, echo, mode, ...others } = await online({ ...change, ...wrongKey })
      expect(apiV3Key!.level).toBe('error')
      expect(apiV3Key!.found.zh).toBe('不是该商户的密钥：用它解不开平台证书')
      expect(echo).toMatchObject({ level })
      expect(mode).toMatchObject({ level })
      expect(Object.values(others).filter((finding) => finding.level === 'error')).toEqual([])
    })

    it('is not called right where nothing was there to decrypt', async () => {
      const { apiV3Key } = await online(certificates, async (request) =>
        request.url.endsWith('/v3/certificates')
          ? Response.json({ code: 'RESOURCE_NOT_EXISTS', message: '无可用的平台证书' }, { status: 404 })
          : mock.fetch(request),
      )
      expect(apiV3Key).toMatchObject({ level: 'skipped' })
      expect(apiV3Key!.found.en).toContain('(404)')
      expect((await online(wrongKey))['apiV3Key']).toMatchObject({
        level: 'skipped',
        found: { zh: '长度正确；内容未核对' },
      })
    })
  })

  it('refuses another text than was sent', async () => {
    const other = createMockWechatPay({ now: () => now, credentials: mock.credentials })
    const fetch = async (request: Request) => {
      // Signed anew by the merchant's own key, as nobody but the merchant could: another message is echoed.
      const { signedMessage } = await import('../../src/protocol/signature.js')
      const { sign } = await import('node:crypto')
      const body = '{"echo_message":"another"}'
      const timestamp = String(now / 1000)
      const message = signedMessage(['POST', new URL(request.url).pathname, timestamp, 'n'], Buffer.from(body))
      const signature = sign('sha256', message, merchant.privateKey).toString('base64')
      const headers = new Headers(request.headers)
      headers.set(
        'Authorization',
        `WECHATPAY2-SHA256-RSA2048 mchid="${merchant.mchid}",nonce_str="n",signature="${signature}",timestamp="${timestamp}",serial_no="${merchant.serialNo}"`,
      )
      return other.fetch(new Request(request.url, { method: 'POST', headers, body }))
    }
    expect((await online({}, fetch))['echo']).toMatchObject({
      level: 'error',
      found: { en: expect.stringContaining('ERR_RESPONSE_MISMATCH') as string },
    })
  })
})

describe('no secret', () => {
  const secrets = [
    merchant.apiV3Key,
    ...merchant.privateKey.split('\n').filter((line) => line.length > 30),
    pem(stranger.privateKey).split('\n')[3]!,
  ]

  it('is in any finding, whatever is put where', async () => {
    const names = Object.keys(right)
    const contents = [merchant.privateKey, merchant.apiV3Key, merchant.privateKey.replace(/-----.*-----|\n/g, '')]
    for (const name of [...names, 'WECHATPAY_PLATFORM_CERTIFICATES', 'WECHATPAY_BASE_URL'])
      for (const content of contents) await look({ [name]: content }, { online: true })
    const told = JSON.stringify(all)
    expect(told.length).toBeGreaterThan(10_000)
    for (const secret of secrets) expect(told).not.toContain(secret)
    // Nor any part of a key that is long enough to be of use.
    const key = merchant.privateKey.replace(/-----.*-----|\n/g, '')
    for (let i = 0; i + 24 <= key.length; i += 8) expect(told).not.toContain(key.slice(i, i + 24))
  })
})

describe('in Chinese', () => {
  it('every finding is', () => {
    const untranslated = all.filter(
      ({ level, found }) => level !== 'ok' && found.zh === found.en && !/ERR_|\d{3} [A-Z]/.test(found.en),
    )
    expect(untranslated).toEqual([])
  })

  it.each([
    ['an EC key', pem(ec.privateKey)],
    ['an EC public key', pem(ec.publicKey)],
    ['1024 bits', pem(short.privateKey)],
    ['a short public key', pem(short.publicKey)],
    ['an encrypted key', encrypted],
    ['a damaged one', merchant.privateKey.replace(/\n.{10}/, '\n')],
    ['a damaged public key', publicKey.replace(/\n.{10}/, '\n')],
    ['a damaged certificate', merchant.certificate.replace(/\n.{10}/, '\n')],
    ['half of one', merchant.privateKey.slice(0, 900)],
    ['two', merchant.privateKey + merchant.certificate],
    ['a PKCS#12 file', Buffer.from(`30820fff020103${'04'.repeat(300)}`, 'hex').toString('base64')],
    ['other binary data', Buffer.from(`30820fff${'04'.repeat(300)}`, 'hex').toString('base64')],
    ['another certificate', certify('01', 'x', 0, now + DAY)],
  ])('so is whatever is given instead of a key: %s', async (_, content) => {
    const names = [
      'WECHATPAY_PRIVATE_KEY',
      'WECHATPAY_CERTIFICATE',
      'WECHATPAY_PUBLIC_KEY',
      'WECHATPAY_PLATFORM_CERTIFICATES',
    ]
    const before = all.length
    for (const name of names) await look({ [name]: content })
    const refused = all.slice(before).filter(({ level }) => level === 'error')
    expect(refused.length).toBeGreaterThan(1)
    for (const { found } of refused) expect(found.zh).toMatch(/\p{Script=Han}/u)
  })
})
