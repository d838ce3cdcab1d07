import { once } from 'node:events'
import { Agent as HttpAgent, type ClientRequest, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, createServer as createHttpsServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  Ending,
  readerOf,
  sendByFetch,
  sendByNode,
  toResponse,
  type Exchange,
  type WireRequest,
} from '../../src/wire/wire.js'
import { createCredentials, createServerCertificate } from '../../src/mock/credentials.js'
import { refusedOrigin, serveRaw, type RawServer } from '../fixtures/raw-server.js'

const LIMIT = 1000

let server: RawServer
let answer: (socket: Socket) => void
/** The connection of the last request. */
let connection: Socket
beforeEach(async () => {
  server = await serveRaw({
    onRequest: (socket) => {
      connection = socket
      answer(socket)
    },
  })
})
afterEach(() => server.close())

/** Answers with a body and some headers, whole. */
const reply =
  (body: string, headers = '', status = '200 OK') =>
  (socket: Socket) =>
    void socket.write(
      `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json\r\n${headers}\r\n${body}`,
    )

const options = { maxResponseSize: LIMIT, maxConnections: 64 }
const byNode = sendByNode(options)!
const byFetch = sendByFetch((request) => globalThis.fetch(request), LIMIT)

const exchange = (ending = new Ending()): Exchange => ({ ending, step: 'signing', isStale: false })

/** A request to the server. */
function request({
  body = '{"a":"代扣"}',
  url = `${server.url}/v3/x?y=1`,
  ...rest
}: Partial<Omit<WireRequest, 'body' | 'url'>> & { body?: string; url?: string } = {}): WireRequest {
  return { method: 'POST', url: new URL(url), headers: {}, body: Buffer.from(body), ...rest }
}
const send = (given: WireRequest = request(), during = exchange(), by = byNode) => by(given, during)
const textOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString()

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it must fail'),
    (error: unknown) => error as Error & { code?: string },
  )

