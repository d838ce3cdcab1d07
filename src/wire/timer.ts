/** Time limits on promises. */
import { Ending } from './ending.js'

/** What an abort stops, by signal: there is one listener for all, because Node.js takes an eleventh on the same signal for a leak. */
const followers = new WeakMap<AbortSignal, { readonly stops: Set<() => void>; readonly listener: () => void }>()

/** Calls `stop` when the signal is aborted. Returns how to be forgotten. */
export function follow(signal: AbortSignal, stop: () => void): () => void {
  let shared = followers.get(signal)
  if (!shared) {
    const stops = new Set<() => void>()
    shared = { stops, listener: () => stops.forEach((one) => one()) }
    followers.set(signal, shared)
    signal.addEventListener('abort', shared.listener)
  }
  const { stops, listener } = shared
  stops.add(stop)
  return () => {
    stops.delete(stop)
    if (stops.size > 0 || followers.get(signal)?.stops !== stops) return
    signal.removeEventListener('abort', listener)
    followers.delete(signal)
  }
}

/**
 * Runs work that is given `ms` milliseconds. When they are over it rejects with what `late` makes, when `signal` is aborted with the signal's
 * reason, in both cases at once, even if the work does not heed the ending that it is given. Leaves no timer and no listener behind.
 */
export function withinTime<T>(
  ms: number,
  late: () => Error,
  signal: AbortSignal | undefined,
  work: (ending: Ending) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const ending = new Ending()
    const stop = (reason: unknown) => {
      reject(reason)
      try {
        clear()
        // Also after a failure: an answer that was refused half read would hold its connection.
        ending.end(reason)
      } catch {
        // In a process whose globals were changed; in a timer it would end the process.
      }
    }
    const timer = setTimeout(() => {
      let reason
      try {
        reason = late()
      } catch (error) {
        // In a timer it would end the process.
        reason = error
      }
      stop(reason)
    }, ms)
    const leave = signal && follow(signal, () => stop(signal.reason))
    const clear = () => {
      clearTimeout(timer)
      leave?.()
    }
    const run = async () => {
      try {
        resolve(await work(ending))
        clear()
      } catch (error) {
        stop(error)
      }
    }
    void run()
  })
}

/** Waits `ms` milliseconds; rejects with the reason of `signal` as soon as it is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      leave!()
      reject(signal!.reason)
    }
    const leave = signal && follow(signal, stop)
    const timer = setTimeout(() => {
      leave?.()
      resolve()
    }, ms)
  })
}
