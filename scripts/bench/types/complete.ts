// CPU milliseconds of a fresh language service's first completion inside a call: tsx complete.ts DIRECTORY PROGRAM
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const [at, program] = process.argv.slice(2) as [string, string]
const file = join(at, 'complete.ts')
const other = join(at, 'other.ts')
const places: Record<string, [pattern: RegExp, replacement: string]> = {
  chain: [/wxpay\.v3\.[^(]+\(/, 'wxpay.v3.|('],
  'client.POST': [/client\.POST\("[^"]+"/, 'client.POST("|"'],
  'openapi-fetch': [/client\.POST\("[^"]+"/, 'client.POST("|"'],
}
const [pattern, replacement] = places[program]!
const marked = readFileSync(join(at, `${program}.ts`), 'utf8').replace(pattern, replacement)
const position = marked.indexOf('|')
const contents = new Map([
  [file, marked.replace('|', '')],
  [
    other,
    `import type { paths } from './generated/schema.js'\ndeclare const one: paths[keyof paths]\nconst list = [1]\nlist.`,
  ],
])
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(at, `${program}.json`), ts.sys.readFile).config,
  ts.sys,
  at,
)
const service = ts.createLanguageService({
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file, other],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = contents.get(name) ?? ts.sys.readFile(name)
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  },
  getCurrentDirectory: () => at,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => contents.has(name) || ts.sys.fileExists(name),
})
// Reading and binding the files is no part of a completion, nor is what any completion in any program would cost.
service.getCompletionsAtPosition(other, contents.get(other)!.length, {})
const before = process.cpuUsage()
const found = service.getCompletionsAtPosition(file, position, {})
const { user, system } = process.cpuUsage(before)
if (!found?.entries.length) throw new Error(`${program}: no completion at ${position}`)
console.log((user + system) / 1000)
