import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { WechatPayError } from '../../src/errors.js'
import { parseNotification } from '../../src/notification/notification.js'
import type { ReceivedMessage } from '../../src/notification/message.js'
import { createCredentials } from '../../src/mock/credentials.js'
import { writeNotification } from '../../src/mock/notification.js'
import { signHeaders } from '../../src/mock/signature.js'
import { encryptResource } from '../../src/protocol/cipher.js'
import {
  credentials,
  envelopeOf,
  messageOf,
  now,
  recipient,
  requestOf,
  signed,
  terminated,
  url,
} from '../fixtures/notification.js'

const certificate = credentials.platform.signing(now)
const { openid } = signed.resource as { openid: string }

/** The refusal of a message. It must show nothing of the message. */
async function refusalOf(message: ReceivedMessage | Promise<ReceivedMessage>, options = {}): Promise<WechatPayError> {
  const error: unknown = await parseNotification(await message, { ...recipient, ...options }).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(WechatPayError)
  const shown = inspect(error, { depth: 10 }) + JSON.stringify(error)
  for (const secret of [openid, recipient.apiV3Key, 'ciphertext":']) expect(shown).not.toContain(secret)
  return error as WechatPayError
}

describe('what arrives', () => {
  test('a signing: verified, decrypted, the envelope around it', async () => {
    const notification = await parseNotification(await requestOf(signed), recipient)
    expect(notification).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      create_time: '2026-11-21T20:00:00+08:00',
      event_type: 'ECOMMERCE_ENTRUST.SIGN',
      resource_type: 'encrypt-resource',
      summary: '签约结果通知',
      resource: signed.resource,
    })
  })

  test('a termination, signed with the platform certificate; its serial in either case', async () => {
    const body = JSON.stringify(envelopeOf(terminated))
    const message = await messageOf(body, certificate.serial)
    expect(message.headers['Wechatpay-Serial']).toBe(certificate.serial)
    expect((await parseNotification(message, recipient)).resource).toEqual(terminated.resource)
    const lower = { ...message.headers, 'Wechatpay-Serial': certificate.serial.toLowerCase() }
    expect((await parseNotification({ ...message, headers: lower }, recipient)).resource).toEqual(terminated.resource)
  })

  test('an event type that the contract does not know, its resource whatever JSON it is', async () => {
    for (const resource of [{ coupon_id: '7' }, []]) {
      const announcement = { event_type: 'COUPON.USE', summary: '', resource: resource as object }
      const request = await requestOf(announcement as typeof signed)
      expect(await parseNotification(request, recipient)).toMatchObject({
        event_type: 'COUPON.USE',
        resource,
      })
    }
  })

  test('an event type that is the name of something every object has is no known one', async () => {
    const request = await requestOf({ ...signed, event_type: 'constructor', resource: {} })
    expect(await parseNotification(request, recipient)).toMatchObject({ event_type: 'constructor', resource: {} })
  })

  test('fields that the contract does not know are kept', async () => {
    const envelope = { ...envelopeOf({ ...signed, resource: { ...signed.resource, novel: 1 } }), novel: [2] }
    const notification = await parseNotification(await messageOf(JSON.stringify(envelope)), recipient)
    expect(notification).toMatchObject({ novel: [2], resource: { novel: 1 } })
  })

  test('the forms of the published examples: no associated_data or an empty one, no original_type, a create_time of another form', async () => {
    const key = Buffer.from(recipient.apiV3Key)
    const plain = Buffer.from(JSON.stringify(signed.resource))
    const { associated_data, ...without } = encryptResource(plain, key, 'fdasflkja484')
    expect(associated_data).toBe('')
    for (const resource of [
      without,
      { ...without, associated_data: '' },
      { ...encryptResource(plain, key, 'fdasflkja484', 'transaction'), original_type: 'transaction' },
    ]) {
      const envelope = { ...envelopeOf(signed), id: 'EV-2018022511223320873', create_time: '20180225112233', resource }
      const notification = await parseNotification(await messageOf(JSON.stringify(envelope)), recipient)
      expect(notification).toMatchObject({ id: envelope.id, create_time: '20180225112233', resource: signed.resource })
    }
  })
})

