// The command `npm run generate`: its options, what it prints, and its exit code.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareContracts } from './compare.js'
import { readContract, sayProblem, type Contract } from '../contract/read.js'
import { makeOutput, staleFiles, writeFiles, type Output, type Place } from './output.js'
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
  if (code === 0 && before && !before.broken)
    for (const line of await sayLeftBehind(before, readContract(values.spec))) console.error(line)
  return values.watch ? watch(values, code === 0) : code
}

/** Writes what follows from the contract; returns the exit code. */
async function regenerate(place: Place, before: Contract | undefined, since: string): Promise<number> {
  const contract = readExisting(place)
  const output = contract && (await makeSound(contract, place))
  if (!output) return 1
  const written = writeFiles(place.out, output)
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
  const contract = readExisting(place)
  const output = contract && (await makeSound(contract, place))
  if (!output) return 1
  const stale = staleFiles(place.out, output)
  // The English text and the mock belong to our own contract only; loading all that takes seconds.
  const others = place.spec === defaults.spec ? (await import('./agreement.js')).findDisagreements(contract) : []
  const committed = readAtRevision('HEAD', place.spec)
  const before = committed === undefined ? undefined : readContract(`HEAD:${place.spec}`, committed)
  if (before && !before.broken) others.push(...(await sayLeftBehind(before, contract)))
  for (const line of new Set(others)) console.error(line)
  for (const name of stale)
    console.error(`${place.out}/${name} does not follow from ${place.spec}: npm run generate${optionsFor(place)}`)
  return stale.length + others.length ? 1 : 0
}

/** What a change since the last commit has not brought along: the English, and a line of the record. */
async function sayLeftBehind(before: Contract, contract: Contract): Promise<string[]> {
  const { sayStaleEnglish } = await import('./staleness.js')
  const { sayUnrecorded } = await import('./change-record.js')
  const changes = before.text === contract.text ? [] : compareContracts(before.json, contract.json)
  return [...sayStaleEnglish(contract, 'HEAD'), ...sayUnrecorded(changes, before.json, contract, 'HEAD')]
}

function readExisting({ spec }: Place): Contract | undefined {
  if (existsSync(spec)) return readContract(spec)
  console.error(`${spec} does not exist: give the contract with --spec FILE`)
  return undefined
}

/** The generated files, or undefined after what is wrong has been printed. */
async function makeSound(contract: Contract, place: Place): Promise<Output | undefined> {
  const house = place.spec === defaults.spec
  const { errors = [], warnings, output } = await makeOutput(contract, place, { house, command: 'npm run generate' })
  for (const problem of warnings) console.error(`warning: ${sayProblem(problem)}`)
  for (const problem of errors) console.error(sayProblem(problem))
  return output
}

async function watch(place: Place, sound: boolean): Promise<number> {
  if (!existsSync(place.spec)) return 1
  let last = readContract(place.spec)
  let seen = last.text + overlayText(place)
  let wrong = !sound
  await watchDirectory(place.spec, async () => {
    const time = new Date().toTimeString().slice(0, 8)
    if (!existsSync(place.spec)) {
      if (seen) console.error(`${time} ${place.spec} does not exist: waiting for it`)
      seen = ''
      return
    }
    const now = readContract(place.spec)
    if (now.text + overlayText(place) === seen) return
    seen = now.text + overlayText(place)
    console.log(`${time} saved`)
    let code = 0
    // An error that is taken back leaves the text of the last good save: that the files still fit is worth a line.
    if (wrong || now.text !== last.text) code = await regenerate(place, last, 'the last good save')
    if (code === 0) last = now
    const told = await reportEnglish(place, now)
    if (wrong && code === 0 && !told) console.log(`${time} fixed: nothing is wrong any more`)
    wrong = code !== 0 || told
  })
  return 0
}

/** While one edits, the English text may lag behind: it is told, but holds nothing up. Returns whether anything was told. */
async function reportEnglish(place: Place, contract: Contract): Promise<boolean> {
  if (place.spec !== defaults.spec || contract.broken) return false
  const { overlayDisagreements } = await import('./agreement.js')
  const lines = overlayDisagreements(contract)
  for (const line of lines) console.error(line)
  const isStale = await reportStale(contract)
  return lines.length > 0 || isStale
}

/** Compares with the last commit, not with the last save: Chinese and English are saved one after the other. Returns whether any is stale. */
async function reportStale(contract: Contract): Promise<boolean> {
  const { sayStaleEnglish } = await import('./staleness.js')
  const lines = sayStaleEnglish(contract, 'HEAD')
  for (const line of lines) console.error(line)
  return lines.length > 0
}

function overlayText({ spec }: Place): string {
  const file = join(dirname(spec), 'overlay.en.yaml')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function packageVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}

function optionsFor({ spec, out }: Place): string {
  return spec === defaults.spec && out === defaults.out ? '' : ` -- --spec ${spec} --out ${out}`
}
