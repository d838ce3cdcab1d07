/** Requests and answers of the mock as plain data. */

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string
  /** Where it came to, e.g. `http://127.0.0.1:4600`. */
  readonly origin: string
  /** Path and query, exactly as sent. */
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array
}

/** An answer before it is signed. */
export interface Reply {
  readonly status: number
  /** The JSON body; absent for 204. */
  readonly body?: unknown
  /** The bytes of a file, in place of a JSON body, and their media type. */
  readonly bytes?: Uint8Array
  readonly type?: string
  /** Why, in a few words, for the log. */
  readonly reason: string
  /** The digits that end `Request-ID`: WeChat Pay's internal error code, 0 on success. */
  readonly internalCode?: number
  /** False for answers that WeChat Pay sends before it knows whom it talks to. */
  readonly signed?: boolean
}

/** An answer as it is sent. */
export interface Answer {
  readonly status: number
  /** Names are written as WeChat Pay writes them: some clients read them by that case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Called when it has left, over HTTP. */
  readonly after?: () => unknown
}

/** Bytes of a body that are read at most; the largest upload of APIv3, a video, has 5 MiB. */
export const BODY_LIMIT = 8 * 1024 * 1024

/** Makes a refusal in WeChat Pay's form. */
export function refuse(
  status: number,
  code: string,
  message: string,
  detail?: unknown,
  facts: Partial<Reply> = {},
): Reply {
  const body = { code, message, ...(detail === undefined ? {} : { detail }) }
  return { status, body, reason: `${code}: ${message}`, ...facts }
}

/** Makes the refusal of one field, in the published form: JSON pointer, the value itself, what is wrong, and where it stood. */
export function refuseField(field: string, value: unknown, issue: string, location = 'body'): Reply {
  const facts = { reason: `PARAM_ERROR: ${field || location} ${issue}` }
  return refuse(400, 'PARAM_ERROR', '参数错误', { field, value, issue, location }, facts)
}

/** The refusal of a number that comes again with other parameters. */
export function refuseOtherParameters(): Reply {
  return refuse(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致', undefined, { internalCode: 268498688 })
}

function inChina(time: number): string {
  return new Date(time + 8 * 3_600_000).toISOString()
}

/** A time (ms since 1970) as WeChat Pay writes it, to the second: `2026-11-21T20:00:00+08:00`. */
export function formatTime(time: number): string {
  return inChina(time).replace(/\.\d+Z$/, '+08:00')
}

/** The same to the millisecond, as in contracts and orders: `2020-05-20T13:29:35.120+08:00`. */
export function formatExactTime(time: number): string {
  return inChina(time).replace(/Z$/, '+08:00')
}
