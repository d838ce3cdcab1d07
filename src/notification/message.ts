/** Received messages: method, headers and raw bytes, from every framework's request. */
import { WechatPayError } from '../errors.js'
import type { HeaderReader } from '../protocol/protocol.js'
import { readStream, TOO_LARGE, withinTime, type ByteStream } from '../wire/wire.js'

/** A message that is no Web-standard `Request`: the request of node:http, Express, Fastify or hapi, or one made by hand. */
export interface RawMessage {
  /** In any case. Default: POST. */
  readonly method?: string | undefined
  /** In any case. A value that came twice may be an array. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /**
   * The raw bytes or text, or a stream of them. Absent: the message is a stream itself, as in node:http. What a framework has parsed is refused at run
   * time, unless its raw bytes stand in `rawBody`.
   */
  readonly body?: unknown
  /** The raw bytes or text, where a framework keeps them beside a parsed `body`: Nest, Cloud Functions, `express.json({ verify })`. */
  readonly rawBody?: unknown
}

/** An event of a gateway: AWS Lambda behind API Gateway, a function URL or a load balancer; Alibaba Cloud Function Compute; Tencent Cloud SCF. */
export interface GatewayEvent {
  readonly requestContext?: unknown
  readonly isBase64Encoded?: boolean | undefined
  readonly httpMethod?: string | undefined
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined
  readonly body?: string | null | undefined
}

/** A context of a framework that holds the request: Koa, Hono, h3 and Nitro, SvelteKit, React Router. */
export type RequestContext =
  | { readonly req: Request | RawMessage | { readonly raw: Request } }
  | { readonly request: Request | RawMessage }
  | { readonly node: { readonly req: RawMessage } }
  | { readonly raw: Request | { readonly req: RawMessage } }

/**
 * A request as frameworks hand it on: a Web-standard `Request`, the request of a framework or its context as it is, an event of a gateway, or
 * `{ headers, body }` made by hand, with the raw body as text or bytes.
 */
export type ReceivedMessage = Request | RawMessage | GatewayEvent | RequestContext

/** As much of a response of node:http as is needed to answer through it. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  write(text: string): unknown
  end(text?: string): unknown
  readonly headersSent: boolean
}

/** A layer in which a request is wrapped, or the request itself. */
type Layer = Readonly<Record<string, unknown>>

/** A request with all that is wrapped around it, and where its parts were found. */
export interface LocatedMessage {
  /** In upper case. */
  readonly method: string
  readonly headers: HeaderReader
  /** The request of node:http, where it is one. */
  readonly incoming: IncomingRequest | undefined
  /** The response of node:http that belongs to it, where it can be reached. */
  readonly response: NodeResponse | undefined
  /** Whether a gateway's answer is wanted. */
  readonly isGatewayEvent: boolean
  readonly layers: readonly Layer[]
}

/** As much of a request of node:http as is needed. */
export interface IncomingRequest {
  readonly complete?: boolean
  readonly destroyed?: boolean
  readonly socket?: { readonly _httpMessage?: NodeResponse & { readonly req?: unknown } } | null
  on(name: string, listener: () => void): unknown
  resume(): unknown
}

const isObject = (value: unknown): value is Layer => typeof value === 'object' && value !== null
const isBytes = (value: unknown): value is Uint8Array | ArrayBuffer =>
  ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'
const isRaw = (value: unknown): value is string | Uint8Array | ArrayBuffer =>
  typeof value === 'string' || isBytes(value)
const isStream = (value: unknown): value is object =>
  isObject(value) && (Symbol.asyncIterator in value || typeof value['getReader'] === 'function')
// Hono's own request has no headers, and holds the one that has.
const isWebRequest = (layer: Layer) =>
  'arrayBuffer' in layer && typeof (layer['headers'] as Headers | undefined)?.get === 'function'
// Deno 2.2 has an empty object there.
const isIncoming = (layer: Layer) => isObject(layer['rawHeaders'])

export function isNodeResponse(value: unknown): value is NodeResponse {
  return isObject(value) && typeof value['writeHead'] === 'function' && typeof value['end'] === 'function'
}

/** Names under which frameworks keep what they have wrapped: Koa and Hono, SvelteKit, Fastify and hapi, h3. */
const wrappings = ['req', 'request', 'raw', 'node'] as const

/** The layers of a message from the outermost to the request itself, at most three deep. */
function unwrap(message: Layer): readonly Layer[] {
  const layers = [message]
  const depths = new Map([[message, 0]])
  for (const layer of layers) {
    const depth = depths.get(layer)!
    // A Request is whole: what it was made of (srvx: request.node) has been read already.
    if (depth === 3 || isWebRequest(layer)) continue
    for (const name of wrappings) {
      const inner = layer[name]
      if (!isObject(inner) || isRaw(inner) || depths.has(inner)) continue
      layers.push(inner)
      depths.set(inner, depth + 1)
    }
  }
  return layers
}

