/** Addresses in a command line that a notification can be sent to. */
import { describeValue } from '../contract/contract.js'
import { isHttpUrl } from '../mock/mock.js'
import type { Voice } from './terminal.js'

/** What is wrong with an option that has to be an address; `undefined` when nothing is, or it was not given. */
export function findWrongAddress(name: string, text: string | undefined, { say }: Voice): string | undefined {
  if (text === undefined || isHttpUrl(text)) return undefined
  const example = 'http://127.0.0.1:3000/notify'
  return say({
    en: `--${name} wants a whole URL, e.g. ${example}; given: ${describeValue(text)}.`,
    zh: `--${name} 应为完整的 URL，例如 ${example}；给出的文本有 ${text.length} 个字符。`,
  })
}
