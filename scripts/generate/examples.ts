// The examples of a contract, each held against the schema that it stands on.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { dereference, isObject, type Json } from './contract.js'
import { rootSchemas, walkDocument, walkSchema, type Path } from './keyword.js'
import { type Finding } from './problems.js'
import { createSchemaTable } from './schema-table.js'

/** Every example that its own schema refuses. */
export function exampleProblems(json: Json): Finding[] {
  const findings: Finding[] = []
  const fits = createFit(json)
  const check = (schema: unknown, example: unknown, path: Path): void => {
    const broken = fits(schema, example)
    if (broken) findings.push({ path, message: `the example ${shorten(example)} breaks its schema: ${broken}` })
  }
  const checkAll = (holder: Json, schema: unknown, path: Path): void => {
    if ('example' in holder) check(schema, holder['example'], [...path, 'example'])
    const { examples } = holder
    if (Array.isArray(examples)) examples.forEach((item, index) => check(schema, item, [...path, 'examples', index]))
    else if (isObject(examples))
      for (const [name, item] of Object.entries(examples)) {
        const example = dereference(json, item)
        if (example && 'value' in example) check(schema, example['value'], [...path, 'examples', name])
      }
  }
  for (const [root, rootPath] of rootSchemas(json))
    walkSchema(root, rootPath, (schema, path) => checkAll(schema, schema, path))
  walkDocument(json, [], (value, path) => {
    if (value['schema'] !== undefined) checkAll(value, value['schema'], path)
  })
  return findings
}

/** Returns what is wrong with a value, or undefined. Equal schemas are compiled once: fields repeat a lot. */
function createFit(json: Json): (schema: unknown, value: unknown) => string | undefined {
  const table = createSchemaTable(json)
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, inlineRefs: false })
  const compiled = new Map<string, ValidateFunction>()
  let added = 0
  return (schema, value) => {
    const validate = compile(schema)
    if (!validate || validate(value)) return undefined
    const [error] = validate.errors ?? []
    return `${error?.instancePath ? `${error.instancePath} ` : ''}${error?.message ?? ''}`
  }

  /** A schema that does not compile is a problem of its own, and reported as one. */
  function compile(schema: unknown): ValidateFunction | undefined {
    try {
      const id = table.add('Example', schema)
      const text = JSON.stringify(table.schemas.get(id))
      const known = compiled.get(text)
      if (known) return known
      for (const name of table.ids.slice(added)) ajv.addSchema(table.schemas.get(name) ?? true, name)
      added = table.ids.length
      const validate = ajv.getSchema(id)
      if (validate) compiled.set(text, validate as ValidateFunction)
      return validate as ValidateFunction | undefined
    } catch {
      return undefined
    }
  }
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
