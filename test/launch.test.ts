import { describe, expect, test, vi } from 'vitest'
import { launchParameters } from '../src/index.js'

const session = {
  pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V',
  mchid: '1900000109',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
}
const throughMiniProgram = { miniprogram_username: 'gh_0123456789ab', miniprogram_path: 'pages/index/index?a=b' }
const preSignedAt = Date.UTC(2026, 10, 21)
const minutes = (count: number) => preSignedAt + count * 60_000

describe('from an APP', () => {
  test('through the mini-program that the answer names, within 2 minutes', () => {
    expect(launchParameters({ ...session, ...throughMiniProgram }, { preSignedAt })).toEqual({
      kind: 'WXLaunchMiniProgram',
      userName: 'gh_0123456789ab',
      path: 'pages/index/index?a=b',
      miniprogramType: 0,
      usableUntil: minutes(2),
    })
  })

  test.each([{}, { miniprogram_username: 'gh_0123456789ab' }, { miniprogram_path: 'pages/index/index' }])(
    'through the business webview when the answer has only %j, within 2 hours',
    (part) => {
      expect(launchParameters({ ...session, ...part }, { preSignedAt, from: 'app' })).toEqual({
        kind: 'WXOpenBusinessWebview',
        businessType: 12,
        queryInfo: { pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V' },
        usableUntil: minutes(120),
      })
    },
  )
})

test('from a mini-program, whatever the answer names', () => {
  expect(launchParameters({ ...session, ...throughMiniProgram }, { preSignedAt, from: 'mini-program' })).toEqual({
    kind: 'navigateToMiniProgram',
    appId: 'wxbd687630cd02ce1d',
    path: 'pages/index/index',
    extraData: { pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V' },
    usableUntil: minutes(120),
  })
})

test('the time runs from now on where nothing else is said', () => {
  vi.useFakeTimers({ now: preSignedAt, toFake: ['Date'] })
  expect(launchParameters(session).usableUntil).toBe(minutes(120))
  vi.useRealTimers()
})

test('survives the way to the APP as JSON', () => {
  const parameters = launchParameters(session, { preSignedAt })
  expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters)
})

describe('an answer that is no session is refused', () => {
  test.each([
    ['a whole result', { data: session }, 'pre_entrustweb_id: missing'],
    ['an empty id', { ...session, pre_entrustweb_id: '' }, 'pre_entrustweb_id: an empty string'],
    ['nothing', undefined, 'pre_entrustweb_id: missing'],
  ])('%s', (_, data, given) => {
    expect(() => launchParameters(data as never)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringContaining(`${given}. Wanted: \`data\``) }),
    )
  })

  test.each([
    ['seconds', { preSignedAt: 1_795_000_000 }, 'preSignedAt: a number of 10 digits. Wanted: milliseconds since 1970'],
    ['no number', { preSignedAt: NaN }, 'preSignedAt: the number NaN. Wanted: milliseconds since 1970'],
    ['another place', { from: 'miniprogram' }, "from: a string of 11 characters. Wanted: 'app' or 'mini-program'."],
  ])('nor is it opened with %s', (_, options, message) => {
    expect(() => launchParameters(session, options as never)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTIONS', message: expect.stringContaining(message) }),
    )
  })

  test('a date is no number of milliseconds', () => {
    expect(() => launchParameters(session, { preSignedAt: new Date() as never })).toThrow(
      'preSignedAt: an object. Wanted: milliseconds since 1970',
    )
  })
})
