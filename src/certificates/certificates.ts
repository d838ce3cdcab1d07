/** Platform certificates that are kept fresh: downloaded lazily, one download at a time, with nothing that runs in between. */
import { createDownload, type DownloadOptions } from './download.js'
import { clientOptions } from '../client/client.js'
import { checkNames, checkOptions, checkTogether } from '../contract/contract.js'
import { checkNotOwn, platformKeyTable, readMerchant, type PlatformKeys, type PlatformKeySource } from '../keys/keys.js'

export { createDownload } from './download.js'

/** Options of {@link platformCertificates}. */
export interface PlatformCertificatesOptions extends DownloadOptions {
  /**
   * Further platform keys: the WeChat Pay public key, while a merchant switches over to it. Requests then name it, and both are found
   * by the `Wechatpay-Serial` of each message.
   */
  readonly platformKeys?: PlatformKeys | undefined
}

// Milliseconds, written out: a bundler keeps what it would have to compute.

/** After 6 hours a use starts a download in the background. */
const STALE = 21_600_000

/** Published: certificates should be refreshed within 12 hours. After 11 h 40 min a use waits for the download. */
const OLD = 42_000_000

/** At most one download a minute, so that neither forged serials nor a failing refresh become a flood. */
const PAUSE = 60_000

/**
 * Makes a source of platform keys that downloads the platform certificates with `GET /v3/certificates` and follows their rotation.
 *
 * The first use downloads; an unknown serial downloads at once, but not more than once a minute; a refresh that fails leaves the old
 * certificates in use. There is no timer and nothing to stop. Throws `ERR_OPTIONS`; a use rejects with `ERR_PLATFORM_KEYS` while there are none.
 */
export function platformCertificates(options: PlatformCertificatesOptions): PlatformKeySource {
  checkOptions(options)
  const { now = Date.now, platformKeys: further = {}, ...downloadOptions } = options
  const hasFurther = Object.keys(further).length > 0
  // What is given is checked now, not at the first payment.
  const { download } = checkTogether({
    names: () => checkNames(options, { ...clientOptions, apiV3Key: 0 }),
    download: () => createDownload({ ...downloadOptions, now }),
    further: () => hasFurther && platformKeyTable(further),
  })
  // Which keys are the merchant's own is known now.
  if (hasFurther) platformKeyTable(further, checkNotOwn(readMerchant(options, now())))
  let table: PlatformKeySource | undefined
  let downloadedAt = 0
  let triedAt = -Infinity
  let failure: unknown
  let running: Promise<PlatformKeySource> | undefined
  /** Milliseconds since a moment. One that lies ahead is of a clock that was set back since, and may be long ago. */
  const since = (moment: number) => {
    const passed = now() - moment
    return passed < 0 ? Infinity : passed
  }

  const load = async () => {
    triedAt = now()
    const certificates = await download().catch((error: unknown) => {
      failure = error
      throw error
    })
    const time = now()
    // Expired ones are dropped, unless this clock says so of all: then the clock is what is wrong, and verification will tell.
    const valid = certificates.filter(({ certificate }) => Date.parse(certificate.validTo) > time)
    const pems = (valid.length > 0 ? valid : certificates).map(({ serial, pem }) => [serial, pem] as const)
    table = platformKeyTable({ ...Object.fromEntries(pems), ...further })
    downloadedAt = time
    return table
  }
  const refresh = () => (running ??= load().finally(() => (running = undefined)))
  const mayTry = () => since(triedAt) >= PAUSE

  /** The keys to use now. While there are none, a call of the merchant's own may ask at any time; a message that comes from outside waits its minute. */
  function current(isOwn: boolean): PlatformKeySource | Promise<PlatformKeySource> {
    const known = table
    if (!known) return isOwn || running || mayTry() ? refresh() : Promise.reject(failure as Error)
    const age = since(downloadedAt)
    if (age < STALE || (!running && !mayTry())) return known
    const refreshed = refresh().catch(() => known)
    return age < OLD ? known : refreshed
  }

  return {
    preferred: async () => (await current(true)).preferred(),
    find: async (serial) => {
      const keys = await current(false)
      const key = keys.find(serial)
      if (key || !(running || mayTry())) return key
      const refreshed = await refresh().catch(() => keys)
      return refreshed.find(serial)
    },
  }
}
