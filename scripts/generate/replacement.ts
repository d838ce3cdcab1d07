// How generated files come to disk: only what changed, and never a mixture of old and new.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Output } from './output.js'

/** The files of `output` that are missing or differ in `directory`. */
export function staleFiles(directory: string, output: Output): string[] {
  return Object.keys(output).filter((name) => {
    const file = join(directory, name)
    return !existsSync(file) || readFileSync(file, 'utf8') !== output[name]
  })
}

/**
 * Replaces the files that changed, and returns their names. The new files are written beside the directory; one rename
 * makes them valid all together; then each is renamed into its place. Whoever is killed before that one rename leaves
 * the old state, whoever is killed after it leaves work that `finishReplacement` completes.
 */
export function replaceFiles(directory: string, output: Output): string[] {
  const stale = staleFiles(directory, output)
  if (!stale.length) return stale
  const { unfinished, ready } = placesBeside(directory)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  for (const name of stale) writeFileSync(join(unfinished, name), output[name] ?? '', { flush: true } as object)
  renameSync(unfinished, ready)
  finishReplacement(directory)
  return stale
}

/**
 * Lets a signal wait until the files are in place; to Node.js, any listener does that. Only who is killed outright between
 * two renames leaves both states, until the next command.
 */
function undisturbed(work: () => void): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const wait = (): void => undefined
  for (const signal of signals) process.on(signal, wait)
  try {
    work()
  } finally {
    for (const signal of signals) process.off(signal, wait)
  }
}

/** Completes a replacement that was interrupted, or throws it away if it was not valid yet. */
export function finishReplacement(directory: string): void {
  const { unfinished, ready } = placesBeside(directory)
  rmSync(unfinished, { recursive: true, force: true })
  if (!existsSync(ready)) return
  mkdirSync(directory, { recursive: true })
  undisturbed(() => {
    for (const name of readdirSync(ready)) renameSync(join(ready, name), join(directory, name))
    rmSync(ready, { recursive: true })
  })
}

function placesBeside(directory: string): { unfinished: string; ready: string } {
  const place = (suffix: string): string => join(dirname(directory), `.${basename(directory)}.${suffix}`)
  return { unfinished: place('unfinished'), ready: place('ready') }
}
