import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createNotificationHandler, createWechatPayClient, type WechatPayNotification } from '../../src/index.js'
import { createMockWechatPay, type Delivery, type MockWechatPayOptions } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const code = body.out_contract_code
const contractPath = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
const params = { path: { plan_id: body.plan_id, out_contract_code: code } }

/** A merchant with one session, its receiver, and the WeChat Pay it talks to. */
async function merchant(options: MockWechatPayOptions & { fails?: number } = {}) {
  const { fails = 0, ...rest } = options
  const events: WechatPayNotification[] = []
  const requests: Request[] = []
  let left = fails
  const mock = createMockWechatPay({
    speed: 1e6,
    notify: (request) => {
      requests.push(request.clone())
      return handle(request)
    },
    ...rest,
  })
  const handle = createNotificationHandler({
    ...mock.merchant,
    onEvent: (event) => {
      if (left-- > 0) throw new Error('the business failed')
      events.push(event)
    },
    onError: () => {},
  })
  const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
  const { error } = await client.POST(path, { body: { ...body, attach: 'order 7' } })
  expect(error).toBeUndefined()
  const query = async () => (await client.GET(contractPath, { params })).data
  return { mock, client, query, events, requests }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a contract', () => {
  test('waits, is signed, ends: the merchant is told, and the query says the same', async () => {
    const { mock, query, events } = await merchant()
    expect(await query()).toMatchObject({ contract_state: 'NOT_SIGNED', contract_id: '' })

    expect(await mock.approve(code)).toMatchObject({
      accepted: true,
      attempts: [{ status: 204 }],
      url: body.notify_url,
    })
    const contract = await query()
    expect(contract).toMatchObject({
      contract_state: 'SIGNED',
      contract_id: expect.stringMatching(/^\d{18}$/) as string,
    })
    const { mchid } = mock.merchant
    const same = { mchid, out_contract_code: code, plan_id: 12535, appid: body.appid, openid: contract!.openid }
    expect(events).toMatchObject([{ event_type: 'ECOMMERCE_ENTRUST.SIGN', summary: '签约结果通知' }])
    expect(events[0]!.resource).toEqual({
      ...same,
      attach: 'order 7',
      operate_time: contract!.contract_signed_time,
      contract_expired_time: contract!.contract_expired_time,
    })
    expect(contract!.contract_signed_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)

    expect(await mock.terminate(code)).toMatchObject({ accepted: true })
    const { contract_terminate_info: end, contract_state } = (await query())!
    expect(contract_state).toBe('TERMINATED')
    expect(end).toMatchObject({ contract_termination_mode: 'USER_TERMINATE' })
    expect(events[1]).toMatchObject({ event_type: 'ECOMMERCE_ENTRUST.TERMINATE' })
    expect(events[1]!.resource).toEqual({
      ...same,
      attach: 'order 7',
      operate_time: end!.contract_terminated_time,
      contract_termination_mode: 'USER_TERMINATE',
    })
  })

  test('that is given up is told to nobody and cannot be signed any more', async () => {
    const { mock, query, requests } = await merchant()
    mock.giveUp(code)
    expect(await query()).toMatchObject({ contract_state: 'NOT_SIGNED' })
    await expect(mock.approve(code)).rejects.toMatchObject({ code: 'ERR_OPTIONS' })
    expect(requests).toEqual([])
  })

  test('that the merchant ends is announced where ends are announced', async () => {
    const ended = new Promise<Delivery>((resolve) => {
      void merchant({
        terminationUrl: 'https://yourapp.com/ended',
        onDelivery: (d) => d.url.endsWith('ended') && resolve(d),
      }).then(async ({ mock, client, query }) => {
        const end = () =>
          client.POST(`${contractPath}/terminate`, { params, body: { contract_termination_remark: '用户要求' } })
        expect((await end()).error).toMatchObject({ status: 400, code: 'INVALID_REQUEST' })
        await mock.approve(code)
        expect((await end()).data).toEqual({ mchid: mock.merchant.mchid, ...params.path })
        expect((await end()).data).toEqual({ mchid: mock.merchant.mchid, ...params.path })
        expect((await query())!.contract_terminate_info).toMatchObject({
          contract_termination_mode: 'MCH_API_TERMINATE',
          contract_termination_remark: '用户要求',
        })
      })
    })
    expect(await ended).toMatchObject({ event_type: 'ECOMMERCE_ENTRUST.TERMINATE', accepted: true })
  })

  test('that is not there, or of another plan, is not found', async () => {
    const { client } = await merchant()
    for (const wrong of [
      { plan_id: 1, out_contract_code: code },
      { plan_id: body.plan_id, out_contract_code: 'unknown' },
    ]) {
      const { error } = await client.GET(contractPath, { params: { path: wrong } })
      expect(error).toMatchObject({ status: 404, code: 'CONTRACT_NOT_EXIST' })
      const end = await client.POST(`${contractPath}/terminate`, {
        params: { path: wrong },
        body: { contract_termination_remark: 'x' },
      })
      expect(end.error).toMatchObject({ status: 404, code: 'CONTRACT_NOT_EXIST' })
    }
  })

  test('takes each step once, and says what it is and what it would have to be', async () => {
    const { mock } = await merchant()
    await expect(mock.terminate(code)).rejects.toThrow(
      'the contract has the state NOT_SIGNED. Wanted: one with the state SIGNED.',
    )
    await expect(mock.approve('unknown')).rejects.toThrow('the contract is unknown to this mock')
    await mock.approve(code)
    await expect(mock.approve(code)).rejects.toThrow('has the state SIGNED')
    expect(() => mock.giveUp(code)).toThrow('has the state SIGNED')
    await mock.terminate(code, 'SYSTEM_TERMINATE')
    await expect(mock.terminate(code)).rejects.toThrow('has the state TERMINATED')
  })
})

