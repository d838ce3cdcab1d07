// Code samples as programs: each TypeScript sample is compiled against the library's own source.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Json } from '../contract/read.js'
import { operationsOf } from '../contract/operation.js'
import type { Sample } from './samples.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** For every operation whose TypeScript samples do not compile, what the compiler says first. */
export function compileSamples(json: Json): string[] {
  const samples = operationsOf(json).flatMap(({ id, json: operation }) =>
    ((operation['x-codeSamples'] ?? []) as Sample[])
      .filter(({ lang }) => lang === 'TypeScript')
      .map((sample) => ({ id, ...sample })),
  )
  const found = compileSources(samples.map(({ source }) => source))
  const problems = new Map<string, string>()
  for (const [index, { id, label }] of samples.entries()) {
    const { line, message } = found[index] ?? {}
    if (message && !problems.has(id))
      problems.set(
        id,
        `the sample "${label}" of ${id} does not compile, line ${line}: ${message} (its values are the example's; its frame is in scripts/docs/samples.ts)`,
      )
  }
  return [...problems.values()]
}

/** The first error of each TypeScript source, as a user of the package has it. `globals` declares what all of them have. */
export function compileSources(
  sources: readonly string[],
  globals = '',
): ({ line: number; message: string } | undefined)[] {
  const texts = new Map(
    sources.map((text, index) => [join(root, 'scripts/docs', `sample-${index}.ts`), `${text}\nexport {}\n`]),
  )
  const files = [...texts.keys()]
  texts.set(join(root, 'scripts/docs/sample-globals.ts'), `${globals}\nexport {}\n`)
  const options = readOptions()
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.getSourceFile = (file, target) => {
    const text = texts.get(file)
    return text === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, text, target)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return files.map((file) => {
    const source = program.getSourceFile(file)
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    if (!first) return undefined
    const line = (source?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0) + 1
    return { line, message: ts.flattenDiagnosticMessageText(first.messageText, ' ') }
  })
}

function readOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return {
    ...options,
    // A sample ends where its reader goes on.
    noUnusedLocals: false,
    paths: {
      'wechatpay-fetch': [join(root, 'src/index.ts')],
      'wechatpay-fetch/mock': [join(root, 'src/mock/mock.ts')],
    },
  }
}
