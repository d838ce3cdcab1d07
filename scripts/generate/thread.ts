// The thread that writes types, started before anything else is even imported.
import { Worker } from 'node:worker_threads'

/**
 * Loading openapi-typescript, with the TypeScript compiler under it, costs more than all other work together. Without
 * tsx and beside that other work it hardly shows.
 */
export const schemaThread = new Worker(new URL('schema-thread.mjs', import.meta.url), { execArgv: [] })
schemaThread.unref()
