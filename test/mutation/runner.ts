/**
 * Test runner of mutation testing. A change that fails while a file of tests is loaded was noticed: the file gets a failing test then, because
 * Stryker counts failing tests, and a file that cannot be loaded has none.
 */
import { test, TestRunner } from 'vitest'

export default class MutationTestRunner extends TestRunner {
  override async importFile(file: string, source: 'collect' | 'setup'): Promise<unknown> {
    try {
      return await super.importFile(file, source)
    } catch (error) {
      if (source === 'setup') throw error
      return test('is loaded', () => {
        throw error
      })
    }
  }
}
