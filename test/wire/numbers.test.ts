import { describe, expect, test } from 'vitest'
import { findInexactNumbers } from '../../src/wire/numbers.js'

const found = (text: string) => {
  JSON.parse(text)
  return findInexactNumbers(text).map(({ path, text: number }) => `/${path.join('/')} ${number}`)
}

describe('a number that JavaScript cannot hold', () => {
  test.each([
    '9007199254740993',
    '-9007199254740993',
    '1e400',
    '-1e400',
    '1e-400',
    '0.12345678901234567891',
    '123456789012345678901',
    '9.007199254740993e15',
  ])('%s is found', (number) => expect(found(number)).toEqual([`/ ${number}`]))

  test.each([
    '0',
    '-0',
    '-0.0',
    '1',
    '12535',
    '9007199254740991',
    '9007199254740994',
    '1e3',
    '1E+3',
    '1.50',
    '0.1',
    '1e22',
    '100000000000000000000',
    '5e-324',
    '1.7976931348623157e308',
  ])('%s is none', (number) => expect(found(number)).toEqual([]))

  test('is found where it stands', () => {
    const text = `{"a":[1,{"b\\"":1e400},[]," 1e400 "],"c":{"d":1e401,"e":[[],{},1e402]},"\\u0066":1e403}`
    expect(found(text)).toEqual(['/a/1/b" 1e400', '/c/d 1e401', '/c/e/2 1e402', '/f 1e403'])
  })

  test('costs no stack and little time, however deep or long the text', () => {
    expect(found(`${'['.repeat(5000)}1e400${']'.repeat(5000)}`)).toHaveLength(1)
    expect(found(`[${'1,'.repeat(100_000)}1e400]`)).toEqual(['/100000 1e400'])
    expect(found('1'.repeat(60_000))).toHaveLength(1)
  })
})
