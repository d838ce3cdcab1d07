/** Operations outside the contract: any path of APIv3, with rules for what is sent and none for the answer. */
import { WechatPayError, type Problem } from '../errors.js'
import { createChecks, describeValue, formatProblems, type Operation } from '../contract/contract.js'

const check = /* @__PURE__ */ createChecks({})
const anything = /* @__PURE__ */ check({})
const content = /* @__PURE__ */ check({ type: ['object', 'array'] })
const scalar = ['string', 'number', 'boolean']
const query = /* @__PURE__ */ check({
  type: 'object',
  additionalProperties: { type: [...scalar, 'array'], items: { type: scalar } },
})

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Percent signs that stand for a dot, a slash, a backslash, a percent sign or a control character, and those that stand for nothing. */
const WRONG_PERCENT = /%(?![0-9a-f]{2})|%(?:2e|2f|5c|25|7f|[01][0-9a-f])/i

/** The problem of a path; `undefined` for one of APIv3, its parameters in braces. */
export function findPathProblem(path: unknown): Problem | undefined {
  const problem = (rule: string, given: string): Problem => ({ pointer: '/path', rule, given })
  if (typeof path !== 'string') return problem('must be text', describeValue(path))
  if (/[?#]/.test(path))
    return problem('must have no query or fragment: values stand in params.query', 'a path with ? or #')
  if (!/^\/v3\/./.test(path)) return problem('must begin with /v3/', 'a path that does not')
  // Also encoded: servers and proxies read it as the step back that it is.
  if (path.split('/').some((step) => /^(\.|%2e){1,2}$/i.test(step)) || path.includes('//')) {
    return problem('must have no . or .. and no empty step', 'a path that leads elsewhere')
  }
  const literal = path.replace(/\{[\w-]+\}/g, '')
  if (/[{}]/.test(literal)) return problem('must name its parameters as in {out_order_no}', 'a path with other braces')
  if (/[^\x21-\x7e]|[\\"<>^`|]/.test(literal) || WRONG_PERCENT.test(literal)) {
    return problem(
      'must be printable ASCII: values of parameters stand in params.path, and are encoded there',
      'other characters',
    )
  }
  return undefined
}

/** A path as it may stand in a log: steps that look like words are shown, others may be numbers of the caller's. */
function showPath(path: string): string {
  const isShown = (step: string) =>
    /^(?:v3|\{[\w-]{1,64}\}|[a-z]{2,24}(?:\d[a-z]{2,24})?(?:[-_][a-z]{1,24}){0,5})?$/.test(step)
  const steps = path.split('/').map((step) => (isShown(step) ? step : '…'))
  return steps.slice(0, 30).join('/')
}

function refuse(problem: Problem): WechatPayError {
  return new WechatPayError('ERR_REQUEST_INVALID', `Nothing was sent:\n${formatProblems([problem])}`, {
    problems: [problem],
  })
}

/** Makes the operation of a path that the contract does not have. Throws `ERR_REQUEST_INVALID` for what is no method, or no path of APIv3. */
export function rawOperation(method: string, path: string): Operation {
  if (!METHODS.includes(method)) {
    const rule = `must be one of ${METHODS.join(', ')}`
    const nearest = METHODS.find((one) => one === String(method).toUpperCase())
    throw refuse({ pointer: '/method', rule, given: describeValue(method), ...(nearest && { nearest }) })
  }
  const problem = findPathProblem(path)
  if (problem) throw refuse(problem)
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
