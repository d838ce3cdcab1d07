// Soak test: memory, sockets and listeners of one client over very many calls. Runs as a process of its own.
import { getEventListeners } from 'node:events'
import { createBody, path, type Material } from './material.js'

/** Memory and handles between two stretches of calls, after a garbage collection. */
export interface SoakSample {
  readonly calls: number
  readonly seconds: number
  /** Live objects, MiB. */
  readonly heap: number
  /** Memory outside the heap, MiB. */
  readonly external: number
  /** Resident memory, MiB. */
  readonly resident: number
  readonly timers: number
  /** Listeners on the signal that all calls share, as a process that is to end shares one. */
  readonly listeners: number
  /** Warnings of Node.js, such as those of too many listeners. */
  readonly warnings: number
  /** Calls by what they came to: `data`, a code of WeChat Pay, a code of a `WechatPayError`. */
  readonly outcomes: Readonly<Record<string, number>>
}

const IN_FLIGHT = 64

/** Makes the client; what is returned makes calls until so many have been made, and then looks round. */
async function createSoak(material: Material): Promise<(calls: number) => Promise<SoakSample>> {
  const { createWechatPayClient } = (await import(
    process.env['BENCH_PACKAGE'] ?? ''
  )) as typeof import('../../src/index.js')
  const { mchid, serialNo, privateKey, serial, platformPublicKey, baseUrl, faults = 0 } = material
  const client = createWechatPayClient({
    ...{ mchid, serialNo, privateKey, baseUrl },
    platformKeys: { [serial]: platformPublicKey },
    // Waits of seconds would only make the soak longer.
    ...(faults > 0 && { retry: { baseDelay: 5, maxDelay: 20 } }),
  })
  const { signal } = new AbortController()
  let warnings = 0
  process.on('warning', () => warnings++)
  const begun = performance.now()
  let made = 0
  const outcomes: Record<string, number> = {}

  async function keepCalling(end: number): Promise<void> {
    while (made < end) {
      made++
      const outcome = await client.POST(path, { body: createBody(), signal }).then(
        ({ error }) => error?.code ?? 'data',
        (failure: { readonly code?: string }) => {
          if (faults === 0 || failure.code === undefined) throw failure
          return failure.code
        },
      )
      if (faults === 0 && outcome !== 'data') throw new Error(outcome)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  }

  function takeSample(): SoakSample {
    globalThis.gc!()
    const { heapUsed, external, rss } = process.memoryUsage()
    return {
      calls: made,
      seconds: (performance.now() - begun) / 1000,
      heap: heapUsed / 2 ** 20,
      external: external / 2 ** 20,
      resident: rss / 2 ** 20,
      timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
      listeners: getEventListeners(signal, 'abort').length,
      warnings,
      outcomes: { ...outcomes },
    }
  }

  return async (end) => {
    await Promise.all(Array.from({ length: IN_FLIGHT }, () => keepCalling(end)))
    // What an ended call still has to put away is put away.
    await new Promise((resolve) => setTimeout(resolve, 100))
    return takeSample()
  }
}

process.once('message', async (material: Material) => {
  const soak = await createSoak(material)
  process.on('message', async ({ calls }: { calls: number }) => process.send!(await soak(calls)))
  process.send!('ready')
})
process.on('disconnect', () => process.exit())
