import { describe, expect, test } from 'vitest'
import { dateInChina, findDateProblems } from '../../src/contract/dates.js'
import { createChecks } from '../../src/contract/schema.js'

const check = createChecks({})({
  type: 'object',
  properties: {
    bill_date: { type: 'string', 'x-past-date': true, 'x-oldest-days': 93 },
    any_date: { type: 'string', 'x-past-date': true },
    other: { type: 'string' },
  },
})
/** 2026-11-25 in UTC, and 2026-11-26 at 0:30 in UTC+8. */
const now = Date.parse('2026-11-25T16:30:00Z')
const problemsOf = (given: unknown, at = now) =>
  findDateProblems(check, given, at, '/params/query').map(({ pointer, rule }) => `${pointer} ${rule}`)

test('a day begins at midnight in UTC+8', () => {
  expect(dateInChina(Date.parse('2026-11-25T15:59:59Z'))).toBe('2026-11-25')
  expect(dateInChina(now)).toBe('2026-11-26')
})

describe('a day is accepted', () => {
  test.each(['2026-11-25', '2026-11-24', '2026-08-25'])('that is over: %s', (bill_date) => {
    expect(problemsOf({ bill_date })).toEqual([])
  })

  test('of the years before, where nothing limits them; and a text that is no date is left to the schema', () => {
    expect(problemsOf({ any_date: '2020-02-29', other: '2030-01-01', bill_date: 'today' })).toEqual([])
    expect(problemsOf(undefined)).toEqual([])
  })
})

describe('a day is refused', () => {
  test('that is not over in UTC+8', () => {
    expect(problemsOf({ bill_date: '2026-11-26' })).toEqual([
      '/params/query/bill_date must be a day that is over in UTC+8, where today is 2026-11-26; bills are made from 9:00 of the next day',
    ])
    expect(problemsOf({ bill_date: '2026-11-25' }, Date.parse('2026-11-25T15:59:59Z'))).toHaveLength(1)
    expect(problemsOf({ any_date: '2999-12-31' })).toHaveLength(1)
  })

  test('that is older than bills are kept', () => {
    expect(problemsOf({ bill_date: '2026-08-24' })[0]).toMatch(/must be at most 93 days ago/)
  })

  test.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10'])(
    'that does not exist: %s',
    (bill_date) => {
      expect(problemsOf({ bill_date })).toEqual(['/params/query/bill_date must be a day of the calendar'])
    },
  )
})
