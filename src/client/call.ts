/** Knows a call before its first attempt: held against the contract, and copied. */
import type { OperationContract } from '../../generated/validators.js'
import type { Sent } from '../answer.js'
import type { HttpMethod } from '../contract.js'
import { WechatPayError } from '../errors.js'
import { findNearest, findRequestProblems, formatProblems } from '../validation.js'
import type { CallOptions } from './method.js'

/** Run-time side of a contract, by method and path. */
export type Contract = Readonly<Record<string, OperationContract>>

/** A call that keeps the contract. What its caller does with its own objects from now on changes nothing. */
export interface PreparedCall {
  readonly method: HttpMethod
  readonly path: string
  readonly operation: OperationContract
  /** What is sent, for comparison with the answer. */
  readonly sent: Sent
  /** The body as it is sent. */
  readonly text: string | undefined
  readonly headers: Readonly<Record<string, string>> | undefined
}

/** The GET operation that tells what became of a call with a number of the merchant's own. */
export function findQuery(contract: Contract, own: string | undefined): string | undefined {
  if (own === undefined) return undefined
  return Object.keys(contract).find((key) => key.startsWith('GET ') && key.includes(`{${own}}`))
}

function findOperation(contract: Contract, key: string): OperationContract {
  if (Object.hasOwn(contract, key)) return contract[key]!
  const nearest = findNearest(key, Object.keys(contract))
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `The contract has no operation ${key}.${nearest ? ` Did you mean ${nearest}?` : ''} Nothing was sent.`,
  )
}

function checkCall(operation: OperationContract, key: string, { body, params }: Sent): void {
  const problems = findRequestProblems(operation, { body, path: params?.path, query: params?.query })
  if (problems.length === 0) return
  throw new WechatPayError(
    'ERR_REQUEST_INVALID',
    `${key} was not sent, because the call breaks the contract:\n${formatProblems(problems)}`,
    { problems },
  )
}

/** Checks a call against the contract, every problem at once, and copies it. Throws `ERR_REQUEST_INVALID`. */
export function prepareCall(
  contract: Contract,
  method: HttpMethod,
  path: string,
  { body, params, headers }: Sent & Pick<CallOptions, 'headers'>,
): PreparedCall {
  const key = `${method.toUpperCase()} ${path}`
  const operation = findOperation(contract, key)
  checkCall(operation, key, { body, ...(params && { params }) })
  return {
    method,
    path,
    operation,
    sent: {
      ...(body === undefined ? {} : { body: { ...body } }),
      ...(params && { params: { path: { ...params.path }, query: { ...params.query } } }),
    },
    text: body === undefined ? undefined : JSON.stringify(body),
    headers: headers && { ...headers },
  }
}