describe.each([
  ['node:http', byNode],
  ['fetch', byFetch],
])('a request over %s', (way, by) => {
  test('is sent with its own bytes, to the path that is signed', async () => {
    answer = reply('{}')
    await send(request({ headers: { 'wechatpay-serial': 'PUB_KEY_ID_1' } }), exchange(), by)
    const { head, body } = server.requests[0]!
    expect(head).toMatch(/^POST \/v3\/x\?y=1 HTTP\/1\.1\r\n/)
    expect(head).toMatch(/^wechatpay-serial: PUB_KEY_ID_1$/im)
    expect(head).toMatch(/^content-length: 14$/im)
    expect(head).toMatch(/^host: 127\.0\.0\.1:\d+$/im)
    expect(body).toBe('{"a":"代扣"}')
  })

  test.each([1, 4095, 65_536])('is sent whole, with %i characters that are no ASCII', async (length) => {
    answer = reply('{}')
    const text = JSON.stringify('签é\u0000😀'.repeat(Math.ceil(length / 5)).slice(0, length))
    await send(request({ body: text }), exchange(), by)
    expect(server.requests[0]!.body).toBe(text)
    expect(server.requests[0]!.head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(text)}$`, 'im'))
  })

  test('without a body has no length with GET, and length 0 otherwise', async () => {
    answer = reply('{}')
    await send(request({ method: 'GET', body: '' }), exchange(), by)
    await send(request({ body: '' }), exchange(), by)
    expect(server.requests[0]!.head).not.toMatch(/content-length/i)
    expect(server.requests[1]!.head).toMatch(/content-length: 0/i)
  })

  test('is answered as a stream where that is wanted, and only with a success', async () => {
    const streamed = (status: string) => {
      answer = reply('{"a":"代扣"}', 'X-A: 1\r\n', status)
      return by(request(), { ...exchange(), streams: true })
    }
    for (const status of ['200 OK', '299 Fine']) {
      const { stream, ...given } = await streamed(status)
      expect([textOf(given), readerOf(given).get('x-a')]).toEqual(['', '1'])
      expect([given.url, `${given.status} ${given.statusText}`]).toEqual([`${server.url}/v3/x?y=1`, status])
      let text = ''
      for await (const piece of stream!) text += Buffer.from(piece).toString('latin1')
      expect(Buffer.from(text, 'latin1').toString()).toBe('{"a":"代扣"}')
    }
    for (const status of ['300 Multiple Choices', '400 Bad Request']) {
      const given = await streamed(status)
      expect([given.stream, textOf(given)]).toEqual([undefined, '{"a":"代扣"}'])
    }
  })

  test('has its connection ended where its stream is not read to its end', async () => {
    answer = (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx')
    const { stream } = await by(request(), { ...exchange(), streams: true })
    for await (const _ of stream!) break
    if (!connection.destroyed) await once(connection, 'close')
  })

  test('knows how far it came', async () => {
    answer = reply('{}')
    const during = exchange()
    const sending = by(request(), during)
    await sending
    expect(during).toMatchObject({ step: 'sent', isStale: false })
  })

  test('uses the connection of the one before', async () => {
    answer = reply('{}')
    for (let i = 0; i < 3; i++) await send(request(), exchange(), by)
    // undici gives a connection back when it likes.
    if (way === 'node:http') expect(server.connections()).toBe(1)
  })

  test('is answered with what came, and a real Response is made of it', async () => {
    answer = reply('{"a":"代扣"}', 'X-A: 1\r\nX-A: 2\r\n', '400 Bad Request')
    const given = await send(request(), exchange(), by)
    expect([given.status, textOf(given), readerOf(given).get('X-a')]).toEqual([400, '{"a":"代扣"}', '1, 2'])
    const response = toResponse(given)
    expect([response.status, response.statusText, response.url, response.ok]).toEqual([
      400,
      'Bad Request',
      `${server.url}/v3/x?y=1`,
      false,
    ])
    expect([response.headers.get('x-a'), await response.clone().json()]).toEqual(['1, 2', { a: '代扣' }])
  })

  test('is answered without a body with 204', async () => {
    answer = (socket) => void socket.write('HTTP/1.1 204 No Content\r\n\r\n')
    const given = await send(request(), exchange(), by)
    expect([given.status, textOf(given), toResponse(given).body]).toEqual([204, '', null])
  })

  test('is answered in many pieces', async () => {
    answer = async (socket) => {
      for (const piece of [
        'HTTP/1.1 200 OK\r\nTransfer-Enc',
        'oding: chunked\r\n\r\n3\r\nab',
        'c\r\n3\r\ndef\r\n0\r\n',
        '\r\n',
      ]) {
        socket.write(piece)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    expect(textOf(await send(request(), exchange(), by))).toBe('abcdef')
  })

  test('is answered after an early hint', async () => {
    answer = (socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n')
      reply('{}')(socket)
    }
    expect((await send(request(), exchange(), by)).status).toBe(200)
  })

  test('keeps signature headers which came twice apart from one', async () => {
    answer = reply('{}', 'Wechatpay-Signature: a\r\nWechatpay-Signature: b\r\n')
    expect(readerOf(await send(request(), exchange(), by)).get('Wechatpay-Signature')).toBe('a, b')
  })

  test('with an answer that is larger than allowed: reading stops, and the connection ends', async () => {
    answer = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n${'x'.repeat(LIMIT + 1)}`)
    }
    expect(await failure(send(request(), exchange(), by))).toMatchObject({
      code: 'ERR_RESPONSE_TOO_LARGE',
      status: 200,
    })
    if (!connection.destroyed) await once(connection, 'close')
  })

  test('with an answer that is just as large as allowed', async () => {
    answer = reply('x'.repeat(LIMIT))
    expect(textOf(await send(request(), exchange(), by))).toHaveLength(LIMIT)
  })

  test('is prevented by an end that came before', async () => {
    const reason = new Error('changed my mind')
    const ending = new Ending()
    ending.end(reason)
    expect(await failure(send(request(), exchange(ending), by))).toBe(reason)
    expect(server.connections()).toBe(0)
  })

  test.each([
    ['before the answer', () => {}],
    ['in the midst of the head', (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nX-')],
    [
      'in the midst of the body',
      (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    ],
  ])('is ended from outside with its connection %s', async (_, reaction) => {
    const reason = new Error('changed my mind')
    const ending = new Ending()
    answer = (socket) => {
      reaction(socket)
      setTimeout(() => ending.end(reason), 20)
    }
    expect(await failure(send(request(), exchange(ending), by))).toBe(reason)
    if (!connection.destroyed) await once(connection, 'close')
  })
})

test('a request over node:http asks for an answer that is not encoded, and carries no field of the connection but its own', async () => {
  answer = reply('{}')
  const names = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'te', 'trailer', 'upgrade']
  await send(request({ headers: Object.fromEntries(names.map((name) => [name, '5'])) }))
  const { head } = server.requests[0]!
  expect(head).toMatch(/^accept-encoding: identity$/im)
  expect(head).toMatch(/^host: 127\.0\.0\.1:\d+$/im)
  expect(head).toMatch(/^content-length: 14$/im)
  expect(head).toMatch(/^connection: keep-alive$/im)
  expect(head).not.toMatch(/^(transfer-encoding|expect|te|trailer|upgrade)|: 5\r$/im)
})

