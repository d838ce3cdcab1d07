// Runs the consumer under Cloudflare Workers, which can call and receive but not serve a port.
import { check } from './consumer.js'

const worker = {
  fetch: async () => new Response(`consumer: ${await check({ http: false })} checks`),
}

export { worker as default }
