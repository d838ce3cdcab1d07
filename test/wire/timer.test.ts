import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { Ending } from '../../src/wire/ending.js'
import { follow, pause, withinTime } from '../../src/wire/timer.js'

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

  it('rejects with what `late` makes, or throws, and ends the work with it', async () => {
    let given: Ending | undefined
    const work = (ending: Ending) => {
      given = ending
      return never()
    }
    await expect(withinTime(1, late, undefined, work)).rejects.toThrow('late')
    expect(given).toMatchObject({ isOver: true, reason: new Error('late') })
    const noWords = new Error('no words')
    const failing = () => {
      throw noWords
    }
    await expect(withinTime(1, failing, undefined, never)).rejects.toBe(noWords)
  })

  it('takes what work throws at once for its failure', async () => {
    const failing = () => {
      throw new Error('no')
    }
    await expect(withinTime(60_000, late, undefined, failing)).rejects.toThrow('no')
  })

  it('does not end work that is done, and leaves no timer and no listener', async () => {
    vi.useFakeTimers()
    try {
      const controller = new AbortController()
      let given: Ending | undefined
      const done = async (ending: Ending) => void (given = ending)
      await withinTime(1000, late, controller.signal, done)
      expect([vi.getTimerCount(), getEventListeners(controller.signal, 'abort').length]).toEqual([0, 0])
      controller.abort()
      expect(given!.isOver).toBe(false)
      const failing = withinTime(1000, late, new AbortController().signal, () => Promise.reject(new Error('no')))
      await expect(failing).rejects.toThrow('no')
      expect(vi.getTimerCount()).toBe(0)
      const waiting = withinTime(1000, late, undefined, never)
      const paused = pause(999)
      const ends = Promise.allSettled([waiting, paused])
      vi.advanceTimersByTime(999)
      expect(vi.getTimerCount()).toBe(1)
      vi.advanceTimersByTime(1)
      expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
      const left = new AbortController()
      const leaving = pause(1000, left.signal)
      left.abort(new Error('gone'))
      await expect(leaving).rejects.toThrow('gone')
      expect([vi.getTimerCount(), getEventListeners(left.signal, 'abort').length]).toEqual([0, 0])
    } finally {
      vi.useRealTimers()
    }
  })

  it('rejects even if what it stops throws', async () => {
    const controller = new AbortController()
    const work = (ending: Ending) => {
      ending.onEnd = () => {
        throw new Error('no')
      }
      return never()
    }
    const working = withinTime(60_000, late, controller.signal, work)
    controller.abort(new Error('gone'))
    await expect(working).rejects.toThrow('gone')
    await expect(withinTime(1, late, undefined, work)).rejects.toThrow('late')
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

  it('tells each who follows a signal once, but for those who have left', () => {
    const controller = new AbortController()
    const told: string[] = []
    const [leaveA, leaveB] = ['a', 'b', 'c'].map((name) => follow(controller.signal, () => told.push(name)))
    leaveB!()
    controller.abort()
    leaveA!()
    leaveA!()
    expect(told).toEqual(['a', 'c'])
  })

  it('is not left by who left before and is asked again', () => {
    const controller = new AbortController()
    const leave = follow(controller.signal, () => {})
    leave()
    leave()
    const told: string[] = []
    follow(controller.signal, () => told.push('b'))
    leave()
    follow(controller.signal, () => told.push('c'))
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    controller.abort()
    expect(told).toEqual(['b', 'c'])
  })
})