test('a request over node:http with GET may have a body, and then says how long it is', async () => {
  answer = reply('{}')
  await send(request({ method: 'GET', body: '{}' }))
  expect(server.requests[0]).toMatchObject({
    head: expect.stringMatching(/^content-length: 2$/im) as string,
    body: '{}',
  })
})

test('takes no more connections to a host than are allowed', async () => {
  answer = reply('{}')
  const narrow = sendByNode({ ...options, maxConnections: 2 })!
  await Promise.all(Array.from({ length: 6 }, () => send(request(), exchange(), narrow)))
  expect([server.connections(), server.requests.length]).toEqual([2, 6])
})

/** What a careless dependency may leave on every object, and what it would do to a request. */
const polluted: Readonly<Record<string, unknown>> = {
  auth: 'a:b',
  createConnection: () => {
    throw new Error('no connection')
  },
  family: 6,
  host: 'nowhere.invalid',
  insecureHTTPParser: 'x',
  localAddress: '192.0.2.1',
  localPort: -1,
  lookup: () => {
    throw new Error('no address')
  },
  setHost: false,
  signal: 'x',
  socketPath: '/nowhere',
}

test.each(Object.keys(polluted))('takes nothing from Object.prototype: %s', async (name) => {
  answer = reply('{}')
  const url = `${server.url.replace('127.0.0.1', 'localhost')}/v3/x`
  const fresh = sendByNode(options)!
  Object.defineProperty(Object.prototype, name, { value: polluted[name], configurable: true, writable: true })
  let sending
  try {
    sending = send(request({ url }), exchange(), fresh)
  } finally {
    // Before anything else of this process takes it.
    delete (Object.prototype as Record<string, unknown>)[name]
  }
  expect((await sending).status).toBe(200)
  expect(server.requests[0]!.head).toMatch(/^host: localhost:\d+$/im)
  expect(server.requests[0]!.head).not.toMatch(/^authorization:/im)
})

test('takes nothing from Object.prototype over TLS, where Node.js looks for more', async () => {
  const authority = createCredentials('1900000109').authority()
  const { key, cert } = createServerCertificate(authority, ['localhost'], Date.now())
  const secure = createHttpsServer({ key, cert }, (_, response) => response.end('{}'))
  await once(secure.listen(0, '127.0.0.1'), 'listening')
  const { port } = secure.address() as AddressInfo
  const came: Record<string, unknown> = {}
  // Over TLS a port is taken as it is, and this one is in use.
  for (const [name, value] of Object.entries({ ...polluted, localPort: port })) {
    const fresh = sendByNode({ ...options, agent: new HttpsAgent({ ca: authority.pem }) })!
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
    let sending
    try {
      sending = send(request({ url: `https://localhost:${port}/v3/x` }), exchange(), fresh)
    } finally {
      delete (Object.prototype as Record<string, unknown>)[name]
    }
    came[name] = await sending.then(({ status }) => status, String)
  }
  secure.closeAllConnections()
  await new Promise((resolve) => secure.close(resolve))
  expect(came).toEqual(Object.fromEntries(Object.keys(polluted).map((name) => [name, 200])))
})

