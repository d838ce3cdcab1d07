import { execFileSync } from 'node:child_process'
import { getEventListeners, once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent as HttpAgent, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTransport } from '../../src/wire/node.js'
import { LightSignal } from '../../src/wire/signal.js'
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

const { fetch, requestOptions } = createTransport({ maxResponseSize: LIMIT })!

/** Makes a request as openapi-fetch does. */
function request(init: RequestInit & { url?: string } = {}, isWatched = false): Request {
  const { url = `${server.url}/v3/x?y=1`, body, ...rest } = { body: '{"a":"代扣"}', ...init }
  const bytes = typeof body === 'string' ? Buffer.from(body) : undefined
  const options = requestOptions({ bytes, ended: new LightSignal(), isWatched })
  const { Request, ...given } = options as RequestInit & { Request: typeof globalThis.Request }
  return new Request(url, { method: 'POST', headers: new Headers(), ...given, ...rest })
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it must fail'),
    (error: unknown) => error as Error & { code?: string },
  )

describe.each([
  ['light', false],
  ['watched', true],
])('a %s request', (_, isWatched) => {
  test('is sent with its own bytes, and asks for an answer that is not encoded', async () => {
    answer = reply('{}')
    const headers = new Headers({ 'Wechatpay-Serial': 'PUB_KEY_ID_1' })
    await fetch(request({ headers }, isWatched))
    const { head, body } = server.requests[0]!
    expect(head).toMatch(/^POST \/v3\/x\?y=1 HTTP\/1\.1\r\n/)
    expect(head).toMatch(/^wechatpay-serial: PUB_KEY_ID_1$/im)
    expect(head).toMatch(/^accept-encoding: identity$/im)
    expect(head).toMatch(/^content-length: 14$/im)
    expect(head).toMatch(/^host: 127\.0\.0\.1:\d+$/im)
    expect(body).toBe('{"a":"代扣"}')
  })

  test('carries no field of the connection but its own', async () => {
    answer = reply('{}')
    const given = request({}, isWatched)
    for (const name of [
      'host',
      'connection',
      'content-length',
      'transfer-encoding',
      'expect',
      'te',
      'trailer',
      'upgrade',
    ]) {
      given.headers.set(name, '5')
    }
    await fetch(given)
    const { head } = server.requests[0]!
    expect(head).toMatch(/^host: 127\.0\.0\.1:\d+$/im)
    expect(head).toMatch(/^content-length: 14$/im)
    expect(head).toMatch(/^connection: keep-alive$/im)
    expect(head).not.toMatch(/^(transfer-encoding|expect|te|trailer|upgrade)|: 5\r$/im)
  })

  test.each([1, 4095, 4096, 65_536])('is sent whole, with %i characters that are no ASCII', async (length) => {
    answer = reply('{}')
    const text = JSON.stringify('签é\u0000😀'.repeat(Math.ceil(length / 5)).slice(0, length))
    await fetch(request({ body: text }, isWatched))
    expect(server.requests[0]!.body).toBe(text)
    expect(server.requests[0]!.head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(text)}$`, 'im'))
  })

  test('goes to the path that is signed', async () => {
    answer = reply('{}')
    await fetch(request({ url: `${server.url}/v3/a/../b%2Fc/代?x=1 2` }, isWatched))
    expect(server.requests[0]!.head).toMatch(/^POST \/v3\/b%2Fc\/%E4%BB%A3\?x=1%202 /)
  })

  test.each([
    '',
    '/',
    '/v3/x',
    '/v3/x-y_z.~/1',
    '/v3/../x',
    '/v3/./x',
    '/v3/x/..',
    '/v3/%2e%2E/x',
    '/v3/.x',
    '/v3//x',
    '/v3/a b',
    '/v3/代',
    '/v3/x?',
    "/v3/x?a='",
    '/v3/x#y',
    '/v3\\x',
    '/v3/x\n',
  ])('has the URL that URL makes of %j', (path) => {
    const url = `https://api.mch.weixin.qq.com${path}`
    expect(request({ url }, isWatched).url).toBe(new URL(url).href)
  })

  test('without a body has no length with GET, and length 0 otherwise', async () => {
    answer = reply('{}')
    await fetch(request({ method: 'GET', body: undefined as never }, isWatched))
    await fetch(request({ method: 'POST', body: undefined as never }, isWatched))
    expect(server.requests[0]!.head).not.toMatch(/content-length/i)
    expect(server.requests[1]!.head).toMatch(/content-length: 0/i)
  })

  test('uses the connection of the one before', async () => {
    answer = reply('{}')
    for (let i = 0; i < 3; i++) await (await fetch(request({}, isWatched))).text()
    expect(server.connections()).toBe(1)
  })
})

