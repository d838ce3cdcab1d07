import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { memoryClaims, type ClaimStore } from '../../src/notification/claims.js'
import { WechatPayError } from '../../src/errors.js'
import { createNotificationHandler, type NotificationHandlerOptions } from '../../src/notification/notification.js'
import { createErrorLog } from '../../src/notification/log.js'
import { envelopeOf, messageOf, recipient, requestOf, signed, terminated, url } from '../fixtures/notification.js'

/** A receiver whose errors are kept instead of printed. */
function receiver(options: Partial<NotificationHandlerOptions> = {}) {
  const errors: unknown[] = []
  const onEvent = vi.fn<NotificationHandlerOptions['onEvent']>()
  const handle = createNotificationHandler({ ...recipient, onEvent, onError: (e) => void errors.push(e), ...options })
  return { handle, onEvent, errors }
}

const refusal = (message: string) => ({ code: 'FAIL', message })

afterEach(() => {
  vi.useRealTimers()
})

describe('an answer', () => {
  test('is 204 without a body once onEvent has succeeded', async () => {
    let isHandled = false
    const { handle, errors } = receiver({
      onEvent: async (event) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        expect(event).toMatchObject({ event_type: signed.event_type, resource: signed.resource })
        isHandled = true
      },
    })
    const answer = await handle(await requestOf(signed))
    expect(isHandled).toBe(true)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(errors).toEqual([])
  })

  test.each(['extra', 'problems', 'message'])(
    'is the same where a dependency has put %s on Object.prototype',
    async (name) => {
      let runs = 0
      const { handle, errors } = receiver({ onEvent: () => runs++ })
      const request = await requestOf(signed)
      const shared = Object.prototype as unknown as Record<string, unknown>
      let answer
      shared[name] = 'x'
      try {
        answer = await handle(request)
      } finally {
        delete shared[name]
      }
      expect([answer.status, runs, errors]).toEqual([204, 1, []])
    },
  )

  test.each([
    ['forged', 'ERR_SIGNATURE_INVALID'],
    ['tampered', 'ERR_SIGNATURE_INVALID'],
    ['stale', 'ERR_TIMESTAMP'],
    ['future', 'ERR_TIMESTAMP'],
    ['unknown-serial', 'ERR_SERIAL_UNKNOWN'],
    ['unsigned', 'ERR_SIGNATURE_MISSING'],
    ['probe', 'ERR_SIGNATURE_PROBE'],
  ] as const)('is 401 for %s, with the code and nothing else', async (fault, code) => {
    const { handle, onEvent, errors } = receiver()
    const answer = await handle(await requestOf(signed, fault))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('Content-Type')).toContain('application/json')
    expect(await answer.json()).toEqual(refusal(code))
    expect(errors).toMatchObject([{ code }])
    expect(onEvent).not.toHaveBeenCalled()
  })

  test('is 400 for a signed notification that cannot be decrypted or breaks the API definition', async () => {
    const { handle } = receiver({ apiV3Key: 'x'.repeat(32) })
    expect((await handle(await requestOf(signed))).status).toBe(400)
    const broken = await receiver().handle(await messageOf('{}'))
    expect([broken.status, await broken.json()]).toEqual([400, refusal('ERR_NOTIFICATION_INVALID')])
  })

  test('is 413 over 64 KiB and 408 for a body that does not come, and ends the connection', async () => {
    const { handle } = receiver({ bodyTimeout: 20 })
    const { headers } = await messageOf('{}')
    const large = await handle({ method: 'POST', headers, body: new Uint8Array(65_537) })
    expect([large.status, large.headers.get('Connection')]).toEqual([413, 'close'])
    async function* silent() {
      yield ''
      await new Promise(() => {})
    }
    const slow = await handle({ method: 'POST', headers, body: silent() })
    expect([slow.status, slow.headers.get('Connection')]).toEqual([408, 'close'])
    expect(await slow.json()).toEqual(refusal('ERR_NOTIFICATION_INCOMPLETE'))
  })

  test.each([undefined, null, 'body', {}, { resource: {} }])('is 500 for %j in place of a request', async (given) => {
    const { handle, errors } = receiver()
    expect((await handle(given as never)).status).toBe(500)
    expect(errors).toMatchObject([
      {
        code: 'ERR_BODY_NOT_RAW',
        message: expect.stringContaining('no headers. Wanted: the request itself (Hono: c.req.raw)') as string,
      },
    ])
  })

  test('is 405 for another method, and says which one', async () => {
    const { handle } = receiver()
    const answer = await handle(new Request(url))
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST'])
    expect((await handle({ method: 'PUT', headers: {}, body: '' })).status).toBe(405)
  })

  test('is 500 when a framework has parsed the body: that is this side’s fault', async () => {
    const { handle, errors } = receiver()
    const answer = await handle({ method: 'POST', headers: {}, body: { id: 1 } as never })
    expect([answer.status, await answer.json()]).toEqual([500, refusal('ERR_BODY_NOT_RAW')])
    expect((errors[0] as Error).message).toContain('express.json()')
  })

  test('is 500 when the keys cannot be looked up', async () => {
    const find = () => Promise.reject(new Error('the key server is down'))
    const { handle, errors } = receiver({ platformKeys: { find, preferred: () => 'x' } })
    const answer = await handle(await requestOf(signed))
    expect([answer.status, await answer.json()]).toEqual([500, refusal('ERR_SERIAL_UNKNOWN')])
    expect(errors).toMatchObject([{ code: 'ERR_SERIAL_UNKNOWN', cause: { message: 'the key server is down' } }])
  })
})

