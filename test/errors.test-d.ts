import { expectTypeOf, test } from 'vitest'
import { WechatPayError, type ApiError, type Contract, type NotificationOf } from '../src/index.js'

declare const error: unknown
declare const apiError: ApiError

test('a code narrows what exists only with it', () => {
  if (!(error instanceof WechatPayError)) return
  expectTypeOf(error.apiError).toEqualTypeOf<ApiError | undefined>()
  if (error.code === 'ERR_API') expectTypeOf(error.apiError).toEqualTypeOf<ApiError>()
  else expectTypeOf(error.apiError).toEqualTypeOf<undefined>()
  if (error.code === 'ERR_TIMEOUT') expectTypeOf(error.code).toEqualTypeOf<'ERR_TIMEOUT'>()
  // @ts-expect-error no code of this package
  if (error.code === 'ERR_TIMEOUTS') return
})

test('an error of WeChat Pay’s no is made with that no', () => {
  expectTypeOf(new WechatPayError('ERR_API', '', { apiError })).toExtend<WechatPayError>()
  // @ts-expect-error without it
  void (() => new WechatPayError('ERR_API', ''))
  // @ts-expect-error with it, under another code
  void (() => new WechatPayError('ERR_TIMEOUT', '', { apiError }))
})

test('codes of WeChat Pay are known, and others are let through', () => {
  const { code } = apiError
  expectTypeOf<'PARAM_ERROR'>().toExtend<typeof code>()
  expectTypeOf(code === 'PARAM_EROR').toEqualTypeOf<boolean>()
  expectTypeOf(code).toExtend<string>()
})

test('types that users name have names', () => {
  expectTypeOf<Contract>().toExtend<object>()
  expectTypeOf<NotificationOf<'ECOMMERCE_ENTRUST.SIGN'>['resource']>().toHaveProperty('contract_id')
  expectTypeOf<NotificationOf<'OTHER'>['resource']>().toEqualTypeOf<unknown>()
})
