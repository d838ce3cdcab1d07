/** Operations outside the contract, over real sockets. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chain, createWechatPayClient, type WechatPayClientOptions, type WechatPayError } from '../../src/index.js'
import { refusedOrigin } from '../fixtures/raw-server.js'
import { mock, preSign, session, signedHeaders } from '../fixtures/signed-answer.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

interface Came {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

interface Given {
  readonly status?: number
  readonly data?: unknown
  /** The body, where it is no JSON that JavaScript would write. */
  readonly text?: string
  readonly isSigned?: boolean
  readonly isLost?: boolean
  readonly isChunked?: boolean
}

/** Serves answers, signed unless they say otherwise, to whatever comes. */
async function serve(...answers: readonly Given[]) {
  const came: Came[] = []
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
      const { method = '', url = '', headers } = request
      came.push({ method, url, headers, body })
      const {
        status = 200,
        data,
        text,
        isSigned = true,
        isLost,
        isChunked,
      } = answers[Math.min(came.length, answers.length) - 1]!
      if (isLost) return
      const bytes = Buffer.from(text ?? (data === undefined ? '' : JSON.stringify(data)))
      const signed = isSigned ? await signedHeaders(bytes) : {}
      const length = isChunked ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': bytes.length }
      response
        .writeHead(status, { 'Content-Type': 'application/json', 'Request-ID': 'R1', ...length, ...signed })
        .end(bytes)
    })()
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { came, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const clientOf = (baseUrl: string, options: Partial<WechatPayClientOptions> = {}) =>
  createWechatPayClient({ ...mock.merchant, baseUrl, retry: { baseDelay: 0 }, ...options })

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('the call must fail'),
    (error: unknown) => error as WechatPayError,
  )

