// The generated files: how they are formatted, and how they come to disk.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

/** File name to text. */
export type Output = Record<string, string>

/** Puts the banner on top and formats as the rest of the repository is formatted. */
export async function formatOutput(spec: string, file: string, text: string): Promise<string> {
  const banner = `// Written by \`npm run generate\` from ${spec}. Do not edit: change the contract instead.\n`
  return format(banner + text, { ...(await resolveConfig(file)), filepath: file, parser: 'babel-ts' })
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
