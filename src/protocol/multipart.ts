/** Body of an upload: `multipart/form-data` with the signed part `meta` and the file. */
import { createHash } from 'node:crypto'
import { WechatPayError } from '../errors.js'

/** Digests that bind the unsigned file to the signed `meta`. */
export type FileDigest = 'sha256' | 'sm3'

/** Digest of a file in lower-case hex. Throws `ERR_OPTIONS` where this run-time has no SM3. */
export function digestFile(file: Uint8Array, digest: FileDigest): string {
  let hash
  try {
    hash = createHash(digest)
  } catch {
    throw new WechatPayError(
      'ERR_OPTIONS',
      `digest: ${digest}, which this run-time's node:crypto does not have. Wanted: Node.js with an OpenSSL that was built with it, as the ` +
        'official builds of Node.js 20 and later are.',
    )
  }
  return hash.update(file).digest('hex')
}

/** Why a name cannot stand in the header of a part, as what was given and what is wanted; `undefined` when it can. */
export function findFilenameProblem(filename: unknown): { readonly rule: string; readonly given: string } | undefined {
  const rule = 'must be text of 1 to 128 characters without quotation marks, backslashes and control characters'
  if (typeof filename !== 'string') return { rule, given: filename === undefined ? 'nothing' : `a ${typeof filename}` }
  // Clients write these in different ways (%22, \", %0D%0A), and the name in `meta` would be another one.
  if (/["\\]/.test(filename)) return { rule, given: 'a name with a quotation mark or a backslash' }
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(filename)) {
    return { rule, given: 'a name with a line break or another control character' }
  }
  if (/\p{Surrogate}/u.test(filename)) {
    return { rule, given: 'a name with half a surrogate pair' }
  }
  const { length } = [...filename]
  return length >= 1 && length <= 128 ? undefined : { rule, given: `${length} characters` }
}

/** An upload before it is written. */
export interface UploadParts {
  /** The exact text of the part `meta`; it alone is signed. */
  readonly meta: string
  /** Name of the file's part, `file` in most operations. */
  readonly fileField: string
  readonly filename: string
  /** Media type of the file, e.g. `image/png`. */
  readonly type: string
  readonly file: Uint8Array
  /** Must occur nowhere in the parts. */
  readonly boundary: string
}

/**
 * Writes the body of an upload as the official SDKs do: `meta` first and without a file name, names in double quotes, the file name as raw UTF-8.
 */
export function formatUpload({ meta, fileField, filename, type, file, boundary }: UploadParts): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n${meta}\r\n` +
        `--${boundary}\r\nContent-Disposition: form-data; name="${fileField}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}

/** `Content-Type` of an upload. WeChat Pay takes no quotes around the boundary. */
export function uploadType(boundary: string): string {
  return `multipart/form-data; boundary=${boundary}`
}

/** One part of a form: its header lines by lower-case name, and its bytes. */
export interface FormPart {
  readonly name: string | undefined
  readonly filename: string | undefined
  readonly type: string | undefined
  readonly bytes: Buffer
}

/** Reads a `multipart/form-data` body whose boundary is unquoted; `undefined` when it is none. The receiving side of {@link formatUpload}. */
export function parseForm(contentType: string, body: Uint8Array): readonly FormPart[] | undefined {
  const boundary = /^multipart\/form-data; *boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})$/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const opening = Buffer.from(`--${boundary}`)
  if (!bytes.subarray(0, opening.length).equals(opening)) return undefined
  const parts: FormPart[] = []
  let at = opening.length
  for (;;) {
    const next = bytes.toString('latin1', at, at + 2)
    if (next === '--') return parts
    const head = bytes.indexOf('\r\n\r\n', at)
    const end = bytes.indexOf(`\r\n--${boundary}`, head)
    if (next !== '\r\n' || end === -1) return undefined
    const lines = bytes.toString('utf8', at, head).split('\r\n')
    const field = (name: string) =>
      lines
        .find((line) => line.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim()
    const disposition = field('content-disposition') ?? ''
    const parameter = (name: string) => new RegExp(`; *${name}="([^"]*)"`).exec(disposition)?.[1]
    parts.push({
      name: parameter('name'),
      filename: parameter('filename'),
      type: field('content-type'),
      bytes: bytes.subarray(head + 4, end),
    })
    at = end + 2 + opening.length
  }
}
