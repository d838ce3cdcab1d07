// Runs the packed package under every run-time it promises: npm run runtimes [-- node@24 bun …]
import { spawn, spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { bin, installPackage, packPackage, run } from '../test/consumer/install.js'

const EXPECTED = /^consumer: [1-9]\d* checks$/m

/** Programs are fetched by name when they are needed, so that installing the project stays light. */
function npx(name: string, args: readonly string[], folder: string): string {
  const program = name.split('@')[0]!
  const { stdout, stderr } = spawnSync('npx', ['-y', '-p', name, '--', program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout + stderr
}

const PORT = 8799

/** Cloudflare's own server, with the worker bundled as a deployment would bundle it. */
async function runWorker(folder: string): Promise<string> {
  await build({
    entryPoints: [join(folder, 'out/worker.js')],
    outfile: join(folder, 'worker.bundle.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.bundle.js", esModule = embed "worker.bundle.js")],
    compatibilityDate = "2026-09-01",
    compatibilityFlags = ["nodejs_compat"],
  ))],
  sockets = [(name = "http", address = "127.0.0.1:${PORT}", http = (), service = "main")],
);
`
  writeFileSync(join(folder, 'worker.capnp'), config)
  const server = spawn('npx', ['-y', '-p', 'workerd', '--', 'workerd', 'serve', 'worker.capnp'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  try {
    for (let attempt = 0; attempt < 120; attempt++) {
      const answer = await fetch(`http://127.0.0.1:${PORT}/`)
        .then((response) => response.text())
        .catch(() => undefined)
      if (answer !== undefined) return `${answer}\n${errors}`
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return errors
  } finally {
    // npx starts workerd as a child: the whole group has to end.
    process.kill(-server.pid!)
  }
}

const runs: Readonly<Record<string, (folder: string) => string | Promise<string>>> = {
  'node@20.19': (folder) => npx('node@20.19', ['out/run.js'], folder),
  'node@22': (folder) => npx('node@22', ['out/run.js'], folder),
  'node@24': (folder) => npx('node@24', ['out/run.js'], folder),
  bun: (folder) => npx('bun', ['out/run.js'], folder),
  deno: (folder) => npx('deno', ['run', '--allow-all', '--node-modules-dir=manual', 'out/run.js'], folder),
  workerd: runWorker,
}

const tarball = packPackage()
const folder = installPackage(tarball)
run(bin('tsc'), ['-p', '.'], folder)
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(runs)
for (const name of wanted) {
  const output = await runs[name]!(folder)
  const found = EXPECTED.exec(output)?.[0]
  console.log(`${name.padEnd(10)} ${found ?? `failed:\n${output}`}`)
  if (!found) process.exitCode = 1
}
for (const used of [folder, dirname(tarball)]) rmSync(used, { recursive: true, force: true })
