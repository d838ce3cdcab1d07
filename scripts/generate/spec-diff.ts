// Compares the contract with a git revision: npm run spec:diff -- --base REF [--spec FILE]
import { readFileSync } from 'node:fs'
import { findAdmission } from './admission.js'
import { sayUnrecorded } from './change-record.js'
import { compareContracts } from './compare.js'
import { readContract, sayProblem } from '../contract/read.js'
import { judge, writeReport } from './report.js'
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
  if (contract.broken) {
    console.error(sayProblem(contract.broken))
    return 2
  }
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
  const verdict = judge(changes)
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
  const unrecorded = sayUnrecorded(changes, before.json, contract, base)
  for (const line of unrecorded) console.error(line)
  return admission.admitted && !stale.length && !unrecorded.length ? 0 : 1
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
