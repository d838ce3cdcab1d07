import { expectTypeOf, test } from 'vitest'
import { createNotificationHandler, fromEnv } from '../../src/index.js'
import type { SignErrorWords } from '../../src/client/client.js'
import { chineseWords } from '../../src/doctor/explanation.js'
import type { Found } from '../../src/doctor/finding.js'
import { titles, wanted, type Check } from '../../src/doctor/words.js'
import type { Facts } from '../../src/environment/words.js'
import { englishWords, type KeyFacts, type KeyReason, type Words } from '../../src/keys/words.js'
import type { Text } from '../../src/environment/environment.js'

test('a table of words that forgets a kind does not compile', () => {
  const { missing: _, ...rest } = englishWords
  // @ts-expect-error a refusal without English words
  void (rest satisfies Words<KeyFacts>)
  // @ts-expect-error a refusal without Chinese words
  void (englishWords satisfies Words<Facts>)
  // @ts-expect-error a finding without words
  void ({ kind: 'wordless' } satisfies Found)
  const { body: __, ...some } = chineseWords.findings
  // @ts-expect-error a difference without Chinese words
  void (some satisfies SignErrorWords['findings'])
  // @ts-expect-error words in one language only
  void ({ ...wanted, mchid: { en: 'a number' } } satisfies Record<Check, Text>)
})

test('a reason without its facts does not compile', () => {
  expectTypeOf<{ kind: 'keySize'; bits: number }>().toExtend<KeyReason>()
  expectTypeOf<{ kind: 'keySize' }>().not.toExtend<KeyReason>()
  expectTypeOf<keyof typeof titles>().toEqualTypeOf<Check>()
})

test('options of the environment say that the APIv3 key may be absent, and fit a receiver', () => {
  expectTypeOf(fromEnv).returns.toHaveProperty('apiV3Key').toEqualTypeOf<string | undefined>()
  expectTypeOf(createNotificationHandler).toBeCallableWith({ ...fromEnv(), onEvent: () => {} })
})
