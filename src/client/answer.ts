/** Knows what a verified answer says: the data of a success, or the error of a refusal. */
import { parseJson } from '../wire/wire.js'
import { WechatPayError, type ApiError } from '../errors.js'
import { explainSignError, redactDetail } from './explanation.js'
import { requestIdOf, type Answer } from './signing.js'
import { describeValue, findMismatches, findProblems, formatProblems, type Operation } from '../contract/contract.js'

/** What a call sent, with which its answer must agree. */
export interface Sent {
  readonly body?: unknown
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> }
}

const parseBody = (bytes: Uint8Array) => (bytes.length === 0 ? undefined : parseJson(bytes))

function refuseData(
  answer: Answer,
  code: 'ERR_RESPONSE_INVALID' | 'ERR_RESPONSE_MISMATCH',
  message: string,
  facts = {},
): WechatPayError {
  return new WechatPayError(
    code,
    `WeChat Pay's answer is signed, but ${message}\nQuery the outcome before you act on it, and report this to the package or to WeChat Pay.`,
    { ...facts, outcomeUnknown: true, status: answer.status, ...requestIdOf(answer.response) },
  )
}

/** Takes the data out of a verified 2xx answer; throws when it breaks the contract or speaks of something else. */
export function readData(contract: Operation, answer: Answer, { body, params }: Sent): unknown {
  let data: unknown
  try {
    data = parseBody(answer.bytes)
  } catch {
    // Without a cause: the engine's own message quotes the text.
    throw refuseData(answer, 'ERR_RESPONSE_INVALID', 'it is not JSON in UTF-8.')
  }
  const { status } = answer
  const validate = contract.responses[String(status)]
  if (validate === undefined)
    throw refuseData(answer, 'ERR_RESPONSE_INVALID', `the contract knows no status ${status} here.`)
  const problems =
    validate !== null
      ? findProblems(validate, data)
      : data === undefined
        ? []
        : [{ pointer: '', rule: `must be absent with status ${status}`, given: describeValue(data) }]
  if (problems.length > 0) {
    throw refuseData(answer, 'ERR_RESPONSE_INVALID', `it breaks the contract:\n${formatProblems(problems)}`, {
      problems,
    })
  }
  const [mismatch] = findMismatches(contract, data, { body, path: params?.path })
  if (mismatch) {
    const { pointer, name } = mismatch
    throw refuseData(answer, 'ERR_RESPONSE_MISMATCH', `its ${pointer.slice(1)} is not the ${name} that was sent.`)
  }
  return data
}

/** Puts names in the place of the caller's own numbers wherever they are steps of a path. */
function hideNumbers<T>(told: T, path: Record<string, unknown> = {}): T {
  let text = JSON.stringify(told)
  for (const [name, value] of Object.entries(path)) {
    text = text.replaceAll(`/${encodeURIComponent(String(value))}`, (step, at: number) =>
      /[/?"\\]/.test(text[at + step.length]!) ? `/{${name}}` : step,
    )
  }
  return JSON.parse(text) as T
}

/**
 * Makes the `ApiError` of a refusal, whatever its body was; the attempts are added when the call is over.
 * `signed` makes the message again that was signed for the request.
 */
export function readError(
  { response, bytes, status, verified }: Answer,
  { params }: Sent = {},
  signed?: () => Uint8Array,
): Omit<ApiError, 'attempts'> {
  const facts = { status, requestId: requestIdOf(response)?.requestId }
  let body: unknown
  try {
    body = parseBody(bytes)
  } catch {
    // A gateway's page; what it was is told below.
  }
  const { code, message, detail } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  if (typeof code === 'string' && code !== '') {
    const told: Pick<ApiError, 'detail' | 'explanation'> = {
      ...(detail === undefined ? {} : { detail: redactDetail(detail) }),
      ...(code === 'SIGN_ERROR' && signed
        ? { explanation: explainSignError(detail, signed(), response.headers.get('Date')) }
        : {}),
    }
    return {
      code,
      message: typeof message === 'string' ? message : '',
      ...hideNumbers(told, params?.path),
      ...facts,
      verified,
    }
  }
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? 'no content type'
  const given = bytes.length === 0 ? 'an empty body' : `${bytes.length} bytes of ${type}`
  return {
    code: `HTTP_${status}`,
    message: `The answer has status ${status} and ${given} instead of an APIv3 error. A gateway on the way probably made it.`,
    ...facts,
    // A signature does not cover the status: that of a success vouches for no refusal.
    verified: false,
  }
}
