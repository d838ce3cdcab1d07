/** Rotation of platform certificates: which are listed, and which one signs. */

const DAY = 86_400_000

/**
 * Days after the rotation began. Published: a new certificate is listed at least 24 hours before it signs, and for some days both sign;
 * how long each step takes is up to WeChat Pay and the merchant's console, and here up to the mock.
 */
const schedule = { bothSign: 1, newOneSigns: 5, oldOneGone: 10 } as const

/** A certificate with the time since when it is listed, in milliseconds since 1970. */
export interface Issued<Certificate> {
  readonly certificate: Certificate
  readonly since: number
}

/** The platform certificates of one mock. Times are milliseconds since 1970. */
export interface Rotation<Certificate> {
  /** All that were ever issued, the oldest first. */
  readonly issued: readonly Issued<Certificate>[]
  /** What `GET /v3/certificates` lists, the oldest first. */
  readonly listed: (now: number) => readonly Certificate[]
  /** The certificate that signs the next message; while both do, they take turns. */
  readonly signing: (now: number) => Certificate
  /** Begins to replace the newest certificate. */
  readonly rotate: (now: number) => void
}

/** Opens a rotation, with its first certificate or with those of an earlier one. `issue` makes the certificate of an index at a time. */
export function openRotation<Certificate>(
  issue: (index: number, now: number) => Certificate,
  earlier: readonly Issued<Certificate>[] = [],
): Rotation<Certificate> {
  const issued = earlier.length > 0 ? [...earlier] : [{ certificate: issue(0, 0), since: -Infinity }]
  let turn = 0
  const newestAfter = (days: number, now: number) => issued.filter(({ since }) => now - since >= days * DAY).length - 1
  return {
    issued,
    listed: (now) => issued.slice(newestAfter(schedule.oldOneGone, now)).map(({ certificate }) => certificate),
    signing: (now) => {
      const signing = issued.slice(newestAfter(schedule.newOneSigns, now), newestAfter(schedule.bothSign, now) + 1)
      return signing[turn++ % signing.length]!.certificate
    },
    rotate: (now) => void issued.push({ certificate: issue(issued.length, now), since: now }),
  }
}
