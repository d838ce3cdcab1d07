// Problems of a contract, found before anything is written from it.
import { findNearest } from '../../src/contract/describe.js'
import { exampleProblems } from './examples.js'
import { houseProblems } from './house-rules.js'
import { kindOfKeyword, rootSchemas, schemaKeywords, walkDocument, walkSchema, type Path } from './keyword.js'
import { operationsOf, webhooksOf } from './operation.js'
import {
  booleanKeys,
  isObject,
  lineOf,
  pointerSteps,
  syntaxProblems,
  valueAt,
  type Contract,
  type Json,
  type Problem,
} from './read.js'
import { type Finding } from './finding.js'

/** All problems, in the order of their lines. */
export interface Problems {
  /** What nothing can be made of. */
  errors: Problem[]
  /** What does not reach the generated files. */
  warnings: Problem[]
}

/**
 * All problems of a contract. The house rules are those of our own (sources, closed bodies, no defaults); of other people's only that is an error of
 * which nothing right could be generated.
 */
export function contractProblems(contract: Contract, { house }: { house: boolean }): Problems {
  const syntax = syntaxProblems(contract)
  if (syntax.length > 0) return { errors: syntax, warnings: [] }
  const { json } = contract
  const document = documentFindings(json)
  // One cause has many consequences: what refers to nothing, or has no paths, is not asked further.
  const unsound = document.length > 0 ? document : [...referenceFindings(json), ...keywordFindings(json)]
  const operations = document.length > 0 ? [] : operationFindings(json)
  const doubtful = document.length > 0 ? [] : doubtfulFindings(json)
  const further = unsound.length > 0 ? [] : exampleProblems(json)
  const rules = house && unsound.length === 0 ? houseProblems(json) : []
  const errors = [...unsound, ...operations, ...rules, ...(house ? [...doubtful, ...further] : [])]
  const keys = house ? booleanKeys(contract) : []
  return {
    errors: [...keys, ...place(contract, errors)],
    warnings: house ? [] : place(contract, [...doubtful, ...further]),
  }
}

/** Findings with the lines where they stand. */
export function place(contract: Contract, findings: Finding[]): Problem[] {
  const { file } = contract
  return findings
    .map(({ path, message }) => ({ file, line: lineOf(contract, path), message }))
    .sort((a, b) => a.line - b.line)
}

function documentFindings(json: Json): Finding[] {
  const version = json['openapi']
  if (typeof version !== 'string' || !/^3\.[01]\./.test(version)) {
    const what =
      json['swagger'] === undefined ? `openapi is ${JSON.stringify(version) ?? 'missing'}` : 'this is Swagger 2.0'
    return [
      {
        path: ['openapi'],
        message: `${what}: 3.1.0 is wanted. Convert it: npx swagger2openapi FILE --outfile openapi.yaml`,
      },
    ]
  }
  return isObject(json['paths']) ? [] : [{ path: ['paths'], message: 'there are no paths' }]
}

function referenceFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const check = (value: Json, path: Path): void => {
    const ref = value['$ref']
    if (ref === undefined) return
    if (typeof ref !== 'string') findings.push({ path: [...path, '$ref'], message: '$ref is no text' })
    else if (!ref.startsWith('#/'))
      findings.push({
        path: [...path, '$ref'],
        message: `$ref ${ref} leaves the file: bundle the contract first, npx @redocly/cli bundle FILE -o openapi.yaml`,
      })
    else if (valueAt(json, pointerSteps(ref)) === undefined)
      findings.push({ path: [...path, '$ref'], message: `$ref ${ref} leads nowhere${nearestComponent(json, ref)}` })
    else if (isCircle(json, ref))
      findings.push({ path: [...path, '$ref'], message: `$ref ${ref} leads back to itself` })
  }
  walkDocument(json, [], check)
  for (const [schema, path] of rootSchemas(json)) walkSchema(schema, path, check)
  return findings
}

/** Whether references lead in a circle with nothing but references on the way. */
function isCircle(json: Json, first: string): boolean {
  const seen = new Set<string>()
  for (let ref: unknown = first; typeof ref === 'string';) {
    if (seen.has(ref)) return true
    seen.add(ref)
    const target = valueAt(json, pointerSteps(ref))
    ref = isObject(target) ? target['$ref'] : undefined
  }
  return false
}

function nearestComponent(json: Json, ref: string): string {
  const steps = pointerSteps(ref)
  const siblings = valueAt(json, steps.slice(0, -1))
  const name = isObject(siblings) ? findNearest(String(steps.at(-1)), Object.keys(siblings)) : undefined
  return name ? `: ${name} was meant?` : ''
}

