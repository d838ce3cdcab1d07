/** Knows, at compile time, how a client's methods are called and what they resolve to. */
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
import type { BillApplication, DownloadOptions, WechatPayDownload } from './download.js'
import type { PatienceOptions } from './patience.js'
import type { UploadInit } from './form.js'

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

/** What an upload is given: the file, and the options of a call. */
export interface UploadCall extends UploadInit, Omit<CallOptions, 'middleware'> {
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
