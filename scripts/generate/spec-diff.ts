// Compares the contract with a git revision: npm run spec:diff -- --base REF [--spec FILE]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findAdmission } from './admission.js'
import { newEntries } from './change-record.js'
import type { Change } from './change.js'
import { compareContracts } from './contract-change.js'
import { readContract, syntaxProblems, type Json } from './read.js'
import { sayProblem } from './read.js'
import { judge, strongest, writeReport, type Verdict } from './report.js'
import { isRevision, readAtRevision } from './revision.js'
import { sayStaleEnglish } from './staleness.js'
import { readOptions } from '../options.js'

const { base, spec } = readOptions('spec:diff', {
  base: { type: 'string', default: 'HEAD' },
  spec: { type: 'string', default: 'spec/openapi.yaml' },
})
process.exitCode = compare(base, spec)

function compare(base: string, spec: string): number {
  if (!isRevision(base)) {
    console.error(`spec:diff: git knows no revision ${base}. Give one: npm run spec:diff -- --base main`)
    return 2
  }
  const contract = readContract(spec)
  const problems = syntaxProblems(contract)
  for (const problem of problems) console.error(sayProblem(problem))
  if (problems.length) return 2
  const baseText = readAtRevision(base, spec)
  if (baseText === undefined) {
    console.log(`There was no ${spec} at ${base}: a first contract breaks nothing.`)
    return 0
  }
  const before = readContract(`${base}:${spec}`, baseText)
  if (before.broken) {
    console.error(`spec:diff: ${spec} at ${base} is not readable YAML: choose another base`)
    return 2
  }
  const changes = compareContracts(before.json, contract.json)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const baseVersion = versionIn(readAtRevision(base, 'package.json')) ?? version
  for (const line of writeReport(changes, base, baseVersion)) console.log(line)
  const second = askRedocly(baseText, contract.text)
  if (second.verdict === 'major' && judge(changes) !== 'major') {
    console.log(`Redocly's diff rates it major, and that counts:`)
    for (const line of second.lines) console.log(`  ${line}`)
  }
  const verdict = strongest([judge(changes), second.verdict])
  const admission = findAdmission({
    verdict,
    version,
    baseVersion,
    changelog: readText('CHANGELOG.md'),
    baseChangelog: readAtRevision(base, 'CHANGELOG.md') ?? '',
  })
  if (admission.line) (admission.admitted ? console.log : console.error)(admission.line)
  // Fails as a text without English does: last year's limit does the English reader more harm than none. Where the
  // English holds, one line of the overlay says so; punctuation needs no such line.
  const stale = sayStaleEnglish(contract, base)
  for (const line of stale) console.error(line)
  const unrecorded = isUnrecorded(changes, before.json, contract.json)
  if (unrecorded)
    console.error(
      `接口定义更新记录 in ${spec} has no new line since ${base}: say there what changed, when, and by which source.`,
    )
  return admission.admitted && !stale.length && !unrecorded ? 0 : 1
}

/** Later nobody knows by which page a rule was changed, so that a missing line fails. Texts and examples alone need none. */
function isUnrecorded(changes: Change[], before: Json, after: Json): boolean {
  return changes.some(({ effect }) => effect !== 'none') && newEntries(before, after)?.length === 0
}

/** Redocly's `diff` as a second opinion: what it rates as breaking decides too. */
function askRedocly(before: string, after: string): { verdict: Verdict; lines: string[] } {
  const directory = mkdtempSync(join(tmpdir(), 'spec-diff-'))
  try {
    const files = [join(directory, 'before.yaml'), join(directory, 'after.yaml')] as const
    writeFileSync(files[0], before)
    writeFileSync(files[1], after)
    const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { redocly: string } }
    const args = [join(dirname(manifest), bin.redocly), 'diff', ...files, '--format=json', '--fail-on=none']
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const text = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
      maxBuffer: 1 << 28,
    })
    const report = JSON.parse(text) as RedoclyReport
    const major = report.changes.flatMap(({ verdicts }) => verdicts).filter(({ impact }) => impact === 'major')
    return {
      verdict: major.length ? 'major' : 'none',
      lines: [...new Set(major.map(({ message }) => message))],
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

interface RedoclyReport {
  changes: { verdicts: { impact: Verdict; message: string }[] }[]
}

function versionIn(manifest: string | undefined): string | undefined {
  return manifest === undefined ? undefined : (JSON.parse(manifest) as { version?: string }).version
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
