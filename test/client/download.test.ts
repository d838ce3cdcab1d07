/** Downloads of a client, over the wire. */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { encryptBill } from '../../src/protocol/protocol.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))
afterEach(() => void vi.useRealTimers())

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

  test('is told apart from its key: a source that names none in time is not the signer', async () => {
    const never = () => new Promise<never>(() => {})
    const { wechatpay, application, asked } = await serve(bill, {
      platformKeys: { preferred: never, find: never },
      timeout: 50,
    })
    await expect(wechatpay.download(application)).rejects.toMatchObject({ code: 'ERR_PLATFORM_KEYS' })
    expect(asked()).toBe(0)
  })

  test.each(['extra', 'error', 'encrypted', 'download_bill_list', 'type', 'maxBytes'])(
    'is what it is where a dependency has put %s on Object.prototype',
    async (name) => {
      const baseUrl = await listen((_, response) => void response.end(bill))
      const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
      const download_url = `${baseUrl}/v3/billdownload/file?token=a`
      const shared = Object.prototype as unknown as Record<string, unknown>
      let came
      shared[name] = 'x'
      try {
        came = await wechatpay.download({ hash_type: 'SHA1', hash_value: sha1(bill), download_url })
      } finally {
        delete shared[name]
      }
      expect(await read(came.data)).toBe(bill.toString())
    },
  )

  test('may be one of many that end with the same signal: Node.js is not made to warn of a leak', async () => {
    const warnings: string[] = []
    const note = ({ message }: Error) => void warnings.push(message)
    process.on('warning', note)
    const { wechatpay, application } = await serve(bill)
    const controller = new AbortController()
    const { signal } = controller
    const opened = await Promise.all(Array.from({ length: 12 }, () => wechatpay.download(application, { signal })))
    const enough = new Error('enough')
    controller.abort(enough)
    for (const { data } of opened) await expect(read(data)).rejects.toBe(enough)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', note)
    expect(warnings).toEqual([])
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

  test('of an answer that is no application is refused with all that is missing', async () => {
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

  test('that nobody wants any more ends its connection, before it is read and while it stands still', async () => {
    for (const way of ['cancelled', 'cancelled while it is read', 'aborted']) {
      let isClosed: Promise<unknown> | undefined
      const baseUrl = await listen((_, response) => {
        isClosed = new Promise((resolve) => response.on('close', resolve))
        response.writeHead(200).write(bill.subarray(0, 1000))
      })
      const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
      const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
      const stop = new AbortController()
      const { data } = await wechatpay.download(application, { signal: stop.signal })
      const reader = data!.getReader()
      if (way === 'cancelled while it is read') void reader.read()
      if (way === 'aborted') stop.abort(new Error('enough'))
      else await reader.cancel()
      await isClosed
    }
  })

  test('is asked for anew where the server has closed the kept connection', async () => {
    const used = new Set<unknown>()
    const baseUrl = await listen((request, response) => {
      if (used.has(request.socket)) return void request.socket.destroy()
      used.add(request.socket)
      response.end(bill)
    })
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
    for (let i = 0; i < 3; i++) {
      const { data } = await wechatpay.download(application)
      expect(await read(data)).toBe(bill.toString())
    }
    expect(used.size).toBe(3)
  })

  test('that stands still fails after the time-out', async () => {
    let isClosed: Promise<unknown> | undefined
    const baseUrl = await listen((_, response) => {
      isClosed = new Promise((resolve) => response.on('close', resolve))
      response.writeHead(200).write(bill.subarray(0, 1000))
    })
    const wechatpay = createWechatPayClient({ ...merchant, baseUrl, now })
    const application = { hash_type: 'SHA1', hash_value: sha1(bill), download_url: `${baseUrl}/v3/x` }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { data } = await wechatpay.download(application, { timeout: 1500 })
    const reading = read(data)
    while (vi.getTimerCount() === 0) await new Promise(setImmediate)
    vi.advanceTimersByTime(1500)
    await expect(reading).rejects.toMatchObject({
      code: 'ERR_TIMEOUT',
      outcomeUnknown: false,
      message: 'No further part of the file came within 1500 ms. Discard what was read of it, and apply for it again.',
    })
    await isClosed
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

    test('larger than the part kept in memory is whole, and leaves no file behind', async () => {
      const large = randomBytes(9 * 1024 * 1024)
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
