/** Knows what it means that WeChat Pay's self-test failed, with what to do about it, in both languages. */
import type { MerchantEnvironment, Text } from '../environment/environment.js'
import { WechatPayError, type ApiError, type WechatPayErrorCode } from '../errors.js'
import { DOCTOR } from '../client/client.js'
import { tellFailure } from './failure.js'

/** What is found and what to do. The library's own words are English; `meaning` goes before them in Chinese. */
interface Advice {
  readonly meaning?: string
  readonly todo: Text
}

/** What a failure is told as. */
export interface ToldFailure {
  readonly found: readonly [en: string, zh: string]
  readonly todo: Text
}

/** Whoever reads this has run the doctor. */
const withoutDoctor = (text: string) => text.replace(` ${DOCTOR}`, '')

const OTHERWISE: Advice = { todo: { en: 'See the message', zh: '见上面的信息' } }

const advice: Readonly<Partial<Record<WechatPayErrorCode, Advice>>> = {
  ERR_SERIAL_UNKNOWN: {
    meaning: '应答是用一个未配置的密钥签名的',
    todo: {
      en: 'WeChat Pay signs with a key that is not configured. If it is a certificate: start the switch to the public key in the console, or add the platform certificates',
      zh: '若是平台证书：请在商户平台启动公钥切换，或补充平台证书',
    },
  },
  ERR_SIGNATURE_INVALID: {
    meaning: '应答的签名验不通过',
    todo: {
      en: 'The key configured for this id is not the right one: download it again',
      zh: '该 ID 对应的密钥不正确：请重新下载',
    },
  },
  ERR_SIGNATURE_MISSING: { ...OTHERWISE, meaning: '应答没有签名，不能证明出自微信支付' },
  ERR_TIMESTAMP: {
    meaning: '应答的时间与本机时钟相差太大',
    todo: { en: 'Synchronise the clock (NTP)', zh: '校准本机时钟（NTP）' },
  },
  ERR_PLATFORM_KEYS: {
    meaning: '没有取得平台证书',
    todo: {
      en: 'Read why above; a merchant that only has the WeChat Pay public key configures that key instead',
      zh: '原因见上；只有微信支付公钥的商户应改为配置该公钥',
    },
  },
}

const unanswered: readonly string[] = ['ERR_CONNECT', 'ERR_NETWORK', 'ERR_TIMEOUT'] satisfies WechatPayErrorCode[]

/** What to do where no answer came: it depends on where the call went. */
function adviseOnNetwork({ baseUrl = 'https://api.mch.weixin.qq.com' }: MerchantEnvironment): Advice {
  const { protocol, hostname, port } = new URL(baseUrl)
  const host = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return {
    meaning: '没有收到完整的应答',
    todo: isLocal
      ? { en: `Check that something listens on ${host}`, zh: `检查 ${host} 上是否有服务在监听` }
      : { en: `Check DNS, proxy and firewall for ${host}`, zh: `检查到 ${host} 的 DNS、代理与防火墙` },
  }
}

/** Says what a self-test that threw comes to. */
export function adviseOnFailure(error: WechatPayError, environment: MerchantEnvironment): ToldFailure {
  const codes = [error.code, (error.cause as Partial<WechatPayError> | undefined)?.code]
  const isUnanswered = codes.some((code) => code !== undefined && unanswered.includes(code))
  const { meaning, todo } = isUnanswered ? adviseOnNetwork(environment) : (advice[error.code] ?? OTHERWISE)
  const told = withoutDoctor(tellFailure(error, true))
  return { found: [told, meaning ? `${meaning}\n${told}` : told], todo }
}

/** What a `SIGN_ERROR` means, by what the comparison with the signed message came to. */
function describeSignError(explanation: string | undefined): string {
  if (explanation?.includes('Every line agrees')) {
    return '微信支付不接受签名：待签名的内容一致，因此是私钥、证书序列号或商户号不配套'
  }
  if (explanation?.includes('Synchronise it')) return '微信支付不接受签名：本机时钟不准'
  return explanation?.startsWith('WeChat Pay received something else')
    ? '微信支付不接受签名：它收到的内容与签名时的不同，差异如下'
    : '微信支付不接受签名，也没有说明它收到了什么：多半是私钥、证书序列号或商户号不配套'
}

/** Says what a refusal by WeChat Pay comes to. */
export function adviseOnRefusal({ status, code, message, explanation, requestId }: ApiError): ToldFailure {
  const explained = explanation && withoutDoctor(explanation)
  const told = [`${status} ${code}: ${message}`, explained, requestId && `Request-ID ${requestId}`]
    .filter(Boolean)
    .join('\n')
  if (code !== 'SIGN_ERROR') return { found: [told, told], todo: OTHERWISE.todo }
  return {
    found: [told, `${describeSignError(explained)}\n${told}`],
    todo: {
      en: 'Compare serial number, private key and mchid with the merchant console',
      zh: '与商户平台核对序列号、私钥与商户号',
    },
  }
}
