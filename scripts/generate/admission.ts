// Whether the version and the CHANGELOG say openly that a change of the contract breaks calls.
import { isAtLeast, versionFor, type Verdict } from './report.js'

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
  if (!isAtLeast(version, wanted))
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
