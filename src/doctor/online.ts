/** Knows whether a configuration works for real, by WeChat Pay's one official self-test, and whether this machine's clock is right. */
import { createWechatPayClient } from '../client/client.js'
import { merchantOptions, type MerchantEnvironment } from '../environment/environment.js'
import { WechatPayError } from '../errors.js'
import { CLOCK_TOLERANCE } from '../protocol/protocol.js'
import { adviseOnFailure, adviseOnRefusal } from './advice.js'
import { blameApiV3Key, isWrongKey, tryApiV3Key, type Network } from './apiv3-key.js'
import { findingsOf, type Finding } from './finding.js'

/** How the doctor reaches the network, and where WeChat Pay is asked to send a notification. */
export interface OnlineOptions extends Network {
  /** A receiver of the merchant's, which WeChat Pay is asked to send the self-test's notification to. */
  readonly notifyUrl?: string | undefined
}

/** What was seen of an answer, whoever it came from. */
interface Seen {
  readonly date: string | null
  readonly receivedAt: number
}

function examineClock(seen: Seen | undefined): Finding {
  const { ok, skipped, warning, error } = findingsOf(
    'clock',
    { en: `within ${CLOCK_TOLERANCE} s of WeChat Pay's`, zh: `与微信支付相差不超过 ${CLOCK_TOLERANCE} 秒` },
    { en: 'Synchronise it (NTP)', zh: '校准时钟（NTP）' },
  )
  if (!seen) return skipped('no answer to compare it with', '没有收到应答，无法核对')
  const time = Date.parse(seen.date ?? '')
  if (Number.isNaN(time)) return skipped('the answer has no Date', '应答没有 Date')
  const offset = Math.trunc((seen.receivedAt - time) / 1000)
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

/** Calls the self-test. A wrong APIv3 key, where it comes to light here, is told as what it is. */
async function callEcho(
  environment: MerchantEnvironment,
  { now, fetch, notifyUrl }: OnlineOptions,
): Promise<readonly Finding[]> {
  const { ok, skipped, warning, error } = findingsOf(
    'echo',
    {
      en: 'POST /v3/security/echo gives back what was sent, signed by WeChat Pay',
      zh: 'POST /v3/security/echo 返回所发送的内容，并带有微信支付的签名',
    },
    { en: 'See the message', zh: '见上面的信息' },
  )
  const notCalled = skipped('not called: mend the errors above first', '未调用：请先解决以上错误')
  let client
  try {
    client = createWechatPayClient({ ...merchantOptions(environment, { now, fetch }), now, fetch })
  } catch {
    return [notCalled]
  }
  const echo_message = `doctor-${now()}`
  try {
    const asked = notifyUrl === undefined ? {} : { notify_url: notifyUrl }
    const result = await client.POST('/v3/security/echo', { body: { echo_message, ...asked } })
    if (result.error) {
      const { found, todo } = adviseOnRefusal(result.error)
      return [error(...found, todo)]
    }
    if (result.data.echo_message !== echo_message) return [error('another text came back', '返回的内容与发送的不同')]
    const serial = result.response.headers.get('Wechatpay-Serial')!
    const [en, zh] = describeNotification(notifyUrl, echo_message)
    if (environment.publicKey !== undefined && !serial.startsWith('PUB_KEY_ID_')) {
      return [
        warning(
          `echoed and verified, but signed with the platform certificate ${serial}${en}`,
          `应答正常，验签通过，但签名用的是平台证书 ${serial}${zh}`,
          {
            en: 'The public key is configured but not in use: start the switch in the merchant console',
            zh: '已配置公钥但尚未启用：请在商户平台启动切换',
          },
        ),
      ]
    }
    return [ok(`echoed; signature verified with ${serial}${en}`, `应答正常，已用 ${serial} 验签通过${zh}`)]
  } catch (reason) {
    if (!(reason instanceof WechatPayError)) throw reason
    if (isWrongKey(reason)) return [blameApiV3Key(environment), notCalled]
    const { found, todo } = adviseOnFailure(reason, environment)
    return [error(...found, todo)]
  }
}

/** Calls WeChat Pay's self-test with the merchant's configuration, reads the clock from the answer, and tries the APIv3 key where it works. */
export async function examineOnline(
  environment: MerchantEnvironment,
  { now, fetch, notifyUrl }: OnlineOptions,
): Promise<readonly Finding[]> {
  let isCalled = false
  let seen: Seen | undefined
  const watch = async (request: Request) => {
    isCalled = true
    const response = await fetch(request)
    seen = { date: response.headers.get('Date'), receivedAt: now() }
    return response
  }
  const echo = await callEcho(environment, { now, fetch: watch, notifyUrl })
  if (!isCalled) return echo
  const isAnswered = echo.every(({ level }) => level === 'ok' || level === 'warning')
  const tried = isAnswered ? await tryApiV3Key(environment, { now, fetch }) : undefined
  return [...(tried ? [tried] : []), examineClock(seen), ...echo]
}
