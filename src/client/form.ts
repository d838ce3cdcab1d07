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

/** Notes what is wrong with a field of an upload. */
type Refuse = (name: string, rule: string, given: string) => undefined

/** Reads a file whole: its digest stands before its bytes. */
async function readFile(file: unknown, refuse: Refuse) {
  const rule = 'must be a Uint8Array, a Blob or File, or the path of a file'
  if (file instanceof Uint8Array) return { bytes: new Uint8Array(file) }
  if (file instanceof ArrayBuffer) return { bytes: new Uint8Array(file.slice(0)) }
  if (file instanceof Blob) {
    const { name, type } = file as Blob & Partial<File>
    return { bytes: new Uint8Array(await file.arrayBuffer()), name, type: type || undefined }
  }
  if ((typeof file !== 'string' || file === '') && !(file instanceof URL))
    return refuse('file', rule, describeValue(file))
  try {
    const { readFile: read } = await import('node:fs/promises')
    const name = String(file).split(/[/\\]/).at(-1)!
    return { bytes: await read(file), name: file instanceof URL ? decodeURIComponent(name) : name }
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    return refuse('file', rule, `a path that cannot be read: ${code}`)
  }
}

/** The fields of `meta`, with the digest in them. */
function makeMeta(meta: UploadInit['meta'], facts: UploadFacts, digest: FileDigest, refuse: Refuse) {
  const isFunction = typeof meta === 'function'
  const made: unknown = isFunction ? meta(facts) : meta === undefined ? {} : meta
  if (typeof made !== 'object' || made === null || Array.isArray(made)) {
    return refuse('meta', 'must be an object, or a function that returns one', describeValue(made))
  }
  if (isFunction) return { ...made }
  const { filename, digest: value } = facts
  const own: Record<string, unknown> = digest === 'sha256' ? { filename, sha256: value } : { digest: value }
  for (const [name, wanted] of Object.entries(own)) {
    const given = (made as Record<string, unknown>)[name]
    if (given === undefined || given === wanted) continue
    const what = name === 'filename' ? 'the filename of the upload' : `the ${digest} digest of the file`
    return refuse(`meta/${name}`, `must be ${what}; leave it out, and it is`, describeValue(given))
  }
  return { ...own, ...made }
}

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
  const problems: Problem[] = findUnknownNames('every', init, { ...uploadNames, ...known }).map((unknown) => {
    const { name, value, nearest } = unknown
    const rule = 'is not an option of an upload'
    return { pointer: `/${name}`, rule, given: describeValue(value), ...(nearest && { nearest }) }
  })
  const refuse: Refuse = (name, rule, given) => void problems.push({ pointer: `/${name}`, rule, given })
  const file = await readFile(init.file, refuse)
  if (file?.bytes.length === 0) refuse('file', 'must not be empty', '0 bytes')
  const filename = init.filename ?? file?.name
  const wrongName = findFilenameProblem(filename)
  // Of a file that is not there, nobody knows the name.
  if (wrongName && (file || init.filename !== undefined)) refuse('filename', wrongName.rule, wrongName.given)
  const extension = /\.(\w+)$/.exec(String(filename))?.[1]!.toLowerCase() ?? ''
  const type =
    init.type ?? file?.type ?? (Object.hasOwn(types, extension) ? types[extension]! : 'application/octet-stream')
  if (typeof type !== 'string' || !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type)) {
    refuse('type', 'must be a media type such as image/png', describeValue(type))
  }
  if (typeof fileField !== 'string' || !/^[\w.-]{1,64}$/.test(fileField) || fileField === 'meta') {
    const rule = 'must be the name of the part that holds the file: letters, digits, _, . and - only, and not meta'
    refuse('fileField', rule, describeValue(fileField))
  }
  if (digest !== 'sha256' && digest !== 'sm3') {
    refuse('digest', 'must be one of sha256, sm3', describeValue(digest))
  }
  if (problems.length > 0 || !file) throw refuseUpload(path, problems)
  const { bytes } = file
  const meta = makeMeta(init.meta, { filename: filename!, digest: digestFile(bytes, digest) }, digest, refuse)
  if (!meta) throw refuseUpload(path, problems)
  return writeUpload({ meta, file: bytes, filename: filename!, type, fileField })
}

/** Writes the body of an upload. */
export function writeUpload(parts: FormParts): PreparedUpload {
  const { file, type } = parts
  const meta = JSON.stringify(parts.meta)
  // 32 random characters, which stand in no file.
  const boundary = createNonce()
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
