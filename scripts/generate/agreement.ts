// What has to agree with the contract besides the generated files: its history, the English text, the mock.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyOverlay, findUntranslated } from './overlay.js'
import { findIdle, findUneven } from './translation.js'
import { handlers } from '../../src/mock/handlers.js'
import { isObject, place, readContract, type Contract } from '../contract/read.js'
import { operationsOf } from '../contract/operation.js'
import { sayProblem } from '../contract/read.js'

/** Everything that disagrees with our own contract, one line each, with what mends it. */
export function findDisagreements(contract: Contract): string[] {
  return [...historyDisagreements(contract), ...overlayDisagreements(contract), ...mockDisagreements(contract)]
}

/** The history at the end of the description has a section for the version of the contract, with a date and a source. */
function historyDisagreements(contract: Contract): string[] {
  const { version, description } = isObject(contract.json['info']) ? contract.json['info'] : {}
  const [, ...sections] = String(description).split(/^## /m)
  const section = sections.find((text) => text.startsWith(`${String(version)}\n`)) ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/m.test(section) && section.includes('https://')) return []
  const lacks =
    section === '' ? `no section "## ${String(version)}"` : `no date or no source under "## ${String(version)}"`
  const message = `接口定义更新记录 has ${lacks}: say there what changed, when, and by which source`
  return [sayProblem(place(contract, ['info', 'version'], message))]
}

/** Where the English overlay does not fit the contract, leaves a text in Chinese, or lacks a part of one. */
export function overlayDisagreements(contract: Contract): string[] {
  const file = join(dirname(contract.file), 'overlay.en.yaml')
  if (!existsSync(file)) return [`${file} does not exist: it is the English text of ${contract.file}`]
  const overlay = readContract(file)
  if (overlay.broken) return [sayProblem(overlay.broken)]
  const { json, problems } = applyOverlay(contract, overlay)
  return [
    ...problems,
    ...findUntranslated(json, contract),
    ...findUneven(contract, json),
    ...findIdle(contract, overlay),
  ].map((problem) => `${sayProblem(problem)} (edit ${file})`)
}

/** The mock answers 501 to an operation without a handler. */
function mockDisagreements({ json }: Contract): string[] {
  return operationsOf(json)
    .filter(({ id }) => !Object.hasOwn(handlers, id))
    .map(({ id }) => `the mock does not play ${id}: give it a handler in src/mock/handlers.ts`)
}
