// Runs the consumer under Node, Bun and Deno.
import { check } from './consumer.js'

console.log(`consumer: ${await check({ http: true })} checks`)
