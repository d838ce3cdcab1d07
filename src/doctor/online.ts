/** WeChat Pay's one official self-test, called with the merchant's configuration, and the clock of this machine. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { createWechatPayClient } from '../client/client.js'
import { merchantOptions, type MerchantEnvironment, type Text } from '../environment/environment.js'
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

/** What the self-test came to. */
interface Echo {
  readonly findings: readonly Finding[]
  /** False where the configuration allows no call. */
  readonly isCalled: boolean
}

/** `Date` of an answer, `null` for one without, absent where none came. */
type AnswerDate = string | null | undefined

/** Notes the `Date` of each answer, the refused ones included: a wrong clock is what many are refused for. */
function watchDate(fetch: Network['fetch']) {
  const CHANNEL = 'http.client.response.finish'
  let date: AnswerDate
  const note = (message: unknown) => {
    date = (message as { readonly response: IncomingMessage }).response.headers.date ?? null
  }
  if (!fetch) subscribe(CHANNEL, note)
  return {
    fetch:
      fetch &&
      (async (request: Request) => {
        const response = await fetch(request)
        date = response.headers.get('Date')
        return response
      }),
    end(): AnswerDate {
      unsubscribe(CHANNEL, note)
      return date
    },
  }
}

function examineClock(date: AnswerDate, now: number): Finding {
  const { ok, skipped, warning, error } = findingsOf('clock')
  if (date === undefined) return skipped({ kind: 'noAnswer' })
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return skipped({ kind: 'noDate' })
  const seconds = Math.trunc((now - time) / 1000)
  const found = { kind: 'clockOffset', seconds } as const
  if (Math.abs(seconds) > CLOCK_TOLERANCE) return error(found)
  return Math.abs(seconds) > CLOCK_TOLERANCE / 5 ? warning(found) : ok(found)
}

/** What becomes of the notification is not known here: it arrives elsewhere. */
function describeNotification(notifyUrl: string | undefined, echo_message: string): Text {
  if (notifyUrl === undefined) return { en: '', zh: '' }
  const facts = `SECURITY_ECHO.SUCCESS, echo_message ${echo_message}`
  return {
    en: `\nnow see whether a notification arrives at ${notifyUrl}: ${facts}`,
    zh: `\n请到 ${notifyUrl} 查看是否收到通知：${facts}`,
  }
}

/** Calls the self-test. A wrong APIv3 key, where it comes to light here, is told as what it is. */
async function callEcho(environment: MerchantEnvironment, { now, fetch, notifyUrl }: OnlineOptions): Promise<Echo> {
  const { ok, skipped, warning, error } = findingsOf('echo')
  const notCalled = skipped({ kind: 'notCalled' })
  let client
  try {
    client = createWechatPayClient({ ...merchantOptions(environment, { now, fetch }), now, fetch })
  } catch {
    return { findings: [notCalled], isCalled: false }
  }
  const echo_message = `doctor-${now()}`
  try {
    const asked = notifyUrl === undefined ? {} : { notify_url: notifyUrl }
    const result = await client.POST('/v3/security/echo', { body: { echo_message, ...asked } })
    const end = (finding: Finding): Echo => ({ findings: [finding], isCalled: true })
    if (result.error) {
      const { text, todo } = adviseOnRefusal(result.error)
      return end(error({ kind: 'told', text }, todo))
    }
    if (result.data.echo_message !== echo_message) return end(error({ kind: 'otherText' }))
    const serial = result.response.headers.get('Wechatpay-Serial')!
    const arrives = describeNotification(notifyUrl, echo_message)
    if (environment.publicKey === undefined || serial.startsWith('PUB_KEY_ID_')) {
      return end(ok({ kind: 'echoed', serial, arrives }))
    }
    const todo = {
      en: 'The public key is configured but not in use: start the switch in the merchant console',
      zh: '已配置公钥但尚未启用：请在商户平台启动切换',
    }
    return end(warning({ kind: 'echoedByCertificate', serial, arrives }, todo))
  } catch (reason) {
    if (!(reason instanceof WechatPayError)) throw reason
    if (isWrongKey(reason)) return { findings: [blameApiV3Key(environment), notCalled], isCalled: true }
    const { text, todo } = adviseOnFailure(reason, environment)
    return { findings: [error({ kind: 'told', text }, todo)], isCalled: true }
  }
}

/** Calls WeChat Pay's self-test as the client of an application would, reads the clock from the answer, and tries the APIv3 key where it works. */
export async function examineOnline(
  environment: MerchantEnvironment,
  options: OnlineOptions,
): Promise<readonly Finding[]> {
  const { now, fetch } = options
  const watch = watchDate(fetch)
  const { findings, isCalled } = await callEcho(environment, { ...options, fetch: watch.fetch })
  const [date, receivedAt] = [watch.end(), now()]
  if (!isCalled) return findings
  const isAnswered = findings.every(({ level }) => level === 'ok' || level === 'warning')
  const tried = isAnswered ? await tryApiV3Key(environment, { now, fetch }) : undefined
  return [...(tried ? [tried] : []), examineClock(date, receivedAt), ...findings]
}
