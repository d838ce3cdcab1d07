// Cold start: import and first call in a fresh process each time, on several versions of Node.js.
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Start, Started } from './first-call.js'
import { startServer, type Scene } from './rounds.js'

/** The starts of each package, by its name, on one version of Node.js. */
export interface ColdStarts {
  readonly node: string
  readonly starts: Readonly<Record<string, readonly Started[]>>
}

/** What the others are compared with. */
export const peer = 'wechatpay-axios-plugin'
/** The same once more: what differs is chance. */
export const peerAgain = `${peer}, again`

/** The program of a version of Node.js, fetched where it is another than the one that runs. */
function findNode(version: string): string {
  if (process.version.startsWith(`v${version}.`)) return process.execPath
  const args = ['-y', '-p', `node@${version}`, '--', 'node', '-p', 'process.execPath']
  return execFileSync('npx', args, { encoding: 'utf8' }).trim()
}

function startOnce(node: string, out: string, start: Start): Started {
  const text = execFileSync(node, ['--expose-gc', `${out}/first-call.mjs`], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_START: JSON.stringify(start) },
  })
  return JSON.parse(text) as Started
}

/** Starts each package `rounds` times on each version, taking turns. */
export async function measureColdStarts(
  scene: Scene,
  packages: string,
  versions: readonly string[],
  rounds: number,
): Promise<ColdStarts[]> {
  const require = createRequire(packages)
  const urlOf = (name: string) => pathToFileURL(require.resolve(name)).href
  const starts: Readonly<Record<string, Omit<Start, 'material'>>> = {
    [peer]: { client: peer, url: urlOf(peer) },
    [peerAgain]: { client: peer, url: urlOf(peer) },
    'wechatpay-fetch': { client: 'wechatpay-fetch', url: pathToFileURL(resolve('dist/src/index.js')).href },
    'wechatpay-node-v3': { client: 'wechatpay-node-v3', url: urlOf('wechatpay-node-v3') },
  }
  const [server, material] = await startServer(scene)
  const measured = versions.map((version): ColdStarts => {
    const node = findNode(version)
    const found = new Map<string, Started[]>(Object.keys(starts).map((name) => [name, []]))
    // Round 0 brings the files into memory and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, start] of Object.entries(starts)) {
        const started = startOnce(node, scene.out, { ...start, material })
        if (round > 0) found.get(name)!.push(started)
      }
    }
    return { node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(), starts: Object.fromEntries(found) }
  })
  await server.end()
  return measured
}
