// What differs between two contracts, in words, and what each difference means for those who call.
import { change, type Change } from './change.js'
import { dereference, isObject, type Json } from './read.js'
import { jsonSchemaOf, operationsOf, webhooksOf, type Operation } from './operation.js'
import { compareSchemas } from './schema-change.js'

/** All differences from `before` to `after`, in the order of the contract. */
export function compareContracts(before: Json, after: Json): Change[] {
  const found = [
    ...compareOperations(before, after),
    ...compareNotifications(before, after),
    ...compareErrors(before, after),
  ]
  // A schema that several operations share is reported once, with all of them.
  const merged = new Map<string, Change & { places: string[] }>()
  for (const change of found) {
    const key = JSON.stringify([change.what, change.effect, change.caller])
    const known = merged.get(key)
    if (known) known.places.push(change.of)
    else merged.set(key, { ...change, places: [change.of] })
  }
  const changes = [...merged.values()].map(({ places, ...change }) => ({
    ...change,
    of: [...new Set(places)].join(', '),
  }))
  return changes.length ? changes : compareTexts(before, after)
}

function compareOperations(before: Json, after: Json): Change[] {
  const old = new Map(operationsOf(before).map((operation) => [operation.key, operation]))
  const now = new Map(operationsOf(after).map((operation) => [operation.key, operation]))
  const gone = [...old.keys()]
    .filter((key) => !now.has(key))
    .map((key) => change(key, 'operation removed', 'breaks', `calls of ${key} no longer compile`))
  const rest = [...now].flatMap(([key, operation]) => {
    const previous = old.get(key)
    if (!previous) return [change(key, 'operation added', 'compatible', 'there is a new call')]
    return compareOperation(before, after, previous, operation)
  })
  return [...gone, ...rest]
}

function compareOperation(before: Json, after: Json, old: Operation, now: Operation): Change[] {
  const of = now.key
  const changes: Change[] = []
  if (old.id !== now.id)
    changes.push(
      change(of, `operationId ${old.id} is now ${now.id}`, 'breaks', `operations['${old.id}'] no longer compiles`),
    )
  const parameters = (operation: Operation, place: string): Json => ({
    type: 'object',
    properties: Object.fromEntries(
      operation.parameters.filter((one) => one['in'] === place).map((one) => [one['name'], one['schema'] ?? {}]),
    ),
    required: operation.parameters
      .filter((one) => one['in'] === place && one['required'] === true)
      .map((one) => one['name']),
  })
  for (const place of ['path', 'query'] as const)
    changes.push(
      ...compareSchemas(
        { before, after, of, at: `${place} parameter`, direction: 'sent' },
        parameters(old, place),
        parameters(now, place),
      ),
    )
  const [oldBody, body] = [jsonSchemaOf(before, old.json['requestBody']), jsonSchemaOf(after, now.json['requestBody'])]
  const context = { before, after, of, at: 'request', direction: 'sent' } as const
  if (oldBody === undefined && body !== undefined)
    changes.push(change(of, 'request body added', 'breaks', 'calls without a body no longer compile'))
  else if (oldBody !== undefined && body === undefined)
    changes.push(change(of, 'request body removed', 'breaks', 'calls with a body no longer compile'))
  else changes.push(...compareSchemas(context, oldBody, body))
  changes.push(...compareAnswers(before, after, old, now))
  const [oldKey, key] = [old.json['x-idempotent-by'], now.json['x-idempotent-by']]
  if (oldKey !== key)
    changes.push(
      change(
        of,
        `repeating it is harmless by ${String(key ?? 'nothing')}, was ${String(oldKey ?? 'nothing')}`,
        'compatible',
        'retries behave differently',
      ),
    )
  if (now.json['deprecated'] === true && old.json['deprecated'] !== true)
    changes.push(change(of, 'operation deprecated', 'compatible', 'editors strike it through'))
  return changes
}

function compareAnswers(before: Json, after: Json, old: Operation, now: Operation): Change[] {
  const success = (operation: Operation): Json =>
    Object.fromEntries(
      Object.entries(isObject(operation.json['responses']) ? operation.json['responses'] : {}).filter(([status]) =>
        status.startsWith('2'),
      ),
    )
  const [oldAnswers, answers] = [success(old), success(now)]
  const of = now.key
  return [...new Set([...Object.keys(oldAnswers), ...Object.keys(answers)])].flatMap((status) => {
    if (!(status in oldAnswers))
      return [change(of, `answer ${status} added`, 'compatible', 'data may have another shape')]
    if (!(status in answers))
      return [change(of, `answer ${status} removed`, 'breaks', `code for ${status} no longer compiles`)]
    const [oldSchema, schema] = [jsonSchemaOf(before, oldAnswers[status]), jsonSchemaOf(after, answers[status])]
    if (oldSchema === undefined && schema === undefined) return []
    if (oldSchema === undefined || schema === undefined)
      return [
        change(
          of,
          `answer ${status} ${schema === undefined ? 'lost its' : 'has now a'} body`,
          schema === undefined ? 'breaks' : 'compatible',
          schema === undefined ? 'code that reads data no longer compiles' : '',
        ),
      ]
    return compareSchemas({ before, after, of, at: 'answer', direction: 'received' }, oldSchema, schema)
  })
}

function compareNotifications(before: Json, after: Json): Change[] {
  const old = new Map(webhooksOf(before).map((webhook) => [webhook.path, webhook]))
  const now = new Map(webhooksOf(after).map((webhook) => [webhook.path, webhook]))
  const gone = [...old.keys()]
    .filter((event) => !now.has(event))
    .map((event) => change(event, 'notification removed', 'breaks', `event_type '${event}' is no longer typed`))
  const rest = [...now].flatMap(([of, webhook]) => {
    const previous = old.get(of)
    if (!previous)
      return [change(of, 'notification added', 'compatible', 'an exhaustive switch over event_type gets a new case')]
    const context = { before, after, of, direction: 'received' } as const
    return [
      ...compareSchemas(
        { ...context, at: 'envelope' },
        jsonSchemaOf(before, previous.json['requestBody']),
        jsonSchemaOf(after, webhook.json['requestBody']),
      ),
      ...compareSchemas({ ...context, at: 'resource' }, previous.json['x-resource'], webhook.json['x-resource']),
    ]
  })
  return [...gone, ...rest]
}

function compareErrors(before: Json, after: Json): Change[] {
  const name = { $ref: '#/components/schemas/ApiError' }
  if (!dereference(before, name) || !dereference(after, name)) return []
  return compareSchemas({ before, after, of: 'every operation', at: 'error', direction: 'received' }, name, name)
}

/** Differences that no program sees: text, examples, sources. */
function compareTexts(before: Json, after: Json): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [change('contract', 'texts, examples or sources changed', 'none', '')]
}
