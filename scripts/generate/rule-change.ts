// What differs between the rules of two schemas: type, values, bounds, pattern, echoes.
import { change, type Change } from './change.js'
import { type Json } from './read.js'

/** Both contracts, and where in them the two schemas stand. */
export interface Context {
  before: Json
  after: Json
  of: string
  at: string
  /** `sent` by the caller, or `received` from WeChat Pay. */
  direction: 'sent' | 'received'
  /** Pairs of references that are being compared further up: recursive schemas end here. */
  above?: ReadonlySet<string>
}

/** Keywords that bound a value, with the word for a tighter bound: upper bounds tighten downwards. */
const bounds: Record<string, 'upper' | 'lower'> = {
  maxLength: 'upper',
  maximum: 'upper',
  exclusiveMaximum: 'upper',
  maxItems: 'upper',
  maxProperties: 'upper',
  minLength: 'lower',
  minimum: 'lower',
  exclusiveMinimum: 'lower',
  minItems: 'lower',
  minProperties: 'lower',
}

/** Differences of type and of the values allowed. */
export function compareTypes({ of, at, direction }: Context, old: Json, now: Json): Change[] {
  const changes: Change[] = []
  const [oldTypes, types] = [typesOf(old), typesOf(now)]
  if (oldTypes.join() !== types.join()) {
    const wider = oldTypes.every((type) => types.includes(type) || (type === 'integer' && types.includes('number')))
    const sameInTypeScript = oldTypes.join().replace('integer', 'number') === types.join().replace('integer', 'number')
    const effect = sameInTypeScript
      ? wider
        ? 'compatible'
        : 'refused'
      : wider === (direction === 'sent')
        ? 'compatible'
        : 'breaks'
    changes.push(
      change(
        of,
        `${at}: type ${oldTypes.join(' or ') || 'any'} is now ${types.join(' or ') || 'any'}`,
        effect,
        effect === 'breaks'
          ? 'values of the other type no longer compile'
          : effect === 'refused'
            ? 'fractions are refused'
            : '',
      ),
    )
  }
  const [oldValues, values] = [valuesOf(old), valuesOf(now)]
  if (JSON.stringify(oldValues) !== JSON.stringify(values)) {
    const added = values?.filter((value) => !oldValues?.includes(value)) ?? []
    const removed = oldValues?.filter((value) => !values?.includes(value)) ?? []
    const words = [
      oldValues && values && added.length && `may also be ${list(added)}`,
      oldValues && values && removed.length && `is no longer ${list(removed)}`,
      !oldValues && `is now one of ${list(values ?? [])}`,
      !values && 'may now be any value',
    ]
    const narrower = !oldValues || removed.length > 0
    const wider = !values || added.length > 0
    const breaks = direction === 'sent' ? narrower : wider && Boolean(oldValues)
    const effect = breaks ? 'breaks' : direction === 'received' && narrower ? 'refused' : 'compatible'
    changes.push(
      change(
        of,
        `${at} ${words.filter(Boolean).join(', ')}`,
        effect,
        breaks
          ? direction === 'sent'
            ? 'other values no longer compile'
            : 'an exhaustive switch needs a new case'
          : effect === 'refused'
            ? 'an answer with another value is refused'
            : '',
      ),
    )
  }
  return changes
}

/** Differences of everything else that can refuse a value. */
export function compareRules({ of, at, direction }: Context, old: Json, now: Json): Change[] {
  const refused = direction === 'sent' ? 'such values are refused before they are sent' : 'such an answer is refused'
  const changes: Change[] = []
  for (const [keyword, side] of Object.entries(bounds)) {
    const [was, is] = [old[keyword], now[keyword]]
    if (was === is) continue
    const tighter =
      was === undefined ||
      (is !== undefined && (side === 'upper' ? Number(is) < Number(was) : Number(is) > Number(was)))
    changes.push(
      change(
        of,
        `${at}: ${keyword} ${was === undefined ? `is now ${String(is)}` : is === undefined ? `${String(was)} is gone` : `${String(was)} is now ${String(is)}`}`,
        tighter ? 'refused' : 'compatible',
        tighter ? refused : '',
      ),
    )
  }
  for (const keyword of ['pattern', 'multipleOf', 'uniqueItems']) {
    const [was, is] = [old[keyword], now[keyword]]
    if (was === is) continue
    const rule = keyword === 'pattern' ? (now['x-pattern-rule'] ?? is) : `${keyword} ${String(is)}`
    changes.push(
      change(
        of,
        is === undefined
          ? `${at}: ${keyword} ${String(old['x-pattern-rule'] ?? was)} is gone`
          : `${at} must now be ${String(rule)}`,
        is === undefined ? 'compatible' : 'refused',
        is === undefined ? '' : refused,
      ),
    )
  }
  if (old['additionalProperties'] !== false && now['additionalProperties'] === false)
    changes.push(
      change(
        of,
        `${at} is now closed`,
        direction === 'sent' ? 'breaks' : 'refused',
        direction === 'sent' ? 'calls with other fields no longer compile' : refused,
      ),
    )
  if (old['additionalProperties'] === false && now['additionalProperties'] !== false)
    changes.push(change(of, `${at} is now open`, 'compatible', ''))
  const [oldEchoes, echoes] = [[old['x-echoes'] ?? []].flat(), [now['x-echoes'] ?? []].flat()]
  if (oldEchoes.join() !== echoes.join())
    changes.push(
      change(
        of,
        `${at} ${echoes.length ? `must now equal ${echoes.join(' or ')}` : 'need no longer equal the request'}`,
        echoes.length ? 'refused' : 'compatible',
        echoes.length ? 'an answer to another request is refused' : '',
      ),
    )
  return changes
}

const typesOf = (schema: Json): unknown[] => [schema['type'] ?? []].flat().sort()
const list = (values: unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ')

function valuesOf(schema: Json): unknown[] | undefined {
  if ('const' in schema) return [schema['const']]
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined
}
