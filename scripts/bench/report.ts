// The results of the benchmark as tables.
import { cpus, totalmem } from 'node:os'
import type { Bundles } from './bundle.js'
import type { ImportCost } from './import.js'
import { sizes } from './material.js'
import type { NotificationCost } from './notifications.js'
import type { Series } from './rounds.js'
import { ratioOf, spreadOf, type Spread } from './statistics.js'

/** All results. */
export interface Results {
  readonly machine: string
  readonly rounds: number
  readonly milliseconds: number
  readonly calls: readonly Series[]
  readonly notifications: NotificationCost
  readonly imports: Readonly<Record<string, ImportCost>>
  readonly bundles: Bundles
}

/** Where the figures come from. */
export function describeMachine(): string {
  const [first, ...others] = cpus()
  return `${others.length + 1} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node.js ${process.version}`
}

const floorName = 'undici.request by hand'

const floorOf = (calls: readonly Series[], { inFlight, size }: Series): Series =>
  calls.find((one) => one.client === floorName && one.inFlight === inFlight && one.size === size)!

const pick = ({ measured }: Series, name: 'callsPerSecond' | 'cpuPerCall' | 'loopDelay' | 'peakMemory') =>
  measured.map((one) => one[name])

const ratio = ({ median, low, high }: Spread) => `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

function renderSituation(calls: readonly Series[], inFlight: number, size: number): string {
  const rows = calls
    .filter((one) => one.inFlight === inFlight && one.size === size)
    .map((one) => {
      const floor = floorOf(calls, one)
      const number = (name: Parameters<typeof pick>[1], digits: number) =>
        spreadOf(pick(one, name)).median.toFixed(digits)
      return [
        one.client,
        number('callsPerSecond', 0),
        ratio(ratioOf(pick(one, 'callsPerSecond'), pick(floor, 'callsPerSecond'))),
        number('cpuPerCall', 0),
        ratio(ratioOf(pick(one, 'cpuPerCall'), pick(floor, 'cpuPerCall'))),
        number('loopDelay', 1),
        String(Math.round(Math.max(...pick(one, 'peakMemory')))),
        spreadOf(one.serverCpuPerCall).median.toFixed(0),
      ]
    })
  const head = [
    'client',
    'calls/s',
    'ratio',
    'CPU µs/call',
    'ratio',
    'loop delay p99 ms',
    'peak MiB',
    "server's CPU µs/call",
  ]
  return `### ${inFlight} in flight${size > 0 ? `, ${size / 1024} KiB sent and received` : ''}\n\n${table(head, rows)}\n`
}

/** What a further KiB costs, which must not depend on how many there are. */
function renderGrowth(calls: readonly Series[]): string {
  const cpuOf = (client: string, size: number) => {
    const found = calls.find((one) => one.client === client && one.inFlight === 64 && one.size === size)
    return found && spreadOf(pick(found, 'cpuPerCall')).median
  }
  const rows = [...new Set(calls.filter(({ size }) => size > 0).map(({ client }) => client))].map((client) => [
    client,
    ...sizes.map((size) => ((cpuOf(client, size)! - cpuOf(client, 0)!) / (size / 1024)).toFixed(1)),
  ])
  const head = ['CPU µs for each KiB, beyond the ordinary call', ...sizes.map((size) => `${size / 1024} KiB`)]
  return `### Growth with size, 64 in flight\n\n${table(head, rows)}\n`
}

/** The whole report. */
export function renderReport({
  machine,
  rounds,
  milliseconds,
  calls,
  notifications,
  imports,
  bundles,
}: Results): string {
  const situations = [
    ...new Map(calls.map(({ inFlight, size }) => [`${inFlight} ${size}`, { inFlight, size }])).values(),
  ]
  const importRows = Object.entries(imports).map(([name, { milliseconds: ms, heap }]) => {
    const peer = imports['wechatpay-axios-plugin']!
    return [
      name,
      spreadOf(ms).median.toFixed(1),
      ratio(ratioOf(ms, peer.milliseconds)),
      spreadOf(heap).median.toFixed(2),
      ratio(ratioOf(heap, peer.heap)),
    ]
  })
  return `# Benchmark

${machine}. Loopback; the server is a process of its own and answers with bytes signed beforehand. RSA-2048. Each client runs in a process of
its own; they take turns, ${rounds} rounds of ${milliseconds} ms after a warm-up. Figures are medians; ratios are to \`${floorName}\`, which signs on the event loop, formed round by round, with the middle half of the rounds in brackets. CPU is that of all threads of a process.

${situations.map(({ inFlight, size }) => renderSituation(calls, inFlight, size)).join('\n')}
${renderGrowth(calls)}
### Notifications received

${table(
  ['', 'per second', 'ratio'],
  [
    ['node:crypto by hand', spreadOf(notifications.hand).median.toFixed(0), ratio(spreadOf([1]))],
    [
      'parseNotification',
      spreadOf(notifications.parseNotification).median.toFixed(0),
      ratio(ratioOf(notifications.parseNotification, notifications.hand)),
    ],
  ],
)}

### Import, in a fresh process

${table(['package', 'ms', 'ratio', 'heap MiB', 'ratio'], importRows)}

### Bundle, minified and gzipped

${table(
  ['export', 'bytes'],
  Object.entries(bundles).map(([name, size]) => [name, String(size)]),
)}
`
}

const head = ['', '1 in flight', '64 in flight', '256 in flight', 'CPU per call at 64', 'loop delay p99 at 64, ms']
const note = (machine: string) =>
  `Calls per second, as ratios to \`undici.request\` with signature and verification written by hand (median of interleaved rounds; \`npm run bench\`). ${machine}; loopback, RSA-2048.`

/** The table of CONTRIBUTING.md. */
export function renderSummary({ machine, calls }: Results): string {
  const of = (client: string, inFlight: number) =>
    calls.find((one) => one.client === client && one.inFlight === inFlight && one.size === 0)!
  const rows = [...new Set(calls.map(({ client }) => client))].map((client) => {
    const compare = (inFlight: number, name: 'callsPerSecond' | 'cpuPerCall') =>
      ratioOf(pick(of(client, inFlight), name), pick(of(floorName, inFlight), name)).median.toFixed(2)
    return [
      client === 'wechatpay-fetch' ? `**${client}**` : client,
      ...[1, 64, 256].map((inFlight) => compare(inFlight, 'callsPerSecond')),
      compare(64, 'cpuPerCall'),
      spreadOf(pick(of(client, 64), 'loopDelay')).median.toFixed(0),
    ]
  })
  return `${table(head, rows)}\n\n${note(machine)}`
}

/** Puts a text between \`<!-- bench -->\` and \`<!-- /bench -->\`; undefined when the document has no such place. */
export function replaceBetweenMarkers(document: string, text: string): string | undefined {
  const pattern = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/
  return pattern.test(document)
    ? document.replace(pattern, (_, open, close) => `${open}\n${text}\n\n${close}`)
    : undefined
}
