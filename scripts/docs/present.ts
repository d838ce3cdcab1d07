// The API definition as the interactive page shows it: guides as sections, sources as badges, samples, decrypted resources.
import { operationsOf as operationsIn, webhooksOf } from '../contract/operation.js'
import { dereference, isObject, type Json } from '../contract/read.js'
import { relink, type Guide } from './guides.js'
import type { Basis, Labels } from './labels.js'
import { makeSamples, receiverSample } from './samples.js'

/** A copy of the contract for Redoc. The contract itself stays free of presentation. */
export function presentContract(contract: Json, labels: Labels, guides: readonly Guide[] = []): Json {
  const json = structuredClone(contract)
  const places = placesOf(contract)
  for (const { id, path, method, json: operation } of operationsIn(json)) {
    operation['x-codeSamples'] = makeSamples(contract, path, method, operation, labels)
    presentOperation(operation, `${method.toUpperCase()} ${path}`, id, labels)
  }
  for (const { id, path, json: operation } of webhooksOf(json)) {
    presentOperation(operation, `POST notify_url\n${path}`, id, labels)
    operation['description'] +=
      `\n\n**${labels.receiver}**\n\n\`\`\`ts\n${receiverSample(contract, path, operation)}\`\`\``
    showResource(json, operation, labels)
  }
  presentSchemas(json, labels)
  presentSecurity(json, labels)
  const tags = json['tags'] as Json[]
  ;(json['info'] as Json)['version'] = ''
  json['x-tagGroups'] = [
    { name: labels.groups[0], tags: guides.map(({ name }) => name) },
    { name: labels.groups[1], tags: tags.map(({ name }) => name) },
  ]
  tags.unshift(
    ...guides.map(({ name, title, markdown }) => ({
      name,
      'x-displayName': title,
      'x-traitTag': true,
      // Markdoc takes the address of a section from {% #… %}: it is the same in every language.
      description: markdown
        .replace(/<a id="([\w-]+)"><\/a>\n\n## (.+)/g, '## $2 {% #$1 %}')
        .replace(/!\[([^\]]*)\]\(([\w.-]+\.svg)\)/g, '<img class="drawing" alt="$1" src="img/$2">'),
    })),
  )
  mendTexts(json, places)
  return json
}

/** The address of every operation and notification on the interactive page, by its id. */
export function placesOf(json: Json): ReadonlyMap<string, string> {
  return new Map(
    [...operationsIn(json), ...webhooksOf(json)].map(({ id, json: operation }) => [
      id,
      `#/${String((operation['tags'] as string[])[0])}/${id}`.toLowerCase(),
    ]),
  )
}

