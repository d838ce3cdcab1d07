// The types of the contract, as openapi-typescript writes them.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Options } from 'prettier'
import { isObject, pointerSteps, type Json } from './contract.js'
import { webhooksOf } from './operation.js'

let thread: Worker | undefined

/**
 * Starts the thread. Loading openapi-typescript, with the TypeScript compiler under it, costs more than all other work
 * together; without tsx and beside that other work it hardly shows.
 */
export function warmSchema(): Worker {
  if (!thread) {
    thread = new Worker(new URL('schema-thread.mjs', import.meta.url), { execArgv: [] })
    thread.unref()
  }
  return thread
}

/** The formatted text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json, banner: string, options: Options): Promise<string> {
  const thread = warmSchema()
  thread.ref()
  thread.postMessage({ json, before: banner, after: renderNotificationResources(json), options })
  const [{ text, error }] = (await once(thread, 'message')) as [{ text?: string; error?: string }]
  thread.unref()
  if (text === undefined) throw new Error(`openapi-typescript: ${error}`)
  return text
}

function renderNotificationResources(json: Json): string {
  const lines = webhooksOf(json).flatMap(({ path, json: { ['x-resource']: resource } }) => {
    if (!isObject(resource) || typeof resource['$ref'] !== 'string') return []
    const [root, ...steps] = pointerSteps(resource['$ref'])
    return `${JSON.stringify(path)}: ${root}${steps.map((step) => `[${JSON.stringify(step)}]`).join('')}`
  })
  return `
  /** The decrypted resource of each notification, by event type. */
  export interface notificationResources {
    ${lines.join('\n')}
  }
  `
}
