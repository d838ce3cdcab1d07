import { readFileSync } from 'node:fs'
import { Agent, type AgentOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createWechatPayClient, type WechatPayClientOptions, type WechatPayError } from '../../src/index.js'
import { refusedOrigin, serveRaw, type RawBehaviour, type RawServer } from '../fixtures/raw-server.js'
import { mock, preSign, session, signedAnswer, signedParts, writeParts } from '../fixtures/signed-answer.js'

const PATH = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
const { merchant } = mock
const closing: (() => Promise<void>)[] = []

async function serve(behaviour?: RawBehaviour): Promise<RawServer> {
  const server = await serveRaw(behaviour)
  closing.push(server.close)
  return server
}

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** Servers whose answer to a whole request never becomes one, and the code that says so. */
const broken: readonly (readonly [name: string, code: string, behaviour: () => Promise<RawBehaviour>])[] = [
  [
    'resets before it reads',
    'ERR_NETWORK',
    // Not at once: that would be a connection that was never made.
    async () => ({
      onConnection: (socket) => {
        socket.pause()
        setTimeout(() => socket.resetAndDestroy(), 20)
      },
    }),
  ],
  ['resets after it has read', 'ERR_NETWORK', async () => ({ onRequest: (socket) => socket.resetAndDestroy() })],
  ['closes without a word', 'ERR_NETWORK', async () => ({ onRequest: (socket) => void socket.end() })],
  ['is a black hole', 'ERR_TIMEOUT', async () => ({})],
  [
    'sends half a head',
    'ERR_NETWORK',
    async () => {
      const answer = await signedAnswer()
      return { onRequest: (socket) => void socket.end(answer.subarray(0, 120)) }
    },
  ],
  [
    'sends half a body',
    'ERR_NETWORK',
    async () => {
      const answer = await signedAnswer()
      return { onRequest: (socket) => void socket.end(answer.subarray(0, -20)) }
    },
  ],
  [
    'promises more than it sends, and waits',
    'ERR_TIMEOUT',
    async () => {
      const { headers, ...parts } = await signedParts()
      const answer = writeParts({ ...parts, headers: { ...headers, 'Content-Length': String(parts.body.length + 9) } })
      return { onRequest: (socket) => void socket.write(answer) }
    },
  ],
  [
    'promises less than it sends',
    'ERR_SIGNATURE_INVALID',
    async () => {
      const { headers, ...parts } = await signedParts()
      const answer = writeParts({ ...parts, headers: { ...headers, 'Content-Length': String(parts.body.length - 9) } })
      return { onRequest: (socket) => void socket.end(answer) }
    },
  ],
  [
    'sends a byte a second',
    'ERR_TIMEOUT',
    async () => {
      const answer = await signedAnswer()
      return {
        onRequest: (socket) => {
          let sent = 0
          const timer = setInterval(() => socket.write(answer.subarray(sent, ++sent)), 1000)
          socket.on('close', () => clearInterval(timer))
        },
      }
    },
  ],
  [
    'sends its head at once and its body a byte a second',
    'ERR_TIMEOUT',
    async () => {
      const answer = await signedAnswer()
      return {
        onRequest: (socket) => {
          let sent = answer.indexOf('\r\n\r\n') + 4
          socket.write(answer.subarray(0, sent))
          const timer = setInterval(() => socket.write(answer.subarray(sent, ++sent)), 1000)
          socket.on('close', () => clearInterval(timer))
        },
      }
    },
  ],
  [
    'breaks the rules of chunks',
    'ERR_NETWORK',
    async () => {
      const { headers, body } = await signedParts()
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      const head = `HTTP/1.1 200 OK\r\n${lines.join('')}Transfer-Encoding: chunked\r\n\r\n`
      return { onRequest: (socket) => void socket.end(`${head}ZZ\r\n${body.toString()}\r\n0\r\n\r\n`) }
    },
  ],
  [
    'speaks no HTTP',
    'ERR_NETWORK',
    async () => ({ onRequest: (socket) => void socket.end('220 mail.example ESMTP\r\n') }),
  ],
]

/** Only the client's own fetch knows that nothing was sent: another one may have tried more than once. */
const refusedCode = (fetch: unknown) => (fetch ? 'ERR_NETWORK' : 'ERR_CONNECT')

