// Walks through the main job against the embedded mock: npm start [-- --live]
import { parseArgs } from 'node:util'
import { createMockWechatPay } from '../src/mock.js'
import { walkLive } from './demo/live.js'
import { walkSigning } from './demo/signing.js'
import { finish } from './demo/terminal.js'

const { values } = parseArgs({ options: { live: { type: 'boolean', default: false } } })

if (values.live) {
  await walkLive(process.env)
} else {
  const mock = createMockWechatPay()
  const server = await mock.listen()
  await walkSigning(mock, server.url)
  await server.close()
}
finish()
