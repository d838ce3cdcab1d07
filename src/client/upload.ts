/** Uploads of a client: to operations of the contract, and to any other path of APIv3. */
import {
  checkSignal,
  findProblems,
  findRequestProblems,
  hasSensitive,
  mapSensitive,
  type Operation,
  type Operations,
  type WechatPayResult,
} from '../contract/contract.js'
import type { Identity } from '../keys/keys.js'
import { encryptSensitive, findSensitiveProblem } from '../protocol/protocol.js'
import { askOnce, copyHeaders, type PreparedCall } from './call.js'
import { prepareUpload, refuseUpload, writeUpload, type PreparedUpload, type UploadInit } from './form.js'
import type { CallOptions, UploadCall } from './method.js'
import { rawOperation } from './raw.js'
import { encryptionKey, type KeyBounds } from './sensitive.js'

/** Options of an upload beside its form. */
const callNames = {
  params: 0,
  signal: 0,
  timeout: 0,
  deadline: 0,
  retry: 0,
  headers: 0,
} satisfies Record<Exclude<keyof UploadCall, keyof UploadInit>, 0>

/** What an upload needs of its client. */
export interface UploadTools {
  readonly operations: Operations
  readonly identity: Pick<Identity, 'platformKeys'>
  readonly attempt: (prepared: PreparedCall, init: CallOptions) => Promise<WechatPayResult<unknown>>
  readonly keyBoundsOf: (operation: Operation, init: CallOptions) => KeyBounds
}

/** Makes the method `upload` of a client. */
export function createUpload({ operations, identity, attempt, keyBoundsOf }: UploadTools) {
  return async (path: string, init: UploadCall): Promise<WechatPayResult<never>> => {
    const key = `POST ${path}`
    const operation = Object.hasOwn(operations, key) ? operations[key]! : rawOperation('POST', path)
    const { upload } = operation
    if (Object.hasOwn(operations, key) && !upload) {
      const rule = 'must be the path of an upload: this operation takes JSON, by POST()'
      throw refuseUpload(path, [{ pointer: '/path', rule, given: 'the path of another operation' }])
    }
    const given = { ...init, ...(upload && { fileField: init?.fileField ?? upload.fileField }) }
    const prepared = await prepareUpload(path, given, callNames)
    const problems = [...findRequestProblems({ ...operation, bodyRequired: false }, { path: init.params?.path })]
    const { maxBytes = {} } = upload ?? {}
    const limit = maxBytes[prepared.type] ?? maxBytes['default'] ?? Infinity
    if (prepared.size > limit) {
      problems.push({ pointer: '/file', rule: `must have at most ${limit} bytes`, given: `${prepared.size} bytes` })
    }
    const isSealed = hasSensitive(upload?.meta)
    const named = isSealed ? await encryptionKey(identity, keyBoundsOf(operation, init)) : undefined
    const meta = mapSensitive(upload?.meta, prepared.meta, (field, pointer) => {
      const problem = findSensitiveProblem(field, named!.key)
      if (problem) problems.push({ pointer: `/meta${pointer}`, ...problem })
      return problem ? field : encryptSensitive(field as string, named!.key)
    }) as PreparedUpload['meta']
    if (upload) problems.push(...findProblems(upload.meta, meta, '/meta'))
    if (problems.length > 0) throw refuseUpload(path, problems)
    const { body, contentType, signed } = isSealed ? writeUpload({ ...prepared.parts, meta }) : prepared
    const { params, signal, timeout, deadline, retry, headers } = init
    checkSignal(signal)
    const call: PreparedCall = {
      method: 'post',
      path,
      operation,
      sent: { params: { path: { ...params?.path } } },
      body,
      headers: copyHeaders(key, headers),
      upload: { contentType, signed },
      serial: named ? () => named.serial : askOnce(identity.platformKeys.preferred),
    }
    const result = await attempt(call, { signal, timeout, deadline, retry, idempotent: true })
    return result as WechatPayResult<never>
  }
}
