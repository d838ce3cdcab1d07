/** WeChat Pay's public keys and platform certificates, and what is mistaken for them. */
import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { checkNotMerchants, normalizeSerial } from './certificate.js'
import { checkKind, checkRsa, describeLabel, tryEach, unwrap } from './material.js'
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

/** Refuses every id but `PUB_KEY_ID_` with digits, and hex. Throws `ERR_OPTIONS`. */
export function checkId(id: string): void {
  if (isPublicKeyId(id) || /^[0-9a-f]{1,40}$/i.test(id)) return
  const wanted = wantedPlatformKey(id)
  if (id === 'undefined') throw refuse(wanted, { kind: 'idUndefined' })
  const control = /[\p{C}\p{Z}]/u.exec(id)?.[0]
  if (control !== undefined && (isPublicKeyId(id.trim()) || /^[0-9a-f]+$/i.test(id.trim()))) {
    throw refuse(wanted, {
      kind: 'character',
      character: `U+${control.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    })
  }
  if (/^(["']).*\1$/.test(id)) throw refuse(wanted, { kind: 'quoted' })
  throw refuse(wanted, { kind: 'idForm', length: id.length })
}

/** Reads one platform key. Throws `ERR_OPTIONS` unless it is an RSA public key, or a certificate with the serial it is listed under. */
export function readPlatformKey(serial: string, input: unknown): PlatformKey {
  checkId(serial)
  const wanted = wantedPlatformKey(serial)
  const isId = isPublicKeyId(serial)
  const material = unwrap(input, wanted)
  const toPublicKey = (key: KeyObject): PlatformKey => {
    if (!isId) throw refuse(wanted, { kind: 'publicKeyUnderSerial' })
    return { serial, key: checkRsa(key, wanted), certificate: undefined }
  }
  if ('key' in material) return toPublicKey(checkKind(material.key, 'public', wanted))
  const label = 'pem' in material ? material.pem.label : undefined
  if (label?.endsWith('PRIVATE KEY')) throw refuse(wanted, { kind: 'privateKey' })
  const source = 'pem' in material ? material.pem.pem : material.der
  const certificate = tryEach([() => new X509Certificate(source)])
  if (certificate) {
    checkNotMerchants(certificate, wanted)
    if (isId) throw refuse(wanted, { kind: 'certificate' })
    if (normalizeSerial(certificate.serialNumber) !== normalizeSerial(serial)) {
      throw refuse(wanted, { kind: 'otherSerial', serial: certificate.serialNumber })
    }
    return { serial, key: checkRsa(certificate.publicKey, wanted), certificate }
  }
  const key = tryEach(
    typeof source === 'string'
      ? [() => createPublicKey(source)]
      : (['spki', 'pkcs1'] as const).map((type) => () => createPublicKey({ key: source, format: 'der', type })),
  )
  if (key) return toPublicKey(key)
  throw refuse(wanted, label === undefined ? { kind: 'binary' } : { kind: 'damaged', label: describeLabel(label) })
}
