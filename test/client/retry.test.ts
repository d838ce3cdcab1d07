import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import type { Middleware } from 'openapi-fetch'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  createWechatPayClient,
  type AttemptEvent,
  type CallOptions,
  type WechatPayClientOptions,
  type WechatPayError,
} from '../../src/index.js'
import { createMockWechatPay, type Fault } from '../../src/mock/mock.js'
import { readRetryAfter } from '../../src/client/retry.js'
import { mock as signing, preSign, session, signedParts } from '../fixtures/signed-answer.js'

const PATH = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
const QUERY = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'

// Nobody waits for a time-out: time passes by itself, and to the next timer where nothing is answered.
beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'performance'] as const
  vi.useFakeTimers({ toFake: [...toFake], shouldAdvanceTime: true, advanceTimeDelta: 1 })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A request as it left the client. */
interface Sent {
  readonly host: string
  readonly authorization: string
  readonly traceparent: string | null
  readonly body: string
}

type Reply = Fault | Error | Response | Promise<never> | 'silence' | undefined

/** A client in front of the mock, for which each request of the list goes wrong in its own way. */
function setUp(replies: readonly Reply[] = [], options: Partial<WechatPayClientOptions> = {}) {
  const mock = createMockWechatPay()
  const sent: Sent[] = []
  const events: AttemptEvent[] = []
  const queue = [...replies]
  const client = createWechatPayClient({
    ...mock.merchant,
    retry: { baseDelay: 1 },
    timeout: 60_000,
    fetch: async (request) => {
      sent.push({
        host: new URL(request.url).host,
        authorization: request.headers.get('Authorization') ?? '',
        traceparent: request.headers.get('traceparent'),
        body: await request.clone().text(),
      })
      const reply = queue.shift()
      if (reply instanceof Error) throw reply
      if (reply instanceof Response || reply instanceof Promise) return reply
      // A fetch that does not heed its signal either.
      if (reply === 'silence') {
        setImmediate(() => vi.advanceTimersToNextTimer())
        return new Promise(() => {})
      }
      if (reply) mock.inject(reply)
      return mock.fetch(request)
    },
    onAttempt: (event) => void events.push(event),
    ...options,
  })
  const call = (options: CallOptions = {}) => client.POST(PATH, { body: preSign, ...options })
  const fail = (options?: CallOptions): Promise<WechatPayError> =>
    call(options).then(
      () => expect.unreachable('the call succeeded'),
      (error: WechatPayError) => error,
    )
  return { client, mock, call, fail, sent, events }
}

const refusal = (status: number, body?: unknown, headers?: Record<string, string>) =>
  new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    ...(headers && { headers }),
  })
const systemError = { code: 'SYSTEM_ERROR', message: '系统异常，请稍后重试' }
const connectionReset = () =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) })

const api = 'api.mch.weixin.qq.com'
const api2 = 'api2.mch.weixin.qq.com'

