// Code samples as programs: each TypeScript sample is compiled against the library's own source.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { lineOf, type Contract, type Json } from '../generate/read.js'
import { operationsOf as operationsIn } from '../generate/operation.js'
import { sayProblem } from '../generate/read.js'
import { operationsOf } from './present.js'
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
  for (const [, , operation] of [...operationsOf(json, 'paths'), ...operationsOf(json, 'webhooks')]) {
    for (const sample of (operation['x-codeSamples'] ?? []) as Sample[]) {
      yield { operationId: String(operation['operationId']), sample, example: requestExample(operation) }
    }
  }
}

/** For every operation whose TypeScript samples do not compile, the first error. */
export function compileSamples(json: Json): Uncompiled[] {
  const sources = new Map<string, { operationId: string; label: string; source: string; example: Json | undefined }>()
  for (const { operationId, sample, example } of samplesOf(json)) {
    if (sample.lang !== 'TypeScript') continue
    sources.set(join(root, 'scripts/docs', `sample-${sources.size}.ts`), {
      operationId,
      label: sample.label,
      source: `${sample.source}\nexport {}\n`,
      example,
    })
  }
  const options = readOptions()
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => sources.has(file) || fileExists(file)
  host.readFile = (file) => sources.get(file)?.source ?? readFile(file)
  host.getSourceFile = (file, target) => {
    const sample = sources.get(file)
    return sample ? ts.createSourceFile(file, sample.source, target) : getSourceFile(file, target)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  const problems = new Map<string, Uncompiled>()
  for (const [file, { operationId, label, source: text, example }] of sources) {
    const source = program.getSourceFile(file)
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    if (!first || problems.has(operationId)) continue
    const line = source?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0
    const why = ts.flattenDiagnosticMessageText(first.messageText, ' ')
    const message = `the sample "${label}" of ${operationId} does not compile, line ${line + 1}: ${why}`
    problems.set(operationId, { operationId, message, field: findField(text.split('\n')[line] ?? '', example) })
  }
  return [...problems.values()]
}

/** Says where to mend it: a sample is the example of the contract in a frame of ours. */
export function sayUncompiled({ operationId, message, field }: Uncompiled, contract: Contract): string {
  const operation = operationsIn(contract.json).find(({ id }) => id === operationId)
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
    paths: {
      'wechatpay-fetch': [join(root, 'src/index.ts')],
      'wechatpay-fetch/mock': [join(root, 'src/mock/mock.ts')],
    },
  }
}
