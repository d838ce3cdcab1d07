/** Base URL and backup URL of a client. */
import { checkTime, refuseOption, refuseValue } from '../contract/contract.js'
import { pairHosts, type Hosts } from './hosts.js'

/** Where requests go. */
export interface OriginOptions {
  /** Origin of WeChat Pay. Default: `https://api.mch.weixin.qq.com`. Plain http is for a mock on this machine only. */
  readonly baseUrl?: string | undefined
  /**
   * Origin that is asked when `baseUrl` gave no answer; `false` for none. Default: `https://api2.mch.weixin.qq.com`, the published backup in
   * another city, when `baseUrl` is the default; otherwise none.
   */
  readonly backupBaseUrl?: string | false | undefined
  /** After `baseUrl` gave no answer, calls begin at `backupBaseUrl` for this many milliseconds; then one tries it again. Default: 30,000. */
  readonly failback?: number | undefined
}

const PRIMARY = 'https://api.mch.weixin.qq.com'
const BACKUP = 'https://api2.mch.weixin.qq.com'

function checkBaseUrl(baseUrl: unknown, name = 'baseUrl'): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : null
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const isOrigin = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin
  throw refuseValue(name, baseUrl, `an https origin without a path, e.g. ${PRIMARY} (http only for this machine)`, {
    todo: 'A path would be signed as part of the URL, and WeChat Pay would never see it.',
  })
}

/** Checks where requests go, and pairs it with the backup. Throws `ERR_OPTIONS`. */
export function prepareHosts({ baseUrl = PRIMARY, backupBaseUrl, failback = 30_000 }: OriginOptions): Hosts {
  const primary = checkBaseUrl(baseUrl)
  const backup = backupBaseUrl ?? (primary === PRIMARY && BACKUP)
  checkTime('failback', failback)
  if (backup === false) return pairHosts(primary, undefined, failback)
  const checked = checkBaseUrl(backup, 'backupBaseUrl')
  if (checked !== primary) return pairHosts(primary, checked, failback)
  throw refuseOption('backupBaseUrl', 'the same origin as baseUrl', 'another one, or false for no backup')
}
