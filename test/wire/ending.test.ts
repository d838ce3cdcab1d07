import { expect, test } from 'vitest'
import { Ending } from '../../src/wire/wire.js'

test('an end stops what heeds it once, with the first reason', () => {
  const ending = new Ending()
  let stops = 0
  ending.onEnd = () => stops++
  expect([ending.isOver, ending.reason, stops]).toEqual([false, undefined, 0])
  ending.end('first')
  ending.end('second')
  expect([ending.isOver, ending.reason, stops]).toEqual([true, 'first', 1])
})

test("an end nobody heeds is over all the same, and its signal is the web's", () => {
  const ending = new Ending()
  ending.end('late')
  expect([ending.isOver, ending.reason]).toEqual([true, 'late'])
  expect([ending.signal.aborted, ending.signal.reason]).toEqual([true, 'late'])
})

test('a signal that was asked for before is aborted with the reason, and stays the same', () => {
  const ending = new Ending()
  const { signal } = ending
  let heard = 0
  signal.addEventListener('abort', () => heard++)
  expect(signal.aborted).toBe(false)
  ending.end('late')
  expect([signal.aborted, signal.reason, heard]).toEqual([true, 'late', 1])
  expect(ending.signal).toBe(signal)
})