test('is seen by what traces calls: it puts its own request in the place of Node, and adds to its headers', async () => {
  answer = reply('{}')
  const http = process.getBuiltinModule('node:http')
  const { request: original } = http
  const traced = vi
    .spyOn(http, 'request')
    .mockImplementation(((options: RequestOptions) =>
      original({ ...options, headers: Object.assign({}, options.headers, { traceparent: '00-1-2-01' }) })) as never)
  try {
    await send(request({ headers: { authorization: 'x' } }))
  } finally {
    traced.mockRestore()
  }
  expect(server.requests[0]!.head).toMatch(/^traceparent: 00-1-2-01$/im)
  expect(server.requests[0]!.head).toMatch(/^authorization: x$/im)
})

describe('an answer that cannot be taken', () => {
  const half = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'
  test.each<[string, (socket: Socket) => void, RegExp]>([
    ['none, and the connection is reset', (socket) => socket.resetAndDestroy(), /\(ECONNRESET; see cause\)/],
    ['none, and the connection is closed', (socket) => socket.end(), /\(ECONNRESET; see cause\)/],
    ['half a body', (socket) => socket.end(half), /\((ECONNRESET|the sender broke off); see cause\)/],
    [
      'half a body and a reset',
      (socket) => socket.write(half, () => socket.resetAndDestroy()),
      /\((ECONNRESET|the sender broke off); see cause\)/,
    ],
    ['something else than HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n'), /\(HPE_/],
    [
      'headers without an end',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`),
      /\(HPE_HEADER_OVERFLOW/,
    ],
    [
      'another protocol',
      (socket) => socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
      /\(the connection was closed before an answer came; see cause\)/,
    ],
    [
      'a status that is none',
      reply('', '', '600 X'),
      /^The answer has the HTTP status 600, which does not exist\. The outcome of the call is unknown/,
    ],
    ['a status that is too small', reply('', '', '099 X'), /^The answer has the HTTP status 99, which/],
    [
      'a body that is encoded',
      reply('{}', 'Content-Encoding: gzip\r\n'),
      /^The answer has a Content-Encoding, although none was accepted: a proxy probably compressed it\. The outcome/,
    ],
  ])('is %s', async (_, reaction, reason) => {
    answer = reaction
    const error = await failure(send())
    expect(error).toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: true })
    expect(error.message).toMatch(reason)
  })

  test('is none as a stream, either', async () => {
    answer = reply('', '', '099 X')
    const told = await failure(send(request(), { ...exchange(), streams: true }))
    expect(told).toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: true })
  })

  test.each(['', 'Content-Encoding: Identity\r\n'])(
    'is none of these with the last status and "%s"',
    async (headers) => {
      answer = reply('{}', headers, '599 X')
      expect(await send()).toMatchObject({ status: 599, statusText: 'X' })
    },
  )

  test('a call on a new connection that breaks is not taken for one on a kept connection', async () => {
    answer = (socket) => socket.destroy()
    const during = exchange()
    await failure(send(request(), during))
    expect(during).toMatchObject({ step: 'sent', isStale: false })
  })

  test('a call on a kept connection that breaks in its answer was not too late for it', async () => {
    answer = reply('{}')
    await send()
    answer = (socket) => socket.end('HTTP/1.1 20')
    const during = exchange()
    await failure(send(request(), during))
    expect([during.isStale, server.connections()]).toEqual([false, 1])
    answer = reply('{}')
    await send()
    answer = (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n')
    const later = exchange()
    await failure(send(request(), later))
    expect([later.isStale, server.connections()]).toEqual([false, 2])
  })

  test('one kept connection that proves closed takes the other idle ones with it', async () => {
    answer = reply('{}')
    await Promise.all([send(), send(), send()])
    expect(server.open()).toBe(3)
    answer = (socket) => socket.destroy()
    await failure(send())
    await vi.waitFor(() => expect(server.open()).toBe(0))
  })

  test('a call on a kept connection that breaks says so, and is not secretly sent twice', async () => {
    answer = reply('{}')
    await send()
    answer = (socket) => socket.destroy()
    const during = exchange()
    expect(await failure(send(request(), during))).toMatchObject({ code: 'ERR_NETWORK', cause: { code: 'ECONNRESET' } })
    expect([during.isStale, server.requests.length, server.connections()]).toEqual([true, 2, 1])
  })

  test('is none where nobody listens', async () => {
    const url = await refusedOrigin()
    expect(await failure(send(request({ url })))).toMatchObject({
      code: 'ERR_CONNECT',
      outcomeUnknown: false,
      cause: { code: 'ECONNREFUSED' },
    })
  })
})

test('an end that comes after the answer leaves the kept connection alone', async () => {
  answer = reply('{}')
  const ending = new Ending()
  await send(request(), exchange(ending))
  await new Promise((resolve) => setTimeout(resolve, 20))
  ending.end(new Error('too late'))
  expect(connection.destroyed).toBe(false)
  await send()
  expect(server.connections()).toBe(1)
})

describe('the agent', () => {
  test("is the caller's, where there is one", async () => {
    answer = reply('{}')
    const agent = new HttpAgent()
    const createConnection = vi.spyOn(agent, 'createConnection' as never)
    const own = sendByNode({ ...options, agent })!
    await send(request(), exchange(), own)
    expect(createConnection).toHaveBeenCalledOnce()
  })

  test.each([
    ['keeps no idle connections', () => undefined],
    [
      'fails when it is asked for them',
      () => {
        throw new Error('no')
      },
    ],
  ])('may be one that %s', async (_, freeSockets) => {
    answer = reply('{}')
    let kept: Socket | undefined
    const agent = {
      keepAlive: true,
      addRequest: (outgoing: ClientRequest & { onSocket(socket: Socket): void }, { port }: { port: number }) => {
        outgoing.reusedSocket = kept !== undefined
        outgoing.onSocket((kept ??= connect(port, '127.0.0.1')))
      },
    }
    Object.defineProperty(agent, 'freeSockets', { get: freeSockets })
    const own = sendByNode({ ...options, agent: agent as unknown as HttpAgent })!
    await send(request(), exchange(), own)
    answer = (socket) => socket.destroy()
    expect(await failure(send(request(), exchange(), own))).toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: true })
  })

  test('may fail with what cannot even be read, which is handed on', async () => {
    const unreadable = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no')
      },
    })
    const agent = Object.assign(new HttpAgent(), {
      createConnection: () => {
        throw unreadable
      },
    })
    const own = sendByNode({ ...options, agent })!
    expect(await failure(send(request(), exchange(), own))).toBe(unreadable)
  })

  test('of another protocol is told as that, and nothing is sent', async () => {
    const own = sendByNode({ ...options, agent: new HttpsAgent() })!
    expect(await failure(send(request(), exchange(), own))).toMatchObject({
      code: 'ERR_CONNECT',
      cause: { code: 'ERR_INVALID_PROTOCOL' },
    })
  })

  test('is asked for an IPv6 address without its brackets', async () => {
    const hosts: unknown[] = []
    const agent = Object.assign(new HttpAgent(), {
      createConnection: ({ host }: { host: string }) => {
        hosts.push(host)
        throw new Error('no connection here')
      },
    })
    const own = sendByNode({ ...options, agent })!
    expect(await failure(send(request({ url: 'http://[::1]:1/x' }), exchange(), own))).toMatchObject({
      code: 'ERR_CONNECT',
      message: expect.stringContaining('no connection here') as string,
    })
    expect(hosts).toEqual(['::1'])
  })

  test('trusts a certificate authority of the caller, and without it nobody unknown', async () => {
    const authority = createCredentials('1900000109').authority()
    const { key, cert } = createServerCertificate(authority, ['localhost'], Date.now())
    const secure = createHttpsServer({ key, cert }, (_, response) => response.end('{}'))
    await once(secure.listen(0, '127.0.0.1'), 'listening')
    const url = `https://localhost:${(secure.address() as AddressInfo).port}/`
    const own = sendByNode({ ...options, agent: new HttpsAgent({ ca: authority.pem }) })!
    expect((await send(request({ url }), exchange(), own)).status).toBe(200)
    const refused = await failure(send(request({ url })))
    expect(refused).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
    expect(refused.message).toMatch(/UNABLE_TO_VERIFY_LEAF_SIGNATURE.*NODE_EXTRA_CA_CERTS/)
    // Over TLS, too, a request that was sent is known as that.
    secure.removeAllListeners('request').on('request', ({ socket }) => void socket.destroy())
    for (const own of [
      sendByNode({ ...options, agent: new HttpsAgent({ ca: authority.pem }) })!,
      sendByNode({ ...options, agent: new HttpsAgent({ ca: authority.pem, keepAlive: true }) })!,
    ]) {
      const during = exchange()
      expect(await failure(send(request({ url }), during, own))).toMatchObject({ code: 'ERR_NETWORK' })
      expect(during.step).toBe('sent')
    }
    secure.closeAllConnections()
    await new Promise((resolve) => secure.close(resolve))
  })
})

describe('where a proxy is named that Node.js does not use', () => {
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']
  const http = process.getBuiltinModule('node:http')
  beforeEach(() => names.forEach((name) => vi.stubEnv(name, undefined)))
  afterEach(() => vi.unstubAllEnvs())
  const refused = async (agent?: HttpAgent) =>
    (await failure(send(request({ url: await refusedOrigin() }), exchange(), sendByNode({ ...options, agent })!)))
      .message
  const hint = (name: string) =>
    `This attempt sent nothing. ${name} is set, and Node.js does not use it: set NODE_USE_ENV_PROXY=1 (Node.js 22.21, 24.5 or later), or give an agent that does.`

  test.each(['HTTP_PROXY', 'http_proxy'])('%s is named to who gets no connection', async (name) => {
    vi.stubEnv(name, 'http://127.0.0.1:1')
    expect(await refused()).toBe(`No connection could be made (ECONNREFUSED; see cause). ${hint(name)}`)
    expect(await refused(new HttpAgent())).toMatch(/ This attempt sent nothing\.$/)
  })

  test('an empty variable, and that of another protocol, are none', async () => {
    vi.stubEnv('HTTP_PROXY', '')
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:1')
    expect(await refused()).toMatch(/ This attempt sent nothing\.$/)
  })

  test('nothing is said of a proxy that Node.js uses', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
    const { options: own } = http.globalAgent as unknown as { options: Record<string, unknown> }
    own['proxyEnv'] = {}
    try {
      expect(await refused()).toMatch(/ This attempt sent nothing\.$/)
    } finally {
      delete own['proxyEnv']
    }
  })
})

