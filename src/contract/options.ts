/** Options of a client, a receiver, the mock and the like: checked all at once, and refused in one way. */
import { WechatPayError, type Problem } from '../errors.js'
import { describeValue, findMisspelt, findNearest, quoteName } from './describe.js'

/** One thing that is wrong with the options. */
export interface Refusal {
  readonly problem: Problem
  /** The problem as a sentence. */
  readonly sentence: string
  /** True where the option is absent. */
  readonly isMissing?: boolean | undefined
  /** The reason as data, where one was given. */
  readonly reason?: unknown
}

const refusals = new WeakMap<Error, readonly Refusal[]>()

/** What is wrong with the options, as an `ERR_OPTIONS` tells it; empty for every other error. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  return refusals.get(error as Error) ?? []
}

/** Makes the one error of several refusals. An option that is missing because its name is misspelt is told once. */
export function refuseAll(all: readonly Refusal[], what = 'options'): WechatPayError {
  // Two checks may find the same.
  const different = [...new Map(all.map((one) => [one.sentence, one])).values()]
  const misspelt = new Set(all.map(({ problem }) => problem.nearest && `/${problem.nearest}`))
  const told = different.filter(({ problem, isMissing }) => !isMissing || !misspelt.has(problem.pointer))
  const message =
    told.length === 1
      ? told[0]!.sentence
      : `${told.length} ${what} are missing or wrong:\n${told.map(({ sentence }) => `  ${sentence}`).join('\n')}`
  const error = new WechatPayError('ERR_OPTIONS', message, { problems: told.map(({ problem }) => problem) })
  refusals.set(error, told)
  return error
}

/** `platformKeys["01"]` is found at `/platformKeys/01`. */
const pointerTo = (name: string) => `/${name.replace(/ .*$|"\]$/, '').replace(/\["|\./g, '/')}`

/** What else can be said of a refusal. */
export interface RefusalFacts extends Pick<Refusal, 'isMissing' | 'reason'> {
  /** What to do, as a sentence. */
  readonly todo?: string | undefined
}

/** Makes the refusal of an option, an `ERR_OPTIONS`: `name: given. Wanted: wanted. todo`. */
export function refuseOption(name: string, given: string, wanted: string, facts: RefusalFacts = {}): WechatPayError {
  const { todo, ...data } = facts
  const problem = { pointer: pointerTo(name), rule: wanted, given, ...(todo === undefined ? {} : { todo }) }
  const sentence = [`${name}: ${given}.`, `Wanted: ${wanted}.`, todo].filter(Boolean).join(' ')
  return refuseAll([{ problem, sentence, ...data }])
}

/** Describes the value of an option. */
export function describeOption(value: unknown): string {
  return value === undefined ? 'missing' : describeValue(value)
}

/** Refuses an option by what its value is. */
export function refuseValue(name: string, value: unknown, wanted: string, facts?: RefusalFacts): WechatPayError {
  return refuseOption(name, describeOption(value), wanted, { isMissing: value === undefined, ...facts })
}

/**
 * Runs checks, each of which may throw `ERR_OPTIONS`, and returns what they return by name. Throws one `ERR_OPTIONS` that tells every problem of
 * every check.
 */
export function checkTogether<Results extends object>(checks: {
  readonly [Name in keyof Results]: () => Results[Name]
}): Results {
  const found: Refusal[] = []
  const results: Partial<Results> = {}
  for (const name of Object.keys(checks) as (keyof Results)[]) {
    try {
      results[name] = checks[name]()
    } catch (error) {
      const told = refusalsOf(error)
      if (told.length === 0) throw error
      found.push(...told)
    }
  }
  if (found.length > 0) throw refuseAll(found)
  return results as Results
}

/** Refuses what holds no options at all. Throws `ERR_OPTIONS`. */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null) return
  throw refuseValue('options', options, 'an object')
}

/** A name that no option has. */
export interface UnknownName {
  /** The name as it may stand in a message. */
  readonly name: string
  readonly value: unknown
  /** The option that it was probably meant for. */
  readonly nearest: string | undefined
}

/**
 * Finds the names that no option has, because a time-out under such a name would be none at all: `every` one, or only the `misspelt`, where the same
 * object may serve others too.
 */
export function findUnknownNames(which: 'every' | 'misspelt', options: object, known: object): UnknownName[] {
  const findMeant = which === 'every' ? findNearest : findMisspelt
  return Object.keys(options)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({
      name: quoteName(name),
      value: (options as Readonly<Record<string, unknown>>)[name],
      nearest: findMeant(name, Object.keys(known)),
    }))
    .filter(({ nearest }) => which === 'every' || nearest !== undefined)
}

function describeUnknown({ name, value, nearest }: UnknownName, within: string, known: object): Refusal {
  const rule = `is not an option; known: ${Object.keys(known).join(', ')}`
  const problem = { pointer: pointerTo(within + name), rule, given: describeValue(value) }
  const advice = nearest === undefined ? `Known: ${Object.keys(known).join(', ')}.` : `Did you mean ${nearest}?`
  return {
    problem: nearest === undefined ? problem : { ...problem, rule: 'is not an option', nearest },
    sentence: `${within}${name} is not an option. ${advice}`,
  }
}

/** Refuses every name that is not known, of options that serve nothing else. `within`: what holds them, e.g. `retry.`. Throws `ERR_OPTIONS`. */
export function checkEveryName(options: object, known: object, within: string): void {
  const found = findUnknownNames('every', options, known).map((one) => describeUnknown(one, within, known))
  if (found.length > 0) throw refuseAll(found)
}

