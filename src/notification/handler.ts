/** The handler of notifications: verifies a delivery, runs `onEvent` once for each notification, and answers WeChat Pay. */
import { memoryClaims, type ClaimStore } from './claims.js'
import { WechatPayError, type WechatPayErrorCode } from '../errors.js'
import {
  checkFunction,
  checkNames,
  checkOptions,
  checkTime,
  checkTogether,
  formatProblems,
} from '../contract/contract.js'
import { ACCEPTED, answerThrough, prepareReply, type Answer } from './answer.js'
import { createErrorLog } from './log.js'
import {
  isNodeResponse,
  locateBody,
  locateMessage,
  type IncomingRequest,
  type LocatedMessage,
  type NodeResponse,
  type RawMessage,
  type ReceivedMessage,
} from './message.js'
import { createOnce } from './once.js'
import {
  nameNotification,
  numbersOf,
  openNotification,
  prepareRecipient,
  type NotificationOptions,
  type WechatPayNotification,
} from './parse.js'

/** Options of {@link createNotificationHandler}. */
export interface NotificationHandlerOptions extends NotificationOptions {
  /**
   * Handles one notification. When it has returned or resolved, WeChat Pay is told that the notification has arrived; when it throws or rejects,
   * WeChat Pay delivers again. It has 5 seconds before WeChat Pay gives up on the answer, and must end within `lease`.
   */
  readonly onEvent: (event: WechatPayNotification) => unknown
  /**
   * Learns of every delivery that was not accepted, of what departs from the API definition, of a claim store that failed, and of an answer that was lost: a
   * `WechatPayError`, or the error that `onEvent` threw. Nothing in it is a stranger's raw text. Not of what is no delivery: a request of another method
   * without the headers of a signature.
   * Default: `console.error`, with floods of refused deliveries summed up once a minute.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined
  /** Where claims are kept. Default: in this process; platforms with several processes give `redisClaims(client)`. */
  readonly claims?: ClaimStore | undefined
  /**
   * Time in milliseconds after which a claim is free again, because the process that held it must have crashed. An `onEvent` that takes longer
   * can run twice. Default: 60,000.
   */
  readonly lease?: number | undefined
}

/** Every option of a handler. */
const handlerOptions = {
  platformKeys: 0,
  apiV3Key: 0,
  now: 0,
  bodyTimeout: 0,
  bodyLimit: 0,
  onEvent: 0,
  onError: 0,
  claims: 0,
  lease: 0,
} satisfies Record<keyof NotificationHandlerOptions, 0>

/**
 * Answers one delivery; never rejects. A Web handler and a handler of node:http at once: given a response of node:http too, it answers through that;
 * otherwise it returns the answer. What it returns refuses to be made JSON or text of, because the status would be lost.
 */
export interface NotificationHandler {
  /** Express, Connect, node:http, Cloud Functions, Next.js pages, Nest with `@Res()`: `app.post(path, handle)`. */
  (request: RawMessage, response: NodeResponse, ...rest: readonly unknown[]): Promise<void>
  /** Koa: `router.post(path, handle)`. */
  (
    context: { readonly req: RawMessage; readonly res: NodeResponse; readonly request: object },
    next: () => Promise<unknown>,
  ): Promise<void>
  /** Hono, Next.js, Bun, Deno, Workers, Fastify, Nitro: `return handle(request)`. Gateways: `exports.handler = handle`. */
  (message: ReceivedMessage, ...rest: readonly unknown[]): Promise<Response>
}

/** HTTP status by error code. A code that is not listed is no fault of the message and is answered with 500. */
const statuses: Readonly<Partial<Record<WechatPayErrorCode, number>>> = {
  ERR_SIGNATURE_MISSING: 401,
  ERR_SIGNATURE_MALFORMED: 401,
  ERR_SIGNATURE_PROBE: 401,
  ERR_SIGNATURE_INVALID: 401,
  ERR_TIMESTAMP: 401,
  ERR_SERIAL_UNKNOWN: 401,
  ERR_DECRYPT: 400,
  ERR_NOTIFICATION_INVALID: 400,
  ERR_NOTIFICATION_INCOMPLETE: 408,
  ERR_NOTIFICATION_TOO_LARGE: 413,
  ERR_NOTIFICATION_BUSY: 503,
  ERR_CLAIM_STORE: 503,
}

const WRONG_METHOD: Answer = {
  status: 405,
  message: 'WeChat Pay sends notifications with POST',
  headers: { Allow: 'POST' },
}

/** The answer to a delivery that failed with an error. The sender learns the code and no more. */
function refuse(error: unknown, incoming: IncomingRequest | undefined): Answer {
  const code = error instanceof WechatPayError ? error.code : undefined
  // A source of keys that failed says nothing of the message.
  const isOurs = code === 'ERR_SERIAL_UNKNOWN' && (error as Error).cause !== undefined
  const status = (code && !isOurs && statuses[code]) || 500
  const message = code ?? 'the notification could not be read'
  // Bytes that are still to come belong to no next request.
  const isCut = status === 408 || status === 413 || (incoming !== undefined && incoming.complete !== true)
  return isCut ? { status, message, headers: { Connection: 'close' } } : { status, message }
}

