/** Signatures of answers and notifications, valid ones and each kind of invalid one. */
import { signedMessage, signMessage, createNonce, CLOCK_TOLERANCE, PROBE_PREFIX, SCHEME } from '../protocol/protocol.js'
import type { MockCredentials, SigningKey } from './credentials.js'
import type { Fault } from './faults.js'
import type { Answer, Reply } from './message.js'

/** Seconds. While a message is under way, one from the future comes nearer. */
const skews: Readonly<Partial<Record<Fault, number>>> = { stale: -(CLOCK_TOLERANCE + 1), future: CLOCK_TOLERANCE + 10 }

/** Changes one value of a JSON body and leaves it valid JSON, as a forger would. */
export function tamper(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString()
  const changed = text.replace(/:"(?:[^"\\]|\\.)*"/, ':"tampered"')
  return Buffer.from(changed === text ? `${text} ` : changed)
}

/** Signs a body as WeChat Pay does and returns the headers. `now`: milliseconds since 1970. */
export async function signHeaders(
  body: Uint8Array,
  right: SigningKey,
  now: number,
  fault?: Fault,
  { stranger }: Partial<Pick<MockCredentials, 'stranger'>> = {},
): Promise<Record<string, string>> {
  const key = fault === 'unknown-serial' ? stranger! : right
  const signer = fault === 'forged' ? stranger! : key
  const timestamp = String(Math.floor(now / 1000) + ((fault && skews[fault]) ?? 0))
  const nonce = createNonce()
  const bytes = await signMessage(signedMessage([timestamp, nonce], body), signer.privateKey)
  const signature = Buffer.from(bytes).toString('base64')
  return {
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': fault === 'probe' ? PROBE_PREFIX + signature.slice(PROBE_PREFIX.length) : signature,
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature-Type': SCHEME,
  }
}

/** Writes the answer that is sent. `now`: milliseconds since 1970. */
export async function signReply(
  reply: Reply,
  key: SigningKey,
  credentials: MockCredentials,
  now: number,
  fault?: Fault,
): Promise<Answer> {
  const { bytes, type = 'application/json; charset=utf-8' } = reply
  const body = bytes ?? (reply.body === undefined ? new Uint8Array(0) : Buffer.from(JSON.stringify(reply.body)))
  const isSigned = reply.signed !== false && fault !== 'unsigned'
  const headers = {
    Date: new Date(now).toUTCString(),
    ...(body.length > 0 && { 'Content-Type': type }),
    'Request-ID': `${createNonce()}-${reply.internalCode ?? 0}`,
    ...(isSigned && (await signHeaders(body, key, now, fault, credentials))),
  }
  return { status: reply.status, headers, body: fault === 'tampered' ? tamper(body) : body }
}
