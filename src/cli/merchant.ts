/** Knows whether the variables that a call needs are there, and tells in the reader's language which are not. */
import { findMissing, variables, type MerchantEnvironment } from '../environment/environment.js'
import type { Voice } from './terminal.js'

/** Tells every variable that is missing, with what it holds. True where there is one. */
export function tellMissing({ err, say }: Voice, environment: MerchantEnvironment): boolean {
  const missing = findMissing(environment)
  if (missing.length === 0) return false
  const { length } = missing
  err(
    say({
      en: `${length} environment ${length === 1 ? 'variable is' : 'variables are'} missing or unusable:`,
      zh: `有 ${length} 个环境变量缺失或不可用：`,
    }),
  )
  for (const name of missing) {
    const reason = environment.unreadable[name]
    const { en, zh } = variables[name]
    err(
      say({
        en: `  ${name}${reason ? ` (${reason.en})` : ''}: ${en}`,
        zh: `  ${name}${reason ? `（${reason.zh}）` : ''}：${zh}`,
      }),
    )
  }
  return true
}