describe('an operation outside the contract', () => {
  it('is signed as it is sent, verified, and resolves to what came', async () => {
    const data = { order_id: '30', state: 'PROCESSING', more: [1, null] }
    const { came, url } = await serve({ data })
    const body = { out_order_no: '甲', receivers: [{ amount: 1 }] }
    const result = await clientOf(url).request('POST', '/v3/profitsharing/orders', {
      body,
      headers: { 'X-Mine': '1' },
    })
    expect(result).toMatchObject({ data, problems: [] })
    expect(result.response.headers.get('Request-ID')).toBe('R1')
    expect(came).toMatchObject([
      {
        method: 'POST',
        url: '/v3/profitsharing/orders',
        body: JSON.stringify(body),
        headers: { 'x-mine': '1', accept: 'application/json', 'content-type': 'application/json' },
      },
    ])
    expect(came[0]!.headers.authorization).toMatch(/^WECHATPAY2-SHA256-RSA2048 /)
    expect(came[0]!.headers['wechatpay-serial']).toBeTruthy()
  })

  it('has its parameters encoded, a list as a name that is repeated', async () => {
    const { came, url } = await serve({ data: {} })
    const params = {
      path: { order_no: 'a/b?c#d 甲%2e', id: 7 },
      query: { name: '张 三&x=1', flag: true, n: 2, id: ['a', 'b'] },
    }
    await clientOf(url).request('GET', '/v3/orders/{order_no}/parts/{id}', { params })
    expect(came[0]!.url).toBe(
      '/v3/orders/a%2Fb%3Fc%23d%20%E7%94%B2%252e/parts/7?name=%E5%BC%A0%20%E4%B8%89%26x%3D1&flag=true&n=2&id=a&id=b',
    )
  })

  it('may have encoded characters in its path', async () => {
    const { came, url } = await serve({ data: {} })
    await clientOf(url).request('GET', '/v3/a%41%E7%94%B2/b')
    expect(came[0]!.url).toBe('/v3/a%41%E7%94%B2/b')
  })

  it.each(['PUT', 'PATCH', 'DELETE'] as const)('is called by %s too', async (method) => {
    const { came, url } = await serve({ status: 204 })
    const { data, error } = await clientOf(url).request(method, '/v3/marketing/things', { body: { a: 1 } })
    expect({ data, error }).toEqual({ data: undefined, error: undefined })
    expect(came).toMatchObject([{ method, body: '{"a":1}' }])
  })

  it.each([
    [200, false],
    [200, true],
    [202, true],
  ])('may have an empty answer with status %i (in chunks: %s), which holds no data', async (status, isChunked) => {
    const { url } = await serve({ status, isChunked })
    const { data, error } = await clientOf(url).request('POST', '/v3/marketing/things', { body: { a: 1 } })
    expect({ data, error }).toEqual({ data: undefined, error: undefined })
  })

  it('resolves to a refusal with its attempts', async () => {
    const { url } = await serve({ status: 400, data: { code: 'PARAM_ERROR', message: 'no' } })
    const { error } = await clientOf(url).request('POST', '/v3/profitsharing/orders', { body: {} })
    expect(error).toMatchObject({ code: 'PARAM_ERROR', verified: true, status: 400, attempts: [{ attempt: 1 }] })
  })

  it('is refused without a signature, and with an amount that is not exact', async () => {
    const unsigned = await serve({ data: {}, isSigned: false })
    const call = clientOf(unsigned.url).request('POST', '/v3/profitsharing/orders', { body: {} })
    expect(await failureOf(call)).toMatchObject({ code: 'ERR_SIGNATURE_MISSING', outcomeUnknown: true })
    expect(unsigned.came).toHaveLength(1)
    const inexact = await serve({ data: { amount: 2 ** 60 } })
    expect(await failureOf(clientOf(inexact.url).request('GET', '/v3/x'))).toMatchObject({
      code: 'ERR_RESPONSE_INVALID',
    })
  })

  it('hands over a fraction that is not exact, and tells it: a success must not be lost for it', async () => {
    const { url } = await serve({ text: '{"rate":0.1234567890123456789}' })
    const { data, problems } = await clientOf(url).request('POST', '/v3/profitsharing/orders', { body: {} })
    expect(data).toEqual({ rate: 0.12345678901234568 })
    expect(problems).toMatchObject([{ pointer: '/rate' }])
  })

  it('that times out has an unknown outcome and is not repeated', async () => {
    const { came, url } = await serve({ isLost: true })
    const call = clientOf(url).request('POST', '/v3/profitsharing/orders', { body: {}, timeout: 200 })
    const error = await failureOf(call)
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT', outcomeUnknown: true, attempts: [{ code: 'ERR_TIMEOUT' }] })
    expect(came).toHaveLength(1)
  })

  it.each([
    { method: 'GET', status: 500, init: {}, times: 2 },
    { method: 'POST', status: 500, init: {}, times: 1 },
    { method: 'PUT', status: 500, init: {}, times: 1 },
    { method: 'DELETE', status: 500, init: {}, times: 1 },
    { method: 'POST', status: 500, init: { idempotent: true }, times: 2 },
    { method: 'GET', status: 500, init: { idempotent: false }, times: 1 },
    { method: 'POST', status: 429, init: {}, times: 2 },
  ] as const)('$method is attempted $times times after $status with $init', async ({ method, status, init, times }) => {
    const { came, url } = await serve({ status, data: { code: 'X', message: 'm' } }, { data: {} })
    const { error } = await clientOf(url).request(method, '/v3/x', init)
    expect(came).toHaveLength(times)
    expect(error === undefined).toBe(times === 2)
  })

  it('goes to the backup host when the first takes no connection', async () => {
    const { came, url } = await serve({ data: { a: 1 } })
    const onAttempt = vi.fn()
    const client = clientOf(await refusedOrigin(), { backupBaseUrl: url, onAttempt })
    expect(await client.request('POST', '/v3/orders/{id}/W77/close', { params: { path: { id: 'P1' } } })).toMatchObject(
      {
        data: { a: 1 },
      },
    )
    expect(came).toMatchObject([{ url: '/v3/orders/P1/W77/close', body: '' }])
    // Events tell no number, not even one that was written into the path.
    const path = '/v3/orders/{id}/…/close'
    expect(onAttempt.mock.calls).toMatchObject([[{ code: 'ERR_CONNECT', path }], [{ status: 200, path }]])
  })

  it('is shown to middleware, which may set headers', async () => {
    const { came, url } = await serve({ data: {} })
    const client = clientOf(url)
    client.use({ onRequest: ({ request }) => request.headers.set('X-Trace', '7') })
    await client.request('POST', '/v3/x', { body: { a: 1 } })
    expect(came).toMatchObject([{ headers: { 'x-trace': '7' }, body: '{"a":1}' }])
  })
})

describe('an operation of the contract, by request()', () => {
  const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

  it('is checked as by its method', async () => {
    const { came, url } = await serve({ data: session })
    const client = clientOf(url)
    expect(await client.request('POST', path, { body: preSign })).toMatchObject({ data: session })
    const wrong = { ...preSign, plan_id: '1' } as never
    const byMethod = await failureOf(client.POST(path, { body: wrong }))
    const byRequest = await failureOf(client.request('POST', path, { body: wrong }))
    expect(byRequest.message).toBe(byMethod.message)
    expect(byRequest).toMatchObject({ code: 'ERR_REQUEST_INVALID', problems: byMethod.problems })
    expect(came).toHaveLength(1)
  })
})