describe('what cannot be trusted', () => {
  test.each([
    ['forged', 'ERR_SIGNATURE_INVALID'],
    ['tampered', 'ERR_SIGNATURE_INVALID'],
    ['stale', 'ERR_TIMESTAMP'],
    ['future', 'ERR_TIMESTAMP'],
    ['unknown-serial', 'ERR_SERIAL_UNKNOWN'],
    ['unsigned', 'ERR_SIGNATURE_MISSING'],
    ['probe', 'ERR_SIGNATURE_PROBE'],
  ] as const)('%s is refused as %s', async (fault, code) => {
    expect(await refusalOf(requestOf(signed, fault))).toMatchObject({ code })
  })

  test('a header that came twice', async () => {
    const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
    const twice = { ...headers, 'wechatpay-timestamp': headers['Wechatpay-Timestamp'] }
    expect(await refusalOf({ headers: twice, body })).toMatchObject({ code: 'ERR_SIGNATURE_MALFORMED' })
    const list = { ...headers, 'Wechatpay-Nonce': [headers['Wechatpay-Nonce']!, 'x'] }
    expect(await refusalOf({ headers: list, body })).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })

  test('a header that no header can be', async () => {
    const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
    const broken = { ...headers, 'Wechatpay-Nonce': 'a\nb' }
    expect(await refusalOf({ headers: broken, body })).toMatchObject({ code: 'ERR_SIGNATURE_MALFORMED' })
  })

  test('another APIv3 key, and a nonce that OpenSSL does not take', async () => {
    const other = { apiV3Key: 'x'.repeat(32) }
    expect(await refusalOf(requestOf(signed), other)).toMatchObject({ code: 'ERR_DECRYPT' })
    const envelope = envelopeOf(signed)
    envelope.resource['nonce'] = 'n'.repeat(129)
    expect(await refusalOf(messageOf(JSON.stringify(envelope)))).toMatchObject({ code: 'ERR_DECRYPT' })
  })
})

