/** Uploads, downloads and sensitive fields of a client, over the wire. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { encryptBill, encryptSensitive } from '../../src/protocol/protocol.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))

const media = '/v3/merchant/media/upload'
/** Noon of a day whose bills of the day before are there. */
const now = () => Date.parse('2026-11-25T12:00:00+08:00')

async function listen(handle: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(handle!)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A mock behind HTTP, and a client of it. */
async function online(options: object = {}) {
  const mock = createMockWechatPay({ now })
  const { url, close } = await mock.listen()
  closing.push(() => void close())
  const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl: url, now, retry: { baseDelay: 0 }, ...options })
  return { mock, url, wechatpay }
}

describe('an upload', () => {
  test('is taken, its meta signed and its file whole, and its data is typed', async () => {
    const { mock, wechatpay } = await online()
    const { data } = await wechatpay.upload(media, { file: gif, filename: '店 招.gif' })
    expect(data?.media_id).toMatch(/^.{60}$/)
    expect(mock.requests({ operation: 'uploadImage' })).toMatchObject([{ status: 200, reason: 'a file of 37 bytes' }])
  })

  test('is repeated with the same bytes after a failure', async () => {
    const { mock, wechatpay } = await online()
    mock.inject('reset')
    const { data } = await wechatpay.upload(media, { file: new File([gif], 'a.gif', { type: 'image/gif' }) })
    expect(data?.media_id).toBeTruthy()
    const [first, second] = mock.requests({ operation: 'uploadImage' })
    expect(second!.body).toEqual(first!.body)
  })

  test('of 6 MiB is refused before it is sent, where the contract knows the limit', async () => {
    const { mock, wechatpay } = await online()
    const file = Buffer.alloc(6 * 1024 * 1024, 1)
    const failure = wechatpay.upload(media, { file, filename: 'a.png' })
    await expect(failure).rejects.toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      problems: [{ pointer: '/file', rule: 'must have at most 5242880 bytes', given: '6291456 bytes' }],
    })
    await expect(wechatpay.upload(media, { file, filename: 'a.pdf' })).resolves.toHaveProperty('data.media_id')
    expect(mock.requests()).toHaveLength(1)
  })

  test('to a path of no contract goes the same way, its data unknown', async () => {
    let body = Buffer.alloc(0)
    const mock = createMockWechatPay({ now })
    const url = await listen((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        body = Buffer.concat(chunks)
        response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"code":"NOT_FOUND","message":"x"}')
      })
    })
    const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl: url, now })
    const { error } = await wechatpay.upload('/v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload', {
      params: { path: { sub_mchid: '1900000110' } },
      file: gif,
      filename: 'a.gif',
      fileField: 'submission_file',
      meta: ({ filename, digest }) => ({ file_name: filename, file_digest: digest }),
    })
    expect(error).toMatchObject({ code: 'NOT_FOUND', verified: false })
    expect(body.toString('latin1')).toContain('name="submission_file"; filename="a.gif"')
  })

  test.each<[string, string]>([
    ['without /v3/', '/secapi/pay/refund'],
    ['with ..', '/v3/merchant/../../pay/upload'],
    ['with an encoded ..', '/v3/merchant/%2e%2e/upload'],
    ['with a query', '/v3/merchant/media/upload?x=1'],
    ['with white space', '/v3/merchant/media upload'],
    ['of another operation', '/v3/ecommerce/refunds/apply'],
  ])('to a path %s is refused', async (_, path) => {
    const { mock, wechatpay } = await online()
    await expect(wechatpay.upload(path as '/v3/x', { file: gif, filename: 'a.gif' })).rejects.toMatchObject({
      code: 'ERR_REQUEST_INVALID',
    })
    expect(mock.requests()).toEqual([])
  })

  test('is no call of POST, which says so', async () => {
    const { wechatpay } = await online()
    await expect(wechatpay.POST(media as never, {} as never)).rejects.toThrow(
      /takes a file: call upload\('\/v3\/merchant\/media\/upload'/,
    )
  })
})

