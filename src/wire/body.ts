/** Knows how to take the raw bytes out of a message without reading more than is allowed, and what they say. */

/** Thrown by {@link readBytes} when a message is larger than allowed; the caller knows what it is called there. */
export const TOO_LARGE = Symbol('too large')

/** Under this key a message of our own transport carries its bytes, so that they need not be read through a stream. */
export const BYTES = Symbol('bytes')

/** The bytes of a message, or what is known of them when it was too large to be read to its end. */
export type KnownBytes = Uint8Array | typeof TOO_LARGE

/** The bytes of a message whose body was not read yet, where they are known without reading. */
export function knownBytes(message: Request | Response): KnownBytes | undefined {
  return message.bodyUsed ? undefined : (message as { [BYTES]?: KnownBytes })[BYTES]
}

/** Reads all bytes of a request or response. Rejects with {@link TOO_LARGE} as soon as more than `limit` bytes have come, and stops reading. */
export async function readBytes(message: Request | Response, limit: number): Promise<Uint8Array> {
  const known = knownBytes(message)
  if (known === TOO_LARGE || (known && known.byteLength > limit)) throw TOO_LARGE
  if (known) return known
  if (!message.body) return new Uint8Array(0)
  const reader = message.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limit) {
      // Not awaited: a source may take its time to stop, and nobody needs to wait for it.
      void reader.cancel().catch(() => {})
      throw TOO_LARGE
    }
    chunks.push(value)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)
}

/** The bytes of a request, which stays readable. One of our own transport has them at hand; to copy a stream costs more than the signature. */
export function peekBytes(request: Request): Uint8Array | Promise<Uint8Array> {
  const known = knownBytes(request)
  return known instanceof Uint8Array ? known : readBytes(request.clone(), Infinity)
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What bytes say as JSON in UTF-8; throws for any others, and for a byte order mark. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes))
}
