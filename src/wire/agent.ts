/** The agent of node:http(s) that keeps connections for the next call. */
import type { Agent, AgentOptions } from 'node:http'

/**
 * How long an idle connection is kept, in milliseconds: shorter than servers and load balancers keep theirs, so that a call seldom meets a
 * connection that is just being closed. Where a server's `Keep-Alive` names a shorter time, Node.js obeys it.
 */
const IDLE_TIMEOUT = 4000

/** Settings of a proxy, as Node.js takes them from the environment. */
interface ProxySettings {
  readonly proxyEnv?: NodeJS.ProcessEnv
}

type Module = typeof import('node:http') | typeof import('node:https')

/** The proxy of the environment where Node.js itself uses it (`NODE_USE_ENV_PROXY`, `--use-env-proxy`): its own agent knows. */
function environmentProxy({ globalAgent }: Module): ProxySettings {
  const { proxyEnv } = (globalAgent as { readonly options?: ProxySettings }).options ?? {}
  return proxyEnv === undefined ? {} : { proxyEnv }
}

/** Makes an agent with at most `maxConnections` connections to a host. */
export function createAgent(module: Module, maxConnections: number): Agent {
  const options: AgentOptions & ProxySettings = {
    keepAlive: true,
    timeout: IDLE_TIMEOUT,
    maxSockets: maxConnections,
    maxFreeSockets: maxConnections,
    ...environmentProxy(module),
  }
  return new module.Agent(options)
}

/** The name of a variable that names a proxy for `protocol`, where one is set and Node.js does not use it. */
export function unusedProxyVariable(protocol: string, module: Module): string | undefined {
  if ('proxyEnv' in environmentProxy(module)) return undefined
  const name = `${protocol.replace(':', '')}_proxy`
  return [name.toUpperCase(), name].find((variable) => Boolean(process.env[variable]))
}

/** Closes the idle connections of an agent, because one of them proved to be closed at the other end. */
export function dropIdle({ freeSockets }: Agent): void {
  // An agent of the caller's may keep none.
  for (const socket of Object.values(freeSockets ?? {}).flat()) socket!.destroy()
}
