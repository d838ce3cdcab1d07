/** `outcomeUnknown` for every way in which an exchange can end, over real sockets. */
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { Agent, type AgentOptions } from 'node:https'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createWechatPayClient, type WechatPayClientOptions, type WechatPayError } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { preSign } from '../fixtures/signed-answer.js'

const { merchant } = createMockWechatPay()
const pem = readFileSync(new URL('../fixtures/self-signed.pem', import.meta.url))
const trusting: AgentOptions = { ca: pem, checkServerIdentity: () => undefined }

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(server: Server | HttpServer): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  })
  closing.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A place to call, and how many bytes of calls have reached it. */
interface Place {
  readonly url: string
  readonly received: () => number
}

const origin = (port: number) => `https://localhost:${port}`

/** Speaks TLS; `onRequest` is called with every whole head of a request. */
async function secure(onRequest: (socket: Socket) => void): Promise<Place> {
  let received = 0
  const server = createTlsServer({ key: pem, cert: pem }, (socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received += chunk.length
      if (chunk.includes('\r\n\r\n')) onRequest(socket)
    })
  })
  server.on('tlsClientError', () => {})
  return { url: origin(await listen(server)), received: () => received }
}

/** Speaks no TLS. */
async function plain(onRequest: (socket: Socket) => void): Promise<Place> {
  return { url: origin(await listen(createServer(onRequest))), received: () => 0 }
}

async function refused(): Promise<Place> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return { url: origin(port), received: () => 0 }
}

/** Goes through a proxy by CONNECT, as agents for proxies do. */
class ConnectAgent extends Agent {
  readonly #port: number
  constructor(port: number, options: AgentOptions) {
    super(options)
    this.#port = port
  }
  override createConnection(
    options: AgentOptions & { host?: string | null; port?: number | string | null },
    done: (error: Error | null, socket: Socket) => void = () => {},
  ): undefined {
    const socket = connect(this.#port, '127.0.0.1')
    let isDone = false
    const fail = (error: Error) => {
      if (!isDone) done(error, socket)
      isDone = true
    }
    socket.once('error', fail).once('close', () => fail(new Error('the proxy closed the connection')))
    socket.write(`CONNECT ${options.host}:${options.port} HTTP/1.1\r\nHost: ${options.host}\r\n\r\n`)
    socket.once('data', (chunk) => {
      if (!/^HTTP\/1\.1 200/.test(chunk.toString('latin1')))
        return socket.destroy(new Error('the proxy refused the tunnel'))
      socket.off('error', fail).removeAllListeners('close')
      done(null, connectTls({ ...options, socket, servername: 'localhost' } as never))
    })
    return undefined
  }
}

async function proxy(onRequest?: (socket: Socket) => void): Promise<number> {
  const server = createHttpServer()
  server.on('connect', (request, socket: Socket) => {
    socket.on('error', () => {})
    if (onRequest) return onRequest(socket)
    const there = connect(Number(request.url!.split(':').at(-1)), '127.0.0.1')
    there.on('error', () => socket.destroy())
    there.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      there.pipe(socket).pipe(there)
    })
    socket.on('close', () => there.destroy())
  })
  return listen(server)
}

const answer =
  (body: string | Buffer, headers = '', status = '200 OK') =>
  (socket: Socket) => {
    socket.write(`HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`)
    socket.write(body)
  }

const never = () => new Promise<never>(() => {})
const silence = () => {}

type Way = [what: string, code: string, makePlace: () => Promise<Place>, options: Partial<WechatPayClientOptions>]
/** Ways to end before any byte of the call has left. */
const unsent: Way[] = [
  ['the connection is refused', 'ERR_CONNECT', refused, {}],
  ['the handshake never begins', 'ERR_CONNECT', () => plain(silence), {}],
  [
    'the handshake is broken off',
    'ERR_CONNECT',
    () => plain((socket) => void socket.once('data', () => socket.destroy())),
    {},
  ],
  [
    'the handshake is reset',
    'ERR_CONNECT',
    () => plain((socket) => void socket.once('data', () => socket.resetAndDestroy())),
    {},
  ],
  [
    'what answers speaks no TLS',
    'ERR_CONNECT',
    () => plain((socket) => void socket.end('220 mail.example ESMTP\r\n')),
    {},
  ],
  ['the signer fails', 'ERR_SIGNER', () => secure(silence), { privateKey: () => Promise.reject(new Error('asleep')) }],
  ['the signer never signs', 'ERR_SIGNER', () => secure(silence), { privateKey: never }],
  [
    'the platform keys never come',
    'ERR_PLATFORM_KEYS',
    () => secure(silence),
    { platformKeys: { preferred: never, find: never } },
  ],
  [
    'the source of platform keys fails',
    'ERR_PLATFORM_KEYS',
    () => secure(silence),
    { platformKeys: { preferred: () => Promise.reject(new Error('asleep')), find: never } },
  ],
]

