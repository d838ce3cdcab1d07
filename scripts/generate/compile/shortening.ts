// ajv's code in fewer words. Every step leaves what does not look as expected as ajv wrote it.

/** Shortens the code of standalone validators, whose string literals were set aside as their numbers in `strings`. */
export function shorten(code: string, strings: readonly string[]): string {
  return passPaths(tabulateObjects(dropCount(shortenErrors(shortenCalls(code))), strings))
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
