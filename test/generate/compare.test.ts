import { beforeAll, describe, expect, test } from 'vitest'
import { compareContracts } from '../../scripts/generate/compare.js'
import type { Change, Effect } from '../../scripts/generate/effect.js'
import { judge, versionFor, writeReport } from '../../scripts/generate/report.js'

// Contracts are edited here as they come from YAML, and also into what the types would forbid.
type Any = any

const text = { type: 'string' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const at = (index: number) => `/v3/probe${index}/things/{id}`

/** A contract of two operations and a notification, whose names are those of one row of the table. */
function contractOf(index: number): Any {
  const ref = (name: string) => ({ $ref: `#/components/schemas/P${index}${name}` })
  const id = { name: 'id', in: 'path', required: true, schema: text }
  const mode = { name: 'X-Mode', in: 'header', schema: { type: 'string', maxLength: 32 } }
  const named = (schemas: object) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`P${index}${name}`, schema as unknown]))
  return structuredClone({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      [at(index)]: {
        get: {
          operationId: `get${index}`,
          parameters: [id, mode, { name: 'limit', in: 'query', schema: { type: 'integer' } }],
          responses: {
            200: { description: 'ok', ...json(ref('Thing')) },
            404: { description: 'no', ...json(ref('NotFound')) },
          },
        },
        post: {
          operationId: `post${index}`,
          parameters: [id],
          requestBody: { required: false, ...json(ref('NewThing')) },
          responses: { 200: { description: 'ok', ...json(ref('Thing')) } },
        },
        put: {
          operationId: `put${index}`,
          parameters: [id],
          requestBody: {
            content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: text, sha: text } } } },
          },
          responses: { 200: { description: 'ok', content: { 'application/octet-stream': {} } } },
        },
      },
    },
    webhooks: {
      [`P${index}.EVENT`]: {
        post: {
          requestBody: json({ type: 'object', properties: { event_type: text } }),
          'x-resource': ref('Resource'),
          responses: { 200: { description: 'ok' } },
        },
      },
    },
    components: {
      schemas: named({
        Thing: {
          type: 'object',
          required: ['id', 'kind'],
          properties: {
            id: text,
            kind: { enum: ['A', 'B'] },
            n: { type: 'number' },
            note: { type: ['string', 'null'] },
            any: {},
            list: { type: 'array', items: { type: 'string', maxLength: 8 } },
            pet: { oneOf: [ref('Cat'), ref('Dog'), ref('Bird')], discriminator: { propertyName: 'type' } },
          },
        },
        NewThing: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: {
            any: {},
            name: { type: 'string', maxLength: 64 },
            count: { type: 'integer' },
            mode: { enum: ['X', 'Y'] },
            flag: { type: 'boolean' },
            both: {
              allOf: [
                { type: 'object', properties: { a: text } },
                { type: 'object', properties: { b: text } },
              ],
            },
            map: { type: 'object', additionalProperties: { type: 'string' } },
            pet: { oneOf: [ref('Cat'), ref('Dog')] },
          },
        },
        Cat: { type: 'object', required: ['type'], properties: { type: text, meow: { type: 'boolean' } } },
        Dog: { type: 'object', required: ['type'], properties: { type: text, bark: { type: 'boolean' } } },
        Bird: { type: 'object', required: ['type'], properties: { type: text, song: text } },
        NotFound: { type: 'object', properties: { code: text } },
        Resource: { type: 'object', required: ['code'], properties: { code: text, state: { enum: ['ON', 'OFF'] } } },
        Unused: { type: 'object', properties: { a: text } },
        Tree: { type: 'object', properties: { below: ref('Tree') } },
      }),
    },
  })
}

/** What a row may change: the document, its path item, its schemas by short name. */
interface Parts {
  document: Any
  path: Any
  thing: Any
  sent: Any
  schemas: Any
  ref: (name: string) => { $ref: string }
  p: (name: string) => string
  index: number
}

type Row = [change: string, effect: Effect | 'breaks or refused', edit: (parts: Parts) => void]

