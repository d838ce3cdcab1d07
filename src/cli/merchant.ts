/** Knows whether the variables that a call needs are there, and tells in the reader's language which are not. */
import { translateRefusal } from '../doctor/refusal.js'
import { findMissing, variables, type MerchantEnvironment } from '../environment.js'
import type { Voice } from './terminal.js'

/** Tells every variable that is missing, with what it holds. True where there is one. */
export function tellMissing({ err, say }: Voice, environment: MerchantEnvironment): boolean {
  const missing = findMissing(environment)
  if (missing.length === 0) return false
  const { length } = missing
  err(
    say({
      en: `${length} environment ${length === 1 ? 'variable is' : 'variables are'} missing:`,
      zh: `缺少 ${length} 个环境变量：`,
    }),
  )
  for (const name of missing) {
    const reason = environment.unreadable[name]
    const { en, zh } = variables[name]
    err(
      say({
        en: `  ${name}${reason ? ` (its file cannot be read: ${reason})` : ''}: ${en}`,
        zh: `  ${name}${reason ? `（无法读取所指的文件：${translateRefusal(reason)}）` : ''}：${zh}`,
      }),
    )
  }
  return true
}
