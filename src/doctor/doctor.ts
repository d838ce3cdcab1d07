/** Knows whether a merchant's configuration can work: offline from the keys themselves, online from WeChat Pay's self-test. */
import { examineMerchant } from './merchant.js'
import type { Finding } from './finding.js'
import { examineOnline, type OnlineOptions } from './online.js'
import { examineMode, examinePlatform } from './platform.js'
import type { MerchantEnvironment } from '../environment/environment.js'

export type { Finding, Level } from './finding.js'

export { tellFailure } from './failure.js'

/** Examines a configuration. Nothing is sent unless `online` is true. Findings hold no secret, whatever was put where. */
export async function examine(
  environment: MerchantEnvironment,
  options: OnlineOptions & { readonly online: boolean },
): Promise<readonly Finding[]> {
  const now = options.now()
  const merchant = examineMerchant(environment, now)
  const offline = [...merchant.findings, ...examinePlatform(environment, merchant.publicKey, now)]
  const online = options.online ? await examineOnline(environment, options) : []
  // What could not be told offline is told in its place, once.
  const settled = offline.map((finding) => online.find(({ check }) => check === finding.check) ?? finding)
  const further = online.filter((finding) => !settled.includes(finding))
  return [...settled, examineMode(environment, settled), ...further]
}
