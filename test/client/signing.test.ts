import createClient from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { signingMiddleware, type paths, type SigningOptions, type WechatPayError } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import type { MockServer } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const mock = createMockWechatPay()

/** Anyone's own openapi-fetch client, with our middleware. */
function ownClient(options: Partial<SigningOptions> = {}, fetch: (request: Request) => Promise<Response> = mock.fetch) {
  const client = createClient<paths>({ baseUrl: 'https://api.mch.weixin.qq.com', fetch })
  client.use(signingMiddleware({ ...mock.merchant, ...options }))
  return client
}

const unknown =
  'The outcome of the call is unknown: it may have been carried out. Query it by your own number, or make the same call again unchanged, before you act on it.'

const failureOf = (client: ReturnType<typeof ownClient>) =>
  client.POST(path, { body }).then(
    () => expect.unreachable('it must fail'),
    (error: unknown) => error as WechatPayError,
  )

describe('on anyone’s own client', () => {
  test('a call is signed and its answer verified', async () => {
    const { data, error, response } = await ownClient().POST(path, { body })
    expect(error).toBeUndefined()
    expect(data).toMatchObject({ mchid: '1900000109', plan_id: 12535, out_contract_code: body.out_contract_code })
    expect(response.status).toBe(200)
  })

  test.each([
    ['forged', 'ERR_SIGNATURE_INVALID'],
    ['tampered', 'ERR_SIGNATURE_INVALID'],
    ['stale', 'ERR_TIMESTAMP'],
    ['future', 'ERR_TIMESTAMP'],
    ['unknown-serial', 'ERR_SERIAL_UNKNOWN'],
    ['unsigned', 'ERR_SIGNATURE_MISSING'],
    ['probe', 'ERR_SIGNATURE_PROBE'],
    ['redirect', 'ERR_REDIRECT'],
    ['reset', 'ERR_NETWORK'],
  ] as const)(
    '%s is refused as %s, and the error says that the outcome is unknown and what to do',
    async (fault, code) => {
      mock.inject(fault)
      const refused = await ownClient()
        .POST(path, { body })
        .catch((error: unknown) => error)
      expect(refused).toMatchObject({ name: 'WechatPayError', code, outcomeUnknown: true })
      expect((refused as Error).message).toMatch(
        /outcome of the call is unknown.*Query it|outcome of the call is unknown.*same call again/,
      )
    },
  )

  test.each([300, 399])('a redirect with status %i is refused, and its body is not waited for', async (status) => {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    const refused = ownClient({}, async () => new Response(body, { status, headers: { 'Request-ID': 'R1' } }))
    const error = await failureOf(refused)
    expect(error).toMatchObject({ code: 'ERR_REDIRECT', status, requestId: 'R1', outcomeUnknown: true })
    expect(error).not.toHaveProperty('cause')
    expect(error.message).toBe(
      `The answer is a redirect (${status}). WeChat Pay sends none; it was not followed. ${unknown}`,
    )
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('a redirect whose status a browser hides is refused too', async () => {
    const hidden = { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } }
    const refused = ownClient({}, async () => Object.defineProperties(new Response(null), hidden) as Response)
    expect(await failureOf(refused)).toMatchObject({ code: 'ERR_REDIRECT' })
  })

  test('an unsigned 400 passes as an error', async () => {
    const { error } = await ownClient({}, async () => Response.json({ code: 'X' }, { status: 400 })).POST(path, {
      body,
    })
    expect(error).toEqual({ code: 'X' })
  })

  test('a source of keys that fails is told with its cause', async () => {
    const cause = new Error('asleep')
    const [serial] = Object.keys(mock.merchant.platformKeys) as [string]
    const platformKeys = { preferred: () => serial, find: () => Promise.reject(cause) }
    const error = await failureOf(ownClient({ platformKeys }))
    expect(error).toMatchObject({ code: 'ERR_SERIAL_UNKNOWN', status: 200, outcomeUnknown: true })
    expect(error.cause).toMatchObject({ message: 'asleep' })
    expect(error.message.split(unknown)).toHaveLength(2)
  })

  test.each([
    ['08ABC-1', '08ABC-1'],
    ['x'.repeat(128), 'x'.repeat(128)],
    ['x'.repeat(129), undefined],
    ['a b', undefined],
    ['é', undefined],
    ['', undefined],
  ])('of the Request-ID %j, what may stand in a log is told', async (given, told) => {
    const fetch = async () => new Response(null, { headers: { 'Request-ID': given } })
    const error = await failureOf(ownClient({}, fetch))
    expect(error).toMatchObject({ code: 'ERR_SIGNATURE_MISSING', requestId: told })
  })

  test('an unsigned gateway error passes, as the error that openapi-fetch makes of it', async () => {
    mock.inject('html-502')
    const { error, response } = await ownClient().POST(path, { body })
    expect(response.status).toBe(502)
    expect(error).toContain('502 Bad Gateway')
  })

  test('a middleware further in that changes the answer is found out', async () => {
    const refused = ownClient().POST(path, {
      body,
      middleware: [{ onResponse: ({ response }) => new Response('{"pre_entrustweb_id":"evil"}', response) }],
    })
    await expect(refused).rejects.toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })

  test('a middleware further in that changes the request is refused by WeChat Pay', async () => {
    const { error } = await ownClient().POST(path, {
      body,
      middleware: [
        { onRequest: async ({ request }) => new Request(request, { body: `${await request.clone().text()} ` }) },
      ],
    })
    expect(error).toMatchObject({ code: 'SIGN_ERROR' })
  })
})

describe('a request', () => {
  async function capture(options: Partial<SigningOptions> = {}) {
    const seen: Request[] = []
    await ownClient(options, async (request) => {
      seen.push(request.clone())
      return mock.fetch(request)
    }).POST(path, { body })
    return seen[0]!
  }

  test('carries what WeChat Pay requires', async () => {
    const { headers, redirect } = await capture()
    expect(headers.get('Accept')).toBe('application/json')
    expect(headers.get('Content-Type')).toBe('application/json')
    expect(headers.get('User-Agent')).toBe(`wechatpay-fetch/${packageJson.version}`)
    expect(headers.get('Wechatpay-Serial')).toMatch(/^PUB_KEY_ID_/)
    expect(redirect).toBe('manual')
  })

  test('that must not be redirected at all stays so', async () => {
    const seen: string[] = []
    const client = ownClient({}, async (request) => {
      seen.push(request.redirect)
      return mock.fetch(request)
    })
    await client.POST(path, { body, redirect: 'error' })
    expect(seen).toEqual(['error'])
  })

  test('names the time of the clock that was given, in seconds', async () => {
    const own = createMockWechatPay({ now: () => 1554208460_999 })
    const seen: string[] = []
    const client = createClient<paths>({
      baseUrl: 'https://api.mch.weixin.qq.com',
      fetch: async (request) => {
        seen.push(request.headers.get('Authorization') ?? '')
        return own.fetch(request)
      },
    })
    client.use(signingMiddleware({ ...own.merchant, now: () => 1554208460_999, userAgent: 'shop/1.0 (test)' }))
    await expect(client.POST(path, { body })).resolves.toHaveProperty('data')
    expect(seen[0]).toContain('timestamp="1554208460"')
  })

  test('of GET has no body and no Content-Type, and its Wechatpay-Serial all the same', async () => {
    const seen: Request[] = []
    await ownClient({}, async (request) => {
      seen.push(request)
      return mock.fetch(request)
    }).GET('/v3/certificates', { params: { query: { algorithm_type: 'RSA' } } })
    expect(seen[0]!.url).toBe('https://api.mch.weixin.qq.com/v3/certificates?algorithm_type=RSA')
    expect(seen[0]!.headers.has('Content-Type')).toBe(false)
    expect(seen[0]!.headers.get('Wechatpay-Serial')).toMatch(/^PUB_KEY_ID_/)
  })
})

describe('a signer function', () => {
  test('signs instead of a key, raw or in base64, at once or later', async () => {
    const { signMessage } = await import('../../src/protocol/signature.js')
    const { readPrivateKey } = await import('../../src/keys/keys.js')
    const key = readPrivateKey(mock.merchant.privateKey)
    const raw = ownClient({ privateKey: (message) => signMessage(message, key) })
    const base64 = ownClient({
      privateKey: async (message) => Buffer.from(await signMessage(message, key)).toString('base64'),
    })
    await expect(raw.POST(path, { body })).resolves.toHaveProperty('data')
    await expect(base64.POST(path, { body })).resolves.toHaveProperty('data')
  })

  test('that fails is reported, and nothing is sent', async () => {
    const cause = new Error('the HSM is asleep')
    let sent = 0
    const client = ownClient({ privateKey: () => Promise.reject(cause) }, async (request) => {
      sent++
      return mock.fetch(request)
    })
    await expect(client.POST(path, { body })).rejects.toMatchObject({
      code: 'ERR_SIGNER',
      cause,
      outcomeUnknown: false,
    })
    expect(sent).toBe(0)
  })
})

describe('over real HTTP', () => {
  let server: MockServer
  beforeAll(async () => {
    server = await mock.listen()
  })
  afterAll(() => server.close())

  const overHttp = (options: Partial<SigningOptions> = {}) => {
    const client = createClient<paths>({ baseUrl: server.url })
    client.use(signingMiddleware({ ...mock.merchant, ...options }))
    return client
  }

  test('a call is signed and its answer verified', async () => {
    await expect(overHttp().POST(path, { body })).resolves.toMatchObject({ data: { plan_id: 12535 } })
  })

  test.each([
    ['reset', 'ERR_NETWORK'],
    ['redirect', 'ERR_REDIRECT'],
    ['forged', 'ERR_SIGNATURE_INVALID'],
  ] as const)('%s is refused as %s', async (fault, code) => {
    mock.inject(fault)
    await expect(overHttp().POST(path, { body })).rejects.toMatchObject({ code })
  })

  test("the caller's signal ends a call that hangs, with its own reason", async () => {
    const reason = new Error('the shop closes')
    const controller = new AbortController()
    const hanging = createMockWechatPay({ onExchange: () => controller.abort(reason) })
    hanging.inject('hang')
    const there = await hanging.listen()
    const client = createClient<paths>({ baseUrl: there.url })
    client.use(signingMiddleware(hanging.merchant))
    await expect(client.POST(path, { body, signal: controller.signal })).rejects.toBe(reason)
    await there.close()
  })

  test('an answer over the size limit is refused while it is read', async () => {
    const refused = overHttp({ maxResponseSize: 16 }).POST(path, { body })
    await expect(refused).rejects.toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE', status: 200 })
    await expect(refused).rejects.toThrow(/^(?!.*outcome of the call.*outcome of the call).*outcome of the call/)
  })

  test('an answer that ends halfway is no answer', async () => {
    const half = ownClient({}, async () => {
      const stream = new ReadableStream({
        pull: (controller) => controller.error(new TypeError('terminated', { cause: new Error('other side closed') })),
      })
      return new Response(stream)
    })
    await expect(half.POST(path, { body })).rejects.toMatchObject({ code: 'ERR_NETWORK' })
  })

  test('a signal that ends a call while its answer is read wins too', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const slow = ownClient({}, async () => {
      const stream = new ReadableStream({
        pull: (pulled) => {
          controller.abort(reason)
          pulled.error(reason)
        },
      })
      return new Response(stream)
    })
    await expect(slow.POST(path, { body, signal: controller.signal })).rejects.toBe(reason)
  })

  test('what fetch rejects with may be anything', async () => {
    const failWith = (error: Error) => ownClient({}, () => Promise.reject(error)).POST(path, { body })
    const told = (reason: string) => ({
      code: 'ERR_NETWORK',
      message: expect.stringContaining(`(${reason};`) as string,
    })
    await expect(failWith(new Error('bad port'))).rejects.toMatchObject(told('bad port'))
    await expect(failWith(new TypeError('"x\u0007y" is no header value'))).rejects.toMatchObject(
      told('"x\\u0007y" is no header value'),
    )
    await expect(failWith(new Error(''))).rejects.toMatchObject(told('no reason was given'))
  })
})

