/** Knows what a notification says, once its signature, its encryption and the contract agree. */
import type { components, notificationResources as Resources } from '../../generated/schema.js'
import { parseJson } from '../wire/wire.js'
import { WechatPayError, type Problem } from '../errors.js'
import { platformKeySource, readApiV3Key, type PlatformKeys, type PlatformKeySource } from '../keys/keys.js'
import { readHeaders, readRawBody, type ReceivedMessage } from './message.js'
import {
  checkClock,
  checkOptions,
  checkTime,
  checkTogether,
  formatProblems,
  judge,
  notificationsOf,
  type Check,
} from '../contract/contract.js'
import { decryptResource, verifyMessage } from '../protocol/protocol.js'

/**
 * The type of an event type that the contract does not know: any other string. It is declared as an enum because that alone is assignable to
 * `string` and yet comparable to no literal: with `string`, or a branded one, no comparison would narrow `resource`, and a misspelt event type
 * would compile. It exists in types only.
 */
export declare enum UnknownEventType {
  any = 'any other event type',
}

type Envelope = Readonly<Omit<components['schemas']['NotificationEnvelope'], 'event_type' | 'resource'>>

/** A verified notification whose `resource` is decrypted. */
export interface NotificationOf<
  EventType,
  Resource = EventType extends keyof Resources ? Resources[EventType] : unknown,
> extends Envelope {
  readonly event_type: EventType
  readonly resource: Resource
}

/**
 * Every notification that can arrive: `event_type` alone tells the type of `resource`. What the contract does not know arrives too, verified
 * and decrypted, with a `resource` of type `unknown`.
 */
export type WechatPayNotification =
  | { [EventType in keyof Resources]: NotificationOf<EventType, Resources[EventType]> }[keyof Resources]
  | NotificationOf<UnknownEventType, unknown>

/** Whose signatures are trusted, and what decrypts. */
export interface NotificationOptions {
  /** WeChat Pay's keys by `Wechatpay-Serial`; both, public key and certificate, while a merchant is switching: WeChat Pay chooses. */
  readonly platformKeys: PlatformKeys | PlatformKeySource
  /** The APIv3 key set in the merchant console, exactly 32 bytes. */
  readonly apiV3Key: string | Uint8Array
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Time in which the body must have arrived, in milliseconds. Default: 5000, as long as WeChat Pay waits for an answer. */
  readonly bodyTimeout?: number | undefined
}

/** {@link NotificationOptions}, checked and made ready to use. */
export interface Recipient {
  readonly platformKeys: PlatformKeySource
  readonly apiV3Key: Uint8Array
  readonly now: () => number
  readonly bodyTimeout: number
}

/** Checks options and prepares keys, once. Throws `ERR_OPTIONS`. */
export function prepareRecipient(options: NotificationOptions): Recipient {
  checkOptions(options)
  const { now = Date.now, bodyTimeout = 5000 } = options
  const { platformKeys, apiV3Key } = checkTogether({
    bodyTimeout: () => checkTime('bodyTimeout', bodyTimeout),
    now: () => checkClock(now),
    platformKeys: () => platformKeySource(options.platformKeys),
    apiV3Key: () => readApiV3Key(options.apiV3Key),
  })
  return { platformKeys, apiV3Key, now, bodyTimeout }
}

function invalid(why: string, problems: readonly Problem[] = []): WechatPayError {
  return new WechatPayError(
    'ERR_NOTIFICATION_INVALID',
    `The notification is signed by WeChat Pay, but ${why}\nReport it to the package or to WeChat Pay, and query the contract meanwhile.`,
    { problems },
  )
}

/** Parses JSON without a cause in the error: the engine's own message quotes the text. */
function parsePart(bytes: Uint8Array, name: string): unknown {
  try {
    return parseJson(bytes)
  } catch {
    throw invalid(`its ${name} is not JSON in UTF-8.`)
  }
}

const { envelope: envelopeCheck, resources: resourceChecks } = notificationsOf()

/** Refuses a part of a notification that is of no use. */
function checkPart(name: string, check: Check, value: unknown, base = ''): void {
  const { missing, departures } = judge(check, value, base)
  const problems = [...missing, ...departures]
  if (problems.length > 0) throw invalid(`its ${name} breaks the contract:\n${formatProblems(problems)}`, problems)
}

/** Verifies a message over its raw bytes, then decrypts it and checks it against the contract. */
export async function openNotification(
  { platformKeys, apiV3Key, now, bodyTimeout }: Recipient,
  message: ReceivedMessage,
): Promise<WechatPayNotification> {
  const headers = readHeaders(message)
  const body = await readRawBody(message, bodyTimeout)
  await verifyMessage(headers, body, platformKeys.find, now())
  const envelope = parsePart(body, 'body')
  checkPart('body', envelopeCheck, envelope)
  const { resource: encrypted, event_type } = envelope as components['schemas']['NotificationEnvelope']
  const resource = parsePart(decryptResource(encrypted, apiV3Key), 'decrypted resource')
  if (Object.hasOwn(resourceChecks, event_type)) {
    checkPart('resource', resourceChecks[event_type]!, resource, '/resource')
  }
  // The object was parsed here and is nobody else's.
  return Object.assign(envelope as WechatPayNotification, { resource })
}

/** Keys are prepared once for each options object: read from PEM, a key costs more than all the rest of a notification. */
const recipients = new WeakMap<NotificationOptions, Recipient>()

/**
 * Turns a received message into a typed notification: verifies its raw bytes, decrypts it, checks it against the contract.
 * Give it a `Request`, a request of node:http, Express or Fastify as it is, or `{ headers, body }` with the raw body.
 *
 * Rejects with a `WechatPayError`: one of the `ERR_SIGNATURE_…` codes, `ERR_TIMESTAMP` or `ERR_SERIAL_UNKNOWN` for what cannot be trusted
 * (`ERR_SIGNATURE_PROBE` for WeChat Pay's own test of that), `ERR_DECRYPT`, `ERR_NOTIFICATION_…`, and `ERR_BODY_NOT_RAW` when a framework
 * has parsed the body. Throws `ERR_OPTIONS` for unusable keys, which are read once for each `options` object: make a new one when they change.
 * Notifications repeat: handle each `id` once, as `createNotificationHandler` does.
 */
export async function parseNotification(
  message: ReceivedMessage,
  options: NotificationOptions,
): Promise<WechatPayNotification> {
  let recipient = recipients.get(options)
  if (!recipient) {
    recipient = prepareRecipient(options)
    recipients.set(options, recipient)
  }
  return openNotification(recipient, message)
}
