import { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { Ending, sendByNode } from '../../src/wire/wire.js'
import { serveRaw } from '../fixtures/raw-server.js'

/** Makes what sends a GET with an agent of its own. */
function createSend(): (url: string) => Promise<unknown> {
  const send = sendByNode({ maxResponseSize: 100, maxConnections: 4 })!
  return (url) =>
    send(
      { method: 'GET', url: new URL(url), headers: {}, body: new Uint8Array(0) },
      { ending: new Ending(), step: 'signing', isStale: false },
    )
}

/** Makes two calls with a pause between them; how many connections they took. */
async function countConnections(headers: string, pause: number): Promise<number> {
  const onRequest = (socket: Socket) => void socket.write(`HTTP/1.1 200 OK\r\n${headers}Content-Length: 2\r\n\r\n{}`)
  const server = await serveRaw({ onRequest })
  const send = createSend()
  try {
    await send(server.url)
    await wait(pause)
    await send(server.url)
    return server.connections()
  } finally {
    await server.close()
  }
}

test.concurrent('a connection is kept for the next call', async () => {
  expect(await countConnections('', 1500)).toBe(1)
})

test.concurrent('no longer than its server says', async () => {
  expect(await countConnections('Keep-Alive: timeout=1\r\n', 1500)).toBe(2)
  expect(await countConnections('keep-alive: timeout=60\r\n', 1500)).toBe(1)
})

test.concurrent('no longer than 4 s', async () => {
  expect(await countConnections('', 4500)).toBe(2)
})

test.concurrent('not at all where its server closes it', async () => {
  expect(await countConnections('Connection: close\r\n', 10)).toBe(2)
})

test('an idle connection does not keep the process alive, and the system asks whether it still stands', async () => {
  const [unref, keepAlive] = [vi.spyOn(Socket.prototype, 'unref'), vi.spyOn(Socket.prototype, 'setKeepAlive')]
  expect(await countConnections('', 10)).toBe(1)
  expect(unref).toHaveBeenCalled()
  expect(keepAlive).toHaveBeenCalledWith(true, 1000)
  vi.restoreAllMocks()
})

test('a connection carries only what goes to its own host and port', async () => {
  const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'
  const servers = await Promise.all([1, 2].map(() => serveRaw({ onRequest: (socket) => void socket.write(answer) })))
  const send = createSend()
  try {
    for (const url of [...servers, ...servers, ...servers].map((server) => server.url)) {
      await send(url)
    }
    const other = servers[0]!.url.replace('127.0.0.1', 'localhost')
    await send(other)
    expect(servers.map((server) => server.connections())).toEqual([2, 1])
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
})
