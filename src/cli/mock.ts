/** Knows how the mock is served to clients in any language. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VariableName } from '../environment/environment.js'
import { createMockWechatPay, type Delivery, type MockExchange, type MockMerchant } from '../mock/mock.js'
import { findWrongAddress } from './address.js'
import { makeFolder } from './files.js'
import { EXIT, type Voice } from './terminal.js'

/** The mock's merchant as environment variables; keys by their content. */
function describeMerchant(merchant: MockMerchant, url: string): Readonly<Partial<Record<VariableName, string>>> {
  const [[publicKeyId = '', publicKey = ''] = [], ...certificates] = Object.entries(merchant.platformKeys)
  return {
    WECHATPAY_BASE_URL: url,
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL_NO: merchant.serialNo,
    WECHATPAY_APIV3_KEY: merchant.apiV3Key,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
    WECHATPAY_PUBLIC_KEY: publicKey,
    WECHATPAY_PLATFORM_CERTIFICATES: certificates.map(([, pem]) => pem).join(''),
    WECHATPAY_CERTIFICATE: merchant.certificate,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  }
}

const fileNames: Readonly<Partial<Record<VariableName, string>>> = {
  WECHATPAY_PRIVATE_KEY: 'apiclient_key.pem',
  WECHATPAY_CERTIFICATE: 'apiclient_cert.pem',
  WECHATPAY_PUBLIC_KEY: 'pub_key.pem',
  WECHATPAY_PLATFORM_CERTIFICATES: 'wechatpay_platform.pem',
}

function formatVariables(values: Readonly<Partial<Record<VariableName, string>>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${value.replace(/\n/g, '\\n')}"`)
    .join('\n')
}

/** Writes each key to a file of its usual name, and variables that point to them. Returns the file of the variables. */
function writeFiles(values: Readonly<Partial<Record<VariableName, string>>>, directory: string): string {
  makeFolder(directory)
  const pointing = { ...values }
  for (const [name, fileName] of Object.entries(fileNames) as [VariableName, string][]) {
    const file = resolve(directory, fileName)
    writeFileSync(file, values[name]!, { mode: 0o600 })
    pointing[name] = file
  }
  const file = join(directory, 'mock.env')
  writeFileSync(file, `${formatVariables(pointing)}\n`, { mode: 0o600 })
  return file
}

function formatLine(method: string, url: string, status: number, reason: string, { paint }: Voice): string {
  const verdict = paint(status >= 200 && status < 300 ? 'green' : 'red', String(status))
  return `${method} ${url} → ${verdict} ${reason}`
}

function formatExchange({ method, url, status, reason }: MockExchange, voice: Voice): string {
  return formatLine(method, url, status, reason, voice)
}

/** The last attempt of a delivery. What a receiver has to say is of interest when it does not accept. */
function formatDelivery(
  { event_type, out_contract_code, url, accepted, attempts, wait }: Delivery,
  voice: Voice,
): string {
  const { status, answer, fault } = attempts.at(-1)!
  const facts = [event_type, out_contract_code, fault && `(${fault})`].filter(Boolean).join(' ')
  const seconds = wait === undefined ? 0 : Number((wait / 1000).toPrecision(3))
  const next =
    wait === undefined
      ? voice.say({ en: 'given up', zh: '不再投递' })
      : voice.say({ en: `again in ${seconds} s`, zh: `${seconds} 秒后再次投递` })
  const words = accepted ? [facts] : [facts, answer.replace(/\s+/g, ' ').slice(0, 200), next]
  return formatLine('POST', url, status, words.filter(Boolean).join('; '), voice)
}

/** Options of the command line, as they were given. */
export interface MockValues {
  readonly port?: string
  readonly mchid?: string
  readonly out?: string
  readonly 'deliver-to'?: string
  readonly 'termination-url'?: string
  readonly speed?: string
}

/** What is wrong with an option that has to be a number or a URL. */
function findMistake(values: MockValues, voice: Voice): string | undefined {
  const { say } = voice
  const { port = '0', speed = '1' } = values
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) {
    return say({ en: '--port wants a number from 0 to 65535.', zh: '--port 应为 0 到 65535 的数字。' })
  }
  if (!/^[0-9]+(\.[0-9]+)?$/.test(speed) || Number(speed) === 0) {
    return say({
      en: `--speed wants a number above 0, e.g. 100; given: ${speed}.`,
      zh: `--speed 应为大于 0 的数字，例如 100；给出的是 ${speed}。`,
    })
  }
  return (
    findWrongAddress('deliver-to', values['deliver-to'], voice) ??
    findWrongAddress('termination-url', values['termination-url'], voice)
  )
}

/** Serves the mock until it is stopped. */
export async function runMock(voice: Voice, values: MockValues): Promise<number> {
  const { out, err, say, now, fetch, signal } = voice
  const { port = '4600', mchid, speed = '1' } = values
  const mistake = findMistake(values, voice)
  if (mistake !== undefined) {
    err(mistake)
    return EXIT.usage
  }
  const mock = createMockWechatPay({
    now,
    mchid,
    speed: Number(speed),
    notify: fetch,
    deliverTo: values['deliver-to'],
    terminationUrl: values['termination-url'],
    signal,
    onExchange: (exchange) => out(formatExchange(exchange, voice)),
    onDeliveryAttempt: (delivery) => out(formatDelivery(delivery, voice)),
  })
  let server
  try {
    server = await mock.listen(Number(port))
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    err(say({ en: `Port ${port} cannot be used (${code}).`, zh: `无法使用端口 ${port}（${code}）。` }))
    return EXIT.failed
  }
  // Comments, so that what is printed can be saved as an .env file.
  const merchant = describeMerchant(mock.merchant, server.url)
  out(say({ en: `# WeChat Pay, played on ${server.url}`, zh: `# 模拟的微信支付运行于 ${server.url}` }))
  if (values.out === undefined) {
    out(say({ en: '# Credentials, good for this run only:', zh: '# 凭证（仅本次运行有效）：' }))
    out(formatVariables(merchant))
  } else {
    const file = writeFiles(merchant, values.out)
    out(say({ en: `# Credentials, good for this run only: ${file}`, zh: `# 凭证（仅本次运行有效）：${file}` }))
  }
  out(say({ en: `# The payer: curl ${server.url}/mock`, zh: `# 扮演用户：curl ${server.url}/mock` }))
  out(say({ en: '# Requests and deliveries (Ctrl-C stops):', zh: '# 请求与投递记录（按 Ctrl-C 停止）：' }))
  if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  await server.close()
  return EXIT.ok
}
