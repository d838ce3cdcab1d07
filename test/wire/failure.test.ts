import { describe, expect, test } from 'vitest'
import { WechatPayError } from '../../src/errors.js'
import { exchangeError, timeoutError, tooLargeError, unexpectedError } from '../../src/wire/failure.js'
import { findMismatches } from '../../src/contract/echo.js'
import type { Operation } from '../../src/contract/operation.js'

const request = {
  method: 'POST',
  url: new URL('https://api.mch.weixin.qq.com/v3/orders/W-100/%E0%A4%A/%E5%8D%95'),
  headers: { authorization: 'WECHATPAY2-SHA256-RSA2048 mchid="1"', 'wechatpay-serial': 'PUB_KEY_ID_0114232134912410' },
  body: Buffer.from('{"name":"张三丰","amount":12345678,"n":7}'),
}
const own = Object.assign(new Error('the socket hung up'), { code: 'ECONNRESET', errno: -104, syscall: 'read' })

describe('a failed exchange', () => {
  test.each([
    ['keys', 'ERR_PLATFORM_KEYS', false],
    ['signing', 'ERR_CONNECT', false],
    ['connecting', 'ERR_CONNECT', false],
    ['sent', 'ERR_NETWORK', true],
  ] as const)('that came as far as %s is %s', (step, code, outcomeUnknown) => {
    const error = exchangeError(own, { exchange: { step }, request })
    expect(error).toMatchObject({ code, outcomeUnknown, cause: { code: 'ECONNRESET', errno: -104, syscall: 'read' } })
    expect(error.message).toContain('(ECONNRESET; see cause)')
  })

  test.each([
    ['keys', 'ERR_PLATFORM_KEYS', false],
    ['signing', 'ERR_SIGNER', false],
    ['connecting', 'ERR_CONNECT', false],
    ['sent', 'ERR_TIMEOUT', true],
  ] as const)('that was too late at %s is %s', (step, code, outcomeUnknown) => {
    expect(timeoutError(500.4, { exchange: { step } })).toMatchObject({
      code,
      outcomeUnknown,
      message: expect.stringContaining('within 500 ms') as string,
    })
  })

  test('names what helps: the authority of a certificate, or the hint', () => {
    const certificate = Object.assign(new Error('self-signed certificate'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' })
    const connecting = { exchange: { step: 'connecting' }, hint: 'HTTPS_PROXY is set.' } as const
    expect(exchangeError(certificate, connecting).message).toContain('NODE_EXTRA_CA_CERTS')
    expect(exchangeError(own, connecting).message).toMatch(/HTTPS_PROXY is set\.$/)
    expect(timeoutError(1, connecting).message).toMatch(/HTTPS_PROXY is set\.$/)
  })

  test.each([
    ['the signature', 'sent WECHATPAY2-SHA256-RSA2048 mchid="1"'],
    ['the body', `wrote {"name":"张三丰","amount":12345678,"n":7}`],
    ['a value of the body', 'bad value 12345678'],
    ['a short value that stands alone', 'no such person: 张三丰'],
    ['a number of the path', 'no order W-100 here'],
    ['the key id', 'key PUB_KEY_ID_0114232134912410'],
  ])('says nothing that repeats %s', (_, text) => {
    const error = exchangeError(new TypeError('fetch failed', { cause: new Error(text) }), {
      exchange: { step: 'sent' },
      request,
    })
    const told = [error.message, (error.cause as Error).message, ((error.cause as Error).cause as Error).message].join()
    expect(told).toContain('left out')
    expect(told).not.toContain(text)
  })

  test.each([
    ['a text', 'just text', 'no reason was given'],
    ['an error without a text', new Error(''), 'no reason was given'],
    ['an error of its own kind', Object.assign(new Error(''), { name: 'PoolError' }), 'PoolError'],
    ['an error with a name of no kind', Object.assign(new Error('x'), { name: 'a b' }), 'x'],
    ['a code that is none', Object.assign(new Error('closed'), { code: 'a code\n' }), 'closed'],
    [
      'an address',
      new Error('GET https://api.mch.weixin.qq.com/v3/orders/77?x=1 failed'),
      'https://api.mch.weixin.qq.com/…',
    ],
    ['a control character', new Error('a\u001b[2Jb'), '\\u001b[2J'],
  ])('tells of %s what may be told', (_, failure, told) => {
    expect(exchangeError(failure, { exchange: { step: 'sent' } }).message).toContain(told)
  })

  test('keeps the place of a cause, and ends a chain of causes', () => {
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
    [true, 'ERR_NETWORK'],
    [false, 'ERR_CONNECT'],
  ])('sent: %s is %s', (isSent, code) => {
    expect(unexpectedError(new TypeError('x is no function'), isSent)).toMatchObject({ code, outcomeUnknown: isSent })
    expect(unexpectedError('a text', isSent)).toMatchObject({ code, outcomeUnknown: isSent })
    const broken = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no')
      },
    })
    expect(unexpectedError(broken, isSent)).toMatchObject({ code, outcomeUnknown: isSent })
  })

  test('stays what it is where it has a code', () => {
    const error = new WechatPayError('ERR_SIGNER', 'no')
    expect(unexpectedError(error, true)).toBe(error)
    expect(exchangeError(error, { exchange: { step: 'sent' } })).toBe(error)
  })

  test('and an answer over the limit has its own words in message and cause', () => {
    const error = tooLargeError(10, 200)
    expect(error).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE', status: 200, outcomeUnknown: true })
    expect((error.cause as Error).message).toContain('larger than 10 bytes')
  })
})

describe('an answer in a list', () => {
  const echoes = [{ field: 'orders/*/amount', from: 'body', name: 'orders/*/amount', by: 'no' }] as const
  const operation = { echoes } as unknown as Operation
  const sent = {
    body: {
      orders: [
        { no: 'a', amount: 1 },
        { no: 'b', amount: 2 },
      ],
    },
  }

  test.each([
    [
      'in another order',
      {
        orders: [
          { no: 'b', amount: 2 },
          { no: 'a', amount: 1 },
        ],
      },
      [],
    ],
    ['with another amount', { orders: [{ no: 'b', amount: 1 }] }, ['/orders/0/amount']],
    ['with an item that nobody asked for', { orders: [{ no: 'c', amount: 1 }] }, ['/orders/0/no']],
    ['without a number of its own', { orders: [{ amount: 9 }] }, []],
    ['that is no list', { orders: 'x' }, []],
    ['that is no object', 7, []],
  ])('%s is held against the item that it names', (_, answer, pointers) => {
    expect(findMismatches(operation, answer, sent).map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
