/** Knows what WeChat Pay's public keys and platform certificates are, and what is mistaken for them. */
import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { normalizeSerial } from './certificate.js'
import { checkRsa, tryEach, unwrap } from './material.js'
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

/** Reads one platform key. Throws `ERR_OPTIONS` unless it is an RSA public key, or a certificate with the serial it is listed under. */
export function readPlatformKey(serial: string, input: unknown): PlatformKey {
  const isPublicKeyId = serial.startsWith('PUB_KEY_ID_')
  const wanted: Wanted = {
    name: `platformKeys[${JSON.stringify(serial)}]`,
    wanted: isPublicKeyId
      ? 'the WeChat Pay public key of this id'
      : 'the platform certificate with this serial number; ids are PUB_KEY_ID_… or 40 hex digits',
    todo: PLATFORM_TODO,
  }
  if (!isPublicKeyId && !/^[0-9a-f]{1,40}$/i.test(serial)) throw refuse(wanted, 'listed under an id of another form')
  const material = unwrap(input, wanted)
  if ('key' in material) {
    if (material.key.type !== 'public') throw refuse(wanted, `a ${material.key.type} key`)
    return { serial, key: checkRsa(material.key, wanted), certificate: undefined }
  }
  const label = 'pem' in material ? material.pem.label : undefined
  if (label?.endsWith('PRIVATE KEY')) throw refuse(wanted, 'a private key')
  const source = 'pem' in material ? material.pem.pem : material.der
  const certificate = tryEach([() => new X509Certificate(source)])
  if (certificate) {
    if (isPublicKeyId) throw refuse(wanted, 'a certificate')
    if (normalizeSerial(certificate.serialNumber) !== normalizeSerial(serial)) {
      throw refuse(wanted, `a certificate with serial number ${certificate.serialNumber}`)
    }
    return { serial, key: checkRsa(certificate.publicKey, wanted), certificate }
  }
  const key = tryEach(
    typeof source === 'string'
      ? [() => createPublicKey(source)]
      : (['spki', 'pkcs1'] as const).map((type) => () => createPublicKey({ key: source, format: 'der', type })),
  )
  if (!key) {
    throw refuse(
      wanted,
      label ? `a damaged PEM block "${label}"` : 'binary data that is neither a public key nor a certificate',
    )
  }
  return { serial, key: checkRsa(key, wanted), certificate: undefined }
}
