import { request as sendHttp } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MockServer, MockWechatPay } from '../../src/mock/mock.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const sub_mchid = '1900000110'
let mock: MockWechatPay
let server: MockServer
let wechatpay: ReturnType<typeof createWechatPayClient>

beforeEach(async () => {
  mock = createMockWechatPay({ notify: () => Promise.resolve(new Response(null, { status: 204 })) })
  server = await mock.listen()
  wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
})
afterEach(() => mock.stop())

/** A command as a terminal sends it. */
async function play(method: string, target: string, body?: string) {
  const response = await fetch(`${server.url}/mock${target}`, { method, ...(body === undefined ? {} : { body }) })
  return { status: response.status, json: (await response.json()) as unknown }
}

const refusal = (status: number, error: string) => ({
  status,
  json: { error: expect.stringContaining(error) as string },
})

/** A signed contract; returns its number of WeChat Pay's. */
async function sign(code = 'W1') {
  await wechatpay.POST(presignPath, { body: presign(code) })
  await play('POST', `/approve/${code}`)
  return mock.contracts(code)[0]!['contract_id'] as string
}

/** Deducts two sub-orders, S1 and S2. */
async function deduct(contract_id: string, combine_out_trade_no = 'P1') {
  const order = (out_trade_no: string, total_amount: number) => {
    const amount = { total_amount, currency: 'CNY' }
    return { mchid: mock.merchant.mchid, out_trade_no, sub_mchid, description: '会员', amount }
  }
  return wechatpay.POST('/v3/ecommerce/combine-papay/transactions', {
    body: {
      ...{ combine_appid: 'wxd678efh567hg6787', combine_mchid: mock.merchant.mchid, combine_out_trade_no, contract_id },
      sub_orders: [order('S1', 1500), order('S2', 800)],
    },
  })
}

async function refund(out_refund_no: string, amount: number) {
  return wechatpay.POST('/v3/ecommerce/refunds/apply', {
    body: {
      ...{ sub_mchid, sp_appid: 'wxd678efh567hg6787', out_trade_no: 'S1', out_refund_no },
      amount: { refund: amount, total: 1500, currency: 'CNY' },
    },
  })
}

describe('contracts', () => {
  test('are shown, all or one, and expire', async () => {
    await sign('W1')
    await sign('W2')
    expect((await play('GET', '/contracts')).json).toHaveLength(2)
    expect((await play('GET', '/contracts/W2')).json).toMatchObject([
      { out_contract_code: 'W2', contract_state: 'SIGNED', given_up: false },
    ])
    expect((await play('GET', '/contracts/W3')).json).toEqual([])
    const { status, json } = await play('POST', '/expire/W1')
    expect(status).toBe(200)
    const [{ contract_expired_time }] = json as [{ contract_expired_time: string }]
    expect(Date.parse(contract_expired_time)).toBeLessThanOrEqual(Date.now())
    expect(await play('POST', '/expire/W9')).toEqual(refusal(400, 'which knows W1 (SIGNED), W2 (SIGNED)'))
    expect(await play('POST', '/expire')).toEqual(refusal(400, 'Wanted: POST /mock/expire/{out_contract_code}.'))
  })

  test('cannot be approved after 2 hours, and time passes by a command', async () => {
    await wechatpay.POST(presignPath, { body: presign('W1') })
    expect((await play('POST', '/clock/2h')).json).toMatchObject({ ahead: 7_200_000 })
    expect(await play('POST', '/approve/W1')).toEqual(refusal(400, 'its session is older than 2 hours'))
    await play('POST', '/clock/0')
    expect((await play('POST', '/approve/W1')).json).toMatchObject({ accepted: true })
    expect(await play('POST', '/give-up/W1')).toEqual(refusal(400, 'has the state SIGNED'))
  })
})

