/** The table of platform keys: which key belongs to a `Wechatpay-Serial`. */
import type { KeyObject } from 'node:crypto'
import { checkTogether } from '../contract/contract.js'
import type { KeyFinder } from '../protocol/protocol.js'
import { isSameKey, normalizeSerial } from './certificate.js'
import { refuseMissing, type KeyInput } from './material.js'
import { PLATFORM_TODO, readPlatformKey, wantedPlatformKey, type PlatformKey } from './platform-key.js'
import { refuse } from './refusal.js'

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
  readonly serialNo: string | undefined
  /** Absent when the merchant signs with a function and gave no certificate. */
  readonly publicKey: KeyObject | undefined
}

/** What else a platform key must be, beside readable; throws `ERR_OPTIONS`. */
export type PlatformKeyCheck = (platformKey: PlatformKey) => void

/** Makes the check that a platform key is not the merchant's own, which verifies nothing that WeChat Pay signs. */
export function checkNotOwn({ serialNo, publicKey }: MerchantIdentity): PlatformKeyCheck {
  return ({ serial, key }) => {
    const isOwn = normalizeSerial(serial) === (serialNo && normalizeSerial(serialNo))
    if (!isOwn && !(publicKey && isSameKey(publicKey, key))) return
    const wanted = "WeChat Pay's key, which is another one and verifies what WeChat Pay signs"
    throw refuse({ ...wantedPlatformKey(serial), wanted }, { kind: 'own' })
  }
}

const wantedTable = { name: 'platformKeys', wanted: 'an object: key id to key', todo: PLATFORM_TODO }

/** Makes a key source of a fixed table. It prefers a public key to certificates, and of certificates the one that is valid longest. */
export function platformKeyTable(platformKeys: PlatformKeys, check?: PlatformKeyCheck): PlatformKeySource {
  if (typeof platformKeys !== 'object' || platformKeys === null) throw refuseMissing(platformKeys, wantedTable)
  if (Array.isArray(platformKeys)) throw refuse(wantedTable, { kind: 'array', length: platformKeys.length })
  const read = checkTogether<Record<string, PlatformKey>>(
    Object.fromEntries(
      Object.entries(platformKeys).map(([serial, input], index) => [
        index,
        () => {
          const platformKey = readPlatformKey(serial, input)
          check?.(platformKey)
          return platformKey
        },
      ]),
    ),
  )
  // A Map, because serials come from outside: "__proto__" must find nothing.
  const keys = new Map(Object.values(read).map((one) => [normalizeSerial(one.serial), one]))
  const rank = ({ certificate }: PlatformKey) => (certificate ? Date.parse(certificate.validTo) : Infinity)
  const preferred = [...keys.values()].sort((a, b) => rank(b) - rank(a) || 0)[0]
  if (!preferred) throw refuse({ ...wantedTable, wanted: 'at least one platform key' }, { kind: 'emptyTable' })
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
