// The types of the contract, and of the resources that its notifications carry.
import { createRequire } from 'node:module'
import type * as OpenapiTypescriptModule from 'openapi-typescript'
import { isObject, pointerSteps, type Json } from '../contract/read.js'
import { webhooksOf } from '../contract/operation.js'

type OpenapiTypescript = typeof OpenapiTypescriptModule

/** The text of `schema.ts`: `paths`, `webhooks`, `components`, `operations` and `notificationResources`. */
export async function renderSchema(json: Json): Promise<string> {
  // As CommonJS the TypeScript compiler loads in a third of the time that it takes as a module.
  const { default: openapiTS, astToString } = createRequire(import.meta.url)('openapi-typescript') as OpenapiTypescript
  const types = await openapiTS(explain(json) as never, {
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

/** What the documentation shows beside a description, and an editor shall show too: marked as what it is. */
const notes: Readonly<Record<string, string>> = { 'x-inferred': '推断', 'x-ours': '本库', 'x-practice': '提示' }

/** A copy of a contract in which notes and lengths stand in the descriptions, from which the comments of the types are made. */
function explain(given: Json): Json {
  const json = structuredClone(given)
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach((part) => visit(part))
    if (!isObject(value)) return
    const { description } = value
    // `anyOf: [{ required: [a] }, { required: [b] }]` would turn the whole type into `unknown`; the client checks it.
    for (const keyword of ['anyOf', 'oneOf']) {
      const forms = value[keyword]
      if (isObject(value['properties']) && Array.isArray(forms) && forms.every(isRuleAlone)) delete value[keyword]
    }
    const told = Object.entries(notes).flatMap(([name, mark]) =>
      typeof value[name] === 'string' ? [`${mark}：${String(value[name]).trim()}`] : [],
    )
    const length =
      typeof value['maxLength'] === 'number' && !String(description).includes('个字符') ? [describeLength(value)] : []
    if (told.length + length.length > 0)
      value['description'] = [
        ...(typeof description === 'string' ? [description.trimEnd()] : []),
        ...length,
        ...told,
      ].join('\n\n')
    for (const [name, part] of Object.entries(value)) if (name !== 'example' && name !== 'examples') visit(part)
  }
  visit(json['paths'])
  visit(json['webhooks'])
  visit(json['components'])
  return json
}

/** Whether a schema checks a value and says nothing of its shape. */
const isRuleAlone = (schema: unknown): boolean =>
  isObject(schema) && Object.keys(schema).every((keyword) => ['required', 'not', 'description'].includes(keyword))

const describeLength = ({ minLength, maxLength }: Json): string =>
  typeof minLength === 'number' && minLength > 0
    ? `长度 ${minLength}～${String(maxLength)} 个字符。`
    : `最长 ${String(maxLength)} 个字符。`

/** `CombineDeduction` for `components['schemas']['CombineDeduction']`. */
function renderShortNames(json: Json): string {
  const components = isObject(json['components']) ? json['components'] : {}
  const schemas = isObject(components['schemas']) ? Object.keys(components['schemas']) : []
  const names = schemas.filter((name) => /^[A-Za-z_]\w*$/.test(name))
  return names.map((name) => `export type ${name} = components["schemas"]["${name}"];`).join('\n')
}