describe('the next attempt after each kind of failure', () => {
  /** The table of the README. */
  const table: readonly (readonly [what: string, code: string, reply: () => Reply, next: string | undefined])[] = [
    ['no answer', 'ERR_NETWORK', connectionReset, api2],
    ['no answer in time', 'ERR_TIMEOUT', () => 'silence', api2],
    ['a redirect', 'ERR_REDIRECT', () => 'redirect', api2],
    ['an answer over the size limit', 'ERR_RESPONSE_TOO_LARGE', () => new Response('x'.repeat(70_000)), api2],
    ['a success without a signature', 'ERR_SIGNATURE_MISSING', () => 'unsigned', api2],
    ['a forged answer', 'ERR_SIGNATURE_INVALID', () => 'forged', api2],
    ['a changed answer', 'ERR_SIGNATURE_INVALID', () => 'tampered', api2],
    ['an answer of a key that is not configured', 'ERR_SERIAL_UNKNOWN', () => 'unknown-serial', undefined],
    ['an old answer', 'ERR_TIMESTAMP', () => 'stale', api2],
    ['an answer from the future', 'ERR_TIMESTAMP', () => 'future', api2],
    ["a gateway's 502", 'HTTP_502', () => 'html-502', api2],
    ['an empty 500', 'HTTP_500', () => 'empty-500', api2],
    ['a 408', 'HTTP_408', () => refusal(408), api2],
    ["WeChat Pay's 500", 'SYSTEM_ERROR', () => refusal(500, systemError), api],
    ["WeChat Pay's 503", 'SERVICE_UNAVAILABLE', () => refusal(503, { code: 'SERVICE_UNAVAILABLE' }), api],
    ['a 429', 'FREQUENCY_LIMITED', () => refusal(429, { code: 'FREQUENCY_LIMITED' }), api],
    ['a probe', 'ERR_SIGNATURE_PROBE', () => 'probe', api],
    ['a signed answer to something else', 'ERR_RESPONSE_MISMATCH', () => 'mismatched', api],
    ['a signed answer that breaks the API definition', 'ERR_RESPONSE_INVALID', () => 'malformed', undefined],
    ['a 400', 'PARAM_ERROR', () => refusal(400, { code: 'PARAM_ERROR' }), undefined],
    ['a 401', 'SIGN_ERROR', () => refusal(401, { code: 'SIGN_ERROR' }), undefined],
    ['a 403', 'NO_AUTH', () => refusal(403, { code: 'NO_AUTH' }), undefined],
    ["a gateway's 404", 'HTTP_404', () => refusal(404, '<html>'), undefined],
  ]

  it.each(table)('%s: %s', async (_, code, reply, next) => {
    const { call, sent, events } = setUp([reply()], {
      timeout: code === 'ERR_TIMEOUT' ? 700 : 60_000,
      deadline: 120_000,
      maxResponseSize: 65_536,
    })
    const result = await call().catch((error: WechatPayError) => ({ data: undefined, error }))
    expect(events[0]).toMatchObject({ attempt: 1, host: api, code })
    expect(sent.map(({ host }) => host)).toEqual(next === undefined ? [api] : [api, next])
    if (next === undefined) expect(result.error).toMatchObject({ code, attempts: [{ attempt: 1, host: api, code }] })
    else expect(result.data).toMatchObject({ out_contract_code: preSign.out_contract_code })
    expect(events[0]?.wait === undefined).toBe(next === undefined)
    expect(events.at(-1)).not.toHaveProperty('wait')
  })

  it('signs every attempt anew and sends the same bytes', async () => {
    const { call, sent } = setUp([connectionReset(), 'forged'])
    await call()
    expect(new Set(sent.map(({ body }) => body))).toEqual(new Set([JSON.stringify(preSign)]))
    const part = (name: string) => sent.map(({ authorization }) => RegExp(`${name}="([^"]+)"`).exec(authorization)?.[1])
    expect(new Set(part('nonce_str')).size).toBe(3)
    expect(new Set(part('signature')).size).toBe(3)
  })

  it('signs with the time of the attempt, not of the call', async () => {
    let clock = Date.now()
    const mock = createMockWechatPay({ now: () => clock })
    const seen: string[] = []
    const client = createWechatPayClient({
      ...mock.merchant,
      now: () => clock,
      retry: { baseDelay: 1 },
      fetch: (request) => {
        seen.push(/timestamp="(\d+)"/.exec(request.headers.get('Authorization')!)![1]!)
        if (seen.length === 1) mock.inject('html-502')
        return mock.fetch(request)
      },
      onAttempt: () => void (clock += 7000),
    })
    expect((await client.POST(PATH, { body: preSign })).data).toBeDefined()
    expect(Number(seen[1]) - Number(seen[0])).toBe(7)
  })

  it('does not take up what the caller changes in the body meanwhile', async () => {
    const body = { ...preSign }
    const { client, sent } = setUp([connectionReset()])
    const call = client.POST(PATH, { body })
    body.plan_id = 1
    expect((await call).data).toMatchObject({ plan_id: 12535 })
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([preSign, preSign])
  })

  it('runs middleware at every attempt, and stops where one throws', async () => {
    let runs = 0
    const counting: Middleware = { onRequest: () => void runs++ }
    const { call } = setUp([connectionReset(), 'probe'], { middleware: [counting] })
    await call()
    expect(runs).toBe(3)

    const broken = new Error('a bug of my own')
    const { fail, sent, events } = setUp([], {
      middleware: [
        {
          onResponse: () => {
            throw broken
          },
        },
      ],
    })
    expect(await fail()).toBe(broken)
    expect(sent).toHaveLength(1)
    expect(events).toMatchObject([{ code: 'THROWN', verified: false }])
  })

  it('stops where a middleware throws undefined, with just that', async () => {
    const throwing: Middleware = {
      onResponse: () => {
        throw undefined
      },
    }
    const { call, sent } = setUp([], { middleware: [throwing] })
    await expect(call()).rejects.toBeUndefined()
    expect(sent).toHaveLength(1)
  })

  it('does not call a failing signer again', async () => {
    const privateKey = vi.fn(() => Promise.reject(new Error('KMS is away')))
    const { fail, sent } = setUp([], { privateKey })
    expect(await fail()).toMatchObject({
      code: 'ERR_SIGNER',
      outcomeUnknown: false,
      attempts: [{ code: 'ERR_SIGNER' }],
    })
    expect(privateKey).toHaveBeenCalledTimes(1)
    expect(sent).toHaveLength(0)
    const { message } = await fail()
    expect(message).toMatch(/ Attempts: 1\. api\.mch\.weixin\.qq\.com, ERR_SIGNER, \d+ ms\.$/)
    expect(message).not.toMatch(/earlier attempt|outcome of the call|To query/)
  })

  it('tells a signer that never signs from keys that never come', async () => {
    const never = () => {
      setImmediate(() => vi.advanceTimersToNextTimer())
      return new Promise<never>(() => {})
    }
    const once = { retry: false as const, timeout: 700 }
    const signer = setUp([], { ...once, privateKey: never, certificate: undefined })
    expect(await signer.fail()).toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: false })
    const keys = setUp([], { ...once, platformKeys: { preferred: never, find: never } })
    expect(await keys.fail()).toMatchObject({ code: 'ERR_PLATFORM_KEYS', outcomeUnknown: false })
  })

  it('begins at the backup for half a minute after the primary gave no answer', async () => {
    const { call, sent } = setUp([connectionReset()], { retry: { baseDelay: 0 } })
    for (const hosts of [[api, api2], [api2], [api2]]) {
      await call()
      expect(sent.splice(0).map(({ host }) => host)).toEqual(hosts)
    }
    vi.advanceTimersByTime(30_000)
    for (const hosts of [[api], [api]]) {
      await call()
      expect(sent.splice(0).map(({ host }) => host)).toEqual(hosts)
    }
  })

  it('repeats a call only where the contract makes that harmless', async () => {
    const echo = (replies: Reply[]) => {
      const { client, sent } = setUp(replies)
      return client.POST('/v3/security/echo', { body: { echo_message: 'hello' } }).then(
        ({ error }) => [error?.code, sent.length],
        (error: WechatPayError) => [error.code, sent.length],
      )
    }
    expect(await echo([connectionReset(), connectionReset()])).toEqual(['ERR_NETWORK', 1])
    expect(await echo([refusal(500, systemError)])).toEqual(['SYSTEM_ERROR', 1])
    const busy = refusal(429, { code: 'FREQUENCY_LIMITED' })
    expect((await echo([busy, refusal(400, { code: 'PARAM_ERROR' })]))[1]).toBe(2)

    const { client, sent } = setUp([connectionReset(), refusal(404, { code: 'NOT_FOUND' })])
    await client.GET(QUERY, { params: { path: { plan_id: 12535, out_contract_code: 'c1' } } })
    expect(sent).toHaveLength(2)
  })
})

