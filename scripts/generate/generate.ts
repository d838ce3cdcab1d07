// Writes everything that follows from the contract: npm run generate [-- --check | --watch] [--spec FILE --out DIR]
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readContract, sayProblem } from '../contract/read.js'
import { readOptions } from '../options.js'
import { makeOutput, staleFiles, writeFiles } from './output.js'
import { writeReport } from './report.js'
import { compareSince } from './since.js'

const own = { spec: 'spec/openapi.yaml', out: 'generated' }
const { check, watch, spec, out } = readOptions('generate', {
  check: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  spec: { type: 'string', default: own.spec },
  out: { type: 'string', default: own.out },
})
process.exitCode = await (watch ? runOnEverySave() : generate())

async function generate(): Promise<number> {
  if (!existsSync(spec)) return tell([`${spec} does not exist: give the API definition with --spec FILE`])
  const contract = readContract(spec)
  const isOwn = spec === own.spec
  const made = await makeOutput(contract, { spec, out }, { house: isOwn, command: 'npm run generate' })
  tell(made.warnings.map((problem) => `warning: ${sayProblem(problem)}`))
  if (!made.output) return tell(made.errors.map(sayProblem))
  const since = compareSince(contract, 'HEAD')
  const { changes, lacks } = typeof since === 'object' ? since : { changes: [], lacks: [] }
  // The English text and the mock belong to our own contract only.
  const disagreements = isOwn ? (await import('./agreement.js')).findDisagreements(contract) : []
  const lacking = [...disagreements, ...lacks]
  if (check) {
    const options = isOwn && out === own.out ? '' : ` -- --spec ${spec} --out ${out}`
    const follow = `does not follow from ${spec}: npm run generate${options}`
    return tell([...lacking, ...staleFiles(out, made.output).map((name) => `${out}/${name} ${follow}`)])
  }
  const written = writeFiles(out, made.output).map((name) => `${out}/${name}`)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  if (changes.length > 0) console.log(writeReport(changes, 'the last commit', version).join('\n'))
  console.log(
    written.length ? `Written: ${written.join(', ')}` : 'Nothing to write: all is as the API definition says.',
  )
  // While one edits, one language and the mock may lag behind: it is told, and holds nothing up.
  tell(lacking)
  return 0
}

/** Prints lines of what is wrong; the exit code. */
function tell(lines: readonly string[]): number {
  for (const line of lines) console.error(line)
  return lines.length > 0 ? 1 : 0
}

/** Runs this command anew whenever the contract or its English is saved, until SIGINT or SIGTERM. */
async function runOnEverySave(): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const watched = ['--clear-screen=false', '--include', join(dirname(spec), '*.yaml'), '--exclude', join(out, '*')]
  const again = process.argv.slice(1).filter((one) => one !== '--watch')
  const child = spawn(process.execPath, [tsx, 'watch', ...watched, ...again], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.on('exit', (code) => done(code === 130 ? 0 : (code ?? 0))))
}
