/** The mock over HTTP, and as an HTTPS proxy for WeChat Pay's hosts. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { createServerCertificate, type MockCredentials } from './credentials.js'
import { CONTROL_LIMIT, isControl, refuseAccess } from './control.js'
import { isLoopback } from './delivery.js'
import { BODY_LIMIT, type Answer, type ReceivedRequest } from './message.js'

/** Where and how the mock listens. */
export interface ListenOptions {
  /** Port; 0, the default, takes a free one. */
  readonly port?: number | undefined
  /**
   * Address or name to listen on. Default: `127.0.0.1`. On another one, requests under `/mock` that come from another machine need
   * `Authorization: Bearer` and the APIv3 key.
   */
  readonly host?: string | undefined
  /** Whether it is an HTTPS proxy for WeChat Pay's hosts, too, on the same port. Default: false. */
  readonly proxy?: boolean | undefined
}

/** A running mock server. */
export interface MockServer {
  /** Origin, e.g. `http://127.0.0.1:49152`, for the client's `baseUrl`, or for `HTTPS_PROXY`. */
  readonly url: string
  /** Certificate of the authority that clients of the proxy have to trust, PEM; with `proxy` only. */
  readonly authority?: string
  /** Stops it, with all open connections. */
  readonly close: () => Promise<void>
  /** Resolves when it has stopped. */
  readonly closed: Promise<void>
}

/** The hosts of WeChat Pay that the proxy stands in for. */
export const proxiedHosts = [
  'api.mch.weixin.qq.com',
  'api2.mch.weixin.qq.com',
  'api.wechatpay.cn',
  'api2.wechatpay.cn',
] as const

/** The service behind a server. */
export interface Service {
  readonly answer: (request: ReceivedRequest) => Promise<Answer | 'reset' | 'hang'>
  readonly control: (head: Omit<ReceivedRequest, 'body'>, readBody: () => Promise<Uint8Array>) => Promise<Answer>
  readonly credentials: MockCredentials
  /** Milliseconds since 1970. */
  readonly now: () => number
}

class TooLarge extends Error {}

async function readBody(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(message.headers['content-length'] ?? 0) > limit) throw new TooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readHead(
  { method = '', url = '', rawHeaders, headers: joined }: IncomingMessage,
  isProxied: boolean,
): Omit<ReceivedRequest, 'body'> {
  const headers = new Headers()
  // Deno 2.2 has an empty object there.
  const fields = Array.isArray(rawHeaders)
    ? rawHeaders
    : Object.entries(joined).flatMap(([name, value]) => [name, String(value)])
  for (let i = 0; i < fields.length; i += 2) headers.append(fields[i]!, fields[i + 1]!)
  return { method, origin: `${isProxied ? 'https' : 'http'}://${headers.get('Host') ?? ''}`, url, headers }
}

function send(response: ServerResponse, answer: Answer | 'reset' | 'hang'): void {
  if (answer === 'hang') return
  if (answer === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status, headers, body, after } = answer
  response.writeHead(status, { ...headers, ...(status !== 204 && { 'Content-Length': String(body.length) }) })
  response.end(body, () => void after?.())
}

const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain' },
  body: Buffer.from(text),
})

/** Answers one message. Under WeChat Pay's own names there is nothing of the mock's. */
async function serve(message: IncomingMessage, service: Service, host: string, isProxied: boolean) {
  const head = readHead(message, isProxied)
  if (/^https?:\/\//i.test(head.url))
    return plain(403, 'The mock passes nothing on. Wanted: an HTTPS proxy by CONNECT.\n')
  if (isProxied || !isControl(head.url)) {
    return service.answer({ ...head, body: await readBody(message, BODY_LIMIT) })
  }
  const isRemote = !isLoopback((message.socket.remoteAddress ?? '').replace(/^::ffff:/, ''))
  const refusal = refuseAccess(head, { host, isRemote, secret: service.credentials.apiV3Key })
  return refusal ?? service.control(head, () => readBody(message, CONTROL_LIMIT))
}

function createHttpServer(service: Service, host: string, isProxied: boolean): Server {
  const handle = (message: IncomingMessage, response: ServerResponse) =>
    void serve(message, service, host, isProxied)
      .catch((error: unknown) => {
        if (error instanceof TooLarge) return plain(413, 'The body is too large.\n')
        throw error
      })
      .then((answer) => send(response, answer))
      .catch(() => response.destroy())
  // Without its own listener, Node.js would ask for a body that is refused by its head.
  return createServer(handle).on('checkContinue', (message: IncomingMessage, response: ServerResponse) => {
    if (isProxied || !isControl(message.url ?? '')) response.writeContinue()
    handle(message, response)
  })
}

/** Lets a server take CONNECT for WeChat Pay's hosts, and ends their TLS itself. Every other host is refused. */
function addProxy(server: Server, service: Service): { readonly authority: string; readonly close: () => void } {
  const inner = createHttpServer(service, '', true)
  const authority = service.credentials.authority()
  const { key, cert } = createServerCertificate(authority, proxiedHosts, service.now())
  const secureContext = createSecureContext({ key, cert: `${cert}${authority.pem}` })
  const sockets = new Set<Socket>()
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const [, host = '', port = ''] = /^([^:]+):(\d+)$/.exec(url.toLowerCase()) ?? []
    if (!(proxiedHosts as readonly string[]).includes(host) || port !== '443') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    sockets.add(socket.once('close', () => sockets.delete(socket)))
    const secure = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] })
    inner.emit(
      'connection',
      secure.on('error', () => socket.destroy()),
    )
  })
  const close = () => {
    for (const socket of sockets) socket.destroy()
  }
  return { authority: authority.pem, close }
}

/** Serves the mock. Rejects with the system's error, e.g. `EADDRINUSE`. */
export async function listen(service: Service, options: ListenOptions = {}): Promise<MockServer> {
  const { port = 0, host = '127.0.0.1' } = options
  const server = createHttpServer(service, host, false)
  const proxy = options.proxy ? addProxy(server, service) : undefined
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const isEvery = host === '0.0.0.0' || host === '::'
  const name = isEvery ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}`,
    ...(proxy && { authority: proxy.authority }),
    closed,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
        proxy?.close()
      }),
  }
}
