// The generated files: their text, and how it comes to disk.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { hiddenPaths, renderChain } from './chain.js'
import { renderContract } from './contract.js'
import { operationsOf, webhooksOf } from '../contract/operation.js'
import { bundleContract, findProblems } from './lint.js'
import { place, type Contract, type Problem } from '../contract/read.js'
import { renderSchema } from './schema.js'
import { takeScope } from './scope.js'

/** File name to text. */
export type Output = Record<string, string>

/** Where the contract is read and where its files are written. */
export interface Place {
  spec: string
  out: string
}

/** What a contract may be held to, and how much of it is wanted. */
export interface Wishes {
  /** Whether it is our own, with the house rules. */
  house: boolean
  /** Patterns of the paths that are wanted; all when there are none. */
  include?: readonly string[]
  /** The command that writes the files, for their first line. */
  command: string
}

/** What is wrong with a contract, or the files that follow from it. */
export type Made =
  | { errors: readonly Problem[]; warnings: readonly Problem[]; output?: never }
  | { errors?: never; warnings: readonly Problem[]; output: Output }

/** All generated files of a contract: the same text for the same contract, always. */
export async function makeOutput(
  contract: Contract,
  { spec, out }: Place,
  { house, include, command }: Wishes,
): Promise<Made> {
  try {
    const { errors, warnings } = await findProblems(contract, { house })
    if (errors.length > 0) return { errors, warnings }
    const { json: whole, told } = takeScope(await bundleContract(contract, false), include)
    // What is left out leaves components behind that nothing refers to.
    const json = include?.length ? await bundleContract({ ...contract, json: whole }, true) : whole
    const hidden = [...hiddenPaths(json)].map(([path, segment]) => ({
      path: ['paths', path],
      message: `the segment ${segment} has no step of its own in a chain: reach ${path} by its whole path, chain('${path.slice(1)}')`,
    }))
    const more = [...told, ...hidden].map(({ path, message }) => place(contract, path, message))
    if (operationsOf(json).length === 0 && webhooksOf(json).length === 0)
      return {
        errors: more.length > 0 ? more : [place(contract, ['paths'], 'there is no operation to call')],
        warnings,
      }
    const from = relative(dirname(out), spec).split(sep).join('/')
    const banner = `// Written by \`${command}\` from ${from}. Do not edit: change the contract instead.\n`
    const output = {
      'chain.ts': banner + renderChain(json),
      'contract.ts': banner + renderContract(json),
      'schema.ts': banner + (await renderSchema(json)),
    }
    return { warnings: [...warnings, ...more], output }
  } catch (error) {
    // Whatever stands in a file is answered with the file, not with a stack.
    const message = `nothing can be generated: ${(error as Error).message.split('\n')[0]}`
    return { errors: [{ file: contract.file, line: 1, message }], warnings: [] }
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
