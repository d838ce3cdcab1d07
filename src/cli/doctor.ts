/** The command `doctor`: findings as a checklist or as JSON. */
import { examine, titles, type Finding, type Level } from '../doctor/doctor.js'
import { findWrongAddress } from './address.js'
import type { Values } from './arguments.js'
import { tellMistake } from './mistake.js'
import { EXIT, type Colour, type Voice } from './terminal.js'

const marks: Readonly<Record<Level, readonly [string, Colour]>> = {
  ok: ['✓', 'green'],
  warning: ['!', 'yellow'],
  error: ['✗', 'red'],
  skipped: ['–', 'dim'],
}

function printFinding({ check, level, found, wanted, todo }: Finding, { out, say, paint }: Voice): void {
  const [mark, colour] = marks[level]
  const [first, ...more] = say(found).split('\n')
  out(`${paint(colour, mark)} ${say(titles[check])}${say({ en: ': ', zh: '：' })}${first!}`)
  for (const line of more) out(`    ${line}`)
  if (wanted) out(paint('dim', `    ${say({ en: 'wanted: ', zh: '要求：' })}${say(wanted)}`))
  if (todo) out(`    ${say({ en: 'to do: ', zh: '处理：' })}${say(todo)}`)
}

/** Examines the configuration and prints what was found. */
export async function runDoctor(voice: Voice, values: Values<'doctor'>): Promise<number> {
  const { now, fetch, say, out, paint, env } = voice
  const online = values.online === true
  const notifyUrl = values['notify-url']
  if (notifyUrl !== undefined && !online) return tellMistake(voice, { kind: 'needsOnline' }, 'doctor')
  const mistake = findWrongAddress('notify-url', notifyUrl)
  if (mistake) return tellMistake(voice, mistake, 'doctor')
  const findings = await examine(env, { now, fetch, online, notifyUrl })
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.filter(({ level }) => level === 'warning').length
  if (values.json) {
    const told = findings.map(({ check, level, kind, found, wanted, todo }) => ({
      check,
      level,
      kind,
      found: say(found),
      ...(wanted && { wanted: say(wanted) }),
      ...(todo && { todo: say(todo) }),
    }))
    out(JSON.stringify({ ok: errors === 0, findings: told }, null, 2))
  } else {
    for (const finding of findings) printFinding(finding, voice)
    const summary = say({
      en: `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
      zh: `${errors} 个错误，${warnings} 个警告`,
    })
    out(`\n${paint(errors > 0 ? 'red' : 'green', summary)}`)
    if (!values.online && errors === 0) {
      out(say({ en: 'Next: wechatpay-fetch doctor --online', zh: '下一步：wechatpay-fetch doctor --online' }))
    }
  }
  return errors === 0 ? EXIT.ok : EXIT.failed
}
