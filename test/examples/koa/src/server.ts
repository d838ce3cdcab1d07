import Router from '@koa/router'
import Koa from 'koa'
import { handle, presign } from './pay.js'

const router = new Router()
router.post('/wechatpay/notify', handle)
router.post('/contracts/:code', async (context) => {
  context.body = { id: await presign(context.params['code'] ?? '') }
})
new Koa().use(router.routes()).listen(Number(process.env['PORT']))
