// Problems of a contract, found by Redocly before anything is written from it.
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import rules, { typeExtension } from '../../spec/rules.js'
import { findNearest } from '../../src/contract/describe.js'
import {
  isObject,
  place,
  pointerSteps,
  redocly,
  valueAt,
  type Contract,
  type Json,
  type Problem,
} from '../contract/read.js'

import { uncheckable, upgrade } from './normal.js'

/** All problems, in the order of their lines. */
export interface Problems {
  /** What nothing can be made of. */
  errors: Problem[]
  /** What does not reach the generated files. */
  warnings: Problem[]
}

/**
 * All problems of a contract. Our own is held to `redocly.yaml` beside it; of other people's only that is an error of which nothing right could be
 * generated.
 */
export async function findProblems(contract: Contract, { house }: { house: boolean }): Promise<Problems> {
  const unreadable = contract.broken ?? findOddDocument(contract)
  if (unreadable) return { errors: [unreadable], warnings: [] }
  const { BaseResolver, createConfig, lintDocument, getLineColLocation, parseYaml } = redocly()
  const written = house ? parseYaml(readFileSync(join(dirname(contract.file), 'redocly.yaml'), 'utf8')) : undefined
  const config = await createConfig({
    ...(isObject(written) ? written : { extends: ['wechatpay/any'] }),
    plugins: [rules() as never],
  })
  const document = { source: contract.source, parsed: contract.json }
  const externalRefResolver = new BaseResolver(config.resolve)
  const found = (await lintDocument({ document, config: config.styleguide, externalRefResolver })).flatMap(
    (problem) => {
      const { ruleId, location } = problem
      const { source, start } = getLineColLocation(location[0]!)
      const pointer = location[0]!.pointer ?? ''
      const isElsewhere = source !== contract.source
      const file = isElsewhere ? relative('', source.absoluteRef) : contract.file
      const message = sayFound(contract, problem.message, problem.suggest, pointer)
      const isCause = ruleId === 'no-unresolved-refs' || ruleId === 'struct'
      const isError =
        problem.severity === 'error' &&
        (house || ruleId !== 'struct' || isFatal(problem.message, isElsewhere || /\/schemas?\//.test(pointer)))
      // What nobody generates from is not asked of other people: who is to be contacted, which servers there are.
      const isAsked = house || isElsewhere || /^(?:#\/(?:paths|webhooks|components)\b|$)/.test(pointer)
      return isAsked ? [{ file, line: start.line, message, isCause, isError }] : []
    },
  )
  // One cause has many consequences.
  const isUnsound = found.some(({ isCause, isError }) => isCause && isError)
  const problems = (isUnsound ? found.filter(({ isCause }) => isCause) : found)
    .map(({ file, line, message, isError }) => ({ problem: { file, line, message }, isError }))
    .sort((a, b) => a.problem.line - b.problem.line)
  const unique = [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
  const ofKind = (kind: boolean): Problem[] =>
    unique.filter(({ isError }) => isError === kind).map((one) => one.problem)
  return { errors: ofKind(true), warnings: ofKind(false) }
}

function findOddDocument(contract: Contract): Problem | undefined {
  const { openapi, swagger, paths } = contract.json
  if (typeof openapi === 'string' && /^3\.[01]\./.test(openapi))
    return isObject(paths) ? undefined : place(contract, ['paths'], 'there are no paths')
  const what = swagger === undefined ? `openapi is ${JSON.stringify(openapi) ?? 'missing'}` : 'this is Swagger 2.0'
  const convert = 'Convert it: npx swagger2openapi FILE --outfile openapi.yaml'
  return place(contract, ['openapi'], `${what}: 3.1.0 is wanted. ${convert}`)
}

/** Whether a mistake of structure makes a schema another one than was meant, or none. */
const isFatal = (message: string, isInSchema: boolean): boolean =>
  isInSchema && !/is not expected here|must be present|`nullable` field is used/.test(message)

function sayFound({ json }: Contract, message: string, suggest: string[], pointer: string): string {
  if (message === 'Property `nullable` is not expected here.')
    return "nullable is OpenAPI 3.0 and means nothing in 3.1: write type: [string, 'null']"
  const ref = valueAt(json, [...pointerSteps(pointer), ...(pointer.endsWith('/$ref') ? [] : ['$ref'])])
  if (message.startsWith("Can't resolve $ref") && typeof ref === 'string') {
    const steps = pointerSteps(ref)
    const siblings = valueAt(json, steps.slice(0, -1))
    const name = isObject(siblings) ? findNearest(String(steps.at(-1)), Object.keys(siblings)) : undefined
    return `$ref ${ref} leads nowhere${name ? `: ${name} was meant?` : ''}`
  }
  return `${message}${suggest.length > 0 ? ` Did you mean: ${suggest[0]}?` : ''}`
}

/** A copy of a contract as it would stand in one file of OpenAPI 3.1, with nothing in its schemas that a client cannot check. */
export async function bundleContract({ source, json }: Contract, used: boolean): Promise<Json> {
  const { bundle, createConfig } = redocly()
  const plugin = { id: 'normal', typeExtension, decorators: { oas3: { upgrade, uncheckable } } }
  const decorators = { 'normal/upgrade': 'on', 'normal/uncheckable': 'on' } as const
  const config = await createConfig({ plugins: [plugin as never], decorators })
  const doc = { source, parsed: structuredClone(json) }
  return (await bundle({ doc, config, removeUnusedComponents: used })).bundle.parsed as Json
}
