// The server of the benchmark. Its answers are signed beforehand, so that its own cost is small.
import { sign } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { outContractCode, sizes, type Material } from './material.js'

/** The answer to a call: small ones as the real operation gives them, large ones as large as what was sent. */
function answerBody(size: number): string {
  if (size > 0) return JSON.stringify({ echo_message: 'x'.repeat(size) })
  return JSON.stringify({
    appid: 'wxcbda96de0b165486',
    mchid: '1900000109',
    plan_id: 12535,
    out_contract_code: outContractCode,
    pre_entrustweb_id: '5778aadc4ba2b8a0ae0d0f4b7d7a1e2b5778aadc4ba2b8a0ae0d0f4b7d7a1e2b',
  })
}

function signAnswer({ platformPrivateKey, serial }: Material, size: number): Buffer {
  const body = Buffer.from(answerBody(size))
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = 'c5ac7061fccab6bf3e254dcf98995b8c'
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')])
  const head = [
    'HTTP/1.1 200 OK',
    'Server: nginx',
    `Date: ${new Date().toUTCString()}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${body.length}`,
    'Connection: keep-alive',
    'Cache-Control: no-cache, must-revalidate',
    'X-Content-Type-Options: nosniff',
    'Request-ID: 08F8E2A8A606109F0318A4CC8C57208F93092880CA02',
    'Content-Language: zh-CN',
    `Wechatpay-Nonce: ${nonce}`,
    `Wechatpay-Signature: ${sign('sha256', message, platformPrivateKey).toString('base64')}`,
    `Wechatpay-Timestamp: ${timestamp}`,
    `Wechatpay-Serial: ${serial}`,
    'Wechatpay-Signature-Type: WECHATPAY2-SHA256-RSA2048',
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

/** Wrong answers, in turn: each ends its exchange in another way. */
const faults: readonly ((socket: Socket, answer: Buffer) => void)[] = [
  (socket) => socket.resetAndDestroy(),
  (socket) => socket.end(),
  (socket, answer) => socket.end(answer.subarray(0, answer.length - 20)),
  (socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>'),
  (socket) => socket.write('HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n'),
  (socket) => socket.write('HTTP/1.1 429 Too Many Requests\r\nContent-Length: 2\r\n\r\n{}'),
  (socket) => socket.write('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'),
  // A changed body under the old signature, and a success without one.
  (socket, answer) => socket.write(Buffer.from(answer.toString('latin1').replace('12535', '12536'), 'latin1')),
  (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'),
]

/** Makes what spoils a share of answers, evenly. Returns false for those that are to be right. */
function createSpoiler(share: number): (socket: Socket, answer: Buffer) => boolean {
  let due = 0
  let next = 0
  return (socket, answer) => {
    due += share
    if (due < 1) return false
    due -= 1
    faults[next++ % faults.length]!(socket, answer)
    return true
  }
}

/** Counts requests off a connection; of HTTP it reads only where a request ends. */
function serve(socket: Socket, answerTo: (length: number) => Buffer, spoil: ReturnType<typeof createSpoiler>): void {
  let head = ''
  let left = 0
  let length = 0
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    if (left > 0) {
      left -= chunk.length
    } else {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) return
      length = Number(/\r\ncontent-length: *([0-9]+)/i.exec(head)?.[1] ?? 0)
      left = length - (head.length - end - 4)
    }
    if (left > 0) return
    head = ''
    const answer = answerTo(length)
    if (!spoil(socket, answer)) socket.write(answer)
  })
}

process.once('message', (material: Material) => {
  let answers: ReadonlyMap<number, Buffer>
  const signAnswers = () => void (answers = new Map([...sizes, 0].map((size) => [size, signAnswer(material, size)])))
  const sizeOf = (length: number) => sizes.findLast((size) => size <= length) ?? 0
  signAnswers()
  // Answers older than 300 s are refused.
  setInterval(signAnswers, 60_000).unref()
  const spoil = createSpoiler(material.faults ?? 0)
  const server = createServer((socket) => serve(socket, (length) => answers.get(sizeOf(length))!, spoil))
  server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
  process.on('message', () =>
    server.getConnections((_, connections) => process.send!({ ...process.cpuUsage(), connections })),
  )
})
process.on('disconnect', () => process.exit())
