/** Knows how openapi-fetch requests are signed on their way out and its answers verified on their way in. */
import type { Middleware } from 'openapi-fetch'
import { knownBytes, readBytes, TOO_LARGE } from './body.js'
import { WechatPayError } from './errors.js'
import {
  checkBelongs,
  platformKeySource,
  publicKeyOf,
  readMerchantCertificate,
  readPrivateKey,
  type KeyInput,
  type PlatformKeys,
  type PlatformKeySource,
} from './keys.js'
import { networkError, OUTCOME_UNKNOWN } from './network.js'
import { checkSigner } from './self-check.js'
import {
  createNonce,
  encodeSignature,
  formatAuthorization,
  isSigned,
  signedMessage,
  signMessage,
  verifyMessage,
  type Signer,
} from './signature.js'

/** Who signs, and whose signatures are trusted. */
export interface SigningOptions {
  /** The caller's merchant number, as text: the platform's own, not a sub-merchant's. */
  readonly mchid: string
  /** Serial number of the merchant API certificate, hex: `openssl x509 -in apiclient_cert.pem -noout -serial`. */
  readonly serialNo: string
  /** `apiclient_key.pem` in any wrapping, or a function that signs elsewhere (KMS, HSM). */
  readonly privateKey: KeyInput | Signer
  /**
   * `apiclient_cert.pem`, optional: `serialNo` and `privateKey` are checked against it at once, and of a signer function its first
   * signature is, before it is sent. A wrong key or a wrong configuration of a KMS is then told as what it is instead of SIGN_ERROR.
   */
  readonly certificate?: KeyInput | undefined
  /** WeChat Pay's keys by `Wechatpay-Serial`, or a source that keeps them fresh. */
  readonly platformKeys: PlatformKeys | PlatformKeySource
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** `User-Agent` of every request, which WeChat Pay requires. Default: this package's name and version. */
  readonly userAgent?: string | undefined
  /** Largest answer that is read, in bytes. Default: 1 MiB. */
  readonly maxResponseSize?: number | undefined
}

/** {@link SigningOptions}, checked and made ready to use. */
export interface Identity {
  readonly mchid: string
  readonly serialNo: string
  /** Signs a message; `pooled` says that other calls could use the event loop meanwhile. */
  readonly sign: (message: Uint8Array, pooled?: boolean) => Promise<string>
  readonly platformKeys: PlatformKeySource
  readonly now: () => number
  readonly userAgent: string
  readonly maxResponseSize: number
  /** Calls that have begun and not ended. */
  inFlight: number
}

/** More calls in flight than this, and the thread pool signs: with fewer, its way there and back costs more than the event loop gains. */
const BUSY = 2

/** Name and version of this package, as `User-Agent`. */
export const USER_AGENT = 'wechatpay-fetch/0.1.0'

function checkText(name: string, value: unknown, pattern: RegExp, wanted: string): void {
  if (typeof value === 'string' && pattern.test(value)) return
  const given =
    typeof value === 'string'
      ? value === ''
        ? 'an empty string'
        : `a string of ${value.length} characters`
      : value === undefined
        ? 'missing'
        : `a ${typeof value}`
  throw new WechatPayError('ERR_OPTIONS', `${name}: ${given}. Wanted: ${wanted}.`)
}

function prepareSigner(privateKey: SigningOptions['privateKey']): {
  sign: Identity['sign']
  key: ReturnType<typeof readPrivateKey> | undefined
} {
  if (typeof privateKey !== 'function') {
    const key = readPrivateKey(privateKey)
    const sign = async (message: Uint8Array, pooled?: boolean) =>
      Buffer.from(await signMessage(message, key, pooled)).toString('base64')
    return { key, sign }
  }
  const sign = async (message: Uint8Array) => {
    let signature
    try {
      // A copy: the message lies in a buffer that others share.
      signature = await privateKey(new Uint8Array(message))
    } catch (cause) {
      throw new WechatPayError(
        'ERR_SIGNER',
        'The signer function failed; nothing was sent. Its own error is the cause.',
        { cause },
      )
    }
    return encodeSignature(signature)
  }
  return { key: undefined, sign }
}

/** Checks signing options and prepares keys, once. Throws `ERR_OPTIONS`. */
export function prepareIdentity(options: SigningOptions): Identity {
  const { mchid, serialNo, now = Date.now, userAgent = USER_AGENT, maxResponseSize = 1024 * 1024 } = options
  checkText('mchid', mchid, /^[0-9A-Za-z]{1,32}$/, "the caller's merchant number as a string, e.g. '1900000109'")
  checkText(
    'serialNo',
    serialNo,
    /^[0-9A-Fa-f]{1,40}$/,
    'the serial number of the merchant API certificate, up to 40 hex digits (openssl x509 -in apiclient_cert.pem -noout -serial)',
  )
  checkText('userAgent', userAgent, /^[\x21-\x7e][\x20-\x7e]*$/, 'printable ASCII, e.g. my-shop/1.0')
  const prepared = prepareSigner(options.privateKey)
  const { key } = prepared
  const certificate = options.certificate === undefined ? undefined : readMerchantCertificate(options.certificate)
  if (certificate) checkBelongs(certificate, serialNo, key)
  const sign = certificate && !key ? checkSigner(prepared.sign, certificate.publicKey) : prepared.sign
  const publicKey = certificate?.publicKey ?? (key && publicKeyOf(key))
  const platformKeys = platformKeySource(options.platformKeys, { mchid, serialNo, publicKey })
  return { mchid, serialNo, sign, platformKeys, now, userAgent, maxResponseSize, inFlight: 0 }
}