it('tells where a signed answer departs from the API definition, in the result and to onAttempt', async () => {
  const { url } = await serve({ data: { ...session, miniprogram_path: 7 } })
  const onAttempt = vi.fn()
  const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
  const { data, problems } = await clientOf(url, { onAttempt }).POST(path, { body: preSign })
  expect(data).toMatchObject(session)
  expect(problems).toMatchObject([{ pointer: '/miniprogram_path' }])
  expect(onAttempt.mock.calls).toMatchObject([[{ status: 200, verified: true, problems }]])
})

it('names the variable of a proxy that Node.js does not use, where no connection came about', async () => {
  vi.stubEnv('HTTP_PROXY', 'http://user:secret@127.0.0.1:9')
  try {
    const error = await failureOf(clientOf(await refusedOrigin(), { retry: false }).GET('/v3/certificates'))
    expect(error).toMatchObject({ code: 'ERR_CONNECT', outcomeUnknown: false })
    expect(error.message).toContain('HTTP_PROXY is set, and Node.js does not use it')
    expect(error.message).not.toContain('secret')
  } finally {
    vi.unstubAllEnvs()
  }
})

describe('what cannot be called is refused before anything is sent', () => {
  const nothing = 'Nothing was sent:\n  '

  it.each([
    [
      'GET',
      '/v3/a%1g',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%g1',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%0a',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%1f',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%7F',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%5C',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a"',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    ['GET', '/v3/x', { params: { query: { a: [{}] } } }, '/query/a/0 must be of type string or number or boolean'],
    [
      'post',
      '/v3/x',
      {},
      `${nothing}/method must be one of GET, POST, PUT, PATCH, DELETE; given: a string of 4 characters. Did you mean POST?`,
    ],
    ['GET', '/ecommerce/x', {}, `${nothing}/path must begin with /v3/; given: a path that does not`],
    ['GET', 'v3/x', {}, `${nothing}/path must begin with /v3/; given: a path that does not`],
    ['GET', 'https://evil.example/v3/x', {}, `${nothing}/path must begin with /v3/; given: a path that does not`],
    ['GET', '/v3/', {}, `${nothing}/path must begin with /v3/; given: a path that does not`],
    [
      'GET',
      '/v3/../pay',
      {},
      `${nothing}/path must have no . or .. and no empty step; given: a path that leads elsewhere`,
    ],
    [
      'GET',
      '/v3/a/%2e%2E/b',
      {},
      `${nothing}/path must have no . or .. and no empty step; given: a path that leads elsewhere`,
    ],
    [
      'GET',
      '/v3/a/.%2e',
      {},
      `${nothing}/path must have no . or .. and no empty step; given: a path that leads elsewhere`,
    ],
    [
      'GET',
      '/v3/a/%252e%252e/b',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a/..%2fb',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a\\..\\b',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a//b',
      {},
      `${nothing}/path must have no . or .. and no empty step; given: a path that leads elsewhere`,
    ],
    [
      'GET',
      '/v3/a?b=1',
      {},
      `${nothing}/path must have no query or fragment: values stand in params.query; given: a path with ? or #`,
    ],
    [
      'GET',
      '/v3/a#b',
      {},
      `${nothing}/path must have no query or fragment: values stand in params.query; given: a path with ? or #`,
    ],
    [
      'GET',
      '/v3/a b',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a\nb',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/单',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/a%',
      {},
      `${nothing}/path must be printable ASCII: values of parameters stand in params.path, and are encoded there; given: other characters`,
    ],
    [
      'GET',
      '/v3/{a',
      {},
      `${nothing}/path must name its parameters as in {out_order_no}; given: a path with other braces`,
    ],
    [
      'GET',
      '/v3/{}',
      {},
      `${nothing}/path must name its parameters as in {out_order_no}; given: a path with other braces`,
    ],
    ['GET', undefined, {}, `${nothing}/path must be text; given: nothing`],
    ['GET', '/v3/{id}', {}, '/path/id is required; given: nothing'],
    ['GET', '/v3/{id}', { params: { path: { id: '' } } }, '/path/id must have at least 1 character'],
    ['GET', '/v3/{id}', { params: { path: { id: '..' } } }, '/path/id must be another text than . or ..'],
    ['GET', '/v3/{id}', { params: { path: { id: null } } }, '/path/id must be of type string or integer'],
    ['GET', '/v3/{id}', { params: { path: { id: '1', other: 1 } } }, '/path/other is not a field'],
    ['GET', '/v3/x', { params: { path: { id: '1' } } }, '/path/id is not a parameter'],
    ['GET', '/v3/x', { params: { query: { a: { b: 1 } } } }, '/query/a must be of type string or number or boolean'],
    ['GET', '/v3/x', { params: { query: { a: null } } }, '/query/a must be of type'],
    ['GET', '/v3/x', { body: {} }, '/body must be absent'],
    ['POST', '/v3/x', { body: '{"a":1}' }, '/body must be of type object or array; given: a string'],
    ['POST', '/v3/x', { body: { name: Promise.resolve('x') } }, 'cannot be written as JSON'],
    ['POST', '/v3/x', { body: new FormData() }, 'cannot be written as JSON'],
    ['POST', '/v3/{id}', { id: '1', params: { path: { id: '1' } } }, 'belongs into params.path'],
    ['POST', '/v3/x', { query: { a: 1 } }, 'belongs into params'],
    ['POST', '/v3/x', { idempotent: 'yes' }, '/idempotent must be true or false'],
    ['POST', '/v3/x', { verify: false }, '/verify is not an option of a call'],
    [
      'get',
      '/v3/x',
      {},
      'must be one of GET, POST, PUT, PATCH, DELETE; given: a string of 3 characters. Did you mean GET?',
    ],
    ['CONNECT', '/v3/x', {}, '/method must be one of GET'],
    [undefined, '/v3/x', {}, '/method must be one of GET'],
    ['POST', '/v3/x', null, 'Wanted: an object with body'],
  ])('%s %s %o', async (method, path, init, message) => {
    const { came, url } = await serve({ data: {} })
    const error = await failureOf(clientOf(url).request(method as 'GET', path as '/v3/x', init as object))
    expect(error).toMatchObject({ code: 'ERR_REQUEST_INVALID', outcomeUnknown: false, attempts: [] })
    expect(error.message).toContain(message)
    expect(came).toEqual([])
  })

  it('a body with a getter that throws, without what it throws', async () => {
    const { came, url } = await serve({ data: {} })
    const body = {
      get name(): string {
        throw new Error('the name is 张三')
      },
    }
    const error = await failureOf(clientOf(url).request('POST', '/v3/x', { body }))
    expect(error).toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      message: 'POST /v3/… was not sent: its body cannot be written as JSON.',
    })
    expect(error.cause).toBeUndefined()
    expect(came).toEqual([])
  })

  it('and the refusal of another method of the client names request()', async () => {
    const { url } = await serve({ data: {} })
    const error = await failureOf(clientOf(url).POST('/v3/profitsharing/orders' as never, {} as never))
    expect(error.message).toContain("Any other path under /v3/ is called by request('POST', path).")
  })
})

