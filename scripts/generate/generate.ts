// Writes everything that follows from the contract: npm run generate [-- --check] [--spec FILE --out DIR]
import { generate } from './command.js'

process.exitCode = await generate(process.argv.slice(2)).catch((error: Error) => {
  console.error(`generate: ${error.message}`)
  return 2
})
