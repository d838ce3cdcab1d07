/** The merchant's own number, private key, certificate and serial number: whether each is right, and all belong together. */
import type { KeyObject, X509Certificate } from 'node:crypto'
import type { MerchantEnvironment } from '../environment/environment.js'
import {
  checkKeyBelongs,
  checkValidity,
  isSameKey,
  normalizeSerial,
  publicKeyOf,
  readMchid,
  readMerchantCertificate,
  readPlatformCertificate,
  readPrivateKey,
  readSerialNo,
} from '../keys/keys.js'
import { attempt, daysLeft, findingsOf, lastDay, SOON, type Finding } from './finding.js'

/** The merchant's side, as far as it could be read. */
export interface MerchantSide {
  readonly findings: readonly Finding[]
  readonly publicKey: KeyObject | undefined
}

function examineMchid(environment: MerchantEnvironment): Finding {
  const { mchid } = environment
  const { ok, warning, refused } = findingsOf('mchid', mchid !== undefined)
  const read = attempt(() => readMchid(mchid))
  if ('reason' in read) return refused(read.reason)
  if (/^[0-9]{1,10}$/.test(read.value)) return ok({ kind: 'value', value: read.value })
  return warning({ kind: 'mchidForm', length: read.value.length })
}

function examinePrivateKey(environment: MerchantEnvironment): { finding: Finding; key?: KeyObject } {
  const { privateKey, unreadable } = environment
  const reason = unreadable.WECHATPAY_PRIVATE_KEY
  const { ok, refused } = findingsOf('privateKey', (privateKey ?? reason) !== undefined)
  const read = attempt(() => readPrivateKey(privateKey), reason)
  if ('reason' in read) return { finding: refused(read.reason) }
  const bits = read.value.asymmetricKeyDetails!.modulusLength!
  return { finding: ok({ kind: 'rsa', bits }), key: read.value }
}

function examineCertificate(
  environment: MerchantEnvironment,
  now: number,
): { finding: Finding; certificate?: X509Certificate } {
  const { mchid, unreadable } = environment
  const reason = unreadable.WECHATPAY_CERTIFICATE
  const isGiven = (environment.certificate ?? reason) !== undefined
  const { ok, skipped, warning, refused } = findingsOf('certificate', isGiven)
  if (!isGiven) return { finding: skipped({ kind: 'certificateNotGiven' }) }
  const read = attempt(() => readMerchantCertificate(environment.certificate), reason)
  if ('reason' in read) return { finding: refused(read.reason) }
  const certificate = read.value
  const valid = attempt(() => checkValidity(certificate, now))
  if ('reason' in valid) return { finding: refused(valid.reason), certificate }
  const commonName = /^CN=(.*)$/m.exec(certificate.subject)?.[1]
  // Where the number is no number, that is what is to be mended.
  const isComparable = mchid !== undefined && 'value' in attempt(() => readMchid(mchid))
  if (isComparable && commonName !== mchid) return { finding: warning({ kind: 'otherName' }), certificate }
  const [days, until] = [daysLeft(certificate, now), lastDay(certificate)]
  const finding = days < SOON ? warning({ kind: 'expiresSoon', until, days }) : ok({ kind: 'validUntil', until })
  return { finding, certificate }
}

function examinePair(key: KeyObject | undefined, certificate: X509Certificate | undefined): Finding {
  const { ok, skipped, refused } = findingsOf('privateKeyBelongsToCertificate')
  if (!key || !certificate) return skipped({ kind: 'needsBoth' })
  const pair = attempt(() => checkKeyBelongs(certificate, key))
  return 'reason' in pair ? refused(pair.reason) : ok({ kind: 'belongs' })
}

function examineSerial(
  environment: MerchantEnvironment,
  certificate: X509Certificate | undefined,
  ownKey: KeyObject | undefined,
): Finding {
  const { serialNo, platformCertificates } = environment
  const { ok, skipped, error, refused } = findingsOf('serialNo', serialNo !== undefined)
  if (serialNo === undefined && certificate) {
    return ok({ kind: 'serialFromCertificate', serial: certificate.serialNumber })
  }
  const isPlatform = platformCertificates.some((input) => {
    const read = attempt(() => readPlatformCertificate(input))
    if ('reason' in read || serialNo === undefined) return false
    const { serialNumber, publicKey } = read.value
    // The merchant's own certificate in the wrong place makes its serial number no platform's.
    return normalizeSerial(serialNumber) === normalizeSerial(serialNo) && !(ownKey && isSameKey(ownKey, publicKey))
  })
  if (isPlatform && (!certificate || normalizeSerial(certificate.serialNumber) !== normalizeSerial(serialNo!))) {
    return error({ kind: 'serialOfPlatform' })
  }
  const read = attempt(() => readSerialNo(serialNo, certificate))
  if ('reason' in read) return refused(read.reason)
  if (!certificate) return skipped({ kind: 'serialNotCompared', length: read.value.length })
  return ok({ kind: 'value', value: certificate.serialNumber })
}

/** Examines what the merchant itself holds. `now`: milliseconds since 1970. */
export function examineMerchant(environment: MerchantEnvironment, now: number): MerchantSide {
  const { finding: ofKey, key } = examinePrivateKey(environment)
  const { finding: ofCertificate, certificate } = examineCertificate(environment, now)
  const publicKey = key ? publicKeyOf(key) : certificate?.publicKey
  return {
    findings: [
      examineMchid(environment),
      ofKey,
      ofCertificate,
      examinePair(key, certificate),
      examineSerial(environment, certificate, publicKey),
    ],
    publicKey,
  }
}