describe('where a framework puts its own classes in the place of the global ones', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each([false, true])(
    'its answers are Responses all the same, and any Request can be sent, watched: %s',
    async (isWatched) => {
      answer = reply('{"a":1}', 'X-A: 1\r\n')
      await fetch(request({}, isWatched))
      const real = { Request, Response, Headers }
      vi.stubGlobal('Response', class extends Response {})
      vi.stubGlobal('Request', class extends Request {})
      vi.stubGlobal('Headers', class extends Headers {})
      const sent = request({}, isWatched)
      const { constructor: Class } = sent
      if (isWatched)
        expect([new real.Request('http://x'), new Request('http://x')].every((one) => one instanceof Class)).toBe(true)
      const response = await fetch(sent)
      expect([response instanceof Response, response.headers instanceof Headers]).toEqual([true, true])
      expect([response.headers.get('x-a'), await response.clone().text(), await response.json()]).toEqual([
        '1',
        '{"a":1}',
        { a: 1 },
      ])
      vi.unstubAllGlobals()
      const later = await fetch(request({}, isWatched))
      expect([later instanceof Response, later.headers instanceof Headers]).toEqual([true, true])
    },
  )
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
    await fetch(request({ headers: new Headers({ authorization: 'x' }) }))
  } finally {
    traced.mockRestore()
  }
  expect(server.requests[0]!.head).toMatch(/^traceparent: 00-1-2-01$/im)
  expect(server.requests[0]!.head).toMatch(/^authorization: x$/im)
})

describe('any other Request', () => {
  test('is sent too', async () => {
    answer = reply('{}')
    await fetch(new Request(`${server.url}/v3/x`, { method: 'POST', body: new Blob(['a', 'b']) }))
    expect(server.requests[0]!.body).toBe('ab')
  })

  test('is not sent empty when a middleware has read its body', async () => {
    const read = request({}, true)
    await read.text()
    await expect(fetch(read)).rejects.toThrow('clone() it first')
    expect(server.requests).toHaveLength(0)
  })

  test('is an instance of the watched class, as openapi-fetch asks', () => {
    const { constructor: WatchedRequest } = request({}, true)
    expect(WatchedRequest).not.toBe(Request)
    expect(new Request('http://localhost')).toBeInstanceOf(WatchedRequest)
    expect(new Response()).not.toBeInstanceOf(WatchedRequest)
  })
})

/** What may be asked of a Response, each as a function of it. */
const questions: Record<string, (response: Response) => unknown> = {
  status: (r) => r.status,
  statusText: (r) => r.statusText,
  ok: (r) => r.ok,
  redirected: (r) => r.redirected,
  type: (r) => r.type,
  url: (r) => r.url,
  headers: (r) => [...r.headers],
  isHeaders: (r) => r.headers instanceof Headers,
  isResponse: (r) => r instanceof Response,
  tag: (r) => Object.prototype.toString.call(r),
  text: (r) => r.text(),
  json: (r) => r.json(),
  arrayBuffer: async (r) => Buffer.from(await r.arrayBuffer()).toString(),
  bytes: async (r) =>
    'bytes' in Response.prototype
      ? Buffer.from(await (r as unknown as Blob & { bytes(): Promise<Uint8Array> }).bytes()).toString()
      : undefined,
  blob: async (r) => [(await r.blob()).size, r.bodyUsed],
  formData: (r) => r.formData().catch((error: Error) => error.name),
  body: async (r) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of r.body ?? []) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  },
  clone: async (r) => {
    const copy = r.clone()
    return [await copy.text(), r.bodyUsed, copy.bodyUsed, await r.text(), r.bodyUsed, copy.headers.get('x-a')]
  },
  bodyUsed: async (r) => [r.bodyUsed, await r.text(), r.bodyUsed],
  'text twice': async (r) => [await r.text(), await r.text().catch((error: Error) => error.name)],
  'json after text': async (r) => [await r.text(), await r.json().catch((error: Error) => error.name)],
  'arrayBuffer after text': async (r) => [await r.text(), await r.arrayBuffer().catch((error: Error) => error.name)],
  'text after arrayBuffer': async (r) => [
    Buffer.from(await r.arrayBuffer()).toString(),
    await r.text().catch((error: Error) => error.name),
  ],
  'clone after text': async (r) => {
    await r.text()
    try {
      return r.clone()
    } catch (error) {
      return (error as Error).name
    }
  },
  'text while the body is read': async (r) => {
    r.body?.getReader()
    return r.text().catch((error: Error) => error.name)
  },
  'a body that is cancelled': async (r) => {
    await r.body?.cancel()
    return [r.bodyUsed, await r.text().catch((error: Error) => error.name)]
  },
  'a new Response of it': async (r) => {
    const { body, ...rest } = r
    const made = new Response(body, { ...rest, status: 200, headers: r.headers })
    return [made.status, await made.text(), [...made.headers]]
  },
  'a new Response with its head': (r) => [...new Response(null, r).headers],
}

