/** Knows how WeChat Pay delivers a notification: encrypted, signed, and again until it is accepted. */
import { randomUUID } from 'node:crypto'
import { createNonce } from '../signature/nonce.js'
import { encryptResource } from '../resource.js'
import type { MockCredentials } from './credentials.js'
import type { signatureFaultNames } from './faults.js'
import { sealHeaders, tamper } from './seal.js'
import { formatTime } from './time.js'

/** What WeChat Pay has to tell a merchant. */
export interface Announcement {
  readonly event_type: string
  readonly summary: string
  readonly resource: Readonly<Record<string, unknown>>
}

/** Faults of a delivery; {@link signatureFaultNames} lists them. */
export type NotificationFault = (typeof signatureFaultNames)[number]

/** One attempt to deliver. */
export interface DeliveryAttempt {
  /** HTTP status of the answer; 0 where none came within 5 s. */
  readonly status: number
  /** What the receiver answered, or why there is no answer. */
  readonly answer: string
  readonly fault: NotificationFault | undefined
}

/** What became of a notification. */
export interface Delivery {
  /** `id` of the notification. */
  readonly id: string
  readonly event_type: string
  readonly url: string
  /** Whether the last attempt was answered with 200 or 204. */
  readonly accepted: boolean
  readonly attempts: readonly DeliveryAttempt[]
}

/** Waits before each attempt, in seconds, as published for these notifications: 30 attempts in 7,020 s. */
export const SCHEDULE: readonly number[] = [0, 10, 10, 10, 30, 30, 30, ...Array<number>(23).fill(300)]

/** How long WeChat Pay waits for an answer, in milliseconds (published: 5 s). */
const ANSWER_TIMEOUT = 5000

/** Writes the body of a notification, its resource encrypted with the APIv3 key. Returns it with its `id`. */
export function writeNotification(
  { event_type, summary, resource }: Announcement,
  { apiV3Key }: Pick<MockCredentials, 'apiV3Key'>,
  now: number,
): { readonly id: string; readonly body: Uint8Array } {
  const id = randomUUID()
  const encrypted = encryptResource(
    Buffer.from(JSON.stringify(resource)),
    Buffer.from(apiV3Key),
    createNonce().slice(0, 12),
  )
  const create_time = formatTime(now)
  const envelope = { id, create_time, event_type, resource_type: 'encrypt-resource', summary, resource: encrypted }
  return { id, body: Buffer.from(JSON.stringify(envelope)) }
}

/** What a delivery needs. */
export interface Courier {
  readonly credentials: MockCredentials
  readonly now: () => number
  /** Sends one attempt. */
  readonly send: (request: Request) => Promise<Response>
  /** How many times faster than WeChat Pay the schedule passes. */
  readonly speed: number
  /** Plays these faults, one for each of the next attempts. */
  readonly faults: NotificationFault[]
  /** Called when a delivery has ended. */
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined
}

/** Makes the signed request of one attempt. */
export async function sealNotification(
  url: string,
  body: Uint8Array,
  credentials: MockCredentials,
  now: number,
  fault?: NotificationFault,
): Promise<Request> {
  const sealed = await sealHeaders(body, credentials.publicKey.serial, credentials, now, fault)
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Mozilla/4.0',
      Accept: '*/*',
      ...(fault === 'unsigned' ? {} : sealed),
    },
    body: (fault === 'tampered' ? tamper(body) : body) as Uint8Array<ArrayBuffer>,
    redirect: 'manual',
  })
}

async function attempt(
  url: string,
  body: Uint8Array,
  { credentials, now, send, faults }: Courier,
): Promise<DeliveryAttempt> {
  const fault = faults.shift()
  let timer
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_TIMEOUT} ms`)), ANSWER_TIMEOUT)
  })
  try {
    const exchange = async () => {
      const request = await sealNotification(url, body, credentials, now(), fault)
      const response = await send(request)
      return { status: response.status, answer: (await response.text()).slice(0, 1000), fault }
    }
    return await Promise.race([exchange(), late])
  } catch (error) {
    return { status: 0, answer: (error as Error).message, fault }
  } finally {
    clearTimeout(timer)
  }
}

/** Delivers a notification until it is accepted or the schedule has ended. */
export async function deliverNotification(
  url: string,
  announcement: Announcement,
  courier: Courier,
): Promise<Delivery> {
  const { id, body } = writeNotification(announcement, courier.credentials, courier.now())
  const attempts: DeliveryAttempt[] = []
  let accepted = false
  for (const wait of SCHEDULE) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, (wait * 1000) / courier.speed))
    const outcome = await attempt(url, body, courier)
    attempts.push(outcome)
    accepted = outcome.status === 200 || outcome.status === 204
    if (accepted) break
  }
  const delivery = { id, event_type: announcement.event_type, url, accepted, attempts }
  courier.onDelivery?.(delivery)
  return delivery
}
