/** Layers of the source tree and heads of its files: import rules, and the words that a head may open with. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Folders of `src/` and its three loose files, from the ground up. */
const floors: readonly (readonly string[])[] = [
  ['generated'],
  ['errors'],
  ['protocol', 'wire', 'contract'],
  ['keys'],
  ['client'],
  ['chain', 'certificates', 'notification'],
  ['environment'],
  ['mock', 'doctor', 'launch'],
  ['cli'],
  ['index'],
]

/** Files by name, each with the files that it imports, types included. */
type Imports = ReadonlyMap<string, readonly string[]>

/** `src/keys/keys.ts` belongs to `keys`, `src/errors.ts` to `errors`, `scripts/docs/build.ts` to `scripts/docs`. */
function folderOf(file: string): string {
  const [top, folder = ''] = file.split('/')
  const name = folder.replace(/\.(ts|mjs)$/, '')
  if (top === 'src') return name
  return top === 'scripts' || top === 'test' ? `${top}/${name}` : top!
}

const floorOf = (file: string) => floors.findIndex((folders) => folders.includes(folderOf(file)))

/** Everything that can be reached from a node of a graph. */
function reach(graph: Imports, from: string): Set<string> {
  const reached = new Set<string>()
  const visit = (node: string) => {
    for (const next of graph.get(node) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  visit(from)
  return reached
}

/** The nodes of a graph that lead back to themselves. */
const circlesOf = (graph: Imports) => [...graph.keys()].filter((node) => reach(graph, node).has(node))

/** The imports between folders that imports between files make. */
function betweenFolders(imports: Imports): Imports {
  const folders = new Map<string, string[]>()
  for (const [file, imported] of imports) {
    const folder = folderOf(file)
    const others = imported.map(folderOf).filter((other) => other !== folder)
    folders.set(folder, [...(folders.get(folder) ?? []), ...others])
  }
  return folders
}

/** Every import that breaks a rule, a sentence each. */
function problemsOf(imports: Imports): string[] {
  const problems: string[] = []
  for (const [file, imported] of imports) {
    if (file.startsWith('src/') && floorOf(file) === -1) problems.push(`${file} has no floor`)
    for (const other of imported) {
      const isOwn = folderOf(other) === folderOf(file)
      if (file.startsWith('generated/') && !other.startsWith('generated/')) problems.push(`${file} imports ${other}`)
      if (!file.startsWith('src/') || isOwn) continue
      if (/^(scripts|test)\//.test(other)) problems.push(`${file} reaches into ${other}`)
      else if (floorOf(other) > floorOf(file)) problems.push(`${file} imports upwards: ${other}`)
      else if (floorOf(other) === floorOf(file)) problems.push(`${file} imports sideways: ${other}`)
      const folder = folderOf(other)
      if (/^src\/[^/]+\//.test(other) && other !== `src/${folder}/${folder}.ts`) {
        problems.push(`${file} does not import ${other} through src/${folder}/${folder}.ts`)
      }
    }
  }
  problems.push(...circlesOf(imports).map((file) => `${file} is part of a circle of files`))
  problems.push(...circlesOf(betweenFolders(imports)).map((folder) => `${folder} is part of a circle of folders`))
  return problems
}

const files = ['src', 'generated', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name)),
)

const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Files that a file imports, types included: `src/keys/keys.ts`. */
function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/^(?:import|export|\} from|.*\bimport\()[^'\n]*'(\.[^']+)'/gm)]
  return specifiers
    .map((match) => normalize(join(dirname(file), match[1]!)).replace(/\.js$/, '.ts'))
    .filter((imported) => files.includes(imported) || imported.startsWith('test/'))
}

const allImports: Imports = new Map(files.map((file) => [file, importsOf(file)]))

describe('imports', () => {
  test('keep the floors: none goes upwards, sideways, in a circle, or past the face of a folder', () => {
    expect(problemsOf(allImports)).toEqual([])
  })

  test.each([
    ['a sideways import', 'src/wire/a.ts', 'src/protocol/protocol.ts', 'imports sideways'],
    ['an upward import', 'src/keys/a.ts', 'src/client/client.ts', 'imports upwards'],
    ['a way past a face', 'src/client/a.ts', 'src/keys/material.ts', 'does not import'],
    ['src that reaches into scripts', 'src/mock/a.ts', 'scripts/options.ts', 'reaches into'],
    ['src that reaches into test', 'src/mock/a.ts', 'test/fixtures/random.ts', 'reaches into'],
    ['generated code that imports from src', 'generated/a.ts', 'src/errors.ts', 'generated/a.ts imports'],
    ['a file on no floor', 'src/helpers/a.ts', 'src/errors.ts', 'has no floor'],
  ])('are checked for %s', (_, file, imported, problem) => {
    const changed = new Map([...allImports, [file, [imported]]])
    expect(problemsOf(changed)).toContainEqual(expect.stringContaining(problem))
  })

  test('are checked for a circle of files or of folders', () => {
    const circle = new Map([
      ['scripts/docs/a.ts', ['scripts/demo/b.ts']],
      ['scripts/demo/b.ts', []],
      ['scripts/demo/c.ts', ['scripts/docs/a.ts']],
    ])
    expect(problemsOf(circle)).toEqual(
      ['scripts/docs', 'scripts/demo'].map((f) => `${f} is part of a circle of folders`),
    )
    const files = new Map([
      ['src/keys/a.ts', ['src/keys/b.ts']],
      ['src/keys/b.ts', ['src/keys/a.ts']],
    ])
    expect(problemsOf(files)).toEqual([...files.keys()].map((f) => `${f} is part of a circle of files`))
  })

  test('never lead from index to mock, doctor or command', () => {
    const folders = new Set([...reach(allImports, 'src/index.ts')].map(folderOf))
    expect(folders).toContain('client')
    for (const folder of ['mock', 'doctor', 'cli']) expect(folders).not.toContain(folder)
  })

  test('find a face in every folder, and no file beside a folder of its name', () => {
    const folders = new Set(files.filter((file) => /^src\/[^/]+\//.test(file)).map(folderOf))
    for (const folder of folders) expect(files).toContain(`src/${folder}/${folder}.ts`)
    const names = new Set(files.map((file) => dirname(file)))
    expect(files.filter((file) => names.has(file.replace(/\.ts$/, '')))).toEqual([])
  })

  test('name no package at run time but openapi-fetch, @cfworker/json-schema and Node itself', () => {
    const packages = files
      .filter((file) => !file.startsWith('scripts/'))
      .flatMap((file) =>
        [...read(file).matchAll(/^(?:import|export)(?! type)[^'\n]*?from '([^.'][^']*)'/gm)].map((match) => match[1]!),
      )
    expect(new Set(packages.filter((name) => !name.startsWith('node:')))).toEqual(
      new Set(['@cfworker/json-schema', 'openapi-fetch']),
    )
  })
})

/** The first comment of a file, without its marks; empty where the file begins with code. */
const headOf = (text: string) => /^(?:#!.*\n)?(?:\/\*\*?|\/\/)\s*(?:\* ?)?(.*)/.exec(text)?.[1] ?? ''

/** Openings that hide the usual name of the thing. */
const CIRCUMLOCUTION = /^(knows\b|what is\b|whoever\b|of which\b)/i

describe('file heads', () => {
  test('name the thing at once: none opens with "Knows", "What is", "Whoever" or "Of which"', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs|js)$/.test(name) && !name.includes('node_modules'))
      .map((name) => join('test', name))
    const heads = [...files, ...tests].map((file) => [file, headOf(read(file))] as const)
    expect(heads.filter(([, head]) => head !== '').length).toBeGreaterThan(150)
    expect(heads.filter(([, head]) => CIRCUMLOCUTION.test(head))).toEqual([])
  })

  test.each([
    '/** Knows how a nonce is made. */\nimport',
    '// Knows the call.\n',
    '/**\n * Knows the call.\n */\n',
    '#!/usr/bin/env node\n// What is sent.\n',
  ])('are checked in %j', (text) => {
    expect(headOf(text)).toMatch(CIRCUMLOCUTION)
  })
})
