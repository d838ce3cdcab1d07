import { expect, it } from 'vitest'
import { prepareHosts } from '../../src/client/origins.js'

const rule =
  'an https origin without a path, e.g. https://api.mch.weixin.qq.com (http only for this machine). A path would be signed as part of the URL, and WeChat Pay would never see it.'

it.each([
  [{}, ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com']],
  [{ backupBaseUrl: false as const }, ['https://api.mch.weixin.qq.com']],
  [{ baseUrl: 'https://pay.example:8443/' }, ['https://pay.example:8443']],
  [{ baseUrl: 'https://a.example', backupBaseUrl: 'https://b.example' }, ['https://a.example', 'https://b.example']],
  [{ baseUrl: 'http://localhost:8080' }, ['http://localhost:8080']],
  [{ baseUrl: 'http://127.0.0.1' }, ['http://127.0.0.1']],
  [{ baseUrl: 'http://[::1]:1' }, ['http://[::1]:1']],
])('%j leads to %j', (options, origins) => {
  expect(prepareHosts(options).origins).toEqual(origins)
})

it.each([
  ['http://pay.example'],
  ['http://localhost.example'],
  ['ftp://127.0.0.1'],
  ['https://pay.example/v3'],
  ['https://pay.example?x'],
  ['https://pay.example/?x=1'],
  ['https://pay.example/#x'],
  ['https://me@pay.example'],
  ['pay.example'],
  [new URL('https://pay.example')],
])('%s is no base URL, and none of a backup', (url) => {
  const refused = (name: string) =>
    expect.objectContaining({
      code: 'ERR_OPTIONS',
      message: expect.stringMatching(new RegExp(`^${name}: .*Wanted: `)) as string,
    }) as Error
  const wanted = `Wanted: ${rule}`
  expect(() => prepareHosts({ baseUrl: url as string })).toThrow(refused('baseUrl'))
  expect(() => prepareHosts({ baseUrl: url as string })).toThrow(wanted)
  expect(() => prepareHosts({ backupBaseUrl: url as string })).toThrow(refused('backupBaseUrl'))
})

it('a backup that is the primary is none', () => {
  expect(() => prepareHosts({ backupBaseUrl: 'https://api.mch.weixin.qq.com/' })).toThrow(
    'backupBaseUrl: the same origin as baseUrl. Wanted: another one, or false for no backup.',
  )
})
