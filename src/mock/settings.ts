/** Options of the mock: checks and defaults. */
import {
  checkFunction,
  checkNames,
  checkOptions,
  checkSignal,
  checkTime,
  checkTogether,
  findNearest,
  quoteName,
  refuseOption,
  refuseValue,
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

/** Every option of the mock. */
const mockOptions = {
  mchid: 0,
  keys: 0,
  credentials: 0,
  now: 0,
  onExchange: 0,
  notify: 0,
  speed: 0,
  answerTimeout: 0,
  terminationUrl: 0,
  deliverTo: 0,
  deliverAnywhere: 0,
  signal: 0,
  onDeliveryAttempt: 0,
  onDelivery: 0,
} satisfies Record<keyof MockWechatPayOptions, 0>

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

/** Checks options and fills in the rest. Throws `ERR_OPTIONS`. */
export function prepareMock(options: MockWechatPayOptions) {
  checkOptions(options)
  const { mchid, keys = 'follow', credentials, now = Date.now, speed = 10_000, answerTimeout = 5000 } = options
  const { terminationUrl, deliverTo, deliverAnywhere = false, signal, notify } = options
  const { onExchange, onDeliveryAttempt, onDelivery } = options
  const callback = (name: string, value: unknown) => () => value !== undefined && checkFunction(name, value)
  checkTogether({
    names: () => checkNames(options, mockOptions),
    now: () => checkFunction('now', now),
    notify: callback('notify', notify),
    onExchange: callback('onExchange', onExchange),
    onDeliveryAttempt: callback('onDeliveryAttempt', onDeliveryAttempt),
    onDelivery: callback('onDelivery', onDelivery),
    signal: () => checkSignal(signal),
    keys: () => checkKnown('keys', keys, keyModes),
    answerTimeout: () => checkTime('answerTimeout', answerTimeout),
    mchid: () => {
      if (mchid === undefined || (typeof mchid === 'string' && /^[0-9A-Za-z]{1,32}$/.test(mchid))) return
      throw refuseValue('mchid', mchid, "a merchant number as a string, e.g. '1900000109'")
    },
    speed: () => {
      // At 0 or below, and at no number at all, a timer would fire at once: not slowly, but as fast as it can.
      if (!(typeof speed === 'number' && speed > 0)) throw refuseValue('speed', speed, 'a number above 0')
    },
    terminationUrl: () => {
      if (terminationUrl === undefined || URL.canParse(terminationUrl)) return
      throw refuseValue('terminationUrl', terminationUrl, 'an absolute URL')
    },
    deliverTo: () => {
      if (deliverTo === undefined || isHttpUrl(deliverTo)) return
      throw refuseValue('deliverTo', deliverTo, 'an absolute http(s) URL, e.g. http://127.0.0.1:3000/notify')
    },
    deliverAnywhere: () => {
      if (typeof deliverAnywhere !== 'boolean') throw refuseValue('deliverAnywhere', deliverAnywhere, 'true or false')
    },
  })
  return {
    ...{ mchid, keys, credentials, now, speed, answerTimeout, signal, notify, terminationUrl, deliverTo },
    ...{ deliverAnywhere, onExchange, onDeliveryAttempt, onDelivery },
  }
}
