/** Knows whether a configuration works for real, by WeChat Pay's one official self-test, and whether this machine's clock is right. */
import { createWechatPayClient } from '../client.js'
import { merchantOptions, type MerchantEnvironment, type Text } from '../environment.js'
import { WechatPayError, type ApiError, type WechatPayErrorCode } from '../errors.js'
import { OUTCOME_UNKNOWN } from '../network.js'
import { CLOCK_TOLERANCE } from '../signature/published.js'
import { findingsOf, type Finding } from './finding.js'

/** How the doctor reaches the network. */
export interface OnlineOptions {
  readonly now: () => number
  readonly fetch: (request: Request) => Promise<Response>
  /** A receiver of the merchant's, which WeChat Pay is asked to send the self-test's notification to. */
  readonly notifyUrl?: string | undefined
}

const advice: Readonly<Partial<Record<WechatPayErrorCode, Text>>> = {
  ERR_SERIAL_UNKNOWN: {
    en: 'WeChat Pay signs with a key that is not configured. If it is a certificate: start the switch to the public key in the console, or add the platform certificates',
    zh: '微信支付使用了未配置的密钥签名。若是平台证书：请在商户平台启动公钥切换，或补充平台证书',
  },
  ERR_SIGNATURE_INVALID: {
    en: 'The key configured for this id is not the right one: download it again',
    zh: '该 ID 对应的密钥不正确：请重新下载',
  },
  ERR_TIMESTAMP: { en: 'Synchronise the clock (NTP)', zh: '校准本机时钟（NTP）' },
  ERR_NETWORK: {
    en: 'Check DNS, proxy and firewall for api.mch.weixin.qq.com:443',
    zh: '检查到 api.mch.weixin.qq.com:443 的 DNS、代理与防火墙',
  },
  ERR_PLATFORM_KEYS: {
    en: 'Check the APIv3 key; a merchant that only has the WeChat Pay public key configures that key instead',
    zh: '检查 APIv3 密钥；只有微信支付公钥的商户应改为配置该公钥',
  },
}

const codeAdvice: Readonly<Record<string, Text>> = {
  SIGN_ERROR: {
    en: 'Compare serial number, private key and mchid with the merchant console',
    zh: '与商户平台核对序列号、私钥与商户号',
  },
}

const OTHERWISE: Text = { en: 'See the message', zh: '见上面的信息' }

function describeApiError({ status, code, message, explanation, requestId }: ApiError): string {
  return [`${status} ${code}: ${message}`, explanation, requestId && `Request-ID ${requestId}`]
    .filter(Boolean)
    .join('\n')
}

function examineClock(date: string | undefined, receivedAt: number): Finding {
  const { ok, skipped, warning, error } = findingsOf(
    'clock',
    { en: `within ${CLOCK_TOLERANCE} s of WeChat Pay's`, zh: `与微信支付相差不超过 ${CLOCK_TOLERANCE} 秒` },
    { en: 'Synchronise it (NTP)', zh: '校准时钟（NTP）' },
  )
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return skipped('the answer has no Date', '应答没有 Date')
  const offset = Math.trunc((receivedAt - time) / 1000)
  const found = [`${offset} s off`, `相差 ${offset} 秒`] as const
  if (Math.abs(offset) > CLOCK_TOLERANCE) return error(...found)
  return Math.abs(offset) > CLOCK_TOLERANCE / 5 ? warning(...found) : ok(...found)
}

/** What becomes of the notification is not known here: it arrives elsewhere. */
function describeNotification(notifyUrl: string | undefined, echo_message: string): [en: string, zh: string] {
  if (notifyUrl === undefined) return ['', '']
  const facts = `SECURITY_ECHO.SUCCESS, echo_message ${echo_message}`
  return [
    `\nnow see whether a notification arrives at ${notifyUrl}: ${facts}`,
    `\n请到 ${notifyUrl} 查看是否收到通知：${facts}`,
  ]
}

async function callEcho(environment: MerchantEnvironment, { now, fetch, notifyUrl }: OnlineOptions): Promise<Finding> {
  const { ok, skipped, warning, error } = findingsOf(
    'echo',
    {
      en: 'POST /v3/security/echo gives back what was sent, signed by WeChat Pay',
      zh: 'POST /v3/security/echo 返回所发送的内容，并带有微信支付的签名',
    },
    OTHERWISE,
  )
  let client
  try {
    client = createWechatPayClient({ ...merchantOptions(environment, { now, fetch }), now, fetch })
  } catch {
    return skipped('not called: mend the errors above first', '未调用：请先解决以上错误')
  }
  const echo_message = `doctor-${now()}`
  try {
    const asked = notifyUrl === undefined ? {} : { notify_url: notifyUrl }
    const result = await client.POST('/v3/security/echo', { body: { echo_message, ...asked } })
    if (result.error) {
      const text = describeApiError(result.error)
      return error(text, text, codeAdvice[result.error.code] ?? OTHERWISE)
    }
    if (result.data.echo_message !== echo_message) return error('another text came back', '返回的内容与发送的不同')
    const serial = result.response.headers.get('Wechatpay-Serial')!
    const [en, zh] = describeNotification(notifyUrl, echo_message)
    if (environment.publicKey !== undefined && !serial.startsWith('PUB_KEY_ID_')) {
      return warning(
        `echoed and verified, but signed with the platform certificate ${serial}${en}`,
        `已返回并验签，但使用平台证书 ${serial} 签名${zh}`,
        {
          en: 'The public key is configured but not in use: start the switch in the merchant console',
          zh: '已配置公钥但尚未启用：请在商户平台启动切换',
        },
      )
    }
    return ok(`echoed; signature verified with ${serial}${en}`, `已返回；用 ${serial} 验签通过${zh}`)
  } catch (reason) {
    if (!(reason instanceof WechatPayError)) throw reason
    // What is said to callers does not hold here: the self-test changes nothing, and the cause is not at hand.
    const message = reason.message.replace(` ${OUTCOME_UNKNOWN}`, '').replace('; see cause', '')
    const text = `${reason.code}: ${message}`
    return error(text, text, advice[reason.code] ?? OTHERWISE)
  }
}

/** Calls WeChat Pay's self-test with the merchant's configuration, and reads the clock from the answer. */
export async function examineOnline(
  environment: MerchantEnvironment,
  { now, fetch, notifyUrl }: OnlineOptions,
): Promise<readonly Finding[]> {
  let date: string | undefined
  let receivedAt = 0
  const watch = async (request: Request) => {
    const response = await fetch(request)
    receivedAt = now()
    date = response.headers.get('Date') ?? undefined
    return response
  }
  const echo = await callEcho(environment, { now, fetch: watch, notifyUrl })
  return echo.level === 'skipped' ? [echo] : [examineClock(date, receivedAt), echo]
}
