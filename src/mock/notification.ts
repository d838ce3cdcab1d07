/** Notifications as WeChat Pay writes them: encrypted and signed. */
import { randomUUID } from 'node:crypto'
import { createNonce, encryptResource } from '../protocol/protocol.js'
import type { MockCredentials, SigningKey } from './credentials.js'
import type { NotificationFault } from './faults.js'
import type { LedgerContract } from './ledger.js'
import { formatExactTime, formatTime } from './message.js'
import { signHeaders, tamper } from './signature.js'

/** A notification before it is encrypted. */
export interface Announcement {
  readonly event_type: string
  readonly summary: string
  /** The kind of what is encrypted; not in every published example. */
  readonly original_type?: string
  readonly resource: Readonly<Record<string, unknown>>
}

/** What both notifications say of a contract. */
function describeContract({ request, signing }: LedgerContract, mchid: string): Record<string, unknown> {
  const { appid, plan_id, out_contract_code, attach } = request
  const { openid } = signing!
  return { mchid, out_contract_code, plan_id, appid, openid, ...(attach === undefined ? {} : { attach }) }
}

/** Announces that a contract was signed. */
export function announceSigning(contract: LedgerContract, mchid: string): Announcement {
  const { time, expiry } = contract.signing!
  const times = { contract_expired_time: formatExactTime(expiry), operate_time: formatExactTime(time) }
  const resource = { ...describeContract(contract, mchid), ...times }
  return { event_type: 'ECOMMERCE_ENTRUST.SIGN', summary: '签约结果通知', resource }
}

/** Announces that a contract has ended. */
export function announceTermination(contract: LedgerContract, mchid: string): Announcement {
  const { mode, time } = contract.termination!
  const end = { contract_termination_mode: mode, operate_time: formatExactTime(time) }
  const resource = { ...describeContract(contract, mchid), ...end }
  return { event_type: 'ECOMMERCE_ENTRUST.TERMINATE', summary: '解约结果通知', resource }
}

/** Writes the body of a notification, its resource encrypted with the APIv3 key. Returns it with its `id`. */
export function writeNotification(
  { event_type, summary, original_type, resource }: Announcement,
  { apiV3Key }: Pick<MockCredentials, 'apiV3Key'>,
  now: number,
): { readonly id: string; readonly body: Uint8Array } {
  const id = randomUUID()
  const plain = Buffer.from(JSON.stringify(resource))
  const encrypted = encryptResource(plain, Buffer.from(apiV3Key), createNonce().slice(0, 12))
  const envelope = {
    id,
    create_time: formatTime(now),
    event_type,
    resource_type: 'encrypt-resource',
    summary,
    resource: { ...(original_type === undefined ? {} : { original_type }), ...encrypted },
  }
  return { id, body: Buffer.from(JSON.stringify(envelope)) }
}

/** The message of one attempt to deliver. */
export interface NotificationMessage {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Signs the message of one attempt, with the headers that WeChat Pay sends and no others. */
export async function signNotification(
  url: string,
  body: Uint8Array,
  key: SigningKey,
  now: number,
  fault?: NotificationFault,
  credentials?: Pick<MockCredentials, 'stranger'>,
): Promise<NotificationMessage> {
  const signed = fault === 'unsigned' ? {} : await signHeaders(body, key, now, fault, credentials)
  const headers = { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/4.0', Accept: '*/*', ...signed }
  return { url, headers, body: fault === 'tampered' ? tamper(body) : body }
}

/** The message as a Request, for a receiver that is a function. */
export function notificationRequest({ url, headers, body }: NotificationMessage, signal?: AbortSignal): Request {
  const content = body as Uint8Array<ArrayBuffer>
  return new Request(url, { method: 'POST', headers, body: content, redirect: 'manual', ...(signal && { signal }) })
}
