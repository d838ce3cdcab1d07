// Cost of the types for a caller, by the number of paths in the contract: tsx scripts/bench/types/types.ts [--rounds 5] [--paths 1,100,500,1000]
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderChain } from '../../generate/chain.js'
import { readContract } from '../../contract/read.js'
import { renderSchema } from '../../generate/schema.js'
import { readOptions } from '../../options.js'
import { growContract, writePrograms } from './programs.js'

const values = readOptions('bench/types', {
  rounds: { type: 'string', default: '5' },
  paths: { type: 'string', default: '1,100,500,1000' },
})
const root = fileURLToPath(new URL('../../..', import.meta.url))
// Inside node_modules, so that the programs find their packages and git does not find them.
const directory = join(root, 'node_modules/.cache/types-bench')
const sizes = values.paths.split(',').map(Number)
const rounds = Number(values.rounds)

/** The declarations that a caller's compiler reads, around a contract of so many paths. */
async function layOut(size: number, declarations: string): Promise<{ at: string; programs: string[] }> {
  const at = join(directory, String(size))
  cpSync(declarations, at, { recursive: true })
  const contract = growContract(readContract(join(root, 'spec/openapi.yaml')).json, size)
  writeFileSync(join(at, 'generated/schema.d.ts'), await renderSchema(contract))
  writeFileSync(join(at, 'generated/chain.d.ts'), renderChain(contract))
  return { at, programs: writePrograms(contract, at) }
}

interface Cost {
  cpu: number
  memory: number
  instantiations: number
  check: number
}

/** Compiles one program in a process of its own. */
function compile(at: string, program: string): Cost {
  const report =
    'data:text/javascript,process.on("exit",()=>console.log("CPU:",process.cpuUsage().user+process.cpuUsage().system))'
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const out = execFileSync(
    process.execPath,
    ['--import', report, tsc, '--extendedDiagnostics', '-p', join(at, `${program}.json`)],
    {
      encoding: 'utf8',
    },
  )
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(out)?.[1])
  return {
    cpu: figure('CPU') / 1000,
    memory: figure('Memory used') / 1024,
    instantiations: figure('Instantiations'),
    check: figure('Check time') * 1000,
  }
}

/** Asks a fresh language service for its first completion. */
function complete(at: string, program: string): number {
  const script = resolve(root, 'scripts/bench/types/complete.ts')
  const out = execFileSync(process.execPath, ['--import', 'tsx', script, at, program], { encoding: 'utf8', cwd: root })
  return Number(out)
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

rmSync(directory, { recursive: true, force: true })
mkdirSync(directory, { recursive: true })
const declarations = join(directory, 'package')
execFileSync(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  ...['-p', join(root, 'scripts/tsconfig.build.json'), '--outDir', declarations, '--emitDeclarationOnly'],
])

console.log(`CPU, memory, completion: median of ${rounds}, every program once per round; 20 call sites each\n`)
console.log(
  '| paths | program | instantiations | check ms | CPU ms | CPU / `paths` alone | memory MiB | first completion ms |',
)
console.log('|--:|---|--:|--:|--:|--:|--:|--:|')
for (const size of sizes) {
  const { at, programs } = await layOut(size, declarations)
  const costs = new Map(programs.map((program) => [program, [] as Cost[]]))
  const completions = new Map(programs.map((program) => [program, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      costs.get(program)!.push(compile(at, program))
      if (program !== 'paths') completions.get(program)!.push(complete(at, program))
    }
  }
  const of = (program: string, name: keyof Cost) => median(costs.get(program)!.map((cost) => cost[name]))
  for (const program of programs) {
    const completion = completions.get(program)!
    const cells = [
      size,
      `\`${program}\``,
      of(program, 'instantiations'),
      of(program, 'check').toFixed(0),
      of(program, 'cpu').toFixed(0),
      (of(program, 'cpu') / of('paths', 'cpu')).toFixed(2),
      of(program, 'memory').toFixed(0),
      completion.length ? median(completion).toFixed(0) : '',
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
rmSync(directory, { recursive: true, force: true })
