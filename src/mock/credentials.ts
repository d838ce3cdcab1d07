/** Credentials of the mock: keys and certificates of its merchant and of its WeChat Pay. */
import {
  createPrivateKey,
  createPublicKey,
  generatePrimeSync,
  randomBytes,
  randomInt,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { refuseOption } from '../contract/contract.js'
import { createNonce } from '../protocol/protocol.js'
import { createCertificate, type CertificateContent } from './certificate.js'
import { openRotation, type Rotation } from './rotation.js'

/** A key pair with the id under which its signatures travel. */
export interface SigningKey {
  readonly serial: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A key pair with its certificate. */
export interface CertifiedKey extends SigningKey {
  /** PEM. */
  readonly pem: string
  /** Milliseconds since 1970. */
  readonly notBefore: number
  /** Milliseconds since 1970. */
  readonly notAfter: number
}

/** Everything that a merchant would have downloaded, and what WeChat Pay holds on its side. */
export interface MockCredentials {
  readonly mchid: string
  /** 32 characters; encrypts notifications and certificates. */
  readonly apiV3Key: string
  /** The merchant API certificate with its key. */
  readonly merchant: CertifiedKey
  /** The WeChat Pay public key, `PUB_KEY_ID_…`. */
  readonly publicKey: SigningKey
  readonly platform: Rotation<CertifiedKey>
  /** Somebody else's key, for forgeries. */
  readonly stranger: SigningKey
  /** The authority whose certificates the HTTPS proxy shows; made when it is first needed. */
  readonly authority: () => CertifiedKey
  /** All of them as JSON, for {@link readCredentials}. */
  readonly save: () => string
}

const DAY = 86_400_000
const YEAR = 365 * DAY
const AUTHORITY_NAME = 'wechatpay-fetch mock, trust it for tests only'

/** The inverse of `a` modulo `m`, by Euclid's extended algorithm. */
function invert(a: bigint, m: bigint): bigint {
  let [r, nextR, s, nextS] = [a, m, 1n, 0n]
  while (nextR > 0n) {
    const quotient = r / nextR
    ;[r, nextR] = [nextR, r - quotient * nextR]
    ;[s, nextS] = [nextS, s - quotient * nextS]
  }
  return ((s % m) + m) % m
}

const EXPONENT = 65537n
const primes: bigint[] = []
let [first, second] = [0, 0]

function createPrime(): bigint {
  for (;;) {
    const prime = generatePrimeSync(1024, { bigint: true })
    if ((prime - 1n) % EXPONENT !== 0n) return prime
  }
}

/** Makes an RSA key of 2048 bits that no other has. */
function createKey(serial: string): SigningKey {
  // Out of few primes in ever new pairs, because a test makes hundreds of keys: a pair takes 2 ms, a key of two new primes 160 ms. Keys that
  // share a prime protect nothing, and these have nothing to protect.
  if (++first >= second) [first, second] = [0, second + 1]
  const [p, q] = [first, second].map((index) => (primes[index] ??= createPrime())) as [bigint, bigint]
  const d = invert(EXPONENT, (p - 1n) * (q - 1n))
  const numbers = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: invert(q, p) }
  const texts = Object.entries(numbers).map(([name, number]) => {
    const digits = number.toString(16)
    return [name, Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url')]
  })
  const privateKey = createPrivateKey({ format: 'jwk', key: { kty: 'RSA', ...Object.fromEntries(texts) } })
  return { serial, privateKey, publicKey: createPublicKey(privateKey) }
}

/** 40 hex digits as of a certificate; the first is no zero, which some clients drop. */
const createSerial = () => `5${randomBytes(20).toString('hex').toUpperCase().slice(1)}`

/** Like the published ones: 34 digits, with the merchant number and the day in them. */
function createPublicKeyId(mchid: string, now: number): string {
  const number = mchid.replace(/\D/g, '').slice(-10).padStart(10, '0')
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '')
  const digits = Array.from({ length: 14 }, () => randomInt(10)).join('')
  return `PUB_KEY_ID_01${number}${day}${digits}`
}

/** Certifies a key with itself: in APIv3 a certificate is trusted for where it was downloaded. */
function certify(
  commonName: string,
  [notBefore, notAfter]: readonly [number, number],
  purpose?: CertificateContent['purpose'],
): CertifiedKey {
  const key = createKey(createSerial())
  const content = { ...key, commonName, notBefore, notAfter, ...(purpose && { purpose }) }
  return { ...key, notBefore, notAfter, pem: createCertificate(content, content) }
}

/** A key as PEM. */
export function exportKey(key: KeyObject): string {
  return key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }) as string
}