describe('a kept connection', () => {
  /** A client of a server that answers each connection once and then ends it, and that may go away at some request. */
  async function online(goes: (request: number) => boolean, options: Partial<WechatPayClientOptions> = {}) {
    const used = new Set<unknown>()
    const events: AttemptEvent[] = []
    let requests = 0
    const server = createServer((request, response) => {
      if (goes(++requests)) server.close()
      if (used.has(request.socket)) return void request.socket.destroy()
      used.add(request.socket)
      void signedParts().then(({ headers, body }) => response.writeHead(200, headers).end(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const onAttempt = (event: AttemptEvent) => void events.push(event)
    const client = createWechatPayClient({ ...signing.merchant, baseUrl, onAttempt, ...options })
    return { call: () => client.POST(PATH, { body: preSign }), events, connections: () => used.size }
  }

  it('that broke is replaced at once, and no attempt is counted for it', async () => {
    const { call, events, connections } = await online(() => false, { retry: false, maxConnections: 1 })
    for (let made = 0; made < 3; made++) expect((await call()).data).toEqual(session)
    expect(connections()).toBe(3)
    expect(events.map(({ attempt, status }) => [attempt, status])).toEqual(Array(3).fill([1, 200]))
  })

  it('that broke may have carried the call, whatever becomes of the next', async () => {
    const { call, events } = await online((request) => request === 2, { retry: false })
    await call()
    const error = await call().catch((caught: unknown) => caught as WechatPayError)
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: true, attempts: [{ code: 'ERR_CONNECT' }] })
    expect((error as WechatPayError).message).toMatch(
      / An earlier attempt was sent\. The outcome of the call is unknown: .* Attempts: 1\. 127\.0\.0\.1:\d+, ERR_CONNECT, \d+ ms\. To query: GET \S+\.$/,
    )
    expect(events).toHaveLength(2)
  })

  it('that is not free in time is waited for no longer, and nothing was sent', async () => {
    const { call, connections } = await online(() => false, { maxConnections: 1, deadline: 400, timeout: 60_000 })
    const calls = Promise.allSettled([call(), call()])
    while (vi.getTimerCount() < 2) await new Promise(setImmediate)
    vi.advanceTimersByTime(400)
    const [first, second] = await calls
    expect(first.status).toBe('rejected')
    const error = (second as PromiseRejectedResult).reason as WechatPayError
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false, attempts: [] })
    expect(error.message).toMatch(
      /^No connection was free within \d+ ms: all 1 to 127\.0\.0\.1:\d+ are in use\. Nothing was sent\. Make fewer calls at a time, or raise maxConnections\.$/,
    )
    expect(connections()).toBeLessThanOrEqual(1)
  })
})

