// OpenAPI Overlays: applying one to a contract, and finding the Chinese that it left behind.
import { jsonpath } from 'json-p3'
import { isObject, place, type Contract, type Json, type Problem } from '../contract/read.js'

/** One step of a place in the contract. */
export type Step = string | number

/** Applies `overlay` to a copy of the contract. A target that matches nothing is a problem, as is a part the contract does not have. */
export function applyOverlay(contract: Contract, overlay: Contract): { json: Json; problems: Problem[] } {
  const json = structuredClone(contract.json)
  const problems: Problem[] = []
  const actions = Array.isArray(overlay.json['actions']) ? overlay.json['actions'] : []
  for (const [index, action] of actions.entries()) {
    const report = (message: string, ...path: Step[]): void => {
      problems.push(place(overlay, ['actions', index, ...path], message))
    }
    const target: unknown = isObject(action) ? action['target'] : undefined
    if (!isObject(action) || typeof target !== 'string') {
      report('an action needs a target')
      continue
    }
    const found = selectNodes(target, json, (message) => report(message, 'target'))
    if (found?.length === 0) report(`the target matches nothing in ${contract.file}: ${target}`, 'target')
    for (const value of found ?? []) {
      if (isObject(value))
        merge(value, action['update'], (path) => report(`${target} has no ${path.join('.')}`, 'update', ...path))
      else report(`the target is not an object: ${target}`, 'target')
    }
  }
  return { json, problems }
}

function selectNodes(target: string, json: Json, report: (message: string) => void): unknown[] | undefined {
  try {
    return jsonpath.query(target, json as never).values()
  } catch (error) {
    report(`the target is not a JSONPath: ${target} (${(error as Error).message})`)
    return undefined
  }
}

// A translation changes texts that exist: a name that the contract does not have is a slip or a leftover.
function merge(value: Json, update: unknown, missing: (path: string[]) => void, path: string[] = []): void {
  if (!isObject(update)) return missing(path)
  for (const [key, next] of Object.entries(update)) {
    const current = value[key]
    if (!Object.hasOwn(value, key)) missing([...path, key])
    else if (isObject(next) && isObject(current)) merge(current, next, missing, [...path, key])
    else value[key] = next
  }
}

/** Whether a text has Chinese in it. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Every text of `json` that still has Chinese in it, at its first place in the contract. */
export function findUntranslated(json: Json, contract: Contract): Problem[] {
  const places = new Map<string, Step[][]>()
  for (const { text, path } of textsOf(json))
    if (isChinese(withoutQuotes(text))) places.set(text, [...(places.get(text) ?? []), path])
  return [...places].map(([text, [first = [], ...more]]) =>
    place(
      contract,
      first,
      `no English text for ${formatPath(first)}: ${excerpt(text)}` +
        (more.length > 0 ? ` (and the same at ${more.map(formatPath).join(', ')})` : ''),
    ),
  )
}

/** Every text of `json` with its place. Values of examples are data and no texts. */
export function textsOf(json: Json): { text: string; path: Step[] }[] {
  const texts: { text: string; path: Step[] }[] = []
  const visit = (value: unknown, path: Step[]): void => {
    if (typeof value === 'string') texts.push({ text: value, path })
    else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]))
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) if (!isData(key, path)) visit(item, [...path, key])
    }
  }
  visit(json, [])
  return texts
}

/** A path for people, with steps that are paths in brackets. */
export function formatPath(path: readonly Step[]): string {
  return path
    .map((step) => (/^[\w-]+$/.test(String(step)) ? `.${step}` : `['${step}']`))
    .join('')
    .replace(/^\./, '')
}

// `example`, `value` of a named example, and `examples` of a schema (a list) hold data; `examples` of a media type has summaries.
function isData(key: string, path: readonly Step[]): boolean {
  const owner = path.at(-1)
  if (owner === 'properties') return false
  return (
    key === 'example' ||
    (key === 'value' && path.at(-2) === 'examples') ||
    (key === 'examples' && path.includes('schemas'))
  )
}

// An English text may quote a Chinese literal: an example value, or a message that WeChat shows.
const withoutQuotes = (text: string): string => text.replace(/"[^"\n]*"|`[^`\n]*`/g, '')

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replaceAll('\n', ' ')
