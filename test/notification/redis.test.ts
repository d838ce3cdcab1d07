import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClaimStore } from '../../src/notification/claims.js'
import { createNotificationHandler, redisClaims } from '../../src/notification/notification.js'
import { testClaims } from '../fixtures/claims.js'
import { recipient, requestOf, signed } from '../fixtures/notification.js'
import { hasRedis, startRedis, type RedisServer } from '../fixtures/redis.js'

describe.skipIf(!hasRedis())('in a real Redis', () => {
  let server: RedisServer
  let nodeRedis: ReturnType<typeof createClient>
  let ioredis: Redis
  const stores: Record<string, ClaimStore> = {}

  beforeAll(async () => {
    server = await startRedis()
    nodeRedis = createClient({ socket: { path: server.path, tls: false } })
    nodeRedis.on('error', () => {})
    await nodeRedis.connect()
    ioredis = new Redis(server.path)
    ioredis.on('error', () => {})
    stores['redis'] = redisClaims(nodeRedis)
    stores['ioredis'] = redisClaims(ioredis)
  })

  afterAll(async () => {
    nodeRedis.destroy()
    ioredis.disconnect()
    await server.stop()
  })

  describe.each(['redis', 'ioredis'])('through the package %s', (name) => {
    testClaims(
      () => stores[name]!,
      (ms) => sleep(ms),
    )
  })

  test('both packages keep one claim', async () => {
    expect(await stores['redis']!.claim('shared', 'a', 60_000)).toBe('claimed')
    expect(await stores['ioredis']!.claim('shared', 'b', 60_000)).toBe('busy')
    await stores['ioredis']!.confirm('shared', 60_000)
    expect(await stores['redis']!.claim('shared', 'b', 60_000)).toBe('done')
    expect(await redisClaims(ioredis, 'another:').claim('shared', 'b', 60_000)).toBe('claimed')
    expect(await ioredis.keys('*shared')).toEqual(
      expect.arrayContaining(['another:shared', 'wechatpay:notification:shared']),
    )
  })

  test('every key expires, so that nothing is left behind', async () => {
    const keys = await ioredis.keys('*')
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys) expect(await ioredis.pttl(key)).toBeGreaterThan(0)
  })

  test('a Redis that goes away means 503, one that comes back means 204', async () => {
    const own = await startRedis()
    const client = new Redis(own.path, { maxRetriesPerRequest: 1, retryStrategy: () => 50 })
    client.on('error', () => {})
    let runs = 0
    const handle = createNotificationHandler({
      ...recipient,
      claims: redisClaims(client),
      onEvent: () => void runs++,
      onError: () => {},
    })
    const request = await requestOf(signed)
    await client.ping()
    await own.stop()
    expect((await handle(request.clone())).status).toBe(503)
    expect(runs).toBe(0)
    const again = await startRedis(own.directory)
    await expect.poll(async () => (await handle(request.clone())).status, { timeout: 30_000 }).toBe(204)
    expect(runs).toBe(1)
    client.disconnect()
    await again.stop()
  })
})

test.each([undefined, null, {}, 'redis://localhost'])('%s is no client', (client) => {
  expect(() => redisClaims(client as never)).toThrow(
    'client: something without eval(). Wanted: a connected client of the package redis or ioredis.',
  )
})

test.each(['', 'a b', 'x'.repeat(201), 5])('the prefix %j is refused', (prefix) => {
  expect(() => redisClaims({ eval: async () => 'OK' }, prefix as string)).toThrow(
    /^prefix: .+\. Wanted: a text of 1 to 200 printable characters, another one for each merchant number that shares the Redis\.$/,
  )
})

test('an answer that is no state of a claim is no claim', async () => {
  const store = redisClaims({ eval: async () => 'QUEUED' })
  await expect(store.claim('id', 'owner', 1)).rejects.toMatchObject({
    code: 'ERR_CLAIM_STORE',
    message: 'Redis answered a claim with something that is no state of one.',
  })
})
