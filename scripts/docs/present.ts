// The contract as the pages show it: sources and practice in words, diagrams drawn, samples added, resources decrypted.
import { dereference, isObject, type Json } from '../generate/read.js'
import { drawDiagrams } from './diagram.js'
import type { Labels } from './labels.js'
import { makeReceiverSamples, makeSamples } from './samples.js'

const METHODS = ['get', 'put', 'post', 'delete', 'patch']

/** A copy of the contract for Redoc. The contract itself stays free of presentation. */
export function presentContract(contract: Json, labels: Labels): Json {
  const json = structuredClone(contract)
  const info = json['info'] as Json
  info['description'] = drawDiagrams(String(info['description']))
  for (const [path, method, operation] of operationsOf(json, 'paths')) {
    operation['x-codeSamples'] = makeSamples(contract, path, method, operation, labels)
    presentOperation(operation, labels)
  }
  for (const [eventType, , operation] of operationsOf(json, 'webhooks')) {
    operation['x-codeSamples'] = makeReceiverSamples(contract, eventType, operation, labels)
    presentOperation(operation, labels)
    showResource(json, operation, labels)
  }
  presentSchemas(json, labels)
  presentSecurity(json, labels)
  joinLines(json)
  return json
}

/** Every operation of `paths` or `webhooks`, with its path or name and its method. */
export function* operationsOf(json: Json, kind: 'paths' | 'webhooks'): Generator<[string, string, Json]> {
  for (const [path, item] of Object.entries(isObject(json[kind]) ? json[kind] : {})) {
    for (const method of METHODS) {
      const operation = isObject(item) ? item[method] : undefined
      if (isObject(operation)) yield [path, method, operation]
    }
  }
}

// Redoc shows neither an operation's externalDocs nor our extensions. The headers of all answers are the same, and are explained once.
function presentOperation(operation: Json, labels: Labels): void {
  for (const response of Object.values(operation['responses'] as Json)) {
    if (isObject(response)) delete response['headers']
  }
  const official = operation['externalDocs']
  const practice = operation['x-practice']
  operation['description'] = [
    String(operation['description']).trimEnd(),
    ...(typeof practice === 'string' ? [practiceTag(practice, labels)] : []),
    ...(isObject(official) ? [`[${labels.officialPage} ↗](${String(official['url'])})`] : []),
  ].join('\n\n')
  delete operation['externalDocs']
}

// The payload of a notification is encrypted: what it says stands beside it, as if it were a further property.
function showResource(json: Json, operation: Json, labels: Labels): void {
  const content = (operation['requestBody'] as Json)['content'] as Json
  const media = content['application/json'] as Json
  const resource = operation['x-resource'] as Json
  const plain = dereference(json, resource)
  media['schema'] = {
    allOf: [media['schema'], { type: 'object', properties: { [labels.decrypted]: resource } }],
  }
  media['examples'] = {
    received: { summary: labels.received, value: media['example'] },
    decrypted: { summary: labels.decrypted, value: (plain?.['examples'] as unknown[])[0] },
  }
  delete media['example']
}

function presentSchemas(json: Json, labels: Labels): void {
  const visit = (node: unknown, published: string | undefined, key = ''): void => {
    if (Array.isArray(node)) node.forEach((item) => visit(item, published))
    if (!isObject(node) || key === 'example' || key === 'examples') return
    const source = typeof node['x-published'] === 'string' ? node['x-published'] : published
    for (const [name, child] of Object.entries(node)) {
      if (name === 'properties' && isObject(child)) {
        for (const property of Object.values(child)) {
          if (isObject(property)) describeRule(property, source, labels)
          visit(property, source)
        }
      } else visit(child, source, name)
    }
  }
  visit(json['components'], undefined)
  for (const kind of ['paths', 'webhooks']) visit(json[kind], undefined)
  const parameters = [...operationsOf(json, 'paths')].flatMap(([, , operation]) => operation['parameters'] ?? [])
  for (const parameter of [
    ...parameters,
    ...Object.values(((json['components'] as Json)['parameters'] ?? {}) as Json),
  ]) {
    if (isObject(parameter) && isObject(parameter['schema'])) describeParameter(parameter, parameter['schema'], labels)
  }
}

// The dialog of an operation tells the method in short; the whole of it is a part of the description.
function presentSecurity(json: Json, { signing }: Labels): void {
  for (const scheme of Object.values(((json['components'] as Json)['securitySchemes'] ?? {}) as Json)) {
    if (isObject(scheme))
      scheme['description'] = `${String(scheme['description']).trimEnd()}\n\n[${signing.text}](${signing.anchor})`
  }
}

function describeRule(property: Json, source: string | undefined, labels: Labels): void {
  if (property['$ref'] !== undefined) return
  const examples = property['examples']
  if (Array.isArray(examples)) {
    property['example'] = examples[0] as unknown
    delete property['examples']
  }
  property['description'] = describe(property, property['x-published'] ?? source, labels)
}

function describeParameter(parameter: Json, schema: Json, labels: Labels): void {
  parameter['description'] = describe(
    { ...schema, description: parameter['description'], 'x-practice': parameter['x-practice'] },
    schema['x-published'],
    labels,
  )
}

function describe(part: Json, source: unknown, labels: Labels): string {
  const rule = part['x-pattern-rule']
  const words = typeof rule === 'string' ? labels.patternRules[rule] : undefined
  if (typeof rule === 'string' && words === undefined) {
    throw new Error(`scripts/docs/labels.ts has no words for the x-pattern-rule "${rule}"`)
  }
  const practice = part['x-practice']
  return [
    [
      [String(part['description'] ?? '').trimEnd(), ...(words ? [words] : [])].join(labels.space),
      ...(typeof source === 'string' ? [`<a class="basis published" href="${source}">${labels.published}</a>`] : []),
    ].join(' '),
    ...(typeof practice === 'string' ? [practiceTag(practice, labels)] : []),
  ].join('\n\n')
}

// Markdown turns the end of a line into a space. Between Chinese characters there is none.
function joinLines(node: unknown): void {
  if (Array.isArray(node)) node.forEach(joinLines)
  if (!isObject(node)) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'description' && typeof value === 'string') {
      const outsideCode = (text: string): string => (text.startsWith('```') ? text : text.replace(CHINESE_LINE_END, ''))
      node[key] = value
        .split(/(```[\s\S]*?```)/)
        .map(outsideCode)
        .join('')
    } else joinLines(value)
  }
}

const CHINESE_LINE_END = /(?<=[\p{Script=Han}，。；：、）”！？])\n[ \t]*(?=[\p{Script=Han}“（`A-Za-z])/gu

const practiceTag = (text: string, labels: Labels): string =>
  `<span class="basis practice">${labels.practice}</span> ${text.trimEnd()}`
