/** Knows how a delivery is answered: what WeChat Pay must hear so that no notification is lost and each is handled once. */
import { memoryClaims, type ClaimStore } from './claims.js'
import { WechatPayError, type WechatPayErrorCode } from '../errors.js'
import {
  checkFunction,
  checkNames,
  checkOptions,
  checkTime,
  checkTogether,
  describeValue,
} from '../contract/contract.js'
import type { ReceivedMessage } from './message.js'
import { openNotification, prepareRecipient, type NotificationOptions, type WechatPayNotification } from './parse.js'

/** Options of {@link createNotificationHandler}. */
export interface NotificationHandlerOptions extends NotificationOptions {
  /**
   * Handles one notification. When it has returned or resolved, WeChat Pay is told that the notification has arrived; when it throws or rejects,
   * WeChat Pay delivers again. It has 5 seconds before WeChat Pay gives up on the answer, and must end within `lease`.
   */
  readonly onEvent: (event: WechatPayNotification) => unknown
  /**
   * Learns of every delivery that was not accepted, and of a claim store that failed: a `WechatPayError`, or whatever `onEvent` threw. Not of
   * what is no delivery: WeChat Pay sends them with POST.
   * Default: `console.error`.
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
  onEvent: 0,
  onError: 0,
  claims: 0,
  lease: 0,
} satisfies Record<keyof NotificationHandlerOptions, 0>

/** Answers one delivery. Takes a `Request`, or a request of node:http, Express or Fastify as it is; never rejects. */
export type NotificationHandler = (message: ReceivedMessage) => Promise<Response>

/** How long a notification stays done: 25 hours, longer than WeChat Pay's longest published schedule of deliveries (24 h 4 min). */
const RETENTION = 90_000_000

/** How long a delivery waits for another one of the same notification, and for the store: WeChat Pay wants its answer within 5 s. */
const PATIENCE = 3000

/** How often a delivery looks again whether another one of the same notification has ended. */
const POLL_INTERVAL = 100

/** What is not listed is no fault of the message, and answered with 500. */
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
}

/** Whoever sent it learns the code and no more. */
function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code: 'FAIL', message }, { status, headers })
}

function refuseMessage(error: unknown): Response {
  const code = error instanceof WechatPayError ? error.code : undefined
  // A source of keys that failed says nothing of the message.
  const isOurs = code === 'ERR_SERIAL_UNKNOWN' && (error as Error).cause !== undefined
  const status = (code && !isOurs && statuses[code]) || 500
  // Bytes that are still to come belong to no next request.
  const headers = status === 408 || status === 413 ? { Connection: 'close' } : undefined
  return refuse(status, code ?? 'the notification could not be read', headers)
}

async function withinPatience<T>(verb: string, run: () => Promise<T>, ms = PATIENCE): Promise<T> {
  let timer
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(ms)} ms`)), ms)
  })
  try {
    return await Promise.race([run(), late])
  } catch (cause) {
    throw new WechatPayError('ERR_CLAIM_STORE', `The claim store could not ${verb} a notification; see cause.`, {
      cause,
    })
  } finally {
    clearTimeout(timer)
  }
}

/** Claims a notification; while another delivery holds it, looks again until that one has ended or WeChat Pay's patience nears its end. */
async function claimNotification(claims: ClaimStore, id: string, owner: string, lease: number) {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const left = Math.max(1, deadline - performance.now())
    const state = await withinPatience('claim', async () => claims.claim(id, owner, lease), left)
    if (state === 'claimed' || state === 'done') return state
    // What a store of the caller's says otherwise must not pass for a claim.
    if (state !== 'busy') {
      throw new WechatPayError(
        'ERR_CLAIM_STORE',
        `claims.claim resolved to ${describeValue(state)}. Wanted: 'claimed', 'busy' or 'done'.`,
      )
    }
    if (performance.now() + POLL_INTERVAL > deadline) {
      throw new WechatPayError(
        'ERR_NOTIFICATION_BUSY',
        'The same notification is being handled by another delivery. WeChat Pay was told to deliver again, in case that one fails.',
      )
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL))
  }
}

/**
 * Makes the receiver of notifications: `(request: Request) => Promise<Response>` for Hono, Next.js route handlers, Bun, Deno and Workers, which
 * also takes the requests of node:http, Express and Fastify as they are, as long as no parser has read their body.
 *
 * It answers 204 once `onEvent` has succeeded, now or at an earlier delivery; 4xx for what cannot be trusted; 5xx when `onEvent` or the claim
 * store failed, so that WeChat Pay delivers again. Throws `ERR_OPTIONS` for options that cannot work.
 *
 * Each `id` is handled once, with one exception that no receiver can exclude: when a process dies after `onEvent` has succeeded and before the
 * store knows it, the next delivery runs `onEvent` again. Let `onEvent` write `id` and its effect in one transaction, and that is harmless.
 */
export function createNotificationHandler(options: NotificationHandlerOptions): NotificationHandler {
  checkOptions(options)
  const { onEvent, onError = console.error, claims = memoryClaims(), lease = 60_000 } = options
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

  async function handle(event: WechatPayNotification): Promise<Response> {
    const { id } = event
    const owner = crypto.randomUUID()
    try {
      if ((await claimNotification(claims, id, owner, lease)) === 'done') return new Response(null, { status: 204 })
    } catch (error) {
      report(error)
      return refuse(503, (error as WechatPayError).code)
    }
    try {
      await onEvent(event)
    } catch (error) {
      report(error)
      await withinPatience('release', async () => claims.release(id, owner)).catch(report)
      return refuse(500, 'onEvent failed')
    }
    // It has succeeded, and delivering it again would only have it done twice.
    await withinPatience('confirm', async () => claims.confirm(id, RETENTION)).catch(report)
    return new Response(null, { status: 204 })
  }

  return async (message) => {
    try {
      const { method = 'POST' } = (message ?? {}) as Partial<ReceivedMessage>
      if (method !== 'POST') return refuse(405, 'WeChat Pay sends notifications with POST', { Allow: 'POST' })
      return await handle(await openNotification(recipient, message))
    } catch (error) {
      report(error)
      return refuseMessage(error)
    }
  }
}
