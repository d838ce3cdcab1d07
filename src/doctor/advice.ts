/** What it means that WeChat Pay's self-test failed, and what to do about it. */
import { adviceOf, wordsOf, type AdvisedCode } from '../client/client.js'
import type { MerchantEnvironment, Text } from '../environment/environment.js'
import { cleanText, WechatPayError, type ApiError, type SignErrorFinding, type WechatPayErrorCode } from '../errors.js'
import { chineseAdvice, chineseWords } from './explanation.js'
import { tellFailure } from './failure.js'

/** What a failure is told as. */
export interface ToldFailure {
  readonly text: Text
  /** Absent where the message says it. */
  readonly todo?: Text
}

const todos: Readonly<Partial<Record<WechatPayErrorCode, Text>>> = {
  ERR_SERIAL_UNKNOWN: {
    en: 'If it is a certificate: start the switch to the public key in the console, or add the platform certificates',
    zh: '若是平台证书：请在商户平台启动公钥切换，或补充平台证书',
  },
  ERR_SIGNATURE_INVALID: {
    en: 'The key configured for this id is not the right one: download it again',
    zh: '该 ID 对应的密钥不正确：请重新下载',
  },
  ERR_TIMESTAMP: { en: 'Synchronise the clock (NTP)', zh: '校准本机时钟（NTP）' },
  ERR_PLATFORM_KEYS: {
    en: 'Read why above; a merchant that only has the WeChat Pay public key configures that key instead',
    zh: '原因见上；只有微信支付公钥的商户应改为配置该公钥',
  },
}

const unanswered: readonly string[] = ['ERR_CONNECT', 'ERR_NETWORK', 'ERR_TIMEOUT'] satisfies WechatPayErrorCode[]

/** What to do where no answer came: it depends on where the call went. */
function adviseOnNetwork({ baseUrl = 'https://api.mch.weixin.qq.com' }: MerchantEnvironment): Text {
  const { protocol, hostname, port } = new URL(baseUrl)
  const host = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    ? { en: `Check that something listens on ${host}`, zh: `检查 ${host} 上是否有服务在监听` }
    : { en: `Check DNS, proxy and firewall for ${host}`, zh: `检查到 ${host} 的 DNS、代理与防火墙` }
}

/** Says what a self-test that threw comes to. */
export function adviseOnFailure(error: WechatPayError, environment: MerchantEnvironment): ToldFailure {
  const codes = [error.code, (error.cause as Partial<WechatPayError> | undefined)?.code]
  const isUnanswered = codes.some((code) => code !== undefined && unanswered.includes(code))
  const todo = isUnanswered ? adviseOnNetwork(environment) : todos[error.code]
  return { text: tellFailure(error, false), ...(todo && { todo }) }
}

const COMPARE: Text = {
  en: 'Compare serial number, private key and mchid with the merchant console',
  zh: '与商户平台核对序列号、私钥与商户号',
}

/** What to do about a refused signature, where what was found does not say it. */
const signErrorTodos: Readonly<Partial<Record<SignErrorFinding['kind'], Text>>> = {
  clock: todos.ERR_TIMESTAMP!,
  'wrong key': COMPARE,
  'nothing shown': COMPARE,
}

/** Says what a refusal by WeChat Pay comes to. */
export function adviseOnRefusal(error: ApiError): ToldFailure {
  const { status, code, message, signError, requestId } = error
  const lines = [`${status} ${cleanText(code)}: ${cleanText(message)}`, requestId && `Request-ID ${requestId}`]
  const said = lines.filter(Boolean).join('\n')
  if (!signError) return { text: { en: said, zh: said } }
  const text = { en: `${wordsOf(signError)}\n${said}`, zh: `${wordsOf(signError, chineseWords)}\n${said}` }
  const todo = signErrorTodos[signError.findings[0]!.kind]
  return { text, ...(todo && { todo }) }
}

/** `explanation` of an error, in both languages. */
export function tellExplanation({ code, explanation, signError }: ApiError): Text | undefined {
  if (explanation === undefined) return undefined
  if (signError) return { en: explanation, zh: adviceOf(signError, chineseWords) }
  return { en: explanation, zh: chineseAdvice[code as AdvisedCode] }
}
