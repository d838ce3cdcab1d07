import { describe, expect, it } from 'vitest'
import { followUp, type CallFacts } from '../../src/client/retry-table.js'
import type { Result } from '../../src/client/attempt.js'
import { WechatPayError, type WechatPayErrorCode } from '../../src/errors.js'

const attempt = { attempt: 1, host: 'h', ms: 1, verified: false }
const call: CallFacts = { repeatable: true, hasKeySource: false, usualTimeout: 10_000 }

const failed = (code: WechatPayErrorCode, facts: Partial<Result> = {}): Result => ({
  outcome: undefined,
  failure: new WechatPayError(code, ''),
  isSent: code !== 'ERR_CONNECT',
  isStale: false,
  allowed: 10_000,
  attempt,
  ...facts,
})
const answered = (status: number, code?: string, verified = false): Result => ({
  outcome: {
    status,
    headers: new Headers(),
    keyId: undefined,
    response: () => new Response(),
    error: code === undefined ? undefined : { status, code, verified, message: '', requestId: undefined },
  },
  failure: undefined,
  isSent: true,
  isStale: false,
  allowed: 10_000,
  attempt,
})

const once: CallFacts = { ...call, repeatable: false }

describe('what follows', () => {
  it.each<[string, Result, CallFacts, ReturnType<typeof followUp>]>([
    ['a success', answered(200), call, { next: 'end', isHostWell: true }],
    ['no connection', failed('ERR_CONNECT'), call, { next: 'other host', isHostWell: false }],
    [
      'no connection, of what must not happen twice',
      failed('ERR_CONNECT'),
      once,
      { next: 'other host', isHostWell: false },
    ],
    ['no answer', failed('ERR_NETWORK'), call, { next: 'other host', isHostWell: false }],
    ['no answer, of what must not happen twice', failed('ERR_NETWORK'), once, { next: 'end', isHostWell: false }],
    ['a stale connection', failed('ERR_NETWORK', { isStale: true }), call, { next: 'replace', isHostWell: undefined }],
    [
      'a stale connection, of what must not happen twice',
      failed('ERR_NETWORK', { isStale: true }),
      once,
      { next: 'end', isHostWell: undefined },
    ],
    ['a time-out', failed('ERR_TIMEOUT'), call, { next: 'other host', isHostWell: false }],
    [
      'a time-out of a hasty call',
      failed('ERR_TIMEOUT', { allowed: 50 }),
      call,
      { next: 'other host', isHostWell: undefined },
    ],
    [
      'no answer to a hasty call',
      failed('ERR_NETWORK', { allowed: 50 }),
      call,
      { next: 'other host', isHostWell: false },
    ],
    ['a malformed signature', failed('ERR_SIGNATURE_MALFORMED'), call, { next: 'other host', isHostWell: false }],
    ['a forged answer', failed('ERR_SIGNATURE_INVALID'), call, { next: 'other host', isHostWell: false }],
    ['a probe', failed('ERR_SIGNATURE_PROBE'), call, { next: 'same host', isHostWell: true }],
    ['an answer to something else', failed('ERR_RESPONSE_MISMATCH'), call, { next: 'same host', isHostWell: true }],
    [
      'an answer that breaks the API definition',
      failed('ERR_RESPONSE_INVALID'),
      call,
      { next: 'end', isHostWell: undefined },
    ],
    ['an unknown key, with a table', failed('ERR_SERIAL_UNKNOWN'), call, { next: 'end', isHostWell: undefined }],
    [
      'an unknown key, with a source',
      failed('ERR_SERIAL_UNKNOWN'),
      { ...call, hasKeySource: true },
      { next: 'other host', isHostWell: false },
    ],
    ['a failing signer', failed('ERR_SIGNER', { isSent: false }), call, { next: 'end', isHostWell: undefined }],
    [
      '429, of what must not happen twice',
      answered(429, 'FREQUENCY_LIMITED'),
      once,
      { next: 'same host', isHostWell: true },
    ],
    ["a gateway's 502", answered(502, 'HTTP_502'), call, { next: 'other host', isHostWell: false }],
    ["WeChat Pay's 500", answered(500, 'SYSTEM_ERROR'), call, { next: 'same host', isHostWell: true }],
    [
      "WeChat Pay's 500, of what must not happen twice",
      answered(500, 'SYSTEM_ERROR'),
      once,
      { next: 'end', isHostWell: true },
    ],
    ['a refusal', answered(403, 'NO_AUTH'), call, { next: 'end', isHostWell: true }],
  ])('%s', (_, result, facts, expected) => {
    expect(followUp(result, facts, false)).toEqual(expected)
  })

  it('a second stale connection is a failure like any other', () => {
    const second = followUp(failed('ERR_NETWORK', { isStale: true }), call, true)
    expect(second).toEqual({ next: 'other host', isHostWell: false })
  })

  it("what a caller's own code threw ends the call and says nothing of the host", () => {
    for (const failure of [new Error('mine'), Object.assign(new Error('mine'), { code: 'ERR_NETWORK' })]) {
      const result = { ...failed('ERR_NETWORK'), failure }
      expect(followUp(result, call, false)).toEqual({ next: 'end', isHostWell: undefined })
      expect(followUp({ ...result, isStale: true }, call, false)).toEqual({ next: 'end', isHostWell: undefined })
    }
  })
})
