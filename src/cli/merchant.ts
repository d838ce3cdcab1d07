/** What commands that call WeChat Pay tell in common: variables that are missing or wrong, and refusals. */
import { explain, findProblems, variables, type MerchantEnvironment } from '../environment/environment.js'
import { tellExplanation } from '../doctor/doctor.js'
import type { ApiError } from '../errors.js'
import { EXIT, type Voice } from './terminal.js'

/** Tells every variable that is missing or wrong, with what it holds and what to do. True where there is one. */
export function tellProblems({ err, say, now }: Voice, environment: MerchantEnvironment): boolean {
  const problems = findProblems(environment, now())
  if (problems.length === 0) return false
  const { length } = problems
  err(
    say({
      en: `${length} environment ${length === 1 ? 'variable is' : 'variables are'} missing or wrong:`,
      zh: `有 ${length} 个环境变量缺失或不可用：`,
    }),
  )
  for (const { name, variable, reason } of problems) {
    err(`  ${name}${say({ en: ': ', zh: '：' })}${say(explain(reason, variables[variable]))}`)
  }
  err(say({ en: 'To check each of them: wechatpay-fetch doctor', zh: '逐项检查：wechatpay-fetch doctor' }))
  return true
}

/** Tells what WeChat Pay answered when it said no: as JSON, and in words what it means. Returns the exit code. */
export function tellRefusal({ err, say }: Voice, error: ApiError): number {
  const { explanation: _, signError: __, ...facts } = error
  err(JSON.stringify(facts, null, 2))
  const told = tellExplanation(error)
  if (told) err(say(told))
  return EXIT.failed
}