describe('a fetch of the caller', () => {
  const sendBy = (fetch: (request: Request) => Promise<Response>, during = exchange()) =>
    sendByFetch(fetch, LIMIT)(request(), during)
  const ofType = (response: Response, type: string) => Object.defineProperty(response, 'type', { value: type })

  test('that fails is told as a call that may have been sent', async () => {
    const cause = new TypeError('fetch failed')
    const told = await failure(sendBy(() => Promise.reject(cause)))
    expect(told).toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: true, cause: { message: 'fetch failed' } })
  })

  test('that hides a redirect is taken at its word, and its body is not kept waiting', async () => {
    const cancel = vi.fn(() => {
      throw new Error('no')
    })
    const hidden = ofType(new Response(new ReadableStream({ cancel })), 'opaqueredirect')
    expect(await sendBy(async () => hidden)).toMatchObject({ status: 302, body: new Uint8Array(0) })
    expect(cancel).toHaveBeenCalledOnce()
    expect(await sendBy(async () => ofType(new Response(null), 'opaqueredirect'))).toMatchObject({ status: 302 })
  })

  test('whose body breaks is told as that', async () => {
    const broken = () => new ReadableStream({ pull: (to) => to.error(new Error('cut')) })
    expect(await failure(sendBy(async () => new Response(broken())))).toMatchObject({
      code: 'ERR_NETWORK',
      cause: { message: 'cut' },
    })
    const { stream } = await sendBy(async () => new Response(broken()), { ...exchange(), streams: true })
    await expect(stream![Symbol.asyncIterator]().next()).rejects.toThrow('cut')
  })

  test('that answers without a body has no stream', async () => {
    const given = await sendBy(async () => new Response(null, { status: 204 }), { ...exchange(), streams: true })
    expect([given.stream, given.body]).toEqual([undefined, new Uint8Array(0)])
  })
})

test('there is no node:http where the global fetch is not that of Node', () => {
  vi.stubGlobal('process', { ...process, versions: { node: process.versions.node } })
  expect(sendByNode(options)).toBeUndefined()
  vi.stubGlobal('process', { ...process, versions: undefined })
  expect(sendByNode(options)).toBeUndefined()
  vi.stubGlobal('process', undefined)
  expect(sendByNode(options)).toBeUndefined()
  vi.unstubAllGlobals()
})
