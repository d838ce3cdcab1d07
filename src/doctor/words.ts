/** The words of the doctor, in both languages: what was checked, what was found, what is wanted, what to do. */
import type { Text } from '../environment/environment.js'
import type { Numbers, Texts } from '../keys/keys.js'
import { CLOCK_TOLERANCE } from '../protocol/protocol.js'

/** What is checked, by title. */
export const titles = {
  mchid: { en: 'merchant number', zh: '商户号' },
  privateKey: { en: 'private key', zh: '商户私钥' },
  certificate: { en: 'merchant certificate', zh: '商户证书' },
  privateKeyBelongsToCertificate: { en: 'private key belongs to certificate', zh: '私钥与证书配套' },
  serialNo: { en: 'serial number', zh: '证书序列号' },
  baseUrl: { en: 'address', zh: '接口地址' },
  proxy: { en: 'proxy', zh: '代理' },
  publicKey: { en: 'WeChat Pay public key', zh: '微信支付公钥' },
  platformCertificate: { en: 'platform certificate', zh: '平台证书' },
  apiV3Key: { en: 'APIv3 key', zh: 'APIv3 密钥' },
  mode: { en: 'answers are verified with', zh: '验签模式' },
  clock: { en: 'clock', zh: '本机时钟' },
  echo: { en: 'self-test', zh: '联调自测' },
} as const satisfies Readonly<Record<string, Text>>

/** Stable name of a check. */
export type Check = keyof typeof titles

/** What is wanted of each. */
export const wanted: Readonly<Record<Check, Text>> = {
  mchid: { en: "the platform's own merchant number, digits only", zh: '平台自己的商户号，全部是数字' },
  privateKey: {
    en: 'apiclient_key.pem: an unencrypted RSA private key of at least 2048 bits',
    zh: 'apiclient_key.pem：未加密、至少 2048 位的 RSA 私钥',
  },
  certificate: {
    en: "apiclient_cert.pem: this merchant's valid certificate",
    zh: 'apiclient_cert.pem：本商户有效的 API 证书',
  },
  privateKeyBelongsToCertificate: {
    en: 'a private key and a certificate that were made together',
    zh: '同一次申请得到的私钥与证书',
  },
  serialNo: {
    en: 'the serial number of the merchant API certificate: 40 hex digits',
    zh: '商户 API 证书的序列号：40 位十六进制',
  },
  baseUrl: { en: 'an origin of WeChat Pay, or nothing', zh: '微信支付的接口地址，或不设置' },
  proxy: { en: 'a proxy that is in use, or none', zh: '代理已启用，或不设置' },
  publicKey: {
    en: 'the WeChat Pay public key (pub_key.pem) together with its id, PUB_KEY_ID_ and 34 digits',
    zh: '微信支付公钥（pub_key.pem）及其 ID：PUB_KEY_ID_ 加 34 位数字',
  },
  platformCertificate: { en: 'a valid WeChat Pay platform certificate', zh: '有效的微信支付平台证书' },
  apiV3Key: {
    en: 'the 32 bytes that were set in the merchant console, or the path of a file that holds them',
    zh: '在商户平台设置的 32 个字节，或保存它的文件路径',
  },
  mode: { en: 'at least one key of WeChat Pay', zh: '至少有一个微信支付的密钥' },
  clock: { en: `within ${CLOCK_TOLERANCE} s of WeChat Pay's`, zh: `与微信支付相差不超过 ${CLOCK_TOLERANCE} 秒` },
  echo: {
    en: 'POST /v3/security/echo gives back what was sent, signed by WeChat Pay',
    zh: 'POST /v3/security/echo 返回所发送的内容，并带有微信支付的签名',
  },
}

const CONSOLE = {
  en: 'Merchant console (pay.weixin.qq.com) → Account → API security',
  zh: '商户平台（pay.weixin.qq.com）→ 账户中心 → API安全',
}
const CERTIFICATE = { en: `${CONSOLE.en} → merchant API certificate`, zh: `${CONSOLE.zh} → 商户API证书` }
const PUBLIC_KEY = { en: `${CONSOLE.en} → WeChat Pay public key`, zh: `${CONSOLE.zh} → 微信支付公钥` }

