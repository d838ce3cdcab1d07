// The contract file: its text, its parsed document, and the line on which each part of it stands.
import { readFileSync } from 'node:fs'
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml'

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
  /** Where in the line, if that is known. */
  column?: number
  message: string
}

/** One line, as editors and terminals make it a link. */
export function sayProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`} ${message}`
}

interface Parsed {
  document: Document
  lines: LineCounter
  problem?: Problem
}

const parsed = new WeakMap<Contract, Parsed>()

/** Reads a contract. Broken YAML does not throw: `syntaxProblems` tells what is wrong with it. */
export function readContract(file: string, text = readFileSync(file, 'utf8')): Contract {
  const contract: Contract = { file, text, json: {}, broken: false }
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    keepSourceTokens: false,
  })
  const result: Parsed = { document, lines }
  parsed.set(contract, result)
  const report = (message: string, at: number): void => {
    const { line, col: column } = lines.linePos(at)
    result.problem ??= { file, line, column, message }
  }
  const source = text.split('\n')
  // The first is the cause; what follows are mostly its consequences.
  const [first] = [...document.errors, ...document.warnings]
  if (first)
    report(
      `${first.message.split('\n')[0]}: ${source[lines.linePos(first.pos[0]).line - 1]?.trim() ?? ''}`,
      first.pos[0],
    )
  else findOddYaml(document, report)
  contract.broken = result.problem !== undefined
  if (contract.broken) return contract
  try {
    const json: unknown = document.toJS({ maxAliasCount: 10_000 })
    if (isObject(json)) contract.json = json
  } catch (error) {
    report((error as Error).message, 0)
    contract.broken = true
  }
  return contract
}

/** What is YAML, and yet read in another way by other readers: aliases without an end, keys that are no text. */
function findOddYaml(document: Document, report: (message: string, at: number) => void): void {
  const anchors = new Set<string>()
  visit(document, (_, node, ancestors) => {
    if (isAlias(node)) {
      const { source } = node
      if (!anchors.has(source)) report(`the alias *${source} stands for nothing before it`, start(node))
      else if (ancestors.some((above) => (isMap(above) || isSeq(above)) && above.anchor === source))
        report(`the alias *${source} stands inside of what it stands for`, start(node))
    } else if (isPair(node)) {
      const { key } = node
      if (isScalar(key) && key.value === '<<')
        report('merge keys (<<) are not part of YAML 1.2: write the members out', start(key))
    } else if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) anchors.add(node.anchor)
  })
}

/** Keys that other readers of YAML take for something else than text. */
export function booleanKeys(contract: Contract): Problem[] {
  const { document, lines } = parsed.get(contract)!
  const problems: Problem[] = []
  visit(document, {
    Pair(_, { key }) {
      if (
        !isScalar(key) ||
        key.type !== 'PLAIN' ||
        !/^(?:true|false|yes|no|on|off|y|n|null|~)$/i.test(key.source ?? '')
      )
        return
      const message = `the key ${key.source} is read as a boolean or null by YAML: write '${key.source}' in quotes`
      problems.push({ file: contract.file, line: lines.linePos(start(key)).line, message })
    },
  })
  return problems
}

/** What keeps the text from being read; the first alone, because the others follow from it. */
export function syntaxProblems(contract: Contract): Problem[] {
  const problem = parsed.get(contract)?.problem
  return problem ? [problem] : []
}

/** The line (from 1) of the part at `path`, or of its nearest ancestor that exists. */
export function lineOf(contract: Contract, path: readonly (string | number)[]): number {
  const { document, lines } = parsed.get(contract)!
  let node: unknown = document.contents
  let at = 0
  for (const step of path) {
    const next = child(node, String(step), document)
    if (!next) break
    at = next.at
    node = next.node
  }
  return lines.linePos(at).line || 1
}

function child(node: unknown, step: string, document: Document): { node: unknown; at: number } | undefined {
  const target = isAlias(node) ? node.resolve(document) : node
  if (isMap(target)) {
    const pair = target.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return pair && { node: pair.value, at: start(pair.key as Node) }
  }
  const item = isSeq(target) ? (target.items[Number(step)] as Node | undefined) : undefined
  return item && { node: item, at: start(item) }
}

const start = (node: Node): number => node.range?.[0] ?? 0

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
  while (isObject(value) && typeof value['$ref'] === 'string') {
    if (seen.has(value)) return undefined
    seen.add(value)
    value = value['$ref'].startsWith('#') ? valueAt(json, pointerSteps(value['$ref'])) : undefined
  }
  return isObject(value) ? value : undefined
}
