/** The doctor: whether a merchant's configuration can work, offline from the keys themselves, online from WeChat Pay's self-test. */
import { type MerchantEnvironment, readEnvironment, type Variables } from '../environment/environment.js'
import type { Finding } from './finding.js'
import { examineMerchant } from './merchant.js'
import { examineOnline, type OnlineOptions } from './online.js'
import { examineMode, examinePlatform } from './platform.js'
import { examineProxy } from './proxy.js'

export { tellExplanation } from './advice.js'
export { tellFailure } from './failure.js'
export type { Finding, Level } from './finding.js'
export { type Check, titles } from './words.js'

/** Examines a configuration. Nothing is sent unless `online` is true. Findings hold no secret, whatever was put where. */
export async function examine(
  env: Variables,
  options: OnlineOptions & { readonly online: boolean },
): Promise<readonly Finding[]> {
  const environment: MerchantEnvironment = readEnvironment(env)
  const now = options.now()
  const merchant = examineMerchant(environment, now)
  const proxy = examineProxy(environment, env)
  const offline = [
    ...merchant.findings,
    ...examinePlatform(environment, merchant.publicKey, now),
    ...(proxy ? [proxy] : []),
  ]
  const online = options.online ? await examineOnline(environment, options) : []
  // What could not be told offline is told in its place, once.
  const settled = offline.map((finding) => online.find(({ check }) => check === finding.check) ?? finding)
  const further = online.filter((finding) => !settled.includes(finding))
  return [...settled, examineMode(environment, settled), ...further]
}
