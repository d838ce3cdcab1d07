/** The command `call`: one checked, signed and verified call. */
import { createWechatPayClient, type WechatPayClient } from '../client/client.js'
import {
  describeValue,
  fieldsOf,
  kebab,
  mistypedFields,
  operationsOf,
  quoteName,
  requiredFields,
  type Check,
  type Operation as OperationContract,
} from '../contract/contract.js'
import { merchantOptions, readEnvironment, readFile, tellReason, type Text } from '../environment/environment.js'
import { decodeText } from '../keys/keys.js'
import { commandHelp } from './help.js'
import { tellProblems, tellRefusal } from './merchant.js'
import { findMeant, quoteOption, tellMistake, type Mistake } from './mistake.js'
import { common } from './arguments.js'
import { EXIT, type Voice } from './terminal.js'

interface Operation {
  readonly name: string
  readonly method: keyof WechatPayClient & 'GET'
  readonly path: string
  readonly contract: OperationContract
}

const known: readonly Operation[] = Object.values(operationsOf()).map((contract) => {
  const { operationId, method, template } = contract
  return { name: kebab(operationId), method: method as 'GET', path: template, contract }
})

const asOption = (field: string) => `--${field.replace(/_/g, '-')}`

/** Fields of the path, the query and the body, as options. `find`: those of one part. */
function optionsOf({ contract }: Operation, find: (part: Check) => readonly string[]): string[] {
  const parts = [contract.path, contract.query, contract.body]
  return parts.flatMap((part) => (part ? find(part).map(asOption) : []))
}

/** The help on `call`, or on one operation. */
export function callHelp({ language, say }: Voice, name: string | undefined): string {
  const operation = known.find((one) => one.name === name)
  if (!operation) {
    const width = Math.max(...known.map((one) => one.name.length))
    const lines = known.map((one) => `  ${one.name.padEnd(width)}  ${one.method} ${one.path}`)
    return commandHelp('call', language) + lines.join('\n')
  }
  const required = optionsOf(operation, requiredFields)
  const optional = optionsOf(operation, fieldsOf).filter((field) => !required.includes(field))
  const list = (title: Text, fields: readonly string[]) => ['', say(title), ...fields.map((field) => `  ${field}`)]
  return [
    `${operation.method} ${operation.path}`,
    ...list({ en: 'Required fields', zh: '必填字段' }, required.length > 0 ? required : ['–']),
    ...(optional.length > 0 ? list({ en: 'Optional fields', zh: '可选字段' }, optional) : []),
  ].join('\n')
}

/** Values that the contract wants as something else than text are read as JSON: 12535, true, [{…}]. */
function readTyped(fields: Record<string, unknown>, check: Check | undefined): Record<string, unknown> {
  const typed = { ...fields }
  for (const name of mistypedFields(check, fields)) {
    const text = fields[name]
    if (typeof text !== 'string') continue
    try {
      typed[name] = JSON.parse(text)
    } catch {
      // Stays text; the contract's own message is the better one.
    }
  }
  return typed
}

/** Reads `--body`: a JSON object as it stands, of a file, or of standard input. */
async function readBody(source: string, readInput: Voice['readInput']): Promise<{ readonly body: object } | Mistake> {
  let text = source
  if (source === '-') text = await readInput()
  else if (source.startsWith('@')) {
    const file = readFile(source.slice(1))
    if ('reason' in file) {
      return { kind: 'bodyFile', told: tellReason(file.reason).given }
    }
    text = decodeText(file.content)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { kind: 'bodyNoJson' }
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body }
  return { kind: 'bodyNoObject', given: describeValue(body) }
}

/** Finds what is wrong with the name of the operation, or with the names of its fields. */
function findMistake(
  name: string | undefined,
  operation: Operation | undefined,
  fields: Iterable<string>,
): Mistake | undefined {
  if (name === undefined) return { kind: 'operationMissing' }
  if (!operation) {
    const names = known.map((one) => one.name)
    return { kind: 'operation', given: quoteName(name), meant: findMeant(name, names) }
  }
  const options = [...optionsOf(operation, fieldsOf), '--body', ...Object.keys(common).map(asOption)]
  const wrong = [...fields].map(asOption).find((option) => !options.includes(option))
  if (wrong === undefined) return undefined
  return { kind: 'field', operation: name, given: quoteOption(wrong), meant: findMeant(wrong, options) }
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
  const mistake = findMistake(name, operation, fields.keys())
  if (!operation || mistake) {
    if (!operation) err(known.map((one) => `  ${one.name}`).join('\n'))
    return tellMistake(voice, mistake!, operation ? `call ${operation.name}` : 'call')
  }
  const { contract, method, path } = operation
  const body: Record<string, unknown> = {}
  if (bodySource !== undefined) {
    const given = await readBody(bodySource, voice.readInput)
    if ('kind' in given) return tellMistake(voice, given, `call ${operation.name}`)
    Object.assign(body, given.body)
  }
  const environment = readEnvironment(env)
  if (tellProblems(voice, environment)) return EXIT.failed
  const inPath: Record<string, unknown> = {}
  const inQuery: Record<string, unknown> = {}
  for (const [option, value] of fields) {
    const field = option.replace(/-/g, '_')
    const place = path.includes(`{${field}}`) ? inPath : contract.body ? body : inQuery
    place[field] = value
  }
  const hasBody = contract.body !== undefined || bodySource !== undefined
  const client = createWechatPayClient({ ...merchantOptions(environment, { fetch, now }), fetch, now })
  // The contract is checked at run time here; what is typed at compile time is what code writes.
  const { data, error } = await client[method](
    path as '/v3/certificates',
    {
      ...(hasBody ? { body: readTyped(body, contract.body) } : {}),
      params: { path: readTyped(inPath, contract.path), query: readTyped(inQuery, contract.query) },
    } as never,
  )
  if (error) {
    return tellRefusal(voice, error)
  }
  out(data === undefined ? say({ en: 'done, no content', zh: '成功，无返回内容' }) : JSON.stringify(data, null, 2))
  return EXIT.ok
}
