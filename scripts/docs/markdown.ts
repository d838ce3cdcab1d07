// Operations and notifications as Markdown, one page each: for copying, for machines, and as the source of the plain pages.
import { operationsOf, webhooksOf, type Operation } from '../contract/operation.js'
import { dereference, isObject, type Json } from '../contract/read.js'
import { relink, type Guide } from './guides.js'
import type { Labels } from './labels.js'
import { basesOf, joinLines, placesOf, textOf } from './present.js'
import { makeSamples, receiverSample } from './samples.js'

/** One page of the documentation. */
export interface Page {
  kind: 'guide' | 'operation' | 'notification'
  /** File name without extension, the same in every language. */
  slug: string
  /** Address on the interactive page. */
  place: string
  title: string
  summary: string
  /** Links to other pages are relative files that end with `.md`. */
  markdown: string
}

/** All pages of a language: guides, operations, notifications. */
export function makePages(json: Json, guides: readonly Guide[], labels: Labels): Page[] {
  const places = placesOf(json)
  const finish = (own: string, markdown: string): string =>
    joinLines(
      relink(markdown, own, (page, section) => {
        const file = places.has(page) ? slugOf(page) : page
        return `${file === own ? '' : `${file}.md`}${section ? `#${section}` : ''}`
      }),
    ).replace(/\]\(([\w.-]+\.svg)\)/g, '](../img/$1)')
  const page = (kind: Page['kind'], operation: Operation): Page => {
    const slug = slugOf(operation.id)
    const summary = plainText(String(operation.json['description']).split('\n\n')[0]!)
    const markdown = finish(slug, `${operationMarkdown(json, operation, labels)}\n`)
    const title = String(operation.json['summary'])
    return { kind, slug, place: places.get(operation.id)!, title, summary, markdown }
  }
  return [
    ...guides.map(({ name, title, summary, markdown }): Page => {
      const text = finish(name, `# ${title}\n${markdown}`)
      return { kind: 'guide', slug: name, place: `#/${name}`, title, summary: plainText(summary), markdown: text }
    }),
    ...operationsOf(json).map((operation) => page('operation', operation)),
    ...webhooksOf(json).map((operation) => page('notification', operation)),
  ]
}

const slugOf = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Markdown without its marks, in one line. */
const plainText = (markdown: string): string =>
  joinLines(markdown)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function operationMarkdown(json: Json, operation: Operation, labels: Labels): string {
  const { method, path, json: definition, parameters } = operation
  const words = labels.plain
  const isEvent = operation.at[0] === 'webhooks'
  const official = definition['externalDocs'] as Json
  const parts = [
    `# ${String(definition['summary'])}`,
    fence('http', isEvent ? `POST notify_url\n${path}` : `${method.toUpperCase()} ${path}`),
    String(definition['description']).trim(),
    ...basesOf(definition).map((base) => sayBase(base, labels)),
    `[${String(official['description'])}](${String(official['url'])})`,
  ]
  if (parameters.length > 0) {
    const rows = parameters.map((parameter) => {
      const schema = { ...(parameter['schema'] as Json), ...parameter }
      return row(String(parameter['name']), schema, parameter['required'] === true, {}, labels)
    })
    parts.push(`## ${words.parameters}`, tableOf(rows, labels))
  }
  const request = mediaOf(json, definition['requestBody'])
  if (request) {
    parts.push(`## ${words.request}`, fieldTable(json, request['schema'], labels))
    parts.push(`### ${words.example}`, ...examplesOf(request))
  }
  if (isEvent) {
    const resource = definition['x-resource'] as Json
    const example = (dereference(json, resource)!['examples'] as unknown[])[0]
    parts.push(`## ${words.decrypted}`, fieldTable(json, resource, labels), jsonBlock(example))
    parts.push(`## ${labels.receiver}`, fence('ts', receiverSample(json, path, definition)))
  }
  for (const [status, value] of Object.entries(definition['responses'] as Json)) {
    const response = dereference(json, value)!
    const media = mediaOf(json, response)
    parts.push(`## ${words.response} ${status}`, String(response['description']).trim())
    if (media) parts.push(fieldTable(json, media['schema'], labels), ...examplesOf(media))
    if (status === '4XX' && !isEvent) parts.push(words.errors)
  }
  if (!isEvent) {
    parts.push(`## ${words.samples}`)
    for (const { label, lang, source } of makeSamples(json, path, method, definition, labels)) {
      parts.push(`### ${label}`, fence(LANGUAGES[lang]!, source))
    }
  }
  return parts.filter(Boolean).join('\n\n')
}