function notRaw(given: string, located: LocatedMessage): WechatPayError {
  return new WechatPayError(
    'ERR_BODY_NOT_RAW',
    `The body was given as ${given}. Wanted: the raw bytes, which are signed. ${advise(located)} ` +
      'Where you have the bytes yourself: handle({ headers, body: the raw bytes }).',
  )
}

const NO_MESSAGE = 'The message has no headers. Wanted: the request itself (Hono: c.req.raw), not its body.'

const adviceFor = {
  express:
    'Express: mount this route before express.json(), or give it express.raw({ type: () => true }), or keep the bytes: ' +
    'express.json({ verify: (req, res, bytes) => { req.rawBody = bytes } }). Nest: NestFactory.create(AppModule, { rawBody: true }).',
  fastify:
    "Fastify: addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body)) around this route.",
  koa: 'Koa: hand on ctx, not ctx.req: body parsers keep the bytes in ctx.request.rawBody; or mount this route before the parser.',
  hapi: "hapi: options: { payload: { parse: false, output: 'data' } } at this route.",
  next: 'Next.js pages: export const config = { api: { bodyParser: false } } beside the handler.',
  gateway: "A gateway's event: hand it on as it came, its body not parsed.",
  web: 'Request: hand it on before json() or text(), or hand on request.clone().',
} as const

/** What to change, for the framework that a message comes from; for all of them where that is not known. */
function advise({ layers, incoming, isGatewayEvent }: LocatedMessage): string {
  const has = (...names: string[]) => layers.some((layer) => names.every((name) => name in layer))
  if (isGatewayEvent) return adviceFor.gateway
  if (layers.some(isWebRequest)) return adviceFor.web
  if (has('payload', 'raw')) return adviceFor.hapi
  if (has('raw', 'body', 'server')) return adviceFor.fastify
  if (has('request', 'req', 'res')) return adviceFor.koa
  if (incoming && has('app', 'res')) return adviceFor.express
  if (incoming && has('cookies', 'query')) return adviceFor.next
  if (incoming && !has('body')) return `${adviceFor.koa} ${adviceFor.fastify}`
  return Object.values(adviceFor).join(' ')
}

/** The headers that are read, by name in lower case. */
const headerNames = /* @__PURE__ */ new Map(
  [
    'Wechatpay-Timestamp',
    'Wechatpay-Nonce',
    'Wechatpay-Signature',
    'Wechatpay-Serial',
    'Wechatpay-Signature-Type',
    'Content-Length',
    'Content-Encoding',
  ].map((name) => [name.toLowerCase(), name]),
)

/** A header that came twice reads "a, b", and means nothing that can be trusted. */
function readHeaders(headers: Layer): HeaderReader {
  if (typeof headers['get'] === 'function') return headers as unknown as Headers
  const read = new Headers()
  for (const [given, value] of Object.entries(headers)) {
    const name = headerNames.get(given.toLowerCase())
    if (name === undefined || value === undefined || value === null) continue
    try {
      read.append(name, [value].flat().join(', '))
    } catch {
      // A line feed above all: in a nonce it would pass off the beginning of a body as the end of a line.
      throw new WechatPayError('ERR_SIGNATURE_MALFORMED', `The header ${name} holds what no header can hold.`)
    }
  }
  return read
}

/** An event that a function was handed as bytes, as in Function Compute. */
function parseEvent(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    // Some other bytes are no message.
  }
}

const isEvent = (layer: Layer) =>
  typeof layer['isBase64Encoded'] === 'boolean' ||
  isObject(layer['requestContext']) ||
  isObject(layer['multiValueHeaders'])

/** Finds the response of node:http that belongs to a request. */
function locateResponse(
  incoming: IncomingRequest,
  layers: readonly Layer[],
  second: unknown,
): NodeResponse | undefined {
  const response = [second, ...layers.map((layer) => layer['res'])].find(isNodeResponse)
  if (response) return response
  // Not documented, and always there: the response that node:http has made for what its socket receives.
  const own = incoming.socket?._httpMessage
  return own?.req === incoming && isNodeResponse(own) ? own : undefined
}

