import { describe, expect, test } from 'vitest'
import { findUnsendable, isConnectionHeader, readerOf, targetOf, toRequest, toResponse } from '../../src/wire/wire.js'

const { signal } = new AbortController()

describe('a header', () => {
  test.each([
    ...['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'te', 'trailer', 'upgrade'],
    ...['expect', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ])('%s belongs to the connection', (name) => expect(isConnectionHeader(name)).toBe(true))

  test.each(['', 'authorization', 'wechatpay-serial', 'content-type', 'constructor'])('"%s" does not', (name) =>
    expect(isConnectionHeader(name)).toBe(false),
  )

  test.each(['', 'a b', 'a:', 'a\n', 'é', '签', 'a"'])('cannot be named %j', (name) => {
    expect(findUnsendable({ 'x-a': '1', [name]: '1' })).toBe(name)
  })

  test.each(['\n', 'a\r\nb', '\0', '\u007f', '代扣', '\u0100'])('cannot say %j', (value) => {
    expect(findUnsendable({ 'x-a': '1', 'x-b': value })).toBe('x-b')
  })

  test('of any other kind can be sent', () => {
    expect(findUnsendable({ "!#$%&'*+.^_`|~0-9Az": '', 'x-b': '\t !~\u0080ÿ', B: 'x' })).toBeUndefined()
  })
})

describe('the headers of an answer', () => {
  const fields = ['X-A', '1', 'x-b', '2', 'X-a', '3', 'x-c', 'x-d', 'X-E', '']
  const { get } = readerOf({ fields })

  test('are read by name in any case, those that came twice together', () => {
    expect(['x-a', 'X-B', 'x-e'].map(get)).toEqual(['1, 3', '2', ''])
  })

  test('are null where they are absent, and no value is taken for a name', () => {
    expect(['x-d', 'x', 'x-aa', ''].map(get)).toEqual([null, null, null, null])
    expect(readerOf({ fields: [] }).get('x-a')).toBeNull()
  })
})

describe('a request', () => {
  const request = { method: 'POST', url: new URL('https://a.example/v3/x?y=1#z'), headers: { 'x-a': '1' } }

  test('goes to its path with its query, without what is never sent', () => {
    expect(targetOf(request.url)).toBe('/v3/x?y=1')
    expect(targetOf(new URL('https://a.example/v3/x?'))).toBe('/v3/x')
  })

  test("is made the web's", async () => {
    const made = toRequest({ ...request, body: Buffer.from('{"a":1}') }, signal)
    expect([made.method, made.url, made.headers.get('x-a'), made.redirect]).toEqual([
      'POST',
      'https://a.example/v3/x?y=1#z',
      '1',
      'manual',
    ])
    expect(await made.text()).toBe('{"a":1}')
    expect(toRequest({ ...request, method: 'GET', body: new Uint8Array(0) }, signal).body).toBeNull()
  })

  test('heeds its signal', () => {
    const controller = new AbortController()
    const made = toRequest({ ...request, body: new Uint8Array(0) }, controller.signal)
    controller.abort()
    expect(made.signal.aborted).toBe(true)
  })
})

describe('an answer', () => {
  const answer = { url: 'https://a.example/x', status: 201, statusText: 'Fine', fields: ['X-A', '1', 'X-A', '2'] }

  test("is made the web's", async () => {
    const made = toResponse({ ...answer, body: Buffer.from('{"a":1}') })
    expect([made.status, made.statusText, made.url, made.headers.get('x-a')]).toEqual([
      201,
      'Fine',
      'https://a.example/x',
      '1, 2',
    ])
    expect(await made.json()).toEqual({ a: 1 })
  })

  test('without a body has none, as 204 demands', () => {
    const made = toResponse({ ...answer, status: 204, fields: [], body: new Uint8Array(0) })
    expect([made.body, [...made.headers]]).toEqual([null, []])
  })
})
