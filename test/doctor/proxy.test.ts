/** Which proxy of the environment calls go through, by its variables and the version of Node.js. */
import { describe, expect, it } from 'vitest'
import { examineProxy } from '../../src/doctor/proxy.js'
import { readEnvironment } from '../../src/environment/environment.js'

const proxy = 'http://proxy:8080'
const look = (env: Record<string, string>, node = { version: '24.5.0', isHeeded: true }) =>
  examineProxy(readEnvironment(env), env, node)

it('tells nothing where no proxy is named, or one for another protocol', () => {
  expect(look({})).toBeUndefined()
  expect(look({ HTTPS_PROXY: '' })).toBeUndefined()
  expect(look({ HTTP_PROXY: proxy })).toBeUndefined()
  expect(look({ HTTPS_PROXY: proxy, WECHATPAY_BASE_URL: 'http://127.0.0.1:4600' })).toBeUndefined()
})

it('names the variable that is in use, and says that an agent of the application is not seen', () => {
  expect(look({ https_proxy: proxy })).toMatchObject({ level: 'ok', kind: 'proxyUsed' })
  const { found } = look({ HTTP_PROXY: proxy, WECHATPAY_BASE_URL: 'http://127.0.0.1:4600' })!
  expect(found.en).toMatch(/HTTP_PROXY.* agent, which is not seen/)
  expect(found.zh).toMatch(/HTTP_PROXY.*agent/)
})

describe('one that Node.js does not use', () => {
  it.each(['20.19.0', '22.20.0', '23.11.0', '24.4.1'])('is no use to Node.js %s', (version) => {
    const finding = look({ HTTPS_PROXY: proxy }, { version, isHeeded: false })
    expect(finding).toMatchObject({ level: 'warning', kind: 'proxyUnused' })
    expect(finding!.todo!.en).toContain(`Node.js ${version} cannot use it: take 22.21, 24.5 or later`)
    expect(finding!.todo!.zh).toContain(`Node.js ${version} 不支持`)
  })

  it.each(['22.21.0', '24.5.0', '25.0.0', '26.1.0'])('has to be switched on for Node.js %s', (version) => {
    const finding = look({ HTTPS_PROXY: proxy }, { version, isHeeded: false })
    expect(finding!.todo!.en).toMatch(/^Set NODE_USE_ENV_PROXY=1/)
  })
})

it.each([
  ['*', true],
  ['api.mch.weixin.qq.com', true],
  ['localhost, API.mch.weixin.qq.com', true],
  ['api.mch.weixin.qq.com:443', true],
  ['.weixin.qq.com', true],
  ['*.qq.com', true],
  ['weixin.qq.com', false],
  ['api.mch.weixin.qq.com:8443', false],
  ['localhost,127.0.0.1', false],
])('NO_PROXY=%s excepts WeChat Pay: %s', (NO_PROXY, isExcepted) => {
  const finding = look({ HTTPS_PROXY: proxy, NO_PROXY })
  expect(finding).toMatchObject({ level: 'ok', kind: isExcepted ? 'proxyExcepted' : 'proxyUsed' })
})