describe('an answer is a Response', () => {
  const bodies = [
    ['JSON', '{"a":"代扣"}', '200 OK'],
    ['an error', '{"code":"PARAM_ERROR"}', '400 Bad Request'],
    ['a BOM', '\uFEFF{"a":1}', '200 OK'],
  ] as const

  test.each(bodies.flatMap((body) => Object.keys(questions).map((question) => [question, ...body] as const)))(
    'asked for %s of %s',
    async (question, _, body, status) => {
      answer = reply(body, 'X-A: 1\r\nX-A: 2\r\n', status)
      const ask = questions[question]!
      const real = await ask(await globalThis.fetch(`${server.url}/`))
      expect(
        await ask(await fetch(request({ url: `${server.url}/`, method: 'GET', body: undefined as never }))),
      ).toEqual(real)
      if (question === 'status') expect(real).toBe(Number(status.slice(0, 3)))
    },
  )

  test('in every name that Node gives one', async () => {
    answer = reply('{}')
    const response = await fetch(request())
    const names = Object.getOwnPropertyNames(Response.prototype) as (keyof Response)[]
    expect(names.length).toBeGreaterThan(10)
    // What is not our own would ask Node's private state, and throw.
    for (const name of names) expect(() => response[name], name).not.toThrow()
    const own = names.filter((name) => name !== ('constructor' as string))
    const ours = Object.getPrototypeOf(response) as object
    for (const name of own) expect(Object.hasOwn(ours, name) || Object.hasOwn(response, name), name).toBe(true)
  })

  test('whose status, address and headers stay as they came, and whose copy has them too', async () => {
    answer = reply('{}', 'X-A: 1\r\n')
    const response = await fetch(request())
    for (const name of ['status', 'statusText', 'ok', 'url', 'headers', 'type', 'redirected']) {
      expect(() => Object.assign(response, { [name]: 500 })).toThrow(TypeError)
    }
    const copy = response.clone()
    expect([copy.url, copy.status, copy.headers.get('X-A')]).toEqual([response.url, 200, '1'])
    expect([await copy.text(), await response.text()]).toEqual(['{}', '{}'])
    expect(() => response.clone()).toThrow(TypeError)
  })

  test('that has no body with 204', async () => {
    answer = (socket) => void socket.write('HTTP/1.1 204 No Content\r\n\r\n')
    const response = await fetch(request())
    expect([response.status, response.body, await response.text()]).toEqual([204, null, ''])
  })

  test('that does not show its bytes when it is logged', async () => {
    answer = reply('{"secret":"of the payer"}')
    const response = await fetch(request())
    expect(inspect(response, { depth: 9, showHidden: true })).not.toMatch(/payer|7061796572|70 61 79 65 72/)
    expect(JSON.stringify(response)).not.toContain('payer')
  })

  test('that keeps headers which came twice', async () => {
    answer = reply('{}', 'Wechatpay-Signature: a\r\nWechatpay-Signature: b\r\nAge: 1\r\nAge: 2\r\n')
    const { headers } = await fetch(request())
    expect([headers.get('Wechatpay-Signature'), headers.get('Age')]).toEqual(['a, b', '1, 2'])
  })

  test('that came in many pieces', async () => {
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
    expect(await (await fetch(request())).text()).toBe('abcdef')
  })

  test('after an early hint', async () => {
    answer = (socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n')
      reply('{}')(socket)
    }
    expect((await fetch(request())).status).toBe(200)
  })
})

