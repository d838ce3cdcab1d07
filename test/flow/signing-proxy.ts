// Signs what a program that knows nothing of signatures sends, gives it the answer after it was verified, and plays payer and merchant for it.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readContract } from '../../scripts/contract/read.js'
import { operationsOf, type Operation } from '../../scripts/contract/operation.js'
import {
  createNotificationHandler,
  createWechatPayClient,
  WechatPayError,
  type WechatPayNotification,
  type WechatPayResult,
} from '../../src/index.js'
import { createMockWechatPay, type MockServer, type MockWechatPay } from '../../src/mock/mock.js'

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Headers
}

const operations = operationsOf(readContract('spec/openapi.yaml').json)

function findOperation(method: string, pathname: string): { operation: Operation; path: object } | undefined {
  for (const operation of operations) {
    const pattern = new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const match = operation.method === method.toLowerCase() ? pattern.exec(pathname) : null
    if (match) return { operation, path: readPath(operation, match.groups ?? {}) }
  }
  return undefined
}

/** Numbers in a URL arrive as text. */
function readPath({ parameters }: Operation, groups: Record<string, string>): object {
  const isInteger = (name: string) =>
    parameters.some((p) => p['name'] === name && (p['schema'] as { type?: string }).type === 'integer')
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      const value = decodeURIComponent(text)
      return [name, isInteger(name) ? Number(value) : value]
    }),
  )
}

async function readJson(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** A proxy in front of a mock of its own. */
export interface Flow extends Pick<MockServer, 'url' | 'close'> {
  readonly mock: MockWechatPay
}

/** Serves the operations of the contract, unsigned, and what payer and merchant do, on this machine. */
export async function serveFlow(): Promise<Flow> {
  const events: WechatPayNotification[] = []
  const mock = createMockWechatPay({ notify: (request) => receive(request) })
  const receive = createNotificationHandler({ ...mock.merchant, onEvent: (event) => void events.push(event) })
  const wechatpay = await mock.listen()
  const client = createWechatPayClient({ ...mock.merchant, baseUrl: wechatpay.url, retry: false })
  type Send = (path: string, init: object) => Promise<WechatPayResult<unknown>>

  async function perform(party: string, code: string, action: string): Promise<Answer> {
    if (party === 'payer') {
      await (action === 'approve' ? mock.approve(code) : mock.giveUp(code))
      return { status: 204 }
    }
    const own = events.filter(({ resource }) => (resource as { out_contract_code?: string }).out_contract_code === code)
    const headers = new Headers({ 'Content-Type': 'application/json' })
    return { status: 200, body: { count: own.length, last: own.at(-1)?.event_type ?? null }, headers }
  }

  async function answer(method: string, pathname: string, body: unknown): Promise<Answer> {
    const [, party, code = '', action = ''] = /^\/(payer|merchant)\/([^/]+)\/([^/]+)$/.exec(pathname) ?? []
    if (party) return perform(party, code, action)
    const found = findOperation(method, pathname)
    if (!found) return { status: 404, body: { code: 'NOT_FOUND', message: `${method} ${pathname}` } }
    const send = client[method as 'POST'] as unknown as Send
    const init = { params: { path: found.path }, ...(body === undefined ? {} : { body }) }
    const { data, error, response } = await send(found.operation.path, init)
    return { status: response.status, body: error ?? data, headers: response.headers }
  }

  const server = createServer((message, response) => {
    const { method = '', url = '' } = message
    readJson(message)
      .then((body) => answer(method, new URL(url, 'http://localhost').pathname, body))
      // What the client refuses to send, or to believe, is no answer of WeChat Pay's: a status that the contract does not know.
      .catch((error: unknown): Answer => {
        const code = error instanceof WechatPayError ? error.code : 'PROXY'
        return { status: 299, body: { code, message: String(error) } }
      })
      .then(({ status, body, headers = new Headers() }) => {
        const kept = [...headers].filter(
          ([name]) => !/^(content-length|transfer-encoding|connection|keep-alive)$/.test(name),
        )
        response.writeHead(status, kept.flat())
        response.end(body === undefined ? undefined : JSON.stringify(body))
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    mock,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await wechatpay.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
