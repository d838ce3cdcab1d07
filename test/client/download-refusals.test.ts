/** What downloads, uploads and sensitive fields refuse, and what they say of it. */
import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  sign,
} from 'node:crypto'
import { getEventListeners } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { createSpool } from '../../src/client/spool.js'
import { WechatPayError } from '../../src/errors.js'
import { encryptBill, encryptSensitive } from '../../src/protocol/protocol.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))
afterEach(() => void vi.useRealTimers())

/** Noon of a day whose bills of the day before are there. */
const now = () => Date.parse('2026-11-25T12:00:00+08:00')
const { merchant } = createMockWechatPay({ now })
const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
const serial = 'PUB_KEY_ID_0119000001102026112500000000000001'
/** A platform whose private key the test knows. */
const platformKeys = {
  preferred: () => serial,
  find: (id: string) => (id === serial ? platform.publicKey : undefined),
}
const signer = { privateKey: () => new Uint8Array(256), certificate: undefined }

async function listen(handle: RequestListener): Promise<string> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a promise fails with. */
async function failureOf(promise: Promise<unknown>): Promise<WechatPayError> {
  const failure: unknown = await promise.then(
    () => expect.unreachable('it must fail'),
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(WechatPayError)
  return failure as WechatPayError
}

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
const bill = Buffer.from(`交易时间\r\n${'`2026-11-24 10:00:00\r\n'.repeat(20_000)}`)

/** A file server, a client of it, and an application for its file. */
async function serve(handle: RequestListener, options: object = {}) {
  const asked = vi.fn()
  const baseUrl = await listen((request, response) => {
    asked()
    handle(request, response)
  })
  const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now, ...options })
  const download_url = `${baseUrl}/v3/billdownload/file?token=secret`
  return { wechatpay, baseUrl, asked, application: { hash_type: 'SHA1', hash_value: sha1(bill), download_url } }
}

