import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { memoryClaims } from '../../src/notification/claims.js'
import { testClaims } from '../fixtures/claims.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('in memory', () => {
  let time = 1_000_000
  const store = memoryClaims(() => time)
  testClaims(
    () => store,
    (ms) => void (time += ms),
  )
})

test('in memory, a claim is free at the very end of its lease, and what nobody holds can be released', async () => {
  let time = 0
  const store = memoryClaims(() => time)
  await store.release('id', 'a')
  await store.claim('id', 'a', 10)
  time = 9
  expect(await store.claim('id', 'b', 10)).toBe('busy')
  time = 10
  expect(await store.claim('id', 'b', 10)).toBe('claimed')
})

test('claims that have expired are forgotten, so that memory does not grow', async () => {
  let time = 0
  const store = memoryClaims(() => time)
  const fill = async () => {
    for (let i = 0; i < 20_000; i++) {
      time += 1
      await store.claim(`id ${time}`, 'owner', 10)
      await store.confirm(`id ${time}`, 100)
    }
  }
  const heap = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  await fill()
  const before = heap()
  await fill()
  await fill()
  await fill()
  expect(heap() - before).toBeLessThan(4_000_000)
})
