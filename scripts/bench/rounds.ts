// Rounds of calls, the clients taking turns, each in a process of its own.
import { renameSync, readdirSync } from 'node:fs'
import { clients, floor, floorAgain } from './clients.js'
import { sizes, type Material } from './material.js'
import type { SoakSample } from './soak.js'
import type { Measured, Round } from './worker.js'
import { startWorker, type WorkerProcess } from './worker-process.js'

/** Where the benchmark takes place. */
export interface Scene {
  readonly out: string
  readonly material: Omit<Material, 'baseUrl'>
  readonly environment: Record<string, string>
}

/** A situation that is measured. */
export interface Situation {
  readonly inFlight: number
  /** Length of the message that is sent and received; 0 for the ordinary call. */
  readonly size: number
}

/** Results of one client in one situation, round by round. */
export interface Series extends Situation {
  readonly client: string
  readonly measured: readonly Measured[]
  /** Microseconds of the server's CPU for each call, round by round. */
  readonly serverCpuPerCall: readonly number[]
}

/** How much longer the first round is, which is not counted: code that serves has been compiled for a long time. */
const WARM_UP = 5

/** Every situation; large messages are for clients that can send any operation. */
export const situations: readonly Situation[] = [
  { inFlight: 1, size: 0 },
  { inFlight: 64, size: 0 },
  { inFlight: 256, size: 0 },
  ...sizes.map((size) => ({ inFlight: 64, size })),
]

/** Starts the server; what is returned tells the clients where it is. */
export async function startServer({ out, material }: Scene): Promise<[WorkerProcess, Material]> {
  const server = startWorker(`${out}/server.mjs`, {})
  const { port } = (await server.ask(material)) as { port: number }
  return [server, { ...material, baseUrl: `http://127.0.0.1:${port}` }]
}

async function startClient(
  scene: Scene,
  client: string,
  material: Material,
  execArgv?: string[],
): Promise<WorkerProcess> {
  const worker = startWorker(`${scene.out}/worker.mjs`, scene.environment, execArgv)
  await worker.ask({ client, material })
  return worker
}

/** Runs the floor, its control and the clients that are asked for in every situation, `rounds` times, in turns: what disturbs the machine disturbs all of them. */
export async function runRounds(scene: Scene, only: RegExp, rounds: number, milliseconds: number): Promise<Series[]> {
  const [server, material] = await startServer(scene)
  const names = Object.keys(clients).filter((name) => name === floor || name === floorAgain || only.test(name))
  const workers = new Map<string, WorkerProcess>()
  for (const name of names) workers.set(name, await startClient(scene, name, material))
  const series = situations.flatMap((situation) =>
    names
      .filter((name) => situation.size === 0 || !name.startsWith('wechatpay-node-v3'))
      .map((client) => ({ ...situation, client, measured: [] as Measured[], serverCpuPerCall: [] as number[] })),
  )
  const cpuOf = async () => {
    const { user, system } = (await server.ask({})) as NodeJS.CpuUsage
    return user + system
  }
  // Large messages come last: what they do to memory is not told of the ordinary call. Round 0 warms up and is not counted.
  const isLarge = (one: Situation) => one.size > 0
  const groups = [series.filter((one) => !isLarge(one)), series.filter(isLarge)]
  for (const [group, round] of groups.flatMap((group) =>
    Array.from({ length: rounds + 1 }, (_, n) => [group, n] as const),
  )) {
    for (const { client, inFlight, size, measured, serverCpuPerCall } of group) {
      const before = await cpuOf()
      const order: Round = { inFlight, size, milliseconds: round === 0 ? milliseconds * WARM_UP : milliseconds }
      const result = (await workers.get(client)!.ask(order)) as Measured
      if (round === 0) continue
      measured.push(result)
      serverCpuPerCall.push(((await cpuOf()) - before) / result.calls)
    }
    console.error(`round ${round} of ${rounds}`)
  }
  for (const worker of [...workers.values(), server]) await worker.end()
  return series
}

/** A moment of a soak, seen from both ends. */
export interface Soaked extends SoakSample {
  /** Connections that the client keeps open. */
  readonly connections: number
}

const STRETCHES = 10

/** Makes very many calls with one client and samples what there is meanwhile. */
export async function soakClient(scene: Scene, calls: number): Promise<Soaked[]> {
  const [server, material] = await startServer(scene)
  const worker = startWorker(`${scene.out}/soak.mjs`, scene.environment, ['--expose-gc'])
  await worker.ask(material)
  const samples: Soaked[] = []
  for (let stretch = 1; stretch <= STRETCHES; stretch++) {
    const sample = (await worker.ask({ calls: Math.round((calls * stretch) / STRETCHES) })) as SoakSample
    const { connections } = (await server.ask({})) as { connections: number }
    samples.push({ ...sample, connections })
    console.error(`${sample.calls} calls`)
  }
  await worker.end()
  await server.end()
  return samples
}

/** Leaves a CPU profile of one client with 64 calls in flight, for Chromium's developer tools or speedscope. */
export async function profileClient(scene: Scene, client: string, milliseconds: number): Promise<string> {
  const [server, material] = await startServer(scene)
  const worker = await startClient(scene, client, material, ['--cpu-prof', `--cpu-prof-dir=${scene.out}`])
  await worker.ask({ inFlight: 64, size: 0, milliseconds })
  await worker.end()
  await server.end()
  const file = readdirSync(scene.out)
    .filter((name) => /^CPU\..*\.cpuprofile$/.test(name))
    .sort()
    .at(-1)
  renameSync(`${scene.out}/${file}`, `${scene.out}/profile.cpuprofile`)
  return 'dist/bench/profile.cpuprofile written.'
}
