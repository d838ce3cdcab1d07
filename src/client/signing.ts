/** Signing of requests and verification of answers, as an openapi-fetch middleware. */
import type { Middleware } from 'openapi-fetch'
import { WechatPayError } from '../errors.js'
import { checkNames, checkOptions, checkTogether } from '../contract/contract.js'
import { prepareIdentity, signingOptions, type Identity, type SigningOptions } from '../keys/keys.js'
import {
  createNonce,
  formatAuthorization,
  isSigned,
  signedMessage,
  verifyMessage,
  type HeaderReader,
} from '../protocol/protocol.js'
import {
  OUTCOME_UNKNOWN,
  TOO_LARGE,
  exchangeError,
  readBytes,
  targetOf,
  tooLargeError,
  type WireRequest,
} from '../wire/wire.js'
import { PlainRequest, PlainResponse } from './messages.js'

/** More calls in flight than this, and the thread pool signs: with fewer, its way there and back costs more than the event loop gains. */
const BUSY = 2

/** What is known of an exchange once it was signed, and once its answer was verified. */
export interface SigningNotes {
  /** The key that the answer is to be signed with, where it is settled before. */
  readonly serial?: string
  /** What is signed in place of the body, and the type of the body: of an upload, where `meta` alone is signed. */
  readonly upload?: { readonly signed: Uint8Array; readonly contentType: string } | undefined
  /** The message that was signed. */
  signed?: Uint8Array
  /** The answer whose bytes were verified. */
  answer?: Answer
}

/** An answer whose bytes were read and, where it is signed, verified. */
export interface Answer {
  readonly status: number
  /** Whether the status is a success; then `keyId` is there. */
  readonly ok: boolean
  readonly headers: HeaderReader
  readonly body: Uint8Array
  /** `Wechatpay-Serial` of the key that verified it; absent only for unsigned 4xx and 5xx, which is how WeChat Pay's own SDKs take them. */
  readonly keyId: string | undefined
}

/** A request that was signed. */
export interface SignedRequest {
  /** The message that was signed. */
  readonly message: Uint8Array
  /** The headers that signing sets, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Signs a request: exactly its bytes, and exactly path and query of its URL. */
export async function signRequest(
  identity: Identity,
  { method, url, body }: Omit<WireRequest, 'headers'>,
  { serial, upload }: Pick<SigningNotes, 'serial' | 'upload'> = {},
): Promise<SignedRequest> {
  const { mchid, serialNo, now, userAgent, platformKeys } = identity
  const timestamp = String(Math.floor(now() / 1000))
  const nonce = createNonce()
  const message = signedMessage([method, targetOf(url), timestamp, nonce], upload?.signed ?? body)
  const signature = await identity.sign(message, identity.inFlight > BUSY)
  const authorization = { mchid, serial_no: serialNo, timestamp, nonce_str: nonce, signature }
  const headers: Record<string, string> = {
    authorization: formatAuthorization(authorization),
    accept: 'application/json',
    'user-agent': userAgent,
    // Chooses the key that signs the answer; without it WeChat Pay falls back to a certificate, on GET too.
    'wechatpay-serial': serial ?? (await platformKeys.preferred()),
  }
  if (body.length > 0) headers['content-type'] = upload?.contentType ?? 'application/json'
  return { message, headers }
}

/** `Request-ID` of an answer, which WeChat Pay's support asks for; none where it is nothing that may stand in a log. */
export function requestIdOf(headers: HeaderReader): { requestId: string } | undefined {
  const requestId = headers.get('Request-ID')
  return requestId && /^[\x21-\x7e]{1,128}$/.test(requestId) ? { requestId } : undefined
}

/** Reads the bytes of an answer, which stays readable. */
async function readAnswer(response: Response | PlainResponse, limit: number): Promise<Uint8Array> {
  if (response instanceof PlainResponse) return response.wire.body
  try {
    return await readBytes(response.clone(), limit)
  } catch (error) {
    // Nobody reads it any more, and an unread body would hold its connection.
    void response.body!.cancel().catch(() => {})
    throw error === TOO_LARGE
      ? tooLargeError(limit, response.status)
      : exchangeError(error, { exchange: { step: 'sent' } })
  }
}

function refuseRedirect(response: Response | PlainResponse): WechatPayError {
  // Only a Response has a body that is still on its way.
  void (response as Response).body?.cancel().catch(() => {})
  const what = `The answer is a redirect (${response.status}). WeChat Pay sends none; it was not followed.`
  return new WechatPayError('ERR_REDIRECT', what)
}

/** Verifies an answer over its raw bytes. Every 2xx must be signed, and every signature must be right; throws otherwise. */
export async function verifyResponse(identity: Identity, response: Response | PlainResponse): Promise<Answer> {
  const { maxResponseSize, platformKeys, now } = identity
  const { status, ok, headers } = response
  try {
    if ((response as Response).type === 'opaqueredirect' || (status >= 300 && status < 400))
      throw refuseRedirect(response)
    const body = await readAnswer(response, maxResponseSize)
    const keyId = ok || isSigned(headers) ? await verifyMessage(headers, body, platformKeys.find, now()) : undefined
    return { status, ok, headers, body, keyId }
  } catch (error) {
    if (!(error instanceof WechatPayError) || error.outcomeUnknown) throw error
    throw new WechatPayError(error.code, `${error.message} ${OUTCOME_UNKNOWN}`, {
      outcomeUnknown: true,
      status,
      ...requestIdOf(headers),
      ...('cause' in error ? { cause: error.cause } : {}),
    })
  }
}

/** The middleware of one exchange; `notes` are told what was signed and what was verified. */
export function createSigning(
  identity: Identity,
  notes: SigningNotes,
): Required<Pick<Middleware, 'onRequest' | 'onResponse'>> {
  return {
    onRequest: async ({ request }) => {
      if ((request as unknown) instanceof PlainRequest) {
        const plain = request as unknown as PlainRequest
        const { message, headers } = await signRequest(identity, plain, notes)
        notes.signed = message
        plain.signed = headers
        return undefined
      }
      const { method, url } = request
      const body = new Uint8Array(await request.clone().arrayBuffer())
      const { headers } = await signRequest(identity, { method, url: new URL(url), body })
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
      // A signed request must not be carried elsewhere; "manual" lets the answer be refused by name.
      return request.redirect === 'follow' ? new Request(request, { redirect: 'manual' }) : undefined
    },
    onResponse: async ({ response }) => {
      notes.answer = await verifyResponse(identity, response)
    },
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
  const { onRequest, onResponse } = createSigning(identity, {})
  return {
    onRequest: async (given) => {
      // Counted while it is signed, and no longer: what a hook after this one does, nobody here is told.
      identity.inFlight++
      try {
        return await onRequest(given)
      } finally {
        identity.inFlight--
      }
    },
    onResponse: async (given) => {
      try {
        return await onResponse(given)
      } catch (error) {
        const { signal } = given.request
        throw signal.aborted ? signal.reason : error
      }
    },
    onError: ({ request, error }) =>
      request.signal.aborted ? undefined : exchangeError(error, { exchange: { step: 'sent' } }),
  }
}
