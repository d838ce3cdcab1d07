/** Knows the whole way of a call: checked, signed, sent, verified, checked again. */
import type { Agent } from 'node:http'
import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '../generated/schema.js'
import { operations, type OperationContract } from '../generated/validators.js'
import type { DataOf, HttpMethod, OperationAt, PathsWith, PayloadOf, WechatPayResult, undecided } from './contract.js'
import { readData, readError, type Sent } from './answer.js'
import { WechatPayError } from './errors.js'
import { prepareIdentity, signRequest, verifyResponse, type Answer, type SigningOptions } from './middleware.js'
import { networkError } from './network.js'
import { attemptCall } from './retry.js'
import type { AttemptEvent, Outcome } from './retry/attempt.js'
import { pairHosts, type Hosts } from './retry/hosts.js'
import { checkTime, preparePatience, type PatienceOptions } from './retry/options.js'
import { createTransport, type Transport } from './transport.js'
import { describeValue, findNearest, findRequestProblems, formatProblems } from './validation.js'

/** Options of {@link createWechatPayClient}. Only the signing options are required. */
export interface WechatPayClientOptions extends SigningOptions, PatienceOptions {
  /** Origin of WeChat Pay. Default: `https://api.mch.weixin.qq.com`. Plain http is for a mock on this machine only. */
  readonly baseUrl?: string | undefined
  /**
   * Origin that is asked when `baseUrl` gave no answer; `false` for none. Default: `https://api2.mch.weixin.qq.com`, the published backup in
   * another city, when `baseUrl` is the default; otherwise none.
   */
  readonly backupBaseUrl?: string | false | undefined
  /** After `baseUrl` gave no answer, calls begin at `backupBaseUrl` for this many milliseconds; then one tries it again. Default: 30,000. */
  readonly failback?: number | undefined
  /** Is told every attempt of every call when it has ended: for logs, metrics and traces. What it throws is ignored. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined
  /** Sends the signed request; receives one `Request`. Default: node:https with connections kept alive; the global `fetch` where that is absent. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /**
   * Makes the connections of the default `fetch`: an `https.Agent` of your own, for a proxy or a certificate authority. Node.js only, and not
   * together with `fetch`.
   */
  readonly agent?: Agent | undefined
  /** openapi-fetch middleware, as if given to `use()`. */
  readonly middleware?: readonly Middleware[] | undefined
  /** Run-time side of the contract, where the client is typed for another than the one of this package. */
  readonly contract?: Readonly<Record<string, OperationContract>> | undefined
}

/** Options of one call. Its `timeout`, `deadline` and `retry` replace those of the client. */
export interface CallOptions extends PatienceOptions {
  /** Ends the call at once, in the midst of an attempt or between two, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Further request headers. Those that signing sets cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Middleware of this call only: its `onRequest` runs after those of `use()`, its `onResponse` before them, both outside signing. */
  readonly middleware?: readonly Middleware[] | undefined
}

type ArgumentsOf<Operation> =
  object extends PayloadOf<Operation>
    ? [init?: PayloadOf<Operation> & CallOptions]
    : [init: PayloadOf<Operation> & CallOptions]

// In tuples, so that a path which is still being typed is not asked about path by path: it is no path of the contract, and that is all.
type CallArguments<Paths, Path, Method extends HttpMethod> = typeof undecided extends Path
  ? [init?: CallOptions]
  : [Path] extends [keyof Paths]
    ? ArgumentsOf<OperationAt<Paths, Path, Method>>
    : never

type CallData<Paths, Path, Method extends HttpMethod> = typeof undecided extends Path
  ? unknown
  : [Path] extends [keyof Paths]
    ? DataOf<OperationAt<Paths, Path, Method>>
    : never

/** Calls an operation. Resolves to `{ data, error, response }`; rejects with a `WechatPayError` when no answer can be trusted. */
export type WechatPayMethod<Paths, Method extends HttpMethod> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...init: CallArguments<Paths, Path, Method>
) => Promise<WechatPayResult<CallData<Paths, Path, Method>>>

/** A typed, signing and verifying client. */
export interface WechatPayClient<Paths = paths> {
  readonly GET: WechatPayMethod<Paths, 'get'>
  readonly POST: WechatPayMethod<Paths, 'post'>
  readonly PUT: WechatPayMethod<Paths, 'put'>
  readonly PATCH: WechatPayMethod<Paths, 'patch'>
  readonly DELETE: WechatPayMethod<Paths, 'delete'>
  /** Adds middleware outside signing: it sees requests before they are signed and answers after they are verified. */
  readonly use: (...middleware: readonly Middleware[]) => void
  /** Removes middleware that was added. Signing cannot be removed. */
  readonly eject: (...middleware: readonly Middleware[]) => void
}

