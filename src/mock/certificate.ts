/** Knows how an X.509 certificate is written. */
import { sign, type KeyObject } from 'node:crypto'

// Written here because node:crypto reads certificates but makes none, and the mock ships with a package whose only run-time dependency is
// openapi-fetch. It is the least that is a certificate (RFC 5280, section 4.1; no extensions) and serves the mock alone.

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
}

const tags = {
  integer: 0x02,
  bitString: 0x03,
  null: 0x05,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const

function encode(tag: keyof typeof tags, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const bytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tags[tag], ...bytes]), content])
}

function encodeInteger(hex: string): Buffer {
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
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

const commonNameId = encode('objectId', Buffer.from('550403', 'hex'))
const sha256WithRsa = encode('sequence', encode('objectId', Buffer.from('2a864886f70d01010b', 'hex')), encode('null'))

function encodeName(commonName: string): Buffer {
  return encode(
    'sequence',
    encode('set', encode('sequence', commonNameId, encode('utf8String', Buffer.from(commonName)))),
  )
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
    content.publicKey.export({ format: 'der', type: 'spki' }),
  )
  const signature = encode('bitString', Buffer.from([0]), sign('sha256', tbs, issuer.privateKey))
  const lines = encode('sequence', tbs, sha256WithRsa, signature)
    .toString('base64')
    .match(/.{1,64}/g)!
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
