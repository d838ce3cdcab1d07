/** The APIv3 key: whether it can be one and, where it can be tried, whether it is the merchant's. */
import { createDownload } from '../certificates/certificates.js'
import { merchantOptions, type MerchantEnvironment } from '../environment/environment.js'
import { WechatPayError } from '../errors.js'
import { readApiV3Key } from '../keys/keys.js'
import { attempt, findingsOf, type Finding } from './finding.js'

/** How the doctor reaches the network. */
export interface Network {
  readonly now: () => number
  /** Default: the client's own connections. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
}

function findings(environment: MerchantEnvironment) {
  const { apiV3Key, unreadable } = environment
  return findingsOf('apiV3Key', (apiV3Key ?? unreadable.WECHATPAY_APIV3_KEY) !== undefined)
}

/** Examines the form of the key, which is all that can be known of it without WeChat Pay. */
export function examineApiV3Key(environment: MerchantEnvironment): Finding {
  const { skipped, error, refused } = findings(environment)
  const { apiV3Key, download, unreadable } = environment
  const reason = unreadable.WECHATPAY_APIV3_KEY
  if ((apiV3Key ?? reason) === undefined)
    return download ? error({ kind: 'missing' }) : skipped({ kind: 'apiV3KeyNotGiven' })
  const read = attempt(() => readApiV3Key(apiV3Key), reason)
  if ('reason' in read) return refused(read.reason)
  return skipped({ kind: 'apiV3KeyNotTried', why: undefined })
}

/** True where a download failed because the key did not open what WeChat Pay had encrypted with the merchant's. */
export function isWrongKey(reason: unknown): boolean {
  const { code, cause } = reason as Partial<WechatPayError>
  return code === 'ERR_PLATFORM_KEYS' && (cause as Partial<WechatPayError> | undefined)?.code === 'ERR_DECRYPT'
}

/** What a wrong key is called. */
export function blameApiV3Key(environment: MerchantEnvironment): Finding {
  return findings(environment).error({ kind: 'apiV3KeyWrong' })
}

/** Tries the key on the platform certificates of a merchant that uses them; nothing is told where it cannot be tried. */
export async function tryApiV3Key(environment: MerchantEnvironment, network: Network): Promise<Finding | undefined> {
  const { apiV3Key, download, platformCertificates } = environment
  if (apiV3Key === undefined || !(download || platformCertificates.length > 0)) return undefined
  const { ok, skipped } = findings(environment)
  try {
    const list = await createDownload({ ...merchantOptions(environment, network), apiV3Key, ...network })()
    return ok({ kind: 'apiV3KeyRight', count: list.length })
  } catch (reason) {
    if (!(reason instanceof WechatPayError)) throw reason
    if (isWrongKey(reason)) return blameApiV3Key(environment)
    return skipped({ kind: 'apiV3KeyNotTried', why: String(reason.status ?? reason.code) })
  }
}
