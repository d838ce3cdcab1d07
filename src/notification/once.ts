/** Deduplication of notifications: claims, waiting deliveries, and successes that are not confirmed in the store yet. */
import { describeValue } from '../contract/contract.js'
import { WechatPayError, type WechatPayErrorFacts } from '../errors.js'
import { withinTime } from '../wire/wire.js'
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

/** What a delivery comes to, where nothing else went wrong. */
export type Outcome = 'done' | 'failed'

/** Runs work once for each notification. */
export interface Once {
  /**
   * Resolves to `done` once the work has succeeded, now or at an earlier delivery, and to `failed` when it has failed now. Rejects with
   * `ERR_NOTIFICATION_BUSY`, or with `ERR_CLAIM_STORE`.
   */
  readonly run: (id: string, named: Named, work: () => Promise<unknown>) => Promise<Outcome>
}

/** Makes the deduplication of one receiver. `report` learns of a store that failed where the delivery itself did not. */
export function createOnce(claims: ClaimStore, lease: number, report: (error: unknown) => void): Once {
  /** Deliveries that are being handled in this process. */
  const running = new Map<string, Promise<'done' | undefined>>()
  /** What has succeeded here and is not confirmed, until when that counts. */
  const unconfirmed = new Map<string, number>()
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined

  function storeFailed(verb: string, { name, facts }: Named, cause: unknown): WechatPayError {
    return new WechatPayError('ERR_CLAIM_STORE', `${name}: the claim store could not ${verb} it; see cause.`, {
      ...facts,
      cause,
    })
  }

  /** Asks the store for something, and waits no longer than `ms`. What it does later is handed to `late`. */
  async function ask<T>(
    verb: string,
    named: Named,
    operation: () => Promise<T>,
    ms: number,
    late?: (value: T) => void,
  ) {
    let isLate = false
    const pending = (async () => operation())()
    pending.then((value) => isLate && late?.(value)).catch(() => {})
    try {
      const expire = () => new Error(`no answer within ${Math.round(ms)} ms`)
      return await withinTime(Math.max(1, ms), expire, undefined, () => pending)
    } catch (cause) {
      isLate = true
      throw storeFailed(verb, named, cause)
    }
  }

  /** Claims a notification. While another process holds it, asks again until that one has ended or the deadline has passed. */
  async function claim(id: string, owner: string, named: Named, deadline: number): Promise<'claimed' | 'done'> {
    for (;;) {
      // A claim that is granted after the deadline would block others until its lease is over.
      const free = (state: unknown) => {
        if (state === 'claimed') void (async () => claims.release(id, owner))().catch(report)
      }
      const state = await ask(
        'claim',
        named,
        async () => claims.claim(id, owner, lease),
        deadline - performance.now(),
        free,
      )
      if (state === 'claimed' || state === 'done') return state
      // Any other answer of a caller's own store must not pass for a claim.
      if (state !== 'busy') {
        throw new WechatPayError(
          'ERR_CLAIM_STORE',
          `claims.claim resolved to ${describeValue(state)}. Wanted: 'claimed', 'busy' or 'done'.`,
          named.facts,
        )
      }
      if (performance.now() + POLL_INTERVAL > deadline) throw busy(named)
      await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL))
    }
  }

  function busy({ name, facts }: Named): WechatPayError {
    return new WechatPayError(
      'ERR_NOTIFICATION_BUSY',
      `${name} is being handled by another delivery. WeChat Pay was told to deliver again, in case that one fails.`,
      facts,
    )
  }

  /** Confirms what the store did not take, again and again until it does. */
  async function confirmAgain(): Promise<void> {
    timer = undefined
    for (const [id, until] of unconfirmed) {
      try {
        const left = until - Date.now()
        if (left > 0)
          await withinTime(
            TIMEOUT,
            () => new Error('late'),
            undefined,
            async () => claims.confirm(id, left),
          )
        unconfirmed.delete(id)
        pause = FIRST_PAUSE
      } catch {
        // The store is still failing: the next ones would fail too.
        pause = Math.min(pause * 2, LONGEST_PAUSE)
        break
      }
    }
    planConfirmation()
  }

  function planConfirmation(): void {
    if (timer || unconfirmed.size === 0) return
    timer = setTimeout(() => void confirmAgain(), pause)
    // Nothing is lost with a process that ends, but that `onEvent` may run again. Not there in Workers.
    ;(timer as { unref?: () => void }).unref?.()
  }

  async function confirm(id: string, named: Named): Promise<void> {
    try {
      await ask('confirm', named, async () => claims.confirm(id, RETENTION), TIMEOUT)
      unconfirmed.delete(id)
    } catch (error) {
      report(error)
      const [oldest] = unconfirmed.keys()
      if (unconfirmed.size > MOST_REMEMBERED) unconfirmed.delete(oldest!)
      planConfirmation()
    }
  }

  async function claimAndRun(
    id: string,
    named: Named,
    work: () => Promise<unknown>,
    deadline: number,
    tell: (outcome: 'done') => void,
  ): Promise<Outcome> {
    const owner = crypto.randomUUID()
    if ((await claim(id, owner, named, deadline)) === 'done') return 'done'
    try {
      await work()
    } catch {
      await ask('release', named, async () => claims.release(id, owner), TIMEOUT).catch(report)
      return 'failed'
    }
    // It has succeeded: another delivery would do it twice, whatever the store answers now.
    unconfirmed.set(id, Date.now() + RETENTION)
    tell('done')
    await confirm(id, named)
    return 'done'
  }

  async function run(id: string, named: Named, work: () => Promise<unknown>): Promise<Outcome> {
    const deadline = performance.now() + TIMEOUT
    for (;;) {
      if ((unconfirmed.get(id) ?? 0) > Date.now()) return 'done'
      const other = running.get(id)
      if (!other) break
      // Another delivery of this process: its success holds for this one too.
      const left = deadline - performance.now()
      if (left <= 0) throw busy(named)
      if (
        (await withinTime(
          left,
          () => busy(named),
          undefined,
          async () => other,
        )) === 'done'
      )
        return 'done'
    }
    let tell: (outcome: 'done' | undefined) => void
    running.set(id, new Promise((resolve) => (tell = resolve)))
    try {
      const outcome = await claimAndRun(id, named, work, deadline, (done) => {
        running.delete(id)
        tell(done)
      })
      tell!(outcome === 'done' ? outcome : undefined)
      return outcome
    } finally {
      // Why it failed, only this delivery reports; the others try themselves.
      running.delete(id)
      tell!(undefined)
    }
  }
  return { run }
}
