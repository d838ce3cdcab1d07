/** Checks of a request before its operation: route, signature, headers, schema. */
import { verify } from 'node:crypto'
import { signedMessage, parseAuthorization, parseForm, CLOCK_TOLERANCE, type FormPart } from '../protocol/protocol.js'
import {
  findProblems,
  findRequestProblems,
  mistypedFields,
  operationsOf,
  valueAt,
  type Check,
  type Operation,
} from '../contract/contract.js'
import type { MockCredentials } from './credentials.js'
import { findByContractId, type Ledger } from './ledger.js'
import { BODY_LIMIT, refuse, refuseField, type ReceivedRequest, type Reply } from './message.js'
import type { Facts } from './plans.js'

/** A call that passed every check. */
export interface AdmittedCall {
  readonly operation: Operation
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  /** The parts of an upload. */
  readonly upload?: { readonly meta: unknown; readonly file: FormPart }
  /** Where the request came to, e.g. `http://127.0.0.1:4600`. */
  readonly origin: string
  /** `Wechatpay-Serial`: the key of WeChat Pay that the merchant uses. */
  readonly serial: string | null
}

interface Route {
  readonly method: string
  /** The path template of the contract. */
  readonly template: string
  readonly pattern: RegExp
  readonly operation: Operation
}

const routes: readonly Route[] = Object.values(operationsOf()).map((operation) => {
  const { method, template } = operation
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return { method, template, pattern: new RegExp(`^${pattern}$`), operation }
})

/** Every operation that there is. */
export const operationIds = routes.map(({ operation }) => operation.operationId)

/** True for a path of the contract, as it is sent or as the contract writes it. */
export function isKnownPath(path: string): boolean {
  return routes.some(({ template, pattern }) => template === path || pattern.test(path))
}

interface FoundRoute extends Route {
  readonly steps: Readonly<Record<string, string>>
}

function findRoute({ method, url }: Pick<ReceivedRequest, 'method' | 'url'>): FoundRoute | undefined {
  const pathname = url.split('?')[0]!
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(pathname) : null
    if (match) return { ...route, steps: { ...match.groups } }
  }
  return undefined
}

/** The body as JSON; `undefined` where it is none. */
function readBody({ body }: ReceivedRequest): { readonly json: unknown } | undefined {
  if (body.length === 0) return { json: undefined }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return undefined
  }
}

/** The path parameters as text; `undefined` where they are no UTF-8. */
function decodePath(steps: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, decodeURIComponent(step)]))
  } catch {
    return undefined
  }
}

