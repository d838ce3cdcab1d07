import { describe, expect, test } from 'vitest'
import {
  chain,
  createNotificationHandler,
  createWechatPayClient,
  launchParameters,
  parseNotification,
  platformCertificates,
  signingMiddleware,
  WechatPayError,
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
    expect(() => make('options')).toThrow(refusal('options: a string of 7 characters. Wanted: an object.'))
  })

  test('is not made with a clock that does not run', () => {
    expect(() => make({ ...good, now: 1722850421 })).toThrow(refusal('now: a number of 10 digits. Wanted: a function'))
    if (name !== 'mock') {
      expect(() => make({ ...good, now: () => NaN })).toThrow(refusal('now: a function. Wanted: a function that gives'))
    }
  })
})

test.each<[string, object, string]>([
  ['client', { fetch: 'node-fetch' }, 'fetch: a string of 10 characters (with -). Wanted: a function.'],
  ['client', { maxResponseSize: 0 }, 'maxResponseSize: the number 0. Wanted: a whole number of bytes, from 1 to '],
  ['client', { maxResponseSize: '1 MiB' }, 'maxResponseSize: a string of 5 characters (with " "). Wanted: '],
  ['client', { middleware: {} }, "middleware: an object. Wanted: openapi-fetch's middleware"],
  ['client', { middleware: [() => {}] }, 'middleware: one that is a function. Wanted: '],
  ['client', { middleware: [{ onrequest: () => {} }] }, 'middleware: one that is an object. Wanted: '],
  ['handler', { onEvent: null }, 'onEvent: null. Wanted: a function.'],
  ['handler', { onError: 'console' }, 'onError: a string of 7 characters. Wanted: a function.'],
  ['handler', { claims: { claim: () => {}, confirm: () => {} } }, 'claims.release: missing. Wanted: a function.'],
  ['handler', { lease: null }, 'lease: null. Wanted: a whole number of milliseconds, from 1 to 2147483647.'],
  ['mock', { mchid: 1900000109 }, 'mchid: a number of 10 digits. Wanted: a merchant number as a string'],
  ['mock', { mchid: '' }, 'mchid: an empty string. Wanted: '],
  ['mock', { speed: 0 }, 'speed: the number 0. Wanted: a number above 0.'],
  ['mock', { speed: NaN }, 'speed: the number NaN. Wanted: a number above 0.'],
  ['mock', { notify: 'http://127.0.0.1' }, 'notify: a string of 16 characters (with : / .). Wanted: a function.'],
  ['mock', { onExchange: true }, 'onExchange: the boolean true. Wanted: a function.'],
  ['mock', { onDelivery: true }, 'onDelivery: the boolean true. Wanted: a function.'],
  ['mock', { terminationUrl: '/ended' }, 'terminationUrl: a string of 6 characters (with /). Wanted: an absolute URL.'],
  [
    'mock',
    { deliverTo: '127.0.0.1:3000' },
    'deliverTo: a string of 14 characters (with . :). Wanted: an absolute http(s) URL',
  ],
  ['mock', { deliverTo: 3000 }, 'deliverTo: the number 3000. Wanted: an absolute http(s) URL'],
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
  expect(() => inject!('reset', 'forgd')).toThrow(/^fault: forgd\. Wanted: one of forged, .* Did you mean forged\?$/)
  expect(() => inject!('somethingelse')).toThrow(refusal('fault: somethingelse. Wanted: one of '))
  expect(() => injectNotification!('reset')).toThrow(refusal('fault: reset. Wanted: '))
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

describe('everything that is wrong is told at once', () => {
  const run = (make: (options: never) => unknown, options: object): WechatPayError => {
    try {
      make(options as never)
    } catch (error) {
      return error as WechatPayError
    }
    throw new Error('it was not refused')
  }

  test('a client', () => {
    const error = run(createWechatPayClient, {
      mchID: '1',
      timeout: '5 s',
      retry: { attempts: 0 },
      baseUrl: 'x',
      agent: 1,
    })
    const pointers = ['/mchID', '/serialNo', '/privateKey', '/platformKeys', '/baseUrl', '/retry/attempts', '/timeout']
    expect(error.problems.map(({ pointer }) => pointer)).toEqual([...pointers, '/agent'])
    const [head, ...lines] = error.message.split('\n')
    expect(head).toBe('8 options are missing or wrong:')
    expect(lines[0]).toBe('  mchID is not an option. Did you mean mchid?')
    expect(lines[1]).toMatch(/^ {2}serialNo: missing\. Wanted: the serial number/)
    expect(lines).toHaveLength(8)
  })

  test('a receiver', () => {
    const { problems } = run(createNotificationHandler, { apiV3Key: 'x', claims: {}, lease: 0 })
    const pointers = ['/platformKeys', '/apiV3Key', '/lease', '/onEvent', '/claims/claim', '/claims/confirm']
    expect(problems.map(({ pointer }) => pointer)).toEqual([...pointers, '/claims/release'])
  })

  test('certificates, signing middleware and mock', () => {
    expect(run(platformCertificates, { timeout: 0 }).problems.length).toBeGreaterThan(4)
    expect(run(signingMiddleware, { userAgent: '' }).problems).toHaveLength(5)
    expect(run(createMockWechatPay, { speed: 0, mchid: '', onDelivery: 1 }).problems).toHaveLength(3)
  })
})

describe('an option of other clients is told what it is called here', () => {
  test.each([
    ['client', 'proxy', 'agent, an https.Agent'],
    ['client', 'httpsAgent', 'agent, an https.Agent'],
    ['client', 'httpAgent', 'agent, an https.Agent'],
    ['client', 'baseURL', 'baseUrl'],
    ['client', 'timeoutMs', 'timeout, in milliseconds'],
    ['client', 'merchantId', 'mchid'],
    ['client', 'retries', 'retry, e.g. { attempts: 3 }'],
    ['certificates', 'dispatcher', 'agent, an https.Agent'],
    ['certificates', 'apiV3Secret', 'apiV3Key'],
    ['middleware', 'merchantSerialNumber', 'serialNo'],
    ['handler', 'platformCertificate', 'platformKeys, an object'],
  ])('of %s: %s', (name, theirs, ours) => {
    const [make, good] = allMakers[name]!
    expect(() => make({ ...good, [theirs]: {} })).toThrow(
      refusal(`${theirs}: an option of other clients. Wanted: ${ours}`),
    )
  })

  test('but not where it means nothing', () => {
    const [make, good] = allMakers['handler']!
    expect(() => make({ ...good, proxy: {}, merchantId: '1' })).not.toThrow()
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
    bodyLimit: undefined,
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
    keys: undefined,
    credentials: undefined,
    deliverAnywhere: undefined,
    answerTimeout: undefined,
  }
  const others = { notify_url: 'https://example.com', log: console.log, url: '', agents: [] }

  test.each(Object.entries(allMakers))('%s', (_, [make, good]) => {
    expect(() => make({ ...all, ...others, ...good })).not.toThrow()
  })
})

test('a launch wants options that are some', () => {
  expect(() => launch(null)).toThrow(refusal('options: null. Wanted: an object.'))
})
