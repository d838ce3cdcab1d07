// Demo of the library against the embedded mock: npm start [-- --live]
import { createMockWechatPay } from '../../src/mock/mock.js'
import { showFamily } from './family.js'
import { showLive } from './live.js'
import { showNotification } from './notification.js'
import { showRefund } from './refund.js'
import { showSigning } from './signing.js'
import { finish } from './terminal.js'
import { readOptions } from '../options.js'

const { live } = readOptions('start', { live: { type: 'boolean', default: false } })

if (live) {
  await showLive(process.env)
} else {
  // A hundred times as fast as WeChat Pay delivers: what comes again after 10 s comes after 0.1 s.
  const mock = createMockWechatPay({ speed: 100 })
  const server = await mock.listen()
  await showSigning(mock, server.url)
  await showNotification(mock, server.url)
  await showFamily(mock, server.url)
  await server.close()
  await showRefund()
}
finish()
