/** Knows how the mock is reached over HTTP on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReceivedRequest, SealedAnswer } from './exchange.js'

/** A running mock server. */
export interface MockServer {
  /** Origin, e.g. `http://127.0.0.1:49152`, for the client's `baseUrl`. */
  readonly url: string
  /** Stops it, with whatever still hangs. */
  readonly close: () => Promise<void>
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (let i = 0; i < message.rawHeaders.length; i += 2)
    headers.append(message.rawHeaders[i]!, message.rawHeaders[i + 1]!)
  return { method: message.method ?? '', url: message.url ?? '', headers, body: Buffer.concat(chunks) }
}

function send(response: ServerResponse, answer: SealedAnswer | 'reset' | 'hang'): void {
  if (answer === 'hang') return
  if (answer === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  response.writeHead(answer.status, [...answer.headers].flat())
  response.end(answer.body)
}

/** Serves a handler on 127.0.0.1; port 0 takes a free one. */
export async function listen(
  handle: (request: ReceivedRequest) => Promise<SealedAnswer | 'reset' | 'hang'>,
  port: number,
): Promise<MockServer> {
  const server = createServer((message, response) => {
    receive(message)
      .then(handle)
      .then((answer) => send(response, answer))
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
