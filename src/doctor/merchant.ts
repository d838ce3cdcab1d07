/** Knows whether the merchant's own number, private key, certificate and serial number are what they claim to be and belong together. */
import type { KeyObject, X509Certificate } from 'node:crypto'
import type { MerchantEnvironment } from '../environment/environment.js'
import {
  isSameKey,
  normalizeSerial,
  publicKeyOf,
  readMerchantCertificate,
  readPlatformCertificate,
  readPrivateKey,
} from '../keys/keys.js'
import { attempt, daysLeft, describeAbsence, findingsOf, setOrCorrect, SOON, type Finding } from './finding.js'

/** The merchant's side, as far as it could be read. */
export interface MerchantSide {
  readonly findings: readonly Finding[]
  readonly publicKey: KeyObject | undefined
}

const CONSOLE = {
  en: 'Merchant console (pay.weixin.qq.com) → Account → API security → merchant API certificate',
  zh: '商户平台（pay.weixin.qq.com）→ 账户中心 → API安全 → 商户API证书',
}

function examineMchid({ mchid }: MerchantEnvironment): Finding {
  const set = setOrCorrect(mchid !== undefined)
  const { ok, warning, error } = findingsOf(
    'mchid',
    { en: "the platform's own merchant number, digits only", zh: '平台自己的商户号，全部是数字' },
    {
      en: `${set.en} WECHATPAY_MCHID: Merchant console → Account → merchant information; not a sub-merchant number`,
      zh: `${set.zh} WECHATPAY_MCHID：商户平台 → 账户中心 → 商户信息；不是二级商户号`,
    },
  )
  if (mchid === undefined) return error(...describeAbsence(undefined))
  if (/^[0-9]{1,10}$/.test(mchid)) return ok(mchid, mchid)
  // Not repeated: it may be something else that was put in the wrong place.
  const given = [`${mchid.length} characters that do not look like one`, `${mchid.length} 个字符，不像商户号`] as const
  return /^[0-9A-Za-z]{1,32}$/.test(mchid) ? warning(...given) : error(...given)
}

function examinePrivateKey(environment: MerchantEnvironment): { finding: Finding; key?: KeyObject } {
  const reason = environment.unreadable.WECHATPAY_PRIVATE_KEY
  const set = setOrCorrect(environment.privateKey !== undefined || reason !== undefined)
  const { ok, error } = findingsOf(
    'privateKey',
    {
      en: 'apiclient_key.pem: an unencrypted RSA private key of at least 2048 bits',
      zh: 'apiclient_key.pem：未加密、至少 2048 位的 RSA 私钥',
    },
    {
      en: `${set.en} WECHATPAY_PRIVATE_KEY. It lies beside apiclient_cert.pem where the certificate was made. Lost: ${CONSOLE.en}, make a new one`,
      zh: `${set.zh} WECHATPAY_PRIVATE_KEY：它与 apiclient_cert.pem 同时生成；丢失时到${CONSOLE.zh}重新申请`,
    },
  )
  if (environment.privateKey === undefined) return { finding: error(...describeAbsence(reason)) }
  const read = attempt(() => readPrivateKey(environment.privateKey))
  if ('given' in read) return { finding: error(...read.given) }
  const bits = read.value.asymmetricKeyDetails!.modulusLength!
  return { finding: ok(`RSA, ${bits} bits`, `RSA，${bits} 位`), key: read.value }
}

function examineCertificate(
  environment: MerchantEnvironment,
  now: number,
): { finding: Finding; certificate?: X509Certificate } {
  const reason = environment.unreadable.WECHATPAY_CERTIFICATE
  const set = setOrCorrect(environment.certificate !== undefined || reason !== undefined)
  const { ok, skipped, warning, error } = findingsOf(
    'certificate',
    { en: "apiclient_cert.pem: this merchant's valid certificate", zh: 'apiclient_cert.pem：本商户有效的 API 证书' },
    { en: `${set.en} WECHATPAY_CERTIFICATE: ${CONSOLE.en}`, zh: `${set.zh} WECHATPAY_CERTIFICATE：${CONSOLE.zh}` },
  )
  if (environment.certificate === undefined) {
    if (reason !== undefined) return { finding: error(...describeAbsence(reason)) }
    return {
      finding: skipped(
        'not given; WECHATPAY_CERTIFICATE lets private key and serial number be checked against it',
        '未提供；设置 WECHATPAY_CERTIFICATE 后可核对私钥与序列号',
      ),
    }
  }
  const read = attempt(() => readMerchantCertificate(environment.certificate))
  if ('given' in read) return { finding: error(...read.given) }
  const certificate = read.value
  const days = daysLeft(certificate, now)
  const until = new Date(certificate.validTo).toISOString().slice(0, 10)
  const commonName = /^CN=(.*)$/m.exec(certificate.subject)?.[1]
  if (days < 0) return { finding: error(`expired on ${until}`, `已于 ${until} 过期`), certificate }
  if (Date.parse(certificate.validFrom) > now) {
    return { finding: error('not valid yet, by this clock', '按本机时钟尚未生效'), certificate }
  }
  if (environment.mchid !== undefined && commonName !== environment.mchid) {
    return {
      finding: warning(
        'issued to another name than the merchant number: perhaps a platform certificate, or another merchant’s',
        '证书主体不是该商户号：可能是平台证书，或别的商户的证书',
      ),
      certificate,
    }
  }
  if (days < SOON) {
    return {
      finding: warning(`expires on ${until}, in ${days} days`, `将于 ${until} 过期，还有 ${days} 天`),
      certificate,
    }
  }
  return { finding: ok(`valid until ${until}`, `有效期至 ${until}`), certificate }
}

