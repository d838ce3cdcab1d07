import { X509Certificate, createPublicKey } from 'node:crypto'
import { Agent } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { platformCertificates } from '../../src/certificates/certificates.js'
import { WechatPayError } from '../../src/errors.js'
import type { PlatformKeySource } from '../../src/keys/keys.js'
import { encryptResource } from '../../src/protocol/cipher.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A mock and a merchant that downloads its platform keys from it, on one clock. */
function setUp(options: Record<string, unknown> = {}, credentials?: string) {
  const clock = { now: Date.parse('2026-11-21T12:00:00Z') }
  const now = () => clock.now
  const mock = createMockWechatPay({ now, credentials })
  const { platformKeys, ...merchant } = mock.merchant
  const downloads: string[] = []
  const network = { change: undefined as ((response: Response) => Response | Promise<Response>) | undefined }
  const source = platformCertificates({
    ...merchant,
    now,
    retry: false,
    fetch: async (request) => {
      downloads.push(new URL(request.url).pathname)
      const response = await mock.fetch(request)
      return network.change ? network.change(response) : response
    },
    ...options,
  })
  const client = createWechatPayClient({ ...merchant, now, fetch: mock.fetch, platformKeys: source })
  const [publicKeyId, serial] = Object.keys(platformKeys) as [string, string]
  return { clock, mock, merchant, platformKeys, publicKeyId, serial, downloads, network, source, client }
}

const rejection = async (promise: unknown) => {
  const error = await Promise.resolve(promise).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(WechatPayError)
  return error as WechatPayError
}

describe('the first use', () => {
  it('downloads once, for however many calls', async () => {
    const { client, downloads } = setUp()
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => client.POST(presignPath, { body: presign(`FIRST${i}`) })),
    )
    expect(results.every(({ data }) => data !== undefined)).toBe(true)
    expect(downloads).toEqual(['/v3/certificates'])
  })

  it('is not made before it is needed', () => {
    expect(setUp().downloads).toEqual([])
  })

  it('names no key in its own request, and the certificate in the next ones', async () => {
    const { source, serial } = setUp()
    expect(await source.preferred()).toBe(serial)
    expect(await source.find(serial.toLowerCase())).toBeDefined()
  })

  it('makes its connections itself', async () => {
    const mock = createMockWechatPay()
    const server = await mock.listen()
    const { platformKeys, ...merchant } = mock.merchant
    try {
      const source = platformCertificates({ ...merchant, baseUrl: server.url })
      expect(Object.keys(platformKeys)).toContain(await source.preferred())
      const small = platformCertificates({ ...merchant, baseUrl: server.url, maxResponseSize: 1000, retry: false })
      const error = await rejection(small.preferred())
      expect((error.cause as WechatPayError).code).toBe('ERR_RESPONSE_TOO_LARGE')
      const agent = new Agent({ keepAlive: false })
      const other = platformCertificates({ ...merchant, baseUrl: server.url, agent })
      expect(Object.keys(platformKeys)).toContain(await other.preferred())
    } finally {
      await server.close()
    }
  })
})

/** Not found, and nothing that failed while it was looked for. */
const unknownSerial = expect.stringMatching(/^No platform key is configured for /) as string