const LANGUAGES: Readonly<Record<string, string>> = { TypeScript: 'ts', Shell: 'sh', PHP: 'php' }

const fence = (language: string, source: string): string => `\`\`\`${language}\n${source.trimEnd()}\n\`\`\``

const jsonBlock = (value: unknown): string => fence('json', JSON.stringify(value, null, 2))

function mediaOf(json: Json, body: unknown): Json | undefined {
  const content = dereference(json, body)?.['content']
  return isObject(content) ? (content['application/json'] as Json) : undefined
}

function examplesOf(media: Json): string[] {
  if ('example' in media) return [jsonBlock(media['example'])]
  return Object.values((media['examples'] ?? {}) as Record<string, Json>).flatMap(({ summary, value }) => [
    String(summary),
    jsonBlock(value),
  ])
}

/** Every field of a schema, nested ones by their path. */
function fieldTable(json: Json, schema: unknown, labels: Labels): string {
  const rows = new Map<string, string>()
  const visit = (value: unknown, prefix: string): void => {
    const object = dereference(json, value)
    if (!object) return
    for (const part of (object['allOf'] ?? []) as unknown[]) visit(part, prefix)
    const required = (object['required'] ?? []) as unknown[]
    for (const [name, property] of Object.entries((object['properties'] ?? {}) as Json)) {
      const field = dereference(json, property)!
      const path = `${prefix}${name}`
      const sources = field === property ? field : { ...field, 'x-published': object['x-published'] }
      rows.set(path, row(path, sources, required.includes(name), object, labels))
      if (field['type'] === 'array') visit(field['items'], `${path}[].`)
      else visit(field, `${path}.`)
    }
  }
  visit(schema, '')
  return tableOf([...rows.values()], labels)
}

const tableOf = (rows: readonly string[], { plain }: Labels): string =>
  [`| ${plain.field} | ${plain.type} | ${plain.description} |`, '| --- | --- | --- |', ...rows].join('\n')

function row(name: string, schema: Json, required: boolean, owner: Json, labels: Labels): string {
  const { plain } = labels
  const [least, most] = [schema['minLength'] ?? schema['minItems'], schema['maxLength'] ?? schema['maxItems']]
  const unit = schema['type'] === 'array' ? plain.items : plain.characters
  const length =
    most === undefined
      ? ''
      : least === undefined
        ? `≤ ${String(most)} ${unit}`
        : `${String(least)}–${String(most)} ${unit}`
  const values = ((schema['enum'] ?? ('const' in schema ? [schema['const']] : [])) as unknown[]).map(
    (value) => `\`${String(value)}\``,
  )
  const example =
    schema['example'] ?? (Array.isArray(schema['examples']) ? (schema['examples'][0] as unknown) : undefined)
  const text = [
    textOf(schema, labels),
    ...(typeof example === 'string' || typeof example === 'number' ? [`${plain.example}: \`${String(example)}\``] : []),
    ...basesOf(schema, owner).map((base) => sayBase(base, labels)),
  ]
  const type = [String(schema['type']), required ? plain.required : plain.optional, length, ...values].filter(Boolean)
  const cell = (value: string): string =>
    joinLines(value)
      .replaceAll('|', '\\|')
      .replace(/\s*\n\s*/g, ' ')
  return `| \`${name}\` | ${cell(type.join(', '))} | ${cell(text.filter(Boolean).join(' '))} |`
}

function sayBase({ basis, text, url }: ReturnType<typeof basesOf>[number], { basis: words }: Labels): string {
  const word = url ? `[${words[basis]}](${url})` : `**${words[basis]}**`
  return text ? `${word} ${text}` : word
}
