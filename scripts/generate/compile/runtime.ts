// What compiled validators need at run time, without ajv.

/** ajv's code calls `require` for these functions; ours stand in `runtimeCode`. */
const runtime = new Map([
  ['"ajv/dist/runtime/ucs2length"', 'countCodePoints'],
  ['"ajv/dist/runtime/equal"', 'equalJson'],
])

/** Puts our own functions in the place of those that ajv's code requires. */
export function inlineRuntime(code: string, strings: string[]): string {
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
    throw new Error(
      `ajv's code requires ${module}: give it a function of our own in scripts/generate/compile/runtime.ts`,
    )
  }
  return rest.replace(/\bfunc\d+\b/g, (name) => functions.get(name) ?? name)
}

/** The functions that the validators call, one part per declaration. */
export const runtimeCode = [
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
