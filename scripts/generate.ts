// Writes everything that follows from the contract: npm run generate [-- --check] [--spec FILE --out DIR]
import { parseArgs } from 'node:util'
import { renderChain } from './generate/chain.js'
import { readContract, syntaxProblems } from './generate/contract.js'
import { formatOutput, staleFiles, writeOutput, type Output } from './generate/output.js'
import { renderSchema } from './generate/schema.js'
import { renderValidators } from './generate/validators.js'

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    spec: { type: 'string', default: 'spec/openapi.yaml' },
    out: { type: 'string', default: 'generated' },
  },
})

const contract = readContract(values.spec)
const problems = syntaxProblems(contract)
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`)
if (problems.length) process.exit(1)

const output: Output = {
  'chain.ts': await formatOutput(values.spec, 'generated/chain.ts', renderChain(contract.json)),
  'schema.ts': await formatOutput(values.spec, 'generated/schema.ts', await renderSchema(contract.json)),
  'validators.ts': await formatOutput(values.spec, 'generated/validators.ts', renderValidators(contract.json)),
}
if (values.check) {
  const stale = staleFiles(values.out, output)
  for (const name of stale) console.error(`${values.out}/${name} does not follow from ${values.spec}: npm run generate`)
  process.exit(stale.length ? 1 : 0)
}
for (const name of writeOutput(values.out, output)) console.log(`${values.out}/${name} written`)
