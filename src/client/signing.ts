/** Knows how openapi-fetch requests are signed on their way out and its answers verified on their way in. */
import type { Middleware } from 'openapi-fetch'
import { knownBytes, peekBytes, readBytes, TOO_LARGE, networkError, OUTCOME_UNKNOWN, splitUrl } from '../wire/wire.js'
import { WechatPayError } from '../errors.js'
import { prepareIdentity, signingOptions, type Identity, type SigningOptions } from '../keys/keys.js'
import { checkNames, checkOptions, checkTogether } from '../contract/contract.js'
import { signedMessage, verifyMessage, formatAuthorization, isSigned, createNonce } from '../protocol/protocol.js'

/** More calls in flight than this, and the thread pool signs: with fewer, its way there and back costs more than the event loop gains. */
const BUSY = 2

/**
 * Signs a request: exactly its bytes, and exactly path and query of its URL. Returns the request to send; `onSigned` is told how to make
 * the signed message again, which is seldom needed and would lie in memory as long as the call.
 */
export async function signRequest(
  identity: Identity,
  request: Request,
  onSigned?: (repeat: () => Uint8Array) => void,
): Promise<Request> {
  const { mchid, serialNo, now } = identity
  const { method, headers } = request
  const { target } = splitUrl(request.url)
  const body = await peekBytes(request)
  const timestamp = String(Math.floor(now() / 1000))
  const nonce = createNonce()
  const createMessage = () => signedMessage([method, target, timestamp, nonce], body)
  onSigned?.(createMessage)
  const signature = await identity.sign(createMessage(), identity.inFlight > BUSY)
  // Lower case, as they are written: a Map will do.
  headers.set(
    'authorization',
    formatAuthorization({ mchid, serial_no: serialNo, timestamp, nonce_str: nonce, signature }),
  )
  headers.set('accept', 'application/json')
  if (body.length > 0) headers.set('content-type', 'application/json')
  headers.set('user-agent', identity.userAgent)
  // Chooses the key that signs the answer; without it WeChat Pay falls back to a certificate, on GET too.
  const preferred = identity.platformKeys.preferred()
  headers.set('wechatpay-serial', typeof preferred === 'string' ? preferred : await preferred)
  // A signed request must not be carried elsewhere; "manual" lets the answer be refused by name.
  return request.redirect === 'follow' ? new Request(request, { redirect: 'manual' }) : request
}

/** An answer whose bytes were read and, where it is signed, verified. */
export interface Answer {
  /** The answer, its body readable again. */
  readonly response: Response
  readonly bytes: Uint8Array
  /** HTTP status at the time of verification, whatever becomes of `response`. */
  readonly status: number
  /** Whether the status is a success; then `verified` is true. */
  readonly ok: boolean
  /** False only for unsigned 4xx and 5xx answers, which is how WeChat Pay's own SDKs take them. */
  readonly verified: boolean
  /** `Wechatpay-Serial` of the key that verified it. */
  readonly keyId: string | undefined
}

/** `Request-ID` of an answer, which WeChat Pay's support asks for; none where it is nothing that may stand in a log. */
export function requestIdOf(response: Response): { requestId: string } | undefined {
  const requestId = response.headers.get('Request-ID')?.trim()
  return requestId && /^[\x21-\x7e]{1,128}$/.test(requestId) ? { requestId } : undefined
}

function refuseAnswer(error: WechatPayError, response: Response): WechatPayError {
  return new WechatPayError(error.code, `${error.message} ${OUTCOME_UNKNOWN}`, {
    outcomeUnknown: true,
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
    const { status, ok } = response
    const keyId =
      ok || isSigned(response.headers)
        ? await verifyMessage(response.headers, bytes, identity.platformKeys.find, identity.now())
        : undefined
    // What the transport read already can be read again; anything else is copied.
    const readable = knownBytes(response) ? response : copyResponse(response, bytes)
    return { response: readable, bytes, status, ok, verified: keyId !== undefined, keyId }
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
  checkOptions(options)
  const { identity } = checkTogether({
    names: () => checkNames(options, signingOptions),
    identity: () => prepareIdentity(options),
  })
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
