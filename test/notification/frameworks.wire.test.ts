// The receiver in frameworks, over the wire, with right and with wrong glue: no success leaves unless onEvent has succeeded.
import 'reflect-metadata'
import { createServer } from 'node:http'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { http as cloudFunction } from '@google-cloud/functions-framework'
import { serve } from '@hono/node-server'
import hapi from '@hapi/hapi'
import { Controller, Module, Post, Req, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import connect from 'connect'
import express from 'express'
import express4 from 'express4'
import fastify from 'fastify'
import { createApp, defineEventHandler, toNodeListener, toWebRequest, type EventHandler } from 'h3'
import { Hono } from 'hono'
import Koa from 'koa'
import koa2 from 'koa2'
import bodyParser from 'koa-bodyparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NotificationHandler } from '../../src/index.js'
import { createReceiver, deliver, start, type Scenario, type Started } from '../fixtures/deliveries.js'

/** Starts a framework around a handler. */
type Start = (handle: NotificationHandler) => Promise<Started>

/* eslint-disable @typescript-eslint/no-explicit-any -- as people write it in JavaScript */
type Any = any

const node = (listener: (handle: NotificationHandler) => (req: Any, res: Any) => unknown): Start => {
  return (handle) => start(createServer(listener(handle)))
}

const koa =
  (make: () => Any, mount: (handle: NotificationHandler) => Any, ...before: Any[]): Start =>
  (handle) => {
    const app = make()
    app.silent = true
    for (const one of before) app.use(one)
    return start(createServer(app.use(mount(handle)).callback()))
  }

const newKoa = () => new Koa()
const newKoa2 = () => new (koa2 as Any)()

const expressOf =
  (make: Any, mount: (app: Any, handle: NotificationHandler) => unknown): Start =>
  (handle) => {
    const app = make()
    app.set('env', 'test')
    mount(app, handle)
    return start(createServer(app))
  }

const fastifyWith =
  (mount: (app: Any, handle: NotificationHandler) => unknown): Start =>
  async (handle) => {
    const app = fastify()
    mount(app, handle)
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { url: `${app.listeningOrigin}/notify`, stop: () => app.close() }
  }

const rawFastify = (app: Any) =>
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_: Any, body: Any, done: Any) =>
    done(null, body),
  )

const hapiWith =
  (handler: (handle: NotificationHandler) => Any, payload: Any = { parse: false, output: 'data' }): Start =>
  async (handle) => {
    const server = hapi.server({ port: 0, host: '127.0.0.1', debug: false })
    server.route({ method: 'POST', path: '/notify', options: { payload }, handler: handler(handle) })
    await server.start()
    return { url: `${server.info.uri}/notify`, stop: () => server.stop({ timeout: 0 }) }
  }

/** A Nest application whose only method is `notify(req, res)`. */
const nest =
  (
    notify: (handle: NotificationHandler) => (req: Any, res: Any) => unknown,
    takesRes: boolean,
    options: Any = {},
  ): Start =>
  async (handle) => {
    class Notifications {
      notify(req: Any, res: Any) {
        return notify(handle)(req, res)
      }
    }
    // Decorators, called as the compiler calls them.
    const method = Object.getOwnPropertyDescriptor(Notifications.prototype, 'notify')!
    Req()(Notifications.prototype, 'notify', 0)
    if (takesRes) Res()(Notifications.prototype, 'notify', 1)
    Post('notify')(Notifications.prototype, 'notify', method)
    Controller()(Notifications)
    class App {}
    Module({ controllers: [Notifications] })(App)
    const app = await NestFactory.create(App, { logger: false, ...options })
    await app.listen(0, '127.0.0.1')
    return { url: `${await app.getUrl()}/notify`, stop: () => app.close() }
  }

const honoWith =
  (mount: (app: Hono, handle: NotificationHandler) => unknown): Start =>
  async (handle) => {
    const app = new Hono()
    app.onError((_, c) => c.text('failed', 500))
    mount(app, handle)
    return new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve({
          url: `http://127.0.0.1:${port}/notify`,
          stop: () => new Promise((closed) => server.close(closed)),
        }),
      )
    })
  }

