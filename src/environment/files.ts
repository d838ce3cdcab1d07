/** Files that variables point to: keys, secrets, and files of variables. */
import { decodeText } from '../keys/keys.js'
import type { Variables } from './variables.js'
import type { Reason } from './words.js'

/** What a file holds, or why it cannot be read. */
export type FileReading<Content> = { readonly content: Content } | { readonly reason: Reason }

/** Asked for when it is needed, so that run-times without a file system can load this file. */
const system = () => ({
  fs: process.getBuiltinModule('node:fs'),
  path: process.getBuiltinModule('node:path'),
  util: process.getBuiltinModule('node:util'),
})

/** Letters of both cases with digits, many of them in a row: a piece of a key, and no folder. */
const isDense = (text: string) =>
  text.match(/[A-Za-z0-9]{20,}/g)?.some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run)) ?? false

/**
 * The path as the system resolves it, where the text looks like one: it opens like a path or ends in the extension of a file, is short, and has no
 * step that could be a piece of a key. `undefined` for everything else, which must not stand in a message.
 */
export function showPath(text: string): string | undefined {
  const isPath = /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/]|\\\\)|\.[A-Za-z][A-Za-z0-9]{1,5}$/.test(text)
  if (!isPath || text.length > 260 || /[+=\p{C}]/u.test(text) || isDense(text)) return undefined
  return text.startsWith('~') ? text : system().path.resolve(text)
}

/** Reads a file. What cannot be read is told by kind. */
export function readFile(path: string): FileReading<Uint8Array> {
  const shown = showPath(path)
  try {
    return { content: system().fs.readFileSync(path) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    if (code === 'ENOENT' && path.startsWith('~')) return { reason: { kind: 'tilde', path: shown } }
    if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: { kind: 'noFile', path: shown } }
    if (code === 'EISDIR') return { reason: { kind: 'folder', path: shown } }
    if (code === 'EACCES' || code === 'EPERM') return { reason: { kind: 'noPermission', path: shown } }
    // A text that no path can be: with NUL, or longer than any.
    if (code === 'ENAMETOOLONG' || code.startsWith('ERR_')) return { reason: { kind: 'noFile', path: undefined } }
    return { reason: { kind: 'system', code, path: shown } }
  }
}

/** True where something is at a path. */
export const exists = (path: string) => system().fs.existsSync(path)

/** Reads the variables of a file, in UTF-8 or UTF-16, as Node.js reads them with its own `--env-file`. */
export function readVariables(path: string, prefix: string): FileReading<Variables> {
  const file = readFile(path)
  if ('reason' in file) return file
  const content = system().util.parseEnv(decodeText(file.content))
  const holdsSome = Object.keys(content).some((name) => name.startsWith(prefix))
  return holdsSome ? { content } : { reason: { kind: 'noVariables', prefix } }
}
