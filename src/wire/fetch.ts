/** Sends requests through a fetch: the caller's own, or the global one where there is no node:http. */
import { TOO_LARGE, readBytes } from './body.js'
import { exchangeError, tooLargeError } from './failure.js'
import { toRequest, type Send } from './message.js'

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}

/** Makes the sender through `fetch`. Nobody knows what a fetch does: from its call on, bytes may have left. */
export function sendByFetch(fetch: (request: Request) => Promise<Response>, maxResponseSize: number): Send {
  return async (request, exchange) => {
    const { signal } = exchange.ending
    signal.throwIfAborted()
    const given = toRequest(request, signal)
    exchange.step = 'sent'
    try {
      const response = await fetch(given)
      const { url, statusText, headers } = response
      // A redirect that fetch hides has the status 0.
      const isRedirect = response.type === 'opaqueredirect'
      const status = isRedirect ? 302 : response.status
      // Nobody reads a redirect, and an unread body would hold its connection.
      if (isRedirect) void response.body?.cancel().catch(() => {})
      if (exchange.streams && response.ok && response.body) {
        // Iterated by its reader: not every run-time's streams are iterable.
        const stream = chunksOf(response.body)
        return { url, status, statusText, fields: [...headers].flat(), body: new Uint8Array(0), stream }
      }
      const body = isRedirect
        ? new Uint8Array(0)
        : await readBytes(response, maxResponseSize).catch((error: unknown) => {
            throw error === TOO_LARGE ? tooLargeError(maxResponseSize, status) : error
          })
      return { url, status, statusText, fields: [...headers].flat(), body }
    } catch (error) {
      throw signal.aborted ? signal.reason : exchangeError(error, { exchange, request })
    }
  }
}
