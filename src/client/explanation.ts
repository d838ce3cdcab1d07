/** What a `SIGN_ERROR` means, as data: what WeChat Pay says it received, compared with what was signed. */
import {
  cleanText,
  type ApiError,
  type SignErrorExplanation,
  type SignErrorFacts,
  type SignErrorFinding,
  type UrlChange,
} from '../errors.js'
import { CLOCK_TOLERANCE } from '../protocol/protocol.js'
import { describeValue } from '../contract/contract.js'

/** A signed message, taken apart; of the body, as far as it is there. */
type SignedMessage = Readonly<Record<'method' | 'url' | 'timestamp' | 'nonce' | 'body', string>>

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What WeChat Pay received, in both shapes of `detail` that occur: with `sign_information` and a nested `detail`, and as the documented flat object. */
function readReceived(detail: unknown) {
  const outer = isObject(detail) ? detail : {}
  const inner = isObject(outer['detail']) ? outer['detail'] : {}
  const information = [outer['sign_information'], inner['sign_information']].find(isObject) ?? {}
  const issue = outer['issue'] ?? inner['issue']
  const { sign_message_length: length, truncated_sign_message: message } = information
  return {
    issue: typeof issue === 'string' ? cleanText(issue, 100) : undefined,
    /** Of the whole message it built. Whether characters or bytes is not published. */
    length: typeof length === 'number' ? length : undefined,
    /** The message it built, or its beginning. */
    message: typeof message === 'string' && message !== '' ? message : undefined,
  }
}

/** Longest `detail` that is handed on, in characters of JSON: an unsigned answer may hold anything. */
const LONGEST_DETAIL = 10_000

/**
 * `detail` without what it repeats of the body, which may be personal; everything else stays as WeChat Pay said it. Absent where it is larger than
 * anything that WeChat Pay says.
 */
export function redactDetail(detail: unknown): unknown {
  const clean = (text: string) => Array.from(text.split('\n'), (line) => cleanText(line, 2000)).join('\n')
  const redact = (name: string, value: unknown): unknown => {
    // The documented place of a field that was refused.
    if (name === 'value') return `(${describeValue(value)})`
    if (typeof value !== 'string') return value
    if (name !== 'truncated_sign_message') return clean(value)
    const [, head, body] = /^((?:[^\n]*\n){4})([\s\S]+)$/.exec(value) ?? []
    return head === undefined ? clean(value) : `${clean(head)}(${body!.length} characters)`
  }
  try {
    const text = JSON.stringify(detail, redact)
    return text.length > LONGEST_DETAIL ? undefined : JSON.parse(text)
  } catch {
    // Nested more deeply than can be written: nothing that WeChat Pay says.
    return undefined
  }
}

/** Takes a message apart; lines that a truncated one does not reach are absent. */
function takeApart(message: string): Partial<SignedMessage> {
  const [method, url, timestamp, nonce, ...body] = message.split('\n')
  const lines = { method, url, timestamp, nonce, body: body.length > 0 ? body.join('\n') : undefined }
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined))
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function urlChange(signed: string, received: string): UrlChange {
  if (signed.startsWith(`${received}?`)) return 'query lost'
  if (decode(signed) === decode(received)) return 'encoded anew'
  if (received.endsWith(signed)) return 'prefix added'
  if (signed.endsWith(received)) return 'prefix removed'
  return 'rewritten'
}

/** Writes JSON with sorted keys, so that only what it says is compared. */
function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, one: unknown) =>
    isObject(one) && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

