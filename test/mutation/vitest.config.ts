// Tests that mutation testing runs: those of one folder of src, named in MUTATED_TESTS, but for what takes long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { long } from '../vitest.config.js'

const folders = process.env['MUTATED_TESTS']?.split(',') ?? []

/** Takes long to load, and tests frameworks more than us. */
const frameworks = 'test/notification/samples.test.ts'

/** Files that start servers, make keys or wait come last, in this order: most changes are noticed before them, and the first failure ends a run. */
const slow = [
  'redis.test.ts',
  'handler.test.ts',
  'answer.test.ts',
  'call.test.ts',
  'retry.test.ts',
  'signer.test.ts',
  'sensitive.test.ts',
  'upload.test.ts',
  'refunds-and-bills.test.ts',
  'raw.test.ts',
  'explanation.test.ts',
  'client.test.ts',
  'download-refusals.test.ts',
  'download.test.ts',
]

class SlowLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => slow.findIndex((name) => moduleId.endsWith(`/${name}`))
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Every test is over in a second. A change that makes one wait without end is noticed then, and not by Stryker, which would begin a new process.
    testTimeout: 5_000,
    hookTimeout: 5_000,
    include: folders.map((folder) => `test/${folder}{/**/*,}.test.ts`),
    exclude: [...long, frameworks],
    isolate: false,
    sequence: { sequencer: SlowLast },
    setupFiles: 'test/mutation/keys.ts',
    runner: 'test/mutation/runner.ts',
  },
})
