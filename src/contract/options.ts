/** Knows how an option of the wrong name or kind is refused, before it does harm at the first payment. */
import { WechatPayError } from '../errors.js'
import { findMisspelt, findNearest } from './validation.js'

/** Names the kind of a value that is not even the right type. */
export function describeType(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'an empty string'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function refuse(name: string, given: string, wanted: string): WechatPayError {
  return new WechatPayError('ERR_OPTIONS', `${name}: ${given}. Wanted: ${wanted}.`)
}

/** Refuses what holds no options at all. Throws `ERR_OPTIONS`. */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null) return
  throw refuse('options', describeType(options), 'an object')
}

/** A name that no option has, and the option that it was probably meant for. */
export interface UnknownName {
  readonly name: string
  readonly nearest: string | undefined
}

/**
 * Finds the names that no option has, because a time-out under such a name would be none at all: `every` one, or only the `misspelt`, where the same
 * object may serve others too.
 */
export function findUnknownNames(which: 'every' | 'misspelt', options: object, known: object): UnknownName[] {
  const names = Object.keys(known)
  const findMeant = which === 'every' ? findNearest : findMisspelt
  return Object.keys(options)
    .filter((name) => !names.includes(name))
    .map((name) => ({ name, nearest: findMeant(name, names) }))
    .filter(({ nearest }) => which === 'every' || nearest !== undefined)
}

/**
 * Refuses what holds no options, and a misspelt one. Other names are let through, e.g. `apiV3Key` in the options of a client. Throws `ERR_OPTIONS`.
 *
 * `known` names every option; a list that is not complete does not compile.
 */
export function checkNames<Options extends object>(options: Options, known: Readonly<Record<keyof Options, 0>>): void {
  checkOptions(options)
  const [misspelt] = findUnknownNames('misspelt', options, known)
  if (!misspelt) return
  const { name, nearest } = misspelt
  throw new WechatPayError('ERR_OPTIONS', `${name} is not an option. Did you mean ${nearest!}?`)
}

/** Refuses what cannot be called. Throws `ERR_OPTIONS`. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value === 'function') return
  throw refuse(name, describeType(value), 'a function')
}

/** Returns a whole number within bounds, or throws `ERR_OPTIONS`. */
export function checkNumber(name: string, value: unknown, from: number, to: number, unit: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
  const given = typeof value === 'number' ? `the number ${value}` : describeType(value)
  throw refuse(name, given, `a whole number of ${unit}, from ${from} to ${to}`)
}

/** Longer timers fire at once: Node.js keeps their time in 31 bits. */
export const LONGEST_TIMER = 2 ** 31 - 1

/** Checks a time in milliseconds that a timer can keep. Throws `ERR_OPTIONS`. */
export function checkTime(name: string, value: unknown): number {
  return checkNumber(name, value, 1, LONGEST_TIMER, 'milliseconds')
}

/** Refuses what does not tell the time, in milliseconds. Throws `ERR_OPTIONS`. */
export function checkClock(now: unknown): void {
  if (typeof now === 'function' && Number.isFinite(now())) return
  throw refuse('now', describeType(now), 'a function that gives milliseconds since 1970')
}

/** Refuses what cannot end a call; an AbortSignal of another realm can. Throws `ERR_OPTIONS`. */
export function checkSignal(signal: unknown): void {
  if (signal === undefined) return
  const { aborted, addEventListener, removeEventListener } = Object(signal) as Partial<AbortSignal>
  const isHeard = typeof addEventListener === 'function' && typeof removeEventListener === 'function'
  if (typeof aborted === 'boolean' && isHeard) return
  throw refuse('signal', describeType(signal), 'an AbortSignal')
}
