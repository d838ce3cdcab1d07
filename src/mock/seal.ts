/** Knows how WeChat Pay's answers are signed, and how each kind of false signature looks. */
import { signedMessage, signMessage, createNonce, CLOCK_TOLERANCE, PROBE_PREFIX, SCHEME } from '../protocol/protocol.js'
import type { MockCredentials, SigningKey } from './credentials.js'
import type { Reply, SealedAnswer } from './exchange.js'
import type { Fault } from './faults.js'

function chooseKey(serial: string | null, { publicKey, platform }: MockCredentials, now: number): SigningKey {
  // A public key's id asks for that key; anything else gets a certificate, as before the switch to public keys.
  return serial === publicKey.serial ? publicKey : platform.signing(now)
}

/** Seconds. While a message is under way, one from the future comes nearer. */
const skews: Readonly<Partial<Record<Fault, number>>> = { stale: -(CLOCK_TOLERANCE + 1), future: CLOCK_TOLERANCE + 10 }

/** Changes one value of a JSON body, as somebody would who wants to be believed. */
export function tamper(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString()
  const changed = text.replace(/:"(?:[^"\\]|\\.)*"/, ':"tampered"')
  return Buffer.from(changed === text ? `${text} ` : changed)
}

/** Signs a message's body as WeChat Pay does and returns its headers; shared by answers and notifications. */
export async function sealHeaders(
  body: Uint8Array,
  serial: string | null,
  credentials: MockCredentials,
  now: number,
  fault?: Fault,
): Promise<Record<string, string>> {
  const key = fault === 'unknown-serial' ? credentials.stranger : chooseKey(serial, credentials, now)
  const signer = fault === 'forged' ? credentials.stranger : key
  const timestamp = String(Math.floor(now / 1000) + ((fault && skews[fault]) ?? 0))
  const nonce = createNonce()
  const signature = Buffer.from(await signMessage(signedMessage([timestamp, nonce], body), signer.privateKey)).toString(
    'base64',
  )
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': fault === 'probe' ? PROBE_PREFIX + signature.slice(PROBE_PREFIX.length) : signature,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature-Type': SCHEME,
  }
}

/** Turns what WeChat Pay says into the answer that is sent, signed with the key that the request's `Wechatpay-Serial` asks for. */
export async function sealReply(
  reply: Reply,
  serial: string | null,
  credentials: MockCredentials,
  now: number,
  fault?: Fault,
): Promise<SealedAnswer> {
  const body = reply.body === undefined ? new Uint8Array(0) : Buffer.from(JSON.stringify(reply.body))
  const headers = new Headers({
    'Request-ID': `${createNonce()}-${reply.internalCode ?? 0}`,
    Date: new Date(now).toUTCString(),
  })
  if (body.length > 0) headers.set('Content-Type', 'application/json; charset=utf-8')
  if (reply.signed !== false && fault !== 'unsigned') {
    const sealed = await sealHeaders(body, serial, credentials, now, fault)
    for (const [name, value] of Object.entries(sealed)) headers.set(name, value)
  }
  return { status: reply.status, headers, body: fault === 'tampered' ? tamper(body) : body }
}
