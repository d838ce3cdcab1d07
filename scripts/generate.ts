// Writes everything that follows from the contract: npm run generate [-- --check] [--spec FILE --out DIR]
import './generate/printer.js'

const { generate } = await import('./generate/command.js')
process.exitCode = await generate(process.argv.slice(2))
