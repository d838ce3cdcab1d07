/** Errors of this package, each under a stable code, and what may stand in their messages. */

/** A rule of the contract that a value breaks. */
export interface Problem {
  /** Where: a JSON pointer into `{ body, path, query }` of the call and its options, or into the answer's body, e.g. `/body/plan_id`. */
  readonly pointer: string
  /** What is wanted, in words. */
  readonly rule: string
  /** What was given, described without repeating text that may be personal. */
  readonly given: string
  /** The nearest right name, where a field is unknown. */
  readonly nearest?: string
  /** What to do, where more can be said than what is wanted. */
  readonly todo?: string
}

/**
 * Stable codes of {@link WechatPayError}.
 *
 * | code | meaning |
 * |---|---|
 * | `ERR_OPTIONS` | an option or a key is not what it must be; thrown when a thing is made |
 * | `ERR_REQUEST_INVALID` | the call breaks the API definition; nothing was sent; see `problems` |
 * | `ERR_SIGNER` | the caller's signer failed, or what it returned is no RSA signature; nothing was sent |
 * | `ERR_PLATFORM_KEYS` | the platform certificates could not be downloaded; the call that needed them was not sent |
 * | `ERR_CONNECT` | no connection could be made: unknown host, refused, unreachable; nothing was sent |
 * | `ERR_NETWORK` | no answer: connection reset or broken off, TLS failure; from a `fetch` of the caller, whatever it rejects with |
 * | `ERR_TIMEOUT` | no whole answer within the time allowed |
 * | `ERR_REDIRECT` | the answer is a redirect, which WeChat Pay never sends and a signed request must not follow |
 * | `ERR_RESPONSE_TOO_LARGE` | the answer is larger than any answer of this API |
 * | `ERR_SIGNATURE_MISSING` | a 2xx answer or a notification without signature headers: by WeChat Pay's rule a forgery |
 * | `ERR_SIGNATURE_MALFORMED` | a signature header is not in its published form |
 * | `ERR_TIMESTAMP` | `Wechatpay-Timestamp` is more than 300 s away from this machine's clock |
 * | `ERR_SERIAL_UNKNOWN` | no platform key is configured for the message's `Wechatpay-Serial` |
 * | `ERR_SIGNATURE_PROBE` | a deliberate wrong signature (`WECHATPAY/SIGNTEST/`), sent to see whether we verify |
 * | `ERR_SIGNATURE_INVALID` | the signature does not belong to the bytes that were received |
 * | `ERR_RESPONSE_CHANGED` | a middleware answered in WeChat Pay's place, or changed the answer after it was verified |
 * | `ERR_RESPONSE_INVALID` | a signed answer breaks the API definition; see `problems` |
 * | `ERR_RESPONSE_MISMATCH` | a signed answer speaks of another contract, plan or order than was asked for |
 * | `ERR_DOWNLOAD_INVALID` | a downloaded file is not the one whose hash WeChat Pay signed: it was cut or altered |
 * | `ERR_API` | WeChat Pay said no to a call made through `chain()`; see `apiError` |
 * | `ERR_DECRYPT` | a ciphertext does not belong to the APIv3 key, nonce or associated data |
 * | `ERR_BODY_NOT_RAW` | a notification's raw bytes are no longer there: a framework has read or parsed the body |
 * | `ERR_NOTIFICATION_TOO_LARGE` | a notification's body is larger than `bodyLimit` |
 * | `ERR_NOTIFICATION_INCOMPLETE` | a notification's body did not arrive whole, or not in the time allowed |
 * | `ERR_NOTIFICATION_INVALID` | a signed notification breaks the API definition; see `problems` |
 * | `ERR_NOTIFICATION_BUSY` | the same notification is being handled elsewhere, and the outcome is still open |
 * | `ERR_NOTIFICATION_METHOD` | a notification came with another HTTP method than POST: something on the way has changed it |
 * | `ERR_ANSWER_LOST` | the handler's answer to a notification was made JSON or text of, or something else answered in its place |
 * | `ERR_CLAIM_STORE` | the claim store failed or did not answer; see `cause` |
 */
