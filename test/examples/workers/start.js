// Serves the worker on this machine, as `wrangler dev` would. The variables of this process are those of the worker.
import { Miniflare } from 'miniflare'

const server = new Miniflare({
  modules: true,
  scriptPath: 'dist/worker.js',
  compatibilityDate: '2026-01-01',
  compatibilityFlags: ['nodejs_compat'],
  bindings: Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(WECHATPAY_|NOTIFY_URL$)/.test(name))),
  port: Number(process.env.PORT),
})
await server.ready