describe('a delivery', () => {
  test('that is refused comes again: the same notification, signed anew', async () => {
    const { mock, events, requests } = await merchant({ fails: 2 })
    const delivery = await mock.approve(code)
    expect(delivery.attempts.map(({ status }) => status)).toEqual([500, 500, 204])
    expect(delivery.attempts[0]!.answer).toBe('{"code":"FAIL","message":"onEvent failed"}')
    expect(events).toMatchObject([{ id: delivery.id }])
    const bodies = new Set(await Promise.all(requests.map((request) => request.text())))
    const nonces = new Set(requests.map(({ headers }) => headers.get('Wechatpay-Nonce')))
    expect([bodies.size, nonces.size]).toEqual([1, 3])
  })

  test('with every fault that is not to be believed, until it is right', async () => {
    const { mock, events } = await merchant()
    mock.injectNotification('probe', 'forged', 'tampered', 'stale', 'future', 'unknown-serial', 'unsigned')
    const { attempts, accepted } = await mock.approve(code)
    expect(attempts.map(({ fault }) => fault).slice(0, 2)).toEqual(['probe', 'forged'])
    expect(attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 401, 204])
    expect(attempts[0]!.answer).toContain('ERR_SIGNATURE_PROBE')
    expect([accepted, events.length]).toEqual([true, 1])
  })

  test('comes 30 times at the published times, and then no more', async () => {
    vi.useFakeTimers()
    const times: number[] = []
    const ended: Delivery[] = []
    const { mock } = await merchant({
      speed: 1,
      onDelivery: (delivery) => ended.push(delivery),
      notify: async () => {
        times.push(Date.now())
        return new Response('{"code":"SUCCESS"}', { status: 202 })
      },
    })
    void mock.approve(code)
    while (ended.length === 0) await vi.advanceTimersByTimeAsync(1000)
    const waits = times.map((time, i) => Math.round((time - (times[i - 1] ?? time)) / 1000))
    expect(waits).toEqual([0, 10, 10, 10, 30, 30, 30, ...Array<number>(23).fill(300)])
    expect(ended).toMatchObject([{ accepted: false }])
  })

  test('takes less than a second for its 30 attempts where no speed is named', async () => {
    vi.useFakeTimers()
    const { mock } = await merchant({ fails: 30, speed: undefined })
    let delivery: Delivery | undefined
    void mock.approve(code).then((ended) => (delivery = ended))
    await vi.advanceTimersByTimeAsync(1000)
    expect(delivery).toMatchObject({ accepted: false })
    expect(delivery!.attempts).toHaveLength(30)
  })

  test('without an answer within 5 seconds, or without a connection, has failed', async () => {
    vi.useFakeTimers()
    let turn = 0
    const { mock } = await merchant({
      notify: async () => {
        turn++
        if (turn === 1) return new Promise<Response>(() => {})
        if (turn === 2) throw new TypeError('fetch failed')
        return new Response(null)
      },
    })
    let delivery: Delivery | undefined
    void mock.approve(code).then((ended) => (delivery = ended))
    while (!delivery) await vi.advanceTimersByTimeAsync(100)
    expect(delivery.attempts).toMatchObject([
      { status: 0, answer: 'no answer within 5000 ms' },
      { status: 0, answer: 'fetch failed' },
      { status: 200 },
    ])
  })

  test.each([
    ['http://127.0.0.1:3000/hook', 'http://127.0.0.1:3000/hook', 'http://127.0.0.1:3000/hook'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/notify', 'http://127.0.0.1:3000/ended'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/notify', 'http://127.0.0.1:3000/ended'],
    ['http://127.0.0.1:3000/?to=me', 'http://127.0.0.1:3000/?to=me', 'http://127.0.0.1:3000/?to=me'],
  ])('goes to %s where everything is to go there', async (deliverTo, signed, ended) => {
    const { mock, requests } = await merchant({ deliverTo, terminationUrl: 'https://yourapp.com/ended' })
    expect(await mock.approve(code)).toMatchObject({ accepted: true, url: signed, out_contract_code: code })
    expect(await mock.terminate(code)).toMatchObject({ accepted: true, url: ended })
    expect(requests.map(({ url }) => url)).toEqual([signed, ended])
  })

  test('is told after each attempt, with the wait until the next', async () => {
    const told: Delivery[] = []
    const { mock } = await merchant({ fails: 2, speed: 1000, onDeliveryAttempt: (delivery) => told.push(delivery) })
    const end = await mock.approve(code)
    expect(told.map(({ accepted, attempts, wait }) => [accepted, attempts.length, wait])).toEqual([
      [false, 1, 10],
      [false, 2, 10],
      [true, 3, undefined],
    ])
    expect(told.at(-1)).toEqual(end)
  })

  test('ends as it stands when the mock is stopped: between attempts, and during one', async () => {
    const stop = new AbortController()
    const { mock } = await merchant({ fails: 1, speed: 1, signal: stop.signal, onDeliveryAttempt: () => stop.abort() })
    expect(await mock.approve(code)).toMatchObject({ accepted: false, attempts: [{ status: 500 }], wait: 10_000 })
    const other = new AbortController()
    const ended: Delivery[] = []
    const hanging = await merchant({
      speed: 1,
      signal: other.signal,
      onDelivery: (delivery) => ended.push(delivery),
      notify: (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(new Error('cut off')))
          other.abort(new Error('stopped'))
        }),
    })
    const delivery = await hanging.mock.approve(code)
    expect(delivery).toMatchObject({ accepted: false, attempts: [{ status: 0 }] })
    expect(delivery).not.toHaveProperty('wait')
    expect(ended).toEqual([delivery])
  })

  test('without a connection says why', async () => {
    const stop = new AbortController()
    const { mock } = await merchant({
      signal: stop.signal,
      deliverTo: 'http://127.0.0.1:1/',
      notify: (request) => fetch(request),
      onDeliveryAttempt: () => stop.abort(),
    })
    const { attempts } = await mock.approve(code)
    // fetch itself refuses some ports, and says so without a code.
    expect(attempts[0]!.answer).toMatch(/^fetch failed/)
  })

  test.each(['https://yourapp.com/notify', 'http://192.168.0.7:3000/notify', 'http://localhost.evil.example/'])(
    'does not leave this machine on its own: %s',
    async (notify_url) => {
      const mock = createMockWechatPay()
      const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
      await client.POST(path, { body: { ...body, notify_url } })
      await expect(mock.approve(code)).rejects.toThrow('Wanted: deliverTo (--deliver-to)')
      // Nothing has happened: it can be done again, rightly.
      expect(mock.contracts()).toMatchObject([{ contract_state: 'NOT_SIGNED' }])
    },
  )

  test('that the merchant itself causes is told as not sent, where it would leave this machine', async () => {
    const told: Delivery[] = []
    const mock = createMockWechatPay({ onDelivery: (delivery) => told.push(delivery) })
    const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    const echo = { echo_message: 'a', notify_url: 'https://yourapp.com/notify' }
    expect((await client.POST('/v3/security/echo', { body: echo })).error).toBeUndefined()
    expect(told).toMatchObject([{ accepted: false, attempts: [{ status: 0 }], url: echo.notify_url }])
    expect(told[0]!.attempts[0]!.answer).toContain('is not on this machine')
  })

  test('that nobody receives ends soon, and is warned of', async () => {
    const warnings: string[] = []
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warnings.push(String(text)))
    const mock = createMockWechatPay()
    const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    await client.POST(path, { body: { ...body, notify_url: 'http://127.0.0.1:1/notify' } })
    const delivery = await mock.approve(code)
    warn.mockRestore()
    expect(delivery).toMatchObject({ accepted: false })
    expect(delivery.attempts).toHaveLength(30)
    expect(delivery.attempts[0]!.answer).toContain('ECONNREFUSED')
    expect(warnings).toEqual([expect.stringContaining('A notification to http://127.0.0.1:1/notify was not answered')])
  })

  test('waits for an answer as long as it is told to', async () => {
    const { mock } = await merchant({ answerTimeout: 20, notify: () => new Promise<Response>(() => {}) })
    const { attempts } = await mock.approve(code)
    expect(attempts[0]).toMatchObject({ status: 0, answer: 'no answer within 20 ms' })
  })

  test('goes over HTTP unless told otherwise', async () => {
    const server = createServer((request, response) => {
      void handle(request).then((answer) => response.writeHead(answer.status).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const mock = createMockWechatPay()
    const events: WechatPayNotification[] = []
    const handle = createNotificationHandler({ ...mock.merchant, onEvent: (event) => void events.push(event) })
    const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    const notify_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`
    await client.POST(path, { body: { ...body, notify_url } })
    expect(await mock.approve(code)).toMatchObject({ accepted: true })
    expect(events).toMatchObject([{ event_type: 'ECOMMERCE_ENTRUST.SIGN', resource: { out_contract_code: code } }])
    server.closeAllConnections()
    server.close()
  })
})
