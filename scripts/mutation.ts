// Mutation testing: changes src a little, thousands of times, and runs the tests of each change. npm run test:mutation [-- --folders protocol,keys]
// While tests are being written for one file of a folder: npm run test:mutation -- --files src/client/retry.ts --tests client/retry
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { generateKeyPairSync, generatePrimeSync } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Stryker } from '@stryker-mutator/core'
import { readOptions } from './options.js'

/** Folders of src that are mutated: the tests that must notice, folders or files of `test/`, and the least score in percent, if it has its own. */
const folders: Readonly<Record<string, { readonly tests: readonly string[]; readonly least?: number }>> = {
  protocol: { tests: ['protocol'], least: 95 },
  keys: { tests: ['keys'] },
  wire: { tests: ['wire'] },
  client: { tests: ['client'] },
  notification: { tests: ['notification'], least: 95 },
  certificates: { tests: ['certificates'] },
}

/** The least score over all folders, in percent. */
const LEAST = 90

const directory = 'dist/mutation'

/** What this file reads of a report in Stryker's format. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>
}

interface ReportedMutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  /** Counted from 1. */
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Position {
  readonly line: number
  readonly column: number
}

/** A change that no test noticed. */
interface Survivor {
  readonly file: string
  readonly line: number
  readonly mutator: string
  /** The changed code, and what it was changed to. */
  readonly code: string
  readonly mutant: string
  /** Why no test can notice it, from `test/mutation/equivalent.json`. */
  equivalent?: string
}

/** An entry of `test/mutation/equivalent.json`. */
interface Equivalent {
  readonly file: string
  readonly code: string
  readonly mutant: string
  readonly why: string
}

interface Result {
  readonly folder: string
  /** Files that were changed. */
  readonly files: readonly string[]
  readonly minutes: number
  /** Changes that a test noticed, by a failure or by never ending. */
  readonly noticed: number
  readonly missed: readonly Survivor[]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The text between two places. */
function cut(source: string, { start, end }: ReportedMutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines[lines.length - 1]!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  return oneLine(lines.join('\n'))
}

function readReport(file: string): Pick<Result, 'files' | 'noticed' | 'missed'> {
  let noticed = 0
  const missed: Survivor[] = []
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  for (const [file, { source, mutants }] of Object.entries(report.files)) {
    for (const { status, location, mutatorName: mutator, replacement = '' } of mutants) {
      if (status === 'Killed' || status === 'Timeout') noticed++
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      missed.push({
        file,
        line: location.start.line,
        mutator,
        code: cut(source, location),
        mutant: oneLine(replacement),
      })
    }
  }
  return { files: Object.keys(report.files), noticed, missed }
}

/** Keys for the tests; see `test/mutation/keys.ts`. */
function makeKeys(): string {
  const key = () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' })
  const prime = () => `${generatePrimeSync(1024, { bigint: true })}`
  return JSON.stringify({ keys: Array.from({ length: 6 }, key), primes: Array.from({ length: 6 }, prime) })
}

async function mutate(folder: string, files: string, concurrency: number): Promise<Result> {
  const started = performance.now()
  // test/mutation/vitest.config.ts reads it in the processes that run the tests.
  process.env['MUTATED_TESTS'] = options.tests ?? folders[folder]!.tests.join()
  await new Stryker({
    testRunner: 'vitest',
    // Stryker knows the tests of each change; to look for them once more takes longer than most of them.
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: [files],
    concurrency,
    tempDirName: `${directory}/sandbox`,
    ignorePatterns: ['dist', 'coverage', 'spec/guides', '*.md'],
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `${directory}/${folder}.json` },
    htmlReporter: { fileName: `${directory}/${folder}.html` },
    // A constant of a module is read when the module is loaded: nearly every table and pattern here is one.
    ignoreStatic: false,
    warnings: false,
    // A busy machine must not pass for a test that never ends.
    timeoutMS: 10_000,
  }).runMutationTest()
  return { folder, minutes: (performance.now() - started) / 60_000, ...readReport(`${directory}/${folder}.json`) }
}

