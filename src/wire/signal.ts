/** Knows how an attempt is ended from outside at little cost. */

/**
 * As much of an AbortSignal as the short way heeds. Node's own takes microseconds to make and to listen to, on every call, and seldom ends one;
 * a real one is made when somebody asks for it.
 */
export class LightSignal {
  aborted = false
  reason: unknown
  /** Tells whether nothing was sent yet of what this ends; for who sends it to set. Absent where that is not known. */
  isUnsent?: () => boolean
  readonly #listeners = new Set<() => void>()
  #controller: AbortController | undefined

  /** Every listener is called once, as the signal is aborted once. */
  addEventListener(_type: 'abort', listener: () => void, _once?: { readonly once: true }): void {
    this.#listeners.add(listener)
  }
  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }

  /** The real signal, aborted together with this one. */
  get real(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.aborted) this.#controller.abort(this.reason)
    return this.#controller.signal
  }

  /** Itself, for those who are known to heed no more of it than there is. */
  get light(): AbortSignal {
    return this as unknown as AbortSignal
  }

  /** Ends what heeds this signal, once. */
  abort(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.#listeners) listener()
    this.#controller?.abort(reason)
  }
}
