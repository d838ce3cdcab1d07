/** Knows which platform key belongs to a `Wechatpay-Serial`. How each kind of key is read stands in the rooms of `keys/`. */
import type { KeyObject } from 'node:crypto'
import { isSameKey, normalizeSerial } from './certificate.js'
import type { KeyInput } from './material.js'
import { PLATFORM_TODO, readPlatformKey, type PlatformKey } from './platform-key.js'
import { refuse } from './refusal.js'
import { describeOption } from '../contract/contract.js'
import type { KeyFinder } from '../protocol/protocol.js'

export { readApiV3Key } from './apiv3-key.js'
export {
  checkBelongs,
  isSameKey,
  normalizeSerial,
  readMerchantCertificate,
  readPlatformCertificate,
} from './certificate.js'
export type { KeyInput } from './material.js'
export { readPlatformKey, type PlatformKey } from './platform-key.js'
export { publicKeyOf, readPrivateKey } from './private-key.js'

/** Platform keys by `Wechatpay-Serial`: `PUB_KEY_ID_…` to a public key, a certificate's serial number to that certificate. */
export type PlatformKeys = Readonly<Record<string, KeyInput>>

/** Where platform keys come from when they are not a fixed table. */
export interface PlatformKeySource {
  /** The id that requests carry in `Wechatpay-Serial`: WeChat Pay signs its answer with this key. */
  readonly preferred: () => string | Promise<string>
  /** The public key of a `Wechatpay-Serial`, or `undefined` when there is none. */
  readonly find: KeyFinder
}

/** What is known of the merchant's own key, so that it is not mistaken for the platform's. */
export interface MerchantIdentity {
  readonly mchid: string
  readonly serialNo: string
  /** Absent when the merchant signs with a function and gave no certificate. */
  readonly publicKey: KeyObject | undefined
}

/** True when a platform key is the merchant's own, which verifies nothing that WeChat Pay signs. */
export function isMerchantOwn({ serial, key, certificate }: PlatformKey, merchant: MerchantIdentity): boolean {
  return (
    normalizeSerial(serial) === normalizeSerial(merchant.serialNo) ||
    (merchant.publicKey !== undefined && isSameKey(merchant.publicKey, key)) ||
    (certificate !== undefined && certificate.subject.split('\n').includes(`CN=${merchant.mchid}`))
  )
}

/** What else a platform key must be, beside readable; throws `ERR_OPTIONS`. */
export type PlatformKeyCheck = (platformKey: PlatformKey) => void

/** Makes the check that a platform key is not the merchant's own. */
export function checkNotOwn(merchant: MerchantIdentity): PlatformKeyCheck {
  return (platformKey) => {
    if (!isMerchantOwn(platformKey, merchant)) return
    throw refuse(
      {
        name: `platformKeys[${JSON.stringify(platformKey.serial)}]`,
        wanted: "WeChat Pay's key, which is another one and verifies what WeChat Pay signs",
        todo: PLATFORM_TODO,
      },
      "the merchant's own certificate or key (apiclient_cert.pem)",
    )
  }
}

/** Makes a key source of a fixed table. It prefers a public key to certificates, and of certificates the one that is valid longest. */
export function platformKeyTable(platformKeys: PlatformKeys, check?: PlatformKeyCheck): PlatformKeySource {
  if (typeof platformKeys !== 'object' || platformKeys === null) {
    throw refuse(
      { name: 'platformKeys', wanted: 'an object: key id to key', todo: PLATFORM_TODO },
      describeOption(platformKeys),
    )
  }
  // A Map, because serials come from outside: "__proto__" must find nothing.
  const keys = new Map<string, PlatformKey>()
  for (const [serial, input] of Object.entries(platformKeys)) {
    const platformKey = readPlatformKey(serial, input)
    check?.(platformKey)
    keys.set(normalizeSerial(serial), platformKey)
  }
  const rank = ({ serial, certificate }: PlatformKey) =>
    serial.startsWith('PUB_KEY_ID_') ? Infinity : Date.parse(certificate?.validTo ?? '') || 0
  const preferred = [...keys.values()].sort((a, b) => rank(b) - rank(a) || 0)[0]
  if (!preferred) {
    throw refuse(
      {
        name: 'platformKeys',
        wanted: 'at least one platform key',
        todo: PLATFORM_TODO,
      },
      'an empty table',
    )
  }
  const find = (serial: string) => keys.get(normalizeSerial(serial))?.key
  const ids = [...keys.values()].map(({ serial }) => serial)
  return { preferred: () => preferred.serial, find: Object.assign(find, { ids }) }
}

/** Takes what the option `platformKeys` may be: a table, or a source that is one already. */
export function platformKeySource(
  input: PlatformKeys | PlatformKeySource,
  check?: PlatformKeyCheck,
): PlatformKeySource {
  const source = input as PlatformKeySource | undefined
  return typeof source?.find === 'function' && typeof source.preferred === 'function'
    ? source
    : platformKeyTable(input as PlatformKeys, check)
}
