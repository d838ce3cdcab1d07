/** Mistakes in a command line: kinds with their facts, the words of both languages, and what was probably meant. */
import { findNearest, quoteName } from '../contract/contract.js'
import type { Text } from '../environment/environment.js'
import type { FactsOf, Numbers, ReasonOf, Texts } from '../keys/keys.js'
import { EXIT, type Language, type Voice } from './terminal.js'

/** The English words, whose parameters are what is known of each kind. */
const english = {
  command: ({ given }: Texts<'given'>) => `There is no command ${given}.`,
  language: () => '--lang wants en or zh.',
  argument: ({ given }: Texts<'given'>) => `Unexpected argument: ${given}.`,
  option: ({ given }: Texts<'given'>) => `There is no option ${given}.`,
  noValue: ({ option }: Texts<'option'>) => `${option} takes no value.`,
  wantsValue: ({ option }: Texts<'option'>) => `${option} wants a value.`,
  /** A file of variables that cannot be read, or holds none. */
  variables: ({ told: { en } }: { readonly told: Text }) => `--env: ${en}`,
  unwritable: ({ path, code }: Texts<'path' | 'code'>) => `${path} cannot be written (${code}).`,
  operation: ({ given }: Texts<'given'>) => `There is no operation ${given}.`,
  operationMissing: () => 'Which operation?',
  field: ({ operation, given }: Texts<'operation' | 'given'>) => `${operation} has no field ${given}.`,
  bodyFile: ({ told: { en } }: { readonly told: Text }) => `--body: ${en}.`,
  bodyNoJson: () => '--body is no JSON.',
  bodyNoObject: ({ given }: Texts<'given'>) => `--body must be a JSON object; given: ${given}.`,
  bill: ({ given }: Texts<'given'>) => `There is no bill ${given}.`,
  billOut: () => '--out is missing: the file to write.',
  subMchid: () => '--sub-mchid is missing: the sub-merchant.',
  generate: () => 'An OpenAPI file and a folder are wanted: wechatpay-fetch generate openapi.yaml --out src/wechatpay',
  noFile: ({ path }: Texts<'path'>) => `There is no file ${path}.`,
  port: () => '--port wants a number from 0 to 65535.',
  speed: ({ given }: Texts<'given'>) => `--speed wants a number above 0, e.g. 100; given: ${given}.`,
  keys: ({ given, known }: Texts<'given'> & { readonly known: readonly string[] }) =>
    `--keys wants one of ${known.join(', ')}; given: ${given}.`,
  needsOut: ({ option }: Texts<'option'>) => `${option} is about files: --out is missing.`,
  needsOnline: () => '--notify-url wants --online beside it.',
  address: ({ option, given }: Texts<'option' | 'given'> & Numbers<'length'>) =>
    `${option} wants a whole URL, e.g. ${EXAMPLE}; given: ${given}.`,
} satisfies Readonly<Record<string, (facts: never) => string>>

const EXAMPLE = 'http://127.0.0.1:3000/notify'

type Facts = FactsOf<typeof english>

const chinese: { readonly [Kind in keyof Facts]: (facts: Facts[Kind]) => string } = {
  command: ({ given }) => `没有名为 ${given} 的命令。`,
  language: () => '--lang 应为 en 或 zh。',
  argument: ({ given }) => `多余的参数：${given}。`,
  option: ({ given }) => `没有名为 ${given} 的选项。`,
  noValue: ({ option }) => `${option} 后面不带值。`,
  wantsValue: ({ option }) => `${option} 后面缺少值。`,
  variables: ({ told: { zh } }) => `--env：${zh}`,
  unwritable: ({ path, code }) => `无法写入 ${path}（${code}）。`,
  operation: ({ given }) => `没有名为 ${given} 的操作。`,
  operationMissing: () => '要调用哪个操作？',
  field: ({ operation, given }) => `${operation} 没有 ${given} 这个字段。`,
  bodyFile: ({ told: { zh } }) => `--body：${zh}。`,
  bodyNoJson: () => '--body 不是有效的 JSON。',
  bodyNoObject: () => '--body 应为 JSON 对象（{…}）。',
  bill: ({ given }) => `没有名为 ${given} 的账单。`,
  billOut: () => '缺少 --out：要写入的文件。',
  subMchid: () => '缺少 --sub-mchid：二级商户号。',
  generate: () => '需要一个 OpenAPI 文件和一个目录：wechatpay-fetch generate openapi.yaml --out src/wechatpay',
  noFile: ({ path }) => `没有文件 ${path}。`,
  port: () => '--port 应为 0 到 65535 的数字。',
  speed: ({ given }) => `--speed 应为大于 0 的数字，例如 100；给出的是 ${given}。`,
  keys: ({ given, known }) => `--keys 应为 ${known.join('、')} 之一；给出的是 ${given}。`,
  needsOut: ({ option }) => `${option} 涉及文件，缺少 --out。`,
  needsOnline: () => '--notify-url 要与 --online 一起使用。',
  address: ({ option, length }) => `${option} 应为完整的 URL，例如 ${EXAMPLE}；给出的文本有 ${length} 个字符。`,
}

/** What is wrong with a command line. */
export type Mistake = ReasonOf<Facts> & {
  /** What was probably meant, as it is written. */
  readonly meant?: readonly string[]
}

/** Finds the words for a mistake. */
function describe(mistake: Mistake, language: Language): string {
  const words: typeof chinese = language === 'zh' ? chinese : english
  return words[mistake.kind](mistake as never)
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
export function tellMistake({ err, say, language }: Voice, mistake: Mistake, topic?: string): number {
  const { meant = [] } = mistake
  err(describe(mistake, language))
  if (meant.length > 0) {
    err(say({ en: `Did you mean ${meant.join(' or ')}?`, zh: `是不是想写 ${meant.join(' 或 ')}？` }))
  }
  const help = ['wechatpay-fetch', topic, '--help'].filter(Boolean).join(' ')
  err(say({ en: `See ${help}`, zh: `参见 ${help}` }))
  return EXIT.usage
}