export type WechatPayErrorCode =
  | 'ERR_OPTIONS'
  | 'ERR_REQUEST_INVALID'
  | 'ERR_SIGNER'
  | 'ERR_PLATFORM_KEYS'
  | 'ERR_CONNECT'
  | 'ERR_NETWORK'
  | 'ERR_TIMEOUT'
  | 'ERR_REDIRECT'
  | 'ERR_RESPONSE_TOO_LARGE'
  | 'ERR_SIGNATURE_MISSING'
  | 'ERR_SIGNATURE_MALFORMED'
  | 'ERR_TIMESTAMP'
  | 'ERR_SERIAL_UNKNOWN'
  | 'ERR_SIGNATURE_PROBE'
  | 'ERR_SIGNATURE_INVALID'
  | 'ERR_RESPONSE_CHANGED'
  | 'ERR_RESPONSE_INVALID'
  | 'ERR_RESPONSE_MISMATCH'
  | 'ERR_DOWNLOAD_INVALID'
  | 'ERR_API'
  | 'ERR_DECRYPT'
  | 'ERR_BODY_NOT_RAW'
  | 'ERR_NOTIFICATION_TOO_LARGE'
  | 'ERR_NOTIFICATION_INCOMPLETE'
  | 'ERR_NOTIFICATION_INVALID'
  | 'ERR_NOTIFICATION_BUSY'
  | 'ERR_NOTIFICATION_METHOD'
  | 'ERR_ANSWER_LOST'
  | 'ERR_CLAIM_STORE'

/** What one attempt of a call came to. Safe to log: it holds no key, header, body or number of a contract. */
export interface Attempt {
  /** 1 for the first. */
  readonly attempt: number
  /** Host that was asked, with its port where it has one of its own, e.g. `api.mch.weixin.qq.com`. */
  readonly host: string
  /** Milliseconds from its start to its end: signing, waiting, reading and verifying. */
  readonly ms: number
  /** HTTP status, where an answer came. */
  readonly status?: number
  /**
   * Why it failed; absent when it succeeded. A {@link WechatPayErrorCode}, WeChat Pay's own code, `HTTP_<status>` for a gateway's answer,
   * `ABORTED` when the caller's signal ended it, or `THROWN` when a middleware of the caller threw.
   */
  readonly code?: string
  /** `Request-ID` of the answer, where it had one. */
  readonly requestId?: string
  /** Whether the answer carried a valid signature. */
  readonly verified: boolean
  /** `Wechatpay-Serial` whose key verified the answer. */
  readonly keyId?: string
  /** Where signed data departs from the API definition; absent where it does not. */
  readonly problems?: readonly Problem[]
}

/**
 * Codes that WeChat Pay has published for this family of operations and its neighbours. Any other may come too.
 *
 * `PARAM_ERROR`, `INVALID_REQUEST`, `SIGN_ERROR` and `SYSTEM_ERROR` stand on the pages of the operations, the others on neighbouring ones. Several
 * are spelled in more than one way.
 */
export type KnownApiErrorCode =
  | 'CONTRACT_NOT_EXIST'
  | 'FREQUENCY_LIMITED'
  | 'FREQUENCY_LIMIT_EXCEED'
  | 'INVALID_REQUEST'
  | 'NOT_ENOUGH'
  | 'NOT_FOUND'
  | 'NO_AUTH'
  | 'NO_STATEMENT_EXIST'
  | 'PARAM_ERROR'
  | 'RATELIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'RESOURCE_NOT_EXISTS'
  | 'SERVICE_UNAVAILABLE'
  | 'SIGN_ERROR'
  | 'STATEMENT_CREATING'
  | 'SYSTEMERROR'
  | 'SYSTEM_ERROR'
  | 'USER_ACCOUNT_ABNORMAL'

/** Why a URL differs. */
export type UrlChange = 'query lost' | 'encoded anew' | 'prefix added' | 'prefix removed' | 'rewritten'

