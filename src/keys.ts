/** Knows key material: what a merchant's private key, platform keys and APIv3 key must be, and how to tell when they are not. */
import { createPrivateKey, createPublicKey, KeyObject, X509Certificate } from 'node:crypto'
import { WechatPayError } from './errors.js'
import type { KeyFinder } from './signature.js'

/** Key material as people have it: PEM text (with real or literal `\n`), bare base64 of the DER, the bytes of either, or a KeyObject. */
export type KeyInput = string | Uint8Array | KeyObject

/** Platform keys by `Wechatpay-Serial`: `PUB_KEY_ID_…` to a public key, a certificate's serial number to that certificate. */
export type PlatformKeys = Readonly<Record<string, KeyInput>>

/** Where platform keys come from when they are not a fixed table. */
export interface PlatformKeySource {
  /** The id that requests carry in `Wechatpay-Serial`: WeChat Pay signs its answer with this key. */
  readonly preferred: () => string | Promise<string>
  /** The public key of a `Wechatpay-Serial`, or `undefined` when there is none. */
  readonly find: KeyFinder
}

const MINIMUM_BITS = 2048

function refuse(name: string, given: string, wanted: string, todo: string): WechatPayError {
  return new WechatPayError('ERR_OPTIONS', `${name}: ${given}. Wanted: ${wanted}. ${todo}`)
}

/** The blocks of a PEM text, in order, with line breaks as OpenSSL wants them. */
interface PemBlock {
  readonly label: string
  readonly pem: string
}

function readPemBlocks(text: string): PemBlock[] {
  const pattern = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g
  return Array.from(text.matchAll(pattern), ([, label = '', content = '']) => {
    const headers = /^\s*(?:[A-Za-z-]+:.*\n)+/.exec(content)?.[0] ?? ''
    const base64 = content.slice(headers.length).replace(/\s+/g, '')
    const lines = base64.match(/.{1,64}/g) ?? []
    return {
      label,
      pem: `-----BEGIN ${label}-----\n${headers.trim() && `${headers.trim()}\n\n`}${lines.join('\n')}\n-----END ${label}-----\n`,
    }
  })
}

/** Key material, taken out of whatever wrapping it came in. */
type Material = { readonly pem: PemBlock } | { readonly der: Buffer } | { readonly key: KeyObject }

function unwrap(input: unknown, name: string, wanted: string, todo: string): Material {
  if (input instanceof KeyObject) return { key: input }
  if (input instanceof Uint8Array) {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
    // DER opens with a SEQUENCE of more than 255 bytes; a PEM never does.
    if (bytes[0] === 0x30 && bytes[1] === 0x82) return { der: bytes }
    return unwrap(bytes.toString('utf8'), name, wanted, todo)
  }
  if (typeof input !== 'string' || input.trim() === '') {
    const given = input === undefined ? 'missing' : input === '' ? 'an empty string' : describeType(input)
    throw refuse(name, given, wanted, todo)
  }
  const text = input
    .replace(/^\uFEFF/, '')
    .replace(/\\r/g, '')
    .replace(/\\n/g, '\n')
  const blocks = readPemBlocks(text)
  if (blocks.length > 1) {
    throw refuse(
      name,
      `${blocks.length} PEM blocks (${blocks.map((b) => b.label).join(', ')})`,
      wanted,
      'Give the one that is meant.',
    )
  }
  if (blocks[0]) return { pem: blocks[0] }
  const bare = text.replace(/\s+/g, '')
  if (/^[A-Za-z0-9+/]{200,}={0,2}$/.test(bare)) {
    const decoded = Buffer.from(bare, 'base64')
    // Some secret stores hand out the base64 of the whole PEM file.
    return decoded.toString('latin1', 0, 11) === '-----BEGIN ' ? unwrap(decoded, name, wanted, todo) : { der: decoded }
  }
  throw refuse(name, `text without a complete PEM block (${input.length} characters)`, wanted, todo)
}

function describeType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function checkRsa(key: KeyObject, name: string, wanted: string, todo: string): KeyObject {
  const type = key.asymmetricKeyType
  if (type !== 'rsa') throw refuse(name, `a key of type ${type ?? key.type}`, wanted, todo)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < MINIMUM_BITS) throw refuse(name, `an RSA key of ${bits} bits`, wanted, todo)
  return key
}

