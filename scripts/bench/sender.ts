// WeChat Pay's side of a flood of notifications: sends at a fixed rate, whatever the receiver does. Runs as a process of its own.
import { sign } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { promisify } from 'node:util'
import { createDelivery } from './delivery.js'
import type { Material } from './material.js'

/** What is to be sent, and where. */
export interface SendOrder {
  readonly material: Omit<Material, 'baseUrl'>
  readonly port: number
  readonly notifications: number
  /** Deliveries a second, half of them forged. */
  readonly rate: number
  readonly connections: number
}

/** What became of the flood, seen from outside. */
export interface Sent {
  readonly seconds: number
  /** Deliveries that went out on a connection. */
  readonly sent: number
  /** Deliveries that were due while every connection waited for an answer. */
  readonly turnedAway: number
  /** Deliveries without an answer in time. */
  readonly unanswered: number
  /** Answers to genuine and to forged deliveries, by status. */
  readonly genuine: Readonly<Record<number, number>>
  readonly forged: Readonly<Record<number, number>>
  /** Milliseconds from when a delivery was due to its answer: median and 99th percentile, of those that were accepted and of all. */
  readonly accepted: readonly [number, number]
  readonly answered: readonly [number, number]
  /** Genuine deliveries that were made again afterwards, and how many of them were never accepted. */
  readonly again: number
  readonly lost: number
}

/** WeChat Pay waits 5 s for an answer. */
const PATIENCE = 5000
/** WeChat Pay delivers again until it is told that the notification has arrived; here as often as this. */
const MOST_REPETITIONS = 20

const signAsync = promisify<string, Buffer, string, Buffer>(sign)

type Headers = Readonly<Record<'Timestamp' | 'Nonce' | 'Serial' | 'Signature', string>>

