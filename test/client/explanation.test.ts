import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { adviceOf, explainSignError, redactDetail, wordsOf } from '../../src/client/explanation.js'
import { createMockWechatPay, createWechatPayClient, presign, presignPath } from '../support/keys.js'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The explanation in words. */
const explain = (detail: unknown, signed: Uint8Array, date: string | null) =>
  adviceOf(explainSignError(detail, signed, date, ''))

const sign = (method: string, url: string, body: string, timestamp = '1709745440', nonce = 'N'.repeat(32)) =>
  Buffer.from(`${method}\n${url}\n${timestamp}\n${nonce}\n${body}\n`)

const said = (message: string, length: number | undefined = Buffer.byteLength(message)) => ({
  detail: { issue: 'sign not match' },
  field: 'signature',
  location: 'authorization',
  sign_information: {
    method: 'POST',
    sign_message_length: length,
    truncated_sign_message: message,
    url: '/v3/transfer/batches',
  },
})

describe('the published example of a SIGN_ERROR', () => {
  // What a real answer said when the HTTP client had dropped the body (wechatpay-axios-plugin, issue 58).
  const detail = {
    detail: { issue: 'sign not match' },
    field: 'signature',
    location: 'authorization',
    sign_information: {
      method: 'POST',
      sign_message_length: 71,
      truncated_sign_message: 'POST\n/v3/transfer/batches\n1709745440\n5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk\n\n',
      url: '/v3/transfer/batches',
    },
  }

  it('is explained as a lost body', () => {
    const signed = sign(
      'POST',
      '/v3/transfer/batches',
      '{"appid":"wx"}',
      '1709745440',
      '5hMYYOOJpzdAfboMUB7QiPmfxmhVehVk',
    )
    expect(explain(detail, signed, null)).toBe(
      'WeChat Pay received something else than was signed (issue: sign not match).\n' +
        '  the body differs: signed 14 characters, received none. The body was lost on the way, or sent empty.',
    )
  })

  it('is explained as a wrong key when every line agrees', () => {
    const signed = Buffer.from(detail.sign_information.truncated_sign_message)
    expect(explain(detail, signed, null)).toBe(
      'WeChat Pay refused the signature (issue: sign not match). Every line agrees, so the message is right and the key is wrong: serialNo is not ' +
        'the serial number of the certificate that belongs to privateKey, the certificate was replaced in the merchant console, or it belongs to ' +
        'another mchid. npx wechatpay-fetch doctor checks which keys belong together.',
    )
  })
})

