/** Form of an upload: a file with its signed `meta`, written once per call so that every attempt sends the same bytes. */
import type { Problem, WechatPayError } from '../errors.js'
import { describeValue, findUnknownNames } from '../contract/contract.js'
import {
  createNonce,
  digestFile,
  findFilenameProblem,
  formatUpload,
  uploadType,
  type FileDigest,
  type UploadParts,
} from '../protocol/protocol.js'
import { refuseRequest } from './refusal.js'

/** A file to upload: its bytes, a Blob or File, or the path of a file on this machine. */
export type UploadFile = Uint8Array | ArrayBuffer | Blob | string | URL

/** What `meta` is made from. */
export interface UploadFacts {
  readonly filename: string
  /** Digest of the file, lower-case hex. */
  readonly digest: string
}

/** What an upload sends. */
export interface UploadInit {
  readonly file: UploadFile
  /** Name of the file, 1 to 128 characters, with an extension that fits. Default: that of the File or of the path. */
  readonly filename?: string | undefined
  /** Media type of the file. Default: that of the Blob, otherwise by the extension. */
  readonly type?: string | undefined
  /**
   * Further fields of the part `meta`, which alone is signed. Made by itself: `{ filename, sha256 }`, or `{ digest }` for SM3, as most operations
   * want it. For operations with other names give a function, e.g. `({ filename, digest }) => ({ file_name: filename, file_digest: digest })`.
   */
  readonly meta?:
    Readonly<Record<string, unknown>> | ((facts: UploadFacts) => Readonly<Record<string, unknown>>) | undefined
  /** Name of the file's part. Default: `file`. */
  readonly fileField?: string | undefined
  /** Default: `sha256`. */
  readonly digest?: FileDigest | undefined
}

/** Every option of {@link UploadInit}. */
export const uploadNames = {
  file: 0,
  filename: 0,
  type: 0,
  meta: 0,
  fileField: 0,
  digest: 0,
} satisfies Record<keyof UploadInit, 0>

/** An upload before it is written. */
type FormParts = Omit<UploadParts, 'meta' | 'boundary'> & Pick<PreparedUpload, 'meta'>

/** An upload as it is sent. */
export interface PreparedUpload {
  /** What `meta` says. */
  readonly meta: Readonly<Record<string, unknown>>
  /** The text of `meta`: what is signed. */
  readonly signed: Uint8Array
  readonly body: Uint8Array
  readonly contentType: string
  /** Size of the file in bytes. */
  readonly size: number
  readonly type: string
  /** What it was written from. */
  readonly parts: FormParts
}

/** Media types by extension, of the files that WeChat Pay's pages name. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  bmp: 'image/bmp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  csv: 'text/csv',
  avi: 'video/x-msvideo',
  wmv: 'video/x-ms-wmv',
  mpeg: 'video/mpeg',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  mkv: 'video/x-matroska',
  flv: 'video/x-flv',
  f4v: 'video/x-f4v',
  m4v: 'video/x-m4v',
  rmvb: 'application/vnd.rn-realmedia-vbr',
}

const FILE_WANTED = 'must be a Uint8Array, a Blob or File, or the path of a file'

/** Reads a file whole: its digest stands before its bytes. */
async function readFile(file: unknown): Promise<{ bytes: Uint8Array; name?: string; type?: string } | Problem> {
  const refuse = (given: string, rule = FILE_WANTED): Problem => ({ pointer: '/file', rule, given })
  if (file instanceof Uint8Array) return { bytes: new Uint8Array(file) }
  if (file instanceof ArrayBuffer) return { bytes: new Uint8Array(file.slice(0)) }
  if (typeof Blob === 'function' && file instanceof Blob) {
    const { name } = file as Partial<File>
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { bytes, ...(typeof name === 'string' && { name }), ...(file.type && { type: file.type }) }
  }
  if ((typeof file === 'string' && file !== '') || file instanceof URL) {
    try {
      const { readFile: read } = await import('node:fs/promises')
      const name = String(file).split(/[/\\]/).at(-1)!
      return { bytes: await read(file), name: file instanceof URL ? decodeURIComponent(name) : name }
    } catch (error) {
      const { code = 'unreadable' } = error as NodeJS.ErrnoException
      return refuse(`a path that cannot be read: ${code}`)
    }
  }
  return refuse(describeValue(file))
}

