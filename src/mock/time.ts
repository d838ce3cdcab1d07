/** Knows how WeChat Pay writes a time: RFC 3339 in China's time zone. */

function inChina(time: number): string {
  return new Date(time + 8 * 3_600_000).toISOString()
}

/** Milliseconds since 1970, to the second: `2026-11-21T20:00:00+08:00`. */
export function formatTime(time: number): string {
  return inChina(time).replace(/\.\d+Z$/, '+08:00')
}

/** Milliseconds since 1970, to the millisecond, as in contracts: `2020-05-20T13:29:35.120+08:00`. */
export function formatExactTime(time: number): string {
  return inChina(time).replace(/Z$/, '+08:00')
}
