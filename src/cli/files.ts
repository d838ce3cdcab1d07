/** Files that the command writes: keys and certificates, for their owner's eyes only. */
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Text } from '../environment/environment.js'
import type { Voice } from './terminal.js'

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

/** Lists the files that the command wrote into a folder, with their hashes; `sha256sum -c` reads it. */
const LIST = '.wechatpay-fetch'

const hash = (content: string) => createHash('sha256').update(content).digest('hex')

function readList(folder: string): Map<string, string> {
  try {
    const lines = readFileSync(join(folder, LIST), 'utf8').matchAll(/^([0-9a-f]{64}) {2}([\w.-]+)$/gm)
    return new Map(Array.from(lines, ([, sum, name]) => [name!, sum!]))
  } catch {
    // An empty folder, or one that this command has never written to.
    return new Map()
  }
}

type Existing = 'none' | 'link' | 'other' | { readonly content: string }

function look(path: string): Existing {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return 'none'
  if (stats.isSymbolicLink()) return 'link'
  return stats.isFile() ? { content: readFileSync(path, 'utf8') } : 'other'
}

/** Reads the files in a folder that an earlier run of the command wrote and that nobody has changed since. */
export function readOwnFiles(folder: string): ReadonlyMap<string, string> {
  const own = new Map<string, string>()
  for (const [name, sum] of readList(folder)) {
    const existing = look(join(folder, name))
    if (typeof existing === 'object' && hash(existing.content) === sum) own.set(name, existing.content)
  }
  return own
}

/** Why a file is not written. */
export type FileRefusalKind = 'foreign' | 'link' | 'other'

/** A file that is not written, because something that is not the command's stands in its place. */
export interface FileRefusal {
  readonly kind: FileRefusalKind
  readonly path: string
}

const words: Readonly<Record<FileRefusalKind, (path: string) => Text>> = {
  foreign: (path) => ({
    en: `${path} is there already and was not written by this command.`,
    zh: `${path} 已经存在，而且不是本命令写入的。`,
  }),
  link: (path) => ({ en: `${path} is a symbolic link.`, zh: `${path} 是符号链接。` }),
  other: (path) => ({ en: `${path} is there already and is no file.`, zh: `${path} 已经存在，而且不是文件。` }),
}

/** Tells which files stand in the way, and what to do. True where there are any. */
export function tellRefusedFiles({ err, say }: Pick<Voice, 'err' | 'say'>, refused: readonly FileRefusal[]): boolean {
  if (refused.length === 0) return false
  for (const { kind, path } of refused) err(say(words[kind](path)))
  err(
    say({
      en: 'Nothing was written. Name another folder with --out, or move them away.',
      zh: '没有写入任何内容。请用 --out 指定别的目录，或先移走它们。',
    }),
  )
  return true
}

/**
 * Writes files into a folder, all of them or none, by default readable by their owner only. What the command did not write itself is never written over, and
 * links are not followed: then nothing is written, and what stands in the way is returned. Throws the system's error.
 */
export function writeOwnFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  mode = 0o600,
): readonly FileRefusal[] {
  makeFolder(folder)
  const list = readList(folder)
  const refused: FileRefusal[] = []
  for (const [name, content] of files) {
    const path = join(folder, name)
    const existing = look(path)
    if (existing === 'none') continue
    if (typeof existing === 'string') refused.push({ kind: existing, path })
    else if (existing.content !== content && hash(existing.content) !== list.get(name)) {
      refused.push({ kind: 'foreign', path })
    }
  }
  const ofList = look(join(folder, LIST))
  if (ofList === 'link' || ofList === 'other') refused.push({ kind: ofList, path: join(folder, LIST) })
  if (refused.length > 0) return refused
  for (const [name, content] of files) list.set(name, hash(content))
  const lines = Array.from(list, ([name, sum]) => `${sum}  ${name}\n`).join('')
  // The list comes last: what it names is then there.
  replaceAll(folder, new Map([...files, [LIST, lines]]), mode)
  return []
}

/** Writes every file beside its place and then moves all of them there, which replaces a link instead of following it. */
function replaceAll(folder: string, files: ReadonlyMap<string, string>, mode: number): void {
  const written = new Map<string, string>()
  try {
    for (const [name, content] of files) {
      const path = join(folder, `.${name}.${randomUUID()}`)
      written.set(name, path)
      const file = openSync(path, 'wx', mode)
      try {
        // The umask has no say in what somebody asked for.
        fchmodSync(file, mode)
        writeFileSync(file, content)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    }
    for (const [name, path] of written) renameSync(path, join(folder, name))
  } catch (error) {
    for (const path of written.values()) rmSync(path, { force: true })
    throw error
  }
}
