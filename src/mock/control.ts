/** HTTP requests under `/mock`: the commands for terminals and for tests in any language. */
import { WechatPayError, cleanText } from '../errors.js'
import { findNearest, kebab } from '../contract/contract.js'
import { commands, type Command, type CommandTarget } from './commands.js'
import { isLoopback } from './delivery.js'
import type { Answer, ReceivedRequest } from './message.js'

/** Path of the commands. No path of WeChat Pay begins with it; requests under it are not signed. */
const ROOT = '/mock'

/** Bytes of a body under `/mock` that are read at most. */
export const CONTROL_LIMIT = 1024 * 1024

/** Access to the commands of a server. */
export interface Access {
  /** The address that it listens on, as it was given. */
  readonly host: string
  /** The bearer token that a request from another machine must carry. */
  readonly secret: string
  readonly isRemote: boolean
}

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    // Indented, because it is read in terminals.
    body: Buffer.from(`${JSON.stringify(body, null, 2)}\n`),
  }
}

/** Unlike a refusal of WeChat Pay, which has a code. */
const refuse = (status: number, error: string, headers?: Readonly<Record<string, string>>) =>
  answer(status, { error }, headers)

const byPath = new Map<string, Command>(Object.entries(commands).map(([name, command]) => [kebab(name), command]))

const methodOf = (command: Command | undefined) => (!command || command.reads ? 'GET' : 'POST')
const usageOf = (name: string, command: Command) => `${methodOf(command)} ${ROOT}/${name}${command.subject ?? ''}`

/** Every command with its usage. */
function listCommands(): Record<string, string> {
  const describe = ({ en, query = {} }: Command) => {
    const names = Object.keys(query).map((name) => `?${name}=`)
    return names.length > 0 ? `${en} (${names.join(' ')})` : en
  }
  return Object.fromEntries([...byPath].map(([name, command]) => [usageOf(name, command), describe(command)]))
}

/** True for a path that belongs to the mock and not to WeChat Pay. */
export function isControl(url: string): boolean {
  return /^\/mock(?:[/?]|$)/.test(url)
}

/** Whether a `Host` header names this machine, or what it was told to listen on. A page in a browser that has rebound its name shows that name. */
function isOwnHost(header: string, host: string): boolean {
  const name = header.replace(/:\d+$/, '').toLowerCase()
  if (isLoopback(name) || name === host.toLowerCase()) return true
  // On every address, names without a dot and addresses are its own: neither can be rebound from the internet.
  return /^(0\.0\.0\.0|::)$/.test(host) && (/^[a-z0-9_-]+$/.test(name) || /^[0-9.]+$|^\[[0-9a-f:.]+\]$/.test(name))
}

/** Refuses a request that may not use the commands, before its body is read. */
export function refuseAccess({ headers }: Pick<ReceivedRequest, 'headers'>, access: Access): Answer | undefined {
  const origin = headers.get('Origin')
  const site = headers.get('Sec-Fetch-Site')
  // Browsers add one of them to a request of a page, and no terminal or test does.
  if (origin !== null || (site !== null && site !== 'none')) {
    const sign = origin === null ? `Sec-Fetch-Site: ${cleanText(site!)}` : `Origin: ${cleanText(origin)}`
    return refuse(
      403,
      `A page in a browser sent this (${sign}). Wanted: a request of a terminal or a test, which has none.`,
    )
  }
  const host = headers.get('Host') ?? ''
  if (!isOwnHost(host, access.host)) {
    const wanted = `127.0.0.1, localhost${isLoopback(access.host) ? '' : `, or ${access.host}`}`
    return refuse(403, `Host: ${cleanText(host)}. Wanted: an address of this mock: ${wanted}.`)
  }
  if (!access.isRemote || headers.get('Authorization') === `Bearer ${access.secret}`) return undefined
  return refuse(401, 'This comes from another machine. Wanted: Authorization: Bearer and the APIv3 key of the mock.')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The query parameters, or their problem. */
function readQuery(search: string, known: Command['query'] = {}): Readonly<Record<string, string>> | string {
  const query = Object.fromEntries(new URLSearchParams(search))
  for (const [name, value] of Object.entries(query)) {
    const choice = Object.hasOwn(known, name) ? known[name] : undefined
    if (!choice) {
      const names = Object.keys(known)
      const nearest = findNearest(name, names)
      const guess = nearest === undefined ? '' : ` Did you mean ${nearest}?`
      return `There is no parameter ${cleanText(name)} here.${guess} Known: ${names.join(', ') || 'none'}.`
    }
    if (!choice.pattern.test(value)) {
      return `${name}: given ${JSON.stringify(cleanText(value))}. Wanted: ${choice.wanted}, or leave it out.`
    }
  }
  return query
}

function readJson(body: Uint8Array): { readonly json: unknown } | undefined {
  try {
    return { json: body.length === 0 ? undefined : JSON.parse(Buffer.from(body).toString()) }
  } catch {
    return undefined
  }
}

/** Answers a request under `/mock`. `readBody` is called only where a body is wanted. */
export async function control(
  target: CommandTarget,
  { method, url, headers }: Omit<ReceivedRequest, 'body'>,
  readBody: () => Promise<Uint8Array>,
): Promise<Answer> {
  const [, pathname = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(url)!
  const [, name = '', text = ''] = /^\/?([^/]*)\/?(.*)$/s.exec(pathname.slice(ROOT.length))!
  const command = byPath.get(name)
  if (name !== '' && !command) {
    const nearest = findNearest(name, [...byPath.keys()])
    const guess = nearest === undefined ? '' : ` Did you mean ${ROOT}/${nearest}?`
    return refuse(
      404,
      `There is no ${ROOT}/${cleanText(name)}.${guess} Known: ${Object.keys(listCommands()).join(', ')}.`,
    )
  }
  const wanted = methodOf(command)
  if (method !== wanted) {
    return refuse(405, `${method} ${cleanText(pathname)}: wanted ${wanted}, e.g. curl -X ${wanted}.`, { Allow: wanted })
  }
  const hasBody = headers.has('Transfer-Encoding') || Number(headers.get('Content-Length') ?? 0) > 0
  if (hasBody && command?.body === undefined) {
    return refuse(400, 'A body was given, which would be ignored. Wanted: everything in the path and the query.')
  }
  if (!command) return answer(200, listCommands())
  const subject = decode(text)
  const usage = usageOf(name, command)
  if (subject === undefined) {
    return refuse(400, `What follows ${ROOT}/${name}/ is not UTF-8, percent-encoded: ${cleanText(text)}.`)
  }
  if (subject === '' && command.subject?.startsWith('/')) return refuse(400, `Something is missing. Wanted: ${usage}.`)
  if (subject !== '' && command.subject === undefined) {
    return refuse(400, `Nothing belongs behind ${ROOT}/${name}. Wanted: ${usage}.`)
  }
  const query = readQuery(search, command.query)
  if (typeof query === 'string') return refuse(400, query)
  const body = readJson(hasBody ? await readBody() : new Uint8Array(0))
  if (!body) return refuse(400, `The body is not JSON. Wanted: ${command.body}.`)
  try {
    const { after } = command
    const result = answer(200, (await command.run(target, subject, query, body.json)) ?? target.pending())
    return after ? { ...result, after: () => after(target) } : result
  } catch (error) {
    if (error instanceof WechatPayError) return refuse(400, error.message)
    throw error
  }
}
