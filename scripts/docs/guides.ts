// The guides of `spec/guides`: Markdown that is read on the repository as it is, and links to places of the documentation.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './labels.js'

/** The guides in the order of reading. */
export const guideNames = [
  'quick-start',
  'flow',
  'launching',
  'signing',
  'receiving',
  'errors',
  'deductions',
  'refunds',
  'bills',
  'keys',
  'testing',
  'other-operations',
]

/** A guide: its heading, its first paragraph, and the text below the heading. */
export interface Guide {
  name: string
  title: string
  summary: string
  markdown: string
}

/** Reads all guides of a language. */
export function readGuides(spec: string, language: Language): Guide[] {
  return guideNames.map((name) => {
    const text = readFileSync(join(spec, 'guides', `${name}.${language}.md`), 'utf8')
    const [, title, markdown] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? []
    if (!title || !markdown)
      throw new Error(`spec/guides/${name}.${language}.md has no heading "# …" in its first line`)
    return { name, title, summary: markdown.trim().split('\n')[0]!, markdown }
  })
}

const LINK = /\]\((?:(?:\.\.\/openapi\.yaml)?#([\w-]+)|(?:guides\/)?([\w-]+)\.(?:zh|en)\.md(?:#([\w-]+))?)\)/g

/** Gives every link to an operation, a guide or a section of one its address. `own` is the guide that the text belongs to. */
export function relink(markdown: string, own: string, address: (page: string, section?: string) => string): string {
  return markdown.replace(LINK, (_, id?: string, guide?: string, section?: string) => {
    if (guide) return `](${address(guide, section)})`
    return `](${/^[a-z]+([A-Z][a-z]+)+$/.test(id!) ? address(id!) : address(own, id)})`
  })
}