/**
 * Signs a request: exactly its bytes, and exactly path and query of its URL. Returns the request to send; `onMessage` is told which bytes
 * were signed.
 */
export async function signRequest(
  identity: Identity,
  request: Request,
  onMessage?: (message: Uint8Array) => void,
): Promise<Request> {
  const { mchid, serialNo, now } = identity
  const { pathname, search } = new URL(request.url)
  const known = knownBytes(request)
  const body = known instanceof Uint8Array ? known : await readBytes(request.clone(), Infinity)
  const timestamp = String(Math.floor(now() / 1000))
  const nonce = createNonce()
  const message = signedMessage([request.method, pathname + search, timestamp, nonce], body)
  onMessage?.(message)
  const signature = await identity.sign(message, identity.inFlight > BUSY)
  const { headers } = request
  headers.set(
    'Authorization',
    formatAuthorization({ mchid, serial_no: serialNo, timestamp, nonce_str: nonce, signature }),
  )
  headers.set('Accept', 'application/json')
  if (body.length > 0) headers.set('Content-Type', 'application/json')
  headers.set('User-Agent', identity.userAgent)
  // Chooses the key that signs the answer; without it WeChat Pay falls back to a certificate, on GET too.
  const preferred = identity.platformKeys.preferred()
  headers.set('Wechatpay-Serial', typeof preferred === 'string' ? preferred : await preferred)
  // A signed request must not be carried elsewhere; "manual" lets the answer be refused by name.
  return request.redirect === 'follow' ? new Request(request, { redirect: 'manual' }) : request
}

/** An answer whose bytes were read and, where it is signed, verified. */
export interface Answer {
  /** The answer, its body readable again. */
  readonly response: Response
  readonly bytes: Uint8Array
  /** False only for unsigned 4xx and 5xx answers, which is how WeChat Pay's own SDKs take them. */
  readonly verified: boolean
  /** `Wechatpay-Serial` of the key that verified it. */
  readonly keyId: string | undefined
}

/** `Request-ID` of an answer, which WeChat Pay's support asks for. */
export function requestIdOf(response: Response): { requestId: string } | undefined {
  const requestId = response.headers.get('Request-ID')?.trim()
  return requestId ? { requestId } : undefined
}

function refuseAnswer(error: WechatPayError, response: Response): WechatPayError {
  return new WechatPayError(error.code, `${error.message} ${OUTCOME_UNKNOWN}`, {
    status: response.status,
    ...requestIdOf(response),
    ...('cause' in error ? { cause: error.cause } : {}),
  })
}

async function readAnswer({ maxResponseSize }: Identity, request: Request, response: Response): Promise<Uint8Array> {
  try {
    return await readBytes(response, maxResponseSize)
  } catch (cause) {
    if (cause === TOO_LARGE) {
      throw new WechatPayError(
        'ERR_RESPONSE_TOO_LARGE',
        `The answer is larger than ${maxResponseSize} bytes and was not read further.`,
      )
    }
    throw request.signal.aborted ? request.signal.reason : networkError(cause)
  }
}

/** The answer with its body readable again. */
function copyResponse({ status, statusText, headers }: Response, bytes: Uint8Array): Response {
  // 204 and its like must not be given a body, not even an empty one.
  const body = bytes.length > 0 ? (bytes as Uint8Array<ArrayBuffer>) : null
  try {
    return new Response(body, { status, statusText, headers })
  } catch (cause) {
    // A status or a header that HTTP does not know, which undici lets through on its way in.
    throw networkError(cause)
  }
}

/** Verifies an answer over its raw bytes. Every 2xx must be signed, and every signature must be right; throws otherwise. */
export async function verifyResponse(identity: Identity, request: Request, response: Response): Promise<Answer> {
  try {
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      // Nobody reads it, and an unread body would hold its connection.
      void response.body?.cancel().catch(() => {})
      throw new WechatPayError(
        'ERR_REDIRECT',
        `The answer is a redirect (${response.status}). WeChat Pay sends none; it was not followed.`,
      )
    }
    const bytes = await readAnswer(identity, request, response)
    const keyId =
      response.ok || isSigned(response.headers)
        ? (await verifyMessage(response.headers, bytes, identity.platformKeys.find, identity.now())).serial
        : undefined
    // What the transport read already can be read again; anything else is copied.
    const readable = knownBytes(response) ? response : copyResponse(response, bytes)
    return { response: readable, bytes, verified: keyId !== undefined, keyId }
  } catch (error) {
    throw error instanceof WechatPayError && error.code !== 'ERR_NETWORK' ? refuseAnswer(error, response) : error
  }
}

/**
 * Makes the signing middleware for anyone's own openapi-fetch client.
 * It must be registered last: openapi-fetch runs `onResponse` in reverse, and what sits further in would see, and could change, signed bytes.
 * Throws `ERR_OPTIONS` for unusable options, at once; a call rejects with the other codes of `WechatPayErrorCode`.
 */
export function signingMiddleware(options: SigningOptions): Middleware {
  const identity = prepareIdentity(options)
  return {
    onRequest: async ({ request }) => {
      const signed = await signRequest(identity, request)
      identity.inFlight++
      return signed
    },
    onResponse: async ({ request, response }) => {
      identity.inFlight--
      return (await verifyResponse(identity, request, response)).response
    },
    onError: ({ request, error }) => {
      identity.inFlight--
      return request.signal.aborted ? undefined : networkError(error)
    },
  }
}