describe('the end of all attempts', () => {
  it('throws the last failure with the outcome of every attempt, and what to query', async () => {
    const { fail } = setUp([connectionReset(), 'forged', 'probe'])
    const error = await fail()
    expect(error).toMatchObject({ code: 'ERR_SIGNATURE_PROBE', status: 200, outcomeUnknown: true })
    expect(error.requestId).toMatch(/-0$/)
    expect(error.attempts).toEqual([
      { attempt: 1, host: api, ms: expect.any(Number) as number, code: 'ERR_NETWORK', verified: false },
      {
        attempt: 2,
        host: api2,
        ms: expect.any(Number) as number,
        status: 200,
        code: 'ERR_SIGNATURE_INVALID',
        requestId: expect.stringMatching(/-0$/) as string,
        verified: false,
      },
      {
        attempt: 3,
        host: api,
        ms: expect.any(Number) as number,
        status: 200,
        code: 'ERR_SIGNATURE_PROBE',
        requestId: error.requestId,
        verified: false,
      },
    ])
    const [one, two, three] = error.attempts.map(({ ms }) => `${ms} ms`)
    const id = (index: number) => `Request-ID ${error.attempts[index]!.requestId}`
    expect(error.message.slice(error.message.indexOf('The outcome'))).toBe(
      'The outcome of the call is unknown: it may have been carried out. Query it by your own number, or make the same call again unchanged, before ' +
        `you act on it. Attempts: 1. ${api}, ERR_NETWORK, ${one}; 2. ${api2}, 200, ERR_SIGNATURE_INVALID, ${two}, ${id(1)}; ` +
        `3. ${api}, 200, ERR_SIGNATURE_PROBE, ${three}, ${id(2)}. To query: GET ${QUERY}.`,
    )
  })

  it('resolves to the last refusal with the outcome of every attempt', async () => {
    const { call } = setUp([connectionReset(), refusal(500, systemError), refusal(400, { code: 'PARAM_ERROR' })])
    const { data, error } = await call()
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ code: 'PARAM_ERROR', status: 400, verified: false })
    expect(error?.attempts.map(({ code, status }) => [code, status])).toEqual([
      ['ERR_NETWORK', undefined],
      ['SYSTEM_ERROR', 500],
      ['PARAM_ERROR', 400],
    ])
  })

  it('says that the outcome is unknown when an earlier attempt may have been carried out', async () => {
    let signed = 0
    const { signature } = { signature: Buffer.alloc(256, 1).toString('base64') }
    const { fail } = setUp(['silence', 'silence'], {
      timeout: 500,
      deadline: 60_000,
      // Without it, a signature is not compared with its key.
      certificate: undefined,
      privateKey: () => {
        if (++signed > 1) throw new Error('KMS is away')
        return signature
      },
    })
    const error = await fail()
    expect(error).toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: true })
    expect(error.message).toContain(' An earlier attempt was sent. The outcome of the call is unknown: ')
    expect(error.message).toMatch(/ you act on it\. Attempts: 1\. .*ERR_SIGNER, \d+ ms\. To query: GET \S+\.$/)

    const afterAnswer = setUp([refusal(500, systemError)], {
      certificate: undefined,
      privateKey: vi.fn(() => {
        if (++signed > 3) throw new Error('KMS is away')
        return signature
      }),
    })
    expect(await afterAnswer.fail()).toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: true })
  })

  it('holds nothing that must not be told', async () => {
    const leaky = Object.assign(
      new TypeError('fetch failed', { cause: Object.assign(new Error('why'), { port: 443 }) }),
      {
        config: { headers: { Authorization: 'WECHATPAY2-SHA256-RSA2048 mchid="1"' } },
        data: Buffer.from('{"openid":"o-MYE"}').toString(),
      },
    )
    const hostile = refusal(503, { code: 'X\nERROR admin logged in', message: 'm' }, { 'Request-ID': 'a'.repeat(2000) })
    const { fail, call, events } = setUp([leaky, leaky, leaky, hostile, 'forged'])
    const error = await fail()
    expect(error.cause).toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { message: 'why', port: 443 },
    })
    await call()
    const told = inspect([error, events], { depth: 9, showHidden: true }) + JSON.stringify([error, events])
    expect(told).not.toMatch(/WECHATPAY2|o-MYE|wxwtdk|微信代扣|PRIVATE|admin|aaaaaaaa/)
    expect(events[3]).toMatchObject({ code: 'HTTP_503', status: 503 })
  })

  it('copies a cause that has itself as its cause, and does without one', async () => {
    const endless = new Error('endless')
    endless.cause = endless
    const { fail } = setUp([endless], { retry: false })
    expect(await fail()).toMatchObject({ code: 'ERR_NETWORK', cause: { message: 'endless' } })
    const odd = setUp([], { retry: false, fetch: () => Promise.reject('a string' as unknown as Error) })
    const error = await odd.fail()
    expect(error.message).toContain('no reason was given')
    expect(error.cause).toBeUndefined()
  })
})

