/** The host that an attempt goes to: WeChat Pay's primary one, or its backup. */

/** One host of WeChat Pay. */
export interface Host {
  /** Where requests go, e.g. `https://api.mch.weixin.qq.com`. */
  readonly baseUrl: string
  /** The part of it that may be logged, e.g. `api.mch.weixin.qq.com`. */
  readonly name: string
}

/** The primary host and its backup, with what is known of the primary's health. Shared by all calls of a client. */
export interface Hosts {
  /** Origins of both. */
  readonly origins: readonly string[]
  /** The host of a call's first attempt. */
  readonly first: () => Host
  /** The host after one that gave no answer of WeChat Pay. */
  readonly after: (host: Host) => Host
  /** Takes note of whether a host gave an answer of WeChat Pay, whatever it said. */
  readonly report: (host: Host, answered: boolean) => void
}

/**
 * Pairs two origins. While the primary is out, calls begin at the backup; every `failback` milliseconds one call tries the primary, so that a
 * black hole costs one call its time and not all of them. `clock` is monotonic, in milliseconds.
 */
export function pairHosts(
  baseUrl: string,
  backupBaseUrl: string | undefined,
  failback: number,
  clock: () => number = () => performance.now(),
): Hosts {
  const toHost = (url: string): Host => ({ baseUrl: url, name: new URL(url).host })
  const primary = toHost(baseUrl)
  const backup = backupBaseUrl === undefined ? primary : toHost(backupBaseUrl)
  /** When the primary is tried again; 0 while it is well. */
  let tryAgainAt = 0
  return {
    origins: [...new Set([primary.baseUrl, backup.baseUrl])],
    first: () => {
      if (tryAgainAt === 0) return primary
      const now = clock()
      if (now < tryAgainAt) return backup
      tryAgainAt = now + failback
      return primary
    },
    after: (host) => (host === primary ? backup : primary),
    report: (host, answered) => {
      if (host === primary) tryAgainAt = answered ? 0 : clock() + failback
    },
  }
}
