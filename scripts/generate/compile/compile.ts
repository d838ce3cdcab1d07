// JSON schemas compiled by ajv to functions that need neither ajv, nor `require`, nor eval at run time.
import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { inlineRuntime, runtimeCode } from './runtime.js'
import { shorten } from './shortening.js'
import { type SchemaTable } from '../schema-table.js'

type Schemas = SchemaTable['schemas']

/** The name of the function that validates the schema of this identifier. */
export const validatorName = (id: string): string => `validate${id}`

/** The source text of one function per schema, with all that it needs, one part per declaration. */
export function compileSchemas(schemas: Schemas): string[] {
  const ajv = createAjv(schemas)
  const names = stableNames(ajv, schemas)
  const exports = Object.fromEntries([...schemas.keys()].map((id) => [validatorName(id), id]))
  // Strings are set aside first, so that no text of the contract is ever taken for code.
  const strings: string[] = []
  const code = standalone
    .default(ajv, exports)
    .replace(/^const (schema\d+) = (\{.*\});$/gm, (line, name: string, json: string, _at, code: string) =>
      code.includes(`${name}.properties`) ? line : `const ${name} = ${thinOut(json)};`,
    )
    .replace(/"(?:[^"\\]|\\.)*"/g, (text) => `"${strings.push(text) - 1}"`)
    .replace(/^"\d+";$/gm, '') // "use strict"
    .replace(/^export const \w+ = \w+;$/gm, '')
    // A bundler keeps whatever it must take for an effect.
    .replace(/^const pattern\d+ = (?=new RegExp\()/gm, '$&/* @__PURE__ */ ')
    .replace(/\b(?:validate|schema|pattern|wrapper)\d+\b/g, (name) => names.get(name) ?? name)
  const parts = inlineRuntime(shorten(code, strings), strings).split(/^(?=(?:const|function) [a-z]+[A-Z_])/m)
  return [
    ...runtimeCode,
    ...parts.map((part) => part.replace(/"(\d+)"/g, (_, index: string) => strings[Number(index)] ?? '')),
  ]
}

function createAjv(schemas: Schemas): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
    loopRequired: 1,
    code: { source: true, esm: true, lines: true },
  })
  // Book-keeping for the unevaluated keywords costs code in every function; most contracts never use them.
  ajv.opts.unevaluated = [...schemas.values()].some((schema) => JSON.stringify(schema).includes('"unevaluated'))
  for (const [id, schema] of schemas) ajv.addSchema(schema, id)
  return ajv
}

/** ajv numbers its names through the whole file; named after their schema, a change stays where it was made. */
function stableNames(ajv: Ajv2020, schemas: Schemas): Map<string, string> {
  const ids = new Map<unknown, string>([...schemas].map(([id, schema]) => [schema, id]))
  const names = new Map<string, string>()
  for (const id of schemas.keys()) {
    const source = ajv.getSchema(id)?.source
    if (!source) throw new Error(`ajv compiled no source for the schema ${id}`)
    names.set(source.validateName.str, validatorName(id))
    for (const [prefix, values] of Object.entries(source.scopeValues)) {
      for (const { str, value } of values ?? []) {
        const ref = value?.ref as { schema?: unknown } | undefined
        if (prefix === 'schema') names.set(str, `schema${ids.get(ref) ?? digest(JSON.stringify(ref))}`)
        if (prefix === 'pattern') names.set(str, `pattern${digest(String(value?.code))}`)
        if (prefix === 'wrapper') names.set(str, `wrapper${ids.get(ref?.schema) ?? str}`)
      }
    }
  }
  return names
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Of its properties a closed object's schema keeps the names, for messages; their rules are in the functions. */
function thinOut(json: string): string {
  const { properties, ...rest } = JSON.parse(json) as { properties?: object; additionalProperties?: unknown }
  if (!properties || rest.additionalProperties !== false) return JSON.stringify(rest)
  return JSON.stringify({ ...rest, properties: Object.fromEntries(Object.keys(properties).map((name) => [name, {}])) })
}
