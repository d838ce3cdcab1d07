// The options of a script, as they stand on its command line.
import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values']

/** Reads the options; ends the process with one line that names them all when one is not known. */
export function readOptions<const T extends Options>(command: string, options: T): Values<T> {
  try {
    return parseArgs({ options }).values as Values<T>
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`)
    // Node's own advice after the first sentence is about arguments that begin with a dash: there are none.
    const [what] = (error as Error).message.split('. ')
    console.error(`${command}: ${what}. It knows ${names.join(', ')}`)
    process.exit(2)
  }
}
