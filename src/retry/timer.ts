/** Knows how to stop waiting: when the time is over, or when the caller says so. */

/**
 * Runs work that is given `ms` milliseconds. When they are over it rejects with `late()`, when `signal` is aborted with the signal's reason,
 * in both cases at once, even if the work does not heed the signal it was given. Leaves no timer and no listener behind.
 */
export function withinTime<T>(
  ms: number,
  late: () => Error,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const controller = new AbortController()
    const clear = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    const stop = (reason: unknown) => {
      clear()
      reject(reason)
      // Also after a failure: an answer that was refused half read would hold its connection.
      controller.abort(reason)
    }
    const onAbort = () => stop(signal!.reason)
    const timer = setTimeout(() => stop(late()), ms)
    signal?.addEventListener('abort', onAbort)
    work(controller.signal).then((value) => {
      clear()
      resolve(value)
    }, stop)
  })
}

/** Waits `ms` milliseconds; rejects with the reason of `signal` as soon as it is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal!.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
