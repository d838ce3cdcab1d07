/** Knows under which environment variables a merchant's configuration is kept, and reads it from there. */
import { existsSync, readFileSync } from 'node:fs'
import { platformCertificates, type PlatformCertificatesOptions } from '../certificates/certificates.js'
import { translateRefusal } from './refusal.js'
import { WechatPayError } from '../errors.js'
import {
  readMerchantCertificate,
  readPlatformCertificate,
  type KeyInput,
  type PlatformKeys,
  type PlatformKeySource,
} from '../keys/keys.js'

export { translateRefusal } from './refusal.js'

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

/** A merchant's configuration as it was found, nothing of it checked but that files can be read. */
export interface MerchantEnvironment {
  readonly mchid: string | undefined
  readonly serialNo: string | undefined
  readonly privateKey: KeyInput | undefined
  readonly certificate: KeyInput | undefined
  readonly publicKeyId: string | undefined
  readonly publicKey: KeyInput | undefined
  readonly platformCertificates: readonly KeyInput[]
  /** True where platform certificates are to be downloaded: by the word, or because only the APIv3 key is given. */
  readonly download: boolean
  readonly apiV3Key: string | undefined
  readonly baseUrl: string | undefined
  /** Why nothing could be read, by variable: the system's reason, e.g. `ENOENT`. Never the value, which may be a key. */
  readonly unreadable: Readonly<Partial<Record<VariableName, Text>>>
}

/** True for key material itself, as opposed to the path of its file. */
function isMaterial(text: string): boolean {
  return text.includes('-----BEGIN ') || /^[A-Za-z0-9+/=\s]{200,}$/.test(text)
}

/** Reads a merchant's configuration from environment variables. Empty ones count as absent. Throws nothing. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): MerchantEnvironment {
  const unreadable: Partial<Record<VariableName, Text>> = {}
  const read = (name: VariableName) => env[name]?.trim() || undefined
  const readFile = (name: VariableName, path: string) => {
    try {
      return readFileSync(path)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
      unreadable[name] = {
        en: `its file cannot be read: ${code}`,
        zh: `无法读取所指的文件：${translateRefusal(code)}`,
      }
      return undefined
    }
  }
  const readKey = (name: VariableName): KeyInput | undefined => {
    const value = read(name)
    return value === undefined || isMaterial(value) ? value : readFile(name, value)
  }
  const readKeys = (name: VariableName): readonly KeyInput[] => {
    const value = read(name)
    if (value === undefined || value === 'download') return []
    const inputs = isMaterial(value) ? [value] : value.split(',').map((path) => readFile(name, path.trim()))
    // One file may hold several certificates: each says its own serial number.
    return inputs
      .filter((input) => input !== undefined)
      .flatMap((input) => {
        const text = input.toString()
        return text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [input]
      })
  }
  const readSecret = (name: VariableName): string | undefined => {
    // Not trimmed: white space around it is what the doctor has to find.
    const value = env[name] || undefined
    if (value === undefined) return undefined
    const path = value.trim()
    // First, because a path may have 32 characters, too: /run/secrets/wechatpay_apiv3_key has.
    if (existsSync(path)) {
      // Editors end a file in a line feed, which is no part of the key.
      return readFile(name, path)
        ?.toString()
        .replace(/\r?\n$/, '')
    }
    const { length } = path
    if (length === 32 || Buffer.byteLength(value) === 32) return value
    unreadable[name] = {
      en: `neither 32 characters nor a file that exists; its length is ${length}`,
      zh: `既不是 32 个字符，也不是存在的文件（长度为 ${length}）`,
    }
    return undefined
  }
  const environment = {
    mchid: read('WECHATPAY_MCHID'),
    serialNo: read('WECHATPAY_SERIAL_NO'),
    privateKey: readKey('WECHATPAY_PRIVATE_KEY'),
    certificate: readKey('WECHATPAY_CERTIFICATE'),
    publicKeyId: read('WECHATPAY_PUBLIC_KEY_ID'),
    publicKey: readKey('WECHATPAY_PUBLIC_KEY'),
    platformCertificates: readKeys('WECHATPAY_PLATFORM_CERTIFICATES'),
    apiV3Key: readSecret('WECHATPAY_APIV3_KEY'),
    baseUrl: read('WECHATPAY_BASE_URL'),
  }
  const { publicKey, publicKeyId } = environment
  const certificates = read('WECHATPAY_PLATFORM_CERTIFICATES')
  // Also where it cannot be read: then it is what is to be mended.
  const hasOnlyApiV3Key =
    !publicKey && !publicKeyId && certificates === undefined && read('WECHATPAY_APIV3_KEY') !== undefined
  const download = certificates === 'download' || hasOnlyApiV3Key
  return { ...environment, download, unreadable }
}

/** The variables without which no call can be made and which are absent, or from which nothing could be read. */
export function findMissing(environment: MerchantEnvironment): readonly VariableName[] {
  const { mchid, serialNo, certificate, privateKey, publicKey, publicKeyId, apiV3Key } = environment
  const hasCertificates = environment.platformCertificates.length > 0
  const missing: VariableName[] = []
  if (!mchid) missing.push('WECHATPAY_MCHID')
  if (!serialNo && !certificate) missing.push('WECHATPAY_SERIAL_NO')
  if (!privateKey) missing.push('WECHATPAY_PRIVATE_KEY')
  if (publicKey && !publicKeyId) missing.push('WECHATPAY_PUBLIC_KEY_ID')
  if (publicKeyId && !publicKey) missing.push('WECHATPAY_PUBLIC_KEY')
  if (environment.download && !apiV3Key) missing.push('WECHATPAY_APIV3_KEY')
  if (!publicKey && !publicKeyId && !hasCertificates && !environment.download) {
    missing.push('WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY')
  }
  return missing
}

