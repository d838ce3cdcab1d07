import { inspect } from 'node:util'
import { describe, expect, it, test, vi } from 'vitest'
import { createWechatPayClient } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const mock = createMockWechatPay()

/** Makes a call as JavaScript can, and returns it with what was sent. */
function post(init: unknown) {
  const fetch = vi.fn(mock.fetch)
  const client = createWechatPayClient({ ...mock.merchant, fetch, retry: false })
  return { call: client.POST(path, init as never), fetch }
}

/** The body of the seeds with values that JSON does not see. */
class Inheriting {
  declare readonly appid: string
}
Object.assign(Inheriting.prototype, body)

class Renaming {
  constructor() {
    Object.assign(this, body)
  }
  toJSON() {
    return { ...this, notifyUrl: body.notify_url }
  }
}
Object.defineProperty(Renaming.prototype, 'toJSON', { enumerable: false })

test.each([
  ['no options at all', null, 'ERR_REQUEST_INVALID', 'was given null. Wanted: an object with body, params and'],
  ['text in their place', 'body', 'ERR_REQUEST_INVALID', 'was given a string of 4 characters. Wanted: an object'],
  ['fields that JSON leaves out', { body: new Inheriting() }, 'ERR_REQUEST_INVALID', '/body/appid is required'],
  ['fields that toJSON() adds', { body: new Renaming() }, 'ERR_REQUEST_INVALID', 'Did you mean notify_url?'],
  [
    'a query where there is none',
    { body, params: { query: { debug: 1 } } },
    'ERR_REQUEST_INVALID',
    '/query/debug is not a',
  ],
  [
    'a misspelt option',
    { body, timeOut: 1 },
    'ERR_REQUEST_INVALID',
    '/timeOut is not an option of a call; given: the number 1. Did you mean timeout?',
  ],
  [
    'an option of openapi-fetch',
    { body, parseAs: 'text' },
    'ERR_REQUEST_INVALID',
    '/parseAs is not an option of a call',
  ],
  ['a bigint', { body: { ...body, plan_id: 12535n } }, 'ERR_REQUEST_INVALID', 'given: the bigint 12535'],
  ...['Host', 'content-length', 'Transfer-Encoding', 'connection', 'Trailer', 'Proxy-Authorization'].map(
    (name): [string, unknown, string, string] => [
      `the header ${name}`,
      { body, headers: { [name]: '5' } },
      'ERR_REQUEST_INVALID',
      `headers holds ${name.toLowerCase()}, which belongs to the connection. Leave it out`,
    ],
  ),
  ['a header of no name', { body, headers: { 'x y': 'z' } }, 'ERR_REQUEST_INVALID', 'no HTTP header can have'],
  ['a header in two lines', { body, headers: { x: 'a\r\ny: b' } }, 'ERR_REQUEST_INVALID', 'no HTTP header can have'],
  [
    'a header with a control character',
    { body, headers: { x: 'a\u0001b' } },
    'ERR_REQUEST_INVALID',
    'no HTTP header can have',
  ],
  ['a signal that is none', { body, signal: 5000 }, 'ERR_OPTIONS', 'signal: the number 5000. Wanted: an AbortSignal.'],
  [
    'a signal that cannot be left',
    { body, signal: { aborted: false, addEventListener() {} } },
    'ERR_OPTIONS',
    'signal: an object. Wanted: an AbortSignal.',
  ],
  ['its controller as a signal', { body, signal: new AbortController() }, 'ERR_OPTIONS', 'signal: an object. Wanted: '],
  [
    'middleware that is none',
    { body, middleware: 'log' },
    'ERR_OPTIONS',
    'middleware: a string of 3 characters. Wanted: ',
  ],
  [
    'a time-out that is none',
    { body, timeout: '5 s' },
    'ERR_OPTIONS',
    'timeout: a string of 3 characters (with " "). Wanted: ',
  ],
])('%s: refused before anything is sent', async (_, init, code, message) => {
  const { call, fetch } = post(init)
  await expect(call).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
  expect(fetch).not.toHaveBeenCalled()
})

test('a refused header is not repeated', async () => {
  const { call } = post({ body, headers: { 'X-Token': 'secret\n' + 'token' } })
  const error: unknown = await call.catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'ERR_REQUEST_INVALID' })
  expect(inspect(error)).not.toContain('secret')
})

test('headers may be a record or Headers', async () => {
  for (const headers of [{ 'X-Trace': '7' }, new Headers({ 'X-Trace': '7' })]) {
    const { call, fetch } = post({ body, headers })
    await expect(call).resolves.toHaveProperty('data')
    expect(fetch.mock.calls[0]![0].headers.get('X-Trace')).toBe('7')
  }
})

