/** Answers as they came over the wire: what of them is handed over, refused and told. */
import { describe, expect, it, test } from 'vitest'
import { createWechatPayClient, type AttemptEvent, type WechatPayError } from '../../src/index.js'
import { mock, signedHeaders } from '../fixtures/signed-answer.js'

interface Given {
  readonly status?: number
  readonly text?: string
  readonly isSigned?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

const data = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, amount: { type: 'number' } } }

/** Makes a call of `GET /v3/x/{no}` that is answered in that way. */
async function answered({ status = 200, text = '', isSigned = true, headers = {} }: Given, options: object = {}) {
  const operation = {
    operationId: 'x',
    path: { type: 'object', properties: { no: {} } },
    responses: { '200': data, '204': null },
    echoes: [],
  }
  const contract = {
    ...{ notificationEnvelope: {}, notifications: {}, $defs: {} },
    operations: { 'GET /v3/x/{no}': operation },
  }
  const events: AttemptEvent[] = []
  const fetch = async () => {
    const bytes = Buffer.from(text)
    const signed = isSigned ? await signedHeaders(bytes) : {}
    return new Response(text === '' ? null : bytes, { status, headers: { 'Request-ID': 'R-1', ...signed, ...headers } })
  }
  const onAttempt = (event: AttemptEvent) => void events.push(event)
  const client = createWechatPayClient<never>({
    ...mock.merchant,
    fetch,
    contract,
    onAttempt,
    retry: false,
    ...options,
  } as never) as unknown as {
    GET: (
      path: string,
      init: object,
    ) => Promise<{ readonly data?: unknown; readonly problems?: unknown; readonly error?: object }>
  }
  const call = client.GET('/v3/x/{no}', { params: { path: { no: 'N7' } } })
  return { call, events }
}

async function failureOf(given: Given, options?: object) {
  const { call, events } = await answered(given, options)
  const failure = await call.then(
    () => expect.unreachable('it must fail'),
    (error: unknown) => error as WechatPayError,
  )
  return { failure, events }
}

const unusable =
  'Query the outcome before you act on it, and report this to the package or to WeChat Pay. Attempts: 1. api.mch.weixin.qq.com, '

describe('a signed success', () => {
  it.each<[string, Given, unknown, unknown]>([
    ['with its data', { text: '{"id":"1"}' }, { id: '1' }, []],
    ['with more than is known', { text: '{"id":"1","new":[1]}' }, { id: '1', new: [1] }, []],
    ['with nothing, where nothing is to come', { status: 204 }, undefined, []],
    [
      'with a fraction that JavaScript does not hold',
      { text: '{"id":"1","amount":0.1234567890123456789}' },
      { id: '1', amount: 0.12345678901234568 },
      [expect.objectContaining({ pointer: '/amount' })],
    ],
    [
      'with a field of another type',
      { text: '{"id":"1","amount":"x"}' },
      { id: '1', amount: 'x' },
      [{ pointer: '/amount', rule: 'must be of type number', given: 'a string of 1 character' }],
    ],
  ])('%s is handed over, and its departures are told', async (_, given, handed, problems) => {
    const { call, events } = await answered(given)
    const result = await call
    expect(result.data).toEqual(handed)
    expect(result.problems).toEqual(problems)
    const told = (problems as unknown[]).length > 0 ? { problems } : {}
    const [event] = events
    expect(event).toEqual({
      ...{ attempt: 1, host: 'api.mch.weixin.qq.com', method: 'GET', path: '/v3/x/{no}', status: given.status ?? 200 },
      ...{ startedAt: expect.any(Number) as number, ms: event!.ms, verified: true, requestId: 'R-1' },
      ...{ keyId: Object.keys(mock.merchant.platformKeys)[0], ...told },
    })
    expect(event!.ms).toBeLessThan(60_000)
  })

  it.each<[string, Given, string, unknown[]]>([
    ['of a status that nobody knows', { status: 202 }, 'the API definition knows no status 202 here.', []],
    [
      'without a field that it needs',
      { text: '{}' },
      'it breaks the API definition:\n  /id is required; given: nothing',
      [{ pointer: '/id', rule: 'is required', given: 'nothing' }],
    ],
    [
      'with an amount that is not exact',
      { text: '{"id":"1","amount":9007199254740993}' },
      'it breaks the API definition:\n  /amount ',
      [expect.objectContaining({ pointer: '/amount' })],
    ],
    [
      'with an amount beyond all numbers',
      { text: '{"id":"1","amount":1e999}' },
      'it breaks the API definition:\n  /amount ',
      [expect.objectContaining({ pointer: '/amount' })],
    ],
  ])('%s is refused, and its outcome is unknown', async (_, given, message, problems) => {
    const { failure, events } = await failureOf(given)
    const facts = { code: 'ERR_RESPONSE_INVALID', status: given.status ?? 200, requestId: 'R-1', outcomeUnknown: true }
    expect(failure).toMatchObject({ ...facts, problems })
    expect(failure.message).toContain(`WeChat Pay's answer is signed, but ${message}`)
    expect(failure.message).toContain(unusable)
    expect(failure.message).not.toContain('earlier attempt')
    expect(events).toMatchObject([{ code: facts.code, status: facts.status, requestId: 'R-1', verified: true }])
  })
})

