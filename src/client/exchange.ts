/** One exchange of a call: signed, sent, verified, and read. */
import createClient, { type Middleware } from 'openapi-fetch'
import type { Identity } from '../keys/keys.js'
import { exchangeError, toResponse, type Exchange, type Send } from '../wire/wire.js'
import { readData, readError } from './answer.js'
import type { Outcome } from './attempt.js'
import { copyParams, type PreparedCall } from './call.js'
import { PlainRequest, PlainResponse } from './messages.js'
import { showTo } from './middleware.js'
import { createSigning, type SigningNotes } from './signing.js'

/** Where a call goes this time, who watches it, and what is known of the exchange. */
export interface Circumstances {
  readonly baseUrl: string
  readonly exchange: Exchange
  /** The caller's middleware. */
  readonly middleware: readonly Middleware[]
}

/** The message classes stand where openapi-fetch expects the web's: it reads no more of them than they hold. */
const PlainMessage = PlainRequest as unknown as typeof Request
const plainFetch = (send: (request: PlainRequest) => Promise<PlainResponse>) =>
  send as unknown as (request: Request) => Promise<Response>

/** Makes exchanges of calls, each a whole openapi-fetch call with a signature of its own. */
export function createExchange(identity: Identity, send: Send) {
  const engine = createClient<Record<string, never>>({
    // Named, here and for each call, so that none is taken from Object.prototype.
    headers: undefined,
    querySerializer: undefined,
    bodySerializer: undefined,
    pathSerializer: undefined,
  } as object)

  return async (call: PreparedCall, { baseUrl, exchange, middleware }: Circumstances): Promise<Outcome> => {
    const { method, path, operation, sent, body, headers, upload } = call
    const callers = showTo(middleware, exchange.ending)
    identity.inFlight++
    try {
      const notes: SigningNotes = { serial: await call.serial(), upload }
      exchange.step = 'signing'
      let came: PlainResponse | undefined
      const init = {
        // openapi-fetch adds it to a copy, which would get a hidden class of its own if it were new there.
        method,
        Request: PlainMessage,
        parseAs: 'json',
        querySerializer: undefined,
        pathSerializer: undefined,
        bodySerializer: (bytes: unknown) => bytes,
        baseUrl,
        headers,
        // A copy: middleware is given it, and the next attempt must be the same call.
        params: copyParams(sent.params),
        body,
        fetch: plainFetch(async (request) => (came = new PlainResponse(await send(request.wire, exchange)))),
        // Last in the list is innermost: nothing stands between signing and the network.
        middleware: [...callers.hooks, createSigning(identity, notes)],
      }
      const result = await engine.request(method, path as never, init as never)
      const { answer, signed } = notes
      await callers.check(answer!)
      // One or the other is undefined, and not left out: it would be taken from Object.prototype, and a success told as a refusal.
      const read = answer!.ok ? readData(operation, answer!, result.data, sent, identity) : undefined
      const error = answer!.ok ? undefined : readError(answer!, result.error, sent, signed!)
      let response = callers.response()
      return {
        data: read?.data,
        problems: read?.problems,
        error,
        status: answer!.status,
        headers: answer!.headers,
        keyId: answer!.keyId,
        response: () => (response ??= toResponse(came!.wire)),
      }
    } catch (error) {
      if (exchange.ending.isOver) throw exchange.ending.reason
      if (!callers.isTheirs(error)) throw exchangeError(error, { exchange })
      exchange.thrown = { error }
      throw error
    } finally {
      identity.inFlight--
    }
  }
}