const forEachKeyword = (json: Json, find: (keyword: string, value: unknown) => string | undefined): Finding[] => {
  const findings: Finding[] = []
  for (const [root, rootPath] of rootSchemas(json)) {
    if (!isObject(root) && typeof root !== 'boolean')
      findings.push({ path: rootPath, message: 'this is no schema: an object is wanted' })
    walkSchema(root, rootPath, (schema, path) => {
      for (const [keyword, value] of Object.entries(schema)) {
        const message = find(keyword, value)
        if (message) findings.push({ path: [...path, keyword], message })
      }
    })
  }
  return findings
}

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])
const limits =
  /^(?:exclusive)?(?:max|min)(?:imum|Imum|Length|Items|Properties|Contains)$|^exclusiveM(?:ax|in)imum$|^multipleOf$/
const unsupported = new Set(['$dynamicRef', '$dynamicAnchor', '$id', '$anchor', '$recursiveRef'])

const isSchema = (value: unknown): boolean => isObject(value) || typeof value === 'boolean'

/** Keywords of which nothing right can be generated. */
function keywordFindings(json: Json): Finding[] {
  const version = String(json['openapi'])
  return forEachKeyword(json, (keyword, value) => {
    const said = (JSON.stringify(value) ?? 'nothing').slice(0, 60)
    if (limits.test(keyword) && typeof value !== 'number')
      return version.startsWith('3.0') && typeof value === 'boolean'
        ? undefined
        : `${keyword} is ${said}: in OpenAPI 3.1 it is a number`
    if (keyword === 'required' && !(Array.isArray(value) && value.every((name) => typeof name === 'string')))
      return `required is ${said}: it is a list of property names, on the object`
    if (keyword === 'type' && ![value].flat().every((type) => types.has(String(type))))
      return `type ${said} is none of ${[...types].join(', ')}`
    if (keyword === 'enum' && !(Array.isArray(value) && value.length > 0))
      return `enum is ${said}: it is a list of at least one value`
    if (unsupported.has(keyword)) return `${keyword} is not supported: use $ref to a component`
    const kind = kindOfKeyword.get(keyword)
    if (kind === 'single' && !isSchema(value)) return `${keyword} is ${said}: it is a schema`
    if (kind === 'list' && !(Array.isArray(value) && value.length > 0 && value.every(isSchema)))
      return `${keyword} is ${said}: it is a list of schemas`
    if (kind === 'named' && !(isObject(value) && Object.values(value).every(isSchema)))
      return `${keyword} is ${said}: it holds schemas by name`
    return undefined
  })
}

/** Keywords that mean nothing here, or are written for another version. */
function doubtfulFindings(json: Json): Finding[] {
  const isOld = String(json['openapi']).startsWith('3.0')
  return forEachKeyword(json, (keyword, value) => {
    if (keyword === 'nullable')
      return isOld ? undefined : "nullable is OpenAPI 3.0 and means nothing in 3.1: write type: [string, 'null']"
    if (!keyword.startsWith('x-') && !schemaKeywords.has(keyword)) {
      const meant = findNearest(keyword, [...schemaKeywords])
      return `${keyword} is no keyword of OpenAPI 3.1${meant ? `: ${meant} was meant?` : ''}`
    }
    return keyword === 'pattern' ? patternProblem(String(value)) : undefined
  })
}

function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return `pattern ${pattern} is no regular expression: ${(error as Error).message.split(': ').at(-1)}`
  }
  // What RE2, PCRE, and the engines of Java, Python and Ruby do not all know.
  const odd = /\\[upPkc]|\(\?/.exec(pattern)?.[0]
  return (
    odd &&
    `pattern ${pattern} has ${odd}, which not every language knows: write it without, so that all can check by it`
  )
}

function operationFindings(json: Json): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const [path, item] of Object.entries(json['paths'] as Json)) {
    if (!path.startsWith('/'))
      findings.push({ path: ['paths', path], message: `the path ${path} does not begin with /` })
    if (!isObject(item)) findings.push({ path: ['paths', path], message: `${path} holds no operations` })
  }
  for (const { key, id, at, path, json: operation, parameters } of [...operationsOf(json), ...webhooksOf(json)]) {
    const other = seen.get(id)
    if (other) findings.push({ path: [...at, 'operationId'], message: `operationId ${id} is already that of ${other}` })
    seen.set(id, key)
    if (!isObject(operation['responses'])) findings.push({ path: at, message: `${key} has no responses` })
    const resource = operation['x-resource']
    if (resource !== undefined && !/^#\/components\/schemas\//.test(String(isObject(resource) && resource['$ref'])))
      findings.push({ path: [...at, 'x-resource'], message: `x-resource of ${path} is no $ref to a schema` })
    if (at[0] !== 'paths') continue
    const declared = new Set(parameters.filter(({ in: place }) => place === 'path').map(({ name }) => String(name)))
    const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => String(name)))
    for (const name of inPath)
      if (!declared.has(name)) findings.push({ path: at, message: `${key} declares no path parameter ${name}` })
    for (const name of declared)
      if (!inPath.has(name)) findings.push({ path: at, message: `${key} has no {${name}} in its path` })
  }
  return findings
}