describe('a deduction', () => {
  test('comes to the planned state, whole or for one sub-order, and is settled later', async () => {
    const contract_id = await sign()
    expect((await play('POST', '/deduct/USERPAYING?contract=W1&sub-order=2')).json).toEqual([
      { plan: 'deduction USERPAYING of 2', where: { contract: 'W1' } },
    ])
    const { data } = await deduct(contract_id)
    expect(data!.sub_orders.map(({ trade_state }) => trade_state)).toEqual(['SUCCESS', 'USERPAYING'])
    expect((await play('GET', '/orders/P1')).json).toMatchObject([{ refundable: { S1: 1500, S2: 0 } }])
    expect(await play('POST', '/settle/P1?sub-order=S1')).toEqual(refusal(400, 'S1 SUCCESS, S2 USERPAYING'))
    expect((await play('POST', '/settle/P1?state=ACCEPT&sub-order=2')).json).toMatchObject({
      sub_orders: [{ trade_state: 'SUCCESS' }, { trade_state: 'ACCEPT' }],
    })
    expect((await play('POST', '/settle/P1')).json).toMatchObject({
      sub_orders: [{ trade_state: 'SUCCESS' }, { trade_state: 'SUCCESS' }],
    })
    expect((await play('GET', '/orders')).json).toMatchObject([{ refundable: { S1: 1500, S2: 800 } }])
    expect((await play('GET', '/orders/P2')).json).toEqual([])
  })

  test('without a place is planned for every sub-order', async () => {
    const contract_id = await sign()
    expect((await play('POST', '/deduct/PAYERROR')).json).toEqual([{ plan: 'deduction PAYERROR', where: {} }])
    const { data } = await deduct(contract_id)
    expect(data!.sub_orders.map(({ trade_state }) => trade_state)).toEqual(['PAYERROR', 'PAYERROR'])
  })

  test.each([
    ['/deduct/paid', 'state: given \\"paid\\". Wanted: a word like SUCCESS'],
    ['/deduct', 'Something is missing'],
    ['/deduct/PAYERROR?suborder=1', 'Did you mean sub-order?'],
    ['/settle/P9', 'the order is unknown to this mock, which knows none'],
    ['/settle/P9?state=paid', 'state: given \\"paid\\"'],
    ['/settle', 'Wanted: POST /mock/settle/{combine_out_trade_no}.'],
  ])('by %s is refused', async (target, error) => {
    expect(await play('POST', target)).toEqual(refusal(400, error.replaceAll('\\"', '"')))
    expect(mock.pending()).toEqual([])
  })
})

describe('a refund', () => {
  test('is shown, and comes to another state; closed, its money is left again', async () => {
    await deduct(await sign())
    await refund('R1', 500)
    await refund('R2', 300)
    const left = () => (mock.orders('P1')[0]!['refundable'] as Record<string, number>)['S1']
    expect((await play('GET', '/refunds')).json).toHaveLength(2)
    expect((await play('GET', '/refunds/R2')).json).toMatchObject([{ out_refund_no: 'R2', amount: { refund: 300 } }])
    expect((await play('POST', '/settle-refund/R1?status=CLOSED')).json).toMatchObject({ status: 'CLOSED' })
    expect(left()).toBe(1200)
    expect((await play('POST', '/settle-refund/R1')).json).toMatchObject({ status: 'SUCCESS' })
    expect(left()).toBe(700)
    expect(await play('POST', '/settle-refund/R9')).toEqual(refusal(400, 'which knows R1, R2'))
    expect(await play('POST', '/settle-refund/R1?status=closed')).toEqual(refusal(400, 'status: given "closed"'))
    expect(await play('POST', '/settle-refund')).toEqual(refusal(400, 'Something is missing'))
  })

  test('is refused a year after its payment', async () => {
    await deduct(await sign())
    await play('POST', '/clock/366d')
    expect((await refund('R1', 1)).error).toMatchObject({ code: 'INVALID_REQUEST', status: 400 })
    await play('POST', '/clock/364d')
    expect((await refund('R1', 1)).data).toMatchObject({ out_refund_no: 'R1' })
  })

  test('is refused after 50 parts', async () => {
    await deduct(await sign())
    for (let part = 1; part <= 50; part++) expect((await refund(`R${part}`, 1)).error).toBeUndefined()
    expect((await refund('R51', 1)).error).toMatchObject({ code: 'INVALID_REQUEST', status: 400 })
    expect(mock.refunds()).toHaveLength(50)
  })
})

