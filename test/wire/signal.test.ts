import { expect, test } from 'vitest'
import { LightSignal } from '../../src/wire/signal.js'

const reason = new Error('the time is over')

test('tells its listeners once, and not those who have left', () => {
  const signal = new LightSignal()
  const told: string[] = []
  const leaving = () => void told.push('left')
  signal.addEventListener('abort', () => void told.push('stays'))
  signal.addEventListener('abort', leaving)
  signal.removeEventListener('abort', leaving)
  expect(signal.aborted).toBe(false)
  signal.abort(reason)
  signal.abort(new Error('again'))
  expect([signal.aborted, signal.reason, told]).toEqual([true, reason, ['stays']])
})

test.each(['before', 'after'])('is a real one for those who ask %s it ends', (when) => {
  const signal = new LightSignal()
  const early = when === 'before' ? signal.real : undefined
  if (early) expect([early.aborted, signal.real]).toEqual([false, early])
  signal.abort(reason)
  expect([signal.real.aborted, signal.real.reason, signal.real instanceof AbortSignal]).toEqual([true, reason, true])
  if (early) expect(signal.real).toBe(early)
})
