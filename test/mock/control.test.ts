import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationsOf } from '../../src/contract/contract.js'
import { createNotificationHandler, createWechatPayClient, type WechatPayNotification } from '../../src/index.js'
import { createMockWechatPay, type Delivery, type MockServer } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

/** Machines that test much at once are slow. */
const polling = { timeout: 20_000 }
const events: WechatPayNotification[] = []
const mock = createMockWechatPay({ speed: 100, notify: (request) => handle(request) })
const handle = createNotificationHandler({
  ...mock.merchant,
  onEvent: (event) => void events.push(event),
  onError: () => {},
})
const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch, retry: false })
let server: MockServer
beforeAll(async () => {
  server = await mock.listen()
})
afterAll(() => server.close())

/** A request as a terminal or another language sends it. */
async function send(method: string, target: string, init: RequestInit = {}) {
  const response = await fetch(`${server.url}/mock${target}`, { method, ...init })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as unknown }
}

async function presign(out_contract_code: string, change = {}) {
  const { error } = await client.POST(path, { body: { ...body, out_contract_code, ...change } })
  expect(error).toBeUndefined()
}

describe('a request under /mock', () => {
  test('lets the payer sign, and is answered with what became of the notification', async () => {
    await presign('C1')
    const { status, json, text } = await send('POST', '/approve/C1')
    expect(status).toBe(200)
    expect(json).toEqual({
      id: events.at(-1)!.id,
      event_type: 'ECOMMERCE_ENTRUST.SIGN',
      out_contract_code: 'C1',
      url: body.notify_url,
      accepted: true,
      attempts: [{ status: 204, answer: '' }],
    })
    expect(text).toMatch(/^\{\n {2}"id".*\}\n$/s)
  })

  test('is answered after the first attempt, and the rest can be asked for', async () => {
    await presign('C2')
    expect((await send('POST', '/inject-notification/probe,forged')).json).toEqual([
      { plan: 'fault probe of a notification', where: {} },
      { plan: 'fault forged of a notification', where: {} },
    ])
    const { json } = await send('POST', '/approve/C2')
    expect(json).toMatchObject({ accepted: false, attempts: [{ status: 401, fault: 'probe' }], wait: 100 })
    const see = async () => ((await send('GET', '/deliveries/C2')).json as Delivery[])[0]!
    await expect.poll(async () => (await see()).accepted, polling).toBe(true)
    const delivery = await see()
    expect(delivery.attempts.map(({ status }) => status)).toEqual([401, 401, 204])
    expect(delivery).not.toHaveProperty('wait')
  })

  test('is answered at the end where that is asked for', async () => {
    await send('POST', '/inject-notification/stale')
    const { json } = await send('POST', '/terminate/C2?until=end&mode=SYSTEM_TERMINATE')
    expect(json).toMatchObject({ event_type: 'ECOMMERCE_ENTRUST.TERMINATE', accepted: true })
    expect((json as Delivery).attempts).toHaveLength(2)
    expect(events.at(-1)!.resource).toMatchObject({ contract_termination_mode: 'SYSTEM_TERMINATE' })
  })

  test('lets the payer end a contract, or give one up', async () => {
    await send('POST', '/terminate/C1')
    expect(events.at(-1)!.resource).toMatchObject({
      out_contract_code: 'C1',
      contract_termination_mode: 'USER_TERMINATE',
    })
    await presign('C3')
    expect((await send('POST', '/give-up/C3')).json).toEqual({ out_contract_code: 'C3', given_up: true })
    expect((await send('POST', '/approve/C3')).json).toEqual({
      error: expect.stringContaining('NOT_SIGNED, given up') as string,
    })
    expect((await send('GET', '/deliveries/C3')).json).toEqual([])
  })

  test('plays faults, none of which it takes itself', async () => {
    expect((await send('POST', '/inject/html-502')).json).toEqual([{ plan: 'fault html-502', where: {} }])
    await send('GET', '/deliveries')
    const { error } = await client.POST(path, { body })
    expect(error).toMatchObject({ code: 'HTTP_502' })
  })

  test('shows every notification, of any contract, also one that the merchant has caused', async () => {
    await presign('C4')
    await send('POST', '/approve/C4')
    await client.POST(
      '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
      {
        params: { path: { plan_id: body.plan_id, out_contract_code: 'C4' } },
        body: { contract_termination_remark: 'x' },
      },
    )
    await expect
      .poll(
        async () => ((await send('GET', '/deliveries/C4')).json as Delivery[]).map(({ event_type }) => event_type),
        polling,
      )
      .toEqual(['ECOMMERCE_ENTRUST.SIGN', 'ECOMMERCE_ENTRUST.TERMINATE'])
    const all = (await send('GET', '/deliveries')).json as Delivery[]
    expect(new Set(all.map(({ out_contract_code }) => out_contract_code))).toEqual(new Set(['C1', 'C2', 'C4']))
  })

  test('takes a number with any characters', async () => {
    await presign('C/5 陈?')
    const { json } = await send('POST', `/approve/${encodeURIComponent('C/5 陈?')}`)
    expect(json).toMatchObject({ accepted: true, out_contract_code: 'C/5 陈?' })
  })

  test('tells all there is', async () => {
    const { json } = await send('GET', '')
    expect(Object.keys(json as object)).toContain('POST /mock/approve/{out_contract_code}')
    expect((await send('GET', '/')).json).toEqual(json)
  })

  test.each<[string, string, number, string]>([
    ['POST', '/approve/nothing', 400, 'unknown to this mock, which knows '],
    ['POST', '/approve/C1', 400, 'has the state TERMINATED. Wanted: one with the state NOT_SIGNED.'],
    ['POST', '/approve', 400, 'Something is missing. Wanted: POST /mock/approve/{out_contract_code}.'],
    ['POST', '/approve/%FF', 400, 'is not UTF-8, percent-encoded: %FF'],
    ['POST', '/approve/C1?until=now', 400, 'until: given "now". Wanted: end, or leave it out.'],
    ['POST', '/terminate/C1?mode=user', 400, 'mode: given "user". Wanted: a word like USER_TERMINATE'],
    ['POST', '/terminate/C1?modus=SYSTEM', 400, 'no parameter modus here. Did you mean mode? Known: mode, until.'],
    ['POST', '/give-up/C1?toString=1', 400, 'no parameter toString here. Known: none.'],
    ['POST', '/inject/forgd', 400, 'Did you mean forged?'],
    ['POST', '/inject-notification/hang', 400, 'fault: hang. Wanted: one of '],
    ['POST', '/aprove/C1', 404, 'There is no /mock/aprove. Did you mean /mock/approve?'],
    ['POST', '/toString', 404, 'There is no /mock/toString. Known: POST /mock/approve/{out_contract_code}, '],
    ['GET', '/approve/C1', 405, 'GET /mock/approve/C1: wanted POST'],
    ['DELETE', '/deliveries', 405, 'wanted GET'],
    ['POST', '', 405, 'wanted GET'],
  ])('%s %s is refused', async (method, target, status, error) => {
    const answer = await send(method, target)
    expect(answer.status).toBe(status)
    expect(answer.json).toEqual({ error: expect.stringContaining(error) as string })
    if (status === 405) expect(answer.headers.get('Allow')).toMatch(/^(GET|POST)$/)
  })

  test('that a browser sends for a page is refused, whatever it asks for', async () => {
    await presign('C6')
    const headers = { Origin: 'https://evil.example' }
    for (const [method, target] of [
      ['POST', '/approve/C6'],
      ['GET', '/deliveries'],
    ] as const) {
      const { status, json } = await send(method, target, { headers })
      expect(status).toBe(403)
      expect(json).toEqual({ error: expect.stringContaining('Origin: https://evil.example') as string })
    }
    expect((await send('POST', '/approve/C6')).status).toBe(200)
  })

  test('with a body is refused, because nothing in it would be heeded', async () => {
    const { status, json } = await send('POST', '/terminate/C6', { body: '{"mode":"SYSTEM_TERMINATE"}' })
    expect(status).toBe(400)
    expect(json).toEqual({ error: expect.stringContaining('A body was given') as string })
  })
})