describe('a chain at a path outside the contract', () => {
  it('sends the same', async () => {
    const { came, url } = await serve({ data: { a: 1 } })
    const wxpay = chain(clientOf(url))
    const orders = wxpay.chain('v3/profitsharing/orders/{id}')
    expect((await orders.get({ id: 'P1', query: { n: 1 } })).data).toEqual({ a: 1 })
    expect((await orders({ b: 1 }, { id: 'P2', idempotent: true })).data).toEqual({ a: 1 })
    await orders.delete({ id: 'P3' })
    expect(came.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      'GET /v3/profitsharing/orders/P1?n=1 ',
      'POST /v3/profitsharing/orders/P2 {"b":1}',
      'DELETE /v3/profitsharing/orders/P3 ',
    ])
  })

  it('throws a refusal', async () => {
    const { url } = await serve({ status: 404, data: { code: 'NOT_FOUND', message: 'none' } })
    const error = await failureOf(chain(clientOf(url)).chain('v3/orders').post({}))
    expect(error).toMatchObject({ code: 'ERR_API', apiError: { code: 'NOT_FOUND' }, outcomeUnknown: false })
    expect(error.message).toContain('WeChat Pay refused POST /v3/orders with 404')
  })

  it('refuses what is no path of APIv3 at once', () => {
    const wxpay = chain(clientOf('http://127.0.0.1:9'))
    expect(() => wxpay.chain('v2/x' as 'v3/x')).toThrow('must begin with /v3/')
    expect(() => wxpay.chain('v3/a/../b')).toThrow('must have no . or ..')
  })
})
