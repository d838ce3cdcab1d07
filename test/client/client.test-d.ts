import { expectTypeOf, test } from 'vitest'
import { createWechatPayClient, type ApiError, type WechatPayClient, type components } from '../../src/index.js'
import { body, path } from '../fixtures/seed.js'

const client = createWechatPayClient({ mchid: '', serialNo: '', privateKey: '', platformKeys: {} })

test('required, optional and integer are those of the contract', () => {
  type Body = components['schemas']['PreEntrustSign']
  expectTypeOf<Body['plan_id']>().toEqualTypeOf<number>()
  expectTypeOf<Body['return_app']>().toEqualTypeOf<boolean | undefined>()
  expectTypeOf<Body['attach']>().toEqualTypeOf<string | undefined>()
  type Required = { [K in keyof Body]-?: object extends Pick<Body, K> ? never : K }[keyof Body]
  expectTypeOf<Required>().toEqualTypeOf<
    'appid' | 'plan_id' | 'out_contract_code' | 'contract_display_account' | 'notify_url'
  >()
})

test('data and error narrow each other', async () => {
  const { data, error, response } = await client.POST(path, { body })
  expectTypeOf(response).toEqualTypeOf<Response>()
  if (error) {
    expectTypeOf(error).toEqualTypeOf<ApiError>()
    expectTypeOf(data).toEqualTypeOf<undefined>()
  } else {
    expectTypeOf(data.pre_entrustweb_id).toEqualTypeOf<string>()
    expectTypeOf(data.miniprogram_path).toEqualTypeOf<string | undefined>()
    expectTypeOf(error).toEqualTypeOf<undefined>()
  }
  if (data) expectTypeOf(error).toEqualTypeOf<undefined>()
})

test('an answer without content has no data', async () => {
  const { data } = await client.POST('/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse', {
    params: { path: { combine_out_trade_no: 'a' } },
    body: { combine_appid: '', sub_orders: [] },
  })
  expectTypeOf(data).toEqualTypeOf<undefined>()
})

test('wrong calls do not compile', () => {
  const { notify_url, ...incomplete } = body
  void [
    // @ts-expect-error a misspelt field
    () => client.POST(path, { body: { ...body, planId: 1 } }),
    // @ts-expect-error a missing field
    () => client.POST(path, { body: incomplete }),
    // @ts-expect-error text for an integer
    () => client.POST(path, { body: { ...body, plan_id: '12535' } }),
    // @ts-expect-error null
    () => client.POST(path, { body: { ...body, attach: null } }),
    // @ts-expect-error no body
    () => client.POST(path, {}),
    // @ts-expect-error no argument
    () => client.POST(path),
    // @ts-expect-error a path that is not in the contract
    () => client.POST('/v3/ecommerce/combine-papay/contracts/pre-entrust-sing', { body }),
    // @ts-expect-error a method that the path does not have
    () => client.GET(path),
    // @ts-expect-error a body where none belongs
    () => client.GET('/v3/certificates', { body }),
    // @ts-expect-error missing path parameters
    () => client.GET('/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}'),
    () =>
      client.GET('/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}', {
        // @ts-expect-error a misspelt path parameter
        params: { path: { combine_out_trade_number: 'a' } },
      }),
    // @ts-expect-error an option that does not exist
    () => client.POST(path, { body, parseAs: 'text' }),
    () => createWechatPayClient({ mchid: '', serialNo: '', privateKey: '', platformKeys: {}, baseUrl: 'https://x' }),
    // @ts-expect-error a number as merchant number
    () => createWechatPayClient({ mchid: 1, serialNo: '', privateKey: '', platformKeys: {} }),
    notify_url,
  ]
})

test('optional arguments are optional', () => {
  void [() => client.GET('/v3/certificates'), () => client.GET('/v3/certificates', { signal: AbortSignal.timeout(1) })]
})

test('the type of a client can be had from its maker', () => {
  type Client = ReturnType<typeof createWechatPayClient>
  expectTypeOf<Client>().toEqualTypeOf<WechatPayClient>()
  void ((made: Client) => made.POST(path, { body }))
})

test('request() is typed as the methods are', async () => {
  const { data, error } = await client.request('POST', path, { body })
  if (error) expectTypeOf(error).toEqualTypeOf<ApiError>()
  else expectTypeOf(data).toEqualTypeOf<components['schemas']['PreEntrustSession']>()
  const { notify_url, ...incomplete } = body
  void [
    // @ts-expect-error a misspelt field
    () => client.request('POST', path, { body: { ...body, planId: 1 } }),
    // @ts-expect-error a missing field
    () => client.request('POST', path, { body: incomplete }),
    // @ts-expect-error no body
    () => client.request('POST', path),
    // @ts-expect-error a parameter of the path is missing
    () => client.request('GET', '/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}'),
    notify_url,
  ]
})

test('request() takes any other path under /v3/, and says nothing of its data', async () => {
  const results = [
    await client.request('POST', '/v3/profitsharing/orders', { body: { a: 1 }, idempotent: true, timeout: 1 }),
    await client.request('GET', '/v3/bills/{id}', { params: { path: { id: 'a' }, query: { n: 1, list: ['a'] } } }),
    // A method that a path of the contract does not have.
    await client.request('DELETE', path),
    await client.request('GET', `/v3/bills/${String(1)}`),
  ] as const
  expectTypeOf<(typeof results)[number]['data']>().toBeUnknown()
  expectTypeOf<(typeof results)[number]['error']>().toEqualTypeOf<ApiError | undefined>()
  void [
    // @ts-expect-error a path that is none of APIv3
    () => client.request('GET', '/v2/bills'),
    // @ts-expect-error a method that is none
    () => client.request('get', '/v3/bills'),
    // @ts-expect-error text for a body
    () => client.request('POST', '/v3/bills', { body: '{}' }),
    // @ts-expect-error an object in a query
    () => client.request('GET', '/v3/bills', { params: { query: { a: {} } } }),
    // @ts-expect-error verification cannot be turned off
    () => client.request('GET', '/v3/bills', { verify: false }),
  ]
})
