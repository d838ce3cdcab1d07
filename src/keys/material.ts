/** Key material in the wrappings that people have it in: PEM, base64, DER, escaped, quoted, in UTF-16. */
import { createPrivateKey, createPublicKey, KeyObject, X509Certificate } from 'node:crypto'
import { describeValue } from '../contract/contract.js'
import type { WechatPayError } from '../errors.js'
import { refuse, type Wanted } from './refusal.js'
import type { KeyReason } from './words.js'

/** Key material as people have it: PEM text (with real or literal `\n`), bare base64 of the DER, the bytes of either, or a KeyObject. */
export type KeyInput = string | Uint8Array | KeyObject

/** One block of a PEM text, with line breaks as OpenSSL wants them. */
interface PemBlock {
  readonly label: string
  readonly pem: string
}

/** Key material, unwrapped. */
type Material = { readonly pem: PemBlock } | { readonly der: Buffer } | { readonly key: KeyObject }

/** At least this many bits, as WeChat Pay's own certificates have them. */
export const MINIMUM_BITS = 2048

/** Reads the bytes of a text file: in UTF-8 or, as Windows writes it, in UTF-16; without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  const isLittle = (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] !== 0 && buffer[1] === 0)
  const isBig = (buffer[0] === 0xfe && buffer[1] === 0xff) || (buffer[0] === 0 && buffer[1] !== 0)
  const whole = buffer.length % 2 === 0
  const text =
    whole && isLittle
      ? buffer.toString('utf16le')
      : whole && isBig
        ? buffer.swap16().toString('utf16le')
        : buffer.toString()
  return text.replace(/^\uFEFF/, '')
}

/** Text as it was before escaping and wrong encodings: line breaks for `\n` with any number of backslashes, nothing of UTF-16 read as UTF-8. */
function restore(text: string): string {
  const decoded = text.includes('\0') ? text.replace(/[\0\uFFFD\uFEFF]/g, '') : text
  const plain = decoded.includes('BEGIN ') ? decoded : text
  return plain.replace(/\\+[rn]/g, '\n')
}

function readPemBlocks(text: string): PemBlock[] {
  // Text around the blocks (`Bag Attributes` of openssl pkcs12, a mail's greeting) means nothing.
  const pattern = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g
  return Array.from(text.matchAll(pattern), ([, label, content]) => {
    // In lines that OpenSSL reads, which those of a form or a variable may not be.
    const lines = content!.replace(/\s/g, '').replace(/.{64}(?=.)/g, '$&\n')
    return { label: label!, pem: `-----BEGIN ${label!}-----\n${lines}\n-----END ${label!}-----\n` }
  })
}

/** The words that labels of PEM blocks are made of. Others may be something else in the place of a label. */
const LABEL =
  /^(?:(?:RSA|EC|DSA|DH|X509|X9\.42|OPENSSH|ENCRYPTED|TRUSTED|NEW|PRIVATE|PUBLIC|KEY|CERTIFICATE|REQUEST|CRL|PKCS7|CMS|PARAMETERS|ANY) ?)+$/

/** The label of a PEM block as it may stand in a message. */
const describeLabel = (label: string) => (LABEL.test(label) ? label : '…')

