/** Mistakes in a command line, and what was probably meant. */
import type { Text } from '../environment/environment.js'
import { findNearest, quoteName } from '../contract/contract.js'
import { EXIT, type Voice } from './terminal.js'

/** What is wrong with a command line. */
export interface Mistake {
  readonly what: Text
  /** What was probably meant, as it is written. */
  readonly meant?: readonly string[]
}

/** An option as it may be repeated: what stands behind the hyphens may be something else than a name. */
export function quoteOption(rawName: string): string {
  const [, hyphens = '', name = ''] = /^(-*)([\s\S]*)$/.exec(rawName)!
  return hyphens + quoteName(name)
}

/** The names that a wrong one begins, as if somebody had stopped typing; otherwise the nearest. */
export function findMeant(wrong: string, names: readonly string[]): readonly string[] {
  const begun = wrong.length < 3 ? [] : names.filter((name) => name.startsWith(wrong))
  const nearest = findNearest(wrong, names)
  return begun.length > 0 || nearest === undefined ? begun : [nearest]
}

/** Tells a mistake, and where to read on: the help on `topic`, e.g. `doctor`. Returns the exit code. */
export function tellMistake({ err, say }: Voice, { what, meant = [] }: Mistake, topic?: string): number {
  err(say(what))
  if (meant.length > 0) {
    err(say({ en: `Did you mean ${meant.join(' or ')}?`, zh: `是不是想写 ${meant.join(' 或 ')}？` }))
  }
  const help = ['wechatpay-fetch', topic, '--help'].filter(Boolean).join(' ')
  err(say({ en: `See ${help}`, zh: `参见 ${help}` }))
  return EXIT.usage
}
