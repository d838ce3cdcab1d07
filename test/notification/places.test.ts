// Sources of messages: contexts of frameworks, events of gateways, raw bytes beside a parsed body, and values that are no message.
import { Readable } from 'node:stream'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, ALBEvent } from 'aws-lambda'
import type { FastifyRequest } from 'fastify'
import {
  createNotificationHandler,
  parseNotification,
  type NotificationHandler,
  type ReceivedMessage,
} from '../../src/notification/notification.js'
import { envelopeOf, messageOf, recipient, requestOf, signed } from '../fixtures/notification.js'

/** Headers and raw body of one notification, in the forms in which they are needed. */
async function message() {
  const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
  const text = Buffer.from(body).toString()
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const multiple = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
  return { headers, lower, multiple, bytes: Buffer.from(body), text, parsed: JSON.parse(text) as object }
}
type Message = Awaited<ReturnType<typeof message>>

function receiver() {
  const errors: Error[] = []
  let runs = 0
  const handle = createNotificationHandler({
    ...recipient,
    onEvent: () => void runs++,
    onError: (error) => void errors.push(error as Error),
  })
  return { handle: handle as (message: unknown, ...rest: unknown[]) => Promise<Response>, errors, runs: () => runs }
}

const places: Record<string, (m: Message) => unknown> = {
  'bytes of another view': ({ headers, bytes }) => ({ headers, body: new DataView(new Uint8Array(bytes).buffer) }),
  'rawBody beside a parsed body': ({ headers, bytes, parsed }) => ({ headers, body: parsed, rawBody: bytes }),
  'rawBody as text': ({ lower, text, parsed }) => ({ headers: lower, body: parsed, rawBody: text }),
  'an event of API Gateway, as text': ({ headers, text }) => ({
    httpMethod: 'POST',
    headers,
    multiValueHeaders: null,
    body: text,
    isBase64Encoded: false,
    requestContext: {},
  }),
  'an event of a function URL, base64': ({ lower, bytes }) => ({
    version: '2.0',
    headers: lower,
    body: bytes.toString('base64'),
    isBase64Encoded: true,
    requestContext: { http: { method: 'POST', path: '/' } },
  }),
  'an event of a load balancer, each header a list': ({ multiple, text }) => ({
    httpMethod: 'POST',
    multiValueHeaders: multiple,
    body: text,
    isBase64Encoded: false,
    requestContext: { elb: {} },
  }),
  'an event of Function Compute, as bytes': ({ headers, bytes }) =>
    Buffer.from(
      JSON.stringify({
        version: 'v1',
        headers,
        body: bytes.toString('base64'),
        isBase64Encoded: true,
        requestContext: { http: { method: 'POST' } },
      }),
    ),
  'headers in upper case, the method in lower': ({ headers, text }) => ({
    method: 'post',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
    body: text,
  }),
  'payload of hapi': ({ lower, bytes }) => ({ method: 'post', headers: lower, payload: bytes }),
  'a stream of Node.js as the body': ({ headers, bytes }) => ({ headers, body: Readable.from([bytes]) }),
  'SvelteKit, React Router: { request }': ({ headers, text }) => ({
    request: new Request('https://x/', { method: 'POST', headers, body: text }),
    params: {},
  }),
  'Hono: a context, whose own request holds the other': ({ headers, text }) => {
    const raw = new Request('https://x/', { method: 'POST', headers, body: text })
    return { req: { raw, arrayBuffer: () => raw.arrayBuffer(), method: 'POST' }, res: new Response(), body: () => {} }
  },
  'srvx: a Request that holds what it was made of, which was read for it': ({ headers, lower, text }) =>
    Object.assign(new Request('https://x/', { method: 'POST', headers, body: text }), {
      node: {
        req: { headers: lower, rawHeaders: [], method: 'POST', readableDidRead: true, body: undefined },
        res: {},
      },
    }),
  'Koa: a context that holds an answer already': ({ lower, bytes }) => ({
    req: Object.assign(Readable.from([bytes]), { headers: lower, rawHeaders: [], method: 'POST' }),
    res: {},
    headers: lower,
    body: 'Not Found',
    request: { headers: lower },
  }),
  'Koa: a context whose parser keeps rawBody': ({ lower, text, parsed }) => ({
    req: { headers: lower, rawHeaders: [], method: 'POST' },
    res: {},
    headers: lower,
    body: undefined,
    request: { headers: lower, body: parsed, rawBody: text },
  }),
}

describe.each(Object.entries(places))('%s', (_, make) => {
  test('is read, and handled', async () => {
    const given = make(await message())
    expect((await parseNotification(given as ReceivedMessage, recipient)).resource).toEqual(signed.resource)
    const { handle, errors, runs } = receiver()
    expect((await handle(make(await message()))).status).toBe(204)
    expect([errors, runs()]).toEqual([[], 1])
  })
})