describe('the mock refuses an upload', () => {
  async function send(change: {
    meta?: string
    body?: (boundary: string) => Buffer
    quoted?: boolean
    signAll?: boolean
  }) {
    const { mock, url } = await online()
    const { createSign } = await import('node:crypto')
    const sha256 = createHash('sha256').update(gif).digest('hex')
    const meta = change.meta ?? JSON.stringify({ filename: 'a.gif', sha256 })
    const boundary = 'b0undary'
    const form = (metaHead: string) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="meta"${metaHead}\r\n\r\n${meta}\r\n`),
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.gif"\r\nContent-Type: image/gif\r\n\r\n`,
        ),
        gif,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
    const body = change.body?.(boundary) ?? form('')
    const time = String(now() / 1000)
    const message = Buffer.concat([
      Buffer.from(`POST\n${media}\n${time}\nnonce\n`),
      change.signAll ? body : Buffer.from(meta),
      Buffer.from('\n'),
    ])
    const signature = createSign('sha256').update(message).sign(mock.merchant.privateKey, 'base64')
    const { mchid, serialNo } = mock.merchant
    const response = await fetch(url + media, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'User-Agent': 'test',
        'Content-Type': `multipart/form-data; boundary=${change.quoted ? `"${boundary}"` : boundary}`,
        Authorization: `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="nonce",signature="${signature}",timestamp="${time}",serial_no="${serialNo}"`,
      },
      body: new Uint8Array(body),
    })
    return { status: response.status, body: (await response.json()) as { code?: string; media_id?: string }, form }
  }

  test('but not one that is right', async () => {
    expect(await send({})).toMatchObject({ status: 200, body: { media_id: expect.any(String) as string } })
  })

  test.each([
    ['whose whole body is signed', { signAll: true }, 401, 'SIGN_ERROR'],
    ['with a quoted boundary', { quoted: true }, 401, 'SIGN_ERROR'],
    [
      'with a wrong digest',
      { meta: JSON.stringify({ filename: 'a.gif', sha256: '0'.repeat(64) }) },
      400,
      'PARAM_ERROR',
    ],
    [
      'with another name',
      { meta: JSON.stringify({ filename: 'b.gif', sha256: createHash('sha256').update(gif).digest('hex') }) },
      400,
      'PARAM_ERROR',
    ],
    ['whose meta is no JSON', { meta: '"{}"' }, 400, 'PARAM_ERROR'],
  ])('%s', async (_, change, status, code) => {
    expect(await send(change)).toMatchObject({ status, body: { code } })
  })

  test('with a filename on its meta', async () => {
    const { form } = await send({})
    expect(await send({ body: () => form('; filename="blob"') })).toMatchObject({
      status: 401,
      body: { code: 'SIGN_ERROR' },
    })
  })
})

describe('a sensitive field', () => {
  const apply = '/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund'
  const body = {
    sub_mchid: '1900000110',
    out_refund_no: 'R1',
    type: 'USER_BANK_CARD',
    bank_type: 'CMB_DEBIT',
    bank_account: '6225880137000000',
    real_name: '张三',
  } as const
  const params = { path: { refund_id: '5030' } }

  test('is sent encrypted with the key that Wechatpay-Serial names, the same in every attempt', async () => {
    const { mock, wechatpay } = await online()
    await wechatpay.POST(apply, { params, body })
    const [request] = mock.requests()
    const sent = request!.body as Record<string, string>
    expect(sent).toMatchObject({ sub_mchid: '1900000110', type: 'USER_BANK_CARD' })
    expect(Buffer.from(sent['bank_account']!, 'base64')).toHaveLength(256)
    expect(JSON.stringify(mock.requests())).not.toMatch(/6225880137000000|张三/)
    // Decrypted by the mock, which then finds that there is no such refund.
    expect(request).toMatchObject({ status: 404 })
  })

  test('of 215 bytes is refused by its name, and neither text nor ciphertext is told', async () => {
    const { mock, wechatpay } = await online()
    const real_name = '张三'.padEnd(211, '.')
    const failure: Error = await wechatpay.POST(apply, { params, body: { ...body, real_name } }).then(
      () => new Error('was sent'),
      (error: Error) => error,
    )
    expect(failure.message).toMatch(/\/body\/real_name must have at most 214 bytes.*given: 215 bytes/)
    expect(failure.message).not.toMatch(/张|6225/)
    expect(mock.requests()).toEqual([])
  })

  test('is refused together with everything else that is wrong', async () => {
    const { wechatpay } = await online()
    const wrong = { ...body, real_name: 5, bank_type: 'XXX', sub_mchid: undefined } as never
    await expect(wechatpay.POST(apply, { params, body: wrong })).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ pointer: '/body/real_name' }),
        expect.objectContaining({ pointer: '/body/bank_type' }),
        expect.objectContaining({ pointer: '/body/sub_mchid' }),
      ]) as unknown,
    })
  })

  test('encrypted with another key than the header names is refused by the mock', async () => {
    const { wechatpay } = await online()
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const encrypted_echo_message = encryptSensitive('张三', stranger)
    const { error } = await wechatpay.POST('/v3/security/echo', { body: { echo_message: 'x', encrypted_echo_message } })
    expect(error).toMatchObject({ code: 'PARAM_ERROR', message: '平台私钥解密失败' })
  })

  test('by hand goes there and comes back', async () => {
    const { wechatpay } = await online()
    const encrypted_echo_message = await wechatpay.encrypt('张三')
    const { data } = await wechatpay.POST('/v3/security/echo', { body: { echo_message: 'x', encrypted_echo_message } })
    expect(await wechatpay.decrypt(data!.encrypted_echo_message!)).toBe('张三')
    await expect(wechatpay.encrypt('x'.repeat(215))).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    await expect(wechatpay.decrypt('AAAA')).rejects.toMatchObject({ code: 'ERR_DECRYPT' })
  })

  test('cannot be decrypted where a function signs, which is told', async () => {
    const { mock } = await online()
    const wechatpay = createWechatPayClient({
      ...mock.merchant,
      privateKey: () => new Uint8Array(256),
      certificate: undefined,
    })
    await expect(wechatpay.decrypt('AAAA')).rejects.toThrow(/privateKey: a signer function/)
  })
})