describe('each line', () => {
  const body = '{"b":1,"a":"陈"}'
  const signed = sign('POST', '/v3/a?x=1', body)
  const told = (message: string, length?: number) => explain(said(message, length), signed, null)

  const replaced =
    'The Authorization header is not the one that was made for this request: something replaced or repeated it.'
  const anew = 'It says the same in another spelling: it was serialised again after it was signed.'
  const changed =
    'It was changed after it was signed: serialised again, sent in another charset, or rewritten by a proxy.'

  it.each<[string, string, ...string[]]>([
    [
      'the method',
      `GET\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the method differs: signed POST, received GET. A redirect or a proxy changed it.',
    ],
    [
      'a lost query',
      `POST\n/v3/a\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the URL differs: signed /v3/a?x=1, received /v3/a. The query was lost on the way.',
    ],
    [
      'a prefix put on',
      `POST\n/wx/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the URL differs: signed /v3/a?x=1, received /wx/v3/a?x=1. Something on the way, perhaps a proxy, put a prefix before the path.',
    ],
    [
      'a prefix taken off',
      `POST\n/a?x=1\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the URL differs: signed /v3/a?x=1, received /a?x=1. Something on the way, perhaps a proxy, took a prefix off the path.',
    ],
    [
      'other encoding',
      `POST\n/v3/%61?x=1\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the URL differs: signed /v3/a?x=1, received /v3/%61?x=1. Something on the way encoded it anew.',
    ],
    [
      'another path',
      `POST\n/v3/%\n1709745440\n${'N'.repeat(32)}\n${body}\n`,
      'the URL differs: signed /v3/a?x=1, received /v3/%. A proxy, or middleware, rewrote it.',
    ],
    [
      'the timestamp',
      `POST\n/v3/a?x=1\n1709745441\n${'N'.repeat(32)}\n${body}\n`,
      'the timestamp differs: signed 1709745440, received 1709745441.',
      replaced,
    ],
    ['the nonce', `POST\n/v3/a?x=1\n1709745440\n${'M'.repeat(32)}\n${body}\n`, 'the nonce differs.', replaced],
    [
      'keys in another order',
      `POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n{"a":"陈","b":1}\n`,
      `the body differs from character 2 on: signed 15 characters, received 15 characters. ${anew}`,
    ],
    [
      'escapes',
      `POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n{"b":1,"a":"\\u9648"}\n`,
      `the body differs from character 12 on: signed 15 characters, received 20 characters. ${anew}`,
    ],
    [
      'another charset',
      `POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n{"b":1,"a":"?"}\n`,
      `the body differs from character 12 on: signed 15 characters, received 15 characters. ${changed}`,
    ],
    [
      'a body that is no JSON any more',
      `POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\nb=1&a=%E9%99%88\n`,
      `the body differs from character 0 on: signed 15 characters, received 15 characters. ${changed}`,
    ],
    [
      'a body that was cut',
      `POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n{"b":1\n`,
      `the body differs from character 6 on: signed 15 characters, received 6 characters. ${changed}`,
    ],
  ])('is compared: %s', (_, message, ...lines) => {
    expect(told(message)).toBe(
      ['WeChat Pay received something else than was signed (issue: sign not match).', ...lines].join('\n  '),
    )
  })

  it('says one line for one difference', () => {
    expect(told(`POST\n/v3/a\n1709745440\n${'N'.repeat(32)}\n${body}\n`).split('\n')).toHaveLength(2)
  })

  it('repeats nothing of the body', () => {
    expect(told(`POST\n/v3/a?x=1\n1709745440\n${'N'.repeat(32)}\n{"b":2,"a":"secret"}\n`)).not.toMatch(/secret|陈|"b"/)
  })

  it('takes the length as bytes or as characters, which is not published', () => {
    const message = signed.toString()
    expect(told(message, Buffer.byteLength(message))).toContain('Every line agrees')
    expect(told(message, message.length)).toContain('Every line agrees')
  })

  it('finds a body where none was signed', () => {
    const text = explain(said(`GET\n/v3/a\n1709745440\n${'N'.repeat(32)}\n{}\n`), sign('GET', '/v3/a', ''), null)
    expect(text).toContain('the body differs: signed none, received one. Something on the way added it.')
  })
})

describe('a truncated message', () => {
  const signed = sign('POST', '/v3/a', '{"contract_display_account":"x"}')

  it.each([[2], [6], [12], [30], [60]])('that agrees as far as it goes (%i characters) blames the key', (length) => {
    const text = explain(said(signed.toString().slice(0, length), signed.length), signed, null)
    expect(text).toContain(`shows the first ${length} characters of ${signed.length}`)
    expect(text).toContain('Every line agrees')
  })

  it('that agrees but has another length blames the part that is not shown', () => {
    const text = explain(said(signed.toString().slice(0, 60), signed.length + 1), signed, null)
    expect(text).toBe(
      'WeChat Pay received something else than was signed (issue: sign not match). WeChat Pay shows the first 60 characters of 89.\n' +
        '  the message has another length: signed 88 bytes, received 89. What WeChat Pay shows of it agrees, so the difference lies further on, in ' +
        'the body: it was serialised again, cut, or given a line feed after it was signed.',
    )
  })

  it('that differs in the body says from where', () => {
    const text = explain(said(`${signed.toString().slice(0, 60)}#`, signed.length), signed, null)
    expect(text).toContain(
      `the body differs from character 5 on. It was changed after it was signed: serialised again, sent in another charset, or rewritten by a proxy.`,
    )
  })

  it('that shows none of the body tells nothing of it', () => {
    const text = explain(said(signed.toString().split('{')[0]!.replace('POST', 'GET'), signed.length), signed, null)
    expect(text.split('\n')).toEqual([
      `WeChat Pay received something else than was signed (issue: sign not match). WeChat Pay shows the first 54 characters of 88.`,
      '  the method differs: signed POST, received GET. A redirect or a proxy changed it.',
    ])
  })

  it('that ends within a line that differs says so', () => {
    expect(explain(said('POST\n/v4', signed.length), signed, null)).toContain('the URL differs')
  })

  it('without a length is compared as far as it goes', () => {
    const { sign_information, ...rest } = said(signed.toString().slice(0, 60))
    const detail = { ...rest, sign_information: { ...sign_information, sign_message_length: undefined } }
    const text = explain(detail, signed, null)
    expect(text).toContain('shows the first 60 characters. ')
    expect(text).toContain('Every line agrees')
  })
})

describe('the other shapes of detail', () => {
  const signed = sign('GET', '/v3/certificates', '')

  it('reads sign_information wherever it stands', () => {
    const { sign_information } = said('POST\n/v3/certificates\n')
    const text = explain({ issue: 'sign not match', detail: { sign_information } }, signed, null)
    expect(text).toContain('(issue: sign not match)')
    expect(text).toContain('the method differs')
  })

  it.each([
    [
      'the documented flat one',
      { field: 'signature', issue: 'sign not match', location: 'authorization' },
      ' (issue: sign not match)',
    ],
    ['nothing', undefined, ''],
    ['a string', 'sign not match', ''],
    ['an issue within', { detail: { issue: 'sign not match' } }, ' (issue: sign not match)'],
    ['an issue that is no text', { issue: 7 }, ''],
    ['a message that is no text', { sign_information: { truncated_sign_message: 7 } }, ''],
    ['no information', { sign_information: 'x', detail: { sign_information: null } }, ''],
    ['an empty message', { sign_information: { truncated_sign_message: '' } }, ''],
  ])('says that nothing can be compared: %s', (_, detail, issue) => {
    const text = explain(detail, signed, null)
    expect(text).toBe(
      `WeChat Pay refused the signature${issue}. It did not say what it received, so nothing can be compared. Likely causes: serialNo and privateKey ` +
        'do not belong together or to this mchid. npx wechatpay-fetch doctor checks which keys belong together.',
    )
  })

  it('blames the clock when the answer has a Date that is far from the timestamp', () => {
    const at = (offset: number) => new Date((1709745440 + offset) * 1000).toUTCString()
    const told = (seconds: number, side: string) =>
      `WeChat Pay refused the signature. By the Date of its answer this machine's clock is ${seconds} s ${side}; at most 300 s are accepted. Synchronise it (NTP).`
    expect(explain(undefined, signed, at(301))).toBe(told(301, 'behind'))
    expect(explain(undefined, signed, at(-301))).toBe(told(301, 'ahead'))
    expect(explain(undefined, signed, at(300))).not.toContain('clock is')
    expect(explain(undefined, signed, at(-300))).not.toContain('clock is')
  })
})

describe('error.explanation of a call', () => {
  const mock = createMockWechatPay()
  const call = async (change: (request: Request) => Promise<Request>, options = {}) => {
    const client = createWechatPayClient({
      ...mock.merchant,
      fetch: async (request) => mock.fetch(await change(request)),
      ...options,
    })
    return client.POST(presignPath, { body: presign('EXPLAINED') })
  }

  it('names a body that something on the way serialised again', async () => {
    const { error } = await call(
      async (request) => new Request(request, { body: JSON.stringify(JSON.parse(await request.text()), null, 1) }),
    )
    expect(error?.code).toBe('SIGN_ERROR')
    // The mock, like WeChat Pay, shows the beginning only; the body differs within it.
    expect(error?.explanation).toContain('the body differs from character 1 on')
  })

  it('names a URL that a proxy changed', async () => {
    const { error } = await call(
      async (request) =>
        new Request(`${request.url}?via=proxy`, {
          method: 'POST',
          headers: request.headers,
          body: await request.text(),
        }),
    )
    expect(error?.explanation).toContain(`signed ${presignPath}, received ${presignPath}?via=proxy`)
  })

  it('blames the keys when every line agrees', async () => {
    const { error } = await call(async (request) => request, { privateKey, certificate: undefined })
    expect(error?.explanation).toContain('Every line agrees')
    expect(error?.signError).toMatchObject({ issue: 'sign not match', findings: [{ kind: 'wrong key' }] })
  })

  it('is absent from other errors', async () => {
    mock.inject('empty-500')
    const { error } = await call(async (request) => request, { retry: false })
    expect(error).not.toHaveProperty('explanation')
  })
})

describe('the detail of an error', () => {
  const head = 'POST\n/v3/x\n1709745440\nNONCE\n'

  it('repeats nothing of the body, wherever it stands', () => {
    const body = '{"contract_display_account":"张三"}\n'
    const { sign_information } = said(`${head}${body}`)
    for (const detail of [said(`${head}${body}`), { detail: { sign_information } }, [{ sign_information }]]) {
      const redacted = JSON.stringify(redactDetail(detail))
      expect(redacted).not.toContain('张三')
      expect(redacted).toContain(JSON.stringify(`${head}(${body.length} characters)`).slice(1, -1))
    }
  })

  it('describes the value of a field instead of repeating it', () => {
    const detail = { field: '/contract_display_account', value: '张三', issue: 'too long', location: 'body' }
    expect(redactDetail(detail)).toEqual({ ...detail, value: '(a string of 2 characters)' })
    expect(JSON.stringify(redactDetail({ detail: { value: { openid: 'o-MYE' } } }))).not.toContain('o-MYE')
  })

  it('is left out where it is nested too deeply to be written', () => {
    expect(redactDetail(JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)))).toBeUndefined()
  })

  it('is left out where it is larger than anything that WeChat Pay says', () => {
    const list = (count: number) => Array.from({ length: count }, () => 'x'.repeat(97))
    expect(redactDetail(list(99))).toEqual(list(99))
    expect(redactDetail(list(100))).toBeUndefined()
  })

  it('stays as it is otherwise', () => {
    for (const detail of [said(head), said('POST\n/v3/x'), { field: 'a\nb\nc\nd\ne' }, 'text', 7, null, [1]]) {
      expect(redactDetail(detail)).toEqual(JSON.parse(JSON.stringify(detail)))
    }
  })

  it('is redacted in the errors of a client, after it was explained', async () => {
    const mock = createMockWechatPay()
    const client = createWechatPayClient({
      ...mock.merchant,
      privateKey,
      certificate: undefined,
      fetch: mock.fetch,
    })
    const { error } = await client.POST(presignPath, { body: presign('1') })
    expect(error).toMatchObject({ code: 'SIGN_ERROR', explanation: expect.stringContaining('the key is wrong') })
    expect(JSON.stringify(error)).not.toContain(presign('1').contract_display_account)
    expect(JSON.stringify(error?.detail)).toContain('characters)')
  })

  it('and its explanation name the parameters of the path in the place of their values', async () => {
    const mock = createMockWechatPay()
    const client = createWechatPayClient({
      ...mock.merchant,
      privateKey,
      certificate: undefined,
      fetch: mock.fetch,
    })
    const path = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
    // Values that no random nonce or Request-ID can hold.
    const values = { plan_id: Number.MAX_SAFE_INTEGER, out_contract_code: 'W_7-W_7' }
    const { error } = await client.GET(path, { params: { path: values } })
    expect(error?.code).toBe('SIGN_ERROR')
    for (const value of Object.values(values)) expect(JSON.stringify(error)).not.toContain(String(value))
    expect(JSON.stringify(error?.detail)).toContain('/plan-id/{plan_id}/out-contract-code/{out_contract_code}')
  })
})

