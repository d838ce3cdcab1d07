import { constants, createHash, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Rsa } from 'wechatpay-axios-plugin'
import { decryptSensitive, encryptSensitive, findSensitiveProblem } from '../../src/protocol/sensitive.js'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()

/** Public half of the key of WeChat Pay's signing documents. */
const samplePublicKey = createPublicKey({
  key: Buffer.from(
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAptpm+qvIDCh/9wjU26SQCK26ogYkBhDrYxnAaw2JbbBsp1oDbHKk+1r381NeBUG2HEFAuU+Fr72u5ot3yKdzoF/FajAzQNKnm569/D3upKoi8mYBaST15Uig8j8qoUW1U217LL0jEHlSnHV3lcaDTXqDpTRR4Bfz9IqOgJgFZ8/oTfEomSrjrLYef81Eyxr7ZIMQXEKKEK7V4UXKS0+/fDsiG/cXidhzt8UbTL9vqXqxM2+IDImyO+FAc/tkBG55LmzxPto1Nq0WbnZzRM/wTzrd0I/8NlevxtFbphg4evlHjFNI7+GrqR87ViEwuAJJ9Je5QQjct5YJfFRWiZ5CMQIDAQAB',
    'base64',
  ),
  format: 'der',
  type: 'spki',
})

describe('an independent implementation', () => {
  test.each(['张三', '6217000010001234567', '', '𠮷'])(
    'reads what we encrypt of "%s", and we read what it encrypts',
    (text) => {
      expect(Rsa.decrypt(encryptSensitive(text, publicKey), privatePem)).toBe(text)
      expect(decryptSensitive(Rsa.encrypt(text, publicPem), privateKey)).toBe(text)
    },
  )

  test('uses another padding, and is refused', () => {
    const padded = publicEncrypt(
      { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      Buffer.from('x'),
    )
    expect(() => decryptSensitive(padded.toString('base64'), privateKey)).toThrow(
      expect.objectContaining({ code: 'ERR_DECRYPT' }),
    )
  })
})

describe('the length of a text', () => {
  test('is at most 214 bytes with a key of 2048 bits, which make 256 bytes of ciphertext', () => {
    const text = '三'.repeat(71) + 'x'
    expect(Buffer.byteLength(text)).toBe(214)
    const ciphertext = encryptSensitive(text, samplePublicKey)
    expect(Buffer.from(ciphertext, 'base64')).toHaveLength(256)
    expect(decryptSensitive(encryptSensitive(text, publicKey), privateKey)).toBe(text)
  })

  test('is told in bytes when it is 215, and the error does not hold the text', () => {
    const text = '张三'.padEnd(211, '.')
    expect(Buffer.byteLength(text)).toBe(215)
    const encrypt = () => encryptSensitive(text, samplePublicKey)
    expect(encrypt).toThrow(expect.objectContaining({ code: 'ERR_REQUEST_INVALID' }))
    expect(encrypt).toThrow(/at most 214 bytes.*Given: 215 bytes/)
    expect(encrypt).not.toThrow(/张/)
  })

  test('grows with the key', () => {
    const n = Buffer.alloc(384, 0xff).toString('base64url')
    const long = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n, e: 'AQAB' } })
    expect(findSensitiveProblem('x'.repeat(342), long)).toBeUndefined()
    expect(findSensitiveProblem('x'.repeat(343), long)?.given).toBe('343 bytes')
  })
})

test('two encryptions of one text are different, as OAEP wants it', () => {
  expect(encryptSensitive('张三', publicKey)).not.toBe(encryptSensitive('张三', publicKey))
})

describe('a text is refused', () => {
  test.each([
    ['a number', 6217, /must be text.*a number/],
    ['null', null, /must be text.*null/],
    ['nothing', undefined, /must be text.*undefined/],
    ['half a surrogate pair', '\ud842', /half a surrogate pair/],
  ])('that is %s', (_, text, message) => {
    expect(() => encryptSensitive(text as string, publicKey)).toThrow(message)
  })

  test('with the rule it breaks, in the message and in problems', () => {
    const rule = 'must be text that UTF-8 can hold'
    const given = 'text with half a surrogate pair'
    expect(() => encryptSensitive('\ud842', publicKey)).toThrow(
      expect.objectContaining({
        code: 'ERR_REQUEST_INVALID',
        message: `The text to encrypt ${rule}. Given: ${given}. Nothing was sent.`,
        problems: [{ pointer: '', rule, given }],
      }),
    )
  })
})

test('a byte order mark of a decrypted text stays', () => {
  expect(decryptSensitive(encryptSensitive('\ufeff张三', publicKey), privateKey)).toBe('\ufeff张三')
})

describe('a ciphertext is refused', () => {
  const ciphertext = encryptSensitive('张三', publicKey)
  const changed = Buffer.from(ciphertext, 'base64')
  changed[100]! ^= 1
  const ofAnotherForm = /^The ciphertext is not the standard base64 of 256 bytes, as this key makes them\.$/
  const ofAnotherKey =
    /^The field cannot be decrypted: it was encrypted with the public key of another certificate, or altered\. .* signed the request\.$/
  test.each([
    ['for another key', encryptSensitive('张三', samplePublicKey), ofAnotherKey],
    ['with a changed byte', changed.toString('base64'), ofAnotherKey],
    ['that is cut', ciphertext.slice(0, -8), ofAnotherForm],
    ['in URL-safe base64', Buffer.from(ciphertext, 'base64').toString('base64url'), ofAnotherForm],
    ['that is empty', '', ofAnotherForm],
    ['that is plain text', '张三', ofAnotherForm],
    ['that is no text', 5 as unknown as string, ofAnotherForm],
  ])('%s, and told why', (_, given, why) => {
    const decrypt = () => decryptSensitive(given, privateKey)
    expect(decrypt).toThrow(expect.objectContaining({ code: 'ERR_DECRYPT', message: expect.stringMatching(why) }))
    expect(decrypt).not.toThrow(/张三/)
  })

  test('whose text is not UTF-8', () => {
    const ciphertext = publicEncrypt(
      { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING },
      createHash('sha256').update('x').digest(),
    )
    expect(() => decryptSensitive(ciphertext.toString('base64'), privateKey)).toThrow(
      expect.objectContaining({ code: 'ERR_DECRYPT', message: 'The decrypted field is not UTF-8.' }),
    )
  })
})
