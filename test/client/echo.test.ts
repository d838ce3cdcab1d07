import { describe, expect, it } from 'vitest'
import { createWechatPayClient } from '../../src/client/client.js'
import type { AttemptEvent } from '../../src/client/client.js'
import { mock, preSign, session, signedParts } from '../fixtures/signed-answer.js'

const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

/** Calls, and is answered with a signed body. */
async function answered(body: unknown) {
  const events: AttemptEvent[] = []
  const client = createWechatPayClient({
    ...mock.merchant,
    retry: false,
    onAttempt: (event) => events.push(event),
    fetch: async () => {
      const { headers, body: bytes } = await signedParts(body)
      return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
    },
  })
  const result = await client.POST(path, { body: preSign }).catch((error: unknown) => ({ failure: error }))
  return { result, events }
}

describe('a signed answer', () => {
  it.each([
    ['another plan', { ...session, plan_id: 1 }, 'plan_id'],
    ['another contract', { ...session, out_contract_code: 'W2' }, 'out_contract_code'],
    ['another merchant', { ...session, mchid: '1900000110' }, 'mchid'],
  ])('about %s is refused by the name of the field', async (_, body, field) => {
    const { result } = await answered(body)
    expect(result).toMatchObject({
      failure: {
        code: 'ERR_RESPONSE_MISMATCH',
        outcomeUnknown: true,
        message: expect.stringContaining(field) as string,
      },
    })
  })

  it('that leaves out a number that it may leave out contradicts nothing', async () => {
    const { mchid, ...rest } = session
    expect(mchid).toBe(mock.merchant.mchid)
    expect((await answered(rest)).result).toMatchObject({ data: rest })
  })

  it('that departs from the API definition is handed over, and the departure is told in result and event', async () => {
    const { result, events } = await answered({ ...session, mchid: Number(session.mchid) })
    const problems = [{ pointer: '/mchid', rule: 'must be of type string', given: expect.any(String) as string }]
    expect(result).toMatchObject({ data: { pre_entrustweb_id: session.pre_entrustweb_id }, problems })
    expect(events).toMatchObject([{ status: 200, verified: true, problems }])
  })
})
