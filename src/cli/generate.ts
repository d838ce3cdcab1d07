/** The command `generate`: types, contract and chain from any OpenAPI file. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Values } from './arguments.js'
import { tellMistake } from './mistake.js'
import { EXIT, type Voice } from './terminal.js'

/** The little of the generator that this command needs. It is built beside the package and loaded only here: it brings a compiler. */
interface Generator {
  readonly readContract: (file: string) => unknown
  readonly makeOutput: (
    contract: unknown,
    place: { readonly spec: string; readonly out: string },
    wishes: { readonly house: false; readonly include: readonly string[]; readonly command: string },
  ) => Promise<{
    readonly errors?: readonly object[]
    readonly warnings: readonly object[]
    readonly output?: Readonly<Record<string, string>>
  }>
  readonly staleFiles: (directory: string, output: object) => readonly string[]
  readonly writeFiles: (directory: string, output: object) => readonly string[]
  readonly sayProblem: (problem: object) => string
}

/** What the generator needs beside this package, with the versions that it is tested with. */
const PEERS = { 'openapi-typescript': '7', typescript: '5' }

async function loadGenerator(): Promise<Generator> {
  const root = dirname(createRequire(import.meta.url).resolve('wechatpay-fetch/package.json'))
  return (await import(pathToFileURL(join(root, 'dist/src/generator.js')).href)) as Generator
}

/** The packages that are not installed. */
function findMissing(): string[] {
  const require = createRequire(import.meta.url)
  return Object.keys(PEERS).filter((name) => {
    try {
      return !require.resolve(name)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND'
    }
  })
}

/** Writes what follows from an OpenAPI file, or with `--check` only tells whether it is there. */
export async function runGenerate(voice: Voice, values: Values<'generate'>, spec: string | undefined): Promise<number> {
  const { out: print, err, say } = voice
  const { out, include = [], check = false } = values
  if (spec === undefined || out === undefined) return tellMistake(voice, { kind: 'generate' }, 'generate')
  if (!existsSync(spec)) return tellMistake(voice, { kind: 'noFile', path: spec }, 'generate')
  const missing = findMissing()
  if (missing.length > 0) {
    const install = `npm install -D ${missing.map((name) => `${name}@${PEERS[name as keyof typeof PEERS]}`).join(' ')}`
    const names = missing.join(', ')
    err(say({ en: `generate needs ${names}: ${install}`, zh: `generate 还需要 ${names}：${install}` }))
    return EXIT.failed
  }
  const generator = await loadGenerator()
  const shown = [
    `npx wechatpay-fetch generate ${spec} --out ${out}`,
    ...include.map((one) => `--include '${one}'`),
  ].join(' ')
  const place = { spec, out }
  const made = await generator.makeOutput(generator.readContract(spec), place, {
    house: false,
    include,
    command: shown,
  })
  for (const warning of made.warnings) err(`${say({ en: 'warning', zh: '警告' })}: ${generator.sayProblem(warning)}`)
  if (!made.output) {
    for (const problem of made.errors ?? []) err(generator.sayProblem(problem))
    return EXIT.failed
  }
  if (check) {
    const stale = generator.staleFiles(out, made.output)
    for (const name of stale)
      err(
        say({
          en: `${join(out, name)} does not follow from ${spec}: ${shown}`,
          zh: `${join(out, name)} 与 ${spec} 不一致：${shown}`,
        }),
      )
    return stale.length > 0 ? EXIT.failed : EXIT.ok
  }
  const written = generator.writeFiles(out, made.output).map((name) => join(out, name))
  if (written.length === 0)
    print(say({ en: 'Nothing to write: all is as the API definition says.', zh: '无须写入：文件与接口定义一致。' }))
  else print(`${say({ en: 'Written', zh: '已写入' })}: ${written.join(', ')}`)
  return EXIT.ok
}
