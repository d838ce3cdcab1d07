/** Words in two languages: neither is made from the other. */
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { examine } from '../../src/doctor/doctor.js'
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
