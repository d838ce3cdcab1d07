import { expect, test } from 'vitest'
import { splitUrl } from '../../src/wire/url.js'

test.each([
  'https://api.mch.weixin.qq.com/v3/certificates',
  'https://api.mch.weixin.qq.com',
  'http://127.0.0.1:8080/v3/x?a=1&b=%2F//c',
  'http://[::1]:1/?a=/#b/c',
  'https://a/b#c?d',
  'http://x/?',
  'http://x/??',
  'http://x/a?#b',
])('%s is divided as URL divides it', (text) => {
  const url = new URL(text)
  const { origin, target } = splitUrl(url.href)
  expect(origin).toBe(url.origin)
  expect(target).toBe(url.pathname + url.search)
})
