import { describe, expect, test } from 'vitest'
import { WechatPayError } from '../../src/errors.js'
import { exchangeError, timeoutError, tooLargeError, unexpectedError } from '../../src/wire/wire.js'

const request = {
  method: 'POST',
  url: new URL('https://api.mch.weixin.qq.com/v3/orders/W-100/%E0%A4%A/%E5%8D%95%E5%8F%B7?mchid=1900000109&no=77'),
  headers: {
    authorization: 'mchid="1",nonce_str="x"',
    'wechatpay-serial': 'PUB_KEY_ID_0114232134912410',
    'x-short': 'text of twenty chars',
  },
  body: Buffer.from(
    '{"name":"张三丰","amount":12345678,"n":7,"a":["a.b(c","nine-char"],"flag":true,"eight":"eight-ch"}',
  ),
}
const own = Object.assign(new Error('the socket hung up'), { code: 'ECONNRESET', errno: -104, syscall: 'read' })

const UNKNOWN =
  'The outcome of the call is unknown: it may have been carried out. Query it by your own number, or make the same call again unchanged, before you act on it.'
const LEFT_OUT = '(left out, because it repeats the request)'

/** What is told of a text in the place of a cause. */
const toldOf = (text: string, given: typeof request | undefined = request) => {
  const error = exchangeError(new TypeError(text), { exchange: { step: 'sent' }, ...(given && { request: given }) })
  return (error.cause as Error).message
}

