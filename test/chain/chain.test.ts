import { inspect } from 'node:util'
import { expect, test, vi, describe } from 'vitest'
import type { OperationContract } from '../../generated/contract.js'
import { chain, createWechatPayClient, WechatPayError, type WechatPayClient } from '../../src/index.js'
import { createMockWechatPay } from '../../src/mock/mock.js'
import { body, path } from '../fixtures/seed.js'

const mock = createMockWechatPay()
const fetch = vi.fn(mock.fetch)
const client = createWechatPayClient({ ...mock.merchant, fetch, retry: false })
const wxpay = chain(client)
const { contracts } = wxpay.v3.ecommerce.combinePapay

/** A chain over a client that only notes what it was asked to do. */
function createNoted(operations?: Record<string, OperationContract>) {
  const contract = operations && { operations, notifications: {}, notificationEnvelope: {}, $defs: {} }
  const response = new Response()
  const calls: unknown[][] = []
  const note = (method: string) => async (path: string, init: unknown) => {
    calls.push([method, path, init])
    return { data: 'data', response }
  }
  const noted = { GET: note('GET'), POST: note('POST'), DELETE: note('DELETE') } as unknown as WechatPayClient
  return { calls, response, wxpay: contract ? chain<never, never>(noted as never, contract) : chain(noted) }
}

async function catchError(call: Promise<unknown>): Promise<WechatPayError> {
  const error = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(WechatPayError)
  return error as WechatPayError
}

