import { createPublicKey, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createNotificationHandler, createWechatPayClient } from '../../src/index.js'
import { createMockWechatPay, type KeyMode, type MockMerchant } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const isPublicKey = (id: string) => id.startsWith('PUB_KEY_ID_')

/** The keys of a merchant of one kind only. */
const only = (kind: 'certificate' | 'public-key', { platformKeys }: MockMerchant) =>
  Object.fromEntries(Object.entries(platformKeys).filter(([id]) => isPublicKey(id) === (kind === 'public-key')))

/** A merchant that has only these keys, its mock, and by which kind of key it was answered and notified. */
async function play(keys: KeyMode | undefined, trust: 'certificate' | 'public-key' | 'both') {
  const mock = createMockWechatPay({ keys, notify: (request) => receive(request) })
  const platformKeys = trust === 'both' ? mock.merchant.platformKeys : only(trust, mock.merchant)
  const client = createWechatPayClient({ ...mock.merchant, platformKeys, fetch: mock.fetch, retry: false })
  const notifiedBy: string[] = []
  const kind = (serial: string | null) => (isPublicKey(serial ?? '') ? 'public-key' : 'certificate')
  const receive = (request: Request) => {
    notifiedBy.push(kind(request.headers.get('Wechatpay-Serial')))
    return handle(request)
  }
  const handle = createNotificationHandler({ platformKeys, apiV3Key: mock.merchant.apiV3Key, onEvent: () => {} })
  const answeredBy: string[] = []
  const accepted: boolean[] = []
  for (const out_contract_code of ['W1', 'W2', 'W3', 'W4', 'W5', 'W6']) {
    const { response } = await client.POST(path, { body: { ...body, out_contract_code } })
    answeredBy.push(kind(response.headers.get('Wechatpay-Serial')))
    accepted.push((await mock.approve(out_contract_code)).attempts.length === 1)
  }
  const unique = (list: readonly string[]) => [...new Set(list)].sort()
  return { mock, client, notifiedBy, answered: unique(answeredBy), notified: unique(notifiedBy), accepted }
}

const all = Array<boolean>(6).fill(true)

describe('a merchant', () => {
  test.each(['certificate', 'public-key'] as const)('with the %s alone verifies both directions', async (kind) => {
    const { answered, notified, accepted } = await play(undefined, kind)
    expect({ answered, notified, accepted }).toEqual({ answered: [kind], notified: [kind], accepted: all })
  })

  test('that has not switched gets everything by the certificate', async () => {
    const { answered, notified, mock } = await play('certificate', 'both')
    expect([answered, notified]).toEqual([['certificate'], ['certificate']])
    expect(Object.keys(mock.merchant.platformKeys).some(isPublicKey)).toBe(false)
  })

  test('that has not switched is answered by the certificate even where it names a public key', async () => {
    const mock = createMockWechatPay({ keys: 'certificate' })
    const other = createMockWechatPay()
    const naming = async (request: Request) => {
      const headers = new Headers(request.headers)
      headers.set('Wechatpay-Serial', Object.keys(only('public-key', other.merchant))[0]!)
      return mock.fetch(new Request(request, { headers }))
    }
    const client = createWechatPayClient({ ...mock.merchant, fetch: naming })
    const { response } = await client.POST(path, { body })
    expect(isPublicKey(response.headers.get('Wechatpay-Serial')!)).toBe(false)
  })

  test('that is new has no certificates to download', async () => {
    const { answered, notified, client, mock } = await play('public-key', 'both')
    expect([answered, notified]).toEqual([['public-key'], ['public-key']])
    expect(Object.keys(mock.merchant.platformKeys).every(isPublicKey)).toBe(true)
    const { error } = await client.GET('/v3/certificates')
    expect(error).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS', verified: true })
  })

  test('on the last day of the switch is notified by the public key', async () => {
    const { notified } = await play('both', 'both')
    expect(notified).toEqual(['public-key'])
  })

  test('that is switching is notified by either, in the same order each time', async () => {
    const [first, second] = [await play('mixed', 'both'), await play('mixed', 'both')]
    expect(first.notified).toEqual(['certificate', 'public-key'])
    expect(first.notifiedBy).toEqual(second.notifiedBy)
    expect(first.accepted).toEqual(all)
  })
})

describe('two mocks', () => {
  const [one, two] = [createMockWechatPay(), createMockWechatPay({ mchid: '1900000200' })]

  test('have no key and no number in common', () => {
    const parts = ({ merchant }: typeof one) => [
      ...[merchant.mchid, merchant.serialNo, merchant.privateKey, merchant.apiV3Key],
      ...Object.entries(merchant.platformKeys).flat(),
    ]
    expect(parts(one).filter((part) => parts(two).includes(part))).toEqual([])
    const [key] = Object.values(one.merchant.platformKeys)
    expect(createPublicKey(key!).asymmetricKeyDetails?.modulusLength).toBe(2048)
  })

  test('trust nothing of each other', async () => {
    const crossed = createWechatPayClient({ ...one.merchant, fetch: two.fetch, retry: false })
    expect((await crossed.POST(path, { body })).error).toMatchObject({ code: 'SIGN_ERROR' })
  })

  test('are one merchant where the second has the credentials of the first', async () => {
    one.rotate()
    const again = createMockWechatPay({ credentials: one.credentials })
    expect(again.merchant.privateKey).toBe(one.merchant.privateKey)
    expect(again.merchant.mchid).toBe(one.merchant.mchid)
    const client = createWechatPayClient({ ...one.merchant, fetch: again.fetch })
    expect((await client.GET('/v3/certificates')).data?.data).toHaveLength(2)
    const other = createMockWechatPay({ credentials: one.credentials, mchid: '1900000300' })
    expect(other.merchant.privateKey).not.toBe(one.merchant.privateKey)
    expect(new X509Certificate(other.merchant.certificate).subject).toBe('CN=1900000300')
  })

  test.each([['{}'], ['no json'], ['']])('%j are no credentials', (credentials) => {
    expect(() => createMockWechatPay({ credentials })).toThrow('Wanted: what mock.credentials of an earlier mock gave')
  })
})
