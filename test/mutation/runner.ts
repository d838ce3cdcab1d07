/**
 * Test runner of mutation testing. A mutant that fails while a test file is loaded is a mutant that was noticed: the file gets a failing test
 * then, because Stryker counts failing tests, and a file that cannot be loaded has none.
 */
import type { RunnerTestCase, RunnerTestFile } from 'vitest'
import { TestRunner } from 'vitest'

export default class MutationTestRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    for (const file of files) {
      if (file.result?.state !== 'fail') continue
      const task = {
        type: 'test',
        id: `${file.id}_load`,
        name: 'loads',
        fullName: 'loads',
        mode: 'run',
        meta: {},
        timeout: 0,
      }
      file.tasks.push({ ...task, suite: file, file, annotations: [], artifacts: [] } as unknown as RunnerTestCase)
    }
  }
}
