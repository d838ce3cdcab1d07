// The generated files: their text, and how they come to disk.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type Json } from './contract.js'
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
  return { 'schema.ts': await print(await schema, 'schema.ts'), 'validators.ts': await validators }
}

/** The files of `output` that are missing or differ in `directory`. */
export function staleFiles(directory: string, output: Output): string[] {
  return Object.keys(output).filter((name) => {
    const file = join(directory, name)
    return !existsSync(file) || readFileSync(file, 'utf8') !== output[name]
  })
}

/** Replaces what has changed, and only that. */
export function writeOutput(directory: string, output: Output): string[] {
  const stale = staleFiles(directory, output)
  mkdirSync(directory, { recursive: true })
  for (const name of stale) writeFileSync(join(directory, `${name}.next`), output[name] ?? '')
  for (const name of stale) renameSync(join(directory, `${name}.next`), join(directory, name))
  return stale
}