/** Finds the parts of a message. Reads nothing of its body. Throws `ERR_BODY_NOT_RAW` for what is no message. */
export function locateMessage(given: unknown, second?: unknown): LocatedMessage {
  const message = given instanceof Uint8Array ? parseEvent(given) : given
  if (!isObject(message) || isRaw(message)) {
    const kind =
      given === undefined ? 'nothing' : given === null ? 'null' : isRaw(given) ? 'a body' : `a ${typeof given}`
    throw new WechatPayError('ERR_BODY_NOT_RAW', `${NO_MESSAGE} Given: ${kind}.`)
  }
  const layers = unwrap(message)
  const event = layers.find((layer) => isEvent(layer) && !isIncoming(layer) && !isWebRequest(layer))
  const single = layers.map((layer) => layer['headers']).find(isObject)
  const multiple = event?.['multiValueHeaders']
  const headers = isObject(multiple) && Object.keys(single ?? {}).length === 0 ? multiple : single
  if (!isObject(headers)) throw new WechatPayError('ERR_BODY_NOT_RAW', NO_MESSAGE)
  const { http } = (event?.['requestContext'] ?? {}) as { http?: { method?: unknown } }
  const methods = [event?.['httpMethod'], http?.method, ...layers.map((layer) => layer['method'])]
  const method = methods.find((one) => typeof one === 'string') ?? 'POST'
  const incoming = layers.find(isIncoming) as IncomingRequest | undefined
  return {
    method: (method as string).toUpperCase(),
    headers: readHeaders(headers),
    incoming,
    response: incoming && locateResponse(incoming, layers, second),
    isGatewayEvent: event !== undefined,
    layers,
  }
}

/**
 * Reads the body of a message, once everything else has been found in order: at most `limit` bytes, within `timeout` milliseconds. Rejects with
 * `ERR_NOTIFICATION_TOO_LARGE` or `ERR_NOTIFICATION_INCOMPLETE`.
 */
export type ReadBody = (limit: number, timeout: number) => Promise<Uint8Array>

function tooLarge(limit: number): WechatPayError {
  return new WechatPayError(
    'ERR_NOTIFICATION_TOO_LARGE',
    `The body is larger than ${limit} bytes (bodyLimit). A notification has about 1,000.`,
  )
}

function incomplete(why: string, facts = {}): WechatPayError {
  return new WechatPayError('ERR_NOTIFICATION_INCOMPLETE', `The body did not arrive whole: ${why}.`, facts)
}

function readWhole(raw: string | Uint8Array | ArrayBuffer): ReadBody {
  return async (limit) => {
    const { buffer, byteOffset, byteLength } = raw as Uint8Array
    const bytes = ArrayBuffer.isView(raw) ? Buffer.from(buffer, byteOffset, byteLength) : Buffer.from(raw as string)
    if (bytes.byteLength > limit) throw tooLarge(limit)
    return bytes
  }
}

function readStreamed(stream: object, { headers }: LocatedMessage): ReadBody {
  return async (limit, timeout) => {
    if (Number(headers.get('Content-Length')) > limit) throw tooLarge(limit)
    const late = () => incomplete(`it took longer than ${timeout} ms`)
    if ((stream as { destroyed?: unknown }).destroyed === true) throw incomplete('the connection broke')
    try {
      return await withinTime(timeout, late, undefined, (ending) =>
        readStream(stream as ByteStream, limit, ending.signal),
      )
    } catch (cause) {
      if (cause === TOO_LARGE) throw tooLarge(limit)
      throw cause instanceof WechatPayError ? cause : incomplete('the connection broke', { cause })
    }
  }
}

/** True for streams and requests that have been read from. */
function isConsumed(source: object): boolean {
  const { bodyUsed, locked, readableDidRead } = source as Layer
  return bodyUsed === true || locked === true || readableDidRead === true
}

function describeParsed(body: unknown): string {
  if (body === undefined) return 'nothing'
  return `a parsed ${Array.isArray(body) ? 'array' : typeof body}`
}

/** Finds the raw bytes of a message. Reads nothing of them. Throws `ERR_BODY_NOT_RAW` where they are gone. */
export function locateBody(located: LocatedMessage): ReadBody {
  const { layers, isGatewayEvent, incoming } = located
  const kept = layers.map((layer) => layer['rawBody']).find(isRaw)
  if (kept !== undefined) return readWhole(kept)
  const bodies = layers
    // A context of Koa has a body, too: the answer's.
    .filter((layer) => !('request' in layer && 'res' in layer))
    .flatMap((layer) => [layer['body'], layer['payload']])
    .filter((body) => body !== undefined && typeof body !== 'function')
  const raw = bodies.find(isRaw)
  if (raw !== undefined) {
    const isEncoded = typeof raw === 'string' && layers.some((layer) => String(layer['isBase64Encoded']) === 'true')
    return readWhole(isEncoded ? Buffer.from(raw as string, 'base64') : raw)
  }
  const stream = bodies.find(isStream) ?? layers.find(isStream)
  const parsed = bodies.find((body) => body !== null && !isStream(body))
  // Express 4 sets an empty object where no parser felt responsible; the bytes are still there.
  const isUnread = incoming !== undefined && (incoming as { readableDidRead?: unknown }).readableDidRead === false
  if (parsed !== undefined && !isUnread && !bodies.some(isStream)) throw notRaw(describeParsed(parsed), located)
  if ([...layers, stream ?? {}].some(isConsumed)) throw notRaw('a stream that was read already', located)
  if (stream) return readStreamed(stream, located)
  if (isGatewayEvent || bodies.includes(null)) return readWhole('')
  throw notRaw(describeParsed(parsed), located)
}