const rows: Row[] = [
  // What breaks or is refused.
  ['request field: any value to string', 'breaks', ({ sent }) => (sent.properties.any = text)],
  ['request body: optional to required', 'breaks', ({ path }) => (path.post.requestBody.required = true)],
  ['request body: added', 'breaks', ({ path }) => (path.get.requestBody = { required: true, ...json(text) })],
  ['request body: removed', 'breaks', ({ path }) => delete path.post.requestBody],
  ['header parameter becomes required', 'breaks', ({ path }) => (path.get.parameters[1].required = true)],
  ['header parameter: maxLength 32 to 8', 'refused', ({ path }) => (path.get.parameters[1].schema.maxLength = 8)],
  [
    'cookie parameter, required',
    'breaks',
    ({ path }) => path.get.parameters.push({ name: 'c', in: 'cookie', required: true, schema: text }),
  ],
  ['parameter removed', 'breaks', ({ path }) => path.get.parameters.pop()],
  ['query parameter: integer to string', 'breaks', ({ path }) => (path.get.parameters[2].schema.type = 'string')],
  ['query parameter moves to the headers', 'breaks', ({ path }) => (path.get.parameters[2].in = 'header')],
  [
    'path parameter under another name',
    'breaks',
    ({ document, path, index }) => {
      document.paths[at(index).replace('{id}', '{tid}')] = path
      delete document.paths[at(index)]
      for (const method of ['get', 'post', 'put']) path[method].parameters[0].name = 'tid'
    },
  ],
  [
    'a branch of a oneOf behind $ref gains a required field',
    'breaks or refused',
    ({ schemas, p }) => schemas[p('Cat')].required.push('meow'),
  ],
  [
    'the same of a branch that only answers have',
    'refused',
    ({ schemas, p }) => schemas[p('Bird')].required.push('song'),
  ],
  [
    'request: additionalProperties from string to integer',
    'breaks',
    ({ sent }) => (sent.properties.map.additionalProperties.type = 'integer'),
  ],
  ['request: then demands one field more', 'refused', ({ sent }) => (sent.then = { required: ['count'] })],
  [
    'request: if is added',
    'breaks or refused',
    ({ sent }) => Object.assign(sent, { if: { required: ['count'] }, then: { required: ['mode'] } }),
  ],
  ['request: not is added', 'breaks or refused', ({ sent }) => (sent.properties.name.not = { enum: ['x'] })],
  ['request: dependentRequired added', 'refused', ({ sent }) => (sent.dependentRequired = { name: ['count'] })],
  ['request: propertyNames added', 'refused', ({ sent }) => (sent.properties.map.propertyNames = { maxLength: 3 })],
  [
    'request: patternProperties added',
    'breaks or refused',
    ({ sent }) => (sent.properties.map.patternProperties = { '^a': { type: 'integer' } }),
  ],
  ['request: minProperties added', 'refused', ({ sent }) => (sent.minProperties = 2)],
  ['request: pattern added', 'refused', ({ sent }) => (sent.properties.name.pattern = '^a')],
  ['request: maxLength is lower', 'refused', ({ sent }) => (sent.properties.name.maxLength = 63)],
  ['request: multipleOf added', 'refused', ({ sent }) => (sent.properties.count.multipleOf = 5)],
  ['request: closed', 'breaks', ({ sent }) => (sent.properties.both.allOf[0].additionalProperties = false)],
  ['request: enum to const of one of its values', 'breaks', ({ sent }) => (sent.properties.mode = { const: 'X' })],
  ['request: enum loses a value', 'breaks', ({ sent }) => sent.properties.mode.enum.pop()],
  ['request: a oneOf loses a branch', 'breaks', ({ sent }) => sent.properties.pet.oneOf.pop()],
  ['request: field removed', 'breaks', ({ sent }) => delete sent.properties.count],
  ['request: field becomes required', 'breaks', ({ sent }) => sent.required.push('count')],
  [
    'request allOf: the second part narrows a property of the first',
    'breaks or refused',
    ({ sent }) => (sent.properties.both.allOf[1].properties.a = { maxLength: 3 }),
  ],
  ['request allOf: one part more', 'breaks', ({ sent }) => sent.properties.both.allOf.push({ required: ['b'] })],
  ['request: a value to be encrypted', 'refused', ({ sent }) => (sent.properties.name['x-sensitive'] = true)],
  [
    'multipart body: one more required part',
    'breaks',
    ({ path }) => (path.put.requestBody.content['multipart/form-data'].schema.required = ['sha']),
  ],
  ['200: octet-stream to JSON', 'breaks', ({ path }) => (path.put.responses[200].content = json(text).content)],
  [
    '404: a field from string to integer',
    'breaks',
    ({ schemas, p }) => (schemas[p('NotFound')].properties.code = { type: 'integer' }),
  ],
  ['404 removed', 'breaks', ({ path }) => delete path.get.responses[404]],
  ['500 added', 'breaks', ({ path }) => (path.get.responses[500] = { description: 'x', ...json(text) })],
  ['answer field: string or null to string', 'refused', ({ thing }) => (thing.properties.note = text)],
  [
    'component schema renamed',
    'breaks',
    ({ document, schemas, p }) => {
      schemas[p('Thing2')] = schemas[p('Thing')]
      delete schemas[p('Thing')]
      const renamed = JSON.stringify(document).replaceAll(`schemas/${p('Thing')}"`, `schemas/${p('Thing2')}"`)
      Object.assign(document, JSON.parse(renamed))
    },
  ],
  ['component schema removed that nothing uses', 'breaks', ({ schemas, p }) => delete schemas[p('Unused')]],
  [
    'component schema changed that nothing uses',
    'breaks',
    ({ schemas, p }) => (schemas[p('Unused')].properties.a = { type: 'integer' }),
  ],
  ['discriminator removed', 'breaks', ({ thing }) => delete thing.properties.pet.discriminator],
  ['202 without a body beside 200', 'breaks', ({ path }) => (path.get.responses[202] = { description: 'later' })],
  ['answer field: any value to string', 'refused', ({ thing }) => (thing.properties.any = text)],
  ['answer: enum loses a value', 'refused', ({ thing }) => thing.properties.kind.enum.pop()],
  ['answer: enum gains a value', 'breaks', ({ thing }) => thing.properties.kind.enum.push('C')],
  ['answer: an enum is lifted', 'breaks', ({ thing }) => (thing.properties.kind = {})],
  ['answer field: optional to required', 'refused', ({ thing }) => thing.required.push('n')],
  ['answer field: required to optional', 'breaks', ({ thing }) => thing.required.pop()],
  ['answer field removed', 'breaks', ({ thing }) => delete thing.properties.n],
  [
    'answer field: string to string or null',
    'breaks',
    ({ thing }) => (thing.properties.id = { type: ['string', 'null'] }),
  ],
  ['answer field: number to integer', 'refused', ({ thing }) => (thing.properties.n.type = 'integer')],
  ['answer field: string to integer', 'breaks', ({ thing }) => (thing.properties.id = { type: 'integer' })],
  ['answer field: maxLength added', 'refused', ({ thing }) => (thing.properties.id = { ...text, maxLength: 3 })],
  ['answer, in a list: maxLength is lower', 'refused', ({ thing }) => (thing.properties.list.items.maxLength = 7)],
  ['answer: closed', 'refused', ({ thing }) => (thing.additionalProperties = false)],
  ['answer: a oneOf gains a branch', 'breaks', ({ thing, ref }) => thing.properties.pet.oneOf.push(ref('NotFound'))],
  [
    'answer: one part more in allOf',
    'refused',
    ({ thing }) => (thing.allOf = [{ required: ['n'] }, { required: ['note'] }]),
  ],
  [
    'answer must equal the request',
    'refused',
    ({ thing }) => (thing.properties.id = { ...text, 'x-echoes': '$request.path.id' }),
  ],
  ['a default makes a field required in the types', 'breaks', ({ sent }) => (sent.properties.count.default = 3)],
  ['operationId changed', 'breaks', ({ path }) => (path.get.operationId += 'New')],
  ['operation removed', 'breaks', ({ path }) => delete path.get],
  ['notification removed', 'breaks', ({ document, p }) => delete document.webhooks[p('.EVENT')]],
  [
    'notification: a field of the resource becomes required',
    'refused',
    ({ schemas, p }) => schemas[p('Resource')].required.push('state'),
  ],
  [
    'notification: a field of the resource becomes optional',
    'breaks',
    ({ schemas, p }) => schemas[p('Resource')].required.pop(),
  ],
  [
    'notification: an enum of the resource gains a value',
    'breaks',
    ({ schemas, p }) => schemas[p('Resource')].properties.state.enum.push('NEW'),
  ],
  [
    'notification: another resource',
    'breaks',
    ({ document, p, ref }) => (document.webhooks[p('.EVENT')].post['x-resource'] = ref('Cat')),
  ],
  // What is harmless.
  ['request field: string to any value', 'compatible', ({ sent }) => (sent.properties.name = {})],
  ['request: a oneOf gains a branch', 'compatible', ({ sent, ref }) => sent.properties.pet.oneOf.push(ref('NotFound'))],
  ['request field: integer to number', 'compatible', ({ sent }) => (sent.properties.count.type = 'number')],
  [
    'request field: string to string or null',
    'compatible',
    ({ sent }) => (sent.properties.name.type = ['string', 'null']),
  ],
  ['request: field becomes optional', 'compatible', ({ sent }) => sent.required.pop()],
  ['request: optional field added', 'compatible', ({ sent }) => (sent.properties.more = text)],
  ['request: enum gains a value', 'compatible', ({ sent }) => sent.properties.mode.enum.push('Z')],
  ['request: maxLength is higher', 'compatible', ({ sent }) => (sent.properties.name.maxLength = 65)],
  ['request: maxLength is gone', 'compatible', ({ sent }) => delete sent.properties.name.maxLength],
  ['request: open', 'compatible', ({ sent }) => delete sent.additionalProperties],
  [
    'optional query parameter added',
    'compatible',
    ({ path }) => path.get.parameters.push({ name: 'q', in: 'query', schema: text }),
  ],
  ['answer: optional field added', 'compatible', ({ thing }) => (thing.properties.more = text)],
  ['answer: a length is gone', 'compatible', ({ thing }) => delete thing.properties.list.items.maxLength],
  [
    'operation added',
    'compatible',
    ({ path }) =>
      (path.delete = {
        operationId: `delete${path.get.operationId}`,
        parameters: path.post.parameters,
        responses: path.get.responses,
      }),
  ],
  [
    'notification added',
    'compatible',
    ({ document, p }) => (document.webhooks[p('.OTHER')] = document.webhooks[p('.EVENT')]),
  ],
  ['component schema added', 'compatible', ({ schemas, p }) => (schemas[p('More')] = text)],
  ['property marked deprecated', 'compatible', ({ sent }) => (sent.properties.count.deprecated = true)],
  ['operation marked deprecated', 'compatible', ({ path }) => (path.get.deprecated = true)],
  ['repeating is harmless by a field', 'compatible', ({ path }) => (path.post['x-idempotent-by'] = 'name')],
  // What is wording, order, or another way to write the same.
  ['answer: order of an enum', 'none', ({ thing }) => thing.properties.kind.enum.reverse()],
  ['order of required', 'none', ({ thing }) => thing.required.reverse()],
  ['a description', 'none', ({ thing }) => (thing.properties.kind.description = 'what it is')],
  ['an example', 'none', ({ thing }) => (thing.properties.list.examples = [['a']])],
  ['a note', 'none', ({ thing }) => (thing.properties.kind['x-practice'] = '分')],
  ['a tag', 'none', ({ path }) => (path.get.tags = ['things'])],
  ['allOf of one schema', 'none', ({ sent }) => (sent.properties.flag = { allOf: [{ type: 'boolean' }] })],
  ['enum of one value as const', 'none', ({ sent }) => (sent.properties.mode.enum = ['X', 'Y'])],
  ['a list of one type', 'none', ({ sent }) => (sent.properties.flag.type = ['boolean'])],
]

