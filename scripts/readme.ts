// The tables of both READMEs, from the contract and from the variables that are read: npm run readme
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { variables } from '../src/environment/environment.js'
import { applyOverlay } from './generate/overlay.js'
import { readContract } from './contract/read.js'

const root = new URL('..', import.meta.url)
const pathOf = (name: string) => fileURLToPath(new URL(name, root))

export const readmes = { 'README.md': 'en', 'README.zh-CN.md': 'zh' } as const

interface Operations {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string; summary: string }>>>>
  readonly webhooks: Readonly<Record<string, { readonly post: { summary: string } }>>
}

const heads = {
  en: { operations: ['What for', 'Call'], notifications: ', ', configuration: ['Variable', 'Holds'] },
  zh: { operations: ['用途', '调用'], notifications: '、', configuration: ['变量', '内容'] },
}

/** Text between the markers of a README, by the name of the marker. */
function renderParts(language: 'en' | 'zh'): Readonly<Record<string, string>> {
  const contract = readContract(pathOf('spec/openapi.yaml'))
  const overlay = readContract(pathOf('spec/overlay.en.yaml'))
  const json = language === 'zh' ? contract.json : applyOverlay(contract, overlay).json
  const { paths, webhooks } = json as unknown as Operations
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.operationId)
      .map(([method, { summary }]) => [summary, `\`${method.toUpperCase()} ${path}\``]),
  )
  const { operations: head, notifications: comma, configuration } = heads[language]
  return {
    operations: table(head, operations),
    notifications: Object.entries(webhooks)
      .map(([name, { post }]) => `\`${name}\` (${post.summary})`)
      .join(comma),
    configuration: table(
      configuration,
      Object.entries(variables).map(([name, text]) => [`\`${name}\``, text[language]]),
    ),
  }
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  ['', head, head.map(() => '---'), ...rows, '']
    .map((row) => (row ? `| ${(row as string[]).join(' | ')} |` : ''))
    .join('\n')

/** A README with its tables as they have to be. */
export async function renderReadme(file: keyof typeof readmes): Promise<string> {
  let text = readFileSync(pathOf(file), 'utf8')
  for (const [name, part] of Object.entries(renderParts(readmes[file]))) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [start, end] = [text.indexOf(open), text.indexOf(close)]
    if (start < 0 || end < start) throw new Error(`${file} has no place for ${name}: ${open} and ${close}.`)
    text = `${text.slice(0, start + open.length)}${part}${text.slice(end)}`
  }
  return format(text, { ...(await resolveConfig(pathOf(file))), filepath: file })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of Object.keys(readmes) as (keyof typeof readmes)[]) {
    writeFileSync(pathOf(file), await renderReadme(file))
  }
}