describe('an answer that must not be trusted', () => {
  it('is refused when it is signed with a key that is not in it', async () => {
    const { source, mock } = setUp()
    mock.inject('unknown-serial')
    const error = await rejection(source.preferred())
    expect(error.code).toBe('ERR_PLATFORM_KEYS')
    expect(error.cause).toMatchObject({ code: 'ERR_SERIAL_UNKNOWN', message: unknownSerial })
    expect(error.outcomeUnknown).toBe(false)
  })

  it.each(['forged', 'tampered', 'unsigned', 'stale', 'probe', 'malformed'] as const)(
    'is refused: %s',
    async (fault) => {
      const { source, mock } = setUp()
      mock.inject(fault)
      expect((await rejection(source.preferred())).code).toBe('ERR_PLATFORM_KEYS')
      // Nothing of it was kept, and the next use asks again.
      expect(await source.preferred()).toMatch(/^[0-9A-F]{40}$/)
    },
  )

  it('is asked for again, like any answer that cannot be trusted', async () => {
    const { source, mock, downloads, serial } = setUp({ retry: { baseDelay: 0 } })
    mock.inject('probe')
    expect(await source.preferred()).toBe(serial)
    expect(downloads).toHaveLength(2)
  })

  it.each(['html-502', 'empty-500', 'reset', 'redirect'] as const)('is reported as no list: %s', async (fault) => {
    const { source, mock } = setUp()
    mock.inject(fault)
    expect((await rejection(source.preferred())).code).toBe('ERR_PLATFORM_KEYS')
  })

  it('is told from a wrong APIv3 key', async () => {
    const { source } = setUp({ apiV3Key: '0123456789abcdef0123456789abcdef' })
    const error = await rejection(source.preferred())
    expect((error.cause as WechatPayError).code).toBe('ERR_DECRYPT')
    expect(error.message).toContain('APIv3 key')
    expect(error.message).not.toContain('0123456789abcdef')
  })

  const relisted = (change: (list: Record<string, unknown>[]) => unknown) => async (response: Response) =>
    new Response(
      JSON.stringify({ data: change(((await response.json()) as { data: Record<string, unknown>[] }).data) }),
      {
        headers: response.headers,
      },
    )

  it('is refused when a certificate has another serial number than it is listed under', async () => {
    const { source, network, serial } = setUp()
    network.change = relisted((list) => list.map((one) => ({ ...one, serial_no: 'ABCDEF' })))
    const error = await rejection(source.preferred())
    expect(error.message).toContain(`a certificate with serial number ${serial}`)
  })

  it('is refused when something else than a certificate is listed', async () => {
    const { source, network, merchant, platformKeys, publicKeyId } = setUp()
    const pem = Buffer.from(platformKeys[publicKeyId]!)
    const encrypt_certificate = encryptResource(pem, Buffer.from(merchant.apiV3Key), 'nonce1234567', 'certificate')
    network.change = relisted((list) => list.map((one) => ({ ...one, encrypt_certificate })))
    expect((await rejection(source.preferred())).message).toContain(
      'a public key under the serial number of a certificate',
    )
  })

  it('is refused when the public key is listed as a certificate', async () => {
    const { source, network, merchant, platformKeys, publicKeyId } = setUp()
    const pem = Buffer.from(platformKeys[publicKeyId]!)
    const encrypt_certificate = encryptResource(pem, Buffer.from(merchant.apiV3Key), 'nonce1234567', 'certificate')
    network.change = relisted(() => [{ serial_no: publicKeyId, encrypt_certificate }])
    const error = await rejection(source.preferred())
    expect(error.message).toContain(`: What is listed under ${publicKeyId} is no certificate.`)
    expect(error.cause).toMatchObject({ code: 'ERR_PLATFORM_KEYS' })
  })

  it.each([
    ['a list of other things', (list: unknown[]) => [null, 1, {}, { serial_no: 'A' }, ...list.slice(1)]],
    ['no list', () => 'none'],
  ])('is refused: %s', async (_, change) => {
    const { source, network } = setUp()
    network.change = relisted(change)
    const error = await rejection(source.preferred())
    expect(error.cause).toMatchObject({ code: 'ERR_SERIAL_UNKNOWN', message: unknownSerial })
  })

  it('is refused when it is no JSON', async () => {
    const { source, network } = setUp()
    network.change = (response) => new Response('null', { headers: response.headers })
    expect((await rejection(source.preferred())).code).toBe('ERR_PLATFORM_KEYS')
    network.change = (response) => new Response('<html>', { headers: response.headers })
    expect((await rejection(source.preferred())).code).toBe('ERR_PLATFORM_KEYS')
  })

  it('is refused when it is larger than allowed', async () => {
    const { source } = setUp({ maxResponseSize: 1000 })
    const error = await rejection(source.preferred())
    expect((error.cause as WechatPayError).code).toBe('ERR_RESPONSE_TOO_LARGE')
  })

  it('is told with the reason: in full where that is all there is to know, and never that something may have been done', async () => {
    const reasonOf = async (options: object) => (await rejection(setUp({ ...options }).source.preferred())).message
    const start = 'The platform certificates could not be downloaded, and without them no answer can be verified: '
    expect(await reasonOf({ fetch: () => Promise.reject(new TypeError('fetch failed')) })).toBe(
      `${start}ERR_NETWORK; see cause.`,
    )
    expect(await reasonOf({ apiV3Key: '0123456789abcdef0123456789abcdef' })).toMatch(
      new RegExp(`^${start}The resource cannot be decrypted: the APIv3 key is not the one set in the merchant console`),
    )
  })

  it('is passed on with what WeChat Pay said', async () => {
    const { source } = setUp({
      fetch: async () => Response.json({ code: 'NO_AUTH', message: '无权限' }, { status: 403 }),
    })
    const error = await rejection(source.preferred())
    expect(error.message).toMatch(/: WeChat Pay answered 403 NO_AUTH: 无权限$/)
    expect(error.status).toBe(403)
    expect(error.requestId).toBeUndefined()
  })

  it('is passed on with the reason of a SIGN_ERROR', async () => {
    const { source } = setUp({ serialNo: 'ABCDEF', certificate: undefined })
    const error = await rejection(source.preferred())
    expect(error.status).toBe(401)
    expect(error.requestId).toMatch(/-0$/)
    expect(error.message).toContain('SIGN_ERROR')
    expect(error.message).toContain('doctor')
  })
})

