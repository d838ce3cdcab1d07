// Files as they stood at a git revision.
import { execFileSync } from 'node:child_process'
import { basename, dirname, resolve } from 'node:path'

/** The text of a file at a revision; undefined when it was not there, or when this is no git work tree. */
export function readAtRevision(revision: string, file: string): string | undefined {
  return git(['show', `${revision}:./${basename(file)}`], dirname(resolve(file)))
}

/** Whether git knows the revision. */
export function isRevision(revision: string): boolean {
  return git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], '.') !== undefined
}

function git(args: string[], cwd: string): string | undefined {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio, maxBuffer: 1 << 28 })
  } catch {
    return undefined
  }
}