describe('waits', () => {
  /** The wait that was announced after the first attempt; the call is ended before it begins. */
  async function announcedWait(reply: Reply, options: Partial<WechatPayClientOptions> = {}) {
    const controller = new AbortController()
    const waits: (number | undefined)[] = []
    const { call } = setUp([reply], {
      onAttempt: ({ wait }) => {
        waits.push(wait)
        controller.abort()
      },
      deadline: 1_000_000,
      ...options,
    })
    await call({ signal: controller.signal }).catch(() => {})
    return waits
  }

  it('are random up to a bound that doubles, and is bounded', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.999999)
    const replies = Array.from({ length: 5 }, connectionReset)
    const { fail, events } = setUp(replies, { retry: { attempts: 5, baseDelay: 2, maxDelay: 10 } })
    await fail()
    expect(events.map(({ wait }) => wait)).toEqual([2, 4, 8, 10, undefined])
    random.mockReturnValue(0)
    expect(await announcedWait(connectionReset())).toEqual([0])
  })

  it('are as long as Retry-After asks, and somewhat longer', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const limited = (retryAfter: string) => refusal(429, { code: 'FREQUENCY_LIMITED' }, { 'Retry-After': retryAfter })
    const retry = { baseDelay: 100 }
    expect(await announcedWait(limited('3'), { retry })).toEqual([3050])
    expect(await announcedWait('rate-limited', { retry })).toEqual([1050])
    const now = Date.UTC(2026, 10, 21, 12)
    const date = limited('Sat, 21 Nov 2026 12:00:08 GMT')
    expect(await announcedWait(date, { retry, now: () => now })).toEqual([8050])
    expect(await announcedWait(limited('soon'), { retry })).toEqual([50])
  })

  it('are not made when Retry-After asks for too much, or the deadline is nearer', async () => {
    const limited = () => refusal(429, { code: 'FREQUENCY_LIMITED', message: 'slow down' }, { 'Retry-After': '11' })
    const { call, sent } = setUp([limited()])
    const { error, response } = await call()
    expect(error).toMatchObject({ code: 'FREQUENCY_LIMITED', status: 429 })
    expect(response.headers.get('Retry-After')).toBe('11')
    expect(sent).toHaveLength(1)

    const hurried = setUp([limited()], { retry: { maxRetryAfter: 20_000 }, deadline: 5_000 })
    expect((await hurried.call()).error).toMatchObject({ status: 429, attempts: [{ status: 429 }] })
    expect(await announcedWait(limited(), { retry: { baseDelay: 0, maxRetryAfter: 10_999 } })).toEqual([undefined])
    expect(await announcedWait(limited(), { retry: { baseDelay: 0, maxRetryAfter: 11_000 } })).toEqual([11_000])
  })

  it('end a millisecond before the deadline, or are not made', async () => {
    // Time stands still.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const limited = () => refusal(429, { code: 'FREQUENCY_LIMITED' }, { 'Retry-After': '1' })
    expect(await announcedWait(limited(), { retry: { baseDelay: 0 }, deadline: 1001 })).toEqual([undefined])
    expect(await announcedWait(limited(), { retry: { baseDelay: 0 }, deadline: 1002 })).toEqual([1000])
  })

  it('that a busy process has drawn out beyond the deadline are followed by no attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const { fail, sent } = setUp([connectionReset()], {
      retry: { baseDelay: 100 },
      deadline: 1000,
      onAttempt: () => void setImmediate(() => vi.advanceTimersByTime(5000)),
    })
    expect(await fail()).toMatchObject({ code: 'ERR_NETWORK', attempts: [{ attempt: 1 }] })
    expect(sent).toHaveLength(1)
  })

  it('read Retry-After as it is published, and nothing else', () => {
    const now = Date.UTC(1994, 10, 6, 8, 49, 0)
    expect(readRetryAfter('120', now)).toBe(120_000)
    expect(readRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', now)).toBe(37_000)
    expect(readRetryAfter('Sun, 06 Nov 1994 08:48:00 GMT', now)).toBe(0)
    for (const odd of [
      '',
      '-1',
      '1.5',
      '1e9',
      '99999999999',
      'tomorrow',
      'Sun, 99 Nov 1994 99:49:37 GMT',
      'x Sun, 06 Nov 1994 08:49:37 GMT',
      'Sun, 06 Nov 1994 08:49:37 GMT-0100',
    ]) {
      expect(readRetryAfter(odd, now)).toBe(0)
    }
  })
})

