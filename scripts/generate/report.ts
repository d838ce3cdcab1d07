// The report on a changed contract: what changed, which version that makes, and what has to admit to it.
import { type Change, type Effect } from './effect.js'

/** The part of the version that a change moves. */
export type Verdict = 'none' | 'patch' | 'minor' | 'major'

const verdictOf: Record<Effect, Verdict> = { none: 'patch', compatible: 'minor', refused: 'major', breaks: 'major' }
const order: Verdict[] = ['none', 'patch', 'minor', 'major']

/** What the changes together mean for the version of the package. */
export function judge(changes: Change[]): Verdict {
  return order[Math.max(0, ...changes.map(({ effect }) => order.indexOf(verdictOf[effect])))]!
}

/** The least version that admits to the verdict; before 1.0.0 a breaking change moves the second number, others the third. */
export function versionFor(version: string, verdict: Verdict): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number)
  if (verdict === 'none') return version
  const moved = order.indexOf(verdict) - (major === 0 ? 1 : 0)
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`][Math.max(0, moved - 1)]!
}

const marks: Record<Effect, string> = { none: '·', compatible: '+', refused: '!', breaks: '✗' }

/** The report in lines: changes by operation, then the verdict for the version and for callers. */
export function writeReport(changes: Change[], since: string, version: string): string[] {
  if (!changes.length) return [`The API definition is the same as ${since}.`]
  const groups = new Map<string, Change[]>()
  for (const change of changes) groups.set(change.of, [...(groups.get(change.of) ?? []), change])
  const lines = [...groups].flatMap(([of, group]) => [
    `  ${of}`,
    ...group.map(({ what, effect, caller }) => `    ${marks[effect]} ${what}${caller && ` → ${caller}`}`),
  ])
  const verdict = judge(changes)
  return [
    `The API definition compared with ${since}:`,
    ...lines,
    `Version: ${sayVersion(version, verdict)}`,
    `Callers: ${sayCallers(changes)}`,
  ]
}

/** Before 1.0.0 the numbers move one place later than the verdict says, which puzzles people who do not know it. */
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

/** Finds out whether a verdict is admitted to, and says in a line what is missing. */
export function findAdmission(given: {
  verdict: Verdict
  version: string
  baseVersion: string
  changelog: string
  baseChangelog: string
}): { admitted: boolean; line: string } {
  const { verdict, version, baseVersion, changelog, baseChangelog } = given
  if (verdict !== 'major') return { admitted: true, line: '' }
  const released = sectionOf(baseChangelog, baseVersion)
  if (released === undefined || /unreleased|未发布/i.test(released.heading))
    return { admitted: true, line: `${baseVersion} was not released yet: the change needs no new version.` }
  const wanted = versionFor(baseVersion, verdict)
  if (version.localeCompare(wanted, 'en', { numeric: true }) < 0)
    return {
      admitted: false,
      line: `A breaking change, but package.json says ${version}: at least ${wanted} is wanted.`,
    }
  const section = sectionOf(changelog, version)
  if (!section) return { admitted: false, line: `A breaking change, but CHANGELOG.md has no section for ${version}.` }
  if (!/breaking|不兼容/i.test(section.text))
    return {
      admitted: false,
      line: `A breaking change, but the section ${version} of CHANGELOG.md does not say "Breaking".`,
    }
  return { admitted: true, line: `The version ${version} and the CHANGELOG admit to the breaking change.` }
}

function sectionOf(changelog: string, version: string): { heading: string; text: string } | undefined {
  const sections = changelog.split(/^(?=## )/m).map((text) => ({ heading: text.split('\n')[0] ?? '', text }))
  const isNamed = ({ heading }: { heading: string }): boolean =>
    heading.startsWith('## ') && heading.split(/[^\d.]+/).some((word) => word.replace(/\.$/, '') === version)
  return sections.find(isNamed)
}
