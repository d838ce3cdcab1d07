// Tests that mutation testing runs: those of one folder of src, named in MUTATED_TESTS, but for what takes long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { long } from '../vitest.config.js'

const folders = process.env['MUTATED_TESTS']?.split(',') ?? []

/** Takes long to load, and tests frameworks more than us. */
const frameworks = 'test/notification/samples.test.ts'

/** Files that start servers or wait come last: most changes are noticed before them, and the first failure ends a run. */
const slow = ['redis.test.ts', 'handler.test.ts', 'answer.test.ts', 'retry.test.ts', 'signer.test.ts']

class SlowLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((name) => moduleId.endsWith(`/${name}`))
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)]
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // A change for which a test waits in vain costs that long; the slowest test takes a fourth of it.
    testTimeout: 8000,
    hookTimeout: 8000,
    include: folders.map((folder) => `test/${folder}{/**/*,}.test.ts`),
    exclude: [...long, frameworks],
    isolate: false,
    sequence: { sequencer: SlowLast },
    setupFiles: 'test/mutation/keys.ts',
    runner: 'test/mutation/runner.ts',
  },
})
