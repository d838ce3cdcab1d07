// Code samples as programs: each TypeScript sample is compiled against the library's own source.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { lineOf, type Contract, type Json } from '../generate/read.js'
import { operationsOf } from '../generate/operation.js'
import { sayProblem } from '../generate/read.js'
import { requestExample, type Sample } from './samples.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A sample that does not compile. */
export interface Uncompiled {
  operationId: string
  /** Which sample, which line, what. */
  message: string
  /** The field of the request's example at which the compiler stops; `''` for the whole; undefined in the frame around it. */
  field: string | undefined
}

/** The samples of a presented contract with the operation they belong to. */
export function* samplesOf(json: Json): Generator<{ operationId: string; sample: Sample; example: Json | undefined }> {
  for (const { id, json: operation } of operationsOf(json)) {
    for (const sample of (operation['x-codeSamples'] ?? []) as Sample[]) {
      yield { operationId: id, sample, example: requestExample(operation) }
    }
  }
}

/** For every operation whose TypeScript samples do not compile, the first error. */
export function compileSamples(json: Json): Uncompiled[] {
  const samples = [...samplesOf(json)].filter(({ sample }) => sample.lang === 'TypeScript')
  const found = compileSources(samples.map(({ sample }) => sample.source))
  const problems = new Map<string, Uncompiled>()
  for (const [index, { operationId, sample, example }] of samples.entries()) {
    const first = found[index]
    if (!first || problems.has(operationId)) continue
    const message = `the sample "${sample.label}" of ${operationId} does not compile, line ${first.line}: ${first.message}`
    const field = findField(sample.source.split('\n')[first.line - 1] ?? '', example)
    problems.set(operationId, { operationId, message, field })
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

/** Says where to mend it: a sample is the example of the contract in a frame of ours. */
export function sayUncompiled({ operationId, message, field }: Uncompiled, contract: Contract): string {
  const operation = operationsOf(contract.json).find(({ id }) => id === operationId)
  if (field === undefined || !operation) return `${message} (edit scripts/docs/samples.ts)`
  const path = [...operation.at, 'requestBody', 'content', 'application/json', 'example', field]
  return sayProblem({ file: contract.file, line: lineOf(contract, path), message: `${message} (edit this example)` })
}

function findField(line: string, example: Json | undefined): string | undefined {
  const name = /^\s*(\w+): /.exec(line)?.[1]
  if (!example || !name) return undefined
  if (name === 'body') return ''
  return JSON.stringify(example).includes(`${JSON.stringify(name)}:`) ? name : undefined
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
