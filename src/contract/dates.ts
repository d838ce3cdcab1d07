/** Dates of the past in UTC+8, the day of WeChat Pay's bills: a contract marks them `x-past-date: true`. */
import type { Problem } from '../errors.js'
import { resolveSchema, type Check } from './schema.js'

const DAY = 24 * 60 * 60 * 1000

/** The number of a day since 1970, of a date written as yyyy-MM-dd; `undefined` for a date that does not exist. */
function dayOf(date: string): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  return new Date(time || 0).toISOString().startsWith(date) ? time / DAY : undefined
}

/** The day in UTC+8, as yyyy-MM-dd. */
export function dateInChina(now: number): string {
  return new Date(now + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/**
 * The dates among parameters that no bill can have: a day that does not exist, that is not over in UTC+8, or that is older than `x-oldest-days` days.
 * `now` in milliseconds since 1970.
 */
export function findDateProblems(
  check: Check | undefined,
  given: unknown,
  now: number,
  base: string,
): readonly Problem[] {
  if (!check || typeof given !== 'object' || given === null) return []
  const properties = (resolveSchema(check)['properties'] ?? {}) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >
  const today = dateInChina(now)
  return Object.entries(properties).flatMap(([name, schema]): Problem[] => {
    const date: unknown = (given as Record<string, unknown>)[name]
    if (schema['x-past-date'] !== true || typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return []
    const pointer = `${base}/${name}`
    const day = dayOf(date)
    if (day === undefined) return [{ pointer, rule: 'must be a day of the calendar', given: date }]
    const age = dayOf(today)! - day
    if (age < 1) {
      const rule = `must be a day that is over in UTC+8, where today is ${today}; bills are made from 9:00 of the next day`
      return [{ pointer, rule, given: date }]
    }
    const oldest = schema['x-oldest-days']
    if (typeof oldest !== 'number' || age <= oldest) return []
    return [{ pointer, rule: `must be at most ${oldest} days ago, as bills are kept for three months`, given: date }]
  })
}
