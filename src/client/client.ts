/** The client: a call is checked, attempted, and answered. */
import type { Middleware } from 'openapi-fetch'
import type { paths } from '../../generated/schema.js'
import type { Sent } from './answer.js'
import {
  findOperation,
  findOrMakeOperation,
  findQuery,
  isIdempotent,
  noOptions,
  prepareCall,
  refuseInit,
  type PreparedCall,
} from './call.js'
import { createExchange } from './exchange.js'
import type { CallOptions, WechatPayClient } from './method.js'
import { createDownload } from './download.js'
import { createOpen } from './link.js'
import { prepareHosts, type OriginOptions } from './origins.js'
import { checkMiddleware } from './middleware.js'
import { prepareSending, type Sending, type SendingOptions } from './connections.js'
import {
  type Contract,
  type HttpMethod,
  type Operation,
  type PathsOf,
  type WechatPayResult,
  type WithoutClash,
  checkFunction,
  checkNames,
  checkOptions,
  checkSignal,
  checkTogether,
  operationsOf,
} from '../contract/contract.js'
import { prepareIdentity, signingOptions, type PlatformKeySource, type SigningOptions } from '../keys/keys.js'
import { attemptCall, type Progress } from './retry.js'
import { unexpectedError } from '../wire/wire.js'
import type { AttemptEvent } from './attempt.js'
import { ownOf } from './own.js'
import { preparePatience, type PatienceOptions } from './patience.js'
import { makeResult } from './result.js'
import { decryptData, decryptText, encryptCall, encryptText, hasSensitiveFields, type KeyBounds } from './sensitive.js'
import { createUpload } from './upload.js'

export { type AttemptEvent, isOpen } from './attempt.js'
export type { Contract } from '../contract/contract.js'
export { adviceOf, type SignErrorWords, wordsOf } from './explanation.js'
export type { AdvisedCode } from './answer.js'
export type { CallOptions, OtherCall, WechatPayClient, WechatPayMethod, WechatPayRequest } from './method.js'
export { prepareHosts } from './origins.js'
export { rawOperation } from './raw.js'
export { refuseRequest } from './refusal.js'
export type { PatienceOptions, RetryOptions } from './patience.js'
export type { BillApplication } from './application.js'
export type { DownloadOptions, WechatPayDownload } from './download.js'
export { signingMiddleware } from './signing.js'
export type { UploadFacts, UploadFile, UploadInit } from './form.js'

/** Options of {@link createWechatPayClient}. Only the signing options are required. */
export interface WechatPayClientOptions extends SigningOptions, PatienceOptions, OriginOptions, SendingOptions {
  /** Is told every attempt of every call when it has ended: for logs, metrics and traces. What it throws is ignored. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined
  /** openapi-fetch middleware, as if given to `use()`. */
  readonly middleware?: readonly Middleware[] | undefined
  /** The contract, where it is another than that of this package: a generated one. A list of several makes one client; no two may have one path. */
  readonly contract?: Contract | undefined
}

/** Every option of a client. */
export const clientOptions = {
  ...signingOptions,
  timeout: 0,
  deadline: 0,
  retry: 0,
  baseUrl: 0,
  backupBaseUrl: 0,
  failback: 0,
  fetch: 0,
  agent: 0,
  maxConnections: 0,
  onAttempt: 0,
  middleware: 0,
  contract: 0,
} satisfies Record<keyof WechatPayClientOptions, 0>

/**
 * Makes a client of WeChat Pay APIv3. Everything is checked here, once: throws `ERR_OPTIONS` for keys or options that cannot work.
 *
 * A call resolves to `{ data, response }`, or to `{ error, response }` when WeChat Pay said no. It rejects with a `WechatPayError` when the
 * call breaks the API definition (nothing is sent), when no answer came, and when the answer cannot be trusted.
 */
export function createWechatPayClient<const Given extends Contract | readonly Contract[]>(
  options: Omit<WechatPayClientOptions, 'contract'> & { readonly contract: Given & WithoutClash<Given> },
): WechatPayClient<PathsOf<Given>>
export function createWechatPayClient<Paths = paths>(
  options: WechatPayClientOptions & Required<Pick<WechatPayClientOptions, 'contract'>>,
): WechatPayClient<Paths>
// Last, because ReturnType reads the last one.
export function createWechatPayClient(options: WechatPayClientOptions): WechatPayClient
export function createWechatPayClient(options: WechatPayClientOptions): object {
  return createClientOver(options, (sending) => sending)
}

