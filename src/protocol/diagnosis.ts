/** Diagnosis of a signature that does not fit: the change of the body that explains it. Nothing is accepted because of a diagnosis. */

/** What may have happened to a body on its way, in words, with its mend. */
export const damageText = {
  empty:
    'The body is empty: something has read it before. Hand on the request before anybody reads it, or the raw bytes that were read.',
  'object-text':
    'The body is the text of a JavaScript value, such as "[object Object]": it was parsed and then made text of. Hand on the raw bytes.',
  base64:
    'It does belong to the base64 decoding of the body: a gateway has encoded it (event.isBase64Encoded). Decode it first: Buffer.from(body, "base64").',
  'white-space':
    'It does belong to the same text without the white space around it: a line break was appended or a line was changed. Hand on the bytes as they came.',
  'line-break-lost':
    'It does belong to the same text with a line break at its end, which was trimmed away. Hand on the bytes as they came.',
  'byte-order-mark':
    'It does belong to the same text without the byte order mark before it. Hand on the bytes as they came.',
  'compacted-anew':
    'It does belong to the same JSON without white space: the body was parsed and written again. Hand on the raw bytes, not JSON.stringify of a parsed body.',
  escaped:
    'It does belong to the same JSON with its characters written plainly or escaped otherwise (\\u…, \\/): the body was parsed and written again. Hand on the raw bytes.',
  'json-text':
    'It does belong to the text within: the body was put into JSON once more as a string. Hand on the raw bytes, or JSON.parse it once.',
  'buffer-json':
    'It does belong to the bytes within: a Buffer was made JSON of ({"type":"Buffer",…}). Hand on Buffer.from(JSON.parse(body).data).',
  'html-escaped':
    'It does belong to the same text without HTML entities (&quot;): a filter has escaped it. Exempt this route from the filter.',
  'percent-encoded':
    'It does belong to the percent decoding of the body: something took it for a form. Hand on the raw bytes.',
  latin1:
    'It does belong to the same text in UTF-8: the bytes were decoded as latin1 or windows-1252 and encoded again. Read the body as bytes, or as UTF-8.',
  gbk: 'It does belong to the same text in UTF-8: it was converted between UTF-8 and GBK. Read the body as bytes, or as UTF-8.',
  utf16: 'It does belong to the same text in UTF-8: it was converted to UTF-16. Hand on the bytes as they came.',
  'characters-lost':
    'The body holds replacement characters (U+FFFD): its bytes were decoded in another charset than UTF-8, or cut within a character, and are lost. Read it as bytes.',
  cut: 'The body has fewer bytes than its Content-Length says: something has read or cut away a part of it.',
} as const

export type Damage = keyof typeof damageText

/** Larger bodies are not looked into: each candidate costs a pass over all of it. */
const LARGEST = 262_144

/** What `make` gives, or `undefined` where it throws. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    // A body that cannot be read in this way was not damaged in this way.
  }
}

/** Decodes bytes in a charset, or not at all: not every run-time knows every charset. */
const decode = (bytes: Uint8Array, charset: string) =>
  attempt(() => new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes))

/** The characters of the bytes 0x80 to 0x9f in windows-1252. Written down, because Node.js 20 decodes them as latin1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Text as the bytes of latin1 or windows-1252 that it was decoded from. What neither has becomes some byte, and nothing that was signed. */
const encodeLatin1 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const at = windows1252.indexOf(character)
    return at === -1 ? character.charCodeAt(0) : 128 + at
  })

/** Text as the bytes of GBK that it was decoded from. What GBK does not have becomes some byte, and nothing that was signed. */
function encodeGbk(text: string): Uint8Array {
  const pairs: number[] = []
  // Each pair on a line of its own, so that all of them are decoded at once.
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) pairs.push(high, low, 0x0a)
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(pairs)).split('\n')
  const places = new Map(characters.map((character, i) => [character, i * 3]))
  const bytes: number[] = []
  for (const character of text) {
    const at = places.get(character)
    if (at === undefined) bytes.push(character.charCodeAt(0))
    else bytes.push(pairs[at]!, pairs[at + 1]!)
  }
  return Uint8Array.from(bytes)
}

/** Rewrites JSON without parsing it: white space outside of strings goes, strings become what `rewrite` makes of them. */
const rewriteJson = (text: string, rewrite: (string: string) => string) =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|\s/gs, (token) => (token.startsWith('"') ? rewrite(token) : ''))

/** `\u00e9` and `\/` as the characters themselves. What must stay escaped stays. */
const unescapeString = (text: string) =>
  text.replace(/\\(?:u(?!00[01]|0022|005c)([0-9a-f]{4})|.)/gis, (escape, hex: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16))
    return escape === '\\/' ? '/' : escape
  })

