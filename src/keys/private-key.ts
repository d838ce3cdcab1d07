/** The private key of the merchant API certificate. */
import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { checkKind, checkRsa, describeLabel, MINIMUM_BITS, tryEach, unwrap } from './material.js'
import { refuse, type Wanted } from './refusal.js'

/** Reads the private key of the merchant API certificate. Throws `ERR_OPTIONS` unless it is an unencrypted RSA key of at least 2048 bits. */
export function readPrivateKey(input: unknown, name = 'privateKey'): KeyObject {
  const wanted: Wanted = {
    name,
    wanted: `an RSA private key of at least ${MINIMUM_BITS} bits, as PEM text or bytes, bare base64, a KeyObject, or a signer function`,
    todo: 'Take apiclient_key.pem from the merchant API certificate that the merchant console issued.',
  }
  const material = unwrap(input, wanted)
  if ('key' in material) return checkRsa(checkKind(material.key, 'private', wanted), wanted)
  if ('der' in material) {
    const { der } = material
    const key = tryEach([
      () => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
      () => createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }),
    ])
    if (key) return checkRsa(key, wanted)
    if (tryEach([() => new X509Certificate(der)])) throw refuse(wanted, { kind: 'certificate' })
    const isPublic = tryEach([() => createPublicKey({ key: der, format: 'der', type: 'spki' })])
    throw refuse(wanted, { kind: isPublic ? 'publicKey' : 'binary' })
  }
  const { label, pem } = material.pem
  if (label === 'CERTIFICATE') throw refuse(wanted, { kind: 'certificate' })
  if (label.endsWith('PUBLIC KEY')) throw refuse(wanted, { kind: 'publicKey' })
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type:.*ENCRYPTED/m.test(pem))
    throw refuse(wanted, { kind: 'encrypted' })
  const key = tryEach([() => createPrivateKey(pem)])
  if (!key) throw refuse(wanted, { kind: 'damaged', label: describeLabel(label) })
  return checkRsa(key, wanted)
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey)
}
