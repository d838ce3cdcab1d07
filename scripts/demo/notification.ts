// Demo of a notification: the payer signs, and the notification arrives.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNotificationHandler, createWechatPayClient, type WechatPayNotification } from '../../src/index.js'
import type { MockWechatPay } from '../../src/mock/mock.js'
import { body, path } from './seed.js'
import { claim, say, show, title } from './terminal.js'

/** Starts a receiver on this machine; `events` fills as notifications arrive. */
export async function startReceiver(mock: MockWechatPay, now = Date.now) {
  const events: WechatPayNotification[] = []
  const refused: unknown[] = []
  const handle = createNotificationHandler({
    ...mock.merchant,
    now,
    onEvent: (event) => void events.push(event),
    onError: (error) => void refused.push(error),
  })
  const server = createServer((request, response) => {
    void handle(request).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { events, refused, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify` }
}

/** Walks from the payer's approval to the typed event, with a forgery on the way. The mock is best made with `speed: 100`. */
export async function showNotification(mock: MockWechatPay, baseUrl: string): Promise<void> {
  const wechatpay = createWechatPayClient({ ...mock.merchant, baseUrl })
  const receiver = await startReceiver(mock)
  const out_contract_code = `${body.out_contract_code}N`
  await wechatpay.POST(path, { body: { ...body, out_contract_code, notify_url: receiver.url } })

  title('The payer signs, and the notification arrives', '用户签约，通知到达')
  mock.injectNotification('forged')
  const { attempts, id } = await mock.approve(out_contract_code)
  receiver.close()
  show(
    say('attempts', '投递'),
    attempts.map(({ status, fault }) => `${status}${fault ? ` (${fault})` : ''}`).join(', '),
  )
  const [refusal] = receiver.refused as { code?: string }[]
  claim(
    attempts[0]?.status === 401 && refusal?.code === 'ERR_SIGNATURE_INVALID',
    'the forged one was refused, and nothing of it was decrypted',
    '伪造的通知已拒绝，未做任何解密',
  )
  const [event] = receiver.events
  show(say('event', '事件'), event ?? say('none', '没有'))
  claim(
    receiver.events.length === 1 && event?.id === id && attempts.at(-1)?.status === 204,
    'the right one was verified, decrypted, handed over once and answered with 204',
    '真实的通知已验签、解密、只交给业务一次，应答 204',
  )
  // event_type alone narrows resource: without the comparison this line would not compile.
  const signed = event?.event_type === 'ECOMMERCE_ENTRUST.SIGN' ? event.resource.out_contract_code : undefined
  claim(
    signed === out_contract_code,
    `its type is known: ${signed ?? '—'} is signed`,
    `类型已知：${signed ?? '—'} 已签约`,
  )
  const { data } = await wechatpay.GET(
    '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
    { params: { path: { plan_id: body.plan_id, out_contract_code } } },
  )
  claim(
    data?.contract_state === 'SIGNED',
    `the query says the same: ${data?.contract_state ?? '—'}, contract_id ${data?.contract_id ?? '—'}`,
    `查询结果一致：${data?.contract_state ?? '—'}，contract_id ${data?.contract_id ?? '—'}`,
  )
}
