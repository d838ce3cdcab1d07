import { Hono } from 'hono'
import { handle, presign } from './pay.js'

const app = new Hono()
app.post('/wechatpay/notify', (c) => handle(c.req.raw))
app.post('/contracts/:code', async (c) => c.json({ id: await presign(c.req.param('code')) }))
export default app