/** Facts of each thing that can be found out about a refused signature. Texts are cleaned and short; of a body there are only measures. */
export interface SignErrorFacts {
  /** The clocks differ by so many seconds. */
  readonly clock: { readonly seconds: number; readonly isBehind: boolean }
  /** The Authorization header did not arrive, or not in its form. */
  readonly 'authorization lost': object
  /** Nothing is said of what was received. */
  readonly 'nothing shown': object
  /** All that can be compared agrees: the key is wrong. */
  readonly 'wrong key': object
  readonly method: { readonly signed: string; readonly received: string }
  readonly url: { readonly signed: string; readonly received: string; readonly change: UrlChange }
  readonly timestamp: { readonly signed: string; readonly received: string }
  readonly nonce: object
  /** The Authorization header is that of another request. */
  readonly 'authorization replaced': object
  /** Characters that were signed. */
  readonly 'body lost': { readonly signed: number }
  readonly 'body added': object
  /** From which character on, and how many each has where that is known. */
  readonly body: {
    readonly from: number
    readonly lengths: { readonly signed: number; readonly received: number } | undefined
    readonly isReserialized: boolean
  }
  /** Bytes, where all that is shown agrees. */
  readonly length: { readonly signed: number; readonly received: number }
}

/** One thing that was found out. */
export type SignErrorFinding = {
  [Kind in keyof SignErrorFacts]: { readonly kind: Kind } & SignErrorFacts[Kind]
}[keyof SignErrorFacts]

/** What a `SIGN_ERROR` means. */
export interface SignErrorExplanation {
  /** WeChat Pay's own word for it. */
  readonly issue: string | undefined
  /** How many characters WeChat Pay shows of the message, and of how many, where it does not show all. */
  readonly shown: { readonly characters: number; readonly of: number | undefined } | undefined
  /** At least one. */
  readonly findings: readonly SignErrorFinding[]
}

/** What WeChat Pay answered when it said no: the value `error` of a call, never thrown by the client itself. */
export interface ApiError {
  /** WeChat Pay's error code, e.g. `PARAM_ERROR`. `HTTP_<status>` where the answer carried none (a gateway's page, an empty body). */
  readonly code: KnownApiErrorCode | (string & {})
  /** WeChat Pay's message, or what the answer was instead of an APIv3 error. */
  readonly message: string
  /** WeChat Pay's details, without what they repeat of the body; two shapes are published, and others occur. */
  readonly detail?: unknown
  /** What to do, for codes that say it; for `SIGN_ERROR`: what WeChat Pay says it received, compared with what was signed, and the likely cause. Repeats nothing of the body. */
  readonly explanation?: string
  /** For `SIGN_ERROR`: what `explanation` says, as data for programs and for words in other languages. */
  readonly signError?: SignErrorExplanation
  /** HTTP status. */
  readonly status: number
  /** `Request-ID` of the answer, to be quoted to WeChat Pay's support. */
  readonly requestId: string | undefined
  /** Whether a valid signature vouches for this refusal. Never change stored state because of an error with `verified: false`. */
  readonly verified: boolean
  /** Every attempt of the call, the answered one last. One without an answer may have been carried out nevertheless. */
  readonly attempts: readonly Attempt[]
}

/** The numbers of a notification that WeChat Pay has signed: by them the contract can be queried. */
export interface NotificationNumbers {
  readonly id?: string
  readonly event_type?: string
  readonly out_contract_code?: string
}

/** A {@link WechatPayError} with one of the codes. */
interface ErrorWith<Code extends WechatPayErrorCode> extends Error {
  readonly name: 'WechatPayError'
  /** Stable reason, see {@link WechatPayErrorCode}. */
  readonly code: Code
  /**
   * Every broken rule, for `ERR_REQUEST_INVALID`, `ERR_RESPONSE_INVALID` and `ERR_NOTIFICATION_INVALID`; every wrong option for `ERR_OPTIONS`. Empty
   * where the failure is of another kind.
   */
  readonly problems: readonly Problem[]
  /** What WeChat Pay answered, where it said no to a chained call: with `ERR_API`, and with no other code. */
  readonly apiError: Code extends 'ERR_API' ? ApiError : undefined
  /** HTTP status of the answer that was refused, where there was one. */
  readonly status: number | undefined
  /** `Request-ID` of the answer that was refused, where there was one. */
  readonly requestId: string | undefined
  /** Every attempt of the call; empty where none was made. */
  readonly attempts: readonly Attempt[]
  /** Which notification it is about, where its signature was right. */
  readonly notification: NotificationNumbers | undefined
  /** True where a call may have been carried out although no trustworthy answer came: query before you assume anything. */
  readonly outcomeUnknown: boolean
}

