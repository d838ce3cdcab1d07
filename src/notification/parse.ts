/** Parsing of notifications: verify, decrypt, check against the contract. */
import type { components, notificationResources as Resources } from '../../generated/schema.js'
import { parseExact } from '../wire/wire.js'
import { cleanText, WechatPayError, type NotificationNumbers, type Problem } from '../errors.js'
import {
  normalizeSerial,
  platformKeySource,
  readApiV3Key,
  type PlatformKeys,
  type PlatformKeySource,
} from '../keys/keys.js'
import { locateBody, locateMessage, type LocatedMessage, type ReadBody, type ReceivedMessage } from './message.js'
import {
  checkClock,
  checkNumber,
  checkOptions,
  checkTime,
  checkTogether,
  describeValue,
  formatProblems,
  judge,
  mistypedFields,
  notificationsOf,
  refuseOption,
  requiredFields,
  type Check,
} from '../contract/contract.js'
import { checkSignatureHeaders, decryptResource, verifyBody } from '../protocol/protocol.js'

/**
 * The type of an event type that the contract does not know: any other string. It is declared as an enum because that alone is assignable to
 * `string` and yet comparable to no literal: with `string`, or a branded one, no comparison would narrow `resource`, and a misspelt event type
 * would compile. It exists in types only.
 */
export declare enum UnknownEventType {
  any = 'any other event type',
}

type Envelope = Readonly<Omit<components['schemas']['NotificationEnvelope'], 'event_type' | 'resource'>>

/** A verified notification whose `resource` is decrypted and as the API definition says. */
export interface NotificationOf<
  EventType,
  Resource = EventType extends keyof Resources ? Resources[EventType] : unknown,
> extends Envelope {
  readonly event_type: EventType
  readonly resource: Resource
  /** Absent: nothing departs from the API definition. */
  readonly problems?: undefined
}

type RequiredOf<Resource> = {
  [Field in keyof Resource]-?: object extends Pick<Resource, Field> ? never : Field
}[keyof Resource]

/** A resource that departs from the API definition: what the event is about is there, be it as text, and nothing else is checked. */
type Unchecked<Resource> = unknown extends Resource
  ? unknown
  : {
      readonly [Field in RequiredOf<Resource>]: Resource[Field] extends string
        ? Resource[Field]
        : Resource[Field] | string
    } & { readonly [Field in Exclude<keyof Resource, RequiredOf<Resource>>]?: unknown }

/**
 * A verified notification that departs from the API definition, and is WeChat Pay's word nevertheless. What departs stands in `problems`. A number that
 * JavaScript cannot hold exactly stands in its place as text.
 */
export interface DepartingNotification<
  EventType,
  Resource = EventType extends keyof Resources ? Resources[EventType] : unknown,
> extends Partial<Omit<Envelope, 'id'>> {
  readonly id: string
  readonly event_type: EventType
  readonly resource: Unchecked<Resource>
  /** What departs from the API definition. Pointers begin at the notification, e.g. `/resource/openid`. */
  readonly problems: readonly Problem[]
}

type Either<EventType, Resource> = NotificationOf<EventType, Resource> | DepartingNotification<EventType, Resource>

/**
 * Every notification that can arrive: `event_type` tells the type of `resource`, and without `problems` its fields have the types of the contract.
 * What the contract does not know arrives too, verified and decrypted, with a `resource` of type `unknown`.
 */
export type WechatPayNotification =
  | { [EventType in keyof Resources]: Either<EventType, Resources[EventType]> }[keyof Resources]
  | Either<UnknownEventType, unknown>

/** Whose signatures are trusted, and what decrypts. */
export interface NotificationOptions {
  /** WeChat Pay's keys by `Wechatpay-Serial`; both, public key and certificate, while a merchant is switching: WeChat Pay chooses. */
  readonly platformKeys: PlatformKeys | PlatformKeySource
  /**
   * The APIv3 key set in the merchant console, exactly 32 bytes. Where one URL serves several merchants: the key of each, by the `Wechatpay-Serial` that
   * its messages bear; with public keys, which are each merchant's own, the serial tells the merchant.
   * `undefined`, as `fromEnv()` gives where the variable is not set, is refused at once.
   */
  readonly apiV3Key: string | Uint8Array | Readonly<Record<string, string | Uint8Array>> | undefined
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Time in which the body must have arrived, in milliseconds. Default: 5000, as long as WeChat Pay waits for an answer. */
  readonly bodyTimeout?: number | undefined
  /** Largest body that is read, in bytes. A notification has about 1,000. Default: 65,536. */
  readonly bodyLimit?: number | undefined
}

/** {@link NotificationOptions}, checked and made ready to use. */
export interface Recipient {
  readonly platformKeys: PlatformKeySource
  /** The APIv3 key of the merchant whose messages bear a serial. */
  readonly findApiV3Key: (serial: string) => Uint8Array | undefined
  readonly now: () => number
  readonly bodyTimeout: number
  readonly bodyLimit: number
}

