// Parsing of notifications: what is indispensable, what is told of the rest, and whose key decrypts.
import { createPublicKey } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseNotification } from '../../src/notification/notification.js'
import type { WechatPayError } from '../../src/errors.js'
import type { NotificationOptions } from '../../src/notification/parse.js'
import { encryptResource } from '../../src/protocol/cipher.js'
import { envelopeOf, messageOf, recipient, requestOf, signed } from '../fixtures/notification.js'

const [serial, other] = Object.keys(recipient.platformKeys) as [string, string]

/** The parsed notification with this body. */
const parse = async (body: object | string, options: object = {}) =>
  parseNotification(await messageOf(typeof body === 'string' ? body : JSON.stringify(body)), {
    ...recipient,
    ...options,
  } as NotificationOptions)

/** Why a notification with this body is refused. */
const refusalOf = async (body: object | string, options: object = {}) =>
  parse(body, options).then(
    () => expect.unreachable('it was accepted'),
    (error: unknown) => error as WechatPayError,
  )

const encrypted = (plain: string) =>
  encryptResource(Buffer.from(plain), Buffer.from(recipient.apiV3Key), 'fdasflkja484')

/** An envelope with another resource. */
const withResource = (resource: object | string) => ({
  ...envelopeOf(signed),
  id: 'EV-1',
  resource: encrypted(typeof resource === 'string' ? resource : JSON.stringify(resource)),
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a refusal', () => {
  const advice = '\nReport it to the package or to WeChat Pay, and query the contract meanwhile.'
  const lacking = (line: string) => `is signed by WeChat Pay, but its body lacks what it must have:\n  ${line}${advice}`
  const envelope = { ...envelopeOf(signed), id: 'EV-1' }

  test.each<[string, object | string, string, object]>([
    [
      'without numbers',
      '<xml/>',
      `Notification is signed by WeChat Pay, but its body is not JSON in UTF-8.${advice}`,
      {},
    ],
    [
      'without an id',
      { ...envelope, id: '' },
      `Notification (ECOMMERCE_ENTRUST.SIGN) ${lacking('/id must be 1 to 128 printable characters; given: an empty string')}`,
      { event_type: 'ECOMMERCE_ENTRUST.SIGN' },
    ],
    [
      'with an id that is no text',
      { ...envelope, id: 5 },
      `Notification (ECOMMERCE_ENTRUST.SIGN) ${lacking('/id must be of type string; given: the number 5')}`,
      { event_type: 'ECOMMERCE_ENTRUST.SIGN' },
    ],
    [
      'with an id that is an object',
      { ...envelope, id: {} },
      `Notification (ECOMMERCE_ENTRUST.SIGN) ${lacking('/id must be of type string; given: an object')}`,
      { event_type: 'ECOMMERCE_ENTRUST.SIGN' },
    ],
    [
      'without a type',
      { ...envelope, event_type: undefined },
      `Notification EV-1 ${lacking('/event_type is required; given: nothing')}`,
      { id: 'EV-1' },
    ],
    [
      'of what cannot be read once it is decrypted',
      withResource('x'),
      `Notification EV-1 (ECOMMERCE_ENTRUST.SIGN) is signed by WeChat Pay, but its decrypted resource is not JSON in UTF-8.${advice}`,
      { id: 'EV-1', event_type: 'ECOMMERCE_ENTRUST.SIGN' },
    ],
    [
      'of what lacks what the event is about',
      withResource({ ...signed.resource, openid: 5, plan_id: true }),
      'Notification EV-1 (ECOMMERCE_ENTRUST.SIGN, contract wxwtdk20200910100000) is signed by WeChat Pay, but its resource lacks what the event is about:\n' +
        '  /resource/plan_id must be of type integer; given: the boolean true\n  /resource/openid must be of type string; given: the number 5' +
        advice,
      { id: 'EV-1', event_type: 'ECOMMERCE_ENTRUST.SIGN', out_contract_code: 'wxwtdk20200910100000' },
    ],
  ])('%s says what is known, and what to do', async (_, body, message, notification) => {
    const error = await refusalOf(body)
    expect(error).toMatchObject({ code: 'ERR_NOTIFICATION_INVALID', message })
    expect(error.notification).toEqual(notification)
  })

  test('shows no more than the beginning of a long number', async () => {
    const error = await refusalOf({ ...envelope, id: 'x'.repeat(129) })
    expect(error.message).not.toContain('x'.repeat(81))
  })
})

describe('indispensable is what decrypts, and what tells notifications apart', () => {
  const envelope = envelopeOf(signed)

  test.each(['id', 'event_type', 'resource', '/algorithm', '/ciphertext', '/nonce', '/associated_data'])(
    '%s of another type is refused',
    async (name) => {
      const inner = name.replace('/', '')
      const body =
        inner === name ? { ...envelope, [name]: 5 } : { ...envelope, resource: { ...envelope.resource, [inner]: 5 } }
      const pointer = inner === name ? `/${name}` : `/resource${name}`
      expect((await refusalOf(body)).problems.map((problem) => problem.pointer)).toEqual([pointer])
    },
  )

  test('whatever else departs is told', async () => {
    const body = {
      ...envelope,
      create_time: 1,
      resource_type: 2,
      summary: 3,
      resource: { ...envelope.resource, original_type: 4 },
    }
    expect((await parse(body)).problems?.map((problem) => problem.pointer).sort()).toEqual([
      '/create_time',
      '/resource/original_type',
      '/resource_type',
      '/summary',
    ])
  })

  test.each(['!', '~', 'x'.repeat(128)])('the id %j is usable', async (id) => {
    expect((await parse({ ...envelope, id })).id).toBe(id)
  })

  test('a number that JavaScript cannot hold is told once, as what it is, and identifies an event as text', async () => {
    const number = '9007199254740993'
    const resource = JSON.stringify(signed.resource).replace('12535', number)
    const notification = await parse(withResource(resource))
    expect(notification.problems).toEqual([
      {
        pointer: '/resource/plan_id',
        rule: 'must be a number that JavaScript can hold exactly; it is handed over as text',
        given: 'a number of 16 characters',
      },
    ])
    const error = await refusalOf(JSON.stringify(envelope).replace(/"id":"[^"]+"/, `"id":${number}`))
    expect(error.problems.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/id', 'must be a number that JavaScript can hold exactly; it is handed over as text'],
    ])
  })
})

