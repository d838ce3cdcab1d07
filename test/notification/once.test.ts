import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClaimStore } from '../../src/notification/claims.js'
import { createOnce, type Named } from '../../src/notification/once.js'

const RETENTION = 90_000_000

const named: Named = { name: 'Notification 1 (X)', facts: { notification: { id: '1' } } }

/** A store that claims everything and knows nothing, with what differs from that; what it was asked, and what was reported. */
function prepare(verbs: Partial<ClaimStore> = {}) {
  const store = {
    claim: vi.fn<ClaimStore['claim']>(verbs.claim ?? (async () => 'claimed')),
    confirm: vi.fn<ClaimStore['confirm']>(verbs.confirm ?? (async () => 'OK')),
    release: vi.fn<ClaimStore['release']>(verbs.release ?? (async () => 1)),
  }
  const reports: unknown[] = []
  const once = createOnce(store, 60_000, (error) => void reports.push(error))
  const work = vi.fn(async () => {})
  return { ...store, reports, work, run: (id = '1', does: () => Promise<unknown> = work) => once(id, named, does) }
}

const down = () => Promise.reject(new Error('connection refused'))
const mute = () => new Promise<never>(() => {})
const failing = () => Promise.reject(new Error('no'))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  // A process that has been running for a while.
  await vi.advanceTimersByTimeAsync(100_000)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a delivery', () => {
  test('claims, works, and confirms for longer than WeChat Pay delivers', async () => {
    const { claim, confirm, release, work, run, reports } = prepare()
    expect(await run()).toBe('done')
    expect(claim.mock.calls).toEqual([['1', expect.stringMatching(/^[0-9a-f-]{36}$/), 60_000]])
    expect(work).toHaveBeenCalledOnce()
    expect(confirm.mock.calls).toEqual([['1', RETENTION]])
    expect([release.mock.calls, reports]).toEqual([[], []])
  })

  test('of what is done already does not work', async () => {
    const { work, confirm, run } = prepare({ claim: async () => 'done' })
    expect(await run()).toBe('done')
    expect([work.mock.calls, confirm.mock.calls]).toEqual([[], []])
  })

  test('that fails is released by its owner, and each delivery is another owner', async () => {
    const { claim, confirm, release, run } = prepare()
    expect(await run('1', failing)).toBe('failed')
    expect(release.mock.calls).toEqual([['1', claim.mock.calls[0]![1]]])
    expect(confirm).not.toHaveBeenCalled()
    await run('1', failing)
    expect(claim.mock.calls[1]![1]).not.toBe(claim.mock.calls[0]![1])
  })
})

