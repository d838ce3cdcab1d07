/** Knows what the generated validators' findings mean to a person. */
import type { OperationContract, ValidationError, Validator } from '../../generated/validators.js'
import type { Problem } from '../errors.js'

const count = (n: unknown, noun: string) => `${String(n)} ${noun}${n === 1 ? '' : 's'}`

/** Describes a value by kind and measure; text may be personal, so none of it is repeated beyond its special characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'function') return 'a function'
  // A long one may be somebody's: a contract, an order, a telephone.
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) >= 1e8) {
    return `a number of ${Math.floor(Math.log10(Math.abs(value))) + 1} digits`
  }
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`
  if (value === '') return 'an empty string'
  const astral = [...value].find((character) => character.length > 1 || /[\uD800-\uDFFF]/.test(character))
  if (astral) return `a string with U+${astral.codePointAt(0)!.toString(16).toUpperCase()}`
  const special = [...new Set(value.replace(/[\p{L}\p{N}]/gu, ''))]
    .slice(0, 20)
    .map((c) => (/[\p{C}\p{Z}]/u.test(c) ? JSON.stringify(c) : c))
  return `a string of ${count(value.length, 'character')}${special.length > 0 ? ` (with ${special.join(' ')})` : ''}`
}

/** Levenshtein distance, to name the field that was probably meant. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]))
    }
    row = next
  }
  return row[b.length]!
}

const bare = (name: string) => name.toLowerCase().replace(/[_-]/g, '')

/** The name that can only have been meant: the same but for case, `_` and `-`, or but for one letter of a long one. */
export function findMisspelt(wrong: string, names: readonly string[]): string | undefined {
  return names.find((name) => distance(bare(wrong), bare(name)) <= (name.length > 6 ? 1 : 0))
}

/** The name nearest to a wrong one, if it is near enough to have been meant. */
export function findNearest(wrong: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, cost: distance(bare(wrong), bare(name)) }))
    .sort((a, b) => a.cost - b.cost)
  return best && best.cost <= Math.max(2, Math.floor(wrong.length / 3)) ? best.name : undefined
}

/** The broken rule in words, by JSON Schema keyword. */
const rules: Readonly<Record<string, (error: ValidationError) => string>> = {
  type: ({ params }) => `must be of type ${[params['type']].flat().join(' or ')}`,
  minLength: ({ params }) => `must have at least ${count(params['limit'], 'character')}`,
  maxLength: ({ params }) => `must have at most ${count(params['limit'], 'character')}`,
  minItems: ({ params }) => `must have at least ${count(params['limit'], 'item')}`,
  maxItems: ({ params }) => `must have at most ${count(params['limit'], 'item')}`,
  minimum: ({ params }) => `must be at least ${String(params['limit'])}`,
  maximum: ({ params }) => `must be at most ${String(params['limit'])}`,
  pattern: ({ params, parentSchema }) =>
    `must be ${String(parentSchema?.['x-pattern-rule'] ?? `text that matches ${String(params['pattern'])}`)}`,
  enum: ({ params }) => `must be one of ${[params['allowedValues']].flat().join(', ')}`,
  const: ({ params }) => `must be ${JSON.stringify(params['allowedValue'])}`,
  required: () => 'is required',
  additionalProperties: () => 'is not a field of this object',
}

/** Keywords that only report that something within them failed, which is reported on its own. */
const wrappers: ReadonlySet<string> = new Set(['allOf', '$ref', 'if'])

function describeError(error: ValidationError, base: string): Problem {
  const { keyword, instancePath, params, data, parentSchema } = error
  const rule = rules[keyword]?.(error) ?? `breaks the rule "${keyword}"`
  const at = (name: unknown) => `${base}${instancePath}/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`
  if (keyword === 'required') return { pointer: at(params['missingProperty']), rule, given: 'nothing' }
  if (keyword === 'additionalProperties') {
    const unknown = String(params['additionalProperty'])
    const given = describeValue((data as Record<string, unknown> | undefined)?.[unknown])
    const nearest = findNearest(unknown, Object.keys((parentSchema?.['properties'] as object | undefined) ?? {}))
    return { pointer: at(unknown), rule, given, ...(nearest === undefined ? {} : { nearest }) }
  }
  return { pointer: `${base}${instancePath}`, rule, given: describeValue(data) }
}

/** Runs one validator and returns every problem, under a base pointer. */
export function findProblems(validate: Validator, value: unknown, base = ''): readonly Problem[] {
  if (validate(value)) return []
  const errors = validate.errors ?? []
  // A value of the wrong type breaks its other rules too; the type is what there is to say.
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  return errors
    .filter(
      ({ keyword, instancePath }) => !wrappers.has(keyword) && (keyword === 'type' || !mistyped.has(instancePath)),
    )
    .map((error) => describeError(error, base))
}

/** Checks a call against its operation's contract: body, path and query parameters, every problem at once. */
export function findRequestProblems(
  contract: OperationContract,
  call: { readonly body?: unknown; readonly path?: unknown; readonly query?: unknown },
): readonly Problem[] {
  const problems: Problem[] = []
  if (contract.body && (contract.bodyRequired || call.body !== undefined)) {
    if (call.body === undefined) problems.push({ pointer: '/body', rule: 'is required', given: 'nothing' })
    else problems.push(...findProblems(contract.body, call.body, '/body'))
  }
  if (!contract.body && call.body !== undefined) {
    problems.push({
      pointer: '/body',
      rule: 'must be absent: this operation takes no body',
      given: describeValue(call.body),
    })
  }
  for (const place of ['path', 'query'] as const) {
    const given = (call[place] ?? {}) as Readonly<Record<string, unknown>>
    const validate = contract[place]
    if (validate) problems.push(...findProblems(validate, given, `/${place}`))
    for (const [name, value] of Object.entries(given)) {
      const rule = !validate
        ? `is not a parameter: this operation takes no ${place}`
        : place === 'path' && (value === '.' || value === '..')
          ? 'must be another text than . or .., which a URL drops together with the step before it'
          : undefined
      if (rule) problems.push({ pointer: `/${place}/${name}`, rule, given: describeValue(value) })
    }
  }
  return problems
}

/** Writes problems as the lines of an error message. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ pointer, rule, given, nearest }) =>
        `  ${pointer || '/'} ${rule}; given: ${given}${nearest ? `. Did you mean ${nearest}?` : ''}`,
    )
    .join('\n')
}
