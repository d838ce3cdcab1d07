import { expect, test } from 'vitest'
import { Ending, createLimit } from '../../src/wire/wire.js'

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
  const first = wait(new Ending()).then((given) => (came.push('first'), given))
  const second = wait(new Ending()).then((given) => (came.push('second'), given))
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
})

test('who no longer waits takes no place, and is told why', async () => {
  const { take, wait } = createLimit(1)
  const leave = take()!
  const ending = new Ending()
  const gone = wait(ending)
  ending.end(new Error('late'))
  await expect(gone).rejects.toThrow('late')
  const next = wait(new Ending())
  leave()
  expect(await next).toBeTypeOf('function')
  expect(take()).toBeUndefined()
})

test('who has a place keeps it when the wait would have ended', async () => {
  const { take, wait } = createLimit(1)
  const ending = new Ending()
  const leave = take()!
  const waiting = wait(ending)
  leave()
  const held = await waiting
  ending.end(new Error('late'))
  expect(take()).toBeUndefined()
  held()
  expect(take()).toBeTypeOf('function')
})
