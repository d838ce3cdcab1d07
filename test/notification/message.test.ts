// Parts of a message: where they are found, and what is said of those that are not there.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { isNodeResponse, locateBody, locateMessage } from '../../src/notification/message.js'

/** What is thrown, as code and message. */
function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message}`
  }
  return 'nothing'
}

describe('the advice for a body that is not raw is that of its framework alone', () => {
  const signs = {
    express: 'express.raw(',
    fastify: "parseAs: 'buffer'",
    koa: 'hand on ctx, not ctx.req',
    hapi: 'parse: false',
    next: 'bodyParser: false',
    gateway: "A gateway's event",
    web: 'before json() or text()',
  }
  const headers = {}
  const incoming = { headers, rawHeaders: [], readableDidRead: true }
  test.each<[string, object, (keyof typeof signs)[]]>([
    ['Express', { ...incoming, body: {}, app: () => {}, res: {} }, ['express']],
    ['Fastify', { headers, body: {}, raw: incoming, server: {} }, ['fastify']],
    ['hapi', { headers, payload: {}, raw: { req: incoming, res: {} } }, ['hapi']],
    ['Koa', { headers, req: incoming, res: {}, request: { headers, body: {} } }, ['koa']],
    ['Next.js pages', { ...incoming, body: {}, cookies: {}, query: {} }, ['next']],
    ['a gateway', { headers, body: {}, isBase64Encoded: false }, ['gateway']],
    ['a gateway that names its context', { headers, body: {}, requestContext: {} }, ['gateway']],
    ['a gateway that lists its headers', { multiValueHeaders: headers, body: {} }, ['gateway']],
    ['node:http, read already', incoming, ['koa', 'fastify']],
    ['node:http, parsed by something else', { ...incoming, body: {}, cookies: {} }, Object.keys(signs) as never],
    ['no framework, but Headers', { headers: new Headers(), body: {} }, Object.keys(signs) as never],
    ['no framework', { headers, body: [], app: () => {}, res: {} }, Object.keys(signs) as never],
  ])('%s', (_, given, wanted) => {
    const told = refusalOf(() => locateBody(locateMessage(given)))
    expect(told).toMatch(/^ERR_BODY_NOT_RAW: The body was given as /)
    expect(Object.entries(signs).flatMap(([name, sign]) => (told.includes(sign) ? [name] : []))).toEqual(
      Object.keys(signs).filter((name) => wanted.includes(name as never)),
    )
  })

  test('a Request that was read', async () => {
    const request = new Request('https://x/', { method: 'POST', body: '{}' })
    await request.text()
    const told = refusalOf(() => locateBody(locateMessage(request)))
    expect(told).toMatch(
      /given as a stream that was read already\. Wanted: the raw bytes, which are signed\. Request: /,
    )
    expect(Object.values(signs).filter((sign) => told.includes(sign))).toEqual([signs.web])
    const within = refusalOf(() => locateBody(locateMessage({ request, params: {} })))
    expect(Object.values(signs).filter((sign) => within.includes(sign))).toEqual([signs.web])
  })

  test('a parsed body within a context is named', () => {
    const told = refusalOf(() => locateBody(locateMessage({ request: { headers, body: {} } })))
    expect(told).toMatch(/^ERR_BODY_NOT_RAW: The body was given as a parsed object\./)
  })

  test('a Request that was read in part and let go', async () => {
    const request = new Request('https://x/', { method: 'POST', body: '{}' })
    const reader = request.body!.getReader()
    await reader.read()
    reader.releaseLock()
    expect(refusalOf(() => locateBody(locateMessage(request)))).toContain('given as a stream that was read already.')
  })

  test('all of it is sentences', () => {
    const told = refusalOf(() => locateBody(locateMessage({ headers, body: [] })))
    expect(told).toMatch(
      /which are signed\. Express: .+\. Fastify: .+\. Koa: .+\. hapi: .+\. Next\.js pages: .+\. Request: .+\. Where you have/,
    )
  })
})

test('a message that holds others without end is looked at to an end', () => {
  const endless = (): object =>
    new Proxy({}, { get: (_, name) => (name === 'req' || name === 'request' ? endless() : undefined) })
  expect(refusalOf(() => locateMessage(endless()))).toMatch(/^ERR_BODY_NOT_RAW: The message has no headers\./)
})

describe('the method', () => {
  const headers = {}
  test.each<[string, string, object]>([
    ['a request', 'PUT', { method: 'put', headers }],
    ['an event of API Gateway', 'GET', { httpMethod: 'GET', headers, requestContext: {} }],
    ['an event of a function URL', 'PATCH', { headers, requestContext: { http: { method: 'PATCH' } } }],
    ['an event that names none', 'POST', { headers, requestContext: null, isBase64Encoded: false }],
    ['what is no method', 'POST', { headers, method: 5 }],
  ])('of %s is %s', (_, method, given) => {
    expect(locateMessage(given).method).toBe(method)
  })
})

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  ['{}', 'a body'],
  [new ArrayBuffer(2), 'a body'],
  [5, 'a number'],
  [true, 'a boolean'],
])('%s is no message, and is named', (given, kind) => {
  expect(refusalOf(() => locateMessage(given))).toBe(
    `ERR_BODY_NOT_RAW: The message has no headers. Wanted: the request itself (Hono: c.req.raw), not its body. Given: ${kind}.`,
  )
})

describe('headers', () => {
  const read = (headers: object) => locateMessage({ headers, body: '' }).headers

  test('that came twice are one with a comma, as a list and under names of different case', () => {
    expect(read({ 'wechatpay-nonce': ['a', 'b'] }).get('Wechatpay-Nonce')).toBe('a, b')
    expect(read({ 'wechatpay-nonce': 'a', 'WECHATPAY-NONCE': 'b' }).get('Wechatpay-Nonce')).toBe('a, b')
  })

  test('of an event are the single ones where it has both kinds, and the lists where it has those alone', () => {
    const single = { 'Wechatpay-Nonce': 'a' }
    const multiple = { 'Wechatpay-Nonce': ['b'] }
    const nonce = (event: object) => locateMessage({ ...event, body: '' }).headers.get('Wechatpay-Nonce')
    expect(nonce({ headers: single, multiValueHeaders: {} })).toBe('a')
    expect(nonce({ headers: {}, multiValueHeaders: multiple })).toBe('b')
    expect(nonce({ headers: null, multiValueHeaders: multiple })).toBe('b')
  })

  test('that are there without a value are not there', () => {
    const headers = read({ 'Wechatpay-Nonce': undefined, 'Wechatpay-Serial': null })
    expect([headers.get('Wechatpay-Nonce'), headers.get('Wechatpay-Serial')]).toEqual([null, null])
  })

  test.each([
    'Wechatpay-Timestamp',
    'Wechatpay-Nonce',
    'Wechatpay-Signature',
    'Wechatpay-Serial',
    'Wechatpay-Signature-Type',
    'Content-Length',
    'Content-Encoding',
  ])('%s is read, in any case, and may not hold a line break', (name) => {
    expect(read({ [name.toLowerCase()]: ' x ' }).get(name)).toBe('x')
    expect(refusalOf(() => read({ [name]: 'a\nb' }))).toBe(
      `ERR_SIGNATURE_MALFORMED: The header ${name} holds what no header can hold.`,
    )
  })

  test('of other names are nobody’s business', () => {
    expect(refusalOf(() => read({ 'X-Note': 'a\nb\u4e00' }))).toBe('nothing')
  })
})

describe('the response of node:http', () => {
  const response = () => ({ writeHead: () => {}, end: () => {}, write: () => {}, headersSent: false })
  const request = (more: object = {}) => ({ method: 'POST', headers: {}, rawHeaders: [], ...more })

  test.each([undefined, null, 'x', {}, { writeHead: () => {} }, { end: () => {} }, { writeHead: 1, end: () => {} }])(
    'is not %j',
    (value) => {
      expect(isNodeResponse(value)).toBe(false)
    },
  )

  test('is the second argument, before that of a context, before that of the socket', () => {
    const [second, own, held] = [response(), response(), response()]
    const incoming = request({ socket: {} as { _httpMessage?: object } })
    Object.assign(incoming, { socket: { _httpMessage: Object.assign(held, { req: incoming }) } })
    const context = { req: incoming, res: own, request: { headers: {} } }
    expect(locateMessage(context, second).response).toBe(second)
    expect(locateMessage(context, () => {}).response).toBe(own)
    expect(locateMessage(incoming).response).toBe(held)
  })

  test('is none of another request, and none where there is no request of node:http', () => {
    const other = request({ socket: { _httpMessage: Object.assign(response(), { req: {} }) } })
    expect(locateMessage(other).response).toBeUndefined()
    const broken = request()
    Object.assign(broken, { socket: { _httpMessage: { req: broken } } })
    expect(locateMessage(broken).response).toBeUndefined()
    expect(locateMessage({ headers: {}, body: '' }, response()).response).toBeUndefined()
  })
})

describe('a body', () => {
  test('that is not there is empty in a Request, in a context of Hono and in an event, and refused elsewhere', async () => {
    const request = () => new Request('https://x/', { method: 'POST' })
    const context = { req: { raw: request() }, body: () => {} }
    for (const given of [request(), context, { headers: {}, requestContext: {} }, { headers: {}, body: null }]) {
      expect(await locateBody(locateMessage(given))(10, 1000)).toHaveLength(0)
    }
    expect(refusalOf(() => locateBody(locateMessage({ headers: {} })))).toMatch(/The body was given as nothing\./)
  })

  test('that a parser left to others, as Express 4 does, is read from the request', async () => {
    const incoming = Object.assign(Readable.from([Buffer.from('{}')]), { headers: {}, rawHeaders: [] })
    expect(await locateBody(locateMessage(Object.assign(incoming, { body: {} })))(10, 1000)).toHaveLength(2)
  })

  test('of a Request is read, whatever a context around it calls its own body', async () => {
    const request = new Request('https://x/', { method: 'POST', body: '{}' })
    expect(await locateBody(locateMessage({ request, body: {} }))(10, 1000)).toHaveLength(2)
  })

  test('that is encoded is decoded where that is said, be it as text', async () => {
    const read = async (isBase64Encoded: unknown, body: unknown) => {
      const bytes = await locateBody(locateMessage({ headers: {}, isBase64Encoded, body }))(10, 1000)
      return Buffer.from(bytes).toString()
    }
    expect(await read(true, 'e30=')).toBe('{}')
    expect(await read('true', 'e30=')).toBe('{}')
    expect(await read(false, 'e30=')).toBe('e30=')
    const event = { headers: {}, isBase64Encoded: true, body: 'e30=' }
    expect(await locateBody(locateMessage({ request: event }))(10, 1000)).toHaveLength(2)
    // Bytes are not encoded.
    expect(await read(true, Buffer.from('e30='))).toBe('e30=')
    expect(await read(true, new DataView(Uint8Array.from(Buffer.from('e30=')).buffer))).toBe('e30=')
  })

  test('is read from a stream that cannot be iterated', async () => {
    const stream = new Blob(['{}']).stream()
    const body = { getReader: () => stream.getReader() }
    expect(await locateBody(locateMessage({ headers: {}, body }))(10, 1000)).toEqual(Buffer.from('{}'))
  })

  test('of as many bytes as are allowed is read; of one more it is refused, with the limit', async () => {
    const whole = locateBody(locateMessage({ headers: {}, body: 'x'.repeat(10) }))
    expect(await whole(10, 1000)).toHaveLength(10)
    await expect(whole(9, 1000)).rejects.toThrow(
      /^The body is larger than 9 bytes \(bodyLimit\)\. A notification has about 1,000\.$/,
    )
    const stream = () => Readable.from([Buffer.alloc(10)])
    const streamed = () => locateBody(locateMessage({ headers: { 'Content-Length': '10' }, body: stream() }))
    expect(await streamed()(10, 1000)).toHaveLength(10)
    await expect(streamed()(9, 1000)).rejects.toMatchObject({ code: 'ERR_NOTIFICATION_TOO_LARGE' })
  })

  test('whose connection is gone, or goes, did not arrive whole', async () => {
    const gone = Readable.from([Buffer.alloc(10)])
    gone.destroy()
    await once(gone, 'close')
    const broken = new Readable({
      read() {
        this.destroy(new Error('reset'))
      },
    })
    for (const body of [gone, broken]) {
      await expect(locateBody(locateMessage({ headers: {}, body }))(10, 1000)).rejects.toMatchObject({
        code: 'ERR_NOTIFICATION_INCOMPLETE',
        message: 'The body did not arrive whole: the connection broke.',
      })
    }
  })
})
