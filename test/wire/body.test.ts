import { getEventListeners, once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeText, GrowingBytes, parseJson, readBytes, readStream, TOO_LARGE } from '../../src/wire/body.js'
import type { ByteStream } from '../../src/wire/wire.js'
import { pieces, streamKinds } from '../fixtures/byte-streams.js'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe.each(Object.entries(streamKinds))('%s', (_, make) => {
  test('is read to its end, whatever the sizes of its pieces', async () => {
    const parts = [Buffer.alloc(0), Buffer.from('{"a":'), Buffer.alloc(9000, '1'), Buffer.from('}')]
    expect(Buffer.from(await readStream(make(parts), 10_000))).toEqual(Buffer.concat(parts))
    expect(await readStream(make([]), 10)).toHaveLength(0)
  })

  test('is read up to the limit, and not beyond', async () => {
    expect(await readStream(make(pieces(10)), 10)).toHaveLength(10)
    let given = 0
    function* counted() {
      for (const piece of pieces(10_000)) {
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

  test('is read whole with a signal, which is left behind without a listener', async () => {
    const { signal } = new AbortController()
    expect(textOf(await readStream(make([Buffer.from('ab'), Buffer.from('c')]), 3, signal))).toBe('abc')
    await expect(readStream(make(pieces(11)), 10, signal)).rejects.toBe(TOO_LARGE)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
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
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  test('is not read for a signal that is over already', async () => {
    const signal = AbortSignal.abort(new Error('late'))
    const node = Readable.from(['{'])
    await expect(readStream(node, 10, signal)).rejects.toThrow('late')
    expect([node.listenerCount('data'), node.readableFlowing]).toEqual([0, null])
    let asked = 0
    const iterable = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: !++asked, value: '{' }) }) }
    await expect(readStream(iterable, 10, signal)).rejects.toThrow('late')
    expect(asked).toBe(0)
  })

  test('is not asked for more once its signal is over, even if it cannot be stopped', async () => {
    const controller = new AbortController()
    let asked = 0
    let give = () => {}
    const next = () => {
      asked++
      return new Promise<{ value: string; done: boolean }>((resolve) => {
        give = () => resolve({ value: '{', done: false })
      })
    }
    const reading = readStream({ [Symbol.asyncIterator]: () => ({ next }) }, 10, controller.signal)
    controller.abort(new Error('late'))
    await expect(reading).rejects.toThrow('late')
    give()
    await new Promise(setImmediate)
    expect(asked).toBe(1)
  })
})

describe('a source that is refused is told to stop', () => {
  test('also a Web stream that cannot be iterated, as on some run-times', async () => {
    let cancelled = 0
    const make = (text: string) => {
      const stream = new ReadableStream<Uint8Array>({
        start: (to) => {
          to.enqueue(Buffer.from(text))
          to.close()
        },
        pull: () => {},
      })
      const { cancel, getReader } = stream
      return {
        getReader: () => {
          const reader = getReader.call(stream) as ReadableStreamDefaultReader<Uint8Array>
          return { read: () => reader.read(), cancel: async () => void cancelled++ }
        },
        cancel,
      } as unknown as ReadableStream<Uint8Array>
    }
    expect(textOf(await readStream(make('abc'), 3))).toBe('abc')
    await expect(readStream(make('abcd'), 3)).rejects.toBe(TOO_LARGE)
    expect(cancelled).toBe(1)
  })

  test('a Web stream is cancelled, whatever it says to that', async () => {
    let cancelled = 0
    const cancel = () => {
      cancelled++
      throw new Error('no')
    }
    await expect(
      readStream(new ReadableStream({ pull: (to) => to.enqueue(Buffer.from('x')), cancel }), 3),
    ).rejects.toBe(TOO_LARGE)
    expect(cancelled).toBe(1)
  })

  test('an iteration is returned from, and not waited for', async () => {
    let returned = 0
    const iterator = {
      next: async () => ({ value: 'x', done: false }),
      return: () => {
        returned++
        return new Promise<never>(() => {})
      },
    }
    await expect(readStream({ [Symbol.asyncIterator]: () => iterator }, 3)).rejects.toBe(TOO_LARGE)
    expect(returned).toBe(1)
  })

  test('a stream of Node.js is paused, and a later error of it is nobody’s', async () => {
    const stream = new Readable({ read: () => {} })
    const reading = readStream(stream, 3)
    stream.push('{"a":1}')
    await expect(reading).rejects.toBe(TOO_LARGE)
    expect(stream.isPaused()).toBe(true)
    expect(() => stream.emit('error', new Error('late'))).not.toThrow()
  })
})

describe('a stream of Node.js', () => {
  test('gives text as UTF-8', async () => {
    expect(textOf(await readStream(Readable.from(['{"a":"代', '扣"}']), 100))).toBe('{"a":"代扣"}')
  })

  test('whose piece cannot be read is refused, and ends no process', async () => {
    const piece = {
      get byteLength(): number {
        throw new TypeError('detached')
      },
    }
    await expect(readStream(Readable.from([piece]), 10)).rejects.toThrow('detached')
  })

  test('that is closed before its end is told as that', async () => {
    const stream = new Readable({ read: () => {} })
    const reading = readStream(stream, 10)
    stream.destroy()
    await expect(reading).rejects.toThrow(/^it was closed before its end$/)
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
    await expect(received).rejects.toThrow(/^the sender broke off$/)
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

describe('bytes that grow', () => {
  test('are copied: what a source overwrites later has come as it was', () => {
    const growing = new GrowingBytes(10)
    const piece = Buffer.from('abc')
    growing.add(piece)
    piece.fill(0)
    expect(textOf(growing.bytes)).toBe('abc')
    expect(growing.add(new Uint8Array(8))).toBe(false)
    expect(textOf(growing.bytes)).toBe('abc')
  })

  test('seldom move, however many pieces come', () => {
    const growing = new GrowingBytes(20_000)
    const places = new Set<ArrayBufferLike>()
    for (const piece of pieces(20_000)) {
      growing.add(piece)
      places.add(growing.bytes.buffer)
    }
    expect(textOf(growing.bytes)).toBe('x'.repeat(20_000))
    expect(places.size).toBeLessThan(20)
  })
})

describe('a message', () => {
  test('is read within a limit, and may have no body', async () => {
    expect(textOf(await readBytes(new Response('代扣'), 6))).toBe('代扣')
    await expect(readBytes(new Response('代扣'), 5)).rejects.toBe(TOO_LARGE)
    expect(await readBytes(new Response(null), 5)).toEqual(new Uint8Array(0))
  })

  test('is UTF-8, and nothing else is made of it', () => {
    expect(decodeText(Buffer.from('\ufeff代扣'))).toBe('\ufeff代扣')
    expect(() => decodeText(Buffer.from([0x22, 0xff, 0x22]))).toThrow(TypeError)
    expect(parseJson(Buffer.from('{"a":"代扣"}'))).toEqual({ a: '代扣' })
    expect(() => parseJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(TypeError)
    expect(() => parseJson(Buffer.from('\ufeff{}'))).toThrow(SyntaxError)
  })
})