/** Facts about a failure, all optional. */
export interface WechatPayErrorFacts extends Partial<Omit<ErrorWith<'ERR_API'>, keyof Error | 'code'>> {
  /** What lies underneath, e.g. the socket's error. */
  readonly cause?: unknown
}

type ErrorOf<Code extends WechatPayErrorCode> = Code extends WechatPayErrorCode ? ErrorWith<Code> : never

type FactsOf<Code extends WechatPayErrorCode> = Code extends 'ERR_API'
  ? [facts: WechatPayErrorFacts & { readonly apiError: ApiError }]
  : [facts?: WechatPayErrorFacts & { readonly apiError?: never }]

interface WechatPayErrorClass {
  new <Code extends WechatPayErrorCode>(code: Code, message: string, ...facts: FactsOf<Code>): ErrorOf<Code>
  readonly prototype: WechatPayError
}

const brand = Symbol.for('wechatpay-fetch.WechatPayError')

/** Everything this package throws. `code` is stable and narrows the rest, `message` is for people and may change. */
export type WechatPayError = ErrorOf<WechatPayErrorCode>

export const WechatPayError: WechatPayErrorClass = class extends Error {
  // An error of the CommonJS build is an instance of the class of the ES modules too, and the other way round.
  static override [Symbol.hasInstance](value: unknown): boolean {
    if ((this as unknown) !== WechatPayError) return Function.prototype[Symbol.hasInstance].call(this, value)
    return typeof value === 'object' && value !== null && brand in value
  }
  static {
    // On the prototype, so that it shows in no log.
    Object.defineProperty(this.prototype, brand, { value: true })
  }

  override readonly name = 'WechatPayError'

  constructor(code: WechatPayErrorCode, message: string, given: WechatPayErrorFacts = {}) {
    // Without what a dependency has put on Object.prototype.
    const facts = { __proto__: null, ...given } as WechatPayErrorFacts
    super(message, facts)
    const { problems = [], apiError, status, requestId, attempts = [], notification, outcomeUnknown = false } = facts
    // One by one: Object.assign may be a dependency's, and an error must come about whatever is broken.
    const own = this as unknown as Record<string, unknown>
    own['code'] = code
    own['problems'] = problems
    own['apiError'] = apiError
    own['status'] = status
    own['requestId'] = requestId
    own['attempts'] = attempts
    own['notification'] = notification
    own['outcomeUnknown'] = outcomeUnknown
    try {
      // A printed error shows what it has, and not all that it might have.
      for (const [name, value] of Object.entries(this)) {
        const isEmpty = value === undefined || value === false || (Array.isArray(value) && value.length === 0)
        if (isEmpty) Object.defineProperty(this, name, { enumerable: false })
      }
    } catch {
      // In a process whose globals were changed: it shows all, and the code counts.
    }
  }
} as unknown as WechatPayErrorClass

/** Characters that a log or a terminal would obey: C0 and C1 controls, line and paragraph separators, bidi controls, lone surrogates. */
const CONTROL =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text with its control characters as escapes, which JSON reads as what they stand for. */
export function escapeControls(text: string): string {
  return text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Text of somebody else's as it may stand in a message or a log: control characters as escapes, and at most `most` characters of it. */
export function cleanText(text: string, most = 200): string {
  const clean = escapeControls(text.length > most ? text.slice(0, most) : text)
  return text.length > most ? `${clean}… (${text.length - most} more characters)` : clean
}
