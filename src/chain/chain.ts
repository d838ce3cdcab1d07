/** Calls as a chain of names, in each form in which WeChat Pay's callers write them. */
import type { chain as chainTree } from '../../generated/chain.js'
import {
  type CallOptions,
  type OtherCall,
  type WechatPayClient,
  isOpen,
  rawOperation,
  refuseRequest,
} from '../client/client.js'
import {
  type BodyOf,
  type ChainOf,
  type Contract,
  type DataOf,
  type HttpMethod,
  type IsBodyOptional,
  type Operation,
  type PathParametersOf,
  type PathsOf,
  type QueryOf,
  type WechatPayResult,
  isVerb,
  operationsOf,
  stepName,
  describeValue,
  refuseValue,
} from '../contract/contract.js'
import { WechatPayError, type ApiError, type Problem } from '../errors.js'

/** What a chained call resolves to. A refusal is thrown, so there is no `error` in it. */
export interface ChainResult<Data> {
  readonly data: Data
  readonly response: Response
}

/** Path parameters under their own names, the query under `query`, and the options of a call, all in one object. */
export type ChainInit<PathParameters, Query> = Readonly<PathParameters> & Query & CallOptions

type InitArguments<Init> = object extends Init ? [init?: Init] : [init: Init]

type ArgumentsOf<Operation> = [BodyOf<Operation>] extends [never]
  ? InitArguments<ChainInit<PathParametersOf<Operation>, QueryOf<Operation>>>
  : IsBodyOptional<Operation> extends false
    ? [body: BodyOf<Operation>, ...InitArguments<ChainInit<PathParametersOf<Operation>, QueryOf<Operation>>>]
    : object extends ChainInit<PathParametersOf<Operation>, QueryOf<Operation>>
      ? [body?: BodyOf<Operation>, ...InitArguments<ChainInit<PathParametersOf<Operation>, QueryOf<Operation>>>]
      : [
          body: BodyOf<Operation> | undefined,
          ...InitArguments<ChainInit<PathParametersOf<Operation>, QueryOf<Operation>>>,
        ]

/**
 * A step of a chain: the verbs of the path so far, and the steps that follow. Where the path knows `post`, the step itself may be called.
 *
 * A verb resolves to `{ data, response }`. It rejects with a `WechatPayError`: `ERR_API` when WeChat Pay said no, with its answer as `apiError`,
 * and otherwise as the client's own methods do.
 */
export type ChainStep<Step> = (Step extends { post: infer Operation }
  ? // Written out here and below: under a name of its own, an editor would show that name and the whole operation instead of the parameters.
    (...args: ArgumentsOf<Operation>) => Promise<ChainResult<DataOf<Operation>>>
  : unknown) & {
  readonly [Name in keyof Step]: Name extends HttpMethod
    ? (...args: ArgumentsOf<Step[Name]>) => Promise<ChainResult<DataOf<Step[Name]>>>
    : ChainStep<Step[Name]>
}

type OtherInit = Readonly<Record<string, unknown>> &
  CallOptions & { readonly query?: NonNullable<OtherCall['params']>['query'] }

/** The verbs of a path outside the contract; the data of its answers is `unknown`. */
export type OtherStep = ((body?: object, init?: OtherInit) => Promise<ChainResult<unknown>>) & {
  readonly [Verb in 'post' | 'put' | 'patch']: (body?: object, init?: OtherInit) => Promise<ChainResult<unknown>>
} & { readonly [Verb in 'get' | 'delete']: (init?: OtherInit) => Promise<ChainResult<unknown>> }

/** The shape of a generated `chain`: the same operations by steps and by whole paths. */
export interface ChainTree {
  steps: object
  paths: object
}

/** The start of a chain. */
export type Chain<Tree extends ChainTree = chainTree> = ChainStep<Tree['steps']> &
  ChainStep<Tree['paths']> & {
    /** The step at a path, e.g. `v3/certificates`; at any path of APIv3. Throws `ERR_REQUEST_INVALID` for one that is none. */
    readonly chain: <Path extends keyof Tree['paths'] | (`v3/${string}` & {})>(
      path: Path,
    ) => Path extends keyof Tree['paths'] ? ChainStep<Tree['paths'][Path]> : OtherStep
  }

/** A client, whatever contract it is typed for. */
type Client = Record<Uppercase<HttpMethod>, (path: string, init: object) => Promise<WechatPayResult<unknown>>>

type Call = (...args: readonly unknown[]) => Promise<ChainResult<unknown>>

function refusal(key: string, apiError: ApiError): WechatPayError {
  const { code, message, status, requestId, attempts, verified } = apiError
  // An unsigned refusal may hold anything; as an error's message it is soon in a log.
  const said = `${code}: ${message}`.replace(/\p{Cc}+/gu, ' ')
  return new WechatPayError('ERR_API', `WeChat Pay refused ${key} with ${status} ${said}`, {
    apiError,
    status,
    requestId,
    attempts,
    // An unsigned refusal says nothing that counts.
    outcomeUnknown: !verified || isOpen(attempts),
  })
}

const WANTED =
  'an object with the path parameters under their own names, the query under query, and the options of the call; ' +
  'before it the body alone, where the operation takes one'