const PRIMARY = 'https://api.mch.weixin.qq.com'
const BACKUP = 'https://api2.mch.weixin.qq.com'

function checkBaseUrl(baseUrl: unknown, name = 'baseUrl'): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : null
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const isOrigin = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin
  throw new WechatPayError(
    'ERR_OPTIONS',
    `${name}: ${describeValue(baseUrl)}. Wanted: an https origin without a path, e.g. ${PRIMARY} ` +
      '(http only for this machine). A path would be signed as part of the URL, and WeChat Pay would never see it.',
  )
}

function prepareHosts({ baseUrl = PRIMARY, backupBaseUrl, failback = 30_000 }: WechatPayClientOptions): Hosts {
  const primary = checkBaseUrl(baseUrl)
  const backup = backupBaseUrl ?? (primary === PRIMARY && BACKUP)
  checkTime('failback', failback)
  if (backup === false) return pairHosts(primary, undefined, failback)
  const checked = checkBaseUrl(backup, 'backupBaseUrl')
  if (checked !== primary) return pairHosts(primary, checked, failback)
  throw new WechatPayError(
    'ERR_OPTIONS',
    'backupBaseUrl: the same origin as baseUrl. Wanted: another one, or false for no backup.',
  )
}

/** The GET operation that tells what became of a call with a number of the merchant's own. */
function findQuery(contract: Readonly<Record<string, OperationContract>>, own: string | undefined): string | undefined {
  if (own === undefined) return undefined
  return Object.keys(contract).find((key) => key.startsWith('GET ') && key.includes(`{${own}}`))
}

function findContract(contract: Readonly<Record<string, OperationContract>>, key: string): OperationContract {
  if (Object.hasOwn(contract, key)) return contract[key]!
  const nearest = findNearest(key, Object.keys(contract))
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `The contract has no operation ${key}.${nearest ? ` Did you mean ${nearest}?` : ''} Nothing was sent.`,
  )
}

function checkCall(contract: OperationContract, key: string, { body, params }: Sent): void {
  const problems = findRequestProblems(contract, { body, path: params?.path, query: params?.query })
  if (problems.length === 0) return
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `${key} was not sent, because the call breaks the contract:\n${formatProblems(problems)}`,
    { problems },
  )
}

/** Middleware outside signing must not answer in WeChat Pay's place, nor hand on other bytes than were verified. */
async function checkUnchanged(answer: Answer | undefined, response: Response): Promise<Answer> {
  if (answer !== undefined && response === answer.response) return answer
  if (answer !== undefined && response.status === answer.response.status) {
    const bytes = response.ok && (await response.arrayBuffer().catch(() => undefined))
    if (!response.ok || (bytes && Buffer.from(bytes).equals(answer.bytes))) return answer
  }
  throw new WechatPayError(
    'ERR_RESPONSE_CHANGED',
    `A middleware ${answer ? 'changed the answer after it was verified' : "answered in WeChat Pay's place"}. Middleware may watch calls and set ` +
      'headers; turn data into another form after the call.',
    { status: response.status },
  )
}

/** The caller's `fetch` as it is; otherwise the short way, and where there is none the global fetch. */
export function prepareTransport(
  { fetch, agent }: Pick<WechatPayClientOptions, 'fetch' | 'agent'>,
  maxResponseSize: number,
): Pick<Transport, 'fetch'> & Partial<Transport> {
  const transport = fetch ? undefined : createTransport({ maxResponseSize, agent })
  if (agent === undefined || (typeof agent === 'object' && transport)) {
    return transport ?? { fetch: fetch ?? ((request) => globalThis.fetch(request)) }
  }
  throw new WechatPayError(
    'ERR_OPTIONS',
    `agent: ${describeValue(agent)}${fetch ? ' beside a fetch of your own' : ''}. Wanted: an https.Agent, on Node.js, without the option ` +
      'fetch; a fetch of your own makes its connections itself.',
  )
}

/**
 * Makes a client of WeChat Pay APIv3. Everything is checked here, once: throws `ERR_OPTIONS` for keys or options that cannot work.
 *
 * A call resolves to `{ data, response }`, or to `{ error, response }` when WeChat Pay said no. It rejects with a `WechatPayError` when the
 * call breaks the contract (nothing is sent), when no answer came, and when the answer cannot be trusted.
 */
