/** Refusal of a call before anything is sent. */
import { formatProblems } from '../contract/contract.js'
import { WechatPayError, type Problem } from '../errors.js'

/** Makes the `ERR_REQUEST_INVALID` of all problems of a call. `what` became of it stands before them, `advice` after them. */
export function refuseRequest(what: string, problems: readonly Problem[], advice?: string): WechatPayError {
  const message = [`${what}:`, formatProblems(problems), advice].filter(Boolean).join('\n')
  return new WechatPayError('ERR_REQUEST_INVALID', message, { problems })
}

/** Refuses a call that breaks its contract. */
export function refuseCall(key: string, problems: readonly Problem[]): WechatPayError {
  return refuseRequest(`${key} was not sent, because the call breaks the API definition`, problems)
}
