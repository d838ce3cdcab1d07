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
