/**
 * Test runner of mutation testing. A change that fails while a file of tests is loaded was noticed: the file gets a test then, which fails with it,
 * because Stryker counts failing tests, and a file that cannot be loaded has none.
 */
import type { RunnerTestCase, RunnerTestFile, RunnerTestSuite } from 'vitest'
import { TestRunner } from 'vitest'

export default class MutationTestRunner extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file)
    let result: RunnerTestSuite['result']
    // Vitest tells of a failure here, before it reports what it has found in the file.
    Object.defineProperty(file, 'result', {
      enumerable: true,
      configurable: true,
      get: () => result,
      set: (value: typeof result) => {
        result = value
        if (value?.state === 'fail' && file.tasks.length === 0) file.tasks.push(loadingOf(file))
      },
    })
  }
}

function loadingOf(file: RunnerTestFile): RunnerTestCase {
  const name = 'is loaded'
  const task = { type: 'test', id: `${file.id}_load`, name, fullName: name, mode: 'run', meta: {}, timeout: 0 }
  return { ...task, suite: file, file, annotations: [], artifacts: [] } as unknown as RunnerTestCase
}