const isSigned = ({ headers }: LocatedMessage) =>
  ['Timestamp', 'Nonce', 'Signature', 'Serial'].every((name) => headers.get(`Wechatpay-${name}`))

/**
 * Makes the receiver of notifications, a Web handler and a handler of node:http at once: `app.post(path, handle)` in Express, Connect, node:http and
 * Koa, `export const POST = handle` in Next.js, `return handle(request)` in Fastify, Hono, Bun, Deno and Workers. The raw bytes are taken from where
 * the framework keeps them; `ERR_BODY_NOT_RAW` says what to change where they are gone.
 *
 * It answers 204 once `onEvent` has succeeded, now or at an earlier delivery; 4xx for what cannot be trusted; 5xx when `onEvent` or the claim
 * store failed, so that WeChat Pay delivers again. Throws `ERR_OPTIONS` for options that cannot work.
 *
 * Each `id` is handled once, with exceptions that no receiver can exclude: when a process dies after `onEvent` has succeeded and before the store
 * knows it, or when the store takes no confirmation for as long as `lease`, the next delivery to another process runs `onEvent` again. Let `onEvent`
 * write `id` and its effect in one transaction, and that is harmless.
 */
export function createNotificationHandler(options: NotificationHandlerOptions): NotificationHandler {
  checkOptions(options)
  const { onEvent, onError = createErrorLog(), claims = memoryClaims(), lease = 60_000 } = options
  const { recipient } = checkTogether({
    names: () => checkNames(options, handlerOptions),
    recipient: () => prepareRecipient(options),
    lease: () => checkTime('lease', lease),
    onEvent: () => checkFunction('onEvent', onEvent),
    onError: () => checkFunction('onError', onError),
    claim: () => checkFunction('claims.claim', claims.claim),
    confirm: () => checkFunction('claims.confirm', claims.confirm),
    release: () => checkFunction('claims.release', claims.release),
  })

  /** A log that fails must not change the answer. */
  const report = (error: unknown) => void (async () => onError(error))().catch(() => {})
  const runOnce = createOnce(claims, lease, report)

  async function handleEvent(event: WechatPayNotification): Promise<Answer> {
    const numbers = numbersOf(event, event.resource)
    const named = { name: nameNotification(numbers), facts: { notification: numbers } }
    const outcome = await runOnce(event.id, named, async () => {
      if (Object.hasOwn(event, 'problems') && event.problems) {
        report(
          new WechatPayError(
            'ERR_NOTIFICATION_INVALID',
            `${named.name} departs from the API definition, and was handed to onEvent with its problems:\n${formatProblems(event.problems)}`,
            { problems: event.problems, notification: numbers },
          ),
        )
      }
      try {
        await onEvent(event)
      } catch (error) {
        report(error)
        throw error
      }
    })
    return outcome === 'done' ? ACCEPTED : { status: 500, message: 'onEvent failed' }
  }

  async function answer(located: LocatedMessage): Promise<Answer> {
    try {
      if (located.method !== 'POST') {
        if (isSigned(located)) {
          report(
            new WechatPayError(
              'ERR_NOTIFICATION_METHOD',
              'A message with all the headers of a signature came with another method than POST, and was answered 405. Wanted: POST; a proxy or a ' +
                'redirect on the way may have changed it.',
            ),
          )
        }
        return WRONG_METHOD
      }
      return await handleEvent(await openNotification(recipient, located, locateBody(located)))
    } catch (error) {
      report(error)
      return refuse(error, located.incoming)
    }
  }

  function handle(message: unknown, second?: unknown): Promise<Response | undefined> {
    const { res } = Object(message) as { res?: unknown }
    // In Koa the second argument is `next`.
    const through = [second, typeof second === 'function' && res].find(isNodeResponse)
    let located: LocatedMessage | undefined
    let failure: unknown
    try {
      located = locateMessage(message, second)
    } catch (error) {
      // A value that is no message is answered too.
      failure = error
    }
    // Of what is no delivery, the answer is nobody's loss.
    const response = located && located.method !== 'POST' ? undefined : (located?.response ?? through)
    const reply = prepareReply({ response, isGatewayEvent: located?.isGatewayEvent ?? false }, report)
    async function run(): Promise<Response | undefined> {
      if (!located) report(failure)
      const outcome = located ? await answer(located) : refuse(failure, undefined)
      reply.settle(outcome)
      if (!through) return reply.response(outcome)
      await answerThrough(through, located?.incoming, outcome).catch(report)
      return undefined
    }
    return reply.protect(run())
  }
  return handle as NotificationHandler
}
