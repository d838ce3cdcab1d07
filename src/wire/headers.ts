/** Knows the headers of an answer: they are looked at where they lie, and become Node's Headers when somebody wants more than a value. */

/**
 * Makes what a light class makes an instance of a class of Node, and its `constructor` that class. Asked each time: frameworks put their own
 * class in the place of the global one, at any time.
 */
export function becomeLike(light: { prototype: object }, real: { prototype: object }): void {
  if (light.prototype instanceof (real as new () => object)) return
  Object.setPrototypeOf(light.prototype, real.prototype)
  Object.defineProperty(light.prototype, 'constructor', { value: real, writable: true, configurable: true })
}

/** What says where a message goes and where it ends: whoever makes the connection writes it, and nobody else. */
const framing: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'host',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
])

/** True for the lower-case name of a field that only the connection's maker may write. */
export function isFraming(name: string): boolean {
  return framing.has(name)
}

/** The value of a field, given in lower case, among names and values in turn; `null` when it is absent, "a, b" when it came twice. */
export function findField(fields: readonly string[], wanted: string): string | null {
  let found: string | null = null
  for (let i = 0; i < fields.length; i += 2) {
    const name = fields[i]!
    if (name.length !== wanted.length || name.toLowerCase() !== wanted) continue
    // Two different signatures must not look like one.
    found = found === null ? fields[i + 1]! : `${found}, ${fields[i + 1]!}`
  }
  return found
}

const isName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/**
 * Makes what makes what is Headers to `instanceof` and in everything it does. A value is found among the fields as they came; what is more than that is left to real
 * Headers, which are made at that moment: to fill them takes Node longer than to read the few that a call needs.
 */
export function createHeadersMaker(): (fields: readonly string[]) => Headers {
  class LightHeaders {
    readonly #fields: readonly string[]
    #real: Headers | undefined

    /** Takes names and values in turn, as Node's `rawHeaders`: of `headers` Node drops the second of some names. */
    constructor(fields: readonly string[]) {
      this.#fields = fields
    }

    get #headers(): Headers {
      if (this.#real) return this.#real
      const real = new Headers()
      for (let i = 0; i < this.#fields.length; i += 2) real.append(this.#fields[i]!, this.#fields[i + 1]!)
      this.#real = real
      return real
    }

    get(name: string): string | null {
      if (this.#real) return this.#real.get(name)
      const found = findField(this.#fields, name.toLowerCase())
      // What is no name at all is refused, as Headers do.
      return found === null && !isName.test(name) ? this.#headers.get(name) : found
    }
    has(name: string) {
      return this.get(name) !== null
    }
    append(name: string, value: string) {
      this.#headers.append(name, value)
    }
    delete(name: string) {
      this.#headers.delete(name)
    }
    set(name: string, value: string) {
      this.#headers.set(name, value)
    }
    getSetCookie() {
      return this.#headers.getSetCookie()
    }
    forEach(callback: (value: string, name: string, headers: Headers) => void, self?: unknown) {
      this.#headers.forEach((value, name) => callback.call(self, value, name, this as unknown as Headers))
    }
    keys() {
      return this.#headers.keys()
    }
    values() {
      return this.#headers.values()
    }
    entries() {
      return this.#headers.entries()
    }
    [Symbol.iterator]() {
      return this.#headers[Symbol.iterator]()
    }
    [Symbol.for('nodejs.util.inspect.custom')](
      _depth: number,
      options: object,
      inspect: typeof import('node:util').inspect,
    ) {
      return inspect(this.#headers, options)
    }
  }
  return (fields) => {
    becomeLike(LightHeaders, Headers)
    return new LightHeaders(fields) as unknown as Headers
  }
}
