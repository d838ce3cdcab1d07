/** Uploads of a client, and what the mock refuses of them, over the wire. */
import { createHash, createSign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
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
      /must be a file, which upload\(\) sends: upload\('\/v3\/merchant\/media\/upload'/,
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
