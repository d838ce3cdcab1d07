/** Addresses in a command line that a notification can be sent to. */
import { describeValue } from '../contract/contract.js'
import { isHttpUrl } from '../mock/mock.js'
import type { Mistake } from './mistake.js'

/** What is wrong with an option that has to be an address; `undefined` when nothing is, or it was not given. */
export function findWrongAddress(name: string, text: string | undefined): Mistake | undefined {
  if (text === undefined || isHttpUrl(text)) return undefined
  return { kind: 'address', option: `--${name}`, given: describeValue(text), length: text.length }
}
