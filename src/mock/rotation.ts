/** Knows which platform certificates are listed, and which one signs, while one takes the place of another. */

const DAY = 86_400_000

/**
 * Days after the rotation began. Published: a new certificate is listed at least 24 hours before it signs, and for some days both sign;
 * how long each step takes is up to WeChat Pay and the merchant's console, and here up to the mock.
 */
const schedule = { bothSign: 1, newOneSigns: 5, oldOneGone: 10 } as const

/** The platform certificates of one mock. Times are milliseconds since 1970. */
export interface Rotation<Certificate> {
  /** What `GET /v3/certificates` lists, the oldest first. */
  readonly listed: (now: number) => readonly Certificate[]
  /** The certificate that signs the next message; while both do, they take turns. */
  readonly signing: (now: number) => Certificate
  /** Begins to replace the newest certificate. */
  readonly rotate: (now: number) => void
}

/** Opens the rotation with its first certificate. `issue` makes the certificate of an index at a time. */
export function openRotation<Certificate>(issue: (index: number, now: number) => Certificate): Rotation<Certificate> {
  const issued: { readonly certificate: Certificate; readonly since: number }[] = []
  let turn = 0
  const current = (now: number) => {
    // The first one is made when it is first asked for, because its key is slow to make.
    if (issued.length === 0) issued.push({ certificate: issue(0, now), since: -Infinity })
    const newestAfter = (days: number) => issued.filter(({ since }) => now - since >= days * DAY).length - 1
    return {
      listed: issued.slice(newestAfter(schedule.oldOneGone)),
      signing: issued.slice(newestAfter(schedule.newOneSigns), newestAfter(schedule.bothSign) + 1),
    }
  }
  return {
    listed: (now) => current(now).listed.map(({ certificate }) => certificate),
    signing: (now) => {
      const { signing } = current(now)
      return signing[turn++ % signing.length]!.certificate
    },
    rotate: (now) => {
      current(now)
      issued.push({ certificate: issue(issued.length, now), since: now })
    },
  }
}
