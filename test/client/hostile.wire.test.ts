/** Calls of a process whose globals were changed by a dependency. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Report, Task } from '../fixtures/hostile-process.js'
import { mock, preSign, session, signedHeaders } from '../fixtures/signed-answer.js'

const script = fileURLToPath(new URL('../fixtures/hostile-process.ts', import.meta.url))

it('a call succeeds, fails before it is sent with a code, or fails after it was sent with a code and an unknown outcome', async () => {
  const bytes = Buffer.from(JSON.stringify(session))
  const received = new Set<unknown>()
  const targets = new Set<unknown>()
  const server = createServer((request, response) => {
    received.add(request.headers['x-case'])
    targets.add(request.url)
    void signedHeaders(bytes).then((headers) =>
      request.resume().on('end', () => {
        response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(bytes)
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { mchid, serialNo, privateKey, platformKeys } = mock.merchant
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const task: Task = {
    merchant: { mchid, serialNo, privateKey, platformKeys, baseUrl },
    path: '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign',
    body: preSign,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (out += String(text)))
  child.stderr.setEncoding('utf8').on('data', (text) => (err += String(text)))
  const exit = await new Promise((resolve) => child.on('close', resolve))
  server.close().closeAllConnections()
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const reports = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report)
  expect(reports.length).toBeGreaterThan(400)
  const isGood = ({ id, came, outcomeUnknown }: Report) => {
    if (came === 'data') return true
    if (!/^ERR_/.test(came) || typeof outcomeUnknown !== 'boolean') return false
    return outcomeUnknown === received.has(id)
  }
  expect(reports.filter((report) => !isGood(report))).toEqual([])
  // What was sent is the call, and nothing that it has inherited.
  expect([...targets]).toEqual([task.path])
})
