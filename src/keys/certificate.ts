/** Certificates: the merchant's own and WeChat Pay's, and which key and serial number belong to one. */
import { createPublicKey, type KeyObject, type X509Certificate } from 'node:crypto'
import { checkRsa, identify, isCertificate, refuseFound } from './material.js'
import { refuse, type Wanted } from './refusal.js'

/** Brings a `Wechatpay-Serial` into the form under which it is looked up: certificate serials are hex, in any case. */
export function normalizeSerial(serial: string): string {
  return /^[0-9a-f]+$/i.test(serial) ? serial.toUpperCase() : serial
}

/** Reads a certificate; refuses unless it is an X.509 certificate of an RSA key of at least 2048 bits. */
function readCertificate(input: unknown, wanted: Wanted): X509Certificate {
  const found = identify(input, wanted)
  if (!isCertificate(found)) throw refuseFound(found, wanted)
  checkRsa(found.publicKey, wanted)
  return found
}

const wantedOfMerchant: Wanted = {
  name: 'certificate',
  wanted: 'the merchant API certificate, as PEM text or bytes',
  todo: 'Take apiclient_cert.pem from the merchant API certificate that the merchant console issued.',
}

/** Reads the merchant API certificate (`apiclient_cert.pem`). Throws `ERR_OPTIONS`. */
export function readMerchantCertificate(input: unknown): X509Certificate {
  return readCertificate(input, wantedOfMerchant)
}

/** Refuses a merchant certificate that is not valid at a time. Throws `ERR_OPTIONS`. */
export function checkValidity({ validFrom, validTo }: X509Certificate, now: number): void {
  const day = (date: string) => new Date(date).toISOString().slice(0, 10)
  if (Date.parse(validTo) < now) throw refuse(wantedOfMerchant, { kind: 'expired', on: day(validTo) })
  if (Date.parse(validFrom) > now) throw refuse(wantedOfMerchant, { kind: 'notYetValid', from: day(validFrom) })
}

const wantedOfPlatform: Wanted = {
  name: 'platformKeys',
  wanted: 'a WeChat Pay platform certificate, as PEM text or bytes',
  todo: 'Download it in the merchant console, or with: npx wechatpay-fetch certificates',
}

/** Reads a platform certificate whose serial number is not known beforehand. Throws `ERR_OPTIONS`. */
export function readPlatformCertificate(input: unknown): X509Certificate {
  return readCertificate(input, wantedOfPlatform)
}

/** Refuses what stands among WeChat Pay's certificates and is issued to a merchant number. Throws `ERR_OPTIONS`. */
export function checkNotMerchants({ subject }: X509Certificate, wanted: Wanted = wantedOfPlatform): void {
  const name = /^CN=([0-9]{8,10})$/m.exec(subject)?.[1]
  if (name !== undefined) throw refuse(wanted, { kind: 'ownByName', name })
}

/** True for two public keys that are the same. By their bytes, because `KeyObject.equals` of Cloudflare Workers finds equal keys different. */
export function isSameKey(a: KeyObject, b: KeyObject): boolean {
  const bytes = (key: KeyObject) => key.export({ format: 'der', type: 'spki' })
  return bytes(a).equals(bytes(b))
}

/** Refuses a serial number that is not the certificate's. Throws `ERR_OPTIONS`. */
export function checkSerialBelongs({ serialNumber }: X509Certificate, serialNo: string): void {
  if (normalizeSerial(serialNo) === normalizeSerial(serialNumber)) return
  const isDecimal = /^[0-9]+$/.test(serialNo) && BigInt(serialNo) === BigInt(`0x${serialNumber}`)
  throw refuse(
    {
      name: 'serialNo',
      wanted: `${serialNumber}, the certificate's own serial number, in hex`,
      todo: 'Leave it out, and it is read from the certificate.',
    },
    { kind: isDecimal ? 'serialDecimal' : 'otherSerialNo' },
  )
}

/** Refuses a private key that is not the certificate's. Throws `ERR_OPTIONS`. */
export function checkKeyBelongs({ publicKey }: X509Certificate, privateKey: KeyObject): void {
  if (isSameKey(createPublicKey(privateKey), publicKey)) return
  throw refuse(
    {
      name: 'privateKey',
      wanted: 'the private key that was made together with the certificate',
      todo: 'Take apiclient_key.pem and apiclient_cert.pem from the same download.',
    },
    { kind: 'otherPrivateKey' },
  )
}
