// Runs the packed package under every run-time that it promises: npm run runtimes [-- node@24 bun@1.1 …]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { bin, installPackage, packPackage, run } from '../test/consumer/install.js'

/** Of each run-time an old version that people still have, and the newest. The old workerd is a year old. */
const VERSIONS = [
  'node@20.19',
  'node@22.12',
  'node@24',
  'node@latest',
  'bun@1.2',
  'bun@latest',
  'deno@2.2',
  'deno@latest',
  'workerd@1.20251125.0',
  'workerd@latest',
]

const EXPECTED = /^consumer: [1-9]\d* checks$/m

/** Arguments of npx for a program of a package. Fetching by name keeps the installation of the project light. */
const npxArgs = (version: string, args: readonly string[]) => [
  ...['-y', '-p', version, '--', version.split('@')[0]!],
  ...args,
]

async function npx(version: string, args: readonly string[], folder: string): Promise<string> {
  const child = spawn('npx', npxArgs(version, args), { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'close')
  return output
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Cloudflare's own server, with the worker bundled as a deployment would bundle it. */
async function runWorker(version: string, folder: string): Promise<string> {
  await build({
    entryPoints: [join(folder, 'out/worker.js')],
    outfile: join(folder, `${version}.js`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const port = await findFreePort()
  // A run-time refuses a date after its own.
  const compatibilityDate =
    /\.(\d{4})(\d\d)(\d\d)\./.exec(version)?.slice(1).join('-') ??
    new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10)
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.js", esModule = embed "${version}.js")],
    compatibilityDate = "${compatibilityDate}",
    compatibilityFlags = ["nodejs_compat"],
  ))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`
  writeFileSync(join(folder, `${version}.capnp`), config)
  // Fetched first, so that the time limit below is only for the start.
  await npx(version, ['--version'], folder)
  const server = spawn('npx', npxArgs(version, ['serve', `${version}.capnp`]), {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const closed = once(server, 'close')
  let errors = ''
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  try {
    for (let attempt = 0; attempt < 120 && server.exitCode === null; attempt++) {
      const answer = await fetch(`http://127.0.0.1:${port}/`)
        .then((response) => response.text())
        .catch(() => undefined)
      if (answer !== undefined) return `${answer}\n${errors}`
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return errors
  } finally {
    // npx starts workerd as a child: the whole group has to end.
    if (server.exitCode === null) process.kill(-server.pid!)
    await closed
  }
}

const runs: Readonly<Record<string, (version: string, folder: string) => Promise<string>>> = {
  node: (version, folder) => npx(version, ['out/run.js'], folder),
  bun: (version, folder) => npx(version, ['out/run.js'], folder),
  deno: (version, folder) => npx(version, ['run', '--allow-all', '--node-modules-dir=manual', 'out/run.js'], folder),
  workerd: runWorker,
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : VERSIONS
const unknown = wanted.filter((version) => !Object.hasOwn(runs, version.split('@')[0]!))
if (unknown.length > 0) {
  console.error(
    `runtimes: Unknown run-time ${unknown.join(', ')}. It knows ${Object.keys(runs).join(', ')}, each with or without a version: node@24`,
  )
  process.exit(2)
}

const tarball = packPackage()
const folder = installPackage(tarball)
run(bin('tsc'), ['-p', '.'], folder)
const waiting = wanted.values()
async function runNext(): Promise<void> {
  for (const version of waiting) {
    const start = performance.now()
    const output = await runs[version.split('@')[0]!]!(version, folder)
    const found = EXPECTED.exec(output)?.[0]
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
    console.log(`${version.padEnd(22)} ${found ? `${found}, ${seconds}` : `failed:\n${output}`}`)
    if (!found) process.exitCode = 1
  }
}
// Much of a run is waiting: two at a time.
await Promise.all([runNext(), runNext()])
for (const used of [folder, dirname(tarball)]) rmSync(used, { recursive: true, force: true })
