import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { readStream } from '../../src/wire/wire.js'
import { pieces, streamKinds } from '../fixtures/byte-streams.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const MILLION = 1_000_000

test.each(Object.entries(streamKinds))('%s costs less than 16 MB for a million pieces of one byte', async (_, make) => {
  collectGarbage()
  const before = process.memoryUsage()
  const bytes = await readStream(make(pieces(MILLION)), MILLION)
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  expect(bytes).toHaveLength(MILLION)
  collectGarbage()
  const after = process.memoryUsage()
  expect(after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers).toBeLessThan(4_000_000)
  // Before anything was collected: what a process must have room for.
  expect(arrayBuffers - before.arrayBuffers).toBeLessThan(16_000_000)
  expect(heapUsed).toBeGreaterThan(0)
})
