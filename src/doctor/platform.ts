/** Knows whether what the merchant holds of WeChat Pay is what it claims to be, and which mode it makes. */
import type { KeyObject } from 'node:crypto'
import { prepareHosts } from '../client/client.js'
import type { MerchantEnvironment, Text } from '../environment/environment.js'
import { isMerchantOwn, readPlatformCertificate, readPlatformKey, type PlatformKey } from '../keys/keys.js'
import { examineApiV3Key } from './apiv3-key.js'
import { attempt, daysLeft, describeAbsence, findingsOf, setOrCorrect, SOON, type Finding } from './finding.js'

const CONSOLE = {
  en: 'Merchant console (pay.weixin.qq.com) → Account → API security',
  zh: '商户平台（pay.weixin.qq.com）→ 账户中心 → API安全',
}

const OWN: readonly [en: string, zh: string] = [
  "the merchant's own key or certificate (apiclient_cert.pem)",
  '填成了商户自己的密钥或证书（apiclient_cert.pem）',
]

type IsOwn = (key: PlatformKey) => boolean

function examinePublicKey(environment: MerchantEnvironment, isOwn: IsOwn): Finding | undefined {
  const { publicKeyId, publicKey, unreadable } = environment
  if (publicKeyId === undefined && publicKey === undefined && unreadable.WECHATPAY_PUBLIC_KEY === undefined) {
    return undefined
  }
  const set = setOrCorrect(publicKey !== undefined && publicKeyId !== undefined)
  const { ok, warning, error } = findingsOf(
    'publicKey',
    {
      en: 'the WeChat Pay public key (pub_key.pem) together with its id, PUB_KEY_ID_ and 34 digits',
      zh: '微信支付公钥（pub_key.pem）及其 ID：PUB_KEY_ID_ 加 34 位数字',
    },
    {
      en: `${set.en} WECHATPAY_PUBLIC_KEY_ID and WECHATPAY_PUBLIC_KEY: ${CONSOLE.en} → WeChat Pay public key`,
      zh: `${set.zh} WECHATPAY_PUBLIC_KEY_ID 与 WECHATPAY_PUBLIC_KEY：${CONSOLE.zh} → 微信支付公钥`,
    },
  )
  if (publicKeyId === undefined) return error('its id is missing', '缺少公钥 ID')
  if (publicKey === undefined) return error(...describeAbsence(unreadable.WECHATPAY_PUBLIC_KEY))
  if (!publicKeyId.startsWith('PUB_KEY_ID_')) return error('an id of another form', '公钥 ID 的格式不对')
  const read = attempt(() => readPlatformKey(publicKeyId, publicKey))
  if ('given' in read) return error(...read.given)
  if (isOwn(read.value)) return error(...OWN)
  return /^PUB_KEY_ID_[0-9]{34}$/.test(publicKeyId)
    ? ok(publicKeyId, publicKeyId)
    : warning('a public key, but its id has not 34 digits', '公钥可用，但 ID 不是 34 位数字')
}

function examineCertificates(environment: MerchantEnvironment, isOwn: IsOwn, now: number): readonly Finding[] {
  const { ok, warning, error } = findingsOf(
    'platformCertificate',
    { en: 'a valid WeChat Pay platform certificate', zh: '有效的微信支付平台证书' },
    {
      en: `Correct WECHATPAY_PLATFORM_CERTIFICATES: download it with npx wechatpay-fetch certificates, or see ${CONSOLE.en}`,
      zh: `改正 WECHATPAY_PLATFORM_CERTIFICATES：用 npx wechatpay-fetch certificates 下载，或到${CONSOLE.zh}`,
    },
  )
  const reason = environment.unreadable.WECHATPAY_PLATFORM_CERTIFICATES
  const unreadable = reason === undefined ? [] : [error(...describeAbsence(reason))]
  const examined = environment.platformCertificates.map((input) => {
    const read = attempt(() => readPlatformCertificate(input))
    if ('given' in read) return error(...read.given)
    const certificate = read.value
    const { serialNumber, publicKey } = certificate
    if (isOwn({ serial: serialNumber, key: publicKey, certificate })) return error(...OWN)
    const until = new Date(certificate.validTo).toISOString().slice(0, 10)
    const days = daysLeft(certificate, now)
    // Not an error: a signature that is right stays right. WeChat Pay just signs with another one by now.
    if (days < 0) return warning(`${serialNumber} expired on ${until}`, `${serialNumber} 已于 ${until} 过期`)
    return days < SOON
      ? warning(
          `${serialNumber} expires on ${until}, in ${days} days`,
          `${serialNumber} 将于 ${until} 过期，还有 ${days} 天`,
        )
      : ok(`${serialNumber}, valid until ${until}`, `${serialNumber}，有效期至 ${until}`)
  })
  return [...unreadable, ...examined]
}