/** Makes a client whose messages pass through `wrap` on their way to the network. */
export function createClientOver(given: WechatPayClientOptions, wrap: (sending: Sending) => Sending): WechatPayClient {
  checkOptions(given)
  const options = ownOf(given)
  const { middleware = [], onAttempt, maxResponseSize } = options
  const { operations, identity, hosts, patience, sending } = checkTogether({
    names: () => checkNames(options, clientOptions),
    operations: () => operationsOf(options.contract),
    identity: () => prepareIdentity(options),
    onAttempt: () => onAttempt !== undefined && checkFunction('onAttempt', onAttempt),
    hosts: () => prepareHosts(options),
    patience: () => preparePatience(options),
    sending: () => prepareSending(options, maxResponseSize ?? 1024 * 1024),
    middleware: () => checkMiddleware(middleware),
  })
  // Copied: what becomes of the caller's object changes nothing.
  const { deadline: usualDeadline, retry } = options
  const usualRetry = retry && { ...retry }
  const { send, enter } = wrap(sending)
  const exchange = createExchange(identity, send)
  const hasKeySource = typeof (options.platformKeys as Partial<PlatformKeySource>).find === 'function'
  const outer: Middleware[] = [...middleware]

  /** The patience of a call: its own wishes first, then the contract's, then the client's. */
  function patienceOf(operation: Operation, { timeout, deadline, retry }: PatienceOptions) {
    if (timeout === undefined && deadline === undefined && retry === undefined && operation.timeout === undefined) {
      return patience
    }
    return preparePatience({
      timeout: timeout ?? Math.max(operation.timeout ?? 0, patience.timeout),
      deadline: deadline ?? usualDeadline,
      retry: retry ?? usualRetry,
    })
  }

  /** What bounds the wait for the key that a call is encrypted with. */
  function keyBoundsOf(operation: Operation, init: CallOptions): KeyBounds {
    const { signal } = init
    checkSignal(signal)
    return { timeout: patienceOf(operation, init).timeout, signal }
  }

  /** Whether an error is the reason for which the caller has ended a call. */
  const isCallers = (error: unknown, signal: AbortSignal | undefined) => signal?.aborted && signal.reason === error

  /** Checks a call and writes it. */
  async function prepare(
    method: Uppercase<HttpMethod>,
    path: string,
    init: Sent & CallOptions = {},
    find = findOperation,
  ): Promise<{ readonly prepared: PreparedCall; readonly given: CallOptions }> {
    const operation = find(operations, method, path)
    if (typeof init !== 'object' || init === null) throw refuseInit(operation.key, init)
    const given = { ...noOptions, ...init }
    // Not awaited where there is nothing to encrypt: what the caller changes meanwhile must not be sent.
    const sealed = hasSensitiveFields(operation)
      ? await encryptCall(operation, given, identity, keyBoundsOf(operation, given))
      : undefined
    const prepared = prepareCall(
      operation,
      path,
      sealed ? { ...given, ...sealed.sent } : given,
      sealed ? () => sealed.serial : identity.platformKeys.preferred,
      identity.now(),
    )
    return { prepared, given }
  }

  async function call(...[method, path, init, find]: Parameters<typeof prepare>): Promise<WechatPayResult<unknown>> {
    let checked
    try {
      checked = await prepare(method, path, init, find)
    } catch (error) {
      throw isCallers(error, init?.signal) ? error : unexpectedError(error, false)
    }
    return await attempt(checked.prepared, checked.given)
  }

  /** Makes the attempts of a call that was checked. Whatever fails, it is told whether the call was sent. */
  async function attempt(prepared: PreparedCall, init: CallOptions): Promise<WechatPayResult<unknown>> {
    const progress: Progress = { isSent: false }
    try {
      return await makeAttempts(prepared, init, progress)
    } catch (error) {
      const { exchange, isSent } = progress
      const isTheirs = exchange?.thrown?.error === error || isCallers(error, init.signal)
      throw isTheirs ? error : unexpectedError(error, isSent || exchange?.step === 'sent')
    }
  }

  async function makeAttempts(prepared: PreparedCall, init: CallOptions, progress: Progress) {
    const { operation } = prepared
    const { method } = operation
    const { signal, middleware: further = [] } = init
    checkMiddleware(further)
    checkSignal(signal)
    const { outcome, attempts } = await attemptCall(
      {
        method,
        path: operation.template,
        patience: patienceOf(operation, init),
        repeatAfter: operation.repeatAfter,
        usualTimeout: patience.timeout,
        hosts,
        now: identity.now,
        signal,
        repeatable: init.idempotent ?? isIdempotent(operation),
        hasKeySource,
        query: () => findQuery(operations, operation.idempotentBy),
        onAttempt,
      },
      enter,
      (baseUrl, current) => exchange(prepared, { baseUrl, exchange: current, middleware: [...outer, ...further] }),
      progress,
    )
    const { error, response } = outcome
    const { data, problems: undecrypted } = decryptData(operation, outcome.status, outcome.data, identity)
    const problems = [...(outcome.problems ?? []), ...undecrypted]
    return makeResult(error ? { error: { ...error, attempts } } : { data, problems }, response)
  }

  const { timeout } = patience
  const download = createDownload({
    origins: hosts.origins,
    privateKey: identity.privateKey,
    open: createOpen({ identity, send, timeout, onAttempt }),
  })
  const upload = createUpload({ operations, identity, attempt, keyBoundsOf })

  const methodOf = (method: Uppercase<HttpMethod>) => (path: string, init?: Sent & CallOptions) =>
    call(method, path, init)
  return {
    GET: methodOf('GET'),
    POST: methodOf('POST'),
    PUT: methodOf('PUT'),
    PATCH: methodOf('PATCH'),
    DELETE: methodOf('DELETE'),
    request: (method: Uppercase<HttpMethod>, path: string, init?: Sent & CallOptions) =>
      call(method, path, init, findOrMakeOperation),
    upload,
    download,
    encrypt: (text: string) => encryptText(identity, text, patience),
    decrypt: async (ciphertext: string) => decryptText(identity, ciphertext),
    use: (...added: readonly Middleware[]) => {
      checkMiddleware(added)
      outer.push(...added)
    },
    eject: (...removed: readonly Middleware[]) => {
      for (const one of removed) {
        const index = outer.indexOf(one)
        if (index !== -1) outer.splice(index, 1)
      }
    },
  } as WechatPayClient
}
