// Demo of the same call against WeChat Pay itself, with a merchant's own configuration.
import {
  findProblems,
  merchantOptions,
  readEnvironment,
  tellReason,
  variables,
} from '../../src/environment/environment.js'
import { createWechatPayClient, WechatPayError } from '../../src/index.js'
import { body, path } from './seed.js'
import { claim, say, show, title } from './terminal.js'

const callVariables = {
  WECHATPAY_APPID: ['appid of the mobile application', '移动应用的 appid'],
  WECHATPAY_PLAN_ID: ['plan_id, issued by WeChat Pay operations', '协议模板 plan_id，向微信支付运营申请'],
  WECHATPAY_NOTIFY_URL: ['notify_url, reachable and without a query string', '可直接访问且不带参数的 notify_url'],
} as const

/** Every variable that is missing or wrong, with what it holds. */
function findMissingLines(env: NodeJS.ProcessEnv): string[] {
  return [
    ...findProblems(readEnvironment(env), Date.now()).map(({ name, variable, reason }) => {
      const { given } = tellReason(reason)
      return `${name}: ${say(variables[variable].en, variables[variable].zh)} (${say(given.en, given.zh)})`
    }),
    ...Object.entries(callVariables)
      .filter(([name]) => !env[name])
      .map(([name, [en, zh]]) => `${name}: ${say(en, zh)}`),
  ]
}

/** Pre-signs one new contract number for real. There is no sandbox, and a session that nobody signs has no effect. */
export async function showLive(env: NodeJS.ProcessEnv): Promise<void> {
  title('A live call, with your own configuration', '用你自己的配置，真实调用一次')
  const missing = findMissingLines(env)
  if (missing.length > 0) {
    show(say('missing environment variables', '缺少环境变量'), `${missing.join('\n')}\n`)
    return claim(false, 'the configuration is complete', '配置完整')
  }
  try {
    const options = merchantOptions(readEnvironment(env))
    const call = {
      ...body,
      appid: env['WECHATPAY_APPID']!,
      plan_id: Number(env['WECHATPAY_PLAN_ID']),
      notify_url: env['WECHATPAY_NOTIFY_URL']!,
      out_contract_code: `test${Date.now()}`,
    }
    show('out_contract_code', call.out_contract_code)
    const { data, error, response } = await createWechatPayClient(options).POST(path, { body: call })
    show(say('status', '状态'), String(response.status))
    show(say('answer', '应答'), data ?? error)
    claim(data !== undefined, 'answered, signed, verified', '有应答、有签名、已验签')
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error
    show(error.code, error.message)
    claim(false, 'answered, signed, verified', '有应答、有签名、已验签')
  }
}
