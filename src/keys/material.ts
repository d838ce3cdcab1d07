/** Knows the wrappings that key material comes in, and takes it out of them. */
import { KeyObject } from 'node:crypto'
import { describeOption } from '../contract/contract.js'
import { refuse, type Wanted } from './refusal.js'

/** Key material as people have it: PEM text (with real or literal `\n`), bare base64 of the DER, the bytes of either, or a KeyObject. */
export type KeyInput = string | Uint8Array | KeyObject

/** One block of a PEM text, with line breaks as OpenSSL wants them. */
export interface PemBlock {
  readonly label: string
  readonly pem: string
}

/** Key material, unwrapped. */
export type Material = { readonly pem: PemBlock } | { readonly der: Buffer } | { readonly key: KeyObject }

/** At least this many bits, as WeChat Pay's own certificates have them. */
export const MINIMUM_BITS = 2048

function readPemBlocks(text: string): PemBlock[] {
  // Text around the blocks (`Bag Attributes` of openssl pkcs12, a mail's greeting) means nothing.
  const pattern = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g
  return Array.from(text.matchAll(pattern), ([, label, content]) => {
    // `Proc-Type: 4,ENCRYPTED` and its like stand on lines of their own; all else is base64, in lines that may be longer than OpenSSL reads.
    const lines = content!.includes(':') ? content!.trim() : content!.replace(/\s+/g, '').replace(/.{64}(?=.)/g, '$&\n')
    return { label: label!, pem: `-----BEGIN ${label!}-----\n${lines}\n-----END ${label!}-----\n` }
  })
}

function takeDer(der: Buffer, wanted: Wanted): Material {
  // PKCS#12 opens with its version: SEQUENCE, INTEGER 3.
  if (der.toString('hex', 4, 7) !== '020103') return { der }
  throw refuse(
    {
      ...wanted,
      todo: 'Take the .pem beside it, or extract it: openssl pkcs12 -nodes -in FILE (the password is the mchid).',
    },
    'a PKCS#12 file (.p12)',
  )
}

function unwrapText(input: string, wanted: Wanted): Material {
  const text = input.replace(/\\[rn]/g, '\n')
  const blocks = readPemBlocks(text)
  if (blocks.length > 1) {
    const labels = blocks.map(({ label }) => label).join(', ')
    throw refuse({ ...wanted, todo: 'Give the one that is meant.' }, `${blocks.length} PEM blocks (${labels})`)
  }
  if (blocks[0]) return { pem: blocks[0] }
  // A BOM is white space, too.
  const bare = text.replace(/\s+/g, '')
  if (/^[A-Za-z0-9+/]{200,}={0,2}$/.test(bare)) {
    const decoded = Buffer.from(bare, 'base64')
    // Some secret stores hand out the base64 of the whole PEM file, which opens with a hyphen.
    return decoded[0] === 0x2d ? unwrapText(decoded.toString(), wanted) : takeDer(decoded, wanted)
  }
  // U+FFFD and control characters: a .p12 or .der file was read as if it were text.
  if (/[\uFFFD\u0000-\u0008]/.test(text)) throw refuse(wanted, 'binary data read as text')
  // One line that opens like a path, which no key in base64 does, or ends in an extension.
  if (/^([./~].*|.*\.\w+)\s*$/.test(input)) {
    const todo = 'Read it from the file.'
    throw refuse({ ...wanted, todo }, `text that looks like the path of a file (${input.length} characters)`)
  }
  throw refuse(wanted, `text without a complete PEM block (${input.length} characters)`)
}

/** Takes key material out of its wrapping. Throws `ERR_OPTIONS` when there is none in it, or more than one. */
export function unwrap(input: unknown, wanted: Wanted): Material {
  if (input instanceof KeyObject) return { key: input }
  if (input instanceof Uint8Array && input.length > 0) {
    const bytes = Buffer.from(input)
    // DER opens with a SEQUENCE of more than 255 bytes; a PEM never does.
    return bytes[0] === 0x30 && bytes[1] === 0x82 ? takeDer(bytes, wanted) : unwrapText(bytes.toString(), wanted)
  }
  if (typeof input === 'string' && input.trim() !== '') return unwrapText(input, wanted)
  throw refuse(wanted, input instanceof Uint8Array ? 'an empty file' : describeOption(input))
}

/** Refuses every key that is not RSA of at least 2048 bits. */
export function checkRsa(key: KeyObject, wanted: Wanted): KeyObject {
  const type = key.asymmetricKeyType
  if (type !== 'rsa') throw refuse(wanted, `a key of type ${type ?? key.type}`)
  const bits = key.asymmetricKeyDetails!.modulusLength!
  if (bits < MINIMUM_BITS) throw refuse(wanted, `an RSA key of ${bits} bits`)
  return key
}

/** Tries formats in turn, because bare base64 does not say which one it is; `undefined` when none fits. */
export function tryEach<T>(attempts: readonly (() => T)[]): T | undefined {
  for (const attempt of attempts) {
    try {
      return attempt()
    } catch {
      // The next format may fit; the caller reports when none does.
    }
  }
  return undefined
}
