// The command `npm run generate`: its options, what it prints, and its exit code.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareContracts } from './contract-change.js'
import { readContract, type Contract } from './contract.js'
import { renderOutput, type Place } from './output.js'
import { contractProblems, sayProblem } from './problems.js'
import { finishReplacement, replaceFiles, staleFiles } from './replacement.js'
import { writeReport } from './report.js'
import { readAtRevision } from './revision.js'
import { watchDirectory } from './watch.js'

const defaults = { spec: 'spec/openapi.yaml', out: 'generated' }

/** Runs the command; returns the exit code. With `--watch` it returns only when the process is told to end. */
export async function generate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      spec: { type: 'string', default: defaults.spec },
      out: { type: 'string', default: defaults.out },
    },
  })
  if (values.check) return check(values)
  const committed = readAtRevision('HEAD', values.spec)
  const before = committed === undefined ? undefined : readContract(`HEAD:${values.spec}`, committed)
  const code = await regenerate(values, before, 'the last commit')
  if (code === 0 && before) await reportStale(readContract(values.spec))
  return values.watch ? watch(values) : code
}

/** Writes what follows from the contract; returns the exit code. */
async function regenerate(place: Place, before: Contract | undefined, since: string): Promise<number> {
  const contract = readSound(place)
  if (!contract) return 1
  const written = replaceFiles(place.out, await renderOutput(contract.json, place))
  if (before && !before.broken && before.text !== contract.text)
    for (const line of writeReport(compareContracts(before.json, contract.json), since, packageVersion()))
      console.log(line)
  console.log(
    written.length
      ? `Written: ${written.map((name) => `${place.out}/${name}`).join(', ')}`
      : 'Nothing to write: all is as the contract says.',
  )
  return 0
}

async function check(place: Place): Promise<number> {
  const contract = readSound(place)
  if (!contract) return 1
  const stale = staleFiles(place.out, await renderOutput(contract.json, place))
  // The English text, the samples and the mock belong to our own contract only; loading all that takes seconds.
  const others = place.spec === defaults.spec ? (await import('./agreement.js')).findDisagreements(contract) : []
  for (const line of others) console.error(line)
  for (const name of stale)
    console.error(`${place.out}/${name} does not follow from ${place.spec}: npm run generate${optionsFor(place)}`)
  return stale.length + others.length ? 1 : 0
}

/** The contract, or undefined after its problems have been printed. */
function readSound(place: Place): Contract | undefined {
  if (!existsSync(place.spec)) {
    console.error(`${place.spec} does not exist: give the contract with --spec FILE`)
    return undefined
  }
  finishReplacement(place.out)
  const contract = readContract(place.spec)
  const problems = contractProblems(contract, { house: place.spec === defaults.spec })
  for (const problem of problems) console.error(sayProblem(problem))
  return problems.length ? undefined : contract
}

async function watch(place: Place): Promise<number> {
  if (!existsSync(place.spec)) return 1
  let last = readContract(place.spec)
  await watchDirectory(place.spec, async () => {
    if (!existsSync(place.spec)) return
    const now = readContract(place.spec)
    if (now.text === last.text) return reportEnglish(place, now)
    if ((await regenerate(place, last, 'the last save')) === 0) last = now
    await reportEnglish(place, now)
  })
  return 0
}

/** While one edits, the English text may lag behind: it is told, but holds nothing up. */
async function reportEnglish(place: Place, contract: Contract): Promise<void> {
  if (place.spec !== defaults.spec || contract.broken) return
  const { overlayDisagreements } = await import('./agreement.js')
  for (const line of overlayDisagreements(contract)) console.error(line)
  await reportStale(contract)
}

/** Compares with the last commit, not with the last save: Chinese and English are saved one after the other. */
async function reportStale(contract: Contract): Promise<void> {
  const { sayStaleEnglish } = await import('./staleness.js')
  for (const line of sayStaleEnglish(contract, 'HEAD')) console.error(line)
}

function packageVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}

function optionsFor({ spec, out }: Place): string {
  return spec === defaults.spec && out === defaults.out ? '' : ` -- --spec ${spec} --out ${out}`
}
