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
import { chooseLanguage, EXIT, giveVoice, type Language, type Terminal, type Voice } from './terminal.js'

const common = {
  env: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const options = {
  doctor: { ...common, online: { type: 'boolean' }, json: { type: 'boolean' }, 'notify-url': { type: 'string' } },
  mock: {
    ...common,
    port: { type: 'string' },
    mchid: { type: 'string' },
    out: { type: 'string' },
    'deliver-to': { type: 'string' },
    'termination-url': { type: 'string' },
    speed: { type: 'string' },
  },
  certificates: { ...common, out: { type: 'string' } },
} as const

interface CommonValues {
  readonly env?: string
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
      open = token.value === undefined && token.name !== 'help' ? token.name : undefined
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
  take('lang')
  const values = { env: take('env'), help: take('help') !== undefined }
  return { operation, values, body: take('body'), fields: given }
}

/** The language that `--lang` asks for wherever it stands, so that what is wrong with the rest is said in it too; otherwise by locale. */
function readLanguage(args: readonly string[], env: Terminal['env']): Language {
  const { lang } = parseArgs({ args: [...args], options: { lang: common.lang }, strict: false }).values
  return lang === 'zh' || lang === 'en' ? lang : chooseLanguage(env)
}

async function runKnown(command: string, args: readonly string[], plain: Voice): Promise<number> {
  const speak = ({ env: file }: CommonValues) => addFile(plain, file)
  if (command === 'call') {
    const { operation, values, body, fields } = readCall(args)
    const voice = speak(values as CommonValues)
    if (!values.help) return runCall(voice, operation, fields, body)
    voice.out(callHelp(voice, operation))
    return EXIT.ok
  }
  const read = parseArgs({ args: [...args], options: options[command as keyof typeof options] })
  const values = read.values as CommonValues
  const voice = speak(values)
  if (values.help) {
    voice.out(commandHelp(command, voice.language))
    return EXIT.ok
  }
  const run = { doctor: runDoctor, mock: runMock, certificates: runCertificates }[command as keyof typeof options]
  // Read by the options of this very command.
  return run(voice, read.values as never)
}

/** Runs the command. Returns its exit code: 0 all well, 1 something is wrong, 2 the command line is wrong. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args[0] === '--lang' ? args.slice(2) : args
  const voice = giveVoice(terminal, readLanguage(args, terminal.env))
  const { say } = voice
  if (command === '--version') {
    terminal.out(USER_AGENT.replace('/', ' '))
    return EXIT.ok
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    terminal.out(generalHelp(voice.language))
    return command === undefined ? EXIT.usage : EXIT.ok
  }
  if (command !== 'call' && !Object.hasOwn(options, command)) {
    terminal.err(say({ en: `There is no command ${command}.`, zh: `没有名为 ${command} 的命令。` }))
    terminal.err(say({ en: 'See wechatpay-fetch --help', zh: '参见 wechatpay-fetch --help' }))
    return EXIT.usage
  }
  try {
    return await runKnown(command, rest, voice)
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