describe('a download', () => {
  const whole: RequestListener = (_, response) => void response.end(bill)

  test.each<[string, unknown, string]>([
    ['empty', [], 'must have at least 1 item'],
    ['no list', 'x', 'must be of type array'],
  ])('of a list of files that is %s is refused', async (_, download_bill_list, rule) => {
    const { wechatpay, asked } = await serve(whole)
    const failure = await failureOf(wechatpay.download({ download_bill_list } as never))
    expect(failure).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false })
    expect(failure.problems).toMatchObject([{ pointer: '/download_bill_list', rule }])
    expect(asked).not.toHaveBeenCalled()
  })

  test('of a list of nothing names every field that is missing', async () => {
    const { wechatpay } = await serve(whole)
    const failure = await failureOf(wechatpay.download({ download_bill_list: [{}] } as never))
    expect(failure.code).toBe('ERR_REQUEST_INVALID')
    expect(failure.problems?.map(({ pointer }) => pointer)).toEqual(
      ['hash_type', 'hash_value', 'download_url', 'encrypt_key', 'nonce'].map(
        (name) => `/download_bill_list/0/${name}`,
      ),
    )
  })

  test('with a wrong option is refused, and guesses at the right one', async () => {
    const { wechatpay, application, asked } = await serve(whole)
    const near = await failureOf(wechatpay.download(application, { maxByte: 1 } as never))
    expect(near.code).toBe('ERR_OPTIONS')
    expect(near.message).toBe('maxByte is not an option. Did you mean maxBytes?')
    const far = await failureOf(wechatpay.download(application, { zzzzzzzzzz: 1 } as never))
    expect(far.message).toContain('zzzzzzzzzz is not an option.')
    expect(far.message).not.toContain('Did you mean')
    expect(asked).not.toHaveBeenCalled()
  })

  test.each<[string, object, string]>([
    [
      'maxBytes',
      { maxBytes: 0 },
      'maxBytes: the number 0. Wanted: a whole number of bytes, from 1 to 9007199254740991.',
    ],
    ['signal', { signal: {} }, 'signal: an object. Wanted: an AbortSignal.'],
    ['timeout', { timeout: 0 }, 'timeout: the number 0. Wanted: a whole number of milliseconds, from 1 to 2147483647.'],
    [
      'options together',
      { maxBytes: 0, signal: {} },
      '2 options are missing or wrong:\n  maxBytes: the number 0. Wanted: a whole number of bytes, from 1 to 9007199254740991.\n  signal: an object. Wanted: an AbortSignal.',
    ],
  ])('with a wrong value of %s is refused', async (_, options, message) => {
    const { wechatpay, application, asked } = await serve(whole)
    const failure = await failureOf(wechatpay.download(application, options))
    expect(failure).toMatchObject({ code: 'ERR_OPTIONS', message, outcomeUnknown: false })
    expect(asked).not.toHaveBeenCalled()
  })

  test('is a GET without a body, signed, and names the key of a refusal', async () => {
    let came: IncomingMessage | undefined
    const keeping: RequestListener = (request, response) => {
      came = request
      response.end(bill)
    }
    const preferred = vi.fn(() => serial)
    const { wechatpay, application } = await serve(keeping, { platformKeys: { ...platformKeys, preferred } })
    const { data, response } = await wechatpay.download(application)
    expect(await text(data!)).toBe(bill.toString())
    expect(response.status).toBe(200)
    expect([came!.method, came!.url]).toEqual(['GET', '/v3/billdownload/file?token=secret'])
    expect(came!.headers).toMatchObject({ accept: 'application/json', 'wechatpay-serial': serial })
    expect(came!.headers.authorization).toMatch(/^WECHATPAY2-SHA256-RSA2048 /)
    expect(came!.headers['content-type']).toBeUndefined()
    expect(preferred).toHaveBeenCalledOnce()
  })

  test('whose key or signature does not come says which', async () => {
    const asleep = () => Promise.reject(new Error('asleep'))
    const keys = await serve(whole, { platformKeys: { preferred: asleep, find: asleep } })
    const failed = { code: 'ERR_PLATFORM_KEYS', outcomeUnknown: false, cause: { message: 'asleep' } }
    expect(await failureOf(keys.wechatpay.download(keys.application))).toMatchObject(failed)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const privateKey = () => {
      vi.advanceTimersByTime(1500)
      return new Promise<never>(() => {})
    }
    const signing = await serve(whole, { privateKey, certificate: undefined, timeout: 1500 })
    const late = await failureOf(signing.wechatpay.download(signing.application))
    expect(late).toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: false })
    for (const { asked } of [keys, signing]) expect(asked).not.toHaveBeenCalled()
  })

  test('that is refused leaves no listener behind', async () => {
    const { signal } = new AbortController()
    const { wechatpay, application } = await serve((_, response) => void response.writeHead(400).end())
    expect((await wechatpay.download(application, { signal })).error?.code).toBe('HTTP_400')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test('that is aborted before it begins asks for nothing', async () => {
    const { wechatpay, application, asked } = await serve(whole)
    const reason = new Error('not today')
    await expect(wechatpay.download(application, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(asked).not.toHaveBeenCalled()
  })

  test('that is aborted before its answer fails with the reason, and tells of the attempt', async () => {
    const onAttempt = vi.fn()
    const stop = new AbortController()
    const reason = new Error('enough')
    const { wechatpay, application } = await serve(() => stop.abort(reason), { onAttempt })
    await expect(wechatpay.download(application, { signal: stop.signal })).rejects.toBe(reason)
    expect(onAttempt).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'ABORTED', path: '/v3/billdownload/file' }),
    )
  })

  test('whose answer does not begin in time may be applied for again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { wechatpay, application } = await serve(() => void vi.advanceTimersByTime(1500))
    const failure = await failureOf(wechatpay.download(application, { timeout: 1500 }))
    expect(failure).toMatchObject({ code: 'ERR_TIMEOUT', outcomeUnknown: false })
    expect(failure.message).toContain('No whole answer came within 1500 ms. Apply for the file again.')
    expect(failure.attempts).toMatchObject([{ code: 'ERR_TIMEOUT' }])
    expect(failure).not.toHaveProperty('cause')
  })

  test('from a server that is not there is a failed connection without a status', async () => {
    const baseUrl = 'http://127.0.0.1:1'
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
    const failure = await failureOf(wechatpay.download(application))
    expect(failure).toMatchObject({
      code: 'ERR_CONNECT',
      outcomeUnknown: false,
      attempts: [{ code: 'ERR_CONNECT', host: '127.0.0.1:1' }],
      cause: { code: 'ECONNREFUSED' },
    })
    expect(failure.status).toBeUndefined()
    expect(failure.requestId).toBeUndefined()
  })

  test('that is redirected tells the status and the id of the request', async () => {
    const { wechatpay, application } = await serve(
      (_, response) =>
        void response.writeHead(307, { 'Request-ID': '08ABC-1', Location: 'https://evil.example/' }).end(),
    )
    const failure = await failureOf(wechatpay.download(application))
    expect(failure).toMatchObject({ code: 'ERR_REDIRECT', status: 307, requestId: '08ABC-1', outcomeUnknown: false })
    expect(failure.message).toContain(
      'a redirect (307). WeChat Pay sends none; it was not followed. Apply for the file again.',
    )
    expect(failure.message).not.toMatch(/secret|evil/)
  })

  test('answered with the page of a gateway is an error that is not verified', async () => {
    const { wechatpay, application } = await serve(
      (_, response) => void response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html>Bad Gateway</html>'),
    )
    const { data, error } = await wechatpay.download(application)
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ status: 502, verified: false, attempts: [{ status: 502, verified: false }] })
  })

  test('refused with a signature is verified, and fails where the signature is wrong', async () => {
    const said = '{"code":"NO_AUTH","message":"无权限"}'
    const refuse =
      (body: string): RequestListener =>
      (_, response) => {
        const time = String(now() / 1000)
        const signature = sign('sha256', Buffer.from(`${time}\nnonce\n${said}\n`), platform.privateKey)
        response.writeHead(403, {
          'Content-Type': 'application/json',
          'Wechatpay-Timestamp': time,
          'Wechatpay-Nonce': 'nonce',
          'Wechatpay-Signature': signature.toString('base64'),
          'Wechatpay-Serial': serial,
        })
        response.end(body)
      }
    const right = await serve(refuse(said), { platformKeys })
    const { error } = await right.wechatpay.download(right.application)
    expect(error).toMatchObject({ code: 'NO_AUTH', status: 403, verified: true, attempts: [{ keyId: serial }] })
    const wrong = await serve(refuse(said.replace('NO_AUTH', 'FORGED_')), { platformKeys })
    const failure = await failureOf(wrong.wechatpay.download(wrong.application))
    expect(failure).toMatchObject({ code: 'ERR_SIGNATURE_INVALID', outcomeUnknown: false })
  })

  test('of nothing at all fails by its hash', async () => {
    const fetch = () => Promise.resolve(new Response(null, { status: 200 }))
    const { wechatpay, application } = await serve(whole, { fetch })
    const { data, response } = await wechatpay.download(application)
    expect(response.status).toBe(200)
    await expect(text(data!)).rejects.toMatchObject({ code: 'ERR_DOWNLOAD_INVALID', outcomeUnknown: false })
  })

  test.each<[string, Error, RegExp]>([
    ['without a code', new Error('secret'), /did not arrive whole\. Discard/],
    [
      'with one',
      Object.assign(new Error('secret'), { code: 'ECONNRESET' }),
      /^The file did not arrive whole \(ECONNRESET\)\. Discard/,
    ],
    ...['x secret', 'ECONNRESET secret', 'secret ECONNRESET', '9SECRET', 'EX', 'E'.repeat(62), 7, ['ECONNRESET']].map(
      (code): [string, Error, RegExp] => [
        `with ${code} for a code`,
        Object.assign(new Error('secret'), { code }),
        /^The file did not arrive whole\. Discard what was read of it, and apply for it again\.$/,
      ],
    ),
  ])('that breaks %s says so, and nothing of the cause', async (_, cause, message) => {
    const fetch = () =>
      Promise.resolve(new Response(new ReadableStream({ pull: (controller) => controller.error(cause) })))
    const { wechatpay, application } = await serve(whole, { fetch })
    const { data } = await wechatpay.download(application)
    const failure = await failureOf(text(data!))
    expect(failure).toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: false })
    expect(failure.message).toMatch(message)
    expect(failure.message).not.toContain('secret')
  })

  describe('that is encrypted', () => {
    const contentKey = randomBytes(32)
    const nonce = '0123456789abcdef'

    /** A server of encrypted files, whose answer to one may be another. */
    async function serveEncrypted(parts: readonly Uint8Array[], options: object = {}, other: RequestListener[] = []) {
      const files = parts.map((part) => encryptBill(part, contentKey, nonce, createPublicKey(merchant.privateKey)))
      const { wechatpay, baseUrl, asked } = await serve((request, response) => {
        const index = Number(request.url!.at(-1))
        if (other[index]) other[index](request, response)
        else response.end(files[index]!.file)
      }, options)
      const download_bill_list = files.map(({ encrypt_key }, index) => ({
        ...{ hash_type: 'SHA1', hash_value: sha1(parts[index]!), encrypt_key, nonce },
        download_url: `${baseUrl}/v3/billdownload/file?token=${index}`,
      }))
      return { wechatpay, asked, application: { download_bill_list } }
    }

    test('keeps the order of a list without numbers', async () => {
      const { wechatpay, application } = await serveEncrypted(
        ['one,', 'two,', 'three'].map((part) => Buffer.from(part)),
      )
      const { data } = await wechatpay.download(application)
      expect(await text(data!)).toBe('one,two,three')
    })

    test('is not asked for where a function signs', async () => {
      const { wechatpay, application, asked } = await serveEncrypted([bill], signer)
      const failure = await failureOf(wechatpay.download(application))
      expect(failure).toMatchObject({ code: 'ERR_OPTIONS', outcomeUnknown: false })
      expect(failure.message).toBe(
        'privateKey: a signer function. Wanted: the private key itself, because the key of an encrypted bill is decrypted with it. Nothing was downloaded.',
      )
      expect(asked).not.toHaveBeenCalled()
    })

    test('is not read further than maxBytes allows', async () => {
      const { wechatpay, application } = await serveEncrypted([bill])
      const failure = await failureOf(wechatpay.download(application, { maxBytes: 1 }))
      expect(failure).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE', outcomeUnknown: false })
      expect(failure.message).toContain(`The file has more than ${1 + 1 + 64 * 1024} bytes and was not read further.`)
    })

    test("is WeChat Pay's no as a whole where one of its files is refused", async () => {
      const { wechatpay, application } = await serveEncrypted([bill, bill], {}, [
        () => {},
        (_, response) => void response.writeHead(400).end('{"code":"INVALID_REQUEST","message":"expired"}'),
      ])
      const { data, error, response } = await wechatpay.download(application)
      expect(data).toBeUndefined()
      expect(error).toMatchObject({ code: 'INVALID_REQUEST', status: 400, verified: false })
      expect(response.status).toBe(400)
    })

    test('has at most maxBytes in all its files together', async () => {
      const parts = ['one,', 'two,'].map((part) => Buffer.from(part))
      const { wechatpay, application } = await serveEncrypted(parts)
      const { data, response } = await wechatpay.download(application, { maxBytes: 8 })
      expect(response.status).toBe(200)
      expect(await text(data!)).toBe('one,two,')
      const less = await wechatpay.download(application, { maxBytes: 7 })
      expect(await failureOf(text(less.data!))).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' })
    })

    test('that nobody wants any more is not read further', async () => {
      const { wechatpay, application } = await serveEncrypted([bill, bill])
      const { data } = await wechatpay.download(application)
      const reader = data!.getReader()
      await reader.read()
      await reader.cancel()
      expect(await reader.read()).toEqual({ done: true, value: undefined })
    })

    test('gives back the file in which it was kept', async () => {
      const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
      const handles: Awaited<ReturnType<typeof real.open>>[] = []
      const open = async (...given: Parameters<typeof real.open>) => {
        handles.push(await real.open(...given))
        return handles.at(-1)!
      }
      vi.doMock('node:fs/promises', () => ({ ...real, open }))
      const { wechatpay, application } = await serveEncrypted([Buffer.alloc(9 * 1024 * 1024)])
      const { data } = await wechatpay.download(application)
      expect(handles[0]!.fd).toBeGreaterThan(0)
      for await (const _ of data as unknown as AsyncIterable<Uint8Array>);
      expect(handles.map(({ fd }) => fd)).toEqual([-1])
      const failing = await serveEncrypted([Buffer.alloc(9 * 1024 * 1024)], { maxResponseSize: 1000 })
      const other = { ...failing.application.download_bill_list[0]!, nonce: '0123456789abcdeg' }
      await failureOf(failing.wechatpay.download({ download_bill_list: [other] }))
      expect(handles.map(({ fd }) => fd)).toEqual([-1, -1])
      vi.doUnmock('node:fs/promises')
    })

    test('ends with the reason of its caller while its files are fetched', async () => {
      const stop = new AbortController()
      const reason = new Error('enough')
      const { wechatpay, application } = await serveEncrypted([bill, bill], {}, [() => {}, () => stop.abort(reason)])
      await expect(wechatpay.download(application, { signal: stop.signal })).rejects.toBe(reason)
    })
  })
})

