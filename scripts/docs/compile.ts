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

/** One message for every error of every TypeScript sample: which operation, which sample, which line. */
export function compileSamples(json: Json): string[] {
  const sources = new Map<string, { name: string; source: string }>()
  for (const { operationId, sample } of samplesOf(json)) {
    if (sample.lang !== 'TypeScript') continue
    const name = `sample "${sample.label}" of ${operationId}`
    sources.set(join(root, 'scripts/docs', `sample-${sources.size}.ts`), {
      name,
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
  return [...sources].flatMap(([file, { name }]) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
      const line = (source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0) + 1
      return `${name}, line ${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
    })
  })
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
