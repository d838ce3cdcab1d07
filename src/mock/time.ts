/** Knows how WeChat Pay writes a time. */

/** RFC 3339 in China's time zone, with milliseconds: `2020-05-20T13:29:35.120+08:00`. */
export function formatTime(time: number): string {
  return new Date(time + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
}
