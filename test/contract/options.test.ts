import { describe, expect, test } from 'vitest'
import {
  chain,
  createNotificationHandler,
  createWechatPayClient,
  launchParameters,
  parseNotification,
  platformCertificates,
  signingMiddleware,
  type LaunchOptions,
  type NotificationHandlerOptions,
  type PlatformCertificatesOptions,
  type WechatPayClientOptions,
} from '../../src/index.js'
import { createMockWechatPay, type MockWechatPayOptions } from '../../src/mock/mock.js'

type EveryOption =
  | keyof WechatPayClientOptions
  | keyof PlatformCertificatesOptions
  | keyof NotificationHandlerOptions
  | keyof MockWechatPayOptions
  | keyof LaunchOptions

const mock = createMockWechatPay()
const { mchid, serialNo, privateKey, platformKeys, apiV3Key } = mock.merchant

/** What makes a thing of options, with options that work. */
const makers = {
  client: [createWechatPayClient, { mchid, serialNo, privateKey, platformKeys }],
  middleware: [signingMiddleware, { mchid, serialNo, privateKey, platformKeys }],
  certificates: [platformCertificates, { mchid, serialNo, privateKey, apiV3Key }],
  handler: [createNotificationHandler, { platformKeys, apiV3Key, onEvent: () => {} }],
  mock: [createMockWechatPay, {}],
} as unknown as Readonly<Record<string, readonly [(options: unknown) => unknown, object]>>

const launch = (options: unknown) => launchParameters({ pre_entrustweb_id: 'x' } as never, options as object)
const allMakers: typeof makers = { ...makers, launch: [launch, {}] }

const refusal = (message: string) =>
  expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringContaining(message) })

describe.each(Object.entries(makers))('%s', (name, [make, good]) => {
  test('is made of options that work', () => {
    expect(() => make(good)).not.toThrow()
  })

  test('is not made of what holds no options', () => {
    expect(() => make(null)).toThrow(refusal('options: null. Wanted: an object.'))
    expect(() => make('options')).toThrow(refusal('options: a string. Wanted: an object.'))
  })

  test('is not made with a clock that does not run', () => {
    expect(() => make({ ...good, now: 1722850421 })).toThrow(refusal('now: a number. Wanted: a function'))
    if (name !== 'mock') {
      expect(() => make({ ...good, now: () => NaN })).toThrow(refusal('now: a function. Wanted: a function that gives'))
    }
  })
})

test.each<[string, object, string]>([
  ['client', { fetch: 'node-fetch' }, 'fetch: a string. Wanted: a function.'],
  ['client', { maxResponseSize: 0 }, 'maxResponseSize: the number 0. Wanted: a whole number of bytes, from 1 to '],
  ['client', { maxResponseSize: '1 MiB' }, 'maxResponseSize: a string. Wanted: '],
  ['client', { middleware: {} }, "middleware: an object. Wanted: openapi-fetch's middleware"],
  ['client', { middleware: [() => {}] }, 'middleware: one that is a function. Wanted: '],
  ['client', { middleware: [{ onrequest: () => {} }] }, 'middleware: one that is an object. Wanted: '],
  ['handler', { onEvent: null }, 'onEvent: null. Wanted: a function.'],
  ['handler', { onError: 'console' }, 'onError: a string. Wanted: a function.'],
  ['handler', { claims: { claim: () => {}, confirm: () => {} } }, 'claims.release: missing. Wanted: a function.'],
  ['handler', { lease: null }, 'lease: null. Wanted: a whole number of milliseconds, from 1 to 2147483647.'],
  ['mock', { mchid: 1900000109 }, 'mchid: a number. Wanted: a merchant number as a string'],
  ['mock', { mchid: '' }, 'mchid: an empty string. Wanted: '],
  ['mock', { speed: 0 }, 'speed: 0. Wanted: a number above 0.'],
  ['mock', { speed: NaN }, 'speed: NaN. Wanted: a number above 0.'],
  ['mock', { notify: 'http://127.0.0.1' }, 'notify: a string. Wanted: a function.'],
  ['mock', { onExchange: true }, 'onExchange: a boolean. Wanted: a function.'],
  ['mock', { onDelivery: true }, 'onDelivery: a boolean. Wanted: a function.'],
  ['mock', { terminationUrl: '/ended' }, 'terminationUrl: a string. Wanted: an absolute URL.'],
  ['mock', { deliverTo: '127.0.0.1:3000' }, 'deliverTo: a string. Wanted: an absolute http(s) URL'],
  ['mock', { deliverTo: 3000 }, 'deliverTo: a number. Wanted: an absolute http(s) URL'],
  ['mock', { signal: {} }, 'signal: an object. Wanted: an AbortSignal.'],
  ['mock', { onDeliveryAttempt: null }, 'onDeliveryAttempt: null. Wanted: a function.'],
])('%s refuses %j', (name, wrong, message) => {
  const [make, good] = makers[name]!
  expect(() => make({ ...good, ...wrong })).toThrow(refusal(message))
})

