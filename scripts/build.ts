// Builds the package into dist: ES modules, CommonJS, their types, and what a browser gets.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, transform } from 'esbuild'
import manifest from '../package.json' with { type: 'json' }

const entries = ['src/index.ts', 'src/mock/mock.ts']
// As far back as Node.js goes in package.json.
const target = 'node20.19'

for (const directory of ['src', 'generated', 'cjs', 'browser']) {
  rmSync(join('dist', directory), { recursive: true, force: true })
}
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json'], {
  stdio: 'inherit',
})
// Joined to a few files, because each file of a package costs half a millisecond at import. @cfworker/json-schema has nine: they took a sixth of it.
const validator = JSON.parse(readFileSync('node_modules/@cfworker/json-schema/package.json', 'utf8')) as Record<
  'name' | 'version' | 'author' | 'license',
  string
>
const banner = {
  js: `/*! Contains ${validator.name} ${validator.version} by ${validator.author.replace(/ <.*/, '')} under the ${validator.license} License, whose text is in LICENSE. */`,
}
const { metafile } = await build({
  entryPoints: [...entries, 'src/cli/cli.ts'],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'src/shared-[hash]',
  bundle: true,
  splitting: true,
  external: Object.keys(manifest.dependencies),
  banner,
  format: 'esm',
  platform: 'node',
  target,
  metafile: true,
  logLevel: 'warning',
})

// The generator comes from scripts/: only the command `generate` loads it, and what it needs is installed by those who use it.
await build({
  entryPoints: ['scripts/generate/generator.ts'],
  outfile: 'dist/src/generator.js',
  bundle: true,
  external: Object.keys(manifest.peerDependencies),
  format: 'esm',
  platform: 'node',
  target,
  logLevel: 'warning',
})

// CommonJS has the same files, so that `wechatpay-fetch` and `wechatpay-fetch/mock` share their modules there too.
for (const file of filesOf(entries.map((entry) => `dist/${entry.replace(/\.ts$/, '.js')}`))) {
  const { code } = await transform(readFileSync(file, 'utf8'), {
    format: 'cjs',
    platform: 'node',
    target,
    // Jest knows import() only with a flag of Node.js.
    supported: { 'dynamic-import': false },
  })
  const place = file.replace('dist', 'dist/cjs')
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, code)
}
for (const directory of ['src', 'generated']) {
  const isType = (name: string) => !/\.\w+$/.test(name) || name.endsWith('.d.ts')
  cpSync(join('dist', directory), join('dist/cjs', directory), { recursive: true, filter: isType })
}
writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')

const reason =
  "wechatpay-fetch must not run in a browser: whoever opens the page could read the merchant's private key. Call WeChat Pay from your server, " +
  'and import the package there only. (In a test with jsdom: run this test in the node environment.)'
mkdirSync('dist/browser/cjs', { recursive: true })
writeFileSync('dist/browser/cjs/package.json', '{ "type": "commonjs" }\n')
for (const entry of entries) {
  const { exports } = metafile.outputs[`dist/${entry.replace(/\.ts$/, '.js')}`]!
  const name = entry.replace(/^.*\/(\w+)\.ts$/, '$1')
  const refuse = `function refuse() {\n  throw new Error(${JSON.stringify(reason)})\n}\nrefuse()\n`
  writeFileSync(`dist/browser/${name}.js`, `${refuse}export { ${exports.map((it) => `refuse as ${it}`).join(', ')} }\n`)
  writeFileSync(`dist/browser/cjs/${name}.js`, refuse)
}

/** These files of the build and all that they import, directly or through others. */
function filesOf(files: readonly string[], found = new Set<string>()): string[] {
  for (const file of files) {
    if (found.has(file)) continue
    found.add(file)
    const imported = metafile.outputs[file]!.imports.filter(({ external }) => !external).map(({ path }) => path)
    filesOf(imported, found)
  }
  return [...found]
}
