/** Arguments of the command line: the options of each command, and what is wrong with those that were given. */
import { parseArgs } from 'node:util'
import { findMeant, quoteOption, type Mistake } from './mistake.js'
import { quoteName } from '../contract/contract.js'

type Options = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean }>
>

/** Options of every command. */
export const common = {
  env: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options

/** Options of each command, but for `call`, whose options are the fields of the operation. */
export const options = {
  doctor: { ...common, online: { type: 'boolean' }, json: { type: 'boolean' }, 'notify-url': { type: 'string' } },
  mock: {
    ...common,
    port: { type: 'string' },
    mchid: { type: 'string' },
    out: { type: 'string' },
    'deliver-to': { type: 'string' },
    'termination-url': { type: 'string' },
    speed: { type: 'string' },
    keys: { type: 'string' },
    host: { type: 'string' },
    proxy: { type: 'boolean' },
    paths: { type: 'string' },
    readable: { type: 'boolean' },
    'deliver-anywhere': { type: 'boolean' },
  },
  certificates: { ...common, out: { type: 'string' } },
  bill: {
    ...common,
    date: { type: 'string' },
    type: { type: 'string' },
    'sub-mchid': { type: 'string' },
    account: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  generate: {
    ...common,
    out: { type: 'string' },
    include: { type: 'string', multiple: true },
    check: { type: 'boolean' },
  },
} as const satisfies Readonly<Record<string, Options>>

/** An option as it was given. */
interface Given {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Finds a value where none belongs, or none where one does. */
function findWrongValue(type: 'string' | 'boolean', { rawName, value, inlineValue }: Given): Mistake | undefined {
  if (type === 'boolean') {
    if (value === undefined) return undefined
    return { what: { en: `${rawName} takes no value.`, zh: `${rawName} 后面不带值。` } }
  }
  // What looks like the next option is one, unless = says otherwise.
  if (value !== undefined && (inlineValue || !value.startsWith('-'))) return undefined
  return { what: { en: `${rawName} wants a value.`, zh: `${rawName} 后面缺少值。` } }
}

/** Options as they were written. */
export interface WrittenOptions {
  readonly values: object
  /** What was given without an option. */
  readonly file: string | undefined
  readonly fields?: undefined
}

/** Reads the options of a command. Node's own messages on what is wrong are English: they are made here. */
export function readOptions(known: Options, args: readonly string[], takesFile = false): Mistake | WrittenOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional' && !(takesFile && token.value === positionals[0])) {
      const given = quoteName(token.value)
      return { what: { en: `Unexpected argument: ${given}.`, zh: `多余的参数：${given}。` } }
    }
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!Object.hasOwn(known, name)) {
      const meant = findMeant(name, Object.keys(known)).map((one) => `--${one}`)
      return {
        what: {
          en: `There is no option ${quoteOption(rawName)}.`,
          zh: `没有名为 ${quoteOption(rawName)} 的选项。`,
        },
        meant,
      }
    }
    const mistake = findWrongValue(known[name]!.type, token)
    if (mistake) return mistake
  }
  return { values, file: positionals[0] }
}

/** A call as it was written. */
export interface WrittenCall {
  readonly operation: string | undefined
  readonly values: { readonly env?: string | undefined; readonly help: boolean }
  readonly body: string | undefined
  /** Fields by option name, e.g. `plan-id`. */
  readonly fields: ReadonlyMap<string, string>
}

/** Reads the options of `call`, whose names the contract gives: `--plan-id 12535`, `--plan-id=12535`, or `--return-app` alone for true. */
export function readCall(args: readonly string[]): Mistake | WrittenCall {
  const { tokens } = parseArgs({
    args: [...args],
    options: common,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
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
