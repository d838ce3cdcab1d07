/** The command `mock`: serves the mock to clients in any language. */
import { join, resolve } from 'node:path'
import { describeValue, quoteName } from '../contract/contract.js'
import type { VariableName } from '../environment/environment.js'
import { cleanText } from '../errors.js'
import {
  createMockWechatPay,
  keyModes,
  type Delivery,
  type KeyMode,
  type MockExchange,
  type MockServer,
  type MockWechatPay,
} from '../mock/mock.js'
import { findWrongAddress } from './address.js'
import type { Values } from './arguments.js'
import { readOwnFiles, tellRefusedFiles, writeOwnFiles } from './files.js'
import { keyModeTexts } from './mock-help.js'
import { tellMistake, type Mistake } from './mistake.js'
import { EXIT, type Voice } from './terminal.js'

type Variables = Readonly<Record<string, string>>

/** The mock's merchant as environment variables; keys by their content. */
function describeMerchant({ merchant }: MockWechatPay, url: string): Variables {
  const keys = Object.entries(merchant.platformKeys)
  const publicKey = keys.find(([id]) => id.startsWith('PUB_KEY_ID_'))
  const certificates = keys.filter(([id]) => !id.startsWith('PUB_KEY_ID_')).map(([, pem]) => pem)
  const variables = {
    WECHATPAY_BASE_URL: url,
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL_NO: merchant.serialNo,
    WECHATPAY_APIV3_KEY: merchant.apiV3Key,
    ...(publicKey && { WECHATPAY_PUBLIC_KEY_ID: publicKey[0], WECHATPAY_PUBLIC_KEY: publicKey[1] }),
    ...(certificates.length > 0 && { WECHATPAY_PLATFORM_CERTIFICATES: certificates.join('') }),
    WECHATPAY_CERTIFICATE: merchant.certificate,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  } satisfies Partial<Record<VariableName, string>>
  return variables
}

const fileNames: Readonly<Record<string, string>> = {
  WECHATPAY_PRIVATE_KEY: 'apiclient_key.pem',
  WECHATPAY_CERTIFICATE: 'apiclient_cert.pem',
  WECHATPAY_PUBLIC_KEY: 'pub_key.pem',
  WECHATPAY_PLATFORM_CERTIFICATES: 'wechatpay_platform.pem',
}

/** The file of the authority that clients of the proxy have to trust. */
const AUTHORITY = 'mock_ca.pem'

/** The file of all keys of both sides, from which a later start takes them again. */
const CREDENTIALS = 'mock.json'

/** How curl, Go, Python and Node.js are told of a proxy and of an authority; Java wants both as properties. */
function describeProxy(url: string, authority: string): Variables {
  const names = ['CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS']
  return { HTTPS_PROXY: url, ...Object.fromEntries(names.map((name) => [name, authority])) }
}

function formatVariables(values: Variables): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${value.replace(/\n/g, '\\n')}"`)
    .join('\n')
}

/** Every file of a mock by its name: each key under its usual one, and variables that point to them. */
function describeFiles(mock: MockWechatPay, { url, authority }: MockServer, folder: string): Map<string, string> {
  const variables: Record<string, string> = { ...describeMerchant(mock, url) }
  const files = new Map<string, string>()
  for (const [variable, name] of Object.entries(fileNames)) {
    if (variables[variable] === undefined) continue
    files.set(name, variables[variable])
    variables[variable] = join(folder, name)
  }
  if (authority !== undefined) {
    files.set(AUTHORITY, authority)
    Object.assign(variables, describeProxy(url, join(folder, AUTHORITY)))
  }
  files.set(CREDENTIALS, mock.credentials)
  return files.set('mock.env', `${formatVariables(variables)}\n`)
}

/** What a request, or an attempt to deliver, came to. */
function formatLine(method: string, url: string, status: number, reason: string, { paint }: Voice): string {
  const verdict = paint(status >= 200 && status < 300 ? 'green' : 'red', String(status))
  return `${method} ${cleanText(url, 500)} → ${verdict} ${reason}`
}

function formatExchange({ method, url, status, reason, fault }: MockExchange, voice: Voice): string {
  return formatLine(method, url, status, `${cleanText(reason, 500)}${fault ? ` (${fault})` : ''}`, voice)
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
  const words = accepted ? [facts] : [facts, cleanText(answer.replace(/\s+/g, ' '), 400), next]
  return formatLine('POST', url, status, words.filter(Boolean).join('; '), voice)
}

