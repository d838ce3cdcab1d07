import { createPrivateKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin'
import { createMockWechatPay, type MockExchange, type MockServer } from '../../src/mock/mock.js'
import { formatAuthorization } from '../../src/protocol/authorization.js'
import { body, path } from '../fixtures/seed.js'

const exchanges: MockExchange[] = []
const mock = createMockWechatPay({ onExchange: (exchange) => exchanges.push(exchange) })
const { mchid, serialNo, privateKey, platformKeys } = mock.merchant
const [publicKeyId, certificateSerial] = Object.keys(platformKeys) as [string, string]

interface Change {
  method?: string
  url?: string
  body?: string
  /** The body that is signed, where it is another than the one that is sent. */
  signedBody?: string
  authorization?: string | null
  timestamp?: number
  mchid?: string
  serialNo?: string
  headers?: Record<string, string | null>
}

/** A request signed by an independent implementation. */
function send(change: Change = {}): Promise<Response> {
  const { method = 'POST', url = path, timestamp = Math.floor(Date.now() / 1000) } = change
  const sent = change.body ?? (method === 'GET' ? '' : JSON.stringify(body))
  const nonce = Formatter.nonce()
  const signature = Rsa.sign(
    Formatter.request(method, url, timestamp, nonce, change.signedBody ?? sent),
    createPrivateKey(privateKey),
  )
  const headers = new Headers({
    Authorization: Formatter.authorization(
      change.mchid ?? mchid,
      nonce,
      signature,
      timestamp,
      change.serialNo ?? serialNo,
    ),
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'User-Agent': 'somebody/1.0',
    'Wechatpay-Serial': publicKeyId,
  })
  if (change.authorization === null) headers.delete('Authorization')
  else if (change.authorization !== undefined) headers.set('Authorization', change.authorization)
  for (const [name, value] of Object.entries(change.headers ?? {})) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  return mock.fetch(
    new Request(`https://api.mch.weixin.qq.com${url}`, { method, headers, ...(sent && { body: sent }) }),
  )
}

async function verify(response: Response, serial: string): Promise<boolean> {
  const read = (name: string) => response.headers.get(`Wechatpay-${name}`)!
  const message = Formatter.response(read('Timestamp'), read('Nonce'), await response.clone().text())
  return read('Serial') === serial && Rsa.verify(message, read('Signature'), platformKeys[serial]!)
}

describe('an independent client', () => {
  let server: MockServer
  beforeAll(async () => {
    server = await mock.listen()
  })
  afterAll(() => server.close())

  type Chain = { post: (data: object, config?: object) => Promise<{ data: unknown; status: number }> }
  function preEntrustSign(): Chain {
    const certs = { [publicKeyId]: platformKeys[publicKeyId]!, [certificateSerial]: platformKeys[certificateSerial]! }
    const wxpay = new Wechatpay({ mchid, serial: serialNo, privateKey, certs, baseURL: server.url })
    // Its own types let every name be absent.
    return (wxpay as never as { v3: { ecommerce: { combinePapay: { contracts: { preEntrustSign: Chain } } } } }).v3
      .ecommerce.combinePapay.contracts.preEntrustSign
  }

  test('in the chain of the seed page gets a session that it verifies itself', async () => {
    const { data, status } = await preEntrustSign().post(body, { headers: { 'Wechatpay-Serial': publicKeyId } })
    expect(status).toBe(200)
    expect(data).toEqual({
      pre_entrustweb_id: expect.any(String),
      mchid,
      plan_id: body.plan_id,
      out_contract_code: body.out_contract_code,
    })
  })

  test.each([
    ['forged', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['tampered', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['probe', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['stale', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['future', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['unknown-serial', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
    ['unsigned', 'EV3_RES_HEADERS_INCOMPLATE'],
  ] as const)('refuses what the mock plays as %s', async (fault, code) => {
    mock.inject(fault)
    await expect(preEntrustSign().post(body)).rejects.toMatchObject({ code })
  })
})

describe('an answer', () => {
  test('is signed with the public key that the request asks for', async () => {
    await expect(verify(await send(), publicKeyId)).resolves.toBe(true)
  })

  test.each([null, 'PUB_KEY_ID_UNKNOWN'])(
    'is signed with the certificate when the request asks for %s',
    async (serial) => {
      await expect(verify(await send({ headers: { 'Wechatpay-Serial': serial } }), certificateSerial)).resolves.toBe(
        true,
      )
    },
  )

  test('carries a Request-ID that ends in 0 on success', async () => {
    expect((await send()).headers.get('Request-ID')).toMatch(/-0$/)
  })
})

describe('a session', () => {
  const own = (out_contract_code: string, change = {}) => JSON.stringify({ ...body, out_contract_code, ...change })

  test('is the same for the same number and parameters, in any order', async () => {
    const first = (await (await send({ body: own('SAME') })).json()) as object
    const reordered = JSON.stringify(
      Object.fromEntries(Object.entries({ ...body, out_contract_code: 'SAME' }).reverse()),
    )
    expect(reordered).not.toBe(own('SAME'))
    expect(await (await send({ body: reordered })).json()).toEqual(first)
  })

  test('is refused for the same number and other parameters, and stays what it was', async () => {
    const first = (await (await send({ body: own('KEPT') })).json()) as object
    const refused = await send({ body: own('KEPT', { plan_id: 1 }) })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'INVALID_REQUEST' })
    expect(refused.headers.get('Request-ID')).toMatch(/[^-]-268498688$/)
    expect(await (await send({ body: own('KEPT') })).json()).toEqual(first)
  })

  test('is another for another number', async () => {
    const ids = await Promise.all(['A1', 'A2'].map(async (code) => (await send({ body: own(code) })).json()))
    expect(new Set(ids.map((data) => (data as { pre_entrustweb_id: string }).pre_entrustweb_id)).size).toBe(2)
  })
})

describe('WeChat Pay refuses', () => {
  const signInformation = (issue: string) => ({ code: 'SIGN_ERROR', detail: { detail: { issue }, field: 'signature' } })
  const minutes = (n: number) => Math.floor(Date.now() / 1000) + n * 60

  test.each<[string, Change, number, object]>([
    ['an unknown path', { url: '/v3/ecommerce/combine-papay/contracts' }, 404, { code: 'NOT_FOUND' }],
    ['a path with more behind it', { url: `${path}/` }, 404, { code: 'NOT_FOUND' }],
    ['another method', { method: 'PUT' }, 404, { code: 'NOT_FOUND' }],
    ['no Authorization', { authorization: null }, 401, signInformation('authorization missing')],
    ['another scheme', { authorization: 'Bearer x' }, 401, signInformation('authorization malformed')],
    ['another merchant', { mchid: '1900000110' }, 401, signInformation('mchid unknown')],
    ['another certificate', { serialNo: 'ABCDEF' }, 401, signInformation('serial_no unknown')],
    ['a request of 6 minutes ago', { timestamp: minutes(-6) }, 401, signInformation('timestamp expired')],
    ['a request of 6 minutes ahead', { timestamp: minutes(6) }, 401, signInformation('timestamp expired')],
    ['a body that was not signed', { signedBody: '{}' }, 401, signInformation('sign not match')],
    ['no Accept', { headers: { Accept: 'text/html' } }, 400, { code: 'INVALID_REQUEST', detail: { field: 'Accept' } }],
    [
      'no User-Agent',
      { headers: { 'User-Agent': null } },
      400,
      { code: 'INVALID_REQUEST', detail: { field: 'User-Agent' } },
    ],
    [
      'no JSON type',
      { headers: { 'Content-Type': 'text/plain' } },
      400,
      { code: 'INVALID_REQUEST', detail: { field: 'Content-Type' } },
    ],
    ['a body that is no JSON', { body: '{' }, 400, { code: 'PARAM_ERROR', detail: { location: 'body' } }],
    ['no body', { body: '' }, 400, { code: 'PARAM_ERROR', detail: { location: 'body', issue: 'is required' } }],
    [
      'plan_id as text',
      { body: JSON.stringify({ ...body, plan_id: '1' }) },
      400,
      { code: 'PARAM_ERROR', detail: { field: '/plan_id', location: 'body' } },
    ],
    [
      'an unknown field',
      { body: JSON.stringify({ ...body, mchid }) },
      400,
      { code: 'PARAM_ERROR', detail: { field: '/mchid' } },
    ],
    [
      'a path parameter of the wrong kind',
      { method: 'GET', url: '/v3/ecommerce/combine-papay/contracts/plan-id/x/out-contract-code/a' },
      400,
      { code: 'PARAM_ERROR', detail: { field: '/plan_id', location: 'url' } },
    ],
    [
      'a path parameter that is no UTF-8',
      { method: 'GET', url: '/v3/ecommerce/combine-papay/contracts/plan-id/1/out-contract-code/%FF' },
      400,
      { code: 'PARAM_ERROR', detail: { location: 'url' } },
    ],
    [
      'a query that the operation does not know',
      { method: 'GET', url: '/v3/certificates?algorithm=RSA', body: '' },
      400,
      { code: 'PARAM_ERROR', detail: { field: '/algorithm', location: 'query' } },
    ],
    [
      'a query where there is none',
      { url: `${path}?debug=1` },
      400,
      { code: 'PARAM_ERROR', detail: { field: '/debug', location: 'query' } },
    ],
  ])('%s', async (_, change, status, answer) => {
    const response = await send(change)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject(answer)
  })

  test('and shows of a signature what it received, in the shape of a real answer', async () => {
    const timestamp = Math.floor(Date.now() / 1000)
    const authorization = formatAuthorization({
      mchid,
      serial_no: serialNo.toLowerCase(),
      timestamp: String(timestamp),
      nonce_str: '5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk',
      signature: 'AAAA',
    })
    const response = await send({ authorization, body: '' })
    expect(response.headers.has('Wechatpay-Signature')).toBe(false)
    const message = `POST\n${path}\n${timestamp}\n5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk\n\n`
    expect(await response.json()).toEqual({
      code: 'SIGN_ERROR',
      message: '错误的签名，验签失败',
      detail: {
        detail: { issue: 'sign not match' },
        field: 'signature',
        location: 'authorization',
        sign_information: {
          method: 'POST',
          sign_message_length: message.length,
          truncated_sign_message: message,
          url: path,
        },
      },
    })
  })

  test('and says why in its log', async () => {
    exchanges.length = 0
    await send({ authorization: null })
    mock.inject('html-502')
    await send()
    expect(exchanges).toMatchObject([
      { method: 'POST', url: path, status: 401, reason: 'SIGN_ERROR: authorization missing', fault: undefined },
      { method: 'POST', url: path, status: 502, reason: expect.stringContaining('in front of'), fault: 'html-502' },
    ])
  })
})

describe('as a fetch function', () => {
  test('a call that hangs ends with its signal, before or after', async () => {
    mock.inject('hang', 'hang')
    const reason = new Error('enough')
    const controller = new AbortController()
    const request = new Request(`https://api.mch.weixin.qq.com${path}`, { method: 'POST', signal: controller.signal })
    const call = mock.fetch(request)
    controller.abort(reason)
    await expect(call).rejects.toBe(reason)
    await expect(
      mock.fetch(new Request(request.url, { method: 'POST', signal: AbortSignal.abort(reason) })),
    ).rejects.toBe(reason)
  })

  test('takes a Request and nothing else', async () => {
    await expect(mock.fetch('https://api.mch.weixin.qq.com/' as never)).rejects.toMatchObject({ code: 'ERR_OPTIONS' })
  })
})

describe('over HTTP', () => {
  test('a port that is taken is an error', async () => {
    const server = await mock.listen()
    await expect(mock.listen(Number(new URL(server.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await server.close()
    await expect(server.close()).rejects.toThrow()
  })

  test('a request that breaks off gets no answer and harms nobody', async () => {
    const server = await mock.listen()
    const { connect } = await import('node:net')
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
        socket.end('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nhalf')
      })
      socket
        .on('close', () => resolve())
        .on('error', () => {})
        .resume()
    })
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404)
    await server.close()
  })
})
