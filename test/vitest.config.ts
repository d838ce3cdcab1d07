// Two projects of tests: those of every change, and those that take long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * What takes long: real servers and browsers, many random inputs, processes that are killed, packages that are installed.
 * By name: `*.wire.test.ts` and `*.browser.test.ts`. The others stand here.
 */
export const long = [
  'test/**/*.wire.test.ts',
  'test/**/*.browser.test.ts',
  'test/client/fuzz.test.ts',
  'test/client/load.test.ts',
  'test/client/sockets.test.ts',
  'test/demo/demo.test.ts',
  'test/docs/browser.test.ts',
  'test/docs/build.test.ts',
  'test/docs/guides.test.ts',
  'test/docs/serve.test.ts',
  'test/examples.test.ts',
  'test/generate/generate.test.ts',
  'test/generate/package.test.ts',
  'test/generate/platform.test.ts',
  'test/generate/spec-diff.test.ts',
  'test/install.test.ts',
  'test/notification/fuzz.test.ts',
  'test/notification/processes.test.ts',
  'test/package.test.ts',
  'test/types.test.ts',
  'test/wire/agent.test.ts',
  'test/secrets.test.ts',
]

const root = fileURLToPath(new URL('..', import.meta.url))

export const times = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root,
  test: {
    // By default one core stays idle: of two that is half.
    maxWorkers: '100%',
    // The types of test/**/*.test-d.ts are checked by tsc with everything else.
    projects: [
      // Files share the modules of src: loading them anew for each file would take as long as the tests.
      { test: { ...times, name: 'unit', include: ['test/**/*.test.ts'], exclude: long, isolate: false } },
      { test: { ...times, name: 'long', include: long, globalSetup: 'test/consumer/pack.ts' } },
    ],
    coverage: {
      // Absolute, because a pattern is looked for anywhere in a path: below a folder called src, `src/**` would be everything.
      include: [`${root}src/**`],
      // index.ts only re-exports; the others only hold types.
      exclude: ['src/index.ts', 'src/contract/types.ts', 'src/client/method.ts'],
      thresholds: { lines: 95, branches: 95 },
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'dist/coverage',
    },
  },
})
