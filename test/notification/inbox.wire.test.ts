// The inbox table of the guide, executed: two processes and a real PostgreSQL, killed before and after the commit.
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notificationRequest, writeNotification } from '../../src/mock/notification.js'
import { credentials, messageTo, recipient, signed } from '../fixtures/notification.js'
import type { InboxTask } from '../fixtures/inbox-process.js'
import { hasPostgres, startPostgres, type PostgresServer } from '../fixtures/postgres.js'
import { createRandom } from '../fixtures/random.js'
import { inbox, tables } from '../samples/inbox.js'

const NOTIFICATIONS = 120
const COPIES = 3

const script = fileURLToPath(new URL('../fixtures/inbox-process.ts', import.meta.url))

/** How the first processes end. Those that follow live. */
const deaths: readonly Pick<InboxTask, 'death' | 'at'>[] = [
  { death: 'before the commit', at: 10 },
  { death: 'after the commit', at: 20 },
  { death: 'after the commit', at: 1 },
  { death: 'before the commit', at: 1 },
  { death: 'before the commit', at: 7 },
  { death: 'after the commit', at: 7 },
]

describe.skipIf(!hasPostgres())('the inbox table', () => {
  let postgres: PostgresServer
  let pool: pg.Pool
  beforeAll(async () => {
    postgres = await startPostgres()
    pool = new pg.Pool(postgres.connection)
    pool.on('error', () => {})
    await pool.query(tables)
  })
  afterAll(async () => {
    await pool.end()
    await postgres.stop()
  })

  /** Keeps two processes running: each that dies is followed by another. */
  function keepRunning() {
    const { platformKeys, apiV3Key } = recipient
    const ports = new Map<ChildProcess, number>()
    const children = new Set<ChildProcess>()
    let started = 0
    let isOver = false
    const startOne = () => {
      const task: InboxTask = {
        connection: postgres.connection,
        platformKeys,
        apiV3Key,
        ...(deaths[started++] ?? { at: 0 }),
      }
      const child = fork(script, [JSON.stringify(task)], { execArgv: ['--import', 'tsx'] })
      children.add(child)
      child.once('message', (port) => ports.set(child, port as number))
      child.once('exit', () => {
        ports.delete(child)
        children.delete(child)
        if (!isOver) startOne()
      })
    }
    startOne()
    startOne()
    return {
      ports: () => [...ports.values()],
      killed: () => started - 2,
      stop: () => {
        isOver = true
        for (const child of children) child.kill('SIGKILL')
      },
    }
  }

  test(
    'each notification has its effect once, although two processes share no claims and are killed before and after the commit',
    { timeout: 300_000 },
    async () => {
      const processes = keepRunning()
      const random = createRandom(20261125)
      const notifications = Array.from({ length: NOTIFICATIONS }, (_, i) =>
        writeNotification(
          { ...signed, resource: { ...signed.resource, out_contract_code: `W${i}` } },
          credentials,
          Date.now(),
        ),
      )
      const queue = Array.from({ length: COPIES }, () => notifications).flat()
      const attempt = async (body: Uint8Array): Promise<number> => {
        const ports = processes.ports()
        if (ports.length === 0) return 0
        const url = `http://127.0.0.1:${ports[Math.floor(random() * ports.length)]}/notify`
        const request = notificationRequest(await messageTo(url, body, Date.now()))
        return fetch(request).then(
          ({ status }) => status,
          () => 0,
        )
      }
      const deliver = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) {
          while ((await attempt(next.body)) !== 204) await sleep(100)
        }
      }
      await Promise.all(Array.from({ length: 12 }, deliver))
      // The last of them may not have died yet: somebody has to deliver to them.
      while (processes.killed() < deaths.length) {
        const { body } = writeNotification(signed, credentials, Date.now())
        await attempt(body)
        await sleep(20)
      }
      processes.stop()

      const count = async (sql: string) => Number(((await pool.query(sql)).rows[0] as { count: string }).count)
      const own = "where out_contract_code <> 'wxwtdk20200910100000'"
      expect(await count(`select count(*) from tasks ${own}`)).toBe(NOTIFICATIONS)
      expect(await count(`select count(distinct out_contract_code) from tasks ${own}`)).toBe(NOTIFICATIONS)
      expect(await count(`select count(*) from contracts ${own} and state = 'SIGNED'`)).toBe(NOTIFICATIONS)
      const ids = notifications.map(({ id }) => id)
      const { rows } = await pool.query('select id from wechatpay_inbox where id = any($1)', [ids])
      expect(rows).toHaveLength(NOTIFICATIONS)
      expect(processes.killed()).toBeGreaterThanOrEqual(deaths.length)
    },
  )

  test('what fails leaves neither the id nor half of its effect, and the next delivery does it all', async () => {
    const event = { id: 'EV-1', event_type: 'ECOMMERCE_ENTRUST.SIGN', resource: { out_contract_code: 'HALF' } } as never
    const failing = inbox(pool, async (db) => {
      await db.query("insert into contracts values ('HALF', 'SIGNED')")
      throw new Error('no')
    })
    await expect(failing(event)).rejects.toThrow('no')
    const left = async () =>
      (
        await pool.query(
          "select 1 from contracts where out_contract_code = 'HALF' union all select 1 from wechatpay_inbox where id = 'EV-1'",
        )
      ).rowCount
    expect(await left()).toBe(0)
    await Promise.all(Array.from({ length: 8 }, () => inbox(pool)(event)))
    expect(await left()).toBe(2)
    expect((await pool.query("select 1 from tasks where out_contract_code = 'HALF'")).rowCount).toBe(1)
  })
})

test('the guide shows the code that is executed here, in both languages', () => {
  const sample = readFileSync(new URL('../samples/inbox.ts', import.meta.url), 'utf8').replace(
    '../../src/index.js',
    'wechatpay-fetch',
  )
  for (const language of ['en', 'zh']) {
    const guide = readFileSync(new URL(`../../spec/guides/receiving.${language}.md`, import.meta.url), 'utf8')
    expect(guide).toContain(sample.trim())
  }
})