test('a number that a URL would drop does not become a call of something else', async () => {
  const fetch = vi.fn(mock.fetch)
  const client = createWechatPayClient({ ...mock.merchant, fetch })
  const query = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
  for (const out_contract_code of ['.', '..']) {
    const call = client.GET(query, { params: { path: { plan_id: 12535, out_contract_code } } })
    await expect(call).rejects.toThrow('/path/out_contract_code must be another text than . or ..')
  }
  expect(fetch).not.toHaveBeenCalled()
})

test('what use() is given is checked too', () => {
  const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
  for (const [given, told] of [
    ['log', 'one that is a string of 3 characters'],
    [null, 'one that is null'],
    [{}, 'one that is an object'],
    [{ onrequest: () => {} }, 'one that is an object'],
  ] as const) {
    expect(() => client.use(given as never)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTIONS',
        message: `middleware: ${told}. Wanted: openapi-fetch's middleware, objects with onRequest, onResponse or onError.`,
      }),
    )
  }
})

test('a path that is filled in is not repeated, and what to do instead is said', async () => {
  const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
  const path = '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/wxwtdkSECRET'
  const error: unknown = await (client.GET as (path: string) => Promise<unknown>)(path).catch(
    (caught: unknown) => caught,
  )
  expect(error).toMatchObject({
    code: 'ERR_REQUEST_INVALID',
    message: expect.stringMatching(
      /^The API definition has no operation GET \/v3\/ecommerce\/combine-papay\/contracts\/plan-id\/…\/out-contract-code\/…\. Did you mean GET .*\{out_contract_code\}\? Paths are written with the names in braces; their values stand in params\.path\. Nothing was sent\. Any other path under \/v3\/ is called by request\('GET', path\)\.$/,
    ) as string,
  })
})

test('the checked bytes are the bytes sent, also for a body that changes while it is read', async () => {
  let reads = 0
  const changing = {
    ...body,
    get out_contract_code() {
      return ++reads === 1 ? body.out_contract_code : 'not allowed!'
    },
  }
  const { call, fetch } = post({ body: changing })
  await expect(call).resolves.toHaveProperty('data.out_contract_code', body.out_contract_code)
  expect(fetch).toHaveBeenCalledOnce()
  expect(reads).toBe(1)
})

describe('what is given in the wrong place', () => {
  const query = '/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}'

  it.each([
    ['GET', query, { combine_out_trade_no: 'P1' }, '/combine_out_trade_no', 'it belongs into params.path'],
    ['GET', query, { path: { combine_out_trade_no: 'P1' } }, '/path', 'it belongs into params'],
    ['POST', path, { ...body }, '/plan_id', 'it belongs into body'],
  ] as const)('%s %s %o names the right one', async (method, template, init, pointer, place) => {
    const { merchant } = createMockWechatPay()
    const fetch = () => expect.fail('nothing may be sent')
    const client = createWechatPayClient({ ...merchant, fetch })
    const error = await client.request(method, template as '/v3/x', init as object).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      problems: expect.arrayContaining([
        { pointer, rule: `is not an option of a call: ${place}`, given: expect.any(String) as string },
      ]) as unknown,
    })
  })
})

/** A client of a contract of its own, what it sent, and the statuses that it is answered with. */
function clientOf(operations: Record<string, object>, ...statuses: readonly number[]) {
  const sent: Request[] = []
  const fetch = async (request: Request) => {
    sent.push(request)
    return Response.json({ code: 'X', message: 'x' }, { status: statuses[sent.length - 1] ?? 400 })
  }
  const whole = Object.entries(operations).map(([key, one]) => [
    key,
    { operationId: key, responses: {}, echoes: [], ...one },
  ])
  const contract = {
    ...{ notificationEnvelope: {}, notifications: {}, $defs: {} },
    operations: Object.fromEntries(whole) as object,
  }
  const options = { ...mock.merchant, fetch, contract, retry: { baseDelay: 0 } } as never
  type Method = (path: string, init?: object) => Promise<{ readonly error?: { readonly code: string } }>
  const client = createWechatPayClient<never>(options) as unknown as Readonly<
    Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Method>
  >
  return { client, sent }
}

