import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  webcrypto,
} from 'node:crypto'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Signer } from '../../src/protocol/signature.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const privateKey = createPrivateKey(merchant.privateKey)
const right: Signer = (message) => sign('sha256', message, privateKey)

let calls = 0
const fetch = vi.fn(mock.fetch)

function clientOf(signer: Signer, options: Record<string, unknown> = {}) {
  fetch.mockClear()
  return createWechatPayClient({ ...merchant, privateKey: signer, fetch, ...options })
}

const call = (client: ReturnType<typeof clientOf>) => client.POST(presignPath, { body: presign(`SIGNER${calls++}`) })

describe('a signer function', () => {
  it.each([
    ['bytes', right],
    ['base64', (message: Uint8Array) => sign('sha256', message, privateKey).toString('base64')],
    ['later', async (message: Uint8Array) => right(message)],
  ])('may return %s', async (_, signer) => {
    expect((await call(clientOf(signer))).data).toBeDefined()
  })

  it('is verified against the certificate until one signature was right, and not on each call', async () => {
    let signatures = 0
    const client = clientOf((message) => {
      signatures += 1
      // What it does after its first right signature is its own affair; WeChat Pay will say.
      return signatures === 1 ? right(message) : new Uint8Array(256)
    })
    expect((await call(client)).data).toBeDefined()
    expect((await call(client)).error?.code).toBe('SIGN_ERROR')
  })

  it('is checked again after a wrong signature', async () => {
    let signatures = 0
    const client = clientOf((message) => (signatures++ === 0 ? new Uint8Array(256) : right(message)))
    await expect(call(client)).rejects.toMatchObject({ code: 'ERR_SIGNER' })
    expect((await call(client)).data).toBeDefined()
  })

  it('is not checked without a certificate', async () => {
    const client = clientOf(() => new Uint8Array(256), { certificate: undefined })
    expect((await call(client)).error?.code).toBe('SIGN_ERROR')
  })
})

describe('a signer that cannot be right is told as what it is, and nothing is sent', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const longer = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

  it.each<[string, Signer, string]>([
    ['another key', (m) => sign('sha256', m, stranger), 'Either the signer holds another key'],
    ['a longer key', (m) => sign('sha256', m, longer), 'It has 384 bytes, and that key makes 256'],
    [
      'PSS',
      (m) => sign('sha256', m, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }),
      'RSASSA-PKCS1-v1_5',
    ],
    ['hashed twice', (m) => sign('sha256', createHash('sha256').update(m).digest(), privateKey), 'hashed twice'],
    ['ECDSA', (m) => sign('sha256', m, ec), 'at least 256 bytes'],
    ['a hex string', (m) => sign('sha256', m, privateKey).toString('hex'), 'It is hex'],
    ['nothing', () => '', 'returned 0 bytes'],
    ['undefined', () => undefined as never, 'returned nothing'],
    ["a KMS's whole answer", () => ({ Signature: new Uint8Array(256) }) as never, 'returned an object'],
    ['base64url', (m) => sign('sha256', m, privateKey).toString('base64url'), 'not standard base64'],
  ])('%s', async (_, signer, message) => {
    const error = await call(clientOf(signer)).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'ERR_SIGNER', outcomeUnknown: false })
    expect((error as Error).message).toContain(message)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('its own failure is the cause', async () => {
    const cause = new Error('KMS: AccessDenied')
    const client = clientOf(() => Promise.reject(cause))
    await expect(call(client)).rejects.toMatchObject({ code: 'ERR_SIGNER', cause })
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('the certificate', () => {
  it.each([
    ['another serial number', { serialNo: 'ABCDEF' }, 'serialNo: another serial number'],
    [
      'another private key',
      { privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey },
      'privateKey: the private key of another certificate',
    ],
    ['a private key in its place', { certificate: merchant.privateKey }, 'certificate: a private key'],
    ['a number', { certificate: 1 }, 'certificate: the number 1'],
  ])('is checked when the client is made: %s', (_, wrong, message) => {
    expect(() => createWechatPayClient({ ...merchant, ...(wrong as object) })).toThrow(message)
  })

  it("keeps the merchant's own key out of the platform keys when a function signs", () => {
    const platformKeys = { PUB_KEY_ID_1: createPublicKey(privateKey) }
    expect(() => clientOf(right, { platformKeys })).toThrow("the merchant's own certificate or key")
    // Without the certificate nobody can know.
    expect(() => clientOf(right, { platformKeys, certificate: undefined })).not.toThrow()
  })
})

describe('keys that never leave their place', () => {
  it('WebCrypto signs with a key that cannot be exported', async () => {
    const key = await webcrypto.subtle.importKey(
      'pkcs8',
      privateKey.export({ format: 'der', type: 'pkcs8' }),
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    await expect(webcrypto.subtle.exportKey('pkcs8', key)).rejects.toThrow()
    const client = clientOf(
      async (message) =>
        new Uint8Array(await webcrypto.subtle.sign('RSASSA-PKCS1-v1_5', key, message as Uint8Array<ArrayBuffer>)),
    )
    const results = await Promise.all([call(client), call(client), call(client)])
    expect(results.every(({ data }) => data)).toBe(true)
  })

  describe('a signing process of its own', () => {
    let signing: ChildProcess
    afterAll(() => signing.kill())

    it('signs what it is sent, and is told from a client error when it dies', async () => {
      signing = fork(new URL('../fixtures/signing-process.mjs', import.meta.url), {
        env: { ...process.env, SIGNING_KEY: merchant.privateKey },
      })
      const waiting = new Map<number, (signature: string) => void>()
      signing.on('message', ({ id, signature }: { id: number; signature: string }) => waiting.get(id)!(signature))
      let id = 0
      const client = clientOf(
        (message) =>
          new Promise<string>((resolve, reject) => {
            id += 1
            waiting.set(id, resolve)
            signing.send({ id, message: Buffer.from(message).toString('base64') }, (error) => error && reject(error))
          }),
      )
      const results = await Promise.all(Array.from({ length: 8 }, () => call(client)))
      expect(results.every(({ data }) => data)).toBe(true)
      signing.kill()
      await once(signing, 'exit')
      fetch.mockClear()
      await expect(call(client)).rejects.toMatchObject({ code: 'ERR_SIGNER' })
      expect(fetch).not.toHaveBeenCalled()
    })
  })
})
