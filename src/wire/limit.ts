/** A limit on what happens at the same time. */

/** Places, given in the order in which they are asked for. */
export interface Limit {
  /** Takes a place; returns what gives it back, or `undefined` where none is free. */
  readonly take: () => (() => void) | undefined
  /** Waits for a place. Rejects with the reason of `signal` when that is aborted first. */
  readonly wait: (signal: AbortSignal) => Promise<() => void>
}

/** Makes a limit of `most` places. */
export function createLimit(most: number): Limit {
  let taken = 0
  const waiting = new Set<() => void>()
  /** A place is given back once, to who waits longest. */
  const place = () => {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const [next] = waiting
      if (next) next()
      else taken--
    }
  }
  return {
    take: () => {
      if (taken >= most) return undefined
      taken++
      return place()
    },
    wait: (signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          waiting.delete(enter)
          reject(signal.reason)
        }
        const enter = () => {
          waiting.delete(enter)
          signal.removeEventListener('abort', leave)
          resolve(place())
        }
        waiting.add(enter)
        signal.addEventListener('abort', leave)
      }),
  }
}