describe.each([
  ["the client's own fetch", undefined],
  ['globalThis.fetch', (request: Request) => globalThis.fetch(request)],
] as const)('over %s', (_, fetch) => {
  let healthy: RawServer
  let answer: Buffer
  const make = (options: Partial<WechatPayClientOptions>) =>
    createWechatPayClient({ ...merchant, fetch, retry: { baseDelay: 5 }, timeout: 20_000, ...options })

  beforeAll(async () => {
    answer = await signedAnswer()
  })

  async function serveHealthy() {
    healthy = await serve({ onRequest: (socket) => void socket.write(answer) })
    return healthy
  }

  /** The short way does not forgive bytes after the end of an answer; fetch does, and the signature tells. */
  const codeHere = (name: string, code: string) =>
    name === 'promises less than it sends' && !fetch ? 'ERR_NETWORK' : code

  /** A call to a host that must fail: where it was asked, and how it ended. */
  async function fail(options: Partial<WechatPayClientOptions>): Promise<WechatPayError> {
    return make(options)
      .POST(PATH, { body: preSign })
      .then(
        () => expect.unreachable('the call succeeded'),
        (error: WechatPayError) => error,
      )
  }

  it.each(broken)('goes to the backup host when the primary %s', async (name, usual, behaviour) => {
    const code = codeHere(name, usual)
    const primary = await serve(await behaviour())
    const backup = await serveHealthy()
    const events: unknown[] = []
    const client = make({
      baseUrl: primary.url,
      backupBaseUrl: backup.url,
      // Too short for the primary; the backup answers in a fraction of it.
      timeout: code === 'ERR_TIMEOUT' ? 1_500 : 20_000,
      deadline: 60_000,
      onAttempt: ({ attempt, host, code: failed }) => events.push([attempt, host, failed]),
    })
    const { data } = await client.POST(PATH, { body: preSign })
    expect(data).toEqual(session)
    expect(events[0]).toEqual([1, primary.host, code])
    expect(events[1]).toEqual([2, backup.host, undefined])
    const bodies = new Set([...primary.requests, ...backup.requests].map(({ body }) => body))
    expect([...bodies]).toEqual([JSON.stringify(preSign)])
  })

  it.each(broken)('says what happened when there is only a host that %s', async (name, usual, behaviour) => {
    const code = codeHere(name, usual)
    const primary = await serve(await behaviour())
    const error = await fail({
      baseUrl: primary.url,
      timeout: code === 'ERR_TIMEOUT' ? 400 : 20_000,
      retry: { attempts: 2, baseDelay: 5 },
    })
    expect(error).toMatchObject({ name: 'WechatPayError', code, outcomeUnknown: true })
    expect(error.attempts.map(({ attempt, host, code }) => [attempt, host, code])).toEqual([
      [1, primary.host, code],
      [2, primary.host, code],
    ])
    expect(error.message).toContain('The outcome of the call is unknown')
    expect(error.message).toContain(
      'GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
    )
    expect(inspect(error, { depth: 9 })).not.toMatch(/WECHATPAY2-SHA256|wxwtdk|5778aad|PRIVATE KEY/)
  })

  it('goes to the backup host when the connection is refused', async () => {
    const primary = await refusedOrigin()
    const backup = await serveHealthy()
    const events: unknown[] = []
    const client = make({
      baseUrl: primary,
      backupBaseUrl: backup.url,
      onAttempt: ({ host, code, status, verified }) => events.push([host, code, status, verified]),
    })
    expect((await client.POST(PATH, { body: preSign })).data).toEqual(session)
    expect(events).toEqual([
      [new URL(primary).host, refusedCode(fetch), undefined, false],
      [backup.host, undefined, 200, true],
    ])
  })

  it('goes to the backup host when the primary has no address', async () => {
    const backup = await serveHealthy()
    const client = make({ baseUrl: 'https://wechatpay.invalid', backupBaseUrl: backup.url })
    expect((await client.POST(PATH, { body: preSign })).data).toEqual(session)
    expect(await fail({ baseUrl: 'https://wechatpay.invalid' })).toMatchObject({
      code: refusedCode(fetch),
      outcomeUnknown: fetch !== undefined,
    })
  })

  it('never accepts a certificate that nobody vouches for, however often it tries', async () => {
    const pem = readFileSync(new URL('../fixtures/self-signed.pem', import.meta.url))
    const requests: unknown[] = []
    const server = createTlsServer({ key: pem, cert: pem }, (request, response) => {
      requests.push(request.url)
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => void server.close(() => resolve())))
    const { port } = server.address() as AddressInfo
    const error = await fail({
      baseUrl: `https://localhost:${port}`,
      backupBaseUrl: `https://127.0.0.1:${port}`,
      retry: { attempts: 4, baseDelay: 5 },
    })
    expect(error).toMatchObject({ code: refusedCode(fetch), outcomeUnknown: fetch !== undefined })
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
    if (!fetch) expect(error.message).toContain('NODE_EXTRA_CA_CERTS')
    expect(error.attempts.map(({ host }) => host)).toEqual([
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `127.0.0.1:${port}`,
    ])
    expect(requests).toEqual([])
  })

  it('uses a primary again that has recovered', async () => {
    let isWell = false
    const primary = await serve({
      onRequest: (socket) => void (isWell ? socket.write(answer) : socket.resetAndDestroy()),
    })
    const backup = await serveHealthy()
    const hosts: string[] = []
    const client = make({
      baseUrl: primary.url,
      backupBaseUrl: backup.url,
      failback: 1,
      onAttempt: ({ host, code }) => hosts.push(`${host === primary.host ? 'primary' : 'backup'} ${code ?? 'ok'}`),
    })
    await client.POST(PATH, { body: preSign })
    isWell = true
    await new Promise((resolve) => setTimeout(resolve, 20))
    await client.POST(PATH, { body: preSign })
    await client.POST(PATH, { body: preSign })
    expect(hosts).toEqual(['primary ERR_NETWORK', 'backup ok', 'primary ok', 'primary ok'])
  })

  it('stays at the backup while the primary is out', async () => {
    const primary = await serve({ onRequest: (socket) => socket.resetAndDestroy() })
    const backup = await serveHealthy()
    const client = make({ baseUrl: primary.url, backupBaseUrl: backup.url, failback: 3_600_000 })
    for (let i = 0; i < 3; i++) await client.POST(PATH, { body: preSign })
    expect([primary.requests.length, backup.requests.length]).toEqual([1, 3])
  })

  it("moves on from a gateway's page, and stays with WeChat Pay's own 5xx", async () => {
    const page = '<html>502 Bad Gateway</html>'
    const gateway = await serve({
      onRequest: (socket) =>
        void socket.write(
          `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
        ),
    })
    const backup = await serveHealthy()
    const client = make({ baseUrl: gateway.url, backupBaseUrl: backup.url })
    expect((await client.POST(PATH, { body: preSign })).data).toEqual(session)
    expect(backup.requests.length).toBe(1)

    const body = '{"code":"SYSTEM_ERROR","message":"系统异常，请稍后重试"}'
    let answers = 0
    const busy = await serve({
      onRequest: (socket) =>
        void socket.write(
          ++answers === 1
            ? `HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
            : answer,
        ),
    })
    const other = await serveHealthy()
    const patient = make({ baseUrl: busy.url, backupBaseUrl: other.url })
    expect((await patient.POST(PATH, { body: preSign })).data).toEqual(session)
    expect([answers, other.requests.length]).toEqual([2, 0])
  })

  it('does not follow a redirect, and does not send its signature there', async () => {
    const elsewhere = await serveHealthy()
    const primary = await serve({
      onRequest: (socket) =>
        void socket.write(
          `HTTP/1.1 307 Temporary Redirect\r\nLocation: ${elsewhere.url}${PATH}\r\nContent-Length: 0\r\n\r\n`,
        ),
    })
    const error = await fail({ baseUrl: primary.url, retry: { attempts: 2, baseDelay: 5 } })
    expect(error.code).toBe('ERR_REDIRECT')
    expect(error.attempts).toHaveLength(2)
    expect(elsewhere.requests).toHaveLength(0)
  })

  it('ends the connection when the time is over or the caller leaves', async () => {
    const closed: Promise<void>[] = []
    const primary = await serve({
      onRequest: (socket) => closed.push(new Promise((resolve) => socket.on('close', () => resolve()))),
    })
    const client = make({ baseUrl: primary.url, timeout: 1_000, retry: false })
    await expect(client.POST(PATH, { body: preSign })).rejects.toMatchObject({ code: 'ERR_TIMEOUT' })
    const controller = new AbortController()
    const reason = new Error('the user went home')
    const slow = make({ baseUrl: primary.url, retry: false })
    const call = slow.POST(PATH, { body: preSign, signal: controller.signal })
    while (primary.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort(reason)
    await expect(call).rejects.toBe(reason)
    expect(closed).toHaveLength(2)
    await Promise.all(closed)
  })

  it('stops reading an answer that is too large, and lets its connection go', async () => {
    let written = 0
    const chunk = Buffer.alloc(64 * 1024, 0x20)
    const closed: Promise<void>[] = []
    const flood = await serve({
      onRequest: (socket) => {
        closed.push(new Promise((resolve) => socket.on('close', () => resolve())))
        const pour = () => {
          while (!socket.destroyed && written < 256 * 1024 * 1024) {
            written += chunk.length
            if (!socket.write(chunk)) {
              socket.once('drain', pour)
              return
            }
          }
        }
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n')
        pour()
      },
    })
    const error = await fail({ baseUrl: flood.url, maxResponseSize: 100_000, retry: false })
    expect(error.code).toBe('ERR_RESPONSE_TOO_LARGE')
    await Promise.all(closed)
    // What was under way in buffers, not what was promised.
    expect(written).toBeLessThan(32 * 1024 * 1024)
  })
})

describe('where no connection can be made', () => {
  const client = (baseUrl: string, options: Partial<WechatPayClientOptions> = {}) =>
    createWechatPayClient({ ...merchant, baseUrl, retry: { attempts: 2, baseDelay: 5 }, ...options })
  const failure = (call: Promise<unknown>) =>
    call.then(
      () => expect.unreachable('it must fail'),
      (error: WechatPayError) => error,
    )

  it('nothing was sent, and the error says so', async () => {
    const error = await failure(client(await refusedOrigin()).POST(PATH, { body: preSign }))
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false, cause: { code: 'ECONNREFUSED' } })
    expect(error.attempts.map(({ code }) => code)).toEqual(['ERR_CONNECT', 'ERR_CONNECT'])
    expect(error.message).toMatch(
      /^No connection could be made \(ECONNREFUSED; see cause\)\. This attempt sent nothing\. Attempts: 1\. [^?]*ms\.$/,
    )
  })

  it('of several addresses as of one', async () => {
    // A name with addresses of both kinds, as Node tries them side by side.
    const { port } = new URL(await refusedOrigin())
    const lookup = ((_: string, __: object, done: (...found: unknown[]) => void) =>
      done(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ])) as NonNullable<AgentOptions['lookup']>
    const agent = new Agent({ lookup, autoSelectFamily: true } as AgentOptions)
    const error = await failure(client(`http://localhost:${port}`, { agent }).POST(PATH, { body: preSign }))
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
  })

  it('in the time allowed, either', async () => {
    // Never answers, as where a firewall swallows what is sent.
    const lookup = (() => {}) as NonNullable<AgentOptions['lookup']>
    const agent = new Agent({ lookup } as AgentOptions)
    const error = await failure(
      client('http://localhost:1', { agent, timeout: 30, retry: false }).POST(PATH, { body: preSign }),
    )
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
    expect(error.message).toMatch(
      /^No connection could be made \(none within 30 ms\)\. This attempt sent nothing\. Attempts: /,
    )
  })

  it('a call that must not be repeated is attempted again', async () => {
    const error = await failure(
      client(await refusedOrigin()).POST('/v3/security/echo', { body: { echo_message: 'a' } }),
    )
    expect(error.attempts.map(({ code }) => code)).toEqual(['ERR_CONNECT', 'ERR_CONNECT'])
  })

  it('and an earlier attempt was sent, the outcome is unknown all the same', async () => {
    const broken = await serve({ onRequest: (socket) => socket.resetAndDestroy() })
    const error = await failure(
      client(broken.url, { backupBaseUrl: await refusedOrigin() }).POST(PATH, { body: preSign }),
    )
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: true })
    expect(error.attempts.map(({ code }) => code)).toEqual(['ERR_NETWORK', 'ERR_CONNECT'])
    expect(error.message).toMatch(
      /This attempt sent nothing\. An earlier attempt was sent\. The outcome of the call is unknown: .* Attempts: 1\. .* To query: GET /,
    )
  })
})

it('a connection ends with its time, also where a middleware has made a Request of its own', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const server = await serve()
  const client = createWechatPayClient({
    ...merchant,
    baseUrl: server.url,
    timeout: 200,
    retry: false,
    middleware: [{ onRequest: ({ request }) => new Request(request, { headers: request.headers }) }],
  })
  const failed = expect(client.POST(PATH, { body: preSign })).rejects.toMatchObject({ code: 'ERR_TIMEOUT' })
  // Node's way from signal to signal is lost to it.
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    collectGarbage()
  }
  await failed
  await vi.waitFor(() => expect(server.open()).toBe(0))
  expect(server.requests).toHaveLength(1)
})
