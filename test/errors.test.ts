import { describe, expect, test } from 'vitest'
import { cleanText, WechatPayError } from '../src/errors.js'

describe('WechatPayError', () => {
  test('is known by both builds, and a class derived from it by its own instances only', () => {
    class Own extends (WechatPayError as unknown as ErrorConstructor) {}
    class OtherBuild extends Error {}
    Object.defineProperty(OtherBuild.prototype, Symbol.for('wechatpay-fetch.WechatPayError'), { value: true })
    const [error, own] = [new WechatPayError('ERR_SIGNER', 'no'), new Own('ERR_SIGNER')]
    expect([error, own, new OtherBuild()].map((value) => value instanceof WechatPayError)).toEqual([true, true, true])
    expect([error, own].map((value) => value instanceof Own)).toEqual([false, true])
    for (const value of [new Error('no'), { code: 'ERR_API' }, null, undefined, 'ERR_API'])
      expect((value as unknown) instanceof WechatPayError).toBe(false)
  })
})

describe('cleanText', () => {
  test.each([
    ['a\r\nb', 'a\\u000d\\u000ab'],
    ['\u001b[2J', '\\u001b[2J'],
    ['a\u0085\u2028\u2029b', 'a\\u0085\\u2028\\u2029b'],
    ['\u202egnp.exe', '\\u202egnp.exe'],
    ['a\ud800', 'a\\ud800'],
    ['张三 😀', '张三 😀'],
  ])('%j becomes %s', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  test('is bounded, and says how much it leaves out', () => {
    expect(cleanText('x'.repeat(1_000_000), 10)).toBe(`${'x'.repeat(10)}… (999990 more characters)`)
  })
})
