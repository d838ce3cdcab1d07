import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseNotification, WechatPayError } from '../../src/index.js'
import type { ReceivedMessage } from '../../src/notification/message.js'
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

/** What a message was refused with. Nothing of it may show. */
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
    for (const resource of [{ out_refund_no: '7' }, []]) {
      const announcement = { event_type: 'REFUND.SUCCESS', summary: '', resource: resource as object }
      const request = await requestOf(announcement as typeof signed)
      expect(await parseNotification(request, recipient)).toMatchObject({
        event_type: 'REFUND.SUCCESS',
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

describe('what is signed and breaks the contract', () => {
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

  test('a resource with several faults names all of them', async () => {
    const { out_contract_code: _, ...rest } = signed.resource
    const error = await refusalOf(requestOf({ ...signed, resource: { ...rest, plan_id: '12535' } }))
    expect(error).toMatchObject({
      code: 'ERR_NOTIFICATION_INVALID',
      problems: [
        { pointer: '/resource/out_contract_code', rule: 'is required', given: 'nothing' },
        { pointer: '/resource/plan_id', rule: 'must be of type integer', given: 'a string of 5 characters' },
      ],
    })
  })
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