test('what throws when it is looked at does not make the handler reject', async () => {
  const { handle, errors } = receiver()
  const hostile = {
    get headers(): object {
      throw new Error('revoked')
    },
  }
  const answer = await handle(hostile as never)
  expect([answer.status, await answer.json()]).toEqual([500, refusal('the notification could not be read')])
  expect(errors).toMatchObject([{ message: 'revoked' }])
})

describe('through node:http', () => {
  /** What a listener answers to a request, as text, and when the connection closed. */
  async function exchange(
    listener: (request: IncomingMessage, response: ServerResponse) => unknown,
    { method = 'POST', headers = {}, body = '', length = Buffer.byteLength(body) }: Partial<Sent>,
  ): Promise<string> {
    const server = createServer((request, response) => void listener(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const fields = Object.entries({ ...headers, 'Content-Length': length }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    )
    socket.write(`${method} /notify HTTP/1.1\r\nHost: x\r\n${fields.join('')}\r\n${body}`)
    let received = ''
    await new Promise<void>((resolve) => {
      socket.on('data', (bytes) => {
        received += bytes.toString()
        if (received.includes('\r\n\r\n')) resolve()
      })
      socket.on('close', () => resolve())
    })
    socket.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    return received
  }

  interface Sent {
    readonly method: string
    readonly headers: object
    readonly body: string
    /** The length that is announced. */
    readonly length: number
  }

  /** A genuine delivery. */
  async function genuine() {
    const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
    return { headers, body: Buffer.from(body).toString() }
  }

  test('the answer goes through the response, which is the second argument', async () => {
    const { handle, onEvent } = receiver()
    const returned: unknown[] = []
    const listener = async (request: IncomingMessage, response: ServerResponse) => {
      returned.push(await handle(request, response))
    }
    const delivery = await genuine()
    expect(await exchange(listener, delivery)).toMatch(/^HTTP\/1\.1 204 /)
    expect(onEvent).toHaveBeenCalledOnce()
    expect(returned).toEqual([undefined])
  })

  test('or that of a context of Koa, whose second argument is next', async () => {
    const { handle, onEvent } = receiver()
    const listener = (req: IncomingMessage, res: ServerResponse) =>
      handle({ req, res, request: { headers: req.headers } }, async () => {})
    const delivery = await genuine()
    expect(await exchange(listener, delivery)).toMatch(/^HTTP\/1\.1 204 /)
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('a refusal ends the connection when bytes of the request are still to come, and only then', async () => {
    const { handle } = receiver()
    const listener = (request: IncomingMessage, response: ServerResponse) => handle(request, response)
    expect(await exchange(listener, { body: '{}', length: 200_000 })).toMatch(
      /^HTTP\/1\.1 401 [^]*\r\nConnection: close\r\n/,
    )
    const { headers, body } = await genuine()
    expect(await exchange(listener, { headers, body: `${body} ` })).toMatch(
      /^HTTP\/1\.1 401 [^]*\r\nConnection: keep-alive\r\n/,
    )
  })

  test('what is no message is answered too', async () => {
    const { handle, errors } = receiver()
    const answered = await exchange((_, response) => handle({} as never, response), {})
    expect(answered).toMatch(/^HTTP\/1\.1 500 [^]*ERR_BODY_NOT_RAW/)
    expect(errors).toMatchObject([{ code: 'ERR_BODY_NOT_RAW' }])
  })

  const early = (response: ServerResponse) => void response.writeHead(200).end('ok')

  test.each<[string, (handle: ReturnType<typeof receiver>['handle']) => Parameters<typeof exchange>[0]]>([
    ['of a request', (handle) => (request, response) => (void handle(request), early(response))],
    [
      'of a message made by hand',
      (handle) => (_, response) => (void handle({ headers: {}, body: '' }, response), early(response)),
    ],
  ])('a success that a framework writes before the outcome %s is known is none', async (_, glue) => {
    const { handle, errors } = receiver()
    expect(await exchange(glue(handle), {})).toMatch(/^HTTP\/1\.1 500 /)
    await vi.waitFor(() => expect(errors.map((error) => (error as WechatPayError).code)).toContain('ERR_ANSWER_LOST'))
  })

  test('whatever a framework writes to a request that is no delivery goes out', async () => {
    const { handle, errors } = receiver()
    const listener = (request: IncomingMessage, response: ServerResponse) => (void handle(request), early(response))
    expect(await exchange(listener, { method: 'GET' })).toMatch(/^HTTP\/1\.1 200 /)
    expect(errors).toEqual([])
  })
})

describe('when onEvent fails', () => {
  test.each([
    [
      'throws',
      () => {
        throw new Error('database is down')
      },
    ],
    ['rejects', () => Promise.reject(new Error('database is down'))],
  ])('because it %s: 500, nothing told, and the next delivery runs it again', async (_, fail) => {
    let times = 0
    const { handle, errors } = receiver({ onEvent: () => (++times === 1 ? fail() : undefined) })
    const request = await requestOf(signed)
    const first = await handle(request.clone())
    expect([first.status, await first.json()]).toEqual([500, refusal('onEvent failed')])
    expect(errors).toMatchObject([{ message: 'database is down' }])
    expect((await handle(request.clone())).status).toBe(204)
    expect((await handle(request)).status).toBe(204)
    expect(times).toBe(2)
  })

  test('with an error of this package, from a call it made, it is 500 all the same', async () => {
    const { handle } = receiver({
      onEvent: () => {
        throw new WechatPayError('ERR_SIGNATURE_INVALID', 'of an answer')
      },
    })
    expect((await handle(await requestOf(signed))).status).toBe(500)
  })

  test('an onError that fails changes nothing', async () => {
    for (const onError of [
      () => {
        throw new Error('log is full')
      },
      () => Promise.reject(new Error('log is full')),
    ]) {
      const { handle } = receiver({ onError })
      expect((await handle(await requestOf(signed, 'forged'))).status).toBe(401)
    }
  })

  test('it is printed unless somebody listens', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { onError: _, ...options } = { ...recipient, onError: 0, onEvent: () => {} }
    await createNotificationHandler(options)(await requestOf(signed, 'forged'))
    expect(print).toHaveBeenCalledOnce()
    expect(print.mock.calls[0]).toMatchObject([{ code: 'ERR_SIGNATURE_INVALID' }])
    print.mockRestore()
  })
})

/** An onEvent that ends when it is told to. */
function heldEvent() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const onEvent = vi.fn(() => new Promise<void>((resolve, reject) => void ends.push({ resolve, reject })))
  return { ends, onEvent }
}

describe('once', () => {
  test('five deliveries at once run onEvent once, and all are answered 204', async () => {
    const { ends, onEvent } = heldEvent()
    const { handle } = receiver({ onEvent })
    const request = await requestOf(signed)
    const answers = Array.from({ length: 5 }, () => handle(request.clone()))
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    ends[0]!.resolve()
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('when the first of two fails, the second runs onEvent itself', async () => {
    const { ends, onEvent } = heldEvent()
    const { handle } = receiver({ onEvent })
    const request = await requestOf(signed)
    const first = handle(request.clone())
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    const second = handle(request.clone())
    ends[0]!.reject(new Error('no'))
    expect((await first).status).toBe(500)
    await vi.waitFor(() => expect(ends).toHaveLength(2))
    ends[1]!.resolve()
    expect((await second).status).toBe(204)
  })

  test('while the outcome of another delivery stays open, WeChat Pay is told to come again', async () => {
    const { ends, onEvent } = heldEvent()
    const { handle, errors } = receiver({ onEvent })
    const request = await requestOf(signed)
    vi.useFakeTimers()
    const first = handle(request.clone())
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    const second = handle(request.clone())
    let answer: Response | undefined
    void second.then((response) => (answer = response))
    while (!answer) await vi.advanceTimersByTimeAsync(100)
    expect([answer.status, await answer.json()]).toEqual([503, refusal('ERR_NOTIFICATION_BUSY')])
    expect(errors).toMatchObject([{ code: 'ERR_NOTIFICATION_BUSY' }])
    ends[0]!.resolve()
    expect((await first).status).toBe(204)
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('different notifications of one contract are different events', async () => {
    const { handle, onEvent } = receiver()
    await handle(await requestOf(signed))
    await handle(await requestOf(terminated))
    await handle(await requestOf(signed))
    expect(onEvent).toHaveBeenCalledTimes(3)
  })
})

describe('the claim store', () => {
  const store = (verbs: Partial<ClaimStore>): ClaimStore => ({ ...memoryClaims(), ...verbs })
  const down = () => Promise.reject(new Error('connection refused'))
  const mute = () => new Promise<never>(() => {})

  test('is told how long a claim and a success count', async () => {
    const claim = vi.fn<ClaimStore['claim']>().mockResolvedValue('claimed')
    const confirm = vi.fn<ClaimStore['confirm']>().mockResolvedValue('OK')
    await receiver({ claims: store({ claim, confirm }) }).handle(await requestOf(signed))
    await receiver({ claims: store({ claim, confirm }), lease: 5 }).handle(await requestOf(signed))
    expect(claim.mock.calls.map(([, , lease]) => lease)).toEqual([60_000, 5])
    // The longest published schedule of deliveries.
    expect(confirm.mock.calls[0]![1]).toBeGreaterThan(86_640_000)
  })

  test.each([false, undefined, 'OK', 'DONE'])(
    'that answers a claim with %j is not taken for one that claims',
    async (state) => {
      const { handle, onEvent, errors } = receiver({ claims: store({ claim: async () => state as never }) })
      const answer = await handle(await requestOf(signed))
      expect([answer.status, await answer.json()]).toEqual([503, refusal('ERR_CLAIM_STORE')])
      expect(errors).toMatchObject([
        { message: expect.stringContaining("Wanted: 'claimed', 'busy' or 'done'.") as string },
      ])
      expect(onEvent).not.toHaveBeenCalled()
    },
  )

  test('that is slow to say busy does not use up the five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const claim = () => new Promise<'busy'>((resolve) => setTimeout(() => resolve('busy'), 2500))
    const { handle } = receiver({ claims: store({ claim }) })
    const answer = handle(await requestOf(signed))
    let answered = Infinity
    void answer.then(() => (answered = performance.now()))
    const begun = performance.now()
    await vi.advanceTimersByTimeAsync(6000)
    expect((await answer).status).toBe(503)
    expect(answered - begun).toBeLessThanOrEqual(3100)
  })

  test.each([
    ['down', down],
    [
      'broken',
      () => {
        throw new Error('connection refused')
      },
    ],
    ['mute', mute],
  ])('that is %s at the claim means 503, and onEvent does not run', async (_, claim) => {
    const { handle, onEvent, errors } = receiver({ claims: store({ claim }) })
    const request = await requestOf(signed)
    vi.useFakeTimers()
    let answer: Response | undefined
    void handle(request).then((response) => (answer = response))
    while (!answer) await vi.advanceTimersByTimeAsync(100)
    expect([answer.status, await answer.json()]).toEqual([503, refusal('ERR_CLAIM_STORE')])
    expect(errors).toMatchObject([{ code: 'ERR_CLAIM_STORE', cause: expect.any(Error) as Error }])
    expect(onEvent).not.toHaveBeenCalled()
  })

  test('that fails at the release is reported; the lease frees the claim', async () => {
    let time = 0
    const memory = memoryClaims(() => time)
    const onEvent = vi.fn().mockRejectedValueOnce(new Error('no'))
    const { handle, errors } = receiver({ claims: { ...memory, release: down }, onEvent })
    const request = await requestOf(signed)
    expect((await handle(request.clone())).status).toBe(500)
    expect(errors).toMatchObject([{ message: 'no' }, { code: 'ERR_CLAIM_STORE' }])
    time += 60_001
    expect((await handle(request.clone())).status).toBe(204)
    expect(onEvent).toHaveBeenCalledTimes(2)
  })

  test('that fails at the confirmation is reported; the event has succeeded, and is not asked for again', async () => {
    const { handle, onEvent, errors } = receiver({ claims: store({ confirm: down }) })
    expect((await handle(await requestOf(signed))).status).toBe(204)
    expect(errors).toMatchObject([{ code: 'ERR_CLAIM_STORE' }])
    expect(onEvent).toHaveBeenCalledOnce()
  })
})

test.each([
  ['onEvents is not an option', { onEvents: () => {} }],
  ['onError: a string', { onError: 'console' }],
  ['claims.claim: missing', { claims: {} }],
  ['claims.claim', { claims: { ...memoryClaims(), claim: 'x' } }],
  ['claims.confirm', { claims: { ...memoryClaims(), confirm: undefined } }],
  ['claims.release', { claims: { ...memoryClaims(), release: undefined } }],
  ['onEvent: missing', { onEvent: undefined }],
  ['lease', { lease: -1 }],
  ['lease', { lease: '60' }],
  ['bodyTimeout', { bodyTimeout: Infinity }],
  ['apiV3Key', { apiV3Key: undefined }],
])('what is wrong with options is told when the handler is made: %s', (name, options) => {
  expect(() => receiver(options as never)).toThrow(
    expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringContaining(name) as string }) as Error,
  )
})

describe('a claim that was given up', () => {
  test('and comes about later is released at once: the next delivery runs onEvent', async () => {
    const memory = memoryClaims()
    let isSlow = true
    const claim: ClaimStore['claim'] = async (id, owner, lease) => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 3500))
      return memory.claim(id, owner, lease)
    }
    const { handle, onEvent, errors } = receiver({ claims: { ...memory, claim } })
    const request = await requestOf(signed)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const first = handle(request.clone())
    await vi.advanceTimersByTimeAsync(3100)
    expect((await first).status).toBe(503)
    expect(errors).toMatchObject([{ code: 'ERR_CLAIM_STORE', notification: { event_type: signed.event_type } }])
    await vi.advanceTimersByTimeAsync(1000)
    isSlow = false
    expect((await handle(request)).status).toBe(204)
    expect(onEvent).toHaveBeenCalledOnce()
  })
})

