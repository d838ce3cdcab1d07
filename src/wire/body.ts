/** The bytes of a message: collected up to a limit, and read as JSON. */

/** Thrown when a message is larger than allowed; the caller knows what it is called there. */
export const TOO_LARGE = Symbol('too large')

/** Collects chunks in memory that is in proportion to their bytes, however small they are. */
export interface Collector {
  /** Takes a chunk; throws {@link TOO_LARGE} as soon as there are more bytes than allowed. */
  readonly add: (chunk: Uint8Array) => void
  /** All bytes so far. */
  readonly bytes: () => Uint8Array
}

/** Makes a collector of at most `limit` bytes. */
export function collectBytes(limit: number): Collector {
  let buffer: Uint8Array = new Uint8Array(0)
  let length = 0
  return {
    add: (chunk) => {
      const end = length + chunk.byteLength
      if (end > limit) throw TOO_LARGE
      if (length === 0) {
        buffer = chunk
      } else {
        // Copied: a chunk of one byte holds the whole buffer that it was read into.
        if (end > buffer.length || length === buffer.length) {
          const larger = new Uint8Array(Math.max(1024, 2 * end))
          larger.set(buffer.subarray(0, length))
          buffer = larger
        }
        buffer.set(chunk, length)
      }
      length = end
    },
    bytes: () => buffer.subarray(0, length),
  }
}

/** Reads all bytes of a request or response. Rejects with {@link TOO_LARGE} as soon as more than `limit` bytes have come, and stops reading. */
export async function readBytes(message: Request | Response, limit: number): Promise<Uint8Array> {
  if (!message.body) return new Uint8Array(0)
  const reader = message.body.getReader()
  const collector = collectBytes(limit)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return collector.bytes()
      collector.add(value)
    }
  } catch (error) {
    // Not awaited: a source may take its time to stop, and nobody needs to wait for it.
    void reader.cancel().catch(() => {})
    throw error
  }
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What bytes say as JSON in UTF-8; throws for any others, and for a byte order mark. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes))
}
