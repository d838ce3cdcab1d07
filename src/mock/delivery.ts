/** Knows how WeChat Pay delivers a notification: again and again, until it is accepted. */
import { LONGEST_TIMER } from '../contract/contract.js'
import type { MockCredentials } from './credentials.js'
import { sealNotification, writeNotification, type Announcement, type NotificationFault } from './notifier.js'

/** One attempt to deliver. */
export interface DeliveryAttempt {
  /** HTTP status of the answer; 0 where none came within 5 s. */
  readonly status: number
  /** What the receiver answered, or why there is no answer. */
  readonly answer: string
  readonly fault: NotificationFault | undefined
}

/** What became of a notification so far. */
export interface Delivery {
  /** `id` of the notification. */
  readonly id: string
  readonly event_type: string
  /** The contract it is about, where it is about one. */
  readonly out_contract_code?: string
  /** Where it is delivered. */
  readonly url: string
  /** Whether the last attempt was answered with 200 or 204. */
  readonly accepted: boolean
  readonly attempts: readonly DeliveryAttempt[]
  /** Milliseconds from the last attempt to the next; absent when there is none. */
  readonly wait?: number
}

/** Waits before each attempt, in seconds, as published for these notifications: 30 attempts in 7,020 s. */
export const SCHEDULE: readonly number[] = [0, 10, 10, 10, 30, 30, 30, ...Array<number>(23).fill(300)]

/** How long WeChat Pay waits for an answer, in milliseconds (published: 5 s). */
const ANSWER_TIMEOUT = 5000

/** What a delivery needs. */
export interface Courier {
  readonly credentials: MockCredentials
  readonly now: () => number
  /** Sends one attempt. */
  readonly send: (request: Request) => Promise<Response>
  /** How many times faster than WeChat Pay the schedule passes. */
  readonly speed: number
  /** Where everything is delivered, instead of where it should be. */
  readonly deliverTo?: string | undefined
  /** Ends every delivery as it stands. */
  readonly signal?: AbortSignal | undefined
  /** Plays these faults, one for each of the next attempts. */
  readonly faults: NotificationFault[]
  /** Called after each attempt. */
  readonly onAttempt: (delivery: Delivery) => void
  /** Called when a delivery has ended. */
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined
}

/** A delivery on its way. */
export interface Dispatch {
  /** How it stands after the first attempt, which takes 5 s at most. */
  readonly firstAttempt: Promise<Delivery>
  /** How it stands when it was accepted, or given up after the last attempt. */
  readonly end: Promise<Delivery>
}

/** Where a notification goes. An origin alone keeps the path, because a merchant may receive signatures and ends at different ones. */
function chooseAddress(url: string, deliverTo: string | undefined): string {
  if (deliverTo === undefined) return url
  const target = new URL(deliverTo)
  if (target.pathname === '/' && target.search === '' && URL.canParse(url)) target.pathname = new URL(url).pathname
  return target.href
}

/** Waits, but no longer than until the signal. */
async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
  })
}

function describeFailure({ message, cause }: Error): string {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  return code === undefined ? message : `${message} (${code})`
}

async function attempt(
  url: string,
  body: Uint8Array,
  { credentials, now, send, faults, signal }: Courier,
): Promise<DeliveryAttempt> {
  const fault = faults.shift()
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${ANSWER_TIMEOUT} ms`)), ANSWER_TIMEOUT)
  const stop = () => limit.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  const late = new Promise<never>((_, reject) =>
    limit.signal.addEventListener('abort', () => reject(limit.signal.reason as Error)),
  )
  try {
    const exchange = async () => {
      const request = await sealNotification(url, body, credentials, now(), fault)
      // With the signal, so that no connection is left behind; a `send` that does not heed it is not waited for either.
      const response = await send(new Request(request, { signal: limit.signal }))
      return { status: response.status, answer: (await response.text()).slice(0, 1000), fault }
    }
    return await Promise.race([exchange(), late])
  } catch (error) {
    return { status: 0, answer: describeFailure(error as Error), fault }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** Delivers a notification until it is accepted or the schedule has ended. */
export function deliverNotification(url: string, announcement: Announcement, courier: Courier): Dispatch {
  const { credentials, now, speed, deliverTo, signal, onAttempt, onDelivery } = courier
  const { id, body } = writeNotification(announcement, credentials, now())
  const { event_type, resource } = announcement
  const { out_contract_code } = resource as { readonly out_contract_code?: string }
  const address = chooseAddress(url, deliverTo)
  const facts = { id, event_type, ...(out_contract_code === undefined ? {} : { out_contract_code }), url: address }
  let tellFirst: (delivery: Delivery) => void
  const firstAttempt = new Promise<Delivery>((resolve) => (tellFirst = resolve))

  async function deliver(): Promise<Delivery> {
    const attempts: DeliveryAttempt[] = []
    for (;;) {
      attempts.push(await attempt(address, body, courier))
      const { status } = attempts.at(-1)!
      const accepted = status === 200 || status === 204
      const next = accepted || signal?.aborted ? undefined : SCHEDULE[attempts.length]
      const wait = next === undefined ? undefined : Math.min((next * 1000) / speed, LONGEST_TIMER)
      const delivery = { ...facts, accepted, attempts: [...attempts], ...(wait === undefined ? {} : { wait }) }
      tellFirst(delivery)
      onAttempt(delivery)
      if (wait === undefined) {
        onDelivery?.(delivery)
        return delivery
      }
      await pause(wait, signal)
      if (signal?.aborted) return delivery
    }
  }

  return { firstAttempt, end: deliver() }
}
