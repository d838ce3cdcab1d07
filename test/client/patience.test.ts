import { expect, it } from 'vitest'
import { preparePatience } from '../../src/client/patience.js'

const usual = { attempts: 3, baseDelay: 500, maxDelay: 5000, maxRetryAfter: 10_000, timeout: 10_000, deadline: 45_000 }

it.each([
  [{}, usual],
  [{ retry: false as const }, { ...usual, attempts: 1, deadline: 15_000 }],
  [{ retry: { attempts: 10, maxDelay: 0 } }, { ...usual, attempts: 10, maxDelay: 0, deadline: 100_000 }],
  [{ timeout: 2 ** 31 - 1 }, { ...usual, timeout: 2 ** 31 - 1, deadline: 2 ** 31 - 1 }],
  [
    { timeout: 1, deadline: 1 },
    { ...usual, timeout: 1, deadline: 1 },
  ],
])('%j: the deadline is enough for all attempts, and none that a timer cannot keep', (options, patience) => {
  expect(preparePatience(options)).toEqual(patience)
})

it('refuses every wrong time and number at once', () => {
  const retry = { attempts: 0, baseDelay: -1, maxDelay: 2 ** 31, maxRetryAfter: 0.5 }
  expect(() => preparePatience({ timeout: 0, deadline: 0, retry })).toThrow(
    expect.objectContaining({
      code: 'ERR_OPTIONS',
      message: [
        '6 options are missing or wrong:',
        '  retry.attempts: the number 0. Wanted: a whole number of attempts, the first included, from 1 to 10.',
        '  retry.baseDelay: the number -1. Wanted: a whole number of milliseconds, from 0 to 2147483647.',
        '  retry.maxDelay: a number of 10 digits. Wanted: a whole number of milliseconds, from 0 to 2147483647.',
        '  retry.maxRetryAfter: the number 0.5. Wanted: a whole number of milliseconds, from 0 to 2147483647.',
        '  timeout: the number 0. Wanted: a whole number of milliseconds, from 1 to 2147483647.',
        '  deadline: the number 0. Wanted: a whole number of milliseconds, from 1 to 2147483647.',
      ].join('\n'),
    }) as Error,
  )
})