/** What to do about each. `set`: "Set", or "Correct" where the variable holds something already. */
export const whatToDo: Readonly<Record<Check, (set: Text) => Text>> = {
  mchid: (set) => ({
    en: `${set.en} WECHATPAY_MCHID: Merchant console → Account → merchant information; not a sub-merchant number`,
    zh: `${set.zh} WECHATPAY_MCHID：商户平台 → 账户中心 → 商户信息；不是二级商户号`,
  }),
  privateKey: (set) => ({
    en: `${set.en} WECHATPAY_PRIVATE_KEY. It lies beside apiclient_cert.pem where the certificate was made. Lost: ${CERTIFICATE.en}, make a new one`,
    zh: `${set.zh} WECHATPAY_PRIVATE_KEY：它与 apiclient_cert.pem 同时生成；丢失时到${CERTIFICATE.zh}重新申请`,
  }),
  certificate: (set) => ({
    en: `${set.en} WECHATPAY_CERTIFICATE: ${CERTIFICATE.en}`,
    zh: `${set.zh} WECHATPAY_CERTIFICATE：${CERTIFICATE.zh}`,
  }),
  privateKeyBelongsToCertificate: () => ({
    en: `Take both files from the same folder, or make a new pair: ${CERTIFICATE.en}`,
    zh: `使用同一目录下的两个文件，或重新申请一对：${CERTIFICATE.zh}`,
  }),
  serialNo: (set) => ({
    en: `${set.en} WECHATPAY_SERIAL_NO: ${CERTIFICATE.en}; or: openssl x509 -in apiclient_cert.pem -noout -serial`,
    zh: `${set.zh} WECHATPAY_SERIAL_NO：${CERTIFICATE.zh}；或执行 openssl x509 -in apiclient_cert.pem -noout -serial`,
  }),
  baseUrl: () => ({
    en: 'For real calls, remove WECHATPAY_BASE_URL',
    zh: '正式调用时请去掉 WECHATPAY_BASE_URL',
  }),
  proxy: () => ({
    en: 'Set NODE_USE_ENV_PROXY=1, or give the client an agent, e.g. of https-proxy-agent',
    zh: '设置 NODE_USE_ENV_PROXY=1，或给客户端传入 agent，例如 https-proxy-agent 的',
  }),
  publicKey: (set) => ({
    en: `${set.en} WECHATPAY_PUBLIC_KEY_ID and WECHATPAY_PUBLIC_KEY: ${PUBLIC_KEY.en}`,
    zh: `${set.zh} WECHATPAY_PUBLIC_KEY_ID 与 WECHATPAY_PUBLIC_KEY：${PUBLIC_KEY.zh}`,
  }),
  platformCertificate: () => ({
    en: `Correct WECHATPAY_PLATFORM_CERTIFICATES: download it with npx wechatpay-fetch certificates, or see ${CONSOLE.en}`,
    zh: `改正 WECHATPAY_PLATFORM_CERTIFICATES：用 npx wechatpay-fetch certificates 下载，或到${CONSOLE.zh}`,
  }),
  apiV3Key: (set) => ({
    en: `${set.en} WECHATPAY_APIV3_KEY: ${CONSOLE.en} → APIv3 key; it is shown only when it is set`,
    zh: `${set.zh} WECHATPAY_APIV3_KEY：${CONSOLE.zh} → APIv3密钥；仅在设置时可见`,
  }),
  mode: () => ({
    en: `WECHATPAY_PUBLIC_KEY_ID and WECHATPAY_PUBLIC_KEY for newer merchants: ${PUBLIC_KEY.en}`,
    zh: `新商户使用 WECHATPAY_PUBLIC_KEY_ID 与 WECHATPAY_PUBLIC_KEY：${PUBLIC_KEY.zh}`,
  }),
  clock: () => ({ en: 'Synchronise it (NTP)', zh: '校准时钟（NTP）' }),
  echo: () => ({ en: 'See the message', zh: '见上面的信息' }),
}