function examinePair(key: KeyObject | undefined, certificate: X509Certificate | undefined): Finding {
  const { ok, skipped, error } = findingsOf(
    'privateKeyBelongsToCertificate',
    { en: 'a private key and a certificate that were made together', zh: '同一次申请得到的私钥与证书' },
    {
      en: `Take both files from the same folder, or make a new pair: ${CONSOLE.en}`,
      zh: `使用同一目录下的两个文件，或重新申请一对：${CONSOLE.zh}`,
    },
  )
  if (!key || !certificate) return skipped('needs both', '私钥与证书都可用时才能核对')
  return isSameKey(publicKeyOf(key), certificate.publicKey)
    ? ok('yes', '是')
    : error('the private key belongs to another certificate', '私钥属于另一张证书')
}

function examineSerial(
  environment: MerchantEnvironment,
  certificate: X509Certificate | undefined,
  ownKey: KeyObject | undefined,
): Finding {
  const { serialNo } = environment
  const right = certificate?.serialNumber
  const set = setOrCorrect(serialNo !== undefined)
  const { ok, skipped, error } = findingsOf(
    'serialNo',
    right
      ? { en: `the certificate's own: ${right}`, zh: `证书自身的序列号：${right}` }
      : {
          en: 'the serial number of the merchant API certificate: 40 hex digits',
          zh: '商户 API 证书的序列号：40 位十六进制',
        },
    {
      en: `${set.en} WECHATPAY_SERIAL_NO: ${CONSOLE.en}; or: openssl x509 -in apiclient_cert.pem -noout -serial`,
      zh: `${set.zh} WECHATPAY_SERIAL_NO：${CONSOLE.zh}；或执行 openssl x509 -in apiclient_cert.pem -noout -serial`,
    },
  )
  if (serialNo === undefined) {
    return right
      ? ok(`${right}, taken from the certificate`, `${right}，取自证书`)
      : error(...describeAbsence(undefined))
  }
  if (serialNo.startsWith('PUB_KEY_ID_')) {
    return error(
      'the id of the WeChat Pay public key, which is not the merchant’s',
      '填成了微信支付公钥 ID，应为商户证书的序列号',
    )
  }
  const isPlatform = environment.platformCertificates.some((input) => {
    const read = attempt(() => readPlatformCertificate(input))
    if ('given' in read || normalizeSerial(read.value.serialNumber) !== normalizeSerial(serialNo)) return false
    // The merchant's own certificate in the wrong place makes its serial number no platform's.
    return !ownKey || !isSameKey(ownKey, read.value.publicKey)
  })
  if (isPlatform && (!right || normalizeSerial(right) !== normalizeSerial(serialNo))) {
    return error('the serial number of a platform certificate', '填成了微信支付平台证书的序列号')
  }
  if (right && /^[0-9]+$/.test(serialNo) && BigInt(serialNo) === BigInt(`0x${right}`)) {
    return error("the certificate's own, but in decimal", '数值正确，但写成了十进制')
  }
  if (/^serial=|:/i.test(serialNo)) {
    return error('with colons, or "serial=" before it; wanted without', '带有冒号，或前面带有 "serial="；都要去掉')
  }
  if (!/^[0-9A-Fa-f]{1,40}$/.test(serialNo)) {
    return error(`${serialNo.length} characters that are no hex number`, `${serialNo.length} 个字符，不是十六进制数`)
  }
  if (!right) {
    const note =
      serialNo.length === 40
        ? ['', '']
        : [`, ${serialNo.length} digits instead of 40`, `，${serialNo.length} 位而非 40 位`]
    return skipped(`has the right form${note[0]}; not compared with a certificate`, `格式正确${note[1]}；未与证书核对`)
  }
  return normalizeSerial(serialNo) === normalizeSerial(right)
    ? ok(right, right)
    : error('the serial number of another certificate', '填成了另一张证书的序列号')
}

/** Examines what the merchant itself holds. `now`: milliseconds since 1970. */
export function examineMerchant(environment: MerchantEnvironment, now: number): MerchantSide {
  const { finding: ofKey, key } = examinePrivateKey(environment)
  const { finding: ofCertificate, certificate } = examineCertificate(environment, now)
  const publicKey = key ? publicKeyOf(key) : certificate?.publicKey
  return {
    findings: [
      examineMchid(environment),
      ofKey,
      ofCertificate,
      examinePair(key, certificate),
      examineSerial(environment, certificate, publicKey),
    ],
    publicKey,
  }
}