/** What a client needs, as read from the environment: spread it into `createWechatPayClient`. */
export interface MerchantOptions {
  readonly mchid: string
  readonly serialNo: string
  readonly privateKey: KeyInput
  readonly certificate?: KeyInput
  readonly platformKeys: PlatformKeys | PlatformKeySource
  readonly baseUrl?: string
}

/**
 * Turns what was found into options of a client. Throws `ERR_OPTIONS` that names every variable that is missing, or the key that is unusable.
 * `network` is how certificates are downloaded, where they are.
 */
export function merchantOptions(
  environment: MerchantEnvironment,
  network: Pick<PlatformCertificatesOptions, 'now' | 'fetch'> = {},
): MerchantOptions {
  const missing = findMissing(environment)
  if (missing.length > 0) {
    const lines = missing.map((name) => {
      const reason = environment.unreadable[name]
      return `  ${name}${reason ? ` (${reason.en})` : ''}: ${variables[name].en}`
    })
    const count = `${missing.length} environment ${missing.length === 1 ? 'variable is' : 'variables are'}`
    throw new WechatPayError('ERR_OPTIONS', `${count} missing or unusable:\n${lines.join('\n')}`)
  }
  const { mchid, certificate, privateKey, publicKey, publicKeyId, baseUrl, apiV3Key } = environment
  const identity = {
    mchid: mchid!,
    serialNo: environment.serialNo ?? readMerchantCertificate(certificate).serialNumber,
    privateKey: privateKey!,
    ...(certificate === undefined ? {} : { certificate }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  }
  const platformKeys: Record<string, KeyInput> = {}
  if (publicKeyId && publicKey) platformKeys[publicKeyId] = publicKey
  for (const one of environment.platformCertificates) platformKeys[readPlatformCertificate(one).serialNumber] = one
  return environment.download
    ? {
        ...identity,
        platformKeys: platformCertificates({ ...network, ...identity, apiV3Key: apiV3Key!, platformKeys }),
      }
    : { ...identity, platformKeys }
}
