import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Ending } from '../../src/wire/ending.js'
import { pause, withinTime } from '../../src/wire/timer.js'

const never = () => new Promise<never>(() => {})
const late = () => new Error('late')

describe('withinTime', () => {
  it('ends when the work ends, one way or the other', async () => {
    await expect(withinTime(60_000, late, undefined, async () => 'done')).resolves.toBe('done')
    const failure = new Error('failed')
    let given: Ending | undefined
    const failing = withinTime(60_000, late, undefined, async (ending) => {
      given = ending
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    // What is still under way for it ends too.
    expect(given?.reason).toBe(failure)
  })

  it('does not begin for a signal that is aborted already', async () => {
    const reason = new Error('gone')
    let began = false
    const work = async () => void (began = true)
    await expect(withinTime(60_000, late, AbortSignal.abort(reason), work)).rejects.toBe(reason)
    await expect(pause(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(began).toBe(false)
  })

  it('ends all who follow a signal, with one listener for all', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const listeners = () => getEventListeners(signal, 'abort').length
    const works = Array.from({ length: 300 }, () => withinTime(60_000, late, signal, never))
    const pauses = Array.from({ length: 300 }, () => pause(60_000, signal))
    const short = pause(1, signal)
    expect(listeners()).toBe(1)
    await short
    expect(listeners()).toBe(1)
    const reason = new Error('the server shuts down')
    controller.abort(reason)
    const ends = await Promise.allSettled([...works, ...pauses])
    expect(new Set(ends.map((end) => end.status === 'rejected' && (end.reason as unknown)))).toEqual(new Set([reason]))
    expect(listeners()).toBe(0)
  })

  it('follows a signal again after all have left it', async () => {
    const controller = new AbortController()
    const { signal } = controller
    await withinTime(60_000, late, signal, async () => {})
    await pause(0, signal)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    const work = withinTime(60_000, late, signal, never)
    controller.abort()
    await expect(work).rejects.toBe(signal.reason)
  })
})
