// Answers through node:http, over real sockets.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WechatPayError } from '../../src/errors.js'
import { ACCEPTED, answerThrough, prepareReply, type Answer } from '../../src/notification/answer.js'
import type { IncomingRequest } from '../../src/notification/message.js'

const refused: Answer = { status: 401, message: 'ERR_TIMESTAMP' }
const cut: Answer = { status: 413, message: 'ERR_NOTIFICATION_TOO_LARGE', headers: { Connection: 'close' } }

const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  vi.useRealTimers()
  for (const end of ends.splice(0)) await end()
})

/** A server of node:http, and its port. */
async function serve(listener: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<number> {
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

/** What a sender receives of such a server, and what was reported. */
async function deliver(
  listener: (response: ServerResponse, report: (error: WechatPayError) => void, request: IncomingMessage) => unknown,
) {
  const reports: WechatPayError[] = []
  const port = await serve((request, response) => listener(response, (error) => void reports.push(error), request))
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', method: 'POST' }, resolve).on('error', reject).end('{}')
  })
  const { statusCode, statusMessage, headers } = response
  return { status: statusCode, phrase: statusMessage, headers, text: await textOf(response), reports }
}

const writeInstead =
  /Write instead: Express, .*Cloud Functions.* Koa: router\.post.*hapi: .*Fastify, Hono, .*return handle\(event\)\.$/

describe('what a framework writes', () => {
  test('is a failure while the handler has not finished, and told with the line to write instead', async () => {
    const { status, phrase, headers, text, reports } = await deliver((response, report) => {
      prepareReply({ response, isGatewayEvent: false }, report)
      response.writeHead(200, 'Fine', { 'X-Framework': 'yes' })
      response.end('ok')
    })
    expect([status, phrase, headers['x-framework'], text]).toEqual([500, 'Internal Server Error', 'yes', 'ok'])
    expect(reports).toMatchObject([{ code: 'ERR_ANSWER_LOST', message: expect.stringMatching(writeInstead) }])
    expect(reports[0]!.message).toMatch(
      /^The delivery would have been answered 200, although the handler had not finished; 500 was sent\. The answer of the/,
    )
  })

  test('has the status of a refusal, whatever else it says', async () => {
    const { status, reports } = await deliver((response, report) => {
      const reply = prepareReply({ response, isGatewayEvent: false }, report)
      reply.settle(refused)
      response.writeHead(299).end()
    })
    expect(status).toBe(401)
    expect(reports[0]!.message).toContain('would have been answered 299, although the handler said 401; 401 was sent.')
  })

  test.each([300, 404, 500])('goes through when it is no success: %i', async (written) => {
    const { status, reports } = await deliver((response, report) => {
      prepareReply({ response, isGatewayEvent: false }, report)
      response.writeHead(written).end()
    })
    expect([status, reports]).toEqual([written, []])
  })

  test('goes through once the delivery was accepted, phrase and all', async () => {
    const { status, phrase, reports } = await deliver((response, report) => {
      const reply = prepareReply({ response, isGatewayEvent: false }, report)
      reply.settle(ACCEPTED)
      response.writeHead(200, 'Fine').end()
    })
    expect([status, phrase, reports]).toEqual([200, 'Fine', []])
  })

  test('is a failure when the answer was made JSON of, even of an accepted delivery, and is told once', async () => {
    const { status, text, reports } = await deliver((response, report) => {
      const reply = prepareReply({ response, isGatewayEvent: false }, report)
      reply.settle(ACCEPTED)
      const body = JSON.stringify(reply.protect({}))
      response.writeHead(200).end(body)
    })
    expect(status).toBe(500)
    expect(JSON.parse(text)).toEqual({ code: 'FAIL', message: expect.stringMatching(writeInstead) as string })
    expect(reports.map(({ code }) => code)).toEqual(['ERR_ANSWER_LOST'])
  })
})

describe('an answer that is made text of, where node:http can still send the right one', () => {
  test.each([String, (value: object) => `${value as unknown as string}`])('is its own refusal', async (convert) => {
    const { text, reports } = await deliver((response, report) => {
      const reply = prepareReply({ response, isGatewayEvent: false }, report)
      const body = convert(reply.protect({}))
      response.writeHead(200).end(body)
    })
    expect(JSON.parse(text)).toMatchObject({ code: 'FAIL' })
    expect(reports).toHaveLength(1)
  })

  test('is an object with nothing new to see', () => {
    const value = prepareReply({ response: undefined, isGatewayEvent: false }, () => {}).protect({ a: 1 })
    expect(Object.keys(value)).toEqual(['a'])
    // A second protection, as of a promise and of what it resolves to, finds its place.
    expect(() => Object.defineProperty(value, 'toJSON', { value: undefined })).not.toThrow()
  })
})

