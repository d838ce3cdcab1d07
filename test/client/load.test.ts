import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWechatPayClient, WechatPayError, type AttemptEvent } from '../../src/index.js'
import { createMockWechatPay, type Fault } from '../../src/mock/mock.js'
import { createRandom } from '../fixtures/random.js'
import { preSign } from '../fixtures/signed-answer.js'

const PATH = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
const IN_FLIGHT = 256

/** Every fault of the mock. A new one that is missing here does not compile. */
const faults = Object.keys({
  forged: 0,
  tampered: 0,
  stale: 0,
  future: 0,
  'unknown-serial': 0,
  unsigned: 0,
  probe: 0,
  malformed: 0,
  mismatched: 0,
  'html-502': 0,
  'empty-500': 0,
  'rate-limited': 0,
  redirect: 0,
  reset: 0,
  hang: 0,
} satisfies Record<Fault, 0>) as Fault[]

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

async function usedMemory(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    collectGarbage()
  }
  return process.memoryUsage().heapUsed
}

const unwanted: unknown[] = []
const note = (what: unknown) => void unwanted.push(what)

beforeAll(() => {
  process.on('unhandledRejection', note)
  process.on('warning', note)
})

afterAll(() => {
  process.off('unhandledRejection', note)
  process.off('warning', note)
})

/** Makes many calls at once, each with a number of its own, and counts what becomes of them. */
async function load(calls: number, faultRate: number) {
  const random = createRandom(20261121)
  let mock: ReturnType<typeof createMockWechatPay> | undefined = createMockWechatPay()
  const injected = new Map<Fault, number>()
  const attempts = { made: 0, failed: 0 }
  let made = 0
  const client = createWechatPayClient({
    ...mock.merchant,
    timeout: 10_000,
    retry: { attempts: 6, baseDelay: 20, maxDelay: 200 },
    fetch: (request) => {
      if (random() < faultRate) {
        // Late ones would only make the test wait for them.
        const fault = faults[Math.floor(random() * (made < calls / 2 ? faults.length : faults.length - 1))]!
        injected.set(fault, (injected.get(fault) ?? 0) + 1)
        mock!.inject(fault)
      }
      return mock!.fetch(request)
    },
    onAttempt: ({ code }: AttemptEvent) => {
      attempts.made++
      if (code !== undefined) attempts.failed++
    },
  })
  const { signal } = new AbortController()
  const call = (number: number) =>
    client.POST(PATH, { body: { ...preSign, out_contract_code: `load${number}` }, signal })
  await Promise.all(Array.from({ length: 200 }, (_, i) => call(calls + i).catch(() => {})))

  const before = await usedMemory()
  const ends = new Map<string, number>()
  /** Session by contract number, at the second half's end dropped with the mock. */
  let sessions = new Map<number, string>()
  const lane = async () => {
    while (made < calls) {
      const number = made++
      const end = await call(number).then(
        ({ data, error }) => {
          if (data) sessions.set(number, data.pre_entrustweb_id)
          return data && !error ? 'data' : error && !data ? 'error' : 'both or neither'
        },
        (error: unknown) => (error instanceof WechatPayError ? error.code : String(error)),
      )
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))

  const distinct = new Set(sessions.values()).size
  // Made again, a call is given the session it had: nothing was carried out twice.
  const again = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const number = i * Math.floor(calls / 50)
      const repeated = await call(number).catch(() => undefined)
      return !repeated?.data || !sessions.has(number) || repeated.data.pre_entrustweb_id === sessions.get(number)
    }),
  )
  const answered = sessions.size
  const listeners = getEventListeners(signal, 'abort').length
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  // What the mock remembers is its own; what the client keeps is what is measured.
  mock = undefined
  sessions = new Map()
  const growth = (await usedMemory()) - before
  return { ends, injected, attempts, distinct, answered, again, listeners, timers, growth, client }
}

it('ends 10,000 calls, 256 at a time, each in exactly one way, with a tenth of the answers going wrong', async () => {
  const result = await load(10_000, 0.1)
  const { ends, injected, attempts } = result
  expect([...ends.values()].reduce((sum, count) => sum + count)).toBe(10_000)
  for (const end of ends.keys()) expect(end).toMatch(/^(data|error|ERR_[A-Z_]+)$/)
  expect(ends.get('data')).toBeGreaterThan(9_800)
  expect([...injected.keys()].sort()).toEqual([...faults].sort())
  expect(attempts.failed).toBeGreaterThan(900)
  expect(result.distinct).toBe(result.answered)
  expect(result.again).not.toContain(false)
  expect(result.listeners).toBe(0)
  expect(result.growth).toBeLessThan(4 * 1024 * 1024)
  expect(unwanted).toEqual([])
}, 600_000)

it('keeps nothing of 2,000 calls that all go well', async () => {
  const result = await load(2_000, 0)
  expect(result.ends).toEqual(new Map([['data', 2_000]]))
  expect(result.attempts.failed).toBe(0)
  expect(result.listeners).toBe(0)
  expect(result.growth).toBeLessThan(4 * 1024 * 1024)
  expect(unwanted).toEqual([])
}, 600_000)
