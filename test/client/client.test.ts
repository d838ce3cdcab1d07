import { generateKeyPairSync } from 'node:crypto'
import { Agent } from 'node:https'
import { inspect } from 'node:util'
import type { Middleware } from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createWechatPayClient, type WechatPayClientOptions, type WechatPayError } from '../../src/index.js'
import { createMockWechatPay, type Fault, type MockServer } from '../../src/mock/mock.js'
import { mock as signingMock, signedHeaders } from '../fixtures/signed-answer.js'
import { body, path } from '../fixtures/seed.js'

const mock = createMockWechatPay()

function create(options: Partial<WechatPayClientOptions> = {}) {
  return createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false, ...options })
}

/** A client with what it sent, counted. */
function createCounted() {
  const fetch = vi.fn(mock.fetch)
  return { client: create({ fetch }), fetch }
}

describe('the call of the seeds', () => {
  let server: MockServer
  beforeAll(async () => {
    server = await mock.listen()
  })
  afterAll(() => server.close())

  test.each(['fetch', 'http'])('gives the session over %s', async (way) => {
    const client = way === 'fetch' ? create() : createWechatPayClient({ ...mock.merchant, baseUrl: server.url })
    const { data, error, response } = await client.POST(path, { body })
    expect(error).toBeUndefined()
    expect(data).toEqual({
      pre_entrustweb_id: expect.stringMatching(/^5778aad[0-9A-Za-z]{22}$/),
      mchid: '1900000109',
      plan_id: 12535,
      out_contract_code: 'wxwtdk20200910100000',
    })
    expect(response.ok).toBe(true)
  })

  test('is a plain object, from which a Proxy of the caller reads as well, and the Response may be taken', async () => {
    const results = [
      await create().POST(path, { body }),
      await create().POST(path, { body: { ...body, plan_id: 12536 } }),
    ] as const
    for (const result of results) {
      expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
      expect(Reflect.ownKeys({ ...result })).toEqual(Object.keys(result))
      // Vue, MobX and their like hand such a one to those who read it.
      const { response } = new Proxy(result, {})
      expect(response).toBeInstanceOf(Response)
      expect(result.response).toBe(response)
      expect(Reflect.deleteProperty(result, 'response')).toBe(true)
    }
  })

  test('can be repeated: the same number has the same session', async () => {
    const [first, second] = await Promise.all([create().POST(path, { body }), create().POST(path, { body })])
    expect(first.data?.pre_entrustweb_id).toBe(second.data?.pre_entrustweb_id)
  })

  test('sends exactly the fields that have a value', async () => {
    const { client, fetch } = createCounted()
    const sent: string[] = []
    client.use({ onRequest: async ({ request }) => void sent.push(await request.clone().text()) })
    await client.POST(path, { body: { ...body, attach: undefined } as never })
    expect(sent).toEqual([JSON.stringify(body)])
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('what WeChat Pay refuses is a value', () => {
  const other = { ...body, plan_id: 12536 }

  test('with code, message, status, request id and whether it was verified', async () => {
    await create().POST(path, { body })
    const { data, error, response } = await create().POST(path, { body: other })
    expect(data).toBeUndefined()
    expect(error).toEqual({
      code: 'INVALID_REQUEST',
      message: '请求重入时，参数与首次请求时不一致',
      status: 400,
      requestId: expect.stringMatching(/[^-]-268498688$/),
      verified: true,
      attempts: [expect.objectContaining({ attempt: 1, status: 400 })],
    })
    expect(response.status).toBe(400)
  })

  test('a signature that does not fit shows what was received, unverified', async () => {
    const client = create({ now: () => Date.now() - 400_000 })
    const { error } = await client.POST(path, { body })
    expect(error).toMatchObject({
      code: 'SIGN_ERROR',
      status: 401,
      verified: false,
      detail: { sign_information: { method: 'POST', url: path } },
    })
  })

  test.each([
    ['html-502', { code: 'HTTP_502', status: 502, message: expect.stringContaining('56 bytes of text/html') }],
    ['empty-500', { code: 'HTTP_500', status: 500, message: expect.stringContaining('an empty body') }],
    ['rate-limited', { code: 'RATELIMIT_EXCEEDED', status: 429 }],
  ] as const)('%s is an error too', async (fault, error) => {
    mock.inject(fault)
    const result = await create().POST(path, { body })
    expect(result.error).toMatchObject({ ...error, verified: false, requestId: undefined })
    expect(result.data).toBeUndefined()
  })

  test.each([
    ['JSON that is no APIv3 error', '{"status":"down"}', 'HTTP_503'],
    ['JSON null', 'null', 'HTTP_503'],
    ['an error without message', '{"code":"SERVICE_UNAVAILABLE"}', 'SERVICE_UNAVAILABLE'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe]), 'HTTP_503'],
  ])('%s', async (_, text, code) => {
    const { error } = await create({ fetch: async () => new Response(text, { status: 503 }) }).POST(path, { body })
    expect(error).toMatchObject({ code, status: 503, verified: false, message: expect.any(String) })
  })
})

describe('what cannot be trusted is thrown', () => {
  test.each<[Fault, string]>([
    ['forged', 'ERR_SIGNATURE_INVALID'],
    ['tampered', 'ERR_SIGNATURE_INVALID'],
    ['stale', 'ERR_TIMESTAMP'],
    ['future', 'ERR_TIMESTAMP'],
    ['unknown-serial', 'ERR_SERIAL_UNKNOWN'],
    ['unsigned', 'ERR_SIGNATURE_MISSING'],
    ['probe', 'ERR_SIGNATURE_PROBE'],
    ['redirect', 'ERR_REDIRECT'],
    ['reset', 'ERR_NETWORK'],
    ['malformed', 'ERR_RESPONSE_INVALID'],
    ['mismatched', 'ERR_RESPONSE_MISMATCH'],
  ])('%s: %s', async (fault, code) => {
    mock.inject(fault)
    await expect(create().POST(path, { body })).rejects.toMatchObject({ code, outcomeUnknown: true })
  })

  test('a forged refusal is thrown too, not believed', async () => {
    await create().POST(path, { body })
    mock.inject('forged')
    const refused = create().POST(path, { body: { ...body, plan_id: 1 } })
    await expect(refused).rejects.toMatchObject({ code: 'ERR_SIGNATURE_INVALID', status: 400 })
  })

  test('a signed answer that breaks the API definition names the field', async () => {
    mock.inject('malformed')
    await expect(create().POST(path, { body })).rejects.toMatchObject({
      problems: expect.arrayContaining([{ pointer: '/pre_entrustweb_id', rule: 'is required', given: 'nothing' }]),
      requestId: expect.any(String),
    })
  })

  test.each([
    ['no JSON', 200, 'pre_entrustweb_id=1', 'not JSON'],
    ['a byte order mark', 200, '\uFEFF{}', 'not JSON'],
    ['nothing', 200, '', 'breaks the API definition'],
    ['a status that the contract does not know', 202, '{}', 'no status 202'],
  ])('a signed answer that is %s', async (_, status, text, message) => {
    const fetch = async () => {
      const bytes = Buffer.from(text)
      const headers = await signedHeaders(bytes)
      return new Response(text === '' ? null : bytes, { status, headers })
    }
    const call = create({ ...signingMock.merchant, fetch }).POST(path, { body })
    await expect(call).rejects.toMatchObject({
      code: 'ERR_RESPONSE_INVALID',
      status,
      outcomeUnknown: true,
      message: expect.stringContaining(message),
    })
    await expect(call).rejects.not.toThrow(/earlier attempt/)
  })
})

describe('a call that breaks the API definition is not sent', () => {
  test.each([
    ['plan_id as text', { plan_id: '12535' }, '/body/plan_id'],
    ['plan_id 1.5', { plan_id: 1.5 }, '/body/plan_id'],
    ['plan_id 2^53', { plan_id: 2 ** 53 }, '/body/plan_id'],
    ['an emoji in the display name', { contract_display_account: '微信😀' }, '/body/contract_display_account'],
    ['33 characters', { out_contract_code: 'x'.repeat(33) }, '/body/out_contract_code'],
    ['a query in notify_url', { notify_url: 'https://yourapp.com/notify?a=1' }, '/body/notify_url'],
    ['null', { attach: null }, '/body/attach'],
    ['a misspelt field', { planId: 12535 }, '/body/planId'],
  ])('%s', async (_, change, pointer) => {
    const { client, fetch } = createCounted()
    const refused = await client.POST(path, { body: { ...body, ...change } as never }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false, problems: [{ pointer }] })
    expect((refused as Error).message).toContain(
      `was not sent, because the call breaks the API definition:\n  ${pointer} `,
    )
    expect(fetch).not.toHaveBeenCalled()
  })

  test('no body, or no argument at all', async () => {
    const { client, fetch } = createCounted()
    await expect(client.POST(path, {} as never)).rejects.toMatchObject({ problems: [{ pointer: '/body' }] })
    await expect((client.POST as (p: string) => Promise<unknown>)(path)).rejects.toMatchObject({
      code: 'ERR_REQUEST_INVALID',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  test('an operation that the contract does not have, with the nearest one', async () => {
    const { client, fetch } = createCounted()
    const post = client.POST as (p: string, init: object) => Promise<unknown>
    await expect(post('/v3/ecommerce/combine-papay/contracts/pre-entrust-sing', { body })).rejects.toThrow(
      /no operation POST \/v3\/ecommerce\/combine-papay\/contracts\/pre-entrust-sing\. Did you mean POST .*pre-entrust-sign\? Nothing was sent/,
    )
    await expect(post('/toString', {})).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe.each(['fetch', 'http'])("a caller's middleware over %s", (way) => {
  let server: MockServer
  beforeAll(async () => {
    server = await mock.listen()
  })
  afterAll(() => server.close())

  const create = (options: Partial<WechatPayClientOptions> = {}) =>
    createWechatPayClient({
      ...mock.merchant,
      ...(way === 'fetch' ? { fetch: mock.fetch } : { baseUrl: server.url }),
      retry: false,
      ...options,
    })

  test('sees the request before it is signed, may add to it, and sees the verified answer', async () => {
    const seen: string[] = []
    const client = create({
      middleware: [
        {
          onRequest: ({ request }) => {
            seen.push(`request, signed: ${request.headers.has('Authorization')}`)
            request.headers.set('X-Trace', '1')
            request.headers.set('Authorization', 'Bearer stolen')
          },
          onResponse: ({ response }) => void seen.push(`response ${response.status}`),
        },
      ],
    })
    await expect(client.POST(path, { body })).resolves.toHaveProperty('data.plan_id', 12535)
    expect(seen).toEqual(['request, signed: false', 'response 200'])
  })

  test('of one call stays outside signing too', async () => {
    const { data } = await create().POST(path, {
      body,
      headers: { 'X-Shop': '1', 'Wechatpay-Serial': 'nonsense' },
      middleware: [{ onRequest: ({ request }) => new Request(request, { headers: { 'X-Call': '1' } }) }],
    })
    expect(data).toBeDefined()
  })

  test('can be removed; signing cannot', async () => {
    const client = create()
    const watcher = { onRequest: vi.fn() }
    client.use(watcher)
    await client.POST(path, { body })
    client.eject(watcher, { onRequest: () => {} })
    await client.POST(path, { body })
    expect(watcher.onRequest).toHaveBeenCalledOnce()
  })

  test('may copy an answer with other headers', async () => {
    const client = create()
    client.use({
      onResponse: async ({ response }) => new Response(await response.text(), { headers: { 'X-Seen': '1' } }),
    })
    const { data, response } = await client.POST(path, { body })
    expect(data?.plan_id).toBe(12535)
    expect(response.headers.get('X-Seen')).toBe('1')
  })

  const changed = 'A middleware changed the answer after it was verified.'
  const forged = "A middleware answered in WeChat Pay's place."

  test.each([
    ['change the body', { onResponse: () => new Response('{"pre_entrustweb_id":"evil"}') }, changed, 200],
    ['empty the body', { onResponse: () => new Response(null) }, changed, 200],
    [
      'turn a success into a refusal',
      { onResponse: () => new Response('{"code":"NO_AUTH"}', { status: 403 }) },
      changed,
      403,
    ],
    ["answer in WeChat Pay's place", { onRequest: () => new Response('{"pre_entrustweb_id":"evil"}') }, forged, 200],
    ["refuse in WeChat Pay's place", { onRequest: () => new Response('{"code":"X"}', { status: 403 }) }, forged, 403],
  ])('cannot %s unnoticed', async (_, middleware, what, status) => {
    const client = create()
    client.use(middleware)
    const call = client.POST(path, { body })
    await expect(call).rejects.toMatchObject({ code: 'ERR_RESPONSE_CHANGED', status, outcomeUnknown: true })
    await expect(call).rejects.toThrow(
      `${what} Middleware may watch calls and set headers; turn data into another form after the call.`,
    )
    await expect(call).rejects.not.toThrow(/earlier attempt/)
  })

  test('may change what a refusal says, which changes nothing', async () => {
    mock.inject('empty-500')
    const client = create()
    client.use({ onResponse: () => new Response('{"code":"EVIL"}', { status: 500 }) })
    const { error, response } = await client.POST(path, { body })
    expect(error?.code).toBe('HTTP_500')
    expect(await response.text()).toBe('{"code":"EVIL"}')
  })

  test('sees a request once, and the answer that those before it have made of the first', async () => {
    const seen: unknown[] = []
    const client = create()
    client.use(
      { onResponse: ({ response, request }) => void seen.push(response, request) },
      { onRequest: ({ request }) => void seen.push(request) },
      { onResponse: async ({ response }) => new Response(await response.text(), { headers: { 'X-Seen': '1' } }) },
      { onResponse: ({ response, request }) => void seen.push(response, request) },
    )
    const { response } = await client.POST(path, { body })
    const [first, inner, second, outer, third] = seen as [Request, Response, Request, Response, Request]
    expect([second, third]).toEqual([first, first])
    expect(inner.headers.get('X-Seen')).toBeNull()
    expect(outer.headers.get('X-Seen')).toBe('1')
    expect(response).toBe(outer)
  })

  test('sets no header that belongs to the connection or to signing, and takes away what it likes', async () => {
    const requests: Request[] = []
    const client = create({
      ...(way === 'fetch' && {
        fetch: (request) => {
          requests.push(request.clone())
          return mock.fetch(request)
        },
      }),
    })
    const stolen = { Authorization: 'a', Accept: 'b', 'User-Agent': 'c', 'Wechatpay-Serial': 'd', Host: 'e' }
    client.use({
      onRequest: ({ request }) => {
        request.headers.delete('X-Gone')
        return new Request(request, { headers: { ...Object.fromEntries(request.headers), ...stolen, 'X-New': '1' } })
      },
    })
    const { data } = await client.POST(path, { body, headers: { 'X-Gone': '1', 'X-Stays': '2' } })
    expect(data).toBeDefined()
    for (const { headers } of requests) {
      expect([headers.get('X-Gone'), headers.get('X-Stays'), headers.get('X-New')]).toEqual([null, '2', '1'])
      expect(headers.get('Accept')).toBe('application/json')
      expect(headers.get('Host')).toBeNull()
      expect(headers.get('Authorization')).toMatch(/^WECHATPAY2/)
      expect(headers.get('User-Agent')).toMatch(/^wechatpay-fetch/)
      expect(headers.get('Wechatpay-Serial')).toMatch(/^PUB_KEY_ID/)
    }
  })

  test('may read the messages it is given, and what it throws is its own', async () => {
    const client = create()
    client.use({
      onRequest: async ({ request }) => void (await request.text()),
      onResponse: async ({ response }) => void (await response.text()),
    })
    expect((await client.POST(path, { body })).data).toBeDefined()
    const own = new Error('mine')
    for (const hook of ['onRequest', 'onResponse'] as const) {
      const throwing = { [hook]: () => Promise.reject(own) } as unknown as Middleware
      await expect(create().POST(path, { body, middleware: [throwing] })).rejects.toBe(own)
    }
    mock.inject('reset')
    const onError = () => Promise.reject(own)
    await expect(create().POST(path, { body, middleware: [{ onError }] })).rejects.toBe(own)
  })

  test.each<[string, (request: Request) => Request]>([
    ['body', (request) => new Request(request, { body: JSON.stringify({ ...body, out_contract_code: 'another' }) })],
    ['method', (request) => new Request(request, { method: 'PUT' })],
    ['URL', (request) => new Request(`${request.url}?debug=1`, request)],
    ['URL', (request) => new Request(request.url.replace(/^https?:\/\/[^/]+/, 'https://evil.example'), request)],
    ['URL', (request) => Object.defineProperty(request, 'url', { value: 'https://evil.example/' })],
  ])('that changes the %s of a request has nothing sent', async (what, change) => {
    const onExchange = vi.fn()
    const other = createMockWechatPay({ onExchange })
    const client = createWechatPayClient({
      ...other.merchant,
      ...(way === 'fetch' ? { fetch: other.fetch } : { baseUrl: server.url }),
    })
    const error = await client.POST(path, { body, middleware: [{ onRequest: ({ request }) => change(request) }] }).then(
      () => expect.unreachable('it must be refused'),
      (error: WechatPayError) => error,
    )
    expect(error).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false })
    expect(error.message).toContain(
      `A middleware changed the ${what} of the request. Nothing was sent. Middleware may watch calls and set headers; give the call what it is to send. Attempts: `,
    )
    expect(error.attempts).toHaveLength(1)
    expect(onExchange).not.toHaveBeenCalled()
  })

  test('that changes the parameters it is shown changes neither the next attempt nor what its answer is held against', async () => {
    const paths: string[] = []
    const client = create({ retry: { baseDelay: 1 }, onAttempt: () => {} })
    client.use({
      onRequest: ({ request, params }) => {
        paths.push(decodeURIComponent(new URL(request.url).pathname.split('/').at(-1)!))
        params.path!['out_contract_code'] = 'REDACTED'
      },
    })
    await create().POST(path, { body })
    mock.inject('html-502')
    const { data } = await client.GET(
      '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
      { params: { path: { plan_id: body.plan_id, out_contract_code: body.out_contract_code } } },
    )
    expect(paths).toEqual([body.out_contract_code, body.out_contract_code])
    expect(data?.out_contract_code).toBe(body.out_contract_code)
  })

  test.each([
    ['an unsigned 500', 'empty-500', 200],
    ['a success', undefined, 403],
  ] as const)('cannot call %s otherwise by assigning its status', async (_, fault, status) => {
    if (fault) mock.inject(fault)
    const client = create()
    client.use({
      onResponse: ({ response }) => {
        try {
          Object.assign(response, { status, ok: status === 200 })
        } catch {
          // As it should be.
        }
        Object.defineProperty(response, 'status', { value: status })
      },
    })
    await expect(client.POST(path, { body })).rejects.toMatchObject({ code: 'ERR_RESPONSE_CHANGED' })
  })

  test('that turns a network error into an answer does not get it believed', async () => {
    mock.inject('reset')
    const client = create()
    client.use({ onError: () => new Response('{"pre_entrustweb_id":"evil"}') })
    await expect(client.POST(path, { body })).rejects.toMatchObject({ code: 'ERR_SIGNATURE_MISSING' })
  })

  test('sees a network error by its code', async () => {
    mock.inject('reset')
    const onError = vi.fn()
    await create({ middleware: [{ onError }] })
      .POST(path, { body })
      .catch(() => {})
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ error: expect.objectContaining({ code: 'ERR_NETWORK' }) }),
    )
  })
})

describe('keys and options that cannot work', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const pem = mock.merchant.privateKey
  const publicPem = Object.values(mock.merchant.platformKeys)[0]!
  const encrypted = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
  }).privateKey

  test.each<[string, Partial<Record<keyof WechatPayClientOptions, unknown>>, RegExp]>([
    ['no private key', { privateKey: undefined }, /privateKey: missing/],
    ['an empty private key', { privateKey: '' }, /privateKey: an empty string/],
    ['a public key', { privateKey: publicPem }, /privateKey: a public key/],
    ['an EC key', { privateKey: ec.privateKey }, /privateKey: a key of type ec/],
    ['a key of 1024 bits', { privateKey: short.privateKey }, /privateKey: an RSA key of 1024 bits/],
    ['an encrypted key', { privateKey: encrypted }, /privateKey: an encrypted private key/],
    ['an empty platform table', { platformKeys: {} }, /platformKeys: an empty table/],
    [
      "the merchant's own key as platform key",
      { platformKeys: { PUB_KEY_ID_1: mock.merchant.privateKey } },
      /a private key/,
    ],
    ['an empty mchid', { mchid: '' }, /mchid: an empty string/],
    ['a number as mchid', { mchid: 1900000109 }, /mchid: a number/],
    ['a base URL with a path', { baseUrl: 'https://proxy.example/wechat' }, /baseUrl: .*without a path/],
    ['a base URL in plain http', { baseUrl: 'http://api.mch.weixin.qq.com' }, /baseUrl: /],
    ['a base URL that is none', { baseUrl: 'api.mch.weixin.qq.com' }, /baseUrl: /],
    ['a base URL of another type', { baseUrl: 1 }, /baseUrl: the number 1/],
  ])('%s', (_, options, message) => {
    const make = () => createWechatPayClient({ ...mock.merchant, ...options } as WechatPayClientOptions)
    expect(make).toThrow(expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringMatching(message) }))
    expect(make).toThrow(/Wanted: /)
  })

  test.each([
    ['literal \\n', pem.replaceAll('\n', '\\n')],
    ['bare base64', pem.replace(/-----.*-----/g, '').replace(/\s/g, '')],
    ['bytes', Buffer.from(pem)],
    ['CRLF', pem.replaceAll('\n', '\r\n')],
  ])('a private key as %s works', async (_, privateKey) => {
    await expect(create({ privateKey }).POST(path, { body })).resolves.toHaveProperty('data')
  })
})

