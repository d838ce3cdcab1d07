// The results of the benchmark as tables.
import { cpus, totalmem } from 'node:os'
import type { Bundles } from './bundle.js'
import { floor } from './clients.js'
import { peer, peerAgain, type ColdStarts } from './cold-start.js'
import type { Started } from './first-call.js'
import { sizes } from './material.js'
import type { NotificationCost } from './notifications.js'
import type { Series } from './rounds.js'
import { ratioOf, spreadOf, type Spread } from './statistics.js'

/** What one run has measured, with processes of its own. */
export interface Run {
  readonly calls: readonly Series[]
  readonly notifications: NotificationCost
  readonly coldStarts: readonly ColdStarts[]
}

/** All results. */
export interface Results {
  readonly machine: string
  readonly rounds: number
  readonly milliseconds: number
  readonly runs: readonly Run[]
  readonly bundles: Bundles
}

const ours = 'wechatpay-fetch'

/** Where the figures come from. */
export function describeMachine(): string {
  const [first, ...others] = cpus()
  return `${others.length + 1} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node.js ${process.version}`
}

type Measure = 'callsPerSecond' | 'cpuPerCall' | 'loopDelay' | 'peakMemory'
const pick = ({ measured }: Series, name: Measure) => measured.map((one) => one[name])

const seriesOf = (calls: readonly Series[], client: string, inFlight: number, size = 0): Series =>
  calls.find((one) => one.client === client && one.inFlight === inFlight && one.size === size)!

/** A client compared with the floor, which was measured beside it. */
function compare(calls: readonly Series[], client: string, inFlight: number, size: number, name: Measure): Spread {
  const [one, base] = [client, floor].map((it) => pick(seriesOf(calls, it, inFlight, size), name))
  return ratioOf(one!, base!)
}

const ratio = ({ median, low, high }: Spread) => `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

function renderSituation(calls: readonly Series[], inFlight: number, size: number): string {
  const rows = calls
    .filter((one) => one.inFlight === inFlight && one.size === size)
    .map((one) => {
      const number = (name: Measure, digits: number) => spreadOf(pick(one, name)).median.toFixed(digits)
      return [
        one.client,
        number('callsPerSecond', 0),
        ratio(compare(calls, one.client, inFlight, size, 'callsPerSecond')),
        number('cpuPerCall', 0),
        ratio(compare(calls, one.client, inFlight, size, 'cpuPerCall')),
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
    const found = seriesOf(calls, client, 64, size)
    return found && spreadOf(pick(found, 'cpuPerCall')).median
  }
  const rows = [...new Set(calls.filter(({ size }) => size > 0).map(({ client }) => client))].map((client) => [
    client,
    ...sizes.map((size) => ((cpuOf(client, size)! - cpuOf(client, 0)!) / (size / 1024)).toFixed(1)),
  ])
  const head = ['CPU µs for each KiB, beyond the ordinary call', ...sizes.map((size) => `${size / 1024} KiB`)]
  return `### Growth with size, 64 in flight\n\n${table(head, rows)}\n`
}

function renderNotifications({ hand, handAgain, parseNotification }: NotificationCost): string {
  const rows = Object.entries({
    'node:crypto by hand': hand,
    'node:crypto by hand, again': handAgain,
    parseNotification,
  }).map(([name, perSecond]) => [name, spreadOf(perSecond).median.toFixed(0), ratio(ratioOf(perSecond, hand))])
  return `### Notifications received\n\n${table(['', 'per second', 'ratio'], rows)}\n`
}

type Cost = keyof Started
const costs = (starts: readonly Started[], name: Cost) => starts.flatMap((one) => one[name] ?? [])

function renderColdStarts({ node, starts }: ColdStarts): string {
  const rows = Object.entries(starts).map(([name, started]) => [
    name,
    ...(['imported', 'called', 'heap'] as const).flatMap((cost) => {
      const [values, base] = [costs(started, cost), costs(starts[peer]!, cost)]
      if (values.length === 0) return ['', '']
      return [spreadOf(values).median.toFixed(cost === 'heap' ? 2 : 1), ratio(ratioOf(values, base))]
    }),
  ])
  const head = ['package', 'import ms', 'ratio', 'import and first call ms', 'ratio', 'heap MiB', 'ratio']
  return `### Cold start, Node.js ${node}\n\n${table(head, rows)}\n`
}

function renderRun({ calls, notifications, coldStarts }: Run): string {
  const situations = [
    ...new Map(calls.map(({ inFlight, size }) => [`${inFlight} ${size}`, { inFlight, size }])).values(),
  ]
  return [
    ...situations.map(({ inFlight, size }) => renderSituation(calls, inFlight, size)),
    renderGrowth(calls),
    renderNotifications(notifications),
    ...coldStarts.map(renderColdStarts),
  ].join('\n')
}

