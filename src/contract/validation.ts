/** Knows what the generated validators' findings mean to a person. */
import type { OperationContract, ValidationError, Validator } from '../../generated/validators.js'
import type { Problem } from '../errors.js'
import { describeValue, findNearest, quoteName } from './describe.js'

const count = (n: unknown, noun: string) => `${String(n)} ${noun}${n === 1 ? '' : 's'}`

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
  const at = (name: string) => `${base}${instancePath}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`
  if (keyword === 'required') return { pointer: at(String(params['missingProperty'])), rule, given: 'nothing' }
  if (keyword === 'additionalProperties') {
    const unknown = String(params['additionalProperty'])
    const given = describeValue((data as Record<string, unknown> | undefined)?.[unknown])
    const nearest = findNearest(unknown, Object.keys((parentSchema?.['properties'] as object | undefined) ?? {}))
    return { pointer: at(quoteName(unknown)), rule, given, ...(nearest === undefined ? {} : { nearest }) }
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
      if (rule) problems.push({ pointer: `/${place}/${quoteName(name)}`, rule, given: describeValue(value) })
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
