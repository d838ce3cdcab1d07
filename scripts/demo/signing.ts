// Demo of signing: one call signed, answered and verified, then forgeries that are refused.
import { createPublicKey, verify } from 'node:crypto'
import { createWechatPayClient, WechatPayError } from '../../src/index.js'
import type { MockWechatPay } from '../../src/mock/mock.js'
import { signedMessage } from '../../src/protocol/signature.js'
import { parseAuthorization } from '../../src/protocol/authorization.js'
import { body, path } from './seed.js'
import { claim, paint, say, show, title } from './terminal.js'

interface Seen {
  readonly request: Request
  readonly response: Response
}

/** The string that a request's signature covers, proved with the merchant's public key and not merely rebuilt. */
async function readSigned(
  request: Request,
  privateKey: string,
): Promise<{ text: string; header: string; isProved: boolean }> {
  const header = request.headers.get('Authorization') ?? ''
  const { timestamp = '', nonce_str = '', signature = '' } = parseAuthorization(header) ?? {}
  const { pathname, search } = new URL(request.url)
  const bytes = new Uint8Array(await request.clone().arrayBuffer())
  const message = signedMessage([request.method, pathname + search, timestamp, nonce_str], bytes)
  const isProved = verify('sha256', message, createPublicKey(privateKey), Buffer.from(signature, 'base64'))
  return { text: Buffer.from(message).toString('utf8').replaceAll('\n', '\\n\n').trimEnd(), header, isProved }
}

async function refusalOf(call: Promise<unknown>): Promise<WechatPayError | undefined> {
  try {
    await call
  } catch (error) {
    if (error instanceof WechatPayError) return error
    throw error
  }
  return undefined
}

/** Walks through the call of the seeds over real HTTP, then through an answer and a call that are refused. */
export async function showSigning(mock: MockWechatPay, baseUrl: string): Promise<void> {
  const seen: Seen[] = []
  const wechatpay = createWechatPayClient({
    ...mock.merchant,
    baseUrl,
    retry: { baseDelay: 50 },
    fetch: async (request) => {
      const copy = request.clone()
      const response = await fetch(request)
      seen.push({ request: copy, response: response.clone() })
      return response
    },
  })

  title('The call of the seeds', '种子页面里的调用')
  show(say('to', '发往'), `POST ${baseUrl}${path}`)
  show(say('body', '请求体'), body)
  const { data, error } = await wechatpay.POST(path, { body })
  const { request, response } = seen[0]!

  title('What was signed, and how it was sent', '签了什么，怎么送出')
  const { text, header, isProved } = await readSigned(request, mock.merchant.privateKey)
  show(say('signed string', '待签名串'), text)
  show('Authorization', header.replace(/signature="(.{12})[^"]*(.{4})"/, 'signature="$1…$2"'))
  claim(isProved, 'the signature covers exactly these bytes', '签名对应的正是这些字节')

  title('The answer, and what was verified', '应答，以及验证了什么')
  for (const name of ['Serial', 'Timestamp', 'Nonce']) show(`${name}`, response.headers.get(`Wechatpay-${name}`) ?? '')
  show(say('data', '数据'), data ?? error)
  claim(
    response.status === 200 && data !== undefined,
    'answered 200, verified over its raw bytes before it was parsed',
    '应答 200，解析之前已按原始字节验签',
  )
  claim(
    data?.out_contract_code === body.out_contract_code && data.plan_id === body.plan_id,
    'it speaks of the contract number and the plan that were sent',
    '应答里的协议号和模板与请求一致',
  )
  claim(
    Boolean(data?.pre_entrustweb_id),
    `pre_entrustweb_id: ${paint('bold', data?.pre_entrustweb_id ?? '—')}`,
    `pre_entrustweb_id：${paint('bold', data?.pre_entrustweb_id ?? '—')}`,
  )

  title('A tampered answer', '被篡改的应答')
  // Once for each attempt: the call is idempotent, so the client makes it again before it gives up.
  mock.inject('tampered', 'tampered', 'tampered')
  const tampered = await refusalOf(wechatpay.POST(path, { body }))
  show(tampered?.code ?? say('accepted', '被接受了'), tampered?.message.replace(/\. (?=[A-Z])/g, '.\n') ?? '')
  claim(
    tampered?.code === 'ERR_SIGNATURE_INVALID',
    'refused; nothing of it reached the caller',
    '已拒绝，没有任何内容交给调用方',
  )

  title('A misspelt field', '拼错的字段')
  const sent = seen.length
  const misspelt = { ...body, notifyUrl: body.notify_url }
  const invalid = await refusalOf(wechatpay.POST(path, { body: misspelt as never }))
  show(invalid?.code ?? say('accepted', '被接受了'), invalid?.message ?? '')
  claim(
    invalid?.code === 'ERR_REQUEST_INVALID',
    'refused (TypeScript refuses it too, this call was cast)',
    '已拒绝（TypeScript 编译期同样会拒绝，这里用了强制转换）',
  )
  claim(seen.length === sent, 'nothing was sent', '没有发出任何请求')
}
