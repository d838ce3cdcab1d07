// One client in a process of its own: makes calls on request and reports their cost.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { clients, type Call } from './clients.js'
import type { Material } from './material.js'

/** A task of a worker: calls at once, duration, size of a body. */
export interface Round {
  readonly inFlight: number
  readonly milliseconds: number
  readonly size: number
}

/** The answer of a worker. */
export interface Measured {
  readonly calls: number
  readonly callsPerSecond: number
  /** Microseconds of CPU, all threads of the process. */
  readonly cpuPerCall: number
  /** 99th percentile, milliseconds. */
  readonly loopDelay: number
  /** Highest resident memory so far, MiB. */
  readonly peakMemory: number
}

async function keepCalling(call: Call, { inFlight, size }: Round, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  let calls = 0
  const one = async () => {
    do {
      await call(size)
      calls++
    } while (performance.now() < end)
  }
  await Promise.all(Array.from({ length: inFlight }, one))
  return calls
}

async function measure(call: Call, round: Round): Promise<Measured> {
  // Connections that were idle in the meantime are closed; opening them again is not what is measured.
  await keepCalling(call, round, 0)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const calls = await keepCalling(call, round, round.milliseconds)
  const elapsed = performance.now() - begun
  const { user, system } = process.cpuUsage(cpu)
  delay.disable()
  return {
    calls,
    callsPerSecond: (calls * 1000) / elapsed,
    cpuPerCall: (user + system) / calls,
    loopDelay: delay.percentile(99) / 1e6,
    peakMemory: process.resourceUsage().maxRSS / 1024,
  }
}

process.once('message', async ({ client, material }: { client: string; material: Material }) => {
  const call = await clients[client]!(material)
  process.on('message', async (round: Round) => process.send!(await measure(call, round)))
  process.send!('ready')
})
process.on('disconnect', () => process.exit())
