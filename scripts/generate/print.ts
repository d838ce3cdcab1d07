// Data as the text of a literal that a person can read and a diff can show.

const WIDTH = 118

/** Writes plain data as a literal: on one line where that is short, else one member a line. */
export function printData(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return printScalar(value)
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const write = (within: string): string[] =>
    isList
      ? value.map((item) => printData(item, within))
      : Object.entries(value).map(([name, part]) => `${printName(name)}: ${printData(part, within)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const members = write(deeper)
  if (members.length === 0) return open + close
  const line = isList ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`
  if (!line.includes('\n') && indent.length + line.length <= WIDTH - 20) return line
  return `${open}\n${members.map((member) => `${deeper}${member},\n`).join('')}${indent}${close}`
}

// `__proto__: …` would be no member but a prototype.
const printName = (name: string) =>
  name === '__proto__' ? "['__proto__']" : /^[A-Za-z_$][\w$]*$/.test(name) ? name : printScalar(name)

function printScalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const text = JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
  return value.includes("'") ? text : `'${text.slice(1, -1).replaceAll('\\"', '"')}'`
}
