/** A caller's openapi-fetch middleware, outside signing: it may watch calls and set headers. */
import type { Middleware } from 'openapi-fetch'
import { describeOption, refuseOption } from '../contract/contract.js'
import { WechatPayError } from '../errors.js'
import { isConnectionHeader, toRequest, toResponse, type Ending } from '../wire/wire.js'
import type { PlainRequest, PlainResponse } from './messages.js'
import type { Answer } from './signing.js'

const ADVICE = 'Middleware may watch calls and set headers;'

/** Refuses what openapi-fetch would pass over in silence. Throws `ERR_OPTIONS`. */
export function checkMiddleware(middleware: readonly unknown[]): void {
  if (!Array.isArray(middleware)) throw wrongMiddleware(describeOption(middleware))
  for (const one of middleware as readonly unknown[]) {
    const hooks = (one ?? {}) as Partial<Middleware>
    if (!hooks.onRequest && !hooks.onResponse && !hooks.onError)
      throw wrongMiddleware(`one that is ${describeOption(one)}`)
  }
}

function wrongMiddleware(given: string): WechatPayError {
  const wanted = "openapi-fetch's middleware, objects with onRequest, onResponse or onError"
  return refuseOption('middleware', given, wanted)
}

function requestChanged(what: string): WechatPayError {
  return new WechatPayError(
    'ERR_REQUEST_INVALID',
    `A middleware changed the ${what} of the request. Nothing was sent. ${ADVICE} give the call what it is to send.`,
  )
}

function answerChanged(what: string, status: number): WechatPayError {
  return new WechatPayError(
    'ERR_RESPONSE_CHANGED',
    `A middleware ${what}. ${ADVICE} turn data into another form after the call.`,
    { status, outcomeUnknown: true },
  )
}

async function isSameBody(message: Request | Response, bytes: Uint8Array): Promise<boolean> {
  const body = message.bodyUsed
    ? undefined
    : await message
        .clone()
        .arrayBuffer()
        .catch(() => undefined)
  return body !== undefined && Buffer.from(body).equals(bytes)
}

/** The hooks of a caller around one exchange, with the real messages that they see. */
export interface CallersView {
  /** Middleware for openapi-fetch, to stand outside signing. */
  readonly hooks: readonly Middleware[]
  /** Lets no other answer pass than the one that was verified, or a copy of it. Throws `ERR_RESPONSE_CHANGED`. */
  readonly check: (answer: Answer) => Promise<void>
  /** The answer as they left it. */
  readonly response: () => Response | undefined
  /** True for what one of the hooks threw: it is the caller's own. */
  readonly isTheirs: (error: unknown) => boolean
}

/** Where there is no middleware. */
const nobody: CallersView = {
  hooks: [],
  check: () => Promise.resolve(),
  response: () => undefined,
  isTheirs: () => false,
}

/**
 * Shows an exchange to a caller's middleware. The messages that it sees are real ones, made from what is sent and from what came. Of what it
 * makes of the request only headers are taken; what is sent and what is read stay the plain messages behind them.
 */
export function showTo(middleware: readonly Middleware[], ending: Ending): CallersView {
  if (middleware.length === 0) return nobody
  let made: Request | undefined
  let seen: Request | undefined
  let shown: Response | undefined
  let response: Response | undefined
  const thrown = new Set<unknown>()

  /** openapi-fetch passes on the plain messages that it was given, under the web's types. */
  const plain = (message: unknown) => message as PlainRequest
  const requestOf = (given: unknown) => (seen ??= made = toRequest(plain(given).wire, ending.signal))
  const responseOf = (given: Response) =>
    (response ??= shown = given instanceof Response ? given : toResponse((given as PlainResponse).wire))

  async function run<T>(hook: () => T | Promise<T>): Promise<T> {
    try {
      return await hook()
    } catch (error) {
      thrown.add(error)
      throw error
    }
  }

  const watch = ({ onRequest, onResponse, onError }: Middleware): Middleware => ({
    onRequest: async (given) => {
      if (!onRequest) return
      const result = await run(() => onRequest({ ...given, request: requestOf(given.request) }))
      if (result instanceof Response) throw answerChanged("answered in WeChat Pay's place", result.status)
      if (result) seen = result
    },
    onResponse: async (given) => {
      const current = responseOf(given.response)
      if (!onResponse) return
      const result = await run(() => onResponse({ ...given, request: requestOf(given.request), response: current }))
      if (result) response = result
    },
    onError: async (given) => onError && (await run(() => onError({ ...given, request: requestOf(given.request) }))),
  })

  /** Takes over the headers, and nothing else. */
  const last: Middleware = {
    onRequest: async (given) => {
      if (!seen) return
      const { method, url, headers, body } = plain(given.request)
      if (seen.method !== method) throw requestChanged('method')
      if (seen.url !== url.href) throw requestChanged('URL')
      if (seen !== made && !seen.bodyUsed && !(await isSameBody(seen, body))) throw requestChanged('body')
      for (const name of [...headers.keys()]) headers.delete(name)
      for (const [name, value] of seen.headers) {
        if (!isConnectionHeader(name)) headers.set(name, value)
      }
    },
  }

  return {
    hooks: [...middleware.map(watch), last],
    isTheirs: (error) => thrown.has(error),
    response: () => response,
    check: async (answer) => {
      if (!response) return
      const isKept =
        response.status === answer.status &&
        (response === shown || !answer.ok || (await isSameBody(response, answer.body)))
      if (!isKept) throw answerChanged('changed the answer after it was verified', response.status)
    },
  }
}