const h3With =
  (handler: (handle: NotificationHandler) => EventHandler): Start =>
  (handle) =>
    start(createServer(toNodeListener(createApp({ onError: () => {} }).use('/notify', handler(handle)))))

let functions = 0
const functionOf =
  (make: (handle: NotificationHandler) => Any): Start =>
  (handle) => {
    const name = `notify${functions++}`
    cloudFunction(name, make(handle))
    return start(getTestServer(name))
  }

const right: Record<string, Start> = {
  'node:http: createServer(handle)': (handle) => start(createServer(handle)),
  'node:http: by the Response': node((handle) => async (req, res) => {
    const answer = await handle(req)
    res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  }),
  'Connect: use(handle)': (handle) => start(createServer(connect().use('/notify', handle as Any))),
  'Koa 2: use(handle)': koa(newKoa2, (handle) => handle),
  'Koa 2: handle(ctx.req, ctx.res)': koa(newKoa2, (handle) => (ctx: Any) => handle(ctx.req, ctx.res)),
  'Koa 2 behind koa-bodyparser: use(handle)': koa(newKoa2, (handle) => handle, bodyParser()),
  'Koa 3: use(handle)': koa(newKoa, (handle) => handle),
  'Koa 3: ctx.body = await handle(ctx.req)': koa(newKoa, (handle) => async (ctx: Any) => {
    ctx.body = await handle(ctx.req)
  }),
  'Koa 3 behind koa-bodyparser: ctx.body = await handle(ctx)': koa(
    newKoa,
    (handle) => async (ctx: Any) => {
      ctx.body = await handle(ctx)
    },
    bodyParser(),
  ),
  'Fastify: handle(request)': fastifyWith((app, handle) => {
    rawFastify(app)
    app.post('/notify', (request: Any) => handle(request))
  }),
  'Fastify: post(handle)': fastifyWith((app, handle) => {
    rawFastify(app)
    app.post('/notify', handle)
  }),
  'Fastify: handle(request.raw, reply.raw)': fastifyWith((app, handle) => {
    app.addContentTypeParser('application/json', (_: Any, __: Any, done: Any) => done(null))
    app.post('/notify', (request: Any, reply: Any) => {
      reply.hijack()
      return handle(request.raw, reply.raw)
    })
  }),
  'hapi: handle(request, request.raw.res)': hapiWith((handle) => async (request: Any, h: Any) => {
    await handle(request, request.raw.res)
    return h.abandon
  }),
  'Nest with rawBody: handle(req, res)': nest((handle) => (req, res) => handle(req, res), true, { rawBody: true }),
  'Nest without a parser: handle(req, res)': nest((handle) => (req, res) => handle(req, res), true, {
    bodyParser: false,
  }),
  'Hono: post(handle)': honoWith((app, handle) => app.post('/notify', handle)),
  'Hono: handle(c.req.raw)': honoWith((app, handle) => app.post('/notify', (c) => handle(c.req.raw))),
  'Hono: handle(c)': honoWith((app, handle) => app.post('/notify', (c) => handle(c))),
  'h3: defineEventHandler(handle)': h3With((handle) => defineEventHandler(handle as Any)),
  'h3: toWebRequest(event)': h3With((handle) => defineEventHandler((event) => handle(toWebRequest(event)))),
  'h3: handle(event.node.req, event.node.res)': h3With((handle) =>
    defineEventHandler((event) => handle(event.node.req, event.node.res)),
  ),
  'Cloud Functions: http(name, handle)': functionOf((handle) => handle),
  'Next.js pages, its parser off': node(
    (handle) => (req, res) => handle(Object.assign(req, { query: {}, cookies: {} }), res),
  ),
}