describe('options that cannot work', () => {
  test.each([
    ['mchid', undefined, 'mchid: missing'],
    ['mchid', '', 'mchid: an empty string'],
    ['mchid', 1900000109, 'mchid: a number of 10 digits'],
    ['mchid', '1900"109', 'mchid: text of 8 characters that does not look like one'],
    ['serialNo', 'PUB_KEY_ID_0000000000000024101100397200000006', 'serialNo: the id of the WeChat Pay public key'],
    ['serialNo', '40:8B:07:E7', 'up to 40 hex digits without colons'],
    ['serialNo', undefined, 'serialNo: missing'],
    ['userAgent', 'shop\r\nX: y', 'userAgent: a string of 10 characters'],
    ['privateKey', undefined, 'privateKey: missing'],
    ['platformKeys', {}, 'platformKeys: an empty table'],
    ['platformKeys', undefined, 'platformKeys: '],
  ])('%s %s is refused when the middleware is made', (name, value, message) => {
    const make = () => signingMiddleware({ ...mock.merchant, certificate: undefined, [name]: value } as SigningOptions)
    expect(make).toThrow(expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringContaining(message) }))
    expect(make).toThrow(/Wanted: /)
  })

  test('are refused by their names too', () => {
    const make = () => signingMiddleware({ ...mock.merchant, serialNumber: '1' } as SigningOptions)
    expect(make).toThrow('serialNumber: an option of other clie')
  })
})
