// What a contract says of its own changes: the part 接口定义更新记录 of its description.
import { isObject, type Json } from './read.js'

const title = /^# 接口定义更新记录$/m

/** The lines of `after` that `before` does not have; undefined for a contract that keeps no record. */
export function newEntries(before: Json, after: Json): string[] | undefined {
  const entries = entriesOf(after)
  const known = new Set(entriesOf(before))
  return entries?.filter((entry) => !known.has(entry))
}

/** The items of the record, each in one line. */
function entriesOf({ info }: Json): string[] | undefined {
  const description = isObject(info) ? String(info['description']) : ''
  const [, record] = description.split(title)
  return record
    ?.split(/^# /m)[0]
    ?.split(/^(?=- |#)/m)
    .filter((part) => part.startsWith('- '))
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
}
