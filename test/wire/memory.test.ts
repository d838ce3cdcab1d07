import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { Ending, readStream, sendByNode } from '../../src/wire/wire.js'
import { pieces, streamKinds } from '../fixtures/byte-streams.js'
import { serveRaw } from '../fixtures/raw-server.js'

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

test('an answer in pieces of one byte takes memory in proportion to its bytes', async () => {
  const bytes = 200_000
  const server = await serveRaw({
    onRequest: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      let left = bytes / 1000
      const pump = (): void => {
        while (left-- > 0) if (!socket.write('1\r\nx\r\n'.repeat(1000))) return void socket.once('drain', pump)
        socket.write('0\r\n\r\n')
      }
      pump()
    },
  })
  const send = sendByNode({ maxResponseSize: bytes, maxConnections: 1 })!
  const { body } = await send(
    { method: 'GET', url: new URL(server.url), headers: {}, body: new Uint8Array(0) },
    { ending: new Ending(), step: 'signing', isStale: false },
  )
  await server.close()
  expect(body).toHaveLength(bytes)
  expect(body.buffer.byteLength).toBeLessThan(4 * bytes)
})
