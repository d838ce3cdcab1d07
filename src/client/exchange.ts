/** Knows one attempt of a call: signed, sent, verified, and read. */
import createClient, { type Middleware } from 'openapi-fetch'
import { readData, readError } from '../answer.js'
import { WechatPayError } from '../errors.js'
import type { Identity } from '../identity.js'
import { signRequest, verifyResponse, type Answer } from '../middleware.js'
import { networkError } from '../network.js'
import { describeType } from '../options.js'
import type { Outcome } from '../retry/attempt.js'
import type { Transport } from '../transport.js'
import type { LightSignal } from '../transport/signal.js'
import type { PreparedCall } from './call.js'

/** Where an attempt goes, who watches it, and what ends it. */
export interface Circumstances {
  readonly baseUrl: string
  readonly ended: LightSignal
  /** The caller's middleware, all of it outside signing. */
  readonly watching: readonly Middleware[]
}

/** Refuses what openapi-fetch would pass over in silence. Throws `ERR_OPTIONS`. */
export function checkMiddleware(middleware: readonly unknown[]): void {
  if (!Array.isArray(middleware)) throw wrongMiddleware(describeType(middleware))
  for (const one of middleware as readonly unknown[]) {
    const hooks: Partial<Middleware> = typeof one === 'object' && one !== null ? one : {}
    if (!hooks.onRequest && !hooks.onResponse && !hooks.onError)
      throw wrongMiddleware(`one that is ${describeType(one)}`)
  }
}

function wrongMiddleware(given: string): WechatPayError {
  const wanted = "openapi-fetch's middleware, objects with onRequest, onResponse or onError"
  return new WechatPayError('ERR_OPTIONS', `middleware: ${given}. Wanted: ${wanted}.`)
}

/** Middleware outside signing must not answer in WeChat Pay's place, nor hand on other bytes than were verified. */
async function checkUnchanged(answer: Answer | undefined, response: Response): Promise<Answer> {
  if (answer !== undefined && response.status === answer.response.status) {
    const bytes = response.ok && (await response.arrayBuffer().catch(() => undefined))
    if (!response.ok || (bytes && Buffer.from(bytes).equals(answer.bytes))) return answer
  }
  throw new WechatPayError(
    'ERR_RESPONSE_CHANGED',
    `A middleware ${answer ? 'changed the answer after it was verified' : "answered in WeChat Pay's place"}. Middleware may watch calls and set ` +
      'headers; turn data into another form after the call.',
    { status: response.status },
  )
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
    // Last in the list is innermost: nothing stands between it and the network.
    const signing: Middleware = {
      // What was signed can be made again, to explain a SIGN_ERROR.
      onRequest: ({ request }) => signRequest(identity, request, (repeat) => (signed = repeat)),
      onResponse: async ({ request, response }) => {
        answer = await verifyResponse(identity, request, response)
        return answer.response
      },
      onError: ({ error }) => (ended.aborted ? undefined : networkError(error)),
    }
    const exchange = {
      baseUrl,
      headers,
      params: sent.params,
      ...requestOptions({ bytes, ended, isWatched: watching.length > 0 }),
      // Leaves the body of a success unread: its bytes were read and verified already.
      parseAs: 'valueOf',
      middleware: [...watching, signing],
    }
    identity.inFlight++
    try {
      const { response } = await inner.request(method, path as never, exchange as never)
      const verified = answer && response === answer.response ? answer : await checkUnchanged(answer, response)
      const { keyId } = verified
      return response.ok
        ? { data: readData(operation, verified, sent), response, keyId }
        : { error: readError(verified, signed), response, keyId }
    } finally {
      identity.inFlight--
    }
  }
}