describe('an answer through node:http', () => {
  test('has its length, its type and its own headers', async () => {
    const { status, headers, text } = await deliver((response, _, request) =>
      answerThrough(response, request as IncomingRequest, { status: 405, message: '错误', headers: { Allow: 'POST' } }),
    )
    expect([status, headers['allow'], headers['content-type']]).toEqual([405, 'POST', 'application/json'])
    expect(text).toBe('{"code":"FAIL","message":"错误"}')
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
    expect(headers['connection']).not.toBe('close')
  })

  test('that accepts has neither body nor length nor type', async () => {
    const { status, headers, text } = await deliver((response, _, request) =>
      answerThrough(response, request as IncomingRequest, ACCEPTED),
    )
    expect([status, text, headers['content-length'], headers['content-type']]).toEqual([204, '', undefined, undefined])
  })

  test('is not written when another one was', async () => {
    const { status, text } = await deliver(async (response, _, request) => {
      response.writeHead(404)
      await answerThrough(response, request as IncomingRequest, ACCEPTED)
      response.end('not here')
    })
    expect([status, text]).toEqual([404, 'not here'])
  })

  test.each([
    ['the request is not at hand', () => undefined],
    ['the request is complete', (request: IncomingMessage) => request],
  ])('that ends the connection is written at once when %s', async (_, incoming) => {
    const { status, headers, text } = await deliver(async (response, _report, request) => {
      request.resume()
      await new Promise((resolve) => request.on('end', resolve))
      await answerThrough(response, incoming(request) as IncomingRequest, cut)
    })
    expect([status, headers['connection'], text]).toEqual([
      413,
      'close',
      '{"code":"FAIL","message":"ERR_NOTIFICATION_TOO_LARGE"}',
    ])
  })

  test('that ends the connection reaches a sender that still sends, and then the connection ends', async () => {
    // The end of the request ends the wait, not the clock.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let isAnswered = false
    const port = await serve(async (request, response) => {
      await answerThrough(response, request as IncomingRequest, cut)
      isAnswered = true
    })
    const socket = connect(port, '127.0.0.1')
    const closed = new Promise<boolean>((resolve) => socket.on('close', resolve))
    let received = ''
    const answered = new Promise<void>((resolve) => {
      socket.on('data', (bytes) => {
        received += bytes.toString('latin1')
        if (received.includes('TOO_LARGE')) resolve()
      })
    })
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n')
    await answered
    expect(received).toMatch(/^HTTP\/1\.1 413 /)
    expect(isAnswered).toBe(false)
    socket.write('x'.repeat(200_000))
    // Not reset: every byte was read.
    expect(await closed).toBe(false)
    expect([isAnswered, vi.getTimerCount()]).toEqual([true, 0])
  })

  test('that keeps the connection is whole at once, whatever is still to come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const port = await serve((request, response) => answerThrough(response, request as IncomingRequest, refused))
    const socket = connect(port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\nx')
    let received = ''
    await new Promise<void>((resolve) => {
      socket.on('data', (bytes) => {
        received += bytes.toString('latin1')
        if (received.endsWith('"message":"ERR_TIMESTAMP"}')) resolve()
      })
    })
    expect(received).toMatch(/^HTTP\/1\.1 401 /)
    expect(vi.getTimerCount()).toBe(0)
    socket.destroy()
  })

  test('that ends the connection waits no more for a sender that is gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let answered!: () => void
    const isAnswered = new Promise<void>((resolve) => (answered = resolve))
    const port = await serve(async (request, response) => {
      await answerThrough(response, request as IncomingRequest, cut)
      answered()
    })
    const socket = connect(port, '127.0.0.1')
    socket.on('data', () => socket.destroy())
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\nx')
    await isAnswered
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that ends the connection waits no longer than a second for a sender that falls silent', async () => {
    const port = await serve((request, response) => answerThrough(response, request as IncomingRequest, cut))
    const socket = connect(port, '127.0.0.1')
    socket.resume()
    const ended = new Promise((resolve) => socket.on('end', resolve))
    const begun = performance.now()
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\nx')
    await ended
    expect(performance.now() - begun).toBeGreaterThan(900)
    socket.destroy()
  })
})
