/** Delivery of a notification, repeated until it is accepted. */
import { request as sendHttp } from 'node:http'
import { request as sendHttps } from 'node:https'
import { LONGEST_TIMER, refuseOption } from '../contract/contract.js'
import { pause, withinTime, type Ending } from '../wire/wire.js'
import type { MockCredentials } from './credentials.js'
import type { NotificationFault } from './faults.js'
import type { KeyChoice } from './key-choice.js'
import {
  notificationRequest,
  signNotification,
  writeNotification,
  type Announcement,
  type NotificationMessage,
} from './notification.js'
import type { Plans } from './plans.js'

/** One attempt to deliver. */
export interface DeliveryAttempt {
  /** HTTP status of the answer; 0 where none came in time. */
  readonly status: number
  /** What the receiver answered, or why there is no answer. */
  readonly answer: string
  readonly fault: NotificationFault | undefined
}

/** State of a delivery. */
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
const SCHEDULE: readonly number[] = [0, 10, 10, 10, 30, 30, 30, ...Array<number>(23).fill(300)]

/** What a delivery needs. */
export interface DeliveryOptions {
  readonly credentials: MockCredentials
  readonly keys: KeyChoice
  /** The clock of signatures, in milliseconds since 1970. */
  readonly now: () => number
  /** A receiver that is a function; otherwise over HTTP. */
  readonly notify?: ((request: Request) => Promise<Response>) | undefined
  /** How many times faster than WeChat Pay the schedule passes. */
  readonly speed: number
  /** Milliseconds that a receiver has to answer. */
  readonly answerTimeout: number
  /** Where everything is delivered, instead of where it should be. */
  readonly deliverTo?: string | undefined
  /** Whether a notification may leave this machine without `deliverTo`. */
  readonly deliverAnywhere: boolean
  /** Faults for attempts to come. */
  readonly faults: Plans<NotificationFault>
  /** Called after each attempt. */
  readonly onAttempt: (delivery: Delivery) => void
}

/** A delivery on its way. */
export interface Dispatch {
  /** How it stands after the first attempt. */
  readonly firstAttempt: Promise<Delivery>
  /** How it stands when it was accepted, given up after the last attempt, or stopped. */
  readonly end: Promise<Delivery>
}

/** True for a host name that is always this machine: 127.0.0.0/8, ::1, localhost and names under it. */
export function isLoopback(hostname: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[?::1\]?|(.+\.)?localhost)$/i.test(hostname)
}

/** Where a notification goes. An origin alone keeps the path, because a merchant may receive signatures and ends at different ones. */
function chooseAddress(url: string, deliverTo: string | undefined): string {
  if (deliverTo === undefined) return url
  const target = new URL(deliverTo)
  if (target.pathname === '/' && target.search === '' && URL.canParse(url)) target.pathname = new URL(url).pathname
  return target.href
}

/**
 * Refuses an address in the internet, unless that was asked for: the published examples of `notify_url` belong to strangers. Throws `ERR_OPTIONS`.
 */
export function checkReceiver(url: string, { notify, deliverTo, deliverAnywhere }: DeliveryOptions): void {
  if (notify || deliverTo !== undefined || deliverAnywhere) return
  if (URL.canParse(url) && isLoopback(new URL(url).hostname)) return
  throw refuseOption(
    'notify_url',
    `${JSON.stringify(url)} is not on this machine, and the mock does not send there on its own`,
    'deliverTo (--deliver-to), the receiver on this machine, e.g. http://127.0.0.1:3000; or notify, a function that ' +
      'receives; or deliverAnywhere: true (--deliver-anywhere), if it is meant',
  )
}

/** What a notification is about. */
export function subjectOf({ event_type, resource }: Announcement): Pick<Delivery, 'event_type' | 'out_contract_code'> {
  const { out_contract_code } = resource as { readonly out_contract_code?: string }
  return { event_type, ...(out_contract_code !== undefined && { out_contract_code }) }
}

/** Sends over HTTP. Not by `fetch`, which adds the headers of a browser. */
function post({ url, headers, body }: NotificationMessage, signal: AbortSignal) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const send = url.startsWith('https:') ? sendHttps : sendHttp
    const length = { 'Content-Length': String(body.length) }
    const request = send(
      url,
      { method: 'POST', headers: { ...headers, ...length }, signal, agent: false },
      (answer) => {
        let text = ''
        answer
          .setEncoding('utf8')
          .on('data', (part: string) => {
            if (text.length < 1000) text += part
          })
          .on('error', reject)
          .on('end', () => resolve({ status: answer.statusCode!, text }))
      },
    )
    request.on('error', reject).end(body)
  })
}

function describeFailure(error: unknown): string {
  const { message, code, cause } = error as Error & { readonly code?: string }
  const reason = code ?? (cause as NodeJS.ErrnoException | undefined)?.code
  return reason === undefined || message.includes(reason) ? message : `${message} (${reason})`
}

async function attempt(
  url: string,
  body: Uint8Array,
  code: string | undefined,
  { credentials, keys, now, notify, answerTimeout, faults }: DeliveryOptions,
  signal: AbortSignal,
): Promise<DeliveryAttempt> {
  const contract = code === undefined ? [] : [code]
  const fault = faults.take({ contract, operation: [], path: [], order: [] })
  const late = () => new Error(`no answer within ${answerTimeout} ms`)
  const work = async ({ signal: ended }: Ending) => {
    const message = await signNotification(url, body, keys.forNotification(now()), now(), fault, credentials)
    if (!notify) return post(message, ended)
    const response = await notify(notificationRequest(message, ended))
    return { status: response.status, text: await response.text() }
  }
  try {
    // A receiver that does not heed the signal is not waited for either.
    const { status, text } = await withinTime(answerTimeout, late, signal, work)
    return { status, answer: text.slice(0, 1000), fault }
  } catch (error) {
    return { status: 0, answer: describeFailure(error), fault }
  }
}

/** Delivers a notification until it is accepted, the schedule has ended, or the signal stops it. */
export function deliverNotification(
  url: string,
  announcement: Announcement,
  options: DeliveryOptions,
  signal: AbortSignal,
): Dispatch {
  const { credentials, now, speed, deliverTo, onAttempt } = options
  const { id, body } = writeNotification(announcement, credentials, now())
  const address = chooseAddress(url, deliverTo)
  const facts = { id, ...subjectOf(announcement), url: address }
  let tellFirst: (delivery: Delivery) => void
  const firstAttempt = new Promise<Delivery>((resolve) => (tellFirst = resolve))

  async function deliver(): Promise<Delivery> {
    const attempts: DeliveryAttempt[] = []
    for (;;) {
      attempts.push(await attempt(address, body, facts.out_contract_code, options, signal))
      const { status } = attempts.at(-1)!
      const accepted = status === 200 || status === 204
      const next = accepted || signal.aborted ? undefined : SCHEDULE[attempts.length]
      const wait = next === undefined ? undefined : Math.min((next * 1000) / speed, LONGEST_TIMER)
      const delivery = { ...facts, accepted, attempts: [...attempts], ...(wait === undefined ? {} : { wait }) }
      tellFirst(delivery)
      onAttempt(delivery)
      if (wait === undefined) return delivery
      try {
        await pause(wait, signal)
      } catch {
        return delivery
      }
    }
  }

  return { firstAttempt, end: deliver() }
}
