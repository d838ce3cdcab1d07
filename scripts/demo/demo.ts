// Walks through the whole job against the embedded mock: npm start [-- --live]
import { createMockWechatPay } from '../../src/mock/mock.js'
import { walkFamily } from './family.js'
import { walkLive } from './live.js'
import { walkNotification } from './notification.js'
import { walkRefund } from './refund.js'
import { walkSigning } from './signing.js'
import { finish } from './terminal.js'
import { readOptions } from '../options.js'

const { live } = readOptions('start', { live: { type: 'boolean', default: false } })

if (live) {
  await walkLive(process.env)
} else {
  // A hundred times as fast as WeChat Pay delivers: what comes again after 10 s comes after 0.1 s.
  const mock = createMockWechatPay({ speed: 100 })
  const server = await mock.listen()
  await walkSigning(mock, server.url)
  await walkNotification(mock, server.url)
  await walkFamily(mock, server.url)
  await server.close()
  await walkRefund()
}
finish()
