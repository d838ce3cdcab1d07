/** Knows how one call is written as a command. */
import { readFileSync } from 'node:fs'
import { operations, type OperationContract, type Validator } from '../../generated/validators.js'
import { createWechatPayClient } from '../client.js'
import type { WechatPayClient } from '../client/method.js'
import { merchantOptions, readEnvironment } from '../environment.js'
import { findNearest, findRequestProblems } from '../validation.js'
import { commandHelp } from './help.js'
import { EXIT, type Voice } from './terminal.js'

interface Operation {
  readonly name: string
  readonly method: keyof WechatPayClient & 'GET'
  readonly path: string
  readonly contract: OperationContract
}

/** `preEntrustSign` as it is written on a command line. */
const kebab = (operationId: string) => operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const known: readonly Operation[] = Object.entries(operations).map(([key, contract]) => {
  const [method, path] = key.split(' ') as ['GET', string]
  return { name: kebab(contract.operationId), method, path, contract }
})

/** Fields that a call must have, by the contract. */
function requiredFields({ contract }: Operation): string[] {
  return findRequestProblems(contract, { body: contract.body ? {} : undefined, path: {}, query: {} })
    .filter(({ rule }) => rule === 'is required')
    .map(({ pointer }) => `--${pointer.split('/').at(-1)!.replace(/_/g, '-')}`)
}

/** The help on `call`, or on one operation. */
export function callHelp({ language, say }: Voice, name: string | undefined): string {
  const operation = known.find((one) => one.name === name)
  if (!operation) {
    const width = Math.max(...known.map((one) => one.name.length))
    const lines = known.map((one) => `  ${one.name.padEnd(width)}  ${one.method} ${one.path}`)
    return commandHelp('call', language) + lines.join('\n')
  }
  const fields = requiredFields(operation).map((field) => `  ${field}`)
  const title = say({ en: 'Required fields', zh: '必填字段' })
  return [`${operation.method} ${operation.path}`, '', title, ...(fields.length > 0 ? fields : ['  –'])].join('\n')
}

/** Values that the contract wants as something else than text are read as JSON: 12535, true, [{…}]. */
function readTyped(fields: Record<string, unknown>, validate: Validator | undefined): Record<string, unknown> {
  validate?.(fields)
  const typed = { ...fields }
  for (const { keyword, instancePath } of validate?.errors ?? []) {
    const name = instancePath.slice(1)
    const text = fields[name]
    if (keyword !== 'type' || typeof text !== 'string') continue
    try {
      typed[name] = JSON.parse(text)
    } catch {
      // Stays text; the contract's own message is the better one.
    }
  }
  return typed
}

async function readBody(source: string, readInput: Voice['readInput']): Promise<unknown> {
  const text =
    source === '-' ? await readInput() : source.startsWith('@') ? readFileSync(source.slice(1), 'utf8') : source
  return JSON.parse(text)
}

/** Makes one call and prints its answer. `fields` are options by name, as they were given. */
export async function runCall(
  voice: Voice,
  name: string | undefined,
  fields: ReadonlyMap<string, string>,
  bodySource: string | undefined,
): Promise<number> {
  const { env, out, err, say, fetch, now } = voice
  const operation = known.find((one) => one.name === name)
  if (!operation) {
    const nearest =
      name === undefined
        ? undefined
        : findNearest(
            name,
            known.map((one) => one.name),
          )
    err(
      name === undefined
        ? say({ en: 'Which operation?', zh: '要调用哪个操作？' })
        : say({ en: `There is no operation ${name}.`, zh: `没有名为 ${name} 的操作。` }),
    )
    if (nearest) err(say({ en: `Did you mean ${nearest}?`, zh: `是不是想写 ${nearest}？` }))
    err(known.map((one) => `  ${one.name}`).join('\n'))
    return EXIT.usage
  }
  const { contract, method, path } = operation
  let body: Record<string, unknown> = {}
  if (bodySource !== undefined) {
    try {
      body = { ...((await readBody(bodySource, voice.readInput)) as object) }
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'JSON'
      err(say({ en: `--body cannot be read (${reason}).`, zh: `无法读取 --body（${reason}）。` }))
      return EXIT.usage
    }
  }
  const inPath: Record<string, unknown> = {}
  const inQuery: Record<string, unknown> = {}
  for (const [option, value] of fields) {
    const field = option.replace(/-/g, '_')
    const place = path.includes(`{${field}}`) ? inPath : contract.body ? body : inQuery
    place[field] = value
  }
  const hasBody = contract.body !== undefined || bodySource !== undefined
  const client = createWechatPayClient({ ...merchantOptions(readEnvironment(env), { fetch, now }), fetch, now })
  // The contract is checked at run time here; what is typed at compile time is what code writes.
  const { data, error } = await client[method](
    path as '/v3/certificates',
    {
      ...(hasBody ? { body: readTyped(body, contract.body) } : {}),
      params: { path: readTyped(inPath, contract.path), query: readTyped(inQuery, contract.query) },
    } as never,
  )
  if (error) {
    const { explanation, ...facts } = error
    err(JSON.stringify(facts, null, 2))
    if (explanation) err(explanation)
    return EXIT.failed
  }
  out(data === undefined ? say({ en: 'done, no content', zh: '成功，无返回内容' }) : JSON.stringify(data, null, 2))
  return EXIT.ok
}
