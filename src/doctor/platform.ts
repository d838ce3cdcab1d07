/** WeChat Pay's side: its public key, its certificates, the address of calls, and which keys verify answers. */
import type { KeyObject } from 'node:crypto'
import { prepareHosts } from '../client/client.js'
import type { MerchantEnvironment } from '../environment/environment.js'
import {
  checkId,
  checkNotMerchants,
  checkNotOwn,
  readPlatformCertificate,
  readPlatformKey,
  type PlatformKey,
} from '../keys/keys.js'
import { examineApiV3Key } from './apiv3-key.js'
import { attempt, daysLeft, findingsOf, lastDay, SOON, type Finding } from './finding.js'

type CheckOwn = (key: PlatformKey) => void

function examinePublicKey(environment: MerchantEnvironment, checkOwn: CheckOwn): Finding | undefined {
  const { publicKeyId, publicKey, unreadable } = environment
  const reason = unreadable.WECHATPAY_PUBLIC_KEY
  if (publicKeyId === undefined && publicKey === undefined && reason === undefined) return undefined
  const isWhole = publicKey !== undefined && publicKeyId !== undefined
  const { ok, warning, error, refused } = findingsOf('publicKey', isWhole)
  if (publicKeyId === undefined) return error({ kind: 'idMissing' })
  const id = attempt(() => checkId(publicKeyId))
  if ('reason' in id) return refused(id.reason)
  const read = attempt(() => checkOwn(readPlatformKey(publicKeyId, publicKey)), reason)
  if ('reason' in read) return refused(read.reason)
  return /^PUB_KEY_ID_[0-9]{34}$/.test(publicKeyId)
    ? ok({ kind: 'value', value: publicKeyId })
    : warning({ kind: 'idLength' })
}

function examineCertificates(environment: MerchantEnvironment, checkOwn: CheckOwn, now: number): readonly Finding[] {
  const { ok, warning, refused } = findingsOf('platformCertificate')
  const reason = environment.unreadable.WECHATPAY_PLATFORM_CERTIFICATES
  const examined = environment.platformCertificates.map((input) => {
    const read = attempt(() => {
      const certificate = readPlatformCertificate(input)
      checkOwn({ serial: certificate.serialNumber, key: certificate.publicKey, certificate })
      checkNotMerchants(certificate)
      return certificate
    })
    if ('reason' in read) return refused(read.reason)
    const [serial, until, days] = [read.value.serialNumber, lastDay(read.value), daysLeft(read.value, now)]
    // Not an error: a signature that is right stays right. WeChat Pay just signs with another one by now.
    if (days < 0) return warning({ kind: 'platformExpired', serial, until })
    if (days < SOON) return warning({ kind: 'platformExpiresSoon', serial, until, days })
    return ok({ kind: 'platformValid', serial, until })
  })
  return [...(reason ? [refused(reason)] : []), ...examined]
}

/** Names the mode by what was found of the keys that make it: one that did not pass makes none. */
export function examineMode(environment: MerchantEnvironment, findings: readonly Finding[]): Finding {
  const { download } = environment
  const { ok, skipped, error } = findingsOf('mode')
  const checks = ['publicKey', 'platformCertificate', ...(download ? ['apiV3Key'] : [])]
  const given = findings.filter(({ check }) => checks.includes(check))
  if (given.length === 0) return error({ kind: 'noKey' })
  if (given.some(({ level }) => level === 'error')) return skipped({ kind: 'undecided' })
  const publicKey = given.some(({ check }) => check === 'publicKey')
  return ok({ kind: 'verifiesWith', publicKey, certificates: given.length > Number(publicKey), download })
}

function examineBaseUrl(environment: MerchantEnvironment): Finding | undefined {
  const { baseUrl } = environment
  if (baseUrl === undefined) return undefined
  const { ok, warning, refused } = findingsOf('baseUrl')
  try {
    prepareHosts({ baseUrl })
  } catch {
    return refused({ kind: 'baseUrl' })
  }
  const { origin, hostname } = new URL(baseUrl)
  return /(^|\.)(mch\.weixin\.qq\.com|wechatpay\.cn)$/.test(hostname)
    ? ok({ kind: 'value', value: origin })
    : warning({ kind: 'otherOrigin', origin })
}

/** Examines what the merchant holds of WeChat Pay. `publicKey` is the merchant's own. */
export function examinePlatform(
  environment: MerchantEnvironment,
  publicKey: KeyObject | undefined,
  now: number,
): readonly Finding[] {
  const { serialNo } = environment
  // The serial number may be the thing that is wrong: where the key is known, the key decides.
  const checkOwn = checkNotOwn({ serialNo: publicKey ? undefined : serialNo, publicKey })
  const [ofBaseUrl, ofPublicKey] = [examineBaseUrl(environment), examinePublicKey(environment, checkOwn)]
  return [
    ...(ofBaseUrl ? [ofBaseUrl] : []),
    ...(ofPublicKey ? [ofPublicKey] : []),
    ...examineCertificates(environment, checkOwn, now),
    examineApiV3Key(environment),
  ]
}
