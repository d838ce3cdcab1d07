/** The mock over real sockets: bytes on the wire, access to the commands, and the HTTPS proxy. */
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWechatPayClient } from '../../src/index.js'
import { createMockWechatPay, type MockServer } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const mock = createMockWechatPay()
let server: MockServer
beforeAll(async () => {
  server = await mock.listen({ proxy: true })
})
afterAll(() => mock.stop())

const portOf = ({ url }: MockServer) => Number(new URL(url).port)

/** Everything that a socket says until it ends, or until it has said what is waited for. */
function readAll(socket: Socket, until?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    socket.on('data', (part) => {
      text += part.toString('latin1')
      if (until?.test(text)) resolve(text)
    })
    socket.on('close', () => resolve(text)).on('error', () => resolve(text))
  })
}

/** The bytes of an answer to a request as it stands. */
async function exchange(text: string, port = portOf(server)): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  return readAll(socket, /\r\n\r\n[^]*\}\n?$/)
}

const namesOf = (head: string) =>
  head
    .split('\r\n\r\n')[0]!
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(':')[0]!)

/** The Authorization of a call that the mock's own client makes. */
async function signedHead(): Promise<string> {
  const heads: string[] = []
  const fetch = async (sent: Request) => {
    const text = await sent.clone().text()
    const lines = [...sent.headers].map(([name, value]) => `${name}: ${value}`)
    heads.push(
      `${sent.method} ${path} HTTP/1.1\r\nHost: api\r\n${lines.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    )
    return mock.fetch(sent)
  }
  await createWechatPayClient({ ...mock.merchant, fetch }).POST(path, { body })
  return heads[0]!
}

describe('an answer on the wire', () => {
  test.each([
    ['a success', () => undefined],
    ['a refusal', () => mock.refuse('NO_AUTH')],
    ['a forgery', () => mock.inject('forged')],
  ])('has its names as WeChat Pay writes them: %s', async (_, plan) => {
    const head = await signedHead()
    plan()
    const names = namesOf(await exchange(head))
    for (const name of ['Timestamp', 'Nonce', 'Signature', 'Serial', 'Signature-Type']) {
      expect(names).toContain(`Wechatpay-${name}`)
    }
    expect(names).toContain('Request-ID')
    expect(names).toContain('Content-Type')
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([])
  })

  test.each(['html-502', 'rate-limited', 'redirect'] as const)('also of a gateway: %s', async (fault) => {
    mock.inject(fault)
    const names = namesOf(await exchange(await signedHead()))
    expect(names.length).toBeGreaterThan(1)
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([])
  })
})

test('a notification carries what WeChat Pay sends and nothing of a browser', async () => {
  const seen: string[][] = []
  const receiver = createServer((message, response) => {
    seen.push(message.rawHeaders.filter((_, index) => index % 2 === 0))
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const notify_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/notify`
  const client = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
  await client.POST(path, { body: { ...body, out_contract_code: 'WIRE', notify_url } })
  expect(await mock.approve('WIRE')).toMatchObject({ accepted: true, url: notify_url })
  receiver.close()
  expect(seen.map((names) => names.sort())).toEqual([
    [
      ...['Accept', 'Connection', 'Content-Length', 'Content-Type', 'Host', 'User-Agent'],
      ...[
        'Wechatpay-Nonce',
        'Wechatpay-Serial',
        'Wechatpay-Signature',
        'Wechatpay-Signature-Type',
        'Wechatpay-Timestamp',
      ],
    ],
  ])
})

/** A request under `/mock` with headers of one's own. */
function ask(url: string, headers: IncomingHttpHeaders, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (answer) => resolve(answer.resume().statusCode!))
      .on('error', reject)
      .end()
  })
}