const both = (text: string): Text => ({ en: text, zh: text })

/** What was found, for each kind that no check of the client makes. The parameters are what is known of it. */
export const found = {
  /** A number or an address that is no secret. */
  value: ({ value }: Texts<'value'>) => both(value),
  missing: () => ({ en: 'missing', zh: '未提供' }),
  // Not repeated: it may be something else that was put in the wrong place.
  mchidForm: ({ length }: Numbers<'length'>) => ({
    en: `${length} characters that do not look like one`,
    zh: `${length} 个字符，不像商户号`,
  }),
  rsa: ({ bits }: Numbers<'bits'>) => ({ en: `RSA, ${bits} bits`, zh: `RSA，${bits} 位` }),
  certificateNotGiven: () => ({
    en: 'not given; WECHATPAY_CERTIFICATE lets private key and serial number be checked against it',
    zh: '未提供；设置 WECHATPAY_CERTIFICATE 后可核对私钥与序列号',
  }),
  validUntil: ({ until }: Texts<'until'>) => ({ en: `valid until ${until}`, zh: `有效期至 ${until}` }),
  expiresSoon: ({ until, days }: Texts<'until'> & Numbers<'days'>) => ({
    en: `expires on ${until}, in ${days} days`,
    zh: `将于 ${until} 过期，还有 ${days} 天`,
  }),
  otherName: () => ({
    en: 'issued to another name than the merchant number: perhaps a platform certificate, or another merchant’s',
    zh: '证书主体不是该商户号：可能是平台证书，或别的商户的证书',
  }),
  needsBoth: () => ({ en: 'needs both', zh: '私钥与证书都可用时才能核对' }),
  belongs: () => ({ en: 'yes', zh: '是' }),
  serialFromCertificate: ({ serial }: Texts<'serial'>) => ({
    en: `${serial}, taken from the certificate`,
    zh: `${serial}，取自证书`,
  }),
  serialOfPlatform: () => ({
    en: 'the serial number of a platform certificate',
    zh: '填成了微信支付平台证书的序列号',
  }),
  serialNotCompared: ({ length }: Numbers<'length'>) => ({
    en: `has the right form${length === 40 ? '' : `, ${length} digits instead of 40`}; not compared with a certificate`,
    zh: `格式正确${length === 40 ? '' : `，${length} 位而非 40 位`}；未与证书核对`,
  }),
  idMissing: () => ({ en: 'its id is missing', zh: '缺少公钥 ID' }),
  idLength: () => ({ en: 'a public key, but its id has not 34 digits', zh: '公钥可用，但 ID 不是 34 位数字' }),
  platformExpired: ({ serial, until }: Texts<'serial' | 'until'>) => ({
    en: `${serial} expired on ${until}`,
    zh: `${serial} 已于 ${until} 过期`,
  }),
  platformExpiresSoon: ({
    serial,
    until,
    days,
  }: {
    readonly serial: string
    readonly until: string
    readonly days: number
  }) => ({
    en: `${serial} expires on ${until}, in ${days} days`,
    zh: `${serial} 将于 ${until} 过期，还有 ${days} 天`,
  }),
  platformValid: ({ serial, until }: Texts<'serial' | 'until'>) => ({
    en: `${serial}, valid until ${until}`,
    zh: `${serial}，有效期至 ${until}`,
  }),
  noKey: () => ({ en: 'no key to verify answers with', zh: '没有可用来验签的密钥' }),
  undecided: () => ({ en: 'to be told once the errors above are mended', zh: '解决以上错误后才能确定' }),
  verifiesWith: ({
    publicKey,
    certificates,
    download,
  }: {
    readonly publicKey: boolean
    readonly certificates: boolean
    readonly download: boolean
  }) => {
    const used: Text = download
      ? { en: 'platform certificates, downloaded', zh: '平台证书（自动下载）' }
      : { en: 'platform certificates', zh: '平台证书' }
    if (!publicKey) return used
    if (!certificates) return { en: 'WeChat Pay public key', zh: '微信支付公钥' }
    return {
      en: `WeChat Pay public key and ${used.en}, chosen by Wechatpay-Serial (switch-over)`,
      zh: `微信支付公钥与${used.zh}并用，按 Wechatpay-Serial 选择（切换期）`,
    }
  },
  otherOrigin: ({ origin }: Texts<'origin'>) => ({
    en: `calls go to ${origin}, which is not WeChat Pay`,
    zh: `请求会发往 ${origin}，不是微信支付`,
  }),
  proxyUnused: ({ variable }: Texts<'variable'>) => ({
    en: `${variable} is set, and calls do not go through it; an agent that the application gives its client is not seen here`,
    zh: `设置了 ${variable}，但请求并不经过它；应用自己传给客户端的 agent 在这里看不到`,
  }),
  proxyUsed: ({ variable }: Texts<'variable'>) => ({
    en: `calls go through that of ${variable}, unless the application gives its client an agent, which is not seen here`,
    zh: `请求经过 ${variable} 指定的代理；应用若自己传入 agent 则以它为准，这里看不到`,
  }),
  proxyExcepted: ({
    variable,
    excepting,
    host,
  }: {
    readonly variable: string
    readonly excepting: string
    readonly host: string
  }) => ({
    en: `${variable} is set; ${excepting} excepts ${host}, so calls go there directly`,
    zh: `设置了 ${variable}，但 ${excepting} 排除了 ${host}，请求直接发出`,
  }),
  apiV3KeyNotGiven: () => ({
    en: 'not given; notifications cannot be decrypted without it',
    zh: '未提供；没有它无法解密通知',
  }),
  apiV3KeyNotTried: ({ why }: { readonly why: string | undefined }) =>
    why === undefined
      ? { en: 'has the right length; its content is not checked', zh: '长度正确；内容未核对' }
      : {
          en: `has the right length; its content is not checked, for want of platform certificates (${why})`,
          zh: `长度正确；内容未核对：没有取得平台证书（${why}）`,
        },
  apiV3KeyWrong: () => ({
    en: "is not this merchant's: the platform certificates cannot be decrypted with it",
    zh: '不是该商户的密钥：用它解不开平台证书',
  }),
  apiV3KeyRight: ({ count }: Numbers<'count'>) => ({
    en: `decrypts the platform certificates (${count} downloaded)`,
    zh: `正确：已用它解密下载的平台证书（${count} 张）`,
  }),
  noAnswer: () => ({ en: 'no answer to compare it with', zh: '没有收到应答，无法核对' }),
  noDate: () => ({ en: 'the answer has no Date', zh: '应答没有 Date' }),
  clockOffset: ({ seconds }: Numbers<'seconds'>) => ({ en: `${seconds} s off`, zh: `相差 ${seconds} 秒` }),
  notCalled: () => ({ en: 'not called: mend the errors above first', zh: '未调用：请先解决以上错误' }),
  otherText: () => ({ en: 'another text came back', zh: '返回的内容与发送的不同' }),
  echoed: ({ serial, arrives }: { readonly serial: string; readonly arrives: Text }) => ({
    en: `echoed; signature verified with ${serial}${arrives.en}`,
    zh: `应答正常，已用 ${serial} 验签通过${arrives.zh}`,
  }),
  echoedByCertificate: ({ serial, arrives }: { readonly serial: string; readonly arrives: Text }) => ({
    en: `echoed and verified, but signed with the platform certificate ${serial}${arrives.en}`,
    zh: `应答正常，验签通过，但签名用的是平台证书 ${serial}${arrives.zh}`,
  }),
  /** What a call came to, told elsewhere. */
  told: ({ text }: { readonly text: Text }) => text,
} satisfies Readonly<Record<string, (facts: never) => Text>>
