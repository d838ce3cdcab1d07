/** A limit on what happens at the same time. */
import type { Ending } from './ending.js'

/** Places, given in the order in which they are asked for. */
export interface Limit {
  /** Takes a place; returns what gives it back, or `undefined` where none is free. */
  readonly take: () => (() => void) | undefined
  /** Waits for a place. Rejects with the reason of `ending` when that comes first. */
  readonly wait: (ending: Ending) => Promise<() => void>
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
    wait: (ending) =>
      new Promise((resolve, reject) => {
        const enter = () => {
          waiting.delete(enter)
          ending.onEnd = undefined
          resolve(place())
        }
        waiting.add(enter)
        ending.onEnd = () => {
          waiting.delete(enter)
          reject(ending.reason)
        }
      }),
  }
}
