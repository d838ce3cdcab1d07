import { describe, expect, test } from 'vitest'
import { checkTimestamp, isSigned, readSignatureHeaders } from '../../src/protocol/headers.js'

const signed = {
  'Wechatpay-Timestamp': '1722850421',
  'Wechatpay-Nonce': 'd824f2e086d3c1df967785d13fcd22ef',
  'Wechatpay-Signature': 'c2lnbmF0dXJl',
  'Wechatpay-Serial': 'PUB_KEY_ID_0000000000000024101100397200000006',
}
const names = Object.keys(signed) as (keyof typeof signed)[]

describe('a message claims to be signed', () => {
  test.each(names)('with %s alone', (name) => {
    expect(isSigned(new Headers({ [name]: signed[name] }))).toBe(true)
  })

  test('not without any of the four headers', () => {
    expect(isSigned(new Headers({ 'Content-Type': 'application/json', 'Wechatpay-Signature-Type': 'X' }))).toBe(false)
  })
})

describe('the headers of a signature', () => {
  test('are read without the white space around them', () => {
    const padded = new Map(Object.entries(signed).map(([name, value]) => [name, ` ${value}\t`]))
    const headers = { get: (name: string) => padded.get(name) ?? null }
    expect(readSignatureHeaders(headers)).toEqual({
      timestamp: signed['Wechatpay-Timestamp'],
      nonce: signed['Wechatpay-Nonce'],
      signature: signed['Wechatpay-Signature'],
      serial: signed['Wechatpay-Serial'],
    })
  })

  test('that are missing or empty are all named, with the proxy that may have taken them', () => {
    const headers = new Headers({ ...signed, 'Wechatpay-Nonce': '' })
    headers.delete('Wechatpay-Serial')
    expect(() => readSignatureHeaders(headers)).toThrow(
      /^The message lacks Wechatpay-Nonce, Wechatpay-Serial\. .* it is forged, unless a proxy took the Wechatpay-\* headers away\.$/,
    )
  })

  test('of another scheme are refused with the one that is verified', () => {
    const headers = new Headers({ ...signed, 'Wechatpay-Signature-Type': 'WECHATPAY2-SM2-WITH-SM3' })
    expect(() => readSignatureHeaders(headers)).toThrow(
      /^Wechatpay-Signature-Type is not WECHATPAY2-SHA256-RSA2048, the only scheme/,
    )
  })
})

describe('a timestamp', () => {
  const second = 1722850421
  const now = second * 1000

  /** What is said of a timestamp that is this many seconds ahead. */
  function refusalOf(timestamp: number | string): string {
    try {
      checkTimestamp(String(timestamp), now)
    } catch (error) {
      return `${(error as { code: string }).code}: ${(error as Error).message}`
    }
    return 'accepted'
  }

  test('is accepted up to 300 seconds away, both ways', () => {
    for (const offset of [-300, 0, 300]) expect(refusalOf(second + offset)).toBe('accepted')
    for (const offset of [-301, 301]) expect(refusalOf(second + offset)).toMatch(/^ERR_TIMESTAMP/)
  })

  test('is compared in whole seconds of this clock', () => {
    expect(() => checkTimestamp(String(second - 300), now + 999)).not.toThrow()
    expect(() => checkTimestamp(String(second + 300), now + 1)).not.toThrow()
  })

  test('is told with its distance, the limit, and what to do', () => {
    expect(refusalOf(second - 1000)).toBe(
      "ERR_TIMESTAMP: Wechatpay-Timestamp is 1000 s behind this machine's clock; at most 300 s are accepted. The message is replayed, " +
        'or this clock is wrong: synchronise it (NTP).',
    )
    expect(refusalOf(second + 1000)).toContain("1000 s ahead of this machine's clock")
  })

  test.each(['', '1722850421, 1722850421', 'x1722850421', '1722850421x', '1'.repeat(16)])(
    'is one number: %j is none',
    (timestamp) => {
      expect(refusalOf(timestamp)).toBe(
        'ERR_SIGNATURE_MALFORMED: Wechatpay-Timestamp is not one number of Unix seconds.',
      )
    },
  )

  test('of 15 digits is a number, far away', () => {
    expect(refusalOf('1'.repeat(15))).toMatch(/^ERR_TIMESTAMP/)
  })

  test('in milliseconds is recognised, as far off as seconds may be', () => {
    const told = /^ERR_TIMESTAMP: Wechatpay-Timestamp is Unix time in milliseconds\. Wanted: seconds/
    for (const offset of [-300_000, 0, 300_000]) expect(refusalOf(now + offset)).toMatch(told)
    for (const offset of [-300_001, 300_001]) expect(refusalOf(now + offset)).not.toMatch(told)
  })

  test('that is whole hours off names the time zone', () => {
    const told = (hours: string) => ` The difference is ${hours}: local time was taken for UTC, on this machine`
    for (const sign of [-1, 1]) {
      expect(refusalOf(second + sign * 3600)).toContain(told('1 whole hour'))
      expect(refusalOf(second + sign * (8 * 3600 + 300))).toContain(told('8 whole hours'))
      expect(refusalOf(second + sign * (8 * 3600 - 300))).toContain(told('8 whole hours'))
      expect(refusalOf(second + sign * 14 * 3600)).toContain(told('14 whole hours'))
      for (const seconds of [301, 8 * 3600 + 301, 8 * 3600 - 301, 15 * 3600]) {
        expect(refusalOf(second + sign * seconds)).toMatch(/\(NTP\)\.$/)
      }
    }
  })
})
