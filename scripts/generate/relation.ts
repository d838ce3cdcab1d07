// Whether a change of a schema lets more values through, or fewer.
import { dereference, isObject, valueAt, type Json } from '../contract/read.js'

/** `same`: no value is treated otherwise; `unrelated`: not known. `typed`: the generated types change, too. */
export type Relation = 'same' | 'unrelated' | { narrower: boolean; wider: boolean; typed: boolean }

/** A change of one keyword, or of one schema inside another. */
interface Edit {
  kind: 'added' | 'removed' | 'modified'
  property?: string
  base?: { value?: unknown }
  revision?: { value?: unknown }
}

const same = { narrower: false, wider: false, typed: false }

/** The relation of the values after a change to those before it. */
export function relate(edit: Edit, steps: string[], before: Json, after: Json): Relation {
  const { kind, property = '', base, revision } = edit
  const [was, is] = [base?.value, revision?.value]
  // What stands in these decides about other schemas, and turns narrower into wider.
  if (steps.some((step, index) => /^(?:not|if)$/.test(step) && steps[index - 1] !== 'properties')) return 'unrelated'
  if (kind !== 'modified') return relatePart(kind === 'added', steps, before, after)
  const bound = /^(?:exclusive)?(?:(max)|min)(?:imum|Length|Items|Properties|Contains)$/i.exec(property)
  if (bound) {
    const isTighter = was === undefined || (bound[1] ? Number(is) < Number(was) : Number(is) > Number(was))
    const narrower = is !== undefined && isTighter
    return { narrower, wider: !narrower, typed: false }
  }
  if (/^(?:pattern|multipleOf|uniqueItems)$/.test(property))
    return { ...same, narrower: is !== undefined && is !== false }
  if (/^(?:format|readOnly|writeOnly|contentEncoding|contentMediaType)$/.test(property)) return same
  if (property === 'required') return sets(list(is), list(was), true)
  if (property === 'enum' && was && is) return sets(list(was), list(is), true)
  if (property === 'enum') return { narrower: !was, wider: !is, typed: true }
  if (property === 'type') return relateTypes(was, is)
  if (!/^(?:additional|unevaluated)Properties$/.test(property) || isObject(was) || isObject(is)) return 'unrelated'
  return { narrower: is === false, wider: was === false, typed: true }
}

function relateTypes(was: unknown, is: unknown): Relation {
  if (was === undefined || is === undefined) return { narrower: !was, wider: !is, typed: true }
  // A number may be an integer, and both are `number` in TypeScript.
  const kinds = (value: unknown): unknown[] =>
    list(value).flatMap((type) => (type === 'number' ? ['number', 'integer'] : type))
  const inTypes = (value: unknown): string =>
    [...new Set(list(value).map((type) => (type === 'integer' ? 'number' : type)))].sort().join()
  return sets(kinds(was), kinds(is), inTypes(was) !== inTypes(is))
}

function relatePart(added: boolean, steps: string[], before: Json, after: Json): Relation {
  const [holder = '', last = ''] = steps.slice(-2)
  if (holder === 'properties' && !added) return { narrower: true, wider: true, typed: true }
  if (holder === 'properties')
    return inAllOf(steps, before, after, last) ? { ...same, narrower: true, typed: true } : same
  if (/^(?:oneOf|anyOf)$/.test(holder)) return { narrower: !added, wider: added, typed: true }
  if (holder === 'allOf' || /^(?:allOf|oneOf|anyOf|items|additionalProperties)$/.test(last))
    return { narrower: added, wider: !added, typed: true }
  if (/^(?:then|else|contains|propertyNames|dependentRequired|unevaluated\w+)$/.test(last))
    return { narrower: added, wider: !added, typed: false }
  return 'unrelated'
}

/** Whether a property that is new in one part of an `allOf` was known to another part: there it is a rule more for an old field. */
function inAllOf(steps: string[], before: Json, after: Json, name: string): boolean {
  const at = steps.lastIndexOf('allOf')
  if (at === -1) return false
  const declares = (json: Json, value: unknown, depth = 0): boolean => {
    const schema = dereference(json, value)
    if (!schema || depth > 20) return false
    if (isObject(schema['properties']) && Object.hasOwn(schema['properties'], name)) return true
    return list(schema['allOf']).some((part) => declares(json, part, depth + 1))
  }
  const owner = followed(before, steps.slice(0, at)) ?? followed(after, steps.slice(0, at))
  return declares(before, owner)
}

/** The value at a path that goes through references. */
export function followed(json: Json, steps: string[]): unknown {
  return steps.reduce<unknown>((value, step) => valueAt(dereference(json, value) ?? value, [step]), json)
}

const list = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat())

function sets(was: unknown[], is: unknown[], typed: boolean): Relation {
  const has = (values: unknown[], value: unknown): boolean =>
    values.some((one) => JSON.stringify(one) === JSON.stringify(value))
  const narrower = was.some((value) => !has(is, value))
  const wider = is.some((value) => !has(was, value))
  return narrower || wider ? { narrower, wider, typed } : 'same'
}