describe('times and signals', () => {
  it('ends an attempt in time, even if fetch does not heed its signal', async () => {
    const { fail } = setUp(['silence', 'silence'], { timeout: 300, retry: { attempts: 2, baseDelay: 1 } })
    const error = await fail()
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT', outcomeUnknown: true })
    expect(error.message).toContain('within 300 ms')
  })

  it('ends a call at its deadline, whatever the attempts would be allowed', async () => {
    const { fail, sent } = setUp(['silence'], { timeout: 60_000, deadline: 400 })
    expect((await fail()).message).toMatch(/within (3..|400) ms/)
    expect(sent).toHaveLength(1)
    const { fail: failLater } = setUp([connectionReset(), 'silence'], { timeout: 60_000, deadline: 1_000 })
    expect((await failLater()).attempts.map(({ code }) => code)).toEqual(['ERR_NETWORK', 'ERR_TIMEOUT'])
  })

  it('lets a call have its own times and its own retry', async () => {
    const { fail, sent } = setUp([connectionReset(), 'silence', 'silence'])
    expect((await fail({ retry: false })).attempts).toHaveLength(1)
    expect((await fail({ timeout: 500, retry: { attempts: 2, baseDelay: 1 } })).attempts).toHaveLength(2)
    expect(sent).toHaveLength(3)
    expect(await fail({ timeout: 0 })).toMatchObject({ code: 'ERR_OPTIONS' })
    expect(sent).toHaveLength(3)
  })

  it('gives an operation the time that its contract states', async () => {
    const body = {
      combine_appid: 'wxd678efh567hg6787',
      combine_mchid: '1900000109',
      combine_out_trade_no: 'P20150806125346',
      contract_id: '123124412412423431',
      sub_orders: [
        {
          mchid: '1900000109',
          attach: '深圳分店',
          amount: { total_amount: 10, currency: 'CNY' },
          out_trade_no: '20150806125346',
          sub_mchid: '1900000109',
          description: '腾讯充值中心-QQ会员充值',
        },
      ],
    }
    async function timers(options: Partial<WechatPayClientOptions>, call: CallOptions = {}) {
      const { client } = setUp([refusal(400, { code: 'PARAM_ERROR' })], options)
      const set = vi.spyOn(globalThis, 'setTimeout')
      await client.POST('/v3/ecommerce/combine-papay/transactions', { body, ...call })
      const times = set.mock.calls.map(([, ms]) => ms)
      set.mockRestore()
      return times
    }
    expect(await timers({ timeout: undefined })).toEqual([60_000])
    expect(await timers({ timeout: 5_000 })).toEqual([60_000])
    expect(await timers({ timeout: 90_000 })).toEqual([90_000])
    expect(await timers({ timeout: 5_000 }, { timeout: 7_000 })).toEqual([7_000])
  })

  it("rejects with the signal's own reason: before, during, and between attempts", async () => {
    const reason = new Error('the user went home')
    const before = setUp()
    expect(await before.fail({ signal: AbortSignal.abort(reason) })).toBe(reason)
    expect(before.sent).toHaveLength(0)

    const during = setUp([new Promise<never>(() => {})])
    const controller = new AbortController()
    const call = during.fail({ signal: controller.signal })
    while (during.sent.length === 0) await new Promise(setImmediate)
    controller.abort(reason)
    expect(await call).toBe(reason)
    expect(during.events).toMatchObject([{ code: 'ABORTED', verified: false }])

    const between = new AbortController()
    const waiting = setUp([connectionReset()], {
      retry: { baseDelay: 3_600_000, maxDelay: 3_600_000 },
      deadline: 100_000_000,
      onAttempt: () => void setImmediate(() => between.abort(reason)),
    })
    expect(await waiting.fail({ signal: between.signal })).toBe(reason)
    expect(waiting.sent).toHaveLength(1)

    const observed = new AbortController()
    const stopped = setUp([connectionReset()], { onAttempt: () => observed.abort(reason) })
    expect(await stopped.fail({ signal: observed.signal })).toBe(reason)
    expect(stopped.sent).toHaveLength(1)
  })

  it('leaves no timer and no listener behind', async () => {
    const { signal } = new AbortController()
    const set = vi.spyOn(globalThis, 'setTimeout')
    const cleared = vi.spyOn(globalThis, 'clearTimeout')
    const { call, fail } = setUp([
      connectionReset(),
      'forged',
      undefined,
      connectionReset(),
      connectionReset(),
      connectionReset(),
    ])
    await call({ signal })
    await fail({ signal })
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    const attemptTimers = set.mock.results.filter((_, i) => set.mock.calls[i]![1] === 60_000)
    const clearedTimers = new Set(cleared.mock.calls.map(([timer]) => timer))
    expect(attemptTimers).toHaveLength(6)
    expect(attemptTimers.every(({ value }) => clearedTimers.has(value))).toBe(true)
  })
})