describe('an event of a gateway', () => {
  test('is answered with what a gateway takes, when it is made JSON of', async () => {
    const { headers, text } = await message()
    const event = { httpMethod: 'POST', headers, body: text, isBase64Encoded: false, requestContext: {} }
    const answer = async (given: object) => JSON.parse(JSON.stringify(await receiver().handle(given))) as unknown
    expect(await answer(event)).toEqual({ statusCode: 204, headers: {}, body: '', isBase64Encoded: false })
    expect(await answer({ ...event, body: `${text} ` })).toEqual({
      statusCode: 401,
      headers: { 'Content-Type': 'application/json' },
      body: '{"code":"FAIL","message":"ERR_SIGNATURE_INVALID"}',
      isBase64Encoded: false,
    })
  })

  test('that was not awaited is no success', async () => {
    const { headers, text } = await message()
    const pending = receiver().handle({ httpMethod: 'POST', headers, body: text, isBase64Encoded: false })
    expect(() => JSON.stringify(pending)).toThrow('await')
    await pending
  })

  test('whose body was encoded without saying so is refused, and the refusal says so', async () => {
    const { headers, bytes } = await message()
    const { handle, errors } = receiver()
    const event = { httpMethod: 'POST', headers, body: bytes.toString('base64'), isBase64Encoded: false }
    expect((await handle(event)).status).toBe(401)
    expect(errors[0]!.message).toContain('base64 decoding')
  })
})

describe('where the raw bytes are gone, the error says what to change', () => {
  const headers = {}
  const incoming = { headers, rawHeaders: [], readableDidRead: true, method: 'POST' }
  test.each([
    [
      'Express',
      { ...incoming, body: {}, app: () => {}, res: {} },
      /^The body was given as a parsed object.*before express\.json\(\).*rawBody: true/,
    ],
    ['Fastify', { headers, body: {}, raw: incoming, server: {} }, /parseAs: 'buffer'/],
    ['hapi', { headers, payload: {}, raw: { req: incoming, res: {} } }, /parse: false/],
    ['Koa', { headers, req: incoming, res: {}, request: { headers, body: {} } }, /hand on ctx, not ctx\.req/],
    ['Next.js pages', { ...incoming, body: {}, cookies: {}, query: {} }, /bodyParser: false/],
    ['Lambda', { headers, body: {}, isBase64Encoded: false }, /A gateway's event: hand it on as it came/],
    ['by hand', { headers, body: [] }, /a parsed array.*express\.raw.*parseAs: 'buffer'.*bodyParser: false/],
  ])('%s', async (_, given, text) => {
    const { handle, errors } = receiver()
    expect((await handle(given)).status).toBe(500)
    expect(errors).toMatchObject([{ code: 'ERR_BODY_NOT_RAW', message: expect.stringMatching(text) as string }])
    expect(errors[0]!.message).toContain('handle({ headers, body: the raw bytes })')
  })

  test('a Request that was read', async () => {
    const request = await requestOf(signed)
    await request.text()
    const { handle, errors } = receiver()
    expect((await handle(request)).status).toBe(500)
    expect(errors[0]!.message).toContain('before json() or text()')
  })
})

test.each([
  [undefined],
  [null],
  ['text'],
  [5],
  [true],
  [Symbol('x')],
  [() => {}],
  [Buffer.from('{}')],
  [Buffer.from('x')],
  [[]],
  [new Map()],
])('%s is no message: 500, told, and nothing thrown', async (given) => {
  const { handle, errors } = receiver()
  expect((await handle(given)).status).toBe(500)
  expect(errors).toMatchObject([{ code: 'ERR_BODY_NOT_RAW' }])
  await expect(parseNotification(given as never, recipient)).rejects.toMatchObject({ code: 'ERR_BODY_NOT_RAW' })
})

test('the documented lines compile under strict, and wrong ones do not', () => {
  type Accepts<Message> = Message extends ReceivedMessage ? true : false
  expectTypeOf<Accepts<FastifyRequest>>().toEqualTypeOf<true>()
  expectTypeOf<Accepts<APIGatewayProxyEvent>>().toEqualTypeOf<true>()
  expectTypeOf<Accepts<APIGatewayProxyEventV2>>().toEqualTypeOf<true>()
  expectTypeOf<Accepts<ALBEvent>>().toEqualTypeOf<true>()
  expectTypeOf<Accepts<string>>().toEqualTypeOf<false>()
  expectTypeOf<Accepts<number>>().toEqualTypeOf<false>()
  expectTypeOf<Accepts<undefined>>().toEqualTypeOf<false>()
  const answered = (handle: NotificationHandler, req: FastifyRequest['raw'], res: import('node:http').ServerResponse) =>
    handle(req, res)
  // What was answered through the response is no value to send once more.
  expectTypeOf(answered).returns.toEqualTypeOf<Promise<void>>()
})
