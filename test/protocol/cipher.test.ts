import { describe, expect, test } from 'vitest'
import { Aes } from 'wechatpay-axios-plugin'
import { decryptResource, encryptResource } from '../../src/protocol/cipher.js'

const key = Buffer.from('0123456789abcdef0123456789abcdef')
const algorithm = 'AEAD_AES_256_GCM'

/** Ciphertexts that are published with their key, nonce and plaintext. */
const published = [
  { ciphertext: 'GvpmmdtYwexXIPhySs9Tlg==', associated_data: '', plain: '' },
  { ciphertext: 'APoZlYpivU3HjbAiB4CvW1rAFr8J', associated_data: 'world', plain: 'hello' },
]
const nonce = '0123456789abcdef'

describe('published ciphertexts', () => {
  test.each(published)('$ciphertext is "$plain"', ({ ciphertext, associated_data, plain }) => {
    expect(Buffer.from(decryptResource({ algorithm, ciphertext, nonce, associated_data }, key)).toString()).toBe(plain)
  })

  test.each(published)('"$plain" becomes $ciphertext', ({ ciphertext, associated_data, plain }) => {
    expect(encryptResource(Buffer.from(plain), key, nonce, associated_data)).toEqual({
      algorithm,
      ciphertext,
      nonce,
      associated_data,
    })
  })
})

const plaintext = '{"mchid":"1230000109","openid":"o-MYE42l80oelYMDE34nYD456Xoy","说明":"签约"}'
const encrypted = encryptResource(Buffer.from(plaintext), key, 'abcdefghijkl', 'certificate')

describe('an independent implementation', () => {
  test('reads what we encrypt, and we read what it encrypts', () => {
    expect(Aes.AesGcm.decrypt(encrypted.ciphertext, key.toString(), encrypted.nonce, 'certificate')).toBe(plaintext)
    const ciphertext = Aes.AesGcm.encrypt(plaintext, key.toString(), 'abcdefghijkl', '')
    expect(Buffer.from(decryptResource({ algorithm, ciphertext, nonce: 'abcdefghijkl' }, key)).toString()).toBe(
      plaintext,
    )
  })
})

describe('a resource is refused', () => {
  const changed = (at: number) => {
    const bytes = Buffer.from(encrypted.ciphertext, 'base64')
    bytes[at < 0 ? bytes.length + at : at]! ^= 1
    return bytes.toString('base64')
  }
  const shortTag = Buffer.from(encrypted.ciphertext, 'base64').subarray(0, -4).toString('base64')
  test.each([
    ['another algorithm', { algorithm: 'AEAD_SM4_GCM' }],
    ['a changed first byte', { ciphertext: changed(0) }],
    ['a changed tag', { ciphertext: changed(-1) }],
    ['a shortened tag', { ciphertext: shortTag }],
    ['less than a tag', { ciphertext: 'AAAA' }],
    ['an empty ciphertext', { ciphertext: '' }],
    ['no base64', { ciphertext: '***' }],
    ['URL-safe base64', { ciphertext: encrypted.ciphertext.replaceAll('+', '-').replaceAll('/', '_') + '-' }],
    ['another nonce', { nonce: 'abcdefghijkm' }],
    ['an empty nonce', { nonce: '' }],
    ['other associated data', { associated_data: 'Certificate' }],
    ['no associated data', { associated_data: undefined }],
  ])('with %s', (_, change) => {
    expect(() => decryptResource({ ...encrypted, ...change }, key)).toThrow(
      expect.objectContaining({ code: 'ERR_DECRYPT' }),
    )
  })

  test('with another key, and the error shows neither key nor plaintext', () => {
    const other = Buffer.from('fedcba9876543210fedcba9876543210')
    const attempt = () => decryptResource(encrypted, other)
    expect(attempt).toThrow(/APIv3 key/)
    expect(attempt).not.toThrow(/fedcba|MYE42l/)
  })
})