/** The whole report. */
export function renderReport(results: Results): string {
  const { machine, rounds, milliseconds, runs, bundles } = results
  return `# Benchmark

${machine}. Loopback; the server is a process of its own and answers with bytes signed beforehand. RSA-2048. Each client runs in a process of
its own; they take turns, ${rounds} rounds of ${milliseconds} ms after a warm-up. Figures are medians; ratios are to the first row of a table, formed round by
round, with the middle half of the rounds in brackets. The second row is the first once more (A/A): how far it is from 1.00 is chance. \`${floor}\`
signs on the event loop. CPU is that of all threads of a process.

${runs[0]!.calls.some(({ client }) => client === ours) ? `## Of ${runs.length} runs, the worst for ${ours}\n\n${renderSummary(results)}\n` : ''}
${runs.map((run, index) => `## Run ${index + 1}\n\n${renderRun(run)}`).join('\n')}
## Bundle, minified and gzipped

${table(
  ['export', 'bytes'],
  Object.entries(bundles).map(([name, size]) => [name, String(size)]),
)}
`
}

/** Of several runs the one in which a figure of ours is worst: a whole column is taken from it, so that its rows were measured side by side. */
function worstOf<T>(runs: readonly T[], figure: (run: T) => number, better: 'high' | 'low'): T {
  const sorted = runs.toSorted((a, b) => figure(a) - figure(b))
  return better === 'high' ? sorted[0]! : sorted.at(-1)!
}

function summarizeCalls(runs: readonly Run[]): string {
  const columns = [
    ...[1, 64, 256].map((inFlight) => ({ title: `${inFlight} in flight`, inFlight, name: 'callsPerSecond' as const })),
    { title: 'CPU per call at 64', inFlight: 64, name: 'cpuPerCall' as const },
  ].map(({ title, inFlight, name }) => {
    const ratioIn = ({ calls }: Run, client: string) => compare(calls, client, inFlight, 0, name)
    const better = name === 'callsPerSecond' ? 'high' : 'low'
    const run = worstOf(runs, (one) => ratioIn(one, ours).median, better)
    return { title, cell: (client: string) => ratio(ratioIn(run, client)) }
  })
  const delayIn = ({ calls }: Run, client: string) => spreadOf(pick(seriesOf(calls, client, 64), 'loopDelay')).median
  const slow = worstOf(runs, (run) => delayIn(run, ours), 'low')
  const rows = [...new Set(runs[0]!.calls.map(({ client }) => client))].map((client) => [
    client === ours ? `**${client}**` : client,
    ...columns.map(({ cell }) => cell(client)),
    delayIn(slow, client).toFixed(0),
  ])
  return table(['', ...columns.map(({ title }) => title), 'loop delay p99 at 64, ms'], rows)
}

function summarizeColdStarts(runs: readonly Run[]): string {
  const rows = runs[0]!.coldStarts.flatMap(({ node }, version) => {
    const cells = (['imported', 'called', 'heap'] as const).map((cost) => {
      const ratioIn = ({ coldStarts }: Run, client: string) => {
        const { starts } = coldStarts[version]!
        return ratioOf(costs(starts[client]!, cost), costs(starts[peer]!, cost))
      }
      const run = worstOf(runs, (one) => ratioIn(one, ours).median, 'low')
      return [ours, peerAgain].map((client) => ratio(ratioIn(run, client)))
    })
    return [
      [`**${ours}**, Node.js ${node}`, ...cells.map(([cell]) => cell!)],
      [`${peerAgain}, Node.js ${node}`, ...cells.map(([, cell]) => cell!)],
    ]
  })
  return table(['', 'import', 'import and first call', 'heap of the import'], rows)
}

function summarizeNotifications(runs: readonly Run[]): string {
  const ratioIn = ({ notifications }: Run, name: keyof NotificationCost) =>
    ratioOf(notifications[name], notifications.hand)
  const run = worstOf(runs, (one) => ratioIn(one, 'parseNotification').median, 'high')
  return `\`parseNotification\`: ${ratio(ratioIn(run, 'parseNotification'))} of what node:crypto by hand receives in a second; by hand again: ${ratio(ratioIn(run, 'handAgain'))}.`
}

/** The tables of CONTRIBUTING.md. */
export function renderSummary({ machine, rounds, runs }: Results): string {
  return `Calls per second, as ratios to \`undici.request\` with signature and verification written by hand:

${summarizeCalls(runs)}

${summarizeNotifications(runs)}

Cold start in a fresh process, as ratios to ${peer}:

${summarizeColdStarts(runs)}

Medians of ${rounds} interleaved rounds, with the middle half of them in brackets. Of ${runs.length} runs each column shows the one that is worse for ${ours}. "Again" is the same program once more: how far it is from 1.00 is chance. ${machine}; loopback, RSA-2048; \`npm run bench\`.`
}

/** Puts a text between \`<!-- bench -->\` and \`<!-- /bench -->\`; undefined when the document has no such place. */
export function replaceBetweenMarkers(document: string, text: string): string | undefined {
  const pattern = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/
  return pattern.test(document)
    ? document.replace(pattern, (_, open, close) => `${open}\n${text}\n\n${close}`)
    : undefined
}
