/** Choice of the signing key, before, during and after a merchant's switch to the WeChat Pay public key. */
import type { MockCredentials, SigningKey } from './credentials.js'

/** Every {@link KeyMode}. */
export const keyModes = ['follow', 'certificate', 'public-key', 'both', 'mixed'] as const

/**
 * A merchant's state.
 *
 * | state | answers are signed with | notifications are signed with |
 * |---|---|---|
 * | `follow` | the public key where `Wechatpay-Serial` of the request names it, otherwise the certificate | the kind that the last request named |
 * | `certificate` | the certificate, whatever the request names: not switched yet | the certificate |
 * | `public-key` | the public key; there are no certificates: a new merchant | the public key |
 * | `both` | as in `follow` | the public key: the last day of the switch |
 * | `mixed` | as in `follow` | either, in an order that looks random and is always the same: the days of the switch |
 *
 * Published: the choice by `Wechatpay-Serial`, the certificate where none is named, the share of the public key in notifications that grows in 7 days.
 * Not published: what signs the answers of a merchant without certificates who names no key.
 */
export type KeyMode = (typeof keyModes)[number]

/** WeChat Pay's keys of one mock. */
export interface KeyChoice {
  /** The key of an answer to a request with this `Wechatpay-Serial`. */
  readonly forAnswer: (serial: string | null, now: number) => SigningKey
  readonly forNotification: (now: number) => SigningKey
  /** Remembers which kind a genuine request named. */
  readonly heed: (serial: string | null) => void
  /** Every key that the merchant can have, the public key first. */
  readonly known: (now: number) => readonly SigningKey[]
  readonly hasCertificates: boolean
}

/** Chooses keys for a merchant in a state. */
export function createKeyChoice(mode: KeyMode, { publicKey, platform }: MockCredentials): KeyChoice {
  const hasCertificates = mode !== 'public-key'
  const hasPublicKey = mode !== 'certificate'
  let isPublicKeyNamed = false
  let random = 20261121
  const forAnswer = (serial: string | null, now: number) =>
    !hasCertificates || (hasPublicKey && serial === publicKey.serial) ? publicKey : platform.signing(now)
  const signsWithPublicKey = () => {
    if (mode === 'follow') return isPublicKeyNamed
    if (mode !== 'mixed') return hasPublicKey
    // A linear congruential generator, so that a test sees the same order each time.
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
    return random >= 2 ** 31
  }
  return {
    forAnswer,
    forNotification: (now) => (signsWithPublicKey() ? publicKey : platform.signing(now)),
    heed: (serial) => void (isPublicKeyNamed = serial === publicKey.serial),
    known: (now) => [...(hasPublicKey ? [publicKey] : []), ...(hasCertificates ? platform.listed(now) : [])],
    hasCertificates,
  }
}
