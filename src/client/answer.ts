/** Reading of verified answers: the data of a success, or the error of a refusal. */
import { WechatPayError, cleanText, type ApiError, type Problem } from '../errors.js'
import { explainSignError, redactDetail, toldOf } from './explanation.js'
import { requestIdOf, type Answer } from './signing.js'
import { parseExact } from '../wire/wire.js'
import { describeValue, findMismatches, formatProblems, judge, valueAt, type Operation } from '../contract/contract.js'

/** What a call sent, with which its answer must agree. */
export interface Sent {
  readonly body?: unknown
  readonly params?:
    | {
        readonly path?: Record<string, unknown>
        readonly query?: Record<string, unknown>
        readonly header?: Record<string, unknown>
      }
    | undefined
}

function refuseData(
  answer: Answer,
  code: 'ERR_RESPONSE_INVALID' | 'ERR_RESPONSE_MISMATCH',
  message: string,
  facts = {},
): WechatPayError {
  return new WechatPayError(
    code,
    `WeChat Pay's answer is signed, but ${message}\nQuery the outcome before you act on it, and report this to the package or to WeChat Pay.`,
    { ...facts, outcomeUnknown: true, status: answer.status, ...requestIdOf(answer.headers) },
  )
}

/** The data of a success, with what of it departs from the API definition. */
export interface ReadData {
  readonly data: unknown
  readonly problems: readonly Problem[]
}

/** Checks the data of a verified 2xx answer; throws when it is of no use by the contract, or speaks of something else. */
export function readData(
  contract: Operation,
  answer: Answer,
  data: unknown,
  { body, params }: Sent,
  client: { readonly mchid: string },
): ReadData {
  const { status } = answer
  const check = contract.responses[String(status)]
  if (check === undefined)
    throw refuseData(answer, 'ERR_RESPONSE_INVALID', `the API definition knows no status ${status} here.`)
  const unwanted = { pointer: '', rule: `must be absent with status ${status}`, given: describeValue(data) }
  const { missing, departures } =
    check !== null ? judge(check, data) : { missing: data === undefined ? [] : [unwanted], departures: [] }
  const inexact = answer.body.length > 0 ? parseExact(answer.body, data).problems : []
  const isFraction = ({ pointer }: Problem) => {
    const value = valueAt(data, pointer)
    return Number.isFinite(value) && !Number.isInteger(value)
  }
  // An amount that was rounded is worse than none; a fraction is none.
  const problems = [...missing, ...inexact.filter((one) => !isFraction(one))]
  if (problems.length > 0) {
    throw refuseData(answer, 'ERR_RESPONSE_INVALID', `it breaks the API definition:\n${formatProblems(problems)}`, {
      problems,
    })
  }
  const [mismatch] = findMismatches(contract, data, { body, path: params?.path, client })
  if (mismatch) {
    const { pointer, name } = mismatch
    throw refuseData(answer, 'ERR_RESPONSE_MISMATCH', `its ${pointer.slice(1)} is not the ${name} that was sent.`)
  }
  return { data, problems: [...departures, ...inexact] }
}

/** What to do about a refusal whose code alone says it. */
const advice = {
  NO_STATEMENT_EXIST:
    "There is no bill for this day: nothing was paid or refunded on it, or it is not this merchant's. Asking again does not change it.",
  STATEMENT_CREATING:
    'The bill is still being made. Bills are made from 9:00 of the next day in UTC+8: apply again after 10:00, then every 30 minutes, until it is there or NO_STATEMENT_EXIST.',
} as const

/** A code that alone says what to do. */
export type AdvisedCode = keyof typeof advice

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
 * Makes the `ApiError` of a refusal, whatever its body said; the attempts are added when the call is over.
 * `signed` is the message that was signed for the request.
 */
export function readError(
  { headers, body, status, keyId }: Answer,
  said: unknown,
  { params }: Sent,
  signed: Uint8Array,
): Omit<ApiError, 'attempts'> {
  const facts = { status, requestId: requestIdOf(headers)?.requestId }
  const { code, message, detail } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>
  if (typeof code === 'string' && code !== '') {
    const text = typeof message === 'string' ? cleanText(message, 500) : ''
    const redacted = redactDetail(detail)
    const told: Pick<ApiError, 'detail' | 'explanation' | 'signError'> = {
      ...(Object.hasOwn(advice, code) ? { explanation: advice[code as AdvisedCode] } : {}),
      ...(redacted === undefined ? {} : { detail: redacted }),
      ...(code === 'SIGN_ERROR' ? toldOf(explainSignError(detail, signed, headers.get('Date'), text)) : {}),
    }
    return {
      code: cleanText(code, 64),
      message: text,
      ...hideNumbers(told, params?.path),
      ...facts,
      verified: keyId !== undefined,
    }
  }
  const type = cleanText(headers.get('Content-Type')?.split(';')[0] ?? 'no content type', 60)
  const given = body.length === 0 ? 'an empty body' : `${body.length} bytes of ${type}`
  return {
    code: `HTTP_${status}`,
    message: `The answer has status ${status} and ${given} instead of an APIv3 error. A gateway on the way probably made it.`,
    ...facts,
    // A signature does not cover the status: that of a success vouches for no refusal.
    verified: false,
  }
}
