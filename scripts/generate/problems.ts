// Everything that is wrong with a contract, found before anything is written from it.
import { dereference, isObject, lineOf, pointerSteps, syntaxProblems, valueAt, yamlKeys } from './read.js'
import { type Contract, type Json, type Problem } from './read.js'
import { exampleProblems } from './examples.js'
import { houseProblems } from './house-rules.js'
import { rootSchemas, schemaKeywords, walkDocument, walkSchema, type Path } from './keyword.js'
import { operationsOf, webhooksOf } from './operation.js'

/** A finding of a rule: what is wrong, and where in the document. */
export interface Finding {
  path: Path
  message: string
}

/**
 * All problems in the order of their lines. The house rules are those of our own contract (sources, closed bodies, no
 * defaults); contracts of other people are only held to what OpenAPI and the generator need.
 */
export function contractProblems(contract: Contract, { house }: { house: boolean }): Problem[] {
  const syntax = syntaxProblems(contract)
  if (syntax.length) return syntax
  const { file, json } = contract
  const unsound = [...referenceFindings(json), ...keywordFindings(json)]
  const findings = [...documentFindings(json), ...unsound, ...operationFindings(json)]
  if (isObject(json['paths']))
    findings.push(...exampleProblems(json, !unsound.length), ...(house ? houseProblems(json) : []))
  return [
    ...keyProblems(contract),
    ...findings.map(({ path, message }) => ({ file, line: lineOf(contract, path), message })),
  ].sort((a, b) => a.line - b.line)
}

/** One line, as editors and terminals make it a link. */
export function sayProblem({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`
}

function documentFindings(json: Json): Finding[] {
  const version = json['openapi']
  const findings: Finding[] = []
  if (typeof version !== 'string' || !version.startsWith('3.1'))
    findings.push({ path: ['openapi'], message: `openapi is ${JSON.stringify(version)}: 3.1.0 is wanted` })
  if (!isObject(json['paths'])) findings.push({ path: ['paths'], message: 'there are no paths' })
  return findings
}

/** `yes: 1` is a boolean key to some readers of YAML, `true: 1` to all. */
function keyProblems(contract: Contract): Problem[] {
  if (!/^[\s-]*(?:true|false|yes|no|on|off|y|n|null|~)\s*:/im.test(contract.text)) return []
  return yamlKeys(contract)
    .filter(({ key }) => /^(?:true|false|yes|no|on|off|y|n|null|~)$/i.test(key))
    .map(({ key, line }) => ({
      file: contract.file,
      line,
      message: `the key ${key} is read as a boolean or null by YAML: write '${key}' in quotes`,
    }))
}

function referenceFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const check = (value: Json, path: Path): void => {
    const ref = value['$ref']
    if (typeof ref !== 'string') return
    if (!ref.startsWith('#/'))
      findings.push({ path: [...path, '$ref'], message: `$ref ${ref} leaves the file: bundle the contract first` })
    else if (valueAt(json, pointerSteps(ref)) === undefined)
      findings.push({ path: [...path, '$ref'], message: `$ref ${ref} leads nowhere${nearestComponent(json, ref)}` })
  }
  walkDocument(json, [], check)
  for (const [schema, path] of rootSchemas(json)) walkSchema(schema, path, check)
  return findings
}

function nearestComponent(json: Json, ref: string): string {
  const steps = pointerSteps(ref)
  const siblings = valueAt(json, steps.slice(0, -1))
  const name = isObject(siblings) ? nearest(String(steps.at(-1)), Object.keys(siblings)) : undefined
  return name ? `: ${name} was meant?` : ''
}

function keywordFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  for (const [root, rootPath] of rootSchemas(json)) {
    walkSchema(root, rootPath, (schema, path) => {
      for (const [keyword, value] of Object.entries(schema)) {
        const message = keywordProblem(keyword, value)
        if (message) findings.push({ path: [...path, keyword], message })
      }
    })
  }
  return findings
}

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])
const limits = /^(?:exclusive)?(?:max|min)(?:imum|Imum|Length|Items|Properties|Contains)$|^exclusiveM(?:ax|in)imum$/

function keywordProblem(keyword: string, value: unknown): string | undefined {
  if (keyword === 'nullable') return "nullable is OpenAPI 3.0: in 3.1 write type: [string, 'null']"
  if (!keyword.startsWith('x-') && !schemaKeywords.has(keyword)) {
    const meant = nearest(keyword, [...schemaKeywords])
    return `${keyword} is no keyword of OpenAPI 3.1${meant ? `: ${meant} was meant?` : ''}`
  }
  if (limits.test(keyword) && typeof value !== 'number')
    return `${keyword} is ${JSON.stringify(value)}: in OpenAPI 3.1 it is a number`
  if (keyword === 'required' && !Array.isArray(value))
    return `required is ${JSON.stringify(value)}: it is a list of property names, on the object`
  if (keyword === 'type' && ![value].flat().every((type) => types.has(String(type))))
    return `type ${JSON.stringify(value)} is none of ${[...types].join(', ')}`
  if (keyword === '$dynamicRef') return '$dynamicRef is not supported: use $ref'
  return keyword === 'pattern' ? patternProblem(String(value)) : undefined
}

function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    return `pattern ${pattern} is no regular expression: ${(error as Error).message.split(': ').at(-1)}`
  }
}

function operationFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const { key, id, at, path, json: operation, parameters } of [...operationsOf(json), ...webhooksOf(json)]) {
    const other = seen.get(id)
    if (other) findings.push({ path: [...at, 'operationId'], message: `operationId ${id} is already that of ${other}` })
    seen.set(id, key)
    if (!isObject(operation['responses'])) findings.push({ path: at, message: `${key} has no responses` })
    if (at[0] !== 'paths') continue
    const declared = new Set(parameters.filter(({ in: place }) => place === 'path').map(({ name }) => String(name)))
    const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => String(name)))
    for (const name of inPath)
      if (!declared.has(name)) findings.push({ path: at, message: `${key} declares no path parameter ${name}` })
    for (const name of declared)
      if (!inPath.has(name)) findings.push({ path: at, message: `${key} has no {${name}} in its path` })
  }
  for (const { path, at, json: webhook } of webhooksOf(json)) {
    const resource = webhook['x-resource']
    if (resource !== undefined && !/^#\/components\/schemas\//.test(String(isObject(resource) && resource['$ref'])))
      findings.push({ path: [...at, 'x-resource'], message: `x-resource of ${path} is no $ref to a schema` })
    else if (resource !== undefined && !dereference(json, resource)) continue
  }
  return findings
}

/** The candidate that differs by the fewest letters, if it differs by few. */
function nearest(name: string, candidates: string[]): string | undefined {
  const [best] = candidates
    .map((word) => ({ word, distance: distance(name, word) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, name.length / 3) ? best.word : undefined
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    row = next
  }
  return row[b.length] ?? 0
}