describe('a bill', () => {
  const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
  const bill = Buffer.from(`交易时间\r\n${'`2026-11-24 10:00:00\r\n'.repeat(20_000)}`)
  const { merchant } = createMockWechatPay({ now })

  /** A server of one file, and a client of it. */
  async function serve(file: Uint8Array, options: object = {}, status = 200, headers: Record<string, string> = {}) {
    let asked = 0
    const baseUrl = await listen((request, response) => {
      asked++
      expect(request.headers.authorization).toMatch(/^WECHATPAY2-SHA256-RSA2048 mchid=/)
      response.writeHead(status, { 'Content-Type': 'application/x-gzip', ...headers }).end(file)
    })
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now, ...options })
    const download_url = `${baseUrl}/v3/billdownload/file?token=a%2Bb&tartype=gzip`
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url }
    return { wechatpay, application, baseUrl, asked: () => asked }
  }

  const read = async (stream: ReadableStream<Uint8Array> | undefined) => text(stream!)

  test('is downloaded and unzipped, over node:http and over a fetch', async () => {
    for (const options of [{}, { fetch: (request: Request) => fetch(request) }]) {
      const { wechatpay, application } = await serve(gzipSync(bill), options)
      const { data, response } = await wechatpay.download(application)
      expect(response.status).toBe(200)
      expect(await read(data)).toBe(bill.toString())
    }
  })

  test.each<[string, Uint8Array, string]>([
    ['cut in half', gzipSync(bill).subarray(0, 300), 'ERR_DOWNLOAD_INVALID'],
    ['of another day', gzipSync(Buffer.from('交易时间')), 'ERR_DOWNLOAD_INVALID'],
    ['changed', Buffer.concat([bill, Buffer.from('x')]), 'ERR_DOWNLOAD_INVALID'],
  ])('%s fails when it is read', async (_, file, code) => {
    const { wechatpay, application } = await serve(file)
    const { data } = await wechatpay.download(application)
    await expect(read(data)).rejects.toMatchObject({ code })
  })

  test('that ends before its length fails when it is read', async () => {
    const baseUrl = await listen((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000000' })
      response.write(bill.subarray(0, 1000), () => response.destroy())
    })
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const download_url = `${baseUrl}/v3/billdownload/file?token=x`
    const { data } = await wechatpay.download({ hash_type: 'SHA1', hash_value: sha1(bill), download_url })
    await expect(read(data)).rejects.toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: false })
  })

  test('larger than maxBytes fails as soon as that is known', async () => {
    const { wechatpay, application } = await serve(gzipSync(Buffer.alloc(50 * 1024 * 1024)))
    const { data } = await wechatpay.download(application, { maxBytes: 1024 * 1024 })
    await expect(read(data)).rejects.toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' })
  })

  test.each([
    ['another host', 'https://evil.example/v3/billdownload/file?token=x'],
    [
      'WeChat Pay itself, where the client has another host',
      'https://api.mch.weixin.qq.com/v3/billdownload/file?token=x',
    ],
    ['another port', 'http://127.0.0.1:9/v3/billdownload/file?token=x'],
    ['a user in the address', 'OWN@'],
    ['no link', 'billdownload'],
  ])('linked to %s is not asked for', async (_, link) => {
    const { wechatpay, application, baseUrl, asked } = await serve(bill)
    const download_url = link === 'OWN@' ? baseUrl.replace('//', '//a:b@') : link
    await expect(wechatpay.download({ ...application, download_url })).rejects.toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      problems: [{ pointer: '/download_url' }],
    })
    expect(asked()).toBe(0)
  })

  test('of what is no application is refused with all that is missing', async () => {
    const { wechatpay } = await serve(bill)
    for (const given of [undefined, null, 'x', {}]) {
      await expect(wechatpay.download(given as never)).rejects.toMatchObject({
        problems: [{ pointer: '/hash_type' }, { pointer: '/hash_value' }, { pointer: '/download_url' }],
      })
    }
    const option = { maxByte: 1 } as never
    await expect(wechatpay.download({}, option)).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
  })

  test('behind an expired link is an error, unsigned', async () => {
    const refusal = Buffer.from('{"code":"INVALID_REQUEST","message":"expired"}')
    const events: object[] = []
    const onAttempt = (event: object) => events.push(event)
    const { wechatpay, application, asked } = await serve(refusal, { onAttempt }, 400)
    const { data, error } = await wechatpay.download(application)
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ code: 'INVALID_REQUEST', status: 400, verified: false })
    expect(asked()).toBe(1)
    expect(events).toMatchObject([
      { method: 'GET', path: '/v3/billdownload/file', status: 400, code: 'INVALID_REQUEST' },
    ])
    expect(JSON.stringify(events)).not.toContain('token')
  })

  test('that leads elsewhere is not followed', async () => {
    const { wechatpay, application } = await serve(bill, {}, 302, { Location: 'https://evil.example/' })
    await expect(wechatpay.download(application)).rejects.toMatchObject({ code: 'ERR_REDIRECT' })
  })

  test('ends with the signal of its caller, in the midst of it', async () => {
    const baseUrl = await listen((_, response) => void response.writeHead(200).write(bill.subarray(0, 1000)))
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const stop = new AbortController()
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
    const { data } = await wechatpay.download(application, { signal: stop.signal })
    const reading = read(data)
    stop.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
  })

  test('that stands still fails after the time-out', async () => {
    const baseUrl = await listen((_, response) => void response.writeHead(200).write(bill.subarray(0, 1000)))
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
    const { data } = await wechatpay.download(application, { timeout: 50 })
    await expect(read(data)).rejects.toMatchObject({ code: 'ERR_TIMEOUT', outcomeUnknown: false })
  })

  describe('that is encrypted', () => {
    const merchantKey = createPublicKey(merchant.privateKey)
    const contentKey = randomBytes(32)
    const nonce = '0123456789abcdef'

    async function serveEncrypted(parts: readonly Uint8Array[], change: object = {}, key = merchantKey) {
      const files = parts.map((part) => encryptBill(part, contentKey, nonce, key))
      const baseUrl = await listen(
        (request, response) => void response.writeHead(200).end(files[Number(request.url!.at(-1))]!.file),
      )
      const list = files.map(({ encrypt_key }, index) => ({
        ...{ bill_sequence: index + 1, hash_type: 'SHA1', hash_value: sha1(parts[index]!), encrypt_key, nonce },
        download_url: `${baseUrl}/v3/billdownload/file?token=${index}`,
        ...change,
      }))
      const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
      return { wechatpay, application: { download_bill_count: list.length, download_bill_list: list.reverse() } }
    }

    test('is decrypted, its files in their order', async () => {
      const { wechatpay, application } = await serveEncrypted([Buffer.from('one,'), Buffer.from('two,'), bill])
      const { data } = await wechatpay.download(application)
      expect(await read(data)).toBe(`one,two,${bill.toString()}`)
    })

    test('larger than what is kept in memory is whole, and leaves no file behind', async () => {
      const large = randomBytes(20 * 1024 * 1024)
      const { wechatpay, application } = await serveEncrypted([large])
      const { data } = await wechatpay.download(application)
      const hash = createHash('sha1')
      for await (const chunk of data as unknown as AsyncIterable<Uint8Array>) hash.update(chunk)
      expect(hash.digest('hex')).toBe(sha1(large))
    })

    test('for another merchant, or with another nonce, hands nothing on', async () => {
      const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
      const foreign = await serveEncrypted([bill], {}, other)
      await expect(foreign.wechatpay.download(foreign.application)).rejects.toMatchObject({ code: 'ERR_DECRYPT' })
      const wrong = await serveEncrypted([bill], { nonce: '0123456789abcdeg' })
      await expect(wrong.wechatpay.download(wrong.application)).rejects.toMatchObject({ code: 'ERR_DECRYPT' })
    })

    test('with a wrong hash fails when it is read', async () => {
      const { wechatpay, application } = await serveEncrypted([bill], { hash_value: '0'.repeat(40) })
      const { data } = await wechatpay.download(application)
      await expect(read(data)).rejects.toMatchObject({ code: 'ERR_DOWNLOAD_INVALID' })
    })
  })
})

