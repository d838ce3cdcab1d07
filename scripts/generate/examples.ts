// The examples of a contract, each held against the schema that it stands on.
// Not by the face of the folder, which loads what is generated here.
import { createChecks } from '../../src/contract/schema.js'
import { findProblems } from '../../src/contract/validation.js'
import { dereference, isObject, pointerSteps, valueAt, type Json } from './read.js'
import { rootSchemas, walkDocument, walkSchema, type Path } from './keyword.js'
import { type Finding } from './problems.js'
import { createSchemaTable } from './schema-table.js'

/**
 * Every example that its own schema refuses. One that does not compile is told of too, where the contract is `sound`:
 * where references or keywords are wrong, that has been told already.
 */
export function exampleProblems(json: Json, sound: boolean): Finding[] {
  const findings: Finding[] = []
  const fits = createFit(json)
  const check = (schema: unknown, example: unknown, path: Path): void => {
    const breach = fits(schema, example)
    if (!breach || (breach.uncompiled && !sound)) return
    const text = shorten(valueAt(example, breach.way))
    findings.push({
      path: [...path, ...breach.way],
      message: breach.uncompiled
        ? `the example ${text} cannot be checked: its schema does not compile, ${breach.rule}`
        : `the example ${text} breaks its schema: ${breach.rule}`,
    })
  }
  const checkAll = (holder: Json, schema: unknown, path: Path): void => {
    if ('example' in holder) check(schema, holder['example'], [...path, 'example'])
    const { examples } = holder
    if (Array.isArray(examples)) examples.forEach((item, index) => check(schema, item, [...path, 'examples', index]))
    else if (isObject(examples))
      for (const [name, item] of Object.entries(examples)) {
        const example = dereference(json, item)
        if (example && 'value' in example) check(schema, example['value'], [...path, 'examples', name, 'value'])
      }
  }
  for (const [root, rootPath] of rootSchemas(json))
    walkSchema(root, rootPath, (schema, path) => checkAll(schema, schema, path))
  walkDocument(json, [], (value, path) => {
    if (value['schema'] !== undefined) checkAll(value, value['schema'], path)
  })
  return findings
}

/** A rule that an example breaks, and the way into the example. */
interface Breach {
  way: string[]
  rule: string
  uncompiled?: true
}

/** Returns what is wrong with a value, or undefined. */
function createFit(json: Json): (schema: unknown, value: unknown) => Breach | undefined {
  const table = createSchemaTable(json)
  return (schema, value) => {
    try {
      const stripped = table.strip(schema)
      const check = createChecks(Object.fromEntries(table.schemas))
      const [problem] = findProblems(check(stripped as Json), value)
      return problem && { way: pointerSteps(problem.pointer), rule: problem.rule }
    } catch (error) {
      return { way: [], rule: (error as Error).message, uncompiled: true }
    }
  }
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
