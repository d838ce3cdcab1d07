// Programs that call a contract of any size, each with the same twenty calls written in another way.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dereference, isObject, type Json } from '../../contract/read.js'
import { operationsOf, type Operation } from '../../contract/operation.js'
import { stepName } from '../../../src/contract/names.js'

/** A contract of so many paths, made of copies of this one under other names, each with schemas of its own. */
export function growContract(json: Json, size: number): Json {
  const all = Object.entries(json['paths'] as Json)
  const paths: [string, unknown][] = []
  const schemas: [string, unknown][] = []
  const components = json['components'] as Json
  for (let copy = 0; paths.length < size; copy++) {
    const rename = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(/#\/components\/schemas\/(\w+)/g, `#/components/schemas/$1${copy}`)
          .replaceAll(/"operationId":"(\w+)"/g, `"operationId":"$1${copy}"`),
      )
    for (const [path, item] of all.slice(0, size - paths.length)) {
      paths.push([path.replace('/v3/', `/v3/area-${copy}/`), rename(item)])
    }
    for (const [name, schema] of Object.entries(components['schemas'] as Json)) {
      schemas.push([`${name}${copy}`, rename(schema)])
    }
  }
  const kept = { ...(components['schemas'] as Json), ...Object.fromEntries(schemas) }
  return { ...json, paths: Object.fromEntries(paths), components: { ...components, schemas: kept } }
}

/** Twenty calls of `post` with a JSON body, spread over the contract. */
function chooseCalls(contract: Json): { path: string; parameters: Json; body: unknown }[] {
  const posts = operationsOf(contract).filter(
    (operation) => operation.method === 'post' && exampleBody(contract, operation) !== undefined,
  )
  return Array.from({ length: 20 }, (_, index) => {
    const operation = posts[Math.floor((index * posts.length) / 20)]!
    return { path: operation.path, parameters: exampleParameters(operation), body: exampleBody(contract, operation) }
  })
}

const exampleParameters = ({ parameters }: Operation): Json =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter['in'] === 'path')
      .map((parameter) => [String(parameter['name']), parameter['example']]),
  )

function exampleBody(contract: Json, { json }: Operation): unknown {
  const content = dereference(contract, json['requestBody'])?.['content']
  const media = isObject(content) ? content['application/json'] : undefined
  return isObject(media) ? media['example'] : undefined
}

const text = JSON.stringify

/** Writes the programs with a project file each; returns their names, \`paths\` alone first. */
export function writePrograms(contract: Json, at: string): string[] {
  const calls = chooseCalls(contract)
  const client = `import { chain, createWechatPayClient, type WechatPayClientOptions } from './src/index.js'
    declare const options: WechatPayClientOptions
    const client = createWechatPayClient(options)`
  const programs: Record<string, string[]> = {
    paths: [
      `import type { paths } from './generated/schema.js'`,
      `export declare const one: paths[${text(calls[0]!.path)}]`,
    ],
    'client.POST': [
      client,
      'void chain',
      ...calls.map(({ path, parameters, body }) => {
        const params = Object.keys(parameters).length ? `params: { path: ${text(parameters)} }, ` : ''
        return `{ const { data } = await client.POST(${text(path)}, { ${params}body: ${text(body)} }); void data }`
      }),
    ],
    chain: [
      client,
      'const wxpay = chain(client)',
      ...calls.map(({ path, parameters, body }) => {
        const steps = path.split('/').filter(Boolean).map(stepName).join('.')
        const init = Object.keys(parameters).length ? `, ${text(parameters)}` : ''
        return `{ const { data } = await wxpay.${steps}.post(${text(body)}${init}); void data }`
      }),
    ],
    'openapi-fetch': [
      `import createClient from 'openapi-fetch'
      import type { paths } from './generated/schema.js'
      const client = createClient<paths>()`,
      ...calls.map(({ path, parameters, body }) => {
        const params = Object.keys(parameters).length ? `params: { path: ${text(parameters)} }, ` : ''
        return `{ const { data } = await client.POST(${text(path)}, { ${params}body: ${text(body)} }); void data }`
      }),
    ],
  }
  for (const [name, lines] of Object.entries(programs)) {
    writeFileSync(join(at, `${name}.ts`), `${lines.join('\n')}\nexport {}\n`)
    writeFileSync(join(at, `${name}.json`), projectFile(name))
  }
  return Object.keys(programs)
}

const projectFile = (name: string) =>
  text({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      types: ['node'],
      module: 'NodeNext',
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    },
    files: [`${name}.ts`],
  })
