/** The parts of an answer that must repeat the request. */
import type { Operation } from './operation.js'

/** What an answer may have to repeat. */
export interface Fixed {
  readonly body?: unknown
  readonly path?: unknown
  /** What belongs to the client and not to the call. */
  readonly client?: { readonly mchid: string } | undefined
}

/** A field that says something else than the request did. */
export interface Mismatch {
  /** JSON pointer into the answer. */
  readonly pointer: string
  /** What was sent: its name, without its value. */
  readonly name: string
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const NONE: readonly string[] = []

const equals = (a: unknown, b: unknown) => String(a) === String(b)

/** Compares one field. Where lists are on the way, an item of the answer is compared with the item of the request that has its own number. */
function compare(
  answer: unknown,
  sent: unknown,
  field: readonly string[],
  name: readonly string[],
  by: string,
  depth = 0,
  at = '',
): readonly string[] {
  const step = field[depth]
  if (step === undefined)
    return answer === undefined || answer === null || sent === undefined || equals(answer, sent) ? NONE : [at]
  if (step !== '*') {
    const asked = memberOf(sent, name[depth] ?? '')
    return compare(memberOf(answer, step), asked, field, name, by, depth + 1, `${at}/${step}`)
  }
  if (!Array.isArray(answer) || !Array.isArray(sent)) return NONE
  return answer.flatMap((item: unknown, index) => {
    const own = memberOf(item, by)
    if (own === undefined) return NONE
    const asked = sent.find((one) => equals(memberOf(one, by), own)) as unknown
    if (asked === undefined) return [`${at}/${index}/${by}`]
    return compare(item, asked, field, name, by, depth + 1, `${at}/${index}`)
  })
}

/** The fields of an answer that do not repeat what the request, or the client, fixed. What an answer leaves out contradicts nothing. */
export function findMismatches({ echoes }: Operation, answer: unknown, fixed: Fixed): readonly Mismatch[] {
  const found = echoes.flatMap(({ field, from, name, by = '' }) =>
    // A number that was sent as one may come back as text.
    compare(answer, fixed[from], field.split('/'), name.split('/'), by).map((pointer) => ({
      pointer,
      name: name.split('/').at(-1)!,
    })),
  )
  return found.filter(({ pointer }, index) => found.findIndex((one) => one.pointer === pointer) === index)
}
