/** A call before its first attempt: held against the contract, and written. */
import type { Sent } from './answer.js'
import {
  type HttpMethod,
  type Operation,
  type Operations,
  fieldsOf,
  findUnknownNames,
  describeValue,
  findDateProblems,
  findNearest,
  findRequestProblems,
  isSayable,
} from '../contract/contract.js'
import { WechatPayError, type Problem } from '../errors.js'
import { findUnsendable, isConnectionHeader } from '../wire/wire.js'
import type { CallOptions } from './method.js'
import { ownOf } from './own.js'
import { rawOperation, showPath } from './raw.js'
import { refuseCall } from './refusal.js'
import type { SigningNotes } from './signing.js'

/** A call that keeps the contract. What its caller does with its own objects from now on changes nothing. */
export interface PreparedCall {
  readonly method: HttpMethod
  readonly path: string
  readonly operation: Operation
  /** What is sent, for comparison with the answer. */
  readonly sent: Sent
  /** The body as it is sent. */
  readonly body: Uint8Array | undefined
  readonly headers: Readonly<Record<string, string>> | undefined
  /** Of an upload, what is signed in place of its body. */
  readonly upload?: SigningNotes['upload']
  /** The key that answers are to be signed with, asked for once. */
  readonly serial: () => string | Promise<string>
}

/** The GET operation that tells what became of a call with a number of the merchant's own. */
export function findQuery(contract: Operations, own: string | undefined): string | undefined {
  if (own === undefined) return undefined
  return Object.keys(contract).find((key) => key.startsWith('GET ') && key.includes(`{${own}}`))
}

/** The operation whose path a path with its parameters filled in fits; one of the method first. */
function findFitting(contract: Operations, method: string, path: string): Operation | undefined {
  const steps = path.split('/')
  const fitting = Object.values(contract).filter(({ template }) => {
    const names = template.split('/')
    const isFitting = (name: string, i: number) => name === steps[i] || (name.startsWith('{') && steps[i] !== '')
    return names.length === steps.length && names.every(isFitting)
  })
  return fitting.find((operation) => operation.method === method) ?? fitting[0]
}

/** What was probably meant by an operation that the contract does not have. */
function adviseOperation(contract: Operations, method: string, path: string): string {
  const inBraces = 'Paths are written with the names in braces; their values stand in params.path.'
  const fitting = findFitting(contract, method, path)
  if (fitting) return ` Did you mean ${fitting.key}?${fitting.template === path ? '' : ` ${inBraces}`}`
  // A path is far longer than its verb, which counts more.
  const ofVerb = Object.keys(contract).filter((key) => key.startsWith(`${method} `))
  const key = `${method} ${path.slice(0, 300)}`
  const nearest = findNearest(key, ofVerb) ?? findNearest(key, Object.keys(contract))
  return nearest ? ` Did you mean ${nearest}?${nearest.includes('{') ? ` ${inBraces}` : ''}` : ''
}

/** The operation of a call. Throws `ERR_REQUEST_INVALID` where the contract does not have it. */
export function findOperation(contract: Operations, method: string, path: string): Operation {
  const key = `${method} ${path}`
  if (Object.hasOwn(contract, key)) return contract[key]!
  const known = new Set(Object.keys(contract).flatMap((one) => one.split('/')))
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `The API definition has no operation ${method} ${showPath(path, known)}.${adviseOperation(contract, method, path)} Nothing was sent. Any other path under /v3/ is called by request('${method}', path).`,
  )
}

/** The operation of a call to any path of APIv3: that of the contract, or one without rules for the answer. */
export function findOrMakeOperation(contract: Operations, method: string, path: string): Operation {
  const key = `${method} ${path}`
  return Object.hasOwn(contract, key) ? contract[key]! : rawOperation(method, path)
}

/** Whether making a call of an operation twice is the same as making it once. Outside the contract only GET is known to be. */
export function isIdempotent({ method, idempotentBy, operationId }: Operation): boolean {
  if (method === 'GET' || idempotentBy !== undefined) return true
  return operationId !== '' && (method === 'PUT' || method === 'DELETE')
}

/** Refuses what is no object of a call. */
export function refuseInit(key: string, init: unknown): WechatPayError {
  return new WechatPayError(
    'ERR_REQUEST_INVALID',
    `${key} was given ${describeValue(init)}. Wanted: an object with body, params and the options of the call. Nothing was sent.`,
  )
}

/** Everything that a call may be given. What is not given is taken from here, and not from `Object.prototype`. */
export const noOptions: Readonly<Record<keyof (Sent & CallOptions), undefined>> = {
  body: undefined,
  params: undefined,
  headers: undefined,
  middleware: undefined,
  signal: undefined,
  timeout: undefined,
  deadline: undefined,
  retry: undefined,
  idempotent: undefined,
}

/** Where a name belongs that is no option of a call; empty where nobody knows. */
function placeOf(operation: Operation, name: string): string {
  const isParameters = ['path', 'query', 'header'].includes(name)
  if (isParameters) return ': it belongs into params'
  const place = (['path', 'query', 'header'] as const).find((one) => fieldsOf(operation[one]).includes(name))
  if (place) return `: it belongs into params.${place}`
  return fieldsOf(operation.body).includes(name) ? ': it belongs into body' : ''
}