interface SavedKey {
  readonly serial: string
  readonly privateKey: string
  readonly certificate?: string
}

interface Saved {
  readonly mchid: string
  readonly apiV3Key: string
  readonly merchant: SavedKey
  readonly publicKey: SavedKey
  readonly platform: readonly (SavedKey & { readonly since: number | null })[]
  readonly authority?: SavedKey
}

function saveKey({ serial, privateKey, pem }: SigningKey & { readonly pem?: string }): SavedKey {
  return { serial, privateKey: exportKey(privateKey), ...(pem === undefined ? {} : { certificate: pem }) }
}

function restoreKey({ serial, privateKey }: SavedKey): SigningKey {
  const key = createPrivateKey(privateKey)
  return { serial, privateKey: key, publicKey: createPublicKey(key) }
}

function restoreCertified(saved: SavedKey): CertifiedKey {
  const { validFrom, validTo } = new X509Certificate(saved.certificate!)
  const life = { notBefore: Date.parse(validFrom), notAfter: Date.parse(validTo) }
  return { ...restoreKey(saved), ...life, pem: saved.certificate! }
}

/** Makes credentials with new keys under new numbers, or those that were saved. `now`: milliseconds since 1970. */
export function createCredentials(mchid: string, now = Date.now(), saved?: Saved): MockCredentials {
  // WeChat Pay's certificates last five years.
  const life = (from: number) => [from, from + 5 * YEAR] as const
  const issued = now - 30 * DAY
  const merchant = saved ? restoreCertified(saved.merchant) : certify(mchid, life(issued))
  const publicKey = saved ? restoreKey(saved.publicKey) : createKey(createPublicKeyId(mchid, now))
  const apiV3Key = saved?.apiV3Key ?? createNonce()
  const platform = openRotation(
    (index, time) => certify('Mock WeChat Pay', life(index === 0 ? issued : time)),
    saved?.platform.map((one) => ({ certificate: restoreCertified(one), since: one.since ?? -Infinity })),
  )
  let stranger: SigningKey | undefined
  let authority = saved?.authority && restoreCertified(saved.authority)
  return {
    mchid,
    apiV3Key,
    merchant,
    publicKey,
    platform,
    get stranger() {
      return (stranger ??= createKey(createPublicKeyId('9999999999', now)))
    },
    authority: () => (authority ??= certify(AUTHORITY_NAME, [issued, now + 10 * YEAR], 'authority')),
    save: () => {
      const certificates = platform.issued.map(({ certificate, since }) => ({ ...saveKey(certificate), since }))
      const pairs = { merchant: saveKey(merchant), publicKey: saveKey(publicKey), platform: certificates }
      const content = { mchid, apiV3Key, ...pairs, ...(authority && { authority: saveKey(authority) }) }
      return `${JSON.stringify(content, null, 2)}\n`
    },
  }
}

/**
 * Reads what {@link MockCredentials.save} wrote. Where another merchant is wanted, its keys are new. Throws `ERR_OPTIONS` for another text.
 */
export function readCredentials(text: string, now?: number, mchid?: string): MockCredentials {
  try {
    const saved = JSON.parse(text) as Saved
    return mchid === undefined || mchid === saved.mchid
      ? createCredentials(saved.mchid, now, saved)
      : createCredentials(mchid, now)
  } catch {
    // Without what the parser says, which repeats a piece of the text.
    const given = typeof text === 'string' ? `a text of ${text.length} characters that holds none` : `a ${typeof text}`
    throw refuseOption('credentials', given, 'what mock.credentials of an earlier mock gave')
  }
}

/** Makes a key and a certificate of TLS servers, signed by an authority; good for a year. `now`: milliseconds since 1970. */
export function createServerCertificate(
  authority: CertifiedKey,
  hosts: readonly string[],
  now: number,
): { readonly key: string; readonly cert: string } {
  const key = createKey(createSerial())
  const life = { notBefore: now - DAY, notAfter: now + YEAR }
  const { publicKey, serial } = key
  const issuer = { commonName: AUTHORITY_NAME, privateKey: authority.privateKey }
  const cert = createCertificate({ serial, publicKey, commonName: hosts[0]!, ...life, purpose: hosts }, issuer)
  return { key: exportKey(key.privateKey), cert }
}
