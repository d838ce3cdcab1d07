/** Operations that no contract describes: a path of APIv3, whose answer may be anything. */
import { WechatPayError, type Problem } from '../errors.js'
import { createChecks, formatProblems, type Operation } from '../contract/contract.js'

const anything = /* @__PURE__ */ createChecks({})({})

/** What is wrong with a path; `undefined` for one of APIv3, its parameters in braces. */
export function findPathProblem(path: unknown): Problem | undefined {
  const problem = (rule: string, given: string): Problem => ({ pointer: '/path', rule, given })
  if (typeof path !== 'string') return problem('must be text', path === null ? 'null' : `a ${typeof path}`)
  if (/[?#]/.test(path))
    return problem('must have no query or fragment: values stand in params.query', 'a path with ? or #')
  if (!/^\/(v3|hk\/v3)\/./.test(path)) return problem('must begin with /v3/', 'a path that does not')
  if (/[^\x21-\x7e]|[\\"<>^`|]/.test(path)) {
    return problem(
      'must be printable ASCII: values of parameters stand in params.path, and are encoded there',
      'other characters',
    )
  }
  // Also encoded: servers and proxies read it as the step back that it is.
  if (path.split('/').some((step) => /^(\.|%2e){1,2}$/i.test(step)) || path.includes('//')) {
    return problem('must have no . or .. and no empty step', 'a path that leads elsewhere')
  }
  return undefined
}

/** Makes the operation of a path that the contract does not have. Throws `ERR_REQUEST_INVALID` for what is no path of APIv3. */
export function rawOperation(method: string, path: string): Operation {
  const problem = findPathProblem(path)
  if (problem) {
    throw new WechatPayError('ERR_REQUEST_INVALID', `Nothing was sent:\n${formatProblems([problem])}`, {
      problems: [problem],
    })
  }
  return {
    key: `${method} ${path}`,
    method,
    template: path,
    operationId: '',
    bodyRequired: false,
    responses: { '200': anything, '201': anything, '202': anything, '204': null },
    echoes: [],
  }
}