/** Entries of the list whose code is no longer there as a survivor. */
function markEquivalents(results: readonly Result[]): Equivalent[] {
  const list = JSON.parse(readFileSync('test/mutation/equivalent.json', 'utf8')) as Equivalent[]
  const missed = results.flatMap((result) => result.missed)
  return list.filter((entry) => {
    const found = missed.filter(
      ({ file, code, mutant }) => file === entry.file && code === entry.code && mutant === entry.mutant,
    )
    for (const survivor of found) survivor.equivalent = entry.why
    return found.length === 0 && results.some(({ files }) => files.includes(entry.file))
  })
}

const scoreOf = (results: readonly Pick<Result, 'noticed' | 'missed'>[]): number => {
  const noticed = results.reduce((sum, result) => sum + result.noticed, 0)
  const missed = results.reduce((sum, result) => sum + result.missed.length, 0)
  return (100 * noticed) / (noticed + missed)
}

function row(name: string, results: readonly Result[], least: number | undefined): string {
  const missed = results.flatMap((result) => result.missed)
  const equivalent = missed.filter((survivor) => survivor.equivalent).length
  const mutants = results.reduce((sum, result) => sum + result.noticed, 0) + missed.length
  const minutes = results.reduce((sum, result) => sum + result.minutes, 0)
  const score = `${scoreOf(results).toFixed(1)} %`
  return `| ${[name, mutants, missed.length, equivalent, score, least ? `${least} %` : '', minutes.toFixed(1)].join(' | ')} |`
}

const code = (text: string) => `\`${text.length > 120 ? `${text.slice(0, 120)}…` : text}\``

const options = readOptions('test:mutation', {
  folders: { type: 'string' },
  files: { type: 'string' },
  tests: { type: 'string' },
  concurrency: { type: 'string' },
})
// Files tell their folder.
const ofFiles = options.files && [options.files.split('/')[1] ?? options.files]
const chosen = ofFiles || (options.folders?.split(',') ?? Object.keys(folders))
const unknown = chosen.filter((folder) => !Object.hasOwn(folders, folder))
if (unknown.length > 0) {
  console.error(`test:mutation: ${unknown.join(', ')} is not mutated. It knows ${Object.keys(folders).join(', ')}`)
  process.exit(2)
}

mkdirSync(directory, { recursive: true })
process.env['MUTATED_KEYS'] = makeKeys()
const results: Result[] = []
for (const folder of chosen) {
  console.log(`\n${folder}`)
  const files = options.files ?? `src/${folder}/**/*.ts`
  results.push(await mutate(folder, files, Number(options.concurrency ?? availableParallelism())))
}
const stale = markEquivalents(results)
const isWhole = chosen.length === Object.keys(folders).length
const missed = results.flatMap((result) => result.missed)

const table = [
  '| folder | mutants | survived | of them equivalent | score | least | minutes |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...results.map((result) => row(result.folder, [result], folders[result.folder]!.least)),
  ...(isWhole ? [row('all', results, LEAST)] : []),
].join('\n')

const told = (survivor: Survivor) =>
  `- ${survivor.file}:${survivor.line} ${code(survivor.code)} → ${code(survivor.mutant)}${survivor.equivalent ? `: ${survivor.equivalent}` : ''}`
const lists = [
  '# Mutation testing',
  table,
  'The score is the share of changes that a test noticed. Equivalent changes count as not noticed.',
  '## Survivors',
  missed
    .filter(({ equivalent }) => !equivalent)
    .map(told)
    .join('\n') || 'None.',
  '## Equivalent survivors, and why no test can notice them',
  missed
    .filter(({ equivalent }) => equivalent)
    .map(told)
    .join('\n') || 'None.',
]
writeFileSync(`${directory}/report.md`, `${lists.join('\n\n')}\n`)
writeFileSync(
  `${directory}/report.json`,
  `${JSON.stringify({ score: isWhole ? scoreOf(results) : null, folders: results.map((result) => ({ ...result, score: scoreOf([result]) })) }, null, 2)}\n`,
)
console.log(`\n${table}\n\n${directory}/report.md names the survivors.`)

for (const { file, code: what } of stale)
  console.error(`test/mutation/equivalent.json: ${file} ${what} no longer survives`)
const low = results.filter((result) => scoreOf([result]) < (folders[result.folder]!.least ?? 0))
for (const { folder } of low) console.error(`${folder}: less than ${folders[folder]!.least} %`)
if (isWhole && scoreOf(results) < LEAST) console.error(`All: less than ${LEAST} %`)
process.exit(low.length > 0 || (isWhole && scoreOf(results) < LEAST) ? 1 : 0)
