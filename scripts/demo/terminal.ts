// Output of the demo: colours on a terminal only, Chinese where the locale is Chinese.
import { styleText } from 'node:util'

const isColourful = process.stdout.isTTY && !process.env['NO_COLOR']
const isChinese = /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')

type Style = Parameters<typeof styleText>[0]

/** Colours a text, on a terminal. */
export function paint(style: Style, text: string): string {
  return isColourful ? styleText(style, text) : text
}

/** The text in the reader's language. */
export function say(en: string, zh: string): string {
  return isChinese ? zh : en
}

let step = 0

/** Prints the title of a step. */
export function title(en: string, zh: string): void {
  console.log(`\n${paint(['bold', 'cyan'], `${++step}. ${say(en, zh)}`)}`)
}

/** Shows a name and what belongs to it. */
export function show(name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const lines = text.split('\n')
  if (lines.length === 1) return console.log(`   ${paint('dim', name.padEnd(14))} ${text}`)
  console.log(`   ${paint('dim', name)}`)
  for (const line of lines) console.log(`     ${line}`)
}

/** Waits until something is true, for at most 10 seconds. */
export async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let time = 0; time < 10_000 && !isTrue(); time += 20) await new Promise((resolve) => setTimeout(resolve, 20))
}

let failures = 0

/** States something that must be true, and remembers when it is not. */
export function claim(isTrue: boolean, en: string, zh: string): void {
  if (!isTrue) failures++
  console.log(`   ${isTrue ? paint('green', '✓') : paint('red', '✗')} ${say(en, zh)}`)
}

/** Prints the result. The exit code is 0 only when every claim was true. */
export function finish(): void {
  console.log(
    failures === 0
      ? `\n${paint(['bold', 'green'], say('All of this was true.', '以上全部通过。'))}\n`
      : `\n${paint(['bold', 'red'], say(`${failures} of these claims were false.`, `有 ${failures} 项未通过。`))}\n`,
  )
  process.exitCode = failures === 0 ? 0 : 1
}
