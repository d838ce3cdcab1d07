/** Sensitive fields of a call: encrypted before it is checked and written, decrypted once its answer is verified. */
import type { KeyObject } from 'node:crypto'
import { WechatPayError, type Problem } from '../errors.js'
import { findRequestProblems, hasSensitive, mapSensitive, refuseOption, type Operation } from '../contract/contract.js'
import type { Identity } from '../keys/keys.js'
import { decryptSensitive, encryptSensitive, findSensitiveProblem } from '../protocol/protocol.js'
import type { Sent } from './answer.js'
import { refuseCall } from './refusal.js'
import { exchangeError, timeoutError, withinTime } from '../wire/wire.js'

/** A platform key with the id that requests name in `Wechatpay-Serial`. */
export interface NamedKey {
  readonly serial: string
  readonly key: KeyObject
}

/** What bounds the wait for a key. */
export interface KeyBounds {
  /** In milliseconds. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

/** The key for encryption: the one that requests name, so that the two always fit. Throws `ERR_PLATFORM_KEYS` where there is none. */
export async function encryptionKey(
  { platformKeys }: Pick<Identity, 'platformKeys'>,
  { timeout, signal }: KeyBounds,
): Promise<NamedKey> {
  const exchange = { step: 'keys' } as const
  const find = async () => {
    const serial = await platformKeys.preferred()
    const key = await platformKeys.find(serial)
    if (key) return { serial, key }
    throw new WechatPayError(
      'ERR_PLATFORM_KEYS',
      'platformKeys.find has no key of the id that platformKeys.preferred names, so nothing can be encrypted. Nothing was sent.',
    )
  }
  const named = () =>
    find().catch((error: unknown) => {
      throw exchangeError(error, { exchange })
    })
  return withinTime(timeout, () => timeoutError(timeout, { exchange }), signal, named)
}

/** Encrypts a text for WeChat Pay. */
export async function encryptText(
  identity: Pick<Identity, 'platformKeys'>,
  text: unknown,
  bounds: KeyBounds,
): Promise<string> {
  // Checked by its own rules at run time.
  return encryptSensitive(text as string, (await encryptionKey(identity, bounds)).key)
}

/** Decrypts a text of WeChat Pay's. Throws `ERR_DECRYPT`, and `ERR_OPTIONS` where only a function knows the private key. */
export function decryptText({ privateKey }: Pick<Identity, 'privateKey'>, ciphertext: unknown): string {
  if (privateKey) return decryptSensitive(ciphertext as string, privateKey)
  const wanted = 'the private key itself, to decrypt with; or decrypt where the signer signs'
  throw refuseOption('privateKey', 'a signer function', wanted)
}

/** JSON as it will be sent; a body that cannot be written is left to be refused as it is. */
function copyJson(body: unknown): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(JSON.stringify(body))
  } catch {
    return body
  }
}

/** Whether the contract marks a field of a request. */
export function hasSensitiveFields({ body, query }: Operation): boolean {
  return hasSensitive(body) || hasSensitive(query)
}

/** Encrypts the sensitive fields of a call, every one with one key. */
export async function encryptCall(
  operation: Operation,
  { body, params: given }: Sent,
  identity: Pick<Identity, 'platformKeys'>,
  bounds: KeyBounds,
): Promise<{ readonly serial: string; readonly sent: Sent }> {
  const { body: ofBody, query: ofQuery } = operation
  // Copied before anything is waited for.
  const plainBody = copyJson(body)
  const params = given && { path: { ...given.path }, query: { ...given.query } }
  const { serial, key } = await encryptionKey(identity, bounds)
  const problems: Problem[] = []
  const encrypt = (field: unknown, pointer: string) => {
    const problem = findSensitiveProblem(field, key)
    if (!problem && field !== '') return encryptSensitive(field as string, key)
    problems.push({ pointer, ...(problem ?? { rule: 'must not be empty', given: 'an empty string' }) })
    return field
  }
  const sentBody = mapSensitive(ofBody, plainBody, encrypt, '/body')
  const sentQuery = mapSensitive(ofQuery, params?.query, encrypt, '/query') as Record<string, unknown> | undefined
  if (problems.length > 0) {
    const further = findRequestProblems(operation, { body: plainBody, ...params })
    const all = [...problems, ...further.filter(({ pointer }) => !problems.some((one) => one.pointer === pointer))]
    throw refuseCall(operation.key, all)
  }
  return {
    serial,
    sent: {
      ...(body === undefined ? {} : { body: sentBody }),
      ...(params && { params: { ...params, ...(sentQuery && { query: sentQuery }) } }),
    },
  }
}

/**
 * Decrypts the sensitive fields of an answer. What cannot be decrypted stays as it came, and is told: the call has been carried out, whatever one
 * of its fields says.
 */
export function decryptData(
  { responses }: Operation,
  status: number,
  data: unknown,
  { privateKey }: Pick<Identity, 'privateKey'>,
): { readonly data: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const decrypt = (field: unknown, pointer: string) => {
    if (!privateKey) return field
    try {
      return decryptSensitive(field as string, privateKey)
    } catch {
      problems.push({
        pointer,
        rule: 'must be encrypted with the key of the merchant API certificate that signed the request',
        given: 'something that this private key does not decrypt',
      })
      return field
    }
  }
  const check = responses[String(status)] ?? undefined
  return { data: mapSensitive(check, data, decrypt), problems }
}
