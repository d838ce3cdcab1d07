// Report of a soak test.
import type { Soaked } from './rounds.js'

/** A table of all samples, and what a call left behind between the first and the last. */
export function renderSoak(samples: readonly Soaked[]): string {
  const head = [
    'calls',
    's',
    'heap MiB',
    'external MiB',
    'resident MiB',
    'connections',
    'timers',
    'listeners',
    'warnings',
  ]
  const rows = samples.map((one) => [
    ...[one.calls, one.seconds.toFixed(0), one.heap.toFixed(2), one.external.toFixed(2), one.resident.toFixed(0)],
    ...[one.connections, one.timers, one.listeners, one.warnings],
  ])
  const table = [head, head.map(() => '---:'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  // The first stretch fills caches and compiles.
  const [first, last] = [samples[0]!, samples.at(-1)!]
  const grown = ((last.heap + last.external - first.heap - first.external) * 2 ** 20) / (last.calls - first.calls)
  const outcomes = Object.entries(last.outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${count} ${outcome}`)
  return (
    `## Nothing grows\n\n${table}\n\nFrom the first row to the last, a call left behind ${grown.toFixed(2)} bytes. ` +
    `What the calls came to: ${outcomes.join(', ')}.\n`
  )
}
