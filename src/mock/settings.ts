/** Options of the mock: checks and defaults. */
import {
  checkEach,
  checkFunction,
  checkSignal,
  checkTime,
  findNearest,
  quoteName,
  refuseOption,
  wants,
  type OptionChecks,
} from '../contract/contract.js'
import type { Delivery } from './delivery.js'
import type { Fault } from './faults.js'
import { keyModes, type KeyMode } from './key-choice.js'

/** One exchange, for a log or a test: what came, what was answered, and why. */
export interface MockExchange {
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** HTTP status; 0 where nothing was answered. */
  readonly status: number
  readonly reason: string
  /** The fault that was injected. */
  readonly fault: Fault | undefined
  /** When it came, as ISO 8601 of this machine's clock. */
  readonly time: string
  /** `operationId` of the contract; absent for an unknown path. */
  readonly operation: string | undefined
  /** Body of the request: JSON where it is, otherwise the first 1,000 characters; absent where it was empty. */
  readonly body: unknown
  /** Body of the answer as it was before a fault spoiled it; absent where there was none. */
  readonly answer: unknown
}

/** Options of {@link createMockWechatPay}. */
export interface MockWechatPayOptions {
  /** The merchant number it knows. Default: `1900000109`. */
  readonly mchid?: string | undefined
  /** The merchant's state: which of WeChat Pay's keys sign, see {@link KeyMode}. Default: `follow`. */
  readonly keys?: KeyMode | undefined
  /** What `mock.credentials` of an earlier mock gave: the same keys and numbers again. Default: new keys under new numbers. */
  readonly credentials?: string | undefined
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Called after each exchange. */
  readonly onExchange?: ((exchange: MockExchange) => void) | undefined
  /** Receives notifications in place of an HTTP server: a test can give its own handler. Default: they are sent over HTTP. */
  readonly notify?: ((request: Request) => Promise<Response>) | undefined
  /**
   * How many times faster than WeChat Pay a notification is delivered again. 1 is 30 attempts in 2 hours. Default: 10,000, which is 30 attempts
   * in less than a second.
   */
  readonly speed?: number | undefined
  /** Milliseconds that a receiver has to answer. Default: 5,000, as WeChat Pay. */
  readonly answerTimeout?: number | undefined
  /** Where the end of a contract is announced; WeChat Pay keeps this URL with the plan. Default: the `notify_url` of the pre-sign. */
  readonly terminationUrl?: string | undefined
  /**
   * Where every notification is delivered, instead of to its own URL: a receiver on this machine, for a service whose `notify_url` is already
   * the one in the internet. An origin alone, e.g. `http://127.0.0.1:3000`, keeps the path of each.
   */
  readonly deliverTo?: string | undefined
  /** Lets notifications leave this machine without `deliverTo`. Default: false, because a published example may name a stranger's host. */
  readonly deliverAnywhere?: boolean | undefined
  /** Ends deliveries as they stand, with their timers. */
  readonly signal?: AbortSignal | undefined
  /** Called after each attempt to deliver a notification; a `wait` says that another follows. */
  readonly onDeliveryAttempt?: ((delivery: Delivery) => void) | undefined
  /** Called when a notification was accepted, or given up after the last attempt. */
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined
}

/** True for text that a request can be sent to. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** Refuses a name that a list does not have, with the one that was probably meant. Throws `ERR_OPTIONS`. */
export function checkKnown<Name extends string>(what: string, given: unknown, names: readonly Name[]): Name {
  if (names.includes(given as Name)) return given as Name
  const nearest = findNearest(String(given), names)
  const todo = nearest && `Did you mean ${nearest}?`
  throw refuseOption(what, quoteName(String(given)), `one of ${names.join(', ')}`, { todo })
}

const isText = (value: unknown) => typeof value === 'string'
const HTTP_URL = 'an absolute http(s) URL, e.g. http://127.0.0.1:3000/notify'

const checks: OptionChecks<MockWechatPayOptions> = {
  now: checkFunction,
  notify: checkFunction,
  onExchange: checkFunction,
  onDeliveryAttempt: checkFunction,
  onDelivery: checkFunction,
  signal: (_, value) => checkSignal(value),
  keys: (name, value) => checkKnown(name, value, keyModes),
  answerTimeout: checkTime,
  mchid: wants(
    "a merchant number as a string, e.g. '1900000109'",
    (value) => isText(value) && /^[0-9A-Za-z]{1,32}$/.test(value),
  ),
  // At 0 or below, and at no number at all, a timer would fire at once: not slowly, but as fast as it can.
  speed: wants('a number above 0', (value) => typeof value === 'number' && value > 0),
  terminationUrl: wants('an absolute URL', (value) => URL.canParse(String(value))),
  deliverTo: wants(HTTP_URL, (value) => isHttpUrl(String(value))),
  deliverAnywhere: wants('true or false', (value) => typeof value === 'boolean'),
  // Checked where it is read.
  credentials: () => undefined,
}

/** Checks options and fills in the rest. Throws `ERR_OPTIONS`. */
export function prepareMock(options: MockWechatPayOptions) {
  checkEach(options, checks)
  const { keys = 'follow', now = Date.now, speed = 10_000, answerTimeout = 5000, deliverAnywhere = false } = options
  return { ...options, keys, now, speed, answerTimeout, deliverAnywhere }
}
