/** Arguments of the command line: the options of each command, and what is wrong with those that were given. */
import { parseArgs } from 'node:util'
import { findMeant, quoteOption, type Mistake } from './mistake.js'
import { quoteName } from '../contract/contract.js'

type Options = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean }>
>

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

/** Options of every command. */
export const common = { env: text, lang: text, help: { ...flag, short: 'h' } } as const satisfies Options

/** Options of each command, but for `call`, whose options are the fields of the operation. */
export const options = {
  doctor: { ...common, online: flag, json: flag, 'notify-url': text },
  mock: {
    ...{
      ...common,
      port: text,
      host: text,
      proxy: flag,
      mchid: text,
      keys: text,
      out: text,
      paths: text,
      readable: flag,
    },
    ...{ 'deliver-to': text, 'deliver-anywhere': flag, 'termination-url': text, speed: text },
  },
  certificates: { ...common, out: text },
  bill: { ...common, date: text, type: text, 'sub-mchid': text, account: text, out: text, json: flag },
  generate: { ...common, out: text, include: { ...text, multiple: true }, check: flag },
} as const satisfies Readonly<Record<string, Options>>

type ValueOf<Option> = Option extends { readonly multiple: true }
  ? readonly string[]
  : Option extends typeof text
    ? string
    : boolean

/** Options of a command as they were given. */
export type Values<Command extends keyof typeof options> = {
  readonly [Name in keyof (typeof options)[Command]]?: ValueOf<(typeof options)[Command][Name]>
}

/** Options of every command that it acts upon before the command runs. */
interface Common {
  readonly env?: string | undefined
  readonly help?: boolean | undefined
}

/** An option as it was given. */
interface Given {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Finds a value where none belongs, or none where one does. */
function findWrongValue(type: 'string' | 'boolean', { rawName, value, inlineValue }: Given): Mistake | undefined {
  if (type === 'boolean') return value === undefined ? undefined : { kind: 'noValue', option: rawName }
  // What looks like the next option is one, unless = says otherwise.
  if (value !== undefined && (inlineValue || !value.startsWith('-'))) return undefined
  return { kind: 'wantsValue', option: rawName }
}

/** Reads everything, right or wrong. Node's own messages on what is wrong are English: they are made here. */
const parse = (args: readonly string[], known: Options) =>
  parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true, tokens: true })

/** Options as they were written. */
export interface WrittenOptions {
  readonly values: Common
  /** What was given without an option. */
  readonly file: string | undefined
  readonly fields?: undefined
}

/** Reads the options of a command. */
export function readOptions(known: Options, args: readonly string[], takesFile = false): Mistake | WrittenOptions {
  const { values, positionals, tokens } = parse(args, known)
  for (const token of tokens) {
    if (token.kind === 'positional' && !(takesFile && token.value === positionals[0])) {
      return { kind: 'argument', given: quoteName(token.value) }
    }
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!Object.hasOwn(known, name)) {
      const meant = findMeant(name, Object.keys(known)).map((one) => `--${one}`)
      return { kind: 'option', given: quoteOption(rawName), meant }
    }
    const mistake = findWrongValue(known[name]!.type, token)
    if (mistake) return mistake
  }
  return { values: values as Common, file: positionals[0] }
}

/** A call as it was written. */
export interface WrittenCall {
  readonly operation: string | undefined
  readonly values: Common
  readonly body: string | undefined
  /** Fields by option name, e.g. `plan-id`. */
  readonly fields: ReadonlyMap<string, string>
}

/** Reads the options of `call`, whose names the API definition gives: `--plan-id 12535`, `--plan-id=12535`, or `--return-app` alone for true. */
export function readCall(args: readonly string[]): Mistake | WrittenCall {
  const { tokens } = parse(args, common)
  const given = new Map<string, string>()
  let operation: string | undefined
  let open: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option') {
      const { name, value } = token
      const isCommon = Object.hasOwn(common, name)
      const mistake = isCommon ? findWrongValue(common[name as keyof typeof common].type, token) : undefined
      if (mistake) return mistake
      open = value === undefined && !isCommon ? name : undefined
      given.set(name, value ?? 'true')
    } else if (token.kind === 'positional') {
      if (open !== undefined) given.set(open, token.value)
      else operation ??= token.value
      open = undefined
    }
  }
  const take = (name: string) => {
    const value = given.get(name)
    given.delete(name)
    return value
  }
  take('lang')
  const values = { env: take('env'), help: take('help') !== undefined }
  return { operation, values, body: take('body'), fields: given }
}
