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
}

const IN_FLIGHT = 64

/** Makes the client; what is returned makes calls until so many have been made, and then looks round. */
async function createSoak(material: Material): Promise<(calls: number) => Promise<SoakSample>> {
  const { createWechatPayClient } = (await import(
    process.env['BENCH_PACKAGE'] ?? ''
  )) as typeof import('../../src/index.js')
  const { mchid, serialNo, privateKey, serial, platformPublicKey, baseUrl } = material
  const client = createWechatPayClient({
    ...{ mchid, serialNo, privateKey, baseUrl },
    platformKeys: { [serial]: platformPublicKey },
  })
  const { signal } = new AbortController()
  let warnings = 0
  process.on('warning', () => warnings++)
  const begun = performance.now()
  let made = 0

  async function keepCalling(end: number): Promise<void> {
    while (made < end) {
      made++
      const { error } = await client.POST(path, { body: createBody(), signal })
      if (error) throw new Error(error.code)
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
