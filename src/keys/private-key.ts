/** The private key of the merchant API certificate. */
import { createPublicKey, KeyObject } from 'node:crypto'
import { checkRsa, identify, MINIMUM_BITS, refuseFound } from './material.js'
import type { Wanted } from './refusal.js'

/** Reads the private key of the merchant API certificate. Throws `ERR_OPTIONS` unless it is an unencrypted RSA key of at least 2048 bits. */
export function readPrivateKey(input: unknown, name = 'privateKey'): KeyObject {
  const wanted: Wanted = {
    name,
    wanted: `an RSA private key of at least ${MINIMUM_BITS} bits, as PEM text or bytes, bare base64, a KeyObject, or a signer function`,
    todo: 'Take apiclient_key.pem from the merchant API certificate that the merchant console issued.',
  }
  const found = identify(input, wanted)
  if (!(found instanceof KeyObject && found.type === 'private')) throw refuseFound(found, wanted, true)
  return checkRsa(found, wanted)
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey)
}
