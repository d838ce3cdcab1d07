import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The floors of the design, from the ground up. A room `src/x/…` stands on the floor of `src/x.ts`. */
const floors = [
  ['generated', 'errors', 'contract', 'base64', 'body', 'url'],
  ['options', 'network', 'signature', 'resource', 'keys', 'validation', 'transport', 'self-check', 'explanation'],
  ['identity', 'middleware', 'answer', 'retry', 'notification', 'launch'],
  ['client', 'certificates', 'mock', 'doctor', 'environment'],
  ['chain', 'cli'],
  ['index'],
]

const files = ['src', 'generated'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

/** Files that a file imports, types included: `src/keys/keys.ts`. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!)
  return specifiers.map((specifier) => normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts'))
}

const roomOf = (file: string) =>
  file.startsWith('generated/') ? 'generated' : file.split('/')[1]!.replace(/\.ts$/, '')
const floorOf = (file: string) => floors.findIndex((rooms) => rooms.includes(roomOf(file)))

/** Everything reachable from a file. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const imported of importsOf(file)) reach(imported, seen)
  return seen
}

describe('the floors', () => {
  test.each(files)('%s has a place', (file) => {
    expect(floorOf(file)).not.toBe(-1)
  })

  test.each(files)('%s imports only from below, or from its own floor', (file) => {
    const above = importsOf(file).filter((imported) => floorOf(imported) > floorOf(file))
    expect(above).toEqual([])
  })

  test('there are no circles', () => {
    const circles = files.filter((file) => importsOf(file).some((imported) => reach(imported).has(file)))
    expect(circles).toEqual([])
  })

  test('generated files import nothing from src', () => {
    const generated = files.filter((file) => file.startsWith('generated/'))
    expect(generated.length).toBeGreaterThan(1)
    expect(generated.flatMap(importsOf).filter((file) => file.startsWith('src/'))).toEqual([])
  })

  test('mock, doctor and command are never reachable from index', () => {
    const rooms = new Set([...reach('src/index.ts')].map(roomOf))
    expect(rooms).toContain('client')
    for (const room of ['mock', 'doctor', 'cli']) expect(rooms).not.toContain(room)
  })

  test('every file opens with what it knows', () => {
    const silent = files.filter(
      (file) => file.startsWith('src/') && !/^(#!.*\n)?\/\*\* \S/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(silent).toEqual([])
  })

  test('nothing imports a package at run time but openapi-fetch and Node itself', () => {
    const packages = files.flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)(?! type)[^'\n]*?from '([^.'][^']*)'/gm),
      ].map((match) => match[1]!),
    )
    expect(new Set(packages.filter((name) => !name.startsWith('node:')))).toEqual(new Set(['openapi-fetch']))
  })
})