describe('bytes too many for memory', () => {
  afterEach(() => {
    vi.doUnmock('node:fs/promises')
  })

  const parts = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.alloc(5 * 1024 * 1024, 2), Buffer.from('end')]

  async function roundTrip() {
    const spool = createSpool()
    for (const part of parts) await spool.write(part)
    const hash = createHash('sha1')
    for await (const chunk of spool.read()) hash.update(chunk)
    await spool.close()
    return hash.digest('hex')
  }

  test('stay in memory where there are no files', async () => {
    vi.doMock('node:fs/promises', () => ({ default: {}, mkdtemp: undefined }))
    expect(await roundTrip()).toBe(sha1(Buffer.concat(parts)))
  })

  test('have their file removed at the end where an open one cannot be', async () => {
    const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    const rm = vi.fn(real.rm).mockRejectedValueOnce(Object.assign(new Error('busy'), { code: 'EBUSY' }))
    vi.doMock('node:fs/promises', () => ({ ...real, rm }))
    expect(await roundTrip()).toBe(sha1(Buffer.concat(parts)))
    expect(rm).toHaveBeenCalledTimes(2)
    await expect(real.stat(rm.mock.calls[0]![0])).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('that were cut off behind our back end instead of being waited for', async () => {
    const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    const handles: Awaited<ReturnType<typeof real.open>>[] = []
    const open = async (...given: Parameters<typeof real.open>) => {
      const handle = await real.open(...given)
      handles.push(handle)
      return handle
    }
    vi.doMock('node:fs/promises', () => ({ ...real, open }))
    const spool = createSpool()
    for (const part of parts) await spool.write(part)
    await handles[0]!.truncate(1000)
    const read: Uint8Array[] = []
    for await (const chunk of spool.read()) read.push(chunk)
    await spool.close()
    expect(Buffer.concat(read)).toEqual(Buffer.alloc(1000, 1))
  })
})

/** What a test calls of a client whose contract is its own. */
interface OwnClient {
  readonly encrypt: (plain: string) => Promise<string>
  readonly upload: (path: string, init: object) => Promise<unknown>
  readonly GET: (path: string, init: object) => Promise<{ readonly data?: unknown }>
  readonly POST: (path: string, init: object) => Promise<{ readonly data?: unknown }>
}

const operation = { responses: {}, echoes: [] }
const secret = { type: 'string', 'x-sensitive': true }

function clientOf(operations: object, options: object = {}) {
  const sent: { readonly url: string; readonly body: string; readonly serial: string | null }[] = []
  const fetch = async (request: Request) => {
    sent.push({ url: request.url, body: await request.text(), serial: request.headers.get('Wechatpay-Serial') })
    return new Response('{"code":"NOT_FOUND","message":"x"}', { status: 404 })
  }
  const contract = { notificationEnvelope: {}, notifications: {}, $defs: {}, operations }
  const given = { ...merchant, now, fetch, platformKeys, contract, ...options }
  return { sent, wechatpay: createWechatPayClient<never>(given as never) as unknown as OwnClient }
}

const decrypt = (ciphertext: string) =>
  privateDecrypt(
    { key: platform.privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING },
    Buffer.from(ciphertext, 'base64'),
  ).toString()

describe('an upload', () => {
  const file = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
  const meta = { type: 'object', properties: { filename: {}, sha256: {}, owner: secret } }
  const sealed = {
    'POST /v3/x/upload': { ...operation, operationId: 'x', upload: { fileField: 'file', meta, maxBytes: {} } },
  }

  test('has the marked fields of its meta encrypted with the key that it names', async () => {
    const { wechatpay, sent } = clientOf(sealed)
    await wechatpay.upload('/v3/x/upload', { file, filename: 'a.gif', meta: { owner: '张三' } })
    expect(sent).toMatchObject([{ serial }])
    const { filename, owner } = JSON.parse(/\{.*\}/.exec(sent[0]!.body)![0]) as Record<string, string>
    expect(filename).toBe('a.gif')
    expect(decrypt(owner!)).toBe('张三')
  })

  test('asks for its key once, and names it in the header', async () => {
    const preferred = vi.fn(() => serial)
    const { wechatpay, sent } = clientOf(sealed, { platformKeys: { ...platformKeys, preferred } })
    await wechatpay.upload('/v3/x/upload', { file, filename: 'a.gif', meta: { owner: '张三' } })
    expect(preferred).toHaveBeenCalledOnce()
    expect(sent).toMatchObject([{ serial }])
  })

  test('has the part and the size that its contract names, and every problem of its meta is told', async () => {
    const own = {
      type: 'object',
      required: ['shop'],
      properties: { filename: {}, sha256: {}, shop: { type: 'string' } },
    }
    const maxBytes = { default: file.length, 'image/png': 1 }
    const { wechatpay, sent } = clientOf({
      'POST /v3/x/upload': { ...operation, operationId: 'x', upload: { fileField: 'media', meta: own, maxBytes } },
    })
    const given = { file, filename: 'a.gif', meta: { shop: '1' } }
    await wechatpay.upload('/v3/x/upload', given)
    expect(sent[0]!.body).toContain('name="media"; filename="a.gif"')
    await wechatpay.upload('/v3/x/upload', { ...given, fileField: 'picture' })
    expect(sent[1]!.body).toContain('name="picture"; filename="a.gif"')
    const failure = await failureOf(wechatpay.upload('/v3/x/upload', { file: Buffer.alloc(38), filename: 'a.png' }))
    expect(failure.problems).toEqual([
      { pointer: '/file', rule: 'must have at most 1 bytes', given: '38 bytes' },
      { pointer: '/meta/shop', rule: 'is required', given: 'nothing' },
    ])
    const larger = await failureOf(wechatpay.upload('/v3/x/upload', { ...given, file: Buffer.alloc(file.length + 1) }))
    expect(larger.problems).toEqual([
      { pointer: '/file', rule: `must have at most ${file.length} bytes`, given: `${file.length + 1} bytes` },
    ])
    const nothing = await failureOf(wechatpay.upload('/v3/x/upload', undefined as never))
    expect(nothing.message).toBe(
      'The upload to /v3/x/upload was not sent:\n  /file must be a Uint8Array, a Blob or File, or the path of a file; given: nothing',
    )
    expect(sent).toHaveLength(2)
  })

  test('to the path of another operation is refused, and told by which method it is called', async () => {
    const { wechatpay, sent } = clientOf({ 'POST /v3/x': { ...operation, operationId: 'x', body: meta } })
    const failure = await failureOf(wechatpay.upload('/v3/x', { file, filename: 'a.gif' }))
    expect(failure.problems).toEqual([
      {
        pointer: '/path',
        rule: 'must be the path of an upload: this operation takes JSON, by POST()',
        given: 'the path of another operation',
      },
    ])
    expect(sent).toEqual([])
  })

  test('whose marked field cannot be encrypted is refused by its name alone', async () => {
    const { wechatpay, sent } = clientOf(sealed)
    const given = { file, filename: 'a.gif', meta: { owner: '张三'.padEnd(211, '.') } }
    const failure = await failureOf(wechatpay.upload('/v3/x/upload', given))
    expect(failure).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false })
    expect(failure.message).toMatch(/\/meta\/owner must have at most 214 bytes/)
    expect(failure.message).not.toContain('张')
    expect(sent).toEqual([])
  })

  test.each([['..'], [''], [1.5], [null]])('with the step %j in its path is refused', async (step) => {
    const { wechatpay, sent } = clientOf({})
    const given = { file, filename: 'a.gif', params: { path: { id: step } } }
    const failure = await failureOf(wechatpay.upload('/v3/x/{id}/upload', given))
    expect(failure).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false })
    expect(failure.problems).toMatchObject([{ pointer: '/path/id' }])
    expect(sent).toEqual([])
  })

  test('with a whole number in its path is sent', async () => {
    const { wechatpay, sent } = clientOf({})
    await wechatpay.upload('/v3/x/{id}/upload', { file, filename: 'a.gif', params: { path: { id: 15 } } })
    expect(new URL(sent[0]!.url).pathname).toBe('/v3/x/15/upload')
  })

  test('of a file that does not exist is refused', async () => {
    const { wechatpay, sent } = clientOf({})
    const failure = await failureOf(wechatpay.upload('/v3/x/upload', { file: '/nowhere/a.gif' }))
    expect(failure).toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      problems: [{ pointer: '/file', given: 'a path that cannot be read: ENOENT' }],
    })
    expect(sent).toEqual([])
  })
})