describe('the forms of the seeds', () => {
  test.each([
    ['pure chain', () => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.post(body)],
    ['short', () => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign(body)],
    ['property', () => wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign'].post(body)],
    ['declaration', () => wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign').post(body)],
  ])('%s: one signed call, and its data', async (_, call) => {
    fetch.mockClear()
    const { data, response } = await call()
    expect(data).toMatchObject({ out_contract_code: body.out_contract_code, plan_id: body.plan_id })
    expect(response.status).toBe(200)
    expect(fetch.mock.calls.map(([{ method, url }]) => `${method} ${new URL(url).pathname}`)).toEqual([`POST ${path}`])
  })

  test('are the same step', () => {
    const step = wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign')
    expect(step).toBe(contracts.preEntrustSign)
    expect(wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign']).toBe(step)
    expect(step.miniProgram).toBe(wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program' as const])
  })

  test('hand path parameters, query, body and options to the client', async () => {
    const { wxpay, calls, response } = createNoted()
    const { signal } = new AbortController()
    const contract = wxpay.v3.ecommerce.combinePapay.contracts.planId._plan_id_.outContractCode._out_contract_code_
    const parameters = { plan_id: 12535, out_contract_code: 'a' }
    expect(await contract.get({ ...parameters, signal })).toEqual({ data: 'data', response })
    await contract.terminate.post({ contract_termination_remark: 'x' }, { ...parameters, headers: { A: 'b' } })
    await wxpay.v3.certificates.get({ query: { algorithm_type: 'RSA' } })
    await wxpay.v3.certificates.get()
    const at = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
    expect(calls).toEqual([
      ['GET', at, { signal, params: { path: parameters } }],
      [
        'POST',
        `${at}/terminate`,
        { body: { contract_termination_remark: 'x' }, headers: { A: 'b' }, params: { path: parameters } },
      ],
      ['GET', '/v3/certificates', { params: { path: {}, query: { algorithm_type: 'RSA' } } }],
      ['GET', '/v3/certificates', { params: { path: {} } }],
    ])
  })
})

describe('what goes wrong', () => {
  test('a refusal is thrown, with the whole answer', async () => {
    await contracts.preEntrustSign.post(body)
    const error = await catchError(contracts.preEntrustSign.post({ ...body, plan_id: 1 }))
    expect(error).toMatchObject({
      code: 'ERR_API',
      status: 400,
      outcomeUnknown: false,
      apiError: { code: 'INVALID_REQUEST', status: 400, verified: true, requestId: error.requestId },
    })
    expect(error.requestId).toMatch(/[^-]-268498688$/)
    expect(error.message).toContain(`POST ${path}`)
    expect(error.message).toContain('INVALID_REQUEST')
  })

  test.each(['html-502', 'empty-500', 'rate-limited'] as const)('after %s the outcome is unknown', async (fault) => {
    mock.inject(fault)
    const error = await catchError(contracts.preEntrustSign.post(body))
    expect(error).toMatchObject({ code: 'ERR_API', outcomeUnknown: true })
    expect(error.apiError?.verified).toBe(false)
    expect(error.requestId).toBeUndefined()
  })

  test('everything else is thrown by the client itself', async () => {
    mock.inject('tampered')
    expect(await catchError(contracts.preEntrustSign.post(body))).toMatchObject({ code: 'ERR_SIGNATURE_INVALID' })
    const invalid = await catchError(contracts.preEntrustSign.post({ ...body, planId: 1 } as never))
    expect(invalid.problems).toMatchObject([{ pointer: '/body/planId', nearest: 'plan_id' }])
  })

  test('a missing body and missing path parameters are told, not sent', async () => {
    fetch.mockClear()
    const { preEntrustSign, planId } = contracts
    const bodiless = await catchError(preEntrustSign.post(undefined as never))
    expect(bodiless.problems).toMatchObject([{ pointer: '/body', rule: 'is required' }])
    const nameless = await catchError(planId._plan_id_.outContractCode._out_contract_code_.get({} as never))
    expect(nameless.problems.map(({ pointer }) => pointer)).toEqual(['/path/plan_id', '/path/out_contract_code'])
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each([12535, null, 'text'])('%s in the place of parameters is told', async (init) => {
    const error = await catchError(wxpay.v3.certificates.get(init as never))
    expect(error.code).toBe('ERR_REQUEST_INVALID')
    expect(error.message).toMatch(/^GET \/v3\/certificates was given .* Wanted: an object with the path parameters/)
  })

  const parameters = { plan_id: 12535, out_contract_code: 'a' }
  const queryContract = contracts.planId._plan_id_.outContractCode._out_contract_code_
  test.each<[string, () => Promise<unknown>, string[]]>([
    ['parameters', () => queryContract.get({ ...parameters, params: { path: {} } } as never), ['/params']],
    ['a query', () => wxpay.v3.certificates.get({ params: { query: {} } } as never), ['/params']],
    ['parameters beside a body', () => contracts.preEntrustSign.post(body, { params: {} } as never), ['/params']],
    ['a second body', () => contracts.preEntrustSign.post(body, { body } as never), ['/body']],
    [
      'a body among the options alone',
      () => contracts.preEntrustSign(undefined as never, { body } as never),
      ['/body'],
    ],
    ['a body where there is none', () => wxpay.v3.certificates.get({ body: null } as never), ['/body']],
    ['both', () => contracts.preEntrustSign.post(body, { params: 1, body } as never), ['/body', '/params']],
  ])('%s as the client takes them: told, not passed over', async (_, call, pointers) => {
    fetch.mockClear()
    const error = await catchError(call())
    expect(error.code).toBe('ERR_REQUEST_INVALID')
    expect(error.problems.map(({ pointer }) => pointer)).toEqual(pointers)
    for (const pointer of pointers)
      expect(error.message).toContain(`${pointer} is not an option of a call in a chain; given: `)
    expect(error.message).toMatch(/path parameters under their own names, the query under query, .* before it the body/)
    expect(error.message).not.toContain(body.appid)
    expect(fetch).not.toHaveBeenCalled()
  })

  test('nothing in those places is nothing', async () => {
    const { wxpay, calls } = createNoted()
    await wxpay.v3.certificates.get({ params: undefined, body: undefined } as never)
    expect(calls).toEqual([['GET', '/v3/certificates', { params: { path: {} } }]])
  })

  test('a path that is none of APIv3 is told', () => {
    expect(() => wxpay.chain('chain' as never)).toThrow('/path must begin with /v3/')
    expect(() => wxpay.chain(undefined as never)).toThrow('/path must begin with /v3/')
    expect(() => wxpay.chain('v3/ecommerce?a=1')).toThrow('values stand in params.query')
  })

  test('an unknown step is undefined', () => {
    expect(Reflect.get(contracts, 'preEntrustSing')).toBeUndefined()
    expect(Reflect.get(contracts.preEntrustSign, 'get')).toBeUndefined()
  })
})

describe('looking at a chain sends nothing', () => {
  const steps = [
    ['the start', wxpay],
    ['a step', contracts],
    ['a step that can be called', contracts.preEntrustSign],
    ['a verb', contracts.preEntrustSign.post],
  ] as const

  test.each(steps)('%s', async (_, step) => {
    fetch.mockClear()
    expect(await step).toBe(step)
    expect(await Promise.all([step])).toEqual([step])
    JSON.stringify({ step })
    expect(inspect(step, { depth: 9 })).not.toContain(mock.merchant.privateKey.slice(100, 140))
    expect(`${String(step)}${Object.prototype.toString.call(step)}`).toContain('[object')
    void { ...step }
    expect(step == (0 as unknown)).toBe(false)
    expect(step === step).toBe(true)
    for (const name of ['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType', 'inspect']) {
      expect(Reflect.get(step, name)).toBeUndefined()
    }
    for (const symbol of [Symbol.iterator, Symbol.asyncIterator, Symbol.toPrimitive, Symbol('unknown')]) {
      expect(Reflect.get(step, symbol)).toBeUndefined()
    }
    expect(step).toEqual(step)
    expect(fetch).not.toHaveBeenCalled()
  })

  test('a chain cannot be changed by its users', () => {
    expect(Reflect.set(contracts, 'preEntrustSign', () => 'mine')).toBe(false)
    expect(Reflect.set(contracts.preEntrustSign, 'post', () => 'mine')).toBe(false)
  })
})

test('path parameters may have the names of the places', async () => {
  const operation: OperationContract = { operationId: 'x', bodyRequired: false, responses: {}, echoes: [] }
  const { wxpay, calls } = createNoted({ 'GET /v3/{params}/{body}': operation })
  const { v3 } = wxpay as unknown as Record<string, Record<string, any>>
  await v3!['_params_']._body_.get({ params: 1, body: 2 })
  expect(calls).toEqual([['GET', '/v3/{params}/{body}', { params: { path: { params: 1, body: 2 } } }]])
})

test('another contract has another chain, whatever its segments are called', async () => {
  const operation: OperationContract = { operationId: 'x', bodyRequired: false, responses: {}, echoes: [] }
  const { wxpay, calls } = createNoted({
    'POST /v3/name': operation,
    'DELETE /v3/name/length/{id}': operation,
    'GET /v3/__proto__/bill-download-url': operation,
  })
  const { v3 } = wxpay as unknown as Record<string, Record<string, any>>
  await v3!['name']()
  await v3!['name'].length._id_.delete({ id: 1 })
  await v3!['__proto__'].billDownloadUrl.get()
  expect(calls).toEqual([
    ['POST', '/v3/name', { params: { path: {} } }],
    ['DELETE', '/v3/name/length/{id}', { params: { path: { id: 1 } } }],
    ['GET', '/v3/__proto__/bill-download-url', { params: { path: {} } }],
  ])
})