// Redoc shows neither an operation's externalDocs nor our extensions. The headers of all answers are the same, and are explained once.
function presentOperation(operation: Json, endpoint: string, id: string, labels: Labels): void {
  for (const response of Object.values(operation['responses'] as Json)) {
    if (isObject(response)) delete response['headers']
  }
  const official = operation['externalDocs']
  operation['description'] = [
    `\`\`\`http\n${endpoint}\n\`\`\``,
    String(operation['description']).trimEnd(),
    ...basesOf(operation).map((base) => badge(base, labels)),
    // By both names the search finds it.
    ...(isObject(official) ? [`[${String(official['description'])} ↗](${String(official['url'])}) · \`${id}\``] : []),
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
  const visit = (node: unknown, owner: Json, key = ''): void => {
    if (Array.isArray(node)) node.forEach((item) => visit(item, owner))
    if (!isObject(node) || key === 'example' || key === 'examples') return
    const source = 'x-published' in node ? node : owner
    for (const [name, child] of Object.entries(node)) {
      if (name === 'properties' && isObject(child)) {
        for (const [field, property] of Object.entries(child)) {
          if (!isObject(property)) continue
          child[field] = presentProperty(json, property, source, labels)
          visit(child[field], source)
        }
      } else visit(child, source, name)
    }
  }
  visit(json['components'], {})
  for (const kind of ['paths', 'webhooks']) visit(json[kind], {})
  // What a notification says for sure needs no example.
  for (const { allOf } of Object.values((json['components'] as Json)['schemas'] as Record<string, Json>)) {
    const parts = ((allOf ?? []) as Json[]).map(
      (part) => (dereference(json, part)?.['properties'] ?? {}) as Record<string, Json>,
    )
    const constants = parts.flatMap((fields) => Object.keys(fields).filter((name) => 'const' in fields[name]!))
    for (const fields of parts) for (const name of constants) delete fields[name]?.['example']
  }
  // Notifications share theirs.
  for (const parameter of new Set(
    [...operationsIn(json), ...webhooksOf(json)].flatMap(({ parameters }) => parameters),
  )) {
    parameter['description'] = describe(parameter, { ...(parameter['schema'] as Json), ...parameter }, {}, labels)
  }
}

// A reference gets its badge as any other field does.
function presentProperty(json: Json, property: Json, owner: Json, labels: Labels): Json {
  if (property['$ref'] !== undefined) {
    const target = dereference(json, property)!
    return { allOf: [property], description: describe(target, { 'x-published': owner['x-published'] }, owner, labels) }
  }
  const examples = property['examples']
  if (Array.isArray(examples)) {
    // The only value of a constant is its example.
    if (!('const' in property)) property['example'] = examples[0] as unknown
    delete property['examples']
  }
  property['description'] = describe(property, property, owner, labels)
  return property
}

// The dialog of an operation tells the method in short; the whole of it is a guide.
function presentSecurity(json: Json, labels: Labels): void {
  for (const scheme of Object.values(((json['components'] as Json)['securitySchemes'] ?? {}) as Json)) {
    if (isObject(scheme))
      scheme['description'] = `${String(scheme['description']).trimEnd()}\n\n[${labels.signing}](#/signing/signing)`
  }
}

/** Who says a rule, in its words, and the page that says it. */
export interface Base {
  basis: Basis
  text?: string
  url?: string
}

/** The sources of a field, or of what holds for an operation; `owner` is the object that the field belongs to. */
export function basesOf(part: Json, owner: Json = {}): Base[] {
  const published = part['x-published'] ?? owner['x-published']
  const url = typeof published === 'string' ? published : undefined
  const isOfficial = url?.startsWith('https://pay.weixin.qq.com/') && owner['x-inferred'] === undefined
  const told = (key: string, basis: Basis): Base[] =>
    typeof part[key] === 'string' ? [{ basis, text: part[key].trimEnd() }] : []
  return [
    ...(url ? [{ basis: isOfficial ? ('official' as const) : ('inferred' as const), url }] : []),
    ...told('x-inferred', 'inferred'),
    ...told('x-ours', 'ours'),
    ...told('x-practice', 'note'),
  ]
}

/** The text of a field with the rule of its pattern in words. */
export function textOf(part: Json, labels: Labels): string {
  const rule = part['x-pattern-rule']
  const words = typeof rule === 'string' ? labels.patternRules[rule] : ''
  if (words === undefined)
    throw new Error(`scripts/docs/labels.ts has no words for the x-pattern-rule "${String(rule)}"`)
  return [String(part['description'] ?? '').trimEnd(), words].join(labels.htmlLang === 'en' ? ' ' : '').trim()
}

function describe(part: Json, sources: Json, owner: Json, labels: Labels): string {
  const [first, ...rest] = basesOf(sources, owner)
  const text = textOf({ ...sources, description: part['description'] }, labels)
  if (!first) return text
  const head = first.text === undefined ? [`${text} ${badge(first, labels)}`] : [text, badge(first, labels)]
  return [...head, ...rest.map((base) => badge(base, labels))].join('\n\n')
}

const badge = ({ basis, text = '', url }: Base, labels: Labels): string =>
  `${url ? `<a class="basis ${basis}" href="${url}">${labels.basis[basis]}</a>` : `<span class="basis ${basis}">${labels.basis[basis]}</span>`} ${text}`.trim()

// Markdown turns the end of a line into a space; between Chinese characters there is none. Links lead to places of the page.
function mendTexts(node: unknown, places: ReadonlyMap<string, string>, own = ''): void {
  if (Array.isArray(node)) node.forEach((item) => mendTexts(item, places))
  if (!isObject(node)) return
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'description' || typeof value !== 'string') mendTexts(value, places)
    else {
      const guide = node['x-traitTag'] ? String(node['name']) : own
      node[key] = joinLines(
        relink(value, guide, (page, section) => places.get(page) ?? `#/${page}${section ? `/${section}` : ''}`),
      )
    }
  }
}

/** Joins lines of Chinese, outside of code. */
export function joinLines(text: string): string {
  return text
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(CHINESE_LINE_END, '')))
    .join('')
}

const CHINESE_LINE_END = /(?<=[\p{Script=Han}，。；：、）”！？])\n[ \t]*(?=[\p{Script=Han}“（`[A-Za-z])/gu
