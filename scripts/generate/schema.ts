// The types of the contract, and of the resources that its notifications carry.
import { createRequire } from 'node:module'
import type * as OpenapiTypescriptModule from 'openapi-typescript'
import { isObject, pointerSteps, type Json } from './read.js'
import { webhooksOf } from './operation.js'

type OpenapiTypescript = typeof OpenapiTypescriptModule

/** The text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json): Promise<string> {
  // As CommonJS the TypeScript compiler loads in a third of the time that it takes as a module.
  const { default: openapiTS, astToString } = createRequire(import.meta.url)('openapi-typescript') as OpenapiTypescript
  const types = await openapiTS(structuredClone(json) as never, {
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    silent: true,
  })
  return `${astToString(types)}\n${renderNotificationResources(json)}\n${renderShortNames(json)}\n`
}

function renderNotificationResources(json: Json): string {
  const lines = webhooksOf(json).flatMap(({ path, json: { ['x-resource']: resource } }) => {
    if (!isObject(resource) || typeof resource['$ref'] !== 'string') return []
    const [root, ...steps] = pointerSteps(resource['$ref'])
    return `${JSON.stringify(path)}: ${root}${steps.map((step) => `[${JSON.stringify(step)}]`).join('')}`
  })
  return `/** The decrypted resource of each notification, by event type. */
export interface notificationResources {
${lines.map((line) => `    ${line}\n`).join('')}}`
}

/** `CombineDeduction` for `components['schemas']['CombineDeduction']`. */
function renderShortNames(json: Json): string {
  const components = isObject(json['components']) ? json['components'] : {}
  const schemas = isObject(components['schemas']) ? Object.keys(components['schemas']) : []
  const names = schemas.filter((name) => /^[A-Za-z_]\w*$/.test(name))
  return names.map((name) => `export type ${name} = components["schemas"]["${name}"];`).join('\n')
}
