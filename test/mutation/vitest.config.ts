// Tests that mutation testing runs: those of one folder of src, named in MUTATED_TESTS, but for what takes long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { long } from '../vitest.config.js'

const folders = process.env['MUTATED_TESTS']?.split(',') ?? []

/** Take long, and notice little that others do not: they test frameworks, a whole client with its mock, memory. */
const far = ['test/notification/samples.test.ts', 'test/keys/signer.test.ts', 'test/wire/memory.test.ts']

/** Files that start servers or wait come last: most changes are noticed before them, and the first failure ends a run. */
const slow = ['redis.test.ts', 'handler.test.ts', 'answer.test.ts', 'retry.test.ts']

class SlowLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((name) => moduleId.endsWith(`/${name}`))
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)]
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // A change that leaves something waiting is noticed then, long before Stryker would end the process and start another.
    testTimeout: 5000,
    hookTimeout: 5000,
    include: folders.map((folder) => `test/${folder}{/**/*,}.test.ts`),
    exclude: [...long, ...far],
    isolate: false,
    sequence: { sequencer: SlowLast },
    setupFiles: 'test/mutation/keys.ts',
    runner: 'test/mutation/runner.ts',
  },
})