describe('a refusal', () => {
  const call = (code = 'W1') => wechatpay.POST(presignPath, { body: presign(code) })

  test('of a known code has its own status; it can be given, with message and detail', async () => {
    expect((await play('POST', '/refuse/NOT_ENOUGH?operation=createTransaction')).json).toEqual([
      { plan: 'refusal NOT_ENOUGH', where: { operation: 'createTransaction' } },
    ])
    expect((await call()).error).toBeUndefined()
    await play('POST', '/clear')
    await play('POST', '/refuse/SOME_CODE?status=409&message=no', '{"field":"/x"}')
    expect((await call('W2')).error).toMatchObject({ code: 'SOME_CODE', status: 409, message: 'no', verified: true })
    expect(mock.requests().at(-1)!.answer).toEqual({ code: 'SOME_CODE', message: 'no', detail: { field: '/x' } })
    await play('POST', '/refuse/SOME_CODE')
    expect((await call('W2')).error).toMatchObject({ code: 'SOME_CODE', status: 400 })
  })

  test.each([
    ['/refuse/NOT_ENOUGH?status=600', undefined, 'status: given "600". Wanted: an HTTP status from 200 to 599'],
    ['/refuse/NOT_ENOUGH', '{', 'The body is not JSON. Wanted: "detail" of the refusal'],
    ['/refuse/NOT_ENOUGH?message=', undefined, 'message: given "". Wanted: a text'],
    ['/refuse/NOT_ENOUGH?operation=presig', undefined, 'operation: presig'],
    ['/refuse/NOT_ENOUGH?path=/v3/nothing', undefined, '/v3/nothing is no path of the API definition'],
    ['/refuse', undefined, 'Wanted: POST /mock/refuse/{code}.'],
    ['/answer/W1', undefined, 'Nothing belongs behind /mock/answer. Wanted: POST /mock/answer.'],
    ['/answer', 'no JSON', 'The body is not JSON. Wanted: fields that replace those of the answer'],
  ])('by %s with the body %s is none', async (target, body, error) => {
    expect(await play('POST', target, body)).toEqual(refusal(400, error))
    expect(mock.pending()).toEqual([])
  })

  test('with a body of more than 1 MiB is not read', async () => {
    const response = await fetch(`${server.url}/mock/answer`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })
    expect(response.status).toBe(413)
  })
})

describe('an answer', () => {
  test('is changed in its fields, or in its status alone', async () => {
    await sign()
    const query = () =>
      wechatpay.GET('/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}', {
        params: { path: { plan_id: 12535, out_contract_code: 'W1' } },
      })
    expect((await play('POST', '/answer?contract=W1', '{"contract_state":"TERMINATED"}')).json).toEqual([
      { plan: 'changed answer', where: { contract: 'W1' } },
    ])
    expect((await query()).data).toMatchObject({ contract_state: 'TERMINATED', out_contract_code: 'W1' })
    expect((await query()).data).toMatchObject({ contract_state: 'SIGNED' })
    await play('POST', '/answer?status=503')
    expect((await query()).error).toMatchObject({ status: 503 })
    expect(mock.requests().at(-1)!.answer).toMatchObject({ contract_state: 'SIGNED' })
  })
})