/** Names the mode by what was found of the keys that make it: one that did not pass makes none. */
export function examineMode({ download }: MerchantEnvironment, findings: readonly Finding[]): Finding {
  const { ok, skipped, error } = findingsOf(
    'mode',
    { en: 'at least one key of WeChat Pay', zh: '至少有一个微信支付的密钥' },
    {
      en: `WECHATPAY_PUBLIC_KEY_ID and WECHATPAY_PUBLIC_KEY for newer merchants: ${CONSOLE.en} → WeChat Pay public key`,
      zh: `新商户使用 WECHATPAY_PUBLIC_KEY_ID 与 WECHATPAY_PUBLIC_KEY：${CONSOLE.zh} → 微信支付公钥`,
    },
  )
  const checks = ['publicKey', 'platformCertificate', ...(download ? ['apiV3Key'] : [])]
  const given = findings.filter(({ check }) => checks.includes(check))
  if (given.length === 0) return error('no key to verify answers with', '没有可用来验签的密钥')
  if (given.some(({ level }) => level === 'error'))
    return skipped('to be told once the errors above are mended', '解决以上错误后才能确定')
  const used: Text = download
    ? { en: 'platform certificates, downloaded', zh: '平台证书（自动下载）' }
    : { en: 'platform certificates', zh: '平台证书' }
  const hasPublicKey = given.some(({ check }) => check === 'publicKey')
  if (!hasPublicKey) return ok(used.en, used.zh)
  return given.length > 1
    ? ok(
        `WeChat Pay public key and ${used.en}, chosen by Wechatpay-Serial (switch-over)`,
        `微信支付公钥与${used.zh}并用，按 Wechatpay-Serial 选择（切换期）`,
      )
    : ok('WeChat Pay public key', '微信支付公钥')
}

function examineBaseUrl({ baseUrl }: MerchantEnvironment): Finding | undefined {
  if (baseUrl === undefined) return undefined
  const { ok, warning, error } = findingsOf(
    'baseUrl',
    { en: 'an origin of WeChat Pay, or nothing', zh: '微信支付的接口地址，或不设置' },
    { en: 'For real calls, remove WECHATPAY_BASE_URL', zh: '正式调用时请去掉 WECHATPAY_BASE_URL' },
  )
  try {
    prepareHosts({ baseUrl })
  } catch {
    return error(
      'no https origin without a path, e.g. https://api.mch.weixin.qq.com (http only for this machine)',
      '应为不带路径的 https 地址（例如 https://api.mch.weixin.qq.com；http 只能用于本机）',
    )
  }
  const { origin, hostname } = new URL(baseUrl)
  return /(^|\.)(mch\.weixin\.qq\.com|wechatpay\.cn)$/.test(hostname)
    ? ok(origin, origin)
    : warning(`calls go to ${origin}, which is not WeChat Pay`, `请求会发往 ${origin}，不是微信支付`)
}

/** Examines what the merchant holds of WeChat Pay. `publicKey` is the merchant's own. */
export function examinePlatform(
  environment: MerchantEnvironment,
  publicKey: KeyObject | undefined,
  now: number,
): readonly Finding[] {
  const { mchid = '' } = environment
  // The serial number may be the thing that is wrong: where the key is known, the key decides.
  const serialNo = publicKey ? '' : (environment.serialNo ?? '')
  const isOwn: IsOwn = (key) => isMerchantOwn(key, { mchid, serialNo, publicKey })
  const ofPublicKey = examinePublicKey(environment, isOwn)
  const ofBaseUrl = examineBaseUrl(environment)
  return [
    ...(ofBaseUrl ? [ofBaseUrl] : []),
    ...(ofPublicKey ? [ofPublicKey] : []),
    ...examineCertificates(environment, isOwn, now),
    examineApiV3Key(environment),
  ]
}
