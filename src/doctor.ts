/** Knows whether a merchant's configuration can work: offline from the keys themselves, online from WeChat Pay's self-test. */
import { examineMerchant } from './doctor/merchant.js'
import type { Finding } from './doctor/finding.js'
import { examineOnline, type OnlineOptions } from './doctor/online.js'
import { examinePlatform } from './doctor/platform.js'
import type { MerchantEnvironment } from './environment.js'

export type { Finding, Level } from './doctor/finding.js'

/** Examines a configuration. Nothing is sent unless `online` is true. Findings hold no secret, whatever was put where. */
export async function examine(
  environment: MerchantEnvironment,
  options: OnlineOptions & { readonly online: boolean },
): Promise<readonly Finding[]> {
  const now = options.now()
  const merchant = examineMerchant(environment, now)
  const findings = [...merchant.findings, ...examinePlatform(environment, merchant.publicKey, now)]
  return options.online ? [...findings, ...(await examineOnline(environment, options))] : findings
}