describe('who may play', () => {
  test.each([
    ['evil.example', 403],
    ['evil.example:4600', 403],
    ['127.0.0.1.evil.example', 403],
    ['192.168.0.7:4600', 403],
    ['localhost', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:4600', 200],
  ])('with Host: %s is answered %i', async (Host, status) => {
    expect(await ask(`${server.url}/mock/deliveries`, { Host })).toBe(status)
  })

  test.each(['cross-site', 'same-site', 'same-origin'])('no page: Sec-Fetch-Site: %s', async (site) => {
    expect(await ask(`${server.url}/mock`, { 'Sec-Fetch-Site': site })).toBe(403)
  })

  test('not with a body that never comes: the refusal does not wait for it', async () => {
    for (const headers of ['Origin: http://evil.example', 'Host: evil.example']) {
      const host = headers.startsWith('Host') ? '' : 'Host: 127.0.0.1\r\n'
      const head = `POST /mock/approve/W1 HTTP/1.1\r\n${host}${headers}\r\nContent-Length: 300000000\r\n\r\n`
      expect(await exchange(head)).toMatch(/^HTTP\/1\.1 403 /)
    }
  })

  test('not with a body without end', async () => {
    const declared = await exchange(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 300000000\r\n\r\n`.replace('}', ''),
    )
    expect(declared).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('not from another machine without the APIv3 key', async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)?.address
    // A machine without a network has no other side from which it could be asked.
    if (address === undefined) return
    const open = await mock.listen({ host: '0.0.0.0' })
    const url = `http://${address}:${portOf(open)}/mock`
    const { apiV3Key } = mock.merchant
    expect(await ask(url, {})).toBe(401)
    expect(await ask(url, { Authorization: `Bearer ${'0'.repeat(32)}` })).toBe(401)
    expect(await ask(url, { Authorization: `Bearer ${apiV3Key}` })).toBe(200)
    expect(await ask(url, { Authorization: `Bearer ${apiV3Key}`, Host: 'mock:4600' })).toBe(200)
    expect(await ask(url, { Authorization: `Bearer ${apiV3Key}`, Host: 'evil.example' })).toBe(403)
    expect(await ask(`http://127.0.0.1:${portOf(open)}/mock`, {})).toBe(200)
    await open.close()
  })
})

describe('the HTTPS proxy', () => {
  /** Opens a tunnel and says what the proxy answered. */
  async function tunnel(target: string): Promise<{ answer: string; socket: Socket }> {
    const socket = connect(portOf(server), '127.0.0.1')
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`)
    const answer = await new Promise<string>((resolve) => socket.once('data', (part) => resolve(part.toString())))
    return { answer, socket }
  }

  async function ask(servername: string, text: string): Promise<string> {
    const { answer, socket } = await tunnel(`${servername}:443`)
    expect(answer).toBe('HTTP/1.1 200 Connection Established\r\n\r\n')
    const secure = connectTls({ socket, servername, ca: server.authority! })
    const said = readAll(secure, /\r\n\r\n[^]*\}$/)
    secure.write(text)
    const all = await said
    secure.destroy()
    return all
  }

  test.each(['api.mch.weixin.qq.com', 'api2.mch.weixin.qq.com'])('plays %s to a plain TLS client', async (host) => {
    const said = await ask(host, await signedHead())
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(said).toContain('Wechatpay-Signature: ')
    expect(said).toContain('pre_entrustweb_id')
  })

  test('has nothing of the mock under the names of WeChat Pay', async () => {
    const said = await ask('api.mch.weixin.qq.com', 'GET /mock/contracts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    expect(said).toMatch(/^HTTP\/1\.1 404 /)
    expect(said).toContain('NOT_FOUND')
  })

  test.each(['example.com:443', 'api.mch.weixin.qq.com:80', 'api.mch.weixin.qq.com.evil.example:443', '127.0.0.1:443'])(
    'refuses %s',
    async (target) => {
      const { answer, socket } = await tunnel(target)
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
      socket.destroy()
    },
  )

  test('passes nothing on without a tunnel', async () => {
    const said = await exchange(
      'GET http://api.mch.weixin.qq.com/v3/certificates HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    )
    expect(said).toMatch(/^HTTP\/1\.1 403 /)
  })

  test('is trusted by nobody who was not told to', async () => {
    const { socket } = await tunnel('api.mch.weixin.qq.com:443')
    const error = await new Promise<Error>((resolve) =>
      connectTls({ socket, servername: 'api.mch.weixin.qq.com' }).on('error', resolve),
    )
    expect((error as NodeJS.ErrnoException).code).toBe('SELF_SIGNED_CERT_IN_CHAIN')
  })
})
