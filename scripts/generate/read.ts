// The contract file: its text, its parsed document, and the line on which each part of it stands.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CORE_SCHEMA, load } from 'js-yaml'
import type Yaml from 'yaml'

/** Any JSON value of the contract that has members. */
export type Json = Record<string, unknown>

/** A contract as it was read: nothing is resolved and nothing is checked yet. */
export interface Contract {
  /** The path as it was given, for messages. */
  file: string
  text: string
  /** The parsed document; `{}` when the YAML is broken. */
  json: Json
  broken: boolean
}

/** One thing that is wrong with the contract, with the place where it stands. */
export interface Problem {
  file: string
  line: number
  message: string
}

/** Reads a contract. Broken YAML does not throw: `syntaxProblems` tells what is wrong with it. */
export function readContract(file: string, text = readFileSync(file, 'utf8')): Contract {
  try {
    const json = load(text, { schema: CORE_SCHEMA })
    return { file, text, json: isObject(json) ? json : {}, broken: false }
  } catch {
    return { file, text, json: {}, broken: true }
  }
}

// This parser knows positions, and is several times slower than the one above: only problems pay for it.
let library: typeof Yaml | undefined
const yaml = (): typeof Yaml => (library ??= createRequire(import.meta.url)('yaml') as typeof Yaml)
const positions = new WeakMap<Contract, { yaml: Yaml.Document; lines: Yaml.LineCounter }>()

function parsePositions(contract: Contract): { yaml: Yaml.Document; lines: Yaml.LineCounter } {
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const known = positions.get(contract) ?? {
    yaml: parseDocument(contract.text, { lineCounter: lines, prettyErrors: false }),
    lines,
  }
  positions.set(contract, known)
  return known
}

/** Everything that keeps the text from being YAML, each with the offending line. */
export function syntaxProblems(contract: Contract): Problem[] {
  if (!contract.broken) return []
  const { file, text } = contract
  const { yaml, lines } = parsePositions(contract)
  const source = text.split('\n')
  return yaml.errors.map(({ message, pos }) => {
    const { line } = lines.linePos(pos[0])
    return { file, line, message: `${message.split('\n')[0]}: ${source[line - 1]?.trim() ?? ''}` }
  })
}

/** Every key of the document as it is written without quotes, with its line. */
export function yamlKeys(contract: Contract): { key: string; line: number }[] {
  const { yaml: document, lines } = parsePositions(contract)
  const keys: { key: string; line: number }[] = []
  yaml().visit(document, {
    Pair(_, { key }) {
      if (yaml().isScalar(key) && key.type === 'PLAIN')
        keys.push({ key: key.source ?? String(key.value), line: lines.linePos(start(key)).line })
    },
  })
  return keys
}

/** The line (from 1) of the part at `path`, or of its nearest ancestor that exists. */
export function lineOf(contract: Contract, path: readonly (string | number)[]): number {
  const { yaml, lines } = parsePositions(contract)
  let node: unknown = yaml.contents
  let at = 0
  for (const step of path) {
    const next = child(node, String(step))
    if (!next) break
    at = next.at
    node = next.node
  }
  return lines.linePos(at).line
}

function child(node: unknown, step: string): { node: unknown; at: number } | undefined {
  const { isMap, isScalar, isSeq } = yaml()
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return pair && { node: pair.value, at: start(pair.key as Yaml.Node) }
  }
  const item = isSeq(node) ? (node.items[Number(step)] as Yaml.Node | undefined) : undefined
  return item && { node: item, at: start(item) }
}

const start = (node: Yaml.Node): number => node.range?.[0] ?? 0

/** A plain object: not null, not an array. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The steps of a local reference, `#/components/schemas/A` to `['components', 'schemas', 'A']`. */
export function pointerSteps(ref: string): string[] {
  return ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at `path` inside the contract, or undefined. */
export function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
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
  while (isObject(value) && typeof value['$ref'] === 'string' && !seen.has(value)) {
    seen.add(value)
    value = value['$ref'].startsWith('#') ? valueAt(json, pointerSteps(value['$ref'])) : undefined
  }
  return isObject(value) ? value : undefined
}
