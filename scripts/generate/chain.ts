// The contract's paths as a tree of names, by which the call chain is typed.
import { isVerb, stepName } from '../../src/contract/names.js'
import { isObject, type Json } from '../contract/read.js'
import { operationsOf, pascalCase, type Operation } from '../contract/operation.js'

/** One step of a path: the operations that end here, and the steps that follow it. */
interface Step {
  /** What its interface is called. */
  id: string
  operations: Operation[]
  next: Map<string, Step>
}

interface Tree {
  root: Step
  /** By the whole path, without the slash in front. */
  ends: Map<string, Step>
  /** Every step below the root. */
  steps: Step[]
  /** Paths that only their whole text reaches, each with the segment that is the cause. */
  hidden: Map<string, string>
}

const verbs = ['get', 'post', 'put', 'patch', 'delete']

/** The text of `chain.ts`: the interfaces `chain` and `calls`, and one more for each step of a path. */
export function renderChain(json: Json): string {
  const { root, ends, steps } = growTree(json)
  const byPath = [...ends].map(([path, end]) => `${renderDoc(end, '        ')}${JSON.stringify(path)}: ${end.id}`)
  const calls = verbs.map((verb) => `    ${verb}: ${block(renderCalls(json, verb), '    ')}`)
  return `import type { paths } from './schema.js'

/** The operations of the contract, in the two ways in which a chain reaches them. */
export interface chain {
    /** Step by step, as in \`v3.ecommerce.combinePapay\`; a path parameter is the step \`_plan_id_\`. */
    steps: ${block(renderNext(root, '        '), '    ')}
    /** By the whole path, without the slash in front. */
    paths: ${block(byPath, '    ')}
}

/** The operations of the contract by method and path. */
export interface calls {
${calls.join('\n')}
}
${steps.map((step) => `\ninterface ${step.id} ${block([...renderVerbs(step), ...renderNext(step, '    ')], '')}\n`).join('')}`
}

/** The paths of which a chain has no steps but only the whole text, each with the segment that is the cause. */
export function hiddenPaths(json: Json): ReadonlyMap<string, string> {
  return growTree(json).hidden
}

const block = (lines: readonly string[], indent: string): string =>
  lines.length === 0 ? '{}' : `{\n${lines.map((line) => `${indent}    ${line}\n`).join('')}${indent}}`

function growTree(json: Json): Tree {
  const tree: Tree = {
    root: { id: '', operations: [], next: new Map() },
    ends: new Map(),
    steps: [],
    hidden: new Map(),
  }
  const ids = new Set<string>()
  const known = new Map<string, Step>([['', tree.root]])
  const grow = (path: string): Step => {
    const found = known.get(path)
    if (found) return found
    const slash = path.lastIndexOf('/')
    const before = grow(path.slice(0, slash))
    const segment = path.slice(slash + 1)
    const step: Step = { id: freeId(path, ids), operations: [], next: new Map() }
    known.set(path, step)
    tree.steps.push(step)
    const name = stepName(segment)
    // As in src/chain: a segment that is called like a verb, or like another one, is reached by its path alone.
    if (isVerb(name) || before.next.has(name)) tree.hidden.set(path, segment)
    else before.next.set(name, step)
    return step
  }
  for (const operation of operationsOf(json).filter(({ method }) => verbs.includes(method))) {
    const end = grow(operation.path)
    end.operations.push(operation)
    tree.ends.set(operation.path.slice(1), end)
  }
  return tree
}

function freeId(path: string, ids: Set<string>): string {
  const id = pascalCase(path)
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}_${count}`
    if (ids.has(candidate)) continue
    ids.add(candidate)
    return candidate
  }
}

const renderCalls = (json: Json, verb: string): string[] =>
  operationsOf(json).flatMap(({ path, method }) =>
    method === verb ? [`${JSON.stringify(path)}: ${typeOf(path, verb)}`] : [],
  )

const typeOf = (path: string, method: string): string => `paths[${JSON.stringify(path)}]['${method}']`

const renderVerbs = ({ operations }: Step): string[] =>
  operations.map((operation) => {
    const { path, method } = operation
    return `${renderDoc({ operations: [operation] }, '    ')}${method}: ${typeOf(path, method)}`
  })

const renderNext = ({ next }: Step, indent: string): string[] =>
  [...next].map(
    ([name, step]) =>
      `${renderDoc(step, indent)}${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${step.id}`,
  )

/** The Chinese summary and the official page, which an editor shows on hover. */
function renderDoc({ operations }: Pick<Step, 'operations'>, indent: string): string {
  const lines = operations.flatMap(({ json: { summary, externalDocs } }) => [
    ...(typeof summary === 'string' ? [summary] : []),
    ...(isObject(externalDocs) && typeof externalDocs['url'] === 'string' ? [`@see ${externalDocs['url']}`] : []),
  ])
  if (lines.length === 0) return ''
  return `/**\n${lines.map((line) => `${indent} * ${line.replaceAll('*/', '*\\/')}\n`).join('')}${indent} */\n${indent}`
}
