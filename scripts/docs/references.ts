// The references of a contract: each `$ref` must lead to something inside it.
import { isObject, lineOf, pointerSteps, valueAt, type Contract, type Problem } from '../generate/read.js'

/** Every `$ref` that leads nowhere, with its line. */
export function findBrokenReferences(contract: Contract): Problem[] {
  const problems: Problem[] = []
  const visit = (value: unknown, path: string[]): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, String(index)]))
    if (!isObject(value)) return
    const ref = value['$ref']
    if (typeof ref === 'string' && (!ref.startsWith('#/') || valueAt(contract.json, pointerSteps(ref)) === undefined)) {
      problems.push({
        file: contract.file,
        line: lineOf(contract, [...path, '$ref']),
        message: `$ref leads nowhere: ${ref}`,
      })
    }
    for (const [key, child] of Object.entries(value)) visit(child, [...path, key])
  }
  visit(contract.json, [])
  return problems
}
