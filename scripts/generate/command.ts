// The command `npm run generate`: its options, what it prints, and its exit code.
import { parseArgs } from 'node:util'
import { readContract } from './contract.js'
import { contractProblems, sayProblem } from './problems.js'
import { renderOutput, staleFiles, writeOutput } from './output.js'

const defaults = { spec: 'spec/openapi.yaml', out: 'generated' }

/** Runs the command; returns the exit code. */
export async function generate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      spec: { type: 'string', default: defaults.spec },
      out: { type: 'string', default: defaults.out },
    },
  })
  const contract = readContract(values.spec)
  const problems = contractProblems(contract, { house: values.spec === defaults.spec })
  for (const problem of problems) console.error(sayProblem(problem))
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
