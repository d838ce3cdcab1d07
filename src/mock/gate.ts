/** Knows what WeChat Pay checks before it looks at what a call is about: route, signature, headers, schema. */
import { verify } from 'node:crypto'
import { signedMessage, parseAuthorization, CLOCK_TOLERANCE } from '../protocol/protocol.js'
import { findRequestProblems, mistypedFields, operationsOf, type Check, type Operation } from '../contract/contract.js'
import type { MockCredentials } from './credentials.js'
import { refuse, type ReceivedRequest, type Reply } from './exchange.js'

/** A call that passed every check. */
export interface AdmittedCall {
  readonly operation: Operation
  readonly path: Readonly<Record<string, unknown>>
  readonly body: unknown
  /** `Wechatpay-Serial`: which of WeChat Pay's keys the merchant goes by. */
  readonly serial: string | null
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly operation: Operation
}

const routes: readonly Route[] = Object.values(operationsOf()).map((operation) => {
  const { method, template } = operation
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return { method, pattern: new RegExp(`^${pattern}$`), operation }
})

function findRoute({ method, url }: ReceivedRequest) {
  const pathname = url.split('?')[0]!
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(pathname) : null
    if (match) return { operation: route.operation, path: { ...match.groups } }
  }
  return undefined
}

/** How much of the message that WeChat Pay built it shows; where it cuts is not published. */
const SHOWN_MESSAGE = 256

function refuseSignature(request: ReceivedRequest, issue: string, message?: Uint8Array): Reply {
  const detail = {
    detail: { issue },
    field: 'signature',
    location: 'authorization',
    ...(message && {
      sign_information: {
        method: request.method,
        sign_message_length: message.length,
        truncated_sign_message: Buffer.from(message).toString('utf8').slice(0, SHOWN_MESSAGE),
        url: request.url,
      },
    }),
  }
  return refuse(401, 'SIGN_ERROR', '错误的签名，验签失败', detail, { signed: false, reason: `SIGN_ERROR: ${issue}` })
}

function checkSignature(request: ReceivedRequest, credentials: MockCredentials, now: number): Reply | undefined {
  const header = request.headers.get('Authorization')
  const authorization = header === null ? undefined : parseAuthorization(header)
  if (!authorization)
    return refuseSignature(request, header === null ? 'authorization missing' : 'authorization malformed')
  const { mchid, serial_no, timestamp, nonce_str, signature } = authorization
  if (mchid !== credentials.mchid) return refuseSignature(request, 'mchid unknown')
  if (serial_no.toUpperCase() !== credentials.merchant.serial) return refuseSignature(request, 'serial_no unknown')
  const message = signedMessage([request.method, request.url, timestamp, nonce_str], request.body)
  const isCurrent = /^[0-9]{1,15}$/.test(timestamp) && Math.abs(Number(timestamp) - now / 1000) <= CLOCK_TOLERANCE
  if (!isCurrent) return refuseSignature(request, 'timestamp expired', message)
  const isRight = verify('sha256', message, credentials.merchant.publicKey, Buffer.from(signature, 'base64'))
  return isRight ? undefined : refuseSignature(request, 'sign not match', message)
}

function checkHeaders({ headers, body }: ReceivedRequest): Reply | undefined {
  const accepts = /(^|[\s,])(application\/json|\*\/\*)($|[\s,;])/.test(headers.get('Accept') ?? '')
  const isJson = /^application\/json($|;)/i.test(headers.get('Content-Type') ?? '')
  const wrong = !accepts
    ? 'Accept'
    : !headers.get('User-Agent')
      ? 'User-Agent'
      : body.length > 0 && !isJson
        ? 'Content-Type'
        : undefined
  return wrong && refuse(400, 'INVALID_REQUEST', `HTTP头缺少或错误：${wrong}`, { field: wrong, location: 'header' })
}

function readBody({ body }: ReceivedRequest): { json: unknown } | undefined {
  if (body.length === 0) return { json: undefined }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return undefined
  }
}

/** Numbers in a URL arrive as text. */
function readNumbers(check: Check, text: Readonly<Record<string, string>>): Record<string, unknown> {
  const values: Record<string, unknown> = { ...text }
  for (const name of mistypedFields(check, values)) {
    if (/^[0-9]+$/.test(String(values[name]))) values[name] = Number(values[name])
  }
  return values
}

/** The path parameters as text; `undefined` where they are no UTF-8. */
function decodePath(steps: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, decodeURIComponent(step)]))
  } catch {
    return undefined
  }
}

/** Checks a request in WeChat Pay's order. Returns the call it carries, or the refusal. */
export function admitRequest(
  request: ReceivedRequest,
  credentials: MockCredentials,
  now: number,
): { readonly call: AdmittedCall } | { readonly refusal: Reply } {
  const route = findRoute(request)
  if (!route) return { refusal: refuse(404, 'NOT_FOUND', '接口不存在') }
  const refusal = checkSignature(request, credentials, now) ?? checkHeaders(request)
  if (refusal) return { refusal }
  const body = readBody(request)
  if (!body) return { refusal: refuse(400, 'PARAM_ERROR', '请求体不是JSON', { location: 'body' }) }
  const { operation } = route
  const steps = decodePath(route.path)
  if (!steps) return { refusal: refuse(400, 'PARAM_ERROR', '参数错误', { issue: 'is not UTF-8', location: 'url' }) }
  const path = operation.path ? readNumbers(operation.path, steps) : steps
  const search = Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''))
  const query = operation.query ? readNumbers(operation.query, search) : search
  const [problem] = findRequestProblems(operation, { body: body.json, path, query })
  if (problem) {
    const [, location, field] = /^\/(\w+)(.*)$/.exec(problem.pointer)!
    const detail = {
      field,
      value: problem.given,
      issue: problem.rule,
      location: location === 'path' ? 'url' : location,
    }
    return { refusal: refuse(400, 'PARAM_ERROR', '参数错误', detail) }
  }
  return { call: { operation, path, body: body.json, serial: request.headers.get('Wechatpay-Serial') } }
}
