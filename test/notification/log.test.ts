import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WechatPayError } from '../../src/errors.js'
import { createErrorLog } from '../../src/notification/log.js'

const forged = () => new WechatPayError('ERR_SIGNATURE_INVALID', 'forged')

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => {
  // First: what was stubbed becomes again what it was then, and that was a fake timer.
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const printed = () => vi.mocked(console.error).mock.calls.length
const last = () => vi.mocked(console.error).mock.calls.at(-1)![0] as unknown

describe('a flood of refusals', () => {
  test('is summed up a minute after its first, by one timer, and then the next are printed again', async () => {
    const log = createErrorLog()
    await vi.advanceTimersByTimeAsync(1000)
    for (let i = 0; i < 5; i++) log(forged())
    await vi.advanceTimersByTimeAsync(20_000)
    for (let i = 0; i < 3; i++) log(forged())
    expect([printed(), vi.getTimerCount()]).toEqual([5, 1])
    await vi.advanceTimersByTimeAsync(39_999)
    expect(printed()).toBe(5)
    await vi.advanceTimersByTimeAsync(1)
    expect([printed(), vi.getTimerCount()]).toEqual([6, 0])
    expect(last()).toMatch(/^wechatpay-fetch: 3 more deliveries were refused within 60 s: 3 × ERR_SIGNATURE_INVALID$/)
    log(forged())
    expect(last()).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })

  test('of deliveries that wait for each other is one, too, although they are genuine', () => {
    const log = createErrorLog()
    for (let i = 0; i < 9; i++) log(new WechatPayError('ERR_NOTIFICATION_BUSY', 'busy', { notification: { id: '1' } }))
    expect(printed()).toBe(5)
  })

  test('is counted where timers are numbers, as in Workers', () => {
    vi.stubGlobal('setTimeout', () => 1)
    const log = createErrorLog()
    expect(() => Array.from({ length: 7 }, () => log(forged()))).not.toThrow()
    expect(printed()).toBe(5)
  })

  test('is summed up by the next refusal where the timer was late, and then not once more', () => {
    let time = 0
    const log = createErrorLog(() => time)
    for (let i = 0; i < 7; i++) log(forged())
    time = 60_000
    log(forged())
    const calls = vi.mocked(console.error).mock.calls.map(([given]) => given as unknown)
    expect(calls[5]).toBe('wechatpay-fetch: 2 more deliveries were refused within 60 s: 2 × ERR_SIGNATURE_INVALID')
    expect(calls[6]).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
    expect([printed(), vi.getTimerCount()]).toEqual([7, 0])
  })

  test('is none when refusals come one by one: nothing is summed up', () => {
    let time = 0
    const log = createErrorLog(() => time)
    for (; time < 10 * 60_000; time += 60_000) log(forged())
    expect(printed()).toBe(10)
    expect(last()).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
  })
})
