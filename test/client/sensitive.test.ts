/** Sensitive fields of calls, over the wire. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { WechatPayError } from '../../src/index.js'
import { encryptSensitive } from '../../src/protocol/protocol.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))

/** Noon of a day whose bills of the day before are there. */
const now = () => Date.parse('2026-11-25T12:00:00+08:00')

/** A mock behind HTTP, and a client of it. */
async function online(options: object = {}) {
  const mock = createMockWechatPay({ now })
  const { url, close } = await mock.listen()
  closing.push(() => void close())
  const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl: url, now, retry: { baseDelay: 0 }, ...options })
  return { mock, url, wechatpay }
}

describe('a sensitive field', () => {
  const apply = '/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund'
  const body = {
    sub_mchid: '1900000110',
    out_refund_no: 'R1',
    type: 'USER_BANK_CARD',
    bank_type: 'CMB_DEBIT',
    bank_account: '6225880137000000',
    real_name: '张三',
  } as const
  const params = { path: { refund_id: '5030' } }

  test('is sent encrypted with the key that Wechatpay-Serial names, the same in every attempt', async () => {
    const { mock, wechatpay } = await online()
    await wechatpay.POST(apply, { params, body })
    const [request] = mock.requests()
    const sent = request!.body as Record<string, string>
    expect(sent).toMatchObject({ sub_mchid: '1900000110', type: 'USER_BANK_CARD' })
    expect(Buffer.from(sent['bank_account']!, 'base64')).toHaveLength(256)
    expect(JSON.stringify(mock.requests())).not.toMatch(/6225880137000000|张三/)
    // Decrypted by the mock, which then finds that there is no such refund.
    expect(request).toMatchObject({ status: 404 })
  })

  const never = () => new Promise<never>(() => {})

  test('waits for its key as long as the call may take, and no longer than its caller wants', async () => {
    const silent = { preferred: never, find: never }
    const { mock, wechatpay } = await online({ platformKeys: silent, timeout: 50 })
    const late = {
      code: 'ERR_PLATFORM_KEYS',
      outcomeUnknown: false,
      message: expect.stringMatching(/within 50 ms/) as unknown,
    }
    await expect(wechatpay.POST(apply, { params, body })).rejects.toMatchObject(late)
    await expect(wechatpay.encrypt('张三')).rejects.toMatchObject(late)
    const enough = new Error('enough')
    const signal = AbortSignal.abort(enough)
    await expect(wechatpay.POST(apply, { params, body, signal })).rejects.toBe(enough)
    const controller = new AbortController()
    const call = wechatpay.POST(apply, { params, body, signal: controller.signal, timeout: 60_000 })
    controller.abort(enough)
    await expect(call).rejects.toBe(enough)
    expect(mock.requests()).toEqual([])
  })

  test('tells of a source of keys that fails, of its own wording nothing but the cause', async () => {
    const failing = { preferred: () => Promise.reject(new Error('asleep')), find: never }
    const { wechatpay } = await online({ platformKeys: failing })
    const failed = { code: 'ERR_PLATFORM_KEYS', outcomeUnknown: false, cause: { message: 'asleep' } }
    await expect(wechatpay.POST(apply, { params, body })).rejects.toMatchObject(failed)
    await expect(wechatpay.encrypt('张三')).rejects.toMatchObject(failed)
  })

  test('of 215 bytes is refused by its name, and neither text nor ciphertext is told', async () => {
    const { mock, wechatpay } = await online()
    const real_name = '张三'.padEnd(211, '.')
    const failure: Error = await wechatpay.POST(apply, { params, body: { ...body, real_name } }).then(
      () => new Error('was sent'),
      (error: Error) => error,
    )
    expect(failure.message).toMatch(/\/body\/real_name must have at most 214 bytes.*given: 215 bytes/)
    expect(failure.message).not.toMatch(/张|6225/)
    expect(mock.requests()).toEqual([])
  })

  test('is refused together with everything else that is wrong', async () => {
    const { wechatpay } = await online()
    const wrong = { ...body, real_name: 5, bank_type: 'XXX', sub_mchid: undefined } as never
    const failure = await wechatpay.POST(apply, { params, body: wrong }).catch((error: WechatPayError) => error)
    const { problems = [] } = failure as WechatPayError
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/bank_type',
      '/body/real_name',
      '/body/sub_mchid',
    ])
  })

  test('encrypted with another key than the header names is refused by the mock', async () => {
    const { wechatpay } = await online()
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const encrypted_echo_message = encryptSensitive('张三', stranger)
    const { error } = await wechatpay.POST('/v3/security/echo', { body: { echo_message: 'x', encrypted_echo_message } })
    expect(error).toMatchObject({ code: 'PARAM_ERROR', message: '平台私钥解密失败' })
  })

  test('by hand goes there and comes back', async () => {
    const { wechatpay } = await online()
    const encrypted_echo_message = await wechatpay.encrypt('张三')
    const { data } = await wechatpay.POST('/v3/security/echo', { body: { echo_message: 'x', encrypted_echo_message } })
    expect(await wechatpay.decrypt(data!.encrypted_echo_message!)).toBe('张三')
    await expect(wechatpay.encrypt('x'.repeat(215))).rejects.toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    await expect(wechatpay.decrypt('AAAA')).rejects.toMatchObject({ code: 'ERR_DECRYPT' })
  })

  test('cannot be decrypted where a function signs, which is told', async () => {
    const { mock } = await online()
    const wechatpay = createWechatPayClient({
      ...mock.merchant,
      privateKey: () => new Uint8Array(256),
      certificate: undefined,
    })
    await expect(wechatpay.decrypt('AAAA')).rejects.toThrow(
      'privateKey: a signer function. Wanted: the private key itself, to decrypt with; or decrypt where the signer signs.',
    )
  })
})