describe('a failed exchange', () => {
  test.each([
    ['keys', 'ERR_PLATFORM_KEYS', 'platformKeys did not name a key (ECONNRESET; see cause). Nothing was sent.'],
    ['signing', 'ERR_CONNECT', 'No connection could be made (ECONNRESET; see cause). This attempt sent nothing.'],
    ['connecting', 'ERR_CONNECT', 'No connection could be made (ECONNRESET; see cause). This attempt sent nothing.'],
    ['sent', 'ERR_NETWORK', `No whole answer came (ECONNRESET; see cause). ${UNKNOWN}`],
  ] as const)('that came as far as %s is %s', (step, code, message) => {
    const error = exchangeError(own, { exchange: { step }, request })
    expect(error).toMatchObject({ code, message, outcomeUnknown: step === 'sent' })
    expect(error.cause).toMatchObject({ code: 'ECONNRESET', errno: -104, syscall: 'read' })
  })

  test.each([
    ['keys', 'ERR_PLATFORM_KEYS', 'platformKeys did not name a key within 500 ms. Nothing was sent.'],
    ['signing', 'ERR_SIGNER', 'The request was not signed within 500 ms. Nothing was sent.'],
    ['connecting', 'ERR_CONNECT', 'No connection could be made (none within 500 ms). This attempt sent nothing.'],
    ['sent', 'ERR_TIMEOUT', `No whole answer came within 500 ms. ${UNKNOWN}`],
  ] as const)('that was too late at %s is %s', (step, code, message) => {
    expect(timeoutError(500.4, { exchange: { step } })).toMatchObject({
      code,
      message,
      outcomeUnknown: step === 'sent',
    })
  })

  test('names the hint where there is one', () => {
    const connecting = { exchange: { step: 'connecting' }, hint: 'HTTPS_PROXY is set.' } as const
    expect(exchangeError(own, connecting).message).toBe(
      'No connection could be made (ECONNRESET; see cause). This attempt sent nothing. HTTPS_PROXY is set.',
    )
    expect(timeoutError(1, connecting).message).toBe(
      'No connection could be made (none within 1 ms). This attempt sent nothing. HTTPS_PROXY is set.',
    )
  })

  test.each([
    ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('names what helps against %s instead', (code) => {
    const failure = Object.assign(new Error('no'), { code })
    expect(exchangeError(failure, { exchange: { step: 'connecting' }, hint: 'HTTPS_PROXY is set.' }).message).toBe(
      `No connection could be made (${code}; see cause). This attempt sent nothing. ` +
        'The certificate of the other side is not trusted here. If it is that of a proxy of your company, name its authority in ' +
        'NODE_EXTRA_CA_CERTS, or give an agent with the option ca.',
    )
  })

  test.each(['CERT_A was found', 'no CERT_A', 'CERT_', 'UNABLE_TO_'])('takes "%s" for no such code', (text) => {
    expect(exchangeError(new Error(text), { exchange: { step: 'connecting' } }).message).not.toContain('authority')
  })
})

describe('a cause', () => {
  test.each([
    ['the signature', 'sent WECHATPAY2-SHA256-RSA2048 somewhere'],
    ['a part of the signature', 'sent signature="abc"'],
    ['the header', 'sent mchid="1",nonce_str="x" again'],
    ['the body', `wrote ${request.body.toString()}`],
    ['a number of the body', 'bad value 12345678'],
    ['a short value that stands alone', 'no such person: 张三丰'],
    ['a short value with signs in it', 'no a.b(c here'],
    ['a long value within a word', 'nonine-charity'],
    ['a number of the path', 'no order W-100 here'],
    ['a step of the path, decoded', 'no 单号 here'],
    ['a step of the path, as it is sent', 'no %E5%8D%95%E5%8F%B7 here'],
    ['a value of the query', 'no 1900000109'],
    ['a short value of the query', 'no 77.'],
    ['the key id', 'key PUB_KEY_ID_0114232134912410'],
  ])('says nothing that repeats %s', (_, text) => {
    const error = exchangeError(new TypeError('fetch failed', { cause: new Error(text) }), {
      exchange: { step: 'sent' },
      request,
    })
    const told = [error.message, (error.cause as Error).message, ((error.cause as Error).cause as Error).message]
    expect(told).toEqual([`No whole answer came (${LEFT_OUT}; see cause). ${UNKNOWN}`, 'fetch failed', LEFT_OUT])
  })

  test.each([
    'no orders in v3',
    'tried 7 times, true',
    'order 778, 177, W-1000',
    'a short value within a word: weight-chess',
    'a.b, aXb(c',
    'a header: text of twenty chars',
    'api.mch.weixin.qq.com has no address',
  ])('says "%s", which repeats nothing', (text) => expect(toldOf(text)).toBe(text))

  test('may name the host and port, which are no secret', () => {
    const local = { ...request, url: new URL('http://127.0.0.1:4600/v3/x') }
    const text = 'connect ECONNREFUSED 127.0.0.1:4600'
    expect(toldOf(text, local)).toBe(text)
  })

  test.each(['xv3', 'v35'])('says nothing of a step like a version: %s', (step) => {
    const versioned = { ...request, url: new URL('https://a.example/v3/xv3/v35') }
    expect(toldOf(`no ${step} here`, versioned)).toBe(LEFT_OUT)
    expect(toldOf('no v3 here', versioned)).toBe('no v3 here')
  })

  test('is told where the body is no JSON, without the body', () => {
    const plain = { ...request, body: Buffer.from('no JSON {') }
    expect(toldOf('of something else', plain)).toBe('of something else')
    expect(toldOf('wrote no JSON { there', plain)).toBe(LEFT_OUT)
    expect(toldOf('of nothing', { ...request, body: Buffer.alloc(0) })).toBe('of nothing')
    // The bytes of the body, and not what lies around them in memory.
    const around = Buffer.from('secret1,"value-one",secret2')
    expect(toldOf('of secret1', { ...request, body: around.subarray(8, 19) })).toBe('of secret1')
    expect(toldOf('of value-one', { ...request, body: around.subarray(8, 19) })).toBe(LEFT_OUT)
  })

  test('is told where the request has no signature yet', () => {
    const unsigned = { ...request, headers: {} } as unknown as typeof request
    expect(toldOf('mchid="1",nonce_str="x"', unsigned)).toBe('mchid="1",nonce_str="x"')
  })

  test.each([
    ['GET https://a.example/v3/orders/77?x=1 failed', 'GET https://a.example/… failed'],
    ['"http://a.example:80/x"', '"http://a.example:80/…"'],
    ["'https://a.example' (https://b.example/x)", "'https://a.example/…' (https://b.example/…)"],
    ["fetch('https://a.example/x')", "fetch('https://a.example/…')"],
    ['at ftp://a.example/x', 'at ftp://a.example/x'],
    ['xhttps://a.example/x', 'xhttps://a.example/x'],
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['x'.repeat(201), `${'x'.repeat(200)}… (1 more characters)`],
  ])('names of a URL its origin only, and nothing that a terminal obeys: %s', (text, told) => {
    expect(toldOf(text)).toBe(told)
  })

  test('is told in its beginning, where only what is cut off repeats the request', () => {
    expect(toldOf(`${'x'.repeat(5000)} ${request.body.toString()}`)).toMatch(/^x{200}… /)
  })

  test.each([
    ['a text', 'just text', '(no reason was given)'],
    ['an error without a text', new Error(''), '(no reason was given; see cause)'],
    ['a TypeError without a text', new TypeError(''), '(no reason was given; see cause)'],
    ['an error of its own kind', Object.assign(new Error(''), { name: 'PoolError' }), '(PoolError; see cause)'],
    ['one that begins like one', Object.assign(new Error(''), { name: 'TypeErrors' }), '(TypeErrors; see cause)'],
    ['an error with a name of no kind', Object.assign(new Error('x'), { name: 'a b' }), '(x; see cause)'],
    ['one without a text', Object.assign(new Error(''), { name: 'a b' }), '(no reason was given; see cause)'],
    ['a name that is too long', Object.assign(new Error(''), { name: 'a'.repeat(61) }), '(no reason was given;'],
    ['a code that is none', Object.assign(new Error('closed'), { code: 'a code\n' }), '(closed; see cause)'],
    ['a code in its beginning', Object.assign(new Error('closed'), { code: 'ECONN!' }), '(closed; see cause)'],
    ['a code in its end', Object.assign(new Error('closed'), { code: '!ECONN' }), '(closed; see cause)'],
    ['a code that is a number', Object.assign(new Error('closed'), { code: 7 }), '(closed; see cause)'],
    ['a chain', new Error('outer', { cause: new Error('inner') }), '(inner; see cause)'],
    ['a chain whose end says nothing', new Error('outer', { cause: new Error('') }), '(outer; see cause)'],
  ])('tells of %s what may be told', (_, failure, told) => {
    expect(exchangeError(failure, { exchange: { step: 'sent' } }).message).toContain(`No whole answer came ${told}`)
  })

  test('that is no error is not handed on', () => {
    const { cause } = exchangeError('just text', { exchange: { step: 'sent' } })
    expect(cause).toBeUndefined()
    expect(
      (exchangeError(new Error('x', { cause: 'text' }), { exchange: { step: 'sent' } }).cause as Error).cause,
    ).toBe(undefined)
  })

  test('keeps its name and facts, and nothing else that hangs on it', () => {
    const facts = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname: 'a.example', port: 443 }
    const failure = Object.assign(new RangeError('no address'), { ...facts, address: '10.0.0.1', request, path: '/x' })
    const copy = exchangeError(failure, { exchange: { step: 'connecting' } }).cause as Error
    expect(copy.name).toBe('RangeError')
    expect({ ...copy }).toEqual({ ...facts, address: '10.0.0.1' })
    const strange = Object.assign(new Error('x'), { code: { a: 1 }, hostname: 'W-100' })
    expect({ ...(exchangeError(strange, { exchange: { step: 'sent' }, request }).cause as Error) }).toEqual({
      hostname: LEFT_OUT,
    })
  })

  test('keeps its place, and of its stack nothing that is no place', () => {
    const failure = Object.assign(new Error('x'), {
      stack: [
        'Error: x {"secret":1}',
        '    at a (/app/a.js:1:1)',
        'a line of its own',
        '    at b {"secret":2}',
        `    at ${'c'.repeat(301)}`,
        '   at d (/app/d.js:1:1)',
        'x    at e (/app/e.js:1:1)',
        '    at ',
        ...Array.from({ length: 30 }, (_, i) => `    at f (/app/f.js:${i}:1)`),
      ].join('\n'),
    })
    const lines = (exchangeError(failure, { exchange: { step: 'sent' } }).cause as Error).stack!.split('\n')
    expect(lines.slice(0, 3)).toEqual(['Error: x', '    at a (/app/a.js:1:1)', '    at f (/app/f.js:0:1)'])
    expect(lines).toHaveLength(21)
  })

  test('has at most five of its own causes', () => {
    let failure: Error = own
    for (let i = 0; i < 9; i++) failure = new Error(`level ${i}`, { cause: failure })
    let depth = 0
    let one: unknown = exchangeError(failure, { exchange: { step: 'sent' } }).cause
    expect((one as Error).stack).toMatch(/^Error: level 8\n {4}at /)
    for (; one instanceof Error; one = one.cause) depth++
    expect(depth).toBe(5)
  })
})

describe('what nobody meant to throw', () => {
  test.each([
    [true, 'ERR_NETWORK', 'The call failed after it was sent', UNKNOWN],
    [false, 'ERR_CONNECT', 'The call failed before anything was sent', ''],
  ])('sent: %s is %s', (isSent, code, said, end) => {
    const told = (why: string) => ({ code, outcomeUnknown: isSent, message: `${said}${why}. ${end}`.trim() })
    const failure = new TypeError('x is no function')
    expect(unexpectedError(failure, isSent)).toMatchObject(told(' (x is no function; see cause)'))
    expect((unexpectedError(failure, isSent).cause as Error).message).toBe('x is no function')
    expect(unexpectedError('a text', isSent)).toMatchObject(told(' (no reason was given)'))
    const broken = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no')
      },
    })
    expect(unexpectedError(broken, isSent)).toMatchObject(told(''))
  })

  test('stays what it is where it has a code', () => {
    const error = new WechatPayError('ERR_SIGNER', 'no')
    expect(unexpectedError(error, true)).toBe(error)
    expect(exchangeError(error, { exchange: { step: 'sent' } })).toBe(error)
  })

  test('and an answer over the limit has its own words in message and cause', () => {
    const said = 'The answer is larger than 10 bytes and was not read further.'
    const error = tooLargeError(10, 200)
    expect(error).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE', status: 200, outcomeUnknown: true })
    expect([error.message, (error.cause as Error).message]).toEqual([`${said} ${UNKNOWN}`, said])
  })
})
