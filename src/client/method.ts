/** Types of a client's methods: what they are given and what they resolve to. */
import type { Middleware } from 'openapi-fetch'
import type { paths } from '../../generated/schema.js'
import type {
  DataOf,
  HttpMethod,
  OperationAt,
  PathsWith,
  PayloadOf,
  WechatPayResult,
  undecided,
} from '../contract/contract.js'
import type { BillApplication } from './application.js'
import type { DownloadOptions, WechatPayDownload } from './download.js'
import type { PatienceOptions } from './patience.js'
import type { UploadInit } from './form.js'

/** Options of one call. Its `timeout`, `deadline` and `retry` replace those of the client. */
export interface CallOptions extends PatienceOptions {
  /** Ends the call at once, in the midst of an attempt or between two, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Further request headers. Those that signing sets cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Whether the call may be made twice: then it is repeated as a GET is. Default: what the contract says; outside the contract true for GET only.
   * A call that was not sent, or that was answered with 429, is repeated in either case.
   */
  readonly idempotent?: boolean | undefined
  /** Middleware of this call only: its `onRequest` runs after those of `use()`, its `onResponse` before them, both outside signing. */
  readonly middleware?: readonly Middleware[] | undefined
}

type ArgumentsOf<Operation> =
  object extends PayloadOf<Operation>
    ? [init?: PayloadOf<Operation> & CallOptions]
    : [init: PayloadOf<Operation> & CallOptions]

// In tuples, so that a path which is still being typed is not asked about path by path: it is no path of the API definition, and that is all.
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

/** A value of a query; of a list each value is sent under the name. */
type QueryValue = string | number | boolean

/** What a call outside the contract is given: what is to be sent, and the options of a call. */
export interface OtherCall extends CallOptions {
  /** Sent as JSON. Not with GET. */
  readonly body?: object | undefined
  readonly params?:
    | {
        /** Values of the names in braces of the path; encoded as one step each. */
        readonly path?: Readonly<Record<string, string | number>>
        readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>
      }
    | undefined
}

type RequestPath<Paths, Method extends Uppercase<HttpMethod>> =
  PathsWith<Paths, Lowercase<Method>> | (`/v3/${string}` & {})

type RequestArguments<Paths, Path, Method extends Uppercase<HttpMethod>> = typeof undecided extends Path
  ? [init?: CallOptions]
  : [Path] extends [PathsWith<Paths, Lowercase<Method>>]
    ? CallArguments<Paths, Path, Lowercase<Method>>
    : [init?: OtherCall]

type RequestData<Paths, Path, Method extends Uppercase<HttpMethod>> = [Path] extends [
  PathsWith<Paths, Lowercase<Method>>,
]
  ? CallData<Paths, Path, Lowercase<Method>>
  : unknown

/** Calls any operation of APIv3: one of the contract as its method does, any other with data that is `unknown`. */
export type WechatPayRequest<Paths> = <Method extends Uppercase<HttpMethod>, Path extends RequestPath<Paths, Method>>(
  method: Method,
  path: Path,
  ...init: RequestArguments<Paths, Path, Method>
) => Promise<WechatPayResult<RequestData<Paths, Path, Method>>>

/** What an upload is given: the file, and the options of a call. */
export interface UploadCall extends UploadInit, Omit<CallOptions, 'middleware' | 'idempotent'> {
  /** Values of the names in braces of the path. */
  readonly params?: { readonly path?: Readonly<Record<string, string | number>> } | undefined
}

/** Paths that take a file, and any other of APIv3. */
type UploadPath<Paths> = UploadsIn<Paths> | (`/v3/${string}` & {})

type UploadsIn<Paths> = {
  [Path in keyof Paths]: Paths[Path] extends { post: { requestBody: { content: { 'multipart/form-data': unknown } } } }
    ? Path
    : never
}[keyof Paths] &
  string

type UploadData<Paths, Path> = Path extends UploadsIn<Paths> ? DataOf<OperationAt<Paths, Path, 'post'>> : unknown

/** A typed, signing and verifying client. */
export interface WechatPayClient<Paths = paths> {
  readonly GET: WechatPayMethod<Paths, 'get'>
  readonly POST: WechatPayMethod<Paths, 'post'>
  readonly PUT: WechatPayMethod<Paths, 'put'>
  readonly PATCH: WechatPayMethod<Paths, 'patch'>
  readonly DELETE: WechatPayMethod<Paths, 'delete'>
  /**
   * Calls any operation of APIv3. One of the contract is typed and checked as by `GET` to `DELETE`. Any other path under `/v3/` is signed, verified
   * and tried at both hosts in the same way; its data is `unknown`, and only a GET is repeated, unless the call says `idempotent: true`.
   * Values stand in `params`, where they are encoded: `request('GET', '/v3/bill/{id}', { params: { path: { id }, query } })`.
   */
  readonly request: WechatPayRequest<Paths>
  /**
   * Uploads a file: `meta` is written and signed alone, with the digest of the file. Operations of the contract have typed data, any other path
   * `unknown`. Repeated like a GET: uploading again gives another id and does nothing else.
   */
  readonly upload: <Path extends UploadPath<Paths>>(
    path: Path,
    init: UploadCall,
  ) => Promise<WechatPayResult<UploadData<Paths, Path>>>
  /**
   * Downloads a bill, given the answer to its application, at once: its links live half a minute. Resolves to a stream of the plain text, unzipped
   * and decrypted, that fails at its end with `ERR_DOWNLOAD_INVALID` when the hash is wrong; or to WeChat Pay's no.
   */
  readonly download: (application: BillApplication, options?: DownloadOptions) => Promise<WechatPayDownload>
  /** Encrypts a sensitive field for a call without a contract: at most 214 bytes, with the key that `Wechatpay-Serial` names. */
  readonly encrypt: (text: string) => Promise<string>
  /** Decrypts a sensitive field of an answer. Rejects with `ERR_DECRYPT`. */
  readonly decrypt: (ciphertext: string) => Promise<string>
  /** Adds middleware outside signing: it sees requests before they are signed and answers after they are verified. */
  readonly use: (...middleware: readonly Middleware[]) => void
  /** Removes middleware that was added. Signing cannot be removed. */
  readonly eject: (...middleware: readonly Middleware[]) => void
}
