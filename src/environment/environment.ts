/** A merchant's configuration in environment variables, and the options that are made of it. */
import { platformCertificates, type PlatformCertificatesOptions } from '../certificates/certificates.js'
import { prepareHosts } from '../client/client.js'
import { checkNames, refuseAll, refuseOption, refusalsOf, type Refusal } from '../contract/contract.js'
import {
  checkId,
  checkNotMerchants,
  checkNotOwn,
  decodeText,
  readApiV3Key,
  readMerchant,
  readPlatformCertificate,
  readPlatformKey,
  type KeyInput,
  type KeyReason,
  type Merchant,
  type PlatformKeys,
  type PlatformKeySource,
} from '../keys/keys.js'
import { exists, readFile, readVariables, showPath } from './files.js'
import { PREFIX, variables, withPrefix, type VariableName, type Variables } from './variables.js'
import { tellReason, type Reason } from './words.js'

export { readFile, readVariables } from './files.js'
export { PREFIX, type Text, type VariableName, type Variables, variables } from './variables.js'
export { explain, type Reason, tellReason } from './words.js'

/** A merchant's configuration as it was found, nothing of it checked but that files can be read. */
export interface MerchantEnvironment {
  readonly prefix: string
  readonly mchid: string | undefined
  readonly serialNo: string | undefined
  readonly privateKey: KeyInput | undefined
  readonly certificate: KeyInput | undefined
  readonly publicKeyId: string | undefined
  readonly publicKey: KeyInput | undefined
  readonly platformCertificates: readonly KeyInput[]
  /** True where platform certificates are to be downloaded: by the word, or because only the APIv3 key is given. */
  readonly download: boolean
  readonly apiV3Key: string | undefined
  readonly baseUrl: string | undefined
  /** Why nothing could be read, by variable. Never the value, which may be a key. */
  readonly unreadable: Readonly<Partial<Record<VariableName, Reason>>>
}

/** True for key material itself, as opposed to the path of its file. */
const isMaterial = (text: string) => text.includes('BEGIN ') || /^[A-Za-z0-9+/=\s]{200,}$/.test(text)

