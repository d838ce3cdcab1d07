// The types of the contract, as openapi-typescript writes them.
import { once } from 'node:events'
import { type Options } from 'prettier'
import { isObject, pointerSteps, type Json } from './contract.js'
import { webhooksOf } from './operation.js'
import { schemaThread } from './thread.js'

/** The formatted text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json, banner: string, options: Options): Promise<string> {
  schemaThread.ref()
  schemaThread.postMessage({ json, before: banner, after: renderNotificationResources(json), options })
  const [{ text, error }] = (await once(schemaThread, 'message')) as [{ text?: string; error?: string }]
  schemaThread.unref()
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