describe('a refund', () => {
  const body = {
    sub_mchid: '1900000110',
    sp_appid: 'wxd678efh567hg6787',
    transaction_id: '42',
    out_refund_no: 'R1',
    amount: { refund: 1, total: 1 },
  }

  test.each(['rate-limited', 'empty-500', 'reset', 'hang'] as const)(
    'is not sent again within a minute after %s',
    async (fault) => {
      const { mock, wechatpay } = await online({ timeout: 200 })
      mock.inject(fault)
      const call = wechatpay.POST('/v3/ecommerce/refunds/apply', { body })
      if (fault === 'reset' || fault === 'hang') await expect(call).rejects.toMatchObject({ outcomeUnknown: true })
      else expect((await call).error?.attempts).toHaveLength(1)
      expect(mock.requests()).toHaveLength(1)
    },
  )

  test('waits for a minute where the caller has the time', async () => {
    const waits: (number | undefined)[] = []
    const stop = new AbortController()
    const onAttempt = ({ wait }: { readonly wait?: number }) => {
      waits.push(wait)
      stop.abort(new Error('told'))
    }
    const { mock, wechatpay } = await online({ onAttempt })
    mock.inject('rate-limited')
    const patient = { retry: { maxRetryAfter: 120_000 }, deadline: 300_000, signal: stop.signal }
    await expect(wechatpay.POST('/v3/ecommerce/refunds/apply', { body, ...patient })).rejects.toThrow('told')
    expect(waits[0]).toBeGreaterThanOrEqual(60_000)
  })
})