/** What a request is about, as far as that can be seen before it is checked. */
export function findFacts(request: ReceivedRequest, ledger: Ledger): Facts {
  const route = findRoute(request)
  const json = readBody(request)?.json
  const body = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>
  const path = decodePath(route?.steps ?? {}) ?? {}
  const subOrders = Array.isArray(body['sub_orders']) ? (body['sub_orders'] as unknown[]) : []
  const number = String(path['combine_out_trade_no'] ?? body['combine_out_trade_no'])
  const refundNumber = path['out_refund_no'] ?? body['out_refund_no']
  const refund = [...ledger.refunds.values()].find(
    (one) => one.request.out_refund_no === refundNumber || one.refundId === path['refund_id'],
  )
  const order =
    ledger.orders.get(number) ??
    [...ledger.orders.values()].find(({ subOrders: all }) => refund && all.includes(refund.subOrder))
  const contract = order?.contract ?? findByContractId(ledger, body['contract_id'])
  const subNumbers = [...subOrders, ...(order?.request.sub_orders ?? [])].map((one) => {
    return (one as { readonly out_trade_no?: unknown } | null)?.out_trade_no
  })
  const codes = [path['out_contract_code'], body['out_contract_code'], contract?.request.out_contract_code]
  const texts = (values: readonly unknown[]) => values.filter((value) => typeof value === 'string')
  return {
    operation: route ? [route.operation.operationId] : [],
    path: [request.url.split('?')[0]!, ...(route ? [route.template] : [])],
    contract: texts(codes),
    order: texts([number, ...subNumbers, body['out_trade_no']]),
  }
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

/** The parts of a form; `undefined` where the request is none, or its boundary is quoted. */
function readForm({ headers, body }: ReceivedRequest): readonly FormPart[] | undefined {
  return parseForm(headers.get('Content-Type') ?? '', body)
}

/** What a signature covers of a body: of a form its part `meta`, which is a text and no file, and nothing else. */
function signedPart(request: ReceivedRequest): Uint8Array {
  if (!/^multipart\//i.test(request.headers.get('Content-Type') ?? '')) return request.body
  const meta = readForm(request)?.find(({ name, filename }) => name === 'meta' && filename === undefined)
  return meta?.bytes ?? new Uint8Array(0)
}

/** Checks who sent a request. Returns WeChat Pay's refusal, if it is one. `now`: milliseconds since 1970. */
export function checkSignature(request: ReceivedRequest, credentials: MockCredentials, now: number): Reply | undefined {
  const header = request.headers.get('Authorization')
  const authorization = header === null ? undefined : parseAuthorization(header)
  if (!authorization)
    return refuseSignature(request, header === null ? 'authorization missing' : 'authorization malformed')
  const { mchid, serial_no, timestamp, nonce_str, signature } = authorization
  if (mchid !== credentials.mchid) return refuseSignature(request, 'mchid unknown')
  if (serial_no.toUpperCase() !== credentials.merchant.serial) return refuseSignature(request, 'serial_no unknown')
  const message = signedMessage([request.method, request.url, timestamp, nonce_str], signedPart(request))
  const isCurrent = /^[0-9]{1,15}$/.test(timestamp) && Math.abs(Number(timestamp) - now / 1000) <= CLOCK_TOLERANCE
  if (!isCurrent) return refuseSignature(request, 'timestamp expired', message)
  const isRight = verify('sha256', message, credentials.merchant.publicKey, Buffer.from(signature, 'base64'))
  return isRight ? undefined : refuseSignature(request, 'sign not match', message)
}

function checkHeaders({ headers, body }: ReceivedRequest, isUpload: boolean): Reply | undefined {
  const accepts = /(^|[\s,])(application\/json|\*\/\*)($|[\s,;])/.test(headers.get('Accept') ?? '')
  const wanted = isUpload ? /^multipart\/form-data;/i : /^application\/json($|;)/i
  const isWanted = wanted.test(headers.get('Content-Type') ?? '')
  const wrong = !accepts
    ? 'Accept'
    : !headers.get('User-Agent')
      ? 'User-Agent'
      : body.length > 0 && !isWanted
        ? 'Content-Type'
        : undefined
  return wrong && refuse(400, 'INVALID_REQUEST', `HTTP头缺少或错误：${wrong}`, { field: wrong, location: 'header' })
}

/** Numbers in a URL arrive as text: digits are a number where the contract wants one. */
function readNumbers(check: Check | undefined, text: Readonly<Record<string, string>>): Record<string, unknown> {
  const values: Record<string, unknown> = { ...text }
  for (const name of check ? mistypedFields(check, values) : []) {
    if (/^[0-9]+$/.test(String(values[name]))) values[name] = Number(values[name])
  }
  return values
}

/** The parts of an upload, or their problem. */
function readUpload(
  { meta: check, fileField }: NonNullable<Operation['upload']>,
  request: ReceivedRequest,
): NonNullable<AdmittedCall['upload']> | Reply {
  const parts = readForm(request) ?? []
  const file = parts.find(({ name }) => name === fileField)
  const text = parts.find(({ name }) => name === 'meta')?.bytes
  if (!text || file?.filename === undefined) {
    const missing = text ? fileField : 'meta'
    return refuse(400, 'PARAM_ERROR', '参数错误', { field: missing, issue: 'is missing in the form', location: 'body' })
  }
  let meta: unknown
  try {
    meta = JSON.parse(text.toString())
  } catch {
    return refuse(400, 'PARAM_ERROR', 'meta不是JSON', { field: 'meta', location: 'body' })
  }
  const [problem] = findProblems(check, meta, '/meta')
  return problem ? refuseField(problem.pointer, valueAt({ meta }, problem.pointer), problem.rule) : { meta, file }
}

/** Checks a request in WeChat Pay's order. Returns the call it carries, or the refusal. `now`: milliseconds since 1970. */
export function admitRequest(
  request: ReceivedRequest,
  credentials: MockCredentials,
  now: number,
): { readonly call: AdmittedCall } | { readonly refusal: Reply } {
  if (request.body.length > BODY_LIMIT) {
    return { refusal: { status: 413, reason: `a body of more than ${BODY_LIMIT} bytes`, signed: false } }
  }
  const route = findRoute(request)
  if (!route) return { refusal: refuse(404, 'NOT_FOUND', '接口不存在') }
  const refusal =
    checkSignature(request, credentials, now) ?? checkHeaders(request, route.operation.upload !== undefined)
  if (refusal) return { refusal }
  const { operation } = route
  const upload = operation.upload && readUpload(operation.upload, request)
  if (upload && 'status' in upload) return { refusal: upload }
  const body = upload ? { json: undefined } : readBody(request)
  if (!body) return { refusal: refuse(400, 'PARAM_ERROR', '请求体不是JSON', { location: 'body' }) }
  const steps = decodePath(route.steps)
  if (!steps) return { refusal: refuseField('', request.url.split('?')[0], 'is not UTF-8', 'url') }
  const path = readNumbers(operation.path, steps)
  const query = readNumbers(operation.query, Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? '')))
  const given = { body: body.json, path, query }
  const [problem] = findRequestProblems(operation, given)
  if (problem) {
    const [, location = '', field = ''] = /^\/(\w+)(.*)$/.exec(problem.pointer)!
    const value = valueAt(given, problem.pointer)
    return { refusal: refuseField(field, value, problem.rule, location === 'path' ? 'url' : location) }
  }
  const { origin } = request
  const serial = request.headers.get('Wechatpay-Serial')
  return { call: { operation, path, query, body: body.json, ...(upload && { upload }), origin, serial } }
}
