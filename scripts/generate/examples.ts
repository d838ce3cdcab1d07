// The examples of a contract, each held against the schema that it stands on.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
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

/** Returns what is wrong with a value, or undefined. Equal schemas are compiled once: fields repeat a lot. */
function createFit(json: Json): (schema: unknown, value: unknown) => Breach | undefined {
  const table = createSchemaTable(json)
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, inlineRefs: false })
  const compiled = new Map<string, ValidateFunction>()
  let added = 0
  return (schema, value) => {
    let validate: ValidateFunction
    try {
      validate = compile(schema)
    } catch (error) {
      return { way: [], rule: (error as Error).message, uncompiled: true }
    }
    if (validate(value)) return undefined
    const [error] = validate.errors ?? []
    const way = pointerSteps(error?.instancePath ?? '')
    const extra: unknown = error?.params['additionalProperty']
    if (typeof extra === 'string') return { way: [...way, extra], rule: `it has no property ${extra}` }
    return { way, rule: `${error?.instancePath ? `${error.instancePath} ` : ''}${error?.message ?? ''}` }
  }

  function compile(schema: unknown): ValidateFunction {
    const id = table.add('Example', schema)
    const text = JSON.stringify(table.schemas.get(id))
    const known = compiled.get(text)
    if (known) return known
    for (const name of table.ids.slice(added)) ajv.addSchema(table.schemas.get(name) ?? true, name)
    added = table.ids.length
    const validate = ajv.getSchema(id)
    if (!validate) throw new Error(`ajv knows no schema ${id}`)
    compiled.set(text, validate as ValidateFunction)
    return validate as ValidateFunction
  }
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