/** The fields of `meta`, with the digest in them. */
function makeMeta(meta: UploadInit['meta'], facts: UploadFacts, digest: FileDigest): Record<string, unknown> | Problem {
  const { filename, digest: value } = facts
  const rule = 'must be an object, or a function that returns one'
  const made: unknown = typeof meta === 'function' ? meta(facts) : meta
  const isObject = typeof made === 'object' && made !== null && !Array.isArray(made)
  if (made !== undefined && !isObject) return { pointer: '/meta', rule, given: describeValue(made) }
  if (typeof meta === 'function') return isObject ? { ...made } : { pointer: '/meta', rule, given: 'nothing' }
  const own: Record<string, unknown> = digest === 'sha256' ? { filename, sha256: value } : { digest: value }
  for (const [name, wanted] of Object.entries(own)) {
    const given = (made as Record<string, unknown> | undefined)?.[name]
    if (given === undefined || given === wanted) continue
    const what = name === 'filename' ? 'the filename of the upload' : `the ${digest} digest of the file`
    return { pointer: `/meta/${name}`, rule: `must be ${what}; leave it out, and it is`, given: describeValue(given) }
  }
  return { ...own, ...(made as object | undefined) }
}

const isProblem = (value: object): value is Problem => 'pointer' in value && 'rule' in value

/** Refuses an upload for all its problems. */
export function refuseUpload(path: string, problems: readonly Problem[]): WechatPayError {
  return refuseRequest(`The upload to ${path} was not sent`, problems)
}

/**
 * Reads the file and writes the body. Throws `ERR_REQUEST_INVALID` for everything that WeChat Pay would refuse, every problem at once; `known` are
 * the names of further options.
 */
export async function prepareUpload(path: string, init: UploadInit, known: object = {}): Promise<PreparedUpload> {
  if (typeof init !== 'object' || init === null) {
    throw refuseUpload(path, [{ pointer: '', rule: 'must be an object with file', given: describeValue(init) }])
  }
  const { fileField = 'file', digest = 'sha256' } = init
  const problems: Problem[] = findUnknownNames('every', init, { ...uploadNames, ...known }).map(({ name, nearest }) => {
    const given = describeValue((init as unknown as Record<string, unknown>)[name])
    return { pointer: `/${name}`, rule: 'is not an option of an upload', given, ...(nearest && { nearest }) }
  })
  const read = await readFile(init.file)
  const found = isProblem(read) ? undefined : read
  if (isProblem(read)) problems.push(read)
  else if (read.bytes.length === 0) problems.push({ pointer: '/file', rule: 'must not be empty', given: '0 bytes' })
  const filename = init.filename ?? found?.name
  const wrongName = findFilenameProblem(filename)
  // Of a file that is not there, nobody knows the name.
  if (wrongName && (found || init.filename !== undefined)) problems.push({ pointer: '/filename', ...wrongName })
  const extension = /\.(\w+)$/.exec(String(filename))?.[1]?.toLowerCase() ?? ''
  const type =
    init.type ?? found?.type ?? (Object.hasOwn(types, extension) ? types[extension]! : 'application/octet-stream')
  const demand = (isMet: boolean, name: string, rule: string, value: unknown) => {
    if (!isMet) problems.push({ pointer: `/${name}`, rule, given: describeValue(value) })
  }
  const isType = typeof type === 'string' && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type)
  demand(isType, 'type', 'must be a media type such as image/png', type)
  const isField = typeof fileField === 'string' && /^[\w.-]{1,64}$/.test(fileField) && fileField !== 'meta'
  const fieldRule = 'must be the name of the part that holds the file: letters, digits and _ only, and not meta'
  demand(isField, 'fileField', fieldRule, fileField)
  demand(digest === 'sha256' || digest === 'sm3', 'digest', 'must be one of sha256, sm3', digest)
  if (problems.length > 0 || !found) throw refuseUpload(path, problems)
  const file = found.bytes
  const meta = makeMeta(init.meta, { filename: filename!, digest: digestFile(file, digest) }, digest)
  if (isProblem(meta)) throw refuseUpload(path, [meta])
  return writeUpload({ meta, file, filename: filename!, type, fileField })
}

/** Writes the body of an upload. */
export function writeUpload(parts: FormParts): PreparedUpload {
  const { file, type } = parts
  const meta = JSON.stringify(parts.meta)
  let boundary
  // 32 random characters: in a file they can only stand on purpose.
  do boundary = createNonce()
  while (Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(boundary) || meta.includes(boundary))
  return {
    meta: parts.meta,
    signed: Buffer.from(meta),
    body: formatUpload({ ...parts, meta, boundary }),
    contentType: uploadType(boundary),
    size: file.length,
    type,
    parts,
  }
}
