// Tests that mutation testing runs: those of one folder of src, named in MUTATED_TESTS, but for what takes long.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { long, times } from '../vitest.config.js'

const folders = process.env['MUTATED_TESTS']?.split(',') ?? []

/** Take long, and notice little that others do not: they test frameworks, a whole client with its mock, memory. */
const far = ['test/notification/samples.test.ts', 'test/keys/signer.test.ts', 'test/wire/memory.test.ts']

/** Folders whose every test is over in a second or two. */
const quick = ['keys', 'wire', 'client', 'notification', 'certificates']

/**
 * Milliseconds for a test. A change that makes a quick one wait without end is noticed soon then, and by a failure: after Stryker's own limit a new
 * process is begun.
 */
const time = folders.every((folder) => quick.includes(folder.split('/')[0]!)) ? 5_000 : times.testTimeout

/** Files that start servers, make keys or wait come last, in this order: most changes are noticed before them, and the first failure ends a run. */
const slow = [
  'handler.test.ts',
  'once.test.ts',
  'answer.test.ts',
  'redis.test.ts',
  'call.test.ts',
  'retry.test.ts',
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
    testTimeout: time,
    hookTimeout: time,
    include: folders.map((folder) => `test/${folder}{/**/*,}.test.ts`),
    exclude: [...long, ...far],
    isolate: false,
    sequence: { sequencer: SlowLast },
    setupFiles: 'test/mutation/keys.ts',
    runner: 'test/mutation/runner.ts',
  },
})