describe('the APIv3 key', () => {
  const wanted = 'Wanted: exactly 32 bytes, as set in the merchant console. Copy it anew.'

  test.each<[string, unknown, string]>([
    ['null', null, `apiV3Key: null. ${wanted}`],
    ['an empty table', {}, `apiV3Key: an object. ${wanted}`],
    [
      'a table of others',
      { ABC: recipient.apiV3Key },
      'apiV3Key: a table of keys by serial. Wanted: an APIv3 key for each serial of platformKeys; ' +
        `it lacks ${serial}, ${other}.`,
    ],
  ])('%s is none', async (_, apiV3Key, message) => {
    expect(await refusalOf(envelopeOf(signed), { apiV3Key })).toMatchObject({ code: 'ERR_OPTIONS', message })
  })

  test('may be bytes, alone or in a table, whose serials are found in either case', async () => {
    const bytes = Buffer.from(recipient.apiV3Key)
    const tables = [
      { [serial]: bytes, [other.toLowerCase()]: bytes },
      { [serial]: bytes, [other]: bytes },
    ]
    for (const apiV3Key of [bytes, new Uint8Array(bytes), ...tables]) {
      const message = await messageOf(JSON.stringify(envelopeOf(signed)), other)
      const headers = { ...message.headers, 'Wechatpay-Serial': other.toLowerCase() }
      const notification = await parseNotification({ ...message, headers }, { ...recipient, apiV3Key })
      expect(notification.resource).toEqual(signed.resource)
    }
  })

  test('of a table, beside platform keys that are missing, is not what is wrong', async () => {
    const error = await refusalOf(envelopeOf(signed), {
      apiV3Key: { ABC: recipient.apiV3Key },
      platformKeys: undefined,
    })
    expect(error.message).toMatch(/^platformKeys: missing\. /)
  })

  test('that a source of keys has no counterpart for is told with the serial and the notification', async () => {
    const find = () => recipient.platformKeys[serial] as string
    const source = { preferred: () => serial, find: () => createPublicKey(find()) }
    const body = { ...envelopeOf(signed), id: 'EV-1' }
    expect(await refusalOf(body, { apiV3Key: { ABC: recipient.apiV3Key }, platformKeys: source })).toMatchObject({
      code: 'ERR_DECRYPT',
      message: `Notification EV-1 (ECOMMERCE_ENTRUST.SIGN) cannot be decrypted: apiV3Key has no key for the Wechatpay-Serial ${serial}.`,
      notification: { id: 'EV-1' },
    })
  })

  test('of another merchant is told, and what to do', async () => {
    const error = await refusalOf({ ...envelopeOf(signed), id: 'EV-1' }, { apiV3Key: 'x'.repeat(32) })
    expect(error).toMatchObject({
      code: 'ERR_DECRYPT',
      message:
        `Notification EV-1 (ECOMMERCE_ENTRUST.SIGN), signed with ${serial}: The resource cannot be decrypted: the APIv3 key is not the one set in ` +
        'the merchant console, or the resource was altered. Where one URL serves several merchants, each needs its own APIv3 key: give apiV3Key as ' +
        'a table by serial, or each merchant a path and a handler.',
      notification: { id: 'EV-1' },
    })
    expect(error.cause).toBeInstanceOf(Error)
    expect(error.cause).not.toHaveProperty('code', 'ERR_DECRYPT')
  })
})

describe('options', () => {
  test('are told all together', async () => {
    const error = await refusalOf(envelopeOf(signed), {
      bodyLimit: 0,
      bodyTimeout: 0,
      now: 5,
      platformKeys: 1,
      apiV3Key: 2,
    })
    expect(error.problems.map(({ pointer }) => pointer)).toEqual([
      '/bodyTimeout',
      '/bodyLimit',
      '/now',
      '/platformKeys',
      '/apiV3Key',
    ])
    expect(error.message).toContain('bodyLimit: the number 0. Wanted: a whole number of bytes, from 1 to 1073741824.')
  })

  test.each([undefined, null, 'keys'])('%j is none', async (options) => {
    await expect(parseNotification(await requestOf(signed), options as never)).rejects.toThrow()
  })

  test('are read once for each object', async () => {
    let reads = 0
    const options: NotificationOptions = {
      ...recipient,
      get platformKeys() {
        reads++
        return recipient.platformKeys
      },
    }
    await parseNotification(await requestOf(signed), options)
    const first = reads
    await parseNotification(await requestOf(signed), options)
    expect(reads).toBe(first)
  })

  test('give a body five seconds unless they say otherwise', async () => {
    const { headers } = await messageOf('{}')
    async function* silent() {
      yield '{'
      await new Promise(() => {})
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const refused = expect(parseNotification({ headers, body: silent() }, recipient)).rejects.toThrow(
      'The body did not arrive whole: it took longer than 5000 ms.',
    )
    await vi.advanceTimersByTimeAsync(5000)
    await refused
  })
})