/** A value without the blanks, line breaks and quotation marks that shells, files and `docker --env-file` leave around it. */
function unwrap(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  return (/^(["'])([\s\S]*)\1$/.exec(text)?.[2] ?? text).trim() || undefined
}

/** Reads a merchant's configuration from environment variables. Empty ones count as absent. Throws nothing. */
export function readEnvironment(env: Variables, prefix = PREFIX): MerchantEnvironment {
  const unreadable: Partial<Record<VariableName, Reason>> = {}
  const read = (name: VariableName) => unwrap(env[withPrefix(name, prefix)])
  const readPath = (name: VariableName, path: string) => {
    const file = readFile(path)
    if ('content' in file) return file.content
    unreadable[name] = file.reason
    return undefined
  }
  const readKey = (name: VariableName): KeyInput | undefined => {
    const value = read(name)
    return value === undefined || isMaterial(value) ? value : readPath(name, value)
  }
  const readKeys = (name: VariableName): readonly KeyInput[] => {
    const value = read(name)
    if (value === undefined || value === 'download') return []
    const inputs = isMaterial(value) ? [value] : value.split(',').map((path) => readPath(name, path.trim()))
    // One file may hold several certificates: each says its own serial number.
    return inputs
      .filter((input) => input !== undefined)
      .flatMap((input) => {
        const text = typeof input === 'string' ? input : decodeText(input)
        return text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [input]
      })
  }
  const readSecret = (name: VariableName): string | undefined => {
    const value = read(name)
    if (value === undefined) return undefined
    // First, because a path may have 32 characters, too: /run/secrets/wechatpay_apiv3_key has.
    if (exists(value)) {
      const bytes = readPath(name, value)
      return bytes && (unwrap(decodeText(bytes)) ?? '')
    }
    const { length } = value
    if (length === 32 || Buffer.byteLength(value) === 32) return value
    const path = showPath(value)
    unreadable[name] = path === undefined ? { kind: 'secret', length } : { kind: 'noFile', path }
    return undefined
  }
  const environment = {
    prefix,
    mchid: read('WECHATPAY_MCHID'),
    serialNo: read('WECHATPAY_SERIAL_NO'),
    privateKey: readKey('WECHATPAY_PRIVATE_KEY'),
    certificate: readKey('WECHATPAY_CERTIFICATE'),
    publicKeyId: read('WECHATPAY_PUBLIC_KEY_ID'),
    publicKey: readKey('WECHATPAY_PUBLIC_KEY'),
    platformCertificates: readKeys('WECHATPAY_PLATFORM_CERTIFICATES'),
    apiV3Key: readSecret('WECHATPAY_APIV3_KEY'),
    baseUrl: read('WECHATPAY_BASE_URL'),
  }
  const { publicKeyId } = environment
  const certificates = read('WECHATPAY_PLATFORM_CERTIFICATES')
  // Also where it cannot be read: then it is what is to be mended.
  const hasOnlyApiV3Key =
    !publicKeyId &&
    [certificates, read('WECHATPAY_PUBLIC_KEY')].every((value) => value === undefined) &&
    read('WECHATPAY_APIV3_KEY') !== undefined
  return { ...environment, download: certificates === 'download' || hasOnlyApiV3Key, unreadable }
}

/** What is wrong with a variable. */
export interface VariableProblem {
  readonly variable: VariableName
  /** The variable by its whole name, which another prefix may open. */
  readonly name: string
  readonly reason: Reason
}

/** The variables without which no call can be made and which are absent. */
function findMissing(environment: MerchantEnvironment): readonly VariableName[] {
  const { mchid, serialNo, certificate, privateKey, publicKey, publicKeyId, apiV3Key, unreadable } = environment
  const missing: VariableName[] = []
  if (!mchid) missing.push('WECHATPAY_MCHID')
  if (!serialNo && !certificate && !unreadable.WECHATPAY_CERTIFICATE) missing.push('WECHATPAY_SERIAL_NO')
  if (!privateKey) missing.push('WECHATPAY_PRIVATE_KEY')
  const hasPublicKey = publicKey !== undefined || unreadable.WECHATPAY_PUBLIC_KEY !== undefined
  const hasCertificates = environment.platformCertificates.length > 0 || unreadable.WECHATPAY_PLATFORM_CERTIFICATES
  const hasNone = !hasPublicKey && !publicKeyId && !hasCertificates && !environment.download
  if (!publicKeyId && (hasPublicKey || hasNone)) missing.push('WECHATPAY_PUBLIC_KEY_ID')
  if (!hasPublicKey && (publicKeyId || hasNone)) missing.push('WECHATPAY_PUBLIC_KEY')
  if (environment.download && !apiV3Key) missing.push('WECHATPAY_APIV3_KEY')
  return missing
}

const variableOf: Readonly<Record<string, VariableName>> = {
  '/mchid': 'WECHATPAY_MCHID',
  '/serialNo': 'WECHATPAY_SERIAL_NO',
  '/privateKey': 'WECHATPAY_PRIVATE_KEY',
  '/certificate': 'WECHATPAY_CERTIFICATE',
}

/** What checks refuse. Anything else that they throw is a bug, and thrown. */
function refusedBy(check: () => unknown): readonly Refusal[] {
  try {
    check()
    return []
  } catch (error) {
    const refusals = refusalsOf(error)
    if (refusals.length === 0) throw error
    return refusals
  }
}

/** Finds every variable that is missing or wrong, by the checks of the client itself. `now`: milliseconds since 1970. */
export function findProblems(environment: MerchantEnvironment, now: number): readonly VariableProblem[] {
  const { mchid, serialNo, privateKey, certificate, publicKeyId, publicKey, apiV3Key, baseUrl } = environment
  const reasons = new Map<VariableName, Reason>()
  const note = (variable: VariableName, reason: unknown) => {
    if (!reasons.has(variable)) reasons.set(variable, reason as Reason)
  }
  for (const [variable, reason] of Object.entries(environment.unreadable)) note(variable as VariableName, reason)
  for (const variable of findMissing(environment)) note(variable, { kind: 'missing' })
  const given = { mchid, serialNo, privateKey, certificate }
  let merchant: Merchant | undefined
  for (const { problem, reason } of refusedBy(() => (merchant = readMerchant(given, now)))) {
    const variable = variableOf[problem.pointer]!
    // A serial number that is absent because the certificate cannot be read is no second problem.
    if ((reason as KeyReason).kind !== 'missing') note(variable, reason)
  }
  const isOwn = merchant && checkNotOwn(merchant)
  if (publicKeyId !== undefined && publicKey !== undefined) {
    const check = () => {
      const key = readPlatformKey(publicKeyId, publicKey)
      isOwn?.(key)
    }
    for (const { reason } of refusedBy(check)) {
      const isOfId =
        refusedBy(() => checkId(publicKeyId)).length > 0 || (reason as KeyReason).kind === 'publicKeyUnderSerial'
      note(isOfId ? 'WECHATPAY_PUBLIC_KEY_ID' : 'WECHATPAY_PUBLIC_KEY', reason)
    }
  }
  for (const input of environment.platformCertificates) {
    const check = () => {
      const read = readPlatformCertificate(input)
      checkNotMerchants(read)
      isOwn?.({ serial: read.serialNumber, key: read.publicKey, certificate: read })
    }
    for (const { reason } of refusedBy(check)) note('WECHATPAY_PLATFORM_CERTIFICATES', reason)
  }
  if (apiV3Key !== undefined)
    for (const { reason } of refusedBy(() => readApiV3Key(apiV3Key))) note('WECHATPAY_APIV3_KEY', reason)
  if (baseUrl !== undefined && refusedBy(() => prepareHosts({ baseUrl })).length > 0)
    note('WECHATPAY_BASE_URL', { kind: 'baseUrl' })
  const order = Object.keys(variables) as VariableName[]
  return order
    .filter((variable) => reasons.has(variable))
    .map((variable) => ({ variable, name: withPrefix(variable, environment.prefix), reason: reasons.get(variable)! }))
}

/** Options of a client and of a receiver, as read from the environment. */
export interface EnvironmentOptions {
  readonly mchid: string
  readonly serialNo: string
  readonly privateKey: KeyInput
  readonly certificate?: KeyInput
  readonly platformKeys: PlatformKeys | PlatformKeySource
  readonly baseUrl?: string
  /**
   * Absent where `WECHATPAY_APIV3_KEY` is not set. A client does without it. `createNotificationHandler` and `parseNotification` refuse that when
   * they run, and name the variable.
   */
  readonly apiV3Key: string | undefined
}

/** Throws `ERR_OPTIONS` that tells every variable that is missing or wrong. */
function refuseProblems(problems: readonly VariableProblem[]): void {
  if (problems.length === 0) return
  const refusals = problems.flatMap(({ name, variable, reason }) => {
    const { given, todo } = tellReason(reason)
    return refusalsOf(refuseOption(name, given.en, variables[variable].en, { todo: todo?.en, reason }))
  })
  throw refuseAll(refusals, 'environment variables')
}

/**
 * Turns what was found into options. Throws `ERR_OPTIONS` that names every variable that is missing or wrong. `network` is how certificates are
 * downloaded, where they are.
 */
export function merchantOptions(
  environment: MerchantEnvironment,
  network: Pick<PlatformCertificatesOptions, 'now' | 'fetch'> = {},
): EnvironmentOptions {
  refuseProblems(findProblems(environment, (network.now ?? Date.now)()))
  const { mchid, certificate, privateKey, publicKey, publicKeyId, baseUrl, apiV3Key } = environment
  const given = { mchid, serialNo: environment.serialNo, privateKey, certificate }
  const { serialNo } = readMerchant(given, (network.now ?? Date.now)())
  const identity = {
    mchid: mchid!,
    serialNo,
    privateKey: privateKey!,
    ...(certificate === undefined ? {} : { certificate }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  }
  const platformKeys: Record<string, KeyInput> = {}
  if (publicKeyId && publicKey) platformKeys[publicKeyId] = publicKey
  for (const one of environment.platformCertificates) platformKeys[readPlatformCertificate(one).serialNumber] = one
  const options = environment.download
    ? {
        ...identity,
        platformKeys: platformCertificates({ ...network, ...identity, apiV3Key: apiV3Key!, platformKeys }),
      }
    : { ...identity, platformKeys }
  // Absent rather than undefined, so that printed options show only what is there.
  return (apiV3Key === undefined ? options : { ...options, apiV3Key }) as EnvironmentOptions
}

/** Options of {@link fromEnv}. */
export interface FromEnvOptions {
  /** What the names of the variables begin with, for several merchants in one environment. Default: `WECHATPAY_`. */
  readonly prefix?: string | undefined
  /** The variables. Default: `process.env`. */
  readonly env?: Variables | undefined
  /** Path of a file of further variables, `NAME=value` one a line. Those of `env` come first. */
  readonly file?: string | undefined
}

/**
 * Reads the options of `createWechatPayClient` and `createNotificationHandler` from environment variables: `WECHATPAY_MCHID` and the others that
 * `npx wechatpay-fetch --help` lists. A key is given as its text or as the path of its file.
 *
 * Throws `ERR_OPTIONS` that names every variable which is missing or wrong, with what to do.
 */
export function fromEnv(options: FromEnvOptions = {}): EnvironmentOptions {
  checkNames(options, { prefix: 0, env: 0, file: 0 })
  const { prefix = PREFIX, env = process.env, file } = options
  if (file === undefined) return merchantOptions(readEnvironment(env, prefix))
  const read = readVariables(file, prefix)
  if ('content' in read) return merchantOptions(readEnvironment({ ...read.content, ...env }, prefix))
  const { given, todo } = tellReason(read.reason)
  throw refuseOption('file', given.en, `a file of variables ${prefix}…`, { todo: todo?.en, reason: read.reason })
}
