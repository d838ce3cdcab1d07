// Fuzzing of the receiver: of 100,000 changed notifications none is accepted, crashes the parser, or makes it tell a secret.
import type { KeyObject } from 'node:crypto'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { parseNotification, WechatPayError, type PlatformKeySource } from '../../src/index.js'
import { normalizeSerial } from '../../src/keys/keys.js'
import { credentials, envelopeOf, headersOf, now, signed, terminated } from '../fixtures/notification.js'
import { createRandom } from '../fixtures/random.js'

const CASES = 100_000
const SEED = 20261121

const random = createRandom(SEED)
const below = (limit: number) => Math.floor(random() * limit)
const pick = <T>(values: readonly T[]): T => values[below(values.length)]!

type Envelope = ReturnType<typeof envelopeOf>
interface Message {
  headers: Record<string, string>
  body: Uint8Array
}
interface Options {
  platformKeys: PlatformKeySource
  apiV3Key: string | Uint8Array
  now: () => number
}

const { publicKey, stranger } = credentials
const certificate = credentials.platform.signing(now)
/** A source of keys, which costs nothing to make again and again. */
function keysOf(table: Readonly<Record<string, KeyObject>>): PlatformKeySource {
  return {
    preferred: () => publicKey.serial,
    find: (serial) => new Map(Object.entries(table)).get(normalizeSerial(serial)),
  }
}
const options = (): Options => ({
  platformKeys: keysOf({ [publicKey.serial]: publicKey.publicKey, [certificate.serial]: certificate.publicKey }),
  apiV3Key: credentials.apiV3Key,
  now: () => now,
})

async function signMessage(body: Uint8Array, serial = publicKey.serial): Promise<Message> {
  return { headers: await headersOf(body, serial), body }
}

/** Secrets that no error may show: the key and values of the resources. */
const secrets = [credentials.apiV3Key, 'o-MYE42l80oelYMDE34nYD456Xoy', 'wxwtdk20200910100000', 'wxd678efh567hg6787']

const hostile: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e400,
  true,
  [],
  {},
  [[[]]],
  'ECOMMERCE_ENTRUST.SIGN',
  '__proto__',
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '签约',
  '😀',
  'AEAD_AES_128_GCM',
]

function changeBytes(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  const at = below(copy.length)
  switch (below(5)) {
    case 0:
      copy[at]! ^= 1 << below(8)
      return copy
    case 1:
      return Buffer.concat([copy.subarray(0, at), Buffer.from([below(256)]), copy.subarray(at)])
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1)])
    case 3:
      return copy.subarray(0, at)
    default:
      return Buffer.concat([copy, Buffer.from(pick([' ', '\n', '\0', '}', '{}']))])
  }
}

/** Printable, so that it can be a header. */
const changeText = (text: string) =>
  changeBytes(Buffer.from(text || 'x'))
    .toString('latin1')
    .replace(/[^\x21-\x7e]/g, '~')

const signatureHeaders = ['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature', 'Wechatpay-Serial']

function changeEnvelope(body: Uint8Array): Uint8Array {
  const envelope = JSON.parse(Buffer.from(body).toString()) as Envelope
  const target: Record<string, unknown> = random() < 0.5 ? envelope : envelope.resource
  const name = pick(Object.keys(target))
  if (random() < 0.2) delete target[name]
  else target[name] = pick(hostile)
  return Buffer.from(JSON.stringify(envelope))
}