describe('nothing secret shows', () => {
  test('in the client, or in any error', async () => {
    const client = create()
    const shown = [inspect(client, { depth: 9, showHidden: true }), JSON.stringify(client)]
    for (const fault of ['forged', 'malformed', 'mismatched', 'reset', 'unsigned'] as const) {
      mock.inject(fault)
      const error: unknown = await client.POST(path, { body }).catch((caught: unknown) => caught)
      shown.push(inspect(error, { depth: 9 }), JSON.stringify(error))
    }
    const invalid: unknown = await client
      .POST(path, { body: { ...body, contract_display_account: '微信代扣用户A😀' } })
      .catch((e: unknown) => e)
    shown.push(inspect(invalid, { depth: 9 }))
    const secrets = [
      /PRIVATE KEY/,
      /WECHATPAY2-SHA256/,
      /微信代扣用户A/,
      /wxd678efh567hg6787/,
      new RegExp(mock.merchant.apiV3Key),
    ]
    for (const text of shown) for (const secret of secrets) expect(text).not.toMatch(secret)
  })
})

describe('by default', () => {
  test('a call goes to api.mch.weixin.qq.com over HTTPS', async () => {
    const asked: unknown[] = []
    const createConnection = ({ host, port, servername }: Record<string, unknown>) => {
      asked.push({ host, port, servername })
      throw new Error('no network in this test')
    }
    const agent = Object.assign(new Agent(), { createConnection })
    const result = createWechatPayClient({ ...mock.merchant, agent, retry: false }).POST(path, { body })
    await expect(result).rejects.toMatchObject({ code: 'ERR_CONNECT', cause: { message: 'no network in this test' } })
    expect(asked[0]).toEqual({ host: 'api.mch.weixin.qq.com', port: 443, servername: 'api.mch.weixin.qq.com' })
  })

  test('a call takes the global fetch where that is not made by Node', async () => {
    vi.stubGlobal('process', { ...process, versions: {} })
    const stub = vi.fn((request: Request) => mock.fetch(request))
    vi.stubGlobal('fetch', stub)
    const client = createWechatPayClient(mock.merchant)
    await expect(client.POST(path, { body })).resolves.toHaveProperty('data')
    expect(stub.mock.calls[0]![0].url).toBe(`https://api.mch.weixin.qq.com${path}`)
    expect(() => createWechatPayClient({ ...mock.merchant, agent: new Agent() })).toThrow(/agent: an object.*Node/)
    vi.unstubAllGlobals()
  })

  test('an agent is refused where nothing would ask it', () => {
    const make = (options: object) => () => createWechatPayClient({ ...mock.merchant, ...options })
    expect(make({ agent: new Agent(), fetch: mock.fetch })).toThrow(/agent: an object beside a fetch of your own/)
    expect(make({ agent: 'http://proxy:8080' })).toThrow(/agent: a string of 17 characters.*Wanted: an https\.Agent/)
  })
})
