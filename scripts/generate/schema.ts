// The types of the contract, and of the resources that its notifications carry.
import { isObject, pointerSteps, type Json } from './read.js'
import { webhooksOf } from './operation.js'
import { printTypes } from './printer.js'

/** The parts of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json): Promise<string[]> {
  return [...(await printTypes(json)), renderNotificationResources(json)]
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
}`
}
