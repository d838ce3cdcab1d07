// What a contract says of its own changes: the part 接口定义更新记录 of its description.
import type { Change } from './compare.js'
import { isObject, type Contract, type Json } from '../contract/read.js'

const title = /^# 接口定义更新记录$/m

/** What to say where rules changed and the record did not: later nobody knows by which page. Texts and examples alone need no line. */
export function sayUnrecorded(changes: Change[], before: Json, { file, json }: Contract, since: string): string[] {
  const entries = entriesOf(json)
  const known = new Set(entriesOf(before))
  if (!entries?.every((entry) => known.has(entry)) || changes.every(({ effect }) => effect === 'none')) return []
  return [
    `接口定义更新记录 in ${file} has no new line since ${since}: say there what changed, when, and by which source.`,
  ]
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