describe('what a change of the contract is to callers', () => {
  const found = new Map<number, Change[]>()

  // One contract with all rows, because Redocly takes a second to start.
  beforeAll(() => {
    const [before, after] = [0, 1].map(() => ({ openapi: '3.1.0', info: { title: 't', version: '1' } }) as Any)
    for (const document of [before, after])
      Object.assign(document, { paths: {}, webhooks: {}, components: { schemas: {} } })
    rows.forEach(([, , edit], index) => {
      const [old, now] = [contractOf(index), contractOf(index)]
      const { schemas } = now.components
      const p = (name: string) => `P${index}${name}`
      const ref = (name: string) => ({ $ref: `#/components/schemas/${p(name)}` })
      edit({
        document: now,
        path: now.paths[at(index)],
        thing: schemas[p('Thing')],
        sent: schemas[p('NewThing')],
        schemas,
        ref,
        p,
        index,
      })
      for (const [all, one] of [
        [before, old],
        [after, now],
      ]) {
        Object.assign(all.paths, one.paths)
        Object.assign(all.webhooks, one.webhooks)
        Object.assign(all.components.schemas, one.components.schemas)
      }
    })
    const changes = compareContracts(before, after)
    rows.forEach((_, index) => {
      const own = new RegExp(`/probe${index}/|\\bP${index}(?!\\d)`)
      found.set(
        index,
        changes.filter(({ of, what }) => own.test(`${of} ${what}`)),
      )
    })
  }, 120_000)

  test.each(rows.map(([name, effect], index) => [name, effect, index] as const))('%s: %s', (_, effect, index) => {
    const changes = found.get(index)!
    const worst = (['breaks', 'refused', 'compatible'] as const).find((one) =>
      changes.some(({ effect }) => effect === one),
    )
    const wanted = effect === 'breaks or refused' ? ['breaks', 'refused'] : [effect]
    expect(wanted, JSON.stringify(changes)).toContain(worst ?? 'none')
    expect(changes.filter(({ what }) => /undefined|\s$/.test(what))).toEqual([])
    const report = writeReport(changes, 'HEAD', '1.0.0').at(-1)
    expect(report === 'Callers: compiles unchanged').toBe(worst === 'compatible')
  })
})

