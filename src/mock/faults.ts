/** Faults that can be injected: of the connection, of the signature, of the content. */
import type { Answer, Reply } from './message.js'

/**
 * Faults that the mock can inject.
 *
 * | fault | what happens |
 * |---|---|
 * | `forged` | signed by somebody else, under the right serial |
 * | `tampered` | the body is changed after it was signed |
 * | `stale`, `future` | signed 301 s ago, or 310 s ahead |
 * | `unknown-serial` | signed by a key that the merchant does not have |
 * | `unsigned` | a success without signature headers |
 * | `probe` | WeChat Pay's own deliberate wrong signature, `WECHATPAY/SIGNTEST/` |
 * | `malformed` | signed, but a field that the contract requires is missing |
 * | `mismatched` | signed, but of another contract, plan or order |
 * | `html-502` | a gateway's HTML page; the call is not carried out |
 * | `empty-500` | status 500 without a body; the call is not carried out |
 * | `rate-limited` | 429 with `Retry-After: 1`; the call is not carried out |
 * | `redirect` | 302 to another host; the call is not carried out |
 * | `reset` | the call is carried out, then the connection breaks |
 * | `hang` | the call is carried out, then nothing comes |
 */
export type Fault = (typeof faultNames)[number]

/** Faults of a signature, which answers and notifications have in common. */
export const signatureFaultNames = [
  'forged',
  'tampered',
  'stale',
  'future',
  'unknown-serial',
  'unsigned',
  'probe',
] as const

/** Every {@link Fault}. */
export const faultNames = [
  ...signatureFaultNames,
  'malformed',
  'mismatched',
  'html-502',
  'empty-500',
  'rate-limited',
  'redirect',
  'reset',
  'hang',
] as const

/** Faults of a delivery; {@link signatureFaultNames} lists them. */
export type NotificationFault = (typeof signatureFaultNames)[number]

const answer = (status: number, headers: Answer['headers'] = {}, text = ''): Answer => ({
  status,
  headers,
  body: Buffer.from(text),
})

/** Answers of something in front of WeChat Pay: unsigned, and nothing was carried out. */
export const gatewayAnswers: Readonly<Partial<Record<Fault, Answer>>> = {
  'html-502': answer(502, { 'Content-Type': 'text/html' }, '<html><head><title>502 Bad Gateway</title></head></html>'),
  'empty-500': answer(500),
  'rate-limited': answer(
    429,
    { 'Content-Type': 'application/json', 'Retry-After': '1' },
    JSON.stringify({ code: 'RATELIMIT_EXCEEDED', message: '请求未受理，请降低频率后重试' }),
  ),
  redirect: answer(302, { Location: 'https://elsewhere.invalid/' }),
}

/** Spoils what WeChat Pay says, before it is signed. */
export function spoilReply(
  reply: Reply,
  fault: Fault | undefined,
  echoes: readonly { readonly field: string }[],
): Reply {
  const body = reply.body as Record<string, unknown> | undefined
  if (body === undefined || reply.status >= 300) return reply
  if (fault === 'malformed') return { ...reply, body: {} }
  const echo = echoes.findLast(({ field }) => !field.includes('/'))?.field
  if (fault === 'mismatched' && echo !== undefined) return { ...reply, body: { ...body, [echo]: 'SOMEBODYELSES' } }
  return reply
}
