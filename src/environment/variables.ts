/** The environment variables that hold a merchant's configuration. */

/** A text for people, in both languages of the command. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** What each variable holds. A key may be given as PEM text (with real or literal `\n`), as bare base64, or as the path of its file. */
export const variables = {
  WECHATPAY_MCHID: {
    en: 'merchant number, e.g. 1900000109',
    zh: '商户号，例如 1900000109',
  },
  WECHATPAY_SERIAL_NO: {
    en: 'serial number of the merchant API certificate, hex; may be left out where WECHATPAY_CERTIFICATE is given',
    zh: '商户 API 证书的序列号（十六进制）；给出 WECHATPAY_CERTIFICATE 时可省略',
  },
  WECHATPAY_PRIVATE_KEY: {
    en: 'apiclient_key.pem: its text or its path',
    zh: 'apiclient_key.pem 的内容或路径',
  },
  WECHATPAY_CERTIFICATE: {
    en: 'apiclient_cert.pem: its text or its path; optional, lets key and serial number be checked against it',
    zh: 'apiclient_cert.pem 的内容或路径；可选，用来核对私钥与序列号',
  },
  WECHATPAY_PUBLIC_KEY_ID: {
    en: 'id of the WeChat Pay public key, PUB_KEY_ID_…',
    zh: '微信支付公钥 ID，形如 PUB_KEY_ID_…',
  },
  WECHATPAY_PUBLIC_KEY: {
    en: 'the WeChat Pay public key (pub_key.pem): its text or its path',
    zh: '微信支付公钥（pub_key.pem）的内容或路径',
  },
  WECHATPAY_PLATFORM_CERTIFICATES: {
    en: 'platform certificates: their text or paths, separated by commas; or the word "download"',
    zh: '微信支付平台证书的内容或路径，多个以逗号分隔；填 download 表示自动下载',
  },
  WECHATPAY_APIV3_KEY: {
    en: 'APIv3 key, 32 characters, or the path of a file that holds it; needed for downloading certificates and for notifications',
    zh: 'APIv3 密钥（32 个字符）或保存它的文件路径；下载平台证书与解密通知时需要',
  },
  WECHATPAY_BASE_URL: {
    en: 'another origin than https://api.mch.weixin.qq.com, e.g. the address that the mock prints',
    zh: '接口地址，默认 https://api.mch.weixin.qq.com；可填模拟服务打印的地址',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Name of a variable of {@link variables}. */
export type VariableName = keyof typeof variables

/** Environment variables, or what stands in their place. */
export type Variables = Readonly<Record<string, string | undefined>>

/** What names of variables begin with, unless another prefix is asked for. */
export const PREFIX = 'WECHATPAY_'

/** A name of the table above under another prefix. */
export const withPrefix = (name: VariableName, prefix: string) => prefix + name.slice(PREFIX.length)
