// The examples of a contract, each held against the schema that it stands on.
// Not by the face of the folder, which loads what is generated here.
import { createChecks } from '../../src/contract/schema.js'
import { findProblems } from '../../src/contract/validation.js'
import { dereference, isObject, pointerSteps, valueAt, type Json } from './read.js'
import { rootSchemas, walkDocument, walkSchema, type Path } from './keyword.js'
import { type Finding } from './finding.js'
import { createSchemaTable } from './schema-table.js'

/** Every example that its own schema refuses. */
export function exampleProblems(json: Json): Finding[] {
  const table = createSchemaTable(json)
  const found: { schema: Json; example: unknown; path: Path }[] = []
  const check = (schema: unknown, example: unknown, path: Path): void => {
    found.push({ schema: table.strip(schema) as Json, example, path })
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
  const checkOf = createChecks(Object.fromEntries(table.schemas))
  return found.flatMap(({ schema, example, path }) => {
    const [problem] = findProblems(checkOf(schema), example)
    if (!problem) return []
    const way = pointerSteps(problem.pointer)
    const text = shorten(valueAt(example, way))
    return [{ path: [...path, ...way], message: `the example ${text} breaks its schema: ${problem.rule}` }]
  })
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