/** Names a character: those that can be seen as they are, others by their number. */
function nameCharacter(character: string): string {
  if (/[\x21-\x7e]/.test(character)) return `"${character}"`
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Text of a form that is right but for what files, shells and docker leave around it. */
export function findWrapping(text: string, form: RegExp): KeyReason | undefined {
  if (/^(["']).*\1$/.test(text.trim())) return { kind: 'quoted' }
  if (!form.test(text.trim())) return undefined
  return { kind: 'character', character: nameCharacter(/[^\x21-\x7e]/u.exec(text)![0]) }
}

/** Refuses the first character that cannot stand where it does in text that was meant to be PEM. */
function checkCharacters(text: string, wanted: Wanted): void {
  const block = /BEGIN [A-Z0-9 ]+-----([\s\S]*?)-----END/.exec(text)
  const content = block ? block[1]! : text
  if (content.includes(':')) return
  const found = (block ? /[^A-Za-z0-9+/=\s]/u : /[^\x21-\x7e\s]/u).exec(content)
  if (!found) return
  const line = text.slice(0, text.indexOf(content) + found.index).split('\n').length
  throw refuse(wanted, { kind: 'foreign', character: nameCharacter(found[0]), line })
}

function takeDer(der: Buffer, wanted: Wanted): Material {
  // PKCS#12 opens with its version: SEQUENCE, INTEGER 3.
  if (der.toString('hex', 4, 7) === '020103') throw refuse(wanted, { kind: 'pkcs12' })
  return { der }
}

function refuseText(input: string, text: string, wanted: Wanted): Error {
  const { length } = input
  // U+FFFD and control characters: a .p12 or .der file was read as if it were text.
  if (/[\uFFFD\u0000-\u0008]/.test(text)) return refuse(wanted, { kind: 'binaryText' })
  if (/^\W*-----BEGIN [A-Z0-9 ]+-----\W*$/.test(text)) return refuse(wanted, { kind: 'firstLine' })
  if (text.includes('BEGIN ')) {
    checkCharacters(text, wanted)
    return refuse(wanted, { kind: 'cut', length })
  }
  // One line that opens like a path, which no key in base64 does, or ends in an extension.
  const isPath = /^([./~].*|.*\.\w+)\s*$/.test(input)
  return refuse(wanted, { kind: isPath ? 'path' : 'noPem', length })
}

function unwrapText(input: string, wanted: Wanted): Material {
  const text = restore(input)
  const blocks = readPemBlocks(text)
  if (blocks.length > 1) {
    const labels = `${blocks.length} PEM blocks (${blocks.map(({ label }) => describeLabel(label)).join(', ')})`
    throw refuse(wanted, { kind: 'severalPems', labels })
  }
  if (blocks[0]) {
    checkCharacters(text, wanted)
    return { pem: blocks[0] }
  }
  // A BOM is white space, too.
  const bare = text.replace(/\s/g, '').replace(/^(["'])(.*)\1$/, '$2')
  if (/^[A-Za-z0-9+/]{200,}={0,2}$/.test(bare)) {
    const decoded = Buffer.from(bare, 'base64')
    // Some secret stores hand out the base64 of the whole PEM file.
    return decoded[0] === 0x30 ? takeDer(decoded, wanted) : unwrapText(decodeText(decoded), wanted)
  }
  throw refuseText(input, text, wanted)
}

/** Takes key material out of its wrapping. Throws `ERR_OPTIONS` when there is none in it, or more than one. */
function unwrap(input: unknown, wanted: Wanted): Material {
  if (input instanceof KeyObject) return { key: input }
  if (input instanceof Uint8Array) {
    const bytes = Buffer.from(input)
    if (bytes.length === 0) throw refuse(wanted, { kind: 'emptyFile' })
    // DER opens with a SEQUENCE of more than 255 bytes; a PEM never does.
    return bytes[0] === 0x30 && bytes[1] === 0x82 ? takeDer(bytes, wanted) : unwrapText(decodeText(bytes), wanted)
  }
  if (typeof input === 'string' && input.trim() !== '') return unwrapText(input, wanted)
  throw refuseMissing(input, wanted)
}

/** Refuses an option by what its value is. */
export function refuseMissing(value: unknown, wanted: Wanted): Error {
  return refuse(wanted, value === undefined ? { kind: 'missing' } : { kind: 'value', value: describeValue(value) })
}

/** Refuses every key that is not RSA of at least 2048 bits. */
export function checkRsa(key: KeyObject, wanted: Wanted): KeyObject {
  const type = key.asymmetricKeyType
  if (type !== 'rsa') throw refuse(wanted, { kind: 'keyType', type: type ?? key.type })
  const bits = key.asymmetricKeyDetails!.modulusLength!
  if (bits < MINIMUM_BITS) throw refuse(wanted, { kind: 'keySize', bits })
  return key
}

/** Tries formats in turn, because bare base64 does not say which one it is; `undefined` when none fits. */
function tryEach<T>(attempts: readonly (() => T)[]): T | undefined {
  for (const attempt of attempts) {
    try {
      return attempt()
    } catch {
      // The next format may fit; the caller reports when none does.
    }
  }
  return undefined
}

/** What key material turned out to be, or what is wrong with it. */
export type Found = X509Certificate | KeyObject | KeyReason

/** Whether what was found is a certificate. Asked of its fields, because Bun 1.2 knows no `instanceof X509Certificate`. */
export function isCertificate(found: Found): found is X509Certificate {
  return 'serialNumber' in found
}

/** Reads key material of any kind. Throws `ERR_OPTIONS` where there is none. */
export function identify(input: unknown, wanted: Wanted): Found {
  const material = unwrap(input, wanted)
  if ('key' in material) return material.key
  if ('der' in material) {
    const key = material.der
    const found = tryEach<X509Certificate | KeyObject>([
      () => new X509Certificate(key),
      ...(['pkcs8', 'pkcs1'] as const).map((type) => () => createPrivateKey({ key, format: 'der', type })),
      ...(['spki', 'pkcs1'] as const).map((type) => () => createPublicKey({ key, format: 'der', type })),
    ])
    return found ?? { kind: 'binary' }
  }
  const { label, pem } = material.pem
  if (label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:.*ENCRYPTED/.test(pem)) return { kind: 'encrypted' }
  const found = tryEach<X509Certificate | KeyObject>([
    () => new X509Certificate(pem),
    () => createPrivateKey(pem),
    () => createPublicKey(pem),
  ])
  return found ?? { kind: /CERTIFICATE$|KEY$/.test(label) ? 'damaged' : 'otherPem', label: describeLabel(label) }
}

/** Refuses key material of another kind than is wanted. */
export function refuseFound(found: Found, wanted: Wanted, isPrivateWanted = false): WechatPayError {
  if (isCertificate(found)) return refuse(wanted, { kind: 'certificate' })
  if (found instanceof KeyObject) return refuse(wanted, { kind: `${found.type}Key` })
  // What can be done about an encrypted key helps only where a private one is wanted.
  return refuse(wanted, found.kind === 'encrypted' && !isPrivateWanted ? { kind: 'privateKey' } : found)
}
