import { expectTypeOf, test } from 'vitest'
import { checkNames } from '../../src/contract/options.js'

declare const options: { readonly lease?: number; readonly onEvent: () => void }

test('a list of names that forgets an option does not compile', () => {
  expectTypeOf(checkNames(options, { lease: 0, onEvent: 0 })).toEqualTypeOf<void>()
  void [
    // @ts-expect-error an option that may be left out
    () => checkNames(options, { onEvent: 0 }),
    // @ts-expect-error an option that must be given
    () => checkNames(options, { lease: 0 }),
    // @ts-expect-error a name that is no option
    () => checkNames(options, { lease: 0, onEvent: 0, leas: 0 }),
  ]
})
