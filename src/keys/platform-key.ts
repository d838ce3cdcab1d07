/** WeChat Pay's public keys and platform certificates, and what is mistaken for them. */
import { KeyObject, type X509Certificate } from 'node:crypto'
import { checkNotMerchants, normalizeSerial } from './certificate.js'
import { checkRsa, findWrapping, identify, isCertificate, refuseFound } from './material.js'
import { refuse, type Wanted } from './refusal.js'

/** A platform key with what its certificate, if it came as one, says of it. */
export interface PlatformKey {
  readonly serial: string
  readonly key: KeyObject
  readonly certificate: X509Certificate | undefined
}

/** Where platform keys come from. */
export const PLATFORM_TODO =
  'Download pub_key.pem, with its PUB_KEY_ID_…, or the platform certificate in the merchant console.'

const PUBLIC_KEY_ID = /^PUB_KEY_ID_[0-9]{1,40}$/

/** True for the id of a WeChat Pay public key. */
export const isPublicKeyId = (id: string) => PUBLIC_KEY_ID.test(id)

/** The name of an entry of `platformKeys`. An id is shown only in a form that no APIv3 key has. */
function nameOf(id: string): string {
  const isShown = PUBLIC_KEY_ID.test(id) || /^(?:[0-9a-f]{1,16}|[0-9a-f]{36,40})$/i.test(id)
  return isShown ? `platformKeys[${JSON.stringify(id)}]` : 'platformKeys (one of its ids)'
}

/** How every refusal of a platform key reads. */
export function wantedPlatformKey(id: string): Wanted {
  return {
    name: nameOf(id),
    wanted: isPublicKeyId(id)
      ? 'the WeChat Pay public key of this id'
      : 'a platform certificate under its serial number, 40 hex digits, or a public key under its PUB_KEY_ID_ and digits',
    todo: PLATFORM_TODO,
  }
}

const ID = /^(?:PUB_KEY_ID_[0-9]{1,40}|[0-9A-Fa-f]{1,40})$/

/** Refuses every id but `PUB_KEY_ID_` with digits, and hex. Throws `ERR_OPTIONS`. */
export function checkId(id: string): void {
  if (ID.test(id)) return
  const wanted = wantedPlatformKey(id)
  if (id === 'undefined') throw refuse(wanted, { kind: 'idUndefined' })
  throw refuse(wanted, findWrapping(id, ID) ?? { kind: 'idForm', length: id.length })
}

/** Reads one platform key. Throws `ERR_OPTIONS` unless it is an RSA public key, or a certificate with the serial it is listed under. */
export function readPlatformKey(serial: string, input: unknown): PlatformKey {
  checkId(serial)
  const wanted = wantedPlatformKey(serial)
  const found = identify(input, wanted)
  if (isCertificate(found)) {
    checkNotMerchants(found, wanted)
    if (isPublicKeyId(serial)) throw refuseFound(found, wanted)
    if (normalizeSerial(found.serialNumber) !== normalizeSerial(serial)) {
      throw refuse(wanted, { kind: 'otherSerial', serial: found.serialNumber })
    }
    return { serial, key: checkRsa(found.publicKey, wanted), certificate: found }
  }
  if (!(found instanceof KeyObject && found.type === 'public')) throw refuseFound(found, wanted)
  if (!isPublicKeyId(serial)) throw refuse(wanted, { kind: 'publicKeyUnderSerial' })
  return { serial, key: checkRsa(found, wanted), certificate: undefined }
}
