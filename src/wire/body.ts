/** Raw bytes of a message: read within a bound, and parsed. */

/** Thrown by {@link readBytes} when a message is larger than allowed; the caller knows what it is called there. */
export const TOO_LARGE = Symbol('too large')

const EMPTY: Uint8Array = /* @__PURE__ */ new Uint8Array(0)

/**
 * Gathers the pieces of a body in one buffer. Memory follows the bytes that have come, however they are cut: a piece that is kept by itself costs
 * a hundred bytes more than it holds.
 */
export class GrowingBytes {
  readonly #limit: number
  #buffer = EMPTY
  #length = 0

  /** `limit` is the largest size in bytes. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Adds a piece. Returns false, and keeps none of it, where it goes beyond the limit. */
  add(piece: Uint8Array): boolean {
    const length = this.#length + piece.byteLength
    if (length > this.#limit) return false
    if (length > this.#buffer.byteLength) {
      // From Node's pool: an ArrayBuffer of its own costs more than reading a short message.
      const grown = Buffer.allocUnsafe(Math.max(length, this.#buffer.byteLength * 2))
      grown.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = grown
    }
    this.#buffer.set(piece, this.#length)
    this.#length = length
    return true
  }

  /** All bytes that have come. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length)
  }
}

/** Tells that reading is to end; an AbortSignal does. */
export type EndSignal = Pick<AbortSignal, 'aborted' | 'reason' | 'addEventListener' | 'removeEventListener'>

/** A stream of node:http, as much of it as is needed to read it. */
interface EventStream {
  on(name: string, listener: (value: never) => void): unknown
  off(name: string, listener: (value: never) => void): unknown
  pause(): unknown
}

/** What a body can be read from: a stream of node:http, a Web stream, or anything that can be iterated. */
export type ByteStream = EventStream | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>

/** One piece as bytes; text in UTF-8. */
const toBytes = (piece: Uint8Array | string) => (typeof piece === 'string' ? Buffer.from(piece) : piece)

const events = ['data', 'end', 'error', 'close', 'aborted'] as const

function readEvents(stream: EventStream, pieces: GrowingBytes, signal: EndSignal | undefined): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const listeners = {
      data: (piece: Uint8Array | string) => {
        try {
          if (!pieces.add(toBytes(piece))) stop(TOO_LARGE)
        } catch (error) {
          // In an event handler it would end the process.
          stop(error)
        }
      },
      end: () => {
        leave()
        resolve(pieces.bytes)
      },
      error: (error: unknown) => stop(error),
      close: () => stop(new Error('it was closed before its end')),
      aborted: () => stop(new Error('the sender broke off')),
    }
    const abort = () => stop(signal!.reason)
    const leave = () => {
      for (const name of events) stream.off(name, listeners[name])
      signal?.removeEventListener('abort', abort)
    }
    const stop = (reason: unknown) => {
      leave()
      // What is still to come waits in the socket until the connection is closed with the answer. An error then is nobody's any more.
      stream.on('error', () => {})
      stream.pause()
      reject(reason)
    }
    signal?.addEventListener('abort', abort)
    for (const name of events) stream.on(name, listeners[name])
  })
}

/** How the pieces of a stream are asked for, one by one, and no longer. */
interface Pieces {
  readonly next: () => Promise<{
    readonly done?: boolean | undefined
    readonly value?: Uint8Array | string | undefined
  }>
  readonly cancel: () => Promise<unknown>
}

function openPieces(stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>): Pieces {
  if ('getReader' in stream) {
    const reader = stream.getReader()
    return { next: () => reader.read(), cancel: () => reader.cancel() }
  }
  const iterator = stream[Symbol.asyncIterator]()
  return { next: () => iterator.next(), cancel: async () => iterator.return!() }
}

async function gather(next: Pieces['next'], pieces: GrowingBytes, signal: EndSignal | undefined): Promise<void> {
  for (;;) {
    const { done, value } = await next()
    if (done || signal?.aborted) return
    if (!pieces.add(toBytes(value!))) throw TOO_LARGE
  }
}

async function readPieces(
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>,
  pieces: GrowingBytes,
  signal: EndSignal | undefined,
): Promise<Uint8Array> {
  const { next, cancel } = openPieces(stream)
  let abort: (() => void) | undefined
  const aborted =
    signal &&
    new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason as Error)
      signal.addEventListener('abort', abort)
    })
  try {
    if (signal?.aborted) throw signal.reason
    const reading = gather(next, pieces, signal)
    await (aborted ? Promise.race([reading, aborted]) : reading)
    return pieces.bytes
  } catch (error) {
    // Not awaited: a source may take its time to stop, and nobody needs to wait for it.
    void cancel().catch(() => {})
    throw error
  } finally {
    if (abort) signal!.removeEventListener('abort', abort)
  }
}

/**
 * Reads a stream to its end, or until more than `limit` bytes have come or `signal` is aborted. Rejects with {@link TOO_LARGE}, with the signal's
 * reason, or with what broke the stream. Leaves no promise and no object behind for a piece. What is left unread is not drained.
 */
export function readStream(stream: ByteStream, limit: number, signal?: EndSignal): Promise<Uint8Array> {
  const pieces = new GrowingBytes(limit)
  return 'pause' in stream ? readEvents(stream, pieces, signal) : readPieces(stream, pieces, signal)
}

/** Reads all bytes of a request or response. Rejects with {@link TOO_LARGE} as soon as more than `limit` bytes have come, and stops reading. */
export async function readBytes(message: Request | Response, limit: number): Promise<Uint8Array> {
  return message.body ? readStream(message.body, limit) : new Uint8Array(0)
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What bytes say in UTF-8; throws for any others. A byte order mark stays. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** What bytes say as JSON in UTF-8; throws for any others, and for a byte order mark. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(decodeText(bytes))
}