describe('a refusal', () => {
  const gateway = (status: number, given: string) => ({
    code: `HTTP_${status}`,
    message: `The answer has status ${status} and ${given} instead of an APIv3 error. A gateway on the way probably made it.`,
    status,
    requestId: 'R-1',
    verified: false,
    attempts: [expect.objectContaining({ code: `HTTP_${status}`, status, verified: false })],
  })

  it.each<[string, Given, object]>([
    [
      'of a page',
      { status: 404, text: '<html>', headers: { 'Content-Type': 'text/html; charset=utf-8' } },
      gateway(404, '6 bytes of text/html'),
    ],
    ['without a type', { status: 404, text: '<html>', headers: { 'Content-Type': '' } }, gateway(404, '6 bytes of ')],
    ['that is empty', { status: 502 }, gateway(502, 'an empty body')],
    [
      'of JSON with an empty code',
      { status: 400, text: '{"code":""}', headers: { 'Content-Type': 'application/json' } },
      gateway(400, '11 bytes of application/json'),
    ],
    [
      'of JSON with a code that is no text',
      { status: 400, text: '{"code":7}', headers: { 'Content-Type': 'application/json' } },
      gateway(400, '10 bytes of application/json'),
    ],
  ])('%s is told as what a gateway made', async (_, given, error) => {
    const { call } = await answered({ isSigned: false, ...given })
    expect((await call).error).toEqual(error)
  })

  test('without a message, or with one that is no text, has an empty one', async () => {
    for (const text of ['{"code":"X"}', '{"code":"X","message":7}']) {
      const { call, events } = await answered({ status: 400, text })
      const attempts = [expect.objectContaining({ code: 'X', status: 400, verified: true })]
      const facts = { status: 400, requestId: 'R-1', verified: true }
      expect((await call).error).toEqual({ code: 'X', message: '', ...facts, attempts })
      expect(events).toHaveLength(1)
    }
  })

  test('with a far Date is explained by the clock, and with none it is not', async () => {
    const text = '{"code":"SIGN_ERROR","message":"x"}'
    const far = { Date: new Date(Date.now() - 3_600_000).toUTCString() }
    const explained = async (headers: Given['headers'] = {}) =>
      (await (await answered({ status: 401, text, isSigned: false, headers })).call).error
    expect(await explained(far)).toMatchObject({ signError: { findings: [{ kind: 'clock' }] } })
    expect(await explained()).toMatchObject({ signError: { findings: [{ kind: 'nothing shown' }] } })
  })
})

test('what a download of keys was answered is not told as the answer of the call', async () => {
  const find = async () => {
    const { WechatPayError } = await import('../../src/index.js')
    throw new WechatPayError('ERR_PLATFORM_KEYS', 'no keys', { status: 403, requestId: 'KEYS' })
  }
  const { events } = await failureOf({ text: '{"id":"1"}' }, { platformKeys: { preferred: find, find } })
  expect(events).toMatchObject([{ code: 'ERR_PLATFORM_KEYS', verified: false }])
  expect(events[0]).not.toHaveProperty('status')
  expect(events[0]).not.toHaveProperty('requestId')
})
