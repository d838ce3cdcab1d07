/** Types of the operations of a contract: what they take and give. Every type here costs the same at 1 path and at 1,000. */
import type { calls } from '../../generated/chain.js'
import type { paths } from '../../generated/schema.js'
import type { ApiError, Problem } from '../errors.js'

/** HTTP methods as openapi-typescript writes them. */
export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Stands for a path that is still being typed: an editor then asks what a call of all paths at once would be, which is slow to tell. */
export declare const undecided: unique symbol

/** The paths of a contract that know a method. Where one does not, openapi-typescript writes `never` in its place. */
export type PathsWith<Paths, Method extends HttpMethod> =
  | (Paths extends paths
      ? paths extends Paths
        ? keyof calls[Method]
        : PathsFound<Paths, Method>
      : PathsFound<Paths, Method>)
  | typeof undecided

type PathsFound<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: [Paths[Path][Method & keyof Paths[Path]]] extends [undefined] ? never : Path
}[keyof Paths] &
  string

/** The operation at a path and method. */
export type OperationAt<Paths, Path extends keyof Paths, Method extends HttpMethod> = Paths[Path][Method &
  keyof Paths[Path]]

// The conditions below stand in tuples, so that an operation which is not settled yet (a path is being typed) is not asked about one by one.

/** The JSON body that an operation takes. */
export type BodyOf<Operation> = [Operation] extends [{ requestBody?: { content: { 'application/json': infer Body } } }]
  ? [Body] extends [object]
    ? Body
    : never
  : never

/** Whether the body of an operation may be left out. */
export type IsBodyOptional<Operation> = [Operation] extends [{ requestBody: object }] ? false : true

/** The data of an operation's success; `undefined` for 204. */
export type DataOf<Operation> = [Operation] extends [{ responses: infer Responses }]
  ? ContentOf<Responses[keyof Responses & (200 | 201 | 202 | 204)]>
  : never

type ContentOf<Answer> = Answer extends { content: { 'application/json': infer Data } } ? Data : undefined

type ParametersIn<Operation, Place extends 'path' | 'query' | 'header'> = [Operation] extends [
  { parameters: { [P in Place]: infer Parameters } },
]
  ? { readonly [P in Place]: Parameters }
  : [Operation] extends [{ parameters: { [P in Place]?: infer Parameters } }]
    ? [Parameters] extends [undefined]
      ? { readonly [P in Place]?: never }
      : { readonly [P in Place]?: Parameters }
    : { readonly [P in Place]?: never }

type ParametersOf<Operation> = ParametersIn<Operation, 'path'> &
  ParametersIn<Operation, 'query'> &
  ParametersIn<Operation, 'header'>

/** The path parameters of an operation, by name. */
export type PathParametersOf<Operation> = [Operation] extends [{ parameters: { path: infer Parameters } }]
  ? Parameters
  : unknown

/** The query of an operation under the name `query`, and its header parameters under the name `header`. */
export type QueryOf<Operation> = ParametersIn<Operation, 'query'> & ParametersIn<Operation, 'header'>

/** The body of an operation that takes a file: none, because `client.upload()` sends it. */
declare const file: unique symbol

/** What a call carries besides its options. */
export type PayloadOf<Operation> = ([BodyOf<Operation>] extends [never]
  ? [Operation] extends [{ requestBody: { content: { 'multipart/form-data': unknown } } }]
    ? { readonly body: typeof file }
    : { readonly body?: never }
  : IsBodyOptional<Operation> extends true
    ? { readonly body?: BodyOf<Operation> }
    : { readonly body: BodyOf<Operation> }) &
  (object extends ParametersOf<Operation>
    ? { readonly params?: ParametersOf<Operation> }
    : { readonly params: ParametersOf<Operation> })

/** Either data or an error, never both and never neither; each narrows the other. `response.ok` agrees with them. */
export type WechatPayResult<Data> =
  | {
      readonly data: Data
      readonly error?: never
      readonly response: Response
      /** Where the signed data departs from the API definition; empty where it does not. */
      readonly problems: readonly Problem[]
    }
  | { readonly data?: never; readonly error: ApiError; readonly response: Response; readonly problems?: never }

type PathsOfOne<Given> = Given extends { readonly types?: { readonly paths: infer Paths } } ? Paths : never
type ChainOfOne<Given> = Given extends { readonly types?: { readonly chain: infer Tree } } ? Tree : never

/** The paths of a contract, or of several. */
export type PathsOf<Given> = Given extends readonly [infer First, ...infer Rest]
  ? PathsOfOne<First> & PathsOf<Rest>
  : Given extends readonly []
    ? unknown
    : PathsOfOne<Given>

type PartOf<Tree, Part extends 'steps' | 'paths'> = Tree extends { [P in Part]: infer Found } ? Found : never

/** The tree of a chain over a contract, or over several. */
export type ChainOf<Given> = Given extends readonly [infer First, ...infer Rest]
  ? Rest extends readonly []
    ? ChainOfOne<First>
    : {
        steps: PartOf<ChainOfOne<First>, 'steps'> & PartOf<ChainOf<Rest>, 'steps'>
        paths: PartOf<ChainOfOne<First>, 'paths'> & PartOf<ChainOf<Rest>, 'paths'>
      }
  : ChainOfOne<Given>

type Clashes<Given> = Given extends readonly [infer First, ...infer Rest]
  ? (keyof PathsOfOne<First> & keyof PathsOf<Rest>) | Clashes<Rest>
  : never

/** Refuses, at compile time, contracts of which two have the same path: generate one of them without it, by `--include`. */
export type WithoutClash<Given> = [Clashes<Given>] extends [never]
  ? unknown
  : { readonly inTwoContracts: Clashes<Given> }
