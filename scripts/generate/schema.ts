// The types of the contract, as openapi-typescript writes them.
import openapiTS, { astToString } from 'openapi-typescript'
import { isObject, pointerSteps, type Json } from './contract.js'
import { webhooksOf } from './operation.js'

/** The text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json): Promise<string> {
  // openapi-typescript's bundler writes into the object it is given.
  const ast = await openapiTS(structuredClone(json) as never, { emptyObjectsUnknown: true, silent: true })
  return `${astToString(ast)}\n${renderNotificationResources(json)}`
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
