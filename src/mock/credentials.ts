/** Knows the keys of the mock's two sides: a merchant that exists nowhere else, and a WeChat Pay of its own. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createCertificate } from './certificate.js'
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
  /** The platform certificates, with which answers are signed when a request does not ask for the public key. */
  readonly platform: Rotation<CertifiedKey>
  /** Somebody else's key, for forgeries. */
  readonly stranger: SigningKey
}

const DAY = 86_400_000

function createKey(serial: string): SigningKey {
  return { serial, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

// One set a process: making RSA keys is slow, and nothing depends on two mocks having different ones.
const merchant = once(() => createKey('408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB'))
const publicKey = once(() => createKey('PUB_KEY_ID_0119000001092026112100389900000001'))
const stranger = once(() => createKey('PUB_KEY_ID_0119999999992026112100389900000009'))
const platformKeys: SigningKey[] = []

/** The platform's first, second, third… key, each under the serial number that follows the last. */
function platformKey(index: number): SigningKey {
  const serial = BigInt('0x5157F09EFDC096DE15EBE81A47057A7232F1B8E1') + BigInt(index)
  return (platformKeys[index] ??= createKey(serial.toString(16).toUpperCase()))
}

/** Certifies a key for five years, as WeChat Pay does. Self-signed: in APIv3 a certificate is trusted for where it was downloaded. */
function certify(key: SigningKey, commonName: string, notBefore: number): CertifiedKey {
  const notAfter = notBefore + 5 * 365 * DAY
  return {
    ...key,
    notBefore,
    notAfter,
    pem: createCertificate({ ...key, commonName, notBefore, notAfter }, { ...key, commonName }),
  }
}

/** Makes the mock's credentials; what is slow to make is made when it is first needed. `now`: milliseconds since 1970. */
export function createCredentials(mchid: string, now = Date.now()): MockCredentials {
  const issued = now - 30 * DAY
  const certifiedMerchant = once(() => certify(merchant(), mchid, issued))
  const platform = openRotation((index, time) =>
    certify(platformKey(index), 'Mock WeChat Pay', index === 0 ? issued : time),
  )
  return {
    mchid,
    apiV3Key: 'mock-apiv3-key-of-32-characters!',
    platform,
    get merchant() {
      return certifiedMerchant()
    },
    get publicKey() {
      return publicKey()
    },
    get stranger() {
      return stranger()
    },
  }
}
