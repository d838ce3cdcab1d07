/** Knows the shapes in which a request reaches the mock and an answer leaves it, whichever way it travels. */

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string
  /** Path and query, exactly as sent. */
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array
}

/** What WeChat Pay has to say, before it is signed. */
export interface Reply {
  readonly status: number
  /** The JSON body; absent for 204. */
  readonly body?: unknown
  /** Why, in a few words, for the log. */
  readonly reason: string
  /** The digits that end `Request-ID`: WeChat Pay's internal error code, 0 on success. */
  readonly internalCode?: number
  /** False for answers that WeChat Pay sends before it knows whom it talks to. */
  readonly signed?: boolean
}

/** An answer as it is sent. */
export interface SealedAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/** Makes a refusal in WeChat Pay's form. */
export function refuse(
  status: number,
  code: string,
  message: string,
  detail?: unknown,
  facts: Partial<Reply> = {},
): Reply {
  return {
    status,
    body: { code, message, ...(detail === undefined ? {} : { detail }) },
    reason: `${code}: ${message}`,
    ...facts,
  }
}

/** The refusal of a number that comes again with other parameters. */
export function refuseOtherParameters(): Reply {
  return refuse(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致', undefined, { internalCode: 268498688 })
}
