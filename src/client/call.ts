/** A call before its first attempt: held against the contract, and written. */
import type { Sent } from './answer.js'
import {
  type HttpMethod,
  type Operation,
  type Operations,
  findUnknownNames,
  describeValue,
  findDateProblems,
  findNearest,
  findRequestProblems,
  formatProblems,
} from '../contract/contract.js'
import { WechatPayError, cleanText, type Problem } from '../errors.js'
import { findUnsendable, isConnectionHeader } from '../wire/wire.js'
import type { CallOptions } from './method.js'
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

/** A path whose steps are shown only where they look like words: others may be numbers of the caller's. */
function hideSteps(path: string, contract: Operations): string {
  const known = new Set(Object.keys(contract).flatMap((key) => key.split('/')))
  const isWord = (step: string) => /^[a-z]{2,24}(?:-[a-z]{1,24}){0,4}$/.test(step) || /^v\d$/.test(step)
  const show = (step: string) => (known.has(step) || step === '' || isWord(step) ? step : '…')
  const shown = cleanText(path, 2000).split('/').slice(0, 30).map(show)
  return shown.join('/')
}

/** The operations whose path a path with its parameters filled in fits; those of the method first. */
function findTemplates(contract: Operations, method: string, path: string): readonly Operation[] {
  const steps = path.split('/')
  const fits = ({ template }: Operation) => {
    const names = template.split('/')
    return (
      names.length === steps.length &&
      names.every((name, i) => name === steps[i] || (/^\{.+\}$/.test(name) && steps[i] !== ''))
    )
  }
  const rank = (operation: Operation) => Number(operation.method !== method)
  return Object.values(contract)
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b))
}

/** What was probably meant by an operation that the contract does not have. */
function adviseOperation(contract: Operations, method: string, path: string): string {
  const inBraces = 'Paths are written with the names in braces; their values stand in params.path.'
  const [fitting] = findTemplates(contract, method, path)
  if (fitting) return ` Did you mean ${fitting.key}?${fitting.template === path ? '' : ` ${inBraces}`}`
  // A path is far longer than its verb, which counts more.
  const ofVerb = Object.keys(contract).filter((key) => key.startsWith(`${method} `))
  const key = `${method} ${path.slice(0, 300)}`
  const nearest = findNearest(key, ofVerb) ?? findNearest(key, Object.keys(contract))
  return nearest ? ` Did you mean ${nearest}?${nearest.includes('{') ? ` ${inBraces}` : ''}` : ''
}

function findOperation(contract: Operations, method: string, path: string): Operation {
  const key = `${method} ${path}`
  if (Object.hasOwn(contract, key)) return contract[key]!
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `The contract has no operation ${method} ${hideSteps(path, contract)}.${adviseOperation(contract, method, path)} Nothing was sent.`,
  )
}

function refuseCall(key: string, problems: readonly Problem[]): WechatPayError {
  return new WechatPayError(
    'ERR_REQUEST_INVALID',
    `${key} was not sent, because the call breaks the contract:\n${formatProblems(problems)}`,
    { problems },
  )
}

/** Everything that a call may be given. */
const callOptions: Readonly<Record<keyof (Sent & CallOptions), true>> = {
  body: true,
  params: true,
  headers: true,
  middleware: true,
  signal: true,
  timeout: true,
  deadline: true,
  retry: true,
}

function findUnknownOptions(init: object): Problem[] {
  return findUnknownNames('every', init, callOptions).map(({ name, value, nearest }) => {
    const given = describeValue(value)
    return { pointer: `/${name}`, rule: 'is not an option of a call', given, ...(nearest && { nearest }) }
  })
}

export function copyHeaders(key: string, headers: CallOptions['headers']): Record<string, string> | undefined {
  if (headers === undefined) return undefined
  const refuse = (why: string) => new WechatPayError('ERR_REQUEST_INVALID', `${key} was not sent: ${why}`)
  let copy: Record<string, string> | undefined
  try {
    // A Headers object too, which is no record and would say nothing when spread.
    copy = Object.fromEntries(new Headers(headers))
  } catch {
    // Without a cause: the engine's own message quotes the header.
  }
  if (!copy || findUnsendable(copy) !== undefined) {
    throw refuse('a header in headers has a name or a value that no HTTP header can have. Wanted: printable ASCII.')
  }
  const own = Object.keys(copy).find(isConnectionHeader)
  if (own === undefined) return copy
  throw refuse(
    `headers holds ${own}, which belongs to the connection. Leave it out, and do not hand on the headers of another request.`,
  )
}

/** Copies parameters. Their values are texts and numbers; what is not is refused by most contracts, and stays the caller's own. */
export function copyParams(params: Sent['params']): Sent['params'] {
  return params && { path: { ...params.path }, query: { ...params.query }, header: { ...params.header } }
}

/** A body as it is sent, and what that says: JSON leaves out what is inherited, and heeds toJSON(). */
interface Written {
  readonly text: string | undefined
  readonly body: unknown
  /** Whether it says all that was given; a number, a text or an object that JSON cannot write is told as it was given. */
  readonly isWhole: boolean
}

function writeBody(body: unknown): Written {
  let isWhole = true
  const see = (_: string, value: unknown) => {
    if (['bigint', 'function', 'symbol'].includes(typeof value)) isWhole = false
    if (typeof value === 'number' && !Number.isFinite(value)) isWhole = false
    return typeof value === 'bigint' ? null : value
  }
  try {
    const text = JSON.stringify(body, see) as string | undefined
    return { text, body: text === undefined ? undefined : JSON.parse(text), isWhole }
  } catch {
    // A circle, or a getter that throws. Without a cause: it may quote the body.
    return { text: undefined, body, isWhole: false }
  }
}

/** Checks a call against the contract, every problem at once, and copies it. Throws `ERR_REQUEST_INVALID`. */
export function prepareCall(
  contract: Operations,
  method: HttpMethod,
  path: string,
  init: Sent & Pick<CallOptions, 'headers'>,
  preferred: () => string | Promise<string>,
  now = Date.now(),
): PreparedCall {
  const key = `${method.toUpperCase()} ${path}`
  const operation = findOperation(contract, method.toUpperCase(), path)
  if (typeof init !== 'object' || init === null) {
    throw new WechatPayError(
      'ERR_REQUEST_INVALID',
      `${key} was given ${describeValue(init)}. Wanted: an object with body, params and the options of the call. Nothing was sent.`,
    )
  }
  if (operation.upload) {
    throw new WechatPayError(
      'ERR_REQUEST_INVALID',
      `${key} was not sent: its body must be a file, which upload() sends: upload('${path}', { file }).`,
    )
  }
  const params = copyParams(init.params)
  const { text, body, isWhole } = writeBody(init.body)
  const problems = [
    ...findUnknownOptions(init),
    ...findRequestProblems(operation, { body: isWhole ? body : init.body, ...params }),
    ...findDateProblems(operation.query, params?.query, now, '/query'),
  ]
  if (problems.length > 0) throw refuseCall(key, problems)
  if (!isWhole)
    throw new WechatPayError('ERR_REQUEST_INVALID', `${key} was not sent: its body cannot be written as JSON.`)
  let serial: string | undefined
  return {
    method,
    path,
    operation,
    sent: { ...(text === undefined ? {} : { body }), ...(params && { params }) },
    body: text === undefined ? undefined : Buffer.from(text),
    headers: copyHeaders(key, init.headers),
    serial: () => serial ?? Promise.resolve(preferred()).then((named) => (serial = named)),
  }
}
