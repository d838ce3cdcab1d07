/** Deduplication of notifications: claims, waiting deliveries, and successes that are not confirmed in the store yet. */
import { describeValue } from '../contract/contract.js'
import { WechatPayError, type WechatPayErrorFacts } from '../errors.js'
import { pause, withinTime } from '../wire/wire.js'
import type { ClaimStore } from './claims.js'

/** How long a notification stays done: 25 hours, longer than WeChat Pay's longest published schedule of deliveries (24 h 4 min). */
const RETENTION = 90_000_000

/** Time limit of the store, and of a delivery that waits for another one of the same notification. WeChat Pay waits 5 s for an answer. */
const TIMEOUT = 3000

/** Interval at which a delivery checks whether one of another process has ended. */
const POLL_INTERVAL = 100

/** Pauses between attempts to confirm: the first, and the longest. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 30_000

/** Most successes that are remembered while the store does not take them. */
const MOST_REMEMBERED = 10_000

/** What a notification is called in an error. */
export interface Named {
  /** The start of a sentence. */
  readonly name: string
  readonly facts: Pick<WechatPayErrorFacts, 'notification'>
}

/**
 * Runs work once for each notification. Resolves to `done` once the work has succeeded, now or at an earlier delivery, and to `failed` when it has
 * failed now. Rejects with `ERR_NOTIFICATION_BUSY`, or with `ERR_CLAIM_STORE`.
 */
export type RunOnce = (id: string, named: Named, work: () => Promise<unknown>) => Promise<'done' | 'failed'>

function busy({ name, facts }: Named): WechatPayError {
  return new WechatPayError(
    'ERR_NOTIFICATION_BUSY',
    `${name} is being handled by another delivery. WeChat Pay was told to deliver again, in case that one fails.`,
    facts,
  )
}

/** Asks a claim store for something, and waits no longer than `ms`. */
async function ask<T>(verb: string, { name, facts }: Named, ms: number, operation: () => Promise<T>): Promise<T> {
  const late = () => new Error(`no answer within ${Math.round(ms)} ms`)
  try {
    return await withinTime(Math.max(1, ms), late, undefined, async () => operation())
  } catch (cause) {
    const message = `${name}: the claim store could not ${verb} it; see cause.`
    throw new WechatPayError('ERR_CLAIM_STORE', message, { ...facts, cause })
  }
}

/** Makes the deduplication of one receiver. `report` learns of a store that failed where the delivery itself did not. */
export function createOnce(claims: ClaimStore, lease: number, report: (error: unknown) => void): RunOnce {
  /** Deliveries that are being handled in this process; each resolves to whether its work has succeeded. */
  const running = new Map<string, Promise<boolean>>()
  /** What has succeeded here and is not confirmed, until when that counts. */
  const unconfirmed = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Asks for a claim. One that is granted too late would block others until its lease is over, and is released. */
  async function askForClaim(id: string, owner: string, named: Named, ms: number): Promise<unknown> {
    const asked = (async () => claims.claim(id, owner, lease))()
    try {
      return await ask('claim', named, ms, () => asked)
    } catch (error) {
      const free = async (state: unknown) => state === 'claimed' && (await claims.release(id, owner))
      asked.then(free, () => {}).catch(report)
      throw error
    }
  }

  /** Claims a notification. While another process holds it, asks again until that one has ended or the deadline has passed. */
  async function claim(id: string, owner: string, named: Named, deadline: number): Promise<'claimed' | 'done'> {
    for (;;) {
      const state = await askForClaim(id, owner, named, deadline - performance.now())
      if (state === 'claimed' || state === 'done') return state
      // Any other answer of a caller's own store must not pass for a claim.
      if (state !== 'busy') {
        const message = `claims.claim resolved to ${describeValue(state)}. Wanted: 'claimed', 'busy' or 'done'.`
        throw new WechatPayError('ERR_CLAIM_STORE', message, named.facts)
      }
      if (performance.now() + POLL_INTERVAL > deadline) throw busy(named)
      await pause(POLL_INTERVAL)
    }
  }

  /** Tells the store of a success. What it does not take is told again later. */
  async function confirm(id: string, named: Named): Promise<void> {
    try {
      await ask('confirm', named, TIMEOUT, async () => claims.confirm(id, RETENTION))
      unconfirmed.delete(id)
    } catch (error) {
      report(error)
      const [oldest] = unconfirmed.keys()
      if (unconfirmed.size > MOST_REMEMBERED) unconfirmed.delete(oldest!)
      if (!timer) confirmLater(FIRST_PAUSE)
    }
  }

  function confirmLater(wait: number): void {
    timer = setTimeout(() => void confirmAll(wait), wait)
    // Nothing is lost with a process that ends, but that `onEvent` may run again. Not there in Workers.
    ;(timer as { unref?: () => void }).unref?.()
  }

  /** Confirms what the store did not take, one after the other. Where it still fails, the next ones would fail too. */
  async function confirmAll(waited: number): Promise<void> {
    const late = () => new Error('late')
    for (const [id, until] of unconfirmed) {
      const left = until - Date.now()
      try {
        if (left > 0) await withinTime(TIMEOUT, late, undefined, async () => claims.confirm(id, left))
      } catch {
        return confirmLater(Math.min(waited * 2, LONGEST_PAUSE))
      }
      unconfirmed.delete(id)
      waited = FIRST_PAUSE
    }
    timer = undefined
  }

  /** Claims a notification and does its work. Resolves to whether it has succeeded. */
  async function claimAndRun(id: string, named: Named, work: () => Promise<unknown>, deadline: number) {
    const owner = crypto.randomUUID()
    if ((await claim(id, owner, named, deadline)) === 'done') return true
    try {
      await work()
    } catch {
      await ask('release', named, TIMEOUT, async () => claims.release(id, owner)).catch(report)
      return false
    }
    // Another delivery would do it twice, whatever the store answers now.
    unconfirmed.set(id, Date.now() + RETENTION)
    return true
  }

  return async (id, named, work) => {
    const deadline = performance.now() + TIMEOUT
    const late = () => busy(named)
    // Other deliveries of this process: their success holds for this one too.
    for (let other; (other = running.get(id));) {
      const left = deadline - performance.now()
      if (left <= 0) throw late()
      if (await withinTime(left, late, undefined, () => other!)) return 'done'
    }
    if ((unconfirmed.get(id) ?? 0) > Date.now()) return 'done'
    let tell!: (isDone: boolean) => void
    running.set(id, new Promise((resolve) => (tell = resolve)))
    let isDone = false
    try {
      isDone = await claimAndRun(id, named, work, deadline)
    } finally {
      // Why it failed, only this delivery reports; the others try themselves.
      running.delete(id)
      tell(isDone)
    }
    if (unconfirmed.has(id)) await confirm(id, named)
    return isDone ? 'done' : 'failed'
  }
}
