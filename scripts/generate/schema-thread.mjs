// The thread on which openapi-typescript writes types: a contract comes in, the text of its types goes out.
import module, { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'

// Known to Node.js 22 and later.
module.enableCompileCache?.()
// As CommonJS the TypeScript compiler loads in a third of the time that it takes as a module.
const require = createRequire(import.meta.url)
/** @type {typeof import('openapi-typescript')} */
const { default: openapiTS, astToString } = require('openapi-typescript')
/** @type {typeof import('prettier')} */
const { format } = require('prettier')

parentPort?.on('message', async ({ json, before, after, options }) => {
  try {
    const types = astToString(await openapiTS(json, { emptyObjectsUnknown: true, silent: true }))
    parentPort?.postMessage({ text: await format(before + types + after, options) })
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
})