test('parseNotification wants options', async () => {
  const parse = parseNotification as (message: object, options?: unknown) => Promise<unknown>
  await expect(parse({ headers: {}, body: '' })).rejects.toEqual(refusal('options: missing. Wanted: an object.'))
})

test('a chain wants a client', () => {
  expect(() => chain(undefined as never)).toThrow(
    refusal('client: missing. Wanted: what createWechatPayClient returned.'),
  )
  expect(() => chain({ post: () => {} } as never)).toThrow(refusal('client: an object. Wanted: '))
})

test('the mock plays no fault that does not exist', () => {
  const { inject, injectNotification } = mock as unknown as Record<string, (...faults: readonly string[]) => void>
  expect(() => inject!('reset', 'forgd')).toThrow(refusal('fault: forgd is none. Did you mean forged? Known: forged, '))
  expect(() => inject!('somethingelse')).toThrow(refusal('fault: somethingelse is none. Known: '))
  expect(() => injectNotification!('reset')).toThrow(refusal('fault: reset is none. '))
})

describe('a misspelt option', () => {
  test.each([
    ['client', 'timeOut', 'timeout'],
    ['client', 'plattformKeys', 'platformKeys'],
    ['client', 'max_response_size', 'maxResponseSize'],
    ['client', 'MiddleWare', 'middleware'],
    ['client', 'mchId', 'mchid'],
    ['middleware', 'userAgents', 'userAgent'],
    ['middleware', 'maxresponsesize', 'maxResponseSize'],
    ['certificates', 'apiv3Key', 'apiV3Key'],
    ['certificates', 'backupBaseURL', 'backupBaseUrl'],
    ['handler', 'onevent', 'onEvent'],
    ['handler', 'body_timeout', 'bodyTimeout'],
    ['handler', 'Lease', 'lease'],
    ['mock', 'terminationURL', 'terminationUrl'],
    ['mock', 'onDeliver', 'onDelivery'],
    ['launch', 'presignedAt', 'preSignedAt'],
    ['launch', 'From', 'from'],
  ])('of %s: %s', (name, wrong, meant) => {
    const [make, good] = allMakers[name]!
    expect(() => make({ ...good, [wrong]: 5 })).toThrow(refusal(`${wrong} is not an option. Did you mean ${meant}?`))
  })

  test('is told before what it leaves out', () => {
    const run = () => createNotificationHandler({ platformKeys, apiv3Key: apiV3Key, onEvent: () => {} } as never)
    expect(run).toThrow(refusal('apiv3Key is not an option. Did you mean apiV3Key?'))
  })
})

describe('one object may serve all makers', () => {
  /** Every option of every maker, so that no right name is taken for a wrong one of another. */
  const all: Readonly<Record<EveryOption, undefined>> = {
    mchid: undefined,
    serialNo: undefined,
    privateKey: undefined,
    certificate: undefined,
    platformKeys: undefined,
    now: undefined,
    userAgent: undefined,
    maxResponseSize: undefined,
    timeout: undefined,
    deadline: undefined,
    retry: undefined,
    baseUrl: undefined,
    backupBaseUrl: undefined,
    failback: undefined,
    fetch: undefined,
    agent: undefined,
    maxConnections: undefined,
    onAttempt: undefined,
    middleware: undefined,
    contract: undefined,
    apiV3Key: undefined,
    bodyTimeout: undefined,
    onEvent: undefined,
    onError: undefined,
    claims: undefined,
    lease: undefined,
    onExchange: undefined,
    notify: undefined,
    speed: undefined,
    terminationUrl: undefined,
    onDelivery: undefined,
    onDeliveryAttempt: undefined,
    deliverTo: undefined,
    signal: undefined,
    from: undefined,
    preSignedAt: undefined,
  }
  const others = { notify_url: 'https://example.com', log: console.log, url: '', retries: 3, agents: [] }

  test.each(Object.entries(allMakers))('%s', (_, [make, good]) => {
    expect(() => make({ ...all, ...others, ...good })).not.toThrow()
  })
})

test('a launch wants options that are some', () => {
  expect(() => launch(null)).toThrow(refusal('options: null. Wanted: an object.'))
})
