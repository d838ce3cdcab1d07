/** The end of an exchange from outside: by its time limit, by its caller, or because it failed. */

/**
 * What a request that is under way heeds. An AbortController for each attempt costs a tenth of the CPU of a call (`npm run bench`), and hardly any
 * call is aborted: a real signal is made where somebody asks for one, such as a `fetch`.
 */
export class Ending {
  #isOver = false
  #reason: unknown
  #stops: Set<() => void> | undefined
  #controller: AbortController | undefined

  get isOver(): boolean {
    return this.#isOver
  }

  get reason(): unknown {
    return this.#reason
  }

  /** The same as the web's signal. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#isOver) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  /** Calls `stop` once, when it is over. Returns how to be forgotten. */
  onEnd(stop: () => void): () => void {
    const stops = (this.#stops ??= new Set())
    stops.add(stop)
    return () => stops.delete(stop)
  }

  /** Ends what heeds this. Only the first reason counts. */
  end(reason: unknown): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#reason = reason
    for (const stop of this.#stops ?? []) stop()
    this.#controller?.abort(reason)
  }
}
