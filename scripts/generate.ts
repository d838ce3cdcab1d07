// Writes everything that follows from the contract: npm run generate [-- --check] [--spec FILE --out DIR]
import { warmSchema } from './generate/schema.js'

// The type generator takes longest to load: it begins before anything else is even imported.
warmSchema()
const { generate } = await import('./generate/command.js')
process.exitCode = await generate(process.argv.slice(2))