const AGENT = "agent, an https.Agent that makes the connections, e.g. new HttpsProxyAgent('http://proxy:8080')"
const PLATFORM_KEYS = "platformKeys, an object: 'PUB_KEY_ID_…' to pub_key.pem, or a serial number to its certificate"
const RETRY = 'retry, e.g. { attempts: 3 }, or false'

/** What options of other clients are called here. The first word is our name. */
const foreign: Readonly<Record<string, string>> = {
  proxy: AGENT,
  proxyUrl: AGENT,
  httpAgent: AGENT,
  httpsAgent: AGENT,
  dispatcher: AGENT,
  ca: AGENT,
  baseURL: 'baseUrl',
  prefixUrl: 'baseUrl',
  endpoint: 'baseUrl',
  timeoutMs: 'timeout, in milliseconds',
  timeoutInMs: 'timeout, in milliseconds',
  requestTimeout: 'timeout, in milliseconds',
  connectTimeout: 'timeout, in milliseconds for a whole attempt',
  retries: RETRY,
  maxRetries: RETRY,
  retryCount: RETRY,
  interceptors: "middleware, openapi-fetch's",
  adapter: 'fetch, (request: Request) => Promise<Response>',
  httpClient: 'fetch, (request: Request) => Promise<Response>',
  maxContentLength: 'maxResponseSize, in bytes',
  merchantId: 'mchid',
  merchantNo: 'mchid',
  serial: 'serialNo',
  serialNumber: 'serialNo',
  merchantSerialNumber: 'serialNo',
  certSerialNo: 'serialNo',
  keyPath: 'privateKey, the text of the file',
  privateKeyPath: 'privateKey, the text of the file',
  merchantPrivateKey: 'privateKey',
  cert: 'certificate',
  certPath: 'certificate, the text of the file',
  publicCert: 'certificate',
  merchantCertificate: 'certificate',
  certs: PLATFORM_KEYS,
  publicKeyId: PLATFORM_KEYS,
  platformCertificate: PLATFORM_KEYS,
  platformPublicKey: PLATFORM_KEYS,
  wechatpayPublicKey: PLATFORM_KEYS,
  wechatpayPublicKeyId: PLATFORM_KEYS,
  v3Key: 'apiV3Key',
  v3Secret: 'apiV3Key',
  apiV3Secret: 'apiV3Key',
  onNotify: 'onEvent',
}

/** The options whose names other clients have, and what they are called here. */
function findForeignNames(options: object, known: object): readonly (readonly [name: string, ours: string])[] {
  return Object.keys(options)
    .filter((name) => !Object.hasOwn(known, name) && Object.hasOwn(foreign, name))
    .map((name) => [name, foreign[name]!] as const)
    .filter(([, ours]) => Object.hasOwn(known, /^\w+/.exec(ours)![0]))
}

/**
 * Refuses what holds no options, every misspelt one, and the names that other clients have for what is called otherwise here. Other names are let
 * through, e.g. `apiV3Key` in the options of a client. Throws `ERR_OPTIONS`.
 *
 * `known` names every option; a list that is not complete does not compile.
 */
export function checkNames<Options extends object>(
  options: Options,
  known: Readonly<Record<keyof Options, unknown>>,
): void {
  checkOptions(options)
  const foreignNames = findForeignNames(options, known)
  const misspelt = findUnknownNames('misspelt', options, known).filter(
    ({ name }) => !foreignNames.some(([one]) => one === name),
  )
  const found = [
    ...misspelt.map((one) => describeUnknown(one, '', known)),
    ...foreignNames.map(([name, ours]) => ({
      problem: { pointer: `/${name}`, rule: ours, given: 'an option of other clients', nearest: /^\w+/.exec(ours)![0] },
      sentence: `${name}: an option of other clients. Wanted: ${ours}.`,
    })),
  ]
  if (found.length > 0) throw refuseAll(found)
}

/** A check of every option of an interface, by name. One that is missing does not compile. Takes the name and what was given. */
export type OptionChecks<Options> = {
  readonly [Name in keyof Options]-?: (name: string, value: unknown) => unknown
}

/** Checks the names of options, and each option that is given. Throws one `ERR_OPTIONS` that tells every problem. */
export function checkEach<Options extends object>(options: Options, checks: OptionChecks<Options>): void {
  const names = Object.keys(checks) as (keyof Options & string)[]
  const check = (name: keyof Options & string) => () => options[name] === undefined || checks[name](name, options[name])
  checkOptions(options)
  checkTogether({
    '': () => checkNames(options, checks),
    ...Object.fromEntries(names.map((name) => [name, check(name)])),
  })
}

/** Makes the check of an option that is right where `isRight` says so. */
export const wants = (wanted: string, isRight: (value: unknown) => boolean) => (name: string, value: unknown) => {
  if (!isRight(value)) throw refuseValue(name, value, wanted)
}

/** Refuses what cannot be called. Throws `ERR_OPTIONS`. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value === 'function') return
  throw refuseValue(name, value, 'a function')
}

/** Returns a whole number within bounds, or throws `ERR_OPTIONS`. */
export function checkNumber(name: string, value: unknown, from: number, to: number, unit: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
  throw refuseValue(name, value, `a whole number of ${unit}, from ${from} to ${to}`)
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
  throw refuseValue('now', now, 'a function that gives milliseconds since 1970')
}

/** Refuses what cannot end a call; an AbortSignal of another realm can. Throws `ERR_OPTIONS`. */
export function checkSignal(signal: unknown): void {
  if (signal === undefined) return
  const { aborted, addEventListener, removeEventListener } = Object(signal) as Partial<AbortSignal>
  const isHeard = typeof addEventListener === 'function' && typeof removeEventListener === 'function'
  if (typeof aborted === 'boolean' && isHeard) return
  throw refuseValue('signal', signal, 'an AbortSignal')
}
