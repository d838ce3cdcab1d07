/** X.509 certificates: encoding and signing. */
import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'

// Written here because node:crypto reads certificates but makes none, and no library of this package does. It is the least that is a
// certificate (RFC 5280, section 4.1) and serves the mock alone.

/** What stands in a certificate. */
export interface CertificateContent {
  /** Hex. */
  readonly serial: string
  readonly commonName: string
  /** Milliseconds since 1970. */
  readonly notBefore: number
  /** Milliseconds since 1970. */
  readonly notAfter: number
  readonly publicKey: KeyObject
  /** What it is good for in TLS: an authority, or a server of these host names. Default: neither, as WeChat Pay's. */
  readonly purpose?: 'authority' | readonly string[]
}

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  keyIdentifier: 0x80,
  dnsName: 0x82,
  version: 0xa0,
  extensions: 0xa3,
} as const

function encode(tag: keyof typeof tags, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const bytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tags[tag], ...bytes]), content])
}

const hex = (text: string) => Buffer.from(text, 'hex')

function encodeInteger(digits: string): Buffer {
  const bytes = hex(digits.padStart(digits.length + (digits.length % 2), '0'))
  // A set high bit would make it negative.
  return encode('integer', ...(bytes[0]! >= 0x80 ? [Buffer.from([0])] : []), bytes)
}

function encodeTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\.\d+|\D/g, '') + 'Z'
  // Years up to 2049 are written with two digits (RFC 5280, 4.1.2.5).
  return digits < '2050'
    ? encode('utcTime', Buffer.from(digits.slice(2)))
    : encode('generalizedTime', Buffer.from(digits))
}

const commonNameId = encode('objectId', hex('550403'))
const sha256WithRsa = encode('sequence', encode('objectId', hex('2a864886f70d01010b')), encode('null'))

function encodeName(commonName: string): Buffer {
  const name = encode('sequence', commonNameId, encode('utf8String', Buffer.from(commonName)))
  return encode('sequence', encode('set', name))
}

const spki = (key: KeyObject) => key.export({ format: 'der', type: 'spki' })
const identify = (key: KeyObject) => createHash('sha1').update(spki(key)).digest()

/** An extension of the arc 2.5.29, by its last number. */
function encodeExtension(id: number, isCritical: boolean, value: Buffer): Buffer {
  const critical = isCritical ? [encode('boolean', Buffer.from([0xff]))] : []
  return encode(
    'sequence',
    encode('objectId', Buffer.from([0x55, 0x1d, id])),
    ...critical,
    encode('octetString', value),
  )
}

/** What TLS libraries demand of an authority and of a server, with the key identifiers that strict ones insist on. */
function encodeExtensions({ purpose, publicKey }: CertificateContent, issuerKey: KeyObject): Buffer[] {
  if (purpose === undefined) return []
  const isAuthority = purpose === 'authority'
  const basic = encodeExtension(19, true, encode('sequence', ...(isAuthority ? [encode('boolean', hex('ff'))] : [])))
  // keyCertSign and cRLSign, or digitalSignature and keyEncipherment.
  const usage = encodeExtension(15, true, encode('bitString', isAuthority ? hex('0106') : hex('05a0')))
  const own = encodeExtension(14, false, encode('octetString', identify(publicKey)))
  const issuers = encodeExtension(35, false, encode('sequence', encode('keyIdentifier', identify(issuerKey))))
  const server = isAuthority
    ? []
    : [
        encodeExtension(37, false, encode('sequence', encode('objectId', hex('2b06010505070301')))),
        encodeExtension(17, false, encode('sequence', ...purpose.map((host) => encode('dnsName', Buffer.from(host))))),
      ]
  return [encode('extensions', encode('sequence', basic, usage, own, issuers, ...server))]
}

/** Makes a certificate, signed by an issuer, and returns its PEM. */
export function createCertificate(
  content: CertificateContent,
  issuer: { readonly commonName: string; readonly privateKey: KeyObject },
): string {
  const tbs = encode(
    'sequence',
    encode('version', encodeInteger('2')),
    encodeInteger(content.serial),
    sha256WithRsa,
    encodeName(issuer.commonName),
    encode('sequence', encodeTime(content.notBefore), encodeTime(content.notAfter)),
    encodeName(content.commonName),
    spki(content.publicKey),
    ...encodeExtensions(content, createPublicKey(issuer.privateKey)),
  )
  const signature = encode('bitString', Buffer.from([0]), sign('sha256', tbs, issuer.privateKey))
  const lines = encode('sequence', tbs, sha256WithRsa, signature)
    .toString('base64')
    .match(/.{1,64}/g)!
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
