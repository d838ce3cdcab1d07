/** Knows how the folder is made that somebody asks files to be written to. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a folder and those above it, unless they are there. Throws the system's error. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    // Not `recursive`: where a folder can never be made, as under /proc, Node.js tries for ever.
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}