describe('the application for a bill', () => {
  test('of a day that is not over in UTC+8 is refused before it is sent', async () => {
    const { mock, wechatpay } = await online()
    const apply = (bill_date: string) => wechatpay.GET('/v3/bill/tradebill', { params: { query: { bill_date } } })
    for (const date of ['2026-11-25', '2026-11-26', '2026-02-30', '2026-08-01', '20261124']) {
      await expect(apply(date)).rejects.toMatchObject({ problems: [{ pointer: '/query/bill_date' }] })
    }
    expect(mock.requests()).toEqual([])
  })

  test.each([
    ['NO_STATEMENT_EXIST', '2026-11-24', '2026-11-25T12:00:00+08:00', /no bill for this day/],
    ['STATEMENT_CREATING', '2026-11-24', '2026-11-25T08:59:59+08:00', /every 30 minutes/],
  ])('%s is a value with advice', async (code, bill_date, time, advice) => {
    const mock = createMockWechatPay({ now: () => Date.parse(time) })
    const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, now: () => Date.parse(time) })
    const { error } = await wechatpay.GET('/v3/bill/tradebill', { params: { query: { bill_date } } })
    expect(error).toMatchObject({
      code,
      status: 400,
      verified: true,
      explanation: expect.stringMatching(advice) as string,
    })
  })
})
