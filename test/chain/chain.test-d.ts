import { expectTypeOf, test } from 'vitest'
import { chain, type Chain, type components, type WechatPayClient } from '../../src/index.js'
import { body } from '../fixtures/seed.js'

declare const client: WechatPayClient
const wxpay = chain(client)
const { contracts, transactions } = wxpay.v3.ecommerce.combinePapay
const contract = contracts.planId._plan_id_.outContractCode._out_contract_code_
const parameters = { plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }

test('every form of the seeds resolves to the same data', async () => {
  type Session = components['schemas']['PreEntrustSession']
  const results = [
    await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post(body),
    await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign(body),
    await wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign'].post(body),
    await wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign').post(body),
    await wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign')(body),
  ] as const
  expectTypeOf<(typeof results)[number]['data']>().toEqualTypeOf<Session>()
  expectTypeOf<(typeof results)[number]['response']>().toEqualTypeOf<Response>()
  // What is resolved to has no `error`: a refusal is thrown.
  expectTypeOf<keyof (typeof results)[0]>().toEqualTypeOf<'data' | 'response'>()
})

test('path parameters, query and options are one object', async () => {
  const { data } = await contract.get(parameters)
  expectTypeOf(data.contract_state).toEqualTypeOf<'NOT_SIGNED' | 'SIGNED' | 'TERMINATED'>()
  const whole = 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
  expectTypeOf(await wxpay[whole].get(parameters)).toEqualTypeOf<Awaited<ReturnType<typeof contract.get>>>()
  await contract.terminate.post({ contract_termination_remark: '用户解约' }, parameters)
  await contract.terminate(
    { contract_termination_remark: '用户解约' },
    { ...parameters, signal: AbortSignal.timeout(1) },
  )
  await wxpay.v3.certificates.get()
  await wxpay.v3.certificates.get({ query: { algorithm_type: 'RSA' }, headers: {} })
})

test('an answer without content has no data', async () => {
  const order = { combine_out_trade_no: 'P1' }
  const { data } = await transactions._combine_out_trade_no_.reverse.post({ combine_appid: '', sub_orders: [] }, order)
  expectTypeOf(data).toEqualTypeOf<undefined>()
})

test('only verbs of the contract are there', () => {
  type Verbs<Step> = keyof Step & ('get' | 'post' | 'put' | 'patch' | 'delete')
  expectTypeOf<Verbs<typeof contracts.preEntrustSign>>().toEqualTypeOf<'post'>()
  expectTypeOf<Verbs<typeof contract>>().toEqualTypeOf<'get'>()
  expectTypeOf<Verbs<typeof wxpay.v3>>().toEqualTypeOf<never>()
  expectTypeOf<keyof typeof wxpay.v3>().toEqualTypeOf<'ecommerce' | 'bill' | 'merchant' | 'certificates' | 'security'>()
  expectTypeOf<ReturnType<typeof chain>>().toEqualTypeOf<Chain>()
})

test('wrong chains do not compile', () => {
  const { notify_url, ...incomplete } = body
  void [
    // @ts-expect-error a misspelt step
    () => contracts.preEntrustSing.post(body),
    // @ts-expect-error a verb that the path does not have
    () => contracts.preEntrustSign.get(),
    // @ts-expect-error a step that has no post cannot be called
    () => wxpay.v3.certificates(),
    // @ts-expect-error nor can a step that is no path
    () => contracts(body),
    // @ts-expect-error a misspelt path
    () => wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sing'].post(body),
    // @ts-expect-error a path that is none of APIv3
    () => wxpay.chain('ecommerce/combine-papay/contracts/pre-entrust-sign'),
    // @ts-expect-error a misspelt path is one outside the contract, and nothing is known of its data
    async () => (await wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sing').post(body)).data.mchid,
    // @ts-expect-error a misspelt field
    () => contracts.preEntrustSign.post({ ...body, planId: 1 }),
    // @ts-expect-error a missing field
    () => contracts.preEntrustSign.post(incomplete),
    // @ts-expect-error text for an integer
    () => contracts.preEntrustSign({ ...body, plan_id: '12535' }),
    // @ts-expect-error no body
    () => contracts.preEntrustSign.post(),
    // @ts-expect-error no path parameters
    () => contract.get(),
    // @ts-expect-error a missing path parameter
    () => contract.get({ plan_id: 12535 }),
    // @ts-expect-error a misspelt path parameter
    () => contract.get({ ...parameters, outContractCode: '' }),
    // @ts-expect-error path parameters missing beside the body
    () => contract.terminate.post({ contract_termination_remark: '' }),
    // @ts-expect-error a query that the operation does not know
    () => wxpay.v3.certificates.get({ query: { algorithm: 'RSA' } }),
    // @ts-expect-error an option that does not exist
    () => wxpay.v3.certificates.get({ timeuot: 1 }),
    // @ts-expect-error path parameters where the client takes them
    () => contract.get({ params: { path: parameters } }),
    // @ts-expect-error the same beside them
    () => contract.get({ ...parameters, params: { path: parameters } }),
    // @ts-expect-error a query where the client takes it
    () => wxpay.v3.certificates.get({ params: { query: { algorithm_type: 'RSA' } } }),
    // @ts-expect-error parameters where the client takes them, beside a body
    () => contracts.preEntrustSign.post(body, { params: {} }),
    // @ts-expect-error a second body
    () => contracts.preEntrustSign.post(body, { body }),
    // @ts-expect-error a second body, and the step itself is called
    () => contracts.preEntrustSign(body, { body }),
    // @ts-expect-error a body where none is known
    () => wxpay.v3.certificates.get({ body: {} }),
    // @ts-expect-error a query where none is known
    () => contract.get({ ...parameters, query: {} }),
    notify_url,
  ]
})

test('the data of a path outside the contract is unknown', async () => {
  const orders = wxpay.chain('v3/profitsharing/orders/{id}')
  const results = [
    await orders.post({ a: 1 }, { id: 'P1', query: { n: 1 }, idempotent: true }),
    await orders({ a: 1 }),
    await orders.get({ id: 'P1' }),
    await orders.delete(),
  ] as const
  expectTypeOf<(typeof results)[number]['data']>().toBeUnknown()
  // @ts-expect-error a body with GET
  void (() => orders.get({ id: 'P1' }, {}))
})
