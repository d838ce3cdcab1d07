/** The operations of a contract, ready to be called and checked. */
import {
  contract as own,
  type Contract,
  type OperationContract,
  type Schema,
  type UploadContract,
} from '../../generated/contract.js'
import { WechatPayError } from '../errors.js'
import { createChecks, type Check } from './schema.js'

/** One operation: its place, its names, and the checks of its parts. */
export interface Operation extends Omit<
  OperationContract,
  'body' | 'path' | 'query' | 'header' | 'responses' | 'upload'
> {
  /** Method and path, as in `POST /v3/security/echo`. */
  readonly key: string
  /** In capitals. */
  readonly method: string
  /** The path with the names of its parameters in braces. */
  readonly template: string
  readonly body?: Check
  readonly path?: Check
  readonly query?: Check
  readonly header?: Check
  /** By 2xx status; null means no content. */
  readonly responses: Readonly<Record<string, Check | null>>
  /** The form of an upload, with the check of its `meta`. */
  readonly upload?: Omit<UploadContract, 'meta'> & { readonly meta: Check }
}

/** Operations by method and path. */
export type Operations = Readonly<Record<string, Operation>>

function prepareOperation(key: string, given: OperationContract, check: (schema: Schema) => Check): Operation {
  const [method = '', template = ''] = key.split(' ')
  const { body, path, query, header, responses, upload, ...rest } = given
  return {
    ...rest,
    key,
    method,
    template,
    ...(body && { body: check(body) }),
    ...(path && { path: check(path) }),
    ...(query && { query: check(query) }),
    ...(header && { header: check(header) }),
    ...(upload && { upload: { ...upload, meta: check(upload.meta) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, schema]) => [status, schema && check(schema)]),
    ),
  }
}

const prepared = new WeakMap<object, Operations>()

function prepareOne(contract: Contract): Operations {
  const known = prepared.get(contract)
  if (known) return known
  if (typeof contract.operations !== 'object' || contract.operations === null) {
    throw new WechatPayError(
      'ERR_OPTIONS',
      'contract: an object without operations. Wanted: the contract of a generated contract.ts.',
    )
  }
  const check = createChecks(contract.$defs ?? {})
  const entries = Object.entries(contract.operations).map(([key, one]) => [key, prepareOperation(key, one, check)])
  const operations = Object.fromEntries(entries) as Operations
  prepared.set(contract, operations)
  return operations
}

/** The operations of a contract, or of several. Throws `ERR_OPTIONS` where two contracts have one operation. */
export function operationsOf(contract: Contract | readonly Contract[] = own): Operations {
  if (!Array.isArray(contract)) return prepareOne(contract as Contract)
  const all: Record<string, Operation> = {}
  for (const operations of (contract as readonly Contract[]).map(prepareOne)) {
    for (const [key, operation] of Object.entries(operations)) {
      if (Object.hasOwn(all, key)) {
        throw new WechatPayError(
          'ERR_OPTIONS',
          `contract: ${key} is in two contracts. Wanted: each operation in one; generate one of them without it.`,
        )
      }
      all[key] = operation
    }
  }
  return all
}

/** What arrives without being asked for: the envelope of every notification, and the decrypted resource by event type. */
export interface NotificationChecks {
  readonly envelope: Check
  readonly resources: Readonly<Record<string, Check>>
}

/** The checks of the notifications of a contract. */
export function notificationsOf(contract: Contract = own): NotificationChecks {
  const check = createChecks(contract.$defs)
  return {
    envelope: check(contract.notificationEnvelope),
    resources: Object.fromEntries(
      Object.entries(contract.notifications).map(([type, schema]) => [type, check(schema)]),
    ),
  }
}
