// Cost of receiving a notification, compared with node:crypto by hand. Runs as a process of its own.
import { createDecipheriv, generateKeyPairSync, sign, verify } from 'node:crypto'
import { Bench } from 'tinybench'
import { apiV3Key, createDelivery, resource } from './delivery.js'

/** Notifications per second, round by round. */
export interface NotificationCost {
  readonly hand: readonly number[]
  /** The same once more: what differs is chance. */
  readonly handAgain: readonly number[]
  readonly parseNotification: readonly number[]
}

const serial = 'PUB_KEY_ID_0119000001092026112100389900000001'
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

function createMessage() {
  const nonce = 'fdasflkja484'
  const timestamp = String(Math.floor(Date.now() / 1000))
  const { body, signed } = createDelivery('EV-2018022511223320873', timestamp, nonce)
  const headers = {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': serial,
    'wechatpay-signature': sign('sha256', signed, privateKey).toString('base64'),
  }
  return { headers, body }
}

const keys = new Map([[serial, publicKey]])

/** Verifies, decrypts, looks whether the fields are there, and calls. */
function receiveByHand({ headers, body }: ReturnType<typeof createMessage>, onSign: (resource: unknown) => void): void {
  const key = keys.get(headers['wechatpay-serial'])
  const signed = Buffer.concat([
    Buffer.from(`${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n`),
    body,
    Buffer.from('\n'),
  ])
  const isFresh = Math.abs(Number(headers['wechatpay-timestamp']) - Date.now() / 1000) <= 300
  if (!key || !isFresh || !verify('sha256', signed, key, Buffer.from(headers['wechatpay-signature'], 'base64'))) {
    throw new Error('not verified')
  }
  const { event_type, resource: encrypted } = JSON.parse(body.toString())
  const bytes = Buffer.from(encrypted.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, encrypted.nonce, { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(-16)).setAAD(Buffer.from(encrypted.associated_data))
  const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
  const data = JSON.parse(plain.toString())
  for (const name of Object.keys(resource)) {
    if (typeof data[name] !== (name === 'plan_id' ? 'number' : 'string')) throw new Error(`${name} is missing`)
  }
  if (event_type === 'ECOMMERCE_ENTRUST.SIGN') onSign(data)
}

async function measure(rounds: number, milliseconds: number): Promise<NotificationCost> {
  const { parseNotification } = (await import(
    process.env['BENCH_PACKAGE'] ?? ''
  )) as typeof import('../../src/index.js')
  const options = { platformKeys: { [serial]: publicKey }, apiV3Key }
  const cost = { hand: [] as number[], handAgain: [] as number[], parseNotification: [] as number[] }
  const names = Object.keys(cost) as (keyof typeof cost)[]
  for (let round = 0; round <= rounds; round++) {
    // A message is good for 300 s.
    const message = createMessage()
    let received = 0
    const byHand = async () => receiveByHand(message, () => received++)
    const ways = {
      hand: byHand,
      handAgain: byHand,
      parseNotification: async () => {
        const { event_type } = await parseNotification(message, options)
        if (event_type === 'ECOMMERCE_ENTRUST.SIGN') received++
      },
    }
    // Round 0 warms up and is not counted.
    const bench = new Bench({ time: milliseconds, warmup: false, throws: true })
    for (const name of names) bench.add(name, ways[name])
    await bench.run()
    for (const name of names) {
      const result = bench.getTask(name)!.result
      if (result.state !== 'completed') throw new Error(`${name} is ${result.state}`)
      if (round > 0) cost[name].push(1000 / result.latency.mean)
    }
    if (received !== bench.tasks.reduce((sum, { runs }) => sum + runs, 0)) throw new Error('not every one was received')
  }
  return cost
}

process.once('message', async ({ rounds, milliseconds }: { rounds: number; milliseconds: number }) => {
  process.send!(await measure(rounds, milliseconds))
})
process.on('disconnect', () => process.exit())
