import fastify from 'fastify'
import { handle, presign } from './pay.js'

const app = fastify()
app.post<{ Params: { code: string } }>('/contracts/:code', async ({ params }) => ({ id: await presign(params.code) }))
// A scope of its own, in which bodies stay raw.
app.register(async (scope) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  scope.post('/wechatpay/notify', (request) => handle(request))
})
await app.listen({ port: Number(process.env['PORT']) })
