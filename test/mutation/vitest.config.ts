// Tests that mutation testing runs: those of one folder of src, named in MUTATED_TESTS, but for what takes long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { long, times } from '../vitest.config.js'

const folders = process.env['MUTATED_TESTS']?.split(',') ?? []

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...times,
    include: folders.map((folder) => `test/${folder}{/**/*,}.test.ts`),
    exclude: long,
    isolate: false,
    setupFiles: 'test/mutation/keys.ts',
    runner: 'test/mutation/runner.ts',
  },
})
