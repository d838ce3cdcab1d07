/** Knows what the mock can be told, and refuses what it could not play. */
import { WechatPayError } from '../errors.js'
import {
  checkFunction,
  checkNames,
  checkOptions,
  checkSignal,
  checkTogether,
  findNearest,
  quoteName,
  refuseValue,
} from '../contract/contract.js'
import type { Delivery } from './delivery.js'
import type { Fault } from './faults.js'

/** One exchange, for a log: what came, what was answered, and why. */
export interface MockExchange {
  readonly method: string
  readonly url: string
  /** HTTP status; 0 where nothing was answered. */
  readonly status: number
  readonly reason: string
  readonly fault: Fault | undefined
}

/** Options of {@link createMockWechatPay}. */
export interface MockWechatPayOptions {
  /** The merchant number it knows. Default: `1900000109`. */
  readonly mchid?: string | undefined
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Called after each exchange. */
  readonly onExchange?: ((exchange: MockExchange) => void) | undefined
  /** Sends one attempt to deliver a notification. Default: `fetch`. A test can give its own handler. */
  readonly notify?: ((request: Request) => Promise<Response>) | undefined
  /** How many times faster than WeChat Pay notifications are delivered again. Default: 1, which is 30 attempts in 2 hours. */
  readonly speed?: number | undefined
  /** Where the end of a contract is announced; WeChat Pay keeps this URL with the plan. Default: the `notify_url` of the pre-sign. */
  readonly terminationUrl?: string | undefined
  /**
   * Where every notification is delivered, instead of to its own URL: a receiver on this machine, for a service whose `notify_url` is already
   * the one in the internet. An origin alone, e.g. `http://127.0.0.1:3000`, keeps the path of each.
   */
  readonly deliverTo?: string | undefined
  /** Ends deliveries as they stand, with their timers: those between two attempts would keep a process alive for 2 hours. */
  readonly signal?: AbortSignal | undefined
  /** Called after each attempt to deliver a notification; a `wait` says that another follows. */
  readonly onDeliveryAttempt?: ((delivery: Delivery) => void) | undefined
  /** Called when a notification was accepted, or given up after the last attempt. */
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined
}

/** Every option of the mock. */
const mockOptions = {
  mchid: 0,
  now: 0,
  onExchange: 0,
  notify: 0,
  speed: 0,
  terminationUrl: 0,
  deliverTo: 0,
  signal: 0,
  onDeliveryAttempt: 0,
  onDelivery: 0,
} satisfies Record<keyof MockWechatPayOptions, 0>

/** True for text that a request can be sent to. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** Checks options and fills in the rest. Throws `ERR_OPTIONS`. */
export function prepareMock(options: MockWechatPayOptions) {
  checkOptions(options)
  const { mchid = '1900000109', now = Date.now, speed = 1, terminationUrl, deliverTo, signal } = options
  const { notify = (request: Request) => globalThis.fetch(request) } = options
  const { onExchange, onDeliveryAttempt, onDelivery } = options
  const callback = (name: string, value: unknown) => () => value !== undefined && checkFunction(name, value)
  checkTogether({
    names: () => checkNames(options, mockOptions),
    now: () => checkFunction('now', now),
    notify: () => checkFunction('notify', notify),
    onExchange: callback('onExchange', onExchange),
    onDeliveryAttempt: callback('onDeliveryAttempt', onDeliveryAttempt),
    onDelivery: callback('onDelivery', onDelivery),
    signal: () => checkSignal(signal),
    mchid: () => {
      if (typeof mchid === 'string' && /^[0-9A-Za-z]{1,32}$/.test(mchid)) return
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
  })
  return { mchid, now, speed, signal, notify, onExchange, terminationUrl, deliverTo, onDeliveryAttempt, onDelivery }
}

/** Returns the faults to play. Throws `ERR_OPTIONS` for one that is none: a test would pass that never saw it. */
export function checkFaults<Name extends string>(names: readonly Name[], given: readonly Name[]): readonly Name[] {
  for (const name of given) {
    if (names.includes(name)) continue
    const nearest = findNearest(String(name), names)
    const known = names.join(', ')
    throw new WechatPayError(
      'ERR_OPTIONS',
      `fault: ${quoteName(String(name))} is none.${nearest ? ` Did you mean ${nearest}?` : ''} Known: ${known}.`,
    )
  }
  return given
}