describe('a signed notification that breaks the API definition', () => {
  const encrypt = (plain: string | Uint8Array) =>
    encryptResource(Buffer.from(plain as string), Buffer.from(recipient.apiV3Key), 'fdasflkja484')

  test.each([
    ['no JSON', '<xml/>', 'its body is not JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'its body is not JSON'],
    ['nothing', '', 'its body is not JSON'],
    ['no object', '[]', '/ must be of type object'],
    ['no id', JSON.stringify({ ...envelopeOf(signed), id: undefined }), '/id is required'],
    [
      'another algorithm',
      JSON.stringify({ ...envelopeOf(signed), resource: { ...encrypt('{}'), algorithm: 'AEAD_SM4_GCM' } }),
      '/resource/algorithm must be "AEAD_AES_256_GCM"',
    ],
    [
      'a resource that is no JSON',
      JSON.stringify({ ...envelopeOf(signed), resource: encrypt(`{"openid":"${openid}"`) }),
      'its decrypted resource is not JSON',
    ],
    [
      'a resource that is no UTF-8',
      JSON.stringify({ ...envelopeOf(signed), resource: encrypt(Buffer.from([0xff])) }),
      'its decrypted resource is not JSON',
    ],
    [
      'a resource that is empty',
      JSON.stringify({ ...envelopeOf(signed), resource: encrypt('') }),
      'its decrypted resource is not JSON',
    ],
  ])('%s', async (_, body, text) => {
    const error = await refusalOf(messageOf(body))
    expect(error.code).toBe('ERR_NOTIFICATION_INVALID')
    expect(error.message).toContain(text)
  })

  test('a resource that lacks what the event is about is refused, and the refusal names all there is to know', async () => {
    const { out_contract_code: _, ...rest } = signed.resource
    const error = await refusalOf(requestOf({ ...signed, resource: { ...rest, plan_id: '12535' } }))
    expect(error).toMatchObject({
      code: 'ERR_NOTIFICATION_INVALID',
      notification: { id: expect.any(String) as string, event_type: 'ECOMMERCE_ENTRUST.SIGN' },
      problems: [
        { pointer: '/resource/out_contract_code', rule: 'is required', given: 'nothing' },
        { pointer: '/resource/plan_id', rule: 'must be of type integer', given: 'a string of 5 characters' },
      ],
    })
    const other = await refusalOf(requestOf({ ...signed, resource: { ...signed.resource, plan_id: true } }))
    expect(other.message).toMatch(
      /^Notification [0-9a-f-]+ \(ECOMMERCE_ENTRUST\.SIGN, contract wxwtdk20200910100000\) is signed/,
    )
    expect(other.notification?.out_contract_code).toBe('wxwtdk20200910100000')
  })

  test.each(['', ' ', 'a b', 'x'.repeat(129), 'a\u0000', '\u202e'])('the id %j can be no claim', async (id) => {
    const error = await refusalOf(messageOf(JSON.stringify({ ...envelopeOf(signed), id })))
    expect(error).toMatchObject({ code: 'ERR_NOTIFICATION_INVALID', problems: [{ pointer: '/id' }] })
    expect(error.message).not.toMatch(/[\u0000-\u0009\u007f-\u009f\u202e]/)
  })
})

describe('what departs from the API definition and is signed is handed over, with its problems', () => {
  const received = async (resource: object, envelope: object = {}) => {
    const message = { ...envelopeOf({ ...signed, resource: resource as typeof signed.resource }), ...envelope }
    return parseNotification(await messageOf(JSON.stringify(message)), recipient)
  }

  test.each([
    ['a field left out', { operate_time: undefined }, []],
    ['null in place of a field', { openid: null }, ['/resource/openid']],
    ['a number as text', { plan_id: '12535' }, ['/resource/plan_id']],
    ['other types', { openid: [], attach: {} }, ['/resource/openid', '/resource/attach']],
  ])('%s', async (_, change, pointers) => {
    const resource = { ...signed.resource, ...change }
    const notification = await received(resource)
    expect(notification.resource).toEqual(JSON.parse(JSON.stringify(resource)))
    expect((notification.problems ?? []).map(({ pointer }) => pointer)).toEqual(pointers)
  })

  test('an envelope without summary and create_time', async () => {
    const notification = await received(signed.resource, { summary: undefined, create_time: undefined })
    expect(notification.problems).toBeUndefined()
    const { problems } = await received(signed.resource, { summary: 5, problems: 'of WeChat Pay' })
    expect(problems).toMatchObject([{ pointer: '/summary' }])
    expect((await received(signed.resource, { problems: [{}] })).problems).toBeUndefined()
  })

  test.each(['9007199254740993', '1e400', '-1e400', '12535.00000000000000001'])(
    'the number %s, which JavaScript cannot hold, stands there as text',
    async (number) => {
      const text = JSON.stringify(signed.resource).replace('12535', number).replace('}', `,"novel":[{"n":${number}}]}`)
      const encrypted = encryptResource(Buffer.from(text), Buffer.from(recipient.apiV3Key), 'fdasflkja484')
      const body = JSON.stringify({ ...envelopeOf(signed), resource: encrypted }).replace('{', `{"count":${number},`)
      const notification = await parseNotification(await messageOf(body), recipient)
      expect(notification).toMatchObject({ count: number, resource: { plan_id: number, novel: [{ n: number }] } })
      expect(notification.problems!.map(({ pointer }) => pointer)).toEqual([
        '/count',
        '/resource/plan_id',
        '/resource/novel/0/n',
      ])
      expect(notification.problems![0]!.rule).toContain('JavaScript can hold exactly')
    },
  )
})

describe('several merchants behind one service', () => {
  const other = createCredentials('1900000110', now)
  const [first, second] = [credentials, other].map(({ publicKey, apiV3Key }) => ({ publicKey, apiV3Key })) as [
    Keys,
    Keys,
  ]
  type Keys = Pick<typeof credentials, 'publicKey' | 'apiV3Key'>
  const platformKeys = {
    [first.publicKey.serial]: first.publicKey.publicKey,
    [second.publicKey.serial]: second.publicKey.publicKey,
  }
  const of = async ({ publicKey, apiV3Key }: Keys) => {
    const { body } = writeNotification(signed, { apiV3Key }, now)
    return { headers: await signHeaders(body, publicKey, now), body }
  }

  test('one URL: the serial tells the APIv3 key', async () => {
    const apiV3Key = { [first.publicKey.serial]: first.apiV3Key, [second.publicKey.serial]: second.apiV3Key }
    for (const merchant of [first, second]) {
      const { resource } = await parseNotification(await of(merchant), { platformKeys, apiV3Key, now: () => now })
      expect(resource).toEqual(signed.resource)
    }
  })

  test('the key of another: the refusal names the serial, the notification, and the way', async () => {
    const refused = await parseNotification(await of(second), { ...recipient, platformKeys }).catch((e: unknown) => e)
    expect(refused).toMatchObject({ code: 'ERR_DECRYPT', notification: { event_type: 'ECOMMERCE_ENTRUST.SIGN' } })
    expect((refused as Error).message).toContain(second.publicKey.serial)
    expect((refused as Error).message).toContain('each needs its own APIv3 key')
  })

  test('a table that lacks a serial is refused when it is given; a source of keys, when a message comes', async () => {
    const apiV3Key = { [first.publicKey.serial]: first.apiV3Key }
    const options = { platformKeys, apiV3Key, now: () => now }
    await expect(parseNotification(await of(first), options)).rejects.toMatchObject({
      code: 'ERR_OPTIONS',
      message: expect.stringContaining(second.publicKey.serial) as string,
    })
    await expect(parseNotification(await of(first), { ...options, apiV3Key: {} })).rejects.toMatchObject({
      code: 'ERR_OPTIONS',
    })
    const source = { preferred: () => first.publicKey.serial, find: () => second.publicKey.publicKey }
    const message = await of(second)
    await expect(parseNotification(message, { ...options, platformKeys: source })).rejects.toMatchObject({
      code: 'ERR_DECRYPT',
    })
  })
})

describe('what the headers alone can refuse is refused before any of the body is read', () => {
  /** A body that must not be read. */
  function unread() {
    let isRead = false
    async function* body() {
      isRead = true
      yield Buffer.from('x')
    }
    return { body: body(), isRead: () => isRead }
  }

  test.each([
    ['no headers at all', {}, 'ERR_SIGNATURE_MISSING'],
    ['a malformed signature', { 'Wechatpay-Signature': 'x y' }, 'ERR_SIGNATURE_MALFORMED'],
    ['a probe', { 'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/x' }, 'ERR_SIGNATURE_PROBE'],
    ['an old time', { 'Wechatpay-Timestamp': '1' }, 'ERR_TIMESTAMP'],
    ['an unknown serial', { 'Wechatpay-Serial': 'ABCDEF0123456789' }, 'ERR_SERIAL_UNKNOWN'],
  ])('%s', async (what, change, code) => {
    const { headers } = await messageOf('{}')
    const { body, isRead } = unread()
    const given = what === 'no headers at all' ? {} : { ...headers, ...change }
    expect(await refusalOf({ headers: given, body })).toMatchObject({ code })
    expect(isRead()).toBe(false)
  })

  test('a Content-Length beyond the limit', async () => {
    const { headers } = await messageOf('{}')
    const { body, isRead } = unread()
    expect(await refusalOf({ headers: { ...headers, 'Content-Length': '65537' }, body })).toMatchObject({
      code: 'ERR_NOTIFICATION_TOO_LARGE',
    })
    expect(isRead()).toBe(false)
  })
})

test.each(['\u009b31mFAKE\u0085 admin', '\u202eevil', 'x\u2028y', '<script>', 'PUB_KEY_ID_\u200b1', 'é'.repeat(500)])(
  'nothing of the serial %j stands in what is told',
  async (serial) => {
    const { headers, body } = await messageOf('{}')
    const error = await refusalOf({ headers: { ...headers, 'Wechatpay-Serial': serial }, body })
    const shown = inspect(error, { depth: 10 }) + error.message + error.stack
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001a\u001c-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]|FAKE|evil|<script>|é/,
    )
    expect(inspect(error)).not.toMatch(/apiError|attempts|requestId|undefined/)
  },
)

