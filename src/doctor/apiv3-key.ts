/** Knows whether the APIv3 key can be one and, where it can be tried, whether it is the merchant's. */
import { createDownload } from '../certificates/certificates.js'
import { merchantOptions, type MerchantEnvironment } from '../environment/environment.js'
import { WechatPayError } from '../errors.js'
import { readApiV3Key } from '../keys/keys.js'
import { attempt, describeAbsence, findingsOf, setOrCorrect, type Finding } from './finding.js'

/** How the doctor reaches the network. */
export interface Network {
  readonly now: () => number
  readonly fetch: (request: Request) => Promise<Response>
}

function findings({ apiV3Key, unreadable }: MerchantEnvironment) {
  const set = setOrCorrect(apiV3Key !== undefined || unreadable.WECHATPAY_APIV3_KEY !== undefined)
  const place = {
    en: 'Merchant console (pay.weixin.qq.com) → Account → API security → APIv3 key; it is shown only when it is set',
    zh: '商户平台（pay.weixin.qq.com）→ 账户中心 → API安全 → APIv3密钥；仅在设置时可见',
  }
  return findingsOf(
    'apiV3Key',
    {
      en: 'the 32 bytes that were set in the merchant console, or the path of a file that holds them',
      zh: '在商户平台设置的 32 个字节，或保存它的文件路径',
    },
    { en: `${set.en} WECHATPAY_APIV3_KEY: ${place.en}`, zh: `${set.zh} WECHATPAY_APIV3_KEY：${place.zh}` },
  )
}

/** Examines the form of the key, which is all that can be known of it without WeChat Pay. */
export function examineApiV3Key(environment: MerchantEnvironment): Finding {
  const { skipped, error } = findings(environment)
  const { apiV3Key, download, unreadable } = environment
  if (apiV3Key === undefined) {
    const reason = unreadable.WECHATPAY_APIV3_KEY
    if (download || reason !== undefined) return error(...describeAbsence(reason))
    return skipped('not given; notifications cannot be decrypted without it', '未提供；没有它无法解密通知')
  }
  const read = attempt(() => readApiV3Key(apiV3Key))
  if ('given' in read) return error(...read.given)
  return skipped('has the right length; its content is not checked', '长度正确；内容未核对')
}

/** True where a download failed because the key did not open what WeChat Pay had encrypted with the merchant's. */
export function isWrongKey(reason: unknown): boolean {
  const { code, cause } = reason as Partial<WechatPayError>
  return code === 'ERR_PLATFORM_KEYS' && (cause as Partial<WechatPayError> | undefined)?.code === 'ERR_DECRYPT'
}

/** What a wrong key is called. */
export function blameApiV3Key(environment: MerchantEnvironment): Finding {
  return findings(environment).error(
    "is not this merchant's: the platform certificates cannot be decrypted with it",
    '不是该商户的密钥：用它解不开平台证书',
  )
}

/** Tries the key on the platform certificates of a merchant that uses them; nothing is told where it cannot be tried. */
export async function tryApiV3Key(environment: MerchantEnvironment, network: Network): Promise<Finding | undefined> {
  const { apiV3Key, download, platformCertificates } = environment
  if (apiV3Key === undefined || !(download || platformCertificates.length > 0)) return undefined
  const { ok, skipped } = findings(environment)
  try {
    const list = await createDownload({ ...merchantOptions(environment, network), apiV3Key, ...network })()
    const count = list.length
    return ok(
      `decrypts the platform certificates (${count} downloaded)`,
      `正确：已用它解密下载的平台证书（${count} 张）`,
    )
  } catch (reason) {
    if (!(reason instanceof WechatPayError)) throw reason
    if (isWrongKey(reason)) return blameApiV3Key(environment)
    return skipped(
      `has the right length; its content is not checked, for want of platform certificates (${reason.status ?? reason.code})`,
      `长度正确；内容未核对：没有取得平台证书（${reason.status ?? reason.code}）`,
    )
  }
}
