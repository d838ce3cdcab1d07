/** Answers to deliveries, written as a Response, through node:http or as a gateway event. */
import { WechatPayError } from '../errors.js'
import type { IncomingRequest, LocatedMessage, NodeResponse } from './message.js'

/** The answer to a delivery. */
export interface Answer {
  readonly status: number
  /** Why it was not accepted: a code; the sender learns no more. */
  readonly message?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** WeChat Pay delivers no more. Named in full: nothing on `Object.prototype` may add to it. */
export const ACCEPTED: Answer = { status: 204, message: undefined, headers: undefined }

const INSTEAD =
  'The answer of the notification handler was made JSON or text of, and its status was lost. Write instead: Express, Connect, node:http, ' +
  'Cloud Functions, Next.js pages: app.post(path, handle), or handle(req, res). Nest: handle(req, res) with @Req() and @Res(). Koa: ' +
  'router.post(path, handle). hapi: await handle(request, request.raw.res), return h.abandon. Fastify, Hono, Next.js, Workers: ' +
  'return handle(request). Lambda: return handle(event).'

/** Headers and text of an answer. */
function write({ status, message, headers }: Answer) {
  const text = message === undefined ? '' : JSON.stringify({ code: 'FAIL', message })
  const all: Record<string, string> = { ...(text ? { 'Content-Type': 'application/json' } : {}), ...headers }
  return { status, text, headers: all }
}

/** Puts `statusOf` between a response of node:http and whatever a framework writes into it. */
function guardStatus(response: NodeResponse, statusOf: (status: number) => number): void {
  const guarded = response as { writeHead: (status: number, ...rest: unknown[]) => unknown; statusMessage?: string }
  const { writeHead } = guarded
  guarded.writeHead = (status, ...rest) => {
    const right = statusOf(status)
    if (right === status) return writeHead.call(response, status, ...rest)
    // A phrase of the framework's would tell the other status.
    guarded.statusMessage = ''
    return writeHead.call(response, right, ...rest.filter((one) => typeof one !== 'string'))
  }
}

/** The answer to one delivery, on its way to the sender. */
export interface Reply {
  /** The outcome is known. */
  readonly settle: (answer: Answer) => void
  /** The answer as a Response, which refuses to become JSON or text. */
  readonly response: (answer: Answer) => Response
  /** Makes a returned value, be it a promise, refuse to become JSON or text. */
  readonly protect: <T extends object>(value: T, answer?: Answer) => T
}

/** Prepares the answer to a delivery. `report` learns of an answer that was lost. */
export function prepareReply(
  { response, isGatewayEvent }: Pick<LocatedMessage, 'response' | 'isGatewayEvent'>,
  report: (error: WechatPayError) => void,
): Reply {
  /** What came of the delivery; absent until it is known. */
  let outcome: Answer | undefined
  /** Whether the answer was made JSON or text of. */
  let isMisused = false

  /** The status that may leave: no success unless the delivery was accepted. One that is acknowledged by mistake is lost for good. */
  function statusOf(status: number): number {
    if (status >= 300 || (outcome === ACCEPTED && !isMisused)) return status
    if (isMisused) return 500
    const right = outcome?.status ?? 500
    report(
      new WechatPayError(
        'ERR_ANSWER_LOST',
        `The delivery would have been answered ${status}, although the handler ${outcome ? `said ${right}` : 'had not finished'}; ` +
          `${right} was sent. ${INSTEAD}`,
      ),
    )
    return right
  }
  if (response) guardStatus(response, statusOf)

  function refuse(): unknown {
    const error = new WechatPayError('ERR_ANSWER_LOST', INSTEAD)
    if (!isMisused) report(error)
    isMisused = true
    // Where node:http can still send the right answer, nothing is thrown: in Express 4 a rejection ends the process.
    if (!response) throw error
    return { code: 'FAIL', message: INSTEAD }
  }

  function protect<T extends object>(value: T, answer?: Answer): T {
    const written = answer && write(answer)
    const toGateway = written && {
      statusCode: written.status,
      headers: written.headers,
      body: written.text,
      isBase64Encoded: false,
    }
    const toText = () => JSON.stringify(refuse())
    const property = (get: () => unknown) => ({ value: get, enumerable: false, configurable: true })
    return Object.defineProperties(value, {
      // A gateway is answered in JSON.
      toJSON: property(isGatewayEvent && toGateway ? () => toGateway : refuse),
      toString: property(toText),
      [Symbol.toPrimitive]: property(toText),
    })
  }

  return {
    settle: (answer) => void (outcome = answer),
    protect,
    response: (answer) => {
      const { status, text, headers } = write(answer)
      return protect(new Response(text || null, { status, headers }), answer)
    },
  }
}

/** Time limit for draining unread bytes, in milliseconds. A connection closed before that is reset, and the answer lost. */
const LINGER = 1000

/** Answers through a response of node:http. Never rejects. */
export async function answerThrough(
  response: NodeResponse,
  incoming: IncomingRequest | undefined,
  answer: Answer,
): Promise<void> {
  if (response.headersSent) return
  const { status, text, headers } = write(answer)
  const length: Record<string, string> = text ? { 'Content-Length': String(Buffer.byteLength(text)) } : {}
  response.writeHead(status, { ...headers, ...length })
  if (headers['Connection'] === undefined || !incoming || incoming.complete || incoming.destroyed) {
    response.end(text)
    return
  }
  // A connection that is closed with bytes unread is reset, and the answer with it.
  response.write(text)
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LINGER)
    for (const event of ['end', 'close', 'error']) {
      incoming.on(event, () => {
        clearTimeout(timer)
        resolve()
      })
    }
    incoming.resume()
  })
  response.end()
}
