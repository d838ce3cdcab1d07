// The types of the contract, as openapi-typescript writes them.
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { isObject, pointerSteps, type Json } from './contract.js'
import { webhooksOf } from './operation.js'

// openapi-typescript and the TypeScript compiler under it take half a second to load, more than all other work
// together. On a thread without tsx they load in half the time, and beside that other work.
const thread = `
const { parentPort, workerData } = require('node:worker_threads')
const { default: openapiTS, astToString } = require(workerData)
parentPort.on('message', async (json) => {
  try {
    const ast = await openapiTS(json, { emptyObjectsUnknown: true, silent: true })
    parentPort.postMessage({ text: astToString(ast) })
  } catch (error) {
    parentPort.postMessage({ error: String(error) })
  }
})`

let worker: Worker | undefined

/** Starts loading openapi-typescript; nothing waits for it. */
export function warmSchema(): Worker {
  if (!worker) {
    const library = createRequire(import.meta.url).resolve('openapi-typescript')
    worker = new Worker(thread, { eval: true, execArgv: [], workerData: library })
    worker.unref()
  }
  return worker
}

/** The text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json): Promise<string> {
  const thread = warmSchema()
  thread.ref()
  thread.postMessage(json)
  const [{ text, error }] = (await once(thread, 'message')) as [{ text?: string; error?: string }]
  thread.unref()
  if (text === undefined) throw new Error(`openapi-typescript: ${error}`)
  return `${text}\n${renderNotificationResources(json)}`
}

function renderNotificationResources(json: Json): string {
  const lines = webhooksOf(json).flatMap(({ path, json: { ['x-resource']: resource } }) => {
    if (!isObject(resource) || typeof resource['$ref'] !== 'string') return []
    const [root, ...steps] = pointerSteps(resource['$ref'])
    return `${JSON.stringify(path)}: ${root}${steps.map((step) => `[${JSON.stringify(step)}]`).join('')}`
  })
  return `/** The decrypted resource of each notification, by event type. */
  export interface notificationResources {
    ${lines.join('\n')}
  }
  `
}
