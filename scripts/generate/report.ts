// The report on a changed contract: what changed, which version that makes, and what callers have to do.
import { type Change, type Effect } from './compare.js'

/** The part of the version that a change moves. */
export type Verdict = 'none' | 'patch' | 'minor' | 'major'

const verdictOf: Record<Effect, Verdict> = { none: 'patch', compatible: 'minor', refused: 'major', breaks: 'major' }
const order: Verdict[] = ['none', 'patch', 'minor', 'major']

/** The strongest of several verdicts. */
export const strongest = (verdicts: Verdict[]): Verdict =>
  order[Math.max(0, ...verdicts.map((verdict) => order.indexOf(verdict)))] ?? 'none'

/** What the changes together mean for the version of the package. */
export function judge(changes: Change[]): Verdict {
  return strongest(changes.map(({ effect }) => verdictOf[effect]))
}

/** The least version that admits to the verdict; before 1.0.0 a breaking change moves the second number, others the third. */
export function versionFor(version: string, verdict: Verdict): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number)
  const breaking = verdict === 'major'
  if (verdict === 'none') return version
  if (major === 0) return breaking ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`
  if (breaking) return `${major + 1}.0.0`
  return verdict === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** Whether `version` is at least `wanted`, by its three numbers. */
export function isAtLeast(version: string, wanted: string): boolean {
  const numbers = (text: string): number[] => text.split(/[.+-]/).slice(0, 3).map(Number)
  const [have, want] = [numbers(version), numbers(wanted)]
  const differs = have.findIndex((number, index) => number !== want[index])
  return differs === -1 || (have[differs] ?? 0) > (want[differs] ?? 0)
}

const marks: Record<Effect, string> = { none: '·', compatible: '+', refused: '!', breaks: '✗' }

/** The report in lines: changes by operation, then the verdict for the version and for callers. */
export function writeReport(changes: Change[], since: string, version: string): string[] {
  if (!changes.length) return [`The contract is the same as ${since}.`]
  const groups = new Map<string, Change[]>()
  for (const change of changes) groups.set(change.of, [...(groups.get(change.of) ?? []), change])
  const lines = [...groups].flatMap(([of, group]) => [
    `  ${of}`,
    ...group.map(({ what, effect, caller }) => `    ${marks[effect]} ${what}${caller && ` → ${caller}`}`),
  ])
  const verdict = judge(changes)
  return [
    `The contract compared with ${since}:`,
    ...lines,
    `Version: ${sayVersion(version, verdict)}`,
    `Callers: ${sayCallers(changes)}`,
  ]
}

/** Before 1.0.0 the numbers move one place later than the verdict says, which puzzles whoever does not know. */
function sayVersion(version: string, verdict: Verdict): string {
  const next = `${verdict} (${version} → ${versionFor(version, verdict)})`
  const moves = verdict === 'major' || verdict === 'minor'
  return version.startsWith('0.') && moves ? `${next} (while 0.x)` : next
}

function sayCallers(changes: Change[]): string {
  const breaking = changes.filter(({ effect }) => effect === 'breaks')
  const refused = changes.filter(({ effect }) => effect === 'refused')
  if (breaking.length)
    return `${breaking.length} ${breaking.length === 1 ? 'change breaks' : 'changes break'} the compilation of the code that uses what changed (✗)`
  if (refused.length) return 'compiles unchanged; values that passed before are refused now (!)'
  return 'compiles unchanged'
}
