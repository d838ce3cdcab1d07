/** The download of platform certificates, and the verification of the very answer that carries them. */
import type { X509Certificate } from 'node:crypto'
import { createClientOver, type WechatPayClient, type WechatPayClientOptions } from '../client/client.js'
import { checkTogether } from '../contract/contract.js'
import { WechatPayError, cleanText, type ApiError, type WechatPayErrorFacts } from '../errors.js'
import { normalizeSerial, readApiV3Key, readPlatformKey, type PlatformKeySource } from '../keys/keys.js'
import { decryptResource, type EncryptedResource } from '../protocol/protocol.js'

/** Options of a client that downloads platform certificates: those of `createWechatPayClient`, but for the keys it is to fetch. */
export interface DownloadOptions extends Omit<WechatPayClientOptions, 'platformKeys' | 'middleware' | 'contract'> {
  /** 32 characters, as set in the merchant console; the certificates are encrypted with it. */
  readonly apiV3Key: string | Uint8Array
}

/** A platform certificate that was downloaded, decrypted and verified. */
export interface DownloadedCertificate {
  readonly serial: string
  /** PEM. */
  readonly pem: string
  readonly certificate: X509Certificate
}

/** What one attempt brought, before its answer is verified. */
interface Attempt {
  certificates?: readonly DownloadedCertificate[] | undefined
  failure?: unknown
}

interface ListedCertificate {
  readonly serial_no: string
  readonly encrypt_certificate: EncryptedResource
}

function readCertificate(
  { serial_no, encrypt_certificate }: ListedCertificate,
  apiV3Key: Uint8Array,
): DownloadedCertificate {
  const pem = Buffer.from(decryptResource(encrypt_certificate, apiV3Key)).toString()
  // Refuses a certificate with another serial number than it is listed under.
  const { certificate } = readPlatformKey(serial_no, pem)
  if (certificate) return { serial: normalizeSerial(serial_no), pem, certificate }
  throw new WechatPayError('ERR_PLATFORM_KEYS', `What is listed under ${serial_no} is no certificate.`)
}

/** Takes every certificate out of an answer that is not verified yet; an answer that is no list has none. */
function readCertificates(bytes: Uint8Array, apiV3Key: Uint8Array): readonly DownloadedCertificate[] | undefined {
  let list: unknown
  try {
    list = (JSON.parse(Buffer.from(bytes).toString()) as { data?: unknown }).data
  } catch {
    // The client tells what the answer is instead.
  }
  const isListed = (one: unknown): one is ListedCertificate =>
    typeof (one as ListedCertificate | null)?.serial_no === 'string' &&
    typeof (one as ListedCertificate).encrypt_certificate?.ciphertext === 'string'
  return Array.isArray(list) ? list.filter(isListed).map((one) => readCertificate(one, apiV3Key)) : undefined
}

/** Why certificates could not be had, without the text on unknown outcomes: a download has none. */
function describeReason({ message, code, outcomeUnknown }: WechatPayError): string {
  return outcomeUnknown ? `${code}; see cause.` : message
}

function refuseDownload(
  reason: string,
  facts: Pick<WechatPayErrorFacts, 'cause' | 'status' | 'requestId'>,
): WechatPayError {
  return new WechatPayError(
    'ERR_PLATFORM_KEYS',
    `The platform certificates could not be downloaded, and without them no answer can be verified: ${reason}`,
    facts,
  )
}

function describeApiError({ status, code, message, explanation }: ApiError): string {
  const said = `${cleanText(code, 64)}: ${cleanText(message, 300)}`
  return `WeChat Pay answered ${status} ${said}${explanation ? `\n${explanation}` : ''}`
}

/**
 * Prepares downloads of platform certificates. Options are checked at once (`ERR_OPTIONS`); a download rejects with `ERR_PLATFORM_KEYS`.
 *
 * The first answer cannot be verified with a key that is known already: it is decrypted first, which the APIv3 key authenticates, then
 * verified with the certificate in it that its `Wechatpay-Serial` names. Not for two downloads at once.
 */
export function createDownload(options: DownloadOptions): () => Promise<readonly DownloadedCertificate[]> {
  /** What the newest attempt brought; an older one that is late must not write into it. */
  let newest: Attempt = {}
  const own: PlatformKeySource = {
    preferred: () => '',
    find: (serial) => newest.certificates?.find((one) => one.serial === normalizeSerial(serial))?.certificate.publicKey,
  }
  const { apiV3Key, client } = checkTogether({
    apiV3Key: () => readApiV3Key(options.apiV3Key),
    client: (): WechatPayClient =>
      createClientOver({ ...options, platformKeys: own }, ({ send, ...sending }) => ({
        ...sending,
        send: async (request, exchange) => {
          const attempt: Attempt = {}
          newest = attempt
          // No key is named, so that a certificate signs: the answer to this call carries it.
          const { 'wechatpay-serial': _, ...headers } = request.headers
          const answer = await send({ ...request, headers }, exchange)
          try {
            attempt.certificates = readCertificates(answer.body, apiV3Key)
          } catch (error) {
            attempt.failure = error
          }
          return answer
        },
      })),
  })
  return async () => {
    let result
    try {
      result = await client.GET('/v3/certificates')
    } catch (error) {
      const cause = newest.failure ?? error
      throw refuseDownload(describeReason(cause as WechatPayError), { cause })
    }
    const { error } = result
    if (error) {
      const { status, requestId } = error
      throw refuseDownload(describeApiError(error), { status, requestId })
    }
    // There are some: the answer was verified with one of them.
    return newest.certificates!
  }
}