export function createWechatPayClient<Paths = paths>(options: WechatPayClientOptions): WechatPayClient<Paths> {
  const { middleware = [], contract = operations, onAttempt } = options
  if (onAttempt !== undefined && typeof onAttempt !== 'function') {
    throw new WechatPayError('ERR_OPTIONS', `onAttempt: ${describeValue(onAttempt)}. Wanted: a function.`)
  }
  const identity = prepareIdentity(options)
  const hosts = prepareHosts(options)
  const patience = preparePatience(options)
  const { fetch, requestClass } = prepareTransport(options, identity.maxResponseSize)
  const inner = createClient<Record<string, never>>({ fetch, redirect: 'manual' })
  const outer: Middleware[] = [...middleware]

  /** The patience of a call: its own wishes first, then the contract's, then the client's. */
  function patienceOf(operation: OperationContract, { timeout, deadline, retry }: PatienceOptions) {
    if (timeout === undefined && deadline === undefined && retry === undefined && operation.timeout === undefined) {
      return patience
    }
    return preparePatience({
      timeout: timeout ?? Math.max(operation.timeout ?? 0, patience.timeout),
      deadline: deadline ?? options.deadline,
      retry: retry ?? options.retry,
    })
  }

  async function call(
    method: HttpMethod,
    path: string,
    init: Sent & CallOptions = {},
  ): Promise<WechatPayResult<unknown>> {
    const key = `${method.toUpperCase()} ${path}`
    const operation = findContract(contract, key)
    checkCall(operation, key, init)
    // Copied before the first wait: whatever the caller does with its objects, every attempt says the same.
    const { body } = init
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = init.headers && { ...init.headers }
    const params = init.params && { path: { ...init.params.path }, query: { ...init.params.query } }
    const sent: Sent = { body: body === undefined ? body : { ...body }, ...(params && { params }) }

    async function send(baseUrl: string, signal: AbortSignal): Promise<Outcome> {
      let answer: Answer | undefined
      let signed: Uint8Array | undefined
      // Last in the list is innermost: nothing stands between it and the network.
      const signing: Middleware = {
        // What was signed is kept, to explain a SIGN_ERROR.
        onRequest: ({ request }) => signRequest(identity, request, (message) => (signed = message)),
        onResponse: async ({ request, response }) => {
          answer = await verifyResponse(identity, request, response)
          return answer.response
        },
        onError: ({ error }) => (signal.aborted ? undefined : networkError(error)),
      }
      const watching = [...outer, ...(init.middleware ?? [])]
      const exchange = {
        baseUrl,
        signal,
        ...(headers ? { headers } : {}),
        ...(params ? { params } : {}),
        ...(text === undefined ? {} : { body: text, bodySerializer: (body: string) => body }),
        // Leaves the body of a success unread: its bytes were read and verified already.
        parseAs: 'valueOf',
        ...(requestClass ? { Request: requestClass(watching.length > 0) } : {}),
        middleware: [...watching, signing],
      }
      identity.inFlight++
      try {
        const { response } = await inner.request(method, path as never, exchange as never)
        const verified = await checkUnchanged(answer, response)
        const { keyId } = verified
        return response.ok
          ? { data: readData(operation, verified, sent), response, keyId }
          : { error: readError(verified, signed), response, keyId }
      } finally {
        identity.inFlight--
      }
    }

    const { outcome, attempts } = await attemptCall(
      {
        method: method.toUpperCase(),
        path,
        patience: patienceOf(operation, init),
        hosts,
        now: identity.now,
        signal: init.signal,
        repeatable: (method !== 'post' && method !== 'patch') || operation.idempotentBy !== undefined,
        query: () => findQuery(contract, operation.idempotentBy),
        onAttempt,
      },
      send,
    )
    const { data, error, response } = outcome
    return error ? { error: { ...error, attempts }, response } : { data, response }
  }

  const send = (method: HttpMethod) => (path: string, init?: Sent & CallOptions) => call(method, path, init)
  return {
    GET: send('get'),
    POST: send('post'),
    PUT: send('put'),
    PATCH: send('patch'),
    DELETE: send('delete'),
    use: (...added: readonly Middleware[]) => void outer.push(...added),
    eject: (...removed: readonly Middleware[]) => {
      for (const one of removed) {
        const index = outer.indexOf(one)
        if (index !== -1) outer.splice(index, 1)
      }
    },
  } as WechatPayClient<Paths>
}
