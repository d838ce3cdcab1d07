/** The end of an exchange from outside: by its time limit, by its caller, or because it failed. */

/**
 * What a request that is under way heeds. An AbortController for each attempt costs a tenth of the CPU of a call (`npm run bench`), and hardly any
 * call is aborted: a real signal is made where somebody asks for one, such as a `fetch`.
 */
export class Ending {
  /** Is called once, when it is over. */
  onEnd: (() => void) | undefined
  #isOver = false
  #reason: unknown
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

  /** Ends what heeds this. Only the first reason counts. */
  end(reason: unknown): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#reason = reason
    this.onEnd?.()
    this.#controller?.abort(reason)
  }
}
