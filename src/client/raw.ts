/** Operations outside the contract: any path of APIv3, with rules for what is sent and none for the answer. */
import { createChecks, describeValue, type Operation } from '../contract/contract.js'
import type { Problem } from '../errors.js'
import { refuseRequest } from './refusal.js'

const check = /* @__PURE__ */ createChecks({})
const anything = /* @__PURE__ */ check({})
const content = /* @__PURE__ */ check({ type: ['object', 'array'] })
const scalar = ['string', 'number', 'boolean']
const query = /* @__PURE__ */ check({
  type: 'object',
  additionalProperties: { type: [...scalar, 'array'], items: { type: scalar } },
})

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** What a path of APIv3 must be, its parameters in braces: what breaks the rule, the rule, and what was given then. */
const pathRules: readonly (readonly [broken: RegExp, rule: string, given: string])[] = [
  [/[?#]/, 'must have no query or fragment: values stand in params.query', 'a path with ? or #'],
  [/^(?!\/v3\/.)/, 'must begin with /v3/', 'a path that does not'],
  // Also encoded: servers and proxies read it as the step back that it is.
  [/\/(?:\.|%2e){0,2}\/|\/(?:\.|%2e){1,2}$/i, 'must have no . or .. and no empty step', 'a path that leads elsewhere'],
  [/[{}]/, 'must name its parameters as in {out_order_no}', 'a path with other braces'],
  [
    // Percent signs that stand for nothing, or for a dot, a slash, a backslash, a percent sign or a control character.
    /[^\x21-\x7e]|[\\"<>^`|]|%(?![0-9a-f]{2})|%(?:2e|2f|5c|25|7f|[01][0-9a-f])/i,
    'must be printable ASCII: values of parameters stand in params.path, and are encoded there',
    'other characters',
  ],
]

/** The first rule that a path breaks; `undefined` for a path of APIv3. */
function findPathProblem(path: unknown): Problem | undefined {
  if (typeof path !== 'string') return { pointer: '/path', rule: 'must be text', given: describeValue(path) }
  const filled = path.replace(/\{[\w-]+\}/g, 'x')
  const found = pathRules.find(([broken]) => broken.test(filled))
  return found && { pointer: '/path', rule: found[1], given: found[2] }
}

/** A path as it may stand in a log: steps that are known or look like words are shown, others may be numbers of the caller's. */
export function showPath(path: string, known: ReadonlySet<string> = new Set()): string {
  const isWord = (step: string) =>
    /^(?:v\d|\{[\w-]{1,64}\}|[a-z]{2,24}(?:\d[a-z]{2,24})?(?:[-_][a-z]{1,24}){0,5})?$/.test(step)
  const steps = path.split('/', 30)
  return steps.map((step) => (known.has(step) || isWord(step) ? step : '…')).join('/')
}

/** Makes the operation of a path that the contract does not have. Throws `ERR_REQUEST_INVALID` for what is no method, or no path of APIv3. */
export function rawOperation(method: string, path: string): Operation {
  if (!METHODS.includes(method)) {
    const rule = `must be one of ${METHODS.join(', ')}`
    const nearest = METHODS.find((one) => one === String(method).toUpperCase())
    const problem = { pointer: '/method', rule, given: describeValue(method), ...(nearest && { nearest }) }
    throw refuseRequest('Nothing was sent', [problem])
  }
  const problem = findPathProblem(path)
  if (problem) throw refuseRequest('Nothing was sent', [problem])
  const names = Array.from(path.matchAll(/\{([\w-]+)\}/g), ([, name]) => name!)
  const properties = Object.fromEntries(names.map((name) => [name, { type: ['string', 'integer'], minLength: 1 }]))
  const template = showPath(path)
  return {
    key: `${method} ${template}`,
    method,
    template,
    operationId: '',
    bodyRequired: false,
    ...(method !== 'GET' && { body: content }),
    ...(names.length > 0 && {
      path: check({ type: 'object', properties, required: [...new Set(names)], additionalProperties: false }),
    }),
    query,
    responses: Object.fromEntries([200, 201, 202, 203, 204, 205, 206].map((status) => [status, anything])),
    echoes: [],
  }
}
