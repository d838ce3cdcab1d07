// Cost of importing a package, in a fresh process each time.
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Milliseconds and MiB of heap, time by time. */
export interface ImportCost {
  readonly milliseconds: readonly number[]
  readonly heap: readonly number[]
}

function importOnce(url: string): { milliseconds: number; heap: number } {
  const program = `const heap = process.memoryUsage().heapUsed; const begun = performance.now(); await import(${JSON.stringify(url)})
const milliseconds = performance.now() - begun; globalThis.gc(); console.log(JSON.stringify({ milliseconds, heap: (process.memoryUsage().heapUsed - heap) / 2 ** 20 }))`
  const text = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  return JSON.parse(text) as { milliseconds: number; heap: number }
}

/** Imports each package `rounds` times, taking turns. */
export function measureImports(packages: string, rounds: number): Readonly<Record<string, ImportCost>> {
  const peer = createRequire(packages)
  const urls = {
    'wechatpay-fetch': pathToFileURL(resolve('dist/src/index.js')).href,
    'wechatpay-axios-plugin': pathToFileURL(peer.resolve('wechatpay-axios-plugin')).href,
    'wechatpay-node-v3': pathToFileURL(peer.resolve('wechatpay-node-v3')).href,
  }
  const names = Object.keys(urls) as (keyof typeof urls)[]
  const costs = new Map(names.map((name) => [name, { milliseconds: [] as number[], heap: [] as number[] }]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { milliseconds, heap } = importOnce(urls[name])
      costs.get(name)!.milliseconds.push(milliseconds)
      costs.get(name)!.heap.push(heap)
    }
  }
  return Object.fromEntries(costs)
}
