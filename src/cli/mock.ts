/** Knows how the mock is served to clients in any language. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VariableName } from '../environment.js'
import { createMockWechatPay, type MockExchange, type MockMerchant } from '../mock.js'
import { makeFolder } from './folder.js'
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

function formatExchange({ method, url, status, reason }: MockExchange, { paint }: Voice): string {
  const verdict = paint(status >= 200 && status < 300 ? 'green' : 'red', String(status))
  return `${method} ${url} → ${verdict} ${reason}`
}

/** Serves the mock until it is stopped. */
export async function runMock(voice: Voice, values: { port?: string; mchid?: string; out?: string }): Promise<number> {
  const { out, err, say, now, signal } = voice
  const port = values.port ?? '4600'
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) {
    err(say({ en: '--port wants a number from 0 to 65535.', zh: '--port 应为 0 到 65535 的数字。' }))
    return EXIT.usage
  }
  const mock = createMockWechatPay({
    now,
    ...(values.mchid === undefined ? {} : { mchid: values.mchid }),
    onExchange: (exchange) => out(formatExchange(exchange, voice)),
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
  out(say({ en: '# Requests (Ctrl-C stops):', zh: '# 请求记录（按 Ctrl-C 停止）：' }))
  if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  await server.close()
  return EXIT.ok
}
