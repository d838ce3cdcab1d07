/** Knows the keys of the mock's two sides: a merchant that exists nowhere else, and a WeChat Pay of its own. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A key pair with the id under which its signatures travel. */
export interface SigningKey {
  readonly serial: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Everything that a merchant would have downloaded, and what WeChat Pay holds on its side. */
export interface MockCredentials {
  readonly mchid: string
  /** 32 characters; encrypts notifications and certificates. */
  readonly apiV3Key: string
  /** The merchant API certificate's key. */
  readonly merchant: SigningKey
  /** The WeChat Pay public key, `PUB_KEY_ID_…`. */
  readonly publicKey: SigningKey
  /** The platform certificate's key, with which answers are signed when a request names no key. */
  readonly certificate: SigningKey
  /** Somebody else's key, for forgeries. */
  readonly stranger: SigningKey
}

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
const certificate = once(() => createKey('5157F09EFDC096DE15EBE81A47057A7232F1B8E1'))
const stranger = once(() => createKey('PUB_KEY_ID_0119999999992026112100389900000009'))

/** Makes the mock's credentials; keys are made when they are first needed. */
export function createCredentials(mchid: string): MockCredentials {
  return {
    mchid,
    apiV3Key: 'mock-apiv3-key-of-32-characters!',
    get merchant() {
      return merchant()
    },
    get publicKey() {
      return publicKey()
    },
    get certificate() {
      return certificate()
    },
    get stranger() {
      return stranger()
    },
  }
}
