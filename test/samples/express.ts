import express from 'express'
import { createNotificationHandler } from '../../src/index.js'

const { PUBLIC_KEY_ID, PUBLIC_KEY, APIV3_KEY, PORT } = process.env as Record<string, string>

const handle = createNotificationHandler({
  platformKeys: { [PUBLIC_KEY_ID!]: PUBLIC_KEY! },
  apiV3Key: APIV3_KEY!,
  onEvent: async ({ id, event_type, resource }) => {
    if (event_type === 'ECOMMERCE_ENTRUST.SIGN') console.log(id, 'signed', resource.out_contract_code)
    if (event_type === 'ECOMMERCE_ENTRUST.TERMINATE') console.log(id, 'ended', resource.contract_termination_mode)
  },
})

const app = express()
app.post('/wechatpay/notify', async (req, res) => {
  const answer = await handle(req) // before express.json(): the raw bytes are what is signed
  res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
})
export default app.listen(PORT)