function findWrongOptions(operation: Operation, init: CallOptions): Problem[] {
  const { idempotent } = init
  const isWrong = idempotent !== undefined && typeof idempotent !== 'boolean'
  const wrong = { pointer: '/idempotent', rule: 'must be true or false', given: describeValue(idempotent) }
  const unknown = findUnknownNames('every', init, noOptions).map(({ name, value, nearest }) => {
    const place = placeOf(operation, name)
    const rule = `is not an option of a call${place}`
    return { pointer: `/${name}`, rule, given: describeValue(value), ...(nearest && !place && { nearest }) }
  })
  return [...(isWrong ? [wrong] : []), ...unknown]
}

/** Copies headers. Throws `ERR_REQUEST_INVALID` for those that HTTP cannot carry, and those of the connection. */
export function copyHeaders(key: string, headers: CallOptions['headers']): Record<string, string> | undefined {
  if (headers === undefined) return undefined
  let copy: Record<string, string> = {}
  let isSendable = true
  try {
    // A Headers object too, which is no record and would say nothing when spread.
    copy = Object.fromEntries(new Headers(headers))
  } catch {
    // Without a cause: the engine's own message quotes the header.
    isSendable = false
  }
  const own = Object.keys(copy).find(isConnectionHeader)
  if (isSendable && findUnsendable(copy) === undefined && own === undefined) return copy
  const why =
    own === undefined
      ? 'a header in headers has a name or a value that no HTTP header can have. Wanted: printable ASCII.'
      : `headers holds ${own}, which belongs to the connection. Leave it out, and do not hand on the headers of another request.`
  throw new WechatPayError('ERR_REQUEST_INVALID', `${key} was not sent: ${why}`)
}

const noParams = { path: undefined, query: undefined, header: undefined }

/** Copies parameters. Their values are texts and numbers; what is not is refused by most contracts, and stays the caller's own. */
export function copyParams(params: Sent['params']): NonNullable<Sent['params']> {
  const { path, query, header } = { ...noParams, ...params }
  // Of a query, openapi-fetch sends what is inherited too.
  return { path: { ...path }, query: ownOf(query ?? {}), header: { ...header } }
}

/** Asks for the key that answers are to be signed with, once for all attempts. */
export function askOnce(preferred: () => string | Promise<string>): PreparedCall['serial'] {
  let serial: string | undefined
  return () => serial ?? Promise.resolve(preferred()).then((named) => (serial = named))
}

/** A body as it is sent, and what that says: JSON leaves out what is inherited, and heeds toJSON(). */
interface Written {
  readonly text: string | undefined
  readonly body: unknown
  /** Whether it says all that was given; a number, a text or an object that JSON cannot write is told as it was given. */
  readonly isWhole: boolean
}

const isJson = (value: object) =>
  Array.isArray(value) || /^\[object (?:Object|String|Number|Boolean)\]$/.test(tagOf(value))
const tagOf = (value: object) => Object.prototype.toString.call(value)

function writeBody(body: unknown): Written {
  let isWhole = true
  const see = (_: string, value: unknown) => {
    if (!isSayable(value)) isWhole = false
    // A promise that was not awaited, a form, a Map: JSON would write {}.
    if (typeof value === 'object' && value !== null && !isJson(value)) isWhole = false
    return value
  }
  try {
    const text = JSON.stringify(body, see) as string | undefined
    return { text, body: text === undefined ? undefined : JSON.parse(text), isWhole }
  } catch {
    // A circle, a bigint, or a getter that throws. Without a cause: it may quote the body.
    return { text: undefined, body, isWhole: false }
  }
}

/** Checks a call against its operation, every problem at once, and copies it. Throws `ERR_REQUEST_INVALID`. */
export function prepareCall(
  operation: Operation,
  path: string,
  init: Sent & CallOptions,
  preferred: () => string | Promise<string>,
  now = Date.now(),
): PreparedCall {
  const { key, method } = operation
  if (operation.upload) {
    throw new WechatPayError(
      'ERR_REQUEST_INVALID',
      `${key} was not sent: its body must be a file, which upload() sends: upload('${path}', { file }).`,
    )
  }
  const params = copyParams(init.params)
  const { text, body, isWhole } = writeBody(init.body)
  const problems = findWrongOptions(operation, init)
  try {
    problems.push(...findRequestProblems(operation, { body: isWhole ? body : init.body, ...params }))
  } catch (error) {
    // A getter of the body threw, as it did while the body was written.
    if (isWhole) throw error
  }
  problems.push(...findDateProblems(operation.query, params.query, now, '/query'))
  if (problems.length > 0) throw refuseCall(key, problems)
  if (!isWhole)
    throw new WechatPayError('ERR_REQUEST_INVALID', `${key} was not sent: its body cannot be written as JSON.`)
  return {
    method: method.toLowerCase() as HttpMethod,
    path,
    operation,
    sent: { body, params },
    body: text === undefined ? undefined : Buffer.from(text),
    headers: copyHeaders(key, init.headers),
    serial: askOnce(preferred),
  }
}