describe('an answer that cannot be taken', () => {
  const half = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'
  test.each<[string, (socket: Socket) => void, RegExp]>([
    ['none, and the connection is reset', (socket) => socket.resetAndDestroy(), /ECONNRESET/],
    ['none, and the connection is closed', (socket) => socket.end(), /ECONNRESET|socket hang up/],
    ['half a body', (socket) => socket.end(half), /ECONNRESET|aborted/],
    ['half a body and a reset', (socket) => socket.write(half, () => socket.resetAndDestroy()), /ECONNRESET/],
    ['something else than HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n'), /HPE_/],
    [
      'headers without an end',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`),
      /HPE_HEADER_OVERFLOW/,
    ],
    [
      'another protocol',
      (socket) => socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
      /closed before an answer came/,
    ],
    [
      'a status that is none',
      (socket) => socket.write('HTTP/1.1 600 X\r\nContent-Length: 0\r\n\r\n'),
      /HTTP status 600/,
    ],
    ['a body that is encoded', reply('{}', 'Content-Encoding: gzip\r\n'), /Content-Encoding/],
  ])('is %s', async (_, act, reason) => {
    answer = act
    const error = await failure(fetch(request()))
    expect(`${error.code} ${error.message}`).toMatch(reason)
  })

  test('is one that is larger than allowed: reading stops, and no part of it passes for the whole', async () => {
    answer = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n${'x'.repeat(LIMIT + 1)}`)
    }
    const response = await fetch(request())
    if (!connection.destroyed) await once(connection, 'close')
    expect(response.status).toBe(200)
    await expect(response.clone().text()).rejects.toThrow('too large')
    await expect(response.text()).rejects.toThrow('too large')
    expect(response.bodyUsed).toBe(true)
  })

  test('is not one that is just as large as allowed', async () => {
    answer = reply('x'.repeat(LIMIT))
    expect(await (await fetch(request())).text()).toHaveLength(LIMIT)
  })

  test('a call on a connection that the server closes meanwhile fails, and is not secretly sent twice', async () => {
    answer = reply('{}')
    await fetch(request())
    answer = (socket) => socket.destroy()
    expect(await failure(fetch(request()))).toHaveProperty('code', 'ECONNRESET')
    expect([server.requests.length, server.connections()]).toEqual([2, 1])
  })

  test('is none where nobody listens', async () => {
    const url = await refusedOrigin()
    expect(await failure(fetch(request({ url })))).toMatchObject({
      code: 'ERR_CONNECT',
      cause: { code: 'ECONNREFUSED' },
    })
  })
})

describe('the signal', () => {
  const reason = new Error('changed my mind')

  test('prevents a call', async () => {
    answer = reply('{}')
    expect(await failure(fetch(request({ signal: AbortSignal.abort(reason) })))).toBe(reason)
    expect(server.connections()).toBe(0)
  })

  test.each([
    ['before the answer', () => {}],
    ['in the midst of the head', (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nX-')],
    [
      'in the midst of the body',
      (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    ],
  ])('ends a call and its connection %s', async (_, act) => {
    const controller = new AbortController()
    answer = (socket) => {
      act(socket)
      setTimeout(() => controller.abort(reason), 20)
    }
    for (const isWatched of [false, true]) {
      expect(await failure(fetch(request({ signal: controller.signal }, isWatched)))).toBe(reason)
    }
    if (!connection.destroyed) await once(connection, 'close')
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test('is not listened to after the call', async () => {
    answer = reply('{}')
    const { signal } = new AbortController()
    for (let i = 0; i < 20; i++) await fetch(request({ signal }))
    answer = (socket) => socket.destroy()
    await failure(fetch(request({ signal })))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('the agent', () => {
  test("is the caller's, where there is one", async () => {
    answer = reply('{}')
    const agent = new HttpAgent()
    const createConnection = vi.spyOn(agent, 'createConnection' as never)
    const own = createTransport({ maxResponseSize: LIMIT, agent })!
    await own.fetch(request())
    expect(createConnection).toHaveBeenCalledOnce()
  })

  test('is asked for an IPv6 address without its brackets', async () => {
    const hosts: unknown[] = []
    const agent = Object.assign(new HttpAgent(), {
      createConnection: ({ host }: { host: string }) => {
        hosts.push(host)
        throw new Error('no connection here')
      },
    })
    const own = createTransport({ maxResponseSize: LIMIT, agent })!
    await expect(own.fetch(request({ url: 'http://[::1]:1/x' }))).rejects.toThrow('no connection here')
    expect(hosts).toEqual(['::1'])
  })

  test('trusts a certificate authority of the caller, and without it nobody unknown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'transport-'))
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const options = '-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost'
    execFileSync('openssl', ['req', ...options.split(' '), '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
    const [key, cert] = [readFileSync(keyFile), readFileSync(certFile)]
    rmSync(folder, { recursive: true })
    const secure = createHttpsServer({ key, cert }, (_, response) => response.end('{}'))
    await once(secure.listen(0, '127.0.0.1'), 'listening')
    const url = `https://localhost:${(secure.address() as AddressInfo).port}/`
    const own = createTransport({ maxResponseSize: LIMIT, agent: new HttpsAgent({ ca: cert }) })!
    expect((await own.fetch(request({ url }))).status).toBe(200)
    expect(await failure(fetch(request({ url })))).toHaveProperty('code', 'DEPTH_ZERO_SELF_SIGNED_CERT')
    secure.closeAllConnections()
    await new Promise((resolve) => secure.close(resolve))
  })
})

test('there is no short way where the global fetch is not that of Node', () => {
  vi.stubGlobal('process', { ...process, versions: { node: process.versions.node } })
  expect(createTransport({ maxResponseSize: LIMIT })).toBeUndefined()
  vi.stubGlobal('process', undefined)
  expect(createTransport({ maxResponseSize: LIMIT })).toBeUndefined()
  vi.unstubAllGlobals()
})
