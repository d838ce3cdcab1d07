/** Knows what WeChat Pay checks before it looks at what a call is about: route, signature, headers, schema. */
import { verify } from 'node:crypto'
import { operations, type OperationContract } from '../../generated/validators.js'
import { CLOCK_TOLERANCE, parseAuthorization, signedMessage } from '../signature.js'
import { findProblems } from '../validation.js'
import type { MockCredentials } from './credentials.js'
import { refuse, type ReceivedRequest, type Reply } from './exchange.js'

/** A call that passed every check. */
export interface AdmittedCall {
  readonly operation: OperationContract
  readonly path: Readonly<Record<string, unknown>>
  readonly body: unknown
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly operation: OperationContract
}

const routes: readonly Route[] = Object.entries(operations).map(([key, operation]) => {
  const [method = '', path = ''] = key.split(' ')
  const pattern = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
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
function readPath(operation: OperationContract, text: Readonly<Record<string, string>>): Record<string, unknown> {
  const path: Record<string, unknown> = Object.fromEntries(
    Object.entries(text).map(([k, v]) => [k, decodeURIComponent(v)]),
  )
  operation.path?.(path)
  for (const { keyword, instancePath } of operation.path?.errors ?? []) {
    const name = instancePath.slice(1)
    if (keyword === 'type' && /^[0-9]+$/.test(String(path[name]))) path[name] = Number(path[name])
  }
  return path
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
  const path = readPath(operation, route.path)
  const [problem] = [
    ...(operation.body && body.json === undefined
      ? [{ pointer: '', rule: 'is required', given: 'nothing', location: 'body' }]
      : []),
    ...(operation.body && body.json !== undefined
      ? findProblems(operation.body, body.json).map((p) => ({ ...p, location: 'body' }))
      : []),
    ...(operation.path ? findProblems(operation.path, path).map((p) => ({ ...p, location: 'url' })) : []),
  ]
  if (problem) {
    const detail = { field: problem.pointer, value: problem.given, issue: problem.rule, location: problem.location }
    return { refusal: refuse(400, 'PARAM_ERROR', '参数错误', detail) }
  }
  return { call: { operation, path, body: body.json } }
}
