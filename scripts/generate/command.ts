// The command `npm run generate`: its options, what it prints, and its exit code.
import { parseArgs } from 'node:util'
import { readContract, syntaxProblems } from './contract.js'
import { renderOutput, staleFiles, writeOutput } from './output.js'

/** Runs the command; returns the exit code. */
export async function generate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      spec: { type: 'string', default: 'spec/openapi.yaml' },
      out: { type: 'string', default: 'generated' },
    },
  })
  const contract = readContract(values.spec)
  const problems = syntaxProblems(contract)
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`)
  if (problems.length) return 1
  const output = await renderOutput(contract.json, values)
  if (values.check) {
    const stale = staleFiles(values.out, output)
    for (const name of stale)
      console.error(`${values.out}/${name} does not follow from ${values.spec}: npm run generate`)
    return stale.length ? 1 : 0
  }
  for (const name of writeOutput(values.out, output)) console.log(`${values.out}/${name} written`)
  return 0
}
