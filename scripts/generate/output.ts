// The generated files: their text, and how it comes to disk.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { renderChain } from './chain.js'
import { renderContract } from './contract.js'
import { type Json } from './read.js'
import { renderSchema } from './schema.js'

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
  return {
    'chain.ts': banner + renderChain(json),
    'contract.ts': banner + renderContract(json),
    'schema.ts': banner + (await renderSchema(json)),
  }
}

/** The files of `output` that are missing or differ in `directory`. */
export function staleFiles(directory: string, output: Output): string[] {
  return Object.keys(output).filter((name) => {
    const file = join(directory, name)
    return !existsSync(file) || readFileSync(file, 'utf8') !== output[name]
  })
}

/** Writes the files that changed, and returns their names. Each is renamed into its place, so that none is ever half a file. */
export function writeFiles(directory: string, output: Output): string[] {
  const stale = staleFiles(directory, output)
  mkdirSync(directory, { recursive: true })
  for (const name of stale) {
    const unfinished = join(directory, `.${name}.${process.pid}`)
    writeFileSync(unfinished, output[name]!)
    renameSync(unfinished, join(directory, name))
  }
  return stale
}
