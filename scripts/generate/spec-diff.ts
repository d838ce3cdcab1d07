// Compares the contract with a git revision: npm run spec:diff -- --base REF [--spec FILE]
import { existsSync, readFileSync } from 'node:fs'
import { readContract, sayProblem } from '../contract/read.js'
import { readOptions } from '../options.js'
import { findAdmission, judge, writeReport } from './report.js'
import { compareSince, isRevision, readAtRevision } from './since.js'

const { base, spec } = readOptions('spec:diff', {
  base: { type: 'string', default: 'HEAD' },
  spec: { type: 'string', default: 'spec/openapi.yaml' },
})
process.exitCode = compare()

function compare(): number {
  if (!isRevision(base))
    return refuse(`spec:diff: git knows no revision ${base}. Give one: npm run spec:diff -- --base main`)
  const contract = readContract(spec)
  if (contract.broken) return refuse(sayProblem(contract.broken))
  const since = compareSince(contract, base)
  if (typeof since === 'string') return refuse(`spec:diff: ${since}`)
  if (since === undefined) {
    console.log(`There was no ${spec} at ${base}: a first API definition breaks nothing.`)
    return 0
  }
  const { changes, lacks } = since
  const version = versionIn(readFileSync('package.json', 'utf8'))
  const baseVersion = versionIn(readAtRevision(base, 'package.json') ?? JSON.stringify({ version }))
  console.log(writeReport(changes, base, baseVersion).join('\n'))
  const changelog = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : ''
  const baseChangelog = readAtRevision(base, 'CHANGELOG.md') ?? ''
  const admission = findAdmission({ verdict: judge(changes), version, baseVersion, changelog, baseChangelog })
  if (admission.line) (admission.admitted ? console.log : console.error)(admission.line)
  // Fails as a text without English does: last year's limit does the English reader more harm than none. Where the
  // English holds, one line of the overlay says so; punctuation needs no such line.
  for (const line of lacks) console.error(line)
  return admission.admitted && lacks.length === 0 ? 0 : 1
}

function refuse(line: string): number {
  console.error(line)
  return 2
}

function versionIn(manifest: string): string {
  return (JSON.parse(manifest) as { version: string }).version
}
