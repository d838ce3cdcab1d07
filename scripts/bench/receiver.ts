// One process that receives notifications over HTTP, and tells what became of them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { apiV3Key } from './delivery.js'
import type { Material } from './material.js'

/** What the process is told first. */
export interface ReceiverOrder {
  readonly material: Omit<Material, 'baseUrl'>
  /** How many notifications there are. Their ids are their numbers. */
  readonly notifications: number
}

/** The state of the process, after a garbage collection. */
export interface ReceiverSample {
  /** Live objects, MiB. */
  readonly heap: number
  /** Memory outside the heap, MiB. */
  readonly external: number
  /** Resident memory now and at most, MiB. */
  readonly resident: number
  readonly peak: number
  /** Microseconds of CPU so far, all threads. */
  readonly cpu: number
  /** 99th percentile, milliseconds. */
  readonly loopDelay: number
  /** Notifications by how often `onEvent` was run for them. */
  readonly handled: Readonly<Record<number, number>>
  /** Deliveries that were not accepted, by code. */
  readonly refused: Readonly<Record<string, number>>
}

process.once('message', async ({ material, notifications }: ReceiverOrder) => {
  const { createNotificationHandler } = (await import(
    process.env['BENCH_PACKAGE'] ?? ''
  )) as typeof import('../../src/index.js')
  const times = new Uint8Array(notifications)
  const refused: Record<string, number> = {}
  const handle = createNotificationHandler({
    platformKeys: { [material.serial]: material.platformPublicKey },
    apiV3Key,
    onEvent: ({ id }) => void times[Number(id)]!++,
    onError: (error) => {
      const { code = 'no code' } = error as { readonly code?: string }
      refused[code] = (refused[code] ?? 0) + 1
    },
  })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const server = createServer((request, response) => void handle(request, response))
  // All connections come at once: what does not fit into the queue waits for TCP to try again.
  server.listen(0, '127.0.0.1', 4096, () => process.send!({ port: (server.address() as AddressInfo).port }))
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const loopDelay = delay.percentile(99) / 1e6
    globalThis.gc!()
    const { heapUsed, external, rss } = process.memoryUsage()
    const handled: Record<number, number> = {}
    for (const count of times) handled[count] = (handled[count] ?? 0) + 1
    process.send!({
      heap: heapUsed / 2 ** 20,
      external: external / 2 ** 20,
      resident: rss / 2 ** 20,
      peak: process.resourceUsage().maxRSS / 1024,
      cpu: user + system,
      loopDelay,
      handled,
      refused: { ...refused },
    } satisfies ReceiverSample)
    delay.reset()
  })
})
process.on('disconnect', () => process.exit())
