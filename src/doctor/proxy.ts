/** The proxy that the environment names: whether calls go through it. */
import { globalAgent as httpAgent } from 'node:http'
import { globalAgent as httpsAgent } from 'node:https'
import type { MerchantEnvironment, Variables } from '../environment/environment.js'
import { findingsOf, type Finding } from './finding.js'

/** What this Node.js does with proxies of the environment. */
export interface NodeProxies {
  /** `process.versions.node`. */
  readonly version: string
  /** Whether it heeds them: by `NODE_USE_ENV_PROXY=1` or `--use-env-proxy`. */
  readonly isHeeded: boolean
}

function thisNode(protocol: string): NodeProxies {
  // The client's connections take over what Node.js gave its own agent.
  const { options } = (protocol === 'http:' ? httpAgent : httpsAgent) as { readonly options?: { proxyEnv?: object } }
  return { version: process.versions.node, isHeeded: options?.proxyEnv !== undefined }
}

/** True from the versions on that can heed proxies of the environment: 22.21 and 24.5. */
function canHeed(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === 22 ? minor >= 21 : major === 24 ? minor >= 5 : major > 24
}

/** True where an entry of `NO_PROXY` excepts the host, as Node.js reads it. */
function isExcepted({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const withPort = `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`
  return noProxy.split(/[\s,]+/).some((given) => {
    const entry = given.toLowerCase()
    if (entry === '*' || entry === hostname || entry === withPort) return true
    if (entry.startsWith('*.')) return hostname.endsWith(entry.slice(1))
    return entry.startsWith('.') && hostname.endsWith(entry.slice(1))
  })
}

/** Examines the proxy of the environment, where it names one for the address of calls. */
export function examineProxy(
  environment: MerchantEnvironment,
  env: Variables,
  node?: NodeProxies,
): Finding | undefined {
  const { baseUrl } = environment
  const url = new URL(baseUrl !== undefined && URL.canParse(baseUrl) ? baseUrl : 'https://api.mch.weixin.qq.com')
  const find = (name: string) => [name, name.toUpperCase()].find((one) => env[one])
  const variable = find(url.protocol === 'http:' ? 'http_proxy' : 'https_proxy')
  if (variable === undefined) return undefined
  const { ok, warning } = findingsOf('proxy')
  const excepting = find('no_proxy')
  const { hostname: host } = url
  if (excepting && isExcepted(url, env[excepting]!)) return ok({ kind: 'proxyExcepted', variable, excepting, host })
  const { version, isHeeded } = node ?? thisNode(url.protocol)
  if (isHeeded) return ok({ kind: 'proxyUsed', variable })
  const unused = { kind: 'proxyUnused', variable } as const
  if (canHeed(version)) return warning(unused)
  return warning(unused, {
    en: `Node.js ${version} cannot use it: take 22.21, 24.5 or later with NODE_USE_ENV_PROXY=1, or give the client an agent, e.g. of https-proxy-agent`,
    zh: `Node.js ${version} 不支持：请改用 22.21、24.5 或更高版本并设置 NODE_USE_ENV_PROXY=1，或给客户端传入 agent，例如 https-proxy-agent 的`,
  })
}
