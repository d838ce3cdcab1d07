/** The APIv3 key: 32 bytes as they stand, not decoded from base64 or hex. */
import { refuseMissing } from './material.js'
import { refuse, type Wanted } from './refusal.js'

const wanted: Wanted = {
  name: 'apiV3Key',
  wanted: 'exactly 32 bytes, as set in the merchant console',
  todo: 'Copy it anew.',
}

/** Reads the APIv3 key. Throws `ERR_OPTIONS` for any other length than 32 bytes. */
export function readApiV3Key(input: unknown): Uint8Array {
  if (input === undefined) {
    throw refuse({ ...wanted, todo: 'fromEnv() reads it from WECHATPAY_APIV3_KEY.' }, { kind: 'missing' })
  }
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) throw refuseMissing(input, wanted)
  const bytes = Buffer.from(input as string)
  const { length } = bytes
  if (length === 32) return bytes
  const text = bytes.toString('latin1')
  if (/^(["']).{32}\1$/.test(text.trim())) throw refuse(wanted, { kind: 'quoted' })
  throw refuse(wanted, { kind: text.trim().length === 32 ? 'apiV3KeyPadded' : 'apiV3Key', length })
}