/** Takes what the option `apiV3Key` may be: one key, or one for each serial. */
function prepareApiV3Keys({ apiV3Key, platformKeys }: NotificationOptions): Recipient['findApiV3Key'] {
  const isTable = typeof apiV3Key === 'object' && apiV3Key !== null && !ArrayBuffer.isView(apiV3Key)
  if (!isTable || Object.keys(apiV3Key).length === 0) {
    const key = readApiV3Key(apiV3Key)
    return () => key
  }
  const keys = new Map(Object.entries(apiV3Key).map(([serial, key]) => [normalizeSerial(serial), readApiV3Key(key)]))
  const findKey = (serial: string) => keys.get(normalizeSerial(serial))
  // A source tells no serials: what it may find later is nobody's mistake now.
  const isSource = typeof (platformKeys as Partial<PlatformKeySource> | undefined)?.find === 'function'
  const missing = isSource ? [] : Object.keys(Object(platformKeys) as object).filter((serial) => !findKey(serial))
  if (missing.length === 0) return findKey
  const wanted = `an APIv3 key for each serial of platformKeys; it lacks ${missing.map((serial) => cleanText(serial, 80)).join(', ')}`
  throw refuseOption('apiV3Key', 'a table of keys by serial', wanted)
}

/** Checks options and prepares keys, once. Throws `ERR_OPTIONS`. */
export function prepareRecipient(options: NotificationOptions): Recipient {
  checkOptions(options)
  const { now = Date.now, bodyTimeout = 5000, bodyLimit = 65_536 } = options
  const { platformKeys, findApiV3Key } = checkTogether({
    bodyTimeout: () => checkTime('bodyTimeout', bodyTimeout),
    bodyLimit: () => checkNumber('bodyLimit', bodyLimit, 1, 1_073_741_824, 'bytes'),
    now: () => checkClock(now),
    platformKeys: () => platformKeySource(options.platformKeys),
    findApiV3Key: () => prepareApiV3Keys(options),
  })
  return { platformKeys, findApiV3Key, now, bodyTimeout, bodyLimit }
}

const fieldsOf = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>

/** The numbers of a signed notification, as far as it has them. They are the caller's own. */
export function numbersOf(envelope: unknown, resource?: unknown): NotificationNumbers {
  const { id, event_type } = fieldsOf(envelope)
  const { out_contract_code } = fieldsOf(resource)
  const texts = Object.entries({ id, event_type, out_contract_code }).filter(
    ([, text]) => text && typeof text === 'string',
  )
  return Object.fromEntries(texts.map(([name, text]) => [name, cleanText(text as string, 80)]))
}

/** Names a notification at the start of a sentence. */
export function nameNotification({ id, event_type, out_contract_code }: NotificationNumbers): string {
  const about = [event_type, out_contract_code && `contract ${out_contract_code}`].filter(Boolean).join(', ')
  return ['Notification', id, about && `(${about})`].filter(Boolean).join(' ')
}

function invalid(why: string, numbers: NotificationNumbers, problems: readonly Problem[] = []): WechatPayError {
  const told = problems.length > 0 ? `${why}:\n${formatProblems(problems)}` : `${why}.`
  return new WechatPayError(
    'ERR_NOTIFICATION_INVALID',
    `${nameNotification(numbers)} is signed by WeChat Pay, but ${told}\nReport it to the package or to WeChat Pay, and query the contract meanwhile.`,
    { problems, notification: numbers },
  )
}

interface Part {
  readonly value: unknown
  /** About numbers that JavaScript cannot hold. */
  readonly problems: readonly Problem[]
}

/** Parses a part of a notification; `undefined` for what is no JSON. Keeps no cause: the engine's own message quotes the text. */
function parsePart(bytes: Uint8Array, base: string): Part | undefined {
  try {
    const { value, problems } = parseExact(bytes)
    const handed = 'it is handed over as text'
    const told = problems.map((one) => ({ ...one, pointer: base + one.pointer, rule: `${one.rule}; ${handed}` }))
    return { value, problems: told }
  } catch {
    // The caller tells which part it is.
  }
}

const { envelope: envelopeCheck, resources: resourceChecks } = notificationsOf()

/** Without these a notification can neither be decrypted nor handled once. */
const indispensable = /^(|\/id|\/event_type|\/resource(\/(algorithm|ciphertext|nonce|associated_data))?)$/

/** An id that can tell one notification from another, in every store. */
const usableId = /^[\x21-\x7e]{1,128}$/

