import { expectTypeOf, test } from 'vitest'
import type { ApiError, CombineDeduction, components, Contract, CreatedTransaction, paths } from '../src/index.js'

test('requests and answers have short names', () => {
  type Create = paths['/v3/ecommerce/combine-papay/transactions']['post']
  expectTypeOf<CombineDeduction>().toEqualTypeOf<Create['requestBody']['content']['application/json']>()
  expectTypeOf<CreatedTransaction>().toEqualTypeOf<components['schemas']['CreatedTransaction']>()
})

test('the names of this package come before those of the contract', () => {
  expectTypeOf<ApiError>().toHaveProperty('verified')
  expectTypeOf<Contract>().not.toHaveProperty('contract_id')
  expectTypeOf<components['schemas']['Contract']>().toHaveProperty('contract_id')
})
