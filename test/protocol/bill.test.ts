import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { gzipSync, createGzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decryptBill, decryptBillKey, encryptBill, readBill } from '../../src/protocol/bill.js'
import { encryptSensitive } from '../../src/protocol/sensitive.js'

const sha1 = (bytes: Uint8Array) => ({ hash_type: 'SHA1', hash_value: createHash('sha1').update(bytes).digest('hex') })

const text = Buffer.from('\ufeff交易时间,公众账号ID\r\n`2019-06-11 10:00:00,`wx8888888888888888\r\n'.repeat(4000))
const many = 1024 ** 3

/** Parts of `size` bytes, as a network gives them. */
async function* parts(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What is read before it fails. */
async function readUntilFailure(source: AsyncIterable<Uint8Array>) {
  let bytes = 0
  try {
    for await (const chunk of source) bytes += chunk.length
  } catch (error) {
    return { bytes, error }
  }
  throw new Error('did not fail')
}

test('the published SHA-1 of "message" is accepted, in either case', async () => {
  const hash_value = '6f9b9af3cd6e8b8a73c2cdced37fe9f59226e27d'
  for (const value of [hash_value, hash_value.toUpperCase()]) {
    const bill = readBill(parts(Buffer.from('message')), { hash_type: 'SHA1', hash_value: value }, many)
    expect((await collect(bill)).toString()).toBe('message')
  }
})

describe('a bill is read', () => {
  test.each([1, 7, 1000, 1e6])('plain and as gzip, in parts of %i bytes', async (size) => {
    const short = text.subarray(0, 20_000)
    expect(await collect(readBill(parts(short, size), sha1(short), many))).toEqual(short)
    expect(await collect(readBill(parts(gzipSync(short), size), sha1(short), many))).toEqual(short)
  })

  test.each([
    [0x1f, 0x41],
    [0x41, 0x8b],
  ])('plain, when only one of its first bytes is that of gzip: %i, %i', async (...first) => {
    const plain = Buffer.from([...first, 0x42])
    expect(await collect(readBill(parts(plain, 1), sha1(plain), many))).toEqual(plain)
  })

  test('from a source that cannot be told to stop', async () => {
    const short = text.subarray(0, 3000)
    const source = parts(short)
    const unstoppable = { [Symbol.asyncIterator]: () => ({ next: () => source.next() }) }
    expect(await collect(readBill(unstoppable, sha1(short), many))).toEqual(short)
  })

  test('when it is empty', async () => {
    const empty = Buffer.alloc(0)
    expect(await collect(readBill(parts(empty), sha1(empty), many))).toEqual(empty)
    expect(await collect(readBill(parts(gzipSync(empty)), sha1(empty), many))).toEqual(empty)
  })
})

describe('a bill fails', () => {
  const zipped = gzipSync(text)
  test.each([
    ['cut in half', text.subarray(0, text.length / 2)],
    ['with a byte more', Buffer.concat([text, Buffer.from('x')])],
    ['cut in half as gzip', zipped.subarray(0, zipped.length / 2)],
    ['with a changed byte within gzip', Buffer.from(zipped.map((byte, at) => (at === 400 ? byte ^ 1 : byte)))],
    ['without the end of gzip', zipped.subarray(0, -4)],
    ['of another day', gzipSync(Buffer.from('交易时间'))],
  ])('%s', async (_, bytes) => {
    const { error, bytes: read } = await readUntilFailure(readBill(parts(bytes), sha1(text), many))
    expect(error).toMatchObject({ code: 'ERR_DOWNLOAD_INVALID' })
    expect(read).toBeLessThanOrEqual(text.length)
  })

  test('without a part handed on, where there is only one; the error counts the bytes', async () => {
    const { error, bytes } = await readUntilFailure(readBill(parts(Buffer.from('forged')), sha1(text), many))
    expect(error).toMatchObject({
      code: 'ERR_DOWNLOAD_INVALID',
      message: expect.stringMatching(
        /^The 6 bytes that were downloaded are not those of the hash.*apply for it again\.$/,
      ),
    })
    expect(bytes).toBe(0)
  })

  test('as damaged gzip, where that is what it is', async () => {
    const damaged = Buffer.from(zipped.map((byte, at) => (at === 400 ? byte ^ 1 : byte)))
    for (const bytes of [damaged, zipped.subarray(0, -4)]) {
      const { error } = await readUntilFailure(readBill(parts(bytes), sha1(text), many))
      expect((error as Error).message).toMatch(/^The downloaded file is damaged gzip: it was cut or altered/)
    }
  })

  test('past maxBytes, and not at them', async () => {
    const short = text.subarray(0, 3000)
    expect(await collect(readBill(parts(short), sha1(short), 3000))).toEqual(short)
    const { error } = await readUntilFailure(readBill(parts(short), sha1(short), 2999))
    expect(error).toMatchObject({
      code: 'ERR_RESPONSE_TOO_LARGE',
      message: expect.stringMatching(/^The file has more than 2999 bytes of plain text.*Raise maxBytes/),
    })
  })

  test.each([
    ['another hash', 'MD5', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a hash of another name', 'SHA-1', '6f9b9af3cd6e8b8a73c2cdced37fe9f59226e27d'],
    ['no hash', 'SHA1', ''],
    ['a short hash', 'SHA1', '6f9b9af3'],
    ['a hash with a digit more before it', 'SHA1', '06f9b9af3cd6e8b8a73c2cdced37fe9f59226e27d'],
    ['a hash with a digit more behind it', 'SHA1', '6f9b9af3cd6e8b8a73c2cdced37fe9f59226e27d0'],
    ['a hash that is no hex', 'SHA1', '6f9b9af3cd6e8b8a73c2cdced37fe9f59226e27g'],
  ])('at once, when it is to be checked with %s', async (_, hash_type, hash_value) => {
    const { error, bytes } = await readUntilFailure(readBill(parts(text), { hash_type, hash_value }, many))
    expect(error).toMatchObject({
      code: 'ERR_DOWNLOAD_INVALID',
      message: expect.stringMatching(/^The application names no SHA1 hash of 40 hex digits.*Nothing of it was read\.$/),
    })
    expect(bytes).toBe(0)
  })

  test.each([undefined, 'ECONNRESET'])('with the failure of its source, whose code is %s', async (code) => {
    const broken = Object.assign(new Error('reset'), code && { code })
    async function* source(bytes: Uint8Array) {
      yield* parts(bytes.subarray(0, 1000), 300)
      throw broken
    }
    for (const bytes of [zipped, text]) {
      const { error } = await readUntilFailure(readBill(source(bytes), sha1(text), many))
      expect(error).toBe(broken)
    }
  })

  test('as soon as it has more than maxBytes, however much 10 GiB of gzip would make', async () => {
    let sent = 0
    async function* bomb() {
      const gzip = createGzip({ level: 1 })
      const zeros = Buffer.alloc(1024 * 1024)
      let stopped = false
      async function fill() {
        for (let at = 0; at < 10 * 1024 && !stopped; at++) {
          if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once('drain', resolve))
        }
        gzip.end()
      }
      void fill()
      try {
        for await (const chunk of gzip) {
          sent += (chunk as Buffer).length
          yield chunk as Buffer
        }
      } finally {
        stopped = true
        gzip.destroy()
      }
    }
    const limit = 8 * 1024 * 1024
    const { error, bytes } = await readUntilFailure(readBill(bomb(), sha1(text), limit))
    expect(error).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' })
    expect(bytes).toBeLessThanOrEqual(limit)
    // 10 GiB of zeros are 45 MB of such gzip.
    expect(sent).toBeLessThan(1024 * 1024)
  })

  test('quietly when its reader stops, and its source with it', async () => {
    let isStopped = false
    async function* source() {
      try {
        yield* parts(gzipSync(randomBytes(1e6)))
      } finally {
        isStopped = true
      }
    }
    for await (const chunk of readBill(source(), sha1(text), many)) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    await new Promise((resolve) => setImmediate(resolve))
    expect(isStopped).toBe(true)
  })
})

describe('an encrypted bill', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const contentKey = randomBytes(32)
  const nonce = '0123456789abcdef'
  const { file, encrypt_key } = encryptBill(text, contentKey, nonce, publicKey)

  const decrypt = (bytes: Uint8Array, key: Uint8Array, size = 999, iv = nonce) =>
    collect(decryptBill(parts(bytes, size), key, iv))

  test.each([5, 16, 17, 1000, 1e6])('opens in parts of %i bytes', async (size) => {
    const key = decryptBillKey(encrypt_key, privateKey)
    expect(key).toEqual(contentKey)
    const short = encryptBill(text.subarray(0, 3001), contentKey, nonce, publicKey).file
    expect(await decrypt(short, key, size)).toEqual(text.subarray(0, 3001))
  })

  test('that is empty opens to nothing', async () => {
    expect(await decrypt(encryptBill(Buffer.alloc(0), contentKey, nonce, publicKey).file, contentKey)).toHaveLength(0)
  })

  test('has a nonce of 16 bytes, and the result of another implementation of GCM', async () => {
    const subtle = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt'])
    const other = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: Buffer.from(nonce) }, subtle, text)
    expect(Buffer.from(other).equals(file)).toBe(true)
  })

  test.each([
    ['cut in half', file.subarray(0, file.length / 2), contentKey, nonce],
    ['shorter than a tag', file.subarray(0, 8), contentKey, nonce],
    ['empty', Buffer.alloc(0), contentKey, nonce],
    [
      'only the first half of a tag',
      encryptBill(Buffer.alloc(0), contentKey, nonce, publicKey).file.subarray(0, 8),
      contentKey,
      nonce,
    ],
    ['with a changed byte', Buffer.from(file.map((byte, at) => (at === 400 ? byte ^ 1 : byte))), contentKey, nonce],
    [
      'with a changed tag',
      Buffer.from(file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte))),
      contentKey,
      nonce,
    ],
    ['of another key', file, randomBytes(32), nonce],
    ['of another nonce', file, contentKey, '0123456789abcdeg'],
  ])('fails when it is %s', async (_, bytes, key, iv) => {
    await expect(decrypt(bytes, key, 999, iv)).rejects.toMatchObject({
      code: 'ERR_DECRYPT',
      message: expect.stringMatching(/^The bill cannot be decrypted: the file was cut or altered, or its key/),
    })
  })

  test('whose key is for another merchant is refused', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const foreign = encryptBill(text, contentKey, nonce, other.publicKey).encrypt_key
    expect(() => decryptBillKey(foreign, privateKey)).toThrow(expect.objectContaining({ code: 'ERR_DECRYPT' }))
  })

  test('whose key is of another cipher is refused by name', () => {
    const sm4Key = encryptSensitive('0123456789abcdef', publicKey)
    expect(() => decryptBillKey(sm4Key, privateKey)).toThrow(
      expect.objectContaining({
        code: 'ERR_DECRYPT',
        message: expect.stringMatching(
          /^The content key of the bill has 16 bytes\. Wanted: 32.*SM4_GCM is not supported/,
        ),
      }),
    )
  })
})
