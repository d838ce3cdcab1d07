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
        expect.objectContaining({ pointer, rule: `is not an option of a call: ${place}` }),
      ]) as unknown,
    })
  })
})