/** Checks the envelope. Throws `ERR_NOTIFICATION_INVALID` where the notification is of no use without what is missing. */
function checkEnvelope({ value, problems: inexact }: Part): readonly Problem[] {
  const { missing, departures } = judge(envelopeCheck, value)
  const own = [...inexact]
  const id = fieldsOf(value)['id']
  if (typeof id === 'string' && !usableId.test(id)) {
    own.push({ pointer: '/id', rule: 'must be 1 to 128 printable characters', given: describeValue(id) })
  }
  const all = [...own, ...withoutPlaces([...missing, ...departures], own)]
  const fatal = all.filter(({ pointer }) => indispensable.test(pointer))
  if (fatal.length > 0) throw invalid('its body lacks what it must have', numbersOf(value), fatal)
  return all
}

/** Problems at places that are not among those of others. */
function withoutPlaces(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const places = new Set(others.map(({ pointer }) => pointer))
  return problems.filter(({ pointer }) => !places.has(pointer))
}

/** Checks the resource of a known event. Throws `ERR_NOTIFICATION_INVALID` where it lacks what the event is about. */
function checkResource(check: Check, { value, problems }: Part, envelope: unknown): readonly Problem[] {
  const { missing, departures } = judge(check, value, '/resource')
  if (missing.length === 0 && departures.length === 0) return []
  const mistyped = new Set(mistypedFields(check, fieldsOf(value)))
  // A number as text identifies the event too.
  const unusable = requiredFields(check).some((name) => mistyped.has(name) && typeof fieldsOf(value)[name] !== 'string')
  const told = withoutPlaces(departures, problems)
  if (missing.length === 0 && !unusable) return told
  throw invalid('its resource lacks what the event is about', numbersOf(envelope, value), [...missing, ...told])
}

/** Decrypts the resource of a notification, and says whose it is where that fails. */
function decrypt(envelope: Encrypted, { findApiV3Key }: Recipient, serial: string): Uint8Array {
  const key = findApiV3Key(serial)
  if (!key) {
    const numbers = numbersOf(envelope)
    const why = `cannot be decrypted: apiV3Key has no key for the Wechatpay-Serial ${cleanText(serial, 80)}.`
    throw new WechatPayError('ERR_DECRYPT', `${nameNotification(numbers)} ${why}`, { notification: numbers })
  }
  try {
    return decryptResource(envelope.resource, key)
  } catch (cause) {
    const numbers = numbersOf(envelope)
    throw new WechatPayError(
      'ERR_DECRYPT',
      `${nameNotification(numbers)}, signed with ${cleanText(serial, 80)}: ${(cause as Error).message} Where one URL serves several merchants, ` +
        'each needs its own APIv3 key: give apiV3Key as a table by serial, or each merchant a path and a handler.',
      { cause: (cause as Error).cause, notification: numbers },
    )
  }
}

type Encrypted = Pick<components['schemas']['NotificationEnvelope'], 'resource' | 'event_type'>

/** Verifies a message over its raw bytes, then decrypts it and checks it against the contract. */
export async function openNotification(
  recipient: Recipient,
  located: LocatedMessage,
  readBody: ReadBody,
): Promise<WechatPayNotification> {
  const { platformKeys, now, bodyTimeout, bodyLimit } = recipient
  // Before any of the body is read: what cannot be right costs neither memory nor time.
  const signature = await checkSignatureHeaders(located.headers, platformKeys.find, now())
  const bytes = await readBody(bodyLimit, bodyTimeout)
  verifyBody(signature, bytes)
  const envelope = parsePart(bytes, '')
  if (!envelope) throw invalid('its body is not JSON in UTF-8', {})
  const problems = [...checkEnvelope(envelope)]
  const encrypted = envelope.value as Encrypted
  const resource = parsePart(decrypt(encrypted, recipient, signature.serial), '/resource')
  if (!resource) throw invalid('its decrypted resource is not JSON in UTF-8', numbersOf(encrypted))
  problems.push(...resource.problems)
  const { event_type } = encrypted
  if (Object.hasOwn(resourceChecks, event_type)) {
    problems.push(...checkResource(resourceChecks[event_type]!, resource, encrypted))
  }
  // The object was parsed here and is not shared.
  const notification = Object.assign(envelope.value as WechatPayNotification, { resource: resource.value, problems })
  if (problems.length === 0) delete (notification as { problems?: unknown }).problems
  return notification
}

/** Keys are prepared once for each options object: read from PEM, a key costs more than all the rest of a notification. */
const recipients = new WeakMap<NotificationOptions, Recipient>()

/**
 * Turns a received message into a typed notification: verifies its raw bytes, decrypts it, checks it against the contract.
 * Give it a `Request`, the request or context of a framework as it is, a gateway's event, or `{ headers, body }` with the raw body.
 *
 * What departs from the API definition and is signed nevertheless is handed over, with `problems`. Refused is what cannot be decrypted, has no usable `id`
 * or `event_type`, or lacks what the event is about.
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
  const located = locateMessage(message)
  return openNotification(recipient, located, locateBody(located))
}