test.each([
  ['milliseconds', String(now), 'is Unix time in milliseconds. Wanted: seconds'],
  ['8 hours behind', String(now / 1000 - 8 * 3600), 'The difference is 8 whole hours: local time was taken for UTC'],
  ['8 hours ahead', String(now / 1000 + 8 * 3600 + 7), 'The difference is 8 whole hours'],
  ['days', String(now / 1000 - 100_000), 'synchronise it (NTP).'],
])('a time that is wrong by %s is told so', async (_, timestamp, text) => {
  const { headers, body } = await messageOf('{}')
  const error = await refusalOf({ headers: { ...headers, 'Wechatpay-Timestamp': timestamp }, body })
  expect(error.code).toBe('ERR_TIMESTAMP')
  expect(error.message).toContain(text)
})

describe('the raw body', () => {
  test('as text, bytes, ArrayBuffer and stream', async () => {
    const { headers, body } = await messageOf(JSON.stringify(envelopeOf(signed)))
    const text = Buffer.from(body).toString()
    async function* parts() {
      yield text.slice(0, 20)
      yield body.subarray(Buffer.byteLength(text.slice(0, 20)))
    }
    for (const given of [body, text, new Uint8Array(body).buffer, parts()]) {
      expect((await parseNotification({ headers, body: given }, recipient)).resource).toEqual(signed.resource)
    }
  })

  test.each([
    ['parsed by a framework', () => ({ body: envelopeOf(signed) }), 'a parsed object'],
    ['parsed into an array', () => ({ body: [] }), 'a parsed array'],
    ['parsed into a number', () => ({ body: 5 }), 'a parsed number'],
    ['left out', () => ({}), 'nothing'],
  ])('%s: the error says so, and how to keep it', async (_, wrong, given) => {
    const { headers } = await messageOf('{}')
    const error = await refusalOf({ headers, ...(wrong() as { body?: string }) })
    expect(error.code).toBe('ERR_BODY_NOT_RAW')
    expect(error.message).toContain(`The body was given as ${given}.`)
    expect(error.message).toMatch(/express\.raw.*parseAs: 'buffer'/)
  })

  test('read by somebody else: the error says so', async () => {
    const request = await requestOf(signed)
    await request.json()
    expect(await refusalOf(request)).toMatchObject({ code: 'ERR_BODY_NOT_RAW' })
    const locked = await requestOf(signed)
    locked.body!.getReader()
    expect(await refusalOf(locked)).toMatchObject({ code: 'ERR_BODY_NOT_RAW' })
  })

  test('a Request without a body is read as empty, and refused for its signature', async () => {
    const { headers } = await messageOf('{}')
    const request = new Request(url, { method: 'POST', headers })
    expect(await refusalOf(request)).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })

  test('over 64 KiB, counted while reading, and read no further', async () => {
    const { headers } = await messageOf('{}')
    let sent = 0
    async function* endless() {
      for (;;) {
        sent += 4096
        yield new Uint8Array(4096)
      }
    }
    for (const body of [endless(), new Uint8Array(65_537), 'x'.repeat(65_537)]) {
      expect(await refusalOf({ headers, body })).toMatchObject({ code: 'ERR_NOTIFICATION_TOO_LARGE' })
    }
    expect(sent).toBe(65_536 + 4096)
  })

  test('that does not come, or breaks off', async () => {
    const { headers } = await messageOf('{}')
    async function* silent() {
      yield Buffer.from('{')
      await new Promise(() => {})
    }
    const slow = await refusalOf({ headers, body: silent() }, { bodyTimeout: 20 })
    expect(slow.code).toBe('ERR_NOTIFICATION_INCOMPLETE')
    expect(slow.message).toContain('longer than 20 ms')
    async function* broken() {
      yield Buffer.from('{')
      throw new Error('aborted')
    }
    const cut = await refusalOf({ headers, body: broken() })
    expect(cut.code).toBe('ERR_NOTIFICATION_INCOMPLETE')
    expect(cut.cause).toMatchObject({ message: 'aborted' })
  })

  test('of a request of node:http as it is; read before, it is refused', async () => {
    const outcomes: unknown[] = []
    const server = createServer((request, response) => {
      void (async () => {
        outcomes.push(await parseNotification(request, recipient).catch((error: unknown) => error))
        outcomes.push(await parseNotification(request, recipient).catch((error: unknown) => error))
        response.end()
      })()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const request = await requestOf(signed)
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      method: 'POST',
      headers: request.headers,
      body: await request.arrayBuffer(),
    })
    server.close()
    server.closeAllConnections()
    expect(outcomes[0]).toMatchObject({ resource: signed.resource })
    expect(outcomes[1]).toMatchObject({ code: 'ERR_BODY_NOT_RAW' })
  })
})

describe('options', () => {
  test.each([
    ['apiV3Key', { apiV3Key: 'short' }],
    ['platformKeys', { platformKeys: {} }],
    ['bodyTimeout', { bodyTimeout: Number.NaN }],
    ['bodyTimeout', { bodyTimeout: 0 }],
  ])('%s is checked before anything is read', async (name, options) => {
    const error = await refusalOf(requestOf(signed), options)
    expect(error.code).toBe('ERR_OPTIONS')
    expect(error.message).toContain(name)
  })

  test('the clock is this machine’s unless told otherwise', async () => {
    const request = await requestOf(signed, undefined, Date.now())
    const { now: _, ...options } = recipient
    expect((await parseNotification(request, options)).resource).toEqual(signed.resource)
  })
})
