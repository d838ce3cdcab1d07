// Benchmark of the package, of other clients, and of hand-written code:
// npm run bench [-- --smoke | --profile | --soak CALLS [--faults SHARE] | --flood RATE [--seconds N]] [--runs N] [--rounds N] [--milliseconds N] [--only PATTERN] [--scale]
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'
import { measureBundles } from './bundle.js'
import { measureColdStarts } from './cold-start.js'
import { floodReceiver } from './flood.js'
import type { Material } from './material.js'
import {
  describeMachine,
  renderReport,
  renderSummary,
  replaceBetweenMarkers,
  type Results,
  type Run,
} from './report.js'
import type { NotificationCost } from './notifications.js'
import { startWorker } from './worker-process.js'
import { profileClient, runRounds, soakClient } from './rounds.js'
import { renderSoak } from './soak-report.js'
import { readOptions } from '../options.js'

const values = readOptions('bench', {
  smoke: { type: 'boolean', default: false },
  profile: { type: 'boolean', default: false },
  runs: { type: 'string' },
  rounds: { type: 'string' },
  milliseconds: { type: 'string' },
  only: { type: 'string', default: '' },
  soak: { type: 'string' },
  faults: { type: 'string', default: '0' },
  flood: { type: 'string' },
  seconds: { type: 'string', default: '30' },
  scale: { type: 'boolean', default: false },
})
const runs = Number(values.runs ?? (values.smoke ? 1 : 2))
const rounds = Number(values.rounds ?? (values.smoke ? 1 : 9))
const milliseconds = Number(values.milliseconds ?? (values.smoke ? 50 : 600))

const out = resolve('dist/bench')
const packages = resolve('scripts/bench/package.json')
const run = (command: string, ...parameters: string[]) => execFileSync(command, parameters, { stdio: 'inherit' })

if (!existsSync('scripts/bench/node_modules')) run('npm', 'ci', '--prefix', 'scripts/bench')
run('npm', 'run', '--silent', 'build')
mkdirSync(out, { recursive: true })
// Plain Node runs what is measured: no loader stands in between.
await build({
  entryPoints: ['server', 'worker', 'notifications', 'soak', 'first-call', 'receiver', 'sender'].map(
    (name) => `scripts/bench/${name}.ts`,
  ),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: out,
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
})

function createMaterial(): Omit<Material, 'baseUrl'> {
  const createKeys = () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
  const merchant = createKeys()
  const platform = createKeys()
  return {
    mchid: '1900000109',
    serialNo: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB',
    privateKey: merchant.privateKey,
    serial: 'PUB_KEY_ID_0119000001092026112100389900000001',
    platformPrivateKey: platform.privateKey,
    platformPublicKey: platform.publicKey,
  }
}

const scene = {
  out,
  material: createMaterial(),
  environment: { BENCH_PACKAGES: packages, BENCH_PACKAGE: pathToFileURL(resolve('dist/src/index.js')).href },
}

async function measureNotifications(): Promise<NotificationCost> {
  const worker = startWorker(`${out}/notifications.mjs`, scene.environment)
  const cost = (await worker.ask({ rounds, milliseconds })) as NotificationCost
  await worker.end()
  return cost
}

if (values.profile) {
  console.log(await profileClient(scene, 'wechatpay-fetch', milliseconds * 10))
  process.exit()
}

if (values.soak !== undefined) {
  const material = { ...scene.material, faults: Number(values.faults) }
  const soaked = renderSoak(await soakClient({ ...scene, material }, Number(values.soak)))
  writeFileSync(`${out}/soak.md`, soaked)
  console.log(soaked)
  process.exit()
}

if (values.flood !== undefined) {
  const report = await floodReceiver(scene, Number(values.flood), Number(values.seconds))
  writeFileSync(`${out}/flood.md`, report)
  console.log(report)
  process.exit()
}

/** How cost grows with the contract: scripts of their own, because they take minutes. */
function measureGrowth(): string {
  const tables = [
    ['Generating, by operations in the contract', 'scripts/scale.ts'],
    ['Types, by paths in the contract', 'scripts/bench/types/types.ts'],
  ] as const
  return tables
    .map(([title, script]) => {
      const text = execFileSync(process.execPath, ['--import', 'tsx', script], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      return `\n## ${title}\n\n${text}`
    })
    .join('')
}

/** One run. Cold starts on the versions of Node.js that people have; a smoke test fetches none. */
async function measureRun(): Promise<Run> {
  return {
    calls: await runRounds(scene, new RegExp(values.only), rounds, milliseconds),
    notifications: await measureNotifications(),
    coldStarts: await measureColdStarts(
      scene,
      packages,
      values.smoke ? [process.versions.node.split('.')[0]!] : ['20', '22', '24'],
      rounds,
    ),
  }
}

const begun = performance.now()
const measured: Run[] = []
while (measured.length < runs) measured.push(await measureRun())
const results: Results = {
  machine: describeMachine(),
  rounds,
  milliseconds,
  runs: measured,
  bundles: await measureBundles(),
}
writeFileSync(`${out}/results.json`, JSON.stringify(results, null, 2))
const report = renderReport(results) + (values.scale ? measureGrowth() : '')
writeFileSync(`${out}/report.md`, report)
console.log(report)
console.log(`${Math.round((performance.now() - begun) / 1000)} s; dist/bench/report.md and results.json written.`)

if (!values.smoke && !values.only) {
  const file = 'CONTRIBUTING.md'
  const replaced = replaceBetweenMarkers(readFileSync(file, 'utf8'), renderSummary(results))
  if (replaced === undefined) console.warn(`${file} has no place for the table: <!-- bench --> and <!-- /bench -->.`)
  else writeFileSync(file, await format(replaced, { ...(await resolveConfig(file)), filepath: file }))
}
