// Code samples as programs: each TypeScript sample is compiled against the library's own source.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Json } from '../generate/contract.js'
import { operationsOf } from './present.js'
import type { Sample } from './samples.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The samples of a presented contract with the operation they belong to. */
export function* samplesOf(json: Json): Generator<{ operationId: string; sample: Sample }> {
  for (const [, , operation] of [...operationsOf(json, 'paths'), ...operationsOf(json, 'webhooks')]) {
    for (const sample of (operation['x-codeSamples'] ?? []) as Sample[]) {
      yield { operationId: String(operation['operationId']), sample }
    }
  }
}

/** For every operation whose TypeScript samples do not compile, the first error: which sample, which line, what. */
export function compileSamples(json: Json): string[] {
  const sources = new Map<string, { operationId: string; label: string; source: string }>()
  for (const { operationId, sample } of samplesOf(json)) {
    if (sample.lang !== 'TypeScript') continue
    sources.set(join(root, 'scripts/docs', `sample-${sources.size}.ts`), {
      operationId,
      label: sample.label,
      source: `${sample.source}\nexport {}\n`,
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
  const problems = new Map<string, string>()
  for (const [file, { operationId, label }] of sources) {
    const source = program.getSourceFile(file)
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    if (!first || problems.has(operationId)) continue
    const line = (source?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0) + 1
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ')
    problems.set(operationId, `the sample "${label}" of ${operationId} does not compile, line ${line}: ${message}`)
  }
  return [...problems.values()]
}

function readOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return {
    ...options,
    paths: { 'wechatpay-fetch': [join(root, 'src/index.ts')], 'wechatpay-fetch/mock': [join(root, 'src/mock.ts')] },
  }
}
