// Several receivers with one Redis: a notification delivered five times is handled once, whatever crashes.
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { notificationRequest, writeNotification } from '../../src/mock/notification.js'
import { credentials, messageTo, recipient, signed } from '../fixtures/notification.js'
import { createRandom } from '../fixtures/random.js'
import type { Task } from '../fixtures/receiver-process.js'
import { hasRedis, startRedis } from '../fixtures/redis.js'

const NOTIFICATIONS = 1000
const COPIES = 5
const PROCESSES = 4
const MOST_CRASHES = 24

const script = fileURLToPath(new URL('../fixtures/receiver-process.ts', import.meta.url))

/** Keeps processes running: each that is killed is followed by another. */
function keepRunning(task: Omit<Task, 'client' | 'seed' | 'mayCrash'>) {
  const ports = new Map<ChildProcess, number>()
  const children = new Set<ChildProcess>()
  let started = 0
  let isOver = false
  const start = () => {
    const seed = started++
    const mayCrash = seed < MOST_CRASHES
    const own: Task = { ...task, client: seed % 2 ? 'ioredis' : 'redis', seed, mayCrash }
    const child = fork(script, [JSON.stringify(own)], { execArgv: ['--import', 'tsx'] })
    children.add(child)
    child.once('message', (port) => ports.set(child, port as number))
    child.once('exit', () => {
      ports.delete(child)
      children.delete(child)
      if (!isOver) start()
    })
  }
  for (let i = 0; i < PROCESSES; i++) start()
  return {
    ports: () => [...ports.values()],
    stop: () => {
      isOver = true
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

test.skipIf(!hasRedis())(
  '1,000 notifications, each delivered 5 times in random order to processes that fail and crash, are lost never and handled once',
  { timeout: 600_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'receivers-'))
    const log = join(directory, 'log')
    const redis = await startRedis()
    const { platformKeys, apiV3Key } = recipient
    const processes = keepRunning({ socket: redis.path, log, lease: 10_000, platformKeys, apiV3Key })
    const random = createRandom(20261121)
    const notifications = Array.from({ length: NOTIFICATIONS }, () =>
      writeNotification(signed, credentials, Date.now()),
    )
    const queue = Array.from({ length: COPIES }, () => notifications).flat()
    for (let i = queue.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[queue[i], queue[j]] = [queue[j]!, queue[i]!]
    }

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
    let attempts = 0
    const deliver = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        while ((attempts++, await attempt(next.body)) !== 204) await sleep(300 + random() * 700)
      }
    }
    await Promise.all(Array.from({ length: 60 }, deliver))
    processes.stop()
    await redis.stop()

    const lines = readFileSync(log, 'utf8').trim().split('\n')
    rmSync(directory, { recursive: true })
    const count = (word: string) => {
      const counts = new Map<string, number>()
      for (const line of lines) {
        const [first, ...rest] = line.split(' ')
        if (first === word) counts.set(rest.join(' '), (counts.get(rest.join(' ')) ?? 0) + 1)
      }
      return counts
    }
    const [successes, unconfirmed, crashes] = [count('success'), count('unconfirmed'), count('crash')]
    const crashed = [...crashes.values()].reduce((a, b) => a + b, 0)
    const twice = [...successes].filter(([, times]) => times > 1)
    console.log(
      `${NOTIFICATIONS * COPIES} deliveries in ${attempts} attempts, ${crashed} processes killed with ${unconfirmed.size} events between success and ` +
        `confirmation; ${successes.size} events succeeded, ${twice.length} of them more than once`,
    )

    expect(successes.size).toBe(NOTIFICATIONS)
    for (const { id } of notifications) expect(successes.has(id)).toBe(true)
    // Only where a process died between success and confirmation, and no more often than it did.
    for (const [id, times] of twice) expect(times).toBeLessThanOrEqual(1 + (unconfirmed.get(id) ?? 0))
    // The test would show nothing if nothing had gone wrong.
    expect(attempts).toBeGreaterThan(NOTIFICATIONS * COPIES)
    expect(crashed).toBeGreaterThan(5)
    expect(unconfirmed.size).toBeGreaterThan(0)
    expect([...crashes.keys()].length).toBeGreaterThan(1)
  },
)
