import { describe, expect, it, test } from 'vitest'
import { readApplication } from '../../src/client/application.js'
import type { WechatPayError } from '../../src/index.js'

const own = ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com']
const hash = { hash_type: 'SHA1', hash_value: '79bb0f45fc4c42234a918000b2668d689e2bde04' }
const key = { encrypt_key: 'a2V5', nonce: '0123456789abcdef' }
const link = 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=1'

function failureOf(application: unknown, origins = own): WechatPayError {
  try {
    readApplication(application as object, origins)
  } catch (error) {
    return error as WechatPayError
  }
  return expect.unreachable('it must be refused')
}

describe('a plain bill', () => {
  it.each(['api.mch.weixin.qq.com', 'api2.mch.weixin.qq.com', 'api.wechatpay.cn', 'api2.wechatpay.cn'])(
    'may be linked to %s, as WeChat Pay publishes it, by a client of any of them',
    (host) => {
      const download_url = `https://${host}/v3/billdownload/file?token=1`
      const mixed = ['https://pay.example', 'https://api2.wechatpay.cn']
      expect(readApplication({ ...hash, download_url }, mixed).plain?.url.host).toBe(host)
      for (const origin of [...own, 'https://api.wechatpay.cn', 'https://api2.wechatpay.cn']) {
        const { plain, encrypted } = readApplication({ ...hash, download_url }, [origin])
        expect(plain).toEqual({ ...hash, url: new URL(download_url) })
        expect(encrypted).toBeUndefined()
      }
      expect(failureOf({ ...hash, download_url }, ['https://pay.example']).problems).toEqual([
        {
          pointer: '/download_url',
          rule: 'must be a link to https://pay.example, the hosts of this client: no signed request goes elsewhere',
          given: `https://${host}`,
        },
      ])
    },
  )

  it.each([
    ['https://evil.example/v3/x?token=1', 'https://evil.example'],
    ['http://api.mch.weixin.qq.com/v3/x', 'http://api.mch.weixin.qq.com'],
    ['https://me@api.mch.weixin.qq.com/v3/x', 'https://api.mch.weixin.qq.com'],
    ['https://:pw@api.mch.weixin.qq.com/v3/x', 'https://api.mch.weixin.qq.com'],
    ['x', 'a string of 1 character'],
  ])('linked to %s is refused, and of the link no more than its origin is told', (download_url, given) => {
    expect(failureOf({ ...hash, download_url }).message).toBe(
      [
        'Nothing was downloaded:',
        `  /download_url must be a link to ${own.join(' or ')}, the hosts of this client: no signed request goes elsewhere; given: ${given}`,
        'Hand over the answer to an application for a bill as it came.',
      ].join('\n'),
    )
  })

  it.each([undefined, null, 'x', {}])('that is %j lacks every field', (application) => {
    expect(failureOf(application).problems).toEqual(
      ['hash_type', 'hash_value', 'download_url'].map((name) => ({
        pointer: `/${name}`,
        rule: 'is required',
        given: 'nothing',
      })),
    )
  })

  it.each([
    ['download_url', 7, 'must be of type string', 'the number 7'],
    ['download_url', '', 'must have at least 1 character', 'an empty string'],
    ['hash_type', '', 'must have at least 1 character', 'an empty string'],
    ['hash_value', null, 'must be of type string', 'null'],
  ])('whose %s is %j is refused once', (name, value, rule, given) => {
    const application = { ...hash, download_url: link, [name]: value }
    expect(failureOf(application).problems).toEqual([{ pointer: `/${name}`, rule, given }])
  })
})

describe('an encrypted bill', () => {
  const file = (token: string, change: object = {}) => ({ ...hash, ...key, download_url: `${link}${token}`, ...change })
  const tokens = (application: object) =>
    readApplication(application, own).encrypted?.map(({ url }) => url.searchParams.get('token'))

  test('has its files in the order of their numbers, or of the list', () => {
    const numbered = [file('b', { bill_sequence: 2 }), file('a', { bill_sequence: 1 }), file('c', { bill_sequence: 3 })]
    expect(tokens({ download_bill_list: numbered })).toEqual(['1a', '1b', '1c'])
    expect(tokens({ download_bill_list: ['a', 'b', 'c'].map((token) => file(token)) })).toEqual(['1a', '1b', '1c'])
    const [first] = readApplication({ download_bill_list: [file('a')] }, own).encrypted!
    expect(first).toEqual({ ...hash, ...key, bill_sequence: 1, url: new URL(`${link}a`) })
    expect(readApplication({ download_bill_list: [file('a')] }, own).plain).toBeUndefined()
  })

  test('is refused for every file that leads elsewhere or lacks a field', () => {
    const evil = { download_url: 'https://evil.example/x' }
    const list = [file('a'), file('b', evil), file('c', { nonce: '' }), null]
    expect(failureOf({ download_bill_list: list }).problems.map(({ pointer, given }) => [pointer, given])).toEqual([
      ['/download_bill_list/2/nonce', 'an empty string'],
      ['/download_bill_list/3', 'null'],
      ['/download_bill_list/1/download_url', 'https://evil.example'],
    ])
    expect(failureOf({ ...hash, download_url: link, download_bill_list: [] }).problems).toMatchObject([
      { pointer: '/download_bill_list', rule: 'must have at least 1 item' },
    ])
  })
})
