// JSON schemas compiled by ajv to functions that need neither ajv, nor `require`, nor eval at run time.
import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { type SchemaTable } from './schema-table.js'

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
  const parts = inlineRuntime(
    passPaths(tabulateObjects(dropCount(shortenErrors(shortenCalls(code))), strings)),
    strings,
  ).split(/^(?=(?:const|function) [a-z]+[A-Z_])/m)
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

/** Only `instancePath` is ever read of what ajv passes from function to function, unless a schema uses $dynamicRef. */
function shortenCalls(code: string): string {
  const short = code
    .replaceAll(', parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}', '}={}')
    .replace(/,parentData:[^{}]*,rootData,dynamicAnchors\}/g, '}')
  return /\b(?:rootData|dynamicAnchors)\b/.test(short) ? code : short
}

/**
 * The number of errors is only compared by keywords that try several schemas; without them their list says enough, and a call of another
 * validator becomes one line instead of four.
 */
function dropCount(code: string): string {
  if (/\b(?:_errs|_?valid)\d+\b/.test(code)) return code
  return code
    .replace(
      /if\(!\((\w+)\((.*?), \{instancePath:(.*?)\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g,
      (_, validate: string, data: string, path: string) =>
        `vErrors = addErrors(vErrors, ${validate}, ${data}, ${path});`,
    )
    .replace(/^let errors = 0;$/gm, '')
    .replace(/^errors\+\+;$/gm, '')
    .replace(/\breturn errors === 0;/g, 'return vErrors === null;')
}

const objectFunction = new RegExp(
  [
    String.raw`^function validate(\w+)\(data, \{instancePath="\d+"\}=\{\}\)\{\nlet vErrors = null;\n\n`,
    String.raw`if\(data && typeof data == "\d+" && !Array\.isArray\(data\)\)\{\n`,
    String.raw`(?:for\(const prop0 of schema\1\.required\)\{\nif\(data\[prop0\] === undefined\)\{\n`,
    String.raw`vErrors = addError\(vErrors, instancePath, "\d+", \{missingProperty: prop0\}, schema\1, data\);\n\n\}\n\}\n)?`,
    String.raw`(?:for\(const key0 in data\)\{\nif\(!\((\(*key0 === "\d+"\)*(?: \|\| \(key0 === "\d+"\)+)*)\)\)\{\n`,
    String.raw`vErrors = addError\(vErrors, instancePath, "\d+", \{additionalProperty: key0\}, schema\1, data\);\n\n\}\n\}\n)?`,
    String.raw`((?:if\(data\.\w+ !== undefined\)\{\nvErrors = addErrors\(vErrors, validate\w+, data\.\w+, instancePath\+"\d+"\);\n\}\n)*)`,
    String.raw`\}\nelse \{\nvErrors = addError\(vErrors, instancePath, "\d+", \{type: "\d+"\}, schema\1, data\);\n\n\}\n`,
    String.raw`validate\1\.errors = vErrors;\nreturn vErrors === null;\n\}$`,
  ].join(''),
  'gm',
)

/**
 * An object whose properties have functions of their own becomes a table: a third of the bytes, and a path is made only where it is told.
 * What does not look as expected stays as ajv wrote it.
 */
function tabulateObjects(code: string, strings: readonly string[]): string {
  return code.replace(objectFunction, (text, name: string, keys: string | undefined, properties: string) => {
    const rows = Array.from(
      properties.matchAll(/data\.(\w+) .*\n.*, (\w+), data\.(\w+), instancePath\+"(\d+)"/g),
      ([, key, validate, value, path]) => ({
        key,
        validate,
        fits: key === value && strings[Number(path)] === `"/${key!}"`,
      }),
    )
    const known = keys && Array.from(keys.matchAll(/"(\d+)"/g), ([, index]) => strings[Number(index)]).join()
    const isWhole = known === undefined || known === rows.map(({ key }) => `"${key!}"`).join()
    if (
      !isWhole ||
      !rows.every(({ key, validate, fits }) => fits && key !== '__proto__' && code.includes(`\nfunction ${validate!}(`))
    ) {
      return text
    }
    return `const properties${name} = {${rows.map(({ key, validate }) => `${key!}: ${validate!}`).join(', ')}};

function validate${name}(data, {instancePath = ''} = {}){
validate${name}.errors = ${keys === undefined ? 'checkObject' : 'checkClosedObject'}(schema${name}, properties${name}, data, instancePath);
return validate${name}.errors === null;
}`
  })
}

/** The path alone, where ajv wraps it in an object beside what is not used. */
function passPaths(code: string): string {
  if (/\{instancePath\s*=[^{}]*,/.test(code)) return code
  return code
    .replace(/\(data, \{instancePath\s*=\s*([^{}]*)\}\s*=\s*\{\}\)/g, '(data, instancePath = $1)')
    .replace(/\{instancePath:([^{},]*)\}/g, '$1')
}

/** Says an error in one line instead of ten; what does not look as expected stays as ajv wrote it. */
function shortenErrors(code: string): string {
  return code.replace(
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:.*?,keyword:(.*?),params:(.*?),schema:.*?,parentSchema:(.*?),data(?::(\w+))?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g,
    (_, _name, path = 'instancePath', keyword, params, parentSchema, data = 'data') =>
      `vErrors = addError(vErrors, ${path}, ${keyword}, ${params}, ${parentSchema}, ${data});`,
  )
}

/** ajv's code calls `require` for these functions; ours stand in `runtimeCode`. */
const runtime = new Map([
  ['"ajv/dist/runtime/ucs2length"', 'countCodePoints'],
  ['"ajv/dist/runtime/equal"', 'equalJson'],
])

function inlineRuntime(code: string, strings: string[]): string {
  const functions = new Map<string, string>()
  const rest = code.replace(
    /^const (func\d+) = require\("(\d+)"\)\.default;$/gm,
    (line, name: string, index: string) => {
      const own = runtime.get(strings[Number(index)] ?? '')
      if (own) functions.set(name, own)
      return own ? '' : line
    },
  )
  const left = /\brequire\s*\("?(\d*)/.exec(rest)
  if (left) {
    const module = strings[Number(left[1])] ?? 'something'
    throw new Error(`ajv's code requires ${module}: give it a function of our own in scripts/generate/compile.ts`)
  }
  return rest.replace(/\bfunc\d+\b/g, (name) => functions.get(name) ?? name)
}

const runtimeCode = [
  `function addError(errors, instancePath, keyword, params, parentSchema, data) {
  const error = { instancePath, keyword, params, parentSchema, data }
  if (errors === null) return [error]
  errors.push(error)
  return errors
}`,
  `function addErrors(errors, validate, data, instancePath) {
  if (validate(data, instancePath)) return errors
  return errors === null ? validate.errors : errors.concat(validate.errors)
}`,
  `function isObject(data) {
  return data && typeof data === 'object' && !Array.isArray(data)
}`,
  `function checkObject(schema, validators, data, instancePath) {
  if (!isObject(data)) {
    return addError(null, instancePath, 'type', { type: 'object' }, schema, data)
  }
  let errors = null
  for (const name of schema.required ?? []) {
    if (data[name] === undefined) errors = addError(errors, instancePath, 'required', { missingProperty: name }, schema, data)
  }
  for (const name in validators) {
    const value = data[name]
    // Where a value stands is only told of one that is wrong.
    if (value === undefined || validators[name](value)) continue
    errors = addErrors(errors, validators[name], value, instancePath + '/' + name)
  }
  return errors
}`,
  `function checkClosedObject(schema, validators, data, instancePath) {
  let errors = checkObject(schema, validators, data, instancePath)
  for (const name in isObject(data) ? data : {}) {
    if (Object.hasOwn(validators, name)) continue
    errors = addError(errors, instancePath, 'additionalProperties', { additionalProperty: name }, schema, data)
  }
  return errors
}`,
  `/** Lengths in JSON Schema count code points: a surrogate pair is one. */
function countCodePoints(text) {
  let count = text.length
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--
  }
  return count
}`,
  `function equalJson(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
}`,
]