/** What is wrong with an option that has to be a number, a URL or a known word. */
function findMistake(values: Values<'mock'>): Mistake | undefined {
  const { port = '0', speed = '1', keys = 'follow' } = values
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) return { kind: 'port' }
  if (!/^[0-9]+(\.[0-9]+)?$/.test(speed) || Number(speed) === 0) {
    return { kind: 'speed', given: speed.length < 10 ? cleanText(speed) : describeValue(speed) }
  }
  if (!(keyModes as readonly string[]).includes(keys)) return { kind: 'keys', given: quoteName(keys), known: keyModes }
  const ofFiles = (['paths', 'readable', 'proxy'] as const).find((name) => values[name])
  if (ofFiles && values.out === undefined) return { kind: 'needsOut', option: `--${ofFiles}` }
  return (
    findWrongAddress('deliver-to', values['deliver-to']) ??
    findWrongAddress('termination-url', values['termination-url'])
  )
}

/** How often it is looked whether npx is still there, in milliseconds. */
const PARENT_CHECK = 500

/**
 * Stops the mock when the npx, npm, pnpm or yarn that started this process has ended: a signal that ends it does not reach this process. A program that starts node
 * itself, to let it go on alone, is not followed.
 */
function followParent(env: Voice['env'], stop: () => void): void {
  if (!env['npm_execpath'] && !env['npm_config_user_agent']) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, PARENT_CHECK)
  timer.unref()
}

/** Serves the mock until it is stopped. */
export async function runMock(voice: Voice, values: Values<'mock'>): Promise<number> {
  const { out, err, say, now, env } = voice
  const { port = '4600', mchid, speed = '1', host } = values
  const mistake = findMistake(values)
  if (mistake) return tellMistake(voice, mistake, 'mock')
  const orphaned = new AbortController()
  followParent(env, () => orphaned.abort())
  const signal = AbortSignal.any([voice.signal, orphaned.signal])
  const keys = (values.keys ?? 'follow') as KeyMode
  const earlier = values.out === undefined ? undefined : readOwnFiles(values.out).get(CREDENTIALS)
  const mock = createMockWechatPay({
    ...{ now, mchid, keys, signal, credentials: earlier },
    speed: Number(speed),
    deliverTo: values['deliver-to'],
    deliverAnywhere: values['deliver-anywhere'] ?? false,
    terminationUrl: values['termination-url'],
    onExchange: (exchange) => out(formatExchange(exchange, voice)),
    onDeliveryAttempt: (delivery) => out(formatDelivery(delivery, voice)),
  })
  let server
  try {
    server = await mock.listen({ port: Number(port), host, proxy: values.proxy })
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    const where = host === undefined ? port : `${port} (--host ${cleanText(host)})`
    err(say({ en: `Port ${where} cannot be used (${code}).`, zh: `无法使用端口 ${where}（${code}）。` }))
    return EXIT.failed
  }
  const { url } = server
  const save = (): boolean => {
    if (values.out === undefined) return true
    const files = describeFiles(mock, server, values.paths ?? resolve(values.out))
    return !tellRefusedFiles(voice, writeOwnFiles(values.out, files, values.readable ? 0o644 : 0o600))
  }
  try {
    if (!save()) return EXIT.failed
    // Comments, so that what is printed can be saved as an .env file.
    out(say({ en: `# WeChat Pay, played on ${url}`, zh: `# 模拟的微信支付运行于 ${url}` }))
    out(`# --keys ${keys}: ${say(keyModeTexts[keys])}`)
    if (values.out === undefined) {
      out(say({ en: '# Credentials, good for this run only:', zh: '# 凭证（仅本次运行有效）：' }))
      out(formatVariables(describeMerchant(mock, url)))
    } else {
      const file = join(values.out, 'mock.env')
      out(say({ en: `# Credentials, kept for the next start: ${file}`, zh: `# 凭证（下次启动沿用）：${file}` }))
    }
    if (values.proxy) {
      const file = join(values.out!, AUTHORITY)
      out(say({ en: `# HTTPS_PROXY=${url}, and trust ${file}`, zh: `# HTTPS_PROXY=${url}，并信任 ${file}` }))
    }
    out(say({ en: `# The payer: curl ${url}/mock`, zh: `# 扮演用户：curl ${url}/mock` }))
    out(say({ en: '# Requests and deliveries (Ctrl-C stops):', zh: '# 请求与投递记录（按 Ctrl-C 停止）：' }))
    const aborted = new Promise<void>((end) => {
      if (signal.aborted) end()
      else signal.addEventListener('abort', () => end(), { once: true })
    })
    await Promise.race([aborted, server.closed])
    // Certificates that were issued on the way are kept, too.
    save()
    return EXIT.ok
  } finally {
    await mock.stop()
  }
}