/** Tries formats of DER in turn, because bare base64 does not say which one it is. */
function tryEach(attempts: readonly (() => KeyObject)[]): KeyObject | undefined {
  for (const attempt of attempts) {
    try {
      return attempt()
    } catch {
      // The next format may fit; the caller reports when none does.
    }
  }
  return undefined
}

const privateTodo = 'Take apiclient_key.pem from the merchant API certificate that the merchant console issued.'

/** Reads the private key of the merchant API certificate. Throws `ERR_OPTIONS` unless it is an unencrypted RSA key of at least 2048 bits. */
export function readPrivateKey(input: unknown, name = 'privateKey'): KeyObject {
  const wanted = `an RSA private key of at least ${MINIMUM_BITS} bits, as PEM text or bytes, bare base64, a KeyObject, or a signer function`
  const no = (given: string, todo = privateTodo) => refuse(name, given, wanted, todo)
  const material = unwrap(input, name, wanted, privateTodo)
  if ('key' in material) {
    if (material.key.type !== 'private') throw no(`a ${material.key.type} key`)
    return checkRsa(material.key, name, wanted, privateTodo)
  }
  if ('der' in material) {
    const { der } = material
    const key = tryEach([
      () => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
      () => createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }),
    ])
    if (key) return checkRsa(key, name, wanted, privateTodo)
    if (readCertificateDer(der)) throw no('a certificate')
    if (tryEach([() => createPublicKey({ key: der, format: 'der', type: 'spki' })])) throw no('a public key')
    throw no(
      'binary data that is no private key, perhaps a .p12 file',
      'Take apiclient_key.pem, or extract it: openssl pkcs12 -in apiclient_cert.p12 -nocerts -nodes (the password is the mchid).',
    )
  }
  const { label, pem } = material.pem
  if (label === 'CERTIFICATE') throw no('a certificate (apiclient_cert.pem?)')
  if (label.endsWith('PUBLIC KEY')) throw no('a public key')
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type:.*ENCRYPTED/m.test(pem)) {
    throw no(
      'an encrypted private key',
      'Decrypt it first (openssl pkey -in KEY.pem), or pass a KeyObject made with its passphrase.',
    )
  }
  const key = tryEach([() => createPrivateKey(pem)])
  if (!key) throw no(`a PEM block "${label}" that is damaged or no private key`)
  return checkRsa(key, name, wanted, privateTodo)
}

function readCertificateDer(der: Buffer | string): X509Certificate | undefined {
  try {
    return new X509Certificate(der)
  } catch {
    return undefined
  }
}

/** A platform key with what its certificate, if it came as one, says of it. */
export interface PlatformKey {
  readonly serial: string
  readonly key: KeyObject
  readonly certificate: X509Certificate | undefined
}

/** Brings a `Wechatpay-Serial` into the form under which it is looked up: certificate serials are hex, in any case. */
export function normalizeSerial(serial: string): string {
  return /^[0-9a-f]+$/i.test(serial) ? serial.toUpperCase() : serial
}

const platformTodo =
  'Download the WeChat Pay public key (pub_key.pem, with its PUB_KEY_ID_…) or the platform certificate in the merchant console.'

/** Reads one platform key. Throws `ERR_OPTIONS` unless it is an RSA public key, or a certificate with the serial it is listed under. */
export function readPlatformKey(serial: string, input: unknown): PlatformKey {
  const name = `platformKeys[${JSON.stringify(serial)}]`
  const isPublicKeyId = serial.startsWith('PUB_KEY_ID_')
  const wanted = isPublicKeyId
    ? 'the WeChat Pay public key of this id'
    : 'the WeChat Pay platform certificate with this serial number, under PUB_KEY_ID_… or 40 hex digits'
  const no = (given: string) => refuse(name, given, wanted, platformTodo)
  if (!isPublicKeyId && !/^[0-9a-f]{1,40}$/i.test(serial)) throw no('listed under an id of another form')
  const material = unwrap(input, name, wanted, platformTodo)
  if ('key' in material) {
    if (material.key.type !== 'public') throw no(`a ${material.key.type} key`)
    return { serial, key: checkRsa(material.key, name, wanted, platformTodo), certificate: undefined }
  }
  const isPem = 'pem' in material
  if (isPem && material.pem.label.endsWith('PRIVATE KEY')) throw no('a private key')
  const bytes = isPem ? material.pem.pem : material.der
  const certificate = readCertificateDer(bytes)
  if (certificate) {
    if (isPublicKeyId) throw no('a certificate')
    if (normalizeSerial(certificate.serialNumber) !== normalizeSerial(serial)) {
      throw no(`a certificate with serial number ${certificate.serialNumber}`)
    }
    return { serial, key: checkRsa(certificate.publicKey, name, wanted, platformTodo), certificate }
  }
  const key = tryEach(
    typeof bytes === 'string'
      ? [() => createPublicKey(bytes)]
      : [
          () => createPublicKey({ key: bytes, format: 'der', type: 'spki' }),
          () => createPublicKey({ key: bytes, format: 'der', type: 'pkcs1' }),
        ],
  )
  if (!key)
    throw no(
      isPem
        ? `a damaged PEM block "${material.pem.label}"`
        : 'binary data that is neither a public key nor a certificate',
    )
  return { serial, key: checkRsa(key, name, wanted, platformTodo), certificate: undefined }
}