function write(headers: Partial<Headers>, body: Buffer): Buffer {
  const fields = Object.entries(headers).map(([name, value]) => `Wechatpay-${name}: ${value}\r\n`)
  const head = `POST /notify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  return Buffer.concat([Buffer.from(`${head}${fields.join('')}\r\n`), body])
}

/** Ways to forge a notification out of a genuine one and the one before it. */
const forgeries: readonly ((headers: Headers, body: Buffer, other: Headers) => Buffer)[] = [
  (headers, body) => write(headers, Buffer.from(body.toString('latin1').replace('SIGN', 'sign'), 'latin1')),
  (headers, body, { Signature }) => write({ ...headers, Signature }, body),
  (headers, body) => write({ ...headers, Serial: 'PUB_KEY_ID_0119000001092026112100389900009999' }, body),
  (headers, body) => write({ ...headers, Timestamp: String(Number(headers.Timestamp) - 3600) }, body),
  (headers, body) => write({ ...headers, Signature: 'not Base64!' }, body),
  (_, body) => write({}, body),
]

/** One notification as it is sent at a time, in Unix seconds: its headers, with the signature, and its body. */
async function createMessage({ material }: SendOrder, number: number, seconds: number) {
  const [Timestamp, Nonce] = [String(seconds), number.toString().padStart(12, '0')]
  const { body, signed } = createDelivery(String(number), Timestamp, Nonce)
  const signature = await signAsync('sha256', signed, material.platformPrivateKey)
  return { headers: { Timestamp, Nonce, Serial: material.serial, Signature: signature.toString('base64') }, body }
}

/** Genuine messages, and as many forged ones, made before the flood begins. */
async function prepare(order: SendOrder): Promise<{ genuine: Buffer[]; forged: Buffer[] }> {
  const genuine: Buffer[] = []
  const forged: Buffer[] = []
  // Signing takes minutes, and a message is good for 300 s before and after its time.
  const seconds = Math.floor(Date.now() / 1000) + 240
  let next = 0
  let other: Headers | undefined
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < order.notifications) {
        const number = next++
        const { headers, body } = await createMessage(order, number, seconds)
        genuine[number] = write(headers, body)
        forged[number] = forgeries[other ? number % forgeries.length : 0]!(headers, body, other ?? headers)
        other = headers
      }
    }),
  )
  return { genuine, forged }
}

/** A connection that takes one message at a time. */
interface Connection {
  readonly send: (message: Buffer, onAnswer: (status: number | undefined) => void) => void
}

/** Connections to a port; `take` gives an idle one, where there is one. An answer that does not come in time is `undefined`, and ends its connection. */
function openConnections(port: number, count: number): { take: () => Connection | undefined; close: () => void } {
  const idle: Connection[] = []
  const open = new Set<Socket>()
  const waiting = new Map<Connection, { readonly since: number; readonly giveUp: () => void }>()
  let isClosed = false
  const timer = setInterval(() => {
    const last = performance.now() - PATIENCE
    for (const { since, giveUp } of waiting.values()) if (since < last) giveUp()
  }, 50)

  function add(): void {
    const socket = connect(port, '127.0.0.1')
    let head = ''
    let onAnswer: ((status: number | undefined) => void) | undefined
    open.add(socket)
    socket.setNoDelay(true)
    const connection: Connection = {
      send: (message, callback) => {
        onAnswer = callback
        waiting.set(connection, { since: performance.now(), giveUp: () => socket.destroy() })
        socket.write(message)
      },
    }
    function settle(status: number | undefined): void {
      waiting.delete(connection)
      const callback = onAnswer
      onAnswer = undefined
      callback?.(status)
    }
    socket.once('connect', () => idle.push(connection))
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      const length = Number(/\r\ncontent-length: *([0-9]+)/i.exec(head)?.[1] ?? 0)
      if (end === -1 || head.length < end + 4 + length) return
      const status = Number(head.slice(9, 12))
      const isLast = /\r\nconnection: *close/i.test(head)
      head = ''
      settle(status)
      if (isLast) socket.destroy()
      else idle.push(connection)
    })
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      open.delete(socket)
      const place = idle.indexOf(connection)
      if (place !== -1) idle.splice(place, 1)
      settle(undefined)
      if (!isClosed) add()
    })
  }

  for (let n = 0; n < count; n++) add()
  return {
    take: () => idle.pop(),
    close: () => {
      isClosed = true
      clearInterval(timer)
      for (const socket of open) socket.destroy()
    },
  }
}

const percentiles = (values: number[]): [number, number] => {
  const sorted = values.sort((a, b) => a - b)
  return [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted[Math.floor(sorted.length * 0.99)] ?? NaN]
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function flood(order: SendOrder, messages: Awaited<ReturnType<typeof prepare>>) {
  const { port, rate, connections, notifications } = order
  const { take, close } = openConnections(port, connections)
  await pause(1000)
  const statuses = { genuine: {} as Record<number, number>, forged: {} as Record<number, number> }
  const took = { accepted: [] as number[], answered: [] as number[] }
  const unaccepted = new Set(messages.genuine.keys())
  let [sent, turnedAway, unanswered, pending] = [0, 0, 0, 0]

  function deliver(
    connection: Connection,
    kind: keyof typeof statuses,
    number: number,
    due: number,
    message = messages[kind][number]!,
  ): void {
    sent++
    pending++
    connection.send(message, (status) => {
      pending--
      if (status === undefined) return void unanswered++
      const time = performance.now() - due
      statuses[kind][status] = (statuses[kind][status] ?? 0) + 1
      took.answered.push(time)
      if (status !== 204 && status !== 200) return
      took.accepted.push(time)
      if (kind === 'genuine') unaccepted.delete(number)
    })
  }

  const begun = performance.now()
  const total = notifications * 2
  for (let next = 0; next < total; await pause(1)) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * rate))
    for (; next < due; next++) {
      const connection = take()
      if (connection) deliver(connection, next % 2 ? 'forged' : 'genuine', next >> 1, begun + (next / rate) * 1000)
      else turnedAway++
    }
  }
  const seconds = (performance.now() - begun) / 1000
  while (pending > 0) await pause(20)
  const outcome = {
    seconds,
    sent,
    turnedAway,
    unanswered,
    genuine: { ...statuses.genuine },
    forged: { ...statuses.forged },
    accepted: percentiles(took.accepted),
    answered: percentiles(took.answered),
    again: unaccepted.size,
  }
  // What was not accepted is signed anew and delivered again, as fast as it is taken.
  for (let repetition = 0; repetition < MOST_REPETITIONS && unaccepted.size > 0; repetition++) {
    const numbers = [...unaccepted].values()
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const number of numbers) {
          const { headers, body } = await createMessage(order, number, Math.floor(Date.now() / 1000))
          let connection = take()
          for (; !connection; connection = take()) await pause(1)
          deliver(connection, 'genuine', number, performance.now(), write(headers, body))
        }
      }),
    )
    while (pending > 0) await pause(20)
  }
  close()
  return { ...outcome, lost: unaccepted.size } satisfies Sent
}

process.once('message', async (order: SendOrder) => {
  const messages = await prepare(order)
  process.on('message', async () => process.send!(await flood(order, messages)))
  process.send!('ready')
})
process.on('disconnect', () => process.exit())