describe('onAttempt', () => {
  it('tells each attempt, enough for a trace', async () => {
    const options = { now: () => 1_700_000_000_000, certificate: undefined, timeout: 700 }
    const { call, events } = setUp(['silence'], { ...options, deadline: 60_000 })
    await call().catch(() => {})
    expect(events[0]!.ms).toBeGreaterThan(600)
    expect(events[0]).toEqual({
      attempt: 1,
      host: api,
      method: 'POST',
      path: PATH,
      startedAt: 1_700_000_000_000 - events[0]!.ms,
      ms: expect.any(Number) as number,
      code: 'ERR_TIMEOUT',
      verified: false,
      wait: expect.any(Number) as number,
    })
    const well = setUp()
    await well.call()
    const [keyId] = Object.keys(well.mock.merchant.platformKeys)
    expect(well.events).toMatchObject([{ attempt: 1, status: 200, verified: true, keyId, method: 'POST', path: PATH }])
    expect(well.events[0]).not.toHaveProperty('code')
    expect(well.events[0]?.requestId).toMatch(/-0$/)
  })

  it('cannot change what becomes of a call', async () => {
    const throwing = setUp([connectionReset()], {
      onAttempt: () => {
        throw new Error('the log is full')
      },
    })
    expect((await throwing.call()).data).toBeDefined()
    const rejecting = setUp([connectionReset()], {
      onAttempt: (async () => {
        await Promise.reject(new Error('the log is away'))
      }) as () => void,
    })
    expect((await rejecting.call()).data).toBeDefined()
  })

  it('carries W3C trace context in a middleware, a span for every attempt', async () => {
    const hex = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex')
    const traceId = hex(16)
    // The recipe of the README. Headers beside those of APIv3 are not signed, so that a middleware may set them.
    const traceContext: Middleware = {
      onRequest({ request }) {
        request.headers.set('traceparent', `00-${traceId}-${hex(8)}-01`)
      },
    }
    const { call, sent } = setUp([connectionReset()], { middleware: [traceContext] })
    expect((await call()).data).toBeDefined()
    const parents = sent.map(({ traceparent }) => traceparent ?? '')
    expect(new Set(parents).size).toBe(2)
    for (const parent of parents) expect(parent).toMatch(RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`))
  })
})

describe('options', () => {
  const made = (options: object) => () => setUp([], options as Partial<WechatPayClientOptions>)
  it.each([
    [{ timeout: 0 }, 'timeout: the number 0. Wanted: a whole number of milliseconds, from 1 to 2147483647.'],
    // setTimeout would fire at once.
    [{ timeout: 2 ** 31 }, 'timeout: '],
    [{ timeout: Infinity }, 'timeout: '],
    [{ timeout: '10' }, 'timeout: '],
    [{ deadline: -1 }, 'deadline: '],
    [{ deadline: null }, 'deadline: '],
    [{ retry: true }, 'retry: the boolean true. Wanted: false, or an object with any of attempts, baseDelay'],
    [{ retry: null }, 'retry: null'],
    [{ retry: [3] }, 'retry: an array'],
    [{ retry: { attempts: 0 } }, 'retry.attempts: the number 0. Wanted: a whole number of attempts'],
    [{ retry: { attempts: 11 } }, 'retry.attempts'],
    [{ retry: { attempt: 3 } }, 'retry.attempt is not an option. Did you mean attempts?'],
    [{ retry: { zzzzzzzz: 3 } }, 'retry.zzzzzzzz is not an option. Known: '],
    [{ retry: { baseDelay: -1 } }, 'retry.baseDelay'],
    [{ retry: { maxDelay: NaN } }, 'retry.maxDelay'],
    [{ retry: { maxRetryAfter: '10' } }, 'retry.maxRetryAfter'],
    [{ failback: 0 }, 'failback: '],
    [{ backupBaseUrl: 'http://api2.example' }, 'backupBaseUrl: '],
    [{ backupBaseUrl: true }, 'backupBaseUrl: '],
    [{ backupBaseUrl: 'https://api.mch.weixin.qq.com' }, 'backupBaseUrl: the same origin as baseUrl'],
    [{ onAttempt: 'console' }, 'onAttempt: '],
  ])('%j is refused', (options, message) => {
    expect(made(options)).toThrow(expect.objectContaining({ code: 'ERR_OPTIONS' }) as Error)
    expect(made(options)).toThrow(message)
  })

  it('takes the published backup for the published primary only', async () => {
    const hosts = async (options: Partial<WechatPayClientOptions>) => {
      const { call, sent } = setUp([connectionReset()], options)
      await call()
      return sent.map(({ host }) => host)
    }
    expect(await hosts({})).toEqual([api, api2])
    expect(await hosts({ baseUrl: 'https://api.mch.weixin.qq.com/' })).toEqual([api, api2])
    expect(await hosts({ backupBaseUrl: false })).toEqual([api, api])
    expect(await hosts({ baseUrl: 'https://pay.example' })).toEqual(['pay.example', 'pay.example'])
    expect(await hosts({ baseUrl: 'https://api.wechatpay.cn', backupBaseUrl: 'https://api2.wechatpay.cn' })).toEqual([
      'api.wechatpay.cn',
      'api2.wechatpay.cn',
    ])
  })
})