describe('the report', () => {
  const one = (effect: Effect): Change => ({ of: 'POST /v3/a', what: 'request.b changed', effect, caller: '' })

  test('says which version, and whether callers compile', () => {
    expect(writeReport([one('compatible')], 'v1.2.3', '1.2.3')).toEqual([
      'The API definition compared with v1.2.3:',
      '  POST /v3/a',
      '    + request.b changed',
      'Version: minor (1.2.3 → 1.3.0)',
      'Callers: compiles unchanged',
    ])
    expect(writeReport([one('breaks'), one('compatible')], 'HEAD', '1.2.3').slice(-2)).toEqual([
      'Version: major (1.2.3 → 2.0.0)',
      'Callers: 1 change breaks the compilation of the code that uses what changed (✗)',
    ])
    expect(writeReport([one('compatible')], 'HEAD', '0.1.0')).toContain('Version: minor (0.1.0 → 0.1.1) (while 0.x)')
    expect(writeReport([one('breaks')], 'HEAD', '0.1.0')).toContain('Version: major (0.1.0 → 0.2.0) (while 0.x)')
    expect(writeReport([one('refused')], 'HEAD', '1.2.3').at(-1)).toBe(
      'Callers: compiles unchanged; values that passed before are refused now (!)',
    )
    expect(writeReport([], 'HEAD', '1.2.3')).toEqual(['The API definition is the same as HEAD.'])
  })

  test('names every operation that shares a schema, and the place in it', () => {
    const [before, after] = [contractOf(0), contractOf(0)]
    after.components.schemas.P0Thing.required.push('note')
    expect(compareContracts(before, after)).toEqual([
      {
        of: `GET ${at(0)}, POST ${at(0)}`,
        what: 'answer.note is now required',
        effect: 'refused',
        caller: 'such an answer is refused from now on',
      },
    ])
    expect(compareContracts(before, contractOf(0))).toEqual([])
    after.components.schemas.P0Thing.required.pop()
    after.info.title = 'another'
    expect(compareContracts(before, after)).toMatchObject([
      { what: 'texts, examples or sources changed', effect: 'none' },
    ])
  }, 60_000)

  test.each([
    ['1.2.3', 'none', '1.2.3'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
  ] as const)('%s with a change that is %s becomes %s', (version, verdict, next) => {
    expect(versionFor(version, verdict)).toBe(next)
  })

  test('a verdict is that of the worst change', () => {
    expect(judge([one('compatible'), one('refused'), one('none')])).toBe('major')
    expect(judge([one('none')])).toBe('patch')
  })
})
