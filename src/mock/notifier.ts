/** Knows how WeChat Pay writes a notification: encrypted and signed. */
import { randomUUID } from 'node:crypto'
import { createNonce, encryptResource } from '../protocol/protocol.js'
import type { MockCredentials } from './credentials.js'
import type { signatureFaultNames } from './faults.js'
import { sealHeaders, tamper } from './seal.js'
import { formatTime } from './time.js'

/** What WeChat Pay has to tell a merchant. */
export interface Announcement {
  readonly event_type: string
  readonly summary: string
  /** The kind of what is encrypted; not in every published example. */
  readonly original_type?: string
  readonly resource: Readonly<Record<string, unknown>>
}

/** Faults of a delivery; {@link signatureFaultNames} lists them. */
export type NotificationFault = (typeof signatureFaultNames)[number]

/** Writes the body of a notification, its resource encrypted with the APIv3 key. Returns it with its `id`. */
export function writeNotification(
  { event_type, summary, original_type, resource }: Announcement,
  { apiV3Key }: Pick<MockCredentials, 'apiV3Key'>,
  now: number,
): { readonly id: string; readonly body: Uint8Array } {
  const id = randomUUID()
  const encrypted = encryptResource(
    Buffer.from(JSON.stringify(resource)),
    Buffer.from(apiV3Key),
    createNonce().slice(0, 12),
  )
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

/** Makes the signed request of one attempt. */
export async function sealNotification(
  url: string,
  body: Uint8Array,
  credentials: MockCredentials,
  now: number,
  fault?: NotificationFault,
): Promise<Request> {
  const sealed = await sealHeaders(body, credentials.publicKey.serial, credentials, now, fault)
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Mozilla/4.0',
      Accept: '*/*',
      ...(fault === 'unsigned' ? {} : sealed),
    },
    body: (fault === 'tampered' ? tamper(body) : body) as Uint8Array<ArrayBuffer>,
    redirect: 'manual',
  })
}