describe('a sensitive field', () => {
  const body = { type: 'object', properties: { name: secret } }
  const query = { type: 'object', properties: { account: secret } }

  test('has no key where preferred names one that find does not know', async () => {
    const { wechatpay } = clientOf({}, { platformKeys: { preferred: () => serial, find: () => undefined } })
    const failure = await failureOf(wechatpay.encrypt('张三'))
    expect(failure).toMatchObject({ code: 'ERR_PLATFORM_KEYS', outcomeUnknown: false })
    expect(failure.message).toMatch(/no key of the id that platformKeys\.preferred names.*Nothing was sent\./)
  })

  test('of a query is encrypted where there is no body, and none is made', async () => {
    const { wechatpay, sent } = clientOf({ 'GET /v3/x': { ...operation, operationId: 'x', query } })
    await wechatpay.GET('/v3/x', { params: { query: { account: '6225880137000000' } } })
    expect(sent).toMatchObject([{ body: '', serial }])
    expect(decrypt(new URL(sent[0]!.url).searchParams.get('account')!)).toBe('6225880137000000')
  })

  test('that is empty is refused', async () => {
    const { wechatpay, sent } = clientOf({ 'POST /v3/x': { ...operation, bodyRequired: true, operationId: 'x', body } })
    const failure = await failureOf(wechatpay.POST('/v3/x', { body: { name: '' } }))
    expect(failure).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false })
    expect(failure.problems).toEqual([{ pointer: '/body/name', rule: 'must not be empty', given: 'an empty string' }])
    expect(sent).toEqual([])
  })

  test('of an answer stays as it came where a function signs', async () => {
    let name = encryptSensitive('张三', createPublicKey(merchant.privateKey))
    const answer = () => {
      const said = JSON.stringify({ name })
      const time = String(now() / 1000)
      const signature = sign('sha256', Buffer.from(`${time}\nnonce\n${said}\n`), platform.privateKey)
      return Promise.resolve(
        new Response(said, {
          headers: {
            'Content-Type': 'application/json',
            'Wechatpay-Timestamp': time,
            'Wechatpay-Nonce': 'nonce',
            'Wechatpay-Signature': signature.toString('base64'),
            'Wechatpay-Serial': serial,
          },
        }),
      )
    }
    const operations = { 'GET /v3/x': { ...operation, operationId: 'x', responses: { '200': body } } }
    const withFunction = clientOf(operations, { ...signer, fetch: answer })
    expect(await withFunction.wechatpay.GET('/v3/x', {})).toMatchObject({ data: { name }, problems: [] })
    const withKey = clientOf(operations, { fetch: answer })
    expect(await withKey.wechatpay.GET('/v3/x', {})).toMatchObject({ data: { name: '张三' }, problems: [] })
    name = encryptSensitive('张三', platform.publicKey)
    expect(await withKey.wechatpay.GET('/v3/x', {})).toMatchObject({
      data: { name },
      problems: [
        {
          pointer: '/name',
          rule: 'must be encrypted with the key of the merchant API certificate that signed the request',
          given: 'something that this private key does not decrypt',
        },
      ],
    })
  })
})

test('a middleware that answers with a copy it has read itself is found out', async () => {
  const mock = createMockWechatPay({ now })
  const wechatpay = createWechatPayClient({ ...mock.merchant, now, fetch: mock.fetch })
  const onResponse = async ({ response }: { readonly response: Response }) => {
    const copy = response.clone()
    await copy.text()
    return copy
  }
  const failure = await failureOf(wechatpay.POST(presignPath, { body: presign('R1'), middleware: [{ onResponse }] }))
  expect(failure).toMatchObject({ code: 'ERR_RESPONSE_CHANGED', status: 200, outcomeUnknown: true })
  expect(failure.message).toContain('changed the answer after it was verified')
})
