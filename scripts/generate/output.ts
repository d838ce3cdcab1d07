// The text of all generated files.
import { dirname, join, relative, sep } from 'node:path'
import { renderChain } from './chain.js'
import { type Json } from './read.js'
import { formatParts } from './printer.js'
import { renderSchema } from './schema.js'
import { renderValidators } from './validators.js'

/** File name to text. */
export type Output = Record<string, string>

/** Where the contract is read and where its files are written. */
export interface Place {
  spec: string
  out: string
}

/** All generated files of a contract: the same text for the same contract, always. */
export async function renderOutput(json: Json, { spec, out }: Place): Promise<Output> {
  const from = relative(dirname(out), spec).split(sep).join('/')
  const banner = `// Written by \`npm run generate\` from ${from}. Do not edit: change the contract instead.\n`
  const print = ([first, ...rest]: string[], name: string): Promise<string> =>
    formatParts([banner + first, ...rest], join(out, name))
  const schema = renderSchema(json)
  const validators = print(renderValidators(json), 'validators.ts')
  return {
    'chain.ts': await print(renderChain(json), 'chain.ts'),
    'schema.ts': await print(await schema, 'schema.ts'),
    'validators.ts': await validators,
  }
}
