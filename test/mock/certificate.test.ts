import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createCertificate } from '../../src/mock/certificate.js'
import { openRotation } from '../../src/mock/rotation.js'
import { decryptResource } from '../../src/protocol/cipher.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 })
const DAY = 86_400_000

const create = (change: Partial<Parameters<typeof createCertificate>[0]> = {}) =>
  createCertificate(
    {
      serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
      commonName: '1900000109',
      notBefore: Date.parse('2026-11-21T12:34:56.789Z'),
      notAfter: Date.parse('2031-11-20T00:00:00Z'),
      publicKey: issuer.publicKey,
      ...change,
    },
    { commonName: 'Mock', privateKey: issuer.privateKey },
  )

describe('a certificate of the mock', () => {
  it('says what was put into it', () => {
    const certificate = new X509Certificate(create())
    expect(certificate.serialNumber).toBe('5157F09EFDC096DE15EBE81A47057A7232F1B8E1')
    expect(certificate.subject).toBe('CN=1900000109')
    expect(certificate.issuer).toBe('CN=Mock')
    expect(new Date(certificate.validFrom).toISOString()).toBe('2026-11-21T12:34:56.000Z')
    expect(new Date(certificate.validTo).toISOString()).toBe('2031-11-20T00:00:00.000Z')
    expect(certificate.publicKey.equals(issuer.publicKey)).toBe(true)
    expect(certificate.verify(issuer.publicKey)).toBe(true)
  })

  it.each([
    ['a serial with its high bit set', { serial: 'F157F09E' }, 'F157F09E'],
    ['a serial of an odd number of digits', { serial: 'ABC' }, '0ABC'],
  ])('takes %s', (_, change, serial) => {
    expect(new X509Certificate(create(change)).serialNumber).toBe(serial)
  })

  it('lives beyond 2049, where times are written otherwise', () => {
    const certificate = new X509Certificate(create({ notAfter: Date.parse('2050-01-01T00:00:00Z') }))
    expect(new Date(certificate.validTo).toISOString()).toBe('2050-01-01T00:00:00.000Z')
  })

  it('takes a name of more than 127 bytes', () => {
    const commonName = '商户'.repeat(25)
    expect(new X509Certificate(create({ commonName })).raw.includes(Buffer.from(commonName))).toBe(true)
  })

  it('is one for OpenSSL too', () => {
    const text = execFileSync('openssl', ['x509', '-noout', '-serial', '-subject'], {
      input: create(),
      encoding: 'utf8',
    })
    expect(text).toContain('serial=5157F09EFDC096DE15EBE81A47057A7232F1B8E1')
    expect(text).toContain('1900000109')
  })
})

describe('a rotation', () => {
  it('lists the new one at once, lets both sign, then only the new one, then drops the old', () => {
    const { listed, signing, rotate } = openRotation((index) => `certificate ${index}`)
    const signers = (day: number) => [...new Set([signing(day * DAY), signing(day * DAY)])].sort()
    expect(signers(0)).toEqual(['certificate 0'])
    rotate(0)
    const both = ['certificate 0', 'certificate 1']
    const observed = [0, 0.99, 1, 4.99, 5, 9.99, 10].map((day) => [day, listed(day * DAY), signers(day)])
    expect(observed).toEqual([
      [0, both, ['certificate 0']],
      [0.99, both, ['certificate 0']],
      [1, both, both],
      [4.99, both, both],
      [5, both, ['certificate 1']],
      [9.99, both, ['certificate 1']],
      [10, ['certificate 1'], ['certificate 1']],
    ])
    rotate(20 * DAY)
    expect(listed(20 * DAY)).toEqual(['certificate 1', 'certificate 2'])
    expect(signers(25)).toEqual(['certificate 2'])
  })
})

describe('the operations that every merchant has', () => {
  const mock = createMockWechatPay()
  const { merchant } = mock
  const client = createWechatPayClient({ ...merchant, fetch: mock.fetch })

  it('lists certificates that the APIv3 key decrypts', async () => {
    mock.rotate()
    const { data } = await client.GET('/v3/certificates')
    expect(data?.data).toHaveLength(2)
    for (const { serial_no, expire_time, encrypt_certificate } of data!.data) {
      const pem = Buffer.from(decryptResource(encrypt_certificate, Buffer.from(merchant.apiV3Key))).toString()
      const certificate = new X509Certificate(pem)
      expect(certificate.serialNumber).toBe(serial_no)
      expect(expire_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
      expect(Date.parse(expire_time!)).toBe(Date.parse(certificate.validTo))
      expect(encrypt_certificate).toMatchObject({
        associated_data: 'certificate',
        nonce: expect.stringMatching(/^.{12}$/) as string,
      })
    }
  })

  it('signs with a certificate where no public key is asked for', async () => {
    const { [Object.keys(merchant.platformKeys)[0]!]: _, ...certificates } = merchant.platformKeys
    const { response } = await createWechatPayClient({
      ...merchant,
      platformKeys: certificates,
      fetch: mock.fetch,
    }).POST('/v3/security/echo', { body: { echo_message: 'a' } })
    expect(Object.keys(certificates)).toEqual([response.headers.get('Wechatpay-Serial')])
  })
})
