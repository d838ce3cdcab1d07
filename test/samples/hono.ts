import { Hono } from 'hono'
import { createNotificationHandler } from '../../src/index.js'

const { PUBLIC_KEY_ID, PUBLIC_KEY, APIV3_KEY } = process.env as Record<string, string>

const handle = createNotificationHandler({
  platformKeys: { [PUBLIC_KEY_ID!]: PUBLIC_KEY! },
  apiV3Key: APIV3_KEY!,
  onEvent: async ({ id, event_type, resource }) => {
    if (event_type === 'ECOMMERCE_ENTRUST.SIGN') console.log(id, 'signed', resource.out_contract_code)
    if (event_type === 'ECOMMERCE_ENTRUST.TERMINATE') console.log(id, 'ended', resource.contract_termination_mode)
  },
})

const app = new Hono()
app.post('/wechatpay/notify', (c) => handle(c.req.raw))
export default app
