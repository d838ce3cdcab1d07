import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GrowingBytes, readStream, TOO_LARGE, type ByteStream } from '../../src/wire/body.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const MILLION = 1_000_000

function* pieces(count: number, piece: Uint8Array = Buffer.from('x')): Generator<Uint8Array> {
  for (let i = 0; i < count; i++) yield piece
}

/** Every kind of stream that a body can be. */
const kinds: Record<string, (source: Iterable<Uint8Array>) => ByteStream> = {
  'a stream of Node.js': (source) => Readable.from(source),
  'a Web stream': (source) => {
    const iterator = source[Symbol.iterator]()
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const { done, value } = iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    })
  },
  'an async iterable': async function* (source) {
    yield* source
  },
}

describe.each(Object.entries(kinds))('%s', (_, make) => {
  test('is read to its end, whatever the sizes of its pieces', async () => {
    const parts = [Buffer.alloc(0), Buffer.from('{"a":'), Buffer.alloc(9000, '1'), Buffer.from('}')]
    expect(Buffer.from(await readStream(make(parts), 10_000))).toEqual(Buffer.concat(parts))
    expect(await readStream(make([]), 10)).toHaveLength(0)
  })

  test('is read up to the limit, and not beyond', async () => {
    expect(await readStream(make(pieces(10)), 10)).toHaveLength(10)
    let given = 0
    function* counted() {
      for (const piece of pieces(MILLION)) {
        given++
        yield piece
      }
    }
    await expect(readStream(make(counted()), 10)).rejects.toBe(TOO_LARGE)
    expect(given).toBeLessThan(1000)
  })

  test('rejects with what broke it', async () => {
    function* broken() {
      yield Buffer.from('{')
      throw new Error('cut')
    }
    await expect(readStream(make(broken()), 10)).rejects.toThrow('cut')
  })

  test('costs less than 16 MB for a million pieces of one byte', async () => {
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
})

describe('a stream that does not end', () => {
  const silent: Record<string, () => ByteStream> = {
    'a stream of Node.js': () => new Readable({ read: () => {} }),
    'a Web stream': () => new ReadableStream<Uint8Array>(),
    'an async iterable': async function* () {
      yield Buffer.from('{')
      await new Promise(() => {})
    },
  }
  test.each(Object.entries(silent))('%s is left when the signal says so', async (_, make) => {
    const controller = new AbortController()
    const reading = readStream(make(), 10, controller.signal)
    controller.abort(new Error('late'))
    await expect(reading).rejects.toThrow('late')
    await expect(readStream(make(), 10, controller.signal)).rejects.toThrow('late')
  })
})

describe('a request of node:http', () => {
  let received: Promise<Uint8Array>
  let request: IncomingMessage
  const server = createServer((incoming) => {
    request = incoming
    received = readStream(incoming, 1000)
    received.catch(() => {})
    server.emit('received')
  })
  beforeEach(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })
  const open = () => connect((server.address() as AddressInfo).port, '127.0.0.1')

  test('whose sender breaks off is told as broken', async () => {
    const socket = open()
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{')
    await once(server, 'received')
    socket.resetAndDestroy()
    await expect(received).rejects.toThrow()
  })

  test('that is too large stays open for the answer, and leaves no listener', async () => {
    const socket = open()
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000\r\n\r\n${'x'.repeat(1500)}`)
    await once(server, 'received')
    await expect(received).rejects.toBe(TOO_LARGE)
    expect(request.destroyed).toBe(false)
    expect(request.listenerCount('data')).toBe(0)
    socket.destroy()
  })
})

test('pieces are copied: what a source overwrites later has come as it was', () => {
  const growing = new GrowingBytes(10)
  const piece = Buffer.from('abc')
  growing.add(piece)
  piece.fill(0)
  expect(Buffer.from(growing.bytes).toString()).toBe('abc')
  expect(growing.add(new Uint8Array(8))).toBe(false)
})
