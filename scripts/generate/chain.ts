// The contract's paths as a tree of names, by which the call chain is typed.
import { stepName } from '../../src/contract/names.js'
import { isObject, type Json } from './read.js'
import { operationsOf, pascalCase, type Operation } from './operation.js'
import type { Finding } from './problems.js'

/** One step of a path: the operations that end here, and the steps that follow it. */
interface Step {
  /** What its interface is called. */
  id: string
  segment: string
  operations: Operation[]
  next: Map<string, Step>
}

interface Tree {
  root: Step
  /** By the whole path, without the slash in front. */
  ends: Map<string, Step>
  findings: Finding[]
}

/** Verbs stand beside names in the tree, so that no step may be called like one. */
const verbs = ['get', 'post', 'put', 'patch', 'delete']

/** The parts of `chain.ts`: the interfaces `chain` and `calls`, and one more for each step of a path. */
export function renderChain(json: Json): string[] {
  const { root, ends } = growTree(json)
  const byPath = [...ends].map(([path, end]) => `${renderDoc(end)}${JSON.stringify(path)}: ${end.id}`)
  return [
    `import type { paths } from './schema.js'

/** The operations of the contract, in the two ways in which a chain reaches them. */
export interface chain {
  /** Step by step, as in \`v3.ecommerce.combinePapay\`; a path parameter is the step \`_plan_id_\`. */
  steps: { ${renderNext(root)} }
  /** By the whole path, without the slash in front. */
  paths: { ${byPath.join('\n')} }
}`,
    `/** The operations of the contract by method and path. */
export interface calls {
${verbs.map((verb) => `${verb}: { ${renderCalls(json, verb)} }`).join('\n')}
}`,
    ...renderSteps(root),
  ]
}

/** The paths that a chain could not tell apart. */
export function chainFindings(json: Json): Finding[] {
  return growTree(json).findings
}

function growTree(json: Json): Tree {
  const tree: Tree = { root: { id: '', segment: '', operations: [], next: new Map() }, ends: new Map(), findings: [] }
  const ids = new Set<string>()
  for (const operation of operationsOf(json).filter(({ method }) => verbs.includes(method))) {
    const { path } = operation
    const message = (text: string) => tree.findings.push({ path: ['paths', path], message: `${path}: ${text}` })
    const end = walk(tree.root, path, ids, message)
    end.operations.push(operation)
    tree.ends.set(path.slice(1), end)
  }
  return tree
}

/** Goes down a path, and makes the steps that are not there yet. */
function walk(root: Step, path: string, ids: Set<string>, report: (message: string) => void): Step {
  return path
    .split('/')
    .filter(Boolean)
    .reduce((step, segment, index, segments) => {
      const name = stepName(segment)
      if (verbs.includes(name)) report(`a chain cannot tell the segment ${segment} from the verb`)
      const known = step.next.get(name)
      if (known && known.segment !== segment) report(`${segment} and ${known.segment} are one step of a chain, ${name}`)
      const next = known ?? { id: freeId(segments.slice(0, index + 1), ids), segment, operations: [], next: new Map() }
      step.next.set(name, next)
      return next
    }, root)
}

function renderCalls(json: Json, verb: string): string {
  return operationsOf(json)
    .filter(({ method }) => method === verb)
    .map(({ path }) => `${JSON.stringify(path)}: paths[${JSON.stringify(path)}]['${verb}']`)
    .join('\n')
}

function freeId(segments: readonly string[], ids: Set<string>): string {
  const id = pascalCase(segments.join(' '))
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}_${count}`
    if (ids.has(candidate)) continue
    ids.add(candidate)
    return candidate
  }
}

function renderSteps({ next }: Step): string[] {
  return [...next.values()].flatMap((step) => {
    const calls = step.operations.map((operation) => {
      const { path, method } = operation
      return `${renderDoc({ operations: [operation] })}${method}: paths[${JSON.stringify(path)}]['${method}']`
    })
    return [`interface ${step.id} {\n${[...calls, renderNext(step)].join('\n')}\n}`, ...renderSteps(step)]
  })
}

function renderNext({ next }: Step): string {
  return [...next].map(([name, step]) => `${renderDoc(step)}${JSON.stringify(name)}: ${step.id}`).join('\n')
}

/** The Chinese summary and the official page, which an editor shows on hover. */
function renderDoc({ operations }: Pick<Step, 'operations'>): string {
  const lines = operations.flatMap(({ json: { summary, externalDocs } }) => [
    ...(typeof summary === 'string' ? [summary] : []),
    ...(isObject(externalDocs) && typeof externalDocs['url'] === 'string' ? [`@see ${externalDocs['url']}`] : []),
  ])
  if (lines.length === 0) return ''
  return `/**\n${lines.map((line) => ` * ${line.replaceAll('*/', '*\\/')}`).join('\n')}\n */\n`
}
