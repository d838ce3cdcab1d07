// Limits of a receiver against strangers and slow networks, over sockets.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeNotification } from '../../src/mock/notification.js'
import { credentials, messageTo, recipient, signed } from '../fixtures/notification.js'

const MB = 1_000_000

let receiver: ChildProcess
let port: number
beforeAll(async () => {
  const { platformKeys, apiV3Key } = recipient
  const script = fileURLToPath(new URL('../fixtures/plain-receiver.ts', import.meta.url))
  receiver = fork(script, [JSON.stringify({ platformKeys, apiV3Key })], { execArgv: ['--import', 'tsx'] })
  ;[port] = (await once(receiver, 'message')) as [number]
})
afterAll(() => void receiver.kill('SIGKILL'))

async function ask(what: 'begin' | 'look'): Promise<{ memory: number; peak: number; rss: number }> {
  const answer = once(receiver, 'message')
  receiver.send(what)
  return ((await answer) as [{ memory: number; peak: number; rss: number }])[0]
}

/** A connection, and the text that came over it by the time it was closed. */
function open(): { socket: Socket; text: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  socket.on('error', () => {})
  return { socket, text: new Promise((resolve) => socket.once('close', () => resolve(text))) }
}

/** Head and body of a genuine delivery. */
async function genuine(length?: number) {
  const { body } = writeNotification(signed, credentials, Date.now())
  const { headers } = await messageTo(`http://127.0.0.1:${port}/notify`, body, Date.now())
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const framing = length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`
  const head = `POST /notify HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${fields.join('')}${framing}\r\n\r\n`
  return {
    body: Buffer.from(body),
    head: (size: number) => head.replace(/Content-Length: \d+/, `Content-Length: ${size}`),
  }
}

async function writeAll(socket: Socket, piece: string, times: number): Promise<void> {
  socket.setMaxListeners(0)
  for (let i = 0; i < times && !socket.destroyed; i++) {
    if (socket.write(piece)) continue
    // Not once() of node:events, which rejects when the receiver closes: that is what is wanted here.
    await new Promise((resolve) => {
      socket.once('drain', resolve)
      socket.once('close', resolve)
    })
  }
}

describe('memory', () => {
  test('a million pieces of one byte, unsigned, cost less than 16 MB, and are refused at once', async () => {
    const before = await ask('begin')
    const { socket, text } = open()
    socket.write('POST /notify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    await writeAll(socket, '1\r\nx\r\n'.repeat(1000), 1000)
    socket.end()
    expect(await text).toMatch(/^HTTP\/1\.1 401 /)
    const { peak } = await ask('look')
    console.log(`a million unsigned pieces: ${((peak - before.memory) / MB).toFixed(1)} MB`)
    expect(peak - before.memory).toBeLessThan(16 * MB)
  })

  test('and with headers that are in order they are read up to 64 KiB, within the same bound', async () => {
    const before = await ask('begin')
    const { socket, text } = open()
    const { head } = await genuine()
    socket.write(head(0))
    await writeAll(socket, '1\r\nx\r\n'.repeat(1000), 1000)
    socket.end()
    expect(await text).toMatch(/^HTTP\/1\.1 413 /)
    const { peak } = await ask('look')
    console.log(`a million pieces under a signature: ${((peak - before.memory) / MB).toFixed(1)} MB`)
    expect(peak - before.memory).toBeLessThan(16 * MB)
  })

  test('800 unsigned connections that fall silent are refused and closed, and hold nothing', async () => {
    const before = await ask('begin')
    const all = Array.from({ length: 800 }, open)
    for (const { socket } of all) {
      socket.write('POST /notify HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n')
      socket.write(Buffer.alloc(1_048_000, 0x61))
    }
    const answers = await Promise.all(all.map(({ text }) => text))
    const { peak, rss } = await ask('look')
    console.log(
      `800 silent connections: ${((peak - before.memory) / MB).toFixed(1)} MB, process of ${(rss / MB).toFixed(0)} MB (${(before.rss / MB).toFixed(0)} before)`,
    )
    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 401 '))).toBe(true)
    // Of 838 MB that were sent.
    expect(peak - before.memory).toBeLessThan(120 * MB)
  })
})

describe('a slow network', () => {
  test('a body in two halves, seconds apart, is accepted', async () => {
    const { body, head } = await genuine(1)
    const { socket, text } = open()
    socket.write(head(body.length))
    socket.write(body.subarray(0, 300))
    await sleep(4000)
    socket.write(body.subarray(300))
    expect(await text).toMatch(/^HTTP\/1\.1 204 /)
  })

  test('a body that stops coming is answered 408 after five seconds, and the connection closed', async () => {
    const { body, head } = await genuine(1)
    const { socket, text } = open()
    socket.write(head(body.length))
    socket.write(body.subarray(0, 300))
    expect(await text).toMatch(/^HTTP\/1\.1 408 [\s\S]*ERR_NOTIFICATION_INCOMPLETE/)
  })

  test('a sender that resets in the middle does the receiver no harm', async () => {
    for (const wait of [0, 20]) {
      const { body, head } = await genuine(1)
      const { socket, text } = open()
      socket.write(head(body.length))
      socket.write(body.subarray(0, 300))
      await once(socket, 'connect').catch(() => {})
      await sleep(wait)
      socket.resetAndDestroy()
      expect(await text).toBe('')
    }
    const { body, head } = await genuine(1)
    const { socket, text } = open()
    socket.write(head(body.length))
    socket.write(body)
    expect(await text).toMatch(/^HTTP\/1\.1 204 /)
  })
})
