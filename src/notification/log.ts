/** The default log of a receiver: prints errors, and sums up floods. */
import { WechatPayError } from '../errors.js'

/** Refusals that are printed one by one, and the time within which more of them are only counted, in milliseconds. */
const PRINTED = 5
const PERIOD = 60_000

/** True for what anybody can bring about by sending something. An error about a genuine notification is printed each time. */
function isCommon(error: unknown): error is WechatPayError {
  return error instanceof WechatPayError && (!error.notification || error.code === 'ERR_NOTIFICATION_BUSY')
}

/** Makes a log on `console.error`. `now` is monotonic, in milliseconds. */
export function createErrorLog(now: () => number = () => performance.now()): (error: unknown) => void {
  const counts = new Map<string, number>()
  let begun = -Infinity
  let printed = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function sumUp(): void {
    clearTimeout(timer)
    timer = undefined
    if (counts.size === 0) return
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    const each = [...counts].map(([code, count]) => `${count} × ${code}`).join(', ')
    counts.clear()
    console.error(`wechatpay-fetch: ${total} more deliveries were refused within ${PERIOD / 1000} s: ${each}`)
  }

  return (error) => {
    if (!isCommon(error)) return console.error(error)
    const time = now()
    if (time - begun >= PERIOD) {
      sumUp()
      begun = time
      printed = 0
    }
    if (printed < PRINTED) {
      printed++
      return console.error(error)
    }
    counts.set(error.code, (counts.get(error.code) ?? 0) + 1)
    if (timer) return
    timer = setTimeout(sumUp, begun + PERIOD - time)
    // Not there in Workers.
    ;(timer as { unref?: () => void }).unref?.()
  }
}
