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
      const { url, status, statusText, headers, body } = response
      const answer = { url, status, statusText, fields: [...headers].flat(), body: new Uint8Array(0) }
      if (response.type === 'opaqueredirect') {
        // Nobody reads a redirect, and an unread body would hold its connection. One that fetch hides has the status 0.
        void body?.cancel().catch(() => {})
        return { ...answer, status: 302 }
      }
      // Iterated by its reader: not every run-time's streams are iterable.
      if (exchange.streams && response.ok && body) return { ...answer, stream: chunksOf(body) }
      const bytes = await readBytes(response, maxResponseSize).catch((error: unknown) => {
        throw error === TOO_LARGE ? tooLargeError(maxResponseSize, status) : error
      })
      return { ...answer, body: bytes }
    } catch (error) {
      throw signal.aborted ? signal.reason : exchangeError(error, { exchange, request })
    }
  }
}
