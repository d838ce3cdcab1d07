// Saves under a directory, one call each, one after the other.
import { watch } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Editors write a file in several steps; a save is over when nothing has happened for this many milliseconds. */
const quiet = 60

/** Calls `onSave` after every save beside `file`, until SIGINT or SIGTERM. An error is printed, and watching goes on. */
export async function watchDirectory(file: string, onSave: () => Promise<void>): Promise<void> {
  const directory = dirname(file)
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort())
  let saves = 0
  let wake = (): void => undefined
  // The directory is watched, not the file: many editors replace a file by another of its name. And not what is below it: for that Node.js 20 on
  // Linux watches each file on its own, and loses it when it is replaced.
  watch(directory, { signal: ended.signal }, () => {
    saves++
    wake()
  }).on('error', () => undefined)
  ended.signal.addEventListener('abort', () => wake())
  console.log(`Watching ${directory}/ (Ctrl+C ends it)`)
  for (let seen = 0; !ended.signal.aborted;) {
    if (seen === saves) await new Promise<void>((resolve) => (wake = resolve))
    while (seen !== saves) {
      seen = saves
      await pause(quiet)
    }
    if (ended.signal.aborted) break
    await onSave().catch((error: unknown) => console.error(String(error)))
  }
}
