/** Knows the whole way of a call: checked, signed, sent, verified, checked again. */
import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '../generated/schema.js'
import { operations, type OperationContract } from '../generated/validators.js'
import type { DataOf, HttpMethod, OperationAt, PathsWith, PayloadOf, WechatPayResult, undecided } from './contract.js'
import { readData, readError, type Sent } from './answer.js'
import { WechatPayError } from './errors.js'
import {
  networkError,
  prepareIdentity,
  signRequest,
  verifyResponse,
  type Answer,
  type SigningOptions,
} from './middleware.js'
import { describeValue, findNearest, findRequestProblems, formatProblems } from './validation.js'

/** Options of {@link createWechatPayClient}. Only the signing options are required. */
export interface WechatPayClientOptions extends SigningOptions {
  /** Origin of WeChat Pay. Default: `https://api.mch.weixin.qq.com`. Plain http is for a mock on this machine only. */
  readonly baseUrl?: string | undefined
  /** Sends the signed request; receives one `Request`. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** openapi-fetch middleware, as if given to `use()`. */
  readonly middleware?: readonly Middleware[] | undefined
  /** Run-time side of the contract, where the client is typed for another than the one of this package. */
  readonly contract?: Readonly<Record<string, OperationContract>> | undefined
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call at once with the signal's own reason. */
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

function checkBaseUrl(baseUrl: unknown): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : null
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const isOrigin = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin
  throw new WechatPayError(
    'ERR_OPTIONS',
    `baseUrl: ${describeValue(baseUrl)}. Wanted: an https origin without a path, e.g. https://api.mch.weixin.qq.com ` +
      '(http only for this machine). A path would be signed as part of the URL, and WeChat Pay would never see it.',
  )
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
function checkUnchanged(answer: Answer | undefined, response: Response, text: unknown): asserts answer is Answer {
  const unchanged =
    answer !== undefined &&
    (response === answer.response ||
      (response.status === answer.response.status &&
        (!response.ok || Buffer.from(String(text ?? '')).equals(answer.bytes))))
  if (unchanged) return
  throw new WechatPayError(
    'ERR_RESPONSE_CHANGED',
    `A middleware ${answer ? 'changed the answer after it was verified' : "answered in WeChat Pay's place"}. Middleware may watch calls and set ` +
      'headers; turn data into another form after the call.',
    { status: response.status },
  )
}

/**
 * Makes a client of WeChat Pay APIv3. Everything is checked here, once: throws `ERR_OPTIONS` for keys or options that cannot work.
 *
 * A call resolves to `{ data, response }`, or to `{ error, response }` when WeChat Pay said no. It rejects with a `WechatPayError` when the
 * call breaks the contract (nothing is sent), when no answer came, and when the answer cannot be trusted.
 */
export function createWechatPayClient<Paths = paths>(options: WechatPayClientOptions): WechatPayClient<Paths> {
  const {
    baseUrl = 'https://api.mch.weixin.qq.com',
    fetch = (request) => globalThis.fetch(request),
    middleware = [],
    contract = operations,
  } = options
  const identity = prepareIdentity(options)
  const inner = createClient<Record<string, never>>({ baseUrl: checkBaseUrl(baseUrl), fetch, redirect: 'manual' })
  const outer: Middleware[] = [...middleware]

  async function call(
    method: HttpMethod,
    path: string,
    init: Sent & CallOptions = {},
  ): Promise<WechatPayResult<unknown>> {
    const key = `${method.toUpperCase()} ${path}`
    const operation = findContract(contract, key)
    checkCall(operation, key, init)
    const text = init.body === undefined ? undefined : JSON.stringify(init.body)
    let answer: Answer | undefined
    // Last in the list is innermost: nothing stands between it and the network.
    const signing: Middleware = {
      onRequest: ({ request }) => signRequest(identity, request),
      onResponse: async ({ request, response }) => {
        answer = await verifyResponse(identity, request, response)
        return answer.response
      },
      onError: ({ request, error }) => (request.signal.aborted ? undefined : networkError(error)),
    }
    const { signal, headers, params } = init
    const result = await inner.request(
      method,
      path as never,
      {
        ...(signal ? { signal } : {}),
        ...(headers ? { headers } : {}),
        ...(params ? { params } : {}),
        ...(text === undefined ? {} : { body: text, bodySerializer: (body: string) => body }),
        parseAs: 'text',
        middleware: [...outer, ...(init.middleware ?? []), signing],
      } as never,
    )
    const { response } = result as { response: Response }
    checkUnchanged(answer, response, (result as { data?: unknown }).data)
    return response.ok ? { data: readData(operation, answer, init), response } : { error: readError(answer), response }
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
