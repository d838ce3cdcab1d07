/** Knows what a certificate must be, and which key and serial number belong to it. */
import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { checkRsa, tryEach, unwrap } from './material.js'
import { refuse, type Wanted } from './refusal.js'

/** Brings a `Wechatpay-Serial` into the form under which it is looked up: certificate serials are hex, in any case. */
export function normalizeSerial(serial: string): string {
  return /^[0-9a-f]+$/i.test(serial) ? serial.toUpperCase() : serial
}

/** Reads a certificate; refuses unless it is an X.509 certificate of an RSA key of at least 2048 bits. */
function readCertificate(input: unknown, wanted: Wanted): X509Certificate {
  const material = unwrap(input, wanted)
  if ('key' in material) throw refuse(wanted, `a ${material.key.type} key`)
  const source = 'pem' in material ? material.pem.pem : material.der
  const certificate = tryEach([() => new X509Certificate(source)])
  if (certificate) {
    checkRsa(certificate.publicKey, wanted)
    return certificate
  }
  const label = 'pem' in material ? material.pem.label : undefined
  if (label === 'CERTIFICATE') throw refuse(wanted, 'a damaged PEM block "CERTIFICATE"')
  throw refuse(wanted, label ? `a PEM block "${label}"` : 'binary data that is no certificate')
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

/** Reads a platform certificate whose serial number is not known beforehand. Throws `ERR_OPTIONS`. */
export function readPlatformCertificate(input: unknown): X509Certificate {
  return readCertificate(input, {
    name: 'platformKeys',
    wanted: 'a WeChat Pay platform certificate, as PEM text or bytes',
    todo: 'Download it in the merchant console, or with: npx wechatpay-fetch certificates',
  })
}

/** True for two public keys that are the same. By their bytes, because `KeyObject.equals` of Cloudflare Workers finds equal keys different. */
export function isSameKey(a: KeyObject, b: KeyObject): boolean {
  const bytes = (key: KeyObject) => key.export({ format: 'der', type: 'spki' })
  return bytes(a).equals(bytes(b))
}

/** Refuses a serial number or a private key that is not the certificate's. Throws `ERR_OPTIONS`. */
export function checkBelongs(certificate: X509Certificate, serialNo: string, privateKey: KeyObject | undefined): void {
  const { serialNumber, publicKey } = certificate
  if (normalizeSerial(serialNo) !== normalizeSerial(serialNumber)) {
    throw refuse(
      { name: 'serialNo', wanted: serialNumber, todo: "It is the certificate's own serial number, in hex." },
      'another serial number than that of the certificate',
    )
  }
  if (privateKey && !isSameKey(createPublicKey(privateKey), publicKey)) {
    throw refuse(
      {
        name: 'privateKey',
        wanted: 'the private key that was made together with the certificate',
        todo: 'Take apiclient_key.pem and apiclient_cert.pem from the same download.',
      },
      'the private key of another certificate',
    )
  }
}
