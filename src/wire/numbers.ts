/** Numbers of a JSON text that JavaScript cannot hold exactly. */

/** A number that `JSON.parse` turns into another one. */
export interface InexactNumber {
  /** Names and indices that lead to it. */
  readonly path: readonly string[]
  /** As it stands in the text. */
  readonly text: string
}

/** A decimal number as its digits and exponent: 1.50e3 and 1500 are the same. */
function normalize(text: string): string {
  const [, whole, fraction = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text)!
  const digits = (whole! + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  return kept === '' ? '0' : `${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`
}

/** True for a number that comes out of JavaScript as it stands in the text. */
function isExact(text: string): boolean {
  // Most numbers are short, and every one of 15 digits is held.
  if (text.length <= 15 && !/e/i.test(text)) return true
  const value = Number(text)
  return Number.isFinite(value) && normalize(text) === normalize(String(value))
}

/** Finds them all in a text that `JSON.parse` accepts. */
export function findInexactNumbers(text: string): readonly InexactNumber[] {
  const found: InexactNumber[] = []
  // For each open object its last name, for each open array its index.
  const path: (string | number)[] = []
  let isName = false
  for (let at = 0; at < text.length;) {
    const character = text[at]!
    if (character === '"') {
      let end = at + 1
      while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1
      if (isName) path[path.length - 1] = JSON.parse(text.slice(at, end + 1)) as string
      isName = false
      at = end + 1
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      let end = at + 1
      while (end < text.length && /[\d.eE+-]/.test(text[end]!)) end++
      const number = text.slice(at, end)
      if (!isExact(number)) found.push({ path: path.map(String), text: number })
      at = end
    } else {
      if (character === '{') {
        path.push('')
        isName = true
      } else if (character === '[') path.push(0)
      else if (character === '}' || character === ']') {
        path.pop()
        isName = false
      } else if (character === ',') {
        const last = path[path.length - 1]
        if (typeof last === 'number') path[path.length - 1] = last + 1
        else isName = true
      }
      at++
    }
  }
  return found
}
