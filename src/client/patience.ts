/** Timeout, deadline and retry of a call. */
import {
  checkEveryName,
  checkNumber,
  checkTime,
  checkTogether,
  LONGEST_TIMER,
  refuseValue,
} from '../contract/contract.js'

/** How failed attempts are followed by others. All waits are in milliseconds. */
export interface RetryOptions {
  /** Attempts of a call, the first included, from 1 to 10. Default: 3. */
  readonly attempts?: number | undefined
  /** The wait before the second attempt is random, from 0 to this; the bound doubles with every further attempt. Default: 500. */
  readonly baseDelay?: number | undefined
  /** The bound does not grow beyond this. Default: 5,000. */
  readonly maxDelay?: number | undefined
  /** Longest `Retry-After` that is waited for; when WeChat Pay asks for more, the call ends with that answer. Default: 10,000. */
  readonly maxRetryAfter?: number | undefined
}

/** How long a call may take and how often it is attempted. */
export interface PatienceOptions {
  /**
   * Milliseconds for one attempt, from signing to the last byte of the answer. Default: 10,000; where the contract states a longer time for an
   * operation (`x-timeout`: a deduction may take a minute), that one, unless the call itself says otherwise.
   */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call with all its attempts and waits. Default: enough for all attempts, `attempts` × (`timeout` + `maxDelay`). */
  readonly deadline?: number | undefined
  /** How failed attempts are followed by others; `false`: not at all. */
  readonly retry?: RetryOptions | false | undefined
}

/** {@link PatienceOptions}, checked and complete. */
export interface Patience {
  readonly attempts: number
  readonly baseDelay: number
  readonly maxDelay: number
  readonly maxRetryAfter: number
  readonly timeout: number
  readonly deadline: number
}

const ranges = {
  attempts: { fallback: 3, from: 1, to: 10, unit: 'attempts, the first included' },
  baseDelay: { fallback: 500, from: 0, to: LONGEST_TIMER, unit: 'milliseconds' },
  maxDelay: { fallback: 5_000, from: 0, to: LONGEST_TIMER, unit: 'milliseconds' },
  maxRetryAfter: { fallback: 10_000, from: 0, to: LONGEST_TIMER, unit: 'milliseconds' },
} as const

function checkRetry(retry: unknown): Readonly<Record<string, unknown>> {
  if (retry === false) return { attempts: 1 }
  if (typeof retry !== 'object' || retry === null || Array.isArray(retry)) {
    throw refuseValue('retry', retry, `false, or an object with any of ${Object.keys(ranges).join(', ')}`)
  }
  checkEveryName(retry, ranges, 'retry.')
  return { __proto__: null, ...retry } as Record<string, unknown>
}

/** Checks how long a call may take and how often it is attempted, and fills in the rest. Throws `ERR_OPTIONS`. */
export function preparePatience({ timeout = 10_000, deadline, retry = {} }: PatienceOptions): Patience {
  const given = checkRetry(retry)
  const take = (name: keyof typeof ranges) => () => {
    const { fallback, from, to, unit } = ranges[name]
    return checkNumber(`retry.${name}`, given[name] ?? fallback, from, to, unit)
  }
  const checked = checkTogether({
    attempts: take('attempts'),
    baseDelay: take('baseDelay'),
    maxDelay: take('maxDelay'),
    maxRetryAfter: take('maxRetryAfter'),
    timeout: () => checkTime('timeout', timeout),
    deadline: () => (deadline === undefined ? undefined : checkTime('deadline', deadline)),
  })
  const enough = checked.attempts * (checked.timeout + checked.maxDelay)
  return { ...checked, deadline: checked.deadline ?? Math.min(enough, LONGEST_TIMER) }
}
