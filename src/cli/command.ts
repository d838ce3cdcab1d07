/** The command line: which command it means, and how it ends. */
import { parseArgs } from 'node:util'
import { quoteName } from '../contract/contract.js'
import { explain, PREFIX, readVariables } from '../environment/environment.js'
import { tellFailure } from '../doctor/doctor.js'
import { WechatPayError } from '../errors.js'
import { USER_AGENT } from '../keys/keys.js'
import { runBill } from './bill.js'
import { callHelp, runCall } from './call.js'
import { runCertificates } from './certificates.js'
import { runDoctor } from './doctor.js'
import { commandHelp, generalHelp } from './help.js'
import { findMeant, tellMistake, type Mistake } from './mistake.js'
import { runMock } from './mock.js'
import { common, options, readCall, readOptions } from './arguments.js'
import { chooseLanguage, EXIT, giveVoice, type Language, type Terminal, type Voice } from './terminal.js'

/**
 * Adds the variables of a file; those of the environment come first, as with Node's own `--env-file`. That name is not used here, because Node 20
 * takes it from the whole command line, ours included.
 */
function addFile(voice: Voice, file: string | undefined): Voice | Mistake {
  if (file === undefined) return voice
  const read = readVariables(file, PREFIX)
  if ('content' in read) return { ...voice, env: { ...read.content, ...voice.env } }
  const wanted = { en: `a file of variables ${PREFIX}…`, zh: `含有 ${PREFIX}… 变量的文件` }
  return { kind: 'variables', told: explain(read.reason, wanted) }
}

/** The language that `--lang` asks for wherever it stands, so that what is wrong with the rest is said in it too; otherwise by locale. */
function readLanguage(args: readonly string[], env: Terminal['env']): { language: Language; mistake?: Mistake } {
  const { lang } = parseArgs({ args: [...args], options: { lang: common.lang }, strict: false }).values
  if (lang === 'zh' || lang === 'en') return { language: lang }
  const language = chooseLanguage(env)
  return lang === undefined ? { language } : { language, mistake: { kind: 'language' } }
}

async function runKnown(command: string, args: readonly string[], plain: Voice): Promise<number> {
  const read =
    command === 'call'
      ? readCall(args)
      : readOptions(options[command as keyof typeof options], args, command === 'generate')
  if ('kind' in read) return tellMistake(plain, read, command)
  const { env: file, help } = read.values
  // Help needs no file, and must not be refused for one.
  const voice = help ? plain : addFile(plain, file)
  if ('kind' in voice) return tellMistake(plain, voice, command)
  if (read.fields) {
    if (!help) return runCall(voice, read.operation, read.fields, read.body)
    voice.out(callHelp(voice, read.operation))
    return EXIT.ok
  }
  if (help) {
    voice.out(commandHelp(command, voice.language))
    return EXIT.ok
  }
  // Loaded when it is wanted: no other command needs it.
  if (command === 'generate') return (await import('./generate.js')).runGenerate(voice, read.values as never, read.file)
  const run = { doctor: runDoctor, mock: runMock, certificates: runCertificates, bill: runBill }[command as 'doctor']
  // Read by the options of this very command.
  return run(voice, read.values as never)
}

/** Runs the command. Returns its exit code: 0 all well, 1 something is wrong, 2 the command line is wrong. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] =
    args[0] === '--lang' ? args.slice(2) : args[0]?.startsWith('--lang=') ? args.slice(1) : args
  const { language, mistake } = readLanguage(args, terminal.env)
  const voice = giveVoice(terminal, language)
  const { say } = voice
  if (mistake) return tellMistake(voice, mistake)
  if (command === '--version') {
    voice.out(USER_AGENT.replace('/', ' '))
    return EXIT.ok
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    voice.out(generalHelp(voice.language))
    return command === undefined ? EXIT.usage : EXIT.ok
  }
  if (command !== 'call' && !Object.hasOwn(options, command)) {
    const meant = findMeant(command, [...Object.keys(options), 'call'])
    return tellMistake(voice, { kind: 'command', given: quoteName(command), meant })
  }
  try {
    return await runKnown(command, rest, voice)
  } catch (error) {
    if (error instanceof WechatPayError) {
      voice.err(say(tellFailure(error)))
      if (error.code === 'ERR_OPTIONS' && command !== 'mock') {
        voice.err(say({ en: 'To check each of them: wechatpay-fetch doctor', zh: '逐项检查：wechatpay-fetch doctor' }))
      }
      return EXIT.failed
    }
    const { code, path } = error as NodeJS.ErrnoException
    if (code === undefined || path === undefined) throw error
    return tellMistake(voice, { kind: 'unwritable', path, code }, command)
  }
}