describe('freshness', () => {
  it('refreshes in the background after 6 hours, and waits for it after 12', async () => {
    const { source, clock, downloads, serial } = setUp()
    await source.preferred()
    clock.now += 5 * HOUR
    await source.preferred()
    expect(downloads).toHaveLength(1)
    clock.now += HOUR
    expect(await source.preferred()).toBe(serial)
    await expect.poll(() => downloads.length).toBe(2)
    // While it is under way, a use would join it.
    await new Promise((resolve) => setTimeout(resolve, 200))
    clock.now += 12 * HOUR
    await source.preferred()
    expect(downloads).toHaveLength(3)
  })

  it('waits for a download from 11 h 40 min on, and not before', async () => {
    const { source, clock, network, serial } = setUp()
    await source.preferred()
    let go: (() => void) | undefined
    network.change = async (response) => {
      await new Promise<void>((resolve) => (go = resolve))
      return response
    }
    clock.now += 42_000_000 - 1
    expect(await source.preferred()).toBe(serial)
    clock.now += 1
    let isSettled = false
    const waiting = Promise.resolve(source.preferred()).then(() => (isSettled = true))
    await vi.waitFor(() => expect(go).toBeDefined())
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(isSettled).toBe(false)
    go!()
    await waiting
  })

  it('serves the old ones while a refresh fails, and tries at most once a minute', async () => {
    const { source, clock, downloads, network, serial } = setUp()
    await source.preferred()
    network.change = () => Promise.reject(new TypeError('fetch failed'))
    clock.now += 13 * HOUR
    for (let i = 0; i < 5; i++) expect(await source.preferred()).toBe(serial)
    expect(downloads).toHaveLength(2)
    clock.now += MINUTE
    expect(await source.find(serial)).toBeDefined()
    expect(downloads).toHaveLength(3)
    network.change = undefined
    clock.now += MINUTE
    await source.preferred()
    expect(downloads).toHaveLength(4)
    await source.preferred()
    expect(downloads).toHaveLength(4)
  })

  it('downloads at once for an unknown serial, but not in a flood', async () => {
    const { source, clock, downloads } = setUp()
    await source.preferred()
    for (let i = 0; i < 10; i++) expect(await source.find(`F00${i}`)).toBeUndefined()
    expect(downloads).toHaveLength(1)
    clock.now += MINUTE
    await Promise.all(Array.from({ length: 10 }, (_, i) => source.find(`F00${i}`)))
    expect(downloads).toHaveLength(2)
  })

  it('does not let messages from outside ask more than once a minute, also while there are none yet', async () => {
    const { source, clock, downloads, network, serial } = setUp()
    network.change = () => Promise.reject(new TypeError('fetch failed'))
    for (let i = 0; i < 5; i++) expect((await rejection(source.find(serial))).code).toBe('ERR_PLATFORM_KEYS')
    expect(downloads).toHaveLength(1)
    // A call of the merchant's own waits for nothing.
    await rejection(source.preferred())
    expect(downloads).toHaveLength(2)
    network.change = undefined
    clock.now += MINUTE
    expect(await source.find(serial)).toBeDefined()
    expect(downloads).toHaveLength(3)
  })

  it('goes on when the clock is set back', async () => {
    const { source, clock, downloads } = setUp()
    clock.now += 200 * DAY
    await source.preferred()
    clock.now -= 200 * DAY
    await source.find('F00')
    expect(downloads).toHaveLength(2)
    await source.find('F00')
    expect(downloads).toHaveLength(2)
  })

  it.each([
    ['an unknown serial', 7 * HOUR, (source: PlatformKeySource) => source.find('F00')],
    ['a use of keys that are too old', 13 * HOUR, (source: PlatformKeySource) => source.preferred()],
  ])('lets %s wait for the download that is under way', async (_, age, use) => {
    const { source, clock, network, downloads } = setUp()
    await source.preferred()
    clock.now += age
    let go: (() => void) | undefined
    network.change = async (response) => {
      await new Promise<void>((resolve) => (go = resolve))
      return response
    }
    const begun = source.preferred()
    await vi.waitFor(() => expect(go).toBeDefined())
    let isSettled = false
    const waiting = Promise.resolve(use(source)).then(() => (isSettled = true))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(isSettled).toBe(false)
    go!()
    await Promise.all([begun, waiting])
    expect(downloads).toHaveLength(2)
  })

  it('finds nothing under an unknown serial while downloads fail', async () => {
    const { source, clock, network } = setUp()
    await source.preferred()
    network.change = () => Promise.reject(new TypeError('fetch failed'))
    clock.now += MINUTE
    expect(await source.find('F00')).toBeUndefined()
  })

  it('drops expired certificates, but not all of them', async () => {
    const { source, clock, mock, serial, platformKeys } = setUp()
    clock.now += 5 * 365 * DAY - 31 * DAY
    mock.rotate()
    expect(await source.find(serial)).toBeDefined()
    clock.now = Date.parse(new X509Certificate(platformKeys[serial]!).validTo) - 1
    expect(await source.find(serial)).toBeDefined()
    // After a refresh, which is not made more often than once a minute.
    clock.now += 1
    const fresh = setUp({ now: () => clock.now, fetch: mock.fetch }, mock.credentials).source
    expect(await fresh.preferred()).not.toBe(serial)
    expect(await fresh.find(serial)).toBeUndefined()
    clock.now += 2 * DAY
    expect(await source.preferred()).not.toBe(serial)
    expect(await source.find(serial)).toBeUndefined()
    const late = setUp()
    late.clock.now += 6 * 365 * DAY
    expect(await late.source.preferred()).toBe(late.serial)
  })
})

