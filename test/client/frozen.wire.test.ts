import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { preSign } from '../fixtures/signed-answer.js'

it('replaces a kept connection that the server closed while the process was frozen, and counts no attempt for it', async () => {
  const mock = createMockWechatPay()
  let connections = 0
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array)
    const { method = '', url, headers } = incoming
    const { connection, host, 'content-length': length, ...rest } = headers
    const request = { method, headers: rest as Record<string, string>, body: Buffer.concat(chunks) }
    const answer = await mock.fetch(new Request(`http://${host}${url}`, request))
    expect([connection, length]).toEqual(['keep-alive', String(request.body.length)])
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
  })
  server.keepAliveTimeout = 500
  server.on('connection', () => connections++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const script = fileURLToPath(new URL('../fixtures/frozen-process.ts', import.meta.url))
  const child = fork(script, [`http://127.0.0.1:${port}`, JSON.stringify(mock.merchant)], {
    execArgv: ['--import', 'tsx'],
  })
  try {
    await once(child, 'message')
    child.kill('SIGSTOP')
    // Longer than the server and the client keep an idle connection.
    await sleep(6000)
    child.send('go on')
    child.kill('SIGCONT')
    const [{ data, attempts }] = (await once(child, 'message')) as [{ data: unknown; attempts: unknown[] }]
    expect(data).toMatchObject({ out_contract_code: preSign.out_contract_code })
    const host = `127.0.0.1:${port}`
    expect(attempts).toMatchObject([
      { attempt: 1, host, status: 200 },
      { attempt: 1, host, status: 200 },
    ])
    expect(connections).toBe(2)
  } finally {
    child.kill('SIGKILL')
    server.close()
  }
})
