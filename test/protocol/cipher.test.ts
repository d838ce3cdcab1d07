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

test('a resource without associated data says so, and is read with and without it', () => {
  const bare = encryptResource(Buffer.from(plaintext), key, 'abcdefghijkl')
  expect(bare.associated_data).toBe('')
  for (const associated_data of ['', undefined]) {
    expect(Buffer.from(decryptResource({ ...bare, associated_data }, key)).toString()).toBe(plaintext)
  }
})

describe('a resource is refused', () => {
  const changed = (at: number) => {
    const bytes = Buffer.from(encrypted.ciphertext, 'base64')
    bytes[at < 0 ? bytes.length + at : at]! ^= 1
    return bytes.toString('base64')
  }
  const shortTag = Buffer.from(encrypted.ciphertext, 'base64').subarray(0, -4).toString('base64')
  const otherAlgorithm = /^The resource's algorithm is not AEAD_AES_256_GCM\.$/
  const noCiphertext =
    /^The resource is not a nonce with the standard base64 of a ciphertext that ends in a 16-byte tag\.$/
  const cannotBeDecrypted =
    /^The resource cannot be decrypted: the APIv3 key is not the one set in the merchant console, or/
  test.each([
    ['another algorithm', { algorithm: 'AEAD_SM4_GCM' }, otherAlgorithm],
    ['a changed first byte', { ciphertext: changed(0) }, cannotBeDecrypted],
    ['a changed tag', { ciphertext: changed(-1) }, cannotBeDecrypted],
    ['a shortened tag', { ciphertext: shortTag }, cannotBeDecrypted],
    ['a tag alone', { ciphertext: Buffer.alloc(16).toString('base64') }, cannotBeDecrypted],
    ['less than a tag', { ciphertext: Buffer.alloc(15).toString('base64') }, noCiphertext],
    ['an empty ciphertext', { ciphertext: '' }, noCiphertext],
    ['no base64', { ciphertext: '***' }, noCiphertext],
    [
      'URL-safe base64',
      { ciphertext: encrypted.ciphertext.replaceAll('+', '-').replaceAll('/', '_') + '-' },
      noCiphertext,
    ],
    ['another nonce', { nonce: 'abcdefghijkm' }, cannotBeDecrypted],
    ['an empty nonce', { nonce: '' }, noCiphertext],
    ['other associated data', { associated_data: 'Certificate' }, cannotBeDecrypted],
    ['no associated data', { associated_data: undefined }, cannotBeDecrypted],
  ])('with %s, and told why', (_, change, why) => {
    expect(() => decryptResource({ ...encrypted, ...change }, key)).toThrow(
      expect.objectContaining({ code: 'ERR_DECRYPT', message: expect.stringMatching(why) }),
    )
  })

  test('with another key, and the error shows neither key nor plaintext', () => {
    const other = Buffer.from('fedcba9876543210fedcba9876543210')
    const attempt = () => decryptResource(encrypted, other)
    expect(attempt).toThrow(/APIv3 key/)
    expect(attempt).not.toThrow(/fedcba|MYE42l/)
    expect(attempt).toThrow(expect.objectContaining({ cause: expect.any(Error) }))
  })
})