describe('a rotation under load', () => {
  it('fails no call, from the announcement to the end of the old certificate', async () => {
    const { clock, client, mock, downloads } = setUp()
    const verifiedBy = new Set<string | null>()
    let calls = 0
    const burst = async () => {
      const results = await Promise.all(
        Array.from({ length: 3 }, () => client.POST(presignPath, { body: presign(`LOAD${calls++}`) })),
      )
      for (const { data, response } of results) {
        expect(data?.pre_entrustweb_id).toBeTruthy()
        verifiedBy.add(response.headers.get('Wechatpay-Serial'))
      }
    }
    await burst()
    mock.rotate()
    // 12 days in steps of an hour; the announcement leaves 24 of them, the refresh needs 6.
    for (let hour = 0; hour < 12 * 24; hour += 1) {
      clock.now += HOUR
      if (hour % 4 === 0) await burst()
    }
    expect(verifiedBy.size).toBe(2)
    expect(calls).toBe(3 * 73)
    expect(downloads.length).toBeGreaterThan(20)
    expect(downloads.length).toBeLessThan(60)
  })

  it('follows a certificate that was not known yet, by its serial', async () => {
    const { clock, source, mock, downloads } = setUp()
    await source.preferred()
    mock.rotate()
    const { platform } = JSON.parse(mock.credentials) as { platform: { serial: string }[] }
    const next = platform[1]!.serial
    clock.now += MINUTE
    expect(await source.find(next)).toBeDefined()
    expect(downloads).toHaveLength(2)
  })
})

describe('the switch to the public key', () => {
  it('names the public key, and verifies both', async () => {
    const first = setUp()
    const platformKeys = { [first.publicKeyId]: first.platformKeys[first.publicKeyId]! }
    const { source, publicKeyId, serial } = setUp({ platformKeys }, first.mock.credentials)
    expect(await source.preferred()).toBe(publicKeyId)
    expect(await source.find(publicKeyId)).toBeDefined()
    expect(await source.find(serial)).toBeDefined()
  })
})

describe('options', () => {
  const { merchant, platformKeys, publicKeyId } = setUp()

  const own = createPublicKey(merchant.privateKey).export({ type: 'spki', format: 'pem' })

  it.each([
    ['a misspelt one', { apiV3key: 'x' }, /^apiV3key is not an option\. Did you mean apiV3Key\?$/],
    ['a misspelt one of a client', { timeOut: 5 }, /^timeOut is not an option\. Did you mean timeout\?$/],
    [
      "the merchant's own public key",
      { platformKeys: { [publicKeyId]: own } },
      "WeChat Pay's key, which is another one",
    ],
    ['an APIv3 key of 31 bytes', { apiV3Key: 'x'.repeat(31) }, 'apiV3Key: 31 bytes'],
    ['an APIv3 key with a line feed', { apiV3Key: `${'x'.repeat(32)}\n` }, 'Trim it'],
    ['no private key', { privateKey: undefined }, 'privateKey: missing'],
    [
      'a certificate as public key',
      { platformKeys: { [publicKeyId]: merchant.certificate } },
      "the merchant's own certificate",
    ],
    [
      "the merchant's own certificate",
      { platformKeys: { [merchant.serialNo]: merchant.certificate } },
      "the merchant's own certificate",
    ],
  ])('are checked at once: %s', (_, wrong, message) => {
    expect(() => platformCertificates({ ...merchant, ...(wrong as object) } as never)).toThrow(message)
  })

  it('are told all together, further platform keys among them', () => {
    const wrong = { apiV3Key: 'short', platformKeys: { [publicKeyId]: 'x' } }
    expect(() => platformCertificates({ ...merchant, ...wrong })).toThrow(
      /^2 options are missing or wrong:\n {2}apiV3Key: 5 bytes.*\n {2}platformKeys\["/,
    )
  })

  it('show no secret', () => {
    const source = platformCertificates({ ...merchant, platformKeys })
    expect(JSON.stringify(source)).toBe('{}')
  })
})