describe('a store that fails', () => {
  test('at the claim: the delivery fails, the notification and the cause are named', async () => {
    const { run, work } = prepare({ claim: down })
    await expect(run()).rejects.toMatchObject({
      code: 'ERR_CLAIM_STORE',
      message: 'Notification 1 (X): the claim store could not claim it; see cause.',
      notification: { id: '1' },
      cause: { message: 'connection refused' },
    })
    expect(work).not.toHaveBeenCalled()
  })

  test.each([
    ['confirm', {}],
    ['release', { does: failing }],
  ])('at the %s: it is reported', async (verb, { does }: { does?: typeof failing }) => {
    const { run, reports } = prepare({ [verb]: down })
    expect(await run('1', does)).toBe(does ? 'failed' : 'done')
    expect(reports).toMatchObject([
      {
        code: 'ERR_CLAIM_STORE',
        message: `Notification 1 (X): the claim store could not ${verb} it; see cause.`,
        cause: { message: 'connection refused' },
      },
    ])
  })

  test.each(['claim', 'confirm', 'release'])('to answer a %s is waited for for three seconds', async (verb) => {
    const { run, reports } = prepare({ [verb]: mute })
    let end: unknown
    const settle = (value: unknown) => void (end = value)
    void run('1', verb === 'release' ? failing : undefined).then(settle, settle)
    await vi.advanceTimersByTimeAsync(2990)
    expect(end).toBeUndefined()
    await vi.advanceTimersByTimeAsync(20)
    expect(end).toBeDefined()
    expect(verb === 'claim' ? end : reports[0]).toMatchObject({ cause: { message: 'no answer within 3000 ms' } })
  })

  test('with an answer that is none: it is not taken for a claim', async () => {
    const { run, work } = prepare({ claim: async () => 'OK' as never })
    await expect(run()).rejects.toMatchObject({
      code: 'ERR_CLAIM_STORE',
      message: expect.stringMatching(/^claims\.claim resolved to .+\. Wanted: 'claimed', 'busy' or 'done'\.$/),
      notification: { id: '1' },
    })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('a claim that comes too late', () => {
  const late = (state: 'claimed' | 'busy') => () =>
    new Promise<'claimed' | 'busy'>((resolve) => setTimeout(resolve, 5000, state))

  test('is released; a release that fails then is reported', async () => {
    const { run, claim, release, reports } = prepare({ claim: late('claimed'), release: down })
    const failed = expect(run()).rejects.toMatchObject({ code: 'ERR_CLAIM_STORE' })
    await vi.advanceTimersByTimeAsync(4999)
    await failed
    expect(release).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10)
    expect(release.mock.calls).toEqual([['1', claim.mock.calls[0]![1]]])
    expect(reports).toMatchObject([{ message: 'connection refused' }])
  })

  test('and is of another owner is left alone', async () => {
    const { run, release } = prepare({ claim: late('busy') })
    const failed = expect(run()).rejects.toMatchObject({ code: 'ERR_CLAIM_STORE' })
    await vi.advanceTimersByTimeAsync(5010)
    await failed
    expect(release).not.toHaveBeenCalled()
  })
})

describe('a notification that another process holds', () => {
  test('is asked for every tenth of a second, for three seconds', async () => {
    const { run, claim } = prepare({ claim: async () => 'busy' })
    const failed = expect(run()).rejects.toMatchObject({
      code: 'ERR_NOTIFICATION_BUSY',
      message:
        'Notification 1 (X) is being handled by another delivery. WeChat Pay was told to deliver again, in case that one fails.',
      notification: { id: '1' },
    })
    await vi.advanceTimersByTimeAsync(950)
    expect(claim).toHaveBeenCalledTimes(10)
    await vi.advanceTimersByTimeAsync(2050)
    await failed
    expect(claim).toHaveBeenCalledTimes(31)
  })

  test('and is done then needs no work', async () => {
    const states = ['busy', 'busy', 'done'] as const
    let asked = 0
    const { run, work } = prepare({ claim: async () => states[asked++]! })
    const outcome = run()
    await vi.advanceTimersByTimeAsync(250)
    expect(await outcome).toBe('done')
    expect(work).not.toHaveBeenCalled()
  })
})

describe('deliveries of one process', () => {
  test('wait for each other, for three seconds', async () => {
    const { run, claim } = prepare()
    void run('1', mute)
    await vi.advanceTimersByTimeAsync(0)
    let isOver = false
    const second = run('1').finally(() => (isOver = true))
    const failed = expect(second).rejects.toMatchObject({ code: 'ERR_NOTIFICATION_BUSY' })
    await vi.advanceTimersByTimeAsync(2990)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(20)
    await failed
    expect(claim).toHaveBeenCalledOnce()
  })

  test('work one after another where the first has failed', async () => {
    const { run, claim, work } = prepare()
    const first = run('1', failing)
    const second = run('1')
    expect(await Promise.all([first, second])).toEqual(['failed', 'done'])
    expect(claim).toHaveBeenCalledTimes(2)
    expect(work).toHaveBeenCalledOnce()
  })

  test('ask the store themselves where the first could not', async () => {
    const { run, claim, work } = prepare({ claim: down })
    const first = expect(run()).rejects.toMatchObject({ code: 'ERR_CLAIM_STORE' })
    const second = expect(run()).rejects.toMatchObject({ code: 'ERR_CLAIM_STORE' })
    await Promise.all([first, second])
    expect(claim).toHaveBeenCalledTimes(2)
    expect(work).not.toHaveBeenCalled()
  })

  test('of a notification that was done elsewhere are done', async () => {
    const { run, claim } = prepare({ claim: async () => 'done' })
    expect(await Promise.all([run(), run(), run()])).toEqual(['done', 'done', 'done'])
    expect(claim).toHaveBeenCalledOnce()
  })
})

describe('a success that the store does not take', () => {
  test('is confirmed again after pauses that double up to half a minute, for what is left of its time', async () => {
    const { run, confirm } = prepare({ confirm: down })
    const begun = Date.now()
    const asked: number[] = []
    confirm.mockImplementation(async () => {
      asked.push(Date.now() - begun)
      throw new Error('OOM')
    })
    expect(await run()).toBe('done')
    await vi.advanceTimersByTimeAsync(120_000)
    const pauses = asked.slice(1).map((time, at) => time - asked[at]!)
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000])
    expect(confirm.mock.calls.map(([, left]) => left)).toEqual(asked.map((time) => RETENTION - time))
  })

  test('begins with short pauses again after the store has taken one', async () => {
    const { run, confirm } = prepare({ confirm: down })
    await run('1')
    await vi.advanceTimersByTimeAsync(700)
    confirm.mockImplementation(async () => 'OK')
    await vi.advanceTimersByTimeAsync(10_000)
    const taken = confirm.mock.calls.length
    await vi.advanceTimersByTimeAsync(100_000)
    // It was taken: nothing is left to confirm.
    expect(confirm).toHaveBeenCalledTimes(taken)
    confirm.mockImplementation(down)
    await run('2')
    const before = confirm.mock.calls.length
    await vi.advanceTimersByTimeAsync(100)
    expect(confirm).toHaveBeenCalledTimes(before + 1)
  })

  test('is asked for one at a time while the store is failing', async () => {
    const { run, confirm } = prepare({ confirm: down })
    for (const id of ['1', '2', '3']) await run(id)
    confirm.mockClear()
    await vi.advanceTimersByTimeAsync(100)
    expect(confirm.mock.calls.map(([id]) => id)).toEqual(['1'])
    confirm.mockImplementation(async () => 'OK')
    await vi.advanceTimersByTimeAsync(200)
    expect(confirm.mock.calls.map(([id]) => id)).toEqual(['1', '1', '2', '3'])
  })

  test('is given three seconds each time', async () => {
    const { run, confirm } = prepare({ confirm: down })
    await run()
    confirm.mockImplementation(mute)
    await vi.advanceTimersByTimeAsync(100 + 2990 + 200)
    expect(confirm).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(20)
    expect(confirm).toHaveBeenCalledTimes(3)
  })

  test('counts here as done, until WeChat Pay has stopped to deliver', async () => {
    const { run, work, confirm } = prepare({ confirm: down })
    await run()
    vi.setSystemTime(Date.now() + RETENTION - 1)
    expect(await run()).toBe('done')
    expect(work).toHaveBeenCalledOnce()
    vi.setSystemTime(Date.now() + 1)
    confirm.mockClear()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(confirm).not.toHaveBeenCalled()
    expect(await run()).toBe('done')
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('is one of ten thousand that are remembered; the oldest is forgotten first', async () => {
    const { run, work } = prepare({ confirm: down })
    for (let id = 1; id <= 10_001; id++) await run(String(id))
    work.mockClear()
    await run('2')
    expect(work).not.toHaveBeenCalled()
    await run('1')
    expect(work).toHaveBeenCalledOnce()
  })
})