/** Changes of a message that need no key of WeChat Pay. */
const forgeries: Readonly<Record<string, (message: Message, other: Message) => Message>> = {
  header: ({ headers, body }) => {
    const name = pick(signatureHeaders)
    return { headers: { ...headers, [name]: changeText(headers[name]!) }, body }
  },
  'header dropped': ({ headers, body }) => {
    const { [pick(signatureHeaders)]: _, ...rest } = headers
    return { headers: rest, body }
  },
  'header of another message': ({ headers, body }, other) => {
    const name = pick(signatureHeaders)
    return { headers: { ...headers, [name]: other.headers[name]! }, body }
  },
  'header twice': ({ headers, body }) => {
    const name = pick(signatureHeaders)
    return { headers: { ...headers, [name]: `${headers[name]}, ${headers[name]}` }, body }
  },
  'hostile header': ({ headers, body }) => ({
    headers: { ...headers, [pick(signatureHeaders)]: String(pick(hostile)) },
    body,
  }),
  probe: ({ headers, body }) => ({
    headers: {
      ...headers,
      'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature']!.slice(below(40))}`,
    },
    body,
  }),
  'another scheme': ({ headers, body }) => ({
    headers: { ...headers, 'Wechatpay-Signature-Type': changeText('WECHATPAY2-SHA256-RSA2048') },
    body,
  }),
  'body bytes': ({ headers, body }) => ({ headers, body: changeBytes(body) }),
  'body of another message': ({ headers }, other) => ({ headers, body: other.body }),
  'body written anew': ({ headers, body }) => ({
    headers,
    body: Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString()), null, 1 + below(4))),
  }),
  envelope: ({ headers, body }) => ({ headers, body: changeEnvelope(body) }),
}

/** Messages that WeChat Pay's key has signed, and that are wrong within: another pair of checks stands behind the signature. */
const damages: Readonly<Record<string, (envelope: Envelope) => void>> = {
  ciphertext: ({ resource }) => {
    resource['ciphertext'] = changeBytes(Buffer.from(resource['ciphertext'] as string, 'base64')).toString('base64')
  },
  'base64 of the ciphertext': ({ resource }) => {
    resource['ciphertext'] = changeText(resource['ciphertext'] as string)
  },
  tag: ({ resource }) => {
    const bytes = Buffer.from(resource['ciphertext'] as string, 'base64')
    const kept = below(16)
    const tag =
      random() < 0.5 ? bytes.subarray(bytes.length - 16, bytes.length - kept - 1) : changeBytes(bytes.subarray(-16))
    resource['ciphertext'] = Buffer.concat([bytes.subarray(0, -16), tag]).toString('base64')
  },
  nonce: ({ resource }) => {
    resource['nonce'] = random() < 0.8 ? changeText(resource['nonce'] as string) : 'n'.repeat(below(300))
  },
  'associated data': ({ resource }) => {
    resource['associated_data'] = changeText(resource['associated_data'] as string)
  },
  algorithm: ({ resource }) => {
    resource['algorithm'] = pick(hostile)
  },
  'a required field': (envelope) => {
    const name = pick(['id', 'event_type', 'resource'])
    if (random() < 0.5) delete envelope[name]
    else envelope[name] = pick(hostile.filter((value) => typeof value !== 'string'))
  },
}

/** Options under which a right message is not to be accepted. */
const settings: Readonly<Record<string, (given: Options) => Options>> = {
  clock: (given) => {
    const offset = (301 + below(1e6)) * 1000 * pick([-1, 1])
    return { ...given, now: () => now + offset }
  },
  'platform key': (given) => {
    const platformKeys = { [publicKey.serial]: stranger.publicKey, [certificate.serial]: stranger.publicKey }
    return { ...given, platformKeys: keysOf(platformKeys) }
  },
  'no such platform key': (given) => ({ ...given, platformKeys: keysOf({ [stranger.serial]: stranger.publicKey }) }),
  'APIv3 key': (given) => {
    const apiV3Key = Buffer.from(given.apiV3Key as string)
    apiV3Key[below(32)]! ^= 1 << below(8)
    return { ...given, apiV3Key }
  },
}

/** Whether a change has changed anything: headers are trimmed on their way, and the case of a serial means nothing. */
function isSame(a: Message, b: Message): boolean {
  const read = ({ headers }: Message) => {
    const known = new Headers(headers)
    const serial = known.get('Wechatpay-Serial')
    return [...signatureHeaders.slice(0, 3), 'Wechatpay-Signature-Type']
      .map((name) => known.get(name))
      .concat(serial && normalizeSerial(serial))
      .join('\n')
  }
  return Buffer.compare(a.body, b.body) === 0 && safely(() => read(a)) === read(b)
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

test(`${CASES} changed notifications (seed ${SEED})`, { timeout: 1_200_000 }, async () => {
  const pool: Message[] = []
  for (let i = 0; i < 32; i++) {
    const body = Buffer.from(JSON.stringify(envelopeOf(i % 2 ? signed : terminated)))
    pool.push(await signMessage(body, i % 3 ? publicKey.serial : certificate.serial))
  }
  for (const message of pool) await parseNotification(message, options())

  const codes = new Map<string, number>()
  const told = new Set<string>()
  const failures: string[] = []
  for (let i = 0; i < CASES; i++) {
    const original = pick(pool)
    const turn = random()
    let what: string
    let message = original
    let given = options()
    if (turn < 0.8) {
      what = pick(Object.keys(forgeries))
      do message = forgeries[what]!(original, pick(pool))
      while (isSame(message, original))
    } else if (turn < 0.95) {
      what = pick(Object.keys(damages))
      const envelope = JSON.parse(Buffer.from(original.body).toString()) as Envelope
      const before = JSON.stringify(envelope)
      do damages[what]!(envelope)
      while (JSON.stringify(envelope) === before)
      message = await signMessage(Buffer.from(JSON.stringify(envelope)))
    } else {
      what = pick(Object.keys(settings))
      given = settings[what]!(given)
    }
    try {
      await parseNotification(message, given)
      failures.push(`case ${i}, ${what}: accepted`)
    } catch (error) {
      if (!(error instanceof WechatPayError)) failures.push(`case ${i}, ${what}: crashed with ${inspect(error)}`)
      else {
        codes.set(error.code, (codes.get(error.code) ?? 0) + 1)
        // The same words from the same place tell the same.
        if (!told.has(error.message)) told.add(inspect(error, { depth: 10 }) + JSON.stringify(error)).add(error.message)
      }
    }
  }

  console.log(`${CASES} cases: ${[...codes].map(([code, count]) => `${code} ${count}`).join(', ')}`)
  expect(failures).toEqual([])
  for (const text of told) for (const secret of secrets) expect(text).not.toContain(secret)
  expect([...codes.keys()].sort()).toEqual([
    'ERR_DECRYPT',
    'ERR_NOTIFICATION_INVALID',
    'ERR_SERIAL_UNKNOWN',
    'ERR_SIGNATURE_INVALID',
    'ERR_SIGNATURE_MALFORMED',
    'ERR_SIGNATURE_MISSING',
    'ERR_SIGNATURE_PROBE',
    'ERR_TIMESTAMP',
  ])
})