/** Whatever is written around it: what goes out is a refusal, or onEvent has succeeded. */
const wrong: Record<string, Start> = {
  'node:http: JSON.stringify': node((handle) => async (req, res) => res.end(JSON.stringify(await handle(req)))),
  'node:http: writeHead(200), JSON.stringify': node((handle) => async (req, res) => {
    const text = JSON.stringify(await handle(req))
    res.writeHead(200, 'OK', { 'Content-Type': 'application/json' }).end(text)
  }),
  'node:http: as text': node((handle) => async (req, res) => res.end(String(await handle(req)))),
  'node:http: the answer ignored': node((handle) => async (req, res) => {
    await handle(req)
    res.end()
  }),
  'node:http: not awaited': node((handle) => (req, res) => {
    void handle(req)
    res.end('ok')
  }),
  'node:http: answered twice': node((handle) => (req, res) => {
    void handle(req, res)
    res.end('ok')
  }),
  'Connect behind a parser': (handle) =>
    start(
      createServer(
        connect()
          .use(express.json() as Any)
          .use('/notify', handle as Any),
      ),
    ),
  'Koa 2: ctx.body = await handle(ctx.req)': koa(newKoa2, (handle) => async (ctx: Any) => {
    ctx.body = await handle(ctx.req)
  }),
  'Koa 2: ctx.body = handle(ctx.req), not awaited': koa(newKoa2, (handle) => async (ctx: Any) => {
    ctx.body = handle(ctx.req)
  }),
  'Koa 3: not awaited': koa(newKoa, (handle) => (ctx: Any) => {
    void handle(ctx.req)
    ctx.body = 'ok'
  }),
  'Koa 3: the answer ignored': koa(newKoa, (handle) => async (ctx: Any) => {
    await handle(ctx.req)
    ctx.status = 200
  }),
  'Koa 3 behind koa-bodyparser: ctx.body = await handle(ctx.req)': koa(
    newKoa,
    (handle) => async (ctx: Any) => {
      ctx.body = await handle(ctx.req)
    },
    bodyParser(),
  ),
  'Fastify with its own parser': fastifyWith((app, handle) => app.post('/notify', (request: Any) => handle(request))),
  'Fastify: the answer ignored': fastifyWith((app, handle) => {
    rawFastify(app)
    app.post('/notify', async (request: Any) => {
      await handle(request)
      return { code: 'SUCCESS' }
    })
  }),
  'Fastify: not awaited': fastifyWith((app, handle) => {
    rawFastify(app)
    app.post('/notify', (request: Any, reply: Any) => {
      void handle(request)
      void reply.code(200).send({ code: 'SUCCESS' })
    })
  }),
  'hapi: return handle(request)': hapiWith((handle) => (request: Any) => handle(request)),
  'hapi: the answer ignored': hapiWith((handle) => async (request: Any) => {
    await handle(request)
    return { code: 'SUCCESS' }
  }),
  'hapi with its own parser': hapiWith((handle) => (request: Any) => handle(request), {}),
  'Nest: return handle(req)': nest((handle) => (req) => handle(req), false, { rawBody: true }),
  'Nest with its own parser: return handle(req)': nest((handle) => (req) => handle(req), false),
  'Nest: the answer ignored': nest(
    (handle) => async (req) => {
      await handle(req)
      return 'ok'
    },
    false,
    { rawBody: true },
  ),
  'Nest: not awaited': nest(
    (handle) => (req) => {
      void handle(req)
      return { code: 'SUCCESS' }
    },
    false,
    { rawBody: true },
  ),
  'Hono: c.json': honoWith((app, handle) => app.post('/notify', async (c) => c.json((await handle(c.req.raw)) as Any))),
  'Hono: c.text': honoWith((app, handle) => app.post('/notify', async (c) => c.text((await handle(c.req.raw)) as Any))),
  'Hono: c.json, not awaited': honoWith((app, handle) => app.post('/notify', (c) => c.json(handle(c.req.raw) as Any))),
  'Hono: read before': honoWith((app, handle) =>
    app.post('/notify', async (c) => {
      await c.req.raw.json()
      return handle(c.req.raw)
    }),
  ),
  'h3: the answer ignored': h3With((handle) =>
    defineEventHandler(async (event) => {
      await handle(event)
      return { code: 'SUCCESS' }
    }),
  ),
  'Cloud Functions: res.send(await handle(req))': functionOf((handle) => async (req: Any, res: Any) => {
    res.send(await handle(req))
  }),
  'Cloud Functions: the answer ignored': functionOf((handle) => async (req: Any, res: Any) => {
    await handle(req)
    res.sendStatus(200)
  }),
  'Next.js pages with its parser': node((handle) => async (req, res) => {
    const chunks = []
    for await (const chunk of req) chunks.push(chunk)
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return handle(Object.assign(req, { query: {}, cookies: {}, body }), res)
  }),
  'half of the body read before': node((handle) => (req, res) => {
    req.once('data', () => handle(req, res))
  }),
}