describe('a success that the store does not take', () => {
  test('is remembered and confirmed again, so that onEvent runs once although the lease is over', async () => {
    let time = 0
    const memory = memoryClaims(() => time)
    let refusals = 3
    const confirm: ClaimStore['confirm'] = async (id, retention) => {
      if (refusals-- > 0) throw new Error('OOM')
      return memory.confirm(id, retention)
    }
    const { handle, onEvent, errors } = receiver({ claims: { ...memory, confirm } })
    const request = await requestOf(signed)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    expect((await handle(request.clone())).status).toBe(204)
    expect(errors).toMatchObject([{ code: 'ERR_CLAIM_STORE' }])
    time += 60_001
    expect((await handle(request.clone())).status).toBe(204)
    await vi.advanceTimersByTimeAsync(1000)
    const id = (onEvent.mock.calls[0]![0] as { id: string }).id
    expect(await memory.claim(id, 'another process', 1)).toBe('done')
    expect((await handle(request)).status).toBe(204)
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('holds for a delivery that waits beside it', async () => {
    const { ends, onEvent } = heldEvent()
    const claims = { ...memoryClaims(), confirm: () => Promise.reject(new Error('OOM')) }
    const { handle } = receiver({ claims, onEvent })
    const request = await requestOf(signed)
    const both = [handle(request.clone()), handle(request)]
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    ends[0]!.resolve()
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([204, 204])
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('and that the store never confirms does not hold up those that wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { ends, onEvent } = heldEvent()
    const { handle } = receiver({ claims: { ...memoryClaims(), confirm: () => new Promise(() => {}) }, onEvent })
    const request = await requestOf(signed)
    const first = handle(request.clone())
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    const second = handle(request)
    ends[0]!.resolve()
    expect((await second).status).toBe(204)
    await vi.advanceTimersByTimeAsync(3100)
    expect((await first).status).toBe(204)
  })
})

test('1,000 deliveries of one notification: onEvent once, the store asked a few times, all accepted', async () => {
  const memory = memoryClaims()
  const claim = vi.fn(memory.claim)
  const { ends, onEvent } = heldEvent()
  const { handle, errors } = receiver({ claims: { ...memory, claim }, onEvent })
  const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
  const answers = Array.from({ length: 1000 }, () => handle({ headers, body }))
  await vi.waitFor(() => expect(ends).toHaveLength(1))
  ends[0]!.resolve()
  const statuses = new Set((await Promise.all(answers)).map(({ status }) => status))
  expect([...statuses]).toEqual([204])
  expect(onEvent).toHaveBeenCalledOnce()
  expect(errors).toEqual([])
  expect(claim.mock.calls.length).toBeLessThan(1000)
})

describe('what departs from the API definition', () => {
  const departing = () => messageOf(JSON.stringify({ ...envelopeOf(signed), summary: 5 }))

  test('goes to onEvent with its problems, and to onError once', async () => {
    const { handle, onEvent, errors } = receiver()
    const message = await departing()
    for (let i = 0; i < 3; i++) expect((await handle(message)).status).toBe(204)
    expect(onEvent.mock.calls).toMatchObject([[{ problems: [{ pointer: '/summary' }] }]])
    expect(errors).toMatchObject([
      {
        code: 'ERR_NOTIFICATION_INVALID',
        message: expect.stringMatching(
          /^Notification [0-9a-f-]+ \(ECOMMERCE_ENTRUST\.SIGN, contract wxwtdk20200910100000\) departs from the API definition, and was handed to onEvent with its problems:\n.*\/summary must be of type string/,
        ) as string,
        notification: { out_contract_code: 'wxwtdk20200910100000' },
      },
    ])
    expect(JSON.stringify(errors[0])).toContain('wxwtdk20200910100000')
  })
})

describe('the method', () => {
  test.each(['post', 'Post'])('%s is POST', async (method) => {
    const { handle } = receiver()
    expect((await handle({ method, ...(await messageOf(JSON.stringify(envelopeOf(signed)))) })).status).toBe(204)
  })

  test('of a signed message is told when it is another; of any other request it is nobody’s business', async () => {
    const { handle, errors } = receiver()
    expect((await handle({ method: 'PUT', ...(await messageOf('{}')) })).status).toBe(405)
    expect(errors).toMatchObject([
      {
        code: 'ERR_NOTIFICATION_METHOD',
        message:
          'A message with all the headers of a signature came with another method than POST, and was answered 405. Wanted: POST; a proxy or a ' +
          'redirect on the way may have changed it.',
      },
    ])
    expect((await handle({ method: 'GET', headers: {}, body: '' })).status).toBe(405)
    const { 'Wechatpay-Nonce': _, ...others } = (await messageOf('{}')).headers
    expect((await handle({ method: 'GET', headers: others, body: '' })).status).toBe(405)
    expect(errors).toHaveLength(1)
  })
})

describe('an answer that is made JSON or text of', () => {
  test.each([
    ['JSON', (answer: object) => JSON.stringify(answer)],
    ['JSON within something else', (answer: object) => JSON.stringify({ data: [answer] })],
    ['text', (answer: object) => String(answer)],
    ['text in a template', (answer: object) => `${answer as unknown as string}`],
  ])('as %s throws the line to write instead, awaited or not', async (_, convert) => {
    const { handle, errors } = receiver()
    const message = await messageOf(JSON.stringify(envelopeOf(signed)))
    const pending = handle(message)
    expect(() => convert(pending)).toThrow('Write instead: Express')
    const answer = await pending
    expect(() => convert(answer)).toThrow('Write instead: Express')
    expect(errors.map((error) => (error as WechatPayError).code)).toEqual(['ERR_ANSWER_LOST'])
    // It is a Response all the same.
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })
})

test('an answer to what is no message refuses to be made JSON of, too', async () => {
  const answer = await receiver().handle(undefined as never)
  expect(() => JSON.stringify(answer)).toThrow('Write instead: Express')
})

describe('the log that is used unless somebody listens', () => {
  test('prints five refusals, counts the others, and says once a minute how many of which kind', () => {
    let time = 0
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const log = createErrorLog(() => time)
    for (let i = 0; i < 1000; i++) log(new WechatPayError('ERR_SIGNATURE_INVALID', 'forged'))
    log(new WechatPayError('ERR_TIMESTAMP', 'old'))
    expect(print).toHaveBeenCalledTimes(5)
    // What is about a genuine notification, or is thrown by onEvent, is printed each time.
    log(new Error('database is down'))
    log(new WechatPayError('ERR_NOTIFICATION_INVALID', 'x', { notification: { id: '1' } }))
    expect(print).toHaveBeenCalledTimes(7)
    vi.advanceTimersByTime(60_000)
    expect(print.mock.calls.at(-1)).toEqual([
      'wechatpay-fetch: 996 more deliveries were refused within 60 s: 995 × ERR_SIGNATURE_INVALID, 1 × ERR_TIMESTAMP',
    ])
    time = 60_000
    log(new WechatPayError('ERR_SIGNATURE_INVALID', 'forged'))
    expect(print).toHaveBeenCalledTimes(9)
    print.mockRestore()
  })
})
