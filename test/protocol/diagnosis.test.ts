import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { damageText, findDamage, ExplanationBudget, type Damage } from '../../src/protocol/diagnosis.js'
import { signedMessage, verifyMessage } from '../../src/protocol/signature.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const SERIAL = 'PUB_KEY_ID_0114232134912410000000000000001234'
const now = Date.parse('2026-11-25T12:00:00Z')

const original = JSON.stringify({
  id: '6f7b6c5e-0000-4c1e-9d1c-1f0c6f7b6c5e',
  summary: '签约结果通知 <é> & "x" a\\b',
  resource: { ciphertext: 'a+b/c==', associated_data: '', number: 12345678901234567890n.toString() },
}).replace('"12345678901234567890"', '12345678901234567890')

/** What a receiver says of `received` when `signed` was sent. */
async function refusalOf(received: string | Uint8Array, signed: string | Uint8Array = original, headers = {}) {
  const timestamp = String(now / 1000)
  const message = signedMessage([timestamp, 'NONCE'], Buffer.from(signed as string))
  const fields = new Headers({
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': 'NONCE',
    'Wechatpay-Serial': SERIAL,
    'Wechatpay-Signature': sign('sha256', message, privateKey).toString('base64'),
    ...headers,
  })
  return verifyMessage(fields, Buffer.from(received as string), () => publicKey, now).then(
    () => 'accepted',
    (error: Error) => `${(error as Error & { code: string }).code}: ${error.message}`,
  )
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
const escapeUnicode = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const decodedAs = (charset: string) => new TextDecoder(charset).decode(Buffer.from(original))

const damages: readonly (readonly [string, string | Uint8Array, Damage])[] = [
  ['base64', Buffer.from(original).toString('base64'), 'base64'],
  ['base64 in lines', Buffer.from(original).toString('base64').replace(/.{76}/g, '$&\r\n'), 'base64'],
  ['base64url', Buffer.from(original).toString('base64url'), 'base64'],
  ['a line feed appended', `${original}\n`, 'white-space'],
  ['CRLF appended', `${original}\r\n`, 'white-space'],
  ['blanks around it', `  ${original} `, 'white-space'],
  ['zero bytes behind it', `${original}\0\0`, 'white-space'],
  ['a byte order mark', `\ufeff${original}`, 'byte-order-mark'],
  ['blanks after colons and commas, as Python writes', original.replace(/([,:])(?=["{])/g, '$1 '), 'compacted-anew'],
  ['other characters escaped', escapeUnicode(original), 'escaped'],
  ['slashes escaped, as PHP writes', escapeUnicode(original).replaceAll('/', '\\/'), 'escaped'],
  ['< > & escaped, as Go writes', original.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`), 'escaped'],
  ['a JSON string of it', JSON.stringify(original), 'json-text'],
  ['a Buffer as JSON', JSON.stringify(Buffer.from(original)), 'buffer-json'],
  ['HTML entities', escapeHtml(original), 'html-escaped'],
  ['percent encoding', encodeURIComponent(original), 'percent-encoded'],
  ['decoded as latin1', Buffer.from(original).toString('latin1'), 'latin1'],
  ['decoded as windows-1252', decodedAs('windows-1252'), 'latin1'],
  ['converted to UTF-16', utf16(original), 'utf16'],
  ['converted to UTF-16 with its mark', utf16(`\ufeff${original}`), 'utf16'],
  ['empty', '', 'empty'],
  ['[object Object]', '[object Object]', 'object-text'],
  ['characters lost', original.replace('签', '\ufffd'), 'characters-lost'],
]

describe('the damage of a body is named, and what to do', () => {
  test.each(damages)('%s', async (_, received, damage) => {
    expect(await refusalOf(received)).toContain(damageText[damage])
  })

  test('parsed and written again, with indentation', async () => {
    const plain = original.replace('12345678901234567890', '1')
    const indented = JSON.stringify(JSON.parse(plain), null, 2)
    expect(await refusalOf(indented, plain)).toContain(damageText['compacted-anew'])
  })

  test('a line break that was trimmed away', async () => {
    expect(await refusalOf('{"a":1}', '{"a":1}\n')).toContain(damageText['line-break-lost'])
    expect(await refusalOf('{\n"a":1}', '{\r\n"a":1}')).toContain(damageText['line-break-lost'])
  })

  test('GBK, in both directions', async () => {
    const text = '{"summary":"签约结果通知"}'
    const gbk = Buffer.concat([
      Buffer.from('{"summary":"'),
      Buffer.from('c7a9d4bcbde1b9fbcda8d6aa', 'hex'),
      Buffer.from('"}'),
    ])
    expect(new TextDecoder('gbk').decode(gbk)).toBe(text)
    expect(await refusalOf(gbk, text)).toContain(damageText.gbk)
    expect(await refusalOf(new TextDecoder('gbk').decode(Buffer.from(text)), text)).toContain(damageText.gbk)
  })

  test('fewer bytes than Content-Length says', async () => {
    const length = { 'Content-Length': String(Buffer.byteLength(original)) }
    expect(await refusalOf(original.slice(0, 50), original, length)).toContain(damageText.cut)
    const packed = { ...length, 'Content-Encoding': 'gzip' }
    expect(await refusalOf(original.slice(0, 50), original, packed)).toContain('forged or changed')
  })

  test('what fits nothing is forged or changed, as far as anybody can tell', async () => {
    for (const received of [`${original.slice(0, -1)},"x":1}`, 'x', '"', '{"a', '\\', Buffer.from([0xff, 0xfe])]) {
      expect(await refusalOf(received)).toMatch(
        /^ERR_SIGNATURE_INVALID: .*The message was forged or changed on its way/,
      )
    }
  })

  test('what belongs to the signature is accepted, and nothing else ever', async () => {
    expect(await refusalOf(original)).toBe('accepted')
    for (const [, received] of damages) expect(await refusalOf(received)).toMatch(/^ERR_SIGNATURE_INVALID/)
  })
})

/** The damage that is found in `received` when `signed` was sent. */
function damageOf(received: string | Uint8Array, signed: string, contentLength?: number): Damage | undefined {
  return findDamage(Buffer.from(received as string), (bytes) => Buffer.from(signed).equals(bytes), contentLength)
}

describe('damage is found', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1')
  test.each<[string, Damage, string | Uint8Array, string]>([
    ['a line break lost after a mark', 'line-break-lost', '\ufeff{"a":1}', '\ufeff{"a":1}\n'],
    ['a line break of two characters lost', 'line-break-lost', '{"a":1}', '{"a":1}\r\n'],
    ['line breaks of one character made two', 'white-space', '{\r\n"a":1}', '{\n"a":1}'],
    ['a line break appended, a mark within', 'white-space', '{"a":"x\ufeffy"}\n', '{"a":"x\ufeffy"}'],
    [
      'white space in JSON that no number of JavaScript holds',
      'compacted-anew',
      '{ "a" : "x y", \n"n": 12345678901234567890 }',
      '{"a":"x y","n":12345678901234567890}',
    ],
    [
      'white space beside an escaped quotation mark',
      'compacted-anew',
      '{"a": "\\" b \\\\", "n": 12345678901234567890}',
      '{"a":"\\" b \\\\","n":12345678901234567890}',
    ],
    ['numbers written in another form', 'compacted-anew', '{"a":1.0}', '{"a":1}'],
    ['all characters escaped that need not be', 'escaped', '{"a":"\\u7b7E\\u00e9\\/\\u0020"}', '{"a":"签é/ "}'],
    [
      'only those escaped that need not be',
      'escaped',
      '{"a":"\\u0001\\u001f\\u0022\\u005c\\"\\n\\\\u7b7e\\u7b7e"}',
      '{"a":"\\u0001\\u001f\\u0022\\u005c\\"\\n\\\\u7b7e签"}',
    ],
    ['no characters escaped any more', 'escaped', '{"a":"é签/~\x7f"}', '{"a":"\\u00e9\\u7b7e/~\\u007f"}'],
    ['no slashes escaped any more', 'escaped', '{"a":"https://签"}', '{"a":"https:\\/\\/签"}'],
    [
      'blanks written as plus, as of a form',
      'percent-encoded',
      `${encodeURIComponent('{"a":"x y"}').replace('%20', '+')}=`,
      '{"a":"x y"}',
    ],
    ['HTML entities of apostrophes', 'html-escaped', '{"a":"&#39;&apos;&#x27;&#X27;"}', `{"a":"''''"}`],
    [
      'HTML entities, and others that are left',
      'html-escaped',
      '{&#34;a":"&lt;&gt;&amp;&QUOT;,"x":"&euro;"}',
      '{"a":"<>&","x":"&euro;"}',
    ],
    ['decoding as windows-1252', 'latin1', '{"a":"ç»“æžœä¸€Å¸"}', '{"a":"结果一Ÿ"}'],
    ['conversion to latin1', 'latin1', latin1('{"a":"é"}'), '{"a":"é"}'],
    ['conversion to UTF-16', 'utf16', utf16('{"a":1}'), '{"a":1}'],
    ['conversion to UTF-16, the other bytes first', 'utf16', utf16('{"a":1}').swap16(), '{"a":1}'],
    ['the same with a mark and other characters', 'utf16', utf16('\ufeff{"a":"签"}').swap16(), '{"a":"签"}'],
    ['parsing and making text of', 'object-text', 'undefined', '{}'],
    ['parsing and making text of', 'object-text', 'null', '{}'],
    ['parsing and making text of', 'object-text', 'NaN', '{}'],
  ])('by %s: %s', (_, damage, received, signed) => {
    expect(damageOf(received, signed)).toBe(damage)
  })

  test('in GBK of the characters at its edges', () => {
    // As a converter that takes the bytes for GBK: each pair of bytes is one character.
    for (const pair of ['8140', '817e', '8180', 'a1fe', 'fe50', 'fea0']) {
      const bytes = Buffer.concat([Buffer.from('{"\x7f'), Buffer.from(pair, 'hex'), Buffer.from('"}')])
      const received = new TextDecoder('gbk').decode(bytes)
      expect(findDamage(Buffer.from(received), (candidate) => bytes.equals(candidate))).toBe('gbk')
    }
  })

  test.each([
    'x[object Object]',
    '[object Object]x',
    '{"type":"Buffer"}',
    '{"type":"Buffer","data":"x"}',
    '%7b%zz',
    '"',
    '[',
    '{"a":1',
  ])('nowhere in %s', (received) => {
    expect(damageOf(received, 'another text')).toBeUndefined()
  })

  test('as a cut only where bytes are missing', () => {
    expect([6, 7, 8].map((length) => damageOf('{"a":1}', '{"a":12}', length))).toEqual([undefined, undefined, 'cut'])
  })

  test('in 256 KiB, and not in more', () => {
    const large = `{"a":"${'x'.repeat(262_144 - 9)}"}`
    expect(damageOf(`${large}\n`, large)).toBe('white-space')
    expect(damageOf(`${large}\n\n`, large)).toBeUndefined()
  })
})

describe('each damage is told in its own words, with its mend', () => {
  const mends: Readonly<Record<Damage, RegExp>> = {
    empty: /^The body is empty.*Hand on the request before anybody reads it, or the raw bytes/,
    'object-text': /parsed and then made text of\. Hand on the raw bytes/,
    base64: /base64 decoding.*isBase64Encoded.*Buffer\.from\(body, "base64"\)/,
    'white-space': /without the white space around it.*Hand on the bytes as they came/,
    'line-break-lost': /with a line break at its end, which was trimmed away/,
    'byte-order-mark': /without the byte order mark before it/,
    'compacted-anew': /same JSON without white space.*not JSON\.stringify of a parsed body/,
    escaped: /escaped otherwise.*parsed and written again\. Hand on the raw bytes/,
    'json-text': /put into JSON once more as a string.*JSON\.parse it once/,
    'buffer-json': /Buffer\.from\(JSON\.parse\(body\)\.data\)/,
    'html-escaped': /without HTML entities.*Exempt this route/,
    'percent-encoded': /percent decoding.*took it for a form/,
    latin1: /decoded as latin1 or windows-1252.*Read the body as bytes, or as UTF-8/,
    gbk: /converted between UTF-8 and GBK.*Read the body as bytes, or as UTF-8/,
    utf16: /converted to UTF-16/,
    'characters-lost': /replacement characters \(U\+FFFD\).*are lost\. Read it as bytes/,
    cut: /fewer bytes than its Content-Length says/,
  }

  test.each(Object.entries(mends))('%s', (damage, mend) => {
    expect(damageText[damage as Damage]).toMatch(mend)
  })
})

describe('the work is bounded', () => {
  test('at most 30 candidates, whatever the body', () => {
    for (const [, received] of damages) {
      const tried: string[] = [Buffer.from(received as string).toString('latin1')]
      findDamage(Buffer.from(received as string), (bytes) => (tried.push(Buffer.from(bytes).toString('latin1')), false))
      expect(tried.length).toBeLessThanOrEqual(30)
      // None twice, and not what came.
      expect(new Set(tried).size).toBe(tried.length)
    }
  })

  test('a large body is not looked into, and quotes without end take no longer than others', () => {
    let tries = 0
    findDamage(Buffer.alloc(300_000, '{'), () => (tries++, false))
    expect(tries).toBe(0)
    const begun = performance.now()
    findDamage(Buffer.from(`{${'"\\'.repeat(130_000)}`), () => false)
    findDamage(Buffer.from(`{${'\\"'.repeat(130_000)}`), () => false)
    findDamage(Buffer.from('&'.repeat(260_000)), () => false)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('a hundred explanations at once, then ten a second, fewer of larger bodies', () => {
    const budget = new ExplanationBudget()
    const count = (size: number, time: number) => {
      let taken = 0
      while (budget.take(size, time)) taken++
      return taken
    }
    expect(count(0, 0)).toBe(100)
    expect(count(0, 1000)).toBe(10)
    expect(count(65_536, 2000)).toBe(2)
    expect(count(0, 1_000_000)).toBe(100)
    expect(count(0, 1_000_000)).toBe(0)
  })
})
