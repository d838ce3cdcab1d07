/** Knows how to stop waiting: when the time is over, or when the caller says so. */
import { LightSignal } from './signal.js'

/** Whom a signal ends, and the one listener for all of them: Node.js takes an eleventh on the same signal for a leak. */
interface Followers {
  readonly stops: Set<() => void>
  readonly listener: () => void
}

const followersOf = new WeakMap<AbortSignal, Followers>()

/** Calls `stop` when the signal is aborted. Returns how to be forgotten. */
function follow(signal: AbortSignal, stop: () => void): () => void {
  let followers = followersOf.get(signal)
  if (!followers) {
    const stops = new Set<() => void>()
    const listener = () => {
      for (const stop of stops) stop()
    }
    followers = { stops, listener }
    followersOf.set(signal, followers)
    signal.addEventListener('abort', listener)
  }
  const { stops, listener } = followers
  stops.add(stop)
  return () => {
    stops.delete(stop)
    if (stops.size > 0 || followersOf.get(signal)?.stops !== stops) return
    signal.removeEventListener('abort', listener)
    followersOf.delete(signal)
  }
}

/**
 * Runs work that is given `ms` milliseconds. When they are over it rejects with what `late` makes, when `signal` is aborted with the signal's
 * reason, in both cases at once, even if the work does not heed the signal it was given. Leaves no timer and no listener behind.
 */
export function withinTime<T>(
  ms: number,
  late: (ended: LightSignal) => Error,
  signal: AbortSignal | undefined,
  work: (ended: LightSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const ended = new LightSignal()
    const stop = (reason: unknown) => {
      clear()
      reject(reason)
      // Also after a failure: an answer that was refused half read would hold its connection.
      ended.abort(reason)
    }
    const timer = setTimeout(() => stop(late(ended)), ms)
    const leave = signal && follow(signal, () => stop(signal.reason))
    const clear = () => {
      clearTimeout(timer)
      leave?.()
    }
    work(ended).then((value) => {
      clear()
      resolve(value)
    }, stop)
  })
}

/** Waits `ms` milliseconds; rejects with the reason of `signal` as soon as it is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const leave =
      signal &&
      follow(signal, () => {
        clearTimeout(timer)
        leave!()
        reject(signal.reason)
      })
    const timer = setTimeout(() => {
      leave?.()
      resolve()
    }, ms)
  })
}
