/** The terminal: language, colours, and no control characters but the command's own. */
import { randomUUID } from 'node:crypto'
import type { Text } from '../environment/environment.js'
import { escapeControls } from '../errors.js'

/** Languages of the command. */
export type Language = 'en' | 'zh'

/** What a command may use of the process it runs in. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes a line of the result. */
  readonly out: (line: string) => void
  /** Writes a line about what went wrong. */
  readonly err: (line: string) => void
  /** Shows how far something is, in place of what it showed before; absent where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined
  /** True where colour and progress are welcome. */
  readonly isInteractive: boolean
  /** Sends requests in place of the client's own connections. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly readInput: () => Promise<string>
  /** Ends what runs until it is stopped. */
  readonly signal: AbortSignal
}

/** A terminal with its language chosen. */
export interface Voice extends Terminal {
  readonly language: Language
  readonly say: (text: Text) => string
  readonly paint: (colour: Colour, text: string) => string
}

const colours = { green: 32, yellow: 33, red: 31, dim: 2, bold: 1 } as const

/** Colours of the command. */
export type Colour = keyof typeof colours

/** The language of a locale, as POSIX and Windows name it. */
export function chooseLanguage(
  env: Terminal['env'],
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

/** Gives a terminal its language and its colours. What it writes is free of control characters that came from outside. */
export function giveVoice(terminal: Terminal, language: Language): Voice {
  const isColoured = terminal.isInteractive && !terminal.env['NO_COLOR']
  // Stands for the escape character until the rest of the text is clean; nobody outside can know it.
  const mark = randomUUID()
  const clean = (text: string) => text.split('\n').map(escapeControls).join('\n').replaceAll(mark, '\u001B')
  return {
    ...terminal,
    out: (line) => terminal.out(clean(line)),
    err: (line) => terminal.err(clean(line)),
    progress: terminal.progress && ((text) => terminal.progress?.(clean(text))),
    language,
    say: (text) => text[language],
    paint: (colour, text) => (isColoured ? `${mark}[${colours[colour]}m${text}${mark}[0m` : text),
  }
}

/** Exit codes: all well, something is wrong, the command line is wrong. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const