describe('plans', () => {
  test('are listed until they are played or forgotten', async () => {
    expect((await play('POST', '/inject/forged,%20empty-500?contract=W1')).json).toEqual([
      { plan: 'fault forged', where: { contract: 'W1' } },
      { plan: 'fault empty-500', where: { contract: 'W1' } },
    ])
    await play('POST', '/inject-notification/probe?contract=W1')
    expect((await play('GET', '/pending')).json).toHaveLength(3)
    expect(await play('POST', '/inject-notification/probe?order=P1')).toEqual(refusal(400, 'no parameter order here'))
    expect(await play('GET', '/pending/1')).toEqual(refusal(400, 'Nothing belongs behind /mock/pending'))
    expect(await play('POST', '/clear')).toEqual({ status: 200, json: [] })
    expect((await play('GET', '/pending')).json).toEqual([])
  })

  test('and requests are filtered by what they are about', async () => {
    await sign('W1')
    await sign('W2')
    expect((await play('GET', '/requests')).json).toHaveLength(2)
    expect((await play('GET', '/requests?contract=W2')).json).toMatchObject([{ body: { out_contract_code: 'W2' } }])
    expect((await play('GET', '/requests?operation=uploadImage')).json).toEqual([])
    expect(await play('GET', '/requests?operation=nothing')).toEqual(refusal(400, 'operation: nothing'))
  })
})

describe('a clock', () => {
  test.each([
    ['1500ms', 1500],
    ['2', 2000],
    ['-400s', -400_000],
    ['1.5m', 90_000],
    ['366d', 366 * 86_400_000],
    ['0', 0],
  ])('is set by %s', async (text, ahead) => {
    for (const name of ['clock', 'skew']) {
      expect((await play('POST', `/${name}/${text}`)).json).toMatchObject({ ahead })
      const { json } = await play('POST', `/${name}`)
      expect(json).toMatchObject({ ahead })
      const { now } = json as { now: string }
      expect(Math.abs(Date.parse(now) - Date.now() - ahead)).toBeLessThan(60_000)
    }
  })

  test.each(['soon', '2w', '1h30m', '--1'])('is not set by %s', async (text) => {
    for (const name of ['clock', 'skew']) {
      expect(await play('POST', `/${name}/${text}`)).toEqual(refusal(400, 'Wanted: milliseconds; over HTTP 2h'))
      expect((await play('POST', `/${name}`)).json).toMatchObject({ ahead: 0 })
    }
  })
})

describe('the mock', () => {
  test('forgets all by reset, but its keys', async () => {
    await deduct(await sign())
    await refund('R1', 1)
    await play('POST', '/clock/2h')
    await play('POST', '/inject/forged')
    expect(await play('POST', '/reset')).toEqual({ status: 200, json: { reset: true } })
    for (const list of ['contracts', 'orders', 'refunds', 'requests', 'deliveries', 'pending']) {
      expect((await play('GET', `/${list}`)).json, list).toEqual([])
    }
    expect((await play('POST', '/clock')).json).toMatchObject({ ahead: 0 })
    expect((await wechatpay.POST(presignPath, { body: presign('W1') })).error).toBeUndefined()
  })

  test('begins to replace its certificate', async () => {
    const certificates = async () => (await wechatpay.GET('/v3/certificates')).data!.data.length
    await mock.stop()
    mock = createMockWechatPay({ keys: 'certificate' })
    server = await mock.listen()
    wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    expect(await certificates()).toBe(1)
    expect(await play('POST', '/rotate')).toEqual({ status: 200, json: { rotating: true } })
    expect(await certificates()).toBe(2)
  })

  test('answers stop, and ends its servers', async () => {
    expect(await play('POST', '/stop')).toEqual({ status: 200, json: { stopped: true } })
    await server.closed
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test.each([
    ['evil.example', 403],
    ['127.0.0.1', 200],
    ['localhost:1', 200],
  ])('asked for by the name %s answers %i', async (Host, status) => {
    const answered = await new Promise<number | undefined>((resolve, reject) =>
      sendHttp(`${server.url}/mock/pending`, { headers: { Host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end(),
    )
    expect(answered).toBe(status)
  })

  test('tells a page of another site nothing', async () => {
    const response = await fetch(`${server.url}/mock/pending`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ error: expect.stringContaining('Sec-Fetch-Site: cross-site') as string })
  })
})
