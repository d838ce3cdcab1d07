// Writes everything that follows from the contract: npm run generate [-- --check] [--spec FILE --out DIR]
import './printer.js'

const { generate } = await import('./command.js')
// Not by exitCode: Node.js 20 waits for ever when a thread is still loading at the end.
process.exit(
  await generate(process.argv.slice(2)).catch((error: Error) => {
    console.error(`generate: ${error.message}`)
    return 2
  }),
)