describe('an operation that the contract does not have', () => {
  const operations = {
    'GET /v3/goods/{id}': {},
    'POST /v3/goods/{id}': {},
    'POST /v3/orders': {},
    'POST /v3/combined-orders/applications': {},
    'GET /v3/shops/{shop}/parts/{part}': {},
  }
  const braces = ' Paths are written with the names in braces; their values stand in params.path.'

  it.each([
    ['GET', '/v3/goods/77', '/v3/goods/…', ` Did you mean GET /v3/goods/{id}?${braces}`],
    ['POST', '/v3/goods/77', '/v3/goods/…', ` Did you mean POST /v3/goods/{id}?${braces}`],
    ['PUT', '/v3/goods/77', '/v3/goods/…', ` Did you mean GET /v3/goods/{id}?${braces}`],
    ['PUT', '/v3/goods/{id}', '/v3/goods/{id}', ' Did you mean GET /v3/goods/{id}?'],
    ['GET', '/v3/orders', '/v3/orders', ' Did you mean POST /v3/orders?'],
    ['GET', '/v3/ordres', '/v3/ordres', ''],
    [
      'GET',
      '/v3/combined-orders/aplications',
      '/v3/combined-orders/aplications',
      ' Did you mean POST /v3/combined-orders/applications?',
    ],
    ['POST', '/v3/ordres', '/v3/ordres', ' Did you mean POST /v3/orders?'],
    ['POST', '/v3/good/{id}', '/v3/good/{id}', ` Did you mean POST /v3/goods/{id}?${braces}`],
    ['GET', '/v3/shops/1/parts/2', '/v3/shops/…/parts/…', ` Did you mean GET /v3/shops/{shop}/parts/{part}?${braces}`],
    ['GET', '/v3/shops//parts/2', '/v3/shops//parts/…', ''],
    ['GET', '/v3/shops/1/parts', '/v3/shops/…/parts', ''],
    ['GET', '/v3/shops/1/parts/2/3', '/v3/shops/…/parts/…/…', ''],
    ['GET', `/${'x'.repeat(10_000)}`, '/…', ''],
    ['GET', '/v3/x/oauth2token/sub-mchid/A1/v3/a1/1a/a2b', '/v3/…/oauth2token/sub-mchid/…/v3/…/…/…', ''],
    ['GET', '/a'.repeat(40), '/…'.repeat(29), ''],
  ] as const)('%s %s is told as %s, with what was probably meant', async (method, path, told, advice) => {
    const { client, sent } = clientOf(operations)
    const call = client[method](path)
    await expect(call).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    await expect(call).rejects.toThrow(
      `The API definition has no operation ${method} ${told}.${advice} Nothing was sent. Any other path under /v3/ is called by request('${method}', path).`,
    )
    expect(sent).toEqual([])
  })
})

it.each([
  ['GET', {}, 2],
  ['PUT', {}, 2],
  ['DELETE', {}, 2],
  ['POST', {}, 1],
  ['PATCH', {}, 1],
  ['POST', { idempotentBy: 'out_order_no' }, 2],
] as const)('%s %o of a contract is sent %i times when it fails once', async (method, operation, times) => {
  const { client, sent } = clientOf({ [`${method} /v3/x`]: operation }, 500)
  await client[method]('/v3/x')
  expect(sent).toHaveLength(times)
})

it('parameters of all three places are sent where they belong', async () => {
  const { client, sent } = clientOf({
    'GET /v3/x/{id}': {
      path: { type: 'object', properties: { id: {} } },
      query: { type: 'object', properties: { day: {} } },
      header: { type: 'object', properties: { 'X-Shop': {} } },
    },
  })
  await client.GET('/v3/x/{id}', { params: { path: { id: 'a b' }, query: { day: 1 }, header: { 'X-Shop': '7' } } })
  expect(sent[0]!.url).toBe('https://api.mch.weixin.qq.com/v3/x/a%20b?day=1')
  expect(sent[0]!.headers.get('X-Shop')).toBe('7')
  const wrong = client.GET('/v3/x/{id}', { header: {}, 'X-Shop': '7', day: 1, params: { path: { id: '1' } } })
  await expect(wrong).rejects.toMatchObject({
    problems: [
      { pointer: '/header', rule: 'is not an option of a call: it belongs into params', given: 'an object' },
      {
        pointer: '/X-Shop',
        rule: 'is not an option of a call: it belongs into params.header',
        given: 'a string of 1 character',
      },
      { pointer: '/day', rule: 'is not an option of a call: it belongs into params.query', given: 'the number 1' },
    ],
  })
})

describe('a body', () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  class Odd {
    readonly [Symbol.toStringTag] = 'Object]'
  }

  it.each([
    ['that is a circle', circle],
    ['with a bigint', { a: 1n }],
    ['with a Map', { a: new Map() }],
    ['with an object that JSON does not know', { a: new Odd() }],
  ])('%s is refused, and nothing of it is told', async (_, given) => {
    const { client, sent } = clientOf({ 'POST /v3/x': { body: {} } })
    const error: unknown = await client.POST('/v3/x', { body: given }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      message: expect.stringMatching(/^POST \/v3\/x was not sent/),
    })
    expect(sent).toEqual([])
  })

  it('is written as JSON has it', async () => {
    const { client, sent } = clientOf({ 'POST /v3/x': { body: {} } })
    await client.POST('/v3/x', {
      body: { a: new String('x'), b: new Number(1), c: new Boolean(true), d: [{}] },
      params: null,
    })
    expect(await sent[0]!.text()).toBe('{"a":"x","b":1,"c":true,"d":[{}]}')
  })
})
