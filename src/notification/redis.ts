/** Claims in Redis, through an existing client of `redis` or `ioredis`. */
import type { ClaimStore } from './claims.js'
import { refuseOption, refuseValue } from '../contract/contract.js'
import { WechatPayError } from '../errors.js'

/** The part of a client of `redis` (node-redis 4 and later) or `ioredis` that is used, clusters included. */
export interface RedisClient {
  // Both packages overload it beyond what one signature can say; which of the two it is shows at run time.
  readonly eval: (...args: never[]) => Promise<unknown>
}

// Owners are UUIDs, so "done" is never the name of one.
const scripts = {
  claim: `local held = redis.call('GET', KEYS[1])
if held == 'done' then return 'done' end
if held then return 'busy' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'claimed'`,
  confirm: `return redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])`,
  release: `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`,
}

type Eval = (script: string, ...rest: unknown[]) => Promise<unknown>

/**
 * Makes a claim store in Redis 2.6 or later, for platforms that receive notifications in several processes. Use a Redis that does not evict
 * keys (`maxmemory-policy noeviction`): what it forgets can be handled twice.
 * @param client a connected client of `redis` or `ioredis`; it stays yours to close
 * @param prefix start of every key. Give each merchant number its own when several share a Redis.
 */
export function redisClaims(client: RedisClient, prefix = 'wechatpay:notification:'): ClaimStore {
  if (typeof client?.eval !== 'function') {
    throw refuseOption('client', 'something without eval()', 'a connected client of the package redis or ioredis')
  }
  if (typeof prefix !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(prefix)) {
    const wanted = 'a text of 1 to 200 printable characters, another one for each merchant number that shares the Redis'
    throw refuseValue('prefix', prefix, wanted)
  }
  // Only ioredis has call(); it takes keys by number, where node-redis takes an object.
  const isIoredis = 'call' in client
  const run = async (script: string, id: string, ...args: readonly string[]) => {
    const key = prefix + id
    return isIoredis
      ? (client.eval as Eval)(script, 1, key, ...args)
      : (client.eval as Eval)(script, { keys: [key], arguments: args })
  }
  return {
    claim: async (id, owner, lease) => {
      const state = String(await run(scripts.claim, id, owner, String(lease)))
      // Anything else is no answer of the script, and must not pass for a claim.
      if (state === 'claimed' || state === 'busy' || state === 'done') return state
      throw new WechatPayError('ERR_CLAIM_STORE', 'Redis answered a claim with something that is no state of one.')
    },
    confirm: (id, retention) => run(scripts.confirm, id, String(retention)),
    release: (id, owner) => run(scripts.release, id, owner),
  }
}
