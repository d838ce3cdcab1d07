// A consumer of the published package, compiled and run by test/package.test.ts and scripts/runtimes.ts.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createNotificationHandler,
  createWechatPayClient,
  WechatPayError,
  type ApiError,
  type components,
  type NotificationHandler,
  type paths,
} from 'wechatpay-fetch'
import { createMockWechatPay, type MockWechatPay } from 'wechatpay-fetch/mock'

const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign' satisfies keyof paths

const body: components['schemas']['PreEntrustSign'] = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}

function expectEqual(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${String(expected)}, got ${String(actual)}`)
}

async function checkCalls(
  mock: MockWechatPay,
  options: { fetch?: MockWechatPay['fetch']; baseUrl?: string },
): Promise<number> {
  const wechatpay = createWechatPayClient({ ...mock.merchant, ...options })
  const { data, error, response } = await wechatpay.POST(path, { body })
  const refusal: ApiError | undefined = error
  expectEqual(refusal?.code, undefined)
  expectEqual(data?.out_contract_code, body.out_contract_code)
  expectEqual(response.status, 200)
  const other = await wechatpay.POST(path, { body: { ...body, plan_id: 1 } })
  expectEqual(other.error?.code, 'INVALID_REQUEST')
  expectEqual(other.error?.verified, true)
  return 5
}

async function checkRefusals(): Promise<number> {
  const faults = { forged: 'ERR_SIGNATURE_INVALID', unsigned: 'ERR_SIGNATURE_MISSING', stale: 'ERR_TIMESTAMP' } as const
  for (const [fault, code] of Object.entries(faults) as [keyof typeof faults, string][]) {
    const mock = createMockWechatPay()
    const wechatpay = createWechatPayClient({ ...mock.merchant, fetch: mock.fetch })
    // More often than any retry.
    mock.inject(...Array.from({ length: 9 }, () => fault))
    const caught: unknown = await wechatpay.POST(path, { body }).catch((error: unknown) => error)
    expectEqual(caught instanceof WechatPayError && caught.code, code)
  }
  return Object.keys(faults).length
}

/** The payer signs: a forged notification is refused, the right one handed over once, as this run-time's own Requests. */
async function checkNotifications(): Promise<number> {
  const signed: string[] = []
  const associatedData: unknown[] = []
  const errors: unknown[] = []
  let handle: NotificationHandler | undefined
  const mock = createMockWechatPay({
    notify: async (request) => {
      const { resource } = (await request.clone().json()) as { resource: { associated_data: unknown } }
      associatedData.push(resource.associated_data)
      return handle!(request)
    },
    speed: 1e6,
  })
  handle = createNotificationHandler({
    ...mock.merchant,
    onEvent: (event) => {
      if (event.event_type === 'ECOMMERCE_ENTRUST.SIGN' && !event.problems)
        signed.push(event.resource.out_contract_code)
    },
    onError: (error) => errors.push(error),
  })
  await createWechatPayClient({ ...mock.merchant, fetch: mock.fetch }).POST(path, { body })
  mock.injectNotification('forged')
  const { attempts } = await mock.approve(body.out_contract_code)
  expectEqual(attempts.map(({ status }) => status).join(), '401,204')
  expectEqual(signed.join(), body.out_contract_code)
  // Some versions of the Workers run-time cannot be told of data that is empty.
  expectEqual(JSON.stringify(associatedData), '["",""]')
  expectEqual(errors.map((error) => error instanceof WechatPayError && error.code).join(), 'ERR_SIGNATURE_INVALID')
  return 4
}

/** A receiver on node:http, which answers through the response. */
async function checkServer(): Promise<number> {
  const ids: string[] = []
  let handle: NotificationHandler | undefined
  const server = createServer((request, response) => void handle!(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const deliverTo = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`
  const mock = createMockWechatPay({ deliverTo, speed: 1e6 })
  handle = createNotificationHandler({ ...mock.merchant, onEvent: ({ id }) => void ids.push(id), onError: () => {} })
  await createWechatPayClient({ ...mock.merchant, fetch: mock.fetch }).POST(path, { body })
  mock.injectNotification('forged')
  const { attempts } = await mock.approve(body.out_contract_code)
  server.close()
  expectEqual(attempts.map(({ status }) => status).join(), '401,204')
  expectEqual(ids.length, 1)
  return 2
}

/** Makes calls and receives, in memory and (where the run-time can serve) over HTTP; returns how many things were found to be so. */
export async function check({ http }: { http: boolean }): Promise<number> {
  const memory = createMockWechatPay()
  let checks = await checkCalls(memory, { fetch: memory.fetch })
  checks += await checkRefusals()
  checks += await checkNotifications()
  if (http) {
    const mock = createMockWechatPay()
    const server = await mock.listen()
    checks += await checkCalls(mock, { baseUrl: server.url })
    await server.close()
    checks += await checkServer()
  }
  return checks
}
