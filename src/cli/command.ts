/** Knows how the command line is read, and which command it means. */
import { readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import { WechatPayError } from '../errors.js'
import { USER_AGENT } from '../identity.js'
import { callHelp, runCall } from './call.js'
import { runCertificates } from './certificates.js'
import { runDoctor } from './doctor.js'
import { commandHelp, generalHelp } from './help.js'
import { runMock } from './mock.js'
import { chooseLanguage, EXIT, giveVoice, type Terminal, type Voice } from './terminal.js'

const common = {
  env: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const options = {
  doctor: { ...common, online: { type: 'boolean' }, json: { type: 'boolean' } },
  mock: { ...common, port: { type: 'string' }, mchid: { type: 'string' }, out: { type: 'string' } },
  certificates: { ...common, out: { type: 'string' } },
} as const

interface CommonValues {
  readonly env?: string
  readonly lang?: string
  readonly help?: boolean
}

/**
 * Reads the variables of a file; those of the environment come first, as with Node's own `--env-file`. That name is not used here, because
 * Node 20 takes it from the whole command line, ours included.
 */
function addFile(voice: Voice, file: string | undefined): Voice {
  return file === undefined ? voice : { ...voice, env: { ...parseEnv(readFileSync(file, 'utf8')), ...voice.env } }
}

/**
 * Reads the options of `call`, whose names the contract gives: `--plan-id 12535`, `--plan-id=12535`, or `--return-app` alone for true.
 * Throws what `parseArgs` throws.
 */
function readCall(args: readonly string[]) {
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
      open = token.value === undefined ? token.name : undefined
      given.set(token.name, token.value ?? 'true')
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
  const values = { env: take('env'), lang: take('lang'), help: take('help') !== undefined }
  return { operation, values, body: take('body'), fields: given }
}

async function runKnown(command: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const speak = ({ lang, env: file }: CommonValues) => {
    const language = lang === 'zh' || lang === 'en' ? lang : chooseLanguage(terminal.env)
    return addFile(giveVoice(terminal, language), file)
  }
  if (command === 'call') {
    const { operation, values, body, fields } = readCall(args)
    const voice = speak(values as CommonValues)
    if (!values.help) return runCall(voice, operation, fields, body)
    terminal.out(callHelp(voice, operation))
    return EXIT.ok
  }
  const read = parseArgs({ args: [...args], options: options[command as keyof typeof options] })
  const values = read.values as CommonValues
  const voice = speak(values)
  if (values.help) {
    terminal.out(commandHelp(command, voice.language))
    return EXIT.ok
  }
  const run = { doctor: runDoctor, mock: runMock, certificates: runCertificates }[command as keyof typeof options]
  // Read by the options of this very command.
  return run(voice, read.values as never)
}

/** Runs the command. Returns its exit code: 0 all well, 1 something is wrong, 2 the command line is wrong. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args
  const language = chooseLanguage(terminal.env)
  const { say } = giveVoice(terminal, language)
  if (command === '--version') {
    terminal.out(USER_AGENT.replace('/', ' '))
    return EXIT.ok
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    const lang = rest[rest.indexOf('--lang') + 1]
    terminal.out(generalHelp(lang === 'zh' || lang === 'en' ? lang : language))
    return command === undefined ? EXIT.usage : EXIT.ok
  }
  if (command !== 'call' && !Object.hasOwn(options, command)) {
    terminal.err(say({ en: `There is no command ${command}.`, zh: `没有名为 ${command} 的命令。` }))
    terminal.err(say({ en: 'See wechatpay-fetch --help', zh: '参见 wechatpay-fetch --help' }))
    return EXIT.usage
  }
  try {
    return await runKnown(command, rest, terminal)
  } catch (error) {
    if (error instanceof WechatPayError) {
      terminal.err(`${error.code}: ${error.message}`)
      return EXIT.failed
    }
    // A wrong option, or a file that cannot be read or written: Node's own message says which.
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    terminal.err(message)
    terminal.err(say({ en: `See wechatpay-fetch ${command} --help`, zh: `参见 wechatpay-fetch ${command} --help` }))
    return EXIT.usage
  }
}