/** Refuses what the client's own methods take and a chain takes elsewhere: sent without it, a call would be another one. */
function checkPlaces(key: string, options: Readonly<Record<string, unknown>>): void {
  const problems: Problem[] = ['body', 'params']
    .filter((name) => options[name] !== undefined)
    .map((name) => ({
      pointer: `/${name}`,
      rule: 'is not an option of a call in a chain',
      given: describeValue(options[name]),
    }))
  if (problems.length === 0) return
  const what = `${key} was not sent, because a chain takes its parts in other places`
  throw refuseRequest(what, problems, `Wanted: ${WANTED}.`)
}

/** Takes the path parameters out of the one object in which a chain is given them. */
function readInit(key: string, path: string, init: Record<string, unknown>): object {
  const { query, header, ...options } = init
  const parameters: Record<string, unknown> = {}
  for (const [, name] of path.matchAll(/\{(.+?)\}/g)) {
    if (Object.hasOwn(options, name!)) parameters[name!] = options[name!]
    delete options[name!]
  }
  checkPlaces(key, options)
  const beside = { ...(query === undefined ? {} : { query }), ...(header === undefined ? {} : { header }) }
  return { ...options, params: { path: parameters, ...beside } }
}

function createCall(send: Client['POST'], key: string, template: string, hasBody: boolean): Call {
  return async (...args) => {
    // An empty place for a body does no harm where the operation takes none.
    const isPlain = hasBody || (args.length > 1 && args[0] === undefined)
    const [content, init = {}] = isPlain ? args : [undefined, ...args]
    if (typeof init !== 'object' || init === null) {
      throw new WechatPayError('ERR_REQUEST_INVALID', `${key} was given ${describeValue(init)}. Wanted: ${WANTED}.`)
    }
    const call = readInit(key, template, init as Record<string, unknown>)
    const result = await send(template, content === undefined ? call : { ...call, body: content })
    if (result.error) throw refusal(key, result.error)
    return result
  }
}

/** The step at a path outside the contract. */
function otherStep(client: WechatPayClient, path: string): object {
  const callOf = (method: Uppercase<HttpMethod>): Call => {
    const { key } = rawOperation(method, path)
    const send = (template: string, init: object) => client.request(method, template as `/v3/${string}`, init)
    return createCall(send, key, path, method !== 'GET' && method !== 'DELETE')
  }
  const step = callOf('POST')
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    Object.defineProperty(step, method.toLowerCase(), { value: callOf(method), enumerable: true })
  }
  return step
}

/**
 * Opens a client's operations as a chain of names:
 *
 * ```ts
 * const wxpay = chain(client)
 * await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post(body)
 * await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign(body)
 * await wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign'].post(body)
 * await wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign').post(body)
 * await wxpay.v3.ecommerce.combinePapay.transactions._combine_out_trade_no_.get({ combine_out_trade_no })
 * ```
 *
 * The steps are plain objects and functions made from the contract, not a Proxy: what the contract does not know is `undefined`, and nothing but
 * a call of a verb sends anything.
 *
 * `contract` is the run-time side of another contract than this package's own; `Tree` and `Paths` are then its generated `chain` and `paths`.
 */
export function chain<const Given extends Contract | readonly Contract[]>(
  client: WechatPayClient<PathsOf<Given>>,
  contract: Given,
): Chain<Extract<ChainOf<Given>, ChainTree>>
export function chain<Tree extends ChainTree, Paths>(
  client: WechatPayClient<Paths>,
  contract: Contract | readonly Contract[],
): Chain<Tree>
export function chain(client: WechatPayClient): Chain
export function chain(client: unknown, contract?: Contract | readonly Contract[]): object {
  if (typeof (client as Partial<Client> | undefined)?.POST !== 'function') {
    throw refuseValue('client', client, 'what createWechatPayClient returned')
  }
  const operations = operationsOf(contract)
  const steps = new Map<string, object>([['', {}]])
  const callOf = ({ key, method, template, body }: Operation) =>
    createCall((client as Client)[method as Uppercase<HttpMethod>], key, template, body !== undefined)
  // Not an assignment: a function's own `name` and `length` cannot be assigned, and `__proto__` must stay a name.
  const define = (step: object, name: string, value: unknown) =>
    Object.defineProperty(step, name, { value, enumerable: true })

  function stepAt(path: string): object {
    const known = steps.get(path)
    if (known) return known
    const post = `POST ${path}`
    const step = Object.hasOwn(operations, post) ? callOf(operations[post]!) : {}
    steps.set(path, step)
    const slash = path.lastIndexOf('/')
    const before = stepAt(path.slice(0, slash))
    const name = stepName(path.slice(slash + 1))
    // A segment that is called like a verb, or like another one, is reached by its path alone.
    if (!isVerb(name) && !Object.keys(before).includes(name)) define(before, name, step)
    return step
  }

  const root = stepAt('')
  for (const operation of Object.values(operations)) {
    const { method, template } = operation
    define(stepAt(template), method.toLowerCase(), callOf(operation))
    define(root, template.slice(1), stepAt(template))
  }
  define(root, 'chain', (path: string) => {
    if (path !== 'chain' && Object.hasOwn(root, path)) return (root as Record<string, unknown>)[path]
    return otherStep(client as WechatPayClient, `/${String(path)}`)
  })
  return root
}
