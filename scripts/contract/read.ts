// The contract file: its text, its data, and the line on which each part of it stands.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type * as Redocly from '@redocly/openapi-core'

/** Any JSON value of the contract that has members. */
export type Json = Record<string, unknown>

/** A place in the document. */
export type Path = readonly (string | number)[]

/** A contract as it was read: nothing is resolved and nothing is checked yet. */
export interface Contract {
  /** The path as it was given, for messages. */
  file: string
  text: string
  source: Redocly.Source
  /** The data; `{}` when the YAML is broken. */
  json: Json
  /** What keeps the text from being read: the first cause alone. */
  broken?: Problem
}

/** One thing that is wrong with the contract, with the place where it stands. */
export interface Problem {
  file: string
  line: number
  /** Where in the line, if that is known. */
  column?: number
  message: string
}

/** One line, as editors and terminals make it a link. */
export function sayProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`} ${message}`
}

/** Redocly as openapi-typescript brings it along: one reader for the types, the rules and the data. */
export function redocly(): typeof Redocly {
  const require = createRequire(import.meta.url)
  return createRequire(require.resolve('openapi-typescript'))('@redocly/openapi-core') as typeof Redocly
}

/** Reads a contract. Broken YAML does not throw: `broken` tells what is wrong with it. */
export function readContract(file: string, text = readFileSync(file, 'utf8')): Contract {
  const { Source, parseYaml } = redocly()
  const contract: Contract = { file, text, source: new Source(resolve(file), text), json: {} }
  try {
    const json: unknown = parseYaml(text)
    const loop = findLoop(json)
    if (loop) contract.broken = place(contract, loop, 'an alias stands inside of what it stands for')
    else if (isObject(json)) contract.json = json
  } catch (error) {
    const { reason, mark, message } = error as Error & { reason?: string; mark?: { line: number; column: number } }
    const { line, column } = mark ?? { line: 0, column: 0 }
    const said = `${reason ?? message}: ${text.split('\n')[line]?.trim() ?? ''}`
    contract.broken = { file, line: line + 1, column: column + 1, message: said }
  }
  return contract
}

/** The way to a part that holds itself. */
function findLoop(value: unknown, path: Path = [], above: unknown[] = [], sound = new Set()): Path | undefined {
  if (typeof value !== 'object' || value === null || sound.has(value)) return undefined
  if (above.includes(value)) return path
  for (const [key, part] of Object.entries(value)) {
    const loop = findLoop(part, [...path, key], [...above, value], sound)
    if (loop) return loop
  }
  sound.add(value)
  return undefined
}

/** A problem with the place of the part at `path`, or of its nearest ancestor that exists. */
export function place({ file, source }: Contract, path: Path, message: string): Problem {
  const pointer = `#/${path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
  const { start } = redocly().getLineColLocation({ source, pointer, reportOnKey: true })
  return { file, line: start.line, message }
}

/** A plain object: not null, not an array. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The steps of a local reference, `#/components/schemas/A` to `['components', 'schemas', 'A']`. */
export function pointerSteps(ref: string): string[] {
  const decode = (step: string): string => {
    try {
      return decodeURIComponent(step)
    } catch {
      return step
    }
  }
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean)
  return steps.map((step) => decode(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at `path` inside the contract, or undefined. */
export function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      Array.isArray(value)
        ? (value[Number(step)] as unknown)
        : isObject(value) && Object.hasOwn(value, step)
          ? value[step]
          : undefined,
    json,
  )
}

/** Follows local references until something that is not a reference, or undefined, is reached. */
export function dereference(json: Json, value: unknown): Json | undefined {
  const seen = new Set<unknown>()
  while (isObject(value) && typeof value['$ref'] === 'string') {
    if (seen.has(value)) return undefined
    seen.add(value)
    value = value['$ref'].startsWith('#') ? valueAt(json, pointerSteps(value['$ref'])) : undefined
  }
  return isObject(value) ? value : undefined
}
