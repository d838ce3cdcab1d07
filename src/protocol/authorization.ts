/** The `Authorization` header of a signed request: formatting and parsing. */
import { SCHEME } from './published.js'

/** The five items of a request's `Authorization` header. */
export interface Authorization {
  /** The caller's merchant number. */
  readonly mchid: string
  /** Serial number of the merchant API certificate. */
  readonly serial_no: string
  /** Unix time in seconds. */
  readonly timestamp: string
  readonly nonce_str: string
  /** Standard base64. */
  readonly signature: string
}

const authorizationItems = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'] as const

/** Writes an `Authorization` header. */
export function formatAuthorization(items: Authorization): string {
  const { mchid, nonce_str, signature, timestamp, serial_no } = items
  return `${SCHEME} mchid="${mchid}",nonce_str="${nonce_str}",signature="${signature}",timestamp="${timestamp}",serial_no="${serial_no}"`
}

/** Reads an `Authorization` header, its items in any order; `undefined` when it is not of the published form. */
export function parseAuthorization(header: string): Authorization | undefined {
  if (!header.startsWith(`${SCHEME} `)) return undefined
  const found = new Map<string, string>()
  for (const item of header.slice(SCHEME.length + 1).split(',')) {
    const match = /^\s*(\w+)="([^"]*)"\s*$/.exec(item)
    if (!match || found.has(match[1]!)) return undefined
    found.set(match[1]!, match[2]!)
  }
  if (found.size !== authorizationItems.length || !authorizationItems.every((name) => found.has(name))) return undefined
  return Object.fromEntries(found) as unknown as Authorization
}
