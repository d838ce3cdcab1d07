/** Knows what middleware outside signing must leave as it is. */
import type { Middleware } from 'openapi-fetch'
import { peekBytes } from '../wire/wire.js'
import { WechatPayError } from '../errors.js'
import type { Answer } from './signing.js'
import { describeOption, refuseOption } from '../contract/contract.js'

const ADVICE = 'Middleware may watch calls and set headers;'

/** Refuses what openapi-fetch would pass over in silence. Throws `ERR_OPTIONS`. */
export function checkMiddleware(middleware: readonly unknown[]): void {
  if (!Array.isArray(middleware)) throw wrongMiddleware(describeOption(middleware))
  for (const one of middleware as readonly unknown[]) {
    const hooks: Partial<Middleware> = typeof one === 'object' && one !== null ? one : {}
    if (!hooks.onRequest && !hooks.onResponse && !hooks.onError)
      throw wrongMiddleware(`one that is ${describeOption(one)}`)
  }
}

function wrongMiddleware(given: string): WechatPayError {
  const wanted = "openapi-fetch's middleware, objects with onRequest, onResponse or onError"
  return refuseOption('middleware', given, wanted)
}

/**
 * Lets nothing but the call that was checked be signed: another method, address or body would be another call, which the contract has not seen
 * and which nobody knows to be harmless when it is repeated. Throws `ERR_REQUEST_INVALID`.
 */
export async function checkSameRequest(
  request: Request,
  made: Pick<Request, 'method' | 'url'>,
  bytes: Uint8Array | undefined,
): Promise<void> {
  const changed =
    request.method !== made.method
      ? 'method'
      : request.url !== made.url
        ? 'URL'
        : (await isSameBody(request, bytes))
          ? undefined
          : 'body'
  if (changed === undefined) return
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `A middleware changed the ${changed} of the request. Nothing was sent. ${ADVICE} give the call what it is to send.`,
  )
}

async function isSameBody(request: Request, bytes: Uint8Array = new Uint8Array(0)): Promise<boolean> {
  // What a middleware has read cannot be sent, which the transport tells.
  if (request.bodyUsed) return true
  const body = await peekBytes(request)
  return Buffer.from(body.buffer, body.byteOffset, body.length).equals(bytes)
}

/** Lets no other answer pass than the one that was verified, or a copy of it. Throws `ERR_RESPONSE_CHANGED`. */
export async function checkSameAnswer(response: Response, answer: Answer | undefined): Promise<Answer> {
  if (answer !== undefined && response.status === answer.status) {
    if (response === answer.response || !answer.ok) return answer
    const bytes = await response.arrayBuffer().catch(() => undefined)
    if (bytes && Buffer.from(bytes).equals(answer.bytes)) return answer
  }
  throw new WechatPayError(
    'ERR_RESPONSE_CHANGED',
    `A middleware ${answer ? 'changed the answer after it was verified' : "answered in WeChat Pay's place"}. ${ADVICE} turn data into another ` +
      'form after the call.',
    { status: response.status, outcomeUnknown: true },
  )
}
