// Flood of notifications, half of them forged: what one process accepts, refuses and leaves to be delivered again.
import type { Scene } from './rounds.js'
import type { ReceiverOrder, ReceiverSample } from './receiver.js'
import type { SendOrder, Sent } from './sender.js'
import { startWorker } from './worker-process.js'

/** Connections that are kept open, as a proxy in front of the process keeps them. */
const CONNECTIONS = 1000

/** Offers `rate` deliveries a second to one process, for so many seconds. Returns the report; throws when a notification is lost or a forged one believed. */
export async function floodReceiver(scene: Scene, rate: number, seconds: number): Promise<string> {
  const { out, material, environment } = scene
  const notifications = Math.round((rate * seconds) / 2)
  const receiver = startWorker(`${out}/receiver.mjs`, environment, ['--expose-gc'])
  const { port } = (await receiver.ask({ material, notifications } satisfies ReceiverOrder)) as { port: number }
  const sender = startWorker(`${out}/sender.mjs`, {})
  await sender.ask({ material, port, notifications, rate, connections: CONNECTIONS } satisfies SendOrder)
  const before = (await receiver.ask({})) as ReceiverSample
  const sent = (await sender.ask({})) as Sent
  await sender.end()
  const after = (await receiver.ask({})) as ReceiverSample
  await receiver.end()
  const report = renderFlood(rate, notifications, sent, before, after)
  if (sent.lost > 0 || after.handled[1] !== notifications) throw new Error(`Not each one was handled once.\n${report}`)
  if (Object.keys(sent.forged).some((status) => status.startsWith('2')))
    throw new Error(`A forgery was believed.\n${report}`)
  return report
}

const counts = (by: Readonly<Record<string, number>>) =>
  Object.entries(by)
    .map(([name, count]) => `${count} × ${name}`)
    .join(', ') || 'none'

function renderFlood(
  rate: number,
  notifications: number,
  sent: Sent,
  before: ReceiverSample,
  after: ReceiverSample,
): string {
  const acceptedAtOnce = sent.genuine[204] ?? 0
  const answers = sent.sent - sent.unanswered
  const perSecond = (count: number) => `${Math.round(count / sent.seconds)} a second`
  const grown = ((after.heap + after.external - before.heap - before.external) * 2 ** 20) / notifications
  const [p50, p99] = sent.accepted.map((ms) => ms.toFixed(0))
  const rows = [
    [
      'offered, half of them forged',
      `${notifications * 2} in ${sent.seconds.toFixed(1)} s, ${perSecond(notifications * 2)} (wanted: ${rate})`,
    ],
    [`sent on one of ${CONNECTIONS} connections`, `${sent.sent}, ${perSecond(sent.sent)}`],
    ['turned away: every connection was busy', String(sent.turnedAway)],
    ['answered', `${answers}, ${perSecond(answers)}; ${sent.unanswered} had no answer within 5 s`],
    ['genuine ones, by status', counts(sent.genuine)],
    ['forged ones, by status', counts(sent.forged)],
    ['accepted', `${perSecond(acceptedAtOnce)}; answered after ${p50} ms (median), ${p99} ms (p99)`],
    ['genuine ones delivered again afterwards', `${sent.again}, of which ${sent.lost} were never accepted`],
    [
      'genuine ones, by how often onEvent ran',
      counts(Object.fromEntries(Object.entries(after.handled).map(([times, n]) => [`${times} times`, n]))),
    ],
    ['refused, by code', counts(after.refused)],
    [
      'heap, MiB',
      `${before.heap.toFixed(1)} before, ${after.heap.toFixed(1)} after: ${grown.toFixed(0)} bytes for each genuine one, which is remembered for 25 hours`,
    ],
    [
      'resident, MiB',
      `${before.resident.toFixed(0)} before, ${after.resident.toFixed(0)} after, ${after.peak.toFixed(0)} at most`,
    ],
    [
      'CPU µs for each delivery',
      `${((after.cpu - before.cpu) / (sent.sent + sent.again)).toFixed(0)}, with those that were made again`,
    ],
    ['loop delay p99, ms', after.loopDelay.toFixed(0)],
  ]
  return `| A flood of notifications | |\n| --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}
