// Receivers in frameworks, each behind a real server where it has one.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createNotificationHandler } from '../../src/index.js'
import type { NotificationFault } from '../../src/mock/mock.js'
import { notificationRequest, writeNotification } from '../../src/mock/notification.js'
import { credentials, messageTo, recipient, signed, terminated } from '../fixtures/notification.js'

/** Makes the request of a delivery, signed now: the samples have no clock of their own. */
async function delivery(origin: string, announcement = signed, fault?: NotificationFault) {
  const { id, body } = writeNotification(announcement, credentials, Date.now())
  const request = async () =>
    notificationRequest(await messageTo(`${origin}/wechatpay/notify`, body, Date.now(), fault))
  return { id, request }
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

describe('receivers', () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  const printError = vi.spyOn(console, 'error').mockImplementation(() => {})
  const send: Record<string, (request: Request) => Response | Promise<Response>> = {}
  let server: Server

  beforeAll(async () => {
    const { publicKey, apiV3Key } = credentials
    vi.stubEnv('PUBLIC_KEY_ID', publicKey.serial)
    vi.stubEnv('PUBLIC_KEY', recipient.platformKeys[publicKey.serial])
    vi.stubEnv('APIV3_KEY', apiV3Key)
    vi.stubEnv('PORT', '0')
    const { default: hono } = await import('../samples/hono.js')
    send['hono'] = (request) => hono.fetch(request)
    server = (await import('../samples/express.js')).default
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    send['express'] = (request) => fetch(request)
  })

  afterAll(async () => {
    await close(server)
    print.mockRestore()
    printError.mockRestore()
    vi.unstubAllEnvs()
  })

  test.each(['hono', 'express'])('%s: handles each notification once, and refuses a forged one', async (name) => {
    const origin = name === 'express' ? originOf(server) : 'http://localhost'
    const deliver = async (request: Request) => (await send[name]!(request)).status
    print.mockClear()
    const first = await delivery(origin)
    expect(await deliver(await first.request())).toBe(204)
    expect(await deliver(await first.request())).toBe(204)
    const second = await delivery(origin, terminated)
    expect(await deliver(await second.request())).toBe(204)
    expect(await deliver(await (await delivery(origin, signed, 'forged')).request())).toBe(401)
    expect(print.mock.calls).toEqual([
      [first.id, 'signed', 'wxwtdk20200910100000'],
      [second.id, 'ended', 'USER_TERMINATE'],
    ])
  })
})

describe('the lines for other frameworks', () => {
  const onEvent = vi.fn()
  const errors: Error[] = []
  const { now: _, ...options } = recipient
  const handle = createNotificationHandler({
    ...options,
    onEvent,
    onError: (error) => void errors.push(error as Error),
  })

  /** Delivers to a server and stops it. */
  async function deliverTo(server: Server): Promise<number> {
    onEvent.mockClear()
    errors.length = 0
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { status } = await fetch(await (await delivery(originOf(server))).request())
    await close(server)
    return status
  }

  test('node:http', async () => {
    const server = createServer(async (request, response) => {
      const answer = await handle(request)
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    expect(await deliverTo(server)).toBe(204)
    expect(onEvent).toHaveBeenCalledOnce()
  })

  test('Fastify, with a parser that keeps the bytes', async () => {
    const app = fastify()
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.post<{ Body: Buffer }>('/wechatpay/notify', (request) => handle(request))
    await app.listen({ port: 0, host: '127.0.0.1' })
    expect(await deliverTo(app.server)).toBe(204)
    expect(onEvent).toHaveBeenCalledOnce()
    await app.close()
  })

  test('Express, with express.raw() for this route', async () => {
    const app = express()
    app.post('/wechatpay/notify', express.raw({ type: () => true }), async (req, res) => {
      const answer = await handle(req)
      res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    expect(await deliverTo(createServer(app))).toBe(204)
  })

  test('Express after express.json(): the error says exactly that, and how to fix it', async () => {
    const app = express()
    app.use(express.json())
    app.post('/wechatpay/notify', async (req, res) => {
      const answer = await handle(req)
      res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    expect(await deliverTo(createServer(app))).toBe(500)
    expect(errors[0]).toMatchObject({ code: 'ERR_BODY_NOT_RAW' })
    expect(errors[0]!.message).toMatch(/a parsed object.*before express\.json\(\)/)
  })

  test('Fastify with its own parser: the same', async () => {
    const app = fastify()
    app.post<{ Body: Buffer }>('/wechatpay/notify', (request) => handle(request))
    await app.listen({ port: 0, host: '127.0.0.1' })
    expect(await deliverTo(app.server)).toBe(500)
    expect(errors[0]!.message).toMatch(/a parsed object.*parseAs: 'buffer'/)
    await app.close()
  })

  test('node:http, with a body that is too large: 413, and the connection ends', async () => {
    const server = createServer(async (request, response) => {
      const answer = await handle(request)
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { headers } = await (await delivery(originOf(server))).request()
    const response = await fetch(originOf(server), { method: 'POST', headers, body: new Uint8Array(65_537) })
    expect([response.status, response.headers.get('Connection')]).toEqual([413, 'close'])
    await close(server)
  })
})