/** Ways to end once bytes of the call may have left. */
const sent: readonly (readonly [string, string, () => Promise<Place>])[] = [
  ['the connection is reset', 'ERR_NETWORK', () => secure((socket) => void socket.destroy())],
  ['the connection is closed', 'ERR_NETWORK', () => secure((socket) => void socket.end())],
  ['no answer comes', 'ERR_TIMEOUT', () => secure(silence)],
  ['half a head comes', 'ERR_NETWORK', () => secure((socket) => void socket.end('HTTP/1.1 200 OK\r\nX-'))],
  [
    'half a body comes',
    'ERR_NETWORK',
    () => secure((socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')),
  ],
  [
    'half a body comes, and then nothing',
    'ERR_TIMEOUT',
    () => secure((socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')),
  ],
  ['the answer is no HTTP', 'ERR_NETWORK', () => secure((socket) => void socket.end('SSH-2.0-OpenSSH\r\n'))],
  ['the answer is encoded', 'ERR_NETWORK', () => secure(answer(gzipSync('{}'), 'Content-Encoding: gzip\r\n'))],
  ['the answer has no status of HTTP', 'ERR_NETWORK', () => secure(answer('{}', '', '600 X'))],
  ['the answer is too large', 'ERR_RESPONSE_TOO_LARGE', () => secure(answer('x'.repeat(2000)))],
  ['the answer is a redirect', 'ERR_REDIRECT', () => secure(answer('', 'Location: /\r\n', '307 Temporary Redirect'))],
  ['the answer is unsigned', 'ERR_SIGNATURE_MISSING', () => secure(answer('{}'))],
  ['the answer has half a signature', 'ERR_SIGNATURE_MISSING', () => secure(answer('{}', 'Wechatpay-Nonce: x\r\n'))],
]

const calls = {
  POST: (client: ReturnType<typeof createWechatPayClient>) =>
    client.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', { body: preSign }),
  GET: (client: ReturnType<typeof createWechatPayClient>) =>
    client.GET('/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}', {
      params: { path: { combine_out_trade_no: 'P20261125' } },
    }),
}

async function fail(
  method: keyof typeof calls,
  place: Place,
  agent: Agent,
  options: Partial<WechatPayClientOptions> = {},
): Promise<WechatPayError> {
  closing.push(() => agent.destroy())
  const client = createWechatPayClient({
    ...merchant,
    certificate: undefined,
    baseUrl: place.url,
    timeout: 60_000,
    maxResponseSize: 1000,
    retry: false,
    agent,
    ...options,
  } as WechatPayClientOptions)
  return calls[method](client).then(
    () => expect.unreachable('the call must fail'),
    (error: WechatPayError) => error,
  )
}

describe.each(['POST', 'GET'] as const)('a %s', (method) => {
  describe.each(['direct', 'through a proxy'])('%s', (way) => {
    const agentFor = async () => (way === 'direct' ? new Agent(trusting) : new ConnectAgent(await proxy(), trusting))

    it.each(unsent)('says that nothing was sent when %s', async (what, code, makePlace, options) => {
      const place = await makePlace()
      const error = await fail(method, place, await agentFor(), {
        timeout: /never/.test(what) ? 300 : 60_000,
        ...options,
      })
      expect(error).toMatchObject({ code, outcomeUnknown: false, attempts: [{ code }] })
      expect(error.message).not.toContain('may have been carried out')
      expect(place.received()).toBe(0)
    })

    it('says that nothing was sent when nobody vouches for the certificate', async () => {
      const place = await secure(silence)
      const agent = way === 'direct' ? new Agent() : new ConnectAgent(await proxy(), {})
      const error = await fail(method, place, agent)
      expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
      expect(error.message).toContain('NODE_EXTRA_CA_CERTS')
      expect(place.received()).toBe(0)
    })

    it.each(sent)('says that the outcome is unknown when %s', async (_, code, makePlace) => {
      const place = await makePlace()
      const error = await fail(method, place, await agentFor(), { timeout: code === 'ERR_TIMEOUT' ? 2000 : 60_000 })
      expect(error).toMatchObject({ code, outcomeUnknown: true, attempts: [{ code }] })
      expect(error.message).toContain('may have been carried out')
      expect(place.received()).toBeGreaterThan(0)
    })
  })

  it.each<[string, (socket: Socket) => void]>([
    ['refuses the tunnel', (socket) => void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')],
    ['wants to know who asks', (socket) => void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')],
    ['has no way there', (socket) => void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')],
    ['closes without a word', (socket) => void socket.end()],
    ['resets', (socket) => void socket.resetAndDestroy()],
    ['never answers', silence],
  ])('says that nothing was sent when the proxy %s', async (_, onRequest) => {
    const place = await secure(silence)
    const error = await fail(method, place, new ConnectAgent(await proxy(onRequest), trusting), {
      timeout: onRequest === silence ? 300 : 60_000,
    })
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
    expect(place.received()).toBe(0)
  })

  it('says that nothing was sent while all connections were in use', async () => {
    const place = await secure(silence)
    const agent = new Agent(trusting)
    closing.push(() => agent.destroy())
    const client = createWechatPayClient({
      ...merchant,
      baseUrl: place.url,
      agent,
      maxConnections: 1,
      retry: false,
      timeout: 60_000,
    })
    const leave = new AbortController()
    const first = client.GET('/v3/certificates', { signal: leave.signal }).catch(() => {})
    const error = await (
      method === 'POST'
        ? client.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sign', { body: preSign, deadline: 300 })
        : client.GET('/v3/certificates', { deadline: 300 })
    ).then(
      () => expect.unreachable('the call must fail'),
      (error: WechatPayError) => error,
    )
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
    expect(error.message).toContain('No connection was free within')
    leave.abort()
    await first
  })
})

describe('a kept connection that its server closed', () => {
  async function serve(isStale: () => boolean): Promise<Place> {
    let used = new WeakSet<Socket>()
    return secure((socket) => {
      if (used.has(socket) && isStale()) {
        socket.destroy()
        used = new WeakSet()
        return
      }
      used.add(socket)
      answer('{"code":"RESOURCE_NOT_EXISTS","message":"m"}', '', '404 Not Found')(socket)
    })
  }
  const create = (place: Place, told: string[]) => {
    const agent = new Agent({ ...trusting, keepAlive: true })
    closing.push(() => agent.destroy())
    return createWechatPayClient({
      ...merchant,
      baseUrl: place.url,
      backupBaseUrl: 'https://wechatpay.invalid',
      agent,
      onAttempt: ({ host, code }) => told.push(`${host === new URL(place.url).host ? 'primary' : 'backup'} ${code}`),
    })
  }

  it('is replaced at once at the same host: no attempt is counted, no host is blamed', async () => {
    const told: string[] = []
    const client = create(await serve(() => true), told)
    for (let i = 0; i < 6; i++) await calls.GET(client)
    expect(told).toEqual(Array(6).fill('primary RESOURCE_NOT_EXISTS'))
  })

  it('is not replaced for a call that must not be made twice', async () => {
    const told: string[] = []
    const client = create(await serve(() => true), told)
    await calls.GET(client)
    const echo = client.POST('/v3/security/echo', { body: { echo_message: 'x' } })
    await expect(echo).rejects.toMatchObject({ code: 'ERR_NETWORK', outcomeUnknown: true })
    await calls.GET(client)
    expect(told).toEqual(['primary RESOURCE_NOT_EXISTS', 'primary ERR_NETWORK', 'primary RESOURCE_NOT_EXISTS'])
  })
})
