import { describe, expect, test } from 'vitest'
import { cleanText } from '../src/errors.js'

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