const escapeString = (text: string) =>
  text.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  apos: "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
  amp: '&',
}

const withoutMark = (text: string | undefined) => text?.replace(/^\ufeff/, '')

/** Bodies that may have been signed, each with the damage that made this one of it. The likeliest come first. */
function* candidates(body: Uint8Array): Generator<readonly [Damage, Uint8Array | string | undefined]> {
  const text = decode(body, 'utf-8')
  if (text === undefined) {
    yield ['gbk', decode(body, 'gbk')]
    yield ['utf16', withoutMark(decode(body, 'utf-16le'))]
    yield ['utf16', withoutMark(decode(body, 'utf-16be'))]
    yield ['latin1', Buffer.from(body).toString('latin1')]
    return
  }
  const unmarked = withoutMark(text)!
  const trimmed = unmarked.replace(/^[\s\0]+|[\s\0]+$/g, '')
  yield ['base64', Buffer.from(trimmed, 'base64')]
  yield ['byte-order-mark', unmarked]
  yield ['white-space', trimmed]
  yield ['white-space', text.replace(/\r\n/g, '\n')]
  yield ['line-break-lost', `${text}\n`]
  yield ['line-break-lost', text.replace(/\r?\n/g, '\r\n')]
  yield ['line-break-lost', `${text}\r\n`]
  yield ['utf16', withoutMark(decode(body, 'utf-16le'))]
  yield ['utf16', withoutMark(decode(body, 'utf-16be'))]
  const parsed = attempt((): unknown => JSON.parse(trimmed))
  if (typeof parsed === 'string') {
    yield ['json-text', parsed]
    return
  }
  const { data } = (parsed ?? {}) as { data?: unknown }
  if (Array.isArray(data)) yield ['buffer-json', Buffer.from(data)]
  yield ['compacted-anew', rewriteJson(trimmed, (string) => string)]
  yield ['escaped', rewriteJson(trimmed, unescapeString)]
  yield ['escaped', rewriteJson(trimmed, (string) => escapeString(unescapeString(string)))]
  yield ['escaped', rewriteJson(trimmed, (string) => unescapeString(string).replaceAll('/', '\\/'))]
  yield ['compacted-anew', JSON.stringify(parsed)]
  yield [
    'html-escaped',
    trimmed.replace(/&(#?\w{2,4});/g, (entity, name: string) => entities[name.toLowerCase()] ?? entity),
  ]
  yield ['percent-encoded', attempt(() => decodeURIComponent(trimmed.replace(/=$/, '').replaceAll('+', ' ')))]
  if (/[^\0-\x7f]/.test(text)) {
    yield ['latin1', encodeLatin1(unmarked)]
    yield ['gbk', attempt(() => encodeGbk(unmarked))]
  }
}

/**
 * Looks for the body that was signed among those that this one may have been made of. `isSigned` verifies one; it is called at most 30 times.
 * `contentLength` is the `Content-Length` of a message whose body was not compressed.
 */
export function findDamage(
  body: Uint8Array,
  isSigned: (candidate: Uint8Array) => boolean,
  contentLength = 0,
): Damage | undefined {
  if (body.byteLength === 0) return 'empty'
  if (body.byteLength > LARGEST) return undefined
  const tried = new Set<string>([Buffer.from(body).toString('latin1')])
  for (const [damage, candidate] of candidates(body)) {
    if (candidate === undefined) continue
    const bytes = Buffer.from(candidate as string)
    const key = bytes.toString('latin1')
    if (tried.has(key)) continue
    tried.add(key)
    if (isSigned(bytes)) return damage
  }
  if (/^(\[object \w+\]|undefined|null|NaN)$/.test(Buffer.from(body.subarray(0, 40)).toString())) return 'object-text'
  if (Buffer.from(body).includes('\ufffd')) return 'characters-lost'
  return contentLength > body.byteLength ? 'cut' : undefined
}

/** Explanations of small bodies that may come at once, and how many more a second; one costs about a millisecond. */
const BURST = 100
const PER_SECOND = 10

/** A rate limit on diagnoses, so that forged messages cannot keep a process busy. */
export class ExplanationBudget {
  #left = BURST
  #since: number | undefined

  /** Whether a body of `size` bytes may be explained now; counted if so. `now` is monotonic, in milliseconds. */
  take(size: number, now = performance.now()): boolean {
    this.#left = Math.min(BURST, this.#left + ((now - (this.#since ?? now)) * PER_SECOND) / 1000)
    this.#since = now
    const cost = 1 + size / 16_384
    if (this.#left < cost) return false
    this.#left -= cost
    return true
  }
}
