/** Knows one attempt of a call: signed, sent, verified, and read. */
import createClient, { type Middleware } from 'openapi-fetch'
import { readData, readError } from './answer.js'
import type { Identity } from '../keys/keys.js'
import { signRequest, verifyResponse, type Answer } from './signing.js'
import { networkError, type Transport, type LightSignal } from '../wire/wire.js'
import type { Outcome } from './attempt.js'
import { copyParams, type PreparedCall } from './call.js'
import { checkSameAnswer, checkSameRequest } from './watching.js'

/** Where an attempt goes, who watches it, and what ends it. */
export interface Circumstances {
  readonly baseUrl: string
  readonly ended: LightSignal
  /** The caller's middleware, all of it outside signing. */
  readonly watching: readonly Middleware[]
}

/** Makes attempts of calls: each is a whole openapi-fetch call with a signature of its own. An attempt rejects with a `WechatPayError`. */
export function createExchange(
  identity: Identity,
  { fetch, requestOptions }: Transport,
): (call: PreparedCall, circumstances: Circumstances) => Promise<Outcome> {
  const inner = createClient<Record<string, never>>({ fetch, redirect: 'manual' })
  return async ({ method, path, operation, sent, bytes, headers }, { baseUrl, ended, watching }) => {
    let answer: Answer | undefined
    let signed: (() => Uint8Array) | undefined
    let made: Pick<Request, 'method' | 'url'> | undefined
    // Its own copy of what was made: a middleware has the object.
    const first: Middleware = { onRequest: ({ request: { method, url } }) => void (made = { method, url }) }
    // Last in the list is innermost: nothing stands between it and the network.
    const signing: Middleware = {
      onRequest: async ({ request }) => {
        if (made) await checkSameRequest(request, made, bytes)
        // What was signed can be made again, to explain a SIGN_ERROR.
        return signRequest(identity, request, (repeat) => (signed = repeat))
      },
      onResponse: async ({ request, response }) => {
        answer = await verifyResponse(identity, request, response)
        return answer.response
      },
      onError: ({ error }) => (ended.aborted ? undefined : networkError(error)),
    }
    const isWatched = watching.length > 0
    const exchange = {
      baseUrl,
      headers,
      // A copy: middleware is given it, and the next attempt must be the same call.
      params: copyParams(sent.params),
      ...requestOptions({ bytes, ended, isWatched }),
      // Leaves the body of a success unread: its bytes were read and verified already.
      parseAs: 'valueOf',
      middleware: isWatched ? [first, ...watching, signing] : [signing],
    }
    identity.inFlight++
    try {
      const { response } = await inner.request(method, path as never, exchange as never)
      const verified = await checkSameAnswer(response, answer)
      const { keyId } = verified
      return verified.ok
        ? { data: readData(operation, verified, sent), response, keyId }
        : { error: readError(verified, sent, signed), response, keyId }
    } finally {
      identity.inFlight--
    }
  }
}