function isSameJson(a: string, b: string): boolean {
  try {
    return canonical(a) === canonical(b)
  } catch {
    // No JSON, or nested more deeply than any.
    return false
  }
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

/** Compares bodies. They hold personal data: only lengths and positions are told. */
function compareBodies(signed: string, received: string, isWhole: boolean): SignErrorFinding | undefined {
  if (signed === received || (!isWhole && signed.startsWith(received))) return undefined
  if (isWhole && received === '') return { kind: 'body lost', signed: signed.length }
  if (signed === '') return { kind: 'body added' }
  return {
    kind: 'body',
    from: firstDifference(signed, received),
    lengths: isWhole ? { signed: signed.length, received: received.length } : undefined,
    isReserialized: isWhole && isSameJson(signed, received),
  }
}

function compareLines(signed: SignedMessage, received: Partial<SignedMessage>, isWhole: boolean): SignErrorFinding[] {
  // The last line of a truncated message may itself be cut.
  const last = isWhole ? undefined : Object.keys(received).at(-1)
  const differs = (name: keyof SignedMessage) => {
    const line = received[name] ?? signed[name]
    return name === last ? !signed[name].startsWith(line) : line !== signed[name]
  }
  const both = (name: keyof SignedMessage) => ({
    signed: cleanText(signed[name], 500),
    received: cleanText(received[name]!, 500),
  })
  const findings: SignErrorFinding[] = []
  if (differs('method')) findings.push({ kind: 'method', ...both('method') })
  if (differs('url')) findings.push({ kind: 'url', ...both('url'), change: urlChange(signed.url, received.url!) })
  if (differs('timestamp')) findings.push({ kind: 'timestamp', ...both('timestamp') })
  if (differs('nonce')) findings.push({ kind: 'nonce' })
  if (differs('timestamp') || differs('nonce')) findings.push({ kind: 'authorization replaced' })
  const body = received.body === undefined ? undefined : compareBodies(signed.body, received.body, isWhole)
  return body ? [...findings, body] : findings
}

/** WeChat Pay's own words for an Authorization header that is not there, or not in its form. */
const isAuthorizationLost = (text: string) =>
  /authorization/i.test(text) && /missing|empty|malformed|格式错误|缺少|缺失|为空/i.test(text)

/** Explains a `SIGN_ERROR` from its `detail` and `message`, the message that was signed and the answer's `Date`. Repeats no body. */
export function explainSignError(
  detail: unknown,
  signedBytes: Uint8Array,
  date: string | null,
  message: string,
): SignErrorExplanation {
  const signedText = Buffer.from(signedBytes).toString()
  const signed = takeApart(signedText) as SignedMessage
  const offset = Number(signed.timestamp) - Date.parse(date ?? '') / 1000
  const received = readReceived(detail)
  const { issue } = received
  const only = (finding: SignErrorFinding): SignErrorExplanation => ({ issue, shown: undefined, findings: [finding] })
  if (Math.abs(offset) > CLOCK_TOLERANCE) {
    return only({ kind: 'clock', seconds: Math.abs(Math.round(offset)), isBehind: offset < 0 })
  }
  if (received.message === undefined) {
    const isLost = isAuthorizationLost(issue ?? '') || isAuthorizationLost(message)
    return only({ kind: isLost ? 'authorization lost' : 'nothing shown' })
  }
  const isWhole =
    received.length === undefined
      ? received.message.endsWith('\n')
      : [received.message.length, Buffer.byteLength(received.message)].includes(received.length)
  // The line feed that ends the message is no part of the body.
  const trim = (text: string) => (text.endsWith('\n') ? text.slice(0, -1) : text)
  const findings = compareLines(
    { ...signed, body: trim(signed.body) },
    takeApart(isWhole ? trim(received.message) : received.message),
    isWhole,
  )
  const lengths = [signedBytes.length, signedText.length]
  if (findings.length === 0 && received.length !== undefined && !lengths.includes(received.length)) {
    findings.push({ kind: 'length', signed: signedBytes.length, received: received.length })
  }
  return {
    issue,
    shown: isWhole ? undefined : { characters: received.message.length, of: received.length },
    findings: findings.length > 0 ? findings : [{ kind: 'wrong key' }],
  }
}

/** The words of an explanation in one language. A table that forgets a kind does not compile. */
export interface SignErrorWords {
  /** Opens an explanation that tells no difference. */
  readonly refused: string
  /** Opens one that tells what differs. */
  readonly differs: string
  readonly issue: (issue: string) => string
  readonly stop: string
  readonly shown: (shown: NonNullable<SignErrorExplanation['shown']>) => string
  readonly findings: { readonly [Kind in keyof SignErrorFacts]: (facts: SignErrorFacts[Kind]) => string }
  /** Where else to look when the keys may be wrong: not for somebody who has just done so. */
  readonly doctor: string
}

const urlWords: Readonly<Record<UrlChange, string>> = {
  'query lost': 'The query was lost on the way.',
  'encoded anew': 'Something on the way encoded it anew.',
  'prefix added': 'Something on the way, perhaps a proxy, put a prefix before the path.',
  'prefix removed': 'Something on the way, perhaps a proxy, took a prefix off the path.',
  rewritten: 'A proxy, or middleware, rewrote it.',
}

export const englishWords: SignErrorWords = {
  refused: 'WeChat Pay refused the signature',
  differs: 'WeChat Pay received something else than was signed',
  issue: (issue) => ` (issue: ${issue})`,
  stop: '.',
  shown: ({ characters, of }) =>
    ` WeChat Pay shows the first ${characters} characters${of === undefined ? '' : ` of ${of}`}.`,
  findings: {
    clock: ({ seconds, isBehind }) =>
      `By the Date of its answer this machine's clock is ${seconds} s ${isBehind ? 'behind' : 'ahead'}; at most ` +
      `${CLOCK_TOLERANCE} s are accepted. Synchronise it (NTP).`,
    'authorization lost': () =>
      'The Authorization header did not arrive, or not in its form: a proxy, or a fetch of your own, took it away or changed it.',
    'nothing shown': () =>
      'It did not say what it received, so nothing can be compared. Likely causes: serialNo and privateKey do not belong together or to this mchid.',
    'wrong key': () =>
      'Every line agrees, so the message is right and the key is wrong: serialNo is not the serial number of the certificate that belongs to ' +
      'privateKey, the certificate was replaced in the merchant console, or it belongs to another mchid.',
    method: ({ signed, received }) =>
      `the method differs: signed ${signed}, received ${received}. A redirect or a proxy changed it.`,
    url: ({ signed, received, change }) =>
      `the URL differs: signed ${signed}, received ${received}. ${urlWords[change]}`,
    timestamp: ({ signed, received }) => `the timestamp differs: signed ${signed}, received ${received}.`,
    nonce: () => 'the nonce differs.',
    'authorization replaced': () =>
      'The Authorization header is not the one that was made for this request: something replaced or repeated it.',
    'body lost': ({ signed }) =>
      `the body differs: signed ${signed} characters, received none. The body was lost on the way, or sent empty.`,
    'body added': () => 'the body differs: signed none, received one. Something on the way added it.',
    body: ({ from, lengths, isReserialized }) => {
      const measures = lengths ? `: signed ${lengths.signed} characters, received ${lengths.received} characters` : ''
      const why = isReserialized
        ? 'It says the same in another spelling: it was serialised again after it was signed.'
        : 'It was changed after it was signed: serialised again, sent in another charset, or rewritten by a proxy.'
      return `the body differs from character ${from} on${measures}. ${why}`
    },
    length: ({ signed, received }) =>
      `the message has another length: signed ${signed} bytes, received ${received}. What WeChat Pay shows of it agrees, so the difference lies ` +
      'further on, in the body: it was serialised again, cut, or given a line feed after it was signed.',
  },
  doctor: 'npx wechatpay-fetch doctor checks which keys belong together.',
}

type Kinds = ReadonlySet<SignErrorFinding['kind']>

const ofKeys: Kinds = /* @__PURE__ */ new Set(['nothing shown', 'wrong key'] as const)

/** Findings that say nothing of a difference. */
const general: Kinds = /* @__PURE__ */ new Set(['clock', 'authorization lost', 'nothing shown', 'wrong key'] as const)

/** Tells an explanation, in English or in the words of another language. */
export function wordsOf({ issue, shown, findings }: SignErrorExplanation, words = englishWords): string {
  const told = findings.map((finding) => words.findings[finding.kind](finding as never))
  const rest = `${issue === undefined ? '' : words.issue(issue)}${words.stop}${shown ? words.shown(shown) : ''}`
  return findings.every(({ kind }) => general.has(kind))
    ? `${words.refused}${rest} ${told.join(' ')}`
    : [words.differs + rest, ...told.map((line) => `  ${line}`)].join('\n')
}

/** Tells an explanation to somebody who has not asked the doctor yet. */
export function adviceOf(explained: SignErrorExplanation, words = englishWords): string {
  const isOfKeys = explained.findings.some(({ kind }) => ofKeys.has(kind))
  return wordsOf(explained, words) + (isOfKeys ? ` ${words.doctor}` : '')
}

/** An explanation as an error carries it: in words, and as data for programs. */
export function toldOf(signError: SignErrorExplanation): Pick<ApiError, 'explanation' | 'signError'> {
  return { explanation: adviceOf(signError), signError }
}