/** What is known of the merchant's own key, so that it is not mistaken for the platform's. */
export interface MerchantIdentity {
  readonly mchid: string
  readonly serialNo: string
  /** Absent when the merchant signs with a function. */
  readonly privateKey: KeyObject | undefined
}

function checkNotMerchant({ serial, key, certificate }: PlatformKey, merchant: MerchantIdentity): void {
  const isOwn =
    normalizeSerial(serial) === normalizeSerial(merchant.serialNo) ||
    (merchant.privateKey !== undefined && createPublicKey(merchant.privateKey).equals(key)) ||
    (certificate !== undefined && certificate.subject.split('\n').includes(`CN=${merchant.mchid}`))
  if (!isOwn) return
  throw refuse(
    `platformKeys[${JSON.stringify(serial)}]`,
    "the merchant's own certificate or key (apiclient_cert.pem)",
    "WeChat Pay's key, which is another one and verifies what WeChat Pay signs",
    platformTodo,
  )
}

/** Makes a key source of a fixed table. It prefers a public key to certificates, and of certificates the one that is valid longest. */
export function platformKeyTable(platformKeys: PlatformKeys, merchant?: MerchantIdentity): PlatformKeySource {
  if (typeof platformKeys !== 'object' || platformKeys === null) {
    throw refuse('platformKeys', describeType(platformKeys), 'an object: key id to key', platformTodo)
  }
  // A Map, because serials come from outside: "__proto__" must find nothing.
  const keys = new Map<string, PlatformKey>()
  for (const [serial, input] of Object.entries(platformKeys)) {
    const platformKey = readPlatformKey(serial, input)
    if (merchant) checkNotMerchant(platformKey, merchant)
    keys.set(normalizeSerial(serial), platformKey)
  }
  const expiry = ({ certificate }: PlatformKey) => (certificate ? Date.parse(certificate.validTo) : 0)
  const rank = (a: PlatformKey, b: PlatformKey) =>
    Number(b.serial.startsWith('PUB_KEY_ID_')) - Number(a.serial.startsWith('PUB_KEY_ID_')) || expiry(b) - expiry(a)
  const preferred = [...keys.values()].sort(rank)[0]
  if (!preferred) {
    throw refuse(
      'platformKeys',
      'an empty table',
      'at least one platform key, without which no answer can be verified',
      platformTodo,
    )
  }
  return { preferred: () => preferred.serial, find: (serial) => keys.get(normalizeSerial(serial))?.key }
}

/** Takes what the option `platformKeys` may be: a table, or a source that is one already. */
export function platformKeySource(
  input: PlatformKeys | PlatformKeySource,
  merchant?: MerchantIdentity,
): PlatformKeySource {
  const source = input as PlatformKeySource | undefined
  return typeof source?.find === 'function' && typeof source.preferred === 'function'
    ? source
    : platformKeyTable(input as PlatformKeys, merchant)
}

/** Reads the APIv3 key, used as its 32 raw bytes (not decoded from base64 or hex). Throws `ERR_OPTIONS` for any other length. */
export function readApiV3Key(input: unknown): Uint8Array {
  const wanted = 'exactly 32 bytes, as set in the merchant console under API security'
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw refuse('apiV3Key', input === undefined ? 'missing' : describeType(input), wanted, 'Copy it anew.')
  }
  const bytes = Buffer.from(input as string)
  if (bytes.length === 32) return bytes
  const trailing = bytes.toString('latin1').trim().length === 32
  throw refuse(
    'apiV3Key',
    `${bytes.length} bytes${trailing ? ', 32 without the white space around it' : ''}`,
    wanted,
    trailing ? 'Trim it when you read it from a file.' : 'Copy it anew.',
  )
}
