import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { createLimit } from '../../src/wire/wire.js'

const { signal } = new AbortController()

test('there are so many places, and no more', () => {
  const { take } = createLimit(2)
  const [first, second] = [take(), take()]
  expect([typeof first, typeof second, take()]).toEqual(['function', 'function', undefined])
  second!()
  expect(take()).toBeTypeOf('function')
  expect(take()).toBeUndefined()
})

test('a place is given back once', () => {
  const { take } = createLimit(2)
  const leave = take()!
  take()
  leave()
  leave()
  expect([typeof take(), take()]).toEqual(['function', undefined])
})

test('those who wait come in their order, each in the place of one who has left', async () => {
  const { take, wait } = createLimit(1)
  const leave = take()!
  const came: string[] = []
  const first = wait(signal).then((given) => (came.push('first'), given))
  const second = wait(signal).then((given) => (came.push('second'), given))
  await new Promise(setImmediate)
  expect(came).toEqual([])
  leave()
  const leaveFirst = await first
  expect([came, take()]).toEqual([['first'], undefined])
  leaveFirst()
  const leaveSecond = await second
  leaveFirst()
  expect([came, take()]).toEqual([['first', 'second'], undefined])
  leaveSecond()
  expect(take()).toBeTypeOf('function')
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
})

test('who no longer waits takes no place, and is told why', async () => {
  const { take, wait } = createLimit(1)
  const leave = take()!
  const controller = new AbortController()
  const gone = wait(controller.signal)
  controller.abort(new Error('late'))
  await expect(gone).rejects.toThrow('late')
  const next = wait(signal)
  leave()
  expect(await next).toBeTypeOf('function')
  expect(take()).toBeUndefined()
})

test('who has a place keeps it when the signal is aborted', async () => {
  const { take, wait } = createLimit(1)
  const controller = new AbortController()
  const leave = take()!
  const waiting = wait(controller.signal)
  leave()
  const held = await waiting
  controller.abort()
  expect(take()).toBeUndefined()
  held()
  expect(take()).toBeTypeOf('function')
})
