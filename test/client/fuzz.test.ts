import { expect, it } from 'vitest'
import { createWechatPayClient, WechatPayError, type WechatPayClient } from '../../src/index.js'
import { makeHostile, mutationCount, type HostileAnswer, type SignedAnswer } from '../fixtures/hostile.js'
import { createRandom } from '../fixtures/random.js'
import { serveRaw } from '../fixtures/raw-server.js'
import { mock, preSign, session, signedHeaders } from '../fixtures/signed-answer.js'

const PATH = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

/** How many answers are sent to each of the two clients. CI sends 20,000 in all. */
const COUNT = Number(process.env['HOSTILE_ANSWERS'] ?? 4_000) / 2
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261121)
const IN_FLIGHT = 48

/** The clock of both sides stands still, so that signatures made once stay valid. */
const NOW = Date.UTC(2026, 10, 21, 12)
const { merchant } = mock

async function sign(status: number, body: string): Promise<SignedAnswer> {
  const bytes = Buffer.from(body)
  const signed = await signedHeaders(bytes, NOW)
  const headers: [string, string][] = [
    ['Content-Type', 'application/json'],
    ['Request-ID', '08E8FBE8-0'],
  ]
  return { status, headers: [...headers, ...Object.entries(signed)], body: bytes }
}

const signed = await Promise.all([
  sign(200, JSON.stringify(session)),
  sign(200, JSON.stringify({ ...session, note: '微信代扣用户A'.repeat(300) })),
  sign(200, JSON.stringify(session).replace('{', '{"__proto__":{"status":"SIGNED"},')),
  sign(400, JSON.stringify({ code: 'PARAM_ERROR', message: '参数错误', detail: { field: '/plan_id' } })),
])

/** True when these headers and bytes were signed together, and are complete. */
function wasSigned(headers: Headers, bytes: Uint8Array | undefined): boolean {
  const isSigned = (name: string) => /^wechatpay-(timestamp|nonce|signature|serial)$/i.test(name)
  return signed.some(
    ({ headers: all, body }) =>
      bytes !== undefined &&
      body.equals(bytes) &&
      all.every(([name, text]) => !isSigned(name) || headers.get(name)?.trim() === text),
  )
}

/** Every way in which a call with a changed answer may end. */
const ways = [
  'data',
  'verified error',
  'unverified error',
  'ERR_NETWORK',
  'ERR_REDIRECT',
  'ERR_RESPONSE_TOO_LARGE',
  'ERR_RESPONSE_INVALID',
  'ERR_SERIAL_UNKNOWN',
  'ERR_SIGNATURE_INVALID',
  'ERR_SIGNATURE_MALFORMED',
  'ERR_SIGNATURE_MISSING',
  'ERR_SIGNATURE_PROBE',
  'ERR_TIMESTAMP',
] as const

it.each([
  ["the client's own fetch", undefined, SEED],
  ['globalThis.fetch', (request: Request) => globalThis.fetch(request), SEED + 1],
] as const)(
  `believes only what was signed, of ${COUNT} changed answers over %s`,
  async (_, fetch, seed) => {
    const waiting = new Map<string, HostileAnswer>()
    const ends = new Map<string, number>()
    const wrong: unknown[] = []
    const rejections: unknown[] = []

    const serve = () =>
      serveRaw({
        onRequest: (socket, { head }) => {
          const hostile = waiting.get(/^x-answer: *(\d+)/im.exec(head)![1]!)
          // The call is over already: it took the end of another answer for its own.
          if (!hostile) socket.destroy()
          else if (hostile.closes) socket.end(hostile.wire)
          else socket.write(hostile.wire)
        },
      })
    // Apart, so that a harmless answer never comes over a connection that another one has broken.
    const servers = await Promise.all([serve(), serve()])
    const [kept, broken] = servers.map(({ url }) =>
      createWechatPayClient({
        ...merchant,
        // What the client signs is not what this test is about, and a signature costs more than all the rest.
        certificate: undefined,
        privateKey: () => Buffer.alloc(256).toString('base64'),
        baseUrl: url,
        fetch,
        now: () => NOW,
        retry: false,
        timeout: 20_000,
        maxResponseSize: 65_536,
      }),
    ) as [WechatPayClient, WechatPayClient]

    async function callOnce(turn: number): Promise<void> {
      const answer = signed[turn % signed.length]!
      // Of the seed and the turn alone, so that a finding comes again whatever the others in flight do.
      const random = createRandom(seed + Math.imul(turn, 0x9e3779b1))
      const hostile = makeHostile(answer, Math.floor(turn / signed.length), random)
      const { fate, names, closes } = hostile
      const id = String(turn)
      waiting.set(id, hostile)
      let bytes: Uint8Array | undefined
      let end: string
      const note = (why: string, what: unknown) => wrong.push({ seed, turn, why, names, what })
      try {
        const { data, error, response } = await (closes ? broken : kept).POST(PATH, {
          body: preSign,
          headers: { 'X-Answer': id },
          middleware: [
            {
              onResponse: async ({ response }) => {
                bytes = new Uint8Array(await response.clone().arrayBuffer())
              },
            },
          ],
        })
        end = !error ? 'data' : error.verified ? 'verified error' : 'unverified error'
        if (end !== 'unverified error' && !wasSigned(response.headers, bytes)) note('believed', data ?? error)
        if (end === 'data' && fate === 'refused') note('taken as data', data)
        if (end === 'data' && (data as { status?: unknown }).status !== undefined) note('given a prototype', data)
        if (fate === 'accepted' && end !== (answer.status === 200 ? 'data' : 'verified error')) note('lost', error)
      } catch (error) {
        end = error instanceof WechatPayError ? error.code : 'an error without a code'
        if (fate === 'accepted') note('refused', error)
        // undici may wait for ever for the rest of what it cannot decompress; the time-out is what ends it.
        const stalls = end === 'ERR_TIMEOUT' && fetch && names.some((name) => /gzip|compressed/.test(name))
        if (!stalls && !(ways as readonly string[]).includes(end)) note('ended badly', error)
      }
      ends.set(end, (ends.get(end) ?? 0) + 1)
      waiting.delete(id)
    }

    const onRejection = (reason: unknown) => void rejections.push(reason)
    process.on('unhandledRejection', onRejection)
    let turn = 0
    const lane = async () => {
      while (turn < COUNT) await callOnce(turn++)
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
    process.off('unhandledRejection', onRejection)
    await Promise.all(servers.map(({ close }) => close()))

    expect(wrong.slice(0, 5)).toEqual([])
    expect(rejections).toEqual([])
    expect([...ends.values()].reduce((sum, count) => sum + count)).toBe(COUNT)
    // The test is worth something only if every change was made to every answer, and every end was reached.
    expect(COUNT).toBeGreaterThan(mutationCount * signed.length)
    expect([...ends.keys()]).toEqual(expect.arrayContaining([...ways]))
  },
  1_800_000,
)
