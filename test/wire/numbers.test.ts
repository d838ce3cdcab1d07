import { describe, expect, test } from 'vitest'
import { parseExact } from '../../src/wire/numbers.js'

const parse = (text: string) => parseExact(Buffer.from(text))
const found = (text: string) => parse(text).problems.map(({ pointer, given }) => `${pointer} ${given}`)

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
    '9007199254740994',
    '100000000000000000000',
    '1e22',
    '1.7976931348623157e308',
  ])('%s is found', (number) => {
    expect(parse(number).value).toBe(number)
    expect(found(number)).toEqual([` a number of ${number.length} characters`])
  })

  test.each([
    ...['0', '-0', '-0.0', '0e5', '1', '12535', '9007199254740991', '1e3', '1E+3', '1.50', '1.50e2', '10.10e1'],
    ...['0.1', '5e-324', '1e-3', '2.50e-2', '123456789012345', '0.1234567890123456'],
  ])('%s is none', (number) => {
    expect(parse(number)).toEqual({ value: Number(number), problems: [] })
  })

  test.each(['9007199254740993', '-9007199254740993', '1e400', '-1.5E400', '0.12345678901234567891'])(
    'is found within other things, whatever white space is there: %s',
    (number) => {
      for (const text of [
        `{"a":${number}}`,
        `{"a" :\n ${number} }`,
        ` {"a":[1,\t${number}]}`,
        `[[ ${number}]]`,
        ` ${number}`,
      ])
        expect(parse(text).problems).toHaveLength(1)
    },
  )

  test('is told with the rule, and where, as JSON pointers are written', () => {
    expect(parse('{"n":null,"a~/b":[1e400]}').problems).toEqual([
      {
        pointer: '/a~0~1b/0',
        rule: 'must be a number that JavaScript can hold exactly',
        given: 'a number of 5 characters',
      },
    ])
  })

  test('is in no other message, whose value is the one that was parsed already', () => {
    for (const text of ['{"a":1,"b":"1e400"}', '{"a":123456789012345}', '[1e3]']) {
      const parsed: unknown = JSON.parse(text)
      expect(parse(text)).toEqual({ value: parsed, problems: [] })
      expect(parseExact(Buffer.from(text), parsed).value).toBe(parsed)
    }
  })

  test('is found where it stands', () => {
    const text = `{"a":[1,{"b\\"":1e400},[]," 1e400 "],"c":{"d":1e401,"e":[[],{},1e402]},"\\u0066":1e403}`
    expect(parse(text).value).toEqual({
      a: [1, { 'b"': '1e400' }, [], ' 1e400 '],
      c: { d: '1e401', e: [[], {}, '1e402'] },
      f: '1e403',
    })
    expect(parse(text).problems.map(({ pointer }) => pointer)).toEqual(['/f', '/c/d', '/a/1/b"', '/c/e/2'])
  })

  test('costs no stack and little time, however deep or long the text', () => {
    expect(found(`${'['.repeat(5000)}1e400${']'.repeat(5000)}`)).toHaveLength(1)
    expect(found(`[${'1,'.repeat(100_000)}1e400]`)).toEqual(['/100000 a number of 5 characters'])
    expect(found('1'.repeat(60_000))).toHaveLength(1)
    expect(found(`0.1${'0'.repeat(200_000)}1`)).toHaveLength(1)
    expect(found(`0.1${'0'.repeat(200_000)}`)).toHaveLength(0)
  })
})
