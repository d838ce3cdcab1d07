// Generates, checks and compiles synthetic contracts of growing size, each in its own process: npm run scale [-- 1 10 100 1000]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

function measure(size: number): string {
  const place = join(directory, String(size))
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  const spec = join(place, 'openapi.yaml')
  const out = join(place, 'generated')
  const text = syntheticContract(size)
  writeFileSync(spec, text)
  const generate = ['--import', 'tsx', 'scripts/generate/generate.ts', '--spec', spec, '--out', out]
  const first = run(generate)
  writeFileSync(spec, text.replace('maxLength: 32', 'maxLength: 31'))
  const again = run(generate)
  const check = run([...generate, '--check'])
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.json', include: ['generated'] }),
  )
  const tsc = run(['node_modules/typescript/bin/tsc', '-p', place])
  const bytes = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  const lines = readFileSync(spec, 'utf8').split('\n').length
  const cells = [
    size,
    `${lines} lines`,
    ...[first, again, check, tsc].map(say),
    `${first.memory}, ${tsc.memory} MiB`,
    `${Math.round(bytes / 1024)} KiB`,
  ]
  return `| ${cells.join(' | ')} |`
}

interface Run {
  wall: number
  cpu: number
  memory: number
}

const say = ({ wall, cpu }: Run): string => `${wall.toFixed(1)} s (CPU ${cpu.toFixed(1)} s)`

/** Time and memory of one Node.js process: it reports its own resource usage at its end. */
function run(args: string[]): Run {
  const report = join(directory, 'usage.json')
  const hook = `data:text/javascript,import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], { encoding: 'utf8' })
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, memory: Math.round(usage.maxRSS / 1024) }
}

/** The operations of the real contract again and again, under other paths and names. */
function syntheticContract(size: number): string {
  const text = readFileSync('spec/openapi.yaml', 'utf8')
  const real = parse(text) as {
    paths: Record<string, Record<string, { operationId?: string }>>
    components: { schemas: object }
  }
  const originals = Object.entries(real.paths)
  const schemas: Record<string, unknown> = {}
  const paths: Record<string, unknown> = {}
  for (let index = 0; index < size; index++) {
    const [path, item] = originals[index % originals.length] ?? ['', {}]
    const copy = Math.floor(index / originals.length)
    const number = copy === 0 ? '' : String(copy)
    // References are renamed as text: a copy shares nothing with its original.
    const rename = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replace(/#\/components\/schemas\/(\w+)/g, `#/components/schemas/$1${number}`))
    const operations = Object.entries(item).map(([method, operation]) => [
      method,
      { ...operation, ...(operation.operationId ? { operationId: operation.operationId + number } : {}) },
    ])
    paths[number ? path.replace('/v3/', `/v3/copy-${number}/`) : path] = rename(Object.fromEntries(operations))
    if (index % originals.length === 0)
      for (const [name, schema] of Object.entries(real.components.schemas)) schemas[name + number] = rename(schema)
  }
  return stringify(
    {
      ...real,
      webhooks: {},
      paths,
      components: {
        ...real.components,
        schemas: reachable(schemas, { paths, components: { ...real.components, schemas: {} } }),
      },
    },
    { aliasDuplicateObjects: false, lineWidth: 0 },
  )
}

/** Only the schemas that something refers to. */
function reachable(schemas: Record<string, unknown>, root: unknown): Record<string, unknown> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name)) continue
      found.add(name)
      visit(schemas[name])
    }
  }
  visit(root)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)))
}

const directory = 'dist/scale'
const sizes = process.argv.slice(2).map(Number)

console.log(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
console.log(
  '| operations | contract | generate, first | again after one change | --check | tsc | peak memory (generate, tsc) | generated |',
)
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|')
for (const size of sizes.length ? sizes : [1, 10, 100, 1000]) console.log(measure(size))