it('an answer that is nested without end is explained like any other', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const message = `POST\n/v3/x\n1709745440\nNONCE\n${deep} \n`
  const detail = { sign_information: { sign_message_length: message.length, truncated_sign_message: message } }
  const signed = Buffer.from(`POST\n/v3/x\n1709745440\nNONCE\n${deep}\n`)
  expect(explain(detail, signed, null)).toContain('It was changed after it was signed')
})

it.each([
  ['authorization missing', ''],
  ['authorization is empty', ''],
  ['malformed Authorization', ''],
  ['', 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》'],
  ['', '缺少Authorization'],
  ['', 'Authorization缺失'],
  ['', 'Authorization为空'],
])('an Authorization header that was lost is told by %j or %j, and no key is blamed', (issue, message) => {
  const signed = Buffer.from(`GET\n/v3/x\n1709745440\nNONCE\n\n`)
  expect(adviceOf(explainSignError({ issue }, signed, null, message))).toBe(
    `WeChat Pay refused the signature (issue: ${issue}). The Authorization header did not arrive, or not in its form: a proxy, or a fetch of your own, took it away or changed it.`,
  )
})

it.each([['the signature is missing'], ['authorization failed'], ['无权限']])(
  '%s says nothing of the header',
  (message) => {
    const signed = Buffer.from(`GET\n/v3/x\n1709745440\nNONCE\n\n`)
    expect(explainSignError({ issue: message }, signed, null, message).findings).toEqual([{ kind: 'nothing shown' }])
  },
)

it('is data: a change of a URL is told with both, cleaned and short', () => {
  const signed = Buffer.from(`GET\n/v3/x\n1709745440\nNONCE\n\n`)
  const received = `GET\n/${'%41'.repeat(250_000)}\u001b\n1709745440\nNONCE\n\n`
  const detail = { sign_information: { truncated_sign_message: received } }
  const { findings } = explainSignError(detail, signed, null, '')
  expect(findings).toMatchObject([{ kind: 'url', signed: '/v3/x', change: 'rewritten' }])
  expect(wordsOf({ issue: undefined, shown: undefined, findings }).length).toBeLessThan(1200)
  expect(redactDetail({ field: 'x'.repeat(1_000_000) })).toMatchObject({
    field: expect.stringContaining('more characters') as string,
  })
})