describe("a contract of one's own", () => {
  const operation = { bodyRequired: true, responses: {}, echoes: [] }
  const secret = { type: 'string', 'x-sensitive': true }
  const parts = { notificationEnvelope: {}, notifications: {}, $defs: { Owner: { properties: { name: secret } } } }

  test('has its marked fields encrypted and decrypted, there and back', async () => {
    const { mock, url } = await online()
    const echo = { type: 'object', properties: { echo_message: {}, encrypted_echo_message: secret } }
    const contract = {
      ...parts,
      operations: {
        'POST /v3/security/echo': { ...operation, operationId: 'echo', body: echo, responses: { '200': echo } },
      },
    }
    const wechatpay = createWechatPayClient<never>({ ...mock.merchant, baseUrl: url, now, contract }) as unknown as {
      POST: (path: string, init: object) => Promise<{ data: unknown }>
    }
    const { data } = await wechatpay.POST('/v3/security/echo', {
      body: { echo_message: 'x', encrypted_echo_message: '张三' },
    })
    expect(data).toEqual({ echo_message: 'x', encrypted_echo_message: '张三' })
    expect(JSON.stringify(mock.requests())).not.toContain('张三')
  })

  test('is encrypted in lists and in the query, once for all attempts', async () => {
    const seen: { readonly url: string; readonly body: string; readonly serial: string | null }[] = []
    const { merchant } = createMockWechatPay({ now })
    const contract = {
      ...parts,
      operations: {
        'PUT /v3/x': {
          ...operation,
          operationId: 'x',
          body: { properties: { owners: { type: 'array', items: { $ref: '#/$defs/Owner' } } } },
          query: { type: 'object', properties: { account: secret } },
        },
      },
    }
    const wechatpay = createWechatPayClient<never>({
      ...merchant,
      contract,
      now,
      retry: { baseDelay: 0 },
      fetch: async (request) => {
        const { url } = request
        seen.push({ url, body: await request.text(), serial: request.headers.get('Wechatpay-Serial') })
        return new Response(null, { status: 500 })
      },
    }) as unknown as { PUT: (path: string, init: object) => Promise<unknown> }
    const owners = [{ name: '张三' }, { name: '李四' }]
    await wechatpay.PUT('/v3/x', { body: { owners }, params: { query: { account: '6225880137000000' } } })
    expect(seen).toHaveLength(3)
    const [{ url, body, serial }] = seen as [(typeof seen)[number]]
    const named = JSON.parse(body) as { owners: { name: string }[] }
    for (const { name } of named.owners) expect(Buffer.from(name, 'base64')).toHaveLength(256)
    expect(Buffer.from(new URL(url).searchParams.get('account')!, 'base64')).toHaveLength(256)
    expect(serial).toMatch(/^PUB_KEY_ID_/)
    expect(new Set(seen.map((one) => JSON.stringify({ ...one, url: new URL(one.url).search }))).size).toBe(1)
    expect(owners[0]!.name).toBe('张三')
  })
})