for (const [version, make] of [
  ['Express 4', express4],
  ['Express 5', express],
] as const) {
  const on = (mount: (app: Any, handle: NotificationHandler) => unknown) => expressOf(make as Any, mount)
  const raw = express.raw({ type: () => true })
  const keeping = express.json({ verify: (req: Any, _res, bytes) => void (req.rawBody = bytes) })
  Object.assign(right, {
    [`${version}: post(handle)`]: on((app, handle) => app.post('/notify', handle)),
    [`${version}: use(handle)`]: on((app, handle) => app.use('/notify', handle)),
    [`${version}: handle(req, res)`]: on((app, handle) =>
      app.post('/notify', (req: Any, res: Any) => handle(req, res)),
    ),
    [`${version} with express.raw()`]: on((app, handle) => app.post('/notify', raw, handle)),
    [`${version} with rawBody kept by verify`]: on((app, handle) => app.use(keeping).post('/notify', handle)),
    [`${version} with a parser that does not feel responsible`]: on((app, handle) =>
      app.use((make as Any).json({ type: 'text/plain' })).post('/notify', handle),
    ),
  } satisfies Record<string, Start>)
  const glue: Record<string, (handle: NotificationHandler) => (req: Any, res: Any) => unknown> = {
    'res.send(await handle(req))': (handle) => async (req, res) => res.send(await handle(req)),
    'res.json(await handle(req))': (handle) => async (req, res) => res.json(await handle(req)),
    'res.status(200).json(await handle(req))': (handle) => async (req, res) => res.status(200).json(await handle(req)),
    'res.send(handle(req)), not awaited': (handle) => (req, res) => res.send(handle(req)),
    'res.send of the text of it': (handle) => async (req, res) => res.send(`${String(await handle(req))}`),
    'the answer ignored': (handle) => async (req, res) => {
      await handle(req)
      res.sendStatus(200)
    },
    'not awaited': (handle) => (req, res) => {
      void handle(req)
      res.status(200).json({ code: 'SUCCESS', message: '成功' })
    },
  }
  for (const [name, listener] of Object.entries(glue)) {
    wrong[`${version}: ${name}`] = on((app, handle) => app.post('/notify', listener(handle)))
  }
  wrong[`${version} behind express.json()`] = on((app, handle) => app.use((make as Any).json()).post('/notify', handle))
}

const scenarios: readonly Scenario[] = ['succeeds', 'fails', 'forged']

/** What a test may not leave behind: in Express 4 a rejection that nobody handles ends the process. */
const unhandled: unknown[] = []
const note = (error: unknown) => void unhandled.push(error)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

describe.each(Object.entries(right))('right: %s', (_, startFramework) => {
  test.each([
    ['succeeds', 204],
    ['fails', 500],
    ['forged', 401],
  ] as const)('a delivery that %s is answered %i', async (scenario, status) => {
    const { handle, done, errors } = createReceiver(scenario)
    const { url, stop } = await startFramework(handle)
    expect((await deliver(url, scenario)).status).toBe(status)
    expect([done(), errors.length]).toEqual(scenario === 'succeeds' ? [1, 0] : [0, 1])
    await stop()
  })
})

describe.each(Object.entries(wrong))('wrong: %s', (_, startFramework) => {
  test.each(scenarios)(
    'a delivery that %s gets no success that it has not earned, and somebody is told',
    async (scenario) => {
      const { handle, done, errors } = createReceiver(scenario)
      const { url, stop } = await startFramework(handle)
      const { status } = await deliver(url, scenario)
      if (status < 300) expect([scenario, done()]).toEqual(['succeeds', 1])
      else expect(status).toBeGreaterThanOrEqual(400)
      await expect.poll(() => errors.length > 0 || done() === 1).toBe(true)
      if (status >= 500 && scenario === 'succeeds') {
        expect(errors.map(String).join()).toMatch(/Write instead|Wanted: the raw bytes/)
      }
      await stop()
    },
  )
})
