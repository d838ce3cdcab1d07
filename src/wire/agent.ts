/** Knows which connections are kept for the next call, and how long. */
import type { Agent } from 'node:http'
import type { Socket } from 'node:net'

/**
 * How long an idle connection is kept, in milliseconds: shorter than servers and load balancers keep theirs, so that a call seldom meets a
 * connection that is just being closed.
 */
const IDLE_TIMEOUT = 4000

/** Connections whose server has said how long it keeps them. */
const hinted = /* @__PURE__ */ new WeakSet<object>()

/** Takes note of a server's `Keep-Alive`, which Node then obeys where it is shorter than our own. */
export function noteHint(connection: object): void {
  hinted.add(connection)
}

/**
 * Makes what names connections. Ours differ in nothing but where they go; Node's own name, put together of all that connections could differ in,
 * takes longer to make and to find than a request takes to build.
 */
function createNaming(): Agent['getName'] {
  let last: { readonly host?: unknown; readonly port?: unknown; readonly name: string } = { name: '' }
  return ({ host, port } = {}) => {
    // The same string each time: of that one the engine knows already where it is found.
    if (host !== last.host || port !== last.port) last = { host, port, name: `${host}:${port}` }
    return last.name
  }
}

/** Makes an agent out of `node:http` or `node:https` that leaves the headers of answers alone where nothing is hinted. */
export function createAgent(module: typeof import('node:http') | typeof import('node:https')): Agent {
  const agent: Agent = new module.Agent({ keepAlive: true, timeout: IDLE_TIMEOUT })
  // Published, as keepSocketAlive is.
  agent.getName = createNaming()
  const keep = agent.keepSocketAlive.bind(agent)
  // To look for a hint Node gathers all headers of an answer into an object, one by one.
  agent.keepSocketAlive = (connection) => {
    if (hinted.has(connection)) return keep(connection)
    const socket = connection as Socket
    socket.setKeepAlive(true, 1000)
    socket.unref()
    if (socket.timeout !== IDLE_TIMEOUT) socket.setTimeout(IDLE_TIMEOUT)
    return true as unknown as void
  }
  return agent
}
