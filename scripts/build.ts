// Writes what is published: types by tsc, and the code joined to a few files, because each file of a package costs half a millisecond at import.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

for (const directory of ['dist/src', 'dist/generated']) rmSync(directory, { recursive: true, force: true })
execFileSync('npx', ['tsc', '-p', 'scripts/tsconfig.build.json'], { stdio: 'inherit' })
await build({
  entryPoints: ['src/index.ts', 'src/mock/mock.ts', 'src/cli/cli.ts'],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'src/shared-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  // As far back as Node.js goes in package.json.
  target: 'node20.19',
  logLevel: 'warning',
})
// The generator comes from scripts/: only the command `generate` loads it, and what it needs is installed by those who use it.
await build({
  entryPoints: ['scripts/generate/generator.ts'],
  outfile: 'dist/src/generator.js',
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
})
