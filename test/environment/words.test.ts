/** Words in two languages: neither is made from the other. */
import { generateKeyPairSync } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { englishWords as differenceWords, toldOf } from '../../src/client/explanation.js'
import { examine, tellExplanation } from '../../src/doctor/doctor.js'
import type { SignErrorFacts, SignErrorFinding } from '../../src/errors.js'
import { tellReason } from '../../src/environment/environment.js'
import { fromEnv } from '../../src/index.js'
import { englishWords, type KeyFacts, type Words } from '../../src/keys/words.js'
import { createMockWechatPay, createWechatPayClient } from '../support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const [publicKeyId, publicKey] = Object.entries(merchant.platformKeys)[0]!
const right = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_SERIAL_NO: merchant.serialNo,
  WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
}
const short = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** Variables that are wrong in as many ways as there are words for. */
const wrong = [
  ...[
    undefined,
    merchant.certificate,
    publicKey,
    short.privateKey,
    './no.pem',
    '~/a.pem',
    '.',
    '-----BEGIN PRIVATE KEY-----',
  ],
  ...[
    merchant.privateKey.slice(0, 900),
    merchant.privateKey.replace('\n', '\n\u200b'),
    merchant.privateKey + publicKey,
  ],
].map((value) => ({ ...right, WECHATPAY_PRIVATE_KEY: value }))

const english = { ...englishWords }
afterEach(() => Object.assign(englishWords as object, english))

async function tell() {
  const findings = (await Promise.all(wrong.map((env) => examine(env, { online: false, now: Date.now })))).flat()
  return {
    zh: findings.map(({ found, todo }) => [found.zh, todo?.zh]),
    kinds: new Set(findings.map(({ kind }) => kind)),
  }
}

test('rewording English changes no Chinese', async () => {
  const before = await tell()
  expect(before.kinds.size).toBeGreaterThan(12)
  for (const kind of Object.keys(englishWords)) Object.assign(englishWords as object, { [kind]: () => 'REWORDED' })
  // It is the words of the library that were changed, not a copy.
  const make = () => createWechatPayClient({ ...merchant, certificate: undefined, privateKey: publicKey })
  expect(make).toThrow(/REWORDED/)
  expect(await tell()).toEqual(before)
})

/** One refused signature of each kind. */
const differences: Required<{ [Kind in keyof SignErrorFacts]: SignErrorFacts[Kind] }> = {
  clock: { seconds: 400, isBehind: true },
  'authorization lost': {},
  'nothing shown': {},
  'wrong key': {},
  method: { signed: 'GET', received: 'POST' },
  url: { signed: '/a?b', received: '/a', change: 'query lost' },
  timestamp: { signed: '1', received: '2' },
  nonce: {},
  'authorization replaced': {},
  'body lost': { signed: 17 },
  'body added': {},
  body: { from: 3, lengths: { signed: 17, received: 18 }, isReserialized: true },
  length: { signed: 17, received: 18 },
}

function explainIn(): { readonly en: string; readonly zh: string }[] {
  return Object.entries(differences).map(([kind, facts]) => {
    const signError = { issue: undefined, shown: undefined, findings: [{ kind, ...facts } as SignErrorFinding] }
    const refusal = {
      code: 'SIGN_ERROR',
      message: '',
      status: 401,
      requestId: undefined,
      verified: false,
      attempts: [],
    }
    return tellExplanation({ ...refusal, ...toldOf(signError) })!
  })
}

test('every difference of a SIGN_ERROR is told in Chinese, and rewording English changes none of it', () => {
  const before = explainIn()
  for (const { en, zh } of before) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
  expect(new Set(before.map(({ zh }) => zh)).size).toBe(before.length)
  const findings = { ...differenceWords.findings }
  try {
    for (const kind of Object.keys(findings)) Object.assign(differenceWords.findings, { [kind]: () => 'REWORDED' })
    const after = explainIn()
    expect(after.every(({ en }) => en.includes('REWORDED'))).toBe(true)
    expect(after.map(({ zh }) => zh)).toEqual(before.map(({ zh }) => zh))
  } finally {
    Object.assign(differenceWords.findings, findings)
  }
})

/** A text of this package in which other text is looked for: `message.includes('…')`, `/…/.test(given)`, `rule === 'is required'`. */
const MATCHED =
  /(?<!typeof )\b(?:message|explanation|given|rule|todo)\b(?:\.(?:en|zh))?!?\??(?:\.(?:includes|startsWith|endsWith|match|search|indexOf)\(| [!=]== ['"`][^'"`])|\/[a-z]*\.(?:test|exec)\((?:\w+\.)*(?:message|explanation|given|rule|todo)\b/

/** Texts of others: what WeChat Pay says that it received, and what a network error says of itself. */
const ofOthers = [
  /^client\/explanation\.ts: .*\.exec\(message\)!$/,
  /^client\/explanation\.ts: \? received\.message\.endsWith\('\\n'\)$/,
  /^mock\/delivery\.ts: .* message\.includes\(reason\) /,
]

test('no text of this package is matched to make another', async () => {
  const own = ["error.message.includes('key')", "rule === 'is required'", '/differs/.test(explanation)']
  for (const line of own) expect(line).toMatch(MATCHED)
  const lines: string[] = []
  for (const name of await readdir('src', { recursive: true })) {
    if (!name.endsWith('.ts')) continue
    const text = await readFile(join('src', name), 'utf8')
    lines.push(...text.split('\n').flatMap((line) => (MATCHED.test(line) ? [`${name}: ${line.trim()}`] : [])))
  }
  expect(lines.filter((line) => !ofOthers.some((one) => one.test(line)))).toEqual([])
})

test('every refusal has its own words in both languages', () => {
  const facts: Record<keyof KeyFacts, object> = Object.fromEntries(
    Object.keys(englishWords).map((kind) => [
      kind,
      {
        kind,
        length: 7,
        value: 'v',
        label: 'L',
        labels: 'L',
        character: 'U+200B',
        line: 3,
        bits: 1024,
        type: 'ec',
        on: 'd',
        from: 'd',
        serial: '01',
        name: 'n',
      },
    ]),
  ) as never
  const told = Object.values(facts).map((reason) => tellReason(reason as never))
  for (const { given, todo } of told) {
    expect(given.zh).toMatch(/\p{Script=Han}/u)
    expect(given.en).not.toMatch(/\p{Script=Han}|(?<!")undefined/u)
    if (todo) expect(todo.zh).toMatch(/\p{Script=Han}/u)
  }
  const words: Words<KeyFacts> = englishWords
  expect(told).toHaveLength(Object.keys(words).length)
})

test('an error of the environment is told in the words of the doctor', async () => {
  for (const env of wrong) {
    const [finding] = (await examine(env, { online: false, now: Date.now })).filter(({ level }) => level === 'error')
    expect(() => fromEnv({ env })).toThrow(`WECHATPAY_PRIVATE_KEY: ${finding!.found.en}. Wanted: `)
  }
})