describe('the path /mock', () => {
  test('is no path of WeChat Pay', () => {
    for (const key of Object.keys(operationsOf())) expect(key).toMatch(/^[A-Z]+ \/v3\//)
  })

  test('is not there for a mock that does not listen', async () => {
    const response = await mock.fetch(new Request('https://api.mch.weixin.qq.com/mock'))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is answered in no way that could be taken for WeChat Pay', async () => {
    const { headers } = await send('GET', '')
    expect([...headers.keys()].filter((name) => /^wechatpay|^request-id/i.test(name))).toEqual([])
    expect((await fetch(`${server.url}/mockery`)).status).toBe(404)
    expect(await (await fetch(`${server.url}/mockery`)).json()).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('does not hide a bug: the connection breaks', async () => {
    let isBroken = false
    const broken = createMockWechatPay({
      now: () => {
        if (isBroken) throw new Error('a bug')
        return Date.now()
      },
    })
    const other = await broken.listen()
    const { merchant, fetch: own } = broken
    await createWechatPayClient({ ...merchant, fetch: own }).POST(path, { body })
    isBroken = true
    await expect(fetch(`${other.url}/mock/approve/${body.out_contract_code}`, { method: 'POST' })).rejects.toThrow()
    await other.close()
  })
})

describe('a service on this machine', () => {
  test('is reached by its own notify_url, which the contract allows', async () => {
    const seen: string[] = []
    const receiver = createServer((request, response) => {
      seen.push(request.url!)
      response.writeHead(204).end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    const local = createMockWechatPay()
    const listening = await local.listen()
    const own = createWechatPayClient({ ...local.merchant, baseUrl: listening.url })
    await own.POST(path, { body: { ...body, notify_url: `${origin}/notify` } })
    const approve = () => fetch(`${listening.url}/mock/approve/${body.out_contract_code}`, { method: 'POST' })
    expect(await (await approve()).json()).toMatchObject({ accepted: true, url: `${origin}/notify` })
    expect(seen).toEqual(['/notify'])
    await listening.close()
    receiver.closeAllConnections()
    receiver.close()
  })
})
