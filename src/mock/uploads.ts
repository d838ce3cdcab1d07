/** Uploads of files, checked against their signed `meta`. */
import { randomBytes } from 'node:crypto'
import { digestFile } from '../protocol/protocol.js'
import type { AdmittedCall } from './admission.js'
import { refuseField, type Reply } from './message.js'

/** Takes an image and forgets it. */
export function uploadImage({ operation, upload }: AdmittedCall): Reply {
  const { meta, file } = upload!
  const { filename, sha256 } = meta as { readonly filename: string; readonly sha256: string }
  const { maxBytes = {} } = operation.upload!
  const limit = maxBytes[file.type ?? ''] ?? maxBytes['default'] ?? Infinity
  const { length } = file.bytes
  if (length === 0) return refuseField('file', '', 'must not be empty')
  if (length > limit) return refuseField('file', `${length} bytes`, `must have at most ${limit} bytes`)
  if (file.filename !== filename) return refuseField('/meta/filename', filename, 'must be the filename of the file')
  if (digestFile(file.bytes, 'sha256') !== sha256)
    return refuseField('/meta/sha256', sha256, 'must be the SHA-256 of the file')
  return { status: 200, body: { media_id: randomBytes(45).toString('base64url') }, reason: `a file of ${length} bytes` }
}
