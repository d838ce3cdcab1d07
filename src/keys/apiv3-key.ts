/** Knows what an APIv3 key is: 32 bytes as they stand, not decoded from base64 or hex. */
import { describeOption } from '../contract/contract.js'
import { refuse, type Wanted } from './refusal.js'

const wanted: Wanted = {
  name: 'apiV3Key',
  wanted: 'exactly 32 bytes, as set in the merchant console',
  todo: 'Copy it anew.',
}

/** Reads the APIv3 key. Throws `ERR_OPTIONS` for any other length than 32 bytes. */
export function readApiV3Key(input: unknown): Uint8Array {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) throw refuse(wanted, describeOption(input))
  const bytes = Buffer.from(input as string)
  if (bytes.length === 32) return bytes
  const isPadded = bytes.toString('latin1').trim().length === 32
  throw isPadded
    ? refuse(
        { ...wanted, todo: 'Trim it when you read it from a file.' },
        `${bytes.length} bytes, 32 without the white space around it`,
      )
    : refuse(wanted, `${bytes.length} bytes`)
}
