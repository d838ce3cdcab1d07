/** Knows the requests by which a terminal or a test in any language plays the payer. */
import { WechatPayError } from '../errors.js'
import { findNearest } from '../contract/contract.js'
import type { Act } from './acts.js'
import type { ReceivedRequest, SealedAnswer } from './exchange.js'

/** All paths of WeChat Pay's begin with another name. What is under this one is not signed, so it is served on 127.0.0.1 and nowhere else. */
const ROOT = '/mock'

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SealedAnswer {
  return {
    status,
    headers: new Headers({ 'Content-Type': 'application/json; charset=utf-8', ...headers }),
    // Indented, because it is read in terminals.
    body: Buffer.from(`${JSON.stringify(body, null, 2)}\n`),
  }
}

/** Unlike a refusal of WeChat Pay, which has a code. */
const refuse = (status: number, error: string, headers?: Readonly<Record<string, string>>) =>
  answer(status, { error }, headers)

/** Everything there is, as somebody would type it. */
function listActs(acts: Readonly<Record<string, Act>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(acts).map(([name, { method, subject, does }]) => [`${method} ${ROOT}/${name}${subject}`, does]),
  )
}

function refuseName(name: string, acts: Readonly<Record<string, Act>>): SealedAnswer {
  const nearest = findNearest(name, Object.keys(acts))
  const guess = nearest === undefined ? '' : ` Did you mean ${ROOT}/${nearest}?`
  return refuse(404, `There is no ${ROOT}/${name}.${guess} Known: ${Object.keys(listActs(acts)).join(', ')}.`)
}

/** The query parameters, or what is wrong with them. */
function readQuery(search: string, known: Act['query']): Readonly<Record<string, string>> | string {
  const query = Object.fromEntries(new URLSearchParams(search))
  for (const [name, value] of Object.entries(query)) {
    const choice = Object.hasOwn(known, name) ? known[name] : undefined
    if (!choice) {
      const names = Object.keys(known)
      const nearest = findNearest(name, names)
      const guess = nearest === undefined ? '' : ` Did you mean ${nearest}?`
      return `There is no parameter ${name} here.${guess} Known: ${names.join(', ') || 'none'}.`
    }
    if (!choice.pattern.test(value)) {
      return `${name}: given ${JSON.stringify(value)}. Wanted: ${choice.wanted}, or leave it out.`
    }
  }
  return query
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

async function playAct(name: string, act: Act, text: string, search: string): Promise<SealedAnswer> {
  const subject = decode(text)
  const usage = `${act.method} ${ROOT}/${name}${act.subject}`
  if (subject === undefined) return refuse(400, `What follows ${ROOT}/${name}/ is not UTF-8, percent-encoded: ${text}.`)
  if (subject === '' && !act.subject.startsWith('[')) return refuse(400, `Something is missing. Wanted: ${usage}.`)
  const query = readQuery(search, act.query)
  if (typeof query === 'string') return refuse(400, query)
  try {
    return answer(200, await act.play(subject, query))
  } catch (error) {
    if (error instanceof WechatPayError) return refuse(400, error.message)
    throw error
  }
}

/** Makes the function that answers requests under `/mock`, and nothing else: others get `undefined`. */
export function createControl(
  acts: Readonly<Record<string, Act>>,
): (request: ReceivedRequest) => Promise<SealedAnswer | undefined> {
  return async ({ method, url, headers, body }) => {
    const [, pathname = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(url)!
    if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return undefined
    // Browsers add it to every POST of a page, and no terminal or test does; a content type would have to be typed each time.
    const origin = headers.get('Origin')
    if (origin !== null) {
      return refuse(
        403,
        `A page in a browser sent this (Origin: ${origin}). Wanted: a request of a terminal or a test, which has no Origin.`,
      )
    }
    const [, name = '', subject = ''] = /^\/?([^/]*)\/?(.*)$/s.exec(pathname.slice(ROOT.length))!
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined
    if (name !== '' && !act) return refuseName(name, acts)
    const wanted = act?.method ?? 'GET'
    if (method !== wanted) {
      return refuse(405, `${method} ${pathname}: wanted ${wanted}, e.g. curl -X ${wanted}.`, { Allow: wanted })
    }
    if (body.length > 0) {
      return refuse(400, 'A body was given, which would be ignored. Wanted: everything in the path and the query.')
    }
    return act ? playAct(name, act, subject, search) : answer(200, listActs(acts))
  }
}
